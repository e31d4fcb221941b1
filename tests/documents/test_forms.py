"""Four whole documents of forms that differ: a joint order with annexed tables, a notice with two annexes, a price
announcement, a plan that three bodies issue."""

from __future__ import annotations

from documents.clauses import Document, Status
from documents.editions.report import report
from documents.facts.conventions import apply, conventions
from documents.facts.deadlines import deadlines
from documents.facts.responsibilities import Role, responsibilities
from tests.documents.texts import outline, read, texts

ORDER = """云岭省商务厅
云岭省市场监督管理局
令
第二十七号
《云岭省集市管理办法》已经2031年4月9日省商务厅第6次厅务会议审议通过，现予公布，自2031年7月1日起施行。
厅　长　　郑　某
局　长　　何某平
2031年5月20日
云岭省集市管理办法
（2031年5月20日云岭省商务厅 云岭省市场监督管理局令第27号公布 自2031年7月1日起施行）
第一章　总　则
第一条　为规范集市经营，制定本办法。
第二条　县级商务主管部门负责制定集市布局规划。
第二章　收　费
第三条　集市摊位费按照附表1的规定执行，不得超过上限。
附表1所列标准每三年评估一次。
第四条　违反收费规定的，依照附表2处理。
第三章　附　则
第五条　本办法由省商务厅会同省市场监督管理局负责解释。
附表1
摊位费上限
单位：元/天
摊位类别  城区  县城  乡镇
固定摊位  40  25  12
临时摊位  15  10  5
注：雨雪天减半收取。
附表2　违规处理标准
情形\t首次\t再次
超标准收费\t责令退还\t罚款2000元
未公示价格\t警告\t罚款500元
"""

NOTICE = """云溪市教育局关于做好2032年校园餐工作的通知
云教发〔2032〕14号

各县区教育局，局属各学校：

　　一、明确任务

　　各学校按照附件1的分工抓好落实（市教育局、市市场监督管理局）

　　二、公开收费

　　收费不得超过附件2所列上限，每学期公示一次。（市教育局、市妇联、云溪火车站）

　　本通知自印发之日起施行，有效期三年。

　　附件：1.校园餐任务分工表
　　　　　2.校园餐收费上限表

　　　　　　　　　　　　　　　　　　云溪市教育局
　　　　　　　　　　　　　　　　　　2032年2月18日

附件1

校园餐任务分工表

序号\t重点任务\t牵头单位\t责任单位\t完成时间
1\t改造食堂120个\t市教育局\t市财政局、各县区政府\t2032年8月
2\t建成食材追溯平台\t市市场监督管理局\t市大数据中心 市教育局\t2032年第三季度
3\t组织营养培训\t市疾控中心\t市妇联、市红十字会\t每年3月底前

附件2

校园餐收费上限表

| 学段 | 午餐（元） | 晚餐（元） |
|------|------|------|
| 小学 | 12 | 10 |
| 初中 | 14 | 12 |
"""

PRICES = """云溪市发展和改革委员会公告
2033年第4号

关于调整城区管道天然气销售价格的公告

根据成本监审结果，现将城区管道天然气销售价格公告如下：

用户类别　　分档　　年用气量（立方米）　　价格（元/立方米）
居民用户　　第一档　　0—300　　2.85
　　　　　　第二档　　301—600　　3.42
非居民用户　　不分档　　不限　　3.96

上述价格自2033年4月1日起执行，有效期五年。

云溪市发展和改革委员会
2033年3月12日
"""

JOINT = """中共云溪市委宣传部 云溪市文化广电和旅游局
云溪市财政局
关于联合印发《云溪市公共阅读推广三年行动计划
（2034—2036年）》的通知

云宣联〔2034〕3号

各县区党委宣传部、文化广电和旅游局、财政局：

现将《云溪市公共阅读推广三年行动计划（2034—2036年）》印发给你们，请认真贯彻执行。

中共云溪市委宣传部　　云溪市文化广电和旅游局

云溪市财政局

二〇三四年一月十五日

云溪市公共阅读推广三年行动计划
（2034—2036年）

为推动公共阅读，制定本计划。各条括号内第一个单位为牵头单位，其余为配合单位。

一、工作目标

到2036年，建成城市书房80个，人均年阅读图书达到9本。

二、重点任务

（一）建设阅读设施。新建社区书屋200个。（市文化广电和旅游局、市图书馆、各县区政府）

（二）开展阅读活动。每年举办读书节1次。（市委宣传部、市总工会、云溪新华书店）

本行动计划由市文化广电和旅游局会同市财政局解释，自2034年2月1日起施行。
"""


def units(document: Document, address: str) -> list[tuple[Role, str]]:
    known = conventions(document)
    return [(one.role, one.unit) for one in apply(known, responsibilities(texts(document)[address]))]


