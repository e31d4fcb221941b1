"""A folder of training files (and the project's digests) -> pairs of texts that belong together. Knows no tokens."""

from __future__ import annotations

import csv
import json
import lzma
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

TERMS = Path(__file__).with_name("terms.csv")


class Source(StrEnum):
    """The training files by their names, and the two that the project writes itself."""

    ARTICLE = "moj_article"
    TITLE = "moj_title"
    ENGLISH_HEADING = "moj_enhead_zhart"
    ENGLISH_DEFINITION = "moj_def_q"
    CHINESE_HEADING = "prc_head_art"
    CHINESE_DEFINITION = "prc_def_q"
    NAME = "cldr"
    EVERYDAY = "tatoeba"
    DIGEST = "digest"
    GLOSSARY = "glossary"


# The sources whose first text is Chinese; every second text is.
CHINESE_FIRST = frozenset({Source.CHINESE_HEADING, Source.CHINESE_DEFINITION})
FILES = tuple(source for source in Source if source not in (Source.DIGEST, Source.GLOSSARY))


class CorpusFault(Exception):
    """A training file is missing or a line of it cannot be read."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two texts that mean the same or belong together. `law` is empty where the file names none."""

    source: Source
    a: str
    b: str
    law: str = ""


def read(folder: Path) -> list[Pair]:
    """Every pair of the eight training files. Raises CorpusFault when a file is missing or a line is damaged."""
    missing = [source.value for source in FILES if not _path(folder, source).is_file()]
    if missing:
        raise CorpusFault(f"{folder}: no {', '.join(missing)} (.jsonl.xz): name the folder of training pairs")
    return [pair for source in FILES for pair in _lines(_path(folder, source), source)]


def read_digests(folder: Path) -> list[Pair]:
    """Chinese clauses with the English line below them, and the glossary's terms; nothing when there are none."""
    pairs = [pair for path in sorted(folder.glob("*.md")) for pair in _renderings(path)]
    glossary = folder / "glossary.csv"
    if glossary.is_file():
        with glossary.open(encoding="utf-8", newline="") as lines:
            pairs += [pair for row in csv.DictReader(lines) for pair in _names(row)]
    return pairs


def mainland(pairs: list[Pair]) -> list[Pair]:
    """The pairs with every second article in the mainland's words, so that both vocabularies are learnt."""
    with TERMS.open(encoding="utf-8", newline="") as lines:
        terms = [(row["taiwan"], row["mainland"]) for row in csv.DictReader(lines)]
    changed = []
    for number, pair in enumerate(pairs):
        text = pair.b
        if number % 2 and pair.source.startswith("moj_"):
            for taiwan, here in terms:
                text = text.replace(taiwan, here)
        changed.append(Pair(pair.source, pair.a, text, pair.law))
    return changed


def _path(folder: Path, source: Source) -> Path:
    return folder / f"{source}.jsonl.xz"


def _lines(path: Path, source: Source) -> Iterator[Pair]:
    with lzma.open(path, "rt", encoding="utf-8") as lines:
        for number, line in enumerate(lines, 1):
            try:
                row = json.loads(line)
                pair = Pair(source, row["a"], row["b"], row.get("law", ""))
            except (ValueError, KeyError, TypeError) as fault:
                raise CorpusFault(
                    f'{path.name}, line {number}: {fault!r}; expected {{"a": …, "b": …}}'
                ) from fault
            if pair.a.strip() and pair.b.strip():
                yield pair


def _names(row: dict[str, str]) -> Iterator[Pair]:
    """A term's English and its other names, each with the Chinese term."""
    names = [row.get("en") or "", *(row.get("abbreviations") or "").split("|")]
    for name in filter(None, (name.strip() for name in names)):
        yield Pair(Source.GLOSSARY, name, row["zh"])


def _renderings(path: Path) -> Iterator[Pair]:
    """A `> English` line renders the Chinese line above it; blank lines between do not count."""
    chinese = ""
    body = path.read_text(encoding="utf-8").split("\n---\n", 1)[-1]
    for line in (line.strip() for line in body.splitlines()):
        if line.startswith(">"):
            english = line.lstrip("> ")
            if chinese and english:
                yield Pair(Source.DIGEST, english, chinese)
            chinese = ""
        elif line:
            chinese = line.lstrip("#-* ")
