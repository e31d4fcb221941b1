"""What stands around the numbered units: closing paragraphs, signatures, lists of annexes, annexes themselves."""

from __future__ import annotations

import pytest

from documents.clauses import Level
from documents.reading.markers import marker
from tests.documents.texts import outline, read, texts

HEAD = "甲市渡口方案\n一、任务\n抓项目。\n"


@pytest.mark.parametrize(
    "closing",
    [
        "本方案自2031年8月1日起施行，有效期三年。",
        "本行动方案由甲市交通运输局会同甲市水利局解释，自印发之日起实施。",
        "以上措施自2031年8月1日起执行。",
    ],
)
def test_what_holds_for_the_whole_text_is_no_part_of_its_last_unit(closing: str) -> None:
    for last in ("二、保障\n抓落实。", "二、保障\n（一）督查。抓落实。", "二、保障\n1.督查。抓落实。"):
        document = read(f"{HEAD}{last}\n{closing}\n")
        assert texts(document)["p-1"] == closing
        assert all(closing not in text for address, text in texts(document).items() if address != "p-1")
        assert document.clauses[-1].level is Level.PARAGRAPH


@pytest.mark.parametrize(
    ("text", "address"),
    [
        (f"{HEAD}二、附则\n本方案自2031年8月1日起施行。\n", "2"),  # the unit is about nothing else
        (f"{HEAD}二、施行日期\n本方案自2031年8月1日起施行。\n", "2"),
        ("甲市办法\n第一条 抓项目。\n本办法自2031年8月1日起施行。\n", "1"),  # an article's own paragraph
        ("甲市方案\n一、任务\n本方案自2031年8月1日起施行。\n二、保障\n抓落实。\n", "1"),  # more follows
        (f"{HEAD}二、保障\n本方案的任务要按时完成。\n", "2"),
    ],
)
def test_a_paragraph_that_stays_where_it_is(text: str, address: str) -> None:
    document = read(text)
    assert "本" in texts(document)[address]
    assert all(clause.level is not Level.PARAGRAPH for clause in document.walk())


def test_a_list_of_annexes_opens_no_items() -> None:
    document = read(
        f"{HEAD}二、保障\n抓落实。\n附件：1.申报表\n　　　2.评分办法\n"
        "甲市交通运输局\n2031年5月6日\n（此件公开发布）\n附件1\n申报表\n填写姓名。\n"
    )
    assert outline(document)[1:] == [
        "1 一、 任务", "2 二、 保障", "annexes 附件目录 附件目录", "colophon 版记", "annex-1 附件1 申报表",
    ]  # fmt: skip
    assert texts(document)["2"] == "二、保障\n抓落实。"
    assert texts(document)["annexes"] == "附件：1.申报表\n2.评分办法"
    assert texts(document)["colophon"] == "甲市交通运输局\n2031年5月6日\n（此件公开发布）"
    assert document.title == "甲市渡口方案"


def test_a_list_that_breaks_off_takes_nothing_that_follows() -> None:
    document = read("甲市渡口方案\n一、任务\n附件：1.申报表\n3.抓项目。\n")
    assert texts(document)["1"] == "一、任务\n附件：1.申报表"
    assert texts(document)["1/3"] == "3.抓项目。"


def test_an_annex_below_the_signature_may_have_a_colon() -> None:
    signed = f"{HEAD}附件：评分标准\n甲市交通运输局\n2031年5月6日\n附件：评分标准\n1.基础分：60分。\n"
    document = read(signed)
    assert texts(document)["1"] == "一、任务\n抓项目。\n附件：评分标准"
    assert outline(document)[-2:] == ["annex 附件 评分标准", "annex/1 附件第1点"]


def test_an_annex_after_articles_is_the_texts_and_not_the_last_articles() -> None:
    document = read(
        "甲市办法\n第一条 抓项目。\n第二条 抓落实。\n附件　参数一览\n1.规模：20亿元。\n2.期限：10年。\n"
    )
    assert outline(document)[1:] == [
        "1 第一条",
        "2 第二条",
        "annex 附件 参数一览",
        "annex/1 附件第1点",
        "annex/2 附件第2点",
    ]


@pytest.mark.parametrize(
    ("text", "number", "rest"),
    [
        ("附表1", 1, ""),
        ("附表2　收费标准", 2, "收费标准"),
        ("附录", None, ""),
        ("附录：名词解释", None, "名词解释"),
        ("附件 参数一览", None, "参数一览"),
    ],
)
def test_what_opens_an_annex(text: str, number: int | None, rest: str) -> None:
    found = marker(text)
    assert found is not None
    assert (found.level, found.number, found.rest) == (Level.ANNEX, number, rest)


@pytest.mark.parametrize(
    "text",
    ["附件1所列标准", "附表1所列标准", "附件：1.申报表", "附件和附表", "附件 1、2所列", "附录所列品种"],
)
def test_what_only_speaks_of_an_annex(text: str) -> None:
    found = marker(text)
    assert found is None or found.level is not Level.ANNEX


def test_a_first_heading_without_its_number_keeps_the_items_below_it() -> None:
    document = read(
        "甲市方案\n为抓好落实，制定本方案。\n总体要求\n坚持稳中求进。\n1.抓项目。\n二、任务\n抓投资。\n"
    )
    assert texts(document)["1"] == "总体要求\n坚持稳中求进。"
    assert texts(document)["1/1"] == "1.抓项目。"
