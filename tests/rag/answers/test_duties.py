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


def test_the_passive_names_who_does_it(assistant: Assistant) -> None:
    assert assistant.ask("检验证书由哪个单位核发？").text.startswith("市船舶检验中心。")


def test_a_division_of_duties_is_told_whole_where_no_sentence_surely_fits(assistant: Assistant) -> None:
    answer = assistant.ask("沉了的船归哪个部门打捞？")
    assert "市应急管理局" in answer.text
    assert not answer.abstained


def test_what_nobody_is_charged_with_is_not_given_to_anybody(assistant: Assistant) -> None:
    answer = assistant.ask("渡口的票价由哪个部门制定？")
    assert "票价" not in answer.text or answer.abstained
