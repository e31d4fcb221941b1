"""Workings inside one sentence, on invented sentences: results, and silence where the figures aren't surely meant."""

from __future__ import annotations

import pytest

from rag.figures import inside, rates
from rag.figures.labelled import labelled

FUND = "县财政三年安排灯塔维护资金9亿元，其中2031年2亿元、2032年3亿元、2033年4亿元。"
STARS = "被评定为金帆级、银帆级、铜帆级的船厂，分别奖励50万元、20万元、8万元。"
PIPES = "铺设管道300公里，其中穿山管道90公里；海上部分另算。"
FEES = "体检费每人100元，其中医保基金承担40元、财政承担35元，其余由参检居民付费。"


def working(question: str, sentence: str, english: bool = False) -> str | None:
    return inside.working(question, sentence, str, english)


@pytest.mark.parametrize(
    ("question", "sentence", "said"),
    [
        ("2031、2032两年的维护资金加起来多少？", FUND, "2亿元＋3亿元＝5亿元"),
        ("2033年的资金比2031年多多少？", FUND, "4亿元－2亿元＝2亿元"),
        ("9亿元维护资金平均每年多少？", FUND, "9亿元÷3＝3亿元"),
        ("金帆级和铜帆级奖励相差多少？", STARS, "50万元－8万元＝42万元"),
        ("三档奖励一共多少？", STARS, "50万元＋20万元＋8万元＝78万元"),
        ("穿山管道以外还有多少公里？", PIPES, "300公里－90公里＝210公里"),
        ("穿山管道占全部管道百分之几？", PIPES, "90公里÷300公里≈30%"),
        ("参检居民自己出多少？", FEES, "100元－40元－35元＝25元"),
        ("日处理能力增加多少？", "日处理能力由8吨提高到15吨。", "15吨－8吨＝7吨"),
        ("2031年达标率是多少？", "达标率达到78%，比2031年提高5个百分点。", "78%－5%＝73%"),
        ("三年合计改造多少户？", "每年改造不少于1500户。", "1500户×3＝4500户"),
        ("2031年至2034年共改造多少户？", "每年改造不少于1500户。", "1500户×4＝6000户"),
        ("平均每人次多少钱？", "每年安排300万元，培训船员2000人次。", "300万元÷2000人次≈平均1500元"),
        ("第一年拨多少？", "补助2000元，分两年按6∶4拨付。", "6∶4：2000元×6/10＝1200元，2000元×4/10＝800元"),
        ("60岁及以上人口有多少人？", "常住人口400万人，60岁及以上人口占20%。", "400万人×20%≈80万人"),
    ],
)  # fmt: skip
def test_the_working_of_one_sentence(question: str, sentence: str, said: str) -> None:
    assert working(question, sentence) == said


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("2031年的资金是多少？", FUND),
        ("2034年的资金比2031年多多少？", FUND),
        ("金帆级奖励多少？", STARS),
        ("木帆级和铜帆级奖励相差多少？", STARS),
        ("最多的一档比最少的一档多多少？", STARS),
        ("医保基金承担多少？", FEES),
        ("日处理能力增加多少？", "日处理能力达到15吨。"),
        ("达标率提高多少？", "达标率达到78%，比2031年提高5个百分点。"),
        ("每年改造多少户？", "每年改造不少于1500户。"),
        ("第一年拨多少？", "补助12000元和8000元，分三年按5∶3∶2拨付。"),
        ("60岁及以上人口占百分之几？", "常住人口400万人，60岁及以上人口占20%。"),
    ],
)
def test_nothing_is_worked_out_where_a_figure_answers_or_none_is_sure(question: str, sentence: str) -> None:
    assert working(question, sentence) is None


@pytest.mark.parametrize(
    ("question", "sentence", "said"),
    [
        ("合同额40万元能补多少？", "按合同额的30%补贴，最高20万元。", "40万元×30%＝12万元"),
        ("合同额100万元能补多少？", "按合同额的30%补贴，最高20万元。", "100万元×30%＝30万元，超过上限，按20万元计"),
        ("母基金出资3000万元，要返投多少？", "返投不低于母基金出资额的1.5倍。", "3000万元×1.5＝4500万元"),
        ("200个泊位要多少个充电泊位？", "按照不低于泊位总数15%的比例建设充电设施。", "200个×15%＝30个"),
        ("1000户的小区要多少个车位？", "住宅的车位，按照每户不少于1.2个配建。", "1000户×1.2个＝1200个"),
        ("300张床位的医院要多少个车位？", "医院按每百张床位不少于45个配建。", "300张÷100×45个＝135个"),
    ],
)  # fmt: skip
def test_an_amount_of_the_question_at_a_stated_rate(question: str, sentence: str, said: str) -> None:
    assert rates.working(question, sentence, str, False) == said


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("设备投入300万元能补多少？", "设备投入500万元以上的，按设备投入的12%补助。"),
        ("厂房租金40万元能补多少？", "按合同额的30%补贴。"),
        ("三类机构添了几家？", "三类机构总资产100亿元，五年增长82%。"),
        ("300万元能培训多少人？", "按每人1800元补贴。"),
    ],
)
def test_a_rate_of_something_else_gives_nothing(question: str, sentence: str) -> None:
    assert rates.working(question, sentence, str, False) is None


def test_a_list_of_names_lends_them_to_its_amounts() -> None:
    assert [(one.name, one.amount.value) for one in labelled(STARS)] == [
        ("金帆级", 500_000.0),
        ("银帆级", 200_000.0),
        ("铜帆级", 80_000.0),
    ]


def test_a_list_that_is_shorter_than_its_amounts_names_none() -> None:
    found = labelled("对甲、乙两类船厂，分别奖励50万元、20万元、8万元。")
    assert [one.name for one in found if one.sums] == ["分别奖励", "", ""]
