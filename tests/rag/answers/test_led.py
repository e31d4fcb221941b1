"""A sentence that ends in a colon is told with the items that hang on it; a list must be of what was asked."""

from __future__ import annotations

from pathlib import Path

import pytest

from rag.answering import Assistant
from rag.answers.lists import led
from tests.rag import pier, quay


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    folder: Path = tmp_path_factory.mktemp("pier")
    return pier.assistant(folder)


@pytest.mark.parametrize("question", ["哪些水面不准夜渡？", "边啲水面唔准夜渡", "夜渡在什么水面不能进行？"])
def test_all_that_is_forbidden_is_listed_in_order(assistant: Assistant, question: str) -> None:
    text = assistant.ask(question).text
    places = [text.index(words) for words in ("桥墩上下游", "水厂取水口", "军用码头")]
    assert places == sorted(places)


def test_the_points_of_a_clause_are_those_under_its_colon() -> None:
    rules = pier.documents()[0]
    colon, plain = rules.clause("2/4"), rules.clause("2/5")
    assert colon is not None
    assert plain is not None
    assert [one.address for one in led.items(colon)] == ["2/4/1", "2/4/2", "2/4/3"]
    assert led.items(plain) == ()


def test_a_documents_chapters_are_no_kinds_of_a_thing_in_its_title(assistant: Assistant) -> None:
    """哪几类渡口 asks for ferries, not for the chapters of the text about them."""
    assert "第一章" not in assistant.ask("霜州的渡口包括哪几类渡口？").text


@pytest.mark.parametrize("question", ["桥墩上下游可以夜渡吗", "夜渡可以从军用码头走，对吧"])
def test_a_point_is_told_with_what_forbids_it(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert "不得" in answer.text
    assert {one.clause.address for one in answer.citations} >= {"2/4"}


def test_a_point_hangs_on_words_of_force_alone(tmp_path: Path) -> None:
    index = quay.assistant(tmp_path)._desk.index
    rules = quay.documents()[0]

    def lead(address: str) -> str:
        clause = rules.clause(address)
        assert clause is not None
        quote = led.lead(rules, clause, index)
        return quote.words.strip() if quote else ""

    assert lead("2/5/1") == "第五条　泊位使用人不得从事下列活动："
    assert lead("1/3/1") == ""  # 下列用语的含义 has no force
    assert lead("2/4") == ""  # no point
