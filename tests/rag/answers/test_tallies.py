"""Lists that state no number, counted: points under a named clause, names in a sentence; silence for what is not listed."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from documents import library
from documents.sources import read_bytes
from index import store
from rag.answering import Assistant
from rag.answers.counting import tallies
from rag.glossary import Glossary
from rag.settings import Settings
from tests.toy import ToyEmbedder

RULES = """礁城市渔港管理办法

第一条 设立渔港管理委员会，由副市长任主任，市港务局、市发展和改革委员会、市海事局为成员单位。

第二条 下列船只免收停泊费：
（一）救捞船；
（二）科考船；
（三）避风的渔船。

第三条 渔港停泊费每日每艘20元。

第四条 渔港应当履行下列职责：
（一）维护灯塔；
（二）疏浚航道；
（三）更换缆绳。
"""


@pytest.fixture
def assistant(tmp_path: Path) -> Assistant:
    rules = library.document(read_bytes(RULES.encode(), "rules.txt"), {"id": "rules", "region": "礁城市"})
    index = store.build([rules], tmp_path, ToyEmbedder(["成员", "免收", "停泊"]))
    return Assistant(index, Glossary([]), Settings(home=tmp_path))


@pytest.mark.parametrize(
    ("question", "said", "address"),
    [
        ("渔港管理委员会有多少个成员单位？", "有3个：市港务局、市发展和改革委员会、市海事局", "1"),
        ("办法第二条列了几类免收停泊费的船只？", "3项", "2"),
    ],
)
def test_what_is_listed_is_counted(assistant: Assistant, question: str, said: str, address: str) -> None:
    answer = assistant.ask(question)
    assert said in answer.text
    assert address in {one.clause.address for one in answer.citations}


@pytest.mark.parametrize(
    ("sentence", "noun", "names"),
    [
        ("市港务局、市海事局为成员单位", "成员单位", ("市港务局", "市海事局")),
        ("成员单位包括市港务局、市海事局", "成员单位", ("市港务局", "市海事局")),
        ("市港务局负责联系成员单位", "成员单位", ()),
        ("市港务局、市海事局为牵头单位", "成员单位", ()),
    ],
)
def test_names_before_and_behind_what_they_are(sentence: str, noun: str, names: tuple[str, ...]) -> None:
    assert tallies.series(sentence, noun) == names


@pytest.mark.parametrize(
    ("question", "people"),
    [
        ("How many people work in the harbour?", True),
        ("How many kinds of boats are let off?", False),
    ],
)
def test_people_are_no_points_of_a_list(question: str, people: bool) -> None:
    assert bool(tallies.PEOPLE.search(question)) is people


@pytest.mark.parametrize(("heading", "counted"), [("渔港扶持的渔业公司", True), ("渔港扶持远洋渔业", False)])
def test_firms_are_the_points_of_a_list_that_is_headed_as_one_of_firms(
    tmp_path: Path, heading: str, counted: bool
) -> None:
    text = f"礁城市渔港计划\n\n一、{heading}\n\n（一）东礁渔业。更新渔船。\n\n（二）西礁渔业。修建冷库。\n"
    plan = library.document(read_bytes(text.encode(), "plan.txt"), {"id": "plan", "region": "礁城市"})
    index = store.build([plan], tmp_path, ToyEmbedder(["渔业", "渔港"]))
    answer = Assistant(index, Glossary([]), Settings(home=tmp_path)).ask("渔港扶持的渔业公司有几家？")
    assert ("2家" in answer.text) is counted


@pytest.mark.parametrize(
    ("question", "text", "counted"),
    [
        ("How many duties does the harbour have?", "渔港应当履行职责多少？", True),
        ("How many ropes does the harbour replace?", "渔港应当履行更换缆绳多少？", False),
    ],
)
def test_things_are_no_points_of_a_list_that_only_speaks_of_them(
    assistant: Assistant, question: str, text: str, counted: bool
) -> None:
    query = replace(assistant._understood(text, (), "en"), question=question)
    assert (tallies.answer(query, assistant._desk) is not None) is counted
