"""Which names read as bodies, which prefixes were left off, and the units of sentences and cells."""

from __future__ import annotations

import pytest

from documents.facts.bodies import is_body, restored
from documents.facts.responsibilities import Role, responsibilities
from tests.official import needs_official_texts, official

L, C, R = Role.LEAD, Role.COOPERATE, Role.RESPONSIBLE


@pytest.mark.parametrize(
    "name",
    [
        "市科委",
        "市工业和信息化局",
        "各县〔市、区〕政府〔管委会〕",
        "市应急管理局",
        "某某银行",
        "各园区管委会",
        "市委组织部",
        "各有关单位",
        "市消防救援支队",
        "市妇联",
        "市政务服务管理局",
        "云溪火车站",
        "青湖水库管理处",
        "云溪军分区",
        "市红十字会",
        "市图书馆",
        "甲县供销社",
    ],
)
def test_a_name_that_is_a_bodys(name: str) -> None:
    assert is_body(name)


@pytest.mark.parametrize(
    "name",
    [
        "中国",
        "推动有关单位",
        "对各部门",
        "加强市政府",
        "企业",
        "单位",
        "一家县级医院",
        "包括各类学校",
        "例如大学",
    ],
)
def test_a_phrase_that_is_no_bodys(name: str) -> None:
    assert not is_body(name)


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (("省发展改革委", "科技厅", "财政厅"), ("", "省科技厅", "省财政厅")),
        (("市发展改革委", "财政局", "各区政府"), ("", "市财政局", "")),
        (("市发展改革委", "科技厅"), ("", "")),
        (("发展改革委", "财政厅"), ("", "")),
        (("市财政局", "某市海事局", "人民银行某市支行"), ("", "", "")),
        (("省科技厅", "市财政局", "商务局"), ("", "", "市商务局")),
        ((), ()),
    ],
)
def test_a_prefix_that_was_left_off(names: tuple[str, ...], expected: tuple[str, ...]) -> None:
    assert restored(names) == expected


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("完成登记。（由市商务局负责）", [(R, "市商务局")]),
        ("由市科技局会同市财政局制定细则。", [(L, "市科技局"), (C, "市财政局")]),
        ("由县人社局牵头会同县财政局开展评估。", [(L, "县人社局"), (C, "县财政局")]),
        (
            "市财政局负责拨付；市审计局、市教育局负责检查。",
            [(R, "市财政局"), (R, "市审计局"), (R, "市教育局")],
        ),
        ("由市工信局和市财政局牵头，市税务局配合。", [(L, "市工信局"), (L, "市财政局"), (C, "市税务局")]),
        ("由市某某局统筹落实协议。", [(R, "市某某局")]),
        ("开展试点。（市科委）完善制度。（市教委、市农委）", [(R, "市科委"), (R, "市教委"), (R, "市农委")]),
        ("项目｜指导部门：市科技局、市教育局｜数量：5", [(R, "市科技局"), (R, "市教育局")]),
        ("项目｜牵头单位：市科技局｜配合单位：市教育局", [(L, "市科技局"), (C, "市教育局")]),
        ("（主责单位：市医保局；落实单位：各区政府）", [(R, "市医保局"), (R, "各区政府")]),
        # a body of an unusual name among as many others, between a full stop and the end of the line
        ("抓落实。（市财政局、云溪新华书店、市妇联）", [(R, "市财政局"), (R, "云溪新华书店"), (R, "市妇联")]),
        ("抓落实（市财政局、市妇联）", [(R, "市财政局"), (R, "市妇联")]),
        # cells: other names for the column, names that a blank parts, a role behind the name
        ("甲｜牵头：市财政局｜配合：市科技局", [(L, "市财政局"), (C, "市科技局")]),
        ("甲｜牵头（责任）单位：市财政局｜责任主体：市科技局", [(L, "市财政局"), (R, "市科技局")]),
        ("甲｜责任单位：市财政局 市科技局", [(R, "市财政局"), (R, "市科技局")]),
        ("责任单位：市财政局（牵头）、市科技局", [(L, "市财政局"), (R, "市科技局")]),
        ("抓落实。（市财政局（牵头）、市科技局）", [(L, "市财政局"), (R, "市科技局")]),
        # sentences
        ("市发展和改革委员会负责制定收费政策。", [(R, "市发展和改革委员会")]),
        ("市水利局会同市财政局编制规划。", [(L, "市水利局"), (C, "市财政局")]),
    ],
)
def test_units_of_sentences_brackets_and_cells(text: str, units: list[tuple[Role, str]]) -> None:
    found = responsibilities(text)
    assert [(one.role, one.unit) for one in found] == units
    assert [text[one.start : one.end] for one in found] == [unit for _, unit in units]


@pytest.mark.parametrize(
    "text",
    [
        "项目负责人由单位确定。",
        "实行县长负责制，企业负责经营。",
        "推动有关单位密切配合。",
        "发挥领导小组的牵头抓总作用。",
        "明确责任单位，落实责任。",
        "提升水平。（见附件）",
        "抓落实。（市财政局、智慧平台、数据中台）",  # more others than bodies
        "抓落实。（新华书店、市财政局）",  # the first is no body
        "支持高校建设（甲大学、乙学院）",
        "抓落实（甲大学、乙学院）。",
        "甲｜牵头单位：—｜配合单位：/｜责任单位：无",
        "甲｜牵头领导：张三",
        "组织市场主体开展活动。",
    ],
)
def test_running_text_names_no_responsible_unit(text: str) -> None:
    assert responsibilities(text) == ()


def test_a_list_beside_a_sentence_is_the_only_statement() -> None:
    text = "由市某专班负责统筹。（牵头单位：市财政局）"
    assert [one.unit for one in responsibilities(text)] == ["市财政局"]


def test_a_market_is_no_city() -> None:
    lead, other = responsibilities("（省林业局牵头，市场监管局配合）")
    assert (lead.restored, other.restored) == ("", "省市场监管局")


def test_restored_names_and_groups_leave_the_printed_name() -> None:
    lead, *others = responsibilities("（牵头单位：省发展改革委，责任单位：科技厅、财政厅，各市政府）")
    assert (lead.unit, lead.restored) == ("省发展改革委", "")
    assert [(one.unit, one.restored, one.group) for one in others] == [
        ("科技厅", "省科技厅", 0),
        ("财政厅", "省财政厅", 0),
        ("各市政府", "", 1),
    ]


@needs_official_texts
def test_how_many_responsibilities_the_official_texts_state() -> None:
    found = {
        name: [one.unit for clause in document.walk() for one in responsibilities(clause.text)]
        for name, document in official().items()
    }
    assert {name: len(units) for name, units in found.items()} == {
        "dg-liaison": 1,  # the one sentence that hands a task to a body: 由…统筹落实
        "dg-plan-145": 0,
        "dg-action-75": 257,
        "gz-mz-agreement": 0,
        "jy-multiplier-draft": 102,
    }
    assert found["dg-liaison"] == ["市府金融工作局"]
