"""English names of bodies that no glossary has, put together from their parts."""

from __future__ import annotations

import pytest

from rag.questions.names import composed


@pytest.mark.parametrize(
    ("name", "english"),
    [
        ("县城市管理局", "County Urban Management Bureau"),
        ("市消防救援支队", "Fire and Rescue Detachment"),
        ("省水利厅", "Provincial Water Resources Department"),
        ("区妇联", "District Women's Federation"),
        ("市场监督管理局", "Administration for Market Regulation"),
        ("市市场监督管理局", "Administration for Market Regulation"),
    ],
)
def test_a_name_is_put_together_from_its_parts(name: str, english: str) -> None:
    assert composed.english(name) == english


@pytest.mark.parametrize("name", ["", "市", "市委", "霜州灯塔局", "区公所", "各镇人民政府"])
def test_a_name_with_an_unknown_part_is_left_in_chinese(name: str) -> None:
    assert composed.english(name) == ""
