"""What a question asks that a clause must state: abstentions, and what they say is missing."""

from __future__ import annotations

from pathlib import Path

import pytest

from rag.answering import Assistant
from rag.questions.asked import asked_of
from rag.questions.needs import beside as beside_of
from rag.questions.needs import particulars, requirements, years
from tests.rag import harbour


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return harbour.assistant(Path(tmp_path_factory.mktemp("harbour")))


@pytest.mark.parametrize(
    ("question", "missing"),
    [
        ("冷链航线补贴金额是多少？", "没有写明金额"),
        ("澄湾港2040年货物吞吐量目标是多少？", "没有写明2040年的情况"),
        ("拖轮公司有几多员工？", "没有写明员工的数额"),
    ],
)
def test_an_abstention_names_the_clause_and_what_it_leaves_open(
    assistant: Assistant, question: str, missing: str
) -> None:
    answer = assistant.ask(question)
    assert answer.abstained
    assert missing in answer.text
    assert answer.citations == ()
    assert answer.notes
    assert all(one.startswith("最接近的条款（不构成答案）") for one in answer.notes)


def test_a_telephone_number_is_not_made_up(assistant: Assistant) -> None:
    answer = assistant.ask("What is the phone number of the port?")
    assert answer.abstained


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("（澄湾港务集团，市交通局）", True),
        ("由具有资质的商业银行托管", False),
        ("在灯屿市设立子公司的", False),
        ("委托澄湾测绘有限公司承担", True),
    ],
)
def test_a_firm_is_named_or_only_its_sort(text: str, named: bool) -> None:
    assert particulars.names_firm(text) is named


def test_a_price_asked_for_in_coins_is_no_share(assistant: Assistant) -> None:
    """几块钱 is not met by a percentage."""
    (need, *_) = requirements.of(assistant._understood("寄一个货柜收几块钱？", (), None))
    assert (need.holds("收费30元"), need.holds("占比30%")) == (True, False)


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("二十五家企业", ()),
        ("打九五折", ()),
        ("一百二十五公里", ()),
        ("“十一五”时期", ("2010",)),
        ("十五规划", ("2005",)),
        ("十四五末", ("2025",)),
        ("到十六五结束", ("2035",)),
    ],
)
def test_a_five_year_plan_stands_for_the_year_in_which_it_ends(text: str, years: tuple[str, ...]) -> None:
    assert requirements.years(text) == years


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("2031行动方案里航标换几座", False),
        ("2031年试行办法怎么规定公共使用", False),
        ("What counts as public use in the 2031 trial measures?", False),
        ("Are the numbers in the review of 2031 final?", False),
        ("2031年规划目标是多少", True),
        ("2031年换几座航标", True),
        ("the 2031 green loan goal", True),
    ],
)
def test_a_year_that_names_a_text_is_asked_of_no_figure(text: str, year: bool) -> None:
    assert bool(years.asked(text, nodded=False)) is year


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("投诉热线打了以后几天给答复", False),
        ("拨打投诉电话后几天答复", False),
        ("How fast must they answer the hotline?", False),
        ("投诉热线是多少", True),
        ("港务局的联系电话", True),
        ("What is the hotline for complaints?", True),
    ],
)
def test_a_telephone_is_asked_for_where_its_number_is(assistant: Assistant, text: str, asked: bool) -> None:
    needs = [one.chinese for one in requirements.by_name(assistant._understood(text, (), None))]
    assert ("电话" in needs) is asked


@pytest.mark.parametrize("text", ["分行的经理是谁", "马拉松冠军是谁", "谁拿了冠军", "院长叫什么名字"])
def test_who_holds_a_post_or_won_is_a_name(assistant: Assistant, text: str) -> None:
    (need,) = requirements.by_name(assistant._understood(text, (), None))
    assert (need.holds("院长 陈立"), need.holds("由竞赛处负责，冠军奖2万元")) == (True, False)


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("2031年货物吞吐量目标是多少？", True),
        ("2031年75号文里货物吞吐量目标是多少？", False),
        ("2031年 75号文里货物吞吐量目标是多少？", False),
    ],
)
def test_a_year_before_a_documents_number_is_the_documents(
    assistant: Assistant, question: str, wanted: bool
) -> None:
    needs = requirements.of(assistant._understood(question, (), None))
    assert ("2031年的情况" in [one.chinese for one in needs]) is wanted


@pytest.mark.parametrize(
    ("question", "met", "unmet"),
    [
        ("候船室早上几点开？", "每日6时30分开放", "每日开放"),
        ("What time does the waiting room open?", "上午9:00开放", "每日开放"),
        ("残疾人坐渡船打几折？", "票价减免50%", "凭证购票"),
        ("渔港占地多大？", "占地35亩", "总投资35亿元"),
    ],
)
def test_the_sort_of_thing_that_is_asked_must_be_stated(
    assistant: Assistant, question: str, met: str, unmet: str
) -> None:
    (need, *_) = requirements.of(assistant._understood(question, (), None))
    assert (need.holds(met), need.holds(unmet)) == (True, False)


