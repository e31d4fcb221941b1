"""How texts are carried out and checked, asked of no matter: told from each one's part on that."""

from __future__ import annotations

import pytest

from rag.answering import Assistant
from tests.rag import small_texts

TOWN = """霜州市渡口工作方案

一、更换旧船
（一）考核船员。
考核船员并奖励考核第一的船员。（责任单位：市渡口局）

二、保障措施
（一）统筹推进。
由市政府办统筹协调。
（二）加强督查。
市政府每年督查、评估一次。落实不到位的，予以通报批评。（责任单位：市督查室）
"""
HARBOUR = """澄湾市港口工作方案

一、疏浚航道
航道三年疏浚一次。

二、组织实施
（一）定期评估，做得好的予以表扬。
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    texts = {"town": TOWN, "harbour": HARBOUR}
    return small_texts.assistant(tmp_path_factory.mktemp("carried"), texts, ["船员", "航道"])


@pytest.mark.parametrize("question", ["怎么考核船员", "谁考核船员", "疏浚航道怎么落实", "考核第一有奖吗"])
def test_a_matter_that_is_checked_is_no_question_of_the_whole(assistant: Assistant, question: str) -> None:
    assert assistant.explain(question).writer != "carried_out"


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("霜州方案落实情况怎么考核", ["市政府每年督查、评估一次。"]),
        ("怎么考核", ["市政府每年督查、评估一次。", "定期评估"]),
        ("谁监督落实？", ["（责任单位：市督查室）", "定期评估"]),
        ("完不成怎么办", ["落实不到位的，予以通报批评。"]),
        ("做得好有奖吗", ["做得好的予以表扬"]),
        ("谁来统筹", ["由市政府办统筹协调。"]),
        ("澄湾怎么评估", ["定期评估"]),
    ],
)
def test_the_part_on_carrying_out_says_it(assistant: Assistant, question: str, told: list[str]) -> None:
    lines = assistant.ask(question).text.splitlines()
    assert len(lines) == len(told)
    assert all(words in line for words, line in zip(told, lines, strict=True))


@pytest.mark.parametrize(
    ("question", "cited"),
    [
        ("Who checks progress?", ["town", "harbour"]),
        ("how is the implementation evaluated", ["town", "harbour"]),
        ("What happens if a unit fails to deliver?", ["town"]),
        ("who coordinates the work", ["town"]),
    ],
)
def test_it_is_asked_in_english_too(assistant: Assistant, question: str, cited: list[str]) -> None:
    assert [one.document.id for one in assistant.ask(question).citations] == cited


@pytest.mark.parametrize("question", ["who checks the crews", "what happens if it rains"])
def test_a_matter_in_english_is_no_question_of_the_whole(assistant: Assistant, question: str) -> None:
    assert assistant.explain(question).writer != "carried_out"
