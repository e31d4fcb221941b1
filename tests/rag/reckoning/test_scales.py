"""Sentences that grade what they give, on invented ones: parts, steps, a base and more; and a part of the standard."""

from __future__ import annotations

import pytest

from rag.reckoning import sentence as reckoned

PARTS = (
    "造船费用分段计算补助：300万元至1000万元的部分补4%，超过1000万元至3000万元的部分补6%，超过3000万元的部分补8%。"
    "每家船厂每年最高200万元。造船费用较前一年下降的，补助减半。"
)
STEPS = (
    "本县船厂主建的，按造价分三档奖励：一是5000万元以上、不足1亿元的，奖励100万元；二是1亿元以上、不足3亿元的，奖励200万元；"
    "三是3亿元以上的，奖励400万元。本县船厂属联合建造、投资占比不低于20%的，按同档标准的50%执行。"
)
FARMS = (
    "新建海带田50亩以上的，按面积分档补贴：50亩以上不满100亩的，每亩补贴400元；100亩以上不满300亩的，每亩补贴500元；"
    "300亩以上的，每亩补贴600元。单个主体每年最高补贴15万元。"
)
POOLS = "泳池面积400平方米以上不足1000平方米的，每座补助30万元；1000平方米以上的，每座补助60万元。"
POINTS = "累计200万美元得15分，每增加50万美元加2分"
BOOTHS = "展位费按50%补助，每个展位最高3万元；在湖区办展的，比例提到70%。"
FRONTS = "门头改造补40%，最高2万元；节能改造补50%，最高3万元。"
RENT = "前两年按实缴租金的50%给予补贴，单家船厂每年不超过30万元。"


def worked(question: str, sentence: str, english: bool = False) -> str | None:
    found = reckoned.working(reckoned.asked_of(question, sentence, str, english))
    return found.said if found else None


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("造船费用200万元，能补多少？", PARTS),  # below the first part
        ("造价4000万元的船，奖多少？", STEPS),
        ("投了100万美元，得几分？", POINTS),
        ("门头花了6万元，请客花了5万元，两样一共补多少？", FRONTS),
    ],
)
def test_an_amount_below_a_scale_or_of_nothing_in_it_gets_nothing(question: str, sentence: str) -> None:
    assert worked(question, sentence) is None


@pytest.mark.parametrize(
    ("question", "sentence", "said"),
    [
        ("造船费用700万元，能补多少？", PARTS, "（700万元－300万元）×4%＝16万元"),
        (
            "造船费用2500万元，能补多少？",
            PARTS,
            "（1000万元－300万元）×4%＋（2500万元－1000万元）×6%＝118万元",
        ),
        (
            "造船费用4000万元，能补多少？",
            PARTS,
            "（1000万元－300万元）×4%＋（3000万元－1000万元）×6%＋（4000万元－3000万元）×8%＝228万元，超过上限，按200万元计",
        ),
        ("造价2.4亿元的船，奖多少？", STEPS, "2.4亿元属于1亿元以上、不足3亿元：200万元"),
        (
            "造价2.4亿元的船，联合建造，投资占三成，奖多少？",
            STEPS,
            "2.4亿元属于1亿元以上、不足3亿元：200万元；200万元×50%＝100万元",
        ),
        ("种了80亩，能补多少？", FARMS, "80亩属于50亩以上不满100亩：80亩×400元＝3.2万元"),
        ("种了300亩，能补多少？", FARMS, "300亩属于300亩以上：300亩×600元＝18万元，超过上限，按15万元计"),
        ("种了45亩，能补多少？", FARMS, "45亩不到50亩，不在所列各档之内"),
        ("600平方米的泳池补多少？", POOLS, "600平方米属于400平方米以上不足1000平方米：每座30万元"),
        ("投了300万美元，得几分？", POINTS, "15分＋2×2分＝19分"),
        ("展位费20万元，补多少？", BOOTHS, "20万元×50%＝10万元，超过上限，按3万元计"),
        (
            "门头改造花了6万元，节能改造花了2.6万元，一共补多少？",
            FRONTS,
            "6万元×40%＝2.4万元，超过上限，按2万元计；2.6万元×50%＝1.3万元；2万元＋1.3万元＝3.3万元",
        ),
        ("每年实缴租金80万元，前两年一共补多少？", RENT, "80万元×50%＝40万元，超过上限，按30万元计；2年×30万元＝60万元"),
    ],
)  # fmt: skip
def test_what_an_amount_comes_to_on_a_scale(question: str, sentence: str, said: str) -> None:
    assert worked(question, sentence) == said


def test_a_limit_for_each_holds_each_one() -> None:
    said = "8万元×50%＝4万元，超过上限，按3万元计；4个×3万元＝12万元"
    assert worked("租4个展位，每个展位8万元，补多少？", BOOTHS) == said
