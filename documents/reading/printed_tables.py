"""Lines -> lines, a table printed in columns of tabs, pipes or blanks made one Table in its place. Knows no tree."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from documents.clauses import Level
from documents.facts.bodies import is_body
from documents.reading.lines import Line, Table
from documents.reading.markers import marker

CATEGORY = "类别"  # the name given to a column whose values stand on lines of their own
LONGEST_NAME = 24  # characters of a column's name
LONGEST_CATEGORY = 20
TRIED = 12  # lines that must read as a table before the rest is looked at
ORDINAL = re.compile(r"序\s*号|编号")
FIGURE = re.compile(r"[≥≤><＞＜+\-－±]?\d[\d.,，]*(?:[%％‰]|[一-鿿]{1,3})?|[—–\-－/]+")
YEAR = re.compile(
    r"(?:19|20)\d{2}\s*年?[末底]?(?:实际|目标|计划|完成|预期|预计|规划|现状|基期|发展|基数|任务|[值数])*(?:[（(][^（）()]*[)）])?"
)
CHINESE = re.compile(r"[一-鿿]")
NO_NAME = re.compile(r"[。；！？：:]")
SENTENCE = re.compile(r"[。；]")
RULE = re.compile(r"^[\s|｜│┃+\-=─━┌┐└┘├┤┬┴┼┏┓┗┛┣┫┳┻╋:]+$")
# What columns are called. A column may say more: 2025年目标, 收费标准（元）, 责任单位及联系人.
NAMED = re.compile(
    r"序号|编号|名称|项目|事项|指标|类别|类型|分类|单位|部门|机构|金额|标准|数量|时限|时间|期限|日期|备注|任务|内容|属性|"
    r"地点|地址|电话|级别|等级|档次|区域|范围|收费|价格|幅度|比例|税率|权重|分值|得分|基数|目标|条件|对象|方式|年份|用途|措施|依据|说明"
)
REMARKS = re.compile(r"备\s*注|说\s*明")  # a column that most rows leave empty
STRONG = frozenset(
    {Level.PART, Level.CHAPTER, Level.SECTION, Level.ARTICLE, Level.HEADING, Level.SUBHEADING, Level.BOX,
     Level.ANNEX, Level.TABLE}
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Separator:
    """What parts the columns of a table. `plain` marks are set for no other reason; blanks are set for many."""

    pattern: re.Pattern[str]
    fewest: int  # columns of a table
    plain: bool

    def cells(self, text: str) -> tuple[str, ...]:
        """The cells of one line; a plain mark at its start opens an empty one."""
        whole = text.strip(" 　\xa0\n") if self.plain else text.strip()
        return tuple(cell.strip() for cell in self.pattern.split(whole))


PIPES = Separator(re.compile(r"[|｜│┃]"), 2, True)
TABS = Separator(re.compile(r"\t"), 2, True)
# A run of blanks is looked at from its start only: from each of its blanks a long run would take minutes.
SEVERAL_TABS = Separator(re.compile(r"(?<![ 　])[ 　]*\t\s*"), 2, True)
WIDE_BLANKS = Separator(re.compile(r"[ \xa0\t]{2,}|(?:(?<![ \xa0\t])[ \xa0\t]*)?　\s*"), 2, False)
BLANKS = Separator(re.compile(r"\s+"), 3, False)
SEPARATORS = (PIPES, TABS, SEVERAL_TABS, WIDE_BLANKS, BLANKS)
PARTED = re.compile(r"[|｜│┃\s]")  # what every separator holds


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of a table: its cells, or a category of the rows below it, or a line that fits no column."""

    cells: tuple[str, ...]
    whole: bool = True
    category: bool = False


@dataclass(frozen=True, slots=True)
class Run:
    """A table and the number of lines that it takes."""

    table: Table
    length: int


def tabulated(lines: Sequence[Line]) -> list[Line]:
    """The lines with each run that is printed in columns replaced by one line that holds its table."""
    found: list[Line] = []
    position = 0
    while position < len(lines):
        line = lines[position]
        run = _run(lines, position)
        if run is None:
            found.append(line)
            position += 1
            continue
        if found and RULE.match(found[-1].text):  # the line above a drawn table
            found.pop()
        found.append(Line("", line.number, line.page, closed=True, table=run.table))
        position += run.length
    return found


