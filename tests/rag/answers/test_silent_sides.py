"""Two made-up texts of which one says nothing of a matter, or less: the answer says which, and tells the other."""

from __future__ import annotations

from pathlib import Path

import pytest

from rag.answer import Answer
from rag.answering import Assistant
from rag.questions.asked import agreement, ranked
from tests.rag import small_texts

NORTH = """霜渡市渡口振兴计划

一、任务

1.修缮码头。三年修缮码头40座，每座补助12万元。牵头单位：市交通运输局；配合单位：市水利局。

2.培训船员。对取得船员证书的居民，每人补贴1500元，脱贫户提高到1800元。

3.巡查航道。市交通运输局每月至少巡查航道1次。

4.安排资金。市财政三年安排专项资金3.6亿元，每年1.2亿元，重点用于码头修缮、船员培训、航道巡查和渡口管理，年底由财政部门检查使用情况，检查结果向社会公布，并作为下一年度安排资金的依据，不得挪作他用，违者依法追究责任。

5.设立基金。设立总规模20亿元的渡运基金，首期5亿元，由市属企业出资，社会资本参与，期限八年，每年向市政府报告一次运作情况，接受审计监督。
"""
SOUTH = """岚桥市渡口振兴计划

一、任务

1.修缮码头。三年修缮码头25座，改善候船条件。

2.培训船员。对取得船员证书的居民，每人补贴1200元。

3.巡查航道。市港航中心每季度至少巡查航道1次。

4.安排资金。市财政三年安排专项资金2.7亿元。设立10亿元渡运基金。

5.夜航照明。新增夜航灯标300座。

二、目标

到2031年夜航灯标达到300座，船员证书持有人达到6000人。

附件

表1 年度目标

序号	指标	单位	2030年	2031年
1	船员证书持有人	人	4000	6500
"""


@pytest.fixture(scope="module")
def clerk(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    home: Path = tmp_path_factory.mktemp("silent")
    return small_texts.assistant(
        home, {"north": NORTH, "south": SOUTH}, ["码头", "船员", "航道", "资金", "灯标"]
    )


def cited(answer: Answer) -> set[str]:
    return {f"{one.document.id}:{one.clause.address}" for one in answer.citations}


def test_what_one_place_has_and_another_lacks(clerk: Assistant) -> None:
    answer = clerk.ask("岚桥要新增夜航灯标，霜渡有没有？")
    assert answer.text.startswith("只有《岚桥市渡口振兴计划》")
    assert "《霜渡市渡口振兴计划》" in answer.text.split("\n")[0]
    assert not answer.abstained


def test_a_lead_that_one_text_names_alone(clerk: Assistant) -> None:
    answer = clerk.ask("修缮码头这件事，霜渡和岚桥的计划写的牵头单位一样吗？")
    assert answer.text.startswith("只有《霜渡市渡口振兴计划》写明；《岚桥市渡口振兴计划》没有写明")
    assert {"north:1/1", "south:1/1"} <= cited(answer)


def test_what_neither_text_has_a_word_of_is_not_ranked(clerk: Assistant) -> None:
    answer = clerk.ask("霜渡和岚桥，哪个市的游艇泊位更多？")
    assert answer.abstained
    assert answer.citations == ()


def test_the_silent_place_is_named_where_one_alone_states_a_number(clerk: Assistant) -> None:
    answer = clerk.ask("岚桥的夜航灯标目标和霜渡比哪个更高？")
    assert "300座" in answer.text
    assert "《霜渡市渡口振兴计划》里没有找到相关内容" in answer.text


def test_how_often_is_no_figure(clerk: Assistant) -> None:
    answer = clerk.ask("霜渡和岚桥的计划，巡查航道的频次一样吗？")
    assert answer.text.startswith("《霜渡市渡口振兴计划》更频繁：每月至少巡查航道1次；")
    assert "各处一致" not in answer.text


def test_of_two_things_each_is_told_of_both_places(clerk: Assistant) -> None:
    answer = clerk.ask("渡口的专项资金和渡运基金，霜渡、岚桥谁的多？")
    assert all(words in answer.text for words in ("3.6亿元", "2.7亿元", "20亿元", "10亿元"))
    assert {"north:1/4", "north:1/5", "south:1/4"} <= cited(answer)


def test_another_figure_of_the_thing_is_told_and_cited_unasked(clerk: Assistant) -> None:
    answer = clerk.ask("岚桥到2031年要有多少船员证书持有人？")
    assert "6000人" in answer.text
    assert "6500人" in answer.text
    assert {"south:2", "south:annex/table-1/1"} <= cited(answer)


@pytest.mark.parametrize(
    ("question", "mirrored"),
    [
        ("甲市有灯标，乙市有吗？", True),
        ("甲市给脱贫户加钱，乙市有没有同样的优待", True),
        ("Does the second plan, like the first, keep a list?", True),
        ("表里由县局牵头的任务有几多项？", False),
        ("按规定要补建多少个，补助够得上封顶吗？", False),
        ("The support runs just like the province's, so we can wait?", False),
    ],
)
def test_what_is_asked_of_one_place_because_another_has_it(question: str, mirrored: bool) -> None:
    assert agreement.mirrored(question) is mirrored


@pytest.mark.parametrize(
    ("question", "phrase"),
    [
        ("我想考证，甲市同乙市哪个津贴高？我是居民。", "甲市同乙市哪个津贴高？"),
        ("每亩最多几只？", ""),
    ],
)
def test_the_phrase_that_ranks(question: str, phrase: str) -> None:
    assert ranked.phrase(question).rstrip("？") == phrase.rstrip("？")
    assert (ranked.of(question) is None) is (not phrase)
