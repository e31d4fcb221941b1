"""Units responsible in every form of list, bracket and sentence, each with its span."""

from __future__ import annotations

import pytest

from documents.facts.responsibilities import Responsibility, Role, responsibilities

L, C, R = Role.LEAD, Role.COOPERATE, Role.RESPONSIBLE


@pytest.mark.parametrize(
    ("text", "units"),
    [
        # lists after labels, in brackets
        ("抓。（牵头单位：甲局，配合单位：乙局、丙办）", [(L, "甲局"), (C, "乙局"), (C, "丙办")]),
        ("抓。（牵头部门：甲局；责任部门：乙局）", [(L, "甲局"), (R, "乙局")]),
        ("抓。（牵头单位：甲局，责任单位：乙局）", [(L, "甲局"), (R, "乙局")]),
        ("抓。(牵头单位:甲局,配合单位:乙局,丙局)", [(L, "甲局"), (C, "乙局"), (C, "丙局")]),
        ("抓。（责任单位：甲局、乙局，丙县政府）", [(R, "甲局"), (R, "乙局"), (R, "丙县政府")]),
        ("抓。（负责部门：甲局）", [(R, "甲局")]),
        ("抓。（主办单位：甲局；协办单位：乙局）", [(L, "甲局"), (C, "乙局")]),
        ("抓。〔责任单位：甲局（乙办）、丙局〕", [(R, "甲局（乙办）"), (R, "丙局")]),
        ("抓。【牵头单位：甲局】", [(L, "甲局")]),
        ("抓（牵头单位：甲局）", [(L, "甲局")]),
        ("（责任领导：张三；责任单位：甲局）", [(R, "甲局")]),
        # names with brackets of their own, or broken by layout
        (
            "抓。（责任单位：甲委组织部（人才办）、各县〔市、区〕政府〔管委会〕）",
            [(R, "甲委组织部（人才办）"), (R, "各县〔市、区〕政府〔管委会〕")],
        ),
        ("抓。（牵头单位：人民银\n行甲市支行，配合单位：乙 局)", [(L, "人民银行甲市支行"), (C, "乙局")]),
        ("抓。（牵头单位：甲局，配合单位：乙局", [(L, "甲局"), (C, "乙局")]),
        # what is no unit
        ("抓。（责任单位：甲局等）", [(R, "甲局")]),
        ("抓。（责任单位：甲局、乙局等有关单位按职责分工负责）", [(R, "甲局"), (R, "乙局")]),
        ("抓。（责任单位：甲委、乙厅按职责分工负责）", [(R, "甲委"), (R, "乙厅")]),
        ("抓。（责任单位：甲局；完成时限：2025年12月）", [(R, "甲局")]),
        ("抓。（责任单位：甲局，2025年底前完成）", [(R, "甲局")]),
        ("抓。（牵头单位：甲局；时间：长期）", [(L, "甲局")]),
        ("抓。（责任单位：等）", []),
        # on a line of its own
        ("抓落实。\n责任单位：甲局、乙局", [(R, "甲局"), (R, "乙局")]),
        ("抓落实。\n　　牵头单位：甲局；配合单位：乙局。\n抓宣传。", [(L, "甲局"), (C, "乙局")]),
        # statements in brackets
        ("抓。（甲局、乙局负责）", [(R, "甲局"), (R, "乙局")]),
        ("抓。（甲局牵头负责，乙局、丙局配合）", [(L, "甲局"), (C, "乙局"), (C, "丙局")]),
        ("抓。（甲局牵头，乙局等参与）", [(L, "甲局"), (C, "乙局")]),
        ("抓。（甲局、乙局按职责分工负责）", [(R, "甲局"), (R, "乙局")]),
        ("抓。（由甲局牵头，2025年底前完成）", [(L, "甲局")]),
        ("抓。（分别由甲局、乙局牵头）", [(L, "甲局"), (L, "乙局")]),
        # bodies alone in a bracket after a full stop, and sentences
        ("抓紧办理。（市科委）", [(R, "市科委")]),
        ("由市财政局牵头，市科技局配合。", [(L, "市财政局"), (C, "市科技局")]),
        ("市财政局会同市科技局制定办法。", [(L, "市财政局"), (C, "市科技局")]),
        ("市财政局负责统计；市科技局负责发布。", [(R, "市财政局"), (R, "市科技局")]),
        # behind the number of the clause
        ("第三条 市财政局负责统计。", [(R, "市财政局")]),
        ("（三）市财政局负责统计；市科技局负责发布。", [(R, "市财政局"), (R, "市科技局")]),
        ("3.市财政局牵头，市科技局配合。", [(L, "市财政局"), (C, "市科技局")]),
        ("第三条国务院商务主管部门负责全国的监督管理工作。", [(R, "国务院商务主管部门")]),
    ],
)
def test_units(text: str, units: list[tuple[Role, str]]) -> None:
    assert [(one.role, one.unit) for one in responsibilities(text)] == units


@pytest.mark.parametrize(
    "text",
    [
        "",
        "抓好落实。",
        "（含下属单位）",
        "支持企业（园区）发展。",
        "坚持谁审批、谁负责（谁主管、谁负责）的原则。",
        "对问题（如由企业负责的，除外）予以处理。",
        "责任单位要抓好落实。",
        "加强责任部门建设（试行）。",
        "（2023年5月6日甲市人民政府发布）",
    ],
)
def test_no_units(text: str) -> None:
    assert responsibilities(text) == ()


def test_spans_are_those_of_the_names() -> None:
    text = "一、抓。（牵头单位： 甲局 ，配合单位：乙\n局等）由 丙"
    found = responsibilities(text)
    assert found == (Responsibility(L, "甲局", 11, 13), Responsibility(C, "乙局", 20, 23))
    assert [text[one.start : one.end] for one in found] == ["甲局", "乙\n局"]


def test_two_brackets_in_one_clause() -> None:
    text = "抓投资（牵头单位：甲局）和消费（牵头单位：乙局，配合单位：甲局）。"
    assert [(one.role, one.unit) for one in responsibilities(text)] == [(L, "甲局"), (L, "乙局"), (C, "甲局")]


def test_a_bracket_that_never_closes_takes_no_time() -> None:
    text = "（" * 3000 + "甲局负责"
    assert len(responsibilities(text)) <= 1
