"""Cities and provinces that a text names, by their names and by the characters that stand for them."""

from __future__ import annotations

import pytest

from rag.questions.names import places


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


@pytest.mark.parametrize(
    ("region", "own", "short"),
    [
        ("粤海市南岸区", "南岸区", "南岸"),
        ("荆州市沙市区", "沙市区", "沙市"),
        ("桐溪县", "桐溪县", "桐溪"),
        ("沙县", "沙县", "沙县"),
        ("横琴新区", "横琴新区", "横琴新区"),
        ("广东省", "广东省", "广东"),
        ("", "", ""),
    ],
)
def test_a_region_is_called_by_its_smallest_place(region: str, own: str, short: str) -> None:
    assert (places.own(region), places.short(region)) == (own, short)


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("全市有多少家超市", []),
        ("城市更新和县城建设", []),
        ("安吉县有多少个渡口", ["安吉"]),
        ("义乌市的渡口归谁管", ["义乌"]),
    ],
)
def test_a_place_is_told_by_its_rank(text: str, named: list[str]) -> None:
    assert [place.chinese for place in places.ranked(text)] == named
