"""Things of which a library says nothing: nouns alone, by their share of what is asked."""

from __future__ import annotations

import math
from pathlib import Path

import pytest

from index import embeddings, store
from index.searching import Index
from rag.finding import unheard_things
from rag.finding.terms import Terms
from rag.finding.unheard_things import LEAST, LEAST_OF_SEVERAL
from tests.rag import town
from tests.rag.conftest import GLOSSARY


@pytest.fixture(scope="module")
def town_index(tmp_path_factory: pytest.TempPathFactory) -> Index:
    home: Path = tmp_path_factory.mktemp("town")
    return store.build(town.documents(), home, embeddings.load(embeddings.BUILTIN))


def unheard(text: str, index: Index) -> list[str]:
    return [one.forms[0] for one in unheard_things.unheard(Terms(index, GLOSSARY).of(text), index)]


@pytest.mark.parametrize(
    ("text", "things"),
    [
        ("", []),
        ("夜市 补贴", []),
        ("打听 领取", []),  # verbs: people have many for one
        ("清蒸鱼 夜市", ["清蒸鱼"]),  # and not its halves besides
        ("renew passport", ["passport"]),
        ("subsidise quickly", []),
    ],
)
def test_nouns_of_which_nothing_is_said(text: str, things: list[str], town_index: Index) -> None:
    assert unheard(text, town_index) == things


@pytest.mark.parametrize(
    ("text", "least"),
    [
        ("夜市 补贴", -math.inf),
        ("夜市 补贴 申报 渡轮 passport", LEAST),
        ("passport", LEAST),
        ("清蒸鱼 passport", LEAST_OF_SEVERAL),
    ],
)
def test_what_a_clause_must_have(text: str, least: float, town_index: Index) -> None:
    assert unheard_things.least(Terms(town_index, GLOSSARY).of(text), town_index) == least


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", []),
        ("夜市 补贴 2031", []),
        ("究竟 十七 因此", []),  # set phrases, numbers and what only joins
        ("泳池 换证", ["泳池", "换证"]),
        ("清蒸鱼 夜市", ["清蒸鱼"]),
        ("visa ok", ["visa"]),
    ],
)
def test_words_that_no_document_says(text: str, said: list[str], town_index: Index) -> None:
    assert unheard_things.words(Terms(town_index, GLOSSARY).of(text), town_index) == said


@pytest.mark.parametrize(
    ("text", "named", "least"),
    [
        ("夜市 补贴", False, -3.0),
        ("夜市 补贴", True, -4.0),
        ("泳池 换证 补贴", False, -1.5),
        ("泳池 换证 钢琴课 奶茶 驾照", False, 0.0),  # no more than four words count
    ],
)
def test_what_the_first_clauses_must_have(text: str, named: bool, least: float, town_index: Index) -> None:
    assert unheard_things.least_of_all(Terms(town_index, GLOSSARY).of(text), town_index, named) == least
