"""Where the matter of a text begins and ends: its masthead, its foreword, its colophon. Builds no tree."""

from __future__ import annotations

import re
from collections.abc import Sequence

from documents.facts.responsibilities import LABEL
from documents.reading.markers import marker
from documents.reading.unwrap import TITLE, Paragraph, columns

PREFACES = re.compile(r"^(?:前\s*言|引\s*言|序\s*言|导\s*言|导\s*语|结\s*语)$")
_DIGITS = "[0-9０-９〇零一二三四五六七八九十]"
COLOPHON = re.compile(
    r"公开方式|^抄送|印发\s*$|^主题词|^联系(?:人|电话|方式)|^[（(].{2,40}[)）]$"
    rf"|^\s*{_DIGITS}{{4}}\s*年\s*{_DIGITS}{{1,3}}\s*月\s*{_DIGITS}{{1,3}}\s*日\s*$"
)
SIGNATURE = re.compile(r"(?:局|委|办|办公室|政府|部|厅|会|院|署|行)$")


def masthead_length(paragraphs: Sequence[Paragraph]) -> int:
    """How many paragraphs stand above the first sentence or the first numbered unit."""
    length = 0
    for length, paragraph in enumerate(paragraphs):
        text = paragraph.text
        plain = paragraph.table is None and not marker(text) and not PREFACES.match(text) and "。" not in text
        if (
            not plain
            or text.rstrip().endswith(("：", ":"))
            or (columns(text) > 120 and not TITLE.match(text))
        ):
            return length
    return length + 1 if paragraphs else 0


def colophon_length(paragraphs: Sequence[Paragraph]) -> int:
    """How many of the last paragraphs tell who printed the text and when; who signs stands right above the date."""
    length = found = 0
    for paragraph in reversed(paragraphs):
        if paragraph.rendering and not found:
            length += 1
            continue
        text = paragraph.text.strip()
        signature = columns(text) <= 60 and SIGNATURE.search(text) and not re.search("[。；：:]", text)
        marked = COLOPHON.search(text) and columns(text) <= 80 and not LABEL.search(text)
        if paragraph.table or paragraph.rendering or marker(text) or not (marked or signature):
            break
        length += 1
        found = length if marked or (signature and found == length - 1 > 0) else found
    return found if found < len(paragraphs) else 0
