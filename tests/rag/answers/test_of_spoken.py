"""Who does what the clause says that was told last, asked in words that name nothing of their own."""

from __future__ import annotations

from pathlib import Path

import pytest

from rag.answering import Assistant
from tests.rag import small_texts

RULES = """霜州市夜渡管理办法

第一条 渡船夜航应当开灯。不开灯的，由市海事局责令停航；拒不停航的，由市公安局处二百元罚款。

第二条 市水利局负责水情通报，市统计局负责旅客统计。
"""
DARK = "渡船夜航不开灯怎么办？"


@pytest.fixture
def assistant(tmp_path: Path) -> Assistant:
    return small_texts.assistant(tmp_path, {"rules": RULES}, ["夜航", "开灯", "水情"])


@pytest.mark.parametrize(("question", "body"), [("谁来罚？", "市公安局"), ("归谁查处？", "市海事局")])
def test_the_body_is_that_of_the_clause_told_last(question: str, body: str, assistant: Assistant) -> None:
    answer = assistant.ask(question, [DARK])
    assert body in answer.text
    assert {one.clause.address for one in answer.citations} == {"1"}


def test_a_matter_of_its_own_is_looked_for_anywhere(assistant: Assistant) -> None:
    answer = assistant.ask("水情通报归谁管？", [DARK])
    assert answer.text.startswith("市水利局。")
