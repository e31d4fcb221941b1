"""A picture of pages -> lines and tables read by recognition, page by page. Knows no clauses."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass

import numpy
from PIL import Image, ImageOps, ImageSequence, UnidentifiedImageError

from documents.errors import DocumentFault, FileTooLarge
from documents.reading.lines import ReadingNotes, RecognisedPage, Source
from documents.sources import scan_rules
from documents.sources.columns import in_columns
from documents.sources.flow import flow
from documents.sources.grid import joined
from documents.sources.layout import Box, Page, Piece
from documents.sources.limits import Deadline, Limits
from documents.sources.ruled import ruled_table
from documents.sources.straighten import dirt
from documents.sources.upright import read_upright

DIRTY = 0.023  # of a page's pixels stand alone: specks cover more than a twentieth of it
DAMAGE = (UnidentifiedImageError, OSError, SyntaxError, ValueError, EOFError)


def read(content: bytes, name: str, limits: Limits) -> Source:
    """A picture, or the pages of a TIFF file."""
    deadline = Deadline.of(limits)
    pages: list[Page] = []
    recognised: list[RecognisedPage] = []
    remarks: list[str] = []
    count = 0
    for count, picture in enumerate(_pictures(content, name, limits), start=1):
        if deadline.passed() or count > limits.recognised_pages:
            remarks.append(
                f"from page {count} on nothing was read: the limit of time or of pages; split the file"
            )
            break
        found = read_page(picture, count, name)
        pages.extend(found.pages)
        recognised.append(RecognisedPage(count, found.confidence))
        remarks.extend(found.remarks)
    run = flow(pages)
    notes = ReadingNotes(
        pages=count, recognised=tuple(recognised), dropped=run.dropped, remarks=tuple(remarks)
    )
    return Source(name, run.lines, notes=notes)


@dataclass(frozen=True, slots=True)
class ReadPage:
    """A page of text, column by column, with the mean confidence of its reading and what a person should know."""

    pages: tuple[Page, ...]
    confidence: float
    remarks: tuple[str, ...] = ()


def read_page(picture: Image.Image, number: int, name: str) -> ReadPage:
    """Read one page, whichever way up it lay on the glass."""
    whole = numpy.asarray(picture.convert("RGB"), dtype=numpy.uint8)
    upright = read_upright(whole, name)
    pixels, found = upright.pixels, upright.found
    tables = tuple(
        ruled_table(boxes, found.pieces, joined)
        for boxes in scan_rules.tables(pixels)
        if _filled(boxes, found.pieces)
    )
    height, width = pixels.shape[:2]
    columns = in_columns(Page(number, width, height, (), tables), found.pieces)
    turned = (
        f"page {number} lay on its side or upside down: it was turned by {upright.turned} degrees and read"
    )
    dirty = (
        f"page {number} is covered with specks: short strokes such as 一 may be lost; scan it anew if you can"
    )
    told = ((upright.turned, turned), (dirt(whole) > DIRTY, dirty))
    return ReadPage(columns, found.confidence, tuple(remark for holds, remark in told if holds))


def _filled(boxes: tuple[Box, ...], pieces: tuple[Piece, ...]) -> bool:
    """Whether at least half of the cells hold text; a photograph or a seal has rules of its own."""
    return 2 * sum(any(box.holds(piece.box) for piece in pieces) for box in boxes) >= len(boxes)


def _pictures(content: bytes, name: str, limits: Limits) -> Iterator[Image.Image]:
    """The frames of a file, turned upright. Raises a DocumentFault for one that is damaged or too large."""
    try:
        with Image.open(io.BytesIO(content)) as file:
            for frame in ImageSequence.Iterator(file):
                width, height = frame.size
                if width * height > limits.pixels:
                    raise FileTooLarge(
                        f"{name}: a picture of {width} x {height} pixels is over the limit of "
                        f"{limits.pixels // 1_000_000} million; scan it at 300 dots an inch"
                    )
                yield ImageOps.exif_transpose(frame).convert("RGB")
    except Image.DecompressionBombError as error:
        raise FileTooLarge(
            f"{name}: a picture of that many pixels is not opened; scan it at 300 dots an inch"
        ) from error
    except DAMAGE as error:
        raise DocumentFault(f"{name}: the picture is damaged or cut off ({error}); get it again") from error
