"""A question that offers two figures or days for one thing -> the clauses that state each. Prefers none, works nothing out."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, product

from documents.clauses import Clause, Document, Level
from documents.facts.quantities import Quantity
from rag.answer import Kind
from rag.answers.differences import conflict_words, matter_words, side_words, sides
from rag.answers.differences.line import NUMBER, Line
from rag.desk import Desk, Written
from rag.drafting import Draft, sentences
from rag.figures import printed
from rag.figures.stated import Stated
from rag.finding.rarity import likeness
from rag.questions.asked import alternatives
from rag.questions.asked.alternatives import DAYS, Named
from rag.questions.needs import requirements
from rag.questions.needs.forms import MONEY, SHARE
from rag.questions.query import Query
from rag.retrieval import Evidence, Term

OTHERS = frozenset({Kind.UNIT_TASKS, Kind.PROGRAMMES})
READ = 8  # sentences with each figure that are held against those with the others
ALIKE = 0.5  # what the likeness of two sentences counts beside what each says of the matter
ENOUGH = 0.45  # of both together
LEAST = 0.2  # share of the matter of which each must speak
SEARCHED = 40  # clauses among which a matter in another language is looked for
NEAR = 0.7  # what the nearest of them counts, in shares of the matter
OWN = 0.6  # what the phrase in which a figure stands counts beside its sentence
PHRASE = re.compile(r"[，。；：、\n]")
AFTER = 10  # characters behind a figure that say what it is of
OF_TEXT = frozenset({Level.MASTHEAD, Level.COLOPHON})


@dataclass(frozen=True, slots=True)
class _Place:
    """A sentence that states a figure, its words but for numbers, and how much of the matter it speaks of."""

    line: Line
    told: str
    figure: Stated | None
    words: frozenset[str]
    share: float

    @property
    def place(self) -> tuple[str, str]:
        """Its document and its clause."""
        return self.line.document.id, self.line.clause.address


def answer(query: Query, desk: Desk) -> Written | None:
    """The sentence with each figure; None where no figures are offered, or no two clauses state them of one matter."""
    named = alternatives.of(query.text)
    if len(named) < 2 or query.kind in OTHERS:
        return None
    rest, within = sides.unnamed(query, desk)
    matter = matter_words.of(alternatives.without(rest), desk)
    asked = _Asked.of(matter, within, query, desk)
    found = _best([_places(one, asked, within, desk) for one in named], desk) if matter else ()
    if not found:
        return None
    draft, quotes = Draft(), [one.line.paragraph for one in found]
    draft.say(_opening(found, query.english), *quotes)
    side_words.each(draft, quotes, query.english, len({one.line.document.id for one in found}) > 1)
    side_words.unsettled(draft, query.question if query.english else query.text, quotes, query.english)
    return Written(draft, evidence=[Evidence(one.line.document, one.line.clause, one.share) for one in found])


def _opening(found: Sequence[_Place], english: bool) -> str:
    """That both are stated, or that they are one figure rounded."""
    figures = [one.figure for one in found if one.figure is not None]
    if len(figures) == len(found):
        return conflict_words.verdict(figures, english)
    told = [one.told for one in found]
    return (
        f"The documents do not give one day: {' and '.join(told)}."
        if english
        else f"各处写法不同：{'、'.join(told)}。"
    )


def _best(found: Sequence[Sequence[_Place]], desk: Desk) -> tuple[_Place, ...]:
    """Of the places of each figure those that speak most of the matter and alike; none where one clause states all of it."""
    if not all(found):
        return ()
    scored = [(_score(some, desk), some) for some in product(*found) if _apart(some)]
    score, best = max(scored, key=lambda one: one[0], default=(0.0, ()))
    if score < ENOUGH or min(one.share for one in best) < LEAST:
        return ()
    places = [{one.place for one in some} for some in found]
    return () if set.intersection(*places) & {one.place for one in best} else best


def _apart(some: Sequence[_Place]) -> bool:
    return len({one.place for one in some}) == len(some)


def _score(some: Sequence[_Place], desk: Desk) -> float:
    alike = [likeness(one.words, other.words, desk.index) for one, other in combinations(some, 2)]
    return sum(one.share for one in some) / len(some) + ALIKE * sum(alike) / len(alike)


@dataclass(frozen=True, slots=True)
class _Asked:
    """A matter's notions, the years that are asked for, and how near each clause is to a matter in another language."""

    terms: Sequence[Term]
    years: Sequence[str]
    near: Mapping[tuple[str, str], float]
    english: bool

    @classmethod
    def of(cls, matter: str, within: Sequence[str], query: Query, desk: Desk) -> _Asked:
        """Read from a question."""
        found = desk.retriever.search(matter, SEARCHED, within) if query.english else ()
        best = max((one.score for one in found), default=0.0) or 1.0
        near = {one.place: one.score / best for one in found}
        return cls(desk.retriever.terms(matter), requirements.years(query.text), near, query.english)

    def share(self, clause: tuple[str, str], words: str, phrase: str, desk: Desk) -> float:
        """How much of the matter words speak, their own phrase counting more; in another language how near they stand."""
        total = sum(term.weight for term in self.terms) or 1.0
        said = [desk.retriever.spoken(self.terms, one) / total for one in (words, phrase)]
        return max((said[0] + OWN * said[1]) / (1 + OWN), NEAR * self.near.get(clause, 0.0))


