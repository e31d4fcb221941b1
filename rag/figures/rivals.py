"""A library -> pairs of figures that speak of one thing and differ, in two clauses. Knows no question, writes no sentence."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations

from documents.clauses import Clause, Document, Placed
from documents.facts.quantities import Kind, Quantity
from documents.facts.rows import row
from index.searching import Index
from index.text import fold
from rag.figures import printed, stated
from rag.figures.stated import Stated
from rag.questions.plain.notions import HAN

# Words beside a figure that say when, where, how surely or that something is made: none says of what the figure is.
FILLING = re.compile(
    r"(?:到|至|在|于)?(?:19|20)\d{2}年?(?:[底末初])?(?:前|以前)?|[一二三四五六七八九十两]年|年[内底末]|今年|全年|每[年季月周天日张户人个家名]|"
    r"全[市县区省国]|[本我]市|城市|累计|合计|总共|一共|力争|计划|目标|第[一二三四五六七八九十百\d]+条|"
    r"建成|建设|建立|新建|新增|完成|实现|达到|培育|创建|打造|消除|整治|改造|扩建|开设|设立|设置|形成|提高到|提升到|控制在|"
    r"一次性|数量|个数|总数|总量|总额|规模|金额|上限|下限|标准|比例|占比|比重|不低于|不少于|不超过|最高|最低|至少|其中|[的等由为占约]"
)
SAME_UNIT = {"间": "家", "名": "人", "位": "人", "人民币元": "元"}
NO_MATTER = frozenset(
    {"年", "月", "日", "天", "次", "小时", "分钟", "个月", "条", "号", "", printed.RANK, printed.DOUBLED}
)
BEFORE = 44  # characters before a figure that say of what it is
AFTER = 8
ENOUGH = 0.6  # share of each name that the other's words must say
MEANT = 0.5  # share of what two figures are both said to be of, for a question that means them
FEW = 20  # figures that are counted beside a library's own, lest in a small one every notion be common
TOLD = 3.0  # weight of the notions that two figures must share: a word that stands everywhere joins nothing


@dataclass(frozen=True, slots=True)
class Figure(Placed):
    """A figure, the notions of its own name and those of the words around it."""

    document: Document
    clause: Clause
    quantity: Quantity
    name: frozenset[str]
    around: frozenset[str]

    @property
    def stated(self) -> Stated:
        """The figure as the writers of answers know it."""
        return Stated(self.document, self.clause, self.quantity, 1.0)


@dataclass(frozen=True, slots=True)
class Rivals:
    """Two figures of one thing that differ. `sure`, 0 to 1: how surely it is one thing; `alike`: that no name says more."""

    one: Figure
    other: Figure
    sure: float
    alike: float

    @property
    def both(self) -> tuple[Figure, Figure]:
        """The two, in the order of the library."""
        return self.one, self.other

    @property
    def money(self) -> bool:
        """Whether they are amounts of money: what a question that asks for a number means less."""
        return self.one.quantity.unit.endswith("元")

    @property
    def at_once(self) -> bool:
        """Whether both may hold at one time: a fact of the year before a text rivals none of its aims."""
        return not any(_past(one, other.document) for one, other in (self.both, self.both[::-1]))


@lru_cache(maxsize=2)
def of(index: Index) -> tuple[Rivals, ...]:
    """Every pair of a library, the surest first; read once for each snapshot."""
    figures = [one for document in index.documents for one in _figures(document)]
    weights = _weights(figures)
    by_unit: dict[str, list[Figure]] = {}
    for one in figures:
        by_unit.setdefault(_unit(one.quantity), []).append(one)
    pairs = (
        _rivals(one, other, weights)
        for group in by_unit.values()
        for one, other in combinations(group, 2)
        if _may(one, other)
    )
    found = [pair for pair in pairs if pair.sure >= ENOUGH]
    return tuple(sorted(found, key=lambda pair: -pair.sure))


def _past(one: Figure, document: Document) -> bool:
    """Whether a figure is of a year that was over when a document was made."""
    years = re.findall(r"(?:19|20)\d{2}", one.quantity.period)
    made = re.findall(r"(?:19|20)\d{2}", document.period or document.date or "")
    return bool(years and made and max(years) < min(made))


def grams(text: str) -> frozenset[str]:
    """What is compared of a text: its pairs of characters and its words in letters, without what says nothing of what."""
    plain = FILLING.sub(" ", fold(stated.alike(text)))
    found = {run[at : at + 2] for run in HAN.findall(plain) for at in range(max(1, len(run) - 1))}
    return frozenset(found | set(re.findall(r"[a-z][a-z0-9]*|\d+[a-z]+", plain)))


def _figures(document: Document) -> Iterator[Figure]:
    for clause in document.walk():
        for one in printed.of(clause.text):
            bare = re.fullmatch(r"[\d.,，\s]+", one.printed) and row(clause.text) is None
            if one.kind is Kind.GROWTH or one.change or bare or _unit(one) in NO_MATTER:
                continue
            before = re.split(r"[，。；\n]", clause.text[max(0, one.start - BEFORE) : one.start])[-1]
            name = grams(one.subject or before)
            name = (
                name if len(name) > 1 else grams(_said(clause, one))
            )  # 补助每张: of what, the sentence says
            if len(name) > 1:
                yield Figure(
                    document, clause, one, name, name | grams(f"{clause.heading} {_said(clause, one)}")
                )


def _said(clause: Clause, one: Quantity) -> str:
    """The sentence before a figure, and the noun behind it."""
    before = re.split(r"[。；\n]", clause.text[max(0, one.start - BEFORE) : one.start])[-1]
    return f"{before} {re.split('[，。；、｜]', clause.text[one.end : one.end + AFTER])[0]}"


def _weights(figures: Sequence[Figure]) -> dict[str, float]:
    """The rarity of each notion among the names of a library's figures."""
    counts = Counter(gram for one in figures for gram in one.around)
    return {gram: math.log((FEW + len(figures)) / count) for gram, count in counts.items()}


