"""Which words ask for a body."""

from __future__ import annotations

import pytest

from rag.questions.asked import kinds


@pytest.mark.parametrize(
    ("question", "body"),
    [
        ("Who may use the ferry for free?", False),
        ("Who is entitled to a berth?", False),
        ("Who can revoke a berth?", True),
        ("Who is allowed to grant a berth?", True),
        ("Who runs the ferry?", True),
    ],
)
def test_who_may_have_something_is_no_body_and_who_may_decide_is_one(question: str, body: bool) -> None:
    assert bool(kinds.ASKS_UNIT.search(question)) is body
