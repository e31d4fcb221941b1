"""Whether made-up texts contradict one another, no matter named: what two clauses give differently for one time."""

from __future__ import annotations

from pathlib import Path

import pytest

from documents import library
from documents.sources import read_bytes
from index import store
from rag.answering import Assistant
from rag.answers.differences import everywhere
from rag.glossary import Glossary
from rag.settings import Settings
from tests.toy import ToyEmbedder

PLAN = """汶岭市竹业发展规划

一、总体目标

到2032年，竹笋加工企业达到40家，竹林面积达到90万亩。

二、重点任务

1. 培育竹笋加工企业，到2032年竹笋加工企业达到55家。

2. 竹业贷款余额到2032年达到3亿元。
"""
NOTICE = """关于做好汶岭市竹业工作的通知

1. 到2032年，竹林面积达到80万亩。

2. 竹编合作社的贷款余额到2032年达到40万元。
"""


@pytest.fixture(scope="module")
def bamboo(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    home: Path = tmp_path_factory.mktemp("bamboo")
    texts = [
        library.document(read_bytes(PLAN.encode(), "plan.txt"), {"id": "plan", "region": "汶岭市"}),
        library.document(read_bytes(NOTICE.encode(), "notice.txt"), {"id": "notice", "region": "汶岭市"}),
    ]
    index = store.build(texts, home, ToyEmbedder(["竹笋", "竹林", "贷款"]))
    return Assistant(index, Glossary([]), Settings(home=home))


def test_all_that_differs_is_told_by_thing(bamboo: Assistant) -> None:
    answer = bamboo.ask("这些文件有没有互相矛盾的地方？")
    assert answer.text.startswith("有2项数字写法不同：")
    assert "40家" in answer.text
    assert "55家" in answer.text
    assert "90万亩" in answer.text
    assert "80万亩" in answer.text


def test_figures_of_another_scope_do_not_contradict(bamboo: Assistant) -> None:
    assert "40万元" not in bamboo.ask("这些文件有没有互相矛盾的地方？").text


def test_of_one_text_only_what_it_says_itself(bamboo: Assistant) -> None:
    answer = bamboo.ask("规划自己前后有没有矛盾？")
    assert "55家" in answer.text
    assert "80万亩" not in answer.text


def test_where_nothing_differs_that_is_said_and_what_was_compared(bamboo: Assistant) -> None:
    answer = bamboo.ask("通知自己有没有自相矛盾？")
    assert answer.abstained
    assert "只比较了数字" in answer.text


def test_a_matter_that_is_named_is_told_alone(bamboo: Assistant) -> None:
    answer = bamboo.ask("竹林面积各份文件写得一致吗？")
    assert "90万亩" in answer.text
    assert "55家" not in answer.text


def test_in_english(bamboo: Assistant) -> None:
    answer = bamboo.ask("Are there contradictions between the documents?")
    assert answer.text.startswith("2 things are given different figures:")


def test_of_many_only_the_first_are_told_and_cited(
    monkeypatch: pytest.MonkeyPatch, bamboo: Assistant
) -> None:
    monkeypatch.setattr(everywhere, "MOST", 1)
    answer = bamboo.ask("这些文件里有没有互相矛盾的地方？")
    assert answer.text.startswith("有2项数字写法不同，先列1项：")
    assert len(answer.text.split("\n")) == 2
    assert len(answer.citations) == 2
