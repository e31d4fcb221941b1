"""Golden trees: each numbering scheme of official texts, written out by hand."""

from __future__ import annotations

from tests.documents.texts import outline, read, texts

LAW = """甲省数据条例
（2021年3月2日甲省人民代表大会常务委员会通过）
第一编 总 则
第一章 一般规定
第一节 目的
第一条 为了保护数据，制定本条例。
第二条 【适用范围】本省行政区域内的数据活动，适用本条例。
依照第一条规定办理的，从其规定。
第三条 主管部门履行下列职责：
（一）制定规划；
（二）监督检查：
1.日常检查；
2.专项检查。
第三条之一 主管部门应当公开信息。
第二章 处罚
第十七条 违反第三条规定的，给予警告。
第二编 附 则
第三章 其他
第十八条 本条例自2022年1月1日起施行。
"""


def test_part_chapter_section_article_item() -> None:
    document = read(LAW)
    assert outline(document) == [
        "masthead 标题",
        "part-1 第一编 总 则",
        "part-1/1 第一编第一章 一般规定",
        "part-1/1.1 第一编第一章第一节 目的",
        "part-1/1.1/1 第一条",
        "part-1/1.1/2 第二条 适用范围",
        "part-1/1.1/3 第三条",
        "part-1/1.1/3/1 第三条（一）",
        "part-1/1.1/3/2 第三条（二）",
        "part-1/1.1/3/2/1 第三条（二）1",
        "part-1/1.1/3/2/2 第三条（二）2",
        "part-1/1.1/3-1 第三条之一",
        "part-1/2 第一编第二章 处罚",
        "part-1/2/17 第十七条",
        "part-2 第二编 附 则",
        "part-2/3 第二编第三章 其他",
        "part-2/3/18 第十八条",
    ]


def test_a_line_that_refers_to_an_article_is_no_heading() -> None:
    assert texts(read(LAW))["part-1/1.1/2"] == (
        "第二条 【适用范围】本省行政区域内的数据活动，适用本条例。\n依照第一条规定办理的，从其规定。"
    )
    referring = read("甲市规定\n第一条 立规。\n第二条 申请的条件如下：\n第一条和第二条所称申请，是指书面申请。\n"
                     "第三条规定的期限，自受理之日起算。\n第三条 期限为十日。\n")  # fmt: skip
    assert [clause.address for clause in referring.walk()] == ["masthead", "1", "2", "3"]
    assert texts(referring)["2"].split("\n")[1:] == [
        "第一条和第二条所称申请，是指书面申请。",
        "第三条规定的期限，自受理之日起算。",
    ]


def test_paths_hold_the_headings_above() -> None:
    item = read(LAW).clause("part-1/1.1/3/2/1")
    assert item is not None
    assert item.path == ("第一编总 则", "第一章一般规定", "第一节目的", "第三条", "（二）")
    assert (item.line, item.number, item.level) == (12, "1.", "item")


def test_five_depths_of_numbers() -> None:
    document = read("""甲市发展方案
一、目标
总的要求如下。
（一）近期
1.第一步
（1）摸底。
①入户。
②登记。
（2）建账。
2.第二步
（二）远期
持续推进。
二、保障
1.资金保障。安排专款。
2.人员保障。
""")
    assert outline(document) == [
        "masthead 标题",
        "1 一、 目标",
        "1/1 一、（一） 近期",
        "1/1/1 一、（一）1 第一步",
        "1/1/1/1 一、（一）1（1）",
        "1/1/1/1/1 一、（一）1（1）①",
        "1/1/1/1/2 一、（一）1（1）②",
        "1/1/1/2 一、（一）1（2）",
        "1/1/2 一、（一）2 第二步",
        "1/2 一、（二） 远期",
        "2 二、 保障",
        "2/1 二、1 资金保障",
        "2/2 二、2",
    ]
    assert texts(document)["1"] == "一、目标\n总的要求如下。"
    assert texts(document)["2/1"] == "1.资金保障。安排专款。"


def test_items_that_run_on_are_called_by_their_number_alone() -> None:
    document = read("甲市工作要点\n一、工业\n1.抓投资。\n2.抓创新。\n二、农业\n3.抓粮食。\n4.抓生猪。\n")
    assert outline(document)[1:] == [
        "1 一、 工业",
        "1/1 第1条",
        "1/2 第2条",
        "2 二、 农业",
        "2/3 第3条",
        "2/4 第4条",
    ]


