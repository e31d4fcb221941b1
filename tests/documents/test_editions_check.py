"""Each kind of difference between an official text and its digest is caught, and only differences are."""

from __future__ import annotations

from dataclasses import replace

import pytest

from documents import library
from documents.clauses import Clause, Document, Status
from documents.editions.check import Difference, Trait, differences
from tests.documents.texts import read
from tests.official import needs_official_texts, official

OFFICIAL = """甲市财政局
文件
甲财〔2023〕12号
关于支持创新的若干措施
根据《乙省规划》（乙府〔2022〕3号），制定本措施。
一、资金
（一）贷款。到2025年，科技贷款余额超2000亿元，惠及500家以上企业。（牵头单位：市金融局，配合单位：市科技局、甲银行）
（二）补贴。最高补贴5％。
二、人才
按年度引进10人左右。
甲市财政局办公室
2023年5月6日印发
"""
DIGEST = """---
edition: digest
title: 关于支持创新的若干措施
number: 甲财〔2023〕12号
issuers: [甲市财政局]
date: 2023-05-06
status: issued
region: 甲市
---

# 关于支持创新的若干措施
> Measures

本措施依乙府〔2022〕3号，即《乙省规划》而定。

## 一、资金

（一）贷款。科技贷款2025年余额要超过2000亿元，让500家以上企业受惠。（牵头单位：市金融局，配合单位：甲银行、市科技局）

（二）补贴。补贴最高5%。

## 二、人才

每年引进人才，10人左右。

2023年5月6日由甲市财政局办公室印发
"""


def found(digest: str, edited: str = OFFICIAL) -> list[Difference]:
    return list(differences(read(edited, "official.txt"), read(digest, "digest.md")))


def changed(old: str, new: str) -> list[Difference]:
    """The differences once a word of the digest is changed."""
    assert DIGEST.count(old) == 1
    return found(DIGEST.replace(old, new))


def test_another_wording_of_the_same_facts_is_no_difference() -> None:
    assert found(DIGEST) == []


@pytest.mark.parametrize(
    ("old", "new", "difference"),
    [
        (
            "超过2000亿元",
            "超过2001亿元",
            Difference("1/1", Trait.FIGURES, ("超2000亿元",), ("超过2001亿元",)),
        ),
        (
            "超过2000亿元",
            "超过2000万元",
            Difference("1/1", Trait.FIGURES, ("超2000亿元",), ("超过2000万元",)),
        ),
        ("要超过2000亿元", "为2000亿元", Difference("1/1", Trait.FIGURES, ("超2000亿元",), ("2000亿元",))),
        ("500家以上", "500家", Difference("1/1", Trait.FIGURES, ("500家以上",), ("500家",))),
        ("500家以上", "500家以下", Difference("1/1", Trait.FIGURES, ("500家以上",), ("500家以下",))),
        ("500家以上", "500项以上", Difference("1/1", Trait.FIGURES, ("500家以上",), ("500项以上",))),
        ("最高5%", "5%", Difference("1/2", Trait.FIGURES, ("最高补贴5％",), ("5%",))),
        ("10人左右", "10人", Difference("2", Trait.FIGURES, ("10人左右",), ("10人",))),
        ("科技贷款2025年余额", "科技贷款余额", Difference("1/1", Trait.DATES, ("2025年",), ())),
        (
            "科技贷款2025年余额",
            "科技贷款2026年余额",
            Difference("1/1", Trait.DATES, ("2025年",), ("2026年",)),
        ),
        (
            "乙府〔2022〕3号",
            "乙府〔2022〕4号",
            Difference("p-1", Trait.NUMBERS, ("乙府〔2022〕3号",), ("乙府〔2022〕4号",)),
        ),
        ("《乙省规划》", "乙省规划", Difference("p-1", Trait.TITLES, ("乙省规划",), ())),
        ("《乙省规划》", "《乙省计划》", Difference("p-1", Trait.TITLES, ("乙省规划",), ("乙省计划",))),
        (
            "牵头单位：市金融局",
            "责任单位：市金融局",
            Difference("1/1", Trait.UNITS, ("lead 市金融局",), ("responsible 市金融局",)),
        ),
        ("甲银行、", "", Difference("1/1", Trait.UNITS, ("cooperate 甲银行",), ())),
        ("甲银行、", "甲银行、丙局、", Difference("1/1", Trait.UNITS, (), ("cooperate 丙局",))),
        ("（二）补贴", "（三）补贴", Difference("1", Trait.CHILDREN, ("1/2",), ("1/3",))),
        ("## 二、人才", "## 三、人才", Difference("", Trait.CHILDREN, ("2",), ("3",))),
        (
            "number: 甲财〔2023〕12号\n",
            "",
            Difference("", Trait.DOCUMENT, ("number: 甲财〔2023〕12号",), ("number: ",)),
        ),
        (
            "date: 2023-05-06",
            "date: 2023-05-07",
            Difference("", Trait.DOCUMENT, ("date: 2023-05-06",), ("date: 2023-05-07",)),
        ),
        (
            "每年引进人才",
            "【待写：引进人才。】",
            Difference("2", Trait.UNWRITTEN, (), ("【待写：引进人才。】",)),
        ),
        (
            "10人左右。\n",
            "10人左右。\n> [TODO: English]\n",
            Difference("2", Trait.UNWRITTEN, (), ("[TODO: English]",)),
        ),
    ],
)
def test_each_kind_of_difference_is_caught(old: str, new: str, difference: Difference) -> None:
    assert changed(old, new) == [difference]


