"""English words and what may stand for them."""

from __future__ import annotations

import pytest

from rag.glossary import Entry, Glossary
from rag.translating.lexicon import Lexicon, stem

LEXICON = Lexicon(Glossary([Entry("石料", "quarry stone", (), "term")]))


def taken(text: str) -> list[tuple[str, tuple[str, ...]]]:
    return [(word.text, word.forms) for word in LEXICON.words(text)]


def test_an_unknown_word_has_no_forms_and_is_not_lost() -> None:
    assert taken("the blorfing") == [("the", ()), ("blorfing", ())]


def test_nothing_comes_of_an_empty_text() -> None:
    assert LEXICON.words("") == ()


def test_the_longest_name_is_taken_whole() -> None:
    assert [word for word, _ in taken("sewage treatment plant sewage")] == [
        "sewage treatment plant",
        "sewage",
    ]


def test_a_mark_of_punctuation_parts_a_name() -> None:
    assert next(word for word, _ in taken("sewage, treatment plant")) == "sewage"


def test_a_word_as_it_is_written_comes_before_one_of_its_stem() -> None:
    assert "停车" in LEXICON.forms("parking")
    assert "公园" not in LEXICON.forms("parking")
    assert "公园" in LEXICON.forms("parks")


def test_the_glossary_is_known_too() -> None:
    assert LEXICON.forms("quarry stones") == ("石料",)


def test_possession_is_no_word() -> None:
    assert LEXICON.words("the women's federation")[1].forms[0] == "妇联"
    assert [word.text for word in LEXICON.words("a 'service station'")] == ["a", "service station"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("subsidise", "subsidized"),
        ("policies", "policy"),
        ("centre", "centers"),
        ("running", "run"),
        ("neighbourhoods", "neighborhood"),
    ],
)
def test_spellings_and_endings_of_one_word_have_one_stem(one: str, other: str) -> None:
    assert stem(one) == stem(other)