def test_items_that_restart_are_called_by_their_path() -> None:
    document = read("甲市工作要点\n一、工业\n1.抓投资。\n2.抓创新。\n二、农业\n1.抓粮食。\n2.抓生猪。\n")
    assert outline(document)[1:] == [
        "1 一、 工业",
        "1/1 一、1",
        "1/2 一、2",
        "2 二、 农业",
        "2/1 二、1",
        "2/2 二、2",
    ]


def test_subheadings_run_on_or_restart() -> None:
    on = read("甲市工作要点\n一、工业\n（一）抓投资。\n（二）抓创新。\n二、农业\n（三）抓粮食。\n")
    again = read("甲市工作要点\n一、工业\n（一）抓投资。\n（二）抓创新。\n二、农业\n（一）抓粮食。\n")
    assert [clause.address for clause in on.walk()] == ["masthead", "1", "1/1", "1/2", "2", "2/3"]
    assert [clause.address for clause in again.walk()] == ["masthead", "1", "1/1", "1/2", "2", "2/1"]


def test_items_alone_and_no_numbers_at_all() -> None:
    items = read("甲市若干措施\n为稳增长，制定如下措施。\n1.减税。\n2.降费。\n")
    assert outline(items) == ["masthead 标题", "p-1 正文第1段", "1 第1条", "2 第2条"]
    plain = read("甲市情况通报\n今年工业稳步增长。\n农业也获丰收。\n")
    assert outline(plain) == ["masthead 标题", "p-1 正文第1段", "p-2 正文第2段"]


def test_a_number_that_comes_twice_keeps_addresses_apart() -> None:
    document = read("甲市要点\n一、工业\n抓投资。\n一、农业\n抓粮食。\n一、商业\n抓消费。\n")
    assert [clause.address for clause in document.walk()] == ["masthead", "1", "1~2", "1~3"]
    assert [clause.label for clause in document.walk()][1:] == ["一、", "一、", "一、"]


def test_a_decimal_is_a_task_only_when_its_number_comes_next() -> None:
    document = read("""甲市人才办法
一、引才
9.引进团队。（责任单位：甲市人社局）
10.引进专家。（责任单位：甲市人社局）
11.5个百分点的增幅要保持。
11.121人才梯队建设。（责任单位：甲市科技局）
11.5个百分点以上的增幅要保持。
12.引进青年。（责任单位：甲市团委）
""")
    assert outline(document)[2:] == [
        "1/9 一、9 引进团队",
        "1/10 一、10 引进专家",
        "1/11 一、11 121人才梯队建设",
        "1/12 一、12 引进青年",
    ]
    assert texts(document)["1/10"].split("\n")[1:] == ["11.5个百分点的增幅要保持。"]
    assert texts(document)["1/11"].split("\n")[1:] == ["11.5个百分点以上的增幅要保持。"]


def test_full_width_and_spaced_numbers() -> None:
    document = read(
        "甲市细则\n第 十二 章 附 则\n１．税收 政策。执行到位。\n２、收费。\n(三)其他。\n（ 四 ）保障。\n"
    )
    assert [(clause.address, clause.number) for clause in document.walk()][1:] == [
        ("12", "第 十二 章"),
        ("12/1", "１．"),
        ("12/2", "２、"),
        ("12/3", "(三)"),
        ("12/4", "（ 四 ）"),
    ]


def test_dashes_carry_their_title() -> None:
    document = read(
        "甲市规划\n一、目标\n到2030年实现以下目标。\n——经济更强。规模扩大。\n"
        "——环境更好。空气清新。\n二、措施\n抓好落实。\n"
    )
    assert outline(document)[1:] == [
        "1 一、 目标",
        "1/dash-1 一、“经济更强” 经济更强",
        "1/dash-2 一、“环境更好” 环境更好",
        "2 二、 措施",
    ]


def test_a_first_heading_whose_number_is_not_printed() -> None:
    document = read(
        "甲市实施方案\n为抓好落实，制定本方案。\n总体要求\n坚持稳中求进。\n"
        "到2027年见效。\n二、任务\n（一）抓项目\n抓好项目。\n"
    )
    assert outline(document) == [
        "masthead 标题",
        "p-1 正文第1段",
        "1 总体要求 总体要求",
        "2 二、 任务",
        "2/1 二、（一） 抓项目",
    ]
    assert texts(document)["1"] == "总体要求\n坚持稳中求进。\n到2027年见效。"


