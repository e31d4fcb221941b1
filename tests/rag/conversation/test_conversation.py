"""Follow-ups made whole: what is exchanged, what is carried on, and what must not leak into a new topic."""

from __future__ import annotations

import pytest

from rag.answer import Kind
from rag.answering import Assistant
from rag.conversation import completion as conversation
from rag.conversation import joining, slots
from tests.rag.conftest import GLOSSARY

PLACES = ("云溪市", "云溪", "Yunxi", "临江市", "临江")


def whole(assistant: Assistant, question: str, *history: str) -> str:
    units = assistant._desk.units
    return conversation.complete(question, history, units, PLACES, assistant.ask).question


@pytest.mark.parametrize(
    ("before", "question", "expected"),
    [
        ("夜市由谁牵头？", "那配合单位呢？", "夜市由谁配合？"),
        ("云溪市的夜市由谁负责？", "那渡轮航线呢？", "云溪市的渡轮航线由谁负责？"),
        ("云溪市的贷款贴息由谁负责？", "临江呢？", "临江的贷款贴息由谁负责？"),
        ("行动方案第1条由谁牵头？", "第3条呢？", "行动方案第3条由谁牵头？"),
        ("行动方案第1条由谁牵头？", "说错了，我要问的是第4条", "行动方案第4条由谁牵头？"),
        ("市文旅局牵头哪些任务？", "不是，我是说配合", "市文旅局配合哪些任务？"),
        ("市文旅局牵头哪些任务？", "市财政局呢", "市财政局牵头哪些任务？"),
        ("2030年渡轮客流是多少？", "2035年呢？", "2035年渡轮客流是多少？"),
        ("渡轮规划2030年客流是多少", "占全市比重呢", "渡轮规划2030年客流占全市比重是多少"),
        ("行动方案第3条是什么内容", "它的责任单位有哪些？", "行动方案第3条的责任单位有哪些？"),
        ("夜市由谁牵头", "目标规模呢", "夜市，目标规模是多少？"),
        ("夜市由谁牵头", "时间", "夜市，什么时候？"),
        ("云溪的夜市", "换成临江", "临江的夜市"),
        ("Yunxi night market", "switch to Yunxi ferry routes", "Yunxi ferry routes"),
        ("2030年渡轮客流到2035年是多少", "点解咁多？", "2030年渡轮客流 2035年，为何咁多？"),
        ("行动方案哪一条讲夜市", "那渡轮航线那条谁牵头", "渡轮航线谁牵头"),
        ("渡轮客流到2035年是多少", "具体几时？", "渡轮客流 2035年，具体什么时候？"),
        ("2030年渡轮客流是多少？", "占全市多少？", "2030年渡轮客流，占全市多少？"),
        ("2030年渡轮客流是多少？", "当时的票价呢？", "2030年票价是多少？"),
        ("夜市由谁牵头？", "咁边间公司配合？", "夜市，哪间公司配合？"),
        ("云溪有多少家夜市？", "那摊位收入呢？", "云溪有多少摊位收入？"),
        ("云溪渡轮客流2035年目标是多少？", "摊位呢？", "云溪摊位2035年目标是多少？"),
        ("云溪夜市目标", "渡轮呢？", "云溪渡轮目标"),
        (
            "What is the target for ferry trips?",
            "and night markets?",
            "What is the target for night markets?",
        ),
        ("夜市认定奖多少？", "重新认定呢？", "重新认定奖多少？"),
        ("行动方案第1条由谁牵头？", "最后一条呢？", "行动方案最后一条由谁牵头？"),
        ("夜市由谁牵头？", "哪家银行配合？", "夜市，哪家银行配合？"),
        ("违反第5条罚多少？", "那违反第6条呢？", "违反第6条罚多少？"),
        ("摊贩不办证罚多少？", "抢道呢？", "抢道罚多少？"),
        ("一级渡船奖励多少？", "二级呢？", "二级渡船奖励多少？"),
        ("乱停渡船罚多少？", "第二次呢？", "第二次 乱停渡船罚多少？"),
        ("云溪新建渡船多少艘？", "码头呢？", "云溪码头多少？"),
        ("中小摊贩有多少家？", "具体几时？", "中小摊贩，具体什么时候？"),
        ("摆摊要不要许可？", "多少天内备案？", "多少天内备案？"),
        ("市文旅局牵头几项", "分别是哪些？", "市文旅局牵头哪些任务"),
        ("市文旅局牵头哪些任务？", "有没有配合的", "市文旅局有没有配合的任务？"),
        ("哪些单位配合夜市？", "一共几家", "哪些单位配合夜市，一共几家单位？"),
        ("Which bodies cooperate on Task 1?", "how many of them?", "How many bodies cooperate on Task 1?"),
        (
            "What is the 2035 target for ferry trips?",
            "and in 2030?",
            "What is the 2030 target for ferry trips?",
        ),
        ("Who leads the night market?", "And who cooperates?", "Who cooperates the night market?"),
        ("Who runs night markets in Yunxi?", "And ferry routes?", "Who runs ferry routes in Yunxi?"),
        (
            "What is the 2030 target for ferry trips?",
            "and for bus trips?",
            "What is the 2030 target for bus trips?",
        ),
        (
            "What is the highest loan for a ferry?",
            "and for a quay?",
            "What is the highest loan for quay?",
        ),
        (
            "When was the Yunxi plan issued?",
            "What is its document number?",
            "What is Yunxi plan's document number?",
        ),
        (
            "How many ferry trips are planned by 2035?",
            "And what was it back in 2030?",
            "How many ferry trips are planned by 2030?",
        ),
        (
            "Which bodies are responsible for the night market?",
            "Is the culture bureau one of them?",
            "Is the culture bureau responsible for the night market?",
        ),
        (
            "What is the 2035 target for ferry trips?",
            "What was it in 2030?",
            "What is the 2030 target for ferry trips?",
        ),
    ],
)
def test_what_is_left_unsaid_is_taken_from_the_question_before(
    assistant: Assistant, before: str, question: str, expected: str
) -> None:
    assert whole(assistant, question, before) == expected