def test_a_joint_order_with_annexed_tables() -> None:
    document = read(ORDER)
    assert document.title == "云岭省集市管理办法"
    assert document.number == "云岭省商务厅云岭省市场监督管理局令第二十七号"
    assert document.issuers == ("云岭省商务厅", "云岭省市场监督管理局")
    assert (document.date, document.status, document.region) == ("2031-05-20", Status.ISSUED, "云岭省")
    assert outline(document)[8:] == [
        "1/2 第二条",
        "2 第二章 收　费",
        "2/3 第三条",
        "2/4 第四条",
        "3 第三章 附　则",
        "3/5 第五条",
        "annex-1 附表1 摊位费上限",
        "annex-1/table-1 附表1表1",
        "annex-1/table-1/1 附表1表1第1行 固定摊位",
        "annex-1/table-1/2 附表1表1第2行 临时摊位",
        "annex-2 附表2 违规处理标准",
        "annex-2/table-1 附表2表1",
        "annex-2/table-1/1 附表2表1第1行 超标准收费",
        "annex-2/table-1/2 附表2表1第2行 未公示价格",
    ]
    rows = texts(document)
    assert rows["annex-1/table-1/1"] == "固定摊位｜单位：元/天｜城区：40｜县城：25｜乡镇：12"
    assert rows["annex-2/table-1/1"] == "超标准收费｜首次：责令退还｜再次：罚款2000元"
    assert rows["2/3"].endswith("附表1所列标准每三年评估一次。")
    assert units(document, "1/2") == [(Role.RESPONSIBLE, "县级商务主管部门")]
    assert (report(document).doubts, report(document).not_found) == (0, ())


def test_a_notice_with_two_annexed_tables() -> None:
    document = read(NOTICE)
    assert (document.title, document.number) == (
        "云溪市教育局关于做好2032年校园餐工作的通知",
        "云教发〔2032〕14号",
    )
    assert (document.issuers, document.date) == (("云溪市教育局",), "2032-02-18")
    found = texts(document)
    assert found["p-2"] == "本通知自印发之日起施行，有效期三年。"
    assert found["p-3"] == "附件：1.校园餐任务分工表\n2.校园餐收费上限表"
    assert [row.label for row in document.walk() if row.level == "row"] == [
        *(f"附件1表1第{number}行" for number in (1, 2, 3)),
        *(f"附件2表1第{number}行" for number in (1, 2)),
    ]
    assert found["annex-2/table-1/2"] == "初中｜午餐（元）：14｜晚餐（元）：12"
    assert [[one.by for one in deadlines(found[f"annex-1/table-1/{row}"])] for row in (1, 2, 3)] == [
        ["2032-08"],
        ["2032-09"],
        ["--03"],
    ]
    assert units(document, "annex-1/table-1/2") == [
        (Role.LEAD, "市市场监督管理局"),
        (Role.RESPONSIBLE, "市大数据中心"),
        (Role.RESPONSIBLE, "市教育局"),
    ]
    assert units(document, "annex-1/table-1/3")[1:] == [
        (Role.RESPONSIBLE, "市妇联"),
        (Role.RESPONSIBLE, "市红十字会"),
    ]
    assert [unit for _, unit in units(document, "1")] == ["市教育局", "市市场监督管理局"]
    assert [unit for _, unit in units(document, "2")] == ["市教育局", "市妇联", "云溪火车站"]
    assert report(document).doubts == 0


def test_a_price_announcement() -> None:
    document = read(PRICES)
    assert document.title == "关于调整城区管道天然气销售价格的公告"
    assert document.number == "云溪市发展和改革委员会公告2033年第4号"
    assert (document.issuers, document.date) == (("云溪市发展和改革委员会",), "2033-03-12")
    rows = [text for address, text in texts(document).items() if address.startswith("table-1/")]
    assert rows == [
        "居民用户｜第一档｜年用气量（立方米）：0—300｜价格（元/立方米）：2.85",
        "居民用户｜第二档｜年用气量（立方米）：301—600｜价格（元/立方米）：3.42",
        "非居民用户｜不分档｜年用气量（立方米）：不限｜价格（元/立方米）：3.96",
    ]
    assert report(document).doubts == 0


def test_a_plan_that_three_bodies_issue() -> None:
    document = read(JOINT)
    assert document.title == "云溪市公共阅读推广三年行动计划（2034—2036年）"
    assert (document.number, document.date, document.period) == (
        "云宣联〔2034〕3号",
        "2034-01-15",
        "2034/2036",
    )
    assert document.issuers == ("中共云溪市委宣传部", "云溪市文化广电和旅游局", "云溪市财政局")
    assert units(document, "2/2") == [
        (Role.LEAD, "市委宣传部"),
        (Role.COOPERATE, "市总工会"),
        (Role.COOPERATE, "云溪新华书店"),
    ]
    assert texts(document)["p-7"] == "本行动计划由市文化广电和旅游局会同市财政局解释，自2034年2月1日起施行。"
    assert report(document).doubts == 0
