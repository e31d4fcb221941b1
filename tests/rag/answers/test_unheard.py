"""Questions of what a library does not hold: refused, unless they name a text, a number or a body, or tell a story."""

from __future__ import annotations

from pathlib import Path

import pytest

from index import embeddings, store
from rag.answering import Assistant
from rag.answers.unanswered import unheard
from rag.glossary import Entry, Glossary
from rag.settings import Settings
from tests.rag import town
from tests.rag.conftest import GLOSSARY


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return Path(tmp_path_factory.mktemp("unheard"))


@pytest.fixture(scope="module")
def assistant(home: Path) -> Assistant:
    index = store.build(town.documents(), home, embeddings.load(embeddings.BUILTIN))
    return Assistant(index, GLOSSARY, Settings(home=home))


def wholly(question: str, assistant: Assistant) -> bool:
    return unheard.wholly(assistant._understood(question, (), None), assistant._desk)


@pytest.mark.parametrize(
    "question",
    [
        "驾照快到期了，换证去哪儿办？",
        "下雨要带伞吗",
        "小区的电梯谁来检修？",
        "泳池的水多久换一次？",
        "My visa runs out, who extends the residence permit?",
    ],
)
def test_everyday_matters_are_of_nothing_here(question: str, assistant: Assistant) -> None:
    assert wholly(question, assistant)
    answer = assistant.ask(question)
    assert (answer.abstained, answer.citations) == (True, ())


@pytest.mark.parametrize(
    "question",
    [
        "夜市由谁牵头？",
        "博物馆几点关门",  # one word that no text says beside what one is about
        "云溪市夜间文化消费行动方案怎么炖红烧肉",  # a text is named: its own clauses decide
        "第4条讲什么",
        "怎么炖红烧肉，市文旅局牵头哪些任务？",  # records are complete, of a body's tasks and of all
        "市文旅局牵头几项任务？",
        "总共有多少项任务",
        "我开奶茶店，想装修门面，有什么补贴？",
    ],
)
def test_what_may_be_of_the_library(question: str, assistant: Assistant) -> None:
    assert not wholly(question, assistant)


def test_what_is_known_of_texts_is_told_whatever_words_ask(assistant: Assistant) -> None:
    answer = assistant.ask("Which document is the newest, my neighbour wonders?")
    assert answer.text.startswith(
        "Of the documents that state a date the newest is 《云溪市夜间文化消费行动方案》"
    )


@pytest.mark.parametrize(
    ("name", "unheard_of"), [("演出补贴", False), ("支付博物馆", True), ("夜间博物馆摊位", True)]
)
def test_a_name_whose_parts_one_clause_says_of_that_thing_is_heard(
    home: Path, name: str, unheard_of: bool
) -> None:
    index = store.build(town.documents(), home, embeddings.load(embeddings.BUILTIN))
    known = Glossary([*GLOSSARY.entries, Entry(name, "such a thing", (), "term")])
    assert unheard.only(name, Assistant(index, known, Settings(home=home))._desk) is unheard_of


def test_a_name_that_texts_say_in_a_word_of_their_own_is_heard(home: Path) -> None:
    index = store.build(town.documents(), home, embeddings.load(embeddings.BUILTIN))
    known = Glossary([*GLOSSARY.entries, Entry("津贴", "allowance", (), "term")])  # 补贴 in the texts
    assert not unheard.only("津贴", Assistant(index, known, Settings(home=home))._desk)


@pytest.mark.parametrize("question", ["ROI", "what about ROI?", "ROI呢"])
def test_a_name_in_capitals_that_no_text_says_is_refused(assistant: Assistant, question: str) -> None:
    assert assistant.ask(question).abstained
