"""Claims held against what forbids, binds, takes time, is only hoped for, or came after the document."""

from __future__ import annotations

from pathlib import Path

import pytest

from documents import library
from documents.sources import read_bytes
from index import store
from rag.answer import Answer
from rag.answering import Assistant
from rag.answers.claims import claimed_figures
from rag.glossary import Glossary
from rag.questions.asked import asked_of
from rag.questions.needs.durations import Duration, durations
from rag.settings import Settings
from tests.rag import small_texts, twin_towns
from tests.toy import ToyEmbedder


@pytest.fixture
def clerk(tmp_path: Path) -> Assistant:
    return twin_towns.assistant(tmp_path)


def cited(answer: Answer) -> set[str]:
    return {f"{one.document.id}:{one.clause.address}" for one in answer.citations}


def test_what_a_clause_forbids_is_not_allowed(clerk: Assistant) -> None:
    answer = clerk.ask("港区岸线可以倾倒渔业废弃物，是吗？")
    assert answer.text.startswith("不是，文件写的是“禁止”。")
    assert cited(answer) == {"plan:2/4"}


def test_only_the_sort_of_indicators_that_is_asked_for_is_listed(clerk: Assistant) -> None:
    text = clerk.ask("哪些指标是约束性的？").text
    assert "约束性的有1项：近海水质优良率。" in text
    assert "预期性" not in text


def test_of_an_indicator_whose_whole_name_is_said_the_sort_is_told_alone(clerk: Assistant) -> None:
    answer = clerk.ask("渔业产值属于约束性还是预期性指标？")
    assert answer.text.startswith("《汐台市渔港发展规划》把渔业产值列为预期性指标。")
    assert len(answer.citations) == 1


def test_what_the_asker_tells_of_himself_is_no_claim(clerk: Assistant) -> None:
    assert not clerk.ask("我们渔业产值200亿元，可以申请港区岸线吗？").text.startswith("不是200亿元")


def test_what_a_clause_forbids_and_the_question_says_so_is_not_contradicted(clerk: Assistant) -> None:
    assert not clerk.ask("港区岸线禁止倾倒渔业废弃物，是吗？").text.startswith("不是")


def test_what_is_only_striven_for_is_not_done(clerk: Assistant) -> None:
    answer = clerk.ask("国家级水产交易中心已经设立了，对吧？")
    assert answer.text.startswith("文件没有说已经办成，只写：争取设立国家级水产交易中心")
    assert cited(answer) == {"plan:2/3"}


@pytest.mark.parametrize(
    ("question", "opening"),
    [("冷库管理系统每年检修一次，对吧？", "不是每年："), ("冷库管理系统两年检修一次，对吧？", "是的：")],
)
def test_a_rhythm_that_is_claimed(clerk: Assistant, question: str, opening: str) -> None:
    answer = clerk.ask(question)
    assert answer.text.startswith(opening)
    assert cited(answer) == {"plan:2/5"}


MEETINGS = """霜州市渔业会商办法

第一条 渔业恳谈会由市长召集，市海事局和渔业公司参加。恳谈会每年一次。

第二条 市海事局每季度办理渔业恳谈会议定的事项。
"""


def test_nobody_is_corrected_by_one_clause_on_what_another_of_the_matter_says(tmp_path: Path) -> None:
    read = library.document(read_bytes(MEETINGS.encode(), "meetings.txt"), {"id": "meetings"})
    index = store.build([read], tmp_path, ToyEmbedder(["恳谈会", "海事局"]))
    asked = Assistant(index, Glossary(()), Settings(home=tmp_path))
    assert "不是每年" not in asked.ask("渔业恳谈会是市海事局每年召集的，对吧？").text


def test_a_figure_that_is_claimed_of_another_size(clerk: Assistant) -> None:
    answer = clerk.ask("到2037年渔业产值要到200亿元，对吧")
    assert answer.text.startswith("不是200亿元：")
    assert "120亿元" in answer.text


def test_indicators_that_bind_and_that_do_not(clerk: Assistant) -> None:
    answer = clerk.ask("三项指标都是约束性的，对吗？")
    assert answer.text.startswith("不是：")
    assert "预期性的有2项：渔业产值、远洋企业数。" in answer.text
    assert "约束性的有1项：近海水质优良率。" in answer.text
    assert clerk.ask("近海水质优良率是约束性指标吗？").text.startswith("是：")
    claimed = clerk.ask("近海水质优良率92%只是个预期性的数，是这样吧")
    assert claimed.text.startswith("不是：")
    assert "近海水质优良率列为约束性" in claimed.text


