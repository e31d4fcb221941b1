"""What golden documents showed to be misread, each mend with words that look alike and are something else."""

from __future__ import annotations

import pytest

from documents.facts.amounts import Comparator, amounts
from documents.facts.aspects import offered
from documents.facts.deadlines import deadlines
from documents.facts.responsibilities import Role, responsibilities
from documents.facts.rhythms import rhythms
from documents.reading.signatures import ordering
from tests.documents.texts import read, texts

L, C, R = Role.LEAD, Role.COOPERATE, Role.RESPONSIBLE
MOST, LEAST, EXACT = Comparator.AT_MOST, Comparator.AT_LEAST, Comparator.EXACT


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("面积不足20亩的水塘", [(20, "亩", MOST)]),
        ("满意率低于85%的重新办理", [(85, "%", MOST)]),
        ("满意率不低于85%", [(85, "%", LEAST)]),
        ("年取水量不得超过该县用水总量的7%", [(7, "%", MOST)]),
        ("房高超过八米的", [(8, "米", LEAST)]),
        ("距离站台25米以内", [(25, "米", MOST)]),
        ("于六十日内、十二小时内答复", [(60, "日", MOST), (12, "小时", MOST)]),
        ("新辟航线12条，打通断头路3条", [(12, "条", EXACT), (3, "条", EXACT)]),
        ("清理沟渠不少于9条", [(9, "条", LEAST)]),
        ("提出18条举措，第12条另有规定", []),
        ("末班车延长至23时", []),
        ("积水28厘米时封路", [(28, "厘米", EXACT)]),
        ("附件2\n项目汇总表", []),
        ("规章制度两张皮", []),
    ],
)
def test_amounts(text: str, found: list[tuple[float, str, Comparator]]) -> None:
    assert [(one.value, one.unit, one.comparator) for one in amounts(text)] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("近三年内未受过处罚的企业", []),
        ("最近6个月内停工的", []),
        ("骗取补助的，五年内不得申报", []),
        ("三年内建成投产", [("P3Y", "")]),
        ("10日内不予答复的，视为同意", [("P10D", "")]),
        ("县财政局在收到申请后15日内办结", [("P15D", "收到申请")]),
        ("企业应当在接到通知后2小时内清运", [("PT2H", "接到通知")]),
        ("现在起30日内报送", [("P30D", "现在")]),
    ],
)
def test_spans_of_time(text: str, found: list[tuple[str, str]]) -> None:
    assert [(one.within, one.since) for one in deadlines(text)] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("征求意见的时间为2031年5月6日至2031年6月5日。", ["2031-06-05"]),
        ("申报期限：自2031年5月6日起至6月5日", ["--06-05"]),
        ("有效期限为2031年5月6日至2033年5月5日", []),
        ("统计2031年5月6日至2031年6月5日的收入", []),
    ],
)
def test_the_last_day_of_a_window(text: str, found: list[str]) -> None:
    assert [one.by for one in deadlines(text)] == found


@pytest.mark.parametrize(
    ("text", "actions"),
    [
        ("按每户每日50元发放补助", []),
        ("按每亩每年800元的标准安排", []),
        ("每年安排800万元", ["安排800万元"]),
        ("按每月一次的频率巡查", ["一次的频率巡查"]),
    ],
)
def test_a_rate_is_no_rhythm(text: str, actions: list[str]) -> None:
    assert [one.action for one in rhythms(text)] == actions


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("市农业局会同市水务局于6月10日前组织评审。", [(L, "市农业局"), (C, "市水务局")]),
        ("本指南由市农业局会同市水务局解释。", [(L, "市农业局"), (C, "市水务局")]),
        ("省农业厅要会同省水利厅、省财政厅加强指导。", [(L, "省农业厅"), (C, "省水利厅"), (C, "省财政厅")]),
        ("由市农业局会同东区政府逐户核实。", [(L, "市农业局"), (C, "东区政府")]),
        ("由市纪委监委机关会同市委组织部约谈。", [(L, "市纪委监委机关"), (C, "市委组织部")]),
        ("由市农业局每周五汇总进度。", [(R, "市农业局")]),
        ("市农业局每周五汇总进度。", []),
        ("市农业局是渔港管理的主管部门。", [(R, "市农业局")]),
        ("市水务局、市公安局按照各自职责做好管理工作。", [(R, "市水务局"), (R, "市公安局")]),
        ("列第一位的单位为牵头单位，其他单位为配合单位。", []),
    ],
)
def test_units_of_sentences(text: str, units: list[tuple[Role, str]]) -> None:
    assert [(one.role, one.unit) for one in responsibilities(text)] == units


def test_a_plate_on_a_tree_is_no_listing() -> None:
    assert "listing" not in offered("古树实行挂牌养护，隐患挂牌督办。")
    assert "listing" in offered("支持企业在股权交易中心挂牌。")


@pytest.mark.parametrize("kind", ["", "专题", "常务", "办公"])
def test_who_met(kind: str) -> None:
    assert ordering(f"甲市人民政府{kind}会议纪要") == ("甲市人民政府",)


def test_what_stands_below_the_last_article() -> None:
    below = "意见反馈说明\n公开征求意见的期限为三十日。可以这样反馈：\n1.来信；\n2.来电。"
    told = texts(
        read(
            f"甲市渡口办法（征求意见稿）\n第一条　管好渡口。\n第二条　本办法自2031年5月1日起施行。\n{below}\n"
        )
    )
    assert told["2"] == "第二条　本办法自2031年5月1日起施行。"
    assert told["afterword"].startswith("意见反馈说明\n公开征求意见")
    assert [told["afterword/1"], told["afterword/2"]] == ["1.来信；", "2.来电。"]


def test_a_title_inside_an_article_opens_nothing() -> None:
    told = texts(
        read("甲市渡口办法\n第一条　渡口应当公示下列文书：\n安全须知\n第二条　本办法自2031年5月1日起施行。\n")
    )
    assert told["1"].endswith("安全须知")
    assert "afterword" not in told


def test_a_convention_may_stand_before_what_closes_a_text() -> None:
    closing = "上述任务列第一位的单位为牵头单位。本意见自2031年5月1日起施行，有效期三年。"
    told = texts(read(f"甲市渡口意见\n一、任务\n抓项目。\n二、保障\n（一）督查。抓落实。\n{closing}\n"))
    assert told["p-1"] == closing
    assert closing not in told["2/1"]


@pytest.mark.parametrize(
    ("title", "period"),
    [
        ("甲市“十六五”渡口规划", "2031/2035"),
        ("甲市渡口第十七个五年规划", "2036/2040"),
        ("甲市渡口十五条措施规定", None),
        ("甲市二十五条渡口整治方案", None),
    ],
)
def test_the_years_of_a_plan(title: str, period: str | None) -> None:
    assert read(f"{title}\n一、任务\n抓项目。\n").period == period
