"""Names of bodies in questions: short, later, misspelt and English ones, and names that are no body's."""

from __future__ import annotations

import pytest

from documents import library
from documents.sources import read_bytes
from index.records import duties
from rag.glossary import Entry, Glossary
from rag.questions.units import Unit, Units

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
        ("What does the market regulator do?", "市市场监督管理局"),
    ],
)
def test_a_unit_is_found_under_any_of_its_names(units: Units, question: str, unit: str) -> None:
    assert named(units, question) == [[unit]]


@pytest.mark.parametrize(
    "question",
    ["市民政局做什么", "What is the value added of finance?", "a bank in another town", "信托业务"],
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
