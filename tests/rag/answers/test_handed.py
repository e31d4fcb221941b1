"""The tasks of a body in a text of prose: each told by the part of the sentence that hands it over, and counted as such."""

from __future__ import annotations

from pathlib import Path

import pytest

from documents import library
from documents.facts.responsibilities import Role
from documents.sources import read_bytes
from index import store
from rag.answering import Assistant
from rag.answers.bodies import selection
from rag.glossary import Glossary
from rag.settings import Settings
from tests.toy import ToyEmbedder

RULES = """霜州市渡船补助细则

第一章 总则

第一条 为扶持渡船更新，制定本细则。

第二条 市交通局是渡船补助的主管部门。市财政局负责安排补助资金；市审计局负责审计。

第二章 办理

第三条 渡口每年1月报送账目。市财政局会同市交通局每年6月底前评价补助效果。

第四条 审核按以下步骤办理：一是渡口初审；二是市交通局在十日内复审；三是由市财政局拨付。

第五条 材料不全的，退回渡口。
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    folder: Path = tmp_path_factory.mktemp("handed")
    rules = library.document(read_bytes(RULES.encode(), "rules.txt"), {"id": "rules"})
    index = store.build([rules], folder, ToyEmbedder(["补助", "审核"]))
    return Assistant(index, Glossary([]), Settings(home=folder))


def rows(assistant: Assistant, question: str) -> list[str]:
    return [line for line in assistant.ask(question).text.split("\n") if line.startswith("- ")]


def test_a_body_that_no_sentence_names_has_no_task(assistant: Assistant) -> None:
    answer = assistant.ask("霜州市水务局按渡船补助细则要做哪些事？")
    assert not any(line.startswith("- ") for line in answer.text.split("\n"))


def test_a_task_is_told_by_the_part_that_hands_it_over_and_not_by_how_its_clause_begins(
    assistant: Assistant,
) -> None:
    assert rows(assistant, "市财政局按渡船补助细则要做哪些事？") == [
        "- 第三条：市财政局会同市交通局每年6月底前评价补助效果。[1]",
        "- 第二条：市财政局负责安排补助资金。[2]",
        "- 第四条：三是由市财政局拨付。[3]",
    ]


def test_what_is_no_counted_task_is_announced_with_its_own_number(assistant: Assistant) -> None:
    lines = assistant.ask("市财政局按渡船补助细则要做哪些事？").text.split("\n")
    assert "共有2项任务" in lines[0]
    assert lines[-2] == "此外还有1处写到该单位："


def test_lead_and_cooperation_asked_one_after_the_other_are_both_asked(assistant: Assistant) -> None:
    query = assistant._understood("市财政局牵头哪些活，又配合哪些？", (), None)
    assert selection.wish(query).roles == (frozenset({Role.LEAD, Role.COOPERATE}),)
    query = assistant._understood("市财政局牵头哪些活？", (), None)
    assert selection.wish(query).roles == (frozenset({Role.LEAD}),)


PLAN = """霜州市渡口局2031年工作要点

一、重点任务

（一）管好资金。市审计局每年抽查一成补贴；违规的由渡口处追回。（牵头部门：市审计局，配合部门：渡口处）

（二）修缮码头。新增雨棚。（牵头部门：渡口处）
"""
NOTICE = """霜州市关于渡船补贴的通知

一、渡船检修。每年检修一次。（牵头单位：市渡口局，配合单位：市审计局）
"""


@pytest.fixture(scope="module")
def papers(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    folder: Path = tmp_path_factory.mktemp("papers")
    read = [
        library.document(read_bytes(text.encode(), f"{name}.txt"), {"id": name, "region": "霜州市"})
        for name, text in (("plan", PLAN), ("notice", NOTICE))
    ]
    index = store.build(read, folder, ToyEmbedder(["码头", "资金"]))
    return Assistant(index, Glossary([]), Settings(home=folder))


def test_where_no_sentence_has_the_body_for_its_subject_the_heading_alone_is_told(papers: Assistant) -> None:
    assert rows(papers, "渡口处牵头哪些任务？") == ["- 一、（二）：修缮码头。[1]"]


def test_beside_a_list_what_the_body_does_is_told_in_its_own_sentence(papers: Assistant) -> None:
    assert "- 一、（一）：管好资金。市审计局每年抽查一成补贴。[1]" in rows(papers, "市审计局牵头哪些任务？")


def test_the_author_of_a_paper_stands_for_the_paper_where_its_tasks_are_asked(papers: Assistant) -> None:
    answer = papers.ask("渡口处牵头渡口局的哪几项任务？")
    assert [(one.document.id, one.clause.address) for one in answer.citations] == [("plan", "1/2")]


def test_an_author_that_is_asked_about_by_its_role_is_itself_meant(papers: Assistant) -> None:
    answer = papers.ask("市渡口局牵头哪些任务？")
    assert {one.document.id for one in answer.citations} == {"notice"}
