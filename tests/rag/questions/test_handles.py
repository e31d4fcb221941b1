"""By what a question calls texts, in both languages, and what calls none."""

from __future__ import annotations

import pytest

from documents import library
from documents.sources import read_bytes
from rag.glossary import Glossary
from rag.questions.names import handles
from tests.rag import two_levels


def called(text: str) -> list[tuple[str, ...]]:
    return [one.documents for one in handles.of(text, two_levels.documents(), Glossary(()))]


@pytest.mark.parametrize(
    "text", ["冷藏库奖多少", "采取措施以后怎么样", "有无意见", "节省和浪费", "What is tea?"]
)
def test_what_calls_no_text(text: str) -> None:
    assert called(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "省措施与汀桥意见",
        "the provincial measures and Tingqiao's opinions",
        "岚渠的措施、汀桥的实施意见",
    ],
)
def test_a_place_and_a_sort_side_by_side_are_one_text(text: str) -> None:
    assert called(text) == [("province",), ("city",)]


def test_a_place_alone_is_all_of_its_texts() -> None:
    assert called("省里和汀桥各怎么说") == [("province",), ("city", "report")]


def test_a_place_that_frames_two_of_its_texts_is_no_third() -> None:
    assert called("汀桥的实施意见和工作总结") == [("city",), ("report",)]


def test_a_sort_is_of_the_place_before_it() -> None:
    assert called("汀桥扶持茶农的那些意见") == [("city",)]


def test_names_are_taken_out_whole() -> None:
    rest = handles.without("省措施与汀桥意见奖多少", two_levels.documents(), Glossary(()))
    assert "".join(rest.split()) == "与奖多少"


def test_names_and_the_rest_are_read_together() -> None:
    text = "省措施与汀桥意见奖多少"
    read = handles.read(text, two_levels.documents(), Glossary(()))
    assert read.each == handles.of(text, two_levels.documents(), Glossary(()))
    assert read.rest == handles.without(text, two_levels.documents(), Glossary(()))


@pytest.mark.parametrize("text", ["有哪几大方案", "提出了六大行动方案", "有几大重点计划"])
def test_plans_that_are_counted_call_no_text(text: str) -> None:
    assert called(text) == []


@pytest.mark.parametrize(
    "text", ["When does the Tingqiao draft plan end?", "the Tingqiao draft plan and its annex"]
)
def test_two_english_words_for_sorts_of_texts_are_one_noun(text: str) -> None:
    titles = {"plan": "岚渠省茶业发展规划", "draft": "汀桥市茶业实施方案（征求意见稿）"}
    read = [
        library.document(
            read_bytes(f"{title}\n\n第一条 采茶。\n".encode(), "a.txt"), {"id": id, "region": title[:3]}
        )
        for id, title in titles.items()
    ]
    assert [one.documents for one in handles.of(text, read, Glossary(()))] == [("draft",)]


def test_a_text_of_two_places_is_called_by_the_first_character_of_each() -> None:
    text = library.document(
        read_bytes("汀澜合作协议\n\n第一条 采茶。\n".encode(), "a.txt"),
        {"id": "pact", "region": "汀桥市、澜州市"},
    )
    rest = "汀澜协议和通知"
    assert [one.documents for one in handles.of(rest, [text], Glossary(()))] == [("pact",)]
    assert "汀澜" not in handles.without(rest, [text], Glossary(()))
