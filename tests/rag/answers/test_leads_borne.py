"""A lead is given only where the clause bears it: the breath, the deed, the unit, the things named, the case, its exceptions."""

from __future__ import annotations

from pathlib import Path

import pytest

from documents import library
from documents.sources import read_bytes
from index import store
from rag.answering import Assistant
from rag.applicants import held
from rag.glossary import Glossary
from rag.programmes import exclusions
from rag.questions.asked import agreement, claims
from rag.questions.needs import years
from rag.questions.needs.durations import Duration, durations, printed
from rag.settings import Settings
from tests.toy import ToyEmbedder

RULES = """霜州市灯塔管理办法

第一条 灯塔会商会每年召开一次。灯塔运行数据每月交换，灯塔运行报告每季度交换。

第二条 灯塔注册用户达到5000家，授信达到100亿元。

第三条 灯塔与渔船的间距不得小于6米；与油库的间距不得小于10米。设置防浪墙的，间距可以减少至3米，但油库除外。

第四条 灯券不得用于购买渔网、缆绳；除渔港食堂外，不得用于购买酒类。

第五条 灯塔改造按照费用的40%补助，最高2万元。费用低于5000元的不予受理。

第六条 有下列情形之一的，不予补助：
（一）连锁灯具行的直营门店，但加盟店除外；
（二）除因台风停业外，上年停业累计超过90日的。

第七条 未按规定登记灯塔的，责令改正；逾期不改正的，处二百元罚款。首次违反且及时改正的，不予处罚。

第八条 木塔贷款年利率为2.1%，石塔贷款年利率为3.2%。

第九条 木塔押金为45万元。

第十一条 纸质灯券的期限为15日。登记的期限为20日。

第十二条 利用自有土地建设、泊位在50个以上的，按每个泊位8000元补助；利用岸线的，地价按30%确定。灯塔码头可以配建商铺，租金优惠。

第十条 申请灯塔贷款应当连续缴存6个月以上，毕业两年内的学徒缩短为3个月。
"""


@pytest.fixture
def clerk(tmp_path: Path) -> Assistant:
    rules = library.document(read_bytes(RULES.encode(), "rules.txt"), {"id": "rules"})
    words = ["会商会", "运行", "授信", "间距", "灯券", "改造", "停业", "登记", "利率", "期限", "缴存", "门店"]
    return Assistant(
        store.build([rules], tmp_path, ToyEmbedder(words)), Glossary(()), Settings(home=tmp_path)
    )


def test_how_often_is_part_of_a_rhythm(clerk: Assistant) -> None:
    assert clerk.ask("灯塔会商会一年召开两次，对吗？").text.startswith("不是一年召开两次：")
    assert clerk.ask("灯塔会商会每年召开一次，对吗？").text.startswith("是的：")
    assert durations("一年开两次") == durations("半年一次") == {Duration(4320.0, True)}
    assert durations("twice a year") == durations("every 6 months") != durations("once a year")
    assert printed("twice a year") == "twice a year"


def test_a_rhythm_that_stands_beside_another_matter_is_not_confirmed(clerk: Assistant) -> None:
    text = clerk.ask("灯塔运行数据是每季度交换一次，对吗？").text
    assert "是的" not in text
    assert "灯塔运行数据每月交换" in text


def test_of_two_figures_that_are_claimed_the_one_that_does_not_stand_is_denied(clerk: Assistant) -> None:
    assert clerk.ask("灯塔注册用户达到5000家，授信达到50亿，是吗？").text.startswith("不是50亿：")


def test_a_figure_that_the_same_clause_states_is_not_denied(clerk: Assistant) -> None:
    assert "不是3米" not in clerk.ask("油库旁边设置了防浪墙，间距可以减到3米吗？").text


def test_what_is_forbidden_must_be_the_deed_that_is_asked_about(clerk: Assistant) -> None:
    text = clerk.ask("灯券可以买酒吗？在渔港食堂吃饭的时候买。").text
    assert not text.startswith("不可以")
    assert "除渔港食堂外，不得用于购买酒类" in text


