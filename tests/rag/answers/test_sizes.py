"""Which part of a made-up plan, or which of two plans, has most tasks; silence where bodies are ranked."""

from __future__ import annotations

from pathlib import Path

import pytest

from documents import library
from documents.sources import read_bytes
from index import store
from rag.answer import Answer
from rag.answering import Assistant
from rag.glossary import Glossary
from rag.settings import Settings
from tests.toy import ToyEmbedder

HARBOUR = """霜州市渔港振兴行动方案

一、改善港池

（一）清淤

1. 清理内港淤泥。（牵头单位：市渔业局）

2. 疏通外港航道。（牵头单位：市渔业局）

（二）护岸

3. 加固北岸石堤。（牵头单位：市水务局）

二、发展渔船

4. 更新木质渔船。（牵头单位：市渔业局）
"""
TEA = """岚县茶园提升行动方案

一、工作任务

（一）种好茶

1. 改种良种茶树。（牵头单位：县农业局）

（二）卖好茶

2. 开设茶叶市场。（牵头单位：县商务局）

3. 举办春茶集市。（牵头单位：县商务局）
"""


@pytest.fixture
def assistant(tmp_path: Path) -> Assistant:
    plans = [
        library.document(read_bytes(HARBOUR.encode(), "harbour.txt"), {"id": "harbour", "region": "霜州市"}),
        library.document(read_bytes(TEA.encode(), "tea.txt"), {"id": "tea", "region": "岚县"}),
    ]
    index = store.build(plans, tmp_path, ToyEmbedder(["渔", "茶", "港"]))
    return Assistant(index, Glossary([]), Settings(home=tmp_path))


def addresses(answer: Answer) -> set[str]:
    return {f"{one.document.id} {one.clause.address}" for one in answer.citations}


def test_bodies_are_ranked_elsewhere(assistant: Assistant) -> None:
    answer = assistant.ask("霜州市渔港方案哪个单位牵头的任务最多？")
    assert "市渔业局" in answer.text
    assert "个部分中" not in answer.text


def test_a_share_of_no_numbered_part_is_not_made_up(assistant: Assistant) -> None:
    assert "÷" not in assistant.ask("霜州市渔港方案第七部分的任务占百分之几？").text


def test_the_part_with_most_tasks(assistant: Assistant) -> None:
    answer = assistant.ask("霜州市渔港方案两个部分里哪个部分的任务最多？")
    assert "任务最多的是一、改善港池，共3项任务" in answer.text
    assert len(addresses(answer)) == 3


def test_parts_are_those_among_which_the_tasks_are_divided(assistant: Assistant) -> None:
    answer = assistant.ask("岚县茶园方案哪一组任务最少，有几项？")
    assert "任务最少的是（一）种好茶，共1项任务" in answer.text.replace("一、（一）", "（一）")


def test_the_share_of_one_part(assistant: Assistant) -> None:
    answer = assistant.ask("霜州市渔港方案的任务，第二部分占了百分之几？")
    assert "1÷4＝25%" in answer.text


def test_two_texts_are_held_against_each_other(assistant: Assistant) -> None:
    answer = assistant.ask("霜州市渔港方案和岚县茶园方案哪个任务多，多几项？")
    assert "共有4项任务" in answer.text
    assert "共有3项任务；4－3＝1" in answer.text


def test_a_role_that_a_title_says_does_not_hide_which_part_is_meant(assistant: Assistant) -> None:
    asked = "Which part of 霜州市渔港振兴行动方案, the support plan, has the most measures?"
    assert "措施最多的是一、改善港池，共3条措施" in assistant.ask(asked).text