def test_a_preface_belongs_to_no_number() -> None:
    document = read("甲市规划\n前 言\n过去五年成绩很大。\n未来五年任务很重。\n第一章 基础\n基础良好。\n")
    assert outline(document) == ["masthead 标题", "preface 前言 前言", "1 第一章 基础"]
    assert texts(document)["preface"] == "前 言\n过去五年成绩很大。\n未来五年任务很重。"


def test_a_list_inside_a_foreword_is_the_forewords_when_the_text_has_numbers_of_its_own() -> None:
    document = read("甲市方案\n本方案回答两个问题。\n1.做什么。\n2.谁来做。\n一、任务\n抓项目。\n")
    assert [clause.address for clause in document.walk()] == ["masthead", "p-1", "p-1/1", "p-1/2", "1"]


def test_units_of_a_text_in_traditional_characters() -> None:
    document = read(
        "甲市數據條例\n第一編 總則\n第一章 一般規定\n第一節 目的\n第一條 為了保護數據，制定本條例。\n專欄1 重點平臺\n"
    )
    assert [clause.address for clause in document.walk()] == [
        "masthead", "part-1", "part-1/1", "part-1/1.1", "part-1/1.1/1", "part-1/1.1/1/box-1",
    ]  # fmt: skip


def test_a_second_list_of_an_article_hangs_under_its_second_paragraph() -> None:
    document = read(
        "甲市办法\n第一条 有下列条件的，可以申请：\n（一）成年；\n（二）有住所。\n有下列情形之一的，不予受理：\n"
        "（一）材料虚假的；\n（二）已经享受的。\n前款第二项不适用于灾后。\n第二条 应当公示。\n"
    )
    assert outline(document)[1:] == [
        "1 第一条",
        "1/1 第一条（一）",
        "1/2 第一条（二）",
        "1/p-2 第一条第二款",
        "1/p-2/1 第一条第二款（一）",
        "1/p-2/2 第一条第二款（二）",
        "1/p-3 第一条第三款",
        "2 第二条",
    ]


def test_what_goes_on_with_an_item_stays_the_items() -> None:
    """The next item follows, or the items of this list have paragraphs of their own, or only a title stands above."""
    goes_on = read(
        "甲市办法\n第一条 流程如下：\n（一）申请。\n由申请人提出。\n（二）审核。\n由镇街审核。\n第二条 公示。\n"
    )
    assert [clause.address for clause in goes_on.walk()] == ["masthead", "1", "1/1", "1/2", "2"]
    assert texts(goes_on)["1/2"] == "（二）审核。\n由镇街审核。"
    titled = read("甲市办法\n第一条 流程如下：\n（一）申请。\n由申请人提出。\n第二条 公示。\n")
    assert texts(titled)["1/1"] == "（一）申请。\n由申请人提出。"


def test_a_table_of_contents_is_one_clause() -> None:
    document = read(
        "甲市规划\n目 录\n第一章 基础……1\n第二章 任务……8\n一、产业……9\n"
        "第一章 基础\n基础良好。\n第二章 任务\n一、产业\n做强产业。\n"
    )
    assert outline(document) == [
        "masthead 标题", "contents 目录 目录", "1 第一章 基础", "2 第二章 任务", "2/1 第二章一、 产业",
    ]  # fmt: skip
    assert texts(document)["contents"].split("\n")[-1] == "一、产业……9"
    never = read("甲市规划\n目录\n第一章 基础\n基础良好。\n第二章 任务\n任务很重。\n")
    assert [clause.address for clause in never.walk()] == ["masthead", "1", "2"]


def test_a_list_of_annexes_is_no_item_of_the_last_article() -> None:
    document = read(
        "甲市细则\n第一条 应当公示。\n第二条 自印发之日起施行。\n附件：1.申请表\n2.汇总表\n附件1\n申请表\n"
    )
    assert outline(document)[1:] == [
        "1 第一条",
        "2 第二条",
        "annexes 附件目录 附件目录",
        "annex-1 附件1 申请表",
    ]
    assert texts(document)["annexes"] == "附件：1.申请表\n2.汇总表"


def test_the_number_of_an_annex_does_not_run_into_the_year_behind_it() -> None:
    document = read("渡口办法\n\n第一条 值守。\n\n附件2\n\n2031年渡口任务表\n\n1.修缮码头；\n2.更新渡船。\n")
    paths = {one.path for one in document.walk() if one.address.startswith("annex-2/")}
    assert paths == {("附件2 2031年渡口任务表",)}
