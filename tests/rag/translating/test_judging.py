"""Which of two findings on one question is meant: held against its words, and against the odds of what they cite."""

from __future__ import annotations

from dataclasses import replace
from typing import cast

import pytest

from documents.clauses import Clause, Document, Level
from index.searching import Index
from rag.answer import Kind
from rag.desk import Written
from rag.drafting import Draft, Quote
from rag.finding.prominence import Prominence
from rag.glossary import Glossary
from rag.language import Language
from rag.questions.names.units import Units
from rag.questions.query import understand
from rag.retrieval import Evidence, Retriever
from rag.translating.choosing import Said
from rag.translating.judging import Carried, Judge
from rag.translating.reading import Reading

PIER = Document("pier", "霍岭市码头办法")
TEXT = "第四条 码头每年接待游客三万人次。"
CLAUSE = Clause("4", Level.ARTICLE, "第四条", "第四条", "", TEXT)
VISITORS, FESTIVAL = Said("visitors", ("游客",), 4.0), Said("regatta", ("龙舟赛",), 5.0)


class Library:
    """Finds one clause with the odds it is given."""

    def __init__(self, odds: float) -> None:
        self._odds = odds

    def search(self, *_: object) -> tuple[Evidence, ...]:
        return (_Odd(PIER, CLAUSE, 1.0, prominence=Prominence(known=self._odds)),)

    def clause(self, *_: object) -> Clause:
        return CLAUSE


class _Odd(Evidence):
    """A clause whose odds are told."""

    @property
    def odds(self) -> float:
        return self.prominence.known


def judge(odds: float) -> Judge:
    library = Library(odds)
    return Judge(cast(Index, library), cast(Retriever, library))


def carried(*spoken: Said, kind: Kind = Kind.COUNT) -> Carried:
    query = understand("游客多少？", Units((), (), Glossary([])), (), Glossary([]), Language.ENGLISH)
    return Carried(replace(query, kind=kind), Reading("", spoken, (), (), (), ()))


def told(writer: str) -> Written:
    draft = Draft()
    draft.say(TEXT, Quote(PIER, CLAUSE, 0, len(TEXT)))
    return Written(draft, writer=writer)


@pytest.mark.parametrize(
    ("odds", "spoken", "writer", "astray"),
    [
        (-4.0, (VISITORS, FESTIVAL), "figures", True),
        (-2.0, (VISITORS, FESTIVAL), "figures", False),  # not so unlikely
        (-4.0, (VISITORS,), "figures", False),  # all that is asked is said
        (-4.0, (VISITORS, FESTIVAL), "units", False),  # told from the records
    ],
)
def test_a_figure_found_by_chance_is_none_that_is_meant(
    odds: float, spoken: tuple[Said, ...], writer: str, astray: bool
) -> None:
    assert judge(odds).astray(told(writer), carried(*spoken)) is astray


@pytest.mark.parametrize(
    ("odds", "writer", "kind", "likely"),
    [
        (-0.5, "rhythms", Kind.RHYTHM, True),
        (-2.0, "rhythms", Kind.RHYTHM, False),
        (-0.5, "passages", Kind.RHYTHM, False),
        (-0.5, "definitions", Kind.DEFINITION, False),
    ],
)
def test_what_is_told_of_a_likely_clause_may_leave_words_unsaid(
    odds: float, writer: str, kind: Kind, likely: bool
) -> None:
    assert judge(odds).likely(told(writer), carried(VISITORS, FESTIVAL, kind=kind)) is likely


def test_a_quotation_in_english_without_the_figure_that_is_asked_for_is_none() -> None:
    asked = carried(VISITORS)
    asked = replace(asked, query=replace(asked.query, text="坐渡船要多少钱？"))
    assert judge(0.0).meant(told("passages"), asked) is None
    assert judge(0.0).meant(told("units"), asked) is not None
