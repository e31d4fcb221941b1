"""Where names stand in a text as words of their own: never inside another word, with their rank where they have one."""

from __future__ import annotations

import pytest

from rag.questions.names.standing import Mark, Names

NAMES = Names.of(("海南", "南海", "广西", "北海", "资阳", "来宾", "阿坝"))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", []),
        ("no Chinese at all, 123", []),
        ("投资阳光", []),
        ("上海南海关", []),
        ("海南省的海", [Mark(0, 3, "海南", ranked=True)]),
        ("在南海区, 来宾", [Mark(1, 4, "南海", ranked=True), Mark(6, 8, "来宾")]),
        ("广西北海", [Mark(0, 2, "广西"), Mark(2, 4, "北海")]),
        ("来宾市场", [Mark(0, 2, "来宾")]),  # 市 belongs to the market
        ("阿坝藏族羌族自治州", [Mark(0, 9, "阿坝", ranked=True)]),
        ("海南元", [Mark(0, 2, "海南", namesake=True)]),
        ("海南证券交易所", [Mark(0, 2, "海南", namesake=True)]),
    ],
)
def test_names_stand_between_words(text: str, found: list[Mark]) -> None:
    assert list(NAMES.marks(text)) == found


def test_of_two_names_that_begin_together_the_longer_stands() -> None:
    names = Names.of(("江阴", "江阴港"))
    assert list(names.marks("江阴港")) == [Mark(0, 3, "江阴港")]
