"""Places that a question holds against each other -> what each states of the matter, and whether they agree. Prefers none."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from rag import two_answers
from rag.answer import Kind
from rag.answers.amounts import arithmetic, operations
from rag.answers.differences import (
    lines,
    matter_words,
    side_words,
    sides,
    sought,
    two_things,
    verdicts,
)
from rag.answers.differences.line import Line
from rag.answers.differences.side_words import Stand
from rag.answers.differences.sides import Side, Sides
from rag.answers.lists import headed
from rag.answers.rules import penalties
from rag.desk import Desk, Written
from rag.drafting import Draft
from rag.figures import twice
from rag.questions.asked import agreement, together
from rag.questions.asked import ranked as ranks
from rag.questions.asked import records as record_questions
from rag.questions.asked.ranked import Order
from rag.questions.asked.record_words import Asked
from rag.questions.query import Query

SPOKEN = 0.5  # of the weight of a thing's name, for words that speak of it
OTHERS = frozenset({Kind.UNIT_TASKS, Kind.PROGRAMMES})
# What is worked out, and names, of which no two lines speak alike.
ELSE = re.compile(
    r"除(?:了?一?下|以)|一除|相除|减去|乘|名[字称]|叫法|叫什么|"
    r"\b(?:compound(?:ed)?|annuali[sz]ed|annual growth|(?:divid|multipl|subtract)\w*|named?|called)\b",
    re.IGNORECASE,
)
# What one figure comes to for each of another.
SHARED_OUT = re.compile(
    r"平均(?:到)?每|\b(?:is|would|does) (?:that|it|this)(?: be| come to)? (?:per|for each)\b", re.IGNORECASE
)


# What points to what is asked of the other, and names nothing of its own.
POINTS = re.compile(
    r"[这那该此呢嗰][个些一]|同样|也|亦|都|\b(?:it|this|that|these|those|same|as well|too|also|either|likewise|any|one)\b",
    re.IGNORECASE,
)
JOINS = re.compile(
    r"[和与跟同及、]|, |\band\b", re.IGNORECASE
)  # without which no two are named in one breath
# What two do with each other is no matter of each.
TOGETHER = re.compile(
    r"合作|联合|之间|共同|一起|对接|往来|互认|互通|协同|\b(?:between|together|jointly|cooperat\w+|collaborat\w+|each other)\b",
    re.IGNORECASE,
)


def answer(query: Query, desk: Desk) -> Written | None:
    """Each side's own words on the matter; None where no sides are named, or a sum or a rank is asked for."""
    asked = verdicts.asked_of(query)
    if query.kind in OTHERS or together.ADDS.search(asked) or _of_texts(query, desk) or _reckons(asked):
        return None
    worked = _apart(query, desk)
    if worked is not None:
        return worked
    held = _held_together(query) or sought.asks_value(asked) or agreement.mirrored(asked)
    if not held and (JOINS.search(asked) is None or TOGETHER.search(asked) or ELSE.search(asked)):
        return None
    compared = sides.abreast(query, desk)
    if not (held or compared.joined):
        return None
    joint = _held_together(query) or compared.called or (compared.apart and agreement.mirrored(asked))
    return _both(compared, query, desk) if compared.all[1:] and joint else None


def several(query: Query, desk: Desk) -> Written | None:
    """The same of sides that no name tells apart: 两市, both documents."""
    asked = verdicts.asked_of(query)
    others = query.kind in OTHERS | {Kind.DEFINITION} or _of_texts(query, desk)
    if others or together.ADDS.search(asked) or _reckons(asked):
        return None
    compared = sides.several(query, desk)
    if len(compared.all) < 2 or not (agreement.holds_together(asked) or sought.asks_value(asked)):
        return None
    return _both(compared, query, desk)