def test_a_case_that_gets_nothing_is_told_before_a_working(clerk: Assistant) -> None:
    text = clerk.ask("我们灯塔改造花了4500元，能补助多少？").text
    assert text.startswith("您说的4500元属于“费用低于5000元”的情形：费用低于5000元的不予受理。")
    assert "1800" not in text


@pytest.mark.parametrize(
    ("question", "opening"),
    [
        ("我们是连锁灯具行的直营门店，能申请补助吗？", "文件把这列为“不予补助”的情形，但“加盟店”除外。"),
        ("我们是连锁灯具行的加盟店，能申请补助吗？", "不受此限。"),
    ],
)
def test_who_is_among_those_that_get_nothing(clerk: Assistant, question: str, opening: str) -> None:
    assert clerk.ask(question).text.startswith(opening)


def test_a_list_of_cases_that_get_nothing_is_no_measure(clerk: Assistant) -> None:
    assert "可能适用的措施：《霜州市灯塔管理办法》第六条" not in clerk.ask("我们开灯具店，有什么补助？").text


def test_who_is_spared_a_fine_is_told_with_it(clerk: Assistant) -> None:
    assert "首次违反且及时改正的，不予处罚" in clerk.ask("第一次没登记灯塔，会罚款吗？").text


def test_two_things_in_one_clause_are_not_held_against_other_clauses(clerk: Assistant) -> None:
    text = clerk.ask("木塔贷款年利率和石塔贷款年利率一样吗？").text
    assert "各处" not in text
    assert "木塔贷款年利率为2.1%，石塔贷款年利率为3.2%" in text


def test_where_one_of_two_things_is_not_told_nothing_is_compared(clerk: Assistant) -> None:
    text = clerk.ask("纸质灯券和铜灯券的期限一样吗？").text
    assert "各处" not in text
    assert "只有一处" not in text


def test_the_things_that_a_question_names() -> None:
    assert agreement.things("木塔和石塔的押金一样吗？") == ("木塔", "石塔的押金")
    assert agreement.things("Is the wood tower and the stone tower fee the same?") is not None
    assert agreement.things("开头和最后说得不一样") is None
    assert agreement.things("正文和附件写的一样吗") is None


def test_a_bound_for_others_does_not_hold_for_who_is_outside_their_own(clerk: Assistant) -> None:
    out = clerk.ask("我连续缴存了四个月，毕业五年了，能申请灯塔贷款吗？").text
    assert "不符合“申请灯塔贷款应当连续缴存6个月以上”" in out
    within = clerk.ask("我连续缴存了四个月，毕业一年的学徒，能申请灯塔贷款吗？").text
    assert "不符合“申请灯塔贷款" not in within


def test_an_asker_that_tells_its_own_figure_first() -> None:
    assert claims.own("我家种了40亩，可以领每亩320元吗？")
    assert not claims.own("渔港有40个泊位，每个补320元，对吗？")


def test_a_term_of_years_is_no_year_of_the_calendar() -> None:
    assert years.years("20年期的利率") == ()
    assert years.years("房龄25年") == ()
    assert years.years("到25年底") == ("2025",)


def test_the_nearest_measure_of_which_a_condition_is_not_met_is_not_called_fitting(clerk: Assistant) -> None:
    text = clerk.match("我们建了40个泊位的灯塔码头，想要补助").text
    assert text.startswith("最接近的是")
    assert "其中“泊位在50个以上”不符合" in text


def test_an_applicant_of_the_contrary_kind_is_none_that_is_meant() -> None:
    text = "取消对非营利性灯塔的限制。"
    assert [text[a:b] for a, b in exclusions.stated(text, "我们是营利性灯塔")] == ["非营利性"]
    assert not list(exclusions.stated(text, "我们是非营利性灯塔"))
    assert not list(exclusions.stated(f"{text}营利性灯塔减半。", "我们是营利性灯塔"))


