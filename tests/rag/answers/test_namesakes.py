"""Names of one thing that differ by a few characters, told where a question asks whether it bears one name."""

from __future__ import annotations

from pathlib import Path

import pytest

from documents import library
from documents.sources import read_bytes
from index import store
from rag.answer import Answer
from rag.answering import Assistant
from rag.answers.differences import namesakes
from rag.glossary import Glossary
from rag.settings import Settings
from tests.toy import ToyEmbedder

PLAN = """云溪市渡口管理方案

一、组织领导

由云溪市渡口安全管理工作领导小组统筹，每季度开会一次。

二、票务

船票由云溪市内河航运票务中心发售，老人半价。

三、宣传

各街道协助云溪市渡口安全管理引导小组开展宣传。

四、结算

云溪市内河客运票务中心每月结算一次。
"""


@pytest.fixture(scope="module")
def clerk(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    home: Path = tmp_path_factory.mktemp("names")
    plan = library.document(read_bytes(PLAN.encode(), "plan.txt"), {"id": "plan", "region": "云溪市"})
    index = store.build([plan], home, ToyEmbedder(["渡口", "安全", "船票", "票务", "宣传", "结算"]))
    return Assistant(index, Glossary([]), Settings(home=home))


def cited(answer: Answer) -> set[str]:
    return {one.clause.address for one in answer.citations}


@pytest.mark.parametrize(
    ("first", "second", "names"),
    [
        ("", "", None),
        ("由票务中心", "由票务中心", None),
        ("甲乙丙丁戊己", "庚辛壬癸子丑", None),
        ("参加海湾渔业交易中心", "支持茶叶期货交易中心", None),
        ("牵头单位：航运票务中心", "配合单位：航运票务中心", None),
        (
            "在霜州碳排放权交易中心",
            "推动霜州碳排放交易中心",
            ("霜州碳排放权交易中心", "霜州碳排放交易中心"),
        ),
        ("会同霜州银监分局", "霜州银保监分局", ("霜州银监分局", "霜州银保监分局")),
    ],
)
def test_names_that_differ_at_one_place(first: str, second: str, names: tuple[str, str] | None) -> None:
    assert namesakes.differing(first, second) == names


@pytest.mark.parametrize(
    "question",
    [
        "渡口安全的那个小组，方案里名称前后一致吗？",
        "管渡口安全的小组叫法好像有两个，分别是？",
        "渡口安全小組個名前後統一嗎，名稱係咪一樣？",
    ],
)
def test_both_names_are_told_with_their_clauses(clerk: Assistant, question: str) -> None:
    answer = clerk.ask(question)
    text = answer.text.replace("領", "领").replace("導", "导").replace("組", "组")
    assert "管理工作领导小组" in text
    assert "管理引导小组" in text
    assert cited(answer) == {"1", "3"}


def test_of_several_pairs_the_one_that_is_asked_about_is_told(clerk: Assistant) -> None:
    answer = clerk.ask("卖船票的中心，名字前后一样吗？")
    assert "云溪市内河航运票务中心" in answer.text
    assert "云溪市内河客运票务中心" in answer.text
    assert cited(answer) == {"2", "4"}


@pytest.mark.parametrize("question", ["云溪市渡口安全小组多久开一次会？", "老人船票几折，各处写法一致吗？"])
def test_what_asks_for_no_name_gets_none(clerk: Assistant, question: str) -> None:
    assert "一处作" not in clerk.ask(question).text
