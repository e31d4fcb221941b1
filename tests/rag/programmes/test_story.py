"""A case told bit by bit: each bit finds the few measures that speak of it; what others speak of too finds none."""

from __future__ import annotations

from pathlib import Path

import pytest

from documents import library
from documents.sources import read_bytes
from index import store
from index.searching import Index
from rag.answering import Assistant
from rag.glossary import Glossary
from rag.programmes import shelf, story
from rag.retrieval import Retriever
from rag.settings import Settings
from tests.toy import ToyEmbedder

RULES = """灯塔市渔港振兴资金实施细则

第一章 支持事项

第一条 冷库补贴。渔船配备冷库的，按购置款的20%补贴，每艘最高8万元。

第二条 体验券。船员30人以下的码头可以申领体验券，用于抵付拖网检修费用，每单不超过费用的60%。

第三条 泊位费。首次出海的渔家第一年免收泊位费。

第四条 渔船应当悬挂号灯，拖网检修记录保存三年。

第五条 灯会奖励。县财政每年安排300万元，在渔港举办灯会的，每场奖励2万元；收费灯会除外。
"""


@pytest.fixture
def index(tmp_path: Path) -> Index:
    rules = library.document(read_bytes(RULES.encode(), "rules.txt"), {"id": "rules", "region": "灯塔市"})
    return store.build([rules], tmp_path, ToyEmbedder(["渔"]))


def told(text: str, index: Index) -> tuple[tuple[str, ...], ...]:
    found = story.told(text, shelf.of(index), Retriever(index, Glossary([])))
    return tuple(tuple(address for _, address in keys) for keys in found)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "，，。",
        "我们在灯塔市，有什么补贴",  # a place and the means
        "想种葡萄，手头紧",  # nothing that the rules know
        "号灯坏了",  # a duty gives nothing
    ],
)
def test_a_bit_that_says_nothing_of_a_measure_finds_none(text: str, index: Index) -> None:
    assert told(text, index) == ()


def test_each_bit_finds_its_own_measure(index: Index) -> None:
    assert told("刚给渔船装了冷库，下月还想办灯会，能拿啥", index) == (("1/1",), ("1/5",))


def test_what_may_be_claimed_to_pay_with_is_a_measure(index: Index) -> None:
    assert [one.key[1] for one in shelf.of(index).measures] == ["1/1", "1/2", "1/3", "1/5"]
    assert told("拖网要检修了", index) == (("1/2",),)


@pytest.fixture
def assistant(index: Index, tmp_path: Path) -> Assistant:
    return Assistant(index, Glossary([]), Settings(home=tmp_path))


def test_measures_for_all_that_is_told_with_what_they_come_to(assistant: Assistant) -> None:
    answer = assistant.ask("我们刚花30万元给渔船装了冷库，下月还想办灯会，能申请哪些补贴？")
    assert {one.clause.address for one in answer.citations} == {"1/1", "1/5"}
    assert "据此推算：30万元×20%＝6万元。[" in answer.text


def test_an_amount_of_something_else_is_not_multiplied(assistant: Assistant) -> None:
    answer = assistant.ask("我们贷了30万元还旧账，渔船也要配冷库，能申请哪些补贴？")
    assert "1/1" in {one.clause.address for one in answer.citations}
    assert "推算" not in answer.text


def test_what_is_set_aside_and_how_long_one_worked_are_not_multiplied(assistant: Assistant) -> None:
    answer = assistant.ask("我们戏班办灯会六年了，今年办了3场，能申请哪些补贴？")
    assert "据此推算：3场×2万元＝6万元。" in answer.text
    assert "1800万元" not in answer.text
