from __future__ import annotations

import pytest

from documents.facts.tiers import demands
from rag.applicants import told
from rag.applicants.verdict import Verdict


def verdicts(demand: str, said: str) -> list[Verdict]:
    return [told.verdict(one, told.read(said))[0] for one in demands(demand)]


@pytest.mark.parametrize(
    ("said", "value", "unit", "around"),
    [
        ("想开家小饭馆，260平", 260, "平方米", ""),
        ("楼上有90㎡空着", 90, "平方米", "楼上有空着"),
        ("打算建70个车位", 70, "个", "打算建车位"),
        ("还缺200来万", 2e6, "元", "还缺"),
        ("花了15万买机器", 150_000, "元", "花了买机器"),
        ("一年出口大概300万美金", 3e6, "美元", "一年出口大概"),
        ("我奶奶88岁了", 88, "岁", "我奶奶了"),
        ("干了七年护工", 7, "年", "干了护工"),
        ("a workshop of 400 square metres", 400, "平方米", "面积"),
        ("we employ 35 workers", 35, "人", "人员员工职工"),
        ("my father is 79 years old", 79, "岁", "father is "),
        ("worked there for 6 years", 6, "年", "there for "),
    ],
)
def test_a_figure_as_people_put_it(said: str, value: float, unit: str, around: str) -> None:
    assert [(one.value, one.unit, one.around) for one in told.read(said)] == [(value, unit, around)]


def test_a_figure_is_kept_as_the_applicant_put_it() -> None:
    assert [one.printed for one in told.read("还缺200来万，租了八年")] == ["八年", "200来万"]


@pytest.mark.parametrize(
    ("said", "value"), [("RMB 2.5 million", 2.5e6), ("300,000 yuan", 3e5), ("$40k", 4e4)]
)
def test_money_in_english(said: str, value: float) -> None:
    assert [one.value for one in told.read(f"we need {said}")] == [value]


@pytest.mark.parametrize(
    "said", ["2031年成立的公司", "第3条说的补贴", "we were founded in 2031", "", "平时在家, 方便就行"]
)
def test_dates_and_numbers_of_clauses_are_no_figures_of_the_applicant(said: str) -> None:
    assert told.read(said) == ()


@pytest.mark.parametrize(
    ("demand", "said", "verdict"),
    [
        ("车位在40个以上的，补助。", "想建55个车位", Verdict.MET),
        ("车位在40个以上的，补助。", "想建25个车位", Verdict.NOT_MET),
        ("车位在40个以上的，补助。", "想招25个员工", Verdict.UNKNOWN),
        ("车位在40个以上的，补助。", "a car park with 60 spaces", Verdict.MET),
        ("设备投入满额不低于100万元的企业，补助。", "准备花160万买设备", Verdict.MET),
        ("设备投入不低于100万元的企业，补助。", "年收入160万，投入还没定", Verdict.UNKNOWN),
        ("单笔贷款控制在20万元至80万元。", "缺30万", Verdict.MET),
        ("单笔贷款控制在20万元至80万元。", "缺300万", Verdict.NOT_MET),
        ("单笔贷款控制在20万元至80万元。", "想贷4万美元", Verdict.UNKNOWN),
        ("从事护理满三年的，发放补贴。", "干了五年护理", Verdict.MET),
        ("从事护理满三年的，发放补贴。", "公司成立五年", Verdict.UNKNOWN),
        ("80周岁以上的老人免费。", "我爸76岁", Verdict.NOT_MET),
        ("面积不小于50平方米的驿站，补助。", "没说多大", Verdict.UNKNOWN),
    ],
)
def test_a_figure_held_against_one_demanded(demand: str, said: str, verdict: Verdict) -> None:
    assert verdicts(demand, said) == [verdict]


def test_things_are_held_against_no_number_of_people() -> None:
    (demand,) = demands("农村学校和在校生200人以下的学校")
    assert told.verdict(demand, told.read("我们镇有5所农村学校"))[0] is Verdict.UNKNOWN
