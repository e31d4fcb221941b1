"""Pairs -> what is trained on, and retrieval tests over articles whose laws are kept out of training. Knows no model."""

from __future__ import annotations

import random
import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from zlib import crc32

from index.training.corpus import Pair, Source

ONE_LAW_IN = 40  # held out
ONE_DEFINITION_IN = 4
QUERIES, POOL = 400, 1500  # at most, a test
LENGTHS = range(20, 500)  # characters of an article that is searched for
_SENTENCE = re.compile(r"(?<=[.;:])\s+|(?<=[。;；])")


@dataclass(frozen=True, slots=True)
class RetrievalTest:
    """Queries and, for each, which texts of the pool (by position) answer it."""

    name: str
    queries: tuple[str, ...]
    relevant: tuple[frozenset[int], ...]
    pool: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Split:
    """The pairs to train on, and the tests; no text that a test searches for is in the training pairs."""

    training: list[Pair]
    tests: tuple[RetrievalTest, ...]


def split(pairs: list[Pair]) -> Split:
    """Holds whole laws out, by a checksum of their name, so that the same law is always on the same side."""
    held = {pair.b for pair in pairs if _is_held(pair)}
    training = [pair for pair in pairs if pair.b not in held]
    out: dict[Source, list[Pair]] = defaultdict(list)
    for pair in pairs:
        if pair.b in held and len(pair.b) in LENGTHS:
            out[pair.source].append(pair)
    taiwan = [pair.b for pair in out[Source.ARTICLE]]
    mainland = [pair.b for pair in out[Source.CHINESE_HEADING]]
    tests = (
        _test("English sentence", _sentences(out[Source.ARTICLE]), taiwan),
        _test("English keywords", _keywords(out[Source.ARTICLE]), taiwan),
        _test("English heading", _named(out[Source.ENGLISH_HEADING]), taiwan),
        _test("English definition", out[Source.ENGLISH_DEFINITION], taiwan),
        _test("Chinese heading", out[Source.CHINESE_HEADING], mainland),
        _test("Chinese definition", out[Source.CHINESE_DEFINITION], mainland),
        _remainder("Chinese sentence", mainland),
    )
    return Split(training, tuple(test for test in tests if test.queries))


def _is_held(pair: Pair) -> bool:
    match pair.source:
        case Source.ARTICLE:
            return crc32(pair.law.encode()) % ONE_LAW_IN == 0
        case Source.CHINESE_HEADING:
            return " " in pair.a and crc32(pair.a.split(" ")[0].encode()) % ONE_LAW_IN == 0
        case Source.ENGLISH_DEFINITION | Source.CHINESE_DEFINITION:
            return crc32(pair.b.encode()) % ONE_DEFINITION_IN == 0
    return False


def _test(name: str, pairs: Iterable[Pair], pool: list[str]) -> RetrievalTest:
    """One query a distinct first text; every article paired with it in the file counts as found."""
    answers: dict[str, set[str]] = defaultdict(set)
    for pair in pairs:
        answers[pair.a].add(pair.b)
    order = random.Random(crc32(name.encode()))
    queries = order.sample(sorted(answers), min(QUERIES, len(answers)))
    wanted = dict.fromkeys(text for query in queries for text in sorted(answers[query]))
    others = sorted(set(pool) - wanted.keys())
    texts = [*wanted, *order.sample(others, max(0, min(len(others), POOL - len(wanted))))]
    place = {text: position for position, text in enumerate(texts)}
    relevant = tuple(frozenset(place[text] for text in answers[query]) for query in queries)
    return RetrievalTest(name, tuple(queries), relevant, tuple(texts))


def _named(pairs: list[Pair]) -> list[Pair]:
    """Headings that name their law: "General Provisions" alone asks for nothing."""
    return [pair for pair in pairs if re.search(r"\w: \w", pair.a)]


def _sentences(pairs: list[Pair]) -> list[Pair]:
    """The middle sentence of 6 to 40 words of each English article, in place of the article."""
    chosen = []
    for pair in pairs:
        fitting = [part for part in _SENTENCE.split(pair.a) if 6 <= len(part.split()) <= 40]
        if fitting:
            chosen.append(Pair(pair.source, fitting[len(fitting) // 2], pair.b, pair.law))
    return chosen


def _keywords(pairs: list[Pair]) -> list[Pair]:
    """Every other word of at least four letters of such a sentence, at most six: a query as typed in haste."""
    chosen = []
    for pair in _sentences(pairs):
        words = [word for word in re.findall(r"[A-Za-z]+", pair.a) if len(word) > 3][::2][:6]
        if len(words) >= 3:
            chosen.append(Pair(pair.source, " ".join(words), pair.b, pair.law))
    return chosen


def _remainder(name: str, pool: list[str]) -> RetrievalTest:
    """A sentence must find the rest of its article, which no longer contains it."""
    order = random.Random(crc32(name.encode()))
    texts = order.sample(sorted(set(pool)), min(POOL, len(set(pool))))
    queries: list[str] = []
    relevant: list[frozenset[int]] = []
    for position, text in enumerate(texts):
        parts = [part for part in _SENTENCE.split(text) if part]
        if len(parts) < 2 or len(queries) >= QUERIES:
            continue
        shortest = min(parts, key=lambda part: abs(len(part) - 30))
        queries.append(shortest)
        relevant.append(frozenset({position}))
        texts[position] = text.replace(shortest, "")
    return RetrievalTest(name, tuple(queries), tuple(relevant), tuple(texts))
