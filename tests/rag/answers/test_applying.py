"""How a thing is applied for where no text tells the way: that it is not told, and what is."""

from __future__ import annotations

from pathlib import Path

import pytest

from documents import library
from documents.sources import read_bytes
from index import embeddings, store
from rag.answering import Assistant
from rag.answers.unanswered import applying
from rag.glossary import Glossary
from rag.settings import Settings

RULES = """霜州市渡船扶持办法

第一条 实施“渡船贷”项目，为更新电船的船东提供贴息。（牵头单位：市交通局，配合单位：市财政局）

第二条 设立“灯塔券”，符合条件的船东向市文旅局申请，每人两张。

第三条 渡口每年检修一次。（牵头单位：市城管局）

第四条 六十岁以上的船东可以凭身份证到渡口领取“夜航灯”。
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    folder: Path = tmp_path_factory.mktemp("applying")
    rules = library.document(read_bytes(RULES.encode(), "rules.txt"), {"id": "rules"})
    index = store.build([rules], folder, embeddings.load("builtin"))
    return Assistant(index, Glossary([]), Settings(home=folder))


def test_a_way_that_is_told_is_not_said_to_be_missing(assistant: Assistant) -> None:
    answer = assistant.ask("灯塔券怎么申请？")
    assert "没有写明" not in answer.text
    assert [one.clause.address for one in answer.citations] == ["2"]


def test_where_with_a_card_something_is_given_out_is_a_way(assistant: Assistant) -> None:
    answer = assistant.ask("夜航灯怎么领？")
    assert "没有写明" not in answer.text
    assert "凭身份证到渡口领取" in answer.text


def test_where_to_apply_with_no_thing_named_is_what_the_text_says_first(assistant: Assistant) -> None:
    answer = assistant.ask("去哪里申请")
    assert answer.text.startswith("《霜州市渡船扶持办法》第二条：设立“灯塔券”，符合条件的船东向市文旅局申请")
    assert [one.clause.address for one in answer.citations] == ["2"]


@pytest.mark.parametrize("question", ["低保怎么领？", "怎么申请低保"])
def test_of_what_no_text_speaks_nothing_is_quoted(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert answer.abstained
    assert not answer.citations


@pytest.mark.parametrize("question", ["渡船贷怎么申请？", "去哪里申请渡船贷", "渡船貸點樣申請？"])
def test_what_is_stated_and_that_the_way_is_not(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert answer.text.startswith(("文件没有写明怎么申请", "文件沒有寫明怎麼申請"))
    assert [one.clause.address for one in answer.citations] == ["1"]
    assert "市交通局" in answer.text


@pytest.mark.parametrize("question", ["渡船贷的重点领域", "渡船贷的试点参与"])
def test_a_point_is_no_way(question: str) -> None:
    assert applying.ASKED.search(question) is None


def test_what_others_do_in_a_matter_is_no_way_to_it() -> None:
    assert applying.OF_OTHERS.search("镇街怎么参与渡口建设")
    assert not any(
        map(applying.OF_OTHERS.search, ("怎么参与渡口建设", "我们怎么参与渡口建设", "渡船贷怎么参加？"))
    )
