"""The figures of a library that a question may mean, scored. Writes no sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from documents.clauses import Clause, Document, Level
from documents.quantities import Kind, Quantity, quantities
from rag import requirements
from rag.desk import Desk
from rag.drafting import sentences
from rag.figures import Figure, figures
from rag.questions import Query
from rag.requirements import MONEY, SHARE
from rag.retrieval import Evidence, Retriever, Term

CANDIDATES = 30
# What of a question's notions counts where: in the indicator's name, in its sentence, in the headings above.
IN_SUBJECT, IN_SENTENCE, ABOVE = 0.6, 0.25, 0.15
FITS = 0.25  # for the year or the kind (aim, fact, growth) that was asked for
UNFIT = 0.35  # against a figure of another year or unit
HELD = 0.4  # share of the question's notions known to the library that a figure's clause must hold
STRANGE = 0.3  # against a figure whose clause speaks of something else
KINDS: tuple[tuple[re.Pattern[str], frozenset[Kind]], ...] = tuple(
    (re.compile(words, re.IGNORECASE), frozenset({kind}))
    for words, kind in (
        (
            r"基数|起点|起步|原来|当时|现状|期初|实际|已经|截至|"
            r"\b(?:base(?:line)?|start(?:ed|ing)?|began|originally|was|were|had|by 2020|end-?2020)\b",
            Kind.BASE,
        ),
        (
            r"目标|要(?:到|达|冲|做|提)|打算|计划|想(?:提|去|达)|力争|争取|冲(?:刺|到)|期末|"
            r"\b(?:target|goal|aims?|planned|should|wanted|to reach|meant to)\b",
            Kind.TARGET,
        ),
        (r"最高|最多|上限|封顶|不超过|\b(?:cap|maximum|at most|up to)\b", Kind.CAP),
        (
            r"增长(?!点)|增速|涨了|降了|下降|增幅|升了|提高了|"
            r"\b(?:grew|grown|growth|rose|fell|declin\w*|increase)\b",
            Kind.GROWTH,
        ),
    )
)
COUNTED = re.compile(r"(?:多少|几多|几)(家|个|间|项|只|笔|人|位|名|所|种|类|次|条|户)")
SHARES = re.compile(r"百分之|比例|占比|比重|几成|利率|几个点|percent|share|rate", re.IGNORECASE)
SUMS = re.compile(
    r"多少(?:钱|万|亿)|几多(?:钱|万|亿)|金额|额度|余额|规模|how much|amount|worth|RMB|billion", re.IGNORECASE
)
SAME_UNIT = {"间": "家", "个": "家", "位": "名", "人": "名"}
UNIT_CELL = re.compile(r"单位：([^｜]+)")


@dataclass(frozen=True, slots=True)
class Reading:
    """A figure, where it stands, and how well it fits the question (about 0 to 1.5)."""

    quantity: Quantity
    document: Document
    clause: Clause
    score: float

    @property
    def printed(self) -> str:
        """The figure with its unit; a table's row names the unit once."""
        unit = UNIT_CELL.search(self.clause.text)
        bare = re.fullmatch(r"[\d.,\s]+", self.quantity.printed)
        return f"{self.quantity.printed.strip()}{unit[1] if unit and bare else ''}".replace(" ", "")


def found(query: Query, desk: Desk, operands: bool = False) -> list[Reading]:
    """Figures of the clauses nearest to the question, the best fit first.

    As `operands` of a working they need be of no year and unit that the question names: those are its result's.
    """
    text = query.topic or query.text
    terms = tuple(
        term for term in desk.retriever.terms(text) if not any(form.isdigit() for form in term.forms)
    )
    total = sum(term.weight for term in terms)
    if not total:
        return []
    english = query.text.isascii()
    scored = [
        Reading(
            quantity,
            one.document,
            one.clause,
            _score(quantity, one, terms, total, None if operands else query, english, desk.retriever),
        )
        for one in _clauses(query, desk, text)
        for quantity in quantities_of(one.clause)
    ]
    return sorted(scored, key=lambda reading: -reading.score)


