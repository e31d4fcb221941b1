"""A sentence -> its amounts, each with what it is of: 其中甲9处、乙11处, or 甲、乙分别9处、11处. Knows no question."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from documents.facts.amounts import Amount, Comparator, amounts
from documents.numerals import integer
from rag.questions.needs.forms import MONEY

REMEMBERED = 256  # sentences: each is read in several ways, and comes again with other questions
ENDS = re.compile(r"[，。；：、\n（）()]")
LEADING = re.compile(
    r"^(?:分别(?=给予)|给予|由(?=[^，。]{2})|其中|包括|分为|以及|其余|另外|和|及|与|对|另|获评为?|被?评定为|被?评为|被?认定为|达到)+"
)
YEAR = re.compile(r"((?:19|20)\d{2})年?")
NAME = r"[一-鿿A-Za-z]{1,14}"
NAMES = re.compile(rf"{NAME}(?:、{NAME})+(?:和{NAME})?")
BANDS = re.compile(r"[一-鿿A-Za-z\d.%]{1,16}(?:、[一-鿿A-Za-z\d.%]{1,16})+")
NAME_ENDS = re.compile(r"(?:的|分别|等|按|由|共|单位|机构|企业)+$")
AMONG = re.compile(r"^.*[中里]的")  # 青年人才中的博士
APART = re.compile(r"\s*[、和及，]\s*")
# What joins a name to its figure.
TAIL = re.compile(
    r"(?:达到?|提高到|提升到|增加到|增至|升至|降[至到]|控制在|保持在|约|为|是|有|的|共有?|共计)+$"
)
# 各区县合计出资: what its name says beside who it is.
PAYS = re.compile(r"(?<=[一-鿿]{2})(?:合计|共计|共同|一共)?(?:出资|投入)?$")
SORTS = frozenset({"类", "大"})  # 三类区域: a name, or the number of sorts
BRACKET = re.compile(r"[（(](?P<inside>[^（）()]{1,12})[）)]\s*$")
INLINE = re.compile(r"(?<=[县市区州])[（(]([县市区旗、]{1,4})[）)](?=[一-鿿])")  # 县（区）财政
# 以上 and 不足 on both sides of what joins the ends of a range.
FULL = re.compile(r"(?<!未)(?:满|达到?)\s*$")  # 满6个月: at least
_DIGIT = "[一二两三四五六七八九十]"
FRACTION = re.compile(
    rf"(?P<of>{_DIGIT})分之(?P<part>{_DIGIT})|(?P<tenths>[一二三四五六七八九])成(?=[，。；的]|给|补|奖|返|支|由|用)"
)
ONCE = re.compile(r"一倍以上(?=[^，。；\d]{1,3}倍以下)")
BOUNDS = re.compile(r"(?:[（(]不?含[^（）()]{0,6}[）)])?[、，且至到]?(?:且|不足|不满|低于|少于|不超过|不到)?")
LONGEST = 24
LEAD = 4  # characters by which a list's first name may be longer than the others
NOUN = 12  # characters behind an amount that may name what it counts


@dataclass(frozen=True, slots=True)
class Labelled:
    """An amount and the words that say of what it is; empty where they can't be told. `after` stands behind it."""

    name: str
    amount: Amount
    after: str = ""

    @property
    def year(self) -> str:
        """The year that the words name."""
        found = YEAR.findall(self.name)
        return found[-1] if found else ""

    @property
    def sums(self) -> bool:
        """Whether it is a sum of money."""
        return self.amount.unit in MONEY


@lru_cache(maxsize=REMEMBERED)
def labelled(sentence: str) -> tuple[Labelled, ...]:
    """Every amount of a sentence in printed order."""
    printed = amounts(sentence)
    words = [one for one in _fractions(sentence) if not any(other.end == one.end for other in printed)]
    stated = [*printed, *words]
    kept = [one for one in stated if one.unit and one.unit not in SORTS]
    found = _joined(sorted(kept, key=lambda one: one.start), sentence)
    names: dict[int, str] = {}
    for run in runs(found, sentence):
        listed = _names(sentence[: run[0].start], len(run))
        names.update({one.start: name for one, name in zip(run, listed, strict=False)})
        names.update({one.start: "" for one in run[1:] if not listed})
    return tuple(
        Labelled(
            names.get(one.start, _before(sentence, one, found[at - 1].end if at else 0)),
            one,
            ENDS.split(sentence[one.end : one.end + NOUN])[0],
        )
        for at, one in enumerate(found)
    )


