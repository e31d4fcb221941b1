"""A text -> its notions in one form: synonyms, English names and slips of the pen folded. Knows no document."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path

from index.text import fold
from rag.glossary import Glossary
from rag.questions.plain.homophones import sounded

SYNONYMS = Path(__file__).with_name("synonyms.csv")
WORD = re.compile(r"[a-z0-9]+(?:[/&.'-][a-z0-9]+)*")
HAN = re.compile(r"[一-鿿]+")
JOINS = re.compile(r"\s*(?:of|the|a|an|in|for|-)?\s*")
# Words that frame English sentences; none of them names what a figure is of.
STOP = frozenset(
    "a an the of and or to in on for by with at from as is are was were be been it its this that these those what which who "
    "how much many does do did can could will would shall should may might must there has have had than then so such any all "
    "about into under over between each per out get got made make want wants wanted".split()
)


REMEMBERED = 20_000  # texts


@dataclass(frozen=True)
class Lexicon:
    """Every name of a notion, in either language, with the one Chinese form that stands for it."""

    chinese: Mapping[str, str]
    english: Mapping[tuple[str, ...], str]

    @classmethod
    def of(cls, glossary: Glossary) -> Lexicon:
        """The synonyms that ship with the program and the English names of a glossary."""
        chinese: dict[str, str] = {}
        english: dict[tuple[str, ...], str] = {}
        for name, others in _rows():
            for other in others:
                if other.isascii():
                    english[_stems(other)] = name
                else:
                    chinese.setdefault(other, name)
        for entry in glossary.entries:
            for other in (entry.english, *entry.others):
                if other and other.isascii():
                    english.setdefault(_stems(other), entry.chinese)
        return cls(chinese, english)

    def plain(self, text: str) -> str:
        """A text in the one form in which questions and indicators are held against each other."""
        found = self._read.get(text)
        if found is None:
            if len(self._read) >= REMEMBERED:
                self._read.clear()
            found = self._read[text] = self._plain(text)
        return found

    @cached_property
    def _read(self) -> dict[str, str]:
        """What was read before: the words around a library's figures come with every question."""
        return {}

    def _plain(self, text: str) -> str:
        folded = fold(text)
        translated = self._translated(folded) if re.search("[a-z]", folded) else folded
        return sounded(self._pattern.sub(lambda match: self.chinese.get(match[0], match[0]), translated))

    def _translated(self, text: str) -> str:
        """Names of several English words as their Chinese ones; neighbours grow together: 科技 贷款 -> 科技贷款."""
        words = list(WORD.finditer(text))
        stems = [stem(word[0]) for word in words]
        parts, place, position, joined = [], 0, 0, False
        while position < len(words):
            size, name = self._longest(stems, position)
            between = text[place : words[position].start()]
            if not (name and joined and JOINS.fullmatch(between)):
                parts.append(between)
            parts.append(name or words[position][0])
            joined, position = bool(name), position + size
            place = words[position - 1].end()
        return "".join((*parts, text[place:]))

    def _longest(self, stems: Sequence[str], position: int) -> tuple[int, str]:
        reach = self._reach.get(stems[position], 0)
        for size in range(min(reach, len(stems) - position), 0, -1):
            name = self.english.get(tuple(stems[position : position + size]))
            if name:
                return size, name
        return 1, ""

    @cached_property
    def _reach(self) -> Mapping[str, int]:
        """For each word with which a name begins, the words of the longest such name."""
        reach: dict[str, int] = {}
        for name in self.english:
            if name:
                reach[name[0]] = max(reach.get(name[0], 0), len(name))
        return reach

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        """Longest first; a name already in its full form stays as it is."""
        names = {*self.chinese, *self.chinese.values()}
        kept = sorted((name for name in names if HAN.search(name)), key=len, reverse=True)
        return re.compile("|".join(map(re.escape, kept)) or r"(?!)")


@lru_cache(maxsize=2)
def lexicon(glossary: Glossary) -> Lexicon:
    """The lexicon of a glossary, made once."""
    return Lexicon.of(glossary)


def grams(plain: str) -> frozenset[str]:
    """What two texts are compared by: pairs of neighbouring characters, and the other words."""
    found = {run[at : at + 2] for run in HAN.findall(plain) for at in range(max(1, len(run) - 1))}
    found.update(stem(word) for word in WORD.findall(plain) if word not in STOP and not word.isdigit())
    return frozenset(found)


def shared(plain: str, other: str) -> bool:
    """Whether two texts share a pair of characters or a word; of a single character whether the other holds it."""
    return plain in other if len(plain) == 1 else bool(grams(plain) & grams(other))


def told(plain: str, other: str) -> bool:
    """The same; two characters may also shorten two words that stand side by side: 引资 for 引进资金."""
    short = len(plain) == 2 and HAN.fullmatch(plain)
    return shared(plain, other) or (bool(short) and re.search(".{0,2}".join(plain), other) is not None)


def apart(own: frozenset[str], other: frozenset[str], said: frozenset[str]) -> bool:
    """Whether a question says all that tells one thing from another: 小型船, beside 大型船. All three as `grams`."""
    return bool(own - other) and own - other <= said


def covered(plain: str, by: frozenset[str]) -> float:
    """The share of a text's characters that stand in a pair of `by`."""
    total = hit = 0
    for run in HAN.findall(plain):
        total += len(run)
        hit += sum(
            any(run[start : start + 2] in by for start in (at - 1, at) if 0 <= start < len(run) - 1)
            for at in range(len(run))
        )
    return hit / total if total else 0.0


def covered_in_short(plain: str, by: frozenset[str]) -> float:
    """The same, where two characters may also shorten two words that stand side by side: 绿建 for 绿色建筑."""
    total = hit = 0
    for run in HAN.findall(plain):
        said: set[int] = set()
        for at in range(len(run) - 1):
            said |= {at, at + 1} if run[at : at + 2] in by else set()
            said |= set(range(at, at + 4)) if at + 3 < len(run) and run[at] + run[at + 2] in by else set()
        total, hit = total + len(run), hit + len(said)
    return hit / total if total else 0.0


@lru_cache(maxsize=20_000)
def stem(word: str) -> str:
    """An English word without the endings of number and time."""
    plain = word.removesuffix("'s")
    for ending, instead in (("ies", "y"), ("sses", "ss"), ("ing", ""), ("ed", ""), ("s", "")):
        if (
            plain.endswith(ending)
            and len(plain) - len(ending) >= 3
            and not plain.endswith(("ss", "us", "is"))
        ):
            return plain[: -len(ending)] + instead
    return plain


def _stems(name: str) -> tuple[str, ...]:
    return tuple(stem(word) for word in WORD.findall(name.lower()))


def _rows() -> Iterable[tuple[str, list[str]]]:
    with SYNONYMS.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            yield row["name"], [one for one in row["others"].split("|") if one]
