"""Figures and spans of one thing that clauses state differently, asked for or not."""

from __future__ import annotations

from pathlib import Path

import pytest

from documents import library
from documents.sources import read_bytes
from index import store
from rag.answering import Assistant
from rag.figures import rivals
from rag.glossary import Glossary
from rag.settings import Settings
from tests.rag import pier
from tests.toy import ToyEmbedder


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    folder: Path = tmp_path_factory.mktemp("pier")
    return pier.assistant(folder)


def test_both_figures_are_told_with_their_clauses(assistant: Assistant) -> None:
    answer = assistant.ask("霜州要新建多少座浮码头？办法和解读的数一致吗")
    assert "40座" in answer.text
    assert "45座" in answer.text
    assert {one.clause.address for one in answer.citations} == {"2/5", "2"}


def test_who_asks_for_one_figure_is_told_of_the_other(assistant: Assistant) -> None:
    answer = assistant.ask("霜州要新建多少座浮码头？")
    assert "45座" in answer.text
    assert answer.text.endswith("另有不同写法：《霜州市渡口安全办法》第五条：40座（浮码头）。[2]")
    assert [one.clause.address for one in answer.citations] == ["2", "2/5"]


def test_spans_that_differ_are_told_side_by_side(assistant: Assistant) -> None:
    answer = assistant.ask("买了船几天内要申请编号？办法和解读说法一样吗")
    assert answer.text.startswith("各处写法不同：十五日内、三十日内。[1][2]")
    assert {one.document.id for one in answer.citations} == {"rules", "notes"}


def test_only_what_is_of_one_thing_and_in_two_clauses_differs(assistant: Assistant) -> None:
    found = rivals.of(assistant._desk.index)
    assert [tuple(one.quantity.printed for one in pair.both) for pair in found] == [("40座", "45座")]


def test_words_that_say_when_and_how_much_join_nothing() -> None:
    assert rivals.grams("到2031年底前全市累计新建") == frozenset()
    assert rivals.grams("全市新建浮码头数量") == {"浮码", "码头"}


def test_no_pair_is_meant_by_a_question_of_something_else(assistant: Assistant) -> None:
    assert rivals.spoken("渔港每座补助多少", rivals.of(assistant._desk.index)) == ()


PLAN = """霜州市灯船更新计划

一、任务

1.更换主航道灯船。（市交通局牵头，市财政局配合）

2.整修东岸灯塔。（市文物局牵头）

附件

霜州市灯船更新任务表

序号	任务	牵头单位	配合单位
1	更换主航道灯船	市水利局	市财政局
2	整修东岸灯塔	市文物局	市财政局
"""


@pytest.fixture(scope="module")
def planned(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    folder: Path = tmp_path_factory.mktemp("plan")
    plan = library.document(read_bytes(PLAN.encode(), "plan.txt"), {"id": "plan", "region": "霜州市"})
    index = store.build([plan], folder, ToyEmbedder(["灯船", "灯塔"]))
    return Assistant(index, Glossary([]), Settings(home=folder))


def test_two_leads_of_one_task_are_told_with_their_clauses(planned: Assistant) -> None:
    answer = planned.ask("更换主航道灯船由谁牵头？正文和任务表说法一致吗")
    assert answer.text.startswith("各处写的牵头单位不同。")
    assert "牵头单位是市交通局" in answer.text
    assert "牵头单位是市水利局" in answer.text


def test_leads_that_agree_are_no_conflict(planned: Assistant) -> None:
    text = planned.ask("整修东岸灯塔由谁牵头？正文和任务表说法一致吗").text
    assert "不同" not in text
    assert "市文物局" in text
