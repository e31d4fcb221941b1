"""The words of an English question in, how much of it each Chinese passage says out. Knows no vectors.

A word is met where a Chinese word that renders it stands, where a name is spelt by its sound, or where the word
itself stands. The embedder does the same by nearness; this is exact, and has words that its training lacks.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import lru_cache, reduce

import numpy as np
from numpy.typing import NDArray

from index import renderings
from index.lexical import WordIndex
from index.sounds import SoundIndex
from index.text import characters, pairs

UNKNOWN = 0.4  # of its rarity, what a word counts that is met nowhere
# Words that frame a question and that every text has in some rendering.
FRAMING = frozenset("many much one some kind name called also his her him out up".split())
REMEMBERED = 64  # words; the searches of one question share most of theirs
SHORTEST_NAME = 4  # letters from which on a word is looked for by its sound

Met = NDArray[np.float32]


class Crossing:
    """Searches Chinese texts for the words of another script; positions are those of the index of words."""

    def __init__(self, words: WordIndex, sounds: SoundIndex) -> None:
        self._words = words
        self._sounds = sounds
        self._remembered = lru_cache(maxsize=REMEMBERED)(self._met)

    def said(self, asked: Sequence[str]) -> Met:
        """For each position the share of the words, weighed by rarity, that are met there: 0 to 1."""
        said, whole = np.zeros(len(self._words), dtype=np.float32), 0.0
        for word in dict.fromkeys(word for word in asked if word not in FRAMING):
            met = self._remembered(word)
            places = float(met.sum())
            rarity = math.log((len(self._words) + 1) / (places + 0.5))
            said += rarity * met
            whole += rarity if places else UNKNOWN * rarity
        return said / whole if whole else said

    def _met(self, word: str) -> Met:
        """How surely each text says the word, 0 to 1."""
        met = np.zeros(len(self._words), dtype=np.float32)
        met[self._words.places(word)] = 1
        rendered = renderings.of(word)
        for one in rendered:
            met[self.standing(one)] = 1
        if not rendered and word.isalpha() and len(word) >= SHORTEST_NAME:
            met = np.maximum(met, self._sounds.met(word) ** 2)
        return met

    def standing(self, chinese: str) -> NDArray[np.int64]:
        """The texts that have all pairs of a word's neighbouring characters, or the character that is the word.

        That character counts within longer words too: 河 in 河上, which no list of words has.
        """
        found = [self._words.places(key) for key in pairs(chinese) or characters(chinese)]
        return reduce(np.intersect1d, found) if found else np.zeros(0, dtype=np.int64)
