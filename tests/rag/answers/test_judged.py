"""An answer to a case: whether the figure told lies within what the clause demands, said first where it does not."""

from __future__ import annotations

from pathlib import Path

import pytest

from documents import library
from documents.sources import read_bytes
from index import store
from rag.answering import Assistant
from rag.glossary import Glossary
from rag.settings import Settings
from tests.toy import ToyEmbedder

TEXT = """灯塔县船厂扶持办法

第一条 本办法所称青年船员，是指不超过30周岁（轮机长不超过38周岁）的人员。

第二条 渔工80人以下的船厂可以申领渔具券，每家每年5万元。

第三条 青年船员租房的，每人每月补贴800元。

第四条 剧团出海演出不少于20天的，按演出费用的10%补助，每家最高90万元。

第五条 渔具改造费用低于5000元的不予受理。

第六条 看守预收的伙食费不得超过4个月，违反的处2000元罚款。

第七条 有下列情形之一的，不予补贴：一是停航累计超过90日的；二是船龄不明的。
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    home: Path = tmp_path_factory.mktemp("judged")
    document = library.document(read_bytes(TEXT.encode(), "text.txt"), {"id": "text"})
    return Assistant(
        store.build([document], home, ToyEmbedder(["渔具券", "租房"])), Glossary([]), Settings(home=home)
    )


@pytest.mark.parametrize(
    ("question", "opening"),
    [
        ("我们船厂有95个渔工，能申领渔具券吗？", "不符合“渔工80人以下”（您说的是95个）。[1]"),
        (
            "我33岁，青年船员租房补贴能领吗？",
            "一般不符合“不超过30周岁”（您说的是33岁）；属于“轮机长不超过38周岁”的，则符合。[2]",
        ),
        (
            "剧团出海演出了15天，演出费用60万元，补多少？",
            "不符合“剧团出海演出不少于20天”（您说的是15天）。[1]",
        ),
    ],
)
def test_what_is_not_met_is_said_first(assistant: Assistant, question: str, opening: str) -> None:
    text = assistant.ask(question).text
    assert text.startswith(opening)
    assert "推算" not in text


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("我们船厂有60个渔工，能申领渔具券吗？", "条件：“渔工80人以下”（符合，您说的是60个）。"),
        ("我们的船停航了120天，还补贴吗？", "您说的120天属于“停航累计超过90日”的情形。"),
        ("渔具改造只花了4000块，受理吗？", "您说的4000元属于“渔具改造费用低于5000元”的情形。"),
    ],
)
def test_what_is_met_follows(assistant: Assistant, question: str, said: str) -> None:
    text = assistant.ask(question).text
    assert said in text
    assert not text.startswith("不是")  # the asker's own figure is no claim about the text


def test_a_follow_up_of_another_figure_or_of_not_doing_it(assistant: Assistant) -> None:
    first = "看守一次预收我三个月伙食费，合规吗？"
    assert assistant.ask("收六个月呢？", [first]).text.startswith(
        "不符合“看守预收的伙食费不得超过4个月”（您说的是六个月）。"
    )
    assert "处2000元罚款" in assistant.ask("没遵守会罚多少？", [first]).text


def test_a_figure_claimed_of_the_text_is_still_corrected(assistant: Assistant) -> None:
    assert assistant.ask("青年船员租房每月补贴900元吗？").text.startswith("不是900元：")
