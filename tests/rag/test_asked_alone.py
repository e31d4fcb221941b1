"""Who tells of himself before he asks is answered what he asks, and told where no clause states it."""

from __future__ import annotations

from pathlib import Path

import pytest

from documents import library
from documents.sources import read_bytes
from index import embeddings, store
from rag.answering import Assistant
from rag.glossary import Glossary
from rag.settings import Settings
from tests.rag.test_plain_wants import TEXTS


@pytest.fixture(scope="module")
def harbour(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    home: Path = tmp_path_factory.mktemp("harbour")
    documents = [
        library.document(
            read_bytes(text.encode(), f"{name}.txt"),
            {"id": name, "title": text.splitlines()[0], "region": text[:3]},
        )
        for name, text in TEXTS.items()
    ]
    index = store.build(documents, home, embeddings.load("builtin"))
    return Assistant(index, Glossary([]), Settings(home=home))


@pytest.mark.parametrize(
    ("message", "clause", "said"),
    [
        (
            "我在一家渔网公司管账，想要申请补助，老板催我报数。织网机投保的保费，财政承担几成？",
            "第六条",
            "八成",
        ),
        ("我们公司是做渔网的，打算贷款买设备。引进织网技师，每人补助多少万元？", "第三条", "2万元"),
        ("每吨用水收多少元？我是渡口新来的会计，领导让我对一下账。", "第十条", "三元"),
    ],
)
def test_what_is_asked_is_answered_and_no_list_of_measures(
    message: str, clause: str, said: str, harbour: Assistant
) -> None:
    answer = harbour.ask(message)

    assert [one.clause.number for one in answer.citations] == [clause]
    assert said in answer.text
    assert answer.question == message


def test_a_fact_that_no_clause_states_is_refused_though_measures_fit_the_firm(harbour: Assistant) -> None:
    answer = harbour.ask("我们公司是做渔网的，想要贷款买设备。那织网贷今年的利率具体是百分之几？")

    assert answer.abstained
    assert "没有写明比率" in answer.text


@pytest.mark.parametrize(
    "message",
    [
        "我们公司是做渔网的，打算贷款买设备。有什么补助？",  # what there is in all
        "我们公司是做渔网的，想要补贴买织网机",  # nothing is asked apart
    ],
)
def test_who_asks_what_there_is_for_him_gets_the_measures(message: str, harbour: Assistant) -> None:
    assert "可能适用的措施" in harbour.ask(message).text


def test_the_explanation_tells_of_the_reading_that_was_answered(harbour: Assistant) -> None:
    told = harbour.explain("我们公司是做渔网的，打算贷款买设备。引进织网技师，每人补助多少万元？")

    assert (told.writer, told.read) == ("figures", "引进织网技师，每人补助多少万元？")
