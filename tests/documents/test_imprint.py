"""Number, issuers and date of mastheads in every form, and what is none of them."""

from __future__ import annotations

import pytest

from documents.clauses import Status
from tests.documents.texts import read, texts

BODY = "第一条 为抓好落实，制定本办法。\n第二条 本办法由甲市财政局解释。\n"


@pytest.mark.parametrize(
    ("head", "number", "issuers"),
    [
        ("甲市人民政府令\n第61号", "甲市人民政府令第61号", ("甲市人民政府",)),
        ("甲市人民政府令\n第六十一号", "甲市人民政府令第六十一号", ("甲市人民政府",)),
        ("乙省财政厅\n乙省税务局\n令\n第7号", "乙省财政厅乙省税务局令第7号", ("乙省财政厅", "乙省税务局")),
        ("甲市财政局公告\n2031年第4号", "甲市财政局公告2031年第4号", ("甲市财政局",)),
        ("甲市财政局公告2031年第4号", "甲市财政局公告2031年第4号", ()),
        ("第61号", None, ()),
        ("甲市要闻\n第61号", None, ()),
    ],
)
def test_the_number_of_an_order_or_announcement(
    head: str, number: str | None, issuers: tuple[str, ...]
) -> None:
    document = read(f"{head}\n甲市渡口管理办法\n{BODY}")
    assert (document.title, document.number, document.issuers) == ("甲市渡口管理办法", number, issuers)


def test_the_day_before_an_orders_name_is_no_part_of_its_number() -> None:
    document = read(
        f"甲市渡口管理办法\n（2031年5月6日甲市人民政府令第5号公布　自2031年8月1日起施行）\n{BODY}"
    )
    assert (document.number, document.date) == ("甲市人民政府令第5号", "2031-05-06")
    assert document.status is Status.ISSUED


def test_an_order_that_a_person_signs() -> None:
    document = read(
        "云溪市人民政府令\n第8号\n《云溪市渡口管理办法》已经审议通过，现予公布。\n市长　顾某某\n2031年5月6日\n"
        f"云溪市渡口管理办法\n{BODY}"
    )
    assert (document.title, document.date) == ("云溪市渡口管理办法", "2031-05-06")
    assert (document.number, document.issuers) == ("云溪市人民政府令第8号", ("云溪市人民政府",))
    assert document.region == "云溪市"


@pytest.mark.parametrize(
    ("head", "title", "issuers"),
    [
        (
            "中共甲市委办公室　甲市人民政府办公室印发《甲市2031年渡口工作要点》\n甲办字〔2031〕7号",
            "甲市2031年渡口工作要点",
            ("中共甲市委办公室", "甲市人民政府办公室"),
        ),
        ("甲市渡口规划\n甲市交通运输局　甲市水利局", "甲市渡口规划", ("甲市交通运输局", "甲市水利局")),
        (
            "甲市渡口工作任务分工\n甲市交通运输局\n甲交发〔2031〕1号",
            "甲市渡口工作任务分工",
            ("甲市交通运输局",),
        ),
        ("甲市渡口规划\n甲交发〔2031〕1号\n甲市交通运输局\n2031年5月", "甲市渡口规划", ("甲市交通运输局",)),
        (
            "甲市交通运输局文件\n甲交发〔2031〕1号\n关于开放渡口的通知",
            "关于开放渡口的通知",
            ("甲市交通运输局",),
        ),
        ("甲市渡口行动计划\n（2031—2033年）", "甲市渡口行动计划（2031—2033年）", ()),
    ],
)
def test_titles_and_issuers_of_mastheads(head: str, title: str, issuers: tuple[str, ...]) -> None:
    document = read(f"{head}\n为抓好落实，制定如下措施。\n一、任务\n抓项目。\n")
    assert (document.title, document.issuers) == (title, issuers)


def test_a_party_committee_has_its_citys_region() -> None:
    assert read("中共云溪市委办公室\n关于开放渡口的通知\n一、任务\n抓项目。\n").region == "云溪市"


@pytest.mark.parametrize("mark", ["（征求意见稿）", "（公开征求意见稿）", "（送审稿）", "（草案）"])
def test_a_draft_says_so_on_a_line_of_its_own(mark: str) -> None:
    document = read(f"甲市渡口管理办法\n{mark}\n甲市交通运输局\n2031年4月\n{BODY}")
    assert (document.status, document.title) == (Status.DRAFT, "甲市渡口管理办法")


@pytest.mark.parametrize(
    ("since", "status"),
    [
        ("自2031年XX月XX日起试行", Status.DRAFT),
        ("自2031年　月　日起施行", Status.DRAFT),
        ("自20XX年X月X日起施行", Status.DRAFT),
        ("自2031年8月1日起施行", Status.ISSUED),
        ("自印发之日起施行", Status.ISSUED),
    ],
)
def test_a_draft_leaves_its_day_open(since: str, status: Status) -> None:
    head = "甲交发〔2031〕1号\n甲市渡口管理办法\n2031年5月6日"
    assert read(f"{head}\n第一条 为抓好落实，制定本办法。\n第二条 本办法{since}。\n").status is status


def test_who_signs_before_an_annex_is_no_part_of_the_last_clause() -> None:
    document = read(
        "甲市渡口方案\n一、任务\n抓项目。\n二、保障\n抓落实。\n甲市交通运输局　甲市水利局\n2031年5月6日\n附件\n分工\n抓项目。\n"
    )
    assert (document.issuers, document.date) == (("甲市交通运输局", "甲市水利局"), "2031-05-06")
    assert texts(document) == {
        "masthead": "甲市渡口方案",
        "1": "一、任务\n抓项目。",
        "2": "二、保障\n抓落实。",
        "colophon": "甲市交通运输局　甲市水利局\n2031年5月6日",
        "annex": "附件\n分工\n抓项目。",
    }


def test_the_office_that_prints_a_text_has_not_issued_it() -> None:
    document = read(f"甲市渡口管理办法\n{BODY}抄送：甲市人大\n甲市交通运输局办公室\n2031年5月6日印发\n")
    assert (document.issuers, document.date) == ((), "2031-05-06")
