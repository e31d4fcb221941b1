"""Paragraphs -> the tree of clauses, by the numbers that are printed. Knows no document and no fixed depth."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from documents.clauses import Clause, Level
from documents.facts.responsibilities import LABEL
from documents.reading import edges, outline
from documents.reading.markers import Marker, marker
from documents.reading.outline import CONTAINERS, PREFIX, RANK, Node
from documents.reading.tables import Row, cells, flattened_rows
from documents.reading.unwrap import TERMINAL, TITLE, Paragraph, columns

RUN_IN = re.compile(r"^([^。【】]{2,40})。(?=.)")
BRACKETED = re.compile(r"^【([^】。：:]{2,20})】")  # 第二条 【适用范围】…
SENTENCE_END = re.compile(r"[。；：;:]")
OPENERS = {"“": "”", "（": "）", "(": ")", "《": "》"}


def parse(paragraphs: Sequence[Paragraph]) -> tuple[Clause, ...]:
    """The clauses of a text, in printed order."""
    end = len(paragraphs) - edges.colophon_length(paragraphs)
    reader = _Reader()
    position = edges.masthead_length(paragraphs[:end])
    if position:
        reader.masthead(paragraphs[:position])
    while position < end:
        position += reader.take(paragraphs[position:end])
    if end < len(paragraphs):
        reader.colophon(paragraphs[end:])
    return outline.clauses(reader.root)


class _Reader:
    """Takes paragraphs one after the other and hangs each where its number says."""

    def __init__(self) -> None:
        self.root = Node(Level.PARAGRAPH)
        self.top = self.root
        self.interrupted: Node | None = None  # the unit whose sentence a box cut
        self.tables = 0

    def masthead(self, paragraphs: Sequence[Paragraph]) -> None:
        """The lines above the text: issuers, document number, title."""
        node = self._hang(self.root, Node(Level.MASTHEAD, "masthead"), paragraphs[0])
        for paragraph in paragraphs:
            (node.english if paragraph.rendering else node.texts).append(paragraph.text)
        self.top = self.root

    def colophon(self, paragraphs: Sequence[Paragraph]) -> None:
        """The lines below the text: who printed it, and when."""
        node = self._hang(self.root, Node(Level.COLOPHON, "colophon"), paragraphs[0])
        for paragraph in paragraphs:
            (node.english if paragraph.rendering else node.texts).append(paragraph.text)

    def take(self, rest: Sequence[Paragraph]) -> int:
        """Read the first paragraph of `rest` and what belongs to it; how many were read."""
        paragraph = rest[0]
        if paragraph.rendering:
            self.top.english.append(paragraph.text)
            return 1
        if paragraph.table:
            self._table(paragraph)
            return 1
        item = self._enclosing(Level.ITEM)
        found = marker(paragraph.text, expected_item=(item.last_number(Level.ITEM) or 0) + 1)
        if found is None:
            return self._running_text(rest)
        if found.level in {Level.BOX, Level.TABLE}:
            return self._inset(found, rest)
        if found.level is Level.ANNEX and self._lists_annexes(found, rest):
            return self._running_text(rest)
        self._numbered(found, paragraph)
        return 1

    def _enclosing(self, level: Level) -> Node:
        """The node under which a unit of this level would hang."""
        node = self.top
        while node.parent is not None:
            boxed = (
                node.level in {Level.BOX, Level.ANNEX, Level.PARAGRAPH}
                and RANK[level] > RANK[Level.SUBHEADING]
            )
            if node.level is level or not (
                boxed or RANK.get(node.level, 99) < RANK[level] or node.level is Level.ANNEX
            ):
                node = node.parent
            else:
                return node
        return node

    def _numbered(self, found: Marker, paragraph: Paragraph) -> None:
        if found.level is Level.ANNEX and not found.number and not self._numbered_units():
            self._loose(paragraph)  # what a notice transmits is the text itself, not something annexed to one
            return
        if found.level is Level.ANNEX:
            node = Node(
                Level.ANNEX, f"annex-{found.number}" if found.number else "annex", found.printed, found.rest
            )
            self.top = self._hang(self.root, node, paragraph, paragraph.text)
            return
        parent = self._enclosing(found.level)
        if found.level is Level.HEADING or found.level is Level.SUBHEADING:
            self._restore_first(parent, found)
        key = self._key(parent, found)
        heading = _heading(found)
        self.top = self._hang(
            parent, Node(found.level, key, found.printed, heading), paragraph, paragraph.text
        )

    def _lists_annexes(self, found: Marker, rest: Sequence[Paragraph]) -> bool:
        """附件1：… above or below another such line, with nothing between, is the list of what is annexed."""
        if not found.rest:
            return False
        above = self.top.texts[-1:] if self.top.level is not Level.ANNEX else []
        neighbours = (marker(text) for text in (*above, *(paragraph.text for paragraph in rest[1:2])))
        return any(other is not None and other.level is Level.ANNEX for other in neighbours)

    def _numbered_units(self) -> bool:
        return any(child.level in RANK for child in self.root.children)

    @staticmethod
    def _key(parent: Node, found: Marker) -> str:
        if found.number is None:
            return f"{PREFIX[found.level]}{parent.count(found.level) + 1}"
        suffix = f"-{found.suffix}" if found.suffix else ""
        return f"{PREFIX.get(found.level, '')}{found.number}{suffix}"

    def _restore_first(self, parent: Node, found: Marker) -> None:
        """二、 with no 一、 before it: a heading that stands alone above is the first, its number not printed."""
        if found.number != 2 or parent.count(found.level):
            return
        loose = list(takewhile(_is_loose, reversed(parent.children)))[::-1]
        for position, candidate in enumerate(loose):
            text = "".join(candidate.texts)
            if (
                columns(text) <= 40
                and not TERMINAL.search(text)
                and not TITLE.match(text)
                and loose[position + 1 :]
            ):
                first = Node(
                    found.level, "1", "", text, [text], candidate.english, candidate.line, candidate.page
                )
                for later in loose[position + 1 :]:
                    first.texts.extend(later.texts)
                    first.english.extend(later.english)
                    parent.remove(later)
                parent.replace(candidate, first)
                return

    def _running_text(self, rest: Sequence[Paragraph]) -> int:
        paragraph = rest[0]
        if edges.PREFACES.match(paragraph.text):
            node = Node(Level.PARAGRAPH, "preface", "", re.sub(r"\s+", "", paragraph.text))
            self.top = self._hang(self.root, node, paragraph, paragraph.text)
        elif self._resumes(paragraph):
            assert self.interrupted is not None  # for the type checker; _resumes() has looked
            self.interrupted.texts[-1] += paragraph.text
            self.top, self.interrupted = self.interrupted, None
        elif self.top is self.root or self.top.level is Level.MASTHEAD or _is_loose(self.top):
            self._loose(paragraph)
        else:
            if self.top.level is Level.ANNEX and not self.top.heading and _titles(paragraph.text):
                self.top.heading = paragraph.text
            self.top.texts.append(paragraph.text)
        return 1

    def _loose(self, paragraph: Paragraph) -> None:
        """A paragraph above the first numbered unit; titles between them bear no number."""
        titled = marker(paragraph.text) or (TITLE.match(paragraph.text) and columns(paragraph.text) < 120)
        if titled and self.top.level is Level.MASTHEAD and self.root.children[1:]:
            self.top.texts.append(paragraph.text)
        elif titled:
            self.top = self._hang(self.root, Node(Level.MASTHEAD, "masthead"), paragraph, paragraph.text)
        else:
            key = f"p-{self.root.count(Level.PARAGRAPH) - self.root.keys['preface'] + 1}"
            self.top = self._hang(self.root, Node(Level.PARAGRAPH, key), paragraph, paragraph.text)

    def _resumes(self, paragraph: Paragraph) -> bool:
        """Whether this paragraph goes on with the sentence that the box before it cut."""
        if self.interrupted is None:
            return False
        before = self.interrupted.texts[-1]
        closes = any(
            before.count(opener) > before.count(closer)
            and closer in paragraph.text[:40]
            and opener not in paragraph.text.split(closer)[0]
            for opener, closer in OPENERS.items()
        )
        return closes or paragraph.opens_page

    def _inset(self, found: Marker, rest: Sequence[Paragraph]) -> int:
        """A box or a table with a title: it hangs under the section that it stands in."""
        paragraph = rest[0]
        if (
            found.level is Level.BOX
            and self.top is not self.root
            and not TERMINAL.search("".join(self.top.texts)[-1:])
        ):
            self.interrupted = self.top
        parent = self._container()
        key = f"{PREFIX[found.level]}{found.number or parent.count(found.level) + 1}"
        self.tables += found.level is Level.TABLE
        printed = found.printed if found.level is Level.BOX or found.number else f"表{self.tables}"
        node = Node(found.level, key, printed, found.rest)
        self.top = self._hang(parent, node, paragraph, paragraph.text)
        return 1 + self._flattened(rest[1:])

    def _flattened(self, rest: Sequence[Paragraph]) -> int:
        """Rows of a table that extraction has flattened into paragraphs, right after its title."""
        stop = next((i for i, p in enumerate(rest) if p.table or _strong(p.text)), len(rest))
        lead = (
            0
            if self.top.level is Level.TABLE
            else next(
                (i for i, p in enumerate(rest[:stop]) if len(p.text.split()) >= 3 and columns(p.text) < 60),
                stop,
            )
        )
        rows, used = flattened_rows([p.text for p in rest[lead:stop]])
        if not rows:
            return 0
        for paragraph in rest[:lead]:
            self.top.texts.append(paragraph.text)
        holder = self.top if self.top.level is Level.TABLE else self._table_node(rest[lead])
        self._rows(holder, rows, rest[lead].line, rest[lead].page)
        return lead + used

    def _table(self, paragraph: Paragraph) -> None:
        assert paragraph.table is not None  # for the type checker; take() has looked
        titled = self.top.level is Level.TABLE and not self.top.children
        holder = self.top if titled else self._table_node(paragraph)
        self._rows(holder, cells(paragraph.table), paragraph.line, paragraph.page)

    def _table_node(self, paragraph: Paragraph) -> Node:
        parent = self.top if self.top.level is Level.BOX else self._container()
        self.tables += 1
        key = f"table-{parent.count(Level.TABLE) + 1}"
        return self._hang(parent, Node(Level.TABLE, key, f"表{self.tables}"), paragraph)

    def _rows(self, table: Node, rows: Sequence[Row], line: int, page: int | None) -> None:
        for ordinal, row in enumerate(rows, start=1):
            node = Node(
                Level.ROW, str(row.number or ordinal), "", row.heading, [row.text], line=line, page=page
            )
            node.english = [row.english] if row.english else []
            table.add(node)

    def _container(self) -> Node:
        node = self.top
        while node.parent is not None and node.level not in CONTAINERS:
            node = node.parent
        return node

    @staticmethod
    def _hang(parent: Node, node: Node, paragraph: Paragraph, *texts: str) -> Node:
        node.line, node.page = paragraph.line, paragraph.page
        node.texts.extend(texts)
        return parent.add(node)


def _strong(text: str) -> bool:
    """A heading that ends any table or box."""
    found = marker(text)
    return found is not None and found.level in {
        Level.PART, Level.CHAPTER, Level.SECTION, Level.ARTICLE, Level.HEADING, Level.SUBHEADING, Level.BOX, Level.ANNEX
    }  # fmt: skip


def _is_loose(node: Node) -> bool:
    return node.level is Level.PARAGRAPH and node.key != "preface"


def _titles(text: str) -> bool:
    """Whether a line below 附件1 is the annex's title."""
    return columns(text) <= 80 and not TERMINAL.search(text) and not SENTENCE_END.search(text)


def _heading(found: Marker) -> str:
    """The title of a numbered unit: all of a line that stands alone, or its first short sentence, or 【…】."""
    bracketed = BRACKETED.match(found.rest)
    if bracketed:
        return bracketed[1]
    if not SENTENCE_END.search(found.rest) and not LABEL.search(found.rest):
        return found.rest if columns(found.rest) <= 160 else ""
    run_in = RUN_IN.match(found.rest)
    return run_in[1] if run_in and "，" not in run_in[1][20:] else ""
