"""Which questions hold places against each other."""

from __future__ import annotations

import pytest

from rag.questions.asked import agreement


@pytest.mark.parametrize(
    "text",
    [
        "灯塔改造要多少钱？",
        "哪份旧文件废止了？",
        "全口径跨境融资办了多少笔？",
        "who runs the harbour office?",
        "berths 2030 vs 2035",  # one figure in two years
        "",
    ],
)
def test_who_asks_of_one_thing_asks_of_no_agreement(text: str) -> None:
    assert not agreement.strictly(text)


@pytest.mark.parametrize(
    "text",
    [
        "灯塔数，正文和表里一致吗",
        "省里的说法跟市里是一回事吗",
        "两处的数对不对得上",
        "do the two plans tally on berths?",
        "berths in the text vs the table",
        "is the number in the text equal to the one in the table",
    ],
)
def test_who_asks_whether_places_agree(text: str) -> None:
    assert agreement.strictly(text)


def test_which_of_them_speaks_of_it_is_no_question_of_agreement() -> None:
    assert agreement.WHICH.search("总结里也是40座吗")
    assert agreement.holds_together("一个说三座，一个说四座")


def test_the_words_are_left_that_tell_of_what() -> None:
    assert agreement.without("灯塔座数一致吗").split() == ["灯塔座数", "吗"]


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("How much does a pilot get after five years at the same quay?", False),
        ("What is paid to a crew on the same day?", False),
        ("Is the toll on the same page of both documents?", True),
        ("Is the toll of 2026 the same as that of 2027?", True),
        ("Do they pay the same toll?", True),
    ],
)
def test_in_the_same_place_holds_nothing_against_anything(text: str, held: bool) -> None:
    assert agreement.strictly(text) is held
