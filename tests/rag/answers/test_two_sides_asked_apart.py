"""Texts held against each other in a question that asks each its own, and questions on the texts themselves."""

from __future__ import annotations

from pathlib import Path

import pytest

from rag.answer import Answer
from rag.answering import Assistant
from tests.rag import small_texts

PLAN = """玉岭市渔港发展规划

玉岭市渔业局
2031年3月1日

一、基础条件

（一）全市有渔港6座。

二、主要任务

1. 建设冷藏仓库。支持渔业合作社在岛上建设冷藏仓库。（牵头单位：市渔业局）

2. 培训渔民。培训渔民每月开展一次，考核结果每季度通报。（牵头单位：市渔业局）

3. 推广节能渔船。对大型渔船推广节能发动机。（牵头单位：市渔业局）

4. 推广节能渔船保险。对小型渔船推广节能发动机的保险。（牵头单位：市财政局）

5. 召开渔业恳谈会。渔业恳谈会每年召开一次。
"""
SCHEME = """沧洮市渔港建设方案

为落实《关于渔港建设的指导意见》（省渔〔2030〕8号），制定本方案。

一、总体要求

（一）渔港建设要科学有序。

二、工作任务

1. 建设冷藏仓库。鼓励个体渔民在港区建设冷藏仓库和冰库。

2. 修复灯塔。修复灯塔12座。
"""
WORDS = ["渔港", "冷藏", "仓库", "渔民", "灯塔", "节能", "发动机", "保险", "恳谈会", "合作社", "通报"]


@pytest.fixture(scope="module")
def clerk(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    home: Path = tmp_path_factory.mktemp("apart")
    return small_texts.assistant(home, {"plan": PLAN, "scheme": SCHEME}, WORDS)


def cited(answer: Answer) -> set[str]:
    return {f"{one.document.id}:{one.clause.address}" for one in answer.citations}


@pytest.mark.parametrize(
    "question",
    [
        "哪份文件没有提到灯塔？",
        "玉岭和沧洮的文件里，哪份只字未提灯塔？",
        "灯塔哪份文件没提到？",
        "有没有哪份文件不谈灯塔",
    ],
)
def test_the_text_that_is_silent_is_named_and_the_other_cited(clerk: Assistant, question: str) -> None:
    answer = clerk.ask(question)
    assert answer.text.startswith("没有提到“灯塔”的是《玉岭市渔港发展规划》")
    assert {one.document.id for one in answer.citations} == {"scheme"}


def test_what_all_texts_speak_of_is_lacked_by_none(clerk: Assistant) -> None:
    assert clerk.ask("哪份文件没有提到冷藏仓库？").text.startswith("2份文件都提到了“冷藏仓库”")


def test_what_no_text_speaks_of_is_refused(clerk: Assistant) -> None:
    assert clerk.ask("哪份文件没有提到缆车？").abstained


def test_a_text_without_a_date_is_told_from_one_with(clerk: Assistant) -> None:
    assert clerk.ask("哪份文件没有写明日期？").text.startswith("没有写明日期的是《沧洮市渔港建设方案》")


def test_each_text_is_answered_for_in_its_own_part(clerk: Assistant) -> None:
    answer = clerk.ask("建冷藏仓库，规划支持谁建，方案又鼓励谁建？")
    assert "合作社" in answer.text
    assert "个体渔民" in answer.text


def test_what_is_measured_and_stated_by_no_side_is_refused(clerk: Assistant) -> None:
    assert clerk.ask("玉岭和沧洮的冷藏仓库面积比例哪个更高？").abstained


@pytest.mark.parametrize(
    "question", ["规划里哪些事每月做，哪些每季度做，哪些每年做？", "规划的每月、每季度、每年分别做什么？"]
)
def test_what_a_text_has_done_is_sorted_by_its_rhythm(clerk: Assistant, question: str) -> None:
    answer = clerk.ask(question)
    assert cited(answer) == {"plan:2/2", "plan:2/5"}
    assert answer.text.index("每月开展一次") < answer.text.index("通报") < answer.text.index("恳谈会")


def test_a_text_that_has_nothing_done_so_is_said_to_have_nothing(clerk: Assistant) -> None:
    assert clerk.ask("方案里哪些事每月做？").abstained


@pytest.mark.parametrize(
    "question", ["规划里两条推广节能渔船的任务有什么不同？", "规划第3条和第4条有什么区别？"]
)
def test_two_tasks_of_one_text_are_told_with_their_bodies(clerk: Assistant, question: str) -> None:
    answer = clerk.ask(question)
    assert cited(answer) == {"plan:2/3", "plan:2/4"}
    assert "大型" in answer.text
    assert "小型" in answer.text
    assert "市财政局" in answer.text


def test_the_paper_above_is_told_with_its_number(clerk: Assistant) -> None:
    assert "省渔〔2030〕8号" in clerk.ask("沧洮方案对应的省级指导意见叫什么、什么字号").text


def test_parts_of_two_texts_are_told_of_both(clerk: Assistant) -> None:
    text = clerk.ask("玉岭规划和沧洮方案各分几个部分？").text
    assert "基础条件" in text
    assert "总体要求" in text
