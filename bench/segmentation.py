"""`python -m bench.segmentation`: BM25 over words cut in several ways, on the project's Chinese cases, as rows.

Printed are the share of questions with a gold clause in the top 1, 5 and 10, the mean reciprocal rank, and
the seconds that cutting a megabyte of the library's text takes. Only words are compared: no meaning, no glossary.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from itertools import pairwise

from documents import library
from evals import cases as case_files
from evals import retrieval as ranking
from evals.cases import Case, Place
from index import text
from index.lexical import WordIndex
from index.passages import Passage, split
from index.records import duties
from index.text import Segmenter, fold
from rag.language import HAN, Language

DEPTH = 60  # passages looked at, as the retriever does
MEGABYTE = 1e6

Cut = Callable[[str], Sequence[str]]


def main() -> None:
    """Print one table."""
    documents = library.shipped()
    passages = [passage for document in documents for passage in split(document)]
    texts = [f"{passage.context}\n{passage.text}" for passage in passages]
    cases = [case for case in case_files.load() if case.gold and case.language is not Language.ENGLISH]
    names = {duty.responsibility.unit for document in documents for duty in duties(document)}
    print(f"{'words':<36}{'n':>5}{'@1':>7}{'@5':>7}{'@10':>7}{'MRR':>7}{'s/MB':>8}")
    for name, cut in _cuts(Segmenter(names | {one for each in documents for one in each.issuers})):
        cut("预热")  # dictionaries are read before the clock starts
        started = time.perf_counter()
        index = WordIndex.build([cut(one) for one in texts])
        seconds = time.perf_counter() - started
        megabytes = sum(len(one.encode()) for one in texts) / MEGABYTE
        _row(name, [_rank(case, cut, index, passages) for case in cases], seconds / megabytes)


def _cuts(product: Segmenter) -> Iterator[tuple[str, Cut]]:
    try:
        import jieba
    except ImportError:
        print("jieba is not installed: its row is left out")
    else:
        jieba.setLogLevel(logging.WARNING)
        yield "jieba, for search", lambda given: [*filter(_tells, jieba.cut_for_search(fold(given)))]
    yield "rjieba, for search", text.words
    yield "rjieba and names kept whole", product.words
    yield "pairs of characters", _pairs
    yield "rjieba and pairs of characters", lambda given: [*text.words(given), *_pairs(given)]
    yield "rjieba, names and pairs (product)", product.keys


@cache
def _tells(word: str) -> bool:
    """Whether the product keeps a word: no stop word, no punctuation."""
    return bool(text.words(word))


def _pairs(given: str) -> list[str]:
    """Neighbouring Chinese characters; other words whole."""
    folded = fold(given)
    pairs = [a + b for a, b in pairwise(folded) if HAN.match(a) and HAN.match(b)]
    return [*pairs, *(word for word in text.words(given) if not HAN.search(word))]


def _rank(case: Case, cut: Cut, index: WordIndex, passages: Sequence[Passage]) -> int:
    """The rank of the first gold clause; 0 for none."""
    question = " ".join((*case.history[-1:], case.question))
    hits = index.search(cut(question), DEPTH)
    found = dict.fromkeys(Place(passages[at].document, passages[at].address) for at, _ in hits)
    return min((rank for rank in ranking.ranks(case.gold, found) if rank), default=0)


def _row(name: str, ranks: Sequence[int], seconds: float) -> None:
    shares = [sum(0 < rank <= top for rank in ranks) / len(ranks) for top in (1, 5, 10)]
    mrr = sum(1 / rank for rank in ranks if rank) / len(ranks)
    figures = "".join(f"{share:>7.3f}" for share in (*shares, mrr))
    print(f"{name:<36}{len(ranks):>5}{figures}{seconds:>8.2f}")


if __name__ == "__main__":
    main()
