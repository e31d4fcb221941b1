"""`python -m bench.retrieval`: every arm and every fusion as rows, by language, on the project's own test sets.

Printed are the share of questions with a gold clause in the top 1, 5 and 10, and the mean reciprocal rank. The sets:
the project's cases; the same English questions of a library without its English renderings; made-up official documents;
and natural questions of a made-up encyclopaedia whose plain paragraphs stand in the library beside the documents.
With a folder of training pairs (`python -m bench.retrieval ../shared/training`) also whole laws held out of training.
"""

from __future__ import annotations

import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from documents import library
from documents.clauses import Clause, Document, Level, Status
from evals import cases as case_files
from evals import generated, paragraphs
from evals.cases import Case, Place
from evals.retrieval import place
from index import embeddings, store, text
from index.lexical import WordIndex
from index.passages import split
from rag.glossary import Glossary
from rag.language import Language
from rag.retrieval import Evidence, Retriever

QUERIES = 200  # of each held-out test
FOLD = 50  # articles a made-up document
SEEDS = range(generated.SEED, generated.SEED + 8)  # of made-up documents
DEPTH = 200  # clauses looked at
RANK_CONSTANT = 60.0  # of reciprocal rank fusion (Cormack, Clarke and Büttcher 2009)
PRODUCT = "fused (product)"
ARMS = (
    "words",
    "translated",
    "renderings",
    "meaning",
    "tokens",
)  # of the product; "words" holds pairs of characters too


@dataclass(frozen=True, slots=True)
class Question:
    """What is searched for, and the clauses one of which answers it."""

    text: str
    gold: frozenset[Place]


class Library:
    """Documents, searched by the product and, as a yardstick, by words alone."""

    def __init__(self, documents: Iterable[Document], home: Path) -> None:
        given = tuple(documents)
        index = store.build(given, home, embeddings.load("builtin"))
        self._retriever = Retriever(index, Glossary.open())
        passages = [passage for document in given for passage in split(document)]
        self._places = [Place(passage.document, passage.address) for passage in passages]
        self._plain = WordIndex.build([text.words(f"{one.context}\n{one.text}") for one in passages])

    def rankings(self, asked: str) -> dict[str, list[Place]]:
        """The clauses that each way of searching finds, best first."""
        found = self._retriever.search(asked, DEPTH)
        arms = {arm: _by(found, arm) for arm in ARMS}
        arms = {arm: places for arm, places in arms.items() if places}
        pair = [arms.get("words", []), arms.get("meaning", [])]
        plain = dict.fromkeys(self._places[at] for at, _ in self._plain.search(text.words(asked), DEPTH))
        return {
            PRODUCT: [place(one) for one in found],
            "ranks of words, meaning": _by_rank(pair),
            "ranks of all arms": _by_rank(list(arms.values())),
            "words + meaning": _by_score(found, ("words", "meaning")),
            "words + meaning + tokens": _by_score(found, ("words", "meaning", "tokens")),
            "words alone, rjieba": list(plain),
            **arms,
        }


Tests = list[tuple[Sequence[Question], Library]]  # questions, and the library that each lot is put to


def main() -> None:
    """Print one table."""
    print(f"{'questions':<34}{'arm or fusion':<26}{'n':>5}{'@1':>7}{'@5':>7}{'@10':>7}{'MRR':>7}")
    with tempfile.TemporaryDirectory() as folder:
        for name, tests in (*_own(Path(folder)), *_held_out(sys.argv[1:], Path(folder))):
            pairs = ((one, searched) for asked, searched in tests for one in asked)
            _table(name, [_ranks(searched.rankings(one.text), one.gold) for one, searched in pairs])


def _own(home: Path) -> Iterator[tuple[str, Tests]]:
    shipped = tuple(library.shipped())
    cases = [case for case in case_files.load() if case.gold]
    searched = Library(shipped, home / "shipped")
    for language, asked in _by_language(cases):
        yield f"cases, {language}", [(asked, searched)]
    bare = tuple(map(_without_english, shipped))
    english = [_question(case) for case in cases if case.language is Language.ENGLISH]
    yield "cases, en, no renderings", [(english, Library(bare, home / "bare"))]
    yield from _made(home)
    plain = paragraphs.make()
    searched = Library((*plain.documents, *bare), home / "plain")
    for held in (False, True):
        for language in Language:
            chosen = [one for one in plain.asked if (one.language, one.held) == (language, held)]
            asked = [Question(one.question, frozenset({one.place})) for one in chosen]
            yield f"paragraphs{' (held)' if held else ''}, {language}", [(asked, searched)]


