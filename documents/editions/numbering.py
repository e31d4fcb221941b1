"""A document's clauses -> numbers that are missing or printed twice. Knows no text beyond the numbers."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from documents.clauses import Clause, Document, Level
from documents.numerals import CHINESE, integer
from documents.sources import word_numerals

NUMERAL = re.compile(rf"[{CHINESE}]+|[0-9０-９]+|[①-⑳]")
COMPOUND = re.compile(r"\d\s*[-－—–.．]\s*\d")  # 附件2-1 counts in a way of its own
SUFFIX = re.compile(rf"之([{CHINESE}]+)$")  # 第十七条之一
COUNTED = frozenset(
    (
        Level.PART, Level.CHAPTER, Level.SECTION, Level.ARTICLE, Level.HEADING, Level.SUBHEADING,
        Level.ITEM, Level.SUBITEM, Level.POINT, Level.BOX, Level.ANNEX,
    )
)  # fmt: skip
MOST_MISSING = 20  # numbers named one by one; a year read as a number must not fill the page
CHINESE_COUNTING = "chineseCountingThousand"
CIRCLED = "decimalEnclosedCircle"


@dataclass(frozen=True, slots=True)
class Gap:
    """Numbers that do not stand before the clause at `address`, though those around them do."""

    address: str
    label: str
    missing: tuple[str, ...]  # as they would be printed: 二、


@dataclass(frozen=True, slots=True)
class Repeat:
    """The clause at `address` bears a number that was printed before it at the same place."""

    address: str
    label: str
    number: str


@dataclass(frozen=True, slots=True)
class _Numbered:
    clause: Clause
    number: int
    suffix: int


def gaps_and_repeats(document: Document) -> tuple[tuple[Gap, ...], tuple[Repeat, ...]]:
    """What is wrong with the numbers of each level under each parent.

    A level may begin anew under each parent or run on through the text; both are right.
    """
    gaps: list[Gap] = []
    repeats: list[Repeat] = []
    reached: defaultdict[Level, set[int]] = defaultdict(set)  # the last numbers of each level so far
    for siblings in _families(document):
        for level, numbered in _by_level(siblings).items():
            gaps.extend(_gaps(numbered, reached[level]))
            repeats.extend(_repeats(numbered))
            reached[level].add(numbered[-1].number)
    return tuple(gaps), tuple(repeats)


def _families(document: Document) -> Iterator[Sequence[Clause]]:
    """The units at the top, then those under each clause, in printed order."""
    yield document.clauses
    for clause in document.walk():
        if clause.children:
            yield clause.children


def _by_level(siblings: Sequence[Clause]) -> dict[Level, list[_Numbered]]:
    found: defaultdict[Level, list[_Numbered]] = defaultdict(list)
    for clause in siblings:
        match = None if COMPOUND.search(clause.number) else NUMERAL.search(clause.number)
        number = integer(match[0]) if match and clause.level in COUNTED else None
        if number is not None:
            suffix = SUFFIX.search(clause.number)
            found[clause.level].append(_Numbered(clause, number, integer(suffix[1]) or 0 if suffix else 0))
        elif not clause.number and clause.level in {Level.HEADING, Level.SUBHEADING} and not found:
            found[clause.level].append(_Numbered(clause, 1, 0))  # the first, its number not printed
    return found


def _gaps(numbered: Sequence[_Numbered], reached: set[int]) -> Iterator[Gap]:
    # 5 after 4 under a parent before it runs on; 6 after 4 runs on too, and lacks one.
    before = max((number for number in reached if number < numbered[0].number), default=0)
    for one in numbered:
        # 第三条之一 stands after 第三条.
        lacking = range(before + 1, one.number + bool(one.suffix))
        if lacking:
            named = tuple(_printed(number, one.clause.number) for number in lacking[:MOST_MISSING])
            yield Gap(one.clause.address, one.clause.label, named)
        before = max(before, one.number)


def _repeats(numbered: Sequence[_Numbered]) -> Iterator[Repeat]:
    seen: set[tuple[int, int]] = set()
    for one in numbered:
        if (one.number, one.suffix) in seen:
            yield Repeat(one.clause.address, one.clause.label, one.clause.number)
        seen.add((one.number, one.suffix))


def _printed(number: int, like: str) -> str:
    """A number in the form of another: 3 like 五、 is 三、."""
    numeral = NUMERAL.search(like)
    if numeral is None:
        return str(number)
    form = "decimal" if integer(numeral[0]) is not None and numeral[0].isdecimal() else CHINESE_COUNTING
    if "①" <= numeral[0] <= "⑳":
        form = CIRCLED
    stem = SUFFIX.sub("", like)
    return stem[: numeral.start()] + word_numerals.printed(number, form) + stem[numeral.end() :]
