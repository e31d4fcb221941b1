"""A table's cells, or the lines into which extraction flattened them -> rows that carry their column names."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from documents.clauses import Level
from documents.numerals import integer
from documents.reading.lines import Table
from documents.reading.markers import marker

ENGLISH = "English"  # the last column of a digest's table
NUMBERED = re.compile(r"^(\d{1,3})\s*[.．、]\s*")
CATEGORY = re.compile(r"类别|分类|类型|领域|项目类|一级")
UNIT = re.compile(r"[（(]?\s*(?:计量)?单位\s*[:：]\s*([^，。；：（）()]{1,12})\s*[）)]?")
OWN_UNIT = re.compile(r"(?:计量|指标)?单\s*位")
NAMES = re.compile(r"名称|指标|任务|项目|事项|内容|措施|产品|序号|编号")
FIGURE = re.compile(r"[\d.,，%％—–\-~～≤≥<>]+")
ORDINAL = re.compile(r"序\s*号|编号")


@dataclass(frozen=True, slots=True)
class Row:
    """`text` is the row as it is cited: 类别｜1．指标｜单位：亿元｜2025年发展目标：900."""

    text: str
    heading: str
    number: int | None = None
    english: str = ""


def measured_in(caption: str) -> str:
    """（单位：万元） above a table is the unit of all its figures."""
    match = UNIT.fullmatch(caption.strip())
    return match[1] if match else ""


def cells(table: Table, unit: str = "") -> tuple[Row, ...]:
    """The rows of a table whose cells are known; printed numbers count where each row bears its own.

    `unit` is stated above the table for all its figures: each row repeats it, unless it has a unit of its own.
    """
    header = _header(table)
    english = len(header) - 1 if header and header[-1] == ENGLISH else None
    body = table.rows[table.header :]
    leads = _leading_columns(header[:english], body)
    if unit and not any(OWN_UNIT.fullmatch(name) for name in header):
        header.insert(leads, "单位")
        body = tuple((*row[:leads], unit, *row[leads:]) for row in body)
        english = english + 1 if english else None
    rows = tuple(
        _row(header[:english], row[:english], leads, row[english] if english else "") for row in body
    )
    numbers = [row.number for row in rows]
    if ORDINAL.fullmatch("".join(header[:1])) and (None in numbers or len(set(numbers)) < len(numbers)):
        return tuple(replace(row, number=None) for row in rows)
    return rows


def _header(table: Table) -> list[str]:
    """Column names; those of a header of several rows are joined downwards, those of none are empty."""
    if not table.header:
        return [""] * max(map(len, table.rows), default=0)
    names = []
    for column in zip(*table.rows[: table.header], strict=False):
        names.append("".join(dict.fromkeys(column)))
    return names


def _row(header: Sequence[str], values: Sequence[str], leads: int, english: str = "") -> Row:
    names = [value for value in values[:leads] if value]
    stated = [
        f"{name}：{value}" if name else value
        for name, value in zip(header[leads:], values[leads:], strict=False)
        if value
    ]
    named = names[-1] if names else ""
    match = NUMBERED.match(named)
    # A cell that spans columns of one name states its value once.
    text = "｜".join([*names, *dict.fromkeys(stated)])
    number = int(match[1]) if match else _ordinal(header, values)
    return Row(text, NUMBERED.sub("", named), number, english)


def _ordinal(header: Sequence[str], values: Sequence[str]) -> int | None:
    """The number that a row bears in a column of numbers."""
    printed = next(
        (value for name, value in zip(header, values, strict=False) if ORDINAL.fullmatch(name)), ""
    )
    return integer(printed)


def _leading_columns(header: Sequence[str], rows: Sequence[Sequence[str]]) -> int:
    """How many of the first columns name a row rather than state something of it."""
    if not header:
        return 1
    naming = [bool(CATEGORY.search(name) or ORDINAL.fullmatch(name)) for name in header[:2]]
    leads = 1 + (2 if all(naming) and _differ(header) else naming[0])
    if leads > 1 and not ORDINAL.fullmatch(header[0]) and not _sorts(header, rows):
        leads = 1
    return leads if len(header) > leads else 1


def _sorts(header: Sequence[str], rows: Sequence[Sequence[str]]) -> bool:
    """Whether a first column of categories sorts rows that the second names, and is not their name itself."""
    if not ORDINAL.fullmatch(header[1]) and any(FIGURE.fullmatch(row[1]) for row in rows if len(row) > 1):
        return False
    firsts = [row[0] for row in rows]
    return len(firsts) < 2 or len(set(firsts)) < len(firsts) or bool(NAMES.search(header[1]))


def _differ(header: Sequence[str]) -> bool:
    """Whether of the first two columns one numbers the rows and the other sorts them."""
    return bool(ORDINAL.fullmatch(header[0])) != bool(ORDINAL.fullmatch(header[1]))


def flattened_rows(texts: Sequence[str]) -> tuple[tuple[Row, ...], int]:
    """Rows read from flattened lines, and how many of the lines they took. No rows: no table was seen."""
    numbered = next((i for i, text in enumerate(texts) if _numbered_row(text)), None)
    if numbered is not None and all(len(text) < 40 for text in texts[:numbered]):
        return _numbered_rows(texts, numbered)
    rows, used = _row_by_row(texts)
    return (rows, used) if rows else _cell_by_cell(texts)


def _numbered_row(text: str) -> bool:
    parts = text.split()
    return (
        bool(NUMBERED.match(text))
        and len(parts) >= 3
        and any(re.fullmatch(r"[\d.,%％\-–~]+", part) for part in parts[1:])
    )


def _numbered_rows(texts: Sequence[str], first: int) -> tuple[tuple[Row, ...], int]:
    """Each row is one line that starts with its number; a line without one is the category of those below."""
    width = len(texts[first].split())
    above = list(texts[:first])
    category = above.pop() if len(above) > 1 and len(above[-1].split()) == 1 else ""
    header = _flattened_header(above, width, bool(category))
    rows, used = [], first
    for position, text in enumerate(texts[first:], start=first):
        if _numbered_row(text):
            values = [*([category] if category else []), *text.split()]
            rows.append(_row(header, values, _leading_columns(header, [values])))
            used = position + 1
        elif (
            len(text) <= 20
            and marker(text) is None
            and any(map(_numbered_row, texts[position + 1 : position + 2]))
        ):
            category = text
        else:
            break
    return tuple(rows), used


def _flattened_header(lines: Sequence[str], width: int, categories: bool) -> list[str]:
    """Column names over several lines: whole words first, then names of which each takes as many lines."""
    wanted = width + categories
    first = lines[0].split() if lines else []
    loose = ["".join(line.split()) for line in lines[1:]]
    missing = wanted - len(first)
    if missing > 0 and loose and len(loose) % missing == 0:
        each = len(loose) // missing
        first += ["".join(loose[i : i + each]) for i in range(0, len(loose), each)]
    if len(first) < wanted:
        first += [""] * (wanted - len(first))
    return first[:wanted]


def _row_by_row(texts: Sequence[str]) -> tuple[tuple[Row, ...], int]:
    """A header line of k words, then lines of as many, one a row."""
    header = _words(texts[0]) if texts else []
    rows: list[list[str]] = []
    for text in texts[1:]:
        if len(text.split()) != len(header):
            break
        rows.append(text.split())
    if not header or len(rows) < 2:
        return (), 0
    leads = _leading_columns(header, rows)
    return tuple(_row(header, row, leads) for row in rows), 1 + len(rows)


def _words(text: str) -> list[str]:
    """The names of columns in a line; none where it is no header."""
    header = text.split()
    named = len(header) >= 3 and not any(len(name) > 12 or re.search("[，。；：]", name) for name in header)
    return header if named else []


def _cell_by_cell(texts: Sequence[str]) -> tuple[tuple[Row, ...], int]:
    """A header line of k words, then one paragraph a cell."""
    header = _words(texts[0]) if texts else []
    width = len(header)
    if not header:
        return (), 0
    count = 0
    for text in texts[1:]:
        found = marker(text)
        if re.search("[。；：]", text) or (found and found.level is not Level.ITEM):
            break
        count += 1
    rows = [texts[1 + i : 1 + i + width] for i in range(0, count - width + 1, width)]
    leads = _leading_columns(header, rows)
    return tuple(_row(header, row, leads) for row in rows), 1 + len(rows) * width if rows else 0