def twins(query: Query, desk: Desk) -> Written | None:
    """The two clauses that speak of one matter, where a question asks if places agree and names none of them."""
    asked = verdicts.asked_of(query)
    if query.kind in OTHERS or not agreement.strictly(asked) or ELSE.search(asked):
        return None
    matter, within = sides.unnamed(query, desk)
    found = lines.twins(within, matter_words.of(matter, desk), asked, query.english, desk)
    if not found or not two_things.told(query, [one.words for one in found], desk):
        return None
    stands = [Stand(Side("", (one.document,), lambda _: True), one.paragraph) for one in found]
    return verdicts.told(stands, (), found, matter_words.of(matter, desk), query, desk)


def _apart(query: Query, desk: Desk) -> Written | None:
    """How far two figures are apart, worked out, where that is asked and it is sure which are meant."""
    rank = ranks.of(verdicts.asked_of(query))
    pair = twice.two(query, desk) if rank and rank.order is Order.GAP else None
    return arithmetic.set_apart(pair, query, desk) if pair else None


def _reckons(asked: str) -> bool:
    """Whether something is to be worked out other than which of two is the more, and by how much."""
    if SHARED_OUT.search(asked) or operations.divides(asked):
        return True
    return verdicts.RECKONED.search(asked) is not None and ranks.of(asked) is None


def _of_texts(query: Query, desk: Desk) -> bool:
    """Whether a question asks of texts themselves, what their records tell of each."""
    asked = record_questions.asked(query.text, query.question if query.english else "")
    told = set(asked) - record_questions.LIBRARY_WIDE
    if agreement.strictly(verdicts.asked_of(query)):
        told &= record_questions.STAMPED
    if told == {Asked.PARTS_OF} and _own(sides.abreast(query, desk), desk):
        return False  # of a chapter that is named more is asked than what it holds
    return bool(told) and (query.kind is Kind.DOCUMENT or told == {Asked.STRUCTURE})


def _own(compared: Sides, desk: Desk) -> list[str]:
    """What is asked of each side in words of its own, with what is said of all; nothing where one has none."""
    own = [matter_words.of(one, desk) for one in compared.own]
    if any(not one or verdicts.NO_MATTER.fullmatch(one) for one in own) or any(
        map(POINTS.search, compared.own)
    ):
        return []
    around = verdicts.MEASURES.sub(" ", compared.around)
    return [matter_words.of(f"{around} {one}", desk) for one in compared.own]


def _held_together(query: Query) -> bool:
    """Whether more places than one are asked about, in words for that or by what ranks them."""
    asked = verdicts.asked_of(query)
    weighed = ranks.of(asked) is not None or verdicts.MORE_THAN.search(asked) is not None
    return weighed or agreement.holds_together(asked)


def _both(compared: Sides, query: Query, desk: Desk) -> Written | None:
    """Each side's line; of two things that are joined a line on each, where one tells but the first."""
    whole, things = _written(compared, query, desk), matter_words.halves(compared.text)
    if not things or whole is None or all(_speaks(whole, name, desk) for name, _ in things):
        return whole
    found = [_written(replace(compared, text=text), query, desk) for _, text in things]
    each = [one for one, (name, _) in zip(found, things, strict=True) if one and _speaks(one, name, desk)]
    return two_answers.joined(each) if len(each) == len(things) else whole


def _speaks(written: Written, name: str, desk: Desk) -> bool:
    """Whether each clause that is cited is quoted with words on a thing."""
    terms = desk.retriever.terms(name)
    least = SPOKEN * sum(term.weight for term in terms)
    cited = written.draft.citations
    return bool(cited) and all(desk.retriever.spoken(terms, one.quote) >= least > 0 for one in cited)


