"""The measure word of a question, and the numbers of a text that bear it."""

from __future__ import annotations

import pytest

from rag.questions.needs import measure_words


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("要建几座桥", "座"),
        ("渡轮航线要开多少条？", "条"),
        ("绿道修多少公里", "公里"),
        ("摊位要几百个", "个"),
        ("几多张床", "张"),
        ("一年运多少货", ""),
        ("补贴多少钱", ""),
        ("谁牵头", ""),
        ("how many ferries", ""),
    ],
)
def test_the_measure_asked_for(question: str, expected: str) -> None:
    assert measure_words.asked(question) == expected


@pytest.mark.parametrize(
    ("text", "measure", "expected"),
    [
        ("新开航线12条", "条", True),
        ("藏书3.5 万册", "册", True),
        ("1,200座", "座", True),
        ("第12条 新开航线", "条", False),
        ("若干条航线", "条", False),
        ("新开航线12条", "座", False),
        ("新开航线12条", "", False),
    ],
)
def test_a_number_of_a_measure(text: str, measure: str, expected: bool) -> None:
    assert measure_words.counts(text, measure) is expected