def in_columns(text: str) -> bool:
    """Whether a line by itself looks like a row: a name and figures, or cells that tabs or pipes part."""
    for separator in SEPARATORS:
        cells = [cell for cell in separator.cells(text) if cell]
        figures = sum(bool(FIGURE.fullmatch(cell)) for cell in cells[1:])
        enough = separator.plain or (figures >= 2 and not SENTENCE.search(text))
        if len(cells) >= 3 and enough and any(map(CHINESE.search, cells)):
            return True
    return False


def _run(lines: Sequence[Line], start: int) -> Run | None:
    text = lines[start].text
    # Most lines are sentences in one piece or bear a number: neither is looked at for its columns.
    if not PARTED.search(text.strip()) or _outside(lines[start]) or _is_strong(text):
        return None
    for separator in SEPARATORS:
        first = _framed(separator, text)
        if len(first) < separator.fewest:
            continue
        if not separator.plain and not _promises(first, lines[start + 1 : start + 4]):
            continue
        # Most runs are no tables: they are not followed to their end before that is plain.
        if not _convinces(first, _entries(lines[start : start + TRIED], 0, separator, first)[0], separator):
            continue
        entries, length = _entries(lines, start, separator, first)
        if _convinces(first, entries, separator):
            return Run(_table(first, entries, separator), length)
    return None


def _promises(first: tuple[str, ...], below: Sequence[Line]) -> bool:
    """Whether a line that blanks part may name columns: by its words, or since figures stand below it."""
    named = any(map(sure_name, first))
    return all(map(may_name, first)) and (named or any(re.search(r"\d", line.text) for line in below))


def _framed(separator: Separator, text: str) -> tuple[str, ...]:
    """The cells of a line; what stands outside the outer pipes is no cell."""
    cells = separator.cells(text)
    if separator is PIPES and len(cells) > 2 and not cells[0] and not cells[-1]:
        return cells[1:-1]
    return cells


def _outside(line: Line) -> bool:
    """Whether a line can be no row: the format says what it is."""
    return line.table is not None or line.rendering or line.heading


def _is_strong(text: str) -> bool:
    found = marker(text.strip())
    return found is not None and found.level in STRONG


def _entries(
    lines: Sequence[Line], start: int, separator: Separator, first: tuple[str, ...]
) -> tuple[list[Entry], int]:
    """The lines below the first as far as the table goes, and how many lines it takes with the first."""
    entries: list[Entry] = []
    length = 1
    for position in range(start + 1, len(lines)):
        line = lines[position]
        if _outside(line):
            break
        if RULE.match(line.text):
            length += bool(entries) or separator is PIPES
            continue
        if entries and _rest_of_row(line.text, lines[position - 1].text, separator, first):
            entries[-1] = _mended(lines[position - 1].text, line.text, separator)
            length = position + 1 - start
            continue
        above = next((one.cells for one in reversed(entries) if one.whole), None)
        row = _row(line.text, separator, first, above)
        entry = row or _stray(lines, position, separator, first)
        if entry is None:
            break
        entries.append(entry)
        length = position + 1 - start
    return entries, length


def _rest_of_row(text: str, above: str, separator: Separator, first: tuple[str, ...]) -> bool:
    """Whether a line end cut a cell: the line above has too few, this one the rest and no number of its own."""
    started, rest = _framed(separator, above), _framed(separator, text)
    return (
        bool(ORDINAL.fullmatch(first[0]))
        and bool(FIGURE.match(started[0]))
        and not FIGURE.match(rest[0])
        and 1 < len(started) < len(first)
        and len(started) + len(rest) == len(first) + 1
        and not _is_strong(text)
    )


def _mended(above: str, text: str, separator: Separator) -> Entry:
    """A row of which a line end cut a cell."""
    started, rest = _framed(separator, above), _framed(separator, text)
    return Entry((*started[:-1], started[-1] + rest[0], *rest[1:]))


