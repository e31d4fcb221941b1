"""The aim of a plan that a question calls by its own name, against the fact of a year, in three languages; and when not."""

from __future__ import annotations

from pathlib import Path

import pytest

from documents import library
from documents.sources import read_bytes
from index import store
from rag.answering import Assistant
from rag.glossary import Entry, Glossary
from rag.language import simplified
from rag.settings import Settings
from tests.toy import ToyEmbedder

PLAN = """霜州市渔业发展规划

一、发展基础

2030年，全市渔业合作社38家，远洋渔船21艘。

二、发展目标

到2035年，全市渔业合作社达到90家，远洋渔船达到40艘。

三、海星计划

推动联合办社，力争三年内使渔业合作社达到60家。

四、蓝帆行动

淘汰旧船，力争三年内使远洋渔船达到30艘。
"""
GLOSSARY = Glossary(
    [
        Entry("海星计划", "Starfish Plan", (), "term"),
        Entry("渔业合作社", "fishing cooperatives", (), "term"),
        Entry("蓝帆行动", "Blue Sail Campaign", (), "term"),
        Entry("远洋渔船", "ocean-going fishing boats", (), "term"),
    ]
)


@pytest.fixture
def assistant(tmp_path: Path) -> Assistant:
    plan = library.document(read_bytes(PLAN.encode(), "plan.txt"), {"id": "plan"})
    index = store.build([plan], tmp_path, ToyEmbedder(["合作社", "渔船", "计划"]))
    return Assistant(index, GLOSSARY, Settings(home=tmp_path))


@pytest.mark.parametrize(
    ("question", "working", "addresses"),
    [
        ("海星计划的渔业合作社目标比2030年多多少家？", "＝22家", ["1", "3"]),
        ("海星计划要的渔业合作社，和2030年还差几家？", "＝22家", ["1", "3"]),
        ("要到海星計劃的目標，漁業合作社比2030年仲要增加幾多家？", "＝22家", ["1", "3"]),
        ("蓝帆行动的远洋渔船目标比2030年多多少艘？", "＝9艘", ["1", "4"]),
        (
            "How many more fishing cooperatives than in 2030 does the Starfish Plan aim at?",
            "a difference of 22.",
            ["1", "3"],
        ),
        (
            "The Blue Sail Campaign's goal is how many ocean-going fishing boats more than in 2030?",
            "a difference of 9.",
            ["1", "4"],
        ),
    ],
)
def test_the_aim_is_that_of_the_plan_that_is_called(
    assistant: Assistant, question: str, working: str, addresses: list[str]
) -> None:
    answer = assistant.ask(question)
    assert working in simplified(answer.text)
    assert [one.clause.address for one in answer.citations] == addresses


def test_without_a_plans_name_the_aim_is_that_of_the_text(assistant: Assistant) -> None:
    answer = assistant.ask("渔业合作社2035年的目标比2030年多多少家？")
    assert "60" not in answer.text


def test_a_plan_that_is_not_there_has_no_aim(assistant: Assistant) -> None:
    assert "22" not in assistant.ask("珊瑚计划的渔业合作社目标比2030年多多少家？").text
