"""Tables of every kind: flattened by extraction, with spans in HTML, as pipes in Markdown."""

from __future__ import annotations

from documents.reading.lines import Table
from documents.reading.tables import Row, cells, flattened_rows, measured_in
from tests.documents.texts import outline, read, texts

NUMBERED = """甲市规划
第一章 目标
第一节 指标
力争达到下列指标。
表 甲市主要指标
类别 指标 单位
2024 年
基数
2029 年
目标
指标
属性
规模
1．产值 亿元 120 200 预期性
2．税收 亿元 12 18 约束性
质量
3．专利数 件 45 90 预期性
第二章 措施
第一节 投资
扩大投资。
"""


def test_a_numbered_table_flattened_with_a_header_over_many_lines() -> None:
    document = read(NUMBERED)
    assert outline(document)[1:] == [
        "1 第一章 目标",
        "1.1 第一章第一节 指标",
        "1.1/table-1 表1 甲市主要指标",
        "1.1/table-1/1 表1第1行 产值",
        "1.1/table-1/2 表1第2行 税收",
        "1.1/table-1/3 表1第3行 专利数",
        "2 第二章 措施",
        "2.1 第二章第一节 投资",
    ]
    rows = texts(document)
    assert rows["1.1"] == "第一节 指标\n力争达到下列指标。"
    assert (
        rows["1.1/table-1/1"]
        == "规模｜1．产值｜单位：亿元｜2024年基数：120｜2029年目标：200｜指标属性：预期性"
    )
    assert (
        rows["1.1/table-1/3"] == "质量｜3．专利数｜单位：件｜2024年基数：45｜2029年目标：90｜指标属性：预期性"
    )


def test_a_table_flattened_cell_by_cell() -> None:
    document = read("""甲市规划
一、目标
专栏 技术与用途
重点发展两项技术。
技术 特点 用途
甲技术
速度快
工厂质检
乙技术
成本低
仓库盘点
二、措施
抓落实。
""")
    assert outline(document)[2:6] == [
        "1/box-1 一、专栏“技术与用途” 技术与用途",
        "1/box-1/table-1 表1",
        "1/box-1/table-1/1 表1第1行 甲技术",
        "1/box-1/table-1/2 表1第2行 乙技术",
    ]
    assert texts(document)["1/box-1"] == "专栏 技术与用途\n重点发展两项技术。"
    assert texts(document)["1/box-1/table-1/2"] == "乙技术｜特点：成本低｜用途：仓库盘点"
    assert texts(document)["2"] == "二、措施\n抓落实。"


def test_rows_and_columns_that_span_in_html() -> None:
    document = read(
        """<h1>甲市分工方案</h1><p>一、任务分工</p><p>分工见下表。</p>
<table><tr><th>类别</th><th>任务</th><th colspan=2>指导部门</th></tr>
<tr><td rowspan=2>工业</td><td>1.扩产</td><td>市工信局</td><td>市财政局</td></tr>
<tr><td>2.技改</td><td colspan="2">市科技局</td></tr></table>
<p>二、附则</p><p>本方案自2025年1月1日起施行。</p>""",
        "plan.html",
    )
    assert outline(document)[1:] == [
        "1 一、 任务分工",
        "1/table-1 表1",
        "1/table-1/1 表1第1行 扩产",
        "1/table-1/2 表1第2行 技改",
        "2 二、 附则",
    ]
    assert texts(document)["1/table-1/1"] == "工业｜1.扩产｜指导部门：市工信局｜指导部门：市财政局"
    assert texts(document)["1/table-1/2"] == "工业｜2.技改｜指导部门：市科技局"


def test_a_header_of_two_rows_is_joined_downwards() -> None:
    table = Table(
        (("指标", "目标", "目标"), ("指标", "2025年", "2030年"), ("产值", "100亿元", "200亿元")), header=2
    )
    assert cells(table) == (Row("产值｜目标2025年：100亿元｜目标2030年：200亿元", "产值"),)


