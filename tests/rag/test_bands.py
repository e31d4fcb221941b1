"""Bands of made-up sentences: each begins where the one before ends; what only names two amounts is none."""

from __future__ import annotations

import pytest

from rag import bands


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "按长度分段计费：50米以内每米3元，超过50米不足90米的每米5元，90米以上的每米8元。",
            ["50米以内每米3元", "超过50米不足90米的每米5元", "90米以上的每米8元。"],
        ),
        (
            "一是20万元以上、不足60万元的，奖励2万元；二是60万元以上的，奖励7万元。",
            ["一是20万元以上、不足60万元的，奖励2万元", "二是60万元以上的，奖励7万元。"],
        ),
        ("自2031年3月1日起施行，有效期至2033年3月1日。", []),
        ("新建灯塔3座，改造浮标40个。", []),
    ],
)
def test_bands_join_at_their_bounds(text: str, said: list[str]) -> None:
    assert [text[start:end] for found in bands.bands(text) for start, end in found] == said


def test_one_sum_for_each_of_several() -> None:
    text = "甲、乙、丙等分别补贴2元、4元和8元，每日不超过两次。"
    match = bands.EACH.search(text)
    assert match is not None
    assert bands.AMOUNT.findall(match["sums"]) == ["2元", "4元", "8元"]
    assert bands.EACH.search("补贴2元，另加4元。") is None


def test_the_number_that_a_text_gives_itself() -> None:
    stated = bands.STATED.search("建立四级培育库，按基础级、先进级入库。")
    assert stated is not None
    assert stated["number"] == "四"
    assert bands.STATED.search("第三级渔港，二级以上港口。") is None
