"""An answer from a clause that says less than the likeliest one is given that one too; others stay as they are."""

from __future__ import annotations

from dataclasses import replace

import pytest

from rag.answer import Kind
from rag.answering import Assistant
from rag.answers.quoted import unsaid
from rag.desk import Written
from rag.drafting import Draft, whole
from tests.rag.test_asked_alone import harbour as harbour

QUESTION = "织网投保财产保险的保费由财政承担几成？"


def _written(harbour: Assistant, number: str, writer: str) -> Written:
    """An answer that quotes one article of the text on nets."""
    document = next(one for one in harbour._desk.documents if one.id == "nets")
    clause = next(one for one in document.walk() if one.number == number)
    draft = Draft()
    draft.say(clause.text, whole(document, clause))
    return Written(draft, quoted=True, writer=writer)


def _cited(written: Written | None) -> list[str]:
    return [one.clause.number for one in written.draft.citations] if written else []


@pytest.mark.parametrize(
    ("writer", "kind", "cited"),
    [
        ("passages", Kind.FIGURE, ["第六条", "第三条"]),  # the likeliest first
        ("figures", Kind.FIGURE, ["第六条", "第三条"]),
        ("reckoned", Kind.FIGURE, ["第三条", "第六条"]),  # what is worked out stands first
        ("reckoned", Kind.LIST, ["第六条"]),  # no amount was asked for
        ("reckoned", Kind.ARITHMETIC, ["第三条"]),  # a working was
        ("units", Kind.FIGURE, ["第三条"]),  # what records hold is complete
        ("passages + figures", Kind.FIGURE, ["第三条"]),
    ],
)
def test_the_clause_that_says_what_is_left_unsaid(
    writer: str, kind: Kind, cited: list[str], harbour: Assistant
) -> None:
    query = replace(harbour._understood(QUESTION, (), None), kind=kind)

    assert _cited(unsaid.added(query, _written(harbour, "第三条", writer), harbour._desk)) == cited


def test_an_answer_that_leaves_nothing_unsaid_stays(harbour: Assistant) -> None:
    query = harbour._understood(QUESTION, (), None)
    written = _written(harbour, "第六条", "passages")

    assert unsaid.added(query, written, harbour._desk) is written


def test_a_refusal_and_no_answer_stay(harbour: Assistant) -> None:
    query = harbour._understood(QUESTION, (), None)
    refused = Written(Draft(parts=["文件未载明。"]), missing="文件未载明。", writer="passages")

    assert unsaid.added(query, refused, harbour._desk) is refused
    assert unsaid.added(query, None, harbour._desk) is None


def test_nothing_is_looked_for_where_an_answer_says_all(
    harbour: Assistant, monkeypatch: pytest.MonkeyPatch
) -> None:
    query = harbour._understood(QUESTION, (), None)
    written = _written(harbour, "第六条", "passages")
    monkeypatch.setattr(unsaid, "_left", lambda *_: [])
    monkeypatch.setattr(type(harbour._desk.retriever), "search", None)
    assert unsaid.added(query, written, harbour._desk) is written


@pytest.mark.parametrize(
    ("question", "left"),
    [
        ("number of quokkas planned", ["quokka"]),  # what asks for an amount is of no clause
        ("how many quokkas", ["quokka"]),
        ("quokkas and premiums", ["quokka"]),  # 保费 by its English name
    ],
)
def test_what_an_english_question_leaves_unsaid(question: str, left: list[str], harbour: Assistant) -> None:
    query = harbour._understood(question, (), None)
    terms = unsaid._left(query, _written(harbour, "第六条", "figures"), harbour._desk)

    assert [one.forms[0] for one in terms] == left
