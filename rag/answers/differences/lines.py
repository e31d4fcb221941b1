"""Sides and a matter -> the line of each side that states it, chosen together: what speaks of one thing speaks alike."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import combinations, product

from documents.clauses import Clause, Level
from documents.facts.responsibilities import LABEL
from rag.answers.differences import disputed, sought
from rag.answers.differences.line import NUMBER, PHRASE, SHORT, Alike, Line, heads
from rag.answers.differences.sides import Side
from rag.answers.differences.sought import Holds
from rag.answers.quoted.passages import HEADINGS
from rag.desk import Desk
from rag.drafting import sentences
from rag.finding.rarity import likeness
from rag.questions.asked import agreement, kinds
from rag.questions.asked import ranked as ranks
from rag.questions.needs import requirements
from rag.retrieval import Term

SEARCHED = 40  # clauses of each side
READ = 6  # sentences of each side that are held against those of the others
STATES, RANKED, OF_YEAR, POINTED = 0.3, 0.4, 0.4, 0.5  # what counts beside the matter's words
TWINS, MOST = 0.25, 14  # likeness of two lines of one matter; lines among which they are looked for
OWN = 1.0  # of its share of what is asked of its side alone
HEADED = 0.2  # for a clause whose heading names the matter
IN_ALL = 0.4  # for the row of a table's totals, where the whole is asked for
SPOKEN = 0.2  # share of the matter of which a line must speak that no name of a side points to
# Of the best line's share, which one must reach that is not like it; that has what another is said to have; or is near.
SPEAKING, MIRRORED, NEAR = 0.5, 0.75, 0.3
SURE = 0.45  # share of the best line, below which the matter is put otherwise than texts put it
TOTALS = re.compile(
    r"^(?:全[市省县区国])?(?:合计|总计|共计)|预算|总(?:规模|[额量计])|(?:资金|经费)(?:规模)?[为是\d]"
)
WHOLE = re.compile(
    r"全[市省县区国]|一共|总共|总数|合计|总量|加起来|\b(?:total|altogether|in all|overall|whole)\b",
    re.IGNORECASE,
)
AIMED = 0.5  # of its share of the matter, for a line that says what is to be, where an aim is asked for
AIMING = re.compile(
    r"力争|目标|突破|(?:提[高升]|增加|扩大|降低|压缩|下降)[至到]|"
    r"冲刺|计划到|到(?:20|19)\d{2}年|\b(?:targets?|aims?|goals?|by 20\d\d|striv(?:e|es|ing)|exceed(?:s|ing)?|is to rise)\b",
    re.IGNORECASE,
)
ENOUGH = 0.12  # share of the matter of which a sentence must speak, where its clause was not found by meaning


def read(desk: Desk) -> None:
    """Read each sentence of the library with its heading, which the first matter that is held side by side would wait for."""
    for document in desk.documents:
        for clause in document.walk():
            for english in (False, True):
                for start, end in _sentences(clause, english):
                    one = Line(document, clause, start, end, 0.0, _told(clause, english))
                    desk.retriever.spoken((), one.words, f"{clause.heading} {one.words}")


def chosen(
    those: Sequence[Side],
    matter: str,
    question: str,
    english: bool,
    desk: Desk,
    own: Sequence[str] = (),
) -> list[Line | None]:
    """For each side its line, those that are most alike and speak most of the matter; None for a silent side.

    `own`: what is asked of each side in words of its own, which its line must speak of before all.
    """
    asked = _Asked.of(matter, question, desk)
    apart = [replace(asked, terms=desk.retriever.terms(one)) for one in own] or [asked] * len(those)
    lines = [_lines(side, matter, asked, english, desk) for side in those]
    if own:
        lines = [
            _of_own(some, _lines(side, words, one, english, desk), (asked, one), desk)
            for some, side, words, one in zip(lines, those, own, apart, strict=True)
        ]
    first = max((one for some in lines for one in some), key=lambda one: one.weight, default=None)
    if first is None:
        return [None] * len(those)
    for side, some in zip(those, lines, strict=True):
        if first not in some:  # what stands beside it in other words
            beside = replace(asked, terms=desk.retriever.terms(first.words))
            read = {one.quote for one in some}
            near = _lines(side, first.words, beside, english, desk)
            near = [one for one in near if one.quote not in read]
            some += [replace(one, weight=_weight(one, _share(one, asked, desk), asked, desk)) for one in near]
    lines = [[_fitting(one, asked, desk) for one in some] for some in lines]
    speaking = [some for some in lines if some]
    alike = Alike(desk)
    best = max(
        product(*speaking),
        key=lambda some: (
            sum(one.weight for one in some) + sum(alike.with_units(a, b) for a, b in combinations(some, 2))
        ),
    )
    of_each = [one for one, some in zip(apart, lines, strict=True) if some]
    told = iter(_told_by(best, asked, of_each, alike, desk))
    return [next(told) if some else None for some in lines]


def _of_own(
    whole: Sequence[Line], own: Sequence[Line], asked: tuple[_Asked, _Asked], desk: Desk
) -> list[Line]:
    """The lines found for the whole question and for a side's own part of it, weighed by both."""
    first = {one.quote: one for one in (*own, *whole)}
    found = [
        replace(
            one,
            weight=_weight(one, _share(one, asked[0], desk), asked[0], desk)
            + OWN * _share(one, asked[1], desk),
        )
        for one in first.values()
    ]
    return sorted(found, key=lambda line: -line.weight)[:READ]


