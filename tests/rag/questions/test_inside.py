"""Counties, towns and parks of a question that lie in a place of the library: listed, named behind it, or said by its text."""

from __future__ import annotations

import pytest

from documents import library
from documents.clauses import Document
from documents.sources import read_bytes
from rag.questions.names import inside, places
from rag.questions.names.collectives import Level


def document(name: str, region: str, text: str) -> Document:
    return library.document(read_bytes(text.encode(), f"{name}.txt"), {"id": name, "region": region})


LIBRARY = (
    document("shoes", "泉州市", "泉州市制鞋方案\n\n1. 学习昆山市做法，建设示范镇，鼓励企业上市。"),
    document(
        "reeds",
        "云溪市",
        "云溪市芦苇方案\n\n1. 青石县、白水镇扩大芦苇加工，望江石化工业区管委会配合。\n\n2. 芦塘镇收割。",
    ),
    document("ducks", "霜州市", "霜州市养鸭方案\n\n1. 芦塘镇养鸭。"),
)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", []),
        ("泉州有哪些任务", []),
        ("晋江市有哪些任务", [("晋江市", "泉州市")]),
        ("What must Jinjiang do?", [("Jinjiang", "泉州市")]),
        ("Nan'an City's tasks", [("Nan'an City", "泉州市")]),
        ("昆山市有哪些任务", []),  # spoken of, and of another city
        ("海丰县有哪些任务", []),
        ("泉州示范镇有哪些任务", []),
        ("泉州鼓励企业上市", []),
        ("泉州贫困县有哪些任务", []),
        ("泉州管鞋业的县财政局", []),
        ("泉州市鞋业方案和岚县茶园方案", []),
        ("泉州蔡塘镇有哪些任务", [("蔡塘镇", "泉州市")]),
        ("泉州市的蔡塘镇有哪些任务", [("蔡塘镇", "泉州市")]),
        ("泉州东城街道有哪些任务", [("东城街道", "泉州市")]),
        ("泉州山区有哪些任务", []),
        ("蔡塘镇有哪些任务", []),
        ("Caitang in Quanzhou", [("Caitang", "泉州市")]),
        ("Quanzhou's Caitang Town", [("Caitang Town", "泉州市")]),
        ("Finance in Quanzhou", []),
        ("Caitang in Foshan", []),
        ("Caitang Town of Quanzhou City", [("Caitang Town", "泉州市")]),
        ("由青石县承担的任务", [("青石县", "云溪市")]),
        ("青石县和白水镇", [("青石县", "云溪市"), ("白水镇", "云溪市")]),
        ("望江石化工业区有哪些任务", [("望江石化工业区", "云溪市")]),
        ("芦塘镇有哪些任务", []),  # texts of two cities say it
    ],
)
def test_where_a_place_lies(text: str, found: list[tuple[str, str]]) -> None:
    assert [(one.name, one.region) for one in inside.named(text, LIBRARY)] == found


def test_a_place_knows_its_level_and_where_it_stands() -> None:
    text = "云溪市白水镇"
    (one,) = inside.named(text, LIBRARY)
    assert (text[one.start : one.end], one.levels) == ("白水镇", frozenset({Level.TOWN}))
    assert [document.id for document in LIBRARY if one.named_by(document)] == ["reeds"]


def test_a_place_with_a_text_of_its_own_lies_in_none() -> None:
    own = document("own", "晋江市", "晋江市方案\n\n1. 修桥。")
    assert inside.named("晋江市有哪些任务", (*LIBRARY, own)) == ()


def test_no_library_has_no_inner_place() -> None:
    assert inside.named("泉州晋江市的白水镇", ()) == ()


def test_of_places_spelt_alike_that_of_the_library_is_meant() -> None:
    weihai = document("weihai", "威海市", "威海市方案\n\n1. 修桥。")
    assert [one.place.chinese for one in inside.named("What must Rongcheng do?", (weihai,))] == ["荣成"]


def test_every_city_of_the_list_is_named_without_its_rank() -> None:
    rows = places._rows()
    assert [row.chinese for row in rows if row.city and (row.city == row.chinese or row.abroad)] == []
    listed = {row.chinese for row in rows}
    assert {row.city for row in rows if row.city} <= listed
