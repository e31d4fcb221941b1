"""The value of a table's cell -> the one figure that it is: number, sign and unit. Knows no column."""

from __future__ import annotations

import re
from dataclasses import dataclass

from documents.facts.amounts import Comparator, scaled

CELL = re.compile(
    r"\s*+(?:(?P<sign>[≥≤><＞＜约超]|不低于|不超过)\s*+)?(?P<number>\d++(?:,\d{3})*+(?:\.\d++)?+)\s*+(?P<unit>[^\d\s，。]{0,6}?)"
    r"(?P<above>以上|以下|左右)?\s*+$"
)


@dataclass(frozen=True, slots=True)
class CellFigure:
    """A figure in units of one; it begins at `start` of the value, with its sign."""

    value: float
    unit: str
    comparator: Comparator
    start: int


def figure(value: str, unit: str) -> CellFigure | None:
    """The figure of a cell; `unit` holds where the cell names none. None for a cell of words."""
    match = CELL.match(value)
    if match is None:
        return None
    factor, measure = scaled(match["unit"] or unit)
    number = round(float(match["number"].replace(",", "")) * factor, 6)
    return CellFigure(number, measure, _comparator(match), match.start("sign" if match["sign"] else "number"))


def _comparator(match: re.Match[str]) -> Comparator:
    sign, above = match["sign"] or "", match["above"] or ""
    if sign in {"≥", ">", "＞", "超", "不低于"} or above == "以上":
        return Comparator.AT_LEAST
    if sign in {"≤", "<", "＜", "不超过"} or above == "以下":
        return Comparator.AT_MOST
    return Comparator.ABOUT if sign == "约" or above == "左右" else Comparator.EXACT
