"""What so many come to at a stated rate, and silence where the rate is for something else."""

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

RULES = """霜州市渡口收费和补助办法

第一条 摩托车过渡每辆收取3元，小客车过渡每辆收取12元。

第二条 新建渡运泊位的，每个泊位补助6000元，单个渡口最高50万元。

第三条 渡船进坞检修每小时收费80元。

第六条 全县渡运765万人次，其中夜渡521万人次。

第四条 岸电服务费每千瓦时最高0.4元。停靠一次的岸电服务费最多32元。
"""


@pytest.fixture
def assistant(tmp_path: Path) -> Assistant:
    rules = library.document(read_bytes(RULES.encode(), "rules.txt"), {"id": "rules"})
    index = store.build([rules], tmp_path, ToyEmbedder(["摩托", "泊位", "检修"]))
    return Assistant(index, Glossary([]), Settings(home=tmp_path))


@pytest.mark.parametrize(
    ("question", "working", "address"),
    [
        ("新建12个泊位能补助多少钱？", "12个×6000元＝7.2万元", "2"),
        ("渡船检修5个小时要交多少钱？", "5小时×80元＝400元", "3"),
        ("7辆小客车过渡收多少钱？", "7辆×12元＝84元", "1"),
        ("夜渡占全县渡运的比重", "521万人次÷765万人次≈68.1%", "6"),
        ("停靠一次用岸电1.5度，服务费最多收几块钱？", "1.5度×0.4元＝0.6元", "4"),
    ],
)
def test_the_rate_is_quoted_and_multiplied(
    assistant: Assistant, question: str, working: str, address: str
) -> None:
    answer = assistant.ask(question)
    assert working in answer.text
    assert [one.clause.address for one in answer.citations] == [address]


def test_a_rate_for_another_unit_is_not_multiplied(assistant: Assistant) -> None:
    assert "×" not in assistant.ask("渡口补助3家企业多少钱？").text


RENTS = """霜州市渡口用房租金规定

一、租金标准。渡口用房租金为每平方米每月12元。

二、租金减免。孤岛家庭按应缴租金的20%缴纳，船工家庭按50%缴纳。

三、管护费每平方米每月1.6元，由县财政承担40%，承租人承担60%。
"""


def test_another_clause_changes_the_sum_for_the_case_told(tmp_path: Path) -> None:
    rents = library.document(read_bytes(RENTS.encode(), "rents.txt"), {"id": "rents"})
    index = store.build([rents], tmp_path, ToyEmbedder(["租金", "管护", "孤岛"]))
    answer = Assistant(index, Glossary([]), Settings(home=tmp_path)).ask(
        "孤岛家庭租50平方米渡口用房，每月交多少租金？"
    )
    assert "50平方米×12元＝600元；600元×20%＝120元" in answer.text
    assert [one.clause.address for one in answer.citations] == ["1", "2"]