def _places(named: Named, asked: _Asked, within: Sequence[str], desk: Desk) -> list[_Place]:
    """The sentences that state a figure, those first that speak most of the matter."""
    found = [
        _place(document, clause, one, asked, desk)
        for document in desk.retriever.documents(within)
        for clause in document.walk()
        if clause.level not in OF_TEXT
        for one in _stating(named, clause, asked.years)
    ]
    return sorted(found, key=lambda one: -one.share)[:READ]


def _stating(named: Named, clause: Clause, years: Sequence[str]) -> Iterator[Quantity | tuple[int, int]]:
    """Where a clause states it: a figure in the same sort of unit and for no other year, or a day of the calendar."""
    if named.sort == "day":
        yield from (
            (match.start(), match.end())
            for match in alternatives.DAY.finditer(clause.text)
            if _same_day(named, int(match["month"] or 0), alternatives.day_of(match))
        )
        return
    for one in printed.of(clause.text):
        own = set(requirements.years(one.period))
        of_year = not own or not years or bool(own & set(years))
        if of_year and _same(named, one):
            yield one


def _same_day(named: Named, month: int, day: int) -> bool:
    return named.day == day and (not named.month or named.month == month)


def _same(named: Named, one: Quantity) -> bool:
    if not math.isclose(named.value, one.value, rel_tol=1e-9) or one.unit == printed.RANK:
        return False
    if not named.unit:
        return named.value < 1e4 or one.unit not in SHARE
    for some in (MONEY, SHARE, DAYS):
        if named.unit in some or one.unit in some:
            return named.unit in some and one.unit in some
    return True


def _place(
    document: Document, clause: Clause, where: Quantity | tuple[int, int], asked: _Asked, desk: Desk
) -> _Place:
    start, stop = where if isinstance(where, tuple) else (where.start, where.end)
    spans = ((0, len(clause.text)),) if clause.level is Level.ROW else sentences(clause.text)
    begin, end = next(((a, b) for a, b in spans if a <= start < b), (0, len(clause.text)))
    words = f"{' '.join((*clause.path[-2:], clause.heading))} {clause.text[begin:end]}"
    figure = None if isinstance(where, tuple) else Stated(document, clause, where, 1.0)
    phrase = _near(clause.text, begin, start, stop)
    return _Place(
        _rendered(Line(document, clause, begin, end, 0.0, False), figure, asked.english),
        clause.text[start:stop],
        figure,
        frozenset(desk.index.words(NUMBER.sub(" ", words))),
        asked.share((document.id, clause.address), words, phrase, desk),
    )


def _near(text: str, begin: int, start: int, stop: int) -> str:
    """The phrase in which a figure stands; the whole of a row up to it."""
    if "｜" in text:
        return text[begin:stop]
    return f"{PHRASE.split(text[begin:start])[-1]}{PHRASE.split(text[stop : stop + AFTER])[0]}"


def _rendered(line: Line, figure: Stated | None, english: bool) -> Line:
    """The sentence of the rendering with the same value, where there is one."""
    span = printed.rendered(line.clause, figure.quantity) if english and figure else None
    return Line(line.document, line.clause, *span, 0.0, True) if span else line
