"""A follow-up and the questions before it -> a question that stands alone. Knows no evidence."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from documents.clauses import Clause, Document
from documents.facts.responsibilities import responsibilities
from rag import language
from rag.answer import Answer
from rag.conversation import actors, by_number, ordinals, turning
from rag.conversation.exchange import appended, dated, exchanged, specific, without
from rag.conversation.follow_ups import (
    ADDS,
    AGAIN,
    ASKS,
    ATTRIBUTE,
    BARE,
    CLOSES,
    CORRECTION,
    COUNTED,
    FOLLOWS,
    GENERAL,
    GROWTH,
    LISTING,
    MORE,
    OF_THEM,
    PART,
    PRONOUN,
    SCRIPTS,
    TEXT,
    TURN_TO,
)
from rag.conversation.slots import FRAME, YEAR, Slot, Sort, slots, topics
from rag.questions.asked import asking, kinds
from rag.questions.names.units import Units

# Asks an earlier question again, with the questions before it: 第二个 speaks of its answer.
Recall = Callable[[str, Sequence[str]], Answer]

# What was it in 2020: the same is asked of another year.
SAME = re.compile(
    r"\s*(?:what|how (?:much|many|big|high|large))\b.{0,12}\b(?:it|they|that|this)\b", re.IGNORECASE
)
# A body is asked to be one of those that were asked for.
AMONG = re.compile(
    r"\s*(?:and )?(?:is|are|was|were) (?P<body>.{3,60}?) (?:one of|among) (?:them|these|those)\b",
    re.IGNORECASE,
)
WHICH_BODIES = re.compile(
    r"^\s*(?:who|(?:which|what) (?:\w+ ){0,3}?(?:units?|bod(?:y|ies)|departments?|bureaus?|agenc(?:y|ies)|authorit(?:y|ies)))"
    r" (?:is|are|was|were)\b",
    re.IGNORECASE,
)
DEPTH = 4  # follow-ups in a row that are traced back


@dataclass(frozen=True, slots=True)
class Completed:
    """A question that stands alone; `item` is the clause that it is about, `told` if no more is asked of it.

    `turned` is a thing that may stand in the clause beside the one that was asked about: there it is looked for first.
    `fuller` is a question that may stand alone with what the question before was about.
    """

    question: str
    item: tuple[Document, Clause] | None = None
    told: bool = False
    turned: str = ""
    fuller: str = ""


def complete(
    question: str, history: Sequence[str], units: Units, places: Sequence[str], recall: Recall
) -> Completed:
    """The question with what it leaves unsaid taken from the questions before it.

    `places` are the names of regions that the library's documents speak of. A question that
    says all it needs is given back as it is.
    """
    if not history:
        return Completed(question)
    before = complete(history[-1], history[:-1][-DEPTH:], units, places, recall).question
    before = _folded(before)
    spoken = dated(_folded(question), before)
    question = question if spoken == _folded(question) else spoken
    found = ordinals.position(spoken)
    counted = recall(history[-1], history[:-1]) if found is not None else None
    if found is not None and counted is not None:
        item = ordinals.item(counted, found[1])
        if item is not None:
            return _about(spoken, found[0], item)
    acting = actors.ACTOR.search(spoken) and actors.named(spoken, recall(history[-1], history[:-1]))
    if acting:
        return Completed(acting)
    numbered = by_number.joined(spoken, before, places)
    if numbered is not None:
        return Completed(numbered)
    if by_number.moves(spoken, before):
        beside = by_number.beside(spoken, recall(history[-1], history[:-1]))
        if beside is not None:
            return _beside(spoken, beside)
    if counted is not None and len(counted.citations) != 1:
        return Completed(question)  # of a list there is no such item; of a single clause it may be a part
    if TURN_TO.search(spoken) and not _own(spoken, units, places):
        cited = recall(history[-1], history[:-1]).citations[:1]
        if cited and responsibilities(cited[0].clause.text):
            mark = "" if language.HAN.search(spoken) else " for "
            said = _named(cited[0].clause, not language.HAN.search(spoken))
            text = f"{spoken.rstrip(' ？?')}{mark}{said}?" if mark else f"{said}{spoken}"
            return Completed(text, (cited[0].document, cited[0].clause))
    among = _among(spoken, before)
    if among:
        return Completed(among)
    earlier = _folded(history[-2]) if len(history) > 1 else ""
    joined = _joined(spoken, _spanned(spoken, before, earlier), units, places)
    whole = SCRIPTS.sub(" ", joined) if joined else question
    other = turning.turned(spoken, units, places)
    if other and not CORRECTION.match(spoken):
        cited = recall(history[-1], history[:-1]).citations[:1]
        return Completed(whole, (cited[0].document, cited[0].clause) if cited else None, turned=other)
    given = slots(spoken, units, places)
    fuller = "" if joined else appended(before, spoken.strip(" ，,。？?.!！；;"), given, None, units, places)
    return Completed(whole, fuller=fuller)


def _among(spoken: str, before: str) -> str:
    """Is the forestry bureau one of them: the question for bodies before, put of this one; empty for other follow-ups."""
    one, asks = AMONG.match(spoken), WHICH_BODIES.search(before)
    return f"Is {one['body']} {before[asks.end() :].strip(' ?')}?" if one and asks else ""


def _beside(spoken: str, item: tuple[Document, Clause]) -> Completed:
    """下一条 after an answer that cites one, as a question on the clause beside it."""
    left = by_number.STEP.sub(" ", spoken)
    asks = _asks(left)
    return Completed(
        f"{_named(item[1], not language.HAN.search(spoken))} {left}".strip(), item, told=not asks
    )


def _spanned(question: str, before: str, earlier: str) -> str:
    """The question before with both years that were spoken of, where the growth between them is asked for."""
    years = [YEAR.search(one) for one in (earlier, before)]
    if not GROWTH.search(question) or YEAR.search(question) or not all(years):
        return before
    first, last = (match[0] for match in years if match)
    return before if first == last else YEAR.sub(f"{first}到{last}", before, count=1)


def _folded(text: str) -> str:
    return language.simplified(text) if language.HAN.search(text) else text


def _about(question: str, match: re.Match[str], item: tuple[Document, Clause]) -> Completed:
    """The question with 第二个 replaced by the clause that it means."""
    said = _named(item[1], not language.HAN.search(question))
    rest = _bare(f"{question[: match.start()]} {question[match.end() :]}")
    told = MORE.search(question) is not None or (not GENERAL.sub("", rest).strip() and not _asks(rest))
    return Completed(f"{question[: match.start()]}{said}{question[match.end() :]}", item, told)


def _named(clause: Clause, english: bool) -> str:
    """A clause as a question names it: 第17条, Task 17, or its heading."""
    number = re.fullmatch(r"第(\d+)条", clause.label)
    if english and number:
        return f"Task {number[1]}"
    return clause.label if number else clause.heading or clause.label


def _asks(text: str) -> bool:
    return ASKS.search(text) is not None or re.search("牵头|配合|负责|lead|cooperat", text) is not None


def _bare(text: str) -> str:
    return re.sub(r"[\s，,。？?呢吗的]+", " ", FRAME.sub(" ", CLOSES.sub("", FOLLOWS.sub("", text)))).strip()


def _joined(question: str, before: str, units: Units, places: Sequence[str]) -> str | None:
    """The two questions made one; None when the later one stands alone."""
    correction = CORRECTION.match(question)
    rest = question[correction.end() :] if correction and correction[0].strip() else question
    follows = bool(FOLLOWS.match(rest) or CLOSES.search(rest))
    fragment = CLOSES.sub("", FOLLOWS.sub("", rest)).strip(" ，,。？?.!！；;")
    given = slots(fragment, units, places)
    about = [fragment[a:b] for a, b in topics(fragment, given)]
    own = [words for words in (specific(one) for one in about) if words]
    pronoun = PRONOUN.search(fragment)
    asks = ASKS.search(fragment) is not None
    if OF_THEM.search(rest) and units.mentions(before):
        base = before if COUNTED.search(rest) else _listed(before)
        return f"{base.rstrip(' ？?')}{'，' if language.HAN.search(rest) else ', '}{rest}"
    if LISTING.search(rest) and COUNTED.search(before):
        return _listed(before)
    if AGAIN.search(fragment) and BARE.search(fragment) and own:
        return exchanged(before, (), BARE.sub("", fragment), units, places)
    same = COUNTED.search(before) and SAME.match(fragment)
    if same and given and not own and all(one.sort is Sort.YEAR for one in given):
        return exchanged(before, given, "", units, places)
    unslotted = len(fragment) - sum(one.end - one.start for one in given)
    clipped = unslotted <= 8 and 0 < len("".join(own)) <= 2 and not re.search("是什么|是啥|意思", fragment)
    whole = own and not (clipped and language.HAN.search(fragment))
    if asks and not pronoun and ADDS.match(without(fragment, given)):
        return appended(before, fragment, given, None, units, places)
    if asks and not pronoun and (whole or (_asks_tasks(fragment, units) and not units.mentions(before))):
        return _scoped(rest, before, given, follows or bool(correction and correction[0].strip()), places)
    if not asks and (follows or correction or (len(fragment) <= 12 and not own)):
        topic = _topic_of(fragment, given)
        if ATTRIBUTE.fullmatch(topic or fragment):
            return appended(
                before,
                f"{fragment}是多少" if language.HAN.search(fragment) else fragment,
                given,
                None,
                units,
                places,
            )
        return exchanged(before, given, topic, units, places)
    if (
        asks
        and given
        and not own
        and not pronoun
        and all(one.sort in {Sort.ROLE, Sort.PLACE, Sort.UNIT, Sort.NUMBER} for one in given)
        and _same_ask(fragment, before, given)
    ):
        return exchanged(before, given, "", units, places)
    if pronoun or not own or clipped:
        return appended(before, fragment, given, pronoun, units, places)
    return None


def _scoped(
    question: str, before: str, given: Sequence[Slot], follows: bool, places: Sequence[str]
) -> str | None:
    """A complete question, told which text or place it is about where it goes on with one and names none."""
    numbered = any(one.sort is Sort.NUMBER for one in given) or PART.search(question) is not None
    if any(one.sort is Sort.PLACE for one in given) or TEXT.search(question) or not (follows or numbered):
        return question if follows else None
    text = TEXT.search(before) if numbered else None
    place = next((one for one in places if re.search(re.escape(one), before, re.IGNORECASE)), "")
    said = text[0].strip() if text else place
    if not said:
        return question
    question = FOLLOWS.sub("", question)
    return f"{said}{question}" if language.HAN.search(question) else f"{question.rstrip(' ?')} in {said}?"


def _same_ask(fragment: str, before: str, given: Sequence[Slot]) -> bool:
    """Whether the follow-up asks as the question before did, for another unit, place, number or role."""
    return any(one.sort is Sort.ROLE for one in given) or len(fragment) < len(before)


def _asks_tasks(fragment: str, units: Units) -> bool:
    """Whether the follow-up names a body and asks what it has to do: that leaves nothing unsaid."""
    named = [(one.start, one.end) for one in units.mentions(fragment)]
    return asking.asks_tasks(fragment, named, kinds.role(fragment))


def _listed(before: str) -> str:
    """How many tasks …? with the list itself asked for."""
    match = COUNTED.search(before)
    if match is None:
        return before
    if match[0].isascii():
        return f"{before[: match.start()]}Which{before[match.end() :]}"
    bare = not re.match(r"任务|工作|事|单位|部门|条|项|章|方|种", before[match.end() :])
    return f"{before[: match.start()]}{'有' if '有' in match[0] else ''}哪些{'任务' if bare else ''}{before[match.end() :]}"


def _own(question: str, units: Units, places: Sequence[str]) -> bool:
    """Whether a question has a topic, unit or number of its own."""
    given = slots(question, units, places)
    return any(one.sort in {Sort.UNIT, Sort.NUMBER} for one in given) or any(
        specific(question[start:end]) for start, end in topics(question, given)
    )


def _topic_of(fragment: str, given: Sequence[Slot]) -> str:
    """A fragment's own topic: what is left of it without its slots."""
    fragment = re.sub(
        r"里?(?:写|讲|说|定|提)(?:到|明|道)?的?$|(?:这|那|嗰|𠮶|该)(?:边|条|个|项|份)?的?|^\s*(?:in|for|by|with|on|at|of|to)\b|\b(?:in|for|"
        r"by)\s*$",
        " ",
        without(fragment, given).strip(),
        flags=re.IGNORECASE,
    )
    topic = re.sub(
        r"^\s*(?:(?:the|a|an)\b\s*)+|\s+(?:the|a|an)$", "", fragment.strip(" 的，,"), flags=re.IGNORECASE
    )
    return (
        topic
        if re.search(r"\w", topic) and (specific(topic) or (len(topic) <= 2 and topic.isascii()))
        else ""
    )
