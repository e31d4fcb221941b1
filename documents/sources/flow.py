"""Pages of printed lines -> lines in reading order, paragraphs ended where the page shows it. Knows no file format.

The page shows more than its text: a paragraph begins with an indent or after a gap, and ends short of the margin.
Where that is plain, a line is closed or joined to the one before it; where it is not, unwrapping decides by words.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median

from documents.reading.lines import Line
from documents.reading.markers import marker
from documents.reading.unwrap import COMMA, TERMINAL
from documents.sources.furniture import Cleared, cleared
from documents.sources.grid import grid
from documents.sources.layout import Page, PrintedLine, RuledTable
from documents.sources.table_runs import run_on

SHORT = 2.3  # characters that a line may lack because a mark or a figure did not fit
ENDED = 3.5  # characters short of the margin at which a paragraph surely ends
INDENT = (1.0, 4.6)  # characters; two are usual
WORD = re.compile(r"[!-~]+")
GAP = 1.3  # of the usual distance between lines


@dataclass(frozen=True, slots=True)
class Flow:
    """The lines of a file and the running heads that were dropped."""

    lines: tuple[Line, ...]
    dropped: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Margins:
    """Where the text of a page begins and ends, and how far its lines stand apart."""

    left: float
    right: float
    pitch: float
    indents: bool  # paragraphs begin with an indent


@dataclass(frozen=True, slots=True)
class Placed:
    """A printed line on its page, as far from the margins as `indent` and `lack` say, in characters."""

    line: PrintedLine
    page: int
    indent: float
    lack: float
    pitch: float


def flow(pages: Sequence[Page]) -> Flow:
    """Everything on the pages in reading order."""
    clear = cleared(pages)
    tables = run_on(clear.pages)
    whole = _measured([(page, line) for page in clear.pages for line in page.lines])
    margins = _margins(clear, whole)
    indents = whole is not None and whole.indents
    lines: list[Line] = []
    run: list[Placed] = []
    for page, own, begun in zip(clear.pages, margins, tables, strict=True):
        for item in _in_order(page, begun):
            if isinstance(item, RuledTable):
                lines.extend(_paragraphs(run, indents))
                run = []
                lines.extend(_table(item, page.number))
            else:
                run.append(_placed(item, page.number, own))
    lines.extend(_paragraphs(run, indents))
    return Flow(tuple(_numbered(lines)), clear.dropped)


def _in_order(page: Page, tables: Sequence[RuledTable]) -> list[PrintedLine | RuledTable]:
    return sorted((*page.lines, *tables), key=lambda item: item.box.top)


def _table(table: RuledTable, page: int) -> list[Line]:
    found = grid(table.cells)
    lines = [Line(text, 0, page, closed=True) for text in found.above]
    if found.table is not None:
        lines.append(Line("", 0, page, closed=True, table=found.table))
    return lines + [Line(text, 0, page, closed=True) for text in found.below]


def _numbered(lines: Sequence[Line]) -> list[Line]:
    return [
        Line(line.text, at, line.page, line.closed, table=line.table)
        for at, line in enumerate(lines, start=1)
    ]


def _placed(line: PrintedLine, page: int, margins: Margins) -> Placed:
    em = max(line.em, 0.01)
    return Placed(
        line, page, (line.box.left - margins.left) / em, (margins.right - line.box.right) / em, margins.pitch
    )


def _paragraphs(run: Sequence[Placed], indents: bool) -> list[Line]:
    """Lines between two tables: those of one paragraph joined where the page leaves no doubt."""
    lines: list[Line] = []
    text, first = "", 0
    for at, here in enumerate(run):
        text = joined(text, here.line.text)
        following = run[at + 1] if at + 1 < len(run) else None
        ends = following is None or _ends(run[first], here, following, indents)
        if following is not None and not ends and indents and _continues(here, following):
            continue
        resumed = indents and first > 0 and abs(run[first].indent) < 0.6 and not marker(text)
        lines.append(Line(f" {text}" if resumed else text, 0, run[first].page, ends and not resumed))
        text, first = "", at + 1
    return lines


def joined(text: str, more: str) -> str:
    """Two parts of a sentence; a blank only between Latin words, not inside a figure that the line end cut."""
    latin = bool(text) and (text[-1] + more[:1]).isascii() and text[-1].isalnum() and more[:1].isalnum()
    latin = latin and not (text[-1].isdigit() and more[0].isdigit())
    return f"{text} {more}" if latin else text + more


def _ends(first: Placed, here: Placed, following: Placed, indents: bool) -> bool:
    """Whether a paragraph that began with `first` surely ends with `here`."""
    full = here.lack < _room(following)
    starts = marker(following.line.text) is not None
    if INDENT[0] <= following.indent <= INDENT[1]:
        numbered = marker(first.line.text) is not None
        heading = numbered and first is here and "。" not in here.line.text
        level = abs(following.indent - here.indent) < 0.6 and not TERMINAL.search(here.line.text)
        hanging = not indents and first is here and numbered
        if not (full and not starts and ((level and not heading) or hanging)):
            return True
    gap = following.line.box.top - here.line.box.top
    if here.page == following.page and gap > GAP * here.pitch:
        return True
    if _centred(following) and not _centred(here):
        return True
    if abs(following.line.em / here.line.em - 1) > 0.15:
        return True
    return here.lack > max(ENDED, _room(following)) and not COMMA.search(here.line.text)


def _continues(here: Placed, following: Placed) -> bool:
    return here.lack < _room(following) and abs(following.indent) < 0.6


def _room(following: Placed) -> float:
    """Characters that a full line may lack: a mark, a figure or a Latin word that did not fit."""
    word = WORD.match(following.line.text)
    return max(SHORT, 0.6 * len(word[0]) + 1 if word else 0)


def _centred(line: Placed) -> bool:
    return line.indent > INDENT[1] and abs(line.indent - line.lack) < 2


def _margins(clear: Cleared, whole: Margins | None) -> list[Margins]:
    """The margins of each page; a page with little text takes those of the whole."""
    found = []
    for page in clear.pages:
        own = _measured([(page, line) for line in page.lines])
        em = median(line.em for line in page.lines) if page.lines else 1.0
        shifted = own is not None and whole is not None and abs(own.left - whole.left) < em
        same = own is not None and whole is not None and abs(own.right - whole.right) < 4 * em
        wide = own is not None and whole is not None and page.width != clear.pages[0].width
        chosen = own if own and ((shifted and same) or wide) else whole
        margins = chosen or Margins(0.0, page.width, page.height, False)
        if page.edges:
            margins = replace(own or margins, left=page.edges[0], right=page.edges[1])
        found.append(margins)
    return found


def _measured(lines: Sequence[tuple[Page, PrintedLine]]) -> Margins | None:
    if not lines:
        return None
    widest = max(line.box.right - line.box.left for _, line in lines)
    long = [(page, line) for page, line in lines if line.box.right - line.box.left > 0.6 * widest]
    em = median(line.em for _, line in long)
    left = min(sorted(line.box.left for _, line in long)[len(long) // 10], _leftmost(lines, em))
    right = sorted(line.box.right for _, line in long)[-1 - len(long) // 20]
    reaching = sum(line.box.right > right - 1.5 * em for _, line in long)
    if reaching < 3:  # no margin to be seen: take the right one to be as wide as the left
        right = max(right, long[0][0].width - left)
    starts = [line.box.left - left for _, line in lines if marker(line.text)]
    indented = sum(INDENT[0] * em <= start <= INDENT[1] * em for start in starts)
    return Margins(left, right, _pitch(lines), indented >= 2 and 2 * indented >= len(starts))


def _leftmost(lines: Sequence[tuple[Page, PrintedLine]], em: float) -> float:
    """Where the leftmost lines begin of which there are several: all the long lines of a short text are indented."""
    starts = sorted(line.box.left for _, line in lines)
    wanted = max(2, len(starts) // 20)
    return next((a for a, b in zip(starts, starts[wanted - 1 :], strict=False) if b - a < em / 2), starts[-1])


def _pitch(lines: Sequence[tuple[Page, PrintedLine]]) -> float:
    """The usual distance between the tops of lines of one paragraph: gaps between paragraphs are larger."""
    steps = sorted(
        line.box.top - above.box.top
        for (page, above), (same, line) in pairwise(lines)
        if page.number == same.number and line.box.top > above.box.top
    )
    return steps[len(steps) // 4] if steps else lines[0][1].box.height * 2
