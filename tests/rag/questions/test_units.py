"""Names of bodies in questions: short, later, misspelt and English ones, and names that are no body's."""

from __future__ import annotations

import pytest

from documents import library
from documents.sources import read_bytes
from index.records import duties
from rag.glossary import Entry, Glossary
from rag.questions.names.units import Unit, Units

TEXT = """北岭市节能行动方案

1. 推广节能灯。（牵头单位：北岭银保监分局，配合单位：人行北岭市中心支行、市发展和改革局）

2. 更换锅炉。（牵头单位：市财政局，配合单位：各县〔市、区〕政府、市工信局）

3. 北岭信托设立专户。（牵头单位：北岭信托，配合单位：市法院、市市场监督管理局）
"""
GLOSSARY = Glossary(
    [
        Entry("市财政局", "Finance Bureau", (), "body"),
        Entry("市发展和改革局", "Development and Reform Bureau", (), "body"),
        Entry("市法院", "Intermediate People's Court", (), "body"),
        Entry("市市场监督管理局", "Administration for Market Regulation", ("market regulator",), "body"),
        Entry("北岭信托", "Beiling Trust", (), "institution"),
        Entry("北岭银保监分局", "CBIRC Beiling Office", (), "body"),
        Entry("人民银行", "People's Bank", ("人行", "央行"), "body"),
        Entry("北岭市", "Beiling", (), "place"),
    ]
)


@pytest.fixture(scope="module")
def units() -> Units:
    document = library.document(read_bytes(TEXT.encode(), "plan.txt"), {"id": "plan", "region": "北岭市"})
    return Units(duties(document), [document], GLOSSARY)


def named(units: Units, question: str) -> list[list[str]]:
    return [[unit.name for unit in mention.units] for mention in units.mentions(question)]


@pytest.mark.parametrize(
    ("question", "unit"),
    [
        ("北岭银保监分局牵头什么", "北岭银保监分局"),
        ("国家金融监督管理总局北岭监管分局做什么", "北岭银保监分局"),  # the later name
        ("金融监管分局做什么", "北岭银保监分局"),
        ("人民银行北岭市分行做什么", "人行北岭市中心支行"),
        ("央行北岭中支做什么", "人行北岭市中心支行"),
        ("发改委做什么", "市发展和改革局"),
        ("北岭市发改局做什么", "市发展和改革局"),
        ("财政部门做什么", "市财政局"),
        ("市财正局做什么", "市财政局"),  # a homophone
        ("市场监管局做什么", "市市场监督管理局"),
        ("各县（市、区）政府做什么", "各县〔市、区〕政府"),
        ("县市区政府做什么", "各县〔市、区〕政府"),
        ("市中级人民法院做什么", "市法院"),
        ("What does Beiling's finance bureau do?", "市财政局"),
        ("What does the Development and Reform Commission do?", "市发展和改革局"),
        ("tasks of the banking regulator in Beiling", "北岭银保监分局"),
        ("tasks of the PBOC branch", "人行北岭市中心支行"),
        ("What do the courts do?", "市法院"),
        ("What must Beiling Trust do?", "北岭信托"),
        ("北岭信托业务归谁管", "北岭信托"),
        ("What does the market regulator do?", "市市场监督管理局"),
    ],
)
def test_a_unit_is_found_under_any_of_its_names(units: Units, question: str, unit: str) -> None:
    assert named(units, question) == [[unit]]


@pytest.mark.parametrize(
    "question",
    [
        "市民政局做什么",
        "What must the Beiling Trust Affairs Bureau do?",  # a name that goes on is that of another body
        "What is the value added of finance?",
        "a bank in another town",
        "信托业务",
        "北岭信托业有几家",  # of a trade
    ],
)
def test_another_body_or_a_matter_is_no_unit(units: Units, question: str) -> None:
    assert named(units, question) == []


