"""A table's rows whose time of beginning or of ending a question names: those that are finished by June. Counts none."""

from __future__ import annotations

import re

from rag.figures.tables import TIMES, Row, Table

YEAR = re.compile(r"(?P<year>20\d{2})年?(?:(?P<month>\d{1,2})月)?")
WAY = re.compile(r"[底末]?(?P<way>之?前|以前|之?后|以后)")
LAST = 12  # the month with which a year ends
ENDS = re.compile(r"竣工|建成|完工|完成|建好|做完|投产|投用|到期")
BEGINS = re.compile(r"开工|开建|启动|动工")


def of(table: Table, text: str) -> tuple[tuple[Row, ...], str] | None:
    """The rows whose time of beginning or of ending is the year or the month that the question names."""
    way = ENDS if ENDS.search(text) else BEGINS if BEGINS.search(text) else None
    title_years = set(YEAR.findall(table.title))
    asked = [one for one in YEAR.finditer(text) if (one["year"], one["month"] or "") not in title_years]
    if way is None or not asked:
        return None
    times = [one for one in table.columns if TIMES.search(one)]
    fitting = [one for one in times if way.search(one)] or [one for one in times if not BEGINS.search(one)]
    if not fitting:
        return None
    when = asked[0]
    bound = WAY.match(text, when.end())
    kept = tuple(
        row
        for row in table.rows
        if (cell := YEAR.search(row.text(fitting[0]))) and _keeps(cell, when, bound["way"] if bound else "")
    )
    return (kept, f"{fitting[0]}{f'在{when[0]}{bound[0]}' if bound else f'为{when[0]}'}") if kept else None


def _keeps(cell: re.Match[str], when: re.Match[str], way: str) -> bool:
    """Whether a cell's time is the year or the month asked for, or comes before or after it: 2031年6月底前."""
    told, wanted = (tuple(int(one or LAST) for one in match.group("year", "month")) for match in (cell, when))
    if way:
        return told > wanted if "后" in way else told <= wanted
    return told[0] == wanted[0] and (when["month"] is None or told == wanted)
