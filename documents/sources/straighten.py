"""The picture of a page as it was scanned -> dark text on white paper, its lines level. Reads no text.

A clean and level page is left as it is: every change costs the recogniser something.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Pixels = NDArray[numpy.uint8]
    Grey = NDArray[numpy.integer[Any] | numpy.floating[Any]]

STEEPEST = 6.0  # degrees: a page that is turned further was not laid on the glass by a person
LEVEL = 0.15  # degrees that recognition and the rules of tables bear
SMALL = 1000  # pixels of the long side of the picture on which the slant is measured
PAPER = 215  # a page whose paper is darker, or whose paper is that uneven, is evened out
FAINT = 60  # steps of grey between paper and ink
SPECK = 4  # pixels of the largest speck
SPECKS = 0.001  # of the pixels of a page are specks: it is dirty
BLOCK = 16  # of the long side of a page over the places at which its paper is measured


def straightened(pixels: Pixels) -> Pixels:
    """An RGB page (height, width, 3), of the same size unless it had to be turned."""
    return _levelled(_evened(_wiped(_dark_on_light(pixels))))


def _grey(pixels: Pixels) -> Pixels:
    import cv2  # comes with the recogniser

    return numpy.asarray(cv2.cvtColor(pixels, cv2.COLOR_RGB2GRAY), dtype=numpy.uint8)


def _dark_on_light(pixels: Pixels) -> Pixels:
    """A page of light text on dark paper as its negative."""
    dark, middle, light = numpy.percentile(_grey(pixels), (1, 50, 99))
    return 255 - pixels if middle < 110 and light - middle > 2 * (middle - dark) else pixels


def _wiped(pixels: Pixels) -> Pixels:
    """A dirty page without its specks: dark ones by their size, light ones inside a stroke or a rule closed."""
    import cv2

    grey = _grey(pixels)
    paper = cv2.medianBlur(grey, 5)
    areas = _areas(grey, paper)
    if (areas == 1).mean() < SPECKS:
        return pixels
    specks = (areas > 0) & (areas <= SPECK)
    clean = numpy.where(specks, paper, grey)
    for strip in ((1, 3), (3, 1)):
        closed = cv2.morphologyEx(clean, cv2.MORPH_OPEN, numpy.ones(strip, numpy.uint8))
        clean = numpy.where(clean.astype(numpy.int16) - closed > FAINT, closed, clean)
    return numpy.repeat(clean[:, :, None], 3, axis=2)


def dirt(pixels: Pixels) -> float:
    """The share of a page's pixels that are dark and stand alone."""
    import cv2

    grey = _grey(pixels)
    return float((_areas(grey, cv2.medianBlur(grey, 5)) == 1).mean())


def _areas(grey: Pixels, paper: Grey) -> NDArray[numpy.integer[Any]]:
    """For each pixel of ink how many hang together with it; 0 where there is none."""
    import cv2

    ink = (grey < paper.astype(numpy.int16) - FAINT).astype(numpy.uint8)
    _, groups, sizes, _ = cv2.connectedComponentsWithStats(ink, connectivity=8)
    areas = sizes[:, cv2.CC_STAT_AREA].copy()
    areas[0] = 0  # the paper
    return numpy.asarray(areas[groups])


def _evened(pixels: Pixels) -> Pixels:
    """Grey, yellowed or shaded paper made white, each place measured against the paper around it."""
    import cv2

    grey = _grey(pixels)
    size = max(max(grey.shape) // (SMALL // BLOCK), 3) | 1
    light = cv2.dilate(grey, numpy.ones((size, size), numpy.uint8))
    paper = cv2.blur(light, (2 * size + 1, 2 * size + 1))
    if numpy.percentile(paper, 5) >= PAPER:
        return pixels
    even = numpy.clip(grey.astype(numpy.float32) * 255 / numpy.maximum(paper, 1), 0, 255).astype(numpy.uint8)
    return numpy.repeat(even[:, :, None], 3, axis=2)


def _levelled(pixels: Pixels) -> Pixels:
    """The page turned until its lines are level, on a sheet that is larger by what the corners need."""
    import cv2

    angle = slant(pixels)
    if abs(angle) < LEVEL:
        return pixels
    height, width = pixels.shape[:2]
    turn = cv2.getRotationMatrix2D((width / 2, height / 2), angle, 1.0)
    wide = int(height * abs(turn[0, 1]) + width * abs(turn[0, 0]))
    high = int(height * abs(turn[0, 0]) + width * abs(turn[0, 1]))
    turn[:, 2] += ((wide - width) / 2, (high - height) / 2)
    return numpy.asarray(
        cv2.warpAffine(pixels, turn, (wide, high), flags=cv2.INTER_CUBIC, borderValue=(255, 255, 255)),
        dtype=numpy.uint8,
    )


def slant(pixels: Pixels) -> float:
    """The degrees by which a page is turned clockwise: at that angle its lines stand out most from one another."""
    import cv2

    grey = _grey(pixels)
    scale = min(SMALL / max(grey.shape), 1.0)
    small = cv2.resize(grey, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    ink = cv2.threshold(small, 0, 255, cv2.THRESH_BINARY_INV + cv2.THRESH_OTSU)[1]
    if not 0 < ink.mean() < 128:  # empty, or no dark text on light paper
        return 0.0
    best = 0.0
    for step, reach in ((0.5, STEEPEST), (0.1, 0.5)):
        tried = best + numpy.arange(-reach, reach + step / 2, step)
        best = float(max(tried, key=lambda angle: (_contrast(ink, float(angle)), -abs(angle))))
    return round(best, 1) if abs(best) < STEEPEST else 0.0


def _contrast(ink: Grey, angle: float) -> float:
    """How much the ink of neighbouring rows differs when the page is turned back by an angle."""
    import cv2

    height, width = ink.shape
    turn = cv2.getRotationMatrix2D((width / 2, height / 2), angle, 1.0)
    rows = cv2.warpAffine(ink, turn, (width, height), flags=cv2.INTER_NEAREST).sum(
        axis=1, dtype=numpy.float64
    )
    return float(numpy.square(numpy.diff(rows)).sum())