def _told_by(
    best: Sequence[Line], asked: _Asked, own: Sequence[_Asked], alike: Alike, desk: Desk
) -> list[Line | None]:
    """The lines, those marked that are but near; None for one that speaks of next to nothing, unlike the others."""
    shares = [max(_share(one, asked, desk), _share(one, of, desk)) for one, of in zip(best, own, strict=True)]
    sure = max(shares) >= SURE and (asked.held or asked.mirrored or asked.ranked)
    told: list[Line | None] = []
    for one, share in zip(best, shares, strict=True):
        like = any(alike.of(one, other) >= TWINS for other in best if other is not one)
        part = share / max(shares) if max(shares) else 1.0
        # Both state it, where one is told to belie the other.
        held = asked.held and sought.states(one.words, asked.holds)
        speaks = part >= MIRRORED or (not asked.mirrored and (like or held or part >= SPEAKING))
        line = replace(one.whole if asked.whole else one, near=sure and not speaks, share=share)
        names = _names_it(one, asked, desk) and (share > 0 or not (asked.mirrored or asked.ranked))
        told.append(line if names and (speaks or like or part >= NEAR) else None)
    return told


def _names_it(line: Line, asked: _Asked, desk: Desk) -> bool:
    """Whether a line speaks of a matter that is one notion: nothing else stands for 蓝碳."""
    if len(asked.terms) != 1:
        return True
    return _spoken(f"{_first(line)} {line.clause.heading} {line.words}", line, asked, desk) > 0


def twins(within: Sequence[str], matter: str, question: str, english: bool, desk: Desk) -> tuple[Line, ...]:
    """Of all lines those two of different clauses that speak most of the matter and alike; none where no two do."""
    asked = _Asked.of(matter, question, desk)
    documents = desk.retriever.documents(within)
    lines = _lines(Side("", documents, lambda _: True), matter, asked, english, desk, MOST)
    lines = [_fitting(one, asked, desk) for one in lines if _share(one, asked, desk) >= SPOKEN]
    alike = Alike(desk)
    pairs = [
        (a.weight + b.weight + alike.with_units(a, b), a, b)
        for a, b in combinations(lines, 2)
        if a.clause is not b.clause and alike.of(a, b) >= TWINS
    ]
    found = max(pairs, key=lambda one: one[0], default=(0.0,))[1:]
    return tuple(one.whole if asked.whole else one for one in found)


@dataclass(frozen=True, slots=True)
class _Asked:
    """What is looked for in a line: a matter's notions, a form, years, an aim; whole clauses where bodies are asked for."""

    terms: Sequence[Term]
    words: frozenset[str]
    holds: Holds
    years: Sequence[str]
    whole: bool
    in_all: bool
    aims: bool
    held: bool
    mirrored: bool
    ranked: bool

    @classmethod
    def of(cls, matter: str, question: str, desk: Desk) -> _Asked:
        """Read from a question."""
        whole = kinds.LEAD.search(question) or kinds.ASKS_UNIT.search(question)
        return cls(
            desk.retriever.terms(matter),
            frozenset(desk.index.words(matter)),
            sought.form(question),
            requirements.years(question),
            whole is not None,
            WHOLE.search(question) is not None,
            disputed.AIMS.search(question) is not None and not requirements.years(question),
            agreement.strictly(question),
            agreement.mirrored(question),
            ranks.of(question) is not None,
        )


