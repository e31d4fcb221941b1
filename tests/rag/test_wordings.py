"""Many texts asked at once say what each says when it is asked alone."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from rag.finding.searched import Searched, Term
from rag.wordings import Wordings

SAID = st.text(alphabet="码头灯会3年 ab.", max_size=12)
TEXTS = st.lists(SAID, max_size=5).map(
    lambda texts: [Searched(text, frozenset(text.split())) for text in texts]
)
FORMS = st.lists(SAID.filter(bool), min_size=1, max_size=3).map(tuple)


@given(TEXTS, FORMS)
def test_a_notion_stands_where_each_text_alone_states_it(
    texts: list[Searched], forms: tuple[str, ...]
) -> None:
    term = Term(forms, 1.0)
    assert Wordings(texts).stating(term).tolist() == [text.states(term) for text in texts]


def test_the_weights_of_what_each_text_speaks_are_added() -> None:
    texts = [Searched("码头灯会", frozenset()), Searched("灯会", frozenset())]
    terms = [Term(("码头",), 2.0), Term(("灯会",), 0.5), Term(("灯塔",), 4.0)]
    assert Wordings(texts).spoken(terms).tolist() == [2.5, 0.5]
    assert Wordings([]).spoken(terms).tolist() == []


def test_a_number_is_no_part_of_a_longer_one() -> None:
    texts = [Searched("2013年的码头", frozenset()), Searched("满3年", frozenset())]
    assert Wordings(texts).stating(Term(("3年",), 1.0)).tolist() == [False, True]