def _written(compared: Sides, query: Query, desk: Desk) -> Written | None:
    """Each side's line; None where fewer than two sides speak."""
    matter = matter_words.of(compared.text, desk)
    fined = replace(query, topic=matter) if penalties.ASKS.search(query.text) else None
    reckoned = verdicts.RECKONED.search(verdicts.asked_of(query)) is not None
    under = None if fined or reckoned else _headed(compared, matter, query, desk)
    if under is not None:
        return under
    own = _own(compared, desk)
    punished = _punished(fined, compared.all, desk) if fined else [None] * len(compared.all)
    found = _numbered(
        lines.chosen(compared.all, matter, verdicts.asked_of(query), query.english, desk, own),
        matter,
        query,
        desk,
    )
    nameless = sides.nameless(compared, matter)
    told_lines = [
        None if side in nameless else penal or line
        for side, penal, line in zip(compared.all, punished, found, strict=True)
    ]
    told = [(side, line) for side, line in zip(compared.all, told_lines, strict=True) if line]
    once = {
        (line.document.id, line.clause.address, line.start): (side, line) for side, line in reversed(told)
    }
    told = list(reversed(once.values()))  # a part and a chapter that holds it have one line
    silent = [side for side, line in zip(compared.all, told_lines, strict=True) if line is None]
    form = sought.form(verdicts.asked_of(query))
    if verdicts.measured(query) and not any(sought.states(line.words, form) for _, line in told):
        return verdicts.neither(compared.all, matter, query.english)
    if not told and (
        (compared.called and verdicts.strictly(query)) or (compared.apart and verdicts.ranks_two(query))
    ):
        return verdicts.neither(compared.all, matter, query.english)
    if len(told) < 2 and not (told and silent and _alone(compared, query)):
        return None
    stands = [Stand(side, line.paragraph, near=line.near) for side, line in told]
    return verdicts.told(stands, silent, [line for _, line in told], matter, query, desk)


def _alone(compared: Sides, query: Query) -> bool:
    """Whether what one side says is an answer, with the word that the others are silent."""
    asked = verdicts.asked_of(query)
    counted = sought.asks_count(asked) and query.kind is Kind.FIGURE
    asks = counted or _held_together(query) or agreement.mirrored(asked)
    return asks and (compared.called or compared.apart)


def _numbered(found: Sequence[Line | None], matter: str, query: Query, desk: Desk) -> Sequence[Line | None]:
    """The lines but those that name no number, where one is asked for and a line that speaks as much of the matter does."""
    if not sought.asks_count(verdicts.asked_of(query)):
        return found
    terms, form = desk.retriever.terms(matter), sought.form(verdicts.asked_of(query))
    speaks = {line: desk.retriever.spoken(terms, line.words) for line in found if line}
    numbered = {line for line in speaks if sought.states(line.words, form)}
    most = max((speaks[line] for line in numbered), default=-1.0)
    return [line if line in numbered or (line and speaks[line] > most) else None for line in found]


def _headed(compared: Sides, matter: str, query: Query, desk: Desk) -> Written | None:
    """What each side has under a heading that is about the matter, where no value or name is compared; None unless all have."""
    if (
        query.role is not None
        or sought.asks_value(verdicts.asked_of(query))
        or verdicts.LISTED.search(matter_words.FRAME.sub(" ", query.text))
    ):
        return None
    heads = [headed.of(matter, side.documents, query.english, desk) for side in compared.all]
    found = [(document, clause) for document, clause in filter(None, heads)]
    if len(found) < len(heads) or len({document.id for document, _ in found}) < len(found):
        return None
    draft = Draft()
    for document, clause in found:
        parts = headed.parts(document, clause, desk)
        side_words.under(draft, document, clause, parts.items if parts else (), query.english)
    return Written(draft, quoted=True)


def _punished(query: Query, sides_: Sequence[Side], desk: Desk) -> list[Line | None]:
    """What a deed costs on each side, which stands in words that do not name the deed as the question does.

    What one side calls it finds it on another.
    """
    found = [penalties.best(query, side.documents, desk) for side in sides_]
    deed = next((one.deed for one in found if one is not None), None)
    told: list[Line | None] = []
    for side, one in zip(sides_, found, strict=True):
        beside = one or (deed and penalties.best(replace(query, topic=deed), side.documents, desk)) or None
        held = beside is not None and side.holds(beside.clause)
        line = Line(beside.document, beside.clause, beside.start, beside.end, 1.0, False) if beside else None
        told.append(line if held else None)
    return told
