"""A clause's text -> the figures it states: of what, how much, for when, aim or fact. Knows no document."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from documents.facts import cells, periods, rows, subjects
from documents.facts.amounts import Amount, Comparator, amounts
from documents.script import simplified


class Kind(StrEnum):
    """What a figure is to the reader."""

    TARGET = "target"  # an aim: 力争, 到2025年
    BASE = "base"  # a fact of a past time: 截至, 2020年实现
    GROWTH = "growth"  # a change that took place: 增长, 下降
    CAP = "cap"  # a limit: 最高, 不超过
    OTHER = "other"  # a condition, a count, an amount given


@dataclass(frozen=True, slots=True)
class Quantity:
    """One figure, read from `text[start:end]`, which is `printed`.

    `value` is in units of one (100亿元 is 1e10 and 元; 50% is 50 and %); `upper` closes a range.
    `period` is the time that it holds for and `over` the time that a change took, in ISO 8601 (2025, P5Y;
    2016/2020 for a plan's years). `change` is 1 for a rise, -1 for a fall, 0 for a level.
    """

    value: float
    unit: str
    comparator: Comparator
    kind: Kind
    subject: str
    period: str
    printed: str
    start: int
    end: int
    upper: float | None = None
    over: str = ""
    change: int = 0
    category: str = ""  # of a table's row


TITLE = re.compile(r"《[^《》]*(?:《[^《》]*》[^《》]*)*》")
# Characters after a figure in which its noun stands, before it in which its indicator, its year stand.
AHEAD, NAME, BACK = 60, 120, 600
SENTENCE = re.compile(r"[^。！？!?\n]+")
BOUNDARY = re.compile(r"[，,；;：:（）()〔〕]|——")
# 上市公司（境内外）超过120家: a remark within the name, not what parts two.
REMARK = re.compile(r"[（(][^（）()\d，。；]{1,8}[）)]")
BETWEEN = re.compile(r"\s*(?:[、，,]|和|及|与|以及)?\s*")
_MORE = r"(?:了|约|近|超过?|至少|不低于|再|幅度)*\s*$"
RISE = re.compile(r"(?:[比较].{1,5}多|增长|增加|新增|提高|提升|上升|扩大)" + _MORE)
FALL = re.compile(r"(?:[比较].{1,5}少|下降|减少|降低|回落|压降|压缩|缩短|缩减|节约|节省|下调)" + _MORE)
BECOMES = re.compile(r"\s*(?:降|增|提高|提升|上升|下降|扩大|升)[至到]")  # 由2.1%降至1.5%
SUBSIDY = re.compile(r"(?:一次性)?(?:补助|补贴|奖励|贴息|资助|补偿|奖补)")
SAVES = re.compile(r"^\s*(?:平均)?(?:节约|节省|压缩|缩短|减少|降低)")
ADDS = re.compile(r"新增(?!.*(?:占比|比重|比例|余额))")
HELD = re.compile(r"(?:召开|开|举行|举办)(?:不少于|至少)?$")
TIMES = frozenset("年 个月 月 日 天 个工作日 小时 次 分钟".split())
PARTS = frozenset("大 类 项".split())  # 4大任务: the parts of something
TERM = re.compile(r"(?:期|期限|年限|时限|时间|周期|时长)$")
LIMIT = re.compile(r"最高|上限|不超过|至多|不高于|封顶|以内|最多")
GIVES = re.compile(r"给予|补贴|奖励|补助|资助|贴息|奖补|扶持")
# 超过1000万美元的企业: whom it is about; 最高50万元的贴息 is what is given.
CONDITION = re.compile(
    r"\s*(?:[（(][^）)]{0,4}[）)])?(?:及?以[上下内])?的(?=[一-鿿])"
    r"(?!(?:一次性)?(?:补贴|奖励|补助|资助|贴息|奖补|扶持|资金|额度|贷款|授信|支持))"
)
RATES = frozenset({"%", "‰", "百分点", "倍", ""})
BASES = re.compile(r"基数|现状|实际|基期|完成|年末数|现值")
AIMED = re.compile(r"目标|预期|规划|计划|指标值")


def quantities(text: str) -> tuple[Quantity, ...]:
    """Every figure of a clause's own text, in printed order; of a table's row one for each cell with a figure.

    A row without such a cell may be that of a task, whose words state figures as a sentence does.
    """
    row = rows.row(simple := simplified(text))
    if row is not None:
        in_cells = tuple(_of_row(row, text))
        return in_cells or tuple(_in_prose(rows.prose(simple), text))
    return tuple(_in_prose(simple, text))


def _in_prose(simple: str, text: str) -> Iterator[Quantity]:
    """The figures of running text; `simple` is `text` in Simplified characters."""
    # A title's words (三年行动计划) say nothing of the sentence that names it.
    plain = TITLE.sub(lambda title: "　" * len(title[0]), simple)
    found = amounts(plain)
    stated: list[Quantity] = []
    starts = [one.start for one in found]
    standing = ""
    for sentence in SENTENCE.finditer(plain):
        inside = found[bisect_left(starts, sentence.start()) : bisect_left(starts, sentence.end())]
        opened = periods.as_of(sentence[0])
        standing = standing if opened is None else opened
        stated.extend(
            _standing(one, standing, plain) for one in _of_sentence(plain, sentence.start(), inside)
        )
    yield from (replace(one, printed=text[one.start : one.end]) for one in stated)


def _standing(one: Quantity, at: str, text: str) -> Quantity:
    """A level that names no time of its own holds for the time that a sentence before it set."""
    before = text[_opening(text, max(0, one.start - NAME), one.start, first=True) : one.start]
    level = one.kind is Kind.BASE and not one.change and not one.period
    return replace(one, period=at) if at and level and not periods.is_flow(before) else one


def _of_sentence(text: str, start: int, found: Sequence[Amount]) -> list[Quantity]:
    """The figures of one sentence; an indicator holds for those after it that name none."""
    stated: list[Quantity] = [_lasting(one, text, start) for one in found if one.unit in TIMES]
    met: list[str] = []
    main = ""
    previous = start
    for group, opening in _groups(text, start, [one for one in found if one.unit not in TIMES]):
        before = text[opening : group[0].start]
        names = _subjects(before, text, (previous, opening), group, met, main)
        previous = group[-1].end
        stated.extend(_stated(one, name, before, text, start) for one, name in zip(group, names, strict=True))
        met.extend(name for name in names if name)
        if names[0] and group[0].unit not in RATES:
            main = names[0]
    return sorted(stated, key=lambda one: one.start)


def _groups(text: str, start: int, found: Sequence[Amount]) -> Iterator[tuple[list[Amount], int]]:
    """Figures that nothing but 、 and 和 parts, with the place where the words before the first begin."""
    group: list[Amount] = []
    opening = start
    for one in found:
        if group and BETWEEN.fullmatch(text[group[-1].end : one.start]) and one.unit == group[-1].unit:
            group.append(one)
            continue
        if group:
            yield group, opening
        opening = _opening(text, group[-1].end if group else start, one.start, first=not group)
        group = [one]
    if group:
        yield group, opening


def _opening(text: str, start: int, end: int, first: bool) -> int:
    """Where the words that may name a figure's indicator begin: after a comma, or what the figure before counts."""
    start = max(start, end - NAME)
    remarks = [match.span() for match in REMARK.finditer(text, start, end)]
    bounds = [
        match.end()
        for match in BOUNDARY.finditer(text, start, end)
        if not any(opens <= match.start() < closes for opens, closes in remarks)
    ]
    begin = bounds[-1] if bounds else start
    if first or bounds or "分别" in text[begin:end]:
        return begin
    return max(begin, text.rfind("、", begin, end) + 1)


def _subjects(
    before: str, text: str, span: tuple[int, int], group: Sequence[Amount], met: Sequence[str], main: str
) -> tuple[str, ...]:
    """One indicator for each figure of a group. `span` is where the words since the figure before it stand."""
    count = len(group)
    own = subjects.subject(before)
    names: tuple[str, ...] = ()
    if count > 1 and own:
        names = subjects.aligned(before, count)
    elif count > 1 or "分别" in before:
        names = subjects.each(met, count)
    if names:
        return names
    if own and group[0].unit in RATES:
        return (subjects.joined(main, own),) * count
    last = _before(text, *span) or (met[-1] if met else "")
    return tuple(_one(own, before, _after(text, one), one, last) for one in group)


def _after(text: str, one: Amount) -> str:
    """What the sentence says right after a figure."""
    after = SENTENCE.match(text, one.end, one.end + AHEAD)
    return after[0] if after else ""


def _one(own: str, before: str, after: str, one: Amount, last: str) -> str:
    """The indicator of one figure: what it counts, else the words before it, else the last that was named."""
    changes = bool(RISE.search(before) or FALL.search(before))
    noun = "" if changes and last else subjects.following(after, attributive=not own)
    money = one.unit.endswith("元")
    if own and (not noun or (money and (subjects.is_head(own) or not _names_sum(noun)))):
        return own
    return noun if noun and one.unit not in RATES else last or noun


def _before(text: str, start: int, end: int) -> str:
    """What the phrase before names, if an indicator: 担保规模翻一番，达到…; or what is given: 给予补贴，最高…"""
    phrase = BOUNDARY.split(text[max(start, end - NAME) : end].rstrip("，, "))[-1]
    name = subjects.subject(phrase)
    given = list(SUBSIDY.finditer(phrase))
    return given[-1][0] if given else name if subjects.is_head(name) else ""


def _so_far(text: str, sentence: int, one: Amount) -> str:
    """The sentence up to a figure, as far back as a person would look for its year."""
    return text[max(sentence, one.start - BACK) : one.start]


def _names_sum(noun: str) -> bool:
    return bool(re.search(r"(?:额度|资金|贷款|基金|融资|债券|投资)$", noun))


def _stated(one: Amount, name: str, before: str, text: str, sentence: int) -> Quantity:
    change = _change(before, one)
    return Quantity(
        value=one.value,
        unit=one.unit,
        comparator=one.comparator,
        kind=_kind(one, change, before, text, sentence),
        subject=name,
        period=periods.period(_so_far(text, sentence, one)),
        printed="",
        start=one.start,
        end=one.end,
        upper=one.upper,
        over=periods.over(before) if change else "",
        change=change,
    )


def _lasting(one: Amount, text: str, sentence: int) -> Quantity:
    """A time or a number of times: 三年内, 一次. It has an indicator where a term is named (有效期3年)."""
    before = text[_opening(text, sentence, one.start, first=True) : one.start]
    own = subjects.subject(before)
    name = own if TERM.search(own) else ""
    if one.unit == "次":  # 召开一次会议, 会议每年召开一次
        name = subjects.following(_after(text, one)) or subjects.subject(HELD.sub("", before))
    kind = Kind.CAP if TERM.search(own) and one.comparator is Comparator.AT_MOST else Kind.OTHER
    return Quantity(one.value, one.unit, one.comparator, kind, name, "", "", one.start, one.end, one.upper)


def _change(before: str, one: Amount) -> int:
    if RISE.search(before) or (one.unit not in RATES and ADDS.search(before)):
        return 1
    if FALL.search(before) or (one.unit in RATES and SAVES.match(before)):
        return -1
    return 0


def _kind(one: Amount, change: int, before: str, text: str, sentence: int) -> Kind:
    near = before + text[one.start : one.end + 4]
    if BECOMES.match(text, one.end):
        return Kind.BASE
    if one.unit in PARTS or CONDITION.match(text, one.end):
        return Kind.OTHER
    if one.comparator is Comparator.AT_MOST and LIMIT.search(near):
        return Kind.CAP
    forward = periods.looks_forward(_so_far(text, sentence, one))
    # An order that names a floor sets an aim: 实现总额超9500亿元.
    ordered = forward is None and one.comparator is Comparator.AT_LEAST and not GIVES.search(near)
    if forward or ordered or one.comparator is Comparator.TARGET:
        return Kind.TARGET
    if change or (one.unit == "倍" and not GIVES.search(near)):
        return Kind.GROWTH
    return Kind.OTHER if forward is None else Kind.BASE


def _of_row(row: rows.RowText, text: str) -> Iterator[Quantity]:
    for cell in row.cells:
        name, unit = rows.column(cell.name)
        found = cells.figure(cell.value, unit or row.unit)
        if found is None:
            continue
        start, end = cell.start + found.start, cell.start + len(cell.value.rstrip())
        yield Quantity(
            value=found.value,
            unit=found.unit,
            comparator=found.comparator,
            kind=Kind.BASE if BASES.search(name) else Kind.TARGET if AIMED.search(name) else Kind.OTHER,
            subject=row.heading,
            period=periods.period(name),
            printed=text[start:end],
            start=start,
            end=end,
            category=row.category,
        )
