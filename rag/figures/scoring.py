"""A question's notions and a figure -> how well the figure fits. Knows no library but the rarity of words; finds no figure."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from documents.clauses import Clause, Document, Level, Placed
from documents.facts.quantities import Kind, Quantity
from rag.figures.printed import RANK
from rag.figures.statements import Statement, Statements
from rag.questions.asked import asked_of
from rag.questions.needs import requirements
from rag.questions.needs.forms import MONEY, SHARE
from rag.questions.plain import notions

# What of a question's notions counts where: in the words beside the figure, in its sentence, in the headings above.
OWN, AROUND, ABOVE = 0.5, 0.3, 0.1
NAMED = 0.15  # for an indicator of whose name the question leaves nothing unsaid
MEANING = 0.45  # for nearness in meaning
FITS = 0.2  # for the year or the kind (aim, fact, growth) that was asked for
UNFIT = 0.3  # against a figure of another year or unit
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
COUNTED = re.compile(rf"(?:多少|几多|几)({asked_of.CLASSIFIER})")
SHARES = re.compile(r"百分之|比例|占比|比重|几成|利率|几个点|percent|share|rate", re.IGNORECASE)
SUMS = re.compile(
    r"多少(?:钱|万|亿)|几多(?:钱|万|亿)|金额|额度|余额|规模|how much|amount|worth|RMB|billion", re.IGNORECASE
)
# The amount itself is asked for, and not only named as what grew: 余额增长了多少.
SUMS_ASKED = re.compile(r"(?:多少|几多|几个?)(?:钱|万|亿|元)|how much|RMB|billion", re.IGNORECASE)
NUMBER = re.compile(
    r"\b(?:how many|number of) (?!(?:\w+ )?(?:percent\w*|per cent|points?|times|yuan|RMB|(?:m|b|tr)illions?|dollars)\b)",
    re.IGNORECASE,
)
SAME_UNIT = {"间": "家", "个": "家", "位": "名", "人": "名"}
RANKS = re.compile(r"第几|排名|名次|位次|\brank(?:s|ed|ing)?\b", re.IGNORECASE)
UNIT_CELL = re.compile(r"单位：([^｜]+)")
UNIT_NAMED = re.compile(r"[（(]([^（）()｜]{1,6})[）)](?=｜)")  # 养老护理员（人）｜


@dataclass(frozen=True, slots=True)
class Reading(Placed):
    """A figure, where it stands, and how well it fits the question (about 0 to 1.5).

    `named` is the share of the indicator's telling characters that the question says; `spoken` the share of
    the question, or of that one of the things it joins, of which the figure's words speak.
    """

    quantity: Quantity
    document: Document
    clause: Clause
    score: float
    named: float = 0.0
    spoken: float = 0.0
    telling: str = ""  # of the indicator's name what tells it from others, in the lexicon's form
    beside: str = ""  # the words beside it and what it is called, in the same form
    english: str = ""  # its rendering, in the same form

    @property
    def printed(self) -> str:
        """The figure with its unit; a table's row names the unit once."""
        bare = re.fullmatch(r"[\d.,\s]+", self.quantity.printed)
        return f"{self.quantity.printed.strip()}{self.row_unit if bare else ''}".replace(" ", "")

    @property
    def row_unit(self) -> str:
        """The unit that a table's row names once, in a cell of its own or behind its name; empty where it names none."""
        cell = UNIT_CELL.search(self.clause.text)
        if cell or self.clause.level is not Level.ROW:
            return cell[1] if cell else ""
        named = UNIT_NAMED.search(self.clause.text)
        return named[1] if named and self.quantity.unit and named[1].endswith(self.quantity.unit) else ""


