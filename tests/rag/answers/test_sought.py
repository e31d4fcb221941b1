"""The form of what is asked: a day of the calendar is no span."""

from __future__ import annotations

import pytest

from rag.answers.differences import sought


@pytest.mark.parametrize(
    ("question", "words", "stated"),
    [
        ("申请的最后期限是哪天", "完工后60日内提出申请", False),
        ("申请的最后期限是哪天", "申请受理到2031年10月31日截止", True),
        ("最迟几号交", "每年5月底前提交", True),
        ("What is the last day?", "within 60 days of completion", False),
        ("What is the last day?", "no later than 31 October 2031", True),
        ("多久能批下来", "自受理之日起7个工作日内决定", True),
    ],
)
def test_a_day_or_a_span_answers(question: str, words: str, stated: bool) -> None:
    assert sought.states(words, sought.form(question)) is stated
