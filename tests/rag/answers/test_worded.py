"""The points of a box that is named, and those that bear a word in quotation marks, counted in a made-up plan."""

from __future__ import annotations

from pathlib import Path

import pytest

from rag.answering import Assistant
from tests.rag import small_texts

PLAN = """霜州市渡船发展规划

第一章 造船

专栏1 电船提速工程

1.强化船坞建设。新建船坞两座。

2.强化电池供应。每年供应电池300组。

3.完善检验规则。修订规则五项。

第二章 管船

渡船实行一船一档。停航方式有“大雾停”，有“大风、大浪停”，还有“冰期停”；船型要“轻”“快”。

专栏2 渡口安全工程

1.增设救生圈。每处渡口增设十个。

2.增设护栏。全线增设护栏。
"""


@pytest.fixture(scope="module")
def clerk(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    home: Path = tmp_path_factory.mktemp("boxes")
    return small_texts.assistant(home, {"plan": PLAN}, ["电船", "渡口", "停航"])


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("电船提速工程专栏底下写了几个“强化”？", "写“强化”的有2个：强化船坞建设[1]、强化电池供应[2]"),
        ("電船提速工程專欄有幾條「強化」？", "寫“強化”的有2個"),
        ("渡口安全专栏里“增设”一共有几个？", "写“增设”的有2个"),
    ],
)
def test_points_that_bear_the_word(clerk: Assistant, question: str, said: str) -> None:
    assert said in clerk.ask(question).text


@pytest.mark.parametrize(
    ("question", "count"),
    [("电船提速工程专栏列了几条？", 3), ("渡口安全工程专栏有几项，哪几项？", 2)],
)
def test_points_of_the_box_that_is_named(clerk: Assistant, question: str, count: int) -> None:
    answer = clerk.ask(question)
    assert len(answer.citations) == count
    assert all("box-" in one.clause.address for one in answer.citations)


def test_the_boxes_themselves_are_counted_where_none_is_named(clerk: Assistant) -> None:
    assert "共有2个专栏" in clerk.ask("渡船发展规划有几个专栏？").text


def test_names_in_quotation_marks_joined_over_a_sentence(clerk: Assistant) -> None:
    text = clerk.ask("渡船发展规划里停航方式提到几种？").text
    assert "3个：“大雾停”、“大风、大浪停”、“冰期停”" in text
    assert "轻" not in text
