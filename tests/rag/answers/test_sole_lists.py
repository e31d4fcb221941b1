"""The only list of the sort asked for is counted in whatever words; where none is of the sort, none is."""

from __future__ import annotations

from pathlib import Path

import pytest

from rag import enumerations
from rag.answering import Assistant
from rag.answers.lists import lists, sole_lists
from rag.enumerations import Match
from tests.rag import pier


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    folder: Path = tmp_path_factory.mktemp("pier")
    return pier.assistant(folder)


def matches(assistant: Assistant, text: str) -> list[Match]:
    desk = assistant._desk
    wanted = enumerations.Wanted()
    return enumerations.ranked(text, wanted, desk.documents, desk.index, desk.retriever)


def meant(assistant: Assistant, text: str) -> Match | None:
    found = matches(assistant, text)
    return sole_lists.meant(found, assistant._understood(text, (), None), assistant._desk)


@pytest.mark.parametrize("text", ["有几种材料？", "夜渡船有几个条件？", "夜渡有几种水面？"])
def test_a_list_of_another_sort_is_not_meant(assistant: Assistant, text: str) -> None:
    assert meant(assistant, text) is None


@pytest.mark.parametrize(
    "text", ["哪几种水面不准夜渡？", "哪些水面别想夜渡，有几种", "什么水面是不让夜渡的？"]
)
def test_what_is_forbidden_is_the_list_that_forbids(assistant: Assistant, text: str) -> None:
    found = meant(assistant, text)
    assert found is not None
    assert found.enumeration.name == "下列水面不得夜渡："


@pytest.mark.parametrize(
    ("text", "things"),
    [
        ("夜渡船只有哪些？", True),
        ("夜渡不得运哪些货物？", True),
        ("夜渡的措施有哪些？", False),
        ("办法有哪些内容？", False),
        ("夜渡费多少？", False),
    ],
)
def test_things_of_a_sort_are_no_parts_of_a_text(text: str, things: bool) -> None:
    assert sole_lists.of_things(text) is things


def test_the_parts_of_a_text_are_no_answer_to_what_things_there_are(assistant: Assistant) -> None:
    for question in ("有哪些规定？", "夜渡的货物有哪些？"):
        query = assistant._understood(question, (), None)
        found = lists.meant(query, assistant._desk)
        assert found is None or not found.enumeration.top
