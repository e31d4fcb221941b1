"""The encyclopaedia of the tests -> its articles as documents, and the questions asked of each paragraph. Asks nothing."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from documents.clauses import Clause, Document, Level, Status
from evals.cases import Place
from rag.language import Language, traditional

ARTICLES = Path(__file__).with_name("encyclopaedia")
INVENTED = "invented"  # the first file, whose articles were there first and keep their numbers


@dataclass(frozen=True, slots=True)
class Asked:
    """A question, the paragraph that answers it, and which half of the articles it belongs to.

    Articles of even number may be used to set what retrieval weighs, those of odd number only to measure it.
    """

    language: Language
    question: str
    place: Place
    held: bool


@dataclass(frozen=True, slots=True)
class Encyclopaedia:
    """Articles of plain paragraphs, as anyone may add them, and questions people would ask of them."""

    documents: tuple[Document, ...]
    asked: tuple[Asked, ...]


def make() -> Encyclopaedia:
    """All articles, and every question in its own language and, of the Chinese, in Traditional characters too."""
    articles = [one for file in _files() for one in tomllib.loads(file.read_text("utf-8"))["article"]]
    documents = []
    asked: list[Asked] = []
    for number, article in enumerate(articles):
        clauses = []
        for at, paragraph in enumerate(article["paragraph"], start=1):
            place = Place(f"article-{number}", f"p-{at}")
            clauses.append(Clause(place.address, Level.PARAGRAPH, "", f"第{at}段", "", paragraph["text"]))
            asked += _asked(paragraph["chinese"], paragraph["english"], place, held=number % 2 == 1)
        documents.append(
            Document(f"article-{number}", article["title"], tuple(clauses), status=Status.UNKNOWN)
        )
    return Encyclopaedia(tuple(documents), tuple(asked))


def _files() -> list[Path]:
    """The invented articles, then those on real subjects."""
    return sorted(ARTICLES.glob("*.toml"), key=lambda file: (file.stem != INVENTED, file.stem))


def _asked(chinese: list[str], english: list[str], place: Place, held: bool) -> Iterator[Asked]:
    for question in chinese:
        yield Asked(Language.SIMPLIFIED, question, place, held)
        yield Asked(Language.TRADITIONAL, traditional(question), place, held)
    for question in english:
        yield Asked(Language.ENGLISH, question, place, held)
