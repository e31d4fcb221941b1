"""What is a structural number at the start of a paragraph, and what only looks like one."""

from __future__ import annotations

import pytest

from documents.clauses import Level
from documents.reading.markers import Marker, marker


@pytest.mark.parametrize(
    ("text", "level", "number", "printed", "rest"),
    [
        ("第一编 总则", Level.PART, 1, "第一编", "总则"),
        ("第十二章 总 则", Level.CHAPTER, 12, "第十二章", "总 则"),
        ("第 3 节　任务", Level.SECTION, 3, "第 3 节", "任务"),
        ("第一百零三条 本法", Level.ARTICLE, 103, "第一百零三条", "本法"),
        ("第一章规划与建设", Level.CHAPTER, 1, "第一章", "规划与建设"),
        ("第三条中小企业", Level.ARTICLE, 3, "第三条", "中小企业"),
        ("第二节所有权", Level.SECTION, 2, "第二节", "所有权"),
        ("二十一、保障", Level.HEADING, 21, "二十一、", "保障"),
        ("（十一）推进", Level.SUBHEADING, 11, "（十一）", "推进"),
        ("( 二 ) 完善", Level.SUBHEADING, 2, "( 二 )", "完善"),
        ("（三）、落实", Level.SUBHEADING, 3, "（三）、", "落实"),
        ("17. 支持", Level.ITEM, 17, "17.", "支持"),
        ("１．支持", Level.ITEM, 1, "１．", "支持"),
        ("3、支持", Level.ITEM, 3, "3、", "支持"),
        ("（12）支持", Level.SUBITEM, 12, "（12）", "支持"),
        ("⑫支持", Level.POINT, 12, "⑫", "支持"),
        ("——支持", Level.DASH, None, "——", "支持"),
        ("专栏 3 产业平台", Level.BOX, 3, "专栏 3", "产业平台"),
        ("专栏：产业平台", Level.BOX, None, "专栏：", "产业平台"),
        ("附件", Level.ANNEX, None, "附件", ""),
        ("附件 2：申报表", Level.ANNEX, 2, "附件 2：", "申报表"),
        ("表 主要指标", Level.TABLE, None, "表", "主要指标"),
        ("表2-1 主要指标", Level.TABLE, None, "表2-1", "主要指标"),
    ],
)
def test_numbers(text: str, level: Level, number: int | None, printed: str, rest: str) -> None:
    assert marker(text) == Marker(level, number, printed, rest)


def test_an_inserted_article_has_a_suffix() -> None:
    assert marker("第十七条之二 增设") == Marker(Level.ARTICLE, 17, "第十七条之二", "增设", 2)


@pytest.mark.parametrize(
    "text",
    [
        "第三条规定的期限",
        "第三条中的期限",
        "第三条所称渔港",
        "第三条、第四条所称",
        "第三条和第四条",
        "第二章的规定",
        "依照第三条办理",
        "一方面",
        "（含）",
        "（试行）",
        "2025年底前",
        "3.5个百分点",
        "20、30年代以前建成的",
        "—3—",
        "——2025年——",
        "附件：1.申报表",
        "附件：申报表",
        "专栏所列的项目要抓紧推进，确保按期完成。",
        "表彰先进",
        "表示感谢",
        "",
    ],
)
def test_what_is_no_number(text: str) -> None:
    assert marker(text) is None


@pytest.mark.parametrize(
    ("expected", "found"), [(11, Marker(Level.ITEM, 11, "11.", "121人才")), (12, None), (None, None)]
)
def test_a_number_run_together_with_the_text(expected: int | None, found: Marker | None) -> None:
    assert marker("11.121人才", expected) == found


@pytest.mark.parametrize("text", ["11.5个百分点", "11.5%", "11.25 亿元", "11.3万户", "11.2倍"])
def test_a_decimal_with_its_unit_is_never_an_item(text: str) -> None:
    assert marker(text, 11) is None
