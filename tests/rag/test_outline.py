"""Chains of printed numbers followed through a document's outline, to the clause or to where they break."""

from __future__ import annotations

import pytest

from documents import library
from documents.clauses import Document
from documents.sources import read_bytes
from rag import outline
from rag.questions.names.references import references
from tests.rag import quay

RULES, PLAN, GUIDE = quay.documents()


def resolved(text: str, document: Document) -> outline.Resolution:
    return outline.resolve(references(text)[0], document)


@pytest.mark.parametrize(
    ("text", "document", "addresses"),
    [
        ("第九章", PLAN, []),
        ("第二章第七节", PLAN, []),
        ("第四条之二", RULES, []),
        ("第三条第（五）项", RULES, []),
        ("倒数第九章", PLAN, []),
        ("附件2", PLAN, []),
        ("第二章第一节", PLAN, ["2.1"]),
        ("第二节", PLAN, ["1.2", "2.2"]),
        ("最后一章", PLAN, ["3"]),
        ("专栏2第1点", PLAN, ["2.2/box-2/1"]),
        ("第二章的第一个专栏", PLAN, ["2.1/box-1"]),
        ("第二章第一节（二）", PLAN, ["2.1/2"]),
        ("第四条", RULES, ["2/4"]),
        ("第四条之一", RULES, ["2/4-1"]),
        ("第三条第二项", RULES, ["1/3/2"]),
        ("第三条第（二）项", RULES, ["1/3/2"]),
        ("第三条第一款第（二）项", RULES, ["1/3/2"]),
        ("第3条", GUIDE, ["2/3"]),
        ("第三部分", GUIDE, ["3"]),
        ("第二项", GUIDE, ["1/2"]),
    ],
)
def test_where_a_chain_leads(text: str, document: Document, addresses: list[str]) -> None:
    assert [one.clause.address for one in resolved(text, document).locations] == addresses


def test_a_broken_chain_says_where_and_what_is_there() -> None:
    broken = resolved("第二章第七节", PLAN)
    assert broken.above is not None
    assert broken.above.address == "2"
    assert [one.address for one in broken.present] == ["2.1", "2.2"]
    assert broken.count == 2


def test_paragraphs_of_an_article() -> None:
    second = resolved("第四条第二款", RULES).locations[0]
    assert second.clause.text[second.start : second.end] == "台风预警期间不受前款限制。"
    assert not second.whole
    assert resolved("第四条第三款", RULES).count == 2


def test_an_article_between_two_others_keeps_its_place() -> None:
    row = outline.siblings(resolved("第四条", RULES).locations[0].clause, RULES)
    assert [one.label for one in row] == [
        "第一条", "第二条", "第三条", "第四条", "第四条之一", "第五条", "第六条",
    ]  # fmt: skip


def test_points_within_a_sentence() -> None:
    text = "石渡市要点\n\n一、要求\n\n各镇要做到三条：一是备足沙袋。二是清理沟渠。三是每日报告。\n"
    from documents import library
    from documents.sources import read_bytes

    document = library.document(read_bytes(text.encode(), "points.txt"), {"id": "points"})
    second = resolved("第一部分第二点", document).locations[0]
    assert second.clause.text[second.start : second.end] == "二是清理沟渠。"


TASKS = """霜州市渡口整治任务分解表

一、要求

各单位按月报送进展。

二、任务

序号
工作任务
责任单位
完成时限
1
修整河堤三处
市水务局、市财政局
6月底前
2
更换旧渡船
市交通局、各镇
年底前
"""


@pytest.mark.parametrize("text", ["第2项", "第二项任务", "Task 2"])
def test_the_rows_of_the_only_table_of_tasks_are_its_items(text: str) -> None:
    document = library.document(read_bytes(TASKS.encode(), "tasks.txt"), {"id": "tasks"})

    assert [one.clause.address for one in resolved(text, document).locations] == ["2/table-1/2"]
    assert [one.number for one in outline.task_rows(PLAN)] == []
