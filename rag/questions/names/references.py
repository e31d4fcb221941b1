"""The words of a question -> the printed units that it names: 第四章第二节专栏, 第20条第1款, section 4.5. Knows no document."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto
from itertools import pairwise

from documents.numerals import CHINESE, integer


class Unit(Enum):
    """What a person calls a printed unit."""

    PART = auto()  # 第一编
    CHAPTER = auto()
    SECTION = auto()
    DIVISION = auto()  # 第三部分: whatever a text is divided into
    HEADING = auto()  # 四、 before （二）
    BRACKET = auto()  # （十四）
    ARTICLE = auto()  # 条, 任务
    PARAGRAPH = auto()  # 款
    ITEM = auto()  # 项
    POINT = auto()
    BOX = auto()
    TABLE = auto()
    ROW = auto()
    ANNEX = auto()


@dataclass(frozen=True, slots=True)
class Step:
    """One unit of a chain: its number, or its place from the end (-1 the last); neither for 附件 alone.

    `between` is the number after 之: 第八条之一 is put between the eighth and the ninth article. `through` is the last number
    of a range.
    """

    unit: Unit
    number: int | None
    between: int = 0
    through: int = 0


@dataclass(frozen=True, slots=True)
class Reference:
    """A chain of units, the outermost first: `text[start:end]` of the question."""

    steps: tuple[Step, ...]
    start: int
    end: int

    @property
    def last(self) -> Step:
        """The innermost unit: the one that is meant."""
        return self.steps[-1]


@dataclass(frozen=True, slots=True)
class _Found:
    step: tuple[Step, ...]
    start: int
    end: int
    lone: bool = True  # may stand without another unit before it


ONES = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen "
    "nineteen twenty"
).split()
PLACES = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split()
ROMAN = {"i": 1, "v": 5, "x": 10}
N = rf"[{CHINESE}\d]{{1,5}}"
# How far in a unit stands; one may stand within any that is further out.
DEPTH = {
    Unit.PART: 0, Unit.ANNEX: 1, Unit.CHAPTER: 2, Unit.DIVISION: 2, Unit.HEADING: 3, Unit.SECTION: 3, Unit.ARTICLE: 5,
    Unit.BOX: 5, Unit.TABLE: 6, Unit.PARAGRAPH: 6, Unit.ITEM: 7, Unit.POINT: 8, Unit.ROW: 8, Unit.BRACKET: 4,
}  # fmt: skip
# What stands after 第N; the words after (?! make it something else: 第三章程, 第二节点, 第一条件, 第二项目.
COUNTED = (
    (Unit.PART, r"编(?!辑|制|号)"),
    (Unit.CHAPTER, r"(?:个|大)?章(?!程)"),
    (Unit.SECTION, r"节(?![能约点课])"),
    (Unit.DIVISION, r"(?:个|大)*(?:部分|板块|大点|大块|大条|篇章)"),
    (
        Unit.ARTICLE,
        r"(?:个|号|大)?(?:条(?![件例线款街路巷河船裤裙腿鱼狗边信短])(?:任务|措施)?|条款|任务|(?:项|条)任务|措施)",
    ),
    (Unit.PARAGRAPH, r"款(?![产车项游])"),
    (Unit.ITEM, r"(?:大)?项(?!目|任务)"),
    (Unit.POINT, r"(?:个|小)?(?:小点|点(?![\d五]|位|击)|小节|小项|小标题)"),
    (Unit.BOX, r"个?专栏"),
    (Unit.TABLE, r"[个张]?(?:表格|表(?![示明现演达扬彰决面述]))"),
    (Unit.ROW, r"行(?![业政动为使人长])"),
    (Unit.ANNEX, r"[个份]?附件"),
)
NAMED = "|".join(f"(?P<{unit.name}>{words})" for unit, words in COUNTED)
ORDINAL = re.compile(rf"第\s*(?P<n>{N})\s*(?:{NAMED})(?:之(?P<between>[{CHINESE}\d]{{1,2}}))?")
ENDS = re.compile(
    rf"(?P<back>倒数第\s*(?P<n>{N})|最[后末尾]|末尾?|最尾)(?:的|嗰|𠮶|那|这|一|个|大)*(?:{NAMED})|"
    rf"(?P<top>首|头一|最前)(?:的|那|一|个|大)*(?:{NAMED.replace('(?P<', '(?P<top_')})"
)
BOX = re.compile(rf"(?P<BOX>专栏)\s*(?P<n>[{CHINESE}]{{1,3}}(?![一-鿿])|\d{{1,2}}(?![\d年]))?")
GRID = re.compile(rf"(?<![代发填报列外手仪钟图])表格?(?=[里中的内那]{{0,3}}第\s*{N}\s*行)")
TABLE = re.compile(
    rf"(?<![代发填报列外手仪钟图])表\s*(?P<n>[{CHINESE}](?![{CHINESE}一-鿿])|\d{{1,2}}(?![\d年]))"
)
ANNEX = re.compile(rf"附件\s*(?P<n>[{CHINESE}](?![{CHINESE}])|\d{{1,2}}(?![\d年]))?")
TASK = re.compile(
    r"(?:任务|条款|措施)\s*(?P<n>\d{1,3})(?![\d%％.．]|\s*[年月日个家项亿万元名人])|(?<!\d)(?P<m>\d{1,3})\s*号任务"
)
DOTTED = re.compile(r"第?(?<![\d.．])(?P<n>\d{1,2})[.．](?P<m>\d{1,2})\s*(?:小?节)(?![能约点课])")
RANGE = re.compile(
    rf"第\s*(?P<n>{N})\s*条?\s*(?:到|至|-|—|–|~)\s*第?\s*(?P<m>{N})\s*条(?![件例线款街路巷河船裤裙腿鱼狗边信短])|"
    r"\b(?:articles|tasks|measures|clauses)\s+(?P<en>\d{1,3})\s*(?:to|through|-|–)\s*(?P<en_m>\d{1,3})\b",
    re.IGNORECASE,
)
BRACKET = re.compile(rf"第?[（(]\s*(?P<n>[{CHINESE}]{{1,3}}|\d{{1,2}})\s*[）)](?:项(?!目)|目(?!标|的)|点)?")
HEADING = re.compile(rf"(?<![{CHINESE}第])(?P<n>[{CHINESE}]{{1,3}})、(?=\s*[（(])")
JOINED = re.compile(r"\s*(?:(?:里面|里头|里|中|下面|下|内|底下)?的?那?[个条]?|[，,、:：/-])\s*")
ENGLISH_UNITS = {
    "chapter": Unit.CHAPTER, "section": Unit.SECTION, "part": Unit.DIVISION, "heading": Unit.DIVISION,
    "article": Unit.ARTICLE, "task": Unit.ARTICLE, "measure": Unit.ARTICLE, "clause": Unit.ARTICLE,
    "paragraph": Unit.PARAGRAPH, "item": Unit.ITEM, "point": Unit.POINT, "box": Unit.BOX, "table": Unit.TABLE,
    "row": Unit.ROW, "annex": Unit.ANNEX, "appendix": Unit.ANNEX, "subheading": Unit.BRACKET, "subsection": Unit.BRACKET,
}  # fmt: skip
WORDS = "|".join(ENGLISH_UNITS)
ENGLISH = re.compile(
    rf"\b(?P<unit>{WORDS})\s+(?:no\.?\s*|number\s+)?(?P<open>\()?(?P<n>\d{{1,3}}|{'|'.join(ONES)}|[ivx]{{1,5}})(?:\.(?P<m>\d{{1,2}}))?"
    rf"(?:\((?P<in>\d{{1,2}})\)|\)|\b)(?!\s*(?:per ?cent|million|billion|%))|"
    rf"\b(?P<place>{'|'.join(PLACES)}|last|final)\s+(?P<of>{WORDS})\b(?!\s+of\s+(?:a|an|our|my|work)\b)",
    re.IGNORECASE,
)
OF = re.compile(r"\s*(?:of|in|under|within|from)\s+(?:the\s+)?", re.IGNORECASE)


def references(text: str, goes_on: bool = False) -> tuple[Reference, ...]:
    """The units that a text names, in its order; neighbours that stand within one another are one chain.

    `goes_on` of a follow-up, in which （三） alone names a unit too.
    """
    groups: list[list[_Found]] = []
    for one in _found(text):
        between = text[groups[-1][-1].end : one.start] if groups else ""
        if (groups and _within(groups[-1][-1].step[-1], one.step[0], between)) or (
            groups and between and OF.fullmatch(between) and one.start > groups[-1][-1].end
        ):
            groups[-1].append(one)
        else:
            groups.append([one])
    chains = [group for group in groups if group[0].lone or len(group) > 1 or goes_on]
    return tuple(_chain(text, group) for group in chains if goes_on or _tells(group, text))


def without(text: str, found: tuple[Reference, ...]) -> str:
    """A text with the units that it names left out."""
    for one in sorted(found, key=lambda one: -one.start):
        text = f"{text[: one.start]} {text[one.end :]}"
    return text


def _chain(text: str, group: list[_Found]) -> Reference:
    """Chinese goes inwards, English outwards: point 3 of box 2 in chapter four."""
    ordered = [group[0]]
    for before, one in pairwise(group):
        outwards = OF.fullmatch(text[before.end : one.start]) is not None
        ordered.insert(0, one) if outwards else ordered.append(one)
    steps = tuple(step for one in ordered for step in one.step)
    return Reference(steps, group[0].start, group[-1].end)


def _within(outer: Step, inner: Step, between: str) -> bool:
    if not JOINED.fullmatch(between):
        return False
    if inner.unit is Unit.ROW:
        return outer.unit is Unit.TABLE
    if inner.unit is Unit.BRACKET:  # stands under a heading as well as in an article
        return outer.unit not in {Unit.BRACKET, Unit.ROW, Unit.POINT}
    return DEPTH[inner.unit] > DEPTH[outer.unit]


def _tells(group: list[_Found], text: str) -> bool:
    """（一）…（二） in a question count its own parts; one alone names a unit only after a document's name."""
    if len(group) > 1 or group[0].step[0].unit is not Unit.BRACKET:
        return True
    several = len(BRACKET.findall(text)) > 1
    return not several and re.search(r"[\w》”]\s*的?$", text[: group[0].start]) is not None


