"""Figures asked for in other words: the right row of a table, or a refusal; never another indicator's number."""

from __future__ import annotations

import pytest

from documents import library
from documents.sources import read_bytes
from evals import paragraphs
from index import embeddings, store
from rag.answering import Assistant
from rag.glossary import Glossary
from rag.settings import Settings

PLAN = """# 云溪市公共服务三年计划（2041—2043年）

## 一、目标

到2043年，各项指标达到下表所列数值。

| 指标 | 单位 | 2040年基数 | 2043年目标 |
| --- | --- | --- | --- |
| 港口年吞吐量 | 万吨 | 310 | 620 |
| 公交分担率 | % | 22 | 41 |
| 农村公路列养率 | % | 84 | 97 |
| 文化志愿者人数 | 人 | 1200 | 3900 |

## 二、任务

1. 设置潮汐车道14条，早晚高峰变换方向。（市交通局牵头，市公安局配合）

2. 建设村史馆23座，陈列本村老物件和口述记录。（市文旅局牵头，各镇配合）
"""


INVENTED = 12  # articles, made up: none states what the questions ask


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    home = tmp_path_factory.mktemp("home")
    plan = library.document(read_bytes(PLAN.encode(), "plan.md"), {"id": "plan", "region": "云溪市"})
    documents = [plan, *paragraphs.make().documents[:INVENTED]]
    index = store.build(documents, home, embeddings.load("builtin"))
    return Assistant(index, Glossary([]), Settings(home=home))


@pytest.mark.parametrize(
    "question",
    [
        "图书馆一年借出多少本书，2043年要达到多少？",
        "养老床位2043年要达到多少张？",
        "How many hospital beds are planned for 2043?",
        "要盖多少层楼？",
    ],
)
def test_what_no_row_states_is_refused(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert answer.abstained
    assert not answer.citations


@pytest.mark.parametrize(
    ("question", "figure", "label"),
    [
        ("乡下的路有人养护的比例，2043年要达到多少？", "97%", "表1第3行"),
        ("码头一年装卸多少货，2043年要达到多少？", "620万吨", "表1第1行"),
        ("What is the 2043 target for the annual port throughput?", "620", "表1第1行"),
        ("展示村子过去的馆打算建多少座？", "23座", "二、2"),
    ],
)
def test_other_words_find_the_figure(assistant: Assistant, question: str, figure: str, label: str) -> None:
    answer = assistant.ask(question)
    assert figure in answer.text
    assert [one.clause.label for one in answer.citations] == [label]


def test_a_measure_that_a_figure_does_not_bear_is_not_answered_with_it(assistant: Assistant) -> None:
    answer = assistant.ask("展示村子过去的馆打算建多少公里？")
    assert answer.abstained


def test_a_figure_that_is_named_needs_no_meaning(assistant: Assistant) -> None:
    answer = assistant.ask("公交分担率2043年的目标是多少？")
    assert "41%" in answer.text


def test_a_row_of_another_indicator_is_no_answer_though_it_shares_a_word(assistant: Assistant) -> None:
    answer = assistant.ask("云溪市公路客运量2043年目标是多少？")
    assert answer.abstained
    assert answer.text.startswith("文件没有写明") or "没有找到" in answer.text
