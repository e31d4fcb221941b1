"""HTML -> lines and tables, with the site's furniture stripped. Knows nothing of clauses."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bs4 import BeautifulSoup, Tag
from bs4.element import NavigableString

from documents.reading.lines import Line, Source, Table

BLOCKS = frozenset(
    "p div section article main li dd dt blockquote pre td th h1 h2 h3 h4 h5 h6 center body tr".split()
)
DEEPEST = 450  # blocks inside blocks, two to a list; the pages of public bodies have under 40
CELLS = ["td", "th"]
HEADINGS = frozenset("h1 h2 h3 h4 h5 h6".split())
FURNITURE = "script style noscript template nav header footer aside button select iframe svg".split()
# What the sites of public bodies print around a text.
SITE_WORDS = re.compile(
    r"^(?:返回列表|返回首页|返回顶部|上一篇.*|下一篇.*|扫一扫.*|打印(?:本页)?|关闭(?:窗口)?|字号.*|分享到?.*|"
    r"首页|网站地图|当前位置.*|您(?:现在)?所在的?位置.*|浏览次数.*|字体.*大.*小.*|【?(?:打印|关闭|收藏)】?)$"
)


def read(text: str, name: str) -> Source:
    """The main text of a page. The title tag is used only when the body has no heading."""
    soup = _stripped(text)
    body = soup.body or soup
    lines = tuple(line for line in _lines(body) if line.table or not SITE_WORDS.match(line.text.strip()))
    front = {"title": soup.title.get_text(strip=True)} if soup.title else {}
    return Source(name, lines, front if not any(line.heading for line in lines) else {})


def fragment(text: str, first_line: int) -> tuple[Line, ...]:
    """Lines of a piece of HTML inside another format, numbered from `first_line`."""
    soup = _stripped(text)
    return tuple(
        Line(
            line.text,
            first_line + max(line.number - 1, 0),
            None,
            line.closed,
            line.heading,
            False,
            line.table,
        )
        for line in _lines(soup.body or soup)
    )


def _stripped(text: str) -> BeautifulSoup:
    """The page without its furniture. A form that holds most of the text is the page itself, as some systems wrap it."""
    soup = BeautifulSoup(text, "lxml")
    for tag in soup(FURNITURE):
        tag.decompose()
    whole = len(soup.get_text())
    for form in soup("form"):
        if 2 * len(form.get_text()) < whole:
            form.decompose()
    return soup


def _lines(root: Tag, depth: int = 0) -> Iterator[Line]:
    if depth > DEEPEST:
        raise RecursionError  # told as one; Python's own limit lies where reading takes minutes
    pending: list[str] = []
    for child in root.children:
        if isinstance(child, Tag) and (
            child.name in BLOCKS or child.name in {"table", "ol", "ul", "br"} or _holds_block(child)
        ):
            yield from _flush(pending, root)
            yield from _block(child, depth + 1)
        elif isinstance(child, Tag):
            pending.append(child.get_text())
        elif type(child) is NavigableString:  # comments and doctypes are subclasses
            pending.append(str(child))
    yield from _flush(pending, root)


def _holds_block(tag: Tag) -> bool:
    return tag.find(list(BLOCKS | {"table", "ol", "ul"})) is not None


def _flush(pending: list[str], owner: Tag) -> Iterator[Line]:
    text = re.sub(r"[ \t\r\n\xa0]+", " ", "".join(pending)).strip()
    pending.clear()
    if text:
        yield Line(text, owner.sourceline or 0, closed=True, heading=owner.name in HEADINGS)


def _block(tag: Tag, depth: int) -> Iterator[Line]:
    if tag.name == "table":
        grid = _grid(tag)
        if len(grid) > 1 and max(map(len, grid)) > 1:
            header = sum(1 for row in _rows(tag) if row.find("th") and not row.find("td")) or 1
            yield Line("", tag.sourceline or 0, closed=True, table=Table(grid, header))
        else:  # a table used for layout only
            for cell in (cell for row in _rows(tag) for cell in row.find_all(CELLS, recursive=False)):
                yield from _lines(cell, depth)
    elif tag.name == "ol":
        for position, item in enumerate(tag.find_all("li", recursive=False), start=_integer(tag, "start")):
            yield from _numbered(item, position, depth)
    elif tag.name != "br":
        yield from _lines(tag, depth)


def _numbered(item: Tag, position: int, depth: int) -> Iterator[Line]:
    """The number that a browser prints in front of a list item stands in no text of the file."""
    for index, line in enumerate(_lines(item, depth)):
        text = f"{position}. {line.text}" if index == 0 and not line.table else line.text
        yield Line(text, line.number, closed=True, heading=line.heading, table=line.table)


def _rows(group: Tag) -> Iterator[Tag]:
    """The own rows of a table or of a part of it: those of a table inside one of its cells are that table's."""
    for child in group.children:
        if isinstance(child, Tag) and child.name == "tr":
            yield child
        elif isinstance(child, Tag) and child.name not in {"table", *CELLS}:
            yield from _rows(child)


def _grid(table: Tag) -> tuple[tuple[str, ...], ...]:
    """Cells in rows, a cell that spans rows or columns repeated in each."""
    cells: dict[tuple[int, int], str] = {}
    rows = list(_rows(table))
    for y, row in enumerate(rows):
        x = 0
        for cell in row.find_all(CELLS, recursive=False):
            while (y, x) in cells:
                x += 1
            text = (
                re.sub(r"\s+", "", cell.get_text())
                if _chinese(cell.get_text())
                else cell.get_text(" ", strip=True)
            )
            wide, high = _integer(cell, "colspan"), min(_integer(cell, "rowspan"), len(rows) - y)
            for dy in range(high):
                for dx in range(wide):
                    cells[y + dy, x + dx] = text
            x += wide
    width = max((x for _, x in cells), default=-1) + 1
    return tuple(tuple(cells.get((y, x), "") for x in range(width)) for y in range(len(rows)))


def _integer(tag: Tag, name: str) -> int:
    """An attribute between 1 and 1,000; 1 where it is absent or nonsense."""
    value = str(tag.get(name, "1"))
    return min(max(int(value), 1), 1000) if value.isdigit() else 1


def _chinese(text: str) -> bool:
    return bool(re.search(r"[一-鿿]", text)) and not re.search(r"[A-Za-z]{2,} [A-Za-z]{2,}", text)
