"""What a pipeline from ready-made parts would reach over the same documents. Knows nothing of our answers.

Text split by length, words and vectors fused by rank, the first three pieces handed on. Scored is whether those pieces
state all that the answer must: an upper bound for whatever reads them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from documents.clauses import Document, Edition
from evals import metrics
from evals.cases import Case
from evals.editions import Subject
from evals.statistics import Estimate, estimate
from index.embeddings import Embedder
from index.lexical import WordIndex
from index.store import Progress, silent
from index.text import words
from index.vectors import VectorIndex

CHUNK, OVERLAP = 500, 50
TOP = 3
DEPTH = 50
RANK_CONSTANT = 60  # of reciprocal rank fusion, as Cormack, Clarke and Büttcher (2009) set it


@dataclass(frozen=True, slots=True)
class Reader:
    """Share of the answerable cases whose facts stand in the pieces that a perfect reader would be handed."""

    edition: str
    chunks: int
    correct: Estimate | None
    by_kind: tuple[tuple[str, Estimate | None], ...]
    by_language: tuple[tuple[str, Estimate | None], ...]


def naive(subject: Subject, embedder: Embedder, progress: Progress = silent) -> Reader:
    """Run the pipeline over an edition's documents and cases."""
    pipeline = Naive([chunk for one in subject.index.documents for chunk in chunks(one)], embedder)
    answerable = [case for case in subject.cases if not case.abstain]
    stage = f"baseline, {subject.edition.value} edition"
    progress(stage, 0, len(answerable))
    scored: list[tuple[Case, float]] = []
    for done, case in enumerate(answerable, start=1):
        handed = "\n".join(pipeline.top(" ".join((*case.history, case.question))))
        scored.append((case, float(not metrics.unmet(case, handed))))
        progress(stage, done, len(answerable))
    kinds = dict.fromkeys(case.kind.value for case in answerable)
    languages = dict.fromkeys(case.language.value for case in answerable)
    return Reader(
        subject.edition.value,
        len(pipeline),
        estimate([score for _, score in scored]),
        tuple((kind, estimate([s for case, s in scored if case.kind == kind])) for kind in kinds),
        tuple((name, estimate([s for case, s in scored if case.language == name])) for name in languages),
    )


def chunks(document: Document) -> list[str]:
    """A document's text cut by length, with the splitter's own separators; a digest's file holds English too."""
    # Imported here because it takes a third of a second and nothing else here needs it.
    from langchain_text_splitters import RecursiveCharacterTextSplitter

    both = document.edition is Edition.DIGEST
    parts = [part for one in document.walk() for part in (one.text, one.english if both else "") if part]
    splitter = RecursiveCharacterTextSplitter(chunk_size=CHUNK, chunk_overlap=OVERLAP)
    found: list[str] = splitter.split_text("\n".join((document.title, *parts)))
    return found


class Naive:
    """Two searches over pieces of text, fused by rank."""

    def __init__(self, pieces: Sequence[str], embedder: Embedder) -> None:
        self._pieces = tuple(pieces)
        self._embedder = embedder
        self._words = WordIndex.build([words(piece) for piece in pieces])
        self._vectors = VectorIndex.build(embedder.passages(self._pieces))

    def __len__(self) -> int:
        return len(self._pieces)

    def top(self, question: str, k: int = TOP) -> list[str]:
        """The k best pieces; of equal ones the earlier."""
        vector = self._embedder.query(question)
        arms = [self._words.search(words(question), DEPTH)]
        if vector.any():
            arms.append(self._vectors.search(vector, DEPTH))
        score: defaultdict[int, float] = defaultdict(float)
        for arm in arms:
            for rank, (position, _) in enumerate(arm, start=1):
                score[position] += 1 / (RANK_CONSTANT + rank)
        best = sorted(score, key=lambda position: (-score[position], position))[:k]
        return [self._pieces[position] for position in best]
