"""A wish for support in words that no clause uses is answered with the measures for it; one that words find stays short."""

from __future__ import annotations

from pathlib import Path

import pytest

from documents import library
from documents.sources import read_bytes
from index import embeddings, store
from rag.answering import Assistant
from rag.glossary import Glossary
from rag.questions.asked import enterprise
from rag.settings import Settings

TERRACES = """澄湾市金融服务实体若干措施

1. 支持银行以知识产权为质押，向科技企业发放研发贷款。

2. 支持符合条件的港澳保险机构来澄湾设立经营机构，提升保险业开放水平；组织业内机构开展农险研究，为渔业企业提供风险评估。

3. 支持各类银行以新设支行的方式来澄湾展业。

4. 培育本土金融人才，同院校共建金融学院，组织骨干轮训。

5. 落实引进金融人才的政策，在子女入学、出行置业等方面给予支持。

6. 鼓励茶园改造灌溉设施，每亩补助二百元。

7. 茶园灌溉设施每季度检修一次。
"""


@pytest.fixture(scope="module")
def bay(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    home: Path = tmp_path_factory.mktemp("bay")
    read = read_bytes(TERRACES.encode(), "terraces.txt")
    document = library.document(
        read, {"id": "terraces", "title": "澄湾市金融服务实体若干措施", "region": "澄湾市"}
    )
    index = store.build([document], home, embeddings.load("builtin"))
    return Assistant(index, Glossary([]), Settings(home=home))


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("做芯片设计的小公司，没厂房抵押，能靠专利贷款吗", "1"),
        ("澳门的保险公司想来澄湾开分公司，可以吗", "2"),
    ],
)
def test_a_wish_in_other_words_is_answered_with_the_measure_for_it(
    question: str, first: str, bay: Assistant
) -> None:
    answer = bay.ask(question)

    assert not answer.abstained
    assert answer.citations[0].clause.address == first


def test_what_words_find_is_quoted_alone(bay: Assistant) -> None:
    answer = bay.ask("茶园改造灌溉设施有补助吗")

    assert [one.clause.address for one in answer.citations] == ["6"]


@pytest.mark.parametrize(
    ("question", "wished"),
    [
        ("没有抵押物，能靠专利贷款吗", True),
        ("想引进博士，有什么待遇", True),
        ("我想贷款，可以吗", False),  # of what most measures are
        ("茶园多久检修一次，能不能用专利贷款", False),  # a rule is asked for
        ("专利质押登记由谁办理", False),  # a body
        ("专利质押登记在第二条", False),  # nothing is wanted
    ],
)
def test_what_is_a_wish(question: str, wished: bool) -> None:
    assert enterprise.wishes(question) is wished


def test_what_follows_a_polite_opening_is_asked_alone(bay: Assistant) -> None:
    answer = bay.ask("要给茶园公司发检修计划，请问茶园灌溉设施多久检修一次？")

    assert [one.clause.address for one in answer.citations] == ["7"]
