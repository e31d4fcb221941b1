"""Units of a tree that bear no number -> a first heading whose number is not printed, where there is one. Reads no file."""

from __future__ import annotations

import re
from itertools import takewhile

from documents.clauses import Level
from documents.reading import paragraphs_of_articles
from documents.reading.headings import IN_FORCE
from documents.reading.outline import Node
from documents.reading.unwrap import TERMINAL, TITLE, columns

NAMED = frozenset(
    {"preface", "contents", "annexes", "afterword"}
)  # paragraphs without a number that are called by a name
ANNEXED = re.compile(r"附\s*[件表录]\s*[:：](?!\s*\d)")
LONGEST = 40  # columns of a heading


def is_loose(node: Node) -> bool:
    """Whether a node is text that belongs to no numbered unit."""
    return node.level is Level.PARAGRAPH and node.key not in NAMED and not paragraphs_of_articles.is_one(node)


def titles_afterword(top: Node, text: str) -> bool:
    """Whether a line is the title of what stands below the article that says from when a text holds: 意见反馈说明, 附件：名录."""
    within = [text for node in top.ancestors() if node.level is Level.ARTICLE for text in node.texts]
    short = columns(text) <= LONGEST and not TERMINAL.search(text)
    return short and bool(TITLE.match(text) or ANNEXED.match(text)) and any(map(IN_FORCE.search, within))


def restore_first(parent: Node, level: Level) -> None:
    """二、 with no 一、 before it: a heading that stands alone above is the first, with all that follows it."""
    if parent.count(level):
        return
    loose = list(takewhile(is_loose, reversed(parent.children)))[::-1]
    for position, candidate in enumerate(loose[:-1]):
        text = "".join(candidate.texts)
        if columns(text) > LONGEST or TERMINAL.search(text) or TITLE.match(text):
            continue
        first = Node(level, "1", "", text, [text], candidate.english, candidate.line, candidate.page)
        for later in loose[position + 1 :]:
            first.texts.extend(later.texts)
            first.english.extend(later.english)
            parent.remove(later)
        for child in (child for one in loose[position:] for child in one.children):
            first.add(child)
        parent.replace(candidate, first)
        return
