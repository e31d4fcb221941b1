"""Plain English questions about texts that bear English: claims put right, things counted, texts side by side, who leads."""

from __future__ import annotations

from pathlib import Path

import pytest

from documents import library
from documents.clauses import Document
from documents.sources import read_bytes
from index import embeddings, store
from rag.answering import Assistant
from rag.glossary import Glossary
from rag.questions.names import joined
from rag.settings import Settings

HARBOUR = """---
id: harbour
edition: digest
title: 霜州市港口行动方案
title_en: Shuangzhou Harbour Action Plan
date: 2031-05-06
region: 霜州市
---

# 霜州市港口行动方案
> Shuangzhou Harbour Action Plan

为建设港口，制定本方案。
> This plan is made to build the harbour.

## 一、建设
> Building

1. 引进航运基金，力争规模在100亿元以上。（牵头单位：市港务局，配合单位：市灯务局）
> Bring in shipping funds of RMB 10 billion or more. (Lead: Harbour Bureau; cooperating: Lamp Bureau)

2. 渡轮公司在全省榜单列第42位；全市有各类航运机构90家，其中船厂46家、渡轮公司12家。
> A ferry company ranks 42nd in the province; the city has 90 shipping institutions: 46 shipyards and 12 ferry companies.

## 二、保障
> Safeguards

3. 每年检查落实情况。（牵头单位：市港务局）
> Inspect what is done every year. (Lead: Harbour Bureau)
"""
FERRIES = """---
id: ferries
edition: digest
title: 霜州市渡轮“十九五”发展规划
title_en: 19th Five-Year Plan for the Ferries of Shuangzhou
region: 霜州市
period: 2046/2050
---

# 霜州市渡轮“十九五”发展规划
> 19th Five-Year Plan for the Ferries of Shuangzhou

第一章 基础
> Chapter 1 Basis

渡轮基础良好。
> The ferries are in good order.

第二章 目标
> Chapter 2 Goals

渡轮更多更快。
> There are to be more and faster ferries.
"""


def _documents() -> tuple[Document, ...]:
    printed = {"harbour": HARBOUR, "ferries": FERRIES}
    return tuple(
        library.document(read_bytes(text.encode(), f"{name}.md"), {"id": name})
        for name, text in printed.items()
    )


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    folder: Path = tmp_path_factory.mktemp("english")
    index = store.build(_documents(), folder, embeddings.load(embeddings.BUILTIN))
    return Assistant(index, Glossary([]), Settings(home=folder))


@pytest.mark.parametrize(
    ("question", "opening"),
    [
        ("is it true that Shuangzhou wants 100 billion from shipping funds", "No, not 100 billion: "),
        ("Shuangzhou wants shipping funds of 10 billion, right?", "Yes: "),
    ],
)
def test_billions_of_nothing_named_are_money(assistant: Assistant, question: str, opening: str) -> None:
    assert assistant.ask(question).text.startswith(opening)


def test_a_place_in_an_order_is_no_number_of_things(assistant: Assistant) -> None:
    assert "12 ferry companies" in assistant.ask("how many ferry companies are there in Shuangzhou").text


@pytest.mark.parametrize(
    "question",
    [
        "difference between the action plan and the five-year plan",
        "five-year plan vs action plan",
        "how does the five-year plan differ from the action plan",
    ],
)
def test_two_plans_stand_side_by_side(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert {one.document.id for one in answer.citations} == {"harbour", "ferries"}
    assert not answer.abstained


@pytest.mark.parametrize(
    ("question", "ids"),
    [
        ("compare the action plan with the five-year plan", {"harbour", "ferries"}),
        ("which tasks of the action plan are in the five-year plan", set()),
        ("the action plan", set()),
        ("行动方案和规划", set()),
    ],
)
def test_two_texts_are_joined_by_name(question: str, ids: set[str]) -> None:
    assert set(joined.texts(question, _documents())) == ids


def test_who_leads_is_not_told_twice(assistant: Assistant) -> None:
    text = assistant.ask("is it true that the Lamp Bureau leads task 1").text
    assert "No. 市港务局 (Harbour Bureau) leads Task 1" in text
    assert "Cooperating" not in text


@pytest.mark.parametrize(
    ("question", "opening"),
    [
        ("is the Lamp Bureau in charge of shipping funds?", "It only cooperates. 市港务局"),
        ("is the Harbour Bureau in charge of shipping funds?", "Yes. 市港务局"),
        ("市灯务局负责引进航运基金吗？", "只是配合单位。第1条"),
    ],
)
def test_who_only_helps_is_not_in_charge(assistant: Assistant, question: str, opening: str) -> None:
    assert assistant.ask(question).text.startswith(opening)


@pytest.mark.parametrize(
    ("question", "stated"),
    [
        ("what is the date of the action plan", "6 May 2031"),
        ("period of the five year plan", "2046 to 2050"),
        ("any idea when the five-year plan ends", "2046 to 2050"),
    ],
)
def test_a_texts_date_and_period_are_asked_in_a_few_words(
    assistant: Assistant, question: str, stated: str
) -> None:
    assert stated in assistant.ask(question).text


def test_a_reason_asked_for_what_is_not_so_is_put_right(assistant: Assistant) -> None:
    answer = assistant.ask("Why does the Lamp Bureau lead task 1?")
    assert answer.text.startswith(("No. ", "It only cooperates. "))
