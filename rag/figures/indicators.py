"""The figures of a library that a question may mean, scored. Writes no sentence."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from documents.clauses import Clause, Document
from documents.facts.quantities import Kind, Quantity
from rag.desk import Desk
from rag.figures import statements
from rag.figures.statements import RANK, Statement, Statements
from rag.questions import asked_of, naming, notions, places, requirements
from rag.questions.homophones import sounded
from rag.questions.query import Query, region_names
from rag.questions.requirements import MONEY, SHARE

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
SAME_UNIT = {"间": "家", "个": "家", "位": "名", "人": "名"}
RANKS = re.compile(r"第几|排名|名次|位次|\brank(?:s|ed|ing)?\b", re.IGNORECASE)
UNIT_CELL = re.compile(r"单位：([^｜]+)")


# What asks, dates or frames a figure and does not say of what it is.
ASKING = re.compile(
    r"(?:19|20)\d{2}\s*年?[底末初]?|\d{2}年[底末初]?|[“\"]?十[二三四五]五[”\"]?(?:规划|时期|期间)?(?:末|期末|结束|开始)?|五年(?:后|内|来|里|间)?(?:规划)?|三年[后内]|"
    rf"(?:多少|几多|几)(?:个?亿|万|钱|元|块|成|倍|{asked_of.CLASSIFIER})?|百分之|百分比|多[大高]|第几名?|什么|哪[个些里]?|"
    r"(?:规划|行动方案|方案|计划|文件|表|指标表|目标表)(?:里|中|上|写的?|要求|期[末内])?|目标|基数|起点|起步|指标|现状|"
    r"打算|计划|要求|想|要|力争|争取|达到?|应该?|(?<![智功性职节产效储])能(?![源力耗效量])|需要?|"
    r"一共|总共|合计|加起来|各|分别|大概|大约|实际|多(?=少)|请问|告诉|知道|这[个些]?|嗰|嘅|喺|系|係|咗|当中|其中|以内|里|[的了呢吗啊呀吧得在是有和与及跟同到把给让将就才还又也都]|"
    r"\b(?:target|goal|aim|baseline|base|plan(?:ned|s|ning)?|scheme|document|draft|figure|"
    r"number|end|start(?:ed|ing)?|year|five|years|level|percent|per cent|"
    r"city's|city|province's|total|altogether|average|yearly|during|large|big|fast|many|much|rank)\b",
    re.IGNORECASE,
)
# What parts the things that a question joins; of a Chinese one, what asks has been cut out between them.
JOINED = re.compile(r"[、，,；;/\s]+|(?<=[一-鿿])[和与跟同及](?=[一-鿿])")
JOINED_ENGLISH = re.compile(r"\bor\b|[,;]")  # "and" stands within names too: small and micro firms
SCANNED = 2000  # figures up to which each is scored
NEAREST = 60  # by meaning, of a larger library


@dataclass(frozen=True, slots=True)
class Reading:
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

    @property
    def printed(self) -> str:
        """The figure with its unit; a table's row names the unit once."""
        unit = UNIT_CELL.search(self.clause.text)
        bare = re.fullmatch(r"[\d.,\s]+", self.quantity.printed)
        return f"{self.quantity.printed.strip()}{unit[1] if unit and bare else ''}".replace(" ", "")


def found(query: Query, desk: Desk, operands: bool = False) -> list[Reading]:
    """Figures that the question may mean, the best fit first.

    As `operands` of a working they need be of no year and unit that the question names: those are its result's.
    """
    library = statements.of(desk.index, desk.glossary)
    text = content(query.text, desk)
    asked = notions.grams(text)
    joins = JOINED_ENGLISH if query.english else JOINED
    phrases = [notions.grams(phrase) for phrase in joins.split(text)] if operands else [asked]
    total = math.fsum(library.weight(gram) for gram in asked)
    if not total or not library.all:
        return []
    within = scope(query, desk)
    foreign = requirements.foreign_places(query, desk.documents)
    near = _nearness(query, desk, library)
    return sorted(
        (
            _reading(library.all[at], phrases, float(near[at]), None if operands else query, library)
            for at in _candidates(library, asked, near)
            if _admitted(library.all[at], within, foreign)
        ),
        key=lambda reading: -reading.score,
    )


def content(text: str, desk: Desk) -> str:
    """A question without what asks and dates, in the one form of the lexicon."""
    for region in sorted(region_names(desk.documents, desk.glossary), key=len, reverse=True):
        text = re.sub(rf"{re.escape(region)}(?!银行|农商|证券)", " ", text, flags=re.IGNORECASE)
    return statements.of(desk.index, desk.glossary).lexicon.plain(ASKING.sub(" ", text))


def scope(query: Query, desk: Desk) -> tuple[str, ...]:
    """The documents that a question may take its figures from: of a comparison, those named on either side."""
    sides = re.split(r"比|\bthan\b|\bfrom\b|\bversus\b|\bvs\b", query.text)
    named = [one for side in sides for one in naming.nicknamed(side, desk.documents)]
    return tuple(dict.fromkeys((*query.documents, *named))) if query.documents else ()


