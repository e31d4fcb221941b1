"""The picture of a page, however it lay -> the page the right way up, and what is read in it. Knows no lines and no clauses."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy

from documents.sources.layout import Piece
from documents.sources.recognition import Recognised, inverted, recognise
from documents.sources.straighten import straightened

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Pixels = NDArray[numpy.uint8]

TALL = 1.5  # times as high as wide: a line that runs down the page
WORD = 4  # characters of a piece whose shape tells anything
LOSS = 0.1  # of confidence that a page which is turned may cost


@dataclass(frozen=True, slots=True)
class Upright:
    """A page and what was read in it; `turned` is by how many degrees it was turned, clockwise."""

    pixels: Pixels
    found: Recognised
    turned: int = 0


def read_upright(pixels: Pixels, name: str) -> Upright:
    """Read a page; one that lies on its side or upside down is turned and read again, up to twice."""
    page = _read(pixels, name, 0)
    if _sideways(page.found.pieces):
        page = _better(page, _read(pixels, name, 90))
    if inverted(page.pixels, page.found.pieces):
        page = _better(page, _read(pixels, name, page.turned + 180))
    return page


def _read(pixels: Pixels, name: str, turned: int) -> Upright:
    clean = straightened(numpy.ascontiguousarray(numpy.rot90(pixels, -turned // 90)) if turned else pixels)
    return Upright(clean, recognise(clean, name), turned)


def _better(before: Upright, turned: Upright) -> Upright:
    """The page as it was, unless turning it made lines of it that are read as well: text may run down a page."""
    worse = _sideways(turned.found.pieces) or turned.found.confidence < before.found.confidence - LOSS
    return before if worse else turned


def _sideways(pieces: Sequence[Piece]) -> bool:
    """Whether most of what was read runs down the page."""
    words = [piece for piece in pieces if len(piece.text) >= WORD]
    tall = sum(len(one.text) for one in words if one.box.height > TALL * (one.box.right - one.box.left))
    return 2 * tall > sum(len(one.text) for one in words)