@pytest.mark.parametrize(
    "question",
    [
        "渡轮航线到哪一年新开八条？",
        "今天天气怎么样",
        "Who wrote the ferry plan of Yunxi?",
        "茶企贷款贴息由谁负责？",
    ],
)
def test_a_change_of_topic_brings_nothing_along(assistant: Assistant, question: str) -> None:
    assert whole(assistant, question, "市文旅局牵头哪些任务？") == question


def test_a_question_that_goes_on_keeps_its_place(assistant: Assistant) -> None:
    assert whole(assistant, "那茶企贷款由谁负责？", "临江市的贴息由谁负责？").startswith("临江")


def test_follow_ups_of_follow_ups(assistant: Assistant) -> None:
    assert (
        whole(assistant, "配合单位呢？", "行动方案第1条由谁牵头？", "第3条呢？") == "行动方案第3条由谁配合？"
    )
    grown = whole(assistant, "增长多少？", "2030年渡轮客流是多少？", "2035年呢？")
    assert "2030" in grown
    assert "2035" in grown


def test_the_second_item_is_looked_up_in_the_answer_before(assistant: Assistant) -> None:
    answer = assistant.ask("第二个的配合单位是谁？", ["市文旅局牵头哪些任务？"])
    assert answer.kind is Kind.COOPERATING_UNIT
    assert [one.clause.address for one in answer.citations] == ["1/2/3"]
    assert "市公安局" in answer.text


def test_an_item_is_told_whole(assistant: Assistant) -> None:
    answer = assistant.ask("Tell me more about the first one.", ["市文旅局牵头哪些任务？"])
    assert answer.language == "en"
    assert [one.clause.address for one in answer.citations] == ["1/1/1"]
    assert "摊位不少于120个" in answer.text


def test_an_item_that_the_answer_does_not_have_changes_nothing(assistant: Assistant) -> None:
    assert whole(assistant, "第九个由谁牵头？", "市文旅局牵头哪些任务？") == "第九个由谁牵头？"


def test_an_item_alone_that_the_answer_does_not_have_is_not_looked_for_elsewhere(
    assistant: Assistant,
) -> None:
    answer = assistant.ask("第九个讲什么？", ["市文旅局牵头哪些任务？"])
    assert answer.abstained
    assert answer.text == "上面的回答没有列出这一项。"
    english = assistant.ask("What is the ninth one about?", ["市文旅局牵头哪些任务？"])
    assert english.text == "The answer above lists no such item."


def test_how_many_bodies_were_named(assistant: Assistant) -> None:
    answer = assistant.ask("一共几家？", ["老码头夜市由谁牵头？"])
    assert answer.kind is Kind.COUNT
    assert [one.clause.address for one in answer.citations] == ["1/1/1"]
    assert "牵头单位1个：市文旅局" in answer.text
    english = assistant.ask("how many are they?", ["Who cooperates on Task 1?"])
    assert english.kind is Kind.COUNT