def quantities_of(clause: Clause) -> tuple[Quantity, ...]:
    """The figures of a clause's own text."""
    return statements.stated(clause.text)


def rendered(clause: Clause, quantity: Quantity) -> tuple[int, int] | None:
    """The span of the English sentence that states the same value; None when there is none."""
    return statements.rendered(clause, quantity)


def _candidates(library: Statements, asked: frozenset[str], near: np.ndarray) -> Sequence[int]:
    if len(library.all) <= SCANNED:
        return range(len(library.all))
    sharing = {at for at, one in enumerate(library.all) if asked & one.around}
    return sorted(sharing | {int(at) for at in np.argsort(-near)[:NEAREST]})


def _nearness(query: Query, desk: Desk, library: Statements) -> np.ndarray:
    """How near each figure's words are in meaning, in the language that is nearer."""
    vector = desk.index.meaning(query.text)
    nearness: np.ndarray = np.maximum(library.chinese @ vector, library.english @ vector)
    return nearness


def _admitted(one: Statement, within: Sequence[str], foreign: Sequence[places.Place]) -> bool:
    if within and one.document.id not in within:
        return False
    return all(requirements.speaks_of(place, one.document, one.clause) for place in foreign)


def _reading(
    one: Statement,
    phrases: Sequence[frozenset[str]],
    near: float,
    query: Query | None,
    library: Statements,
) -> Reading:
    asked = frozenset().union(*phrases)
    total = math.fsum(library.weight(gram) for gram in asked)

    def share(grams: frozenset[str], of: frozenset[str] = asked) -> float:
        whole = total if of is asked else math.fsum(library.weight(gram) for gram in of)
        return math.fsum(library.weight(gram) for gram in of & grams) / whole if whole else 0.0

    named = said(one.subject, asked)
    # Of several things that a question joins, a figure is of one: 存款和贷款.
    of = [phrase for phrase in phrases if len(phrases) == 1 or phrase & one.own]
    spoken = max((share(one.own | one.around | one.above, phrase) for phrase in of), default=0.0)
    score = (
        OWN * share(one.own)
        + AROUND * share(one.around)
        + ABOVE * share(one.above)
        + NAMED * named
        + MEANING * near
    )
    fit = _fit(one, query) if query else 0.0
    return Reading(one.quantity, one.document, one.clause, score + fit, named, spoken, telling(one.subject))


def of_asked(one: Reading, query: Query, desk: Desk) -> bool:
    """Whether the noun of which an amount is asked stands beside the figure."""
    asked = asked_of.head(query.text)
    if not asked:
        return True
    plain = statements.of(desk.index, desk.glossary).lexicon.plain
    beside = f"{one.quantity.subject} {one.quantity.category} {statements.beside(one.clause, one.quantity)}"
    if not notions.HAN.search(asked):
        span = statements.rendered(one.clause, one.quantity)
        beside = f"{beside} {one.clause.english[span[0] : span[1]] if span else ''}"
    return notions.shared(plain(asked), plain(beside))


# Words of an indicator's name that people leave out, in the form of the lexicon.
UNSAID = re.compile(
    sounded(
        r"余额|各项|各类|本外币|全市|规模|总量|总额中?的?|金额|数量|累计|年(?=保)|收入|金融|境内外?|境外|共有|已有|已|(?:公司|类?机构|企业|类|(?<=..)(?<!银)行)$|[数额率升为有约]$"
    )
)


def said(subject: str, asked: frozenset[str]) -> float:
    """The share of an indicator's telling characters that a question says."""
    return notions.covered(telling(subject), asked)


def telling(subject: str) -> str:
    """An indicator's name without the words that many share; the name itself where nothing else is left."""
    rest = UNSAID.sub(" ", subject)
    return rest if rest.strip() else subject


def _fit(one: Statement, query: Query) -> float:
    """For or against a figure by its year, its kind and its unit."""
    quantity = one.quantity
    score = _unit_fit(quantity, query.text)
    years = requirements.years(query.text)
    if years:
        around = f"{statements.sentence(one.clause, quantity)} {' '.join(one.clause.path)}"
        stated = requirements.years(around)
        meant = quantity.period[-4:] in years if quantity.period else any(year in stated for year in years)
        score += FITS if meant else -UNFIT
    asked = [kinds for pattern, kinds in KINDS if pattern.search(query.text)]
    if any(quantity.kind in kinds for kinds in asked):
        score += FITS
    return score


def _unit_fit(quantity: Quantity, text: str) -> float:
    if RANKS.search(text):
        return FITS if quantity.unit == RANK else -UNFIT
    counted = COUNTED.search(text)
    if counted:
        wanted = SAME_UNIT.get(counted[1], counted[1])
        return FITS if SAME_UNIT.get(quantity.unit, quantity.unit) == wanted else 0.0
    if SHARES.search(text):
        return FITS if quantity.unit in SHARE else -UNFIT
    if SUMS.search(text):
        return FITS if quantity.unit in MONEY else 0.0
    return 0.0