@pytest.mark.parametrize("question", ["How many times a year is the port fair held?", "港口展会一年办几次？"])
def test_how_often_is_said_without_a_number(assistant: Assistant, question: str) -> None:
    assert [one.chinese for one in requirements.of(assistant._understood(question, (), None))] == []


@pytest.mark.parametrize(
    ("question", "head"),
    [
        ("擅自设广告牌，罚款幅度和总额上限分别是多少？", "罚款"),
        ("员工和总数是多少？", "员工"),
        ("月息是多少？", "月息"),
        ("渡船客流2030年占全市的比重是多少？", "全市"),  # beside which the share stands
        ("冷库2030年占GDP的比重是多少？", ""),
        ("码头占地面积是多少？", "面积"),
    ],
)
def test_of_two_nouns_that_are_joined_the_first_that_tells_is_the_head(question: str, head: str) -> None:
    assert asked_of.head(question) == head


def test_what_a_sentence_says_in_its_rendering_counts(assistant: Assistant) -> None:
    answer = assistant.ask("How much of a rise in the refrigerated storage capacity was there in five years?")
    assert [one.clause.label for one in answer.citations] == ["一、5"]
    assert "50%" in answer.text


@pytest.mark.parametrize(
    ("question", "places"),
    [
        ("佛山的码头有几家？", ["佛山"]),
        ("我们由佛山搬去澄湾，有补贴吗？", []),
        ("If we move from Foshan to Chengwan, is there a subsidy?", []),
        ("深圳搬来的码头有几家？", ["深圳"]),
        ("揭西县的码头有几家？", ["揭西"]),
        ("How many wharves has Yiwu?", ["义乌"]),
        ("新兴产业的码头有几家？", []),
    ],
)
def test_where_somebody_comes_from_is_not_asked_about(
    assistant: Assistant, question: str, places: list[str]
) -> None:
    query = assistant._understood(question, (), None)
    found = requirements.foreign_places(query, assistant._desk.documents)
    assert [one.chinese for one in found] == places


@pytest.mark.parametrize(
    ("head", "sentence", "beside"),
    [
        ("引资", "力争引进资金100亿元", True),
        ("引资", "投资额100亿元", False),
        ("员工", "工作人员30人", False),
        ("员工", "员工30人", True),
    ],
)
def test_a_noun_of_two_characters_may_be_short_for_two_words(head: str, sentence: str, beside: bool) -> None:
    assert beside_of.states((head,), sentence) is beside


@pytest.mark.parametrize(
    ("sentence", "beside"),
    [
        ("应当配备专职教师，船员超过50人的，至少2名", True),
        ("应当配备专职教师，船员超过50人的，至少2艘渡船", False),
        ("应当检修渡船，船员超过50人的，至少2名", False),
        ("减轻老师负担，第一年全免", True),
        ("减轻老师负担，第一年再议", False),
    ],
)
def test_an_amount_of_nothing_named_is_of_what_its_sentence_names_before(sentence: str, beside: bool) -> None:
    assert beside_of.states(beside_of.counted("要配几个老师", "老师"), sentence) is beside


@pytest.mark.parametrize(
    ("text", "asked", "names"),
    [("要配几个老师", "老师", ("老师", "教师")), ("总盘子有多大", "盘子", ("盘子",)), ("", "", ())],
)
def test_what_is_counted_goes_by_the_name_that_texts_give_it(
    text: str, asked: str, names: tuple[str, ...]
) -> None:
    assert beside_of.counted(text, asked) == names


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("2000个学生的学校", ()),
        ("2000人以上", ()),
        ("2025年", ("2025",)),
        ("2025人均收入", ("2025",)),
        ("截至2024个人贷款", ("2024",)),
    ],
)
def test_a_number_of_things_is_no_year(text: str, years: tuple[str, ...]) -> None:
    assert requirements.years(text) == years


@pytest.mark.parametrize(
    ("words", "stated"),
    [
        ("贷款增速超过全省平均", True),
        ("贷款增长8%", True),
        ("贷款增速加快", False),
        ("高于一切的追求", False),
    ],
)
def test_what_is_held_against_an_average_is_a_figure(assistant: Assistant, words: str, stated: bool) -> None:
    (need, *_) = requirements.of(assistant._understood("渡口贷款增速要多少", (), None))
    assert need.holds(words) is stated


@pytest.mark.parametrize(
    ("text", "held"),
    [("支持渔业协会会长单位扩大规模", False), ("会长林海生出席", True), ("会长由市渔业局局长兼任", True)],
)
def test_who_holds_a_post_is_told_by_name_or_by_another_post(
    assistant: Assistant, text: str, held: bool
) -> None:
    (need, *_) = requirements.of(assistant._understood("渔业协会会长由谁担任？", (), None))
    assert need.holds(text) is held


@pytest.mark.parametrize(
    ("text", "stated"),
    [
        ("已付首付款，其中首套不低于20%，次套不低于25%", True),
        ("已付首付款。其中首套不低于20%", False),
        ("缴存满一年，其中退役军人不少于3个月", False),
    ],
)
def test_what_stands_behind_among_them_is_of_the_thing_named_before(text: str, stated: bool) -> None:
    assert beside_of.states(("首付",), text) is stated
