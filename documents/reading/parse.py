"""Paragraphs -> the tree of clauses, by the numbers that are printed. Knows no document and no fixed depth."""

from __future__ import annotations

import re
from collections.abc import Sequence

from documents.clauses import Clause, Level
from documents.reading import contents, edges, outline, paragraphs_of_articles, unnumbered
from documents.reading.decimals import Decimals, decimals
from documents.reading.headings import SENTENCE_END, heading, is_strong, titles_annex
from documents.reading.markers import DECIMAL_LIKE, Marker, marker
from documents.reading.outline import CONTAINERS, PREFIX, RANK, Node
from documents.reading.rest import Rest
from documents.reading.tables import Row, cells, flattened_rows, measured_in
from documents.reading.unwrap import TERMINAL, TITLE, Paragraph, columns


def parse(paragraphs: Sequence[Paragraph]) -> tuple[Clause, ...]:
    """The clauses of a text, in printed order."""
    end = len(paragraphs) - edges.colophon_length(paragraphs)
    begin, after = contents.span(paragraphs[:end]) or (end, end)
    reader = _Reader(decimals(paragraphs[after:end] or paragraphs[:end]))
    numbered = next((at for at, one in enumerate(paragraphs) if reader.decimals.marker(one.text)), end)
    position = min(edges.masthead_length(paragraphs[:end]), begin, numbered)
    if position:
        reader.masthead(paragraphs[:position])
    while position < end:
        if position == begin:
            reader.contents(paragraphs[begin:after])
            position = after
        else:
            position += reader.take(Rest(paragraphs, position, begin if position < begin else end))
    if end < len(paragraphs):
        reader.colophon(paragraphs[end:])
    return outline.clauses(reader.root)


