"""Which change of a figure a question asks rows for; none where one figure or no change is asked for."""

from __future__ import annotations

import pytest

from rag.questions.asked import changing


@pytest.mark.parametrize(
    "text",
    [
        "表里有哪些指标？",
        "2030年目标是多少？",
        "规模增长类的指标有哪些？",
        "哪些指标在上升？",
        "Which rows name the harbour office?",
        "",
    ],
)
def test_no_change(text: str) -> None:
    assert changing.wanted(text) is None


@pytest.mark.parametrize(
    ("text", "keeps", "drops"),
    [
        ("2031年比2030年不升反降的有几项？", 0.9, 1.1),
        ("哪些指标比2030年上升？", 1.1, 0.9),
        ("目标至少翻一番的有哪些？", 2.0, 1.9),
        ("翻两番的有哪些？", 4.0, 3.9),
        ("达到2030年三倍以上的有哪些？", 3.0, 2.9),
        ("比2030年增长一倍以上的有哪些？", 2.0, 1.9),
        ("哪些项增长50%以上？", 1.5, 1.49),
        ("哪些项下降超过20%？", 0.8, 0.81),
        ("哪几项和去年持平？", 1.0, 1.01),
        ("which indicators fell?", 0.5, 1.0),
        ("which indicators more than doubled?", 2.0, 1.5),
        ("which rows are three times what they were", 3.0, 2.0),
    ],
)
def test_the_bound_of_a_change(text: str, keeps: float, drops: float) -> None:
    wanted = changing.wanted(text)
    assert wanted is not None
    assert (wanted.holds(keeps), wanted.holds(drops), wanted.most) == (True, False, False)


@pytest.mark.parametrize(
    ("text", "least", "by_share", "falls"),
    [
        ("哪个县增加最多？", False, False, False),
        ("哪项增幅最小？", True, True, False),
        ("哪项减少得最多？", False, False, True),
        ("which district grew the fastest?", False, True, False),
        ("Which indicator fell the most?", False, False, True),
    ],
)
def test_the_end_of_all_changes(text: str, least: bool, by_share: bool, falls: bool) -> None:
    wanted = changing.wanted(text)
    assert wanted is not None
    assert (wanted.most, wanted.least, wanted.by_share, wanted.falls) == (True, least, by_share, falls)