@dataclass(frozen=True, slots=True)
class Fit:
    """What a question asks of a figure besides its words: its year, its kind, its unit. Read once, held against many."""

    years: tuple[str, ...]
    kinds: frozenset[Kind]
    ranked: bool
    counted: str  # the classifier in which things are counted
    number: bool  # whether English counts things
    share: bool
    money: bool

    @classmethod
    def of(cls, text: str) -> Fit:
        """What a question asks."""
        counted = COUNTED.search(text)
        kinds = frozenset(kind for pattern, kinds in KINDS if pattern.search(text) for kind in kinds)
        sums = SUMS_ASKED if Kind.GROWTH in kinds else SUMS
        return cls(
            tuple(requirements.years(text)),
            kinds,
            RANKS.search(text) is not None,
            SAME_UNIT.get(counted[1], counted[1]) if counted else "",
            NUMBER.search(text) is not None,
            SHARES.search(text) is not None,
            sums.search(text) is not None,
        )

    def score(self, one: Statement) -> float:
        """For or against a figure by its year, its kind and its unit."""
        quantity = one.quantity
        score = self._unit(quantity)
        if self.years:
            own = quantity.period[-4:] in self.years
            meant = own if quantity.period else any(year in one.years for year in self.years)
            score += FITS if meant else -UNFIT
        return score + (FITS if quantity.kind in self.kinds else 0.0)

    def _unit(self, quantity: Quantity) -> float:
        if self.ranked or quantity.unit == RANK:
            return FITS if self.ranked and quantity.unit == RANK else -UNFIT
        if self.number:
            return -UNFIT if quantity.unit in MONEY | SHARE else 0.0
        if self.counted:
            return FITS if SAME_UNIT.get(quantity.unit, quantity.unit) == self.counted else 0.0
        if self.share:
            return FITS if quantity.unit in SHARE or "/" in quantity.printed else -UNFIT
        if self.money:
            return FITS if quantity.unit in MONEY else 0.0
        return 0.0


@dataclass(frozen=True)
class Scale:
    """The notions of a question, one set for each thing that it joins, ready to be held against figures."""

    library: Statements
    phrases: tuple[frozenset[str], ...]
    fit: Fit | None  # none for the operands of a working

    @cached_property
    def asked(self) -> frozenset[str]:
        """All that is asked."""
        return frozenset().union(*self.phrases)

    def reading(self, at: int, near: float) -> Reading:
        """The figure of a place in the library with its score; `near` says how near in meaning its words are."""
        one = self.library.all[at]
        named = notions.covered(one.telling, self.asked) if not self.asked.isdisjoint(one.tells) else 0.0
        score = self._shares[at] + NAMED * named + MEANING * near + self._fits[at]
        said = one.telling, one.beside, one.rendering
        return Reading(one.quantity, one.document, one.clause, score, named, self._spoken[at], *said)

    @cached_property
    def _fits(self) -> list[float]:
        """For or against each figure by its year, its kind and its unit."""
        if self.fit is None:
            return [0.0] * len(self.library.all)
        sorts, first = self.library.sorts
        scores = [self.fit.score(one) for one in first]
        return [scores[sort] for sort in sorts]

    @cached_property
    def _shares(self) -> list[float]:
        """Of each figure the shares of the question in the words beside it, in its sentence and above it, as each counts."""
        library, weights = self.library, self._weights(self.asked)
        total = math.fsum(weights.values()) or 1.0
        own, around, above = (
            each.weighed(weights) / total for each in (library.own, library.around, library.above)
        )
        shares: list[float] = (OWN * own + AROUND * around + ABOVE * above).tolist()
        return shares

    @cached_property
    def _spoken(self) -> list[float]:
        """Of each figure the share of the question, or of that one of several things it joins of which the figure is."""
        shares = [self._part(of) for of in self.phrases]
        if len(shares) > 1:  # 存款和贷款: what is not in its own words is of another
            shares = [
                np.where(self.library.own.weighed(dict.fromkeys(of, 1.0)) > 0, share, 0.0)
                for of, share in zip(self.phrases, shares, strict=True)
            ]
        spoken: list[float] = np.max(shares, axis=0).tolist()
        return spoken

    def _part(self, of: frozenset[str]) -> NDArray[np.float64]:
        weights = self._weights(of)
        return self.library.anywhere.weighed(weights) / (math.fsum(weights.values()) or 1.0)

    def _weights(self, of: frozenset[str]) -> dict[str, float]:
        return {gram: self.library.weight(gram) for gram in of}
