"""What is asked of a document itself, in one wording or in two of one question."""

from __future__ import annotations

import pytest

from rag.questions.asked.records import Asked, asked

NUMBER = "What is the number of the opinions that the harbour action plan carries out?"


@pytest.mark.parametrize(
    ("text", "question", "found"),
    [
        ("码头有几座？", "", ()),
        (NUMBER, "", (Asked.IMPLEMENTS,)),
        (NUMBER, NUMBER, (Asked.IMPLEMENTS,)),
        ("港口行动方案的文号是多少，落实哪份意见？", "", (Asked.NUMBER, Asked.IMPLEMENTS)),
    ],
)
def test_a_question_put_twice_asks_no_more(text: str, question: str, found: tuple[Asked, ...]) -> None:
    assert asked(text, question) == found
