"""How a matter is furthered: the parts under the heading that is about it, and what other documents say of it."""

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

PLAN = """霜州市水上交通发展规划

一、渡船电动化行动

（一）更换旧渡船。柴油渡船满十五年的换成电动渡船。

（二）建设渡船充电码头。每条航线至少有一处充电码头。

（三）培训渡船船员。船员上岗前学完电池知识。

二、航道整治

（一）清淤。每年枯水期清淤一次。

（二）护岸。险工段先做石笼护岸。
"""

NOTICE = """霜州市关于渡船电动化补助的通知

一、推进渡船电动化，按船长分三档补助。

二、申请人在船籍所在的镇递交材料。
"""


@pytest.fixture
def assistant(tmp_path: Path) -> Assistant:
    documents = [
        library.document(read_bytes(text.encode(), f"{name}.txt"), {"id": name, "region": "霜州市"})
        for name, text in (("plan", PLAN), ("notice", NOTICE))
    ]
    index = store.build(documents, tmp_path, ToyEmbedder(["渡船", "航道", "补助"]))
    return Assistant(index, Glossary([]), Settings(home=tmp_path))


def cited(assistant: Assistant, question: str) -> list[str]:
    return [f"{one.document.id}:{one.clause.address}" for one in assistant.ask(question).citations]


def test_all_parts_under_the_heading_that_is_about_the_matter(assistant: Assistant) -> None:
    assert cited(assistant, "霜州市怎么推进渡船电动化？") == ["plan:1/1", "plan:1/2", "plan:1/3"]


def test_one_part_that_alone_is_about_the_matter_is_quoted_by_itself(assistant: Assistant) -> None:
    assert cited(assistant, "怎么做好船员培训？") == ["plan:1/3"]


def test_how_something_is_done_by_the_asker_is_no_matter_of_furthering(assistant: Assistant) -> None:
    assert "plan:1/3" not in cited(assistant, "渡船电动化补助怎么申请？")


def test_another_document_on_the_same_matter_is_named_beside_the_answer(assistant: Assistant) -> None:
    answer = assistant.ask("霜州市怎么推进渡船电动化？")
    assert [note for note in answer.notes if note.startswith("另见")] == [
        "另见：《霜州市关于渡船电动化补助的通知》第一部分（推进渡船电动化，按船长分三档补助）"
    ]


def test_nothing_is_named_beside_an_answer_to_which_no_other_document_speaks(assistant: Assistant) -> None:
    answer = assistant.ask("霜州市如何推进航道整治？")
    assert answer.citations
    assert not [note for note in answer.notes if note.startswith("另见")]


@pytest.mark.parametrize("question", ["霜州市对培训渡船船员有哪些措施？", "规划关于培训渡船船员怎么规定？"])
def test_what_a_text_does_for_a_matter_is_all_that_its_heading_has(
    assistant: Assistant, question: str
) -> None:
    answer = assistant.ask(question)
    assert [one.clause.label for one in answer.citations] == ["一、（三）"]
    assert "船员上岗前学完电池知识。" in answer.text


def test_of_each_part_is_told_what_it_says(assistant: Assistant) -> None:
    answer = assistant.ask("霜州市怎么推进渡船电动化？")
    assert "- （一）更换旧渡船：柴油渡船满十五年的换成电动渡船。[1]" in answer.text


def test_what_is_planned_for_a_body_stands_under_its_name(tmp_path: Path) -> None:
    text = """霜州市水上交通规划

一、重点企业

1.霜州轮渡公司。打造内河客运集团，增开夜航。

2.霜州船厂。专做电动渡船。

二、任务

1.增开夜航。（牵头单位：市交通局，配合单位：霜州轮渡公司）
"""
    plan = library.document(read_bytes(text.encode(), "plan.txt"), {"id": "plan", "region": "霜州市"})
    index = store.build([plan], tmp_path, ToyEmbedder(["夜航", "渡船"]))
    company = Assistant(index, Glossary([]), Settings(home=tmp_path))
    assert "打造内河客运集团" in company.ask("霜州轮渡公司的发展定位").text
    assert company.explain("霜州轮渡公司的发展定位").writer == "furthering"
