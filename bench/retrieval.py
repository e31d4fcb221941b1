"""`python -m bench.retrieval`: every arm and their fusion as rows, on the project's cases and on generated documents.

Printed are the share of questions with a gold clause in the top 1, 5 and 10, and the mean reciprocal rank.
With a folder of training pairs (`python -m bench.retrieval ../shared/training`) the same over held-out articles.
"""

from __future__ import annotations

import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from documents import library
from documents.clauses import Clause, Document, Level, Status
from evals import cases as case_files
from evals import generated
from evals.cases import Case
from evals.retrieval import FUSED, retrieve
from index import embeddings, store
from rag.glossary import Glossary
from rag.retrieval import Evidence, Retriever

QUERIES = 200  # of each held-out test
FOLD = 50  # articles a made-up document


def main() -> None:
    """Print one table."""
    print(f"{'questions':<30}{'arm':<12}{'n':>5}{'@1':>7}{'@5':>7}{'@10':>7}{'MRR':>7}")
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        shipped = _retriever(library.shipped(), home / "shipped")
        for language, asked in _by_language(case_files.load()):
            _table(f"project's cases, {language}", [_ranks(case, shipped) for case in asked])
        made = generated.make()
        texts = _retriever(made.read(home), home / "made")
        _table("generated documents", [_ranks(case, texts) for case in made.cases if case.gold])
        for name, rows in _held_out(sys.argv[1:], home):
            _table(f"held out: {name}", rows)


def _retriever(documents: Iterable[Document], home: Path) -> Retriever:
    return Retriever(store.build(documents, home, embeddings.load("builtin")), Glossary.open())


def _by_language(cases: Iterable[Case]) -> Iterator[tuple[str, list[Case]]]:
    groups: defaultdict[str, list[Case]] = defaultdict(list)
    for case in cases:
        if case.gold:
            groups[case.language].append(case)
    yield from sorted(groups.items())


def _ranks(case: Case, retriever: Retriever) -> dict[str, int]:
    """Arm -> the rank of the first gold clause that it found; 0 for none."""
    found = retrieve(case, retriever)
    arms = {one.arm for one in found.rankings} | {FUSED, "words", "meaning"}
    return {arm: min((rank for rank in found.ranks(arm) if rank), default=0) for arm in arms}


def _held_out(arguments: Sequence[str], home: Path) -> Iterator[tuple[str, list[dict[str, int]]]]:
    """Tests over whole laws that the built-in model was not trained on."""
    if not arguments:
        return
    from index.training import corpus, holdout

    for test in holdout.split(corpus.read(Path(arguments[0]))).tests:
        retriever = _retriever(_articles(test.pool), home / test.name)
        pairs = list(zip(test.queries, test.relevant, strict=True))[:QUERIES]
        yield test.name, [_article_ranks(retriever.search(query, 100), relevant) for query, relevant in pairs]


def _articles(pool: Sequence[str]) -> Iterator[Document]:
    for start in range(0, len(pool), FOLD):
        clauses = tuple(
            Clause(f"p-{number}", Level.PARAGRAPH, "", f"第{number}段", "", text)
            for number, text in enumerate(pool[start : start + FOLD], start=start)
        )
        yield Document(f"articles-{start}", f"文本 {start}", clauses, status=Status.UNKNOWN)


def _article_ranks(found: Sequence[Evidence], relevant: frozenset[int]) -> dict[str, int]:
    ranks = {}
    for arm in (FUSED, "words", "meaning"):
        alone = (
            found
            if arm == FUSED
            else sorted((one for one in found if arm in dict(one.arms)), key=lambda one: -dict(one.arms)[arm])
        )
        hits = (rank for rank, one in enumerate(alone, start=1) if int(one.clause.address[2:]) in relevant)
        ranks[arm] = next(hits, 0)
    return ranks


def _table(name: str, rows: Sequence[dict[str, int]]) -> None:
    for arm in sorted({arm for row in rows for arm in row}, key=lambda arm: (arm != FUSED, arm)):
        ranks = [row.get(arm, 0) for row in rows]
        shares = [sum(0 < rank <= top for rank in ranks) / len(ranks) for top in (1, 5, 10)]
        mrr = sum(1 / rank for rank in ranks if rank) / len(ranks)
        print(f"{name:<30}{arm:<12}{len(ranks):>5}" + "".join(f"{share:>7.3f}" for share in (*shares, mrr)))


if __name__ == "__main__":
    main()
