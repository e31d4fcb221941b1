"""Cities and provinces that a text names, by their names and by the characters that stand for them."""

from __future__ import annotations

import pytest

from rag.questions import places


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("港澳居民如何开户", ["香港", "澳门"]),
        ("京津冀协同发展", ["北京", "天津", "河北"]),
        ("residents of Hong Kong", ["香港"]),
        ("深圳的渡口", ["深圳"]),
        ("天津港的船", ["天津"]),
        ("平台和台风", []),
        ("湘菜", []),
    ],
)
def test_places_are_told_by_name_and_by_joined_characters(text: str, named: list[str]) -> None:
    assert [place.chinese for place in places.named(text)] == named
