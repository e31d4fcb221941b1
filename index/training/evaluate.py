"""Retrieval tests and a way to score them -> the share of queries answered first and among the first five."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from index.training.holdout import RetrievalTest

Encode = Callable[[Sequence[str]], NDArray[np.float32]]


@dataclass(frozen=True, slots=True)
class Result:
    """Shares between 0 and 1."""

    name: str
    queries: int
    pool: int
    first: float
    five: float


def by_meaning(tests: Sequence[RetrievalTest], encode: Encode) -> list[Result]:
    """Cosine of the vectors that `encode` gives (rows need not have norm 1)."""
    return [_result(test, _unit(encode(test.queries)) @ _unit(encode(test.pool)).T) for test in tests]


def by_words(tests: Sequence[RetrievalTest]) -> list[Result]:
    """BM25 over jieba's words: what the embedder has to add to."""
    import bm25s
    import rjieba

    results = []
    for test in tests:
        words = [[word for word in rjieba.cut(text.lower()) if word.isalnum()] for text in test.pool]
        index = bm25s.BM25()
        index.index(words, show_progress=False)
        known = {word for text in words for word in text}
        scores = np.zeros((len(test.queries), len(test.pool)), dtype=np.float32)
        for row, query in enumerate(test.queries):
            asked = [word for word in rjieba.cut(query.lower()) if word in known]
            if asked:
                scores[row] = index.get_scores(asked)
        results.append(_result(test, scores))
    return results


def _unit(matrix: NDArray[np.float32]) -> NDArray[np.float32]:
    norms = np.linalg.norm(matrix, axis=1, keepdims=True)
    return np.asarray(matrix / np.maximum(norms, 1e-12), dtype=np.float32)


def _result(test: RetrievalTest, scores: NDArray[np.float32]) -> Result:
    """A query is answered at the place of its best relevant text; ties count against it."""
    ranks = []
    for row, relevant in zip(scores, test.relevant, strict=True):
        best = max(row[position] for position in relevant)
        better = int((row >= best).sum()) - sum(row[position] >= best for position in relevant)
        ranks.append(better)
    places = np.array(ranks)
    return Result(
        test.name, len(test.queries), len(test.pool), float((places < 1).mean()), float((places < 5).mean())
    )