def test_a_clause_that_is_left_out_is_caught_with_what_hung_under_it() -> None:
    cut = DIGEST.replace("（二）补贴。补贴最高5%。\n\n", "")
    assert found(cut) == [Difference("1", Trait.CHILDREN, ("1/2",), ())]


def test_what_the_official_text_does_not_say_of_itself_the_digest_may() -> None:
    silent = OFFICIAL.replace("甲市财政局\n文件\n甲财〔2023〕12号\n", "").replace(
        "甲市财政局办公室\n2023年5月6日印发\n", ""
    )
    digest = DIGEST.replace("2023年5月6日由甲市财政局办公室印发\n", "").replace(
        "status: issued", "status: unknown"
    )
    assert found(digest, silent) == []


def test_a_difference_prints_both_sides() -> None:
    assert str(Difference("1/1", Trait.FIGURES, ("超2000亿元",), ("2000亿元", "5%"))) == (
        "1/1: figures: official 超2000亿元; digest 2000亿元、5%"
    )
    assert str(Difference("", Trait.CHILDREN, (), ("3",))) == "document: children: official nothing; digest 3"


def test_the_masthead_is_left_out() -> None:
    headless = read(OFFICIAL)
    assert differences(headless, replace(headless, clauses=headless.clauses[1:])) == ()


@needs_official_texts
@pytest.mark.parametrize("identifier", [document.id for document in library.shipped()])
def test_the_shipped_digests_state_what_the_official_texts_do(identifier: str) -> None:
    [digest] = [document for document in library.shipped() if document.id == identifier]
    found = differences(official()[identifier], digest)
    assert not found, "\n".join(map(str, found))


@needs_official_texts
def test_a_figure_changed_in_any_clause_of_a_shipped_digest_is_caught() -> None:
    """Every clause that states a figure, one after the other, with one of its digits changed."""
    document = official()["dg-plan-145"]
    caught = total = 0
    for clause in document.walk():
        digits = [
            i for i, character in enumerate(clause.text) if character.isdigit() and i > len(clause.number)
        ]
        for position in digits:
            digit = "3" if clause.text[position] != "3" else "4"
            text = clause.text[:position] + digit + clause.text[position + 1 :]
            one = Document("d", "d", (replace(clause, children=()),), status=Status.ISSUED)
            other = replace(one, clauses=(replace(clause, children=(), text=text),))
            total += 1
            caught += bool(differences(one, other))
    assert (caught, total) == (total, total)
    assert total > 300


def clause_of(text: str) -> Document:
    return Document("d", "d", (Clause("1", read("一、x").clauses[0].level, "", "", "", text),))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("645.50亿元", "645.5亿元"),
        ("50％", "50%"),
        ("百分之五十", "50%"),
        ("超600亿元", "超过600亿元"),
        ("2025 年底", "到2025年"),
        ("2.7 万亿元", "27000亿元"),
        ("《甲 〈乙〉方案》", "《甲《乙》方案》"),
        ("占8家、11家", "占11家、8家和8家"),
    ],
)
def test_the_same_fact_in_another_form(one: str, other: str) -> None:
    assert differences(clause_of(one), clause_of(other)) == ()
