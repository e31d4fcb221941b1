from __future__ import annotations

import pytest

from documents.facts.conventions import Convention, Conventions, Reading, apply, conventions, stated
from documents.facts.responsibilities import Role, responsibilities
from tests.documents.texts import read
from tests.official import needs_official_texts, official

FIRST, GROUP, EVERYONE = Reading.FIRST_UNIT_LEADS, Reading.FIRST_GROUP_LEADS, Reading.EVERYONE_TOO


@pytest.mark.parametrize(
    ("text", "reading", "printed"),
    [
        ("列第一位的为牵头单位，下同", FIRST, "列第一位的为牵头单位"),
        ("责任单位中排在第一位的为牵头单位。", FIRST, "排在第一位的为牵头单位"),
        ("列首位的单位为牵头单位", FIRST, "列首位的单位为牵头单位"),
        ("第一个单位为牵头单位，下同", FIRST, "第一个单位为牵头单位"),
        ("第一个逗号前为牵头单位，下同", GROUP, "第一个逗号前为牵头单位"),
        ("第一个逗号之前的单位为牵头单位", GROUP, "第一个逗号之前的单位为牵头单位"),
    ],
)
def test_who_leads(text: str, reading: Reading, printed: str) -> None:
    (found,) = stated(text, "1/2")
    assert (found.reading, found.address, text[found.start : found.end]) == (reading, "1/2", printed)


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("注：以下均需各区政府落实，不再列出。", ("各区政府",)),
        ("以下任务均需各镇街、各园区管委会落实，不再逐一列出", ("各镇街", "各园区管委会")),
        ("各项工作均由各县〔市、区〕政府负责落实，不再单独列出。", ("各县〔市、区〕政府",)),
        ("各县（区）政府对所有事项均负有落实责任，不再逐条列出。", ("各县（区）政府",)),
        ("；各镇街、各园区管委会对上述各项任务都有落实责任，不再重复列明", ("各镇街", "各园区管委会")),
    ],
)
def test_who_carries_out_every_task(text: str, units: tuple[str, ...]) -> None:
    (found,) = stated(text)
    assert (found.reading, found.units) == (EVERYONE, units)


@pytest.mark.parametrize(
    "text", ["全市排名第一，成绩突出。", "以下任务均已完成。", "坚持把发展放在第一位。", ""]
)
def test_a_text_that_states_no_convention(text: str) -> None:
    assert list(stated(text)) == []


def roles(known: Conventions, text: str) -> list[tuple[Role, str]]:
    return [(one.role, one.unit) for one in apply(known, responsibilities(text))]


def test_the_first_unit_leads() -> None:
    known = Conventions(tuple(stated("列第一位的为牵头单位，下同")))
    assert roles(known, "（责任单位：甲局、乙局，丙局）") == [
        (Role.LEAD, "甲局"),
        (Role.RESPONSIBLE, "乙局"),
        (Role.RESPONSIBLE, "丙局"),
    ]


def test_the_others_cooperate_where_the_text_says_so() -> None:
    known = Conventions(tuple(stated("排在第一位的为牵头单位，其他为配合单位。")))
    assert roles(known, "（责任单位：甲局、乙局）") == [(Role.LEAD, "甲局"), (Role.COOPERATE, "乙局")]


def test_the_first_group_leads() -> None:
    known = Conventions(tuple(stated("第一个逗号前为牵头单位")))
    assert roles(known, "（责任单位：甲局、乙局，丙局、丁局）") == [
        (Role.LEAD, "甲局"),
        (Role.LEAD, "乙局"),
        (Role.RESPONSIBLE, "丙局"),
        (Role.RESPONSIBLE, "丁局"),
    ]


def test_a_list_that_names_its_lead_stays_as_it_is() -> None:
    known = Conventions((Convention(FIRST, "1", 0, 1),))
    text = "（牵头单位：乙局，责任单位：甲局）"
    assert roles(known, text) == [(Role.LEAD, "乙局"), (Role.RESPONSIBLE, "甲局")]


def test_those_who_carry_out_every_task_are_added_once_and_without_a_span() -> None:
    known = Conventions((Convention(EVERYONE, "1", 0, 1, ("各区政府", "甲局")),))
    text = "抓。（责任单位：甲局）"
    printed, added = apply(known, responsibilities(text))
    assert printed.unit == "甲局"
    assert (added.unit, added.role, text[added.start : added.end]) == ("各区政府", Role.RESPONSIBLE, "")
    assert apply(known, ()) == ()


def test_a_document_without_conventions_changes_nothing() -> None:
    found = responsibilities("（责任单位：甲局、乙局）")
    assert apply(Conventions(), found) == found


def test_a_document_states_its_conventions_once() -> None:
    document = read(
        "某市关于某事的实施方案\n\n一、主要任务\n（一）抓试点。做好试点工作。（责任单位：甲局、乙局。列第一位的为牵头单位，下同）\n"
        "（二）抓宣传。做好宣传工作。（责任单位：丙局、丁局）\n"
    )
    known = conventions(document)
    assert [one.reading for one in known.stated] == [FIRST]
    lists = [apply(known, responsibilities(clause.text)) for clause in document.walk()]
    assert [[(one.role, one.unit) for one in found] for found in lists if found] == [
        [(Role.LEAD, "甲局"), (Role.RESPONSIBLE, "乙局")],
        [(Role.LEAD, "丙局"), (Role.RESPONSIBLE, "丁局")],
    ]


@needs_official_texts
def test_the_official_texts_state_none() -> None:
    assert {
        name: conventions(document).stated
        for name, document in official().items()
        if conventions(document).stated
    } == {}
