"""The draft of a digest reads back as the document it was drafted from."""

from __future__ import annotations

import pytest
import yaml

from documents.clauses import Clause, Document, Edition, Level
from documents.editions.check import Trait, differences
from documents.editions.draft import Sentences, draft
from documents.facts.responsibilities import responsibilities
from tests.documents.texts import outline, read
from tests.official import needs_official_texts, official

TEXT = """甲市财政局
文件
甲财〔2023〕12号
关于印发《甲市创新方案》的通知
各有关单位：
现将《甲市创新方案》印发给你们，请认真执行。
附件
甲市创新方案
根据《乙省规划》（乙府〔2022〕3号），制定本方案。
一、目标
到2025年，研发投入超100亿元。
（一）工业。2019和2020年度各增5个百分点以上。
二、任务
1. 抓贷款。（牵头单位：市金融局，配合单位：各县〔市、区〕政府〔管委会〕、甲银行）
2. 抓保险。（责任单位：甲局）
（1）财险。
——车险。扩大试点。
专栏 平台
1．工业平台：服务工厂。
甲市财政局办公室
2023年5月6日印发
"""


def redrafted(document: Document) -> Document:
    return read(draft(document), "draft.md")


def test_a_draft_in_full() -> None:
    assert (
        draft(read(TEXT, "plan.txt"))
        == """---
id: plan
edition: digest
reviewed: false
title: 甲市创新方案
title_en: TODO
number: 甲财〔2023〕12号
issuers:
- 甲市财政局
date: '2023-05-06'
status: issued
implements:
- 乙省规划
notes:
- digest drafted by machine and not yet reviewed
---

# 甲市创新方案
> [TODO: English title]

【待写：用自己的话写出本条的全部事实。】
> [TODO: English rendering]

【待写：用自己的话写出本条的全部事实。文件：《甲市创新方案》】
> [TODO: English rendering]

附件

甲市创新方案

【待写：用自己的话写出本条的全部事实。文号：乙府〔2022〕3号。文件：《乙省规划》】
> [TODO: English rendering]

## 一、目标
> [TODO: English heading]

【待写：用自己的话写出本条的全部事实。数字：超100亿元。日期：2025年】
> [TODO: English rendering]

（一）工业。【待写：用自己的话写出本条的全部事实。数字：5个百分点以上。日期：2019年；2020年】
> [TODO: English rendering]

## 二、任务
> [TODO: English heading]

1. 抓贷款。【待写：用自己的话写出本条的全部事实。】（牵头单位：市金融局，配合单位：各县〔市、区〕政府〔管委会〕、甲银行）
> [TODO: English rendering]

2. 抓保险。【待写：用自己的话写出本条的全部事实。】（责任单位：甲局）
> [TODO: English rendering]

（1）【待写：用自己的话写出本条的全部事实。】
> [TODO: English rendering]

——车险。【待写：用自己的话写出本条的全部事实。】
> [TODO: English rendering]

### 专栏 平台
> [TODO: English heading]

1．【待写：用自己的话写出本条的全部事实。】
> [TODO: English rendering]

甲市财政局办公室

2023年5月6日印发
"""
    )


def test_it_reads_back() -> None:
    document = read(TEXT, "plan.txt")
    again = redrafted(document)
    assert outline(again) == outline(document)
    assert {one.what for one in differences(document, again)} == {Trait.UNWRITTEN}
    assert (again.id, again.edition, again.number, again.date) == (
        "plan",
        Edition.DIGEST,
        "甲财〔2023〕12号",
        "2023-05-06",
    )
    assert again.notes == ("digest drafted by machine and not yet reviewed",)


def test_whoever_words_the_clauses_leaves_nothing_unwritten() -> None:
    document = read("甲市方案\n一、任务\n抓投资100亿元。（责任单位：甲局）\n", "plan.txt")

    def write(clause: Clause) -> Sentences | None:
        return Sentences("投资要达100亿元。", "Invest RMB 10 billion.") if clause.address == "1" else None

    written = draft(document, write)
    assert "投资要达100亿元。（责任单位：甲局）\n> Invest RMB 10 billion." in written
    assert "待写" not in written
    assert "reviewed: false" in written


def test_front_matter_is_yaml_whatever_the_title() -> None:
    title = "关于：“甲”的 # 通知 {x} 'y' - z"
    front = draft(Document("d", title, notes=("a: b",))).split("---\n")[1]
    assert yaml.safe_load(front)["title"] == title
    assert yaml.safe_load(front)["notes"] == ["a: b", "digest drafted by machine and not yet reviewed"]


def test_what_markdown_would_take_for_markup_is_kept() -> None:
    document = read("甲市方案\n一、建设*A*_B_[平台](x)<甲>|乙|`丙`~丁~\\戊\n抓好落实。\n", "plan.txt")
    assert redrafted(document).clauses[1].heading == "建设*A*_B_[平台](x)<甲>|乙|`丙`~丁~\\戊"


@pytest.mark.parametrize(
    "text",
    [
        "甲市规划\n前 言\n过去五年很好。\n第一章 总则\n第一节 目的\n为了发展。\n"
        "第二节 原则\n稳中求进。\n第二章 其他\n第一节 附则\n即日起。\n",
        "甲省条例\n第一编 总则\n第一章 一般\n第一条 立法。\n第一条之一 补充。\n第二条 【范围】适用：\n（一）甲；\n（二）乙。\n",
        "甲市方案\n为发展，制定本方案。\n总体要求\n稳中求进。\n二、任务\n抓落实。\n附件1\n分工表\n一、分工\n甲局。\n附件2：时间表\n年内完成。\n",
        "甲市规划\n一、目标\n表 指标\n类别 指标 单位\n2024年\n目标\n"
        "规模\n1．产值 亿元 120\n2．税收 亿元 12\n二、措施\n抓落实。\n",
        "甲市规划\n一、目标\n专栏 技术\n有两项。\n技术 特点 用途\n甲技术\n快\n质检\n乙技术\n省\n盘点\n二、措施\n抓落实。\n",
        "甲市措施\n为增长，定如下。\n1.减税。\n2.降费。\n（1）税。\n①甲税。\n②乙税。\n",
        "今年工业稳步增长。\n农业也获丰收。\n",
    ],
)
def test_every_scheme_reads_back(text: str) -> None:
    document = read(text, "plan.txt")
    again = redrafted(document)
    bare = [
        line
        for line in outline(again)
        if document.clauses[0].level is Level.MASTHEAD or not line.startswith("masthead")
    ]
    assert bare == outline(document)


@needs_official_texts
@pytest.mark.parametrize("identifier", sorted(official()))
def test_the_drafts_of_the_official_texts_read_back(identifier: str) -> None:
    document = official()[identifier]
    again = redrafted(document)
    assert [clause.address for clause in again.walk() if clause.level is not Level.MASTHEAD] == [
        clause.address for clause in document.walk() if clause.level is not Level.MASTHEAD
    ]
    for clause in document.walk():
        counterpart = again.clause(clause.address)
        assert counterpart is not None
        assert units(counterpart) == units(clause)
    assert {one.what for one in differences(document, again)} == {Trait.UNWRITTEN}


def units(clause: Clause) -> list[tuple[str, str]]:
    return [(one.role.value, one.unit) for one in responsibilities(clause.text)]
