"""An answer's text -> its sentences, each with the numbers of the clauses it cites. Knows no clause.

Kept apart from the product's own splitter, so that a slip there cannot hide itself here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

GROUP = re.compile(r"(?:\s*\[\d{1,3}\])+[。.;；]?")
NUMBER = re.compile(r"\[(\d{1,3})\]")
END = re.compile(r"(?<=[。！？!?])|(?<=[a-z)\]]\.)(?=\s)")
WORD = re.compile(r"[^\W_]")


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence, without its marks. `shared` is set when a later sentence bears the marks for it too."""

    text: str
    cited: tuple[int, ...]
    shared: bool = False


def split(text: str) -> tuple[Sentence, ...]:
    """Every sentence of an answer, in order.

    Citations cover the sentences since the citations before them in the same line, as the bracket at the end
    of an official paragraph does. What follows the last citation of a line cites nothing.
    """
    return tuple(sentence for line in text.split("\n") for sentence in _of_line(line))


def _of_line(line: str) -> Iterator[Sentence]:
    start = 0
    for group in GROUP.finditer(line):
        cited = tuple(int(number) for number in NUMBER.findall(group[0]))
        yield from _sentences(line[start : group.start()], cited)
        start = group.end()
    yield from _sentences(line[start:], ())


def _sentences(text: str, cited: tuple[int, ...]) -> Iterator[Sentence]:
    found = [part.strip() for part in END.split(text) if WORD.search(part)]
    for position, part in enumerate(found, start=1):
        yield Sentence(part, cited, shared=position < len(found))
