"""Lists of bodies: in brackets, after labels, in cells; with tags, stars, joints and brackets of their own."""

from __future__ import annotations

import pytest

from documents.facts.responsibilities import Role, responsibilities

L, C, R = Role.LEAD, Role.COOPERATE, Role.RESPONSIBLE
THREE = [(L, "市农业局"), (C, "市水务局"), (C, "市财政局")]
EQUAL = [(R, "市农业局"), (R, "市水务局"), (R, "市财政局")]
LED = [(L, "市农业局"), (R, "市水务局"), (R, "市财政局")]


@pytest.mark.parametrize(
    ("text", "units"),
    [
        # A会同B
        ("抓。（市农业局会同市水务局、市财政局）", THREE),
        ("抓。（由市农业局牵头，会同市水务局、市财政局）", THREE),
        ("抓。（由市农业局牵头，会同市水务局、市财政局落实）", THREE),
        ("抓。（市农业局牵头会同市水务局、市财政局负责）", THREE),
        ("抓。（市农业局商市水务局、市财政局负责）", THREE),
        ("抓。（市农业局联合市水务局、市财政局负责）", THREE),
        ("抓。（市商务局、市工商业联合会负责）", [(R, "市商务局"), (R, "市工商业联合会")]),
        # how it is done
        ("抓。（市农业局、市水务局、市财政局按职责分工负责）", EQUAL),
        ("抓。（市农业局、市水务局、市财政局分工负责）", EQUAL),
        ("抓。（市农业局、市水务局和市财政局按照各自职责负责）", EQUAL),
        ("抓。（市农业局牵头，市水务局、市财政局等按职责分工落实）", LED),
        ("抓。（市农业局牵头，市水务局、市财政局）", LED),
        ("抓。（市农业局负总责，市水务局具体负责）", [(R, "市农业局"), (R, "市水务局")]),
        ("抓。（以上由市农业局牵头，市水务局、市财政局配合）", THREE),
        ("抓。（以市农业局为主，市水务局、市财政局配合）", THREE),
        *(
            (f"抓。（市农业局牵头，市水务局、市财政局{verb}）", THREE)
            for verb in ("参加", "参与", "协助", "支持", "协同", "协同配合", "予以配合", "配合落实")
        ),
        ("抓。（农业农村部牵头，水利部、财政部等参加）", [(L, "农业农村部"), (C, "水利部"), (C, "财政部")]),
        (
            "抓。（农业农村部、中国证监会负责，各省级人民政府落实）",
            [(R, "农业农村部"), (R, "中国证监会"), (R, "各省级人民政府")],
        ),
        ("抓。（市农业局牵头，各区配合）", [(L, "市农业局"), (C, "各区")]),
        # tags and stars at a name
        ("抓。（市农业局（牵头）、市水务局、市财政局）", LED),
        ("责任单位：市农业局*、市水务局、市财政局", LED),
        ("责任单位：市农业局＊、市水务局、市财政局（带＊的为牵头单位）", LED),
        ("（责任单位：★市农业局、市水务局、市财政局）", LED),
        ("（责任单位：市农业局（牵头单位）、市水务局（参加）、市财政局（配合）)", THREE),
        # brackets in a name
        (
            "抓。（市委组织部（人才办）牵头，各县（市、区）人民政府参加）",
            [(L, "市委组织部（人才办）"), (C, "各县（市、区）人民政府")],
        ),
        (
            "抓。（责任单位：各区人民政府（管委会），市科技局（市外国专家局））",
            [(R, "各区人民政府（管委会）"), (R, "市科技局（市外国专家局）")],
        ),
        # labels
        ("抓。责任单位：市农业局、市水务局、市财政局。", EQUAL),
        ("抓。牵头单位：市农业局。配合单位：市水务局、市财政局。", THREE),
        ("牵头单位：市农业局  配合单位：市水务局、市财政局  完成时限：2031年12月", THREE),
        ("牵头领导：王某；牵头单位：市农业局；参与单位：市水务局；责任人：李某", THREE[:2]),
        ("抓。（牵头：市农业局，参加：市水务局、市财政局）", THREE),
        ("甲｜责任单位：市农业局牵头，市水务局、市财政局配合", THREE),
        ("甲｜市级责任单位：市农业局｜协同单位：市水务局", [(R, "市农业局"), (C, "市水务局")]),
        ("责任科室：渔业科；责任人：李某", [(R, "渔业科")]),
        ("抓。（市农业局/市水务局/市财政局）", EQUAL),
    ],
)
def test_units_of_lists(text: str, units: list[tuple[Role, str]]) -> None:
    found = responsibilities(text)
    assert [(one.role, one.unit) for one in found] == units
    assert [text[one.start : one.end] for one in found] == [unit for _, unit in units]


@pytest.mark.parametrize(
    "text",
    [
        "发展养老。（鼓励社会资本参与）",
        "完善机制（政府引导、企业参与）。",
        "建立机制（部门协同、社会支持）",
        "市场化运作（社会力量参与，群众支持）。",
        "参加：王某、李某",
        "培养农业农村干部（科技干部优先）",
        "抓好重点（*号为约束性指标）",
        "落实单位责任（逐级落实）",
    ],
)
def test_verbs_of_anybody_name_nobody(text: str) -> None:
    assert responsibilities(text) == ()


def test_brackets_over_many_lines_take_no_time() -> None:
    """What stands in them is looked through as far as a list may reach, not to the end for each."""
    text = "\n".join(["（市农业局"] * 2000 + ["）"] * 2000)
    assert len(responsibilities(text)) < 1000