@pytest.mark.parametrize(
    ("question", "opening"),
    [
        ("水质优良率92%只是预期性的，对吗？", "不是：《汐台市渔港发展规划》把近海水质优良率列为约束性指标。"),
        ("远洋企业45家这个数是预期性的吧？", "是：《汐台市渔港发展规划》把远洋企业数列为预期性指标。"),
    ],
)
def test_an_indicator_that_is_named_by_its_figure(clerk: Assistant, question: str, opening: str) -> None:
    answer = clerk.ask(question)
    assert answer.text.startswith(opening)


def test_a_result_that_came_after_the_document_is_not_stated(clerk: Assistant) -> None:
    answer = clerk.ask("2037年渔业产值实际达到了多少？")
    assert answer.abstained
    assert answer.text == "《汐台市渔港发展规划》是2033年的文件，没有写2037年的实际结果。"
    assert answer.notes[0].startswith("最接近的条款（不构成答案）")


def test_a_result_of_the_past_is_stated(clerk: Assistant) -> None:
    answer = clerk.ask("2032年渔业产值实际达到了多少？")
    assert not answer.abstained
    assert "85" in answer.text


def test_a_figure_that_is_not_of_the_measure_asked_for_is_no_answer(clerk: Assistant) -> None:
    answer = clerk.ask("摊位押金 上限")
    assert answer.abstained
    assert "减半" not in answer.text


@pytest.mark.parametrize(
    ("text", "measure"),
    [("效率怎样提高", ""), ("率先建成", ""), ("贷款利率 上限", "利率"), ("夜市摊位租金", "租金")],
)
def test_the_measure_that_keywords_name(text: str, measure: str) -> None:
    assert asked_of.measure(text) == measure


@pytest.mark.parametrize(
    ("text", "job"),
    [
        ("开发什么产品", ""),
        ("施工进度怎么管", ""),
        ("施工单位是哪家公司", "施工"),
        ("托管银行是哪家", "托管"),
    ],
)
def test_the_contractor_who_is_asked_for(text: str, job: str) -> None:
    assert asked_of.hired(text) == job


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("2025年", set()),
        ("第三年", set()),
        ("5月3日", set()),
        ("十四五规划", set()),
        ("the 14th five-year plan", set()),
        ("五年内", {43200}),
        ("按月通报", {720}),
        ("十二小时", {12}),
        ("for a week", {168}),
        ("every quarter", {2160}),
        ("三个月", {2160}),
    ],
)
def test_spans_and_rhythms_in_hours(text: str, hours: set[float]) -> None:
    assert {one.hours for one in durations(text)} == hours


def test_a_rhythm_is_no_span() -> None:
    assert durations("半年开一次") == {Duration(4320, rhythm=True)}
    assert durations("半年之内") == {Duration(4320, rhythm=False)}
    assert durations("每两年检修一次") == {Duration(17280, rhythm=True)}
    assert durations("once a quarter, within two years") == {Duration(2160, True), Duration(17280, False)}


def test_a_target_is_not_yet_reached(clerk: Assistant) -> None:
    answer = clerk.ask("远洋企业已经达到50家了吧")
    assert answer.text.startswith("文件没有说已经做到，只写：")


@pytest.mark.parametrize(
    ("text", "job"),
    [("哪个部门负责设备", ""), ("站房是哪家公司中标开发的", "中标"), ("由哪家机构审计", "审计")],
)
def test_the_contractor_behind_the_verb(text: str, job: str) -> None:
    assert asked_of.hired(text) == job


CITY = """榆川市花市规划

第一条 市花卉局局长王荷主持花市。

第二条 各花农每年巡查不超过2次。
"""


def test_whose_post_is_asked_for_is_not_told_by_another_places(tmp_path: Path) -> None:
    texts = {"city": CITY.replace("市花卉局局长", "东莞市花卉局局长")}
    city = small_texts.assistant(tmp_path, texts, ["花市", "巡查"])
    assert city.ask("东莞市花卉局局长是谁").citations
    assert not city.ask("惠州市花卉局局长是谁").citations


def test_what_the_sentence_says_needs_no_working(tmp_path: Path) -> None:
    city = small_texts.assistant(tmp_path, {"city": CITY}, ["花市", "巡查"])
    assert "据此推算" not in city.ask("花农一年能巡查几次？").text


@pytest.mark.parametrize(
    ("text", "amounts", "printed"),
    [
        ("Does Task 23 require total assets of RMB 9,000 billion?", [9e12], "RMB 9,000 billion"),
        ("Is it 40% in Article 6?", [40], "40%"),
    ],
)
def test_the_number_of_a_clause_is_no_figure(text: str, amounts: list[float], printed: str) -> None:
    assert [one.value for one in claimed_figures.claimed_amounts(text)] == amounts
    assert claimed_figures.printed(text) == printed