def _found(text: str) -> list[_Found]:
    """Every unit, none inside another, in order."""
    taken: list[_Found] = []
    for one in sorted(_all(text), key=lambda one: (one.start, -one.end)):
        if not taken or one.start >= taken[-1].end:
            taken.append(one)
    return taken


def _all(text: str) -> Iterator[_Found]:
    yield from _ordinals(text)
    for unit, pattern in ((Unit.BOX, BOX), (Unit.TABLE, TABLE), (Unit.ANNEX, ANNEX)):
        for match in pattern.finditer(text):
            number = integer(match["n"]) if match["n"] else None
            # 专栏 without a number names no one box unless a chapter stands before it.
            yield _Found((Step(unit, number),), *match.span(), lone=number is not None or unit is Unit.ANNEX)
    for match in GRID.finditer(text):
        yield _Found((Step(Unit.TABLE, None),), *match.span(), lone=False)
    for match in TASK.finditer(text):
        yield _Found((Step(Unit.ARTICLE, integer(match["n"] or match["m"])),), *match.span())
    for match in DOTTED.finditer(text):
        steps = (Step(Unit.CHAPTER, int(match["n"])), Step(Unit.SECTION, int(match["m"])))
        yield _Found(steps, *match.span())
    for match in BRACKET.finditer(text):
        chinese = not match["n"].isdigit()
        yield _Found((Step(Unit.BRACKET, integer(match["n"])),), *match.span(), lone=chinese)
    for match in HEADING.finditer(text):
        yield _Found((Step(Unit.HEADING, integer(match["n"])),), *match.span(), lone=False)
    for match in RANGE.finditer(text):
        first, last = integer(match["n"] or match["en"]), integer(match["m"] or match["en_m"])
        if first and last and first < last:
            yield _Found((Step(Unit.ARTICLE, first, through=last),), *match.span())
    for match in ENGLISH.finditer(text):
        yield _Found(_english(match), *match.span())


