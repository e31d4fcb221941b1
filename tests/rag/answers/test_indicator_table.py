"""All indicators of a text, where none of them is named."""

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

PLAN = """# 霜州市渡船发展规划

## 第一章 目标

到2035年建成电船之城。

| 序号 | 指标 | 单位 | 2030年 | 2035年 |
| --- | --- | --- | --- | --- |
| 1 | 电船数量 | 艘 | 12 | 40 |
| 2 | 渡口数量 | 个 | 9 | 15 |
| 3 | 年客运量 | 万人次 | 30 | 55 |
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    folder: Path = tmp_path_factory.mktemp("indicators")
    plan = library.document(
        read_bytes(PLAN.encode(), "plan.md"),
        {"id": "plan", "title": "霜州市渡船发展规划", "region": "霜州市"},
    )
    index = store.build([plan], folder, ToyEmbedder(["电船", "渡口", "客运"]))
    return Assistant(index, Glossary([]), Settings(home=folder))


@pytest.mark.parametrize("question", ["渡口数量这个指标2035年是多少", "电船数量到2035年多少艘"])
def test_one_indicator_is_not_all(assistant: Assistant, question: str) -> None:
    assert "年客运量" not in assistant.ask(question).text


@pytest.mark.parametrize(
    "question",
    [
        "规划有哪些指标？",
        "霜州渡船规划的主要指标",
        "列出规划的所有指标",
        "規劃有邊啲指標？",
        "2035年的指标有哪些",
        "有哪些指标",
        "指标",
        "列出3项指标",
    ],
)
def test_every_row_with_its_figures(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert len(answer.citations) == 3
    assert all(figure in answer.text for figure in ("40", "15", "55"))


def test_the_value_of_one_is_no_number_of_them(assistant: Assistant) -> None:
    for question, history in (
        ("渡口数量2035年的指标是多少", ()),
        ("渡口数量那个是多少", ("2035年的指标有哪些",)),
    ):
        answer = assistant.ask(question, history)
        assert "15" in answer.text
        assert len(answer.citations) == 1


def test_until_when_is_no_part_of_what_is_measured(assistant: Assistant) -> None:
    assert "15" in assistant.ask("渡口数量到2035年是多少").text


SORTED = """# 沙浦市渡口规划

## 第一章 目标

表1 主要指标

| 类别 | 指标 | 单位 | 2030年 | 2035年 | 属性 |
| --- | --- | --- | --- | --- | --- |
| 规模 | 电船数量 | 艘 | 12 | 40 | 预期性 |
| 规模 | 渡口数量 | 个 | 9 | 15 | 预期性 |
| 服务 | 年客运量 | 万人次 | 30 | 55 | 预期性 |
"""


@pytest.fixture(scope="module")
def sorted_(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    folder: Path = tmp_path_factory.mktemp("sorts")
    facts = {"id": "sorts", "title": "沙浦市渡口规划", "region": "沙浦市"}
    plan = library.document(read_bytes(SORTED.encode(), "sorts.md"), facts)
    return Assistant(store.build([plan], folder, ToyEmbedder(["电船"])), Glossary([]), Settings(home=folder))


def test_the_categories_are_counted(sorted_: Assistant) -> None:
    said = sorted_.ask("沙浦市渡口规划的指标一共多少个，分成哪几类？").text
    assert "共有3项指标，分2类（规模2项、服务1项）" in said


def test_of_so_many_indicators_none_is_binding(sorted_: Assistant) -> None:
    said = sorted_.ask("Of the 3 indicators in 沙浦市渡口规划, how many are binding?").text
    assert "没有约束性指标" in said
