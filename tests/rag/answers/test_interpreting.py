"""Who is left to say what a text means, which is no task of its; telling others of a policy is one."""

from __future__ import annotations

import pytest

from rag.answers.bodies import interpreting


@pytest.mark.parametrize(
    ("text", "body", "told"),
    [
        ("本办法由市财政局负责解释。", "市财政局", True),
        ("本意见由市商务局会同市财政局解释，自4月15日起施行。", "市财政局", True),
        ("本措施由省商务厅负责具体解释工作，自印发之日起施行。", "省商务厅", True),
        ("市财政局做好政策解释和宣传。", "市财政局", False),
        ("市财政局拨付资金。本办法由市商务局负责解释。", "市财政局", False),
    ],
)
def test_told(text: str, body: str, told: bool) -> None:
    start = text.index(body)
    assert interpreting.told(text, start, start + len(body)) is told