def test_two_units_are_found_in_order(units: Units) -> None:
    assert named(units, "市工信局和市财政局一起做什么") == [["市工信局"], ["市财政局"]]
    assert named(units, "the finance bureau and the development and reform bureau") == [
        ["市财政局"],
        ["市发展和改革局"],
    ]


def test_a_misspelt_mention_keeps_the_words_of_the_question(units: Units) -> None:
    mention = units.mentions("问问市财正局")[0]
    assert (mention.text, mention.start, mention.end) == ("市财正局", 2, 6)
    assert mention.units == (Unit("市财政局", "北岭市"),)


def test_a_body_of_another_place_is_none_of_these(units: Units) -> None:
    for question, other in [
        ("佛山市财政局牵头什么", "佛山财政局"),
        ("What does Foshan's Finance Bureau lead?", "Foshan Finance Bureau"),
        ("北岭市财政局牵头什么", ""),
        ("What does the Finance Bureau lead?", ""),
    ]:
        (mention,) = units.mentions(question)
        assert units.elsewhere(question, mention).replace("市", "") == other


COUNTY = """南岸县灌溉办法

1. 疏浚渠道。（牵头单位：县财政局，配合单位：县水务局）

2. 制定水价。（牵头单位：省发展改革委，配合单位：省人民政府住房和城乡建设主管部门）
"""


@pytest.mark.parametrize(
    ("question", "unit"),
    [
        ("南岸财政局做什么", "县财政局"),
        ("南岸县财政局做什么", "县财政局"),
        ("What must the finance bureau do?", "县财政局"),
        ("What must the Department of Finance do?", "县财政局"),
        ("What is the provincial Development and Reform Commission asked to do?", "省发展改革委"),
        ("What must the dev and reform dept do?", "省发展改革委"),
    ],
)
def test_a_body_of_any_rank_is_known_by_the_names_of_its_trade(question: str, unit: str) -> None:
    document = library.document(read_bytes(COUNTY.encode(), "county.txt"), {"id": "c", "region": "南岸县"})
    county = Units(duties(document), [document], GLOSSARY)
    assert named(county, question) == [[unit]]


def test_the_body_of_which_a_division_is_named_is_not_meant(units: Units) -> None:
    text = "1. 修泳池。（牵头单位：青少年体育处，配合单位：市体育局）"
    document = library.document(read_bytes(text.encode(), "sports.txt"), {"id": "s", "region": "北岭市"})
    sports = Units(duties(document), [document], GLOSSARY)
    assert named(sports, "北岭市体育局青少年体育处有哪些任务") == [["青少年体育处"]]
    assert named(units, "市财政局和市工信局") == [["市财政局"], ["市工信局"]]


def test_a_name_for_all_of_some_sorts_is_known_by_two_of_them() -> None:
    text = "1. 种树。（牵头单位：市财政局，配合单位：各园区镇街）"
    document = library.document(read_bytes(text.encode(), "trees.txt"), {"id": "t", "region": "北岭市"})
    glossary = Glossary([Entry("各园区镇街", "all industrial parks, towns and sub-districts", (), "body")])
    trees = Units(duties(document), [document], glossary)
    assert named(trees, "tasks in which the parks and towns cooperate") == [["各园区镇街"]]
    assert named(trees, "tasks in which the towns cooperate") == []


@pytest.mark.parametrize(
    "question",
    [
        "List the tasks led by the Administration for Market Regulation in Beiling.",
        "Which tasks does the Administration for Market Regulation lead?",
    ],
)
def test_for_within_a_name_is_part_of_it(units: Units, question: str) -> None:
    found = units.mentions(question)
    assert [unit.name for one in found for unit in one.units] == ["市市场监督管理局"]


@pytest.mark.parametrize(
    "question", ["our finance company in Beiling", "a development company wants to apply"]
)
def test_a_firm_is_no_bureau_of_its_trade(units: Units, question: str) -> None:
    assert named(units, question) == []
    assert named(units, question.replace("company", "bureau")) != []
