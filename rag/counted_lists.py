"""A text -> the lists that it counts itself: 分三种：甲、乙、丙, and 甲、乙、丙三种. Knows no clause and no question."""

from __future__ import annotations

import re
from collections.abc import Iterator

from documents.numerals import CHINESE, integer

_COUNT = rf"(?<![第{CHINESE}\d.])(?P<n>[两三四五六七八九十]{{1,2}}|\d{{1,2}})大?(?P<measure>项|种|类|个|档|级|方面|大类)"
# 分三种：甲；乙；丙 and 共设六项补贴：甲、乙……
BEFORE = re.compile(rf"(?P<lead>[^。；：:\n]{{0,40}}{_COUNT}[一-鿿]{{0,6}})[：:](?P<list>[^。\n：:]+)")
# 提供甲、乙、丙三项服务, 分为甲、乙、丙三级，
BEHIND = re.compile(
    rf"(?P<list>[^，。；：:、\n\d]{{1,20}}(?:、[^，。；：:、\n\d]{{1,12}})+?){_COUNT}(?P<noun>[一-鿿]{{2}}|(?=[，。；]))"
)
OPENS = re.compile(
    r"^.*(?:分[为成](?=.)|(?:提供|包括|包含|设立|设置|设有|开设|新开设|涵盖|开展|享受|建设|即|为|对|将|有|(?<![自理])由)(?=[一-鿿“]{2}))"
)
MARKED = re.compile(r"\s*[“‘「](?P<list>[^”’」]+)[”’」]")
LAST = re.compile(r"(?<=[一-鿿]{2})(?:和|及|以及)(?=[一-鿿]{2})")
FEWEST = 3  # of two it is seldom told which words are the first

Span = tuple[int, int]


def lists(text: str) -> Iterator[tuple[str, tuple[Span, ...]]]:
    """Each with the words that say of what it is; only where as many are named as are counted."""
    for match in BEFORE.finditer(text):
        start, listed = match.start("list"), match["list"]
        marked = MARKED.match(listed)
        if marked:  # 分四个领域：“甲、乙、丙、丁”，……
            start, listed = start + marked.start("list"), marked["list"]
        spans = _pieces(listed, "；" if "；" in listed else "、", start)
        if _as_many(match["n"], spans):
            yield match["lead"].strip("，, "), spans
    for match in BEHIND.finditer(text):
        opening = OPENS.match(match["list"].split("、")[0])
        start = match.start("list") + (opening.end() if opening else 0)
        spans = _pieces(text[start : match.end("list")], "、", start)
        if _as_many(match["n"], spans):
            yield f"{opening[0] if opening else ''}{match['n']}{match['measure']}{match['noun']}", spans


def _pieces(listed: str, mark: str, start: int) -> tuple[Span, ...]:
    """The spans between the marks, the last two parted by what joins them."""
    spans: list[Span] = []
    for piece in re.finditer(rf"[^{mark}]+", listed):
        spans.append((start + piece.start(), start + piece.end()))
    joined = LAST.search(listed, spans[-1][0] - start) if spans and mark == "、" else None
    if joined:
        first, end = spans.pop()
        spans += [(first, start + joined.start()), (start + joined.end(), end)]
    return tuple(spans)


def _as_many(number: str, spans: tuple[Span, ...]) -> bool:
    return len(spans) >= FEWEST and integer(number) == len(spans)
