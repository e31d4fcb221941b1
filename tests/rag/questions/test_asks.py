"""Several things asked in one question: which they are, that each is answered, and what one thing asked is left alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from rag.answering import Assistant
from rag.finding.number_words import numbers
from rag.questions.asked import asks
from tests.rag import pier


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    folder: Path = tmp_path_factory.mktemp("pier")
    return pier.assistant(folder)


PLAN = """霜州市渡运发展规划

霜州市交通局

一、目标

到2035年，绿色渡船达到120艘，年客运量达到800万人次。

二、任务

1.建立绿色渡船名录，支持船厂改造旧船。（牵头单位：市水利局；配合单位：市财政局）

2.增开夜航班次，每晚不少于6班。（牵头单位：市文旅局；配合单位：市公安局）

3.培训船员500人次。（牵头单位：市人社局；配合单位：市总工会；完成时限：2033年6月底）
"""


@pytest.fixture(scope="module")
def planned(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return pier.assistant(tmp_path_factory.mktemp("plan"), PLAN)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "谁批准",
        "在霜州，办公室设在哪里？",
        "那几年修了渡口，谁批准的？",
        "奖 1,000 万元的是哪家？",
        "要建多少座？两份文件说法一样吗？",
        "How many piers by 2031, and is it the same in both texts?",
        "We are a ferry firm; which bureau is in charge of piers?",  # the first only tells
    ],
)
def test_one_thing_asked_or_two_held_against_each_other_are_not_parted(text: str) -> None:
    assert asks.of(text) == ()


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("由谁牵头，要引进多少资金？", ("由谁牵头", "要引进多少资金")),
        ("几天备案，向谁备案，不备案罚多少", ("几天备案", "向谁备案", "不备案罚多少")),
        ("修到多少公里，是约束性还是预期性的？", ("修到多少公里", "是约束性还是预期性的")),
        (
            "Which agency leads it, and how often do they patrol?",
            ("Which agency leads it", "how often do they patrol?"),
        ),
    ],
)
def test_each_thing_asked_has_words_of_its_own(text: str, parts: tuple[str, ...]) -> None:
    assert tuple(one.rstrip("?") for one in asks.of(text)) == tuple(one.rstrip("?") for one in parts)


def test_a_figure_that_the_cited_clause_states_is_said_behind_the_body(assistant: Assistant) -> None:
    answer = assistant.ask("超员载客由谁责令改正，罚多少？")
    assert answer.text.startswith("区交通部门。")
    assert answer.text.endswith("处800元以上3000元以下罚款。[1]")
    assert [one.clause.address for one in answer.citations] == ["3/7"]


def test_what_stands_in_another_clause_is_asked_again(assistant: Assistant) -> None:
    answer = assistant.ask("夜渡怎么定义，全市新建多少座浮码头？")
    first, second = answer.text.splitlines()
    assert first.endswith("载客航行。[1]")
    assert second.endswith("全市新建浮码头40座。[2]")
    assert [one.clause.address for one in answer.citations] == ["1/1", "2/5"]


def test_one_thing_asked_gets_one_answer(assistant: Assistant) -> None:
    assert assistant.ask("超员载客罚多少？").text.count("[1]") == 1


def test_a_term_in_quotation_marks_is_found_in_whatever_words_it_is_asked_of(assistant: Assistant) -> None:
    answer = assistant.ask("“散渡”三字啥来头，说说")
    assert not answer.abstained
    assert [one.clause.address for one in answer.citations] == ["1/1"]


@pytest.mark.parametrize(
    ("text", "notions"),
    [
        ("总结十三五成绩", ()),
        ("第三年迁走", ()),
        ("贴五十万以下", (("五十万", "50万"),)),
        ("亏了四成，六个月内", (("四成", "40%"), ("六个月", "6个月"))),
    ],
)
def test_an_amount_in_characters_is_one_notion(text: str, notions: tuple[tuple[str, ...], ...]) -> None:
    assert numbers(text) == notions


@pytest.mark.parametrize("mark", ["，", "？", "、", "，以及"])
def test_a_question_of_hundreds_of_parts_is_answered_all_the_same(assistant: Assistant, mark: str) -> None:
    answer = assistant.ask("夜市补贴" + f"多少钱{mark}" * 300)
    assert answer.text
    assert asks.of("夜市补贴" + f"多少钱{mark}" * 300) == ()


def test_in_chinese_a_blank_parts_what_is_asked() -> None:
    assert asks.of("材料几月份交 交到哪个部门") == ("材料几月份交", "交到哪个部门")
    assert asks.of("夜航补贴 标准 上限多少") == ()


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("规划管哪几年，拿哪一年当基数", ("规划管哪几年", "拿哪一年当基数")),
        ("Who signed it and on what date?", ("Who signed it", "on what date")),
        ("甲渡怎么走？乙渡呢？", ("甲渡怎么走", "乙渡呢")),
        ("散渡是什么意思？没编号会咋样", ("散渡是什么意思", "没编号会咋样")),
        ("办法几时施行，设几处浮码头，分别是什么", ("办法几时施行", "设几处浮码头，分别是什么")),
    ],
)
def test_each_turn_asks_one_thing_and_what_leans_on_it(text: str, parts: tuple[str, ...]) -> None:
    assert tuple(ask.rstrip("?") for ask, _ in asks.turns(text)) == parts


def test_a_turn_holds_what_is_said_on_the_way_to_it() -> None:
    text = "我家有条散渡，要编号吗？船是新买的，几天内申请"
    assert [said for _, said in asks.turns(text)] == ["我家有条散渡，要编号吗", "船是新买的，几天内申请"]


@pytest.mark.parametrize(
    "text",
    ["渡船，什么时候开？", "Which ferries and boats sail?", "罚多少，还是不罚？", "浮码头有几座，都是哪些"],
)
def test_one_thing_asked_is_one_turn(text: str) -> None:
    assert asks.turns(text) == ()


def test_a_figure_of_another_clause_is_told_before_the_body(planned: Assistant) -> None:
    figure, bodies = planned.ask("绿色渡船目标多少艘？谁牵头？").text.splitlines()
    assert "绿色渡船达到120艘" in figure
    assert "市水利局牵头" in bodies


def test_what_is_asked_of_an_article_is_told_of_that_article(assistant: Assistant) -> None:
    counted, said, whose = assistant.ask("渡口安全办法有多少条？第二条讲什么？谁管水情？").text.splitlines()
    assert "共有8条" in counted
    assert said.startswith("《霜州市渡口安全办法》第二条：")
    assert whose.startswith("市水利局。")


def test_parted_by_a_blank_each_figure_is_told_in_turn(planned: Assistant) -> None:
    first, second = planned.ask("培训船员多少人次 夜航多少班").text.splitlines()
    assert "500人次" in first
    assert "6班" in second


def test_of_another_thing_the_same_is_told(planned: Assistant) -> None:
    answer = planned.ask("船员培训谁牵头？夜航呢？")
    assert [one.clause.address for one in answer.citations] == ["2/3", "2/2"]


def test_what_no_text_states_is_said_behind_what_is_found(assistant: Assistant) -> None:
    answer = assistant.ask("夜渡怎么定义，渡安委主任月薪多少，谁发")
    assert not answer.abstained
    assert answer.text.splitlines()[0].endswith("载客航行。[1]")


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("渡船一艘补多少，还有一个码头总共补多少？", ("渡船一艘补多少", "一个码头总共补多少")),
        ("什么时候能登记，另外这个办法归谁解释？", ("什么时候能登记", "这个办法归谁解释")),
        ("有三种渡船，先说大的是哪种，另外两种是什么？", ()),
        ("补贴哪一天发，还有哪些补贴？", ()),
        ("租金是多少？要不要交押金？", ("租金是多少", "要不要交押金")),
        ("手里有几艘船，问了几家都不肯租。船票最多卖多少？", ()),
    ],
)
def test_a_word_that_joins_another_matter_parts_two_asks_and_what_is_told_asks_nothing(
    text: str, asked: tuple[str, ...]
) -> None:
    assert tuple(ask for ask, _ in asks.turns(text)) == asked


def test_an_english_sentence_that_ends_in_a_full_stop_asks_nothing() -> None:
    told = "The mate only looks at the ropes when one breaks. How often must they be checked?"
    wished = "I would like to know when the pier opens. What does a ticket cost?"

    assert not asks.turns(told)
    assert len(asks.turns(wished)) == 2
