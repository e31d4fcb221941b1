"""The pixels of a page -> the boxes of the cells between its rules. Reads no text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy

from documents.sources.layout import Box

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Mask = NDArray[numpy.integer[Any] | numpy.floating[Any]]

SHORTEST = 40  # of the long side of a page over the shortest rule
ROOM = 12  # pixels: a smaller cell holds no text
COVER = 0.6  # share of a cell's edge that must be drawn


def tables(pixels: NDArray[numpy.uint8]) -> tuple[tuple[Box, ...], ...]:
    """The cells of each ruled table of two columns or more, from top to bottom."""
    import cv2  # comes with the recogniser

    grey = cv2.cvtColor(pixels, cv2.COLOR_RGB2GRAY)
    ink = cv2.adaptiveThreshold(grey, 255, cv2.ADAPTIVE_THRESH_MEAN_C, cv2.THRESH_BINARY_INV, 25, 15)
    length = max(max(pixels.shape[:2]) // SHORTEST, 20)
    across = cv2.morphologyEx(ink, cv2.MORPH_OPEN, cv2.getStructuringElement(cv2.MORPH_RECT, (length, 1)))
    down = cv2.morphologyEx(ink, cv2.MORPH_OPEN, cv2.getStructuringElement(cv2.MORPH_RECT, (1, length)))
    across, down = (
        cv2.dilate(mask, cv2.getStructuringElement(cv2.MORPH_RECT, (5, 5))) for mask in (across, down)
    )
    contours, _ = cv2.findContours(cv2.bitwise_or(across, down), cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_SIMPLE)
    found = []
    for contour in contours:
        x, y, width, height = cv2.boundingRect(contour)
        cells = _cells(across[y : y + height, x : x + width], down[y : y + height, x : x + width], x, y)
        if len({cell.left for cell in cells}) > 1:
            found.append(cells)
    return tuple(sorted(found, key=lambda cells: cells[0].top))


def _cells(across: Mask, down: Mask, x: int, y: int) -> tuple[Box, ...]:
    """Cells of the grid that all rules make together, those without a rule between them as one."""
    rows, columns = _rules(across, 1), _rules(down, 0)
    if len(rows) < 2 or len(columns) < 3:
        return ()
    boxes = []
    taken: set[tuple[int, int]] = set()
    for row in range(len(rows) - 1):
        for column in range(len(columns) - 1):
            if (row, column) in taken:
                continue
            right = column + 1
            while right < len(columns) - 1 and not _drawn(
                down[rows[row] : rows[row + 1], :], columns[right], 1
            ):
                right += 1
            bottom = row + 1
            while bottom < len(rows) - 1 and not _drawn(
                across[:, columns[column] : columns[right]], rows[bottom], 0
            ):
                bottom += 1
            taken |= {(r, c) for r in range(row, bottom) for c in range(column, right)}
            boxes.append(Box(x + columns[column], y + rows[row], x + columns[right], y + rows[bottom]))
    return tuple(boxes)


def _rules(mask: Mask, axis: int) -> list[int]:
    """Where rules run: the middle of each band of rows (axis 1) or columns (axis 0) with enough ink in it."""
    ink = (mask > 0).sum(axis=axis)
    strong = ink > 0.15 * mask.shape[axis]
    bands: list[list[int]] = []
    for at in range(len(strong)):
        if strong[at]:
            if bands and at - bands[-1][-1] <= ROOM:
                bands[-1].append(at)
            else:
                bands.append([at])
    return [(band[0] + band[-1]) // 2 for band in bands]


def _drawn(strip: Mask, at: int, axis: int) -> bool:
    """Whether a rule at this place of the strip covers it; a slant of some pixels is allowed."""
    near = strip[:, max(at - 4, 0) : at + 5] if axis else strip[max(at - 4, 0) : at + 5, :]
    along: list[bool] = numpy.any(near > 0, axis=axis).tolist()
    return sum(along) > COVER * len(along)
