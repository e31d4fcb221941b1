"""A paragraph of a Word file -> the characters that it prints. Knows no numbers and no tables."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from documents.sources.word_numbering import W

BREAK = "\n"  # a line break inside the paragraph
PAGE = "\f"  # where Word last began a page
FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
MATH_TEXT = "{http://schemas.openxmlformats.org/officeDocument/2006/math}t"
BOX = f"{W}txbxContent"
TEXT = frozenset({f"{W}t", MATH_TEXT})
# Deleted text, text moved away, the reading above a character, and the older of two drawings of one box.
LEFT_OUT = frozenset({f"{W}del", f"{W}moveFrom", f"{W}rt", f"{W}pPr", f"{W}rPr", BOX, FALLBACK})
CHARACTERS = {f"{W}tab": "\t", f"{W}noBreakHyphen": "-", f"{W}cr": BREAK, f"{W}lastRenderedPageBreak": PAGE}
OFF = frozenset({"0", "false", "off"})


def paragraph_text(paragraph: etree._Element) -> str:
    """The text with BREAK and PAGE where they stand; a tab is one blank."""
    return re.sub(r"[ \t\xa0]+", " ", "".join(_characters(paragraph)))


def boxes(paragraph: etree._Element) -> list[etree._Element]:
    """The text boxes anchored in a paragraph, each once, without those inside other boxes."""
    return (
        [
            box
            for box in paragraph.iter(BOX)
            if not any(
                above.tag in {FALLBACK, BOX} for above in box.iterancestors() if above is not paragraph
            )
        ]
        if paragraph.find(f".//{BOX}") is not None
        else []
    )


def mark_deleted(properties: etree._Element | None) -> bool:
    """Whether the end of this paragraph is deleted, so that it runs on into the next."""
    if properties is None:
        return False
    return properties.find(f"{W}rPr/{W}del") is not None or properties.find(f"{W}rPr/{W}moveFrom") is not None


def counts_pages(body: etree._Element) -> bool:
    """Whether the program that saved the file noted where its pages begin."""
    return body.find(f".//{W}lastRenderedPageBreak") is not None


def _characters(element: etree._Element) -> Iterator[str]:
    for child in element:
        if child.tag in TEXT:
            yield child.text or ""
        elif child.tag == f"{W}br":
            yield BREAK if child.get(f"{W}type", "textWrapping") == "textWrapping" else ""
        elif child.tag in CHARACTERS:
            yield CHARACTERS[child.tag]
        elif child.tag == f"{W}sym":
            yield ""  # a picture of the Symbol fonts
        elif child.tag not in LEFT_OUT and not (child.tag == f"{W}r" and _hidden(child)):
            yield from _characters(child)


def _hidden(run: etree._Element) -> bool:
    mark = run.find(f"{W}rPr/{W}vanish")
    return mark is not None and mark.get(f"{W}val", "1") not in OFF