def _fractions(sentence: str) -> Iterator[Amount]:
    """三分之二, 三成: shares in words; the one of 一倍以上三倍以下, which counts nothing elsewhere."""
    for match in ONCE.finditer(sentence):
        yield Amount(1.0, "倍", Comparator.AT_LEAST, None, *match.span())
    for match in FRACTION.finditer(sentence):
        parts = integer(match["part"] or match["tenths"]), integer(match["of"]) if match["of"] else 10
        if parts[0] and parts[1] and parts[0] < parts[1]:
            yield Amount(100 * parts[0] / parts[1], "%", Comparator.EXACT, None, *match.span())


def _joined(found: Sequence[Amount], sentence: str) -> list[Amount]:
    """100元以上500元以下, 1亿元以上、不足3亿元: two bounds that are the ends of one range."""
    joined: list[Amount] = []
    for one in found:
        last = joined[-1] if joined else None
        ends = (
            last is not None
            and last.unit == one.unit != "%"
            and one.comparator is Comparator.AT_MOST
            and (last.comparator is Comparator.AT_LEAST or FULL.search(sentence[: last.start]))
            and last.value < one.value
            and BOUNDS.fullmatch(sentence[last.end : one.start])
        )
        if last is not None and ends:
            joined[-1] = Amount(last.value, one.unit, Comparator.EXACT, one.value, last.start, one.end)
        else:
            joined.append(one)
    return joined


def runs(found: Sequence[Amount], sentence: str) -> Iterator[list[Amount]]:
    """Amounts of one unit with nothing but a comma between them: 30万元、100万元、300万元."""
    run: list[Amount] = []
    for one in found:
        follows = run and APART.fullmatch(sentence[run[-1].end : one.start]) and run[-1].unit == one.unit
        if not follows:
            if len(run) > 1:
                yield run
            run = []
        run.append(one)
    if len(run) > 1:
        yield run


def _names(before: str, count: int) -> list[str]:
    """The last list of so many names before a run of amounts."""
    for match in reversed(list(NAMES.finditer(before))):
        names = re.split(r"、|(?<=[级类档等])和", match[0])
        if len(names) == count:
            rest = max(map(len, names[1:]))
            if len(names[0]) > rest + LEAD:  # 连续从事护理满三年、五年: the list begins in its midst
                names[0] = names[0][-rest:]
            return [
                NAME_ENDS.sub("", re.split(r"的|分别|(?<=..)每", AMONG.sub("", LEADING.sub("", name)))[0])
                for name in names
            ]
    return _bands(before, count)


def _bands(before: str, count: int) -> list[str]:
    """60至79周岁、80周岁以上和特困的 before so many amounts: a list of which some are bounds."""
    for match in reversed(list(BANDS.finditer(before))):
        names = re.split(r"、|和|及|以及", match[0].removeprefix("对"))
        if len(names) == count:
            return names
    return []


def _before(sentence: str, one: Amount, start: int) -> str:
    words = INLINE.sub(r"\1", sentence[max(start, one.start - LONGEST) : one.start])
    own = ENDS.split(words)[-1].strip()
    if not own and words.rstrip().endswith("："):  # 规模下限：8000万元
        own = re.sub(r"^\s*\d{1,3}[.．、]", "", ENDS.split(words.rstrip()[:-1])[-1]).strip()
    bracket = BRACKET.search(TAIL.sub("", words)) if not TAIL.sub("", own) else None
    if bracket:  # 在保余额（融资担保）38亿元, 公司（境内外）增至58家
        own = ENDS.split(words[: bracket.start()])[-1].strip() + bracket["inside"]
    name = TAIL.sub("", LEADING.sub("", own))
    return PAYS.sub("", name)
