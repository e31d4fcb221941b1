"""Lead or support: a body's own part in a matter, said before the task with all its units."""

from __future__ import annotations

from pathlib import Path

import pytest

from documents import library
from documents.sources import read_bytes
from index import store
from rag.answering import Assistant
from rag.glossary import Entry, Glossary
from rag.questions.asked import part_asked
from rag.settings import Settings
from tests.toy import ToyEmbedder

PLAN = """霜州市渡口提升行动方案

1. 修缮石埠码头，新增雨棚。（牵头单位：市交通局，配合单位：市财政局、市水利局）

2. 开设夜间航线，延长售票时间。（牵头单位：市财政局，配合单位：市文旅局）

3. 培训摆渡船员，发放证书。（责任单位：市人社局、市水利局）
"""
GLOSSARY = Glossary([Entry("市财政局", "Finance Bureau", (), "body"), Entry("码头", "pier", (), "term")])


@pytest.fixture
def assistant(tmp_path: Path) -> Assistant:
    plan = library.document(read_bytes(PLAN.encode(), "plan.txt"), {"id": "plan"})
    index = store.build([plan], tmp_path, ToyEmbedder(["码头", "航线", "船员"]))
    return Assistant(index, GLOSSARY, Settings(home=tmp_path))


@pytest.mark.parametrize(
    ("question", "part", "address"),
    [
        ("修缮石埠码头，市财政局是牵头还是配合？", "市财政局是配合单位。", "1"),
        ("开设夜间航线里市财政局是当家的还是打下手的？", "市财政局是牵头单位。", "2"),
        ("夜间航線嗰項，財政局係話事定係幫手？", "市財政局是牽頭單位。", "2"),
        ("培训摆渡船员，市水利局什么角色？", "市水利局是责任单位。", "3"),
        ("开设夜间航线，市水利局是主办还是协办？", "市水利局不在所列单位之中。", "2"),
        ("在修缮石埠码头中市交通局负什么责任？", "市交通局是牵头单位。", "1"),
        ("夜间航线里面市文旅局承担什么职责？", "市文旅局是配合单位。", "2"),
        ("第1条里市水利局是主力还是配角？", "市水利局是配合单位。", "1"),
    ],
)
def test_the_part_in_the_matter_is_said_first(
    assistant: Assistant, question: str, part: str, address: str
) -> None:
    answer = assistant.ask(question)
    assert answer.text.startswith(part)
    assert [one.clause.address for one in answer.citations] == [address]


def test_in_english_too(assistant: Assistant) -> None:
    answer = assistant.ask("Does the Finance Bureau lead or support the repair of the pier?")
    assert answer.text.startswith("Finance Bureau (市财政局) cooperates. ")


@pytest.mark.parametrize(
    "question",
    [
        "市财政局牵头和配合的任务各有哪些？",
        "市财政局牵头或者配合的是哪几项？",
        "市财政局是牵头多还是配合多？",
        "修缮石埠码头由谁牵头？",
        "Which tasks does the Finance Bureau lead or support?",
    ],
)
def test_lists_and_plain_questions_ask_for_no_part(question: str) -> None:
    assert not part_asked.asked(question)


ORDINANCE = """霜州市渡口管理办法

第一条 市交通局负责渡口规划。市水利局负责查处违法停靠。市公安局负责渡船上牌。

第二条 渡口设置救生圈。
"""


def test_of_a_clause_that_hands_each_body_its_own_that_sentence_is_told(tmp_path: Path) -> None:
    rules = library.document(read_bytes(ORDINANCE.encode(), "rules.txt"), {"id": "rules"})
    index = store.build([rules], tmp_path, ToyEmbedder(["渡口", "救生圈"]))
    answer = Assistant(index, GLOSSARY, Settings(home=tmp_path)).ask("在渡口管理中，市水利局承担什么职责？")
    assert answer.text == "《霜州市渡口管理办法》第一条：市水利局负责查处违法停靠。[1]"
