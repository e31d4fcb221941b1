"""The notions of a question: words that every question is made of are none where it has others."""

from __future__ import annotations

import pytest

from index.searching import Index
from rag.finding.terms import Terms
from tests.rag.conftest import GLOSSARY


@pytest.mark.parametrize(
    ("text", "notions"),
    [
        ("", set()),
        ("想 应该 能", {"想", "应该", "能"}),  # of nothing else they are all there is
        ("夜市 应该 能 拿到 补贴", {"夜市", "补贴"}),
        ("please mention the subsidy", {"subsidy"}),
    ],
)
def test_words_of_talk_are_no_notions(index: Index, text: str, notions: set[str]) -> None:
    assert {one.forms[0] for one in Terms(index, GLOSSARY).of(text)} == notions
