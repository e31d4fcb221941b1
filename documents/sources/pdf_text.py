"""A page of a PDF -> its characters, each with its box from the top left of the page as it is shown."""

from __future__ import annotations

import re
from collections.abc import Callable

import pypdfium2
import pypdfium2.raw as pdfium

from documents.sources.layout import Box, Piece

BLANK = 0x20
NO_CHARACTER = frozenset({0, 0xFFFE, 0xFFFF, 0xD, 0xA, 0xAD, 0x200B, 0xFEFF})
GARBLED = re.compile("[\ue000-\uf8ff\ufffd\x00-\x08]")


def pieces(page: pypdfium2.PdfPage) -> tuple[Piece, ...]:
    """Every character of the page's text layer, its own blanks included."""
    text = page.get_textpage()
    box = pdfium.FS_RECTF()
    turn = _turn(page)
    found: list[Piece] = []
    try:
        for at in range(text.count_chars()):
            code = pdfium.FPDFText_GetUnicode(text, at)
            if code in NO_CHARACTER or not pdfium.FPDFText_GetLooseCharBox(text, at, box):
                continue
            if code == BLANK and pdfium.FPDFText_IsGenerated(text, at) == 1:
                continue  # the library's guess; the gap itself is measured later
            place = turn(box.left, box.bottom, box.right, box.top)
            if found and place == found[-1].box:  # one drawn sign for two characters, as —— and fi often are
                found[-1] = Piece(found[-1].text + chr(code), place)
            else:
                found.append(Piece(chr(code), place))
    finally:
        text.close()
    return tuple(found)


def readable(found: tuple[Piece, ...]) -> bool:
    """Whether the text layer can be used: it has characters, and they are not the codes of a font of its own."""
    printed = "".join(piece.text for piece in found).split()
    count = sum(map(len, printed))
    return count > 0 and sum(len(GARBLED.findall(part)) for part in printed) <= 0.3 * count


def size(page: pypdfium2.PdfPage) -> tuple[float, float]:
    """Width and height of the page as it is shown, in points."""
    width, height = page.get_size()
    return float(width), float(height)


def _turn(page: pypdfium2.PdfPage) -> Callable[[float, float, float, float], Box]:
    """From the page's own coordinates, y upwards, to those of the page as it is shown, turned and y downwards."""
    left, bottom, right, top = page.get_bbox()  # unlike the others, it is inherited
    match page.get_rotation():
        case 90:
            return lambda x0, y0, x1, y1: Box(y0 - bottom, x0 - left, y1 - bottom, x1 - left)
        case 180:
            return lambda x0, y0, x1, y1: Box(right - x1, y0 - bottom, right - x0, y1 - bottom)
        case 270:
            return lambda x0, y0, x1, y1: Box(top - y1, right - x1, top - y0, right - x0)
        case _:
            return lambda x0, y0, x1, y1: Box(x0 - left, top - y1, x1 - left, top - y0)
