"""Several things asked in one question: which they are, that each is answered, and what one thing asked is left alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from rag.answering import Assistant
from rag.finding.terms import numbers
from rag.questions.asked import asks
from tests.rag import pier


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    folder: Path = tmp_path_factory.mktemp("pier")
    return pier.assistant(folder)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "谁批准",
        "在霜州，办公室设在哪里？",
        "那几年修了渡口，谁批准的？",
        "奖 1,000 万元的是哪家？",
        "要建多少座？两份文件说法一样吗？",
        "How many piers by 2031, and is it the same in both texts?",
    ],
)
def test_one_thing_asked_or_two_held_against_each_other_are_not_parted(text: str) -> None:
    assert asks.of(text) == ()


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("由谁牵头，要引进多少资金？", ("由谁牵头", "要引进多少资金")),
        ("几天备案，向谁备案，不备案罚多少", ("几天备案", "向谁备案", "不备案罚多少")),
        ("修到多少公里，是约束性还是预期性的？", ("修到多少公里", "是约束性还是预期性的")),
        (
            "Which agency leads it, and how often do they patrol?",
            ("Which agency leads it", "how often do they patrol?"),
        ),
    ],
)
def test_each_thing_asked_has_words_of_its_own(text: str, parts: tuple[str, ...]) -> None:
    assert tuple(one.rstrip("?") for one in asks.of(text)) == tuple(one.rstrip("?") for one in parts)


def test_a_figure_that_the_cited_clause_states_is_said_behind_the_body(assistant: Assistant) -> None:
    answer = assistant.ask("超员载客由谁责令改正，罚多少？")
    assert answer.text.startswith("区交通部门。")
    assert answer.text.endswith("处800元以上3000元以下罚款。[1]")
    assert [one.clause.address for one in answer.citations] == ["3/7"]


def test_what_stands_in_another_clause_is_asked_again(assistant: Assistant) -> None:
    answer = assistant.ask("夜渡怎么定义，全市新建多少座浮码头？")
    first, second = answer.text.splitlines()
    assert first.endswith("载客航行。[1]")
    assert second.endswith("全市新建浮码头40座。[2]")
    assert [one.clause.address for one in answer.citations] == ["1/1", "2/5"]


def test_one_thing_asked_gets_one_answer(assistant: Assistant) -> None:
    assert assistant.ask("超员载客罚多少？").text.count("[1]") == 1


def test_a_term_in_quotation_marks_is_found_in_whatever_words_it_is_asked_of(assistant: Assistant) -> None:
    answer = assistant.ask("“散渡”三字啥来头，说说")
    assert not answer.abstained
    assert [one.clause.address for one in answer.citations] == ["1/1"]


@pytest.mark.parametrize(
    ("text", "notions"),
    [
        ("总结十三五成绩", ()),
        ("第三年迁走", ()),
        ("贴五十万以下", (("五十万", "50万"),)),
        ("亏了四成，六个月内", (("四成", "40%"), ("六个月", "6个月"))),
    ],
)
def test_an_amount_in_characters_is_one_notion(text: str, notions: tuple[tuple[str, ...], ...]) -> None:
    assert numbers(text) == notions


@pytest.mark.parametrize("mark", ["，", "？", "、", "，以及"])
def test_a_question_of_hundreds_of_parts_is_answered_all_the_same(assistant: Assistant, mark: str) -> None:
    answer = assistant.ask("夜市补贴" + f"多少钱{mark}" * 300)
    assert answer.text
    assert asks.of("夜市补贴" + f"多少钱{mark}" * 300) == ()


def test_in_chinese_a_blank_parts_what_is_asked() -> None:
    assert asks.of("材料几月份交 交到哪个部门") == ("材料几月份交", "交到哪个部门")
    assert asks.of("夜航补贴 标准 上限多少") == ()
