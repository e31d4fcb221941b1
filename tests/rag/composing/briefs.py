"""Clauses of the made-up town as a brief, and a model that says what a test gives it. No server, no thread."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from documents.clauses import Document
from rag import citations
from rag.composing.checker import Rules
from rag.composing.prompts import Brief
from rag.language import Language
from rag.models.model import MOST_TOKENS, Message
from rag.retrieval import Evidence
from tests.rag import town

PLAN, DRAFT, RENDERED = town.documents()
UNITS = frozenset({"市文旅局", "市公安局", "市财政局"})
RULES = Rules(UNITS, lambda sentence, evidence: citations.found_in(sentence, evidence, UNITS))
QUESTION = "夜间演出有什么支持？"


def evidence(document: Document, address: str) -> Evidence:
    clause = document.clause(address)
    assert clause is not None
    return Evidence(document, clause, 1.0)


def brief(
    question: str = QUESTION, language: Language = Language.SIMPLIFIED, *more: Evidence, facts: str = ""
) -> Brief:
    """The clause on night shows as [1], others after it."""
    found = (evidence(PLAN, "2/3/4"), *more)
    return Brief(question, language, dict(enumerate(found, start=1)), facts)


class Said:
    """A reply of given pieces."""

    def __init__(self, *pieces: str | Exception) -> None:
        self._pieces = self._play(pieces)

    def _play(self, pieces: tuple[str | Exception, ...]) -> Iterator[str]:
        for piece in pieces:
            if isinstance(piece, Exception):
                raise piece
            yield piece

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        return next(self._pieces)

    def close(self) -> None:
        """Nothing goes on."""


class Scripted:
    """A model with a reply for each time that it is asked; a token is a character."""

    name = "scripted"

    def __init__(self, *replies: str | Sequence[str | Exception], room: int = 100_000) -> None:
        self._replies = [[one] if isinstance(one, str) else list(one) for one in replies]
        self._room = room
        self.asked: list[Sequence[Message]] = []
        self.most: list[int] = []
        self.temperatures: list[float] = []

    def write(self, messages: Sequence[Message], most: int = MOST_TOKENS, temperature: float = 0.0) -> Said:
        self.asked.append(messages)
        self.most.append(most)
        self.temperatures.append(temperature)
        return Said(*self._replies[len(self.asked) - 1])

    def tokens(self, messages: Sequence[Message]) -> int:
        return sum(len(one.content) for one in messages)

    def room(self) -> int:
        return self._room

    def probe(self) -> None:
        """It is there."""
