"""What is asked next in a talk: of a role, of the text, of the item beside, of another thing, of whether it is aimed at."""

from __future__ import annotations

from pathlib import Path

import pytest

from rag.answering import Assistant
from rag.questions.asked import again
from rag.questions.asked.again import Move
from tests.rag.small_texts import assistant as small

PLAN = """临江市夜间经济行动方案
临政发〔2026〕5号

为活跃夜间消费，制定本方案。
一、主要任务
1．设置夜市摊位。力争设置夜市摊位900个。（牵头单位：市城市管理局；配合单位：市商务局、市公安局）
2．开行夜游专线。截至2025年末已开行专线4条。（牵头单位：市交通运输局；配合单位：市文化局）
3．评选深夜食堂。每年评选深夜食堂10家。（牵头单位：市商务局；配合单位：市市场监督管理局）
二、保障措施
1．加强领导。市政府每季度听取一次汇报。
2．加强宣传。市属媒体开设夜间经济专栏。

临江市人民政府
2026年3月2日
"""
WORDS = ["夜市", "摊位", "专线", "深夜食堂"]


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    home: Path = tmp_path_factory.mktemp("next")
    return small(home, {"linjiang": PLAN}, WORDS)


@pytest.mark.parametrize("asks", ["有配合单位吗？", "有没有配合单位", "那配合单位呢？"])
def test_whether_any_cooperate_is_answered_by_who_they_are(library: Assistant, asks: str) -> None:
    told = library.ask(asks, ["夜市摊位谁牵头？"])
    assert "市商务局" in told.text
    assert "不在所列单位之中" not in told.text


def test_it_may_be_the_text_that_was_spoken_of(library: Assistant) -> None:
    told = library.ask("它什么时候印发？", ["夜市摊位谁牵头？"])
    assert "2026年3月2日" in told.text


def test_the_next_item_is_that_of_the_list_not_of_the_item_told_before(library: Assistant) -> None:
    history = ["临江方案有哪些主要任务？", "第一个讲什么？"]
    assert "夜游专线" in library.ask("那第二个呢？", history).text
    assert "深夜食堂" in library.ask("第三个呢？", [*history, "那第二个呢？"]).text


def test_another_name_is_asked_what_was_asked_of_the_first(library: Assistant) -> None:
    history = ["夜市摊位设置多少个？", "谁牵头？"]
    assert "市交通运输局" in library.ask("我是说夜游专线", history).text
    assert "市交通运输局" in library.ask("那夜游专线呢？", history).text


def test_what_led_nowhere_is_not_brought_along(library: Assistant) -> None:
    assert library.ask("那临江的摊位是多少个？", ["今天天气怎么样？"]).abstained is False


@pytest.mark.parametrize(
    ("before", "says"),
    [
        ("夜市摊位设置多少个？", "是目标：原文用的是“力争”"),
        ("夜游专线开行几条？", "是已有的数：原文用的是“截至”"),
        ("深夜食堂每年评选多少家？", "原文没有写明是目标还是已经实现"),
    ],
)
def test_a_number_is_told_to_be_aimed_at_or_come_about_by_the_words_of_its_clause(
    library: Assistant, before: str, says: str
) -> None:
    told = library.ask("这是目标还是实际？", [before])
    assert told.text.startswith(says)
    assert told.citations


@pytest.mark.parametrize(
    ("said", "move"),
    [
        ("这个数是目标吗", Move.AIMED),
        ("呢個係目標定係實際", Move.AIMED),
        ("Is that the target or the actual figure?", Move.AIMED),
        ("这是2026年的目标还是上年的实际", None),
        ("目标是多少", None),
    ],
)
def test_only_a_bare_question_asks_whether_it_is_aimed_at(said: str, move: Move | None) -> None:
    assert again.of(said) is move


@pytest.mark.parametrize("before", ["夜市摊位谁牵头？", "行动方案有多少项任务？"])
def test_a_body_that_no_text_names_is_not_asked_about_the_matter_before(
    library: Assistant, before: str
) -> None:
    told = library.ask("市作协牵头哪些任务？", [before])
    assert told.abstained
    assert "市作协" in told.text
