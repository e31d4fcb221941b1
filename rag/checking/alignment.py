"""Two runs of words -> which of them stand for each other in order, and the stretches between that do not. Judges nothing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rag.checking.notions import Notion

SAME, ALIKE = 1.0, 0.8  # of a word's weight that counts: the same word, one that stands for it
SMALL = 0.4  # what a word that frames weighs in a pairing
FIGURE = "#"  # the form of any figure, which pairs with any other


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words of a sentence and the words of a clause that stand in their place; either may be none."""

    said: tuple[Notion, ...]
    held: tuple[Notion, ...]


@dataclass(frozen=True, slots=True)
class Aligned:
    """How much weight of a sentence's words the clause has in the same order, the pairs, and where the two part."""

    met: float
    pairs: tuple[tuple[Notion, Notion], ...]
    stretches: tuple[Stretch, ...]


def align(said: Sequence[Notion], held: Sequence[Notion]) -> Aligned:
    """The heaviest pairing in order. Words at both ends that are the same are paired first."""
    shortest = min(len(said), len(held))
    start = end = 0
    while start < shortest and said[start].keys == held[start].keys:
        start += 1
    while end < shortest - start and said[-1 - end].keys == held[-1 - end].keys:
        end += 1
    stop, other = len(said) - end, len(held) - end
    inner = [(start + a, start + b) for a, b in _pairs(said[start:stop], held[start:other])]
    places = [*((at, at) for at in range(start)), *inner, *((stop + at, other + at) for at in range(end))]
    met = sum(_alike(said[a], held[b]) for a, b in places)
    return Aligned(met, tuple((said[a], held[b]) for a, b in places), tuple(_between(said, held, places)))


def weight(one: Notion) -> float:
    """What a word weighs in a pairing: one that frames weighs little, not nothing."""
    return one.weight or SMALL


def _alike(one: Notion, other: Notion) -> float:
    if one.form == other.form:
        return (SAME if one.keys == other.keys else ALIKE) * weight(one)
    if one.sides and any(side.other in other.sides for side in one.sides):
        return 0.0
    return ALIKE * weight(one) if (one.keys - one.weak) & (other.keys - other.weak) else 0.0


def _pairs(said: Sequence[Notion], held: Sequence[Notion]) -> list[tuple[int, int]]:
    """Positions that pair, by the longest common subsequence, weighted."""
    best = [[0.0] * (len(held) + 1) for _ in range(len(said) + 1)]
    fits = [[_alike(one, other) for other in held] for one in said]
    for a in range(len(said) - 1, -1, -1):
        row, below, fit = best[a], best[a + 1], fits[a]
        for b in range(len(held) - 1, -1, -1):
            row[b] = max(below[b], row[b + 1], below[b + 1] + fit[b] if fit[b] else 0.0)
    found: list[tuple[int, int]] = []
    a = b = 0
    while a < len(said) and b < len(held):
        if fits[a][b] and best[a][b] == best[a + 1][b + 1] + fits[a][b]:
            found.append((a, b))
            a, b = a + 1, b + 1
        elif best[a][b] == best[a + 1][b]:
            a += 1
        else:
            b += 1
    return found


def _between(
    said: Sequence[Notion], held: Sequence[Notion], pairs: Sequence[tuple[int, int]]
) -> Iterator[Stretch]:
    """What stands between two pairs, and before the first of the sentence's words; the rest of the clause is left out."""
    at = pairs[0] if pairs else (0, 0)
    if at[0]:
        yield Stretch(tuple(said[: at[0]]), tuple(held[max(0, at[1] - at[0]) : at[1]]))
    for a, b in (*pairs, (len(said), len(held))):
        if a > at[0] or (b > at[1] and a < len(said)):
            upto = b if a < len(said) else min(b, at[1] + a - at[0])
            yield Stretch(tuple(said[at[0] : a]), tuple(held[at[1] : upto]))
        at = (a + 1, b + 1)
