"""However a reply is cut into pieces, its sentences are those of the whole, and come as soon as they can."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rag import citations
from rag.composing import repair
from rag.composing.sentences import Sentences

REPLIES = [
    "夜间演出给予补贴。[1]单场最高5万元。[1][2] 由市财政局牵头。[3]",
    "A show gets a grant. [1] It is at most RMB 50,000. [1, 2]\nThe lead is 市财政局 [3].",
    "<think>也许。[9]</think>回答：\n- 补贴。【1】\n- 最高**5万元**。\n[2]",
    '{"answer": "补贴。[1] 最高5万元。[1]"}',
    "没有句号",
    "",
    "。。。\n\n[1] “原文”\n回答：好。[1]",
]


def pieces(text: str, cuts: list[int]) -> list[str]:
    places = sorted({0, len(text), *(cut % (len(text) + 1) for cut in cuts)})
    return [text[start:end] for start, end in pairwise(places)]


@given(st.sampled_from(REPLIES), st.lists(st.integers(0, 200), max_size=30))
def test_the_cut_of_the_pieces_does_not_matter(text: str, cuts: list[int]) -> None:
    reading = Sentences()
    found = [sentence for piece in pieces(text, cuts) for sentence in reading.feed(piece)] + reading.end()
    assert found == citations.split(repair.last(repair.THOUGHT.sub("", repair.unwrapped(text))))


@given(st.text(alphabet="甲乙a1。.\n [](【】<>*{think/}\ud83d\ude00", max_size=60))
def test_any_text_can_be_read_and_nothing_is_lost(text: str) -> None:
    reading = Sentences()
    found = [sentence for letter in text for sentence in reading.feed(letter)] + reading.end()
    whole = Sentences()
    at_once = whole.feed(text) + whole.end()
    assert found == at_once
    assert reading.waiting == ""


def test_a_sentence_comes_with_its_citations_once_the_next_begins() -> None:
    reading = Sentences()
    assert reading.feed("补贴。") == []
    assert reading.feed("[") == []
    assert reading.feed("1") == []
    assert reading.feed("]") == []
    assert reading.feed(" [2]\n") == []
    assert reading.feed("最") == ["补贴。[1] [2]"]
    assert reading.waiting == "\n最"
    assert reading.end() == ["最"]


@pytest.mark.parametrize("opening", ["{", "```json\n{", "  {"])
def test_a_wrapped_reply_is_read_at_its_end(opening: str) -> None:
    reading = Sentences()
    assert reading.feed(opening) == []
    assert reading.feed('"answer": "一。[1] 二。[2]"}') == []
    assert reading.end() == ["一。[1]", "二。[2]"]
