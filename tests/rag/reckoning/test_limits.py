"""Where a rule ends: behind the sentences that are said of it, and on a line of blanks at once."""

from __future__ import annotations

import pytest

from rag.reckoning import limits

RULE = "每户补贴3万元"


@pytest.mark.parametrize(
    ("behind", "length"),
    [
        ("。每户每年最高5万元。另行申报。", len("。每户每年最高5万元。")),
        ("。另行申报。", 0),
        ("。" + " " * 100_000 + "甲", 0),
    ],
)
def test_a_rule_ends_behind_what_is_said_of_it(behind: str, length: int) -> None:
    assert limits.ruled(f"{RULE}{behind}", 0, len(RULE)) == len(RULE) + length
