"""Which texts are silent, and which doings have a rhythm: read from the words alone."""

from __future__ import annotations

import time

import pytest

from documents.facts.rhythms import Frequency
from rag.answers.differences import own_words
from rag.questions.asked import rhythms_asked, unmentioned
from rag.questions.asked.record_words import Asked


@pytest.mark.parametrize(
    ("question", "matter"),
    [
        ("哪份文件没有提到灯塔？", "灯塔"),
        ("三份文件中，何者未提灯塔？", "灯塔"),
        ("which of the papers says nothing about lighthouses?", "lighthouses"),
        ("Which documents don't mention ferry fares?", "ferry fares"),
    ],
)
def test_what_is_not_mentioned_is_the_matter(question: str, matter: str) -> None:
    found = unmentioned.of(question)
    assert found is not None
    assert unmentioned.matter(found.after) == matter


@pytest.mark.parametrize(
    "question",
    ["哪份文件提到灯塔？", "哪个部门没有参加？", "渔民没有提到哪些问题？", "Which harbour is silent?"],
)
def test_other_questions_ask_for_no_silent_text(question: str) -> None:
    assert unmentioned.of(question) is None


def test_a_part_of_the_record_is_no_matter() -> None:
    found = unmentioned.of("哪几份没写文号？")
    assert found is not None
    assert unmentioned.borne(found.after) is Asked.NUMBER


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ("哪些每月做，哪些每年做？", (Frequency.MONTHLY, Frequency.YEARLY)),
        ("what is monthly, what quarterly?", (Frequency.MONTHLY, Frequency.QUARTERLY)),
        ("有哪些是半年一次的", (Frequency.HALF_YEARLY,)),
        ("每年补贴多少钱？", ()),
        ("渔港每年维修", ()),
    ],
)
def test_rhythms_are_read_where_doings_are_asked_for(question: str, asked: tuple[Frequency, ...]) -> None:
    assert rhythms_asked.asked(question) == asked


def test_each_name_has_the_words_of_its_own_part() -> None:
    text = "修灯塔，甲方案找谁，乙规划又派谁，请对照"
    spans = [(text.index(name), text.index(name) + 3) for name in ("甲方案", "乙规划")]
    assert own_words.each(text, spans) == (" 找谁，", " 又派谁")
    assert own_words.around(text, spans) == "修灯塔， ，请对照"


def test_names_in_one_breath_have_no_part_of_their_own() -> None:
    assert own_words.each("甲方案、乙规划怎么说", [(0, 3), (4, 7)]) == ()


@pytest.mark.parametrize("unit", ["哪份", "每月哪", "Which of the ", "没有提到"])
def test_a_longest_message_is_read_at_once(unit: str) -> None:
    text, started = (unit * 4000)[:4000], time.perf_counter()
    unmentioned.of(text)
    rhythms_asked.asked(text)
    rhythms_asked.matter(text)
    assert time.perf_counter() - started < 2