def _row(
    text: str, separator: Separator, first: tuple[str, ...], above: tuple[str, ...] | None
) -> Entry | None:
    """A line that fits the columns; a first cell that spans several rows is repeated in each."""
    cells = _framed(separator, text)
    width = len(first)
    if _is_strong(text) and (len(cells) < width or not NAMED.search(first[0])):
        return None
    if separator is BLANKS and SENTENCE.search(text):
        return None
    remarks = not separator.plain and len(cells) == width - 1 > 1 and REMARKS.search(first[-1])
    if remarks or (separator.plain and 1 < len(cells) < width):
        cells = (*cells, *[""] * (width - len(cells)))
    spans = above is not None and re.search(r"类|领域|一级", first[0])
    if spans and above and not separator.plain and len(cells) == width - 1 > 1:
        cells = (above[0], *cells)
    if above and len(cells) == width and not cells[0]:
        cells = (above[0], *cells[1:])
    return Entry(cells) if len(cells) == width and any(cells) else None


def _stray(
    lines: Sequence[Line], position: int, separator: Separator, first: tuple[str, ...]
) -> Entry | None:
    """A line between two rows that is none: a category where it is short, else kept whole and in doubt."""
    text = lines[position].text.strip()
    following = lines[position + 1] if position + 1 < len(lines) else None
    if following is None or _outside(following) or _is_strong(text) or SENTENCE.search(text[-1:]):
        return None
    if _row(following.text, separator, first, None) is None:
        return None
    category = len(text) <= LONGEST_CATEGORY and len(separator.cells(text)) == 1 and not FIGURE.match(text)
    return Entry((re.sub(r"\s+", " ", text),), whole=False, category=category)


def _convinces(first: tuple[str, ...], entries: Sequence[Entry], separator: Separator) -> bool:
    """Whether these lines are a table and not text that happens to hold blanks."""
    rows = [one.cells for one in entries if one.whole]
    strays = sum(not one.whole and not one.category for one in entries)
    width = len(first)
    if separator is TABS and not all(first[1:]):  # several tabs part two columns
        return False
    if len(rows) < (1 if width > 2 and separator is not BLANKS else 2) or strays * 2 > len(rows):
        return False
    if all(is_body(cell) for row in (first, *rows) for cell in row):  # who issues or signs a text
        return False
    if _names_columns(first, rows):
        return True
    return separator.plain and width > 2 and not any(map(NO_NAME.search, first))


def _names_columns(first: tuple[str, ...], rows: Sequence[tuple[str, ...]]) -> bool:
    """Whether the first line reads as the names of columns, and of these."""
    if not all(map(may_name, first)):
        return False
    called = sum(map(sure_name, first))
    columns = list(zip(*rows, strict=True))
    measured = any(all(FIGURE.fullmatch(cell) for cell in column if cell) for column in columns[1:])
    return called >= 2 or (called and len(first) <= 3) or measured


def may_name(cell: str) -> bool:
    """Whether a cell can be a column's name: a few words, or a year."""
    if YEAR.fullmatch(cell):
        return True
    short = 1 < len(cell) <= LONGEST_NAME and not NO_NAME.search(cell)
    return short and bool(CHINESE.search(cell)) and not FIGURE.fullmatch(cell)


def sure_name(cell: str) -> bool:
    """Whether a cell says what columns are called."""
    return bool(NAMED.search(cell) or YEAR.fullmatch(cell))


def _table(first: tuple[str, ...], entries: Sequence[Entry], separator: Separator) -> Table:
    rows = list(_rows(first, entries))
    stated = any(FIGURE.fullmatch(cell) and not YEAR.fullmatch(cell) for cell in first[1:])
    named = separator.plain and all(first[1:]) and not stated
    if not named and not _names_columns(first, [one.cells for one in entries if one.whole]):
        return Table((first, *rows), header=0)
    sorted_into = (CATEGORY,) if any(one.category for one in entries) else ()
    return Table(((*sorted_into, *first), *rows))


def _rows(first: tuple[str, ...], entries: Sequence[Entry]) -> Iterator[tuple[str, ...]]:
    """The rows, all of one width: with their category before them where the table has categories."""
    sorted_into = any(one.category for one in entries)
    category = ""
    for entry in entries:
        if entry.category:
            category = entry.cells[0]
        elif entry.whole:
            yield (category, *entry.cells) if sorted_into else entry.cells
        else:
            yield (*entry.cells, *[""] * (len(first) - 1 + sorted_into))
