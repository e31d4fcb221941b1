"""A made-up whole with all its members: shares, rates and the whole as it was; nothing where the members do not come to it."""

from __future__ import annotations

import pytest

from rag.reckoning import sentence as reckoned

FLEET = "全市渔船合计100艘：拖网船50艘（五年增加10艘），围网船30艘（增加5艘），钓船20艘（增加10艘）。"
PART = "全市渔船合计100艘：拖网船50艘，其中近海25艘，围网船30艘。"
PLAIN = "全市渔船合计100艘：拖网船50艘，围网船30艘，钓船20艘。"


def worked(question: str, sentence: str) -> str | None:
    found = reckoned.working(reckoned.asked_of(question, sentence, str, False))
    return found.said if found else None


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("拖网船、围网船、钓船各占多少比例", PART),  # 50, 25 and 30 do not come to 100
        ("五年前全市渔船一共多少艘", PLAIN),  # no rise is stated
        ("各类渔船的增长率分别是多少", PLAIN),
    ],
)
def test_members_that_do_not_make_the_whole_or_have_no_rise_give_nothing(
    question: str, sentence: str
) -> None:
    assert worked(question, sentence) is None


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("拖网船、围网船、钓船各占多少比例", "拖网船50÷100≈50%；围网船30÷100≈30%；钓船20÷100≈20%"),
        ("五年前全市渔船一共多少艘", "100－（10＋5＋10）＝75艘"),
        ("围网船五年前有多少艘", "30艘－5艘＝25艘"),  # one of them alone
        (
            "各类渔船的增长率分别是多少",
            "拖网船＋10，10÷40≈25%；钓船＋10，10÷10≈100%；围网船＋5，5÷25≈20%",
        ),
    ],
)
def test_members_are_set_against_the_whole_that_they_make(question: str, said: str) -> None:
    assert worked(question, FLEET) == said
