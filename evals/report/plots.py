"""Figures in, inline SVG out. Knows nothing of cases; colours come from the page's style."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from evals.statistics import Estimate

LABEL, PLOT, FIGURE, ROW = 110, 330, 190, 22  # widths and the height of a row, in pixels
SQUARE = 260  # side of the calibration plot


@dataclass(frozen=True, slots=True)
class Bar:
    """One row of a bar chart, 0 to 1."""

    name: str
    value: Estimate | None
    mark: float | None = None  # what the baseline reaches


@dataclass(frozen=True, slots=True)
class Point:
    """One point of a calibration plot."""

    claimed: float
    right: float
    weight: int


def bars(title: str, rows: Sequence[Bar]) -> str:
    """Horizontal bars with whiskers for the interval and a stroke for the baseline."""
    height = ROW * (len(rows) + 1) + 8
    parts = [_axis(height), *(_bar(row, ROW * number + 6) for number, row in enumerate(rows))]
    return _svg(title, LABEL + PLOT + FIGURE, height, parts)


def _bar(row: Bar, top: float) -> str:
    middle = top + ROW / 2
    label = f'<text x="{LABEL - 8}" y="{middle + 4:.1f}" text-anchor="end">{escape(row.name)}</text>'
    if row.value is None:
        return f'{label}<text x="{LABEL + 6}" y="{middle + 4:.1f}" class="faint">no case</text>'
    one = row.value
    figure = f"{one.mean:.3f} ({one.low:.2f} to {one.high:.2f}), {one.n}"
    parts = [
        label,
        f'<rect x="{LABEL}" y="{top + 4:.1f}" width="{PLOT * one.mean:.1f}" height="{ROW - 8}" class="bar"/>',
        _line(_x(one.low), middle, _x(one.high), middle, "whisker"),
        *(_line(_x(end), middle - 4, _x(end), middle + 4, "whisker") for end in (one.low, one.high)),
        f'<text x="{LABEL + PLOT + 8}" y="{middle + 4:.1f}" class="faint">{figure}</text>',
    ]
    if row.mark is not None:
        parts.append(_line(_x(row.mark), top + 1, _x(row.mark), top + ROW - 1, "mark"))
    return "".join(parts)


def _axis(height: float) -> str:
    ticks = [0.0, 0.25, 0.5, 0.75, 1.0]
    bottom = height - ROW
    lines = "".join(_line(_x(tick), 2, _x(tick), bottom, "grid") for tick in ticks)
    texts = "".join(
        f'<text x="{_x(tick):.1f}" y="{bottom + 14:.1f}" text-anchor="middle" class="faint">{tick:g}</text>'
        for tick in ticks
    )
    return lines + texts


def _x(value: float) -> float:
    return LABEL + PLOT * value


def calibration(title: str, points: Sequence[Point]) -> str:
    """Claimed support against how often it was right; the diagonal is a claim that holds exactly."""
    edge = 34
    side = SQUARE - 2 * edge
    most = max((point.weight for point in points), default=1)

    def at(claimed: float, right: float) -> tuple[float, float]:
        return edge + side * claimed, edge + side * (1 - right)

    frame = f'<rect x="{edge}" y="{edge}" width="{side}" height="{side}" class="frame"/>'
    dots = []
    for point in points:
        x, y = at(point.claimed, point.right)
        radius = 2 + 7 * (point.weight / most) ** 0.5
        words = f"claims {point.claimed:.2f}, right {point.right:.2f}, {point.weight} questions"
        dots.append(
            f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{radius:.1f}" class="dot"><title>{words}</title></circle>'
        )
    texts = (
        f'<text x="{SQUARE / 2}" y="{SQUARE - 8}" text-anchor="middle" class="faint">support claimed</text>'
        f'<text x="12" y="{SQUARE / 2}" text-anchor="middle" class="faint" transform="rotate(-90 12 {SQUARE / 2})">'
        "share right</text>"
    )
    diagonal = _line(*at(0, 0), *at(1, 1), "grid")
    return _svg(title, SQUARE, SQUARE, [frame, diagonal, *dots, texts])


def _line(x1: float, y1: float, x2: float, y2: float, kind: str) -> str:
    return f'<line x1="{x1:.1f}" y1="{y1:.1f}" x2="{x2:.1f}" y2="{y2:.1f}" class="{kind}"/>'


def _svg(title: str, width: float, height: float, parts: Sequence[str]) -> str:
    return (
        f'<figure><figcaption>{escape(title)}</figcaption><svg viewBox="0 0 {width:g} {height:g}" '
        f'width="{width:g}" height="{height:g}" role="img" aria-label="{escape(title)}">{"".join(parts)}</svg></figure>'
    )
