"""A follow-up and the question before it -> the two made one question. Knows no answer."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rag import language
from rag.applicants import held
from rag.conversation.exchange import appended, exchanged, specific, without
from rag.conversation.follow_ups import (
    ADDS,
    AGAIN,
    ATTRIBUTE,
    BARE,
    CLOSES,
    COUNTED,
    FOLLOWS,
    HOW_MANY,
    LISTING,
    NOW,
    OF_KIND,
    OF_THEM,
    OF_TIME,
    PART,
    TARGET,
    TEXT,
    UNDONE,
)
from rag.conversation.later import Later
from rag.conversation.slots import Slot, Sort
from rag.questions.asked import asking, kinds
from rag.questions.names.units import Units

# What was it in 2020: the same is asked of another year.
SAME = re.compile(
    r"\s*(?:what|how (?:much|many|big|high|large))\b.{0,12}\b(?:it|they|that|this)\b", re.IGNORECASE
)
# Whether the body spoken of has tasks in a role.
PART_TAKEN = re.compile(
    r"(?:它|佢)?有(?:没有|冇|无)(?P<role>(?:单独|自己)?(?:牵头|配合|负责|主办))的?(?:任务|工作|项目|事)?(?:吗|呢)?"
)
# Another text of which the same is asked: 工作报告里怎么说.
OF_TEXT = re.compile(
    r"在?(?P<text>[^，。？]{2,30}?)(?:[里中上][面头]?)?[又也]?(?:怎么|咋|如何)?(?:写|说|讲|规定)?的?"
)
# Those who are asked for: which units.
BODIES = r"(?:who|(?:which|what) (?:\w+ ){0,2}?(?:units?|bod(?:y|ies)|departments?|bureaus?|agenc(?:y|ies)))"
EXCHANGED = frozenset({Sort.ROLE, Sort.PLACE, Sort.UNIT, Sort.NUMBER, Sort.GRADE})
LINK = re.compile(r"(?:of|for|on|in|to|with)\b", re.IGNORECASE)  # stands before what a follow-up names
MIDDLE = re.compile("呢(?=[，,？?]|$)|的话")
LITTLE = 3  # characters beside a figure of a follow-up that says no more
# A word that asks, alone, and one that opens a question whose rest stands by itself.
ASKING = re.compile(r"(?:and |but |so )?(?P<word>where|when|why|how|how often)\s*\??", re.IGNORECASE)
ASKED = re.compile(
    r"\s*(?:and |so )?(?:when|where|why|how often|how|what year|what day) "
    r"(?=(?:is|was|are|were|does|did|do|will|has|have|must|should|can)\b)",
    re.IGNORECASE,
)
WORDS = re.compile(r"[A-Za-z][a-z-]+(?: [a-z-]+){0,2}")  # of a thing: insurers? securities firms?
SHORT = 12  # characters of a follow-up that names but what is exchanged


def joined(question: str, before: str, units: Units, places: Sequence[str]) -> str | None:
    """The two questions made one; None when the later one stands alone."""
    later = Later.of(question, units, places)
    word = ASKING.fullmatch(question.strip())
    opened = ASKED.match(before) if word else None
    if word and opened:  # When was it signed? Where?
        return f"{word['word'].capitalize()} {before[opened.end() :]}"
    if UNDONE.match(FOLLOWS.sub("", question)):
        return appended(before, MIDDLE.sub("", later.fragment), later.given, None, units, places)
    again = _again(later, before, units, places)
    if again is not None:
        return again
    adds = ADDS.match(without(later.fragment, later.given)) and not later.owned
    if later.asks and not later.pronoun and adds:
        return appended(before, later.fragment, later.given, None, units, places)
    of_unit = _asks_tasks(later.fragment, units) and not units.mentions(before)
    if later.asks and not later.pronoun and (later.whole or of_unit):
        return _scoped(later.rest, before, later.given, later.follows or later.corrects, places)
    few = question.rstrip().endswith("?") and WORDS.fullmatch(later.fragment)
    if not later.asks and (
        later.follows or later.corrected or few or (len(later.fragment) <= SHORT and not later.own)
    ):
        return _exchanged(later, before, units, places)
    if _same_form(later, before):
        return exchanged(before, later.given, "", units, places)
    if later.pronoun or not later.own or later.clipped:
        return appended(before, later.fragment, later.given, later.pronoun, units, places)
    return None


def refigured(question: str, before: str) -> str:
    """The question before with its one figure of a kind replaced by that of a follow-up that says no more: 收八个月呢."""
    bare = CLOSES.sub("", FOLLOWS.sub("", question))
    given = held.told_of(bare)
    if len(given) != 1 or len(bare.replace(given[0].printed, "")) > LITTLE:
        return ""
    same = [one for one in held.told_of(before) if one.unit == given[0].unit]
    return before.replace(same[0].printed, given[0].printed, 1) if len(same) == 1 else ""


def _again(later: Later, before: str, units: Units, places: Sequence[str]) -> str | None:
    """The question before asked of those that it found, as a list, of another thing or of another year."""
    if OF_THEM.search(later.rest) and units.mentions(before):
        base = before if COUNTED.search(later.rest) else _listed(before)
        return f"{base.rstrip(' ？?')}{'，' if language.HAN.search(later.rest) else ', '}{later.rest}"
    if HOW_MANY.fullmatch(later.fragment) and kinds.ASKS_UNIT.search(before) and not COUNTED.search(before):
        return _numbered(before)
    named = units.mentions(before)
    taken = PART_TAKEN.fullmatch(later.fragment)
    if taken and len(named) == 1:
        return f"{before[named[0].start : named[0].end]}有没有{taken['role']}的任务？"
    if LISTING.search(later.rest) and COUNTED.search(before):
        return _listed(before)
    if AGAIN.search(later.fragment) and BARE.search(later.fragment) and later.own:
        return exchanged(before, (), BARE.sub("", later.fragment), units, places)
    same = (COUNTED.search(before) or TARGET.search(before)) and SAME.match(later.fragment)
    if same and later.given and not later.own and all(one.sort is Sort.YEAR for one in later.given):
        return exchanged(before, later.given, "", units, places)
    return None


def _exchanged(later: Later, before: str, units: Units, places: Sequence[str]) -> str | None:
    """The question before with what the later one names put in the place of its like."""
    of_text = OF_TEXT.fullmatch(later.fragment)
    if of_text and TEXT.fullmatch(of_text["text"]):
        about = TEXT.sub("", before)
        return f"{of_text['text']}里，{about}"
    topic = _topic_of(later.fragment, later.given)
    if NOW.fullmatch(later.fragment):
        asks = "现在是多少" if language.HAN.search(later.fragment) else f"how much is it {later.fragment}"
        return appended(TARGET.sub(" ", before), asks, later.given, None, units, places)
    if ATTRIBUTE.fullmatch(topic or later.fragment):
        return appended(before, _attribute(later.fragment), later.given, None, units, places)
    link = LINK.match(later.fragment)
    return exchanged(before, later.given, topic, units, places, link[0].lower() if link else "")


def _attribute(fragment: str) -> str:
    """What is asked of a matter, as a question asks it."""
    if not language.HAN.search(fragment):
        return fragment
    if OF_TIME.search(fragment):
        return "什么时候"
    return f"{fragment}是{'什么' if OF_KIND.search(fragment) else '多少'}"


def _same_form(later: Later, before: str) -> bool:
    """Whether it names nothing but what may be exchanged and asks as the question before did."""
    bare = later.asks and later.given and not later.own and not later.pronoun
    sorts = {one.sort for one in later.given}
    if (
        kinds.ASKS_UNIT.search(later.fragment)
        and not kinds.ASKS_UNIT.search(before)
        and kinds.role(before) is None
    ):
        return False  # who does it is another question than how much it is
    if COUNTED.search(later.fragment) and not COUNTED.search(before):
        return False  # so is how many there are
    return bool(bare) and sorts <= EXCHANGED and _same_ask(later.fragment, before, later.given)


def _scoped(
    question: str, before: str, given: Sequence[Slot], follows: bool, places: Sequence[str]
) -> str | None:
    """A complete question, told which text or place it is about where it goes on with one and names none."""
    numbered = any(one.sort is Sort.NUMBER for one in given) or PART.search(question) is not None
    if any(one.sort is Sort.PLACE for one in given) or TEXT.search(question) or not (follows or numbered):
        return FOLLOWS.sub("", question) if follows else None
    text = TEXT.search(before) if numbered else None
    place = next((one for one in places if re.search(re.escape(one), before, re.IGNORECASE)), "")
    said = text[0].strip() if text else place
    question = FOLLOWS.sub("", question)
    if not said:
        return question
    return f"{said}{question}" if language.HAN.search(question) else f"{question.rstrip(' ?')} in {said}?"


def _same_ask(fragment: str, before: str, given: Sequence[Slot]) -> bool:
    """Whether the follow-up asks as the question before did, for another unit, place, number or role."""
    return any(one.sort is Sort.ROLE for one in given) or len(fragment) < len(before)


def _asks_tasks(fragment: str, units: Units) -> bool:
    """Whether the follow-up names a body and asks what it has to do: that leaves nothing unsaid."""
    named = [(one.start, one.end) for one in units.mentions(fragment)]
    return asking.asks_tasks(fragment, named, kinds.role(fragment))


def _numbered(before: str) -> str:
    """Which bodies …? with their number asked for."""
    if language.HAN.search(before):
        return f"{before.rstrip(' ？?。')}，一共几家单位？"
    return re.sub(rf"^\s*(?:and )?{BODIES}", "How many bodies", before, count=1, flags=re.IGNORECASE)


def _listed(before: str) -> str:
    """How many tasks …? with the list itself asked for."""
    match = COUNTED.search(before)
    if match is None:
        return before
    if match[0].isascii():
        return f"{before[: match.start()]}Which{before[match.end() :]}"
    bare = not re.match(r"任务|工作|事|单位|部门|条|项|章|方|种", before[match.end() :])
    return f"{before[: match.start()]}{'有' if '有' in match[0] else ''}哪些{'任务' if bare else ''}{before[match.end() :]}"


def _topic_of(fragment: str, given: Sequence[Slot]) -> str:
    """A fragment's own topic: what is left of it without its slots."""
    fragment = re.sub(
        r"里定的?$|定的$|里?(?:写|讲|说|提)(?:到|明|道)?的?$|(?:这|那|嗰|𠮶|该)(?:边|条|个|项|份)?的?|^\s*(?:in|for|by|with|on|at|of|to)\b|"
        r"\b(?:in|for|"
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
