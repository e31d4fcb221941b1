"""The figures of the official texts, held against what a person reads there."""

from __future__ import annotations

from documents import library
from documents.clauses import Document
from documents.facts.amounts import Comparator
from documents.facts.quantities import Kind, quantities
from tests.official import needs_official_texts, official

EXACT, AT_LEAST, _, _, TARGET = Comparator
AIMS = 38  # counted by hand: 14 in the table, 14 in the plan's prose, 10 in the action plan


# number, unit, base, aim: facts of the plan's table, as a person reads them.
TABLE = [
    (1, "元", 646e8, 900e8),
    (2, "元", 18232e8, 27000e8),
    (3, "元", 12777e8, 20000e8),
    (4, "%", 70, 75),
    (5, "元", 560e8, 850e8),
    (6, "家", 58, 120),
    (7, "元", 217e8, 360e8),
    (8, "%", 33, 45),
    (9, "元", 1811e8, 3200e8),
    (10, "元", 464e8, 900e8),
    (11, "元", 963e8, 2000e8),
    (12, "只", 329, 400),
    (13, "元", 2426e8, 4000e8),
    (14, "%", 23, 35),
]


@needs_official_texts
def test_the_fourteen_rows_give_twenty_eight_quantities() -> None:
    rows = [clause for clause in official()["dg-plan-145"].walk() if clause.text.count("｜") > 3]
    found = {
        int(clause.address.rsplit("/", 1)[-1]): quantities(clause.text)
        for clause in rows
        if "2025年" in clause.text
    }
    assert [
        (number, pair[0].unit, pair[0].value, pair[1].value) for number, pair in sorted(found.items())
    ] == TABLE
    assert {(one.kind, one.period) for pair in found.values() for one in pair} == {
        (Kind.BASE, "2020"),
        (Kind.TARGET, "2025"),
    }
    assert sum(map(len, found.values())) == 28


@needs_official_texts
def test_aims_of_the_official_texts() -> None:
    plan, action = official()["dg-plan-145"], official()["dg-action-75"]
    aims = {
        (one.subject, one.value, one.unit, one.comparator, one.period)
        for document in (plan, action)
        for clause in document.walk()
        for one in quantities(clause.text)
        if one.kind is Kind.TARGET
    }
    assert {
        ("金融业增加值", 9e10, "元", AT_LEAST, "2025"),
        ("制造业贷款余额", 3.2e11, "元", EXACT, "2025"),
        ("绿色金融贷款余额", 9e10, "元", EXACT, "2025"),
        ("科技信贷余额", 2e11, "元", TARGET, "2025"),
        ("境内外上市公司", 120, "家", AT_LEAST, "2025"),
        ("境内外上市企业", 100, "家", EXACT, "P3Y"),
        ("境内外上市企业总数", 80, "家", AT_LEAST, ""),
        ("上市企业总市值", 6e11, "元", AT_LEAST, ""),
        ("资产总额", 9.5e11, "元", AT_LEAST, ""),
    } <= aims


@needs_official_texts
def test_how_many_quantities_the_official_texts_give() -> None:
    counts = {
        name: sum(len(quantities(clause.text)) for clause in document.walk())
        for name, document in official().items()
    }
    assert counts == {
        "dg-liaison": 2,
        "dg-plan-145": 119,
        "dg-action-75": 14,
        "gz-mz-agreement": 1,
        "jy-multiplier-draft": 4,
    }


@needs_official_texts
def test_a_digest_in_other_words_states_the_same_aims() -> None:
    def aims(document: Document) -> dict[str, set[tuple[float, str, Comparator, str]]]:
        found = {
            clause.address: {
                (one.value, one.unit, one.comparator, one.period)
                for one in quantities(clause.text)
                if one.kind is Kind.TARGET
            }
            for clause in document.walk()
        }
        return {address: values for address, values in found.items() if values}

    digests = {document.id: aims(document) for document in library.shipped()}
    assert digests == {name: aims(document) for name, document in official().items()}
    assert sum(len(values) for one in digests.values() for values in one.values()) == AIMS
