"""What stands beside the word that asks counts twice; where one is, and what else is told, counts once."""

from __future__ import annotations

import pytest

from rag.answers.quoted import asked_beside
from rag.retrieval import Term

TERMS = (Term(("食堂",), 2.0), Term(("便宜", "优惠"), 3.0), Term(("户籍",), 1.0))


@pytest.mark.parametrize(
    ("question", "beside"),
    [
        ("本地户籍，去食堂吃饭能便宜多少？", ["便宜"]),
        ("食堂多少个", ["食堂"]),
        ("便宜，到底多少？", []),  # a mark stands between
        ("what does the canteen cost", []),
    ],
)
def test_notions_beside_the_word_that_asks(question: str, beside: list[str]) -> None:
    weighed = asked_beside.weighed(TERMS, question)

    assert [one.forms[0] for one in asked_beside.of(TERMS, question)] == beside
    assert [one.forms for one in weighed] == [one.forms for one in TERMS]
    assert [new.weight / old.weight for new, old in zip(weighed, TERMS, strict=True)] == [
        asked_beside.TWICE if one.forms[0] in beside else 1.0 for one in TERMS
    ]