def test_pipes_in_markdown_with_english_in_the_last_column() -> None:
    document = read(
        "# 甲市方案\n\n## 一、指标\n\n#### 表 主要指标\n> Main indicators\n\n"
        "| 序号 | 指标 | 目标值 | English |\n| --- | --- | --- | --- |\n"
        "| 1 | 产值 | 100亿元 | Output: RMB 10 billion. |\n| 2 | 专利 | | Patents. |\n",
        "plan.md",
    )
    table = document.clause("1/table-1")
    assert table is not None
    assert (table.heading, table.label) == ("主要指标", "表1")
    assert [(row.text, row.english) for row in table.children] == [
        ("1｜产值｜目标值：100亿元", "Output: RMB 10 billion."),
        ("2｜专利", "Patents."),
    ]


def test_a_column_of_numbers_numbers_the_rows() -> None:
    rows = (("序号", "任务"), ("3", "扩产"), ("5", "技改"))
    assert [(row.number, row.text) for row in cells(Table(rows))] == [
        (3, "3｜任务：扩产"),
        (5, "5｜任务：技改"),
    ]
    again = (*rows, ("3", "改种"))
    assert [row.number for row in cells(Table(again))] == [None, None, None]
    lacking = (*rows, ("", "改种"))
    assert [row.number for row in cells(Table(lacking))] == [None, None, None]


def test_numbers_and_categories_together_name_a_row() -> None:
    table = Table((("类别", "序号", "指标", "目标"), ("规模", "1", "产值", "9"), ("规模", "2", "税收", "5")))
    assert [(row.text, row.heading) for row in cells(table)] == [
        ("规模｜1｜产值｜目标：9", "产值"),
        ("规模｜2｜税收｜目标：5", "税收"),
    ]


def test_a_kind_that_is_the_rows_own_name_leaves_every_figure_its_column() -> None:
    table = Table((("摊位类别", "城区", "乡镇"), ("固定", "40", "12"), ("临时", "15", "5")))
    assert [row.text for row in cells(table)] == ["固定｜城区：40｜乡镇：12", "临时｜城区：15｜乡镇：5"]
    words = Table((("用户类型", "首次", "再次"), ("个人", "警告", "罚款"), ("单位", "约谈", "停业")))
    assert cells(words)[0].text == "个人｜首次：警告｜再次：罚款"


def test_the_unit_above_a_table_is_that_of_its_rows() -> None:
    assert [
        measured_in(text) for text in ("（单位：万元）", "单位: 元/天", "责任单位：市财政局", "单位")
    ] == [
        "万元",
        "元/天",
        "",
        "",
    ]
    table = Table((("指标", "2031年"), ("产值", "100")))
    assert cells(table, "万元")[0].text == "产值｜单位：万元｜2031年：100"
    own = Table((("指标", "单位", "2031年"), ("产值", "亿元", "100")))
    assert cells(own, "万元")[0].text == "产值｜单位：亿元｜2031年：100"


def test_a_table_without_a_header_loses_no_cell() -> None:
    assert cells(Table((("产值", "100", "200"),), header=0)) == (Row("产值｜100｜200", "产值"),)


def test_prose_is_no_table() -> None:
    assert flattened_rows(["总体良好。", "各项工作有序推进，成效明显。"]) == ((), 0)
    assert flattened_rows([]) == ((), 0)
    assert flattened_rows(["1.抓投资 抓创新 抓消费"]) == ((), 0)  # no cell is a figure


def test_rows_of_unequal_length_are_no_whole_table() -> None:
    rows, used = flattened_rows(["技术 特点 用途", "甲技术", "速度快", "质检", "乙技术"])
    assert ([row.text for row in rows], used) == (["甲技术｜特点：速度快｜用途：质检"], 4)


def test_a_table_flattened_row_by_row() -> None:
    document = read(
        "甲市规划\n一、目标\n表1 主要指标\n序号 指标 单位 2030年 2033年\n"
        "1 冷库总库容 万立方米 86 150\n2 冷藏车保有量 辆 1240 2500\n"
        "二、措施\n抓好。\n"
    )
    assert [(c.address, c.heading, c.text) for c in document.walk() if "table-1/" in c.address] == [
        ("1/table-1/1", "冷库总库容", "1｜冷库总库容｜单位：万立方米｜2030年：86｜2033年：150"),
        ("1/table-1/2", "冷藏车保有量", "2｜冷藏车保有量｜单位：辆｜2030年：1240｜2033年：2500"),
    ]
