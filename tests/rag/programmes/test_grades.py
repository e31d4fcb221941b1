from __future__ import annotations

import pytest

from rag.applicants import profile
from rag.applicants.verdict import Verdict
from rag.programmes import grades
from rag.programmes.grades import Grades

AREA = "新建驿站按面积补助：60平方米以下的补助2万元，60平方米（含）至150平方米的补助5万元，150平方米以上的补助9万元。"
YEARS = "在同一单位从事照护满两年、四年、六年的，分别给予津贴1000元、3000元、7000元。"
LEVELS = "按等级每月补贴：轻度失能的100元，中度失能的260元，重度失能的480元。"
SPACES = "车位在40个以上的，按每个车位6000元补助。"


def read(sentence: str, said: str) -> Grades:
    return grades.of(sentence, profile.read(said))


@pytest.mark.parametrize(
    ("sentence", "said", "applies"),
    [
        (AREA, "驿站200平", "150平方米以上的补助9万元"),
        (AREA, "驿站60平", "60平方米（含）至150平方米的补助5万元"),
        (AREA, "驿站35平", "60平方米以下的补助2万元"),
        (AREA, "想开个驿站", ""),
        (YEARS, "我从事照护五年了", "四年：3000元"),
        (YEARS, "我从事照护六年", "六年：7000元"),
        (LEVELS, "我妈是中度失能", "中度失能的260元"),
        (LEVELS, "我妈失能", ""),
    ],
)
def test_the_grade_that_applies(sentence: str, said: str, applies: str) -> None:
    found = read(sentence, said).applies
    assert (found.words if found else "") == applies


def test_the_figure_by_which_a_grade_applies_is_named_as_it_was_put() -> None:
    by = read(AREA, "驿站200平").by
    assert by is not None
    assert by.printed == "200平"


def test_a_scale_on_which_nothing_was_told_is_open_and_one_below_its_lowest_grade_fails() -> None:
    assert read(AREA, "想开个驿站").open
    assert not read(AREA, "驿站200平").open
    few = read(YEARS, "我从事照护一年")
    assert few.fails
    assert few.applies is None


@pytest.mark.parametrize(
    ("said", "verdict", "fails"),
    [
        ("55个车位", Verdict.MET, False),
        ("12个车位", Verdict.NOT_MET, True),
        ("建车库", Verdict.UNKNOWN, False),
    ],
)
def test_a_single_figure_is_met_or_not_or_not_told(said: str, verdict: Verdict, fails: bool) -> None:
    found = read(SPACES, said)
    assert [(one.words, one.verdict) for one in found.checked] == [("车位在40个以上", verdict)]
    assert found.fails is fails


def test_one_gift_without_a_figure_keeps_a_sentence_open_to_all() -> None:
    found = read("车位在40个以上的，补助20万元；使用边角地的，补助5万元。", "12个车位")
    assert not found.fails
    assert found.certain


def test_a_sentence_that_gives_nothing_has_no_grades() -> None:
    assert read("加强宣传引导。", "驿站200平") == Grades(
        None, None, (), (), fails=False, gives=False, certain=False
    )


def test_a_condition_is_told_from_where_its_part_begins() -> None:
    text = "剧组一个年度内新购灯光器材和录音软件投入300万元以上的，按投入额的15%补助。"
    (checked,) = grades.of(text, profile.read("买灯光设备花了280万")).checked
    assert checked.words == "剧组一个年度内新购灯光器材和录音软件投入300万元以上"
    assert checked.verdict is Verdict.NOT_MET


@pytest.mark.parametrize(
    ("said", "verdict"),
    [
        ("我们公司450人", Verdict.NOT_MET),
        ("小厂，80来个人", Verdict.UNKNOWN),
        ("我们厂80来个人", Verdict.MET),
    ],
)
def test_those_who_work_there_are_staff(said: str, verdict: Verdict) -> None:
    (checked,) = grades.of("职工300人以下的企业可以申领体验券", profile.read(said)).checked
    assert checked.verdict is verdict


def test_below_what_nothing_is_given_is_demanded_of_nobody() -> None:
    assert read("改造费用低于5000元的不予受理。", "花了3万元改造").checked == ()
