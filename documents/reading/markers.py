"""The number at the start of a paragraph: 第三章, 一、, （一）, 17., ①, 专栏 2. Knows one paragraph only."""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass

from documents.clauses import Level
from documents.numerals import CHINESE, integer

_N = f"[{CHINESE}0-9０-９]+"
_C = f"[{CHINESE}]+"
# After 第十条 these continue a sentence that refers to the article: 第十条规定的…, 第十条和第十一条.
_REFERRING = r"规定(?!条件|权限)|[的之和与至或及、，,。；）)款项]|所(?!有)|中(?!小|央|外|国|介|长|期)"
STRUCTURE: tuple[tuple[Level, re.Pattern[str]], ...] = (
    (Level.ARTICLE, re.compile(rf"第\s*({_N})\s*[条條](?:之({_C}))?(?!{_REFERRING})")),
    (Level.PART, re.compile(rf"第\s*({_N})\s*[编編](?=[\s　]|$|[一-鿿])")),
    (Level.CHAPTER, re.compile(rf"第\s*({_N})\s*章(?!{_REFERRING})")),
    (Level.SECTION, re.compile(rf"第\s*({_N})\s*[节節](?!{_REFERRING})")),
    (Level.HEADING, re.compile(rf"({_C})\s*、")),
    (Level.SUBHEADING, re.compile(rf"[（(]\s*({_C})\s*[)）]\s*[、.．]?")),
    (Level.ITEM, re.compile(r"([0-9０-９]{1,3})\s*(?:[.．]|、)(?![0-9０-９])")),
    (Level.SUBITEM, re.compile(r"[（(]\s*([0-9０-９]{1,3})\s*[)）]\s*[、.．]?")),
    (Level.POINT, re.compile(r"([①-⑳])")),
    (Level.DASH, re.compile(r"()(?:——|──|--)(?=[^\s—\d])")),
)
# The patterns that can begin with a character: each paragraph is held against these alone.
_BEGUN_BY = {
    first: tuple(one for one in STRUCTURE if one[0] in levels)
    for characters, levels in (
        ("第", {Level.PART, Level.CHAPTER, Level.SECTION, Level.ARTICLE}),
        (CHINESE, {Level.HEADING}),
        ("（(", {Level.SUBHEADING, Level.SUBITEM}),
        ("0123456789０１２３４５６７８９", {Level.ITEM}),
        ("①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳", {Level.POINT}),
        ("—─-", {Level.DASH}),
    )
    for first in characters
}
# 11.121人才梯队 is item 11 when item 10 came before it, and a decimal otherwise; 11.5个百分点 is always one.
DECIMAL_LIKE = re.compile(
    r"([0-9０-９]{1,3})\s*[.．](?=[0-9０-９]+(?![0-9０-９%％‰]|\s*(?:个百分点|万|亿|倍|元)))"
)
BOX = re.compile(rf"[专專]\s*[栏欄]\s*({_N})?\s*[:：]?\s*(.{{0,60}})")
# 附表, 附录 and 附图 stand at the end as 附件 does; their title follows a number, a colon or a blank.
ANNEX = re.compile(
    rf"附\s*(?:件|[表录图](?=[\s:：A-Z]|{_N}|$))\s*({_N}|[A-Z](?![A-Za-z]))?(?!{_REFERRING})\s*[:：.．]?\s*(.{{0,40}})"
)
BLANK_TITLED = re.compile(r"附\s*(?:件[\s　]+|[表录图][\s　:：]+)(?![\s　])(?!\d)[^:：]*$")
TABLE = re.compile(rf"表\s*(?:({_N}(?:[-－.．]\d+)?)[\s:：.．、]*|[\s:：]+)(\S.{{0,60}})")
_TITLED_BY = {
    "专": ((Level.BOX, BOX),),
    "專": ((Level.BOX, BOX),),
    "附": ((Level.ANNEX, ANNEX),),
    "表": ((Level.TABLE, TABLE),),
}
ENDS_SENTENCE = re.compile(r"[。；！？;!?]\s*$")


@dataclass(frozen=True, slots=True)
class Marker:
    """`printed` is the number as it stands in the text; `number` is None where none is printed."""

    level: Level
    number: int | None
    printed: str
    rest: str
    suffix: int = 0  # 第十七条之一 -> 1


def marker(text: str, expected_item: int | None = None) -> Marker | None:
    """The structural number at the start of a paragraph, or None.

    `expected_item` is the number that the next `1.` item would bear, which settles `11.121…`.
    """
    return _printed(text) or _decimal_like(text, expected_item)


@functools.lru_cache(
    maxsize=64
)  # a line is asked for its number by each step of the reading, and then no more
def _printed(text: str) -> Marker | None:
    return _structural(text) or _titled(text)


def _structural(text: str) -> Marker | None:
    for level, pattern in _BEGUN_BY.get(text[:1], ()):
        match = pattern.match(text)
        if match is None:
            continue
        number = integer(match[1])
        suffix = integer(match[2]) or 0 if level is Level.ARTICLE and match[2] else 0
        if number is None and level is not Level.DASH:
            continue
        return Marker(level, number, match[0].strip(), text[match.end() :].strip(), suffix)
    return None


def _decimal_like(text: str, expected_item: int | None) -> Marker | None:
    match = DECIMAL_LIKE.match(text)
    if match is None or expected_item is None or integer(match[1]) != expected_item:
        return None
    return Marker(Level.ITEM, expected_item, match[0].strip(), text[match.end() :].strip())


def _titled(text: str) -> Marker | None:
    """Boxes, annexes and tables: a short line of their own with a title."""
    for level, pattern in _TITLED_BY.get(text[:1], ()):
        match = pattern.fullmatch(text)
        if match is None or ENDS_SENTENCE.search(text):
            continue
        if level is Level.ANNEX and match[2] and not match[1] and not BLANK_TITLED.match(text):
            continue  # 附件：1.… lists the annexes; it is not one
        number = (integer(match[1]) or _lettered(match[1])) if match[1] else None
        printed = text[: match.start(2)].strip() if match[2] else text
        return Marker(level, number, printed, match[2].strip())
    return None


def _lettered(letter: str) -> int | None:
    """附录A is the first, 附录B the second."""
    return ord(letter) - ord("A") + 1 if letter.isupper() else None
