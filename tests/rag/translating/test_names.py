"""Names that an English question spells by their sound, as the library prints them."""

from __future__ import annotations

from pathlib import Path

import pytest

from documents import library
from documents.sources import read_bytes
from index import store
from rag.translating import names
from tests.toy import ToyEmbedder

TEXT = """霜州市渡口名录

第一条 泊阳县设渡口三处，长泽县设渡口两处，由长江沿线居民使用。

第二条 渡船在泊阳靠泊。
"""


@pytest.fixture
def known(tmp_path: Path) -> names.Names:
    read = library.document(read_bytes(TEXT.encode(), "list.txt"), {"id": "list", "region": "霜州市"})
    return names.of(store.build([read], tmp_path, ToyEmbedder(["渡口"])))


@pytest.mark.parametrize(
    ("word", "name"),
    [
        ("Shuangzhou", "霜州"),
        ("Poyang", "泊阳"),
        ("Boyang", "泊阳"),
        ("Changze", "长泽"),
        ("Zhangze", "长泽"),
    ],
)
def test_a_character_with_two_readings_is_known_by_both(word: str, name: str, known: names.Names) -> None:
    assert known.spelt(word) == name


def test_what_no_text_says_is_spelt_by_nothing(known: names.Names) -> None:
    assert known.spelt("Weiyang") == ""
    assert known.spelt("Zhangjiang") == ""  # 长江 is no place here, and not read so


def test_one_body_alone_has_a_matter() -> None:
    units = ("市文化旅游和体育局", "市港务局", "县港务局")
    assert names.body([["文化"]], units) == ""  # too much of the name is left
    assert names.sole([["文化"]], units) == "市文化旅游和体育局"
    assert names.sole([["局"]], units) == ""
