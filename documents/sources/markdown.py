"""Markdown -> lines and tables: front matter read, markup stripped. Knows nothing of clauses."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import yaml
from markdown_it import MarkdownIt
from markdown_it.token import Token

from documents.errors import DocumentFault
from documents.reading.lines import Line, Source, Table
from documents.sources import html

FRONT = re.compile(r"\A\s*---[ \t]*\n(.*?)\n---[ \t]*\n", re.DOTALL)
LINK_ONLY = re.compile(r"^(?:\s*(?:<https?://[^>]*>|\[[^\]]*\]\([^)]*\))[\s|｜·]*)+$")


def read(text: str, name: str) -> Source:
    """Markdown as CommonMark with tables; a paragraph of nothing but links is site furniture."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    front, body, offset = _front_matter(text, name)
    tokens = MarkdownIt("commonmark").enable("table").parse(body)
    lines = tuple(_lines(tokens, offset, digest=front.get("edition") == "digest"))
    return Source(name, lines, front)


def _front_matter(text: str, name: str) -> tuple[dict[str, object], str, int]:
    match = FRONT.match(text)
    if match is None:
        return {}, text, 0
    try:
        front = yaml.safe_load(match[1])
    except yaml.YAMLError as error:
        where = getattr(getattr(error, "problem_mark", None), "line", 0) + 2
        raise DocumentFault(
            f"{name}, line {where}: the front matter is not valid YAML; mend or remove it"
        ) from error
    body = text[match.end() :]
    return (front if isinstance(front, dict) else {}), body, text.count("\n", 0, match.end())


def _lines(tokens: Sequence[Token], offset: int, digest: bool) -> Iterator[Line]:
    number, quoted, prefix = offset + 1, 0, ""
    heading = False
    index = 0
    while index < len(tokens):
        token = tokens[index]
        if token.map:
            number = offset + token.map[0] + 1
        if token.type == "blockquote_open":
            quoted += 1
        elif token.type == "blockquote_close":
            quoted -= 1
        elif token.type == "heading_open":
            heading = True
        elif token.type == "heading_close":
            heading = False
        elif token.type == "list_item_open" and token.info:
            prefix = f"{token.info}{token.markup} "
        elif token.type == "table_open":
            index, table = _table(tokens, index)
            yield Line("", number, closed=True, table=table)
        elif token.type == "html_block":
            yield from html.fragment(token.content, number)
        elif token.type in {"fence", "code_block"}:
            yield from (Line(part, number) for part in token.content.splitlines())
        elif token.type == "inline" and not LINK_ONLY.match(token.content):
            yield from _inline(token, number, prefix, heading, rendering=digest and quoted > 0)
            prefix = ""
        index += 1


def _inline(token: Token, number: int, prefix: str, heading: bool, rendering: bool) -> Iterator[Line]:
    text = prefix
    row = number
    for child in token.children or ():
        if child.type in {"softbreak", "hardbreak"}:
            yield Line(text, row, heading=heading, rendering=rendering)
            text, row = "", row + 1
        elif child.type in {"text", "code_inline"}:
            text += child.content
        elif child.type == "image":
            text += ""  # a picture's alternative text is no text of the document
    yield Line(text, row, closed=True, heading=heading, rendering=rendering)


def _table(tokens: Sequence[Token], start: int) -> tuple[int, Table]:
    rows: list[tuple[str, ...]] = []
    cells: list[str] = []
    index = start
    while tokens[index].type != "table_close":
        token = tokens[index]
        if token.type == "inline":
            cells.append(token.content.strip())
        elif token.type == "tr_close":
            rows.append(tuple(cells))
            cells = []
        index += 1
    return index, Table(tuple(rows))
