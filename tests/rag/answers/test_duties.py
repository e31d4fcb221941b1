"""Who does what, answered from sentences where no list of units says it."""

from __future__ import annotations

from pathlib import Path

import pytest

from documents import library
from documents.sources import read_bytes
from index import store
from rag.answering import Assistant
from rag.glossary import Glossary
from rag.settings import Settings
from tests.toy import ToyEmbedder

RULES = """霜州市渡口管理办法

第一条 市交通局是本市渡口的主管部门。市水利局负责汛期水情通报。市应急管理局负责沉船打捞的指挥。

第二条 渡船每年检验一次。检验证书由市船舶检验中心核发。
"""


@pytest.fixture
def assistant(tmp_path: Path) -> Assistant:
    rules = library.document(read_bytes(RULES.encode(), "rules.txt"), {"id": "rules"})
    index = store.build([rules], tmp_path, ToyEmbedder(["水情", "打捞", "证书"]))
    return Assistant(index, Glossary([]), Settings(home=tmp_path))


def test_the_body_comes_first_and_its_sentence_after_it(assistant: Assistant) -> None:
    answer = assistant.ask("汛期水情通报由哪个部门负责？")
    assert answer.text == "市水利局。《霜州市渡口管理办法》第一条：市水利局负责汛期水情通报。[1]"
    (one,) = answer.citations
    assert one.clause.text[one.start : one.end] == "市水利局负责汛期水情通报"


def test_of_two_bodies_of_one_sentence_that_one_is_named_whose_share_is_asked_for(tmp_path: Path) -> None:
    text = "霜州市灯塔办法\n\n第一条 航道主管部门负责港区内灯塔的保护工作，海事主管部门负责港区外灯塔的保护工作。"
    rules = library.document(read_bytes(text.encode(), "rules.txt"), {"id": "rules"})
    index = store.build([rules], tmp_path, ToyEmbedder(["灯塔", "港区"]))
    assistant = Assistant(index, Glossary([]), Settings(home=tmp_path))
    assert assistant.ask("谁负责港区外的灯塔？").text.startswith("海事主管部门。")
    assert assistant.ask("港区以外的灯塔归哪个部门管？").text.startswith("海事主管部门。")
    assert assistant.ask("谁负责港区内的灯塔？").text.startswith("航道主管部门。")


@pytest.mark.parametrize(
    ("question", "body"),
    [("灯塔认养细则由谁制定？", "市航道局。"), ("灯塔考核办法是哪个部门出台的？", "县财政局。")],
)
def test_who_does_it_is_read_beside_the_time_by_which_it_is_done(
    tmp_path: Path, question: str, body: str
) -> None:
    text = (
        "霜州市灯塔办法\n\n第一条 市航道局应当自本办法施行之日起六个月内制定灯塔认养细则。\n\n"
        "第二条 县财政局于2032年9月底前出台灯塔考核办法。\n\n第三条 灯塔每年检修一次。"
    )
    rules = library.document(read_bytes(text.encode(), "rules.txt"), {"id": "rules"})
    index = store.build([rules], tmp_path, ToyEmbedder(["灯塔", "认养", "考核"]))
    answer = Assistant(index, Glossary([]), Settings(home=tmp_path)).ask(question)
    assert answer.text.startswith(body)


def test_the_passive_names_who_does_it(assistant: Assistant) -> None:
    assert assistant.ask("检验证书由哪个单位核发？").text.startswith("市船舶检验中心。")


def test_a_division_of_duties_is_told_whole_where_no_sentence_surely_fits(assistant: Assistant) -> None:
    answer = assistant.ask("沉了的船归哪个部门打捞？")
    assert "市应急管理局" in answer.text
    assert not answer.abstained


def test_what_nobody_is_charged_with_is_not_given_to_anybody(assistant: Assistant) -> None:
    answer = assistant.ask("渡口的票价由哪个部门制定？")
    assert "票价" not in answer.text or answer.abstained
