"""A follow-up and the questions before it -> a question that stands alone. Knows no evidence."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from itertools import islice

from documents.clauses import Clause, Document
from rag import language
from rag.answer import Answer, Kind
from rag.conversation import (
    actors,
    by_number,
    charged,
    comparing,
    figures_told,
    joining,
    later,
    listings,
    members,
    ordinals,
    picking,
    rest,
    same_bodies,
    telling,
    turning,
)
from rag.conversation.completed import Completed, named
from rag.conversation.exchange import appended, dated, specific
from rag.conversation.follow_ups import (
    ASKS,
    CLOSES,
    CORRECTION,
    FOLLOWS,
    GENERAL,
    GROWTH,
    HAS_ROLE,
    HELPS,
    MORE,
    SCRIPTS,
)
from rag.conversation.slots import FRAME, YEAR, slots
from rag.drafting import title
from rag.questions.asked import all_texts, asking, kinds, records, stories, whose_tasks
from rag.questions.names.units import Units
from rag.questions.plain import cantonese

Place = tuple[re.Match[str], int]  # where a question speaks of an item by its place, and that place
# Asks an earlier question again, with the questions before it: 第二个 speaks of its answer.
Recall = Callable[[str, Sequence[str]], Answer]

# What points at texts that were told before.
POINTS = re.compile(r"[这那呢嗰其它]|\b(?:these|those|them|they|it|this|that)\b", re.IGNORECASE)
DEPTH = 4  # follow-ups in a row that are traced back


def complete(
    question: str, history: Sequence[str], units: Units, places: Sequence[str], recall: Recall
) -> Completed:
    """The question with what it leaves unsaid taken from the questions before it.

    `places` are the names of regions that the library's documents speak of. A question that
    says all it needs is given back as it is.
    """
    if not history or turns_away(_folded(question), units, places):
        return Completed(question)
    bare = len(history) > 1 and records.bare(
        _folded(history[-1])
    )  # by whom? the text is that of the one before
    asked = history[:-1] if bare else history
    earlier_whole = complete(asked[-1], asked[:-1][-DEPTH:], units, places, recall)
    before = _folded(earlier_whole.question)
    apart = any(one in _folded(question) for one in places) or not language.HAN.search(question)
    if earlier_whole.matter and (apart or later.renames(_folded(question), units, places)):
        before = earlier_whole.matter
    spoken, answer = (
        dated(_of_role(HELPS.sub("who cooperates", figures_told.alone(_folded(question)))), before),
        partial(recall, history[-1], history[:-1]),
    )
    question = question if spoken == _folded(question) else spoken
    if (
        records.bare(spoken) and answer().citations
    ):  # asked of the text that was spoken of, whatever in it was
        return Completed(question)
    told, listing = partial(_told, history, recall), partial(listings.last, history, recall)
    of_told = _of_told(spoken, before, history, recall)
    if of_told is not None:
        return of_told
    too = same_bodies.asked(spoken, told)
    if too is not None:
        return replace(complete(too[0], history, units, places, recall), same_as=too[1])
    pointed = _pointed(question, spoken, before, places, told, listing)
    described = telling.added(spoken, before, units, places) if pointed is None else ""
    if described and (answer().kind is Kind.PROGRAMMES or stories.continues(spoken, before)):
        return Completed(described, case=True)
    if pointed is None and charged.asked(spoken, before, units, places):
        pointed = charged.of_cited(spoken, before, answer(), units, places)
    pointed = pointed or charged.how_many(spoken, before, answer)
    among = members.among(spoken, before) if pointed is None else ""
    if pointed is not None or among:
        return pointed or Completed(among)
    earlier = _folded(history[-2]) if len(history) > 1 else ""
    both = comparing.joined(spoken, before, earlier, units, places)
    if both:
        return Completed(both)
    before = _spanned(spoken, before, earlier)
    refigured = joining.refigured(spoken, before)
    if refigured:
        return Completed(refigured)
    joined = joining.joined(spoken, before, units, places)
    if joined and later.stands(spoken, units, places) and not answer().citations:
        joined = FOLLOWS.sub("", spoken)  # what was asked before led nowhere
    whole = SCRIPTS.sub(" ", joined) if joined else question
    other = turning.turned(spoken, units, places)
    if other and not CORRECTION.match(spoken):
        cited = answer().citations[:1]
        return Completed(whole, (cited[0].document, cited[0].clause) if cited else None, turned=other)
    if joined and earlier_whole.item and named(earlier_whole.item[1], english=False) in joined:
        return Completed(whole, earlier_whole.item)
    given = slots(spoken, units, places)
    fuller = (
        ""
        if joined not in {None, FOLLOWS.sub("", spoken)}
        else appended(before, spoken.strip(" ，,。？?.!！；;"), given, None, units, places)
    )
    return Completed(whole, fuller=fuller)


def _of_told(spoken: str, before: str, history: Sequence[str], recall: Recall) -> Completed | None:
    """A question on the figure told, on the others of its list, on one of the items told by its name; None for any other."""
    named_item = listings.named(spoken, history, recall)
    if named_item is not None:
        return Completed(spoken, named_item, told=True)
    figure = figures_told.asked(spoken, before, partial(_told, history, recall))
    return figure or rest.asked(spoken, history, recall)


def turns_away(question: str, units: Units, places: Sequence[str]) -> bool:
    """Whether a question leaves what was spoken of: it asks of the library's texts as such, or of a body's tasks by two words."""
    if not POINTS.search(question) and all_texts.asked(question, question) == "":
        return True
    named = [(one.start, one.end) for one in units.mentions(question)]
    if not named and whose_tasks.own(question):
        return True  # a body that no text names
    return asking.names_tasks(question, named, places)


def _told(history: Sequence[str], recall: Recall, found: Place | None = None) -> Answer:
    """The last of the answers before that cites something; the very last where none does.

    Where another item is `found` to be meant after one of a list, the answer that lists them: 第四个 after 第三个.
    """
    asked = history
    while found is not None and len(asked) > 1 and _alike(asked[-1], found[0]):
        asked = asked[:-1]
    if len(asked) < len(history):
        listing = recall(asked[-1], asked[:-1])
        if len(listing.citations) > 1:
            return listing
    answers = (recall(history[at], history[:at]) for at in reversed(range(len(history))))
    return next((one for one in islice(answers, DEPTH) if one.citations), recall(history[-1], history[:-1]))


def _listed(listing: Answer | None, place: int) -> tuple[Document, Clause] | None:
    """The item at a place of the last list told, of which an item was asked about since."""
    return ordinals.item(listing, place) if listing is not None else None


def _alike(question: str, match: re.Match[str]) -> bool:
    """Whether a question before meant no more than an item of the same list, by a place of the same form or the last."""
    before = ordinals.position(_folded(question))
    if before is None or not _only_item(_folded(question), before[0]):
        return False
    forms = {ordinals.form(one) for one in (before[0], match)}
    return len(forms - {""}) <= 1


def _pointed(
    question: str,
    spoken: str,
    before: str,
    places: Sequence[str],
    answer: Callable[..., Answer],
    listing: Callable[[], Answer | None],
) -> Completed | None:
    """A question on what the answer before it holds: its second item, who acts there, the clause beside it."""
    at_place = listings.counted(spoken, (answer, listing))
    if at_place is not None:
        return _about(spoken, *at_place)
    found = ordinals.position(spoken)
    counted = answer(found) if found is not None else None
    of_list = _listed(listing(), found[1]) if found and counted and len(counted.citations) == 1 else None
    if found and counted and (of_list or not by_number.goes_on(spoken, before)):
        only = _only_item(spoken, found[0])
        part = _part(spoken, counted, found[1]) if only else None
        item = of_list or ordinals.item(counted, found[1])
        if part is not None or item is not None:
            return part or (item and _about(spoken, found[0], item))
        if only and ordinals.lacks(counted) and not (len(counted.citations) == 1 and kinds.role(spoken)):
            return Completed(question, lacking=tuple(one.place for one in counted.citations))
    picks = picking.PICKS.match(spoken) and (
        picking.picked(spoken, answer()) or picking.picked(spoken, listing())
    )
    if picks:
        return Completed(question, picks, told=True)
    acting = actors.ACTOR.search(spoken) and actors.named(spoken, answer())
    if acting:
        return Completed(acting)
    numbered = by_number.joined(spoken, before, places)
    if numbered is not None:
        return Completed(numbered)
    beside = by_number.beside(spoken, answer()) if by_number.moves(spoken, before) else None
    if beside is not None:
        return _beside(spoken, beside)
    # Of a list there is no such item; of a single clause it may be a part.
    return Completed(question) if counted is not None and len(counted.citations) != 1 else None


def _only_item(spoken: str, match: re.Match[str]) -> bool:
    """Whether a question says no more than which item of the answer before it means."""
    rest = _bare(f"{spoken[: match.start()]} {spoken[match.end() :]}")
    return not specific(ASKS.sub("", MORE.sub("", rest)))


def _part(spoken: str, counted: Answer, place: int) -> Completed | None:
    """The words of the one clause cited that are the item meant, else the clause that counts it; None for any other item."""
    part = ordinals.part(counted, place, not language.HAN.search(spoken))
    if MORE.search(spoken) or (part is None and not ordinals.counts(counted, place)):
        return None
    cited = counted.citations[0]
    return Completed(spoken, (cited.document, cited.clause), told=True, part=part)


def _beside(spoken: str, item: tuple[Document, Clause]) -> Completed:
    """下一条 after an answer that cites one, as a question on the clause beside it."""
    left = by_number.STEP.sub(" ", spoken)
    asks = _asks(left)
    return Completed(f"{named(item[1], not language.HAN.search(spoken))} {left}".strip(), item, told=not asks)


def _spanned(question: str, before: str, earlier: str) -> str:
    """The question before with both years that were spoken of, where the growth between them is asked for."""
    years = [YEAR.search(one) for one in (earlier, before)]
    if not GROWTH.search(question) or YEAR.search(question) or not all(years):
        return before
    first, last = sorted(match[0] for match in years if match)
    until = "到" if language.HAN.search(before) else " to "
    return before if first == last else YEAR.sub(f"{first.strip()}{until}{last}", before, count=1)


def _of_role(question: str) -> str:
    """Who is in a role, where it is asked whether any are."""
    has = HAS_ROLE.match(question)
    return question if has is None else f"{has['role']}呢" if has["role"] else f"and the {has['english']}?"


def _folded(text: str) -> str:
    return cantonese.written(language.simplified(text)) if language.HAN.search(text) else text


def _about(question: str, match: re.Match[str], item: tuple[Document, Clause]) -> Completed:
    """The question with 第二个 replaced by the clause that it means; by the text where that clause stands for it."""
    if item[1].address == item[0].clauses[0].address:
        name = title(item[0], not language.HAN.search(question))
        return Completed(f"{question[: match.start()]}{name}{question[match.end() :]}")
    said = named(item[1], not language.HAN.search(question))
    rest = _bare(f"{question[: match.start()]} {question[match.end() :]}")
    told = MORE.search(question) is not None or (not GENERAL.sub("", rest).strip() and not _asks(rest))
    return Completed(f"{question[: match.start()]}{said}{question[match.end() :]}", item, told)


def _asks(text: str) -> bool:
    return ASKS.search(text) is not None or re.search("牵头|配合|负责|lead|cooperat", text) is not None


def _bare(text: str) -> str:
    return re.sub(r"[\s，,。？?呢吗的]+", " ", FRAME.sub(" ", CLOSES.sub("", FOLLOWS.sub("", text)))).strip()
