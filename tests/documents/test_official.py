"""The five official texts, read: their structure, their tables, and the units of every task."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

import pytest

from documents.clauses import Document, Level, Status
from documents.facts.responsibilities import Role, responsibilities
from tests.official import needs_official_texts, official, raw

pytestmark = needs_official_texts

# number: (indicator, unit, base of 2020, target for 2025), in the words of the table's cells.
INDICATORS = {
    1: ("金融业增加值", "亿元", "646", "900"),
    2: ("各项本外币存款余额", "亿元", "18232", "27000"),
    3: ("各项本外币贷款余额", "亿元", "12777", "20000"),
    4: ("存贷比", "%", "70", "75"),
    5: ("年保费收入", "亿元", "560", "850"),
    6: ("境内外上市公司数", "家", "58", "120"),
    7: ("境内上市公司累计首发融资规模", "亿元", "217", "360"),
    8: ("资产证券化率（%）", "%", "33", "45"),
    9: ("制造业贷款余额", "亿元", "1811", "3200"),
    10: ("绿色金融贷款余额", "亿元", "464", "900"),
    11: ("科技信贷贷款余额", "亿元", "963", "2000"),
    12: ("登记备案基金数量", "只", "329", "400"),
    13: ("跨境人民币结算金额", "亿元", "2426", "4000"),
    14: ("人民币收支占跨境收支总额比例", "%", "23", "35"),
}
CATEGORIES = {**dict.fromkeys(range(1, 6), "规模总量提升"), **dict.fromkeys(range(6, 11), "产业资本集聚"),
              **dict.fromkeys((11, 12), "科创金融发展"), **dict.fromkeys((13, 14), "金融开放合作")}  # fmt: skip


# The names of the columns that name a row; a row does not repeat them.
FIRST_COLUMNS = ("类别", "指标", "底层技术")


def labels(document: Document, *levels: Level) -> list[str]:
    return [clause.label for clause in document.walk() if clause.level in levels]


def addresses(document: Document, level: Level) -> list[str]:
    return [clause.address for clause in document.walk() if clause.level is level]


def test_the_five_documents() -> None:
    assert {one.id: (one.number, one.date, one.status, one.period) for one in official().values()} == {
        "dg-liaison": (None, None, Status.ISSUED, None),
        "dg-plan-145": (None, None, Status.ISSUED, "2021/2025"),
        "dg-action-75": ("东金〔2020〕75号", "2020-12-18", Status.ISSUED, None),
        "gz-mz-agreement": (None, "2022-05-26", Status.UNKNOWN, None),
        "jy-multiplier-draft": (None, None, Status.DRAFT, None),
    }


@pytest.mark.parametrize("identifier", ["dg-liaison", "dg-action-75", "jy-multiplier-draft"])
def test_the_clauses_joined_are_the_file(identifier: str) -> None:
    document = official()[identifier]
    assert squeezed(clause.text for clause in document.walk()) == re.sub(r"—\d+—", "", raw(document))


def test_the_clauses_of_the_plan_hold_every_character_once() -> None:
    document = official()["dg-plan-145"]
    prose = squeezed(clause.text for clause in document.walk() if clause.level is not Level.ROW)
    rows = [clause.text.split("｜") for clause in document.walk() if clause.level is Level.ROW]
    named = [cell.split("：", 1) for row in rows for cell in row if "：" in cell]
    # Column names and categories stand in every row, but once in the file.
    once = dict.fromkeys([name for name, _ in named] + [row[0] for row in rows if "：" not in row[0]])
    cells = [value for _, value in named] + [row[1] for row in rows if "：" not in row[1]]
    table = squeezed([*once, *cells, *FIRST_COLUMNS])
    assert Counter(prose + table) == Counter(re.sub(r"—\d+—", "", raw(document)))


def squeezed(texts: Iterable[str]) -> str:
    return "".join("".join(texts).split())


def test_eighty_tasks_in_the_action_plan() -> None:
    document = official()["dg-action-75"]
    assert labels(document, Level.ITEM) == [f"第{number}条" for number in range(1, 81)]
    assert labels(document, Level.HEADING) == ["一、", "二、", "三、", "四、", "五、"]
    assert [address.split("/")[1] for address in addresses(document, Level.SUBHEADING)] == [
        str(number) for number in range(1, 36)
    ]
    assert len(document.issuers) == 3
    assert document.issuers[0] == "东莞市金融工作局"
    assert document.issuers[1].endswith("东莞市中心支行")
    assert document.issuers[2].endswith("东莞监管分局")


def test_eighteen_tasks_in_the_draft() -> None:
    document = official()["jy-multiplier-draft"]
    assert labels(document, Level.ITEM) == [f"第{number}条" for number in range(1, 19)]
    assert addresses(document, Level.HEADING) == ["1", "2", "3"]
    assert addresses(document, Level.SUBHEADING) == ["2/1", "2/2", "2/3", "2/4", "2/5", "3/1", "3/2", "3/3"]


def test_eight_aspects_in_the_agreement() -> None:
    document = official()["gz-mz-agreement"]
    assert labels(document, Level.HEADING) == ["一、", "二、", "三、", "四、", "五、", "六、", "七、", "八、"]
    assert len(addresses(document, Level.PARAGRAPH)) == 7
    assert not re.search(r"http|返回", "".join(clause.text for clause in document.walk()))


def test_two_levels_in_the_notice() -> None:
    document = official()["dg-liaison"]
    assert addresses(document, Level.HEADING) == ["1", "2"]
    assert addresses(document, Level.SUBHEADING) == [f"1/{n}" for n in range(1, 6)] + [
        f"2/{n}" for n in range(1, 7)
    ]


def test_chapters_sections_and_boxes_of_the_plan() -> None:
    document = official()["dg-plan-145"]
    assert addresses(document, Level.CHAPTER) == ["1", "2", "3", "4", "5"]
    sections = {"1": 2, "2": 3, "3": 6, "4": 6, "5": 3}
    assert addresses(document, Level.SECTION) == [
        f"{c}.{s}" for c, last in sections.items() for s in range(1, last + 1)
    ]
    assert {box: len(document_children(document, box)) for box in addresses(document, Level.BOX)} == {
        "3.1/box-1": 2,
        "3.2/box-1": 7,
        "3.3/box-1": 1,  # a table of five technologies
        "3.3/box-2": 4,
        "3.4/box-1": 4,
        "3.5/box-1": 3,
        "4.1/box-1": 3,
        "4.2/box-1": 4,
        "4.3/box-1": 5,
    }
    assert addresses(document, Level.DASH) == [f"2.3/dash-{number}" for number in range(1, 5)]
    assert addresses(document, Level.PARAGRAPH) == ["preface"]


def document_children(document: Document, address: str) -> list[str]:
    clause = document.clause(address)
    assert clause is not None
    return [child.address for child in clause.children]


def test_the_technologies_of_the_plan() -> None:
    document = official()["dg-plan-145"]
    rows = [document.clause(f"3.3/box-1/table-1/{number}") for number in range(1, 6)]
    assert [row.heading for row in rows if row] == ["人工智能", "区块链", "云计算", "大数据", "边缘计算"]


@pytest.mark.parametrize("number", INDICATORS)
def test_the_indicators_of_the_plan(number: int) -> None:
    name, unit, base, target = INDICATORS[number]
    row = official()["dg-plan-145"].clause(f"2.3/table-1/{number}")
    assert row is not None
    assert row.text == (
        f"{CATEGORIES[number]}｜{number}．{name}｜单位：{unit}｜2020年基数：{base}｜2025年发展目标：{target}｜指标属性：预期性"
    )
    assert row.label == f"表1第{number}行"


# The brackets of every task, read here a second time, from the bare characters and with no code of the project.
BRACKET = re.compile(r"[（(](?=(?:牵头|责任)单位[:：])")
LISTS = re.compile(r"(牵头|配合|责任)单位[:：](.*?)(?=[，,](?:配合|责任)单位|$)")


def brackets(text: str) -> Iterator[dict[str, list[str]]]:
    """Per task, in printed order: 牵头, 配合 and 责任 to their names."""
    for opening in BRACKET.finditer(text):
        depth, position = 1, opening.end()
        while depth:
            depth += {"（": 1, "(": 1, "〔": 1, "）": -1, ")": -1, "〕": -1}.get(text[position], 0)
            position += 1
        inside = re.sub(r"—\d+—", "", text[opening.end() : position - 1])
        yield {match[1]: names(match[2]) for match in LISTS.finditer(inside)}


def names(text: str) -> list[str]:
    """Names between separators; those inside 〔〕 are part of a name."""
    shielded = re.sub(r"〔[^〕]*〕", lambda match: match[0].replace("、", "\0"), text)
    return [name.replace("\0", "、") for name in re.split("[、，,]", shielded)]


@pytest.mark.parametrize(("identifier", "tasks"), [("dg-action-75", 80), ("jy-multiplier-draft", 18)])
def test_the_units_of_every_task(identifier: str, tasks: int) -> None:
    document = official()[identifier]
    printed = list(brackets(raw(document)))
    items = [clause for clause in document.walk() if clause.level is Level.ITEM]
    assert (len(printed), len(items)) == (tasks, tasks)
    roles = {"牵头": Role.LEAD, "配合": Role.COOPERATE, "责任": Role.RESPONSIBLE}
    for item, lists in zip(items, printed, strict=True):
        found = responsibilities(item.text)
        for word, role in roles.items():
            assert [one.unit for one in found if one.role is role] == lists.get(word, []), (
                f"{item.label} {word}"
            )


def test_the_units_of_every_task_are_where_they_are_said_to_be() -> None:
    for document in official().values():
        for clause in document.walk():
            for one in responsibilities(clause.text):
                assert re.sub(r"\s", "", clause.text[one.start : one.end]) == one.unit


def test_tasks_whose_bracket_a_page_break_cuts() -> None:
    document = official()["dg-action-75"]
    units = {
        number: [one.unit for one in responsibilities(clause.text)]
        for number in (1, 20, 34, 42)
        for clause in document.walk()
        if clause.label == f"第{number}条"
    }
    assert units == {
        1: ["人民银行东莞市中心支行"],
        20: ["东莞银保监分局", "市金融工作局", "东莞银行", "东莞农商银行"],
        34: ["市金融工作局", "市投资促进局", "东莞银保监分局", "交投集团"],
        42: [
            "人民银行东莞市中心支行",
            "东莞银保监分局",
            "东莞金融控股集团",
            "东莞银行",
            "东莞农商银行",
            "东莞证券",
            "东莞信托",
        ],
    }


def test_what_the_bureau_of_commerce_leads() -> None:
    led = [
        clause.label
        for clause in official()["dg-action-75"].walk()
        for one in responsibilities(clause.text)
        if (one.role, one.unit) == (Role.LEAD, "市商务局")
    ]
    assert led == ["第71条", "第72条"]
