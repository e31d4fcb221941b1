"""Which clauses each sentence of an answer cites."""

from __future__ import annotations

import pytest

from evals.sentences import Sentence, split


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("", []),
        ("\n—\n", []),
        ("甲。[1]", [Sentence("甲。", (1,))]),
        ("甲[1]。乙[2][3]", [Sentence("甲", (1,)), Sentence("乙", (2, 3))]),
        ("甲。乙。[1]丙", [Sentence("甲。", (1,), shared=True), Sentence("乙。", (1,)), Sentence("丙", ())]),
        ("甲。[1]\n乙。", [Sentence("甲。", (1,)), Sentence("乙。", ())]),
        (
            "It is so. It is 3.5 %. [2]",
            [Sentence("It is so.", (2,), shared=True), Sentence("It is 3.5 %.", (2,))],
        ),
        ("文号东金[2020]75号。[1]", [Sentence("文号东金[2020]75号。", (1,))]),
    ],
)
def test_citations_cover_the_sentences_since_the_last(text: str, sentences: list[Sentence]) -> None:
    assert list(split(text)) == sentences