def _made(home: Path) -> Iterator[tuple[str, Tests]]:
    """Made-up documents of several seeds, each seed a library of its own: one seed asks too few questions to tell."""
    tests: defaultdict[str, Tests] = defaultdict(list)
    for seed in SEEDS:
        made = generated.make(seed)
        searched = Library(made.read(home), home / f"made-{seed}")
        for language, asked in _by_language(case for case in made.cases if case.gold):
            tests[f"made-up documents, {language}"].append((asked, searched))
    yield from tests.items()


def _by_language(cases: Iterable[Case]) -> Iterator[tuple[str, list[Question]]]:
    groups: defaultdict[str, list[Question]] = defaultdict(list)
    for case in cases:
        groups[case.language].append(_question(case))
    yield from sorted(groups.items())


def _question(case: Case) -> Question:
    """A follow-up is searched for with the question before it, which it leaves unsaid."""
    return Question(" ".join((*case.history[-1:], case.question)), frozenset(case.gold))


def _without_english(document: Document) -> Document:
    def bare(clause: Clause) -> Clause:
        return replace(clause, english="", children=tuple(map(bare, clause.children)))

    return replace(document, title_english="", clauses=tuple(map(bare, document.clauses)))


def _held_out(arguments: Sequence[str], home: Path) -> Iterator[tuple[str, Tests]]:
    """Tests over whole laws that the built-in model was not trained on."""
    if not arguments:
        return
    from index.training import corpus, holdout

    for test in holdout.split(corpus.read(Path(arguments[0]))).tests:
        pairs = list(zip(test.queries, test.relevant, strict=True))[:QUERIES]
        asked = [Question(query, frozenset(map(_article, relevant))) for query, relevant in pairs]
        yield f"held out: {test.name}", [(asked, Library(_articles(test.pool), home / test.name))]


def _article(number: int) -> Place:
    return Place(f"articles-{number - number % FOLD}", f"p-{number}")


def _articles(pool: Sequence[str]) -> Iterator[Document]:
    for start in range(0, len(pool), FOLD):
        clauses = tuple(
            Clause(f"p-{number}", Level.PARAGRAPH, "", f"第{number}段", "", article)
            for number, article in enumerate(pool[start : start + FOLD], start=start)
        )
        yield Document(f"articles-{start}", f"文本 {start}", clauses, status=Status.UNKNOWN)


def _by(found: Sequence[Evidence], arm: str) -> list[Place]:
    """What one arm found, best first by its own score."""
    scored = [(dict(one.arms)[arm], one) for one in found if arm in dict(one.arms)]
    return [place(one) for _, one in sorted(scored, key=lambda pair: -pair[0])]


def _by_rank(arms: Sequence[Sequence[Place]]) -> list[Place]:
    """Reciprocal rank fusion of equal weights."""
    scores: defaultdict[Place, float] = defaultdict(float)
    for places in arms:
        for rank, one in enumerate(places, start=1):
            scores[one] += 1 / (RANK_CONSTANT + rank)
    return sorted(scores, key=lambda one: -scores[one])


def _by_score(found: Sequence[Evidence], arms: Sequence[str]) -> list[Place]:
    """The sum of the arms' scores, each as a share of its best."""
    best = {arm: max((dict(one.arms).get(arm, 0.0) for one in found), default=0.0) or 1.0 for arm in arms}
    scores = {place(one): sum(dict(one.arms).get(arm, 0.0) / best[arm] for arm in arms) for one in found}
    return sorted(scores, key=lambda one: -scores[one])


def _ranks(rankings: Mapping[str, Sequence[Place]], gold: frozenset[Place]) -> dict[str, int]:
    """Way of searching -> the rank of the first gold clause; 0 for none."""
    return {
        name: next((rank for rank, one in enumerate(places, start=1) if one in gold), 0)
        for name, places in rankings.items()
    }


def _table(name: str, rows: Sequence[dict[str, int]]) -> None:
    for arm in dict.fromkeys(arm for row in rows for arm in row):
        ranks = [row.get(arm, 0) for row in rows]
        shares = [sum(0 < rank <= top for rank in ranks) / len(ranks) for top in (1, 5, 10)]
        mrr = sum(1 / rank for rank in ranks if rank) / len(ranks)
        print(f"{name:<34}{arm:<26}{len(ranks):>5}" + "".join(f"{share:>7.3f}" for share in (*shares, mrr)))


if __name__ == "__main__":
    main()
