"""The paragraphs of a text -> which of them bear decimal numbers: 3, 3.1, 3.1.1. Builds no tree.

One line that begins with 3.1 may be a figure; that each number goes on from the one before it tells them apart.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from documents.clauses import Level
from documents.reading.headings import SENTENCE_END
from documents.reading.markers import Marker
from documents.reading.unwrap import Paragraph, columns

NUMBER = re.compile(r"(\d{1,2}(?:[.．]\d{1,2}){0,4})([.．、]?)(?=[\s　]|[一-鿿])[\s　]*(\S.*)$", re.DOTALL)
LEVELS = (Level.CHAPTER, Level.SECTION, Level.HEADING, Level.SUBHEADING, Level.ITEM)
WIDEST = 60  # columns of a title of the first depth
FEWEST = 2  # numbers of the first depth, and of those below it
FIGURE = re.compile(
    r"[\d.．]+(?:[万亿千百元倍米吨]|个百分点|平方|公里|小时)"
)  # 3.5万元; 3.5 日常检查 is none


@dataclass(frozen=True, slots=True)
class Decimals:
    """The texts of the paragraphs that bear such numbers; none in a text that is not numbered so."""

    texts: frozenset[str] = frozenset()

    def marker(self, text: str) -> Marker | None:
        """The number of a paragraph that bears one: 3.1.1 is 1 below 3.1."""
        match = NUMBER.match(text) if text in self.texts else None
        if match is None:
            return None
        path = _path(match)
        return Marker(LEVELS[len(path) - 1], path[-1], match[1].replace("．", "."), match[3].strip())


def decimals(paragraphs: Sequence[Paragraph]) -> Decimals:
    """The paragraphs whose numbers go on from 1, each from the one before; none where too few do."""
    found: list[tuple[tuple[int, ...], str]] = []
    dotted = None  # whether a mark stands behind the numbers of the first depth
    for one in paragraphs:
        match = None if one.table or one.rendering else NUMBER.match(one.text)
        if match is None:
            continue
        path = _path(match)
        if not _goes_on(found[-1][0] if found else (), path) or FIGURE.match(match[0]):
            continue
        if len(path) == 1 and (not _titles(match) or (dotted is not None and dotted != bool(match[2]))):
            continue
        dotted = bool(match[2]) if dotted is None else dotted
        found.append((path, one.text))
    first = sum(len(path) == 1 for path, _ in found)
    if first < FEWEST or len(found) - first < FEWEST:
        return Decimals()
    return Decimals(frozenset(text for _, text in found))


def _path(match: re.Match[str]) -> tuple[int, ...]:
    return tuple(int(part) for part in re.split("[.．]", match[1]))


def _goes_on(above: tuple[int, ...], path: tuple[int, ...]) -> bool:
    """Whether a number comes next: 3.1.2, 3.1.1.1, 3.2 or 4 after 3.1.1."""
    if path[:-1] == above:
        return path[-1] == 1
    depth = len(path)
    return depth <= len(above) and path[:-1] == above[: depth - 1] and path[-1] == above[depth - 1] + 1


def _titles(match: re.Match[str]) -> bool:
    """Whether a number of the first depth stands before a title and nothing else."""
    parted = bool(match[2]) or re.match(r"\d+[\s　]", match[0]) is not None
    return parted and columns(match[3]) <= WIDEST and not SENTENCE_END.search(match[3])
