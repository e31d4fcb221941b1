"""What a text says of itself: title, number, issuers, date, status, period, what it carries out."""

from __future__ import annotations

import pytest

from documents.clauses import Edition, Status
from documents.reading.metadata import plain_title
from tests.documents.texts import read

BODY = "为抓好落实，制定如下措施。\n一、任务\n抓项目。\n二、保障\n抓落实。\n"


def test_a_red_masthead() -> None:
    document = read(
        f"甲市财政局\n甲市科技局\n文件\n甲财〔2023〕12号\n甲市财政局 甲市科技局关于支持\n中小企业创新的若干措施\n{BODY}"
    )
    assert document.title == "甲市财政局 甲市科技局关于支持中小企业创新的若干措施"
    assert document.number == "甲财〔2023〕12号"
    assert document.issuers == ("甲市财政局", "甲市科技局")


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("关 于 支 持 创 新 的 通 知", "关于支持创新的通知"),
        ("甲 市财政局关于支持创新的通知", "甲市财政局关于支持创新的通知"),
        (
            "甲市财政局  甲市科技局 乙市财政局关于支持 创新的通知",
            "甲市财政局 甲市科技局 乙市财政局关于支持创新的通知",
        ),
    ],
)
def test_only_bodies_that_issue_a_text_together_keep_a_blank_between_them(line: str, title: str) -> None:
    assert read(f"{line}\n甲财〔2023〕12号\n{BODY}").title == title


@pytest.mark.parametrize(
    ("line", "number"),
    [
        ("甲财〔2023〕12号", "甲财〔2023〕12号"),
        ("甲府办 〔 2021 〕 3 号", "甲府办〔2021〕3号"),
        ("甲府[2020]75号", "甲府[2020]75号"),
        ("甲府（2020）第75号", "甲府（2020）第75号"),
        ("中华人民共和国国务院令 第707号", "中华人民共和国国务院令第707号"),
    ],
)
def test_document_numbers(line: str, number: str) -> None:
    assert read(f"{line}\n关于抓项目的通知\n{BODY}").number == number


def test_a_number_in_a_sentence_is_not_the_documents_own() -> None:
    document = read("关于抓项目的通知\n根据《工作方案》（甲府〔2020〕75号）制定。\n一、任务\n抓项目。\n")
    assert (document.number, document.issuers, document.date) == (None, (), None)


@pytest.mark.parametrize(
    ("notice", "title"),
    [
        ("甲市财政局关于印发《甲市经费管理办法》的通知", "甲市经费管理办法"),
        ("关于印发《甲市落实〈乙省规划〉行动方案》的通知", "甲市落实《乙省规划》行动方案"),
        ("甲市人民政府关于发布《甲市公共数据目录》的公告", "甲市公共数据目录"),
    ],
)
def test_a_notice_bears_the_title_of_what_it_transmits(notice: str, title: str) -> None:
    assert read(f"{notice}\n各有关单位：\n现印发给你们。\n{BODY}").title == title


def test_a_text_without_a_title_takes_the_files_name() -> None:
    assert read("今年以来工业稳步增长。\n农业也获丰收。\n", "gong-bao.txt").title == "gong-bao"


@pytest.mark.parametrize(
    ("title", "status"),
    [
        ("甲市方案（征求意见稿）", Status.DRAFT),
        ("甲市条例（草案）", Status.DRAFT),
        ("甲市条例（送审稿）", Status.DRAFT),
        ("甲市办法（试行）", Status.UNKNOWN),
        ("甲市办法", Status.UNKNOWN),
    ],
)
def test_status(title: str, status: Status) -> None:
    assert read(f"{title}\n{BODY}").status is status


def test_a_text_with_number_and_date_is_issued() -> None:
    document = read(
        f"甲府〔2023〕1号\n甲市人民政府关于抓项目的通知\n{BODY}甲市人民政府办公室\n2023年1月6日印发\n"
    )
    assert (document.status, document.date) == (Status.ISSUED, "2023-01-06")


@pytest.mark.parametrize(
    ("title", "period"),
    [
        ("甲市“十四五”发展规划", "2021/2025"),
        ("甲市“十五五”发展规划", "2026/2030"),
        ("甲市三年行动方案（2023—2025年）", "2023/2025"),
        ("甲市行动计划（2021-2023年）", "2021/2023"),
        ("甲市办法", None),
    ],
)
def test_period(title: str, period: str | None) -> None:
    assert read(f"{title}\n{BODY}").period == period


@pytest.mark.parametrize(
    ("printed", "iso"),
    [
        ("2023年5月6日", "2023-05-06"),
        ("二〇二三年五月六日", "2023-05-06"),
        ("２０２３年１０月３１日", "2023-10-31"),
        ("2023 年 5 月 6 日", "2023-05-06"),
    ],
)
def test_a_date_at_the_end(printed: str, iso: str) -> None:
    assert read(f"甲市办法\n{BODY}甲市财政局\n{printed}\n").date == iso


