"""Lines -> paragraphs: hard wraps, page breaks and running page numbers undone. Knows no numbering depth."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from documents.clauses import Level
from documents.reading.lines import Line, Table
from documents.reading.markers import marker
from documents.reading.printed_tables import tabulated
from documents.reading.stacked_tables import gathered

PAGE_NUMBER = re.compile(
    r"^\s*(?:[—–\-－─]{1,2}\s*(?:\d{1,4}|[IVXLivxlⅠ-Ⅻⅰ-ⅻ]{1,6})\s*[—–\-－─]{1,2}|第\s*\d{1,4}\s*页(?:\s*共\s*\d{1,4}\s*页)?)\s*$"
)
TERMINAL = re.compile(r"[。！？；：:;!?…”」』）)】〕》]\s*$")
COMMA = re.compile(r"[、，,]\s*$")
INDENT = re.compile(r"(?:　　|    )(?=[^\s　])")  # two characters wide: the first line of a paragraph
# The nouns with which the titles of official texts end.
TITLE_NOUNS = (
    "方案|通知|意见|办法|规定|规划|细则|条例|决定|公告|通告|公报|报告|批复|函|纲要|措施|计划|指引|指南|说明|章程|决议|"
    "要点|规则|守则|准则|须知|协议|备忘录|纪要|目录|清单|预案|标准|法|令"
)
TITLE = re.compile(rf"^[^。；]*(?:{TITLE_NOUNS})(?:\s*[（(][^）)]*[)）])?\s*$")
BRACKETS = {"（": "）", "(": ")", "〔": "〕", "[": "]", "【": "】", "《": "》", "“": "”", "「": "」"}
CLOSERS = {"）": "(", ")": "(", "〕": "〔", "]": "[", "】": "【", "》": "《", "”": "“", "」": "「"}
# East Asian wide and full-width characters (Unicode Standard Annex 11).
WIDE = re.compile(
    "[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6]+"
)
# Whom to ask, and from when the whole text holds, stand in lines of their own, whether an end mark closes them or not.
CONTACT = re.compile(
    r"^(?:联\s*系\s*人|联系(?:电话|方式|地址)|电\s*话|传\s*真|地\s*址|邮\s*[箱编]|电子邮箱)\s*[:：]"
)
OF_ALL = re.compile(rf"^本(?:{TITLE_NOUNS})自[^，。]{{2,24}}起")
LONGEST_OPEN = 400  # characters after which an unclosed bracket is taken for a misprint


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Text with its layout taken out, or a table in its place."""

    text: str
    line: int
    page: int | None = None
    opens_page: bool = False  # begins where the extraction shows a page break
    heading: bool = False  # the format says so
    rendering: bool = False
    table: Table | None = None


@dataclass(frozen=True, slots=True)
class Layout:
    """How a file was wrapped. `width` is that of a full line in columns (a Chinese character has two)."""

    wrapped: bool
    width: int
    marks_ends: bool  # a trailing blank ends a paragraph, the lack of one does not


def paragraphs(lines: Sequence[Line]) -> tuple[Paragraph, ...]:
    """Join the lines of a file into the paragraphs that were printed."""
    kept = [line for line in lines if (line.text.strip() and not PAGE_NUMBER.match(line.text)) or line.table]
    kept = tabulated(gathered(kept))
    layout = measure(kept)
    return tuple(_joined(group) for group in _groups(kept, layout))


def measure(lines: Sequence[Line]) -> Layout:
    """Find out how a file was wrapped from the widths and ends of its lines."""
    texts = [line.text for line in lines if not line.closed and not line.table]
    each = [columns(text.strip()) // 2 * 2 for text in texts]
    widths = Counter(each)
    wide = {width: count for width, count in widths.items() if width >= 30}
    if not wide:
        return Layout(False, 80, False)
    width = max(wide, key=lambda candidate: sum(wide.get(candidate + step, 0) for step in (-2, 0, 2)))
    full = [text for text, its in zip(texts, each, strict=True) if abs(its - width) <= width * 0.1]
    # Lines that are alike in length only by chance end where sentences end.
    cut = sum(not TERMINAL.search(text) for text in full)
    trailing = sum(text != text.rstrip(" 　") for text in texts)
    wrapped = len(texts) >= 6 and len(full) >= 0.35 * len(texts) and width <= 130 and cut >= 0.4 * len(full)
    return Layout(wrapped, width, wrapped and 0.02 * len(texts) < trailing < 0.6 * len(texts))


def columns(text: str) -> int:
    """Width on a page of fixed pitch."""
    return 2 * len(text) - len(WIDE.sub("", text))


def _groups(lines: Sequence[Line], layout: Layout) -> Iterator[list[Line]]:
    group: list[Line] = []
    for line in lines:
        if group and _breaks(group, line, layout):
            yield group
            group = []
        group.append(line)
    if group:
        yield group


def _breaks(group: Sequence[Line], following: Line, layout: Layout) -> bool:
    """Whether a paragraph ends between the lines of `group` and the line after them."""
    last = group[-1]
    text, coming = last.text.strip(), following.text.strip()
    if last.closed or last.table or following.table or last.rendering != following.rendering:
        return True
    if marker(coming):
        return True
    so_far = "".join(line.text.strip() for line in group[-12:])
    if _open_bracket(so_far) or COMMA.search(text):
        return False
    if last.heading or following.heading or INDENT.match(following.text):
        return True
    if CONTACT.match(coming) or OF_ALL.match(coming):
        return True
    short = columns(text) < 0.8 * layout.width
    if not layout.wrapped:
        return bool(TERMINAL.search(text) or TITLE.match(text)) or columns(text) < _shortest_cut(text)
    if layout.marks_ends:
        ended = last.text != last.text.rstrip(" 　")
        heading = bool(TITLE.match(so_far)) or (len(group) == 1 and marker(text) is not None)
        return ended or (short and heading)
    return short


def _shortest_cut(text: str) -> int:
    """Columns from which a line without an end mark is a sentence cut by a page, not a heading."""
    found = marker(text)
    heading = found is not None and found.level not in {Level.ITEM, Level.SUBITEM, Level.POINT, Level.ARTICLE}
    return 44 if "，" in text and not heading else 60


def _open_bracket(text: str) -> bool:
    """Whether a bracket or quotation mark is still open at the end."""
    stack: list[tuple[str, int]] = []
    for position, character in enumerate(text):
        kind = "(" if character == "（" else character
        if character in BRACKETS:
            stack.append((kind, position))
        elif character in CLOSERS and any(CLOSERS[character] == opened for opened, _ in stack):
            while stack and stack.pop()[0] != CLOSERS[character]:
                pass
    return bool(stack) and len(text) - stack[-1][1] < LONGEST_OPEN


def _joined(group: Sequence[Line]) -> Paragraph:
    first = group[0]
    text = ""
    for line in group:
        part = line.text.strip().replace("\xa0", " ")
        latin = (
            bool(text)
            and text[-1].isascii()
            and text[-1].isalnum()
            and part[:1].isascii()
            and part[:1].isalnum()
            and not (text[-1].isdigit() and part[0].isdigit())  # a number that the line end cut
        )
        text += f" {part}" if latin else part
    leading = len(first.text) - len(first.text.lstrip(" 　")) == 1
    return Paragraph(
        text,
        first.number,
        first.page,
        leading and not first.closed,
        first.heading,
        first.rendering,
        first.table,
    )
