"""A text -> the bands into which it grades something, or the sums that it names for as many sorts. Knows no question."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from documents.numerals import CHINESE
from rag.drafting import sentences

Span = tuple[int, int]

_AMOUNT = (
    r"(?<![\d.])(?!(?:19|20)\d\d年|\d{1,2}[月日号])\d[\d.,]*\s*(?:[十百千万亿]{0,2}(?:元|个月|[一-鿿])|%|％)"
)
AMOUNT = re.compile(_AMOUNT)
# 分别补贴2元、4元、8元: as many bands as sums.
EACH = re.compile(rf"分别[^，。；、\d]{{0,12}}(?P<sums>{_AMOUNT}(?:[、和]{_AMOUNT})+)")
# 四级培育库: the number that a text gives itself.
STATED = re.compile(
    rf"(?<![第{CHINESE}\d])(?P<number>[两二三四五六七八九十]|\d{{1,2}})(?:档|级|个?等次|个?等级|个?梯[度级])(?!以上|以下|市场|甲等|医院)"
)
OPENING = re.compile(r"^.*：")
FEWEST = 2


def bands(text: str) -> Iterator[tuple[Span, ...]]:
    """The bands of each sentence that grades something: each begins where the one before ends."""
    for start, end in sentences(text):
        parts = _pieces(text, start, end, "；")
        runs = [_joined(text, parts), *(_joined(text, _pieces(text, *part, "，")) for part in parts)]
        found = next((run for run in runs if len(run) >= FEWEST), ())
        if found:
            yield found


def _pieces(text: str, start: int, end: int, mark: str) -> list[Span]:
    """The parts between the marks."""
    return [(start + one.start(), start + one.end()) for one in re.finditer(f"[^{mark}]+", text[start:end])]


def _joined(text: str, pieces: Sequence[Span]) -> tuple[Span, ...]:
    """The longest run of parts of which each names an amount that the part before it names: up to 300, over 300."""
    runs: list[list[Span]] = [[]]
    before: frozenset[str] = frozenset()
    for start, end in pieces:
        opening = OPENING.match(text[start:end])
        start += opening.end() if opening else 0
        amounts = frozenset(AMOUNT.findall(text[start:end]))
        if opening or not amounts & before:
            runs.append([])
        runs[-1].append((start, end))
        before = amounts
    longest: list[Span] = max(runs, key=len)
    return tuple(longest)