def quantities_of(clause: Clause) -> tuple[Quantity, ...]:
    """The figures of a clause's own text."""
    return _quantities(clause.text)


@lru_cache(maxsize=8192)
def _quantities(text: str) -> tuple[Quantity, ...]:
    return quantities(text)


@lru_cache(maxsize=8192)
def rendered(clause: Clause, quantity: Quantity) -> tuple[int, int] | None:
    """The span of the English sentence that states the same value; None when there is none."""
    value = Figure(round(quantity.value, 6), quantity.unit in SHARE - {"倍"})
    for start, end in sentences(clause.english, english=True):
        if value in figures(clause.english[start:end]):
            return start, end
    return None


def _clauses(query: Query, desk: Desk, text: str) -> Iterator[Evidence]:
    foreign = requirements.foreign_places(query, desk.documents)
    for one in desk.retriever.search(text, CANDIDATES, query.documents):
        if all(requirements.speaks_of(place, one.document, one.clause) for place in foreign):
            yield one


def _score(
    quantity: Quantity,
    one: Evidence,
    terms: Sequence[Term],
    total: float,
    query: Query | None,
    english: bool,
    retriever: Retriever,
) -> float:
    sentence = _sentence(one.clause, quantity)
    # An English question shares no word with a Chinese indicator's name: its sentence stands for it.
    subject = f"{quantity.subject} {sentence if english else ''}"
    above = " ".join((one.document.title, *one.clause.path, quantity.category))
    share = (
        IN_SUBJECT * retriever.spoken(terms, subject)
        + IN_SENTENCE * retriever.spoken(terms, f"{quantity.subject} {sentence}")
        + ABOVE * retriever.spoken(terms, f"{sentence} {above}")
    ) / total
    known = tuple(term for term in terms if any(retriever.knows(form) for form in term.forms))
    strange = STRANGE if known and retriever.support(known, one.document, one.clause) < HELD else 0.0
    return share + (_fit(quantity, one, query) if query else 0.0) - strange


def _sentence(clause: Clause, quantity: Quantity) -> str:
    """The sentence or row that states a figure, with the English one of the same value."""
    english = rendered(clause, quantity)
    said = clause.english[english[0] : english[1]] if english else ""
    if clause.level is Level.ROW:
        return f"{clause.text} {said}"
    start = max(clause.text.rfind(mark, 0, quantity.start) for mark in "。！？\n") + 1
    ends = [end for mark in "。！？\n" if (end := clause.text.find(mark, quantity.end)) >= 0]
    return f"{clause.text[start : min(ends, default=len(clause.text))]} {said}"


def _fit(quantity: Quantity, one: Evidence, query: Query) -> float:
    """For or against a figure by its year, its kind and its unit."""
    score = _unit_fit(quantity, query.text)
    years = requirements.years(query.text)
    if years:
        around = f"{quantity.period} {_sentence(one.clause, quantity)} {' '.join(one.clause.path)}"
        stated = requirements.years(around)
        meant = quantity.period[-4:] in years if quantity.period else any(year in stated for year in years)
        score += FITS if meant else -UNFIT
    asked = [kinds for pattern, kinds in KINDS if pattern.search(query.text)]
    if any(quantity.kind in kinds for kinds in asked):
        score += FITS
    return score


def _unit_fit(quantity: Quantity, text: str) -> float:
    counted = COUNTED.search(text)
    if counted:
        wanted = SAME_UNIT.get(counted[1], counted[1])
        return FITS if SAME_UNIT.get(quantity.unit, quantity.unit) == wanted else 0.0
    if SHARES.search(text):
        return FITS if quantity.unit in SHARE else -UNFIT
    if SUMS.search(text):
        return FITS if quantity.unit in MONEY else 0.0
    return 0.0
