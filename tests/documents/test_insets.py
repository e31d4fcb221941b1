"""Golden trees: what stands beside the numbered units: boxes, annexes, mastheads, colophons."""

from __future__ import annotations

from tests.documents.texts import outline, read, texts


def test_a_box_cuts_a_sentence_that_goes_on_after_it() -> None:
    document = read("""甲市规划
第一章 产业
（一）做强企业
支持企业以“平台
专栏 重点平台
1．工业平台：服务工厂。
2．农业平台：服务农户。
+数据”的方式转型，做大规模。
（二）做优环境
简化手续。
""")
    assert outline(document)[1:] == [
        "1 第一章 产业",
        "1/1 第一章（一） 做强企业",
        "1/box-1 第一章专栏“重点平台” 重点平台",
        "1/box-1/1 第一章专栏“重点平台”第1点",
        "1/box-1/2 第一章专栏“重点平台”第2点",
        "1/2 第一章（二） 做优环境",
    ]
    assert texts(document)["1/1"] == "（一）做强企业\n支持企业以“平台+数据”的方式转型，做大规模。"
    assert texts(document)["1/box-1/2"] == "2．农业平台：服务农户。"


def test_an_indented_paragraph_after_a_box_is_not_the_rest_of_a_sentence() -> None:
    document = read(
        "甲市规划\n第一章 产业\n（一）做强企业\n支持企业做强\n专栏1 平台\n1．工业平台。\n　　农业平台同样建设。\n"
    )
    assert texts(document)["1/1"] == "（一）做强企业\n支持企业做强"
    assert texts(document)["1/box-1/1"] == "1．工业平台。\n农业平台同样建设。"
    assert [clause.label for clause in document.walk()][3] == "第一章专栏1"


def test_annexes() -> None:
    document = read("""甲市办法
一、申报
按时申报。
二、审核
认真审核。
附件1
申报表
附件 2：评分标准
一、基础分
共60分。
""")
    assert outline(document)[1:] == [
        "1 一、 申报",
        "2 二、 审核",
        "annex-1 附件1 申报表",
        "annex-2 附件 2 评分标准",
        "annex-2/1 附件 2一、 基础分",
    ]


def test_a_list_of_annexes_is_no_annex() -> None:
    document = read(
        "甲市办法\n一、申报\n按时申报。\n二、审核\n认真审核。\n附件：申报表\n"
        "附件1：申报表\n附件2：评分表\n附件1\n申报表\n填写姓名。\n"
    )
    assert [clause.address for clause in document.walk()] == ["masthead", "1", "2", "annex-1"]
    assert texts(document)["2"].split("\n")[2:] == ["附件：申报表", "附件1：申报表", "附件2：评分表"]
    assert texts(document)["annex-1"] == "附件1\n申报表\n填写姓名。"


def test_a_notice_and_what_it_transmits() -> None:
    document = read("""甲市财政局
文件
甲财〔2023〕12号
关于印发《甲市经费管理办法》的通知
各有关单位：
现将办法印发给你们，请认真执行。
附件
甲市经费管理办法
为管好经费，制定本办法。
一、范围
适用于全市。
""")
    assert outline(document) == [
        "masthead 标题",
        "p-1 正文第1段",
        "p-2 正文第2段",
        "masthead~2 标题",
        "p-3 正文第3段",
        "1 一、 范围",
    ]
    assert texts(document)["masthead~2"] == "附件\n甲市经费管理办法"


def test_masthead_and_colophon() -> None:
    document = read("""甲市财政局
甲市科技局
文件
甲财〔2023〕12号
关于印发《甲市科技经费管理办法》的通知
各有关单位：
现将办法印发给你们，请认真执行。
第一条 为管好经费，制定本办法。
第二条 本办法由甲市财政局负责解释。
公开方式：主动公开
抄送：甲市人大
甲市财政局办公室
2023年5月6日印发
""")
    assert outline(document) == [
        "masthead 标题",
        "p-1 正文第1段",
        "p-2 正文第2段",
        "1 第一条",
        "2 第二条",
        "colophon 版记",
    ]
    assert texts(document)["masthead"].split("\n")[-1] == "关于印发《甲市科技经费管理办法》的通知"
    assert (
        texts(document)["colophon"]
        == "公开方式：主动公开\n抄送：甲市人大\n甲市财政局办公室\n2023年5月6日印发"
    )
    assert (document.number, document.date) == ("甲财〔2023〕12号", "2023-05-06")
    assert document.issuers == ("甲市财政局", "甲市科技局")


def test_units_on_the_last_line_are_no_colophon() -> None:
    document = read("甲市方案\n一、任务\n抓好落实。\n责任单位：甲市财政局\n（牵头单位：甲市科技局）\n")
    assert outline(document) == ["masthead 标题", "1 一、 任务"]
    assert texts(document)["1"].split("\n")[2:] == ["责任单位：甲市财政局", "（牵头单位：甲市科技局）"]