def _fitting(line: Line, asked: _Asked, desk: Desk) -> Line:
    """Weighed by its years, and as far as a phrase that answers speaks of the matter and of nothing else."""
    weight = line.weight
    told = set(requirements.years(" ".join((*line.clause.path, line.words))))
    if asked.years and told:
        weight += OF_YEAR if told & set(asked.years) else -OF_YEAR
    if asked.aims and AIMING.search(line.words):
        weight += AIMED * _share(line, asked, desk)
    phrases = [
        one for one in PHRASE.split(line.words) for one in one.split("、") if sought.states(one, asked.holds)
    ]
    words = [frozenset(desk.index.words(NUMBER.sub(" ", one))) for one in phrases]
    most = max((likeness(asked.words, one, desk.index) for one in words), default=0.0)
    return replace(line, weight=weight + POINTED * most)


def _weight(line: Line, share: float, asked: _Asked, desk: Desk) -> float:
    stating = STATES if sought.states(line.words, asked.holds) else 0.0
    totals = IN_ALL if asked.in_all and TOTALS.search(line.words) else 0.0
    headed = HEADED * _spoken(_first(line), line, asked, desk)
    return share + RANKED * line.rank + stating + totals + headed


def _share(line: Line, asked: _Asked, desk: Desk) -> float:
    """How much of the matter a line speaks of."""
    return _spoken(f"{line.clause.heading} {line.words}", line, asked, desk)


def _spoken(words: str, line: Line, asked: _Asked, desk: Desk) -> float:
    """How much of the matter words of a line speak of, in the words of its own text for it."""
    total = sum(term.weight for term in asked.terms) or 1.0
    return desk.retriever.spoken(desk.retriever.put_for(asked.terms, line.document), words) / total


def _first(line: Line) -> str:
    """The heading over a line, in the language in which the line is read."""
    if not line.english or not line.clause.heading:
        return line.clause.heading
    spans = sentences(line.clause.english, True)
    return line.clause.english[slice(*spans[0])] if spans else ""


def _lines(side: Side, matter: str, asked: _Asked, english: bool, desk: Desk, most: int = READ) -> list[Line]:
    """The lines of one side that may be meant, the best first."""
    ids = [one.id for one in side.documents]
    found = [one for one in desk.retriever.search(matter, SEARCHED, ids) if side.holds(one.clause)]
    best = max((one.score for one in found), default=0.0) or 1.0
    lines = []
    for one in found:
        rendered = _told(one.clause, english)
        for start, end in _sentences(one.clause, english):
            line = Line(one.document, one.clause, start, end, 0.0, rendered, one.score / best)
            heading = heads(one.clause, line.words) or _leads(line)
            heading = heading and (asked.holds is None or not sought.states(line.words, asked.holds))
            share = 0.0 if heading or LABEL.search(line.words[:8]) else _share(line, asked, desk)
            if share >= ENOUGH:
                lines.append(replace(line, weight=_weight(line, share, asked, desk)))
    return sorted(lines, key=lambda line: -line.weight)[:most]


def _sentences(clause: Clause, english: bool) -> Sequence[tuple[int, int]]:
    """Where the sentences of a clause stand; none of a heading alone, nor of a title."""
    if clause.level is Level.MASTHEAD:
        return ()
    if clause.level in HEADINGS and len(clause.text) <= len(clause.number) + len(clause.heading) + 4:
        return ()
    in_english = _told(clause, english)
    text = clause.english if in_english else clause.text
    return sentences(text, in_english) or ((0, len(text)),)


def _leads(line: Line) -> bool:
    """Whether a line in English is the rendering of a heading above more words."""
    more = line.clause.english[line.end :].strip() if line.english else ""
    return bool(line.clause.heading and more) and line.start == 0 and len(line.words) <= SHORT[True] // 2


def _told(clause: Clause, english: bool) -> bool:
    return english and bool(clause.english)
