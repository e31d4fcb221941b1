"""What is left of a whole, a member's share of its list, an earlier level told behind, a bound: on invented sentences."""

from __future__ import annotations

import pytest

from rag.reckoning import sentence as reckoned

QUAYS = "全年进港货物1200万吨，增长4%；渡客吞吐量360万人次，增长9%，其中境外旅客120万人次，占33.3%。"
SLIPS = "对北岸、中岸、南岸的滑道分别投入900万元、600万元、500万元，一是加固护坡，二是更换缆绳。"
WATER = "到2031年，全市船坞用水总量压减到80万立方米以内，比2028年的100万立方米减少20万立方米；泊位由40个增加到70个。"
MONEY = "安排渡口经费900万元，其中码头建设500万元、船员培训150万元、安全检查50万元，其余用于救生设备。"
NETS = "近海养殖户安装围网的，每亩补贴300元；深水网箱户采用浮式围网的，每亩补贴120元。"
YARDS = "新建船厂的，大型船台每座补助20万元，小型船台每座补助10万元，分三年按5∶3∶2拨付。"
BUOYS = "三年新增导航浮标1200个，市财政按每个浮标5000元补助。"
CRECHES = "到2031年，每千人口拥有渡口泊位4.5个。"
TRADE = "渡口进出口总额800亿元、增长6%，其中出口500亿元。"
PIERS = "单笔等值3万美元以下的退款，无需事前审批。"


def said(question: str, sentence: str) -> str | None:
    working = reckoned.working(reckoned.asked_of(question, sentence, str, False))
    return working.said if working else None


@pytest.mark.parametrize(
    ("question", "sentence", "result"),
    [
        ("渡客吞吐量里不是境外旅客的有多少？", QUAYS, "360万人次－120万人次＝240万人次"),
        ("非境外旅客有多少万人次？", QUAYS, "360万人次－120万人次＝240万人次"),
        ("渡口经费里除了码头建设还有多少？", MONEY, "900万元－500万元＝400万元"),
        (
            "中岸的滑道占三处投入的百分之几？",
            SLIPS,
            "900万元＋600万元＋500万元＝2000万元；600万元÷2000万元≈30%",
        ),
        ("船坞用水总量要压减百分之几？", WATER, "（100万立方米－80万立方米）÷100万立方米≈20%"),
        ("泊位增加了多少个？", WATER, "70个－40个＝30个"),
        ("深水网箱户60亩装浮式围网，围网安装补贴多少？", NETS, "60亩×120元＝7200元"),
        (
            "大型船台3座、小型船台2座一共补助多少，第一年拨多少？",
            YARDS,
            "3×20万元＋2×10万元＝80万元；80万元×50%＝40万元",
        ),
        ("新增导航浮标的补助总共多少钱？", BUOYS, "1200个×5000元＝600万元"),
        ("200万人要多少个渡口泊位？", CRECHES, "200万人÷1000×4.5个＝9000个"),
        ("渡口进口总额大约是多少？", TRADE, "800亿元－500亿元＝300亿元"),
        ("一笔退款5万美元，比免事前审批的限额高多少？", PIERS, "5万美元－3万美元＝2万美元"),
    ],
)
def test_what_a_sentence_gives(question: str, sentence: str, result: str) -> None:
    assert said(question, sentence) == result


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("货物吞吐量增加了百分之几？", WATER),  # of nothing that rose or fell here
        ("导航浮标补助标准是多少？", BUOYS),  # the sum for one is asked for
        ("中岸的滑道占多大比例？", MONEY),  # no member of that list
        ("三处滑道里中岸占多大比例？", NETS),
    ],
)
def test_what_it_does_not_give(question: str, sentence: str) -> None:
    assert said(question, sentence) is None


def test_a_share_that_is_asked_for_is_no_product() -> None:
    assert "×" not in (said("三处滑道里中岸占多大比例？", SLIPS) or "")
