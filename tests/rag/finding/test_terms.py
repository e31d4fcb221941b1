"""The notions of a question: words that every question is made of are none where it has others."""

from __future__ import annotations

import pytest

from index.searching import Index
from rag.finding.searched import Searched, Term, Weighed
from rag.finding.terms import Terms
from rag.glossary import Entry, Glossary
from tests.rag.conftest import GLOSSARY


@pytest.mark.parametrize(
    ("text", "notions"),
    [
        ("", set()),
        ("想 应该 能", {"想", "应该", "能"}),  # of nothing else they are all there is
        ("夜市 应该 能 拿到 补贴", {"夜市", "补贴"}),
        ("please mention the subsidy", {"subsidy"}),
        ("夜市要多大面积", {"夜市", "面积"}),  # how large an area, and no large one
        ("How many subsidies?", {"subsidy"}),  # and no many-sided one
    ],
)
def test_words_of_talk_are_no_notions(index: Index, text: str, notions: set[str]) -> None:
    assert {one.forms[0] for one in Terms(index, GLOSSARY).of(text)} == notions


def test_what_the_library_writes_otherwise_is_put_so(index: Index) -> None:
    terms = Terms(index, Glossary([Entry("常年夜市", "standing night market", ("常夜集市",), "term")]))
    assert terms.put("常夜集市在哪") == "常年夜市在哪"
    assert terms.put("夜市在哪") == "夜市在哪"


@pytest.mark.parametrize(
    ("text", "stated"), [("不超过3年。", True), ("到2023年。", False), ("到1.3年。", False)]
)
def test_an_amount_is_no_part_of_a_longer_number(index: Index, text: str, stated: bool) -> None:
    assert Searched.of(text, index).states(Term(("三年", "3年"), 1.0)) is stated


def test_notions_that_weigh_nothing_are_stated_by_nothing() -> None:
    assert Weighed.of([Term(("夜市",), 0.0)]).share([1.0]) == 0.0
    assert Weighed.of([]).share([]) == 0.0


def test_each_notion_counts_as_far_as_it_is_stated() -> None:
    weighed = Weighed.of([Term(("夜市",), 3.0), Term(("补贴",), 1.0)])
    assert weighed.share([1.0, 0.0]) == 0.75
    assert weighed.share([0.5, 1.0]) == 0.625
