"""Which clauses may be quoted at all for a question that wants an amount."""

from __future__ import annotations

from pathlib import Path

import pytest

from documents import library
from documents.clauses import Clause, Document, Level
from documents.sources import read_bytes
from index import store
from rag.answering import Assistant
from rag.answers.quoted import passages
from rag.answers.quoted.passages import UNSAID
from rag.finding.prominence import Prominence
from rag.glossary import Glossary
from rag.retrieval import Evidence
from rag.settings import Settings
from tests.rag import harbour
from tests.toy import ToyEmbedder

CLAUSE = Clause("1", Level.ITEM, "", "一、1", "", "泊位年费3000元。")
CLEAR = Prominence(foremost=True, own=9.0, nearness=0.5, ahead=0.6)
FAINT = Prominence(foremost=True, own=4.0, nearness=0.2)


@pytest.mark.parametrize(
    ("question", "prominence", "support", "unsaid"),
    [
        ("How much does a mooring permit cost?", FAINT, 0.0, True),
        ("How much does a mooring permit cost?", CLEAR, 0.0, False),
        ("How much does a mooring permit cost?", FAINT, 0.1, False),
        ("Who may use a mooring?", FAINT, 0.0, False),
    ],
)
def test_an_amount_of_a_clause_that_says_no_word_of_the_question(
    tmp_path: Path, question: str, prominence: Prominence, support: float, unsaid: bool
) -> None:
    one = Evidence(Document("d", "办法", (CLAUSE,)), CLAUSE, 1.0, (), support, prominence)
    assert (one.odds < UNSAID) is (prominence is FAINT)
    query = harbour.assistant(tmp_path)._understood(question, (), None)
    assert passages._unsaid(one, query) is unsaid


RULED = """霜州市渡口管理办法

第一条 渡口应当设置救生圈。

第二条 渡口管理所应当每日巡查渡口。

第三条 渡船停靠渡口不超过30分钟。
"""


@pytest.fixture(scope="module")
def ruled(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    rules = library.document(read_bytes(RULED.encode(), "rules.txt"), {"id": "rules"})
    index = store.build([rules], tmp_path_factory.mktemp("ruled"), ToyEmbedder(["渡口", "停靠"]))
    return Assistant(index, Glossary([]), Settings(home=tmp_path_factory.mktemp("home")))


@pytest.mark.parametrize(
    "question", ["渡口管理办法对噪音有什么规定？", "渡口管理办法对船长的学历有什么要求？"]
)
def test_what_a_text_says_nothing_of_is_answered_by_no_clause_that_says_its_name(
    ruled: Assistant, question: str
) -> None:
    answer = ruled.ask(question)
    assert answer.abstained
    assert answer.citations == ()


def test_what_it_rules_on_is_told(ruled: Assistant) -> None:
    answer = ruled.ask("渡口管理办法对渡船的停靠有什么规定？")
    assert [one.clause.address for one in answer.citations] == ["3"]