def test_what_a_text_carries_out() -> None:
    document = read(
        "甲市方案\n为贯彻落实《乙省规划》《丙省关于〈数据〉的意见》（丙府〔2020〕5号），结合《甲市手册》制定。\n一、任务\n参照《丁市办法》。\n"
    )
    assert document.implements == ("乙省规划", "丙省关于〈数据〉的意见", "甲市手册")


def test_front_matter_of_a_digest() -> None:
    document = read(
        "---\nid: made-up\nedition: digest\ntitle: 《甲市方案》\ntitle_en: Plan of A\nnumber: 甲府〔2023〕1号\n"
        "issuers: [甲市政府, 甲市财政局]\ndate: 2023-01-06\nregion: 甲市\nkind: plan\nstatus: expired\nperiod: 2021/2023\n"
        "implements:\n  - 乙省规划\nnotes: checked\n---\n\n# 甲市方案\n\n## 一、任务\n\n抓项目。\n",
        "other.md",
    )
    assert (document.id, document.edition, document.title) == ("made-up", Edition.DIGEST, "甲市方案")
    assert (document.title_english, document.number) == ("Plan of A", "甲府〔2023〕1号")
    assert (document.issuers, document.date) == (("甲市政府", "甲市财政局"), "2023-01-06")
    assert (document.region, document.kind, document.status) == ("甲市", "plan", Status.EXPIRED)
    assert (document.period, document.implements, document.notes) == (
        "2021/2023",
        ("乙省规划",),
        ("checked",),
    )
    assert document.source == "other.md"


def test_plain_titles_are_equal_whatever_their_brackets() -> None:
    assert plain_title("《甲市 落实〈乙省规划〉方案（试行）》") == plain_title(
        "甲市落实《乙省规划》方案(试行)"
    )


NOTICE = """云溪市人民政府办公室关于印发云溪市夜市办法的通知
云政办发〔2031〕2号

各镇人民政府：

现将《云溪市夜市办法》印发给你们，请照此执行。

云溪市人民政府办公室
2031年3月8日

云溪市夜市办法

第一条 为办好夜市，制定本办法。

第二条 夜市由市文旅局管理。
"""


def test_a_notice_signed_before_its_annex_gives_issuer_date_and_region() -> None:
    document = read(NOTICE)
    assert document.title == "云溪市夜市办法"
    assert (document.number, document.date, document.region) == (
        "云政办发〔2031〕2号",
        "2031-03-08",
        "云溪市",
    )
    assert document.issuers == ("云溪市人民政府办公室",)
    assert document.status is Status.ISSUED


def test_a_body_before_guanyu_in_the_title_is_the_issuer() -> None:
    text = NOTICE.replace("云溪市人民政府办公室\n2031年3月8日\n", "")
    document = read(text)
    assert document.issuers == ("云溪市人民政府办公室",)
    assert document.date is None


@pytest.mark.parametrize("title", ["关于全市夜市的通知", "全市夜市办法", "中国夜市标准"])
def test_a_title_that_begins_with_no_place_gives_no_region(title: str) -> None:
    assert read(f"{title}\n\n第一条 本办法管夜市。\n").region is None


def test_an_order_whose_number_stands_below_its_name() -> None:
    document = read(
        "甲国渔业部令\n第12号\n《渔港办法》已经审议通过，现予公布。\n部长　林某某\n2031年3月15日\n"
        "渔港办法\n第一条 立规。\n第二条 施行。\n"
    )
    assert (document.number, document.issuers, document.date, document.title) == (
        "甲国渔业部令第12号", ("甲国渔业部",), "2031-03-15", "渔港办法",
    )  # fmt: skip


def test_an_announcement_and_minutes() -> None:
    announced = read(
        "海云市渔业局公告\n2031年第6号\n现公告如下：\n（一）停港。\n（二）复航。\n海云市渔业局\n2031年8月5日\n"
    )
    assert (announced.number, announced.issuers, announced.date, announced.region) == (
        "海云市渔业局公告2031年第6号", ("海云市渔业局",), "2031-08-05", "海云市",
    )  # fmt: skip
    minutes = read(
        "甲市人民政府会议纪要\n〔2031〕27号\n关于研究渔港改造的会议纪要\n现纪要如下：\n一、同意。\n二、抓紧。\n"
    )
    assert (minutes.number, minutes.issuers, minutes.title) == (
        "〔2031〕27号", ("甲市人民政府",), "关于研究渔港改造的会议纪要",
    )  # fmt: skip


def test_a_title_without_a_noun_of_titles() -> None:
    assert (
        read("甲市民营经济任务分工\n（列第一位为牵头单位）\n一、融资\n抓融资。\n二、减负\n抓减负。\n").title
        == "甲市民营经济任务分工"
    )


def test_two_bodies_side_by_side_are_two_issuers() -> None:
    below = "甲财〔2023〕12号\n关于印发《甲市经费办法》的通知\n各单位：\n现印发。\n一、范围\n全市。\n"
    assert read(f"甲市财政局 甲市科技局\n{below}").issuers == ("甲市财政局", "甲市科技局")
    assert read(f"甲 市 财 政 局\n{below}").issuers == ("甲市财政局",)
