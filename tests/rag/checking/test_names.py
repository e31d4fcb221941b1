"""Whether a text names a body: as it is, in full, or not at all."""

from __future__ import annotations

import pytest

from index.text import fold
from rag.checking.names import named


@pytest.mark.parametrize(
    ("body", "text", "stands"),
    [
        ("市文旅局", "由市文旅局牵头", True),
        ("市文旅局", "由市文化和旅游局牵头", True),
        ("市文旅局", "由市旅游和文化局牵头", False),  # the characters in another order
        ("市文旅局", "全市各文体场所、旅行社与局", False),  # in order, with a mark between them
        ("市文旅局", "由市文化和", False),  # the text ends before the name does
        ("市局", "市文旅局", False),  # too short to stand for a longer one
        ("市文旅局", "", False),
    ],
)
def test_a_body_is_named_so_or_in_full(body: str, text: str, stands: bool) -> None:
    assert named(body, text) is stands


@pytest.mark.parametrize("name", ["市文旅局", "市文化和旅遊局", "ＰＢＯＣ Dongguan", ""])
def test_a_name_is_folded_as_any_text_is(name: str) -> None:
    assert fold(name) == fold(name) == fold(name)
