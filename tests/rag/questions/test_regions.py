"""Whether a place that a question names is one of a library's own, or named only by the way."""

from __future__ import annotations

import pytest

from documents import library
from documents.clauses import Document
from documents.sources import read_bytes
from rag.questions.names import places
from rag.questions.names.regions import covered, incidental


def document(name: str, region: str, text: str) -> Document:
    return library.document(read_bytes(text.encode(), f"{name}.txt"), {"id": name, "region": region})


LIBRARY = (
    document(
        "hills",
        "青岭市",
        "青岭市若干措施\n\n1. 在沽源县支持义务兵家庭的果农贷款，学习肇庆市的做法，建设试验区和园区。",
    ),
    document("two", "佛山市、抚州市", "合作办法\n\n1. 支持渔民贷款。"),
)


@pytest.mark.parametrize(
    ("text", "own"),
    [
        ("佛山的果农", True),
        ("顺德的果农", True),  # a district of one of them
        ("fruit growers of Shunde", True),
        ("番禺的果农", False),
        ("福州的果农", False),
        ("fruit growers of Fuzhou", True),  # 抚州 is spelt so too
        ("fruit growers of Guyuan", True),  # a county of which a text speaks is spelt so too
        ("固原的果农", False),
        ("fruit growers of Yiwu", False),  # words that are no place may sound the same
        ("fruit growers of Heyuan", False),  # 和|园区
        ("fruit growers of Shiyan", False),  # 试验|区
        ("fruit growers of Zhaoqing", False),  # spoken of, yet no document is for it
        ("fruit growers of Germany", False),
    ],
)
def test_a_place_of_the_library(text: str, own: bool) -> None:
    (place,) = places.named(text)
    assert covered(place, text, LIBRARY) is own


def test_a_library_without_documents_has_no_place_of_its_own() -> None:
    (place,) = places.named("佛山的果农")
    assert covered(place, "佛山的果农", ()) is False


@pytest.mark.parametrize(
    ("text", "by_the_way"),
    [
        ("我们德国公司想设总部，奖多少", True),
        ("德国企业在青岭市设总部，奖多少", True),
        ("我司产品卖到德国，怕客户不付钱", True),
        ("our goods are exported mainly to Germany", True),
        ("we are a Germany-based company", True),
        ("我哋嘅德國客戶唔畀錢", True),
        ("我们厂打算去德国看展", True),
        ("我们公司刚被德国立案反倾销", True),
        ("we are going to a trade fair in Germany", True),
        ("我们想去德国了解那边的办法", False),
        ("德国企业有多少家", False),
        ("我们想知道德国的办法", False),
        ("Which bodies lead green finance in Germany?", False),
        ("what do we know of the rules in Germany", False),
    ],
)
def test_a_country_by_the_way(text: str, by_the_way: bool) -> None:
    (place,) = places.named(text)
    assert incidental(place, text, LIBRARY) is by_the_way


def test_a_city_at_home_is_never_by_the_way() -> None:
    (place,) = places.named("我们深圳企业")
    assert incidental(place, "我们深圳企业", LIBRARY) is False