def test_a_working_is_of_what_the_asker_tells(tmp_path: Path) -> None:
    rules = """霜州市灯塔奖励办法

第一条 灯塔研制费用达到300万元的，按照费用的4%补助。

第二条 灯塔影片票房收入合计达到500万元的，奖励10万元，每年申报不超过3部。
"""
    read = library.document(read_bytes(rules.encode(), "rules.txt"), {"id": "rules"})
    index = store.build([read], tmp_path, ToyEmbedder(["研制", "票房"]))
    text = (
        Assistant(index, Glossary(()), Settings(home=tmp_path))
        .ask("我们上年研制费用1500万，今年申报能补多少？")
        .text
    )
    assert "奖励10万元" not in text


def test_of_several_bounds_of_one_breath_the_one_beside_what_is_told_is_meant() -> None:
    sentence = "首次开店并正常经营满一年的毕业五年内学徒，补贴1万元。"
    found = list(held.held(sentence, "我毕业六年了，能领吗", held.told_of("我毕业六年了，能领吗")))
    assert [(one.within, one.bound.most) for one in found] == [(False, 60.0)]


def test_an_age_between_two_bounds_that_stand_side_by_side() -> None:
    found = list(held.held("学徒是指年满16周岁不满36周岁的人。", "我36岁", held.told_of("我36岁")))
    assert [one.within for one in found] == [False]


def test_whether_two_things_are_alike_is_no_claim_of_a_rhythm(clerk: Assistant) -> None:
    assert not clerk.ask("运行数据和运行报告每月的交换次数一样吗？").text.startswith(("不是", "是的"))


def test_a_clause_that_states_none_of_several_claims_denies_none(clerk: Assistant) -> None:
    assert not clerk.ask("灯塔注册用户达到7000家，押金达到90万元，是吗？").text.startswith("不是")


def test_a_working_leaves_no_case_out_that_is_told(tmp_path: Path) -> None:
    rules = "霜州市灯塔办法\n\n第一条 更新灯具的，按投入的12%补助；购买本市灯具厂首台（套）灯具的，补助比例提高到15%。\n"
    read = library.document(read_bytes(rules.encode(), "rules.txt"), {"id": "rules"})
    index = store.build([read], tmp_path, ToyEmbedder(["灯具"]))
    asked = Assistant(index, Glossary(()), Settings(home=tmp_path))
    assert "120万元" in asked.ask("我们更新灯具投入1000万元，补助多少？").text
    assert "120万元" not in asked.ask("我们买的是首台套的，更新灯具投入1000万元，补助多少？").text


def test_a_figure_of_which_it_is_not_told_what_it_is_meets_no_bound() -> None:
    sentence = "突出墙面不超过1.2米，底部距甲板不低于2.8米；"
    for text in ("我们的灯牌2.5米，合规吗", "我们的灯牌距甲板2.5米，合规吗"):
        found = [one.bound.least for one in held.held(sentence, text, held.told_of(text))]
        assert found == ([2.8] if "甲板" in text else [])


def test_what_is_said_of_both_is_not_confirmed_of_one(clerk: Assistant) -> None:
    assert not clerk.ask("灯塔会商会和灯塔检修都是每年一次吗？").text.startswith("是的")


def test_a_working_is_not_for_another_age(tmp_path: Path) -> None:
    rules = """霜州市灯塔办法

第一条 改造灯室的，补60%，最高8万元。

第二条 老人改造灯室，80周岁以上老年人家庭按照改造费用的50%补助，每户不超过3000元。
"""
    read = library.document(read_bytes(rules.encode(), "rules.txt"), {"id": "rules"})
    index = store.build([read], tmp_path, ToyEmbedder(["灯室", "老人"]))
    asked = Assistant(index, Glossary(()), Settings(home=tmp_path))
    assert "60%" not in asked.ask("我妈82岁，改造灯室用了8000元，补助多少？").text
