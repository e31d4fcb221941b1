"""Figures that a sentence sets side by side, on invented ones: times, shares, lists without names, changes that are told."""

from __future__ import annotations

import pytest

from rag.reckoning import members
from rag.reckoning import sentence as reckoned

LAMPS = "灯塔由2031年的8座增加到2033年的14座。"
TIMES = "县内居民收入54820元，岛上居民收入28460元。"
THIRDS = "全县实现产值400亿元，其中第一、第二、第三产业增加值分别为100亿元、200亿元、100亿元。"
MEDALS = "船队获得金牌58枚、银牌47枚、铜牌63枚，居全省第三位。"
UPGRADED = "新评为甲级、乙级、丙级的船厂，分别奖励30万元、15万元、5万元；由低等级升为高等级的，按差额奖励。"
QUAYS = "对南码头、北码头、东码头分别投入1200万元、800万元、600万元，增设公厕5座。"
HOUSES = "购买首套房的，船长补贴20万元，水手补贴8万元，分三年按4:3:3拨付。"
THREE_YEARS = "奖励分三年按40%、30%、30%的比例拨付。"
LENT = "对改造项目贷款按1.5个百分点贴息，单户每年贴息不超过100万元。"
CHECKED = "高级认证船厂的平均查验率不超过一般船厂的20%。"


def worked(question: str, sentence: str) -> str | None:
    found = reckoned.working(reckoned.asked_of(question, sentence, str, False))
    return found.said if found else None


@pytest.mark.parametrize(
    ("question", "sentence", "said"),
    [
        ("县内居民收入是岛上居民的几倍？", TIMES, "5.482万元÷2.846万元≈1.93倍"),
        ("三次产业增加值里第二产业占比多少？", THIRDS, "200亿元÷400亿元≈50%"),
        ("由丙级升为甲级，奖多少？", UPGRADED, "30万元－5万元＝25万元"),
        ("三个码头一共投入多少？", QUAYS, "1200万元＋800万元＋600万元＝2600万元"),
        ("水手第一年拿多少？", HOUSES, "4:3:3：8万元×4/10＝3.2万元，8万元×3/10＝2.4万元，8万元×3/10＝2.4万元"),
        (
            "奖励600万元，第一年拿多少？",
            THREE_YEARS,
            "40%、30%、30%：600万元×40/100＝240万元，600万元×30/100＝180万元，600万元×30/100＝180万元",
        ),
        ("贷款2000万元，贴息多少？", LENT, "2000万元×1.5%＝30万元"),
        ("灯塔由8座增到14座，多了几座、增长百分之几？", LAMPS, "14座－8座＝6座，（14座－8座）÷8座≈75%"),
        ("灯塔2031年到2033年年均增长百分之几？", LAMPS, "（14座÷8座）^(1/2)－1≈32.29%"),
        ("浮标比上年增长百分之几？", "年末浮标11820个，比上年增加640个；缆绳25米。", "640个÷（11820个－640个）≈5.72%"),
        ("去程比回程每箱多补多少？", "回程占比不低于45%；去程、回程每个货箱分别补贴2000元、1500元。", "2000元－1500元＝500元"),
        (
            "每年补助1500万，三年一共多少？",
            "以上补助由岛财政每年安排1500万元，三年共4500万元，同一船厂每年累计不超过50万元。",
            "3年×1500万元＝4500万元",
        ),
        ("奖励船厂最高的比最低的多多少？", UPGRADED, "30万元－5万元＝25万元"),
        ("仓库平均每个面积多少平方米？", "到2033年仓库达到90个，面积合计110万平方米。", "110万平方米÷90个≈平均1.22万平方米"),
        ("灯塔从8座到14座，升幅百分之几？", "到2033年灯塔达到14座。", "（14座－8座）÷8座≈75%"),
    ],
)  # fmt: skip
def test_figures_that_a_text_sets_side_by_side(question: str, sentence: str, said: str) -> None:
    assert worked(question, sentence) == said


def test_a_list_of_which_no_member_is_named_is_summed_where_its_sentence_is_surely_meant() -> None:
    assert worked("船队获得的奖牌合计多少枚？", MEDALS) == "58＋47＋63＝168枚"
    assert worked("渔民得了多少面锦旗，合计？", MEDALS) is None


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("船厂认证费花了80万元，补多少？", CHECKED),  # of inspections, not of money
        (
            "平均每年得新开几条，2033年要到60条？",
            "航线30条，其中五年新增20条。",
        ),  # what was is not what will be
        ("由丙级升为甲级，奖多少？", UPGRADED.replace("差额", "高的一级")),
    ],
)
def test_what_is_of_something_else_is_not_worked_with(question: str, sentence: str) -> None:
    assert worked(question, sentence) is None


@pytest.mark.parametrize("question", ["保障房的首付比例是多少", "保障房的首付比例多少", "首付比率是多高"])
def test_a_ratio_that_is_asked_for_is_no_comparison(question: str) -> None:
    assert members.GAP.search(question) is None


def test_a_gap_between_two_years_is_no_whole_behind_a_share() -> None:
    sentence = "海铁联运52万标箱，占集装箱吞吐量的12.5%"
    assert worked("集装箱吞吐量目标比上年高出多少", sentence) is None
    assert worked("集装箱吞吐量是多少", sentence) == "52万标箱÷12.5%≈416万标箱"


def test_of_another_language_no_member_of_a_list_is_set_against_what_stands_outside() -> None:
    boxes = "去程、回程每个货箱分别补贴2000元、1500元，冷藏箱一律补贴2600元。"

    def near(words: str) -> float:  # meaning alone takes 冷藏箱 for the outbound one
        return 0.3 if words in {"回程", "冷藏箱一律补贴"} else 0.0

    question = "What is the difference between the outbound and the return subsidy?"
    assert reckoned.working(reckoned.asked_of(question, boxes, str, True, near)) is None
