"""The words that stand for one another: what they match, and that the file says nothing twice over against itself."""

from __future__ import annotations

from rag.checking.english import stem
from rag.checking.lexicon import Side, lexicon
from rag.checking.notions import notions


def test_the_forms_of_an_english_word_have_one_stem() -> None:
    assert len({stem(word) for word in ("register", "registers", "registered", "registration")}) == 1
    assert stem("insured") == stem("insurance")
    assert stem("prices") != stem("prizes")


def test_words_of_both_languages_meet() -> None:
    chinese, english = (
        frozenset().union(*(one.keys for one in notions(text))) for text in ("补贴", "subsidies")
    )
    assert chinese & english


def test_opposites_are_on_two_sides() -> None:
    for word, sides in lexicon().sides.items():
        assert not any(side.other in sides for side in sides), f"{word} is its own opposite"


def test_what_rises_or_falls_is_the_first_pair() -> None:
    for words, right in ((("增加", "升至", stem("rise")), False), (("下降", "降至", stem("fall")), True)):
        for word in words:
            assert Side(0, right) in lexicon().sides[word], word
