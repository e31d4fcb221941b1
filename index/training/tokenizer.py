"""Texts -> a `tokenizers` tokenizer of Chinese words and characters, English words and pieces. Knows no vectors.

A unigram model chooses the likeliest way through a run of characters. With Chinese words as its pieces and
their frequencies as its scores that is how jieba itself segments, so the one JSON file needs no jieba later.
"""

from __future__ import annotations

import json
import math
import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from tokenizers import Regex, Tokenizer, models, normalizers, pre_tokenizers, trainers

from index.training.corpus import Pair, Source

OWN = (Source.DIGEST, Source.GLOSSARY)
OWN_WEIGHT = 8
UNKNOWN = "[UNK]"  # row 0; its vector is zero, so an unknown sign changes no mean
RUNS = r"\p{Han}+|[a-z]+|[0-9]+"
PIECE_PENALTY = 6.0  # nats: a word of the vocabulary is kept whole even when its pieces are likelier
_CHINESE = re.compile(r"[\u3007\u3400-\u9fff]+")
_LATIN = re.compile(r"[a-z]+")
_NUMBER = re.compile(r"[0-9]+")


@dataclass(frozen=True, slots=True)
class VocabularySize:
    """How many rows each part of the vocabulary may take; rows are what the model's size is made of."""

    chinese: int = 20_000  # words of two characters and more
    characters: int = 5_500
    english: int = 11_000
    pieces: int = 2_500
    numbers: int = 400
    longest: int = 5  # characters of a Chinese word: longer names are made of words that others share


def train(texts: Iterable[str], size: VocabularySize) -> Tokenizer:
    """The tokenizer whose words are those that `texts` use most."""
    counts = _count(texts)
    english = _english(counts, size)
    scores = _chinese(counts, size) | english | _numbers(counts, size)
    pieces = _pieces(counts, size)
    vocabulary = sorted(scores.items(), key=lambda item: (-item[1], item[0]))
    vocabulary += sorted((item for item in pieces.items() if item[0] not in scores), key=lambda item: item[0])
    tokenizer = Tokenizer(models.Unigram([(UNKNOWN, 0.0), *vocabulary], unk_id=0, byte_fallback=False))
    tokenizer.normalizer = normalizers.Sequence([normalizers.NFKC(), normalizers.Lowercase()])
    tokenizer.pre_tokenizer = pre_tokenizers.Split(Regex(RUNS), behavior="removed", invert=True)
    return tokenizer


def weighted(pairs: list[Pair]) -> list[str]:
    """Every distinct text once, and the project's own many times, so that its words have rows of their own."""
    own = [text for pair in pairs if pair.source in OWN for text in (pair.a, pair.b)]
    return sorted({text for pair in pairs for text in (pair.a, pair.b)}) + own * OWN_WEIGHT


def _count(texts: Iterable[str]) -> Counter[str]:
    """How often each Chinese word, English word and number stands in the texts (already lower-cased by NFKC)."""
    import rjieba

    normal = normalizers.Sequence([normalizers.NFKC(), normalizers.Lowercase()])
    counts: Counter[str] = Counter()
    for text in texts:
        text = normal.normalize_str(text)
        for run in _CHINESE.findall(text):
            counts.update(rjieba.cut(run, False))
        counts.update(_LATIN.findall(text))
        counts.update(_NUMBER.findall(text))
    return counts


def _chinese(counts: Counter[str], size: VocabularySize) -> dict[str, float]:
    words = Counter({word: n for word, n in counts.items() if _CHINESE.fullmatch(word)})
    characters: Counter[str] = Counter()
    for word, n in words.items():
        for character in word:
            characters[character] += n if len(word) == 1 else 0
    long = Counter({word: n for word, n in words.items() if 1 < len(word) <= size.longest})
    kept = _most(long, size.chinese) | _most(characters, size.characters)
    return _log_probabilities(kept, sum(words.values()))


def _english(counts: Counter[str], size: VocabularySize) -> dict[str, float]:
    words = Counter({word: n for word, n in counts.items() if _LATIN.fullmatch(word)})
    return _log_probabilities(_most(words, size.english), sum(words.values()))


def _numbers(counts: Counter[str], size: VocabularySize) -> dict[str, float]:
    numbers = Counter({word: n for word, n in counts.items() if _NUMBER.fullmatch(word) and len(word) <= 4})
    kept = _most(numbers, size.numbers) | {digit: numbers[digit] for digit in "0123456789"}
    return _log_probabilities(kept, sum(numbers.values()))


def _pieces(counts: Counter[str], size: VocabularySize) -> dict[str, float]:
    """English pieces for the words that the vocabulary has no room for."""
    words = sorted(word for word in counts if _LATIN.fullmatch(word))
    trainer = trainers.UnigramTrainer(
        vocab_size=size.pieces, unk_token=UNKNOWN, show_progress=False, special_tokens=[UNKNOWN],
        initial_alphabet=list("abcdefghijklmnopqrstuvwxyz"), max_piece_length=8,
    )  # fmt: skip
    model = Tokenizer(models.Unigram())
    model.train_from_iterator(words, trainer)
    vocabulary = json.loads(model.to_str())["model"]["vocab"]
    return {piece: round(score - PIECE_PENALTY, 2) for piece, score in vocabulary if _LATIN.fullmatch(piece)}


def _most(counts: Counter[str], limit: int) -> dict[str, int]:
    """The most frequent; equal counts in alphabetical order, so that the same texts give the same vocabulary."""
    return dict(sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:limit])


def _log_probabilities(counts: dict[str, int], total: int) -> dict[str, float]:
    return {word: round(math.log(max(n, 0.5) / max(total, 1)), 2) for word, n in counts.items()}
