"""A folded text and Chinese names of places -> where each stands as a word of its own. Knows no list of places."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace

from index.text import guessed, tagged

HAN = re.compile("[一-鿿]+")
# What the law calls a place, behind its name.
RANK = re.compile(r"特别行政区|(?:[一-鿿]{1,8}族)?自治[区州县]|新区|地区|[市省县区州旗盟镇]")
# A currency, an exchange or a treaty is not the place after which it is called.
NAMESAKE = re.compile(r"元(?!器|旦)|币|(?:证券|期货|联合)交易所|协定|商标")


@dataclass(frozen=True, slots=True)
class Mark:
    """A name that stands at the start of `text[start:end]`, its rank taken along, or only in the name of something else."""

    start: int
    end: int
    name: str
    ranked: bool = False
    namesake: bool = False


@dataclass(frozen=True, slots=True)
class Names:
    """Names, and how long those are that begin with a character, the longest first."""

    known: Collection[str]
    sizes: Mapping[str, tuple[int, ...]]

    @classmethod
    def of(cls, known: Collection[str]) -> Names:
        sizes: dict[str, set[int]] = {}
        for name in known:
            sizes.setdefault(name[0], set()).add(len(name))
        return cls(known, {first: tuple(sorted(found, reverse=True)) for first, found in sizes.items()})

    def marks(self, text: str) -> Iterator[Mark]:
        """Where the names stand, in order, the longest where two begin together."""
        for run in HAN.finditer(text):
            for one in self._in_run(run[0]):
                yield replace(one, start=run.start() + one.start, end=run.start() + one.end)

    def _in_run(self, run: str) -> Iterator[Mark]:
        at, walls = 0, None
        while at < len(run):
            sized = (run[at : at + size] for size in self.sizes.get(run[at], ()))
            found = None
            for name in sized:
                if name in self.known and found is None:
                    walls = self._walls(run) if walls is None else walls
                    found = _mark(run, at, name, walls)
            if found is not None:
                yield found
            at = found.end if found is not None else at + 1

    def _walls(self, run: str) -> frozenset[int]:
        """Where no name begins or ends: inside the words of the dictionary, if they are not names of places in a row.

        A word that the segmenter only guessed is no wall.
        """
        guesses, found, start = set(guessed(run)), set[int](), 0
        for word, tag in tagged(run):
            inside = set(range(1, len(word)))
            if tag in {"ns", "nt"}:  # 天津|港, 广西|北海, 中山|大学
                inside = {at for at in inside if word[:at] not in self.known and word[at:] not in self.known}
            if (start, word) not in guesses:
                found.update(start + at for at in inside)
            start += len(word)
        return frozenset(found)


def _mark(run: str, start: int, name: str, walls: Collection[int]) -> Mark | None:
    """A name whose ends are ends of words, or that has its rank behind it: 资阳 does not stand in 投资阳光."""
    end = start + len(name)
    rank = RANK.match(run, end)
    if start in walls:
        return None
    if rank and rank.end() not in walls:
        return Mark(start, rank.end(), name, ranked=True)
    return None if end in walls else Mark(start, end, name, namesake=NAMESAKE.match(run, end) is not None)
