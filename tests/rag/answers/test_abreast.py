"""Each side that a question names, however it names it, is told in its own words."""

from __future__ import annotations

import pytest

from rag.answer import Answer
from rag.answering import Assistant
from tests.rag import two_levels


@pytest.fixture(scope="module")
def clerk(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return two_levels.assistant(tmp_path_factory.mktemp("levels"))


def cited(answer: Answer) -> set[str]:
    return {f"{one.document.id}:{one.clause.address}" for one in answer.citations}


def test_one_side_alone_is_not_set_beside_another(clerk: Assistant) -> None:
    assert cited(clerk.ask("汀桥的实施意见对弄虚作假怎么规定？")) == {"city:4"}


def test_what_sides_come_to_together_is_left_to_those_who_reckon(clerk: Assistant) -> None:
    assert "写法" not in clerk.ask("建一座冷藏库，省里和汀桥的奖励加起来多少钱？").text


@pytest.mark.parametrize(
    "question",
    [
        "茶农的问题，省里几个工作日答复，汀桥呢？",
        "茶农提出的问题，省措施和汀桥的意见各要求几个工作日答复",
        "茶農嘅問題要幾多個工作日答覆，岚渠同汀桥講法一唔一樣？",
        "茶农问题的答复时限，岚渠和汀桥要求多快",
    ],
)
def test_a_government_a_text_and_a_place_are_sides(clerk: Assistant, question: str) -> None:
    answer = clerk.ask(question)
    assert {"province:1", "city:2"} <= cited(answer)
    assert "5" in answer.text
    assert "3" in answer.text


def test_two_sides_that_are_only_counted(clerk: Assistant) -> None:
    answer = clerk.ask("新建冷藏库两地各奖多少钱？")
    assert cited(answer) == {"province:2", "city:3"}
    assert "40万元" in answer.text
    assert "25万元" in answer.text


def test_what_one_side_says_in_other_words_stands_beside_what_the_other_says(clerk: Assistant) -> None:
    answer = clerk.ask("骗取资金的几年内不受理，省里怎么定，汀桥的意见又怎么定？")
    assert cited(answer) == {"province:3", "city:4"}
    assert "五年内" in answer.text
    assert "三年内" in answer.text
