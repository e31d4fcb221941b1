"""Who bears the cost of a thing, told in the words that say it."""

from __future__ import annotations

from pathlib import Path

import pytest

from documents import library
from documents.sources import read_bytes
from index import embeddings, store
from rag.answering import Assistant
from rag.answers.bodies import payers
from rag.glossary import Glossary
from rag.settings import Settings

PLAN = """霜州市渡口改造方案

一、主要任务

1.更换渡船信标。全部渡船更换信标，更换费用由财政补助八成，其余由船东承担；每月检修一次。（牵头单位：市应急管理局，配合单位：市海事局）

2.修建候船亭。每个渡口修建候船亭一座，配置长椅和雨棚。（牵头单位：市住房和城乡建设局，配合单位：市海事局）
"""
SAID = "全部渡船更换信标，更换费用由财政补助八成，其余由船东承担；每月检修一次。"


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    plan = library.document(read_bytes(PLAN.encode(), "plan.txt"), {"id": "plan", "region": "霜州市"})
    folder: Path = tmp_path_factory.mktemp("ferries")
    index = store.build([plan], folder, embeddings.load(embeddings.BUILTIN))
    return Assistant(index, Glossary([]), Settings(home=folder))


@pytest.mark.parametrize(
    "question",
    [
        "渡船信标的钱谁出？",
        "渡船信标更换费用八万块谁出？",
        "渡船信标更换费用由谁承担？",
        "换渡船信标谁买单？",
    ],
)
def test_who_pays_is_told_and_not_who_leads(question: str, assistant: Assistant) -> None:
    answer = assistant.ask(question)
    assert SAID in answer.text
    assert "牵头" not in answer.text


def test_who_pays_is_told_in_english_too(assistant: Assistant) -> None:
    assert SAID in assistant.ask("Who pays for the beacons of the ferry boats?").text


def test_who_does_the_work_is_still_told_from_the_records(assistant: Assistant) -> None:
    assert "市应急管理局" in assistant.ask("渡船信标由谁负责？").text


def test_a_body_without_a_task_of_its_own_has_none_in_english_too(assistant: Assistant) -> None:
    answer = assistant.ask("Does the maritime bureau lead any task?")
    assert answer.text.startswith("市海事局 leads no task in the ")


@pytest.mark.parametrize(
    "question",
    [
        "资金由谁拨付？",
        "责任由谁承担？",
        "谁出台的？",
        "Who pays out the money?",
        "Who bears responsibility for it?",
        "Who pays attention to safety?",
    ],
)
def test_paying_out_and_answering_for_a_thing_are_other_questions(question: str) -> None:
    assert payers.ASKED.search(question) is None
