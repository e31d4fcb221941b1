"""A table of a Word file -> where its cells stand and how far they reach. Reads no text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from lxml import etree

from documents.sources.word_numbering import W, value

WIDEST = 63  # columns that Word allows


@dataclass(frozen=True, slots=True)
class Placed:
    """A cell in its place; `continues` marks one that is merged into the cell above it."""

    element: etree._Element
    row: int
    column: int
    wide: int
    high: int = 1
    continues: bool = False


def placed(table: etree._Element) -> tuple[Placed, ...]:
    """The cells in printed order, gridSpan and vMerge resolved; rows deleted by a tracked change are left out."""
    found: list[Placed] = []
    open_at: dict[int, int] = {}  # column -> index of the cell that may still grow downwards
    for y, row in enumerate(_rows(table)):
        x = _integer(value(row.find(f"{W}trPr"), "gridBefore"), 0)
        for cell in _own(row, table, "tc"):
            properties = cell.find(f"{W}tcPr")
            wide = min(max(_integer(value(properties, "gridSpan"), 1), 1), WIDEST)
            merge = properties.find(f"{W}vMerge") if properties is not None else None
            continues = merge is not None and merge.get(f"{W}val", "continue") == "continue" and x in open_at
            if continues:
                top = found[open_at[x]]
                found[open_at[x]] = replace(top, high=y - top.row + 1)
            elif merge is not None:
                open_at[x] = len(found)
            else:
                open_at.pop(x, None)
            found.append(Placed(cell, y, x, wide, continues=continues))
            x += wide
    return tuple(found)


def heading_rows(table: etree._Element) -> int | None:
    """How many rows are marked to repeat on each page; None when none is."""
    count = 0
    for row in _rows(table):
        marks = row.find(f"{W}trPr")
        if marks is None or marks.find(f"{W}tblHeader") is None:
            break
        count += 1
    return count or None


def _rows(table: etree._Element) -> Iterator[etree._Element]:
    for row in _own(table, table, "tr"):
        marks = row.find(f"{W}trPr")
        if marks is None or marks.find(f"{W}del") is None:
            yield row


def _own(parent: etree._Element, table: etree._Element, tag: str) -> Iterator[etree._Element]:
    """Descendants that belong to this table and not to one nested in it."""
    for element in parent.iter(f"{W}{tag}"):
        if next(element.iterancestors(f"{W}tbl"), None) is table:
            yield element


def _integer(text: str, otherwise: int) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 6 else otherwise
