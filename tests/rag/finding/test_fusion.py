"""Scores by hand, in each language."""

from __future__ import annotations

import pytest

from rag.finding import fusion
from rag.finding.fusion import CHINESE, ENGLISH, LONG, PHRASES, Weights

GIVEN = Weights(tokens=2.0, words=3.0, support=0.5, said=0.75)


def test_a_passage_like_any_other_scores_nothing() -> None:
    assert fusion.fused(fusion.known(0.0, 0.0, 0.0, 0.0, GIVEN), 0.0, 0.0, fusion.trust(4, GIVEN)) == 0


def test_each_signal_counts_by_its_weight() -> None:
    known = fusion.known(0.25, 0.5, 0.125, 0.0625, GIVEN)
    assert known == pytest.approx(0.25 + 2 * 0.5 + 3 * 0.125 + 0.75 * 0.0625)
    trust = fusion.trust(1, GIVEN)
    assert fusion.fused(known, 0.5, 0.25, trust) == pytest.approx(known + 0.5 * 0.5 + PHRASES * 0.25)


def test_of_a_long_chinese_question_single_words_say_less() -> None:
    trusted = [fusion.trust(notions, CHINESE) for notions in (0, LONG, 2 * LONG)]
    assert trusted == pytest.approx([CHINESE.support, CHINESE.support, CHINESE.support / 2])
    assert fusion.trust(2 * LONG, ENGLISH) == ENGLISH.support


@pytest.mark.parametrize(
    ("text", "expected"),
    [("who leads the QFLP task?", ENGLISH), ("QFLP谁牵头", CHINESE), ("誰牽頭", CHINESE), ("", ENGLISH)],
)
def test_a_question_has_the_weights_of_its_language(text: str, expected: Weights) -> None:
    assert fusion.weights(text) is expected
