"""A rate for each of something, unit against unit, on invented sentences: what is counted at most, ranges, conditions."""

from __future__ import annotations

import pytest

from rag.reckoning import sentence as reckoned

TRIPS = "公益演出每场补贴300元，每支船队每年不超过40场；收费演出除外。"
SHEDS = "租用船坞的，按每平方米每月40元补助，补助面积不超过1500平方米，期限36个月；购置船坞的，按每平方米1200元补助。"
WHARVES = "擅自占用码头的，按面积处每平方米一百元以上五百元以下罚款，总额不超过十万元。"
CREW = "年薪60万元以上的轮机长，每人每年奖励5万元，每家船厂每年不超过20人，连续奖励三年。"
GRADES = "渡工中的甲级、乙级、丙级，分别每月补贴2500元、1200元、600元，最长36个月。"
EXPERTS = "选派水手1200名；设岗位专家18名，每名每年给予工作经费20万元。"
PIERS = "对验收合格的码头，每个补助2万元；对湖区、山区和边境地区的，每个补助3万元。"
FARMS = "连片200亩以上的渔场，按每亩300元补助。"
LINES = "新开航线并连续运行满6个月的，每条航线补贴300万元。"
SCHOOLS = "新接入的学校，按每校8000元补助，农村学校和学员200人以下的学校按每校1.2万元补助。"
TRAINING = "取证补贴每人1200元，烈属提高到1800元。"
STATIONS = "补建充电桩的，按每个充电接口200元补助；设置换电柜的，每仓补助150元。同一渡口累计补助不超过8万元。"
START = "首次创办船厂的，一次性补贴1万元；租用场地的，每年补贴6000元，最长三年。"


def worked(question: str, sentence: str, english: bool = False) -> str | None:
    found = reckoned.working(reckoned.asked_of(question, sentence, str, english))
    return found.said if found else None


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("180亩的渔场能补多少？", FARMS),  # below what is asked for
        ("开了两条航线，运行了3个月，补多少？", LINES),  # too short
        ("开了两条航线，运了500吨货，补多少？", LINES),  # tons are no part of it
        ("26名年薪50万元的轮机长，一年奖多少？", CREW),
        ("运了80箱，补多少？", TRIPS),  # of another thing
    ],
)
def test_what_misses_a_condition_or_has_no_unit_there_gets_nothing(question: str, sentence: str) -> None:
    assert worked(question, sentence) is None


@pytest.mark.parametrize(
    ("question", "sentence", "said"),
    [
        ("一年演了30场公益演出，补多少？", TRIPS, "30场×300元＝9000元"),
        ("一年演了80场公益演出，补多少？", TRIPS, "80场超过上限，按40场计：40场×300元＝1.2万元"),
        ("租2000平方米船坞，36个月一共补多少？", SHEDS, "2000平方米超过上限，按1500平方米计：1500平方米×36个月×40元＝216万元"),
        ("租1000平方米的船坞，一年补多少？", SHEDS, "1000平方米×12个月×40元＝48万元"),
        ("26名年薪80万元的轮机长，一年总共奖多少？", CREW, "26名超过上限，按20名计：20名×5万元＝100万元"),
        ("一个乙级渡工补贴领满，总共多少？", GRADES, "36个月×1200元＝4.32万元"),
        ("租场地租了五年，场地补贴最多拿多少？", START, "5年超过上限，按3年计：3年×6000元＝1.8万元"),
        ("岗位专家一年工作经费合计多少？", EXPERTS, "18名×20万元＝360万元"),
    ],
)  # fmt: skip
def test_no_more_is_counted_than_the_text_counts(question: str, sentence: str, said: str) -> None:
    assert worked(question, sentence) == said


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("占了12平方米码头，最少罚多少最多罚多少？", "12平方米×100元＝1200元，12平方米×500元＝6000元"),
        (
            "占了300平方米码头，罚多少？",
            "300平方米×100元＝3万元，300平方米×500元＝15万元，超过上限，按10万元计",
        ),
    ],
)
def test_of_a_range_of_rates_both_ends_are_worked(question: str, said: str) -> None:
    assert worked(question, WHARVES) == said


@pytest.mark.parametrize(
    ("question", "sentence", "said"),
    [
        ("边境地区3个码头，一次补多少？", PIERS, "3个×3万元＝9万元"),
        ("3个验收合格的码头补多少？", PIERS, "3个×2万元＝6万元"),
        ("4所农村学校新接入，补多少？", SCHOOLS, "4所×1.2万元＝4.8万元"),
        ("4所城区学校新接入，补多少？", SCHOOLS, "4所×8000元＝3.2万元"),
        ("5名烈属取证，补多少？", TRAINING, "5名×1800元＝9000元"),
        ("5名船员取证，补多少？", TRAINING, "5名×1200元＝6000元"),
        ("开了两条航线，运行了8个月，补多少？", LINES, "两条×300万元＝600万元"),
    ],
)
def test_the_case_that_is_told_sets_the_rate(question: str, sentence: str, said: str) -> None:
    found = worked(question, sentence)
    assert found == said.replace("两条", "2条")


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("补建120个充电接口，另装换电柜100仓，一共补多少？", "120×200元＋100×150元＝3.9万元"),
        (
            "补建300个充电接口，另装换电柜200仓，一共补多少？",
            "300×200元＋200×150元＝9万元，超过上限，按8万元计",
        ),
    ],
)
def test_each_number_goes_by_the_unit_of_its_own_sum(question: str, said: str) -> None:
    assert worked(question, STATIONS) == said


def test_number_words_and_dollars_of_an_english_question() -> None:
    assert worked("Twelve crew 取证, how much in total?", TRAINING) is None  # half Chinese: words stay words
    found = reckoned.asked_of("Twelve trainees, USD 3 million, the two plans, 17th games", "", str, True)
    assert [(one.amount.value, one.unit) for one in found.given] == [(12.0, "?"), (3e6, "美元")]
