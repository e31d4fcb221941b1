"""Lists that a sentence counts itself: all of their things in order, and none where the count is another."""

from __future__ import annotations

import pytest

from rag import counted_lists


@pytest.mark.parametrize(
    ("text", "lead", "things"),
    [
        (
            "渔券分三种：修船券，满50元减5元；加油券；渔网券。",
            "渔券分三种",
            ("修船券，满50元减5元", "加油券", "渔网券"),
        ),
        (
            "办法共设4项补贴：修船补贴、燃油补贴、休渔补贴和渔网补贴。",
            "办法共设4项补贴",
            ("修船补贴", "燃油补贴", "休渔补贴", "渔网补贴"),
        ),
        ("渔港设服务站，提供加油、加冰、补网三项服务。", "提供三项服务", ("加油", "加冰", "补网")),
        (
            "整治分三个方面：“清航道、修灯塔、补渔网”，港区更安全。",
            "整治分三个方面",
            ("清航道", "修灯塔", "补渔网"),
        ),
        ("渔船分为甲、乙、丙三级，每年评定。", "渔船分为三级", ("甲", "乙", "丙")),
        ("评分由航速、油耗、载客三类组成。", "评分由三类组成", ("航速", "油耗", "载客")),
        ("鱼、虾、蟹三类水产由市场统一检验。", "三类水产", ("鱼", "虾", "蟹")),
    ],
)
def test_the_things_that_are_counted(text: str, lead: str, things: tuple[str, ...]) -> None:
    (found,) = counted_lists.lists(text)
    assert found[0] == lead
    assert tuple(text[start:end] for start, end in found[1]) == things


@pytest.mark.parametrize(
    "text",
    [
        "",
        "渔券分四种：修船券；加油券；渔网券。",
        "提供加油、加冰两项服务。",
        "第三种：修船券、加油券、渔网券。",
        "三种鱼。",
    ],
)
def test_of_another_number_there_is_no_list(text: str) -> None:
    assert list(counted_lists.lists(text)) == []
