"""Who leads a task, the task named by that sentence of it which the question is about."""

from __future__ import annotations

from pathlib import Path

import pytest

from documents import library
from documents.sources import read_bytes
from index import store
from rag.answering import Assistant
from rag.glossary import Entry, Glossary
from rag.settings import Settings
from tests.toy import ToyEmbedder

PLAN = """霜州市渡口整治方案

一、任务

1. 更新老旧渡船。鼓励保险机构为船工承保意外伤害。（牵头单位：市交通局，配合单位：市财政局）
"""


@pytest.mark.parametrize(
    ("question", "opening"),
    [
        ("谁牵头更新老旧渡船？", "一、1（更新老旧渡船）"),
        ("船工意外伤害承保谁牵头？", "一、1（鼓励保险机构为船工承保意外伤害）"),
    ],
)
def test_the_sentence_asked_about_names_the_task(tmp_path: Path, question: str, opening: str) -> None:
    plan = library.document(read_bytes(PLAN.encode(), "plan.txt"), {"id": "plan"})
    index = store.build([plan], tmp_path, ToyEmbedder(["渡船", "保险"]))
    answer = Assistant(index, Glossary([]), Settings(home=tmp_path)).ask(question)
    assert answer.text.startswith(opening)
    assert [one.clause.address for one in answer.citations] == ["1/1"]


def test_a_name_in_capitals_is_said_by_the_task(tmp_path: Path) -> None:
    text = (
        "霜州市渡口试点方案\n\n一、任务\n\n1. 开展票价试点，扩大试点范围，做好试点总结。（牵头单位：市物价局）\n\n"
        "2. 支持旅行社以FTQ方式参与。（牵头单位：市文旅局）\n"
    )
    plan = library.document(read_bytes(text.encode(), "plan.txt"), {"id": "plan"})
    index = store.build([plan], tmp_path, ToyEmbedder(["试点", "旅行社"]))
    assistant = Assistant(index, Glossary([]), Settings(home=tmp_path))
    assert [one.clause.address for one in assistant.ask("FTQ试点谁牵头？").citations] == ["1/2"]
    assert [one.clause.address for one in assistant.ask("票价试点谁牵头？").citations] == ["1/1"]


def test_a_body_in_capitals_is_no_name_that_its_task_must_say(tmp_path: Path) -> None:
    """Said to lead what another leads: the task is looked for without the body's own letters."""
    text = (
        "临江市金融方案\n\n一、任务\n\n1. 人民银行临江支行牵头推广PBOC账户。（牵头单位：人民银行临江支行）\n\n"
        "2. 推广渡船贷。（牵头单位：市交通局，配合单位：人民银行临江支行）\n"
    )
    plan = library.document(read_bytes(text.encode(), "plan.txt"), {"id": "plan", "region": "临江市"})
    index = store.build([plan], tmp_path, ToyEmbedder(["渡船", "账户"]))
    glossary = Glossary([Entry("人民银行临江支行", "PBOC", (), "body")])
    answer = Assistant(index, glossary, Settings(home=tmp_path)).ask("PBOC牵头渡船贷，对吗？")
    assert [one.clause.address for one in answer.citations] == ["1/2"]
    assert answer.text.startswith("不是")


def test_who_does_which_part_is_said_by_the_words_of_the_task(tmp_path: Path) -> None:
    text = (
        "霜州市渡口方案\n\n一、任务\n\n"
        "1. 推广船贷联动：码头集团出船，渡口银行放款，担保公司分担风险。（牵头单位：市交通局）\n"
    )
    plan = library.document(read_bytes(text.encode(), "plan.txt"), {"id": "plan"})
    index = store.build([plan], tmp_path, ToyEmbedder(["船贷", "放款"]))
    assistant = Assistant(index, Glossary([]), Settings(home=tmp_path))
    assert "渡口银行放款" in assistant.ask("船贷联动里，出船、放款、风险各由谁来？").text
    assert "由市交通局牵头" in assistant.ask("船贷联动由谁牵头？").text


def test_a_far_nearer_clause_that_names_a_body_in_its_own_words_goes_before_lists_of_units(
    tmp_path: Path,
) -> None:
    text = (
        "霜州市旧船换新问答\n\n一、旧船换新补贴到哪里领？旧船换新的补贴由市商务局受理，资金由市、县按6:4分担。\n\n"
        "二、渡口登记怎么办？办理渡口登记和补贴公示。（责任单位：市交通局）\n"
    )
    read = library.document(read_bytes(text.encode(), "boats.txt"), {"id": "boats"})
    index = store.build([read], tmp_path, ToyEmbedder(["旧船", "换新", "渡口", "登记"]))
    answer = Assistant(index, Glossary([]), Settings(home=tmp_path)).ask("旧船换新的补贴到哪个部门去领？")
    assert "市商务局" in answer.text
    assert "市交通局" not in answer.text


def test_a_library_without_a_clause_names_nobody(tmp_path: Path) -> None:
    index = store.build([], tmp_path, ToyEmbedder(["渡船"]))
    answer = Assistant(index, Glossary([]), Settings(home=tmp_path)).ask("谁牵头更新老旧渡船？")
    assert answer.abstained
    assert not answer.citations


def test_what_is_done_about_a_matter_does_not_tell_its_task_from_others(tmp_path: Path) -> None:
    """Of each text its task is told, though only one of them says the verb of the question."""
    other = PLAN.replace("整治方案", "发展规划").replace("更新老旧渡船。", "推动老旧渡船更新，推动岸电。")
    documents = [
        library.document(read_bytes(text.encode(), f"{name}.txt"), {"id": name})
        for name, text in (("plan", PLAN), ("other", other))
    ]
    index = store.build(documents, tmp_path, ToyEmbedder(["渡船", "保险"]))
    answer = Assistant(index, Glossary([]), Settings(home=tmp_path)).ask("谁牵头推动老旧渡船更新？")
    assert {one.document.id for one in answer.citations} == {"plan", "other"}


def test_in_english_who_is_responsible_stands_before_those_who_help(tmp_path: Path) -> None:
    text = "霜州市渡口方案\n\n一、任务\n\n1. 更新老旧渡船。（责任单位：市交通局；配合单位：市财政局）\n"
    plan = library.document(read_bytes(text.encode(), "plan.txt"), {"id": "plan"})
    index = store.build([plan], tmp_path, ToyEmbedder(["渡船", "保险"]))
    answer = Assistant(index, Glossary([]), Settings(home=tmp_path)).ask(
        "更新老旧渡船由谁负责？", language="en"
    )
    assert answer.text.startswith("市交通局 is responsible for")
    assert "with 市财政局 (Finance Bureau) cooperating." in answer.text
