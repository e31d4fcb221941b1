"""What a clause is about in a few words: what is done, not on what grounds; cut at a comma, never inside a word."""

from __future__ import annotations

import pytest

from rag.drafting import shortened

LONG = "组织全市各类文化场馆延长开放时间并向社会公布夜间开放的时段和收费标准"


@pytest.mark.parametrize(
    ("sentence", "gist"),
    [
        ("", ""),
        ("办好夜市。另行通知。", "办好夜市"),
        ("按照市政府部署，办好夜市", "按照市政府部署，办好夜市"),  # short enough to stay whole
        (f"按市委、市政府的工作部署，{LONG}", LONG),
        (f"在风险可控的前提下，{LONG}，定期评估", f"{LONG}，定期评估"),
        (f"为繁荣全市夜间文化和旅游消费，{LONG}", LONG),
        (f"{LONG}，每年评估一次成效并报市政府备案", LONG),
    ],
)
def test_the_gist_of_a_sentence(sentence: str, gist: str) -> None:
    assert shortened(sentence) == gist


def test_what_has_no_comma_is_cut_and_says_so() -> None:
    assert shortened("夜" * 80) == f"{'夜' * 46}…"