def _unit(one: Quantity) -> str:
    return SAME_UNIT.get(one.unit, one.unit)


def _may(one: Figure, other: Figure) -> bool:
    """Whether two figures stand in different clauses and differ, for times that may be one."""
    first, second = one.quantity, other.quantity
    if one.clause is other.clause or first.value == second.value:
        return False
    regions = [set(re.split("[、,，]", each.document.region or "")) - {""} for each in (one, other)]
    if all(regions) and not regions[0] & regions[1]:
        return False
    tables = {each.clause.address.rpartition("/")[0] for each in (one, other) if each.stated.in_table}
    if len(tables) == 1 and one.stated.in_table and other.stated.in_table and one.document is other.document:
        return False  # two rows of one table are two things
    years, others = (set(re.findall(r"(?:19|20)\d{2}", each.period)) for each in (first, second))
    return not years or not others or bool(years & others)


def _rivals(one: Figure, other: Figure, weights: dict[str, float]) -> Rivals:
    shared = math.fsum(weights[gram] for gram in one.name & other.around | other.name & one.around)
    if shared < TOLD:
        return Rivals(one, other, 0.0, 0.0)
    shares = _covered(one.name, other.around, weights), _covered(other.name, one.around, weights)
    return Rivals(one, other, sum(shares) / 2, min(shares))


def _covered(name: frozenset[str], by: frozenset[str], weights: dict[str, float]) -> float:
    # Exact sums: the order of a set changes from run to run, that of the pairs must not.
    total = math.fsum(weights.get(gram, 0.0) for gram in name)
    return math.fsum(weights.get(gram, 0.0) for gram in name & by) / total if total else 0.0


def spoken(text: str, pairs: Sequence[Rivals]) -> tuple[Figure, ...]:
    """The figures of the thing that a question means, with all that rival them; none when it means none surely."""
    said = grams(text)
    shares = [(share(pair, said), pair) for pair in pairs]
    best, meant = max(shares, key=lambda one: (one[0], not one[1].money, one[1].sure), default=(0.0, None))
    if meant is None or best < MEANT:
        return ()
    same = [pair for share, pair in shares if share >= MEANT and set(pair.both) & set(meant.both)]
    return tuple(dict.fromkeys(one for pair in (meant, *same) for one in pair.both))


def share(pair: Rivals, said: frozenset[str]) -> float:
    """How much of what two figures share a question says: nothing for a single notion."""
    core = pair.one.name & pair.other.around | pair.other.name & pair.one.around
    hits = core & said
    return len(hits) / len(core) if len(hits) > 1 or hits == core else 0.0
