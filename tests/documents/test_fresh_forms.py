"""Forms that no golden document has: a notice with tables annexed, a county's work plan, minutes under their head."""

from __future__ import annotations

import pytest

from documents import sources
from documents.clauses import Document
from documents.facts.amounts import Comparator, amounts
from documents.facts.deadlines import deadlines
from documents.facts.quantities import Kind, quantities
from documents.facts.responsibilities import responsibilities
from documents.facts.rhythms import rhythms
from documents.facts.validity import validity
from documents.library import document

NOTICE = """渔业部办公厅关于组织申报深远海养殖试点的通知
各省、自治区、直辖市渔业厅（局、委）：
现就申报试点工作通知如下。
一、申报条件
1.申报主体为注册满3年的企业；
2.上一年度营业收入不低于5000万元。
二、其他事项
联系人：渔业养殖司　陈某某，电话：010-12345678
本通知自印发之日起施行，有效期2年。
附件：1.试点推荐名额分配表
渔业部办公厅
2031年4月8日
附件1
试点推荐名额分配表
序号  省份  名额（个）  备注
1  青河省  3  含计划单列市1个
2  南屿省  2
3  云岭自治区  1
"""
PLAN = """临溪县渔港环境整治工作方案
一、工作任务
1．污水治理
（1）管网建设。新建污水管网12.6公里。
①2032年6月底前完成60％以上；
②2032年10月底前全面建成投用。
（2）尾水处理。每季度监测一次。
责任领导：赵某
责任单位：县生态环境局（牵头）、县农业农村局
2．垃圾清理
由县农业农村局会同县海事处组织打捞，每月通报。
二、实施步骤
（一）动员部署阶段（2032年1月—2月）。制定方案。
（二）集中整治阶段（2032年3月至10月）。逐项落实。
"""
MINUTES = """海湾市人民政府
会议纪要
〔2033〕9号
海湾市人民政府办公室　　　　　　2033年3月18日
研究渔港建设有关问题的会议纪要
3月15日下午，市长林某某主持召开会议。现纪要如下：
一、关于融资问题
由市渔港投资集团牵头，市金融工作局配合，于6月底前落实首期贷款1.5亿元。
二、关于工作机制
会议决定建立联席会议制度，每月召开一次。
出席：林某某、周某某
参加：市农业农村局陈某、市财政局吴某
记录：许某
抄送：市委办公室。
"""


def read(text: str) -> Document:
    return document(sources.read_bytes(text.encode(), "a.txt"))


def test_a_notice_with_an_annexed_table() -> None:
    found = read(NOTICE)
    assert [one.address for one in found.walk()] == (
        "masthead p-1 p-2 1 1/1 1/2 2 annexes colophon annex-1 annex-1/table-1 annex-1/table-1/1 "
        "annex-1/table-1/2 annex-1/table-1/3"
    ).split()
    told = {one.address: one.text for one in found.walk()}
    assert told["2"].split("\n")[1:] == [
        "联系人：渔业养殖司　陈某某，电话：010-12345678",
        "本通知自印发之日起施行，有效期2年。",
    ]
    assert told["annex-1/table-1/2"] == "2｜南屿省｜名额（个）：2"
    (income,) = quantities(told["1/2"])
    assert (income.subject, income.value) == ("上一年度营业收入", 5e7)
    assert quantities(told["annexes"]) == ()


def test_a_work_plan_numbered_in_four_depths() -> None:
    told = {one.address: one.text for one in read(PLAN).walk()}
    assert list(told) == "masthead 1 1/1 1/1/1 1/1/1/1 1/1/1/2 1/1/2 1/2 2 2/1 2/2".split()
    assert [(one.role.value, one.unit) for one in responsibilities(told["1/1/2"])] == [
        ("lead", "县生态环境局"),
        ("responsible", "县农业农村局"),
    ]
    assert [one.unit for one in responsibilities(told["1/2"])] == ["县农业农村局", "县海事处"]
    (share,) = quantities(told["1/1/1/1"])
    assert (share.kind, share.value, share.subject) == (Kind.TARGET, 60, "")
    assert quantities(told["2/1"]) == quantities(told["2/2"]) == ()


def test_minutes_under_a_head_with_a_date() -> None:
    found = read(MINUTES)
    assert (found.title, found.number, found.date) == (
        "研究渔港建设有关问题的会议纪要",
        "〔2033〕9号",
        "2033-03-18",
    )
    assert found.issuers == ("海湾市人民政府",)
    told = {one.address: one.text for one in found.walk()}
    assert list(told) == ["masthead", "p-1", "1", "2", "colophon"]
    assert told["colophon"].startswith("出席：林某某")
    assert [one.action for one in rhythms(told["2"])] == ["联席会议"]
    assert [(one.role.value, one.unit) for one in responsibilities(told["1"])] == [
        ("lead", "市渔港投资集团"),
        ("cooperate", "市金融工作局"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "于6月底前报送",
        "每年3月、9月受理",
        "每月5日前报送",
        "次月10日前",
        "电话：010-12345678",
        "附件：1.申报表",
        "手机13912345678",
    ],
)
def test_a_number_that_counts_nothing(text: str) -> None:
    assert amounts(text) == ()


@pytest.mark.parametrize(
    ("text", "comparators"),
    [
        ("突破1亿元、5亿元和10亿元的", [Comparator.AT_LEAST] * 3),
        ("最高30万元、20万元", [Comparator.AT_MOST] * 2),
        ("1亿元以上、5亿元", [Comparator.AT_LEAST, Comparator.EXACT]),
        ("不低于3家、5个", [Comparator.AT_LEAST, Comparator.EXACT]),
        ("网箱不少于60口", [Comparator.AT_LEAST]),
    ],
)
def test_a_comparator_before_a_list_holds_for_all(text: str, comparators: list[Comparator]) -> None:
    assert [one.comparator for one in amounts(text)] == comparators


def test_until_when_and_since_what() -> None:
    assert [one.by for one in deadlines("即日起至2031年10月31日。")] == ["2031-10-31"]
    assert deadlines("毕业5年内的高校毕业生") == ()
    assert [one.since for one in deadlines("主管部门应当自受理之日起20个工作日内作出决定。")] == ["受理"]
    assert [one.since for one in deadlines("向自然资源局备案后10日内")] == ["向自然资源局备案"]
    signed = validity("本协议自双方签字之日起生效，有效期5年。")
    assert signed is not None
    assert (signed.since, signed.term) == ("issue", "P5Y")
