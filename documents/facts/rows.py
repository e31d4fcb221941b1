"""The text of a table's row -> its category, its heading and its named cells. Knows no figure."""

from __future__ import annotations

import re
from dataclasses import dataclass

from documents.script import simplified

NUMBER = re.compile(r"^\s*(?:\d{1,3}|[（(]?[一二三四五六七八九十]{1,3}[）)]?)\s*[.．、]?\s*(?=[一-鿿A-Za-z])")
ORDINAL = re.compile(r"[\d一二三四五六七八九十.．、（）()]+")  # a row's number in a column of its own
UNIT_NAMES = re.compile(r"^(?:计量|計量|指标|指標)?[单單]位$")
BRACKETED = re.compile(r"[（(]([^（）()]{1,8})[）)]\s*$")


@dataclass(frozen=True, slots=True)
class Cell:
    """What a row states under one column name; the value is `text[start:end]` of the clause."""

    name: str
    value: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class RowText:
    """类别｜1．指标｜单位：亿元｜2025年目标：900 in its parts; the heading without its number and unit."""

    category: str
    heading: str
    unit: str
    cells: tuple[Cell, ...]


def row(text: str) -> RowText | None:
    """The parts of a row's text; None for a text that is no table row."""
    if "｜" not in text:
        return None
    names, cells, start = [], [], 0
    for part in text.split("｜"):
        name, colon, value = part.partition("：")
        if colon:
            cells.append(Cell(name.strip(), value, start + len(name) + 1, start + len(part)))
        elif not cells:
            names.append(part.strip())
        start += len(part) + 1
    heading = NUMBER.sub("", names[-1]) if names else ""
    bracketed = BRACKETED.search(heading)
    unit = next((cell.value.strip() for cell in cells if UNIT_NAMES.match(cell.name)), "")
    return RowText(
        category=next((NUMBER.sub("", name) for name in names[:-1] if not ORDINAL.fullmatch(name)), ""),
        heading=heading[: bracketed.start()] if bracketed and _is_unit(bracketed[1]) else heading,
        unit=unit or (bracketed[1] if bracketed and _is_unit(bracketed[1]) else ""),
        cells=tuple(cell for cell in cells if not UNIT_NAMES.match(cell.name)),
    )


def prose(text: str) -> str:
    """A row with all blanked that is not its own words: the number and the cells that have a column's name."""
    own, kept = [], True
    for part in text.split("｜"):
        kept = kept and "：" not in part
        own.append(part if kept and not ORDINAL.fullmatch(part) else "　" * len(part))
    return "。".join(own)


def column(name: str) -> tuple[str, str]:
    """A column's name and the unit in its bracket: 2025年（亿元） -> 2025年, 亿元."""
    bracketed = BRACKETED.search(name)
    return (name[: bracketed.start()], bracketed[1]) if bracketed and _is_unit(bracketed[1]) else (name, "")


def _is_unit(words: str) -> bool:
    return bool(
        re.fullmatch(
            r"[%％‰]|[十百千万亿]{0,2}(?:[美港欧日]?元|[家个只项笔人次户件亩吨倍年天米辆艘台套座处张名所间栋条场株头]|"
            r"百分点|个百分点|人次|平方米|平方公里|公顷|公里|千米|立方米|千瓦时|千瓦|标箱|公斤|千克|小时|分钟)",
            simplified(words),
        )
    )
