"""What is drawn from clauses is as many and as mixed as is claimed, the same each time, and untrue where it says so."""

from __future__ import annotations

from collections import Counter

import pytest

from bench.perturbing import drawing
from bench.perturbing.numerals import chinese, english, grouped


def test_an_unknown_half_is_named() -> None:
    with pytest.raises(ValueError, match=r"half 'third' is not known; take one of open, closed"):
        drawing.documents("third")


def test_the_halves_share_no_document() -> None:
    assert not set(drawing.documents("open")) & set(drawing.documents("closed"))


@pytest.mark.parametrize("half", drawing.HALVES)
def test_the_sentences_are_many_and_half_of_them_untrue(half: str) -> None:
    drawn = drawing.draw(half)
    assert len(drawn) >= 2000
    assert 0.45 <= sum(bool(one.fault) for one in drawn) / len(drawn) <= 0.55
    assert Counter(one.language for one in drawn)["en"] >= 600
    assert len({one.fault for one in drawn}) >= 20
    assert len({one.way for one in drawn}) >= 14


def test_a_sentence_made_untrue_stands_in_no_clause() -> None:
    documents = drawing.documents("open")
    for one in drawing.draw("open"):
        clause = documents[one.document].clause(one.clause)
        assert clause is not None
        if one.fault:
            assert one.sentence.removesuffix("[1]").rstrip("。.") not in clause.text + clause.english


def test_the_same_seed_draws_the_same() -> None:
    first = drawing.draw("open")[:50]
    drawing.draw.cache_clear()
    assert drawing.draw("open")[:50] == first


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("2000", "二千"),
        ("15", "十五"),
        ("105", "一百零五"),
        ("10010", "一万零一十"),
        ("1.5", "一点五"),
        ("0.28", "零点二八"),
    ],
)
def test_chinese_numerals(value: str, written: str) -> None:
    assert chinese(value) == written


def test_other_spellings() -> None:
    assert grouped("21479") == "21,479"
    assert (english("3"), english("13"), english("1.5")) == ("three", "", "")
