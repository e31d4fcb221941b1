"""A table's cells, or the lines into which extraction flattened them -> rows that carry their column names."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from documents.clauses import Level
from documents.reading.lines import Table
from documents.reading.markers import marker

ENGLISH = "English"  # the last column of a digest's table
NUMBERED = re.compile(r"^(\d{1,3})\s*[.．、]\s*")
CATEGORY = re.compile(r"类别|分类|类型|领域|项目类|一级")


@dataclass(frozen=True, slots=True)
class Row:
    """`text` is the row as it is cited: 类别｜1．指标｜单位：亿元｜2025年发展目标：900."""

    text: str
    heading: str
    number: int | None = None
    english: str = ""


def cells(table: Table) -> tuple[Row, ...]:
    """The rows of a table whose cells are known."""
    header = _header(table)
    english = len(header) - 1 if header and header[-1] == ENGLISH else None
    return tuple(
        _row(header[:english], row[:english], row[english] if english else "")
        for row in table.rows[table.header :]
    )


def _header(table: Table) -> list[str]:
    """Column names; those of a header of several rows are joined downwards."""
    names = []
    for column in zip(*table.rows[: table.header], strict=False):
        names.append("".join(dict.fromkeys(column)))
    return names


def _row(header: Sequence[str], values: Sequence[str], english: str = "") -> Row:
    leads = _leading_columns(header, values)
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
    return Row(text, NUMBERED.sub("", named), int(match[1]) if match else None, english)


def _leading_columns(header: Sequence[str], values: Sequence[str]) -> int:
    """How many of the first columns name the row rather than state something of it."""
    if header and CATEGORY.search(header[0]) and len(values) > 2:
        return 2
    if header and header[0] in {"序号", "编号"} and len(values) > 2:
        return 2
    return 1


def flattened_rows(texts: Sequence[str]) -> tuple[tuple[Row, ...], int]:
    """Rows read from flattened lines, and how many of the lines they took. No rows: no table was seen."""
    numbered = next((i for i, text in enumerate(texts) if _numbered_row(text)), None)
    if numbered is not None and all(len(text) < 40 for text in texts[:numbered]):
        return _numbered_rows(texts, numbered)
    return _cell_by_cell(texts)


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
            rows.append(_row(header, values))
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


def _cell_by_cell(texts: Sequence[str]) -> tuple[tuple[Row, ...], int]:
    """A header line of k words, then one paragraph a cell."""
    header = texts[0].split() if texts else []
    width = len(header)
    if width < 3 or any(len(name) > 12 or re.search("[，。；：]", name) for name in header):
        return (), 0
    count = 0
    for text in texts[1:]:
        found = marker(text)
        if re.search("[。；：]", text) or (found and found.level is not Level.ITEM):
            break
        count += 1
    rows = [texts[1 + i : 1 + i + width] for i in range(0, count - width + 1, width)]
    return tuple(_row(header, row) for row in rows), 1 + len(rows) * width if rows else 0
