"""Figures worked backwards, averages of several, shares of a list, a case against a share: on invented sentences."""

from __future__ import annotations

import pytest

from rag.reckoning import sentence as reckoned

YARDS = "全市各类船厂合计100家：木船类40家（五年增加8家），铁船类35家（增加11家），帆船类25家（增加5家）。"
LOANS = (
    "2030年末全市的鱼市贷款余额为900亿元（五年增长50%，年均增长8.4%），船市存款余额为600亿元（五年增长20%）。"
)
TIMES = "2030年末，船贷余额全市为300亿元，相当于期初的1.5倍；渔贷余额为500亿元，相当于期初的2.5倍。"
SHARE = "渔业增加值30亿元，在GDP中占6%，这一比重五年提高1个百分点。"
SAILS = "船队（海上）增至58艘，其中五年新增26艘，共载客1.5万人。"
FIRMS = "小船行10家，注册资本20亿元；大船行共4家，共有注册资本12亿元；船坞协会50家，管理帆船150只。"
QUOTA = "新增渔贷中，支持小船的渔贷金额占比不低于60%。"
YACHTS = "重点船厂（含6家木船公司、2家铁船公司和20家帆船机构），争取倾斜。"
PRIZES = "船队获得金牌58枚、银牌47枚、铜牌63枚，居第三位。"
FUNDS = "安排渡口经费2600万元，其中码头建设1500万元、船员培训400万元、安全检查300万元，其余用于救生设备。"
NIGHT = "到2033年底，夜航商户由2030年的100家增加到160家。"
CATCH = "三大渔港营业收入分别达到1120亿元、640亿元、128亿元，其中北港增长21.9%。"


def said(question: str, sentence: str) -> str | None:
    working = reckoned.working(reckoned.asked_of(question, sentence, str, False))
    return working.said if working else None


@pytest.mark.parametrize(
    ("question", "sentence", "result"),
    [
        ("五年前木船类和铁船类各有几家？", YARDS, "木船类40家－8家＝32家；铁船类35家－11家＝24家"),
        ("木船类刚开始那会儿有几家？", YARDS, "40家－8家＝32家"),
        ("五年前船厂一共多少家？", YARDS, "100－（8＋11＋5）＝76家"),
        ("五年前鱼市贷款余额多少亿元？", LOANS, "900亿元÷(1＋50%)≈600亿元"),
        ("渔贷余额期初多少？只说是期初的2.5倍", TIMES, "500亿元÷2.5≈200亿元"),
        ("五年前船市存款余额多少亿元？", LOANS, "600亿元÷(1＋20%)≈500亿元"),
        ("按渔业增加值占GDP比重反推GDP", SHARE, "30亿元÷6%≈500亿元"),
        ("渔业增加值占GDP的比重五年前是多少？", SHARE, "6%－1%＝5%"),
        ("五年前船队有几艘？", SAILS, "58艘－26艘＝32艘"),
        (
            "小船行平均每家注册资本多少？比大船行平均每家的少多少",
            FIRMS,
            "小船行20亿元÷10家≈平均2亿元；大船行12亿元÷4家≈平均3亿元；相差约1亿元",
        ),
        ("船坞协会平均每家管理几只帆船？", FIRMS, "150只÷50家≈平均3只"),
        (
            "新增渔贷10亿，支持小船5亿元，达标没有？还差多少",
            QUOTA,
            "5亿元÷10亿元≈50%，不符合不低于60%的要求；10亿元×60%＝6亿元，还差1亿元",
        ),
        (
            "新增渔贷10亿，支持小船7亿元，符合比例要求吗",
            QUOTA,
            "7亿元÷10亿元≈70%，符合不低于60%的要求；10亿元×60%＝6亿元，高出1亿元",
        ),
        (
            "重点船厂名单总共几家？帆船占其中百分之几",
            YACHTS,
            "6家＋2家＋20家＝28家；20家÷28家≈71.43%",
        ),
        (
            "金牌、银牌、铜牌各占奖牌总数百分之几",
            PRIZES,
            "58＋47＋63＝168；金牌58÷168≈34.52%；银牌47÷168≈27.98%；铜牌63÷168≈37.5%",
        ),
        (
            "渡口经费里码头建设、船员培训各占百分之几？",
            FUNDS,
            "码头建设1500万元÷2600万元≈57.69%；船员培训400万元÷2600万元≈15.38%",
        ),
        ("木船类占百分之几？帆船类占百分之几？", YARDS, "木船类40÷100≈40%；帆船类25÷100≈25%"),
        (
            "五年新增的船厂里木船、铁船、帆船各占几成？",
            YARDS,
            "木船类8÷24≈33.33%；铁船类11÷24≈45.83%；帆船类5÷24≈20.83%",
        ),
        (
            "夜航商户离2033年目标还差多少家，占目标几成？",
            NIGHT,
            "160家－100家＝60家；还差目标的37.5%（60家÷160家），已达62.5%",
        ),
        ("夜航商户要达标，年均增长率多少？", NIGHT, "（160家÷100家）^(1/3)－1≈16.96%"),
    ],
)
def test_what_a_sentence_allows_is_worked_out(question: str, sentence: str, result: str) -> None:
    assert said(question, sentence) == result


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("新增渔贷10亿，支持小船5亿元，符合不低于45%的要求吗？", QUOTA),  # another share
        ("北港营业收入约多少亿元？", CATCH),  # a rise is no part
        ("鱼市贷款余额年均增长率多少？", LOANS),  # stated, and no fifth of what there is
    ],
)
def test_nothing_is_worked_out_of_what_is_not_meant(question: str, sentence: str) -> None:
    assert said(question, sentence) is None
