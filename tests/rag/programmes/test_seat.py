from __future__ import annotations

import pytest

from documents import library
from documents.clauses import Document
from documents.sources import read_bytes
from rag.programmes import seat
from rag.programmes.seat import Seat
from rag.questions.names.romanised import spellings, spelt


def document(name: str, region: str, text: str) -> Document:
    return library.document(read_bytes(text.encode(), f"{name}.txt"), {"id": name, "region": region})


LIBRARY = (
    document("hills", "青岭市", "青岭市若干措施\n\n1. 支持石滩县的果农贷款，并向四川省学习。"),
    document("coast", "白沙市", "白沙市若干措施\n\n1. 支持渔民贷款。"),
)


def test_a_text_may_have_something_for_the_people_of_another_place() -> None:
    said = "我是澳门居民，想理财"
    open_to = document("bay", "白沙市", "白沙市若干措施\n\n1. 支持港澳居民理财。")
    assert seat.of(said, LIBRARY) == Seat(outside="澳门")
    assert seat.of(said, (open_to,)) == Seat()


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("我们在云溪市开厂", Seat(outside="云溪市")),
        ("北京的养老院", Seat(outside="北京")),
        ("a shop in Beijing", Seat(outside="北京")),
        ("企业想在北京上市", Seat()),  # where money is raised nobody need be
        ("a firm listing in Beijing", Seat()),
        ("我们在北京，想在北京上市", Seat(outside="北京")),
        ("石滩县的果农，想贷款", Seat(("hills",))),
        ("我们在四川种果树", Seat()),
        ("青岭市的厂", Seat()),
        ("我们想在城市里开超市", Seat()),
        ("公司准备上市", Seat()),
        ("想去北京参展", Seat()),
        ("我们在顺德开厂", Seat(outside="顺德")),
        ("我们是德国企业，想贷款", Seat()),
        ("我们在德国开厂", Seat(outside="德国")),
        ("a shop in Yiwu", Seat(outside="义乌")),
        ("", Seat()),
    ],
)
def test_where_an_applicant_is(said: str, expected: Seat) -> None:
    assert seat.of(said, LIBRARY) == expected


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("我们在顺德开厂", Seat()),  # a district is in its city
        ("a shop in Nanhai", Seat()),
        ("我们在番禺开厂", Seat(outside="番禺")),
        ("a shop in Fuzhou", Seat()),  # 抚州 is spelt so too
        ("我们在福州开厂", Seat(outside="福州")),
    ],
)
def test_a_district_and_a_place_that_is_spelt_alike(said: str, expected: Seat) -> None:
    documents = (
        document("one", "佛山市", "佛山市若干措施\n\n1. 支持贷款。"),
        document("two", "抚州市", "抚州市若干措施\n\n1. 支持贷款。"),
    )
    assert seat.of(said, documents) == expected


@pytest.mark.parametrize(
    ("name", "letters"),
    [("青岭", "Qingling"), ("西安", "Xi'an"), ("绿源", "Luyuan"), ("白沙A", ""), ("", "")],
)
def test_a_place_in_latin_letters(name: str, letters: str) -> None:
    assert spelt(name) == letters


def test_a_place_whose_character_is_read_in_two_ways() -> None:
    assert spellings("柏江") == ("Baijiang", "Bojiang")
    assert spellings("白沙A") == ()
