"""Sentences that hand something to bodies."""

from __future__ import annotations

import pytest

from documents.facts.responsibilities import Role, responsibilities

L, C, R = Role.LEAD, Role.COOPERATE, Role.RESPONSIBLE
THREE = [(L, "市农业局"), (C, "市水务局"), (C, "市财政局")]


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("由市农业局牵头，会同市水务局、市财政局制定办法。", THREE),
        ("市农业局牵头，会同市水务局和市财政局开展检查。", THREE),
        ("市农业局应当会同市水务局、市财政局等有关部门制定方案。", THREE),
        ("市农业局要会同市水务局、市财政局尽快制定方案。", THREE),
        ("市农业局为牵头单位，市水务局、市财政局为配合单位。", THREE),
        ("市农业局作为牵头部门，负责渔港建设；市水务局、市财政局作为配合部门。", THREE),
        ("以市农业局为主，市水务局、市财政局配合。", THREE),
        ("渔港建设由市农业局牵头，市水务局、市财政局协助。", THREE),
        ("市农业局负责渔港建设；市水务局予以配合。", [(R, "市农业局"), (C, "市水务局")]),
        ("此项工作由市农业局负总责，市水务局参与。", [(R, "市农业局"), (C, "市水务局")]),
        ("由市农业局、市水务局共同负责。", [(R, "市农业局"), (R, "市水务局")]),
        (
            "省渔业主管部门会同发展改革、自然资源主管部门编制规划。",
            [(L, "省渔业主管部门"), (C, "发展改革"), (C, "自然资源主管部门")],
        ),
        ("由县农业农村局会同县海事处组织打捞。", [(L, "县农业农村局"), (C, "县海事处")]),
        ("县级以上人民政府负责渔港建设。", [(R, "县级以上人民政府")]),
        ("水利部负责航道疏浚，财政部予以支持。", [(R, "水利部"), (C, "财政部")]),
    ],
)
def test_units_of_sentences(text: str, units: list[tuple[Role, str]]) -> None:
    found = responsibilities(text)
    assert [(one.role, one.unit) for one in found] == units
    assert [text[one.start : one.end] for one in found] == [unit for _, unit in units]


@pytest.mark.parametrize(
    "text",
    [
        "以企业为主，市场配合。",
        "企业是责任主体。",
        "积极争取省财政厅支持。",
        "群众参与，社会支持。",
        "发挥牵头单位作用，配合单位要主动。",
        "选派干部担任责任单位联络员。",
    ],
)
def test_sentences_that_hand_nothing_to_a_body(text: str) -> None:
    assert responsibilities(text) == ()
