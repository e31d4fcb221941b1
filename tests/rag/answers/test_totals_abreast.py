"""The body of a text and the table behind it, where both speak of the whole; a rule with its exception; a county."""

from __future__ import annotations

from pathlib import Path

import pytest

from documents import library
from documents.sources import read_bytes
from index import store
from rag.answer import Answer
from rag.answering import Assistant
from rag.answers.differences import sides
from rag.glossary import Glossary
from rag.settings import Settings
from tests.toy import ToyEmbedder

NOTICE = """石坞县人民政府办公室关于开展渡船检查的通知

石政办〔2031〕8号

一、任务

全县检查渡船640艘次，其中夜航船不少于72艘次。

二、灯光

渡船广告灯每日22时关闭。经县政府划定的夜游区，可以延长至23时。

三、停靠

渡船靠岸不需要许可，船主自行登记。任何单位不得收取费用。

四、上年情况

上年检查渡船未达到500艘次的目标。

附件：任务表

石坞县人民政府办公室
2031年3月1日

附件

任务表

乡镇	检查渡船（艘次）	新增浮标（个）
东湾乡	200	5
西湾乡	240	6
南湾乡	180	4
合计	620	15
"""
PLAN = """霜州市夜游方案

一、夜游区

夜游区内渡船广告灯可以亮至次日1时。

二、码头

新建夜游码头三座。
"""


@pytest.fixture(scope="module")
def clerk(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    home: Path = tmp_path_factory.mktemp("county")
    texts = ((NOTICE, "notice", "石坞县"), (PLAN, "plan", "霜州市"))
    documents = [
        library.document(read_bytes(text.encode(), f"{name}.txt"), {"id": name, "region": region})
        for text, name, region in texts
    ]
    index = store.build(
        documents, home, ToyEmbedder(["渡船", "检查", "广告灯", "夜游", "靠岸", "目标", "码头"])
    )
    return Assistant(index, Glossary([]), Settings(home=home))


def cited(answer: Answer) -> set[str]:
    return {f"{one.document.id}:{one.clause.address}" for one in answer.citations}


@pytest.mark.parametrize(
    "question", ["全县检查渡船多少艘次，正文和附表对得上吗？", "检查渡船一共几艘次？正文跟任务表好像不一致"]
)
def test_the_row_of_totals_stands_for_its_table(clerk: Assistant, question: str) -> None:
    answer = clerk.ask(question)
    assert "640" in answer.text
    assert "620" in answer.text
    assert "240" not in answer.text


@pytest.mark.parametrize(
    "question", ["石坞的渡船广告灯几点关，和霜州的夜游方案一样吗？", "渡船广告灯，石坞与霜州规定一致吗"]
)
def test_a_county_is_a_side_and_a_rule_is_told_with_its_exception(clerk: Assistant, question: str) -> None:
    answer = clerk.ask(question)
    assert cited(answer) == {"notice:2", "plan:1"}
    assert "22时关闭" in answer.text
    assert "延长至23时" in answer.text
    assert "次日1时" in answer.text


@pytest.mark.parametrize(
    ("question", "stated"),
    [
        ("渡船靠岸的许可证去哪里办？", "不需要许可"),
        ("渡船靠岸要交多少费？", "不得收取"),
        ("上年检查渡船超额完成500艘次目标，是哪个乡做得最多？", "未达到"),
    ],
)
def test_what_a_question_takes_for_granted_is_denied_from_the_clause(
    clerk: Assistant, question: str, stated: str
) -> None:
    answer = clerk.ask(question)
    assert answer.text.startswith("不是，文件写的是")
    assert stated in answer.text


def test_a_licence_that_no_clause_denies_is_no_premise(clerk: Assistant) -> None:
    assert not clerk.ask("夜游码头的许可证去哪里办？").text.startswith("不是")


@pytest.mark.parametrize(
    ("question", "kept"),
    [
        ("通知和附表写的检查艘次一样吗", True),
        ("Does the notice agree with its annex?", True),
        ("the table and the text", True),
        ("通知写的检查艘次是多少", False),
        ("附件里有几个浮标", False),
    ],
)
def test_a_text_and_a_part_of_it_in_one_breath(question: str, kept: bool) -> None:
    assert bool(sides.AGAINST.search(question)) is kept


def test_a_text_is_held_against_its_own_table(clerk: Assistant) -> None:
    answer = clerk.ask("石坞通知和附表写的全县检查渡船艘次一样吗？")
    assert "640" in answer.text
    assert "620" in answer.text
