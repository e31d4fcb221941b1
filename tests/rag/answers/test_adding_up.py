"""Whether parts that a text states come to its whole is worked out, and said first."""

from __future__ import annotations

from pathlib import Path

import pytest

from rag.answering import Assistant
from tests.rag import small_texts

DUNES = """沙浦市固沙造林方案

一、任务

（一）全市造林合计64公顷：松林30公顷（三年增加5公顷），柳林22公顷，果林12公顷。

（二）两期投入分别为40万元、25万元。

（三）固沙资金80万元，其中市级50万元、县级20万元。

（四）育苗场共产苗90万株。分苗场看，东苗场、西苗场、北苗场分别产苗50万株、30万株、10万株。
"""
REPLANTING = """沙浦市围垦补植安排

一、总量

（一）围垦补植不少于120株。

附件1

围垦补植任务表

| 县区 | 补植（株） | 完成时间 |
|---|---|---|
| 东岸县 | 40 | 5月 |
| 西岸县 | 35 | 6月 |
| 北岸县 | 25 | 7月 |
"""
REEFS = """礁湾市人工鱼礁方案

一、概念

（一）本方案所称鱼礁，是指投放在海底的构件。
"""
COAST = """澳岬市人工鱼礁意见

一、概念

（一）本意见所称鱼礁，是指投放在海底、高度不低于一米的混凝土构件。
"""


@pytest.fixture(scope="module")
def clerk(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    home: Path = tmp_path_factory.mktemp("dunes")
    texts = {"dunes": DUNES, "planting": REPLANTING, "reefs": REEFS, "coast": COAST}
    return small_texts.assistant(home, texts, ["林", "苗", "礁"])


@pytest.mark.parametrize(
    ("question", "opening"),
    [
        ("造林64公顷，三类加起来对得上吗", "加得起来：30公顷＋22公顷＋12公顷＝64公顷。"),
        (
            "固沙资金80万，市县两级加起来对不对",
            "加不起来：写出的几项是50万元＋20万元＝70万元，比80万元少10万元。",
        ),
        ("三个苗场的产苗数加起来等于总数吗", "加得起来：50万株＋30万株＋10万株＝90万株。"),
        ("两期投入加总跟65万对得上吗", "加得起来：40万元＋25万元＝65万元。"),
    ],
)
def test_the_working_is_said_first(clerk: Assistant, question: str, opening: str) -> None:
    assert clerk.ask(question).text.startswith(opening)


def test_parts_are_held_against_the_whole_that_is_named(clerk: Assistant) -> None:
    answer = clerk.ask("造林的几项加起来等于500公顷吗")
    assert answer.text.startswith(
        "加不起来：写出的几项是30公顷＋22公顷＋12公顷＝64公顷，比500公顷少436公顷。"
    )


def test_the_rows_of_a_table_are_added(clerk: Assistant) -> None:
    answer = clerk.ask("围垦补植各县株数加起来跟120对得上吗")
    assert answer.text.startswith("加不起来：写出的几项是40株＋35株＋25株＝100株，比120株少20株。")
    assert [one.clause.address for one in answer.citations][-1] == "1/1"


def test_a_term_that_two_texts_define_is_told_of_both(clerk: Assistant) -> None:
    answer = clerk.ask("礁湾和澳岬说的鱼礁是一个意思吗")
    assert answer.text.startswith("各自的定义是：")
    assert {one.document.id for one in answer.citations} == {"reefs", "coast"}
