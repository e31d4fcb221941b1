"""The language of a question, from its characters, its words, or the questions before it."""

from __future__ import annotations

import pytest

from rag.language import Language, detect, spoken


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("夜市有咩支持", Language.TRADITIONAL),  # no character is of one script, one word is Cantonese
        ("夜市有什么支持", Language.SIMPLIFIED),
        ("边个负责夜市", Language.SIMPLIFIED),  # Cantonese in simplified characters
        ("夜市由誰牽頭", Language.TRADITIONAL),
        ("2035", Language.SIMPLIFIED),
        ("NFC", Language.ENGLISH),
        ("Who leads the night market?", Language.ENGLISH),
    ],
)
def test_characters_first_then_words(text: str, language: Language) -> None:
    assert detect(text) is language


@pytest.mark.parametrize(
    ("text", "earlier", "language"),
    [
        ("2035年呢", ["夜市由誰牽頭"], Language.TRADITIONAL),
        ("2035年呢", ["夜市由谁牵头"], Language.SIMPLIFIED),
        ("NFC", ["夜市由谁牵头"], Language.SIMPLIFIED),
        ("and who cooperates?", ["夜市由谁牵头"], Language.ENGLISH),
        ("有咩支持", ["2035"], Language.TRADITIONAL),
        ("第二个呢", ["夜市由誰牽頭"], Language.SIMPLIFIED),
    ],
)
def test_what_does_not_tell_follows_the_conversation(
    text: str, earlier: list[str], language: Language
) -> None:
    assert spoken(text, earlier) is language
