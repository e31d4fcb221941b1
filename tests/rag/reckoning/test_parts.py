"""Parts of a whole on invented sentences: how many a stated share comes to, shares across sentences, what is left."""

from __future__ import annotations

import pytest

from rag.reckoning import earlier, parts
from rag.reckoning import sentence as reckoned

BERTHS = "全港设泊位900个，其中留给渔家新手的不少于三成，留给伤残船工的不少于5%。"
YARDS = "本年检查船厂976家，其中市级抽查的不低于10%。"
FUND = "年度资金8000万元，其中用于灯塔的部分不低于25%，评审经费不超过1%。"
ROUTES = "新开航线6条，其中近海4条、远海2条，年末航线共47条，其中外海航线19条。"
PIERS = "吞吐量418.6万吨，其中外海箱146.5万吨。分码头看，东码头、西码头、北码头分别完成226.0万吨、150.7万吨、41.9万吨。"
ROUNDS = "全年资金2600万元，其中船票券1500万元，维修补贴900万元。"
GRANTS = "统筹资金4.8亿元，其中市级1.6亿元、县级1.2亿元，其余为省级补助。"
CARE = "船工月待遇：一级900元、二级1200元；上岛护理上浮10%。"


def worked(question: str, sentence: str, english: bool = False) -> str | None:
    found = reckoned.working(reckoned.asked_of(question, sentence, str, english))
    return found.said if found else None


def unasked(question: str, sentence: str) -> str | None:
    found = reckoned.unasked(reckoned.asked_of(question, sentence, str, False))
    return found.said if found else None


@pytest.mark.parametrize(
    ("question", "sentence", "said"),
    [
        ("渔家新手的泊位最少多少个？", BERTHS, "900个×30%＝270个（至少）"),
        ("市级抽查的船厂有多少家？", YARDS, "976家×10%＝97.6家，即至少98家"),
        ("用于灯塔的至少多少万？", FUND, "8000万元×25%＝2000万元（至少）"),
        ("评审经费最多多少万？", FUND, "8000万元×1%＝80万元（最多）"),
        (
            "船票券核销了多少钱？",
            "发放船票券2400万元，核销率为87.5%，拉动消费1.3亿元。",
            "2400万元×87.5%≈2100万元",
        ),
        ("电气化改造了多少家？", "船厂2940家，电气化改造覆盖率为42%。", "2940家×42%≈1235家"),
        ("省级补助是多少？", GRANTS, "4.8亿元－1.6亿元－1.2亿元＝2亿元"),
        ("一级船工上岛护理每月多少？", CARE, "900元×（1＋10%）＝990元"),
    ],
)
def test_what_a_sentence_leaves_to_be_worked_out_is_so_without_being_asked_for(
    question: str, sentence: str, said: str
) -> None:
    assert unasked(question, sentence) == said


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("渔家新手的泊位占多少比例？", BERTHS),  # the share itself is stated
        ("老船长的泊位最少多少个？", BERTHS),
        ("一级船工每月多少？", CARE),
        ("市级出多少？", GRANTS),
        ("船票券的核销率是多少？", "发放船票券2400万元，核销率为87.5%。"),
    ],
)
def test_nothing_is_worked_out_that_is_stated_or_not_told(question: str, sentence: str) -> None:
    assert unasked(question, sentence) is None


def test_long_things_are_counted_through_their_sentence() -> None:
    assert worked("外海航线占航线的几成？", ROUTES) == "19条÷47条≈40.43%"


def test_a_place_in_a_row_of_which_a_sentence_says_nothing_has_no_share_of_it() -> None:
    assert worked("船票券占资金的比例是多少？", ROUNDS) == "1500万元÷2600万元≈57.69%"
    assert worked("第三轮船票券占资金的比例是多少？", ROUNDS) is None


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("东码头占吞吐量多少？", "226万吨÷418.6万吨≈53.99%"),
        (
            "东码头的占比比西码头高几个百分点？",
            "226万吨÷418.6万吨≈53.99%，150.7万吨÷418.6万吨≈36%，相差17.99个百分点",
        ),
        ("按什么比例补东码头？", None),
        (
            "外海箱占吞吐量多少？",
            None,
        ),  # its own sentence tells that; it is of no list that comes to the whole
    ],
)
def test_a_list_that_comes_to_an_amount_of_another_sentence_is_of_that_whole(
    question: str, said: str | None
) -> None:
    assert parts.of_list(reckoned.asked_of(question, PIERS, str, False)) == said


@pytest.mark.parametrize(
    ("question", "asks"),
    [
        ("2033年末渔业贷款相当于期初的几倍？", True),
        ("How many times the level five years before?", True),
        ("渔业贷款期末是期初的几倍？", False),  # the plan's own two figures
        ("渔业贷款比五年前多多少？", False),
    ],
)
def test_how_many_times_what_was_before_is_no_matter_of_an_aim(question: str, asks: bool) -> None:
    assert earlier.asks_times(question) is asks
