"""What a question calls documents by, with the place of each name."""

from __future__ import annotations

from dataclasses import replace

import pytest

from rag.questions.names import naming
from tests.rag import twin_towns


def called(text: str) -> list[tuple[str, str]]:
    return [
        (text[one.start : one.end], one.documents[0]) for one in naming.called(text, twin_towns.documents())
    ]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "渔港怎么建？",
        "通知里怎么写",
        "the notice",
        "3号文",
        "规划新建几座渔港",
        "计划改造最多的渔港",
        "Does the bank plan a branch?",
        "Do ships plan to land?",
    ],
)
def test_a_question_that_calls_no_document(text: str) -> None:
    assert called(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("规划和行动方案一样吗", [("规划", "plan"), ("行动方案", "scheme")]),
        ("行动方案同规划讲法", [("行动方案", "scheme"), ("规划", "plan")]),
        ("《汐台市渔港发展规划》写了什么", [("汐台市渔港发展规划", "plan")]),
        ("the action plan", [("action plan", "scheme")]),
        ("does the action plan to widen piers stand?", [("action plan", "scheme")]),
        ("规划，还是那份规划", [("规划", "plan"), ("规划", "plan")]),
    ],
)
def test_every_name_is_found_where_it_stands(text: str, expected: list[tuple[str, str]]) -> None:
    assert called(text) == expected


def test_a_sort_of_text_that_two_documents_share_names_neither() -> None:
    plan, scheme = twin_towns.documents()
    assert naming.nicknamed("方案", (plan, scheme)) == ("scheme",)
    assert naming.nicknamed("渔港方案", (scheme, replace(scheme, id="other"))) == ()


def test_two_sorts_that_are_joined_are_two_texts() -> None:
    plan, scheme = twin_towns.documents()
    both = (plan, scheme)
    assert naming.nicknamed("规划的数", both) == ("plan",)
    assert naming.nicknamed("规划和新的行动方案谁高", both) == ("plan", "scheme")
    # Which of two measures is meant is not told: the question is put to all.
    shared = (replace(plan, title="汐台市渔港办法"), replace(plan, id="b", title="汐台市船舶办法"), scheme)
    assert naming.nicknamed("办法跟行动方案一样吗", shared) == ()


@pytest.mark.parametrize("text", ["官方的行动方案", "嗰份行动方案", "新行动方案"])
def test_an_epithet_tells_no_text_apart(text: str) -> None:
    assert called(text)[0][1] == "scheme"