class _Reader:
    """Takes paragraphs one after the other and hangs each where its number says."""

    def __init__(self, decimals: Decimals) -> None:
        self.decimals = decimals
        self.root = Node(Level.PARAGRAPH)
        self.top = self.root
        self.interrupted: Node | None = None  # the unit whose sentence a box cut
        self.tables = 0
        self.signed = False  # names and a date stood below the numbered units: annexes may follow

    def masthead(self, paragraphs: Sequence[Paragraph]) -> None:
        """The lines above the text: issuers, document number, title."""
        node = self._hang(self.root, Node(Level.MASTHEAD, "masthead"), paragraphs[0])
        for paragraph in paragraphs:
            (node.english if paragraph.rendering else node.texts).append(paragraph.text)
        self.top = self.root

    def contents(self, paragraphs: Sequence[Paragraph]) -> None:
        """The table of contents, one clause: its lines are no units of the text."""
        self.top = self._hang(self.root, Node(Level.PARAGRAPH, "contents", "", "目录"), paragraphs[0])
        self.top.texts.extend(paragraph.text for paragraph in paragraphs)
        self.top = self.root

    def colophon(self, paragraphs: Sequence[Paragraph]) -> None:
        """The lines below the text: who printed it, and when."""
        node = self._hang(self.root, Node(Level.COLOPHON, "colophon"), paragraphs[0])
        for paragraph in paragraphs:
            (node.english if paragraph.rendering else node.texts).append(paragraph.text)
        self.top, self.signed = self.root, True

    def take(self, rest: Sequence[Paragraph]) -> int:
        """Read the first paragraph of `rest` and what belongs to it; how many were read."""
        paragraph = rest[0]
        if paragraph.rendering:
            self.top.english.append(paragraph.text)
            return 1
        if paragraph.table:
            self._table(paragraph)
            return 1
        signature = edges.signature_length(rest) if self._numbered_units() else 0
        if signature:
            self.colophon(rest[:signature])
            return signature
        listed = edges.annex_list_length(rest)
        if listed:
            self._annexed(rest, listed)
            return listed
        found = None if self._in_note(paragraph.text) else self._marker(paragraph)
        if found is None:
            return self._running_text(rest)
        if found.level in {Level.BOX, Level.TABLE}:
            return self._inset(found, rest)
        if found.level is Level.ANNEX and self._lists_annexes(found, rest):
            return self._running_text(rest)
        self._numbered(found, rest)
        return 1

    def _marker(self, paragraph: Paragraph) -> Marker | None:
        found = self.decimals.marker(paragraph.text) or marker(paragraph.text)
        if found is None and DECIMAL_LIKE.match(paragraph.text):
            item = self._enclosing(Level.ITEM)
            found = marker(paragraph.text, expected_item=(item.last_number(Level.ITEM) or 0) + 1)
        return edges.annex_heading(paragraph.text) if found is None and self.signed else found

    def _enclosing(self, level: Level) -> Node:
        """The node under which a unit of this level would hang."""
        node = self.top
        while node.parent is not None:
            boxed = (
                node.level in {Level.BOX, Level.ANNEX, Level.PARAGRAPH}
                and RANK[level] > RANK[Level.SUBHEADING]
            ) or (paragraphs_of_articles.is_one(node) and RANK[level] > RANK[Level.ARTICLE])
            if node.level is level or not (
                boxed or RANK.get(node.level, 99) < RANK[level] or node.level is Level.ANNEX
            ):
                node = node.parent
            else:
                return node
        return node

    def _numbered(self, found: Marker, rest: Sequence[Paragraph]) -> None:
        paragraph = rest[0]
        annexed = found.level is Level.ANNEX and (
            found.number or edges.tabled(rest) or self._numbered_units()
        )
        if found.level is Level.ANNEX and not annexed:
            self._loose(paragraph)  # what a notice transmits is the text itself, not something annexed to one
            return
        if found.level is Level.ANNEX:
            node = Node(
                Level.ANNEX, f"annex-{found.number}" if found.number else "annex", found.printed, found.rest
            )
            self.top = self._hang(self.root, node, paragraph, paragraph.text)
            return
        parent = self._enclosing(found.level)
        if found.number == 2 and found.level in {Level.HEADING, Level.SUBHEADING}:
            unnumbered.restore_first(parent, found.level)
        key = parent.key_below(found.level, found.number, found.suffix)
        node = Node(found.level, key, found.printed, heading(found))
        self.top = self._hang(parent, node, paragraph, paragraph.text)

    def _lists_annexes(self, found: Marker, rest: Sequence[Paragraph]) -> bool:
        """附件1：… above or below another such line, with nothing between, is the list of what is annexed."""
        if not found.rest:
            return False
        above = self.top.texts[-1:] if self.top.level is not Level.ANNEX else []
        neighbours = (marker(text) for text in (*above, *(paragraph.text for paragraph in rest[1:2])))
        return any(other is not None and other.level is Level.ANNEX for other in neighbours)

    def _numbered_units(self) -> bool:
        return not RANK.keys().isdisjoint(self.root.levels)

    def _running_text(self, rest: Sequence[Paragraph]) -> int:
        paragraph = rest[0]
        if edges.PREFACES.match(paragraph.text):
            node = Node(Level.PARAGRAPH, "preface", "", re.sub(r"\s+", "", paragraph.text))
            self.top = self._hang(self.root, node, paragraph, paragraph.text)
        elif unnumbered.titles_afterword(self.top, paragraph.text):
            node = Node(Level.PARAGRAPH, "afterword", "", paragraph.text)
            self.top = self._hang(self.root, node, paragraph, paragraph.text)
        elif self.interrupted is not None and edges.resumes(self.interrupted.texts[-1], paragraph):
            self.interrupted.texts[-1] += paragraph.text
            self.top, self.interrupted = self.interrupted, None
        elif self.top.level is Level.MASTHEAD and edges.ASIDE.match(paragraph.text):
            self.top.texts.append(paragraph.text)
        elif self._closes(rest):
            self.top = self.root
            self._loose(paragraph)
        elif self._below_table(paragraph.text):
            self.top = self.top.parent or self.root
            return self._running_text(rest)
        elif self.top is self.root or self.top.level is Level.MASTHEAD or unnumbered.is_loose(self.top):
            self._loose(paragraph)
        elif edges.LISTED.match(paragraph.text):
            node = Node(Level.PARAGRAPH, "annexes", "", "附件目录")
            self.top = self._hang(self.root, node, paragraph, paragraph.text)
        elif (article := paragraphs_of_articles.article(self.top, rest)) is not None:
            node = Node(Level.PARAGRAPH, paragraphs_of_articles.key(article))
            self.top = self._hang(article, node, paragraph, paragraph.text)
        else:
            if self.top.level is Level.ANNEX and not self.top.heading and titles_annex(paragraph.text):
                self.top.heading = paragraph.text
            self.top.texts.append(paragraph.text)
        return 1

    def _loose(self, paragraph: Paragraph) -> None:
        """A paragraph above the first numbered unit; titles between them bear no number."""
        text = paragraph.text
        titled = marker(text) or (
            TITLE.match(text) and columns(text) < 120 and not edges.NAMES_ANNEX.match(text)
        )
        if titled and self.top.level is Level.MASTHEAD and self.root.children[1:]:
            self.top.texts.append(paragraph.text)
        elif titled:
            self.top = self._hang(self.root, Node(Level.MASTHEAD, "masthead"), paragraph, paragraph.text)
        else:
            named = sum(self.root.keys.get(one, 0) for one in unnumbered.NAMED)
            key = f"p-{self.root.count(Level.PARAGRAPH) - named + 1}"
            self.top = self._hang(self.root, Node(Level.PARAGRAPH, key), paragraph, paragraph.text)

    def _annexed(self, rest: Sequence[Paragraph], length: int) -> None:
        """What is annexed: a unit of its own, unless the units that it stands in go on below."""
        below = marker(rest[length].text) if length < len(rest) else None
        inside = self.top.level in RANK and below is not None and below.level is not Level.ANNEX
        if inside:
            self.top.texts.append(rest[0].text)
        else:
            self._running_text(rest)
        self.top.texts.extend(one.text for one in rest[1:length])

    def _closes(self, rest: Sequence[Paragraph]) -> bool:
        """本方案自…起施行 below the last numbered unit speaks of the whole text, unless that unit is all about it."""
        above = list(self.top.ancestors())
        within = {node.level for node in above}
        return (
            bool(within & RANK.keys())
            and not within & {Level.ARTICLE, Level.ANNEX, Level.BOX}
            and not any(edges.FINAL.search(node.heading) for node in above)
            and edges.closes(rest)
        )

    def _in_note(self, text: str) -> bool:
        """Whether a numbered line belongs to the note below a table's rows."""
        return self.top.level is Level.TABLE and edges.note_goes_on(self.top.texts, text)

    def _below_table(self, text: str) -> bool:
        """A sentence below a table's rows that is no note to it belongs to the unit that holds the table."""
        filled = self.top.level is Level.TABLE and bool(self.top.children)
        noted = edges.NOTE.match(text) or self._in_note(text)
        return filled and not noted and bool(SENTENCE_END.search(text[-1:]))

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
        stop = next((i for i, p in enumerate(rest) if p.table or is_strong(p.text)), len(rest))
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
        unit = measured_in(self.top.texts[-1]) if self.top.texts else ""
        self._rows(holder, cells(paragraph.table, unit), paragraph.line, paragraph.page)

    def _table_node(self, paragraph: Paragraph) -> Node:
        parent = self.top if self.top.level is Level.BOX else self._container()
        self.tables += parent.level is not Level.ANNEX
        ordinal = parent.count(Level.TABLE) + 1
        printed = f"表{ordinal if parent.level is Level.ANNEX else self.tables}"
        return self._hang(parent, Node(Level.TABLE, f"table-{ordinal}", printed), paragraph)

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
