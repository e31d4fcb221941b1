"""A plugged-in model over the real protocol: what it writes is checked before anybody reads it."""

from __future__ import annotations

from pathlib import Path

import pytest

from index.searching import Index
from rag.answer import Answer
from rag.answering import Assistant
from rag.settings import Settings
from tests.rag.conftest import GLOSSARY
from tests.rag.served import model

QUESTION = "夜间演出补贴单场最高多少？"


def asked(index: Index, home: Path, url: str) -> Answer:
    settings = Settings(home=home, model="scripted", model_url=url, model_seconds=5)
    return Assistant(index, GLOSSARY, settings).ask(QUESTION)


def test_a_supported_sentence_is_shown(index: Index, tmp_path: Path) -> None:
    with model("夜间演出给予补贴，单场最高5万元。[1]") as url:
        answer = asked(index, tmp_path, url)
    assert (answer.model, answer.text) == ("scripted", "夜间演出给予补贴，单场最高5万元。[1]")
    assert [citation.clause.address for citation in answer.citations] == ["2/3/4"]
    assert answer.withheld == ()


def test_an_invented_figure_is_withheld_and_the_rest_kept(index: Index, tmp_path: Path) -> None:
    with model("单场最高5万元。[1] 全年最高80万元。[1]") as url:
        answer = asked(index, tmp_path, url)
    assert answer.text == "单场最高5万元。[1]"
    assert [(one.sentence, one.reason) for one in answer.withheld] == [
        ("全年最高80万元。[1]", "the figure 800000 is not in the cited clause")
    ]


@pytest.mark.parametrize("reply", ["全年最高80万元。[1]", "单场最高5万元。[99]", "单场最高5万元。", ""])
def test_when_nothing_holds_the_clauses_are_quoted(reply: str, index: Index, tmp_path: Path) -> None:
    with model(reply) as url:
        answer = asked(index, tmp_path, url)
    assert answer.model == "quote"
    assert "单场最高5万元" in answer.text
    assert any("scripted" in note for note in answer.notes)


def test_a_server_that_fails_is_named_in_a_note(index: Index, tmp_path: Path) -> None:
    with model("", status=500) as url:
        answer = asked(index, tmp_path, url)
    assert (answer.model, answer.abstained) == ("quote", False)
    assert any(url in note for note in answer.notes)


def test_a_server_that_is_not_there_is_named_in_a_note(index: Index, tmp_path: Path) -> None:
    answer = asked(index, tmp_path, "http://127.0.0.1:9/v1")
    assert answer.model == "quote"
    assert any("127.0.0.1:9" in note for note in answer.notes)
