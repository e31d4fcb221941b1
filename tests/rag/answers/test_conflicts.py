"""Made-up texts that differ on a figure: every side is shown with its clause, and no side is chosen."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from documents import library
from documents.clauses import Document
from documents.facts.quantities import quantities
from documents.sources import read_bytes
from index import store
from rag.answer import Answer
from rag.answering import Assistant
from rag.answers.differences import conflict_words
from rag.figures.stated import Stated
from rag.glossary import Glossary
from rag.settings import Settings
from tests.toy import ToyEmbedder

PLAN = """---
id: plan
title: 沙洲市渔业发展规划
region: 沙洲市
date: 2033-02-01
---

# 沙洲市渔业发展规划

## 一、现状

（一）产业基础。2032年，全市渔业产值达到85.4亿元，注册渔船1200艘，冷库容量约30%得到利用。

## 二、目标

（一）总体目标。到2037年，渔业企业总数超过90家，渔业产值达到120亿元。
"""

SCHEME = """---
id: scheme
title: 沙洲市渔港建设行动方案
region: 沙洲市
date: 2031-05-06
---

# 沙洲市渔港建设行动方案

1. 2032年渔业产值力争达到85亿元。

2. 培育渔业企业，力争渔业企业总数突破60家。

3. 建设渔港三座。
"""


def documents() -> tuple[Document, ...]:
    return tuple(
        library.document(read_bytes(text.encode(), name))
        for text, name in ((PLAN, "plan.md"), (SCHEME, "scheme.md"))
    )


@pytest.fixture
def clerk(tmp_path: Path) -> Assistant:
    index = store.build(documents(), tmp_path, ToyEmbedder(["渔业", "企业", "渔港"]))
    return Assistant(index, Glossary(()), Settings(home=tmp_path))


def cited(answer: Answer) -> set[str]:
    return {f"{one.document.id}:{one.clause.address}" for one in answer.citations}


def test_targets_that_differ_are_all_shown_with_document_and_date(clerk: Assistant) -> None:
    answer = clerk.ask("渔业企业总数到底要做到多少家？两份文件说法一样吗？")
    assert "超过90家" in answer.text
    assert "突破60家" in answer.text
    assert "2033-02-01" in answer.text
    assert "2031-05-06" in answer.text
    assert cited(answer) == {"plan:2/1", "scheme:2"}
    assert all("[" in line for line in answer.text.split("\n"))


def test_a_rounded_figure_is_called_one(clerk: Assistant) -> None:
    answer = clerk.ask("2032年渔业产值，各份文件的数一致吗？")
    assert "85.4亿元" in answer.text
    assert "85亿元" in answer.text
    assert "取整" in answer.text
    assert "120亿元" not in answer.text


def test_the_sides_are_told_in_the_language_of_the_question(clerk: Assistant) -> None:
    answer = clerk.ask("漁業企業總數，兩份文件寫法有甚麼出入？")
    assert answer.language == "zh-Hant"
    assert "各處寫法不同" in answer.text
    assert cited(answer) == {"plan:2/1", "scheme:2"}


def test_what_one_clause_alone_states_is_no_conflict(clerk: Assistant) -> None:
    answer = clerk.ask("渔船数量前后一致吗？")
    assert "不同" not in answer.text
    assert cited(answer) <= {"plan:1/1"}


def test_a_question_without_such_words_is_answered_as_ever(clerk: Assistant) -> None:
    assert "各处写法不同" not in clerk.ask("2037年渔业产值目标是多少？").text


def test_an_answer_with_a_figure_notes_where_it_is_stated_otherwise(clerk: Assistant) -> None:
    answer = clerk.ask("2032年渔业产值是多少？")
    shown = answer.text + " ".join(answer.notes)
    assert "85.4亿元" in shown
    assert "85亿元" in shown


@pytest.mark.parametrize(
    "question", ["渔业企业总数，规划和行动方案谁高", "漁業企業總數，規劃同行動方案有冇唔同"]
)
def test_which_is_higher_asks_for_both_and_for_no_body(clerk: Assistant, question: str) -> None:
    answer = clerk.ask(question)
    assert cited(answer) == {"plan:2/1", "scheme:2"}
    assert {"90", "60"} <= set(re.findall(r"\d+", answer.text))


def test_a_share_behind_a_comma_is_of_what_stands_before_it(tmp_path: Path) -> None:
    text = (
        "沙洲市渔港考核通知\n\n一、评价渔港，评价结果计入绩效考核，占比5%。\n\n"
        "二、渔港管理评价在各镇绩效考核中占比8%。\n\n三、渔船检验，合格率达到90%。\n"
    )
    document = library.document(read_bytes(text.encode(), "notice.txt"), {"id": "notice", "region": "沙洲市"})
    index = store.build([document], tmp_path, ToyEmbedder(["渔港", "考核"]))
    answer = Assistant(index, Glossary(()), Settings(home=tmp_path)).ask(
        "渔港管理评价在绩效考核里占多大比例，前后一样吗"
    )
    assert answer.text.startswith("各处写法不同：5%、8%。")
    assert cited(answer) == {"notice:1", "notice:2"}


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("How many firms shall there be?", "(《沙洲市渔港建设行动方案》, Task 2)"),
        ("渔业企业要有多少家？", "（《沙洲市渔港建设行动方案》第2条）"),
    ],
)
def test_a_place_is_told_in_the_language_of_the_question(clerk: Assistant, question: str, said: str) -> None:
    scheme = documents()[1]
    clause = scheme.clause("2")
    assert clause is not None
    (figure,) = quantities(clause.text)
    query = clerk._understood(question, (), None)
    assert said in conflict_words.agreeing([Stated(scheme, clause, figure, 1.0)], query).text()
