"""English words -> the Chinese words that may stand for them. Knows no library: which of them is meant is chosen elsewhere."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import pairwise
from pathlib import Path

from rag.glossary import Glossary

FILE = Path(__file__).with_name("lexicon.csv")
HAN = "一-鿿"
WORD = re.compile(rf"[A-Za-z0-9]+(?:\.\d+)?(?:[-&][A-Za-z0-9]+)*%?[{HAN}]*|[{HAN}]+\d*[{HAN}]*")
SHORTEST = 3  # letters that an ending leaves behind


@dataclass(frozen=True, slots=True)
class Word:
    """A stretch of an English text, `text[start:end]`, and what may stand for it; no forms for a word unknown."""

    text: str
    start: int
    end: int
    forms: tuple[str, ...] = ()


class Lexicon:
    """The words of administration that ship with the program, and the names of a glossary."""

    def __init__(self, glossary: Glossary) -> None:
        self._glossary = glossary

    def words(self, text: str) -> tuple[Word, ...]:
        """The words of a text in order, the longest names that are known taken whole."""
        found = list(WORD.finditer(_blank(text)))
        words, position = [], 0
        while position < len(found):
            size, forms = self._longest(found, position)
            start, end = found[position].start(), found[position + size - 1].end()
            words.append(Word(text[start:end], start, end, forms))
            position += size
        return tuple(words)

    def forms(self, name: str) -> tuple[str, ...]:
        """What may stand for a name; nothing for an unknown one."""
        return self._exact.get(_plain(name)) or self._known.get(key(name), ())

    def names(self) -> Iterator[str]:
        """Every English name that something stands for."""
        return (name for name, _ in (*_rows(), *self._entries()))

    def _longest(self, found: Sequence[re.Match[str]], position: int) -> tuple[int, tuple[str, ...]]:
        for size in range(min(self._reach, len(found) - position), 0, -1):
            said = found[position : position + size]
            broken = any(_apart(one, other) for one, other in pairwise(said))
            forms = () if broken else self.forms(" ".join(one[0] for one in said))
            if forms:
                return size, forms
        return 1, ()

    @cached_property
    def _known(self) -> dict[tuple[str, ...], tuple[str, ...]]:
        table: dict[tuple[str, ...], dict[str, None]] = {}
        for english, chinese in (*_rows(), *self._entries()):
            if key(english):
                table.setdefault(key(english), {}).update(dict.fromkeys(chinese))
        return {name: tuple(forms) for name, forms in table.items()}

    @cached_property
    def _exact(self) -> dict[str, tuple[str, ...]]:
        """By the name as it is written: parking is no park."""
        table: dict[str, dict[str, None]] = {}
        for english, chinese in (*_rows(), *self._entries()):
            table.setdefault(_plain(english), {}).update(dict.fromkeys(chinese))
        return {name: tuple(forms) for name, forms in table.items()}

    def _entries(self) -> Iterator[tuple[str, list[str]]]:
        for entry in self._glossary.entries:
            chinese = [name for name in entry.names() if name and not name.isascii()]
            for name in entry.names():
                if name and name.isascii():
                    yield name, chinese

    @cached_property
    def _reach(self) -> int:
        return max(map(len, self._known), default=1)


def _plain(name: str) -> str:
    return " ".join(WORD.findall(_blank(name.lower())))


def _blank(text: str) -> str:
    """The text with the endings of possession blanked, its length kept."""
    return re.sub(r"(?<=\w)['’]s\b|(?<=s)['’](?=\s)", lambda match: " " * len(match[0]), text)


def key(name: str) -> tuple[str, ...]:
    """A name's words without their endings, as they are looked up."""
    return tuple(stem(part) for word in WORD.findall(_blank(name)) for part in word.lower().split("-"))


@lru_cache(maxsize=20_000)
def stem(word: str) -> str:
    """An English word without the endings of number and time, in one spelling: renovating, renovation's z and s."""
    plain = re.sub(r"(?<=[a-z]{3})(i)z(?=e|ing|ation)", r"\1s", word).removesuffix("'s")
    plain = re.sub(r"our(?=$|s$|ed$|ing$|hood|able)", "or", plain) if len(plain) > 5 else plain
    plain = re.sub(r"entre(?=s?$)", "enter", plain)
    if re.search(r"(?:ss|x|z|ch|sh)es$", plain):
        plain = plain[:-2]
    elif plain.endswith("ies") and len(plain) > 4:
        plain = f"{plain[:-3]}y"
    elif plain.endswith("s") and len(plain) > 3 and not plain.endswith(("ss", "us", "is")):
        plain = plain[:-1]
    for ending in ("ing", "ed"):
        if plain.endswith(ending) and len(plain) - len(ending) >= SHORTEST:
            plain = plain.removesuffix(ending)
            plain = re.sub(r"([bdgmnprt])\1$", r"\1", plain)
            break
    plain = plain[:-1] if plain.endswith("e") and len(plain) > SHORTEST else plain
    return f"{plain[:-1]}i" if plain.endswith("y") and len(plain) > SHORTEST else plain


def _apart(one: re.Match[str], other: re.Match[str]) -> bool:
    """Whether a mark of punctuation stands between two words."""
    return re.search(r"[,;:?!()\"“”]|\.\s", one.string[one.end() : other.start()]) is not None


def _rows() -> Iterator[tuple[str, list[str]]]:
    with FILE.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(line for line in file if not line.startswith("#")):
            for name in row["en"].split("|"):
                yield name, row["zh"].split("|")