def test_whether_a_text_is_in_force_is_nothing_besides(assistant: Assistant) -> None:
    assert "还有效" in whole(assistant, "还有效吗", "行动方案几时印发？", "夜市由谁牵头？")


def test_a_role_alone_is_asked_of_the_clause_before(assistant: Assistant) -> None:
    answer = assistant.ask("谁配合？", ["行动方案第1条讲什么？", "摊位多少个？"])
    assert answer.kind is Kind.COOPERATING_UNIT
    assert [one.clause.address for one in answer.citations] == ["1/1/1"]


def test_what_is_asked_of_a_text_leaves_its_name_standing(assistant: Assistant) -> None:
    history = ["When was the ferry plan issued?", "by whom?"]
    assert "ferry plan" in whole(assistant, "is it still in force?", *history)


def test_of_a_matter_of_a_matter_the_second_is_exchanged(assistant: Assistant) -> None:
    before = "渡轮档案的公开查阅是什么意思？"
    assert whole(assistant, "那委托经营呢？", before) == "渡轮档案的委托经营是什么意思？"


def test_what_is_no_item_of_a_list_may_be_part_of_the_only_clause_cited(assistant: Assistant) -> None:
    """The answer before cites one clause: 第一个 speaks of something in it, and the question goes on from it."""
    assert whole(assistant, "第九个由谁牵头？", "老码头夜市由谁牵头？") != "第九个由谁牵头？"


def test_the_follow_up_rules_the_language(assistant: Assistant) -> None:
    assert assistant.ask("And who cooperates?", ["老码头夜市由谁牵头？"]).language == "en"
    assert assistant.ask("咁配合單位呢？", ["Who leads the night market?"]).language == "zh-Hant"


def test_the_glossary_of_these_tests_names_the_town() -> None:
    assert GLOSSARY.english("云溪市") == "Yunxi"


def test_a_list_is_narrowed_by_a_follow_up(assistant: Assistant) -> None:
    answer = assistant.ask("其中单独牵头的有哪些？", ["市文旅局牵头哪些任务？"])
    assert [one.clause.address for one in answer.citations] == ["1/1/1"]
    alone = assistant.ask(
        "Which of them alone?", ["How many tasks does the Bureau of Culture and Tourism lead?"]
    )
    assert [one.clause.address for one in alone.citations] == ["1/1/1"]


def test_two_places_asked_about_in_turn_are_compared(assistant: Assistant) -> None:
    history = ("夜市补贴", "云溪呢", "换成临江")
    assert whole(assistant, "有什么区别？", *history) == "夜市补贴，云溪和临江有什么不同？"
    assert whole(assistant, "有什么区别？", "夜市补贴", "云溪呢") != "夜市补贴，云溪和云溪有什么不同？"


def test_who_does_it_is_another_question_than_how_much(assistant: Assistant) -> None:
    joined = joining.joined("谁负责？", "2035年渡轮客流多少？", assistant._desk.units, PLACES)
    assert joined == "渡轮客流，谁负责？"  # in any year


def test_growth_is_between_the_years_spoken_of_in_whatever_order(assistant: Assistant) -> None:
    grown = whole(assistant, "升咗几多？", "渡轮客流到2035年是多少？", "2030年呢？")
    assert grown == "渡轮客流 2030年 2035年，升了多少？"


def test_an_item_is_one_of_the_last_answer_that_lists_some(assistant: Assistant) -> None:
    answer = assistant.ask("第二个讲什么？", ["市文旅局牵头哪些任务？", "地铁票价呢？"])
    assert [one.clause.address for one in answer.citations] == ["1/2/3"]


def test_another_unit_of_the_kind_is_no_item_of_the_one_told(assistant: Assistant) -> None:
    answer = assistant.ask("第二部分呢？", ["行动方案第一部分讲什么？"])
    assert not answer.abstained
    assert {one.clause.address[0] for one in answer.citations} == {"2"}


def test_a_refusal_is_said_again_to_who_doubts_it(assistant: Assistant) -> None:
    refused = assistant.ask("地铁票价是多少？")
    assert refused.abstained
    assert assistant.ask("你确定吗", ["地铁票价是多少？"]).text == refused.text


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("市里怎么支持新能源产业？", "支持新能源产业"),
        ("渡口协会管什么", "渡口协会管"),
        ("未来能减几班", "减"),
    ],
)
def test_words_that_only_frame_a_question_are_not_cut_out_of_others(text: str, topic: str) -> None:
    assert topic in [text[start:end] for start, end in slots.topics(text, ())]
