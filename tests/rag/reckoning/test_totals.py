"""What all sums of a sentence come to, on invented sentences: prizes, lists side by side, step upon step."""

from __future__ import annotations

import pytest

from rag.reckoning import sentence as reckoned
from rag.reckoning import totals

PRIZES = "举办赛船会，一、二、三等奖分别为20万元1名、10万元3名、5万元6名。"
PIERS = "新建码头12座，其中大型的3座、中型的4座、小型的5座。按规模补助：三类每座分别补助800万元、500万元、200万元。"
CENTRE = "每个救生站一次性补助60万元，运营满一年的，每年再补助运营费12万元，最多三年。"
STAR = "认定为示范船厂的，一次性奖励100万元；被评为五星的，再奖50万元。"
STARS = "评为金帆、银帆的船厂，分别奖励50万元、20万元。"


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("一等奖奖金多少？", PRIZES),
        ("两个一等奖一共多少钱？", PRIZES),
        ("一共几公里？", PRIZES),
        ("救生站运营费多少？", CENTRE),
        ("救生站一共建多少个？", CENTRE),
        ("最多奖多少？", STARS),
        ("示范船厂和五星船厂奖励相差多少？", STAR),
        # Of three numbers that grew two are no list of the two sums further on.
        ("三类渡口一共添了几个？", "渡口分别增加8个、11个和18个，收入和支出分别为2亿元和1亿元"),
    ],
)
def test_a_single_figure_or_another_unit_is_no_total(question: str, sentence: str) -> None:
    asked = reckoned.asked_of(question, sentence, str, False)
    assert totals.prizes(asked) is None
    assert totals.stacked(asked) is None


@pytest.mark.parametrize(
    ("question", "sentence", "said"),
    [
        ("赛船会一共奖多少人？", PRIZES, "1＋3＋6＝10名"),
        ("奖金全发出去要多少钱？", PRIZES, "1×20万元＋3×10万元＋6×5万元＝80万元"),
        ("所有码头都建成要补多少钱？", PIERS, "3×800万元＋4×500万元＋5×200万元＝5400万元"),
    ],
)  # fmt: skip
def test_sums_and_the_numbers_of_those_that_get_them(question: str, sentence: str, said: str) -> None:
    assert totals.prizes(reckoned.asked_of(question, sentence, str, False)) == said


def test_how_many_is_told_from_how_much_in_english() -> None:
    asked = reckoned.asked_of("How many winners in all?", PRIZES, str, True)
    assert totals.prizes(asked) == "1 + 3 + 6 = 10"
    asked = reckoned.asked_of("What is the total prize money?", PRIZES, str, True)
    assert totals.prizes(asked) == "1×RMB 200000 + 3×RMB 100000 + 6×RMB 50000 = RMB 800000"


@pytest.mark.parametrize(
    ("question", "sentence", "said"),
    [
        ("一个救生站最多一共拿多少钱？", CENTRE, "60万元＋12万元×3＝96万元"),
        (
            "先认定、后升级，合起来多少？",
            "新认定的船厂，奖励150万元；升级为总厂的，再奖励300万元。",
            "150万元＋300万元＝450万元",
        ),
        ("示范船厂评上五星，前后合计多少？", STAR, "100万元＋50万元＝150万元"),
    ],
)
def test_what_one_gets_step_by_step(question: str, sentence: str, said: str) -> None:
    assert totals.stacked(reckoned.asked_of(question, sentence, str, False)) == said
