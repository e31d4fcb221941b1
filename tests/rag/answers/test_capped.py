"""Several grants held against the sum that caps them all, and what that spares."""

from __future__ import annotations

from pathlib import Path

import pytest

from documents import library
from documents.sources import read_bytes
from index import store
from rag.answering import Assistant
from rag.answers.rules import capped
from rag.glossary import Glossary
from rag.settings import Settings
from tests.toy import ToyEmbedder

GRANTS = """霜州市渡口扶持办法

第一条 新购电动渡船的，每艘奖励90万元，同一船东累计不超过270万元。

第二条 改建候船室的，补助120万元。

第三条 培训船员的，补贴50万元。

第四条 同一船东每年获得的补助总额不超过150万元，第三条的培训补贴除外。
"""


@pytest.fixture
def assistant(tmp_path: Path) -> Assistant:
    grants = library.document(read_bytes(GRANTS.encode(), "grants.txt"), {"id": "grants"})
    index = store.build([grants], tmp_path, ToyEmbedder(["渡船", "候船室", "船员"]))
    return Assistant(index, Glossary([]), Settings(home=tmp_path))


def test_the_sums_that_count_are_cut_and_what_is_spared_comes_on_top(assistant: Assistant) -> None:
    text = assistant.ask("渡船奖励90万、候船室补助120万、船员培训补贴50万，加起来都能拿到吗？").text
    assert "90万元＋120万元＝210万元，超过150万元，最多150万元" in text
    assert "150万元＋50万元＝200万元" in text


def test_a_cap_beside_a_grant_of_its_own_is_not_that_of_all(assistant: Assistant) -> None:
    index = assistant._desk.index
    assert capped.by_document(index)["grants"].clause.address == "4"


def test_what_is_within_the_cap_is_said_to_be(assistant: Assistant) -> None:
    text = assistant.ask("渡船奖励90万、候船室补助20万，合计超过年度上限了吗？").text
    assert "没有超过150万元" in text


def test_sums_that_are_no_grants_are_not_added(assistant: Assistant) -> None:
    assert "计入上限" not in assistant.ask("我们收入500万元，成本300万元，一共能拿多少补助？").text
