"""Pieces of text in their places -> printed lines with the blanks that were printed. Knows no paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from documents.reading.unwrap import columns
from documents.sources.layout import Box, Piece, PrintedLine

WIDE = re.compile(r"[⺀-鿿豈-﫿！-～　-〿]")
CHINESE = re.compile(r"[一-鿿]")  # a single one
LATIN = re.compile(r"[A-Za-z0-9]")
APART = 0.18  # characters: more than printing is inexact by
MIXED = 0.7


def printed_lines(pieces: Sequence[Piece]) -> tuple[PrintedLine, ...]:
    """Pieces joined to lines by where they stand: top to bottom, and in a line left to right."""
    rows = printed_rows(pieces)
    blank = _mixed_blank(rows)
    lines = [_line(row, blank) for row in rows]
    return tuple(sorted((line for line in lines if line.text), key=lambda line: line.box.top))


def printed_rows(pieces: Sequence[Piece]) -> list[list[Piece]]:
    """The pieces of each line, left to right."""
    rows: list[list[Piece]] = []
    for piece in sorted(pieces, key=lambda one: (one.box.top + one.box.bottom) / 2):
        row = next((row for row in rows[-4:] if row[0].box.beside(piece.box)), None)
        if row is None:
            rows.append([piece])
        elif piece.box.height > row[0].box.height:
            row.insert(0, piece)  # the tallest stands for the line: a dash is beside few of its characters
        else:
            row.append(piece)
    return [sorted(row, key=lambda one: one.box.left) for row in rows]


def _line(row: Sequence[Piece], mixed: float) -> PrintedLine:
    box = Box(
        row[0].box.left,
        min(piece.box.top for piece in row),
        max(piece.box.right for piece in row),
        max(piece.box.bottom for piece in row),
    )
    em = character(row)
    usual = _usual_gap(row, em)
    text, before, blank = "", None, False
    for piece in row:
        if not piece.text.strip():
            blank = True
            continue
        if before is not None and _twice(before, piece):
            continue
        apart = before is not None and (blank or _apart(before, piece, em, usual, mixed))
        text += (" " if apart else "") + piece.text
        before, blank = piece, False
    return PrintedLine(text.strip(), box, em)


def character(row: Sequence[Piece]) -> float:
    """The width of one character: the middle one of the pieces with Chinese in them, else of all."""
    printed = [piece for piece in row if piece.text.strip()]
    chinese = [piece for piece in printed if WIDE.search(piece.text)] or printed
    widths = sorted((piece.box.right - piece.box.left) * 2 / columns(piece.text) for piece in chinese)
    return max(widths[len(widths) // 2], 0.01) if widths else 1.0


def _usual_gap(row: Sequence[Piece], em: float) -> float:
    """How far the Chinese characters of a line are spread; a justified line spreads all of them alike."""
    gaps = sorted(_gap(a, b, em) for a, b in pairwise(row) if _chinese(a, b))
    return max(gaps[len(gaps) // 2], 0.0) if len(gaps) > 2 else 0.0


def _gap(before: Piece, piece: Piece, em: float) -> float:
    """The room between two pieces in characters.

    Chinese characters are measured from centre to centre: a font without metrics gives narrow ones narrow boxes.
    """
    if _chinese(before, piece):
        centres = piece.box.left + piece.box.right - before.box.left - before.box.right
        return centres / 2 / em - 1
    return (_start(piece, em) - _end(before, em)) / em


def _mixed_blank(rows: Sequence[Sequence[Piece]]) -> float:
    """The room in characters that stands for a blank between Chinese and figures.

    Programs move the two a quarter apart, and the edges of what recognition read are not exact; but a program that
    leaves its blanks out of the file leaves all of them out, and those between characters of one kind show how wide.
    """
    if any(not piece.text.strip() for row in rows for piece in row):
        return MIXED
    seen = sorted(gap for row in rows for gap in _blanks(row))
    return min(MIXED, 0.75 * seen[len(seen) // 4]) if seen else MIXED


def _blanks(row: Sequence[Piece]) -> Iterator[float]:
    """The room, in characters, of the blanks between two Chinese characters or two of a word or figure."""
    em = character(row)
    usual = _usual_gap(row, em)
    for before, piece in pairwise(row):
        if len(before.text) == 1 == len(piece.text) and (_chinese(before, piece) or _latin(before, piece)):
            gap = _gap(before, piece, em)
            if _apart(before, piece, em, usual, MIXED):
                yield gap


def _start(piece: Piece, em: float) -> float:
    """Where a piece begins; a single Chinese character at its full width."""
    centre = (piece.box.left + piece.box.right) / 2
    return min(piece.box.left, centre - em / 2) if CHINESE.fullmatch(piece.text) else piece.box.left


def _end(piece: Piece, em: float) -> float:
    centre = (piece.box.left + piece.box.right) / 2
    return max(piece.box.right, centre + em / 2) if CHINESE.fullmatch(piece.text) else piece.box.right


def _apart(before: Piece, piece: Piece, em: float, usual: float, mixed: float) -> bool:
    """Whether the room between two pieces stands for a blank that the file does not have as a character."""
    gap = _gap(before, piece, em)
    if _latin(before, piece):
        return gap > APART
    return gap > (usual + APART if _chinese(before, piece) else mixed)


def _chinese(before: Piece, piece: Piece) -> bool:
    return bool(CHINESE.fullmatch(before.text) and CHINESE.fullmatch(piece.text))


def _latin(before: Piece, piece: Piece) -> bool:
    return bool(LATIN.match(before.text[-1:]) and LATIN.match(piece.text[:1]))


def _twice(before: Piece, piece: Piece) -> bool:
    """The same character drawn again in its place, which is how some programs print bold."""
    shared = min(before.box.right, piece.box.right) - max(before.box.left, piece.box.left)
    width = piece.box.right - piece.box.left
    return before.text == piece.text and width > 0 and shared > 0.6 * width