def _ordinals(text: str) -> Iterator[_Found]:
    for match in ORDINAL.finditer(text):
        unit = _unit(match)
        number = integer(match["n"])
        between = integer(match["between"]) if match["between"] else 0
        if number is not None and not (unit is Unit.ITEM and text[match.end() :].startswith("任务")):
            lone = unit not in {Unit.ROW, Unit.PARAGRAPH}
            yield _Found((Step(unit, number, between or 0),), *match.span(), lone=lone)
    for match in ENDS.finditer(text):
        unit = _unit(match)
        back = integer(match["n"]) if match["n"] else 1
        if back and unit not in {Unit.ITEM, Unit.POINT, Unit.ROW, Unit.PARAGRAPH}:
            yield _Found((Step(unit, 1 if match["top"] else -back),), *match.span())


def _unit(match: re.Match[str]) -> Unit:
    names = {name for name, words in match.groupdict().items() if words}
    return next(unit for unit, _ in COUNTED if names & {unit.name, f"top_{unit.name}"})


def _english(match: re.Match[str]) -> tuple[Step, ...]:
    if match["place"]:
        word = match["place"].lower()
        return (Step(ENGLISH_UNITS[match["of"].lower()], PLACES.index(word) + 1 if word in PLACES else -1),)
    unit, number = ENGLISH_UNITS[match["unit"].lower()], _number(match["n"].lower())
    if match["open"]:
        unit = Unit.BRACKET
    inner = (Step(Unit.BRACKET, int(match["in"])),) if match["in"] else ()
    if match["m"] and unit in {Unit.SECTION, Unit.CHAPTER}:
        return (Step(Unit.CHAPTER, number), Step(Unit.SECTION, int(match["m"])), *inner)
    return (Step(unit, number), *inner)


def _number(word: str) -> int | None:
    """seven, 7 or vii -> 7."""
    if word in ONES:
        return ONES.index(word) + 1
    if not set(word) <= set(ROMAN):
        return integer(word)
    values = [ROMAN[letter] for letter in word]
    return sum(-one if one < max(values[at:]) else one for at, one in enumerate(values))
