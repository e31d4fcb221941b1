"""Each sort of fault in a sentence, by its code, and the true sentence beside it."""

from __future__ import annotations

import pytest

from rag import citations
from rag.answer import Reason
from rag.checking.verdicts import CHINESE, Fault, spoken
from rag.language import Language
from tests.rag.checking.cited import UNITS, evidence, reason


@pytest.mark.parametrize(
    ("sentence", "address", "expected"),
    [
        ("到2045年，索道年运量不少于90万人次。", "1/1", Reason.FIGURE),
        ("票价由30美元降至22元。", "1/1", Reason.UNIT),
        ("到2045年，索道年运量不超过80万人次。", "1/1", Reason.COMPARATOR),
        ("到2046年，索道年运量不少于80万人次。", "1/1", Reason.DATE),
        ("索道每月检修一次。", "1/1", Reason.RHYTHM),
        ("票价由22元降至30元。", "1/1", Reason.SWAPPED),
        ("票价由30元升至22元。", "1/1", Reason.OPPOSITE),
        ("由市旅游局牵头，市交通局配合。", "1/1", Reason.ROLE),
        ("由市卫健委牵头。", "1/1", Reason.BODY),
        ("七级以上大风时可以停运。", "1/2", Reason.MODALITY),
        ("运营单位可以搭售保险。", "1/2", Reason.NEGATION),
        ("运营单位必须出售联票。", "1/2", Reason.MODALITY),
        ("所有车厢一律停运。", "1/2", Reason.CONDITION),
        ("运营单位可以出售联票和纪念品。", "1/2", Reason.WORDING),
        ("岭交〔2041〕21号规定，运营单位可以出售联票。", "1/2", Reason.DOCUMENT_NUMBER),
        ("第9条规定，运营单位可以出售联票。", "1/2", Reason.CLAUSE_NUMBER),
        ("《岭东市缆车条例》规定，运营单位可以出售联票。", "1/2", Reason.TITLE),
        ("办法写明“运营单位可以出售套票”。", "1/2", Reason.QUOTATION),
        ("省财政每年补贴检修费用的四成。", "1/3", Reason.BODY),
        ("The ropeways carry at most 800,000 passengers a year.", "1/1", Reason.COMPARATOR),
        ("The Tourism Bureau leads this task.", "1/1", Reason.ROLE),
        ("Operators may tie insurance to combined tickets.", "1/2", Reason.NEGATION),
        ("Operators may sell combined tickets and fireworks.", "1/2", Reason.WORDING),
    ],
)
def test_what_a_clause_does_not_bear_out_has_its_code(sentence: str, address: str, expected: Reason) -> None:
    assert reason(sentence, address) is expected


@pytest.mark.parametrize(
    ("sentence", "address"),
    [
        ("2045年索道年运量要达到800000人次以上。", "1/1"),
        ("索道一个季度检修一次，票价从30元降到22元。", "1/1"),
        ("牵头单位是市交通局，市旅游局为配合单位。", "1/1"),
        ("運營單位可以出售聯票，但不得搭售保險。", "1/2"),
        ("大风七级以上时必须停运。", "1/2"),
        ("县财政承担检修费用的40%，上限60万元。", "1/3"),
        ("岭交〔2041〕12号第3条规定，县财政每年补贴检修费用的四成。", "1/3"),
        ("By 2045 the ropeways should carry no less than 0.8 million passengers each year.", "1/1"),
        ("The Transport Bureau leads, with the Tourism Bureau cooperating.", "1/1"),
        ("Operators are allowed to sell combined tickets.", "1/2"),
        ("The county budget subsidises 40% of the cost every year, at most RMB 600,000.", "1/3"),
    ],
)
def test_what_a_clause_says_in_other_words_is_kept(sentence: str, address: str) -> None:
    assert reason(sentence, address) is None


def test_the_code_and_the_line_are_on_what_is_withheld() -> None:
    checked = citations.check("票价降至25元。[1]\n票价降至22元。[1]", evidence("1/1"), UNITS)
    assert checked.kept == ("票价降至22元。[1]",)
    assert [(one.sentence, one.code) for one in checked.withheld] == [("票价降至25元。[1]", Reason.FIGURE)]
    assert "25" in checked.withheld[0].reason


def test_a_sentence_may_rest_on_two_clauses_and_not_on_the_wrong_one() -> None:
    two = evidence("1/1", "1/3")
    sentence = "索道每季度检修一次[1]，县财政补贴检修费用的四成[2]。"
    assert citations.fault(sentence, two, UNITS) is None
    assert citations.fault(sentence.replace("[2]", ""), two, UNITS) is not None


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [("票价降至22元。", Reason.NO_CITATION), ("票价降至22元。[4]", Reason.UNKNOWN_CITATION)],
)
def test_a_citation_must_be_there(sentence: str, expected: Reason) -> None:
    found = citations.found_in(sentence, evidence("1/1"), UNITS)
    assert found is not None
    assert found.reason is expected


def test_reasons_are_told_in_the_readers_language() -> None:
    found = Fault(Reason.FIGURE, "8万元", "the figure 80000 is not in the cited clause")
    assert spoken(found, Language.ENGLISH) == "the figure 80000 is not in the cited clause"
    assert spoken(found, Language.SIMPLIFIED) == "“8万元”：所引条款没有这个数字"
    assert (
        spoken(Fault(Reason.NO_CITATION, "", "it cites no clause"), Language.SIMPLIFIED) == "没有注明所据条款"
    )
    assert set(CHINESE) == set(Reason)
