"""A digest's Markdown and a draw -> the same clauses in another order under new numbers. Knows no name and no case.

Sections change places within their chapter and tasks within their section, so that a clause keeps the headings that
speak of it while every printed number changes.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import count

from documents.numerals import integer
from evals.errors import EvaluationFault

CHAPTER = re.compile(r"## ([一二三四五六七八九十]+)、")
SECTION = re.compile(r"### （([一二三四五六七八九十]+)）")
TASK = re.compile(r"(\d+)\. ")
ENGLISH_NUMBER = re.compile(r"(?m)^> (?:\(\d+\)|[IVX]+\.) ")
NUMERALS = "零一二三四五六七八九"


@dataclass(slots=True)
class Part:
    """A heading or a task with what follows it, and the parts below it."""

    number: int
    text: str
    parts: list[Part] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Shuffled:
    """The text in its new order; each old address with the new one, each old task number with the new one."""

    text: str
    addresses: Mapping[str, str]
    numbers: Mapping[int, int]


def shuffle(markdown: str, draw: random.Random) -> Shuffled:
    """Raises EvaluationFault for a text without chapters, sections and tasks that are numbered through."""
    head, chapters, tail = _read(markdown)
    for chapter in chapters:
        draw.shuffle(chapter.parts)
        for section in chapter.parts:
            draw.shuffle(section.parts)
    draw.shuffle(chapters)
    addresses: dict[str, str] = {}
    numbers: dict[int, int] = {}
    body = list(_renumbered(chapters, addresses, numbers))
    if not numbers:
        raise EvaluationFault(
            "the document has no numbered tasks below （一）; name one that has in renamed.toml"
        )
    return Shuffled("\n\n".join([*head, *body, *tail]) + "\n", addresses, numbers)


def _read(markdown: str) -> tuple[list[str], list[Part], list[str]]:
    """What stands before the first chapter, the chapters, and what stands after the last task."""
    head: list[str] = []
    chapters: list[Part] = []
    last: Part | None = None
    after: list[str] = []  # what follows the latest task and bears no number
    for block in re.split(r"\n{2,}", markdown.strip()):
        level = next(
            (level for level, mark in enumerate((CHAPTER, SECTION, TASK)) if mark.match(block)), None
        )
        if level is None:
            (after if last else head).append(block)
            continue
        if last and after:
            last.text = "\n\n".join([last.text, *after])
            after.clear()
        last = _placed(chapters, level, block)
    return head, chapters, after


def _placed(chapters: list[Part], level: int, block: str) -> Part:
    match = (CHAPTER, SECTION, TASK)[level].match(block)
    siblings = chapters
    for _ in range(level):
        if not siblings:
            raise EvaluationFault(
                f"{block[:20]!r} has no heading above it; name a document with 一、 and （一）"
            )
        siblings = siblings[-1].parts
    part = Part(integer(match[1]) or 0 if match else 0, ENGLISH_NUMBER.sub("> ", block))
    siblings.append(part)
    return part


def _renumbered(chapters: list[Part], addresses: dict[str, str], numbers: dict[int, int]) -> Iterator[str]:
    """Every block under its new number; sections and tasks are numbered through the whole text."""
    sections, tasks = count(1), count(1)
    for at, chapter in enumerate(chapters, start=1):
        addresses[f"{chapter.number}"] = f"{at}"
        yield CHAPTER.sub(f"## {numeral(at)}、", chapter.text, count=1)
        for section in chapter.parts:
            below = next(sections)
            addresses[f"{chapter.number}/{section.number}"] = f"{at}/{below}"
            yield SECTION.sub(f"### （{numeral(below)}）", section.text, count=1)
            for task in section.parts:
                numbers[task.number] = number = next(tasks)
                addresses[f"{chapter.number}/{section.number}/{task.number}"] = f"{at}/{below}/{number}"
                yield TASK.sub(f"{number}. ", task.text, count=1)


def numeral(number: int) -> str:
    """1 to 99 in Chinese."""
    tens, ones = divmod(number, 10)
    return ("" if tens < 2 else NUMERALS[tens]) + ("十" if tens else "") + (NUMERALS[ones] if ones else "")
