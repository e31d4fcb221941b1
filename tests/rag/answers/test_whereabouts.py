"""Where something stands: the document, the headings above it and the clause; not where nothing says it."""

from __future__ import annotations

import pytest

from rag.answering import Assistant
from rag.questions.asked import navigating
from tests.rag import quay


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return quay.assistant(tmp_path_factory.mktemp("quay"))


@pytest.mark.parametrize(
    "text",
    [
        "民政局牵头哪几条",
        "规划的基本原则有哪几条",
        "哪一项工作由市民政局牵头",
        "在第一批里的是哪些企业",
        "哪一条件最难满足",
        "Where is the office?",
        "Where can we apply for berths?",
        "which task has the most units?",
    ],
)
def test_questions_that_ask_for_no_place(text: str) -> None:
    assert navigating.WHERE.search(text) is None


@pytest.mark.parametrize(
    ("question", "words", "address"),
    [
        ("哪一条规定停靠不超过十二小时", "第四条（在第二章停靠之下）：渔船停靠不得超过十二小时。", "rules 2/4"),
        ("防波堤加长八百米写在哪个文件第几章", "《石渡市海洋产业发展规划》第二章第一节（一）", "plan 2.1/1"),
        ("网箱示范工程的专栏放在规划第几章第几节", "专栏2“网箱示范工程”（在第二章任务，第二节发展养殖之下）", "plan 2.2/box-2"),
        ("石渡规划哪一节讲发展养殖", "第二章第二节“发展养殖”（在第二章任务之下）", "plan 2.2"),
        ("明火作业在石渡办法哪一条", "第五条（一）", "rules 2/5/1"),
    ],
)  # fmt: skip
def test_the_place_and_what_stands_above_it(
    assistant: Assistant, question: str, words: str, address: str
) -> None:
    answer = assistant.ask(question)
    assert words in answer.text
    assert [f"{one.document.id} {one.clause.address}" for one in answer.citations][:1] == [address]


def test_what_no_document_says_stands_nowhere(assistant: Assistant) -> None:
    answer = assistant.ask("哪一条规定机场巴士的票价")
    assert answer.abstained
    assert not answer.citations


def test_which_documents_and_where_in_each_asks_for_all_places(assistant: Assistant) -> None:
    answer = assistant.ask("讲停靠的有哪几份文件，各在哪一条？")
    assert answer.text.startswith("有")
    assert "rules" in {one.document.id for one in answer.citations}
    assert "写在" not in answer.text
