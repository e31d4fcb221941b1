"""A sentence's phrases -> the phrase of the clause that each keeps to, word for word. Knows no fault."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from rag.checking import tone
from rag.checking.alignment import FIGURE, Aligned, align, weight
from rag.checking.lexicon import lexicon
from rag.checking.measures import Amount
from rag.checking.notions import Notion, Phrase, overlap, phrases
from rag.checking.source import Source, Text

LEAST = 3.0  # weight of the words that must be met: fewer are met by chance
TRIED = 3  # phrases of the clause that share the most words


@dataclass(frozen=True, slots=True)
class Run:
    """The words of a phrase, or of two in a row, figures as one sign each; words that only join are left out."""

    words: tuple[Notion, ...]
    keys: frozenset[str]
    opens: bool  # whether a sentence begins with it


@dataclass(frozen=True, slots=True)
class Followed:
    """A phrase of a sentence, its words, and how the clause's nearest phrase has them."""

    phrase: Phrase
    words: tuple[Notion, ...]
    aligned: Aligned
    held: tuple[Notion, ...]
    opens: bool

    @property
    def verbatim(self) -> bool:
        """Whether the clause has every word of it in order, the figures too, and nothing between them."""
        return self.worded and all(said.keys == held.keys for said, held in self.aligned.pairs)

    @property
    def met(self) -> float:
        """The weight of the words that the clause has in order, figures left out."""
        return sum(one.weight for one, _ in self.aligned.pairs if one.form != FIGURE)

    @property
    def worded(self) -> bool:
        """Whether the clause has every word of it in order, whatever the figures, and nothing between them."""
        whole = not self.aligned.stretches and len(self.aligned.pairs) == len(self.words)
        return whole and all(said.form == held.form for said, held in self.aligned.pairs)


@lru_cache(maxsize=16)
def followed(said: Text, source: Source) -> tuple[Followed, ...]:
    """The phrases that the clause has mostly in the same order; none where the clause is in another language."""
    clause = source.against(said.english)
    if said.english and not clause.english:
        return ()
    every = runs(clause)
    found = (_followed(phrase, words_of(said, phrase), every) for phrase in phrases(said.plain))
    return tuple(one for one in found if one is not None)


def settled(said: Text, source: Source) -> tuple[tuple[int, int], ...]:
    """Where a sentence repeats what opens a sentence of the clause: of what its figures are is beyond doubt."""
    return tuple(
        (one.phrase.start, one.phrase.end) for one in followed(said, source) if one.opens and one.verbatim
    )


def figure_at(held: Text, one: Notion) -> Amount | None:
    """The amount for which a sign stands; None for a date's."""
    return next((each for each in held.amounts if each.start == one.start), None)


def _followed(phrase: Phrase, words: tuple[Notion, ...], every: Sequence[Run]) -> Followed | None:
    if sum(weight(one) for one in words) < LEAST:
        return None
    near = sorted(every, key=lambda one: -overlap(words, one.keys))[:TRIED]
    tried = [Followed(phrase, words, align(words, one.words), one.words, one.opens) for one in near]
    best = max(tried, key=lambda one: one.aligned.met, default=None)
    return best if best and best.aligned.met >= LEAST else None


@lru_cache(maxsize=256)
def runs(clause: Text) -> tuple[Run, ...]:
    """The phrases of a clause, each alone and with the next."""
    every = [(words_of(clause, one), _opens(clause, one)) for one in phrases(clause.plain)]
    joined = [((*one, *after), opens) for (one, opens), (after, _) in pairwise(every)]
    return tuple(
        Run(words, frozenset(key for one in words for key in one.keys), opens)
        for words, opens in (*every, *joined)
        if words
    )


def _opens(clause: Text, phrase: Phrase) -> bool:
    return clause.plain[: phrase.start].rstrip()[-1:] in {"", "。", ";", "."}


def words_of(held: Text, phrase: Phrase) -> tuple[Notion, ...]:
    """The words of a phrase and a sign for each figure, in order."""
    return tuple(sorted((*_words(held, phrase), *_signs(held, phrase)), key=lambda one: one.start))


def _words(held: Text, phrase: Phrase) -> Iterator[Notion]:
    words = lexicon()
    compares = tone.ENGLISH_COMPARES if held.english else tone.COMPARES
    bounds = [one.span() for one in compares.finditer(held.plain, phrase.start, phrase.end)]
    figures = [*((one.start, one.end) for one in held.amounts), *((one.start, one.end) for one in held.dates)]
    for one in phrase.notions:
        bounding = one.form in words.bounding and any(
            -3 <= start - one.end <= 8 or 0 <= one.start - end <= 1 for start, end in figures
        )
        if one.form in words.joining or bounding or _inside(one, figures):
            continue
        if (one.form in words.deciding and not held.english) or not _inside(one, bounds):
            yield one


def _inside(one: Notion, spans: Sequence[tuple[int, int]]) -> bool:
    return any(start < one.end and one.start < end for start, end in spans)


def _signs(held: Text, phrase: Phrase) -> Iterator[Notion]:
    for one in held.amounts:
        if phrase.start <= one.start < phrase.end:
            keys = frozenset({FIGURE, f"{FIGURE}{one.value:g} {one.upper} {one.measure}"})
            yield Notion(FIGURE, one.start, one.end, keys, 2.0)
    for day in held.dates:
        if phrase.start <= day.start < phrase.end:
            yield Notion(FIGURE, day.start, day.end, frozenset({FIGURE, f"{FIGURE}{day.iso}"}), 2.0)
