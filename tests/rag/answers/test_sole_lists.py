"""The only list of the sort asked for is counted in whatever words; where none is of the sort, none is."""

from __future__ import annotations

from pathlib import Path

import pytest

from rag import enumerations
from rag.answering import Assistant
from rag.answers.lists import sole_lists
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
