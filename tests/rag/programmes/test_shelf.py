"""What a shelf says of all its measures at once is what the words of each clause say."""

from __future__ import annotations

from pathlib import Path

import pytest

from documents import library
from documents.sources import read_bytes
from index import store
from rag.finding.clauses_read import ABOVE
from rag.finding.searched import Term
from rag.programmes import shelf
from rag.programmes.shelf import Shelf
from tests.toy import ToyEmbedder

RULES = """碧螺市茶园扶持办法

第一章 茶机补贴

第一条 茶农购买采茶机的，按购置款的20%补贴。

第二条 茶园修建水渠的，每米补助30元。
"""
OTHER = """螺洲县扶持书店措施

1. 对新开书店给予每家2万元补助。
"""
TERMS = (Term(("补贴",), 2.0), Term(("水渠",), 1.0))


@pytest.fixture
def stock(tmp_path: Path) -> Shelf:
    texts = {"tea": RULES, "books": OTHER}
    documents = [
        library.document(read_bytes(text.encode(), "a.txt"), {"id": id}) for id, text in texts.items()
    ]
    return shelf.of(store.build(documents, tmp_path, ToyEmbedder(["茶"])))


def test_the_words_of_a_clause_count_more_than_those_of_its_heading(stock: Shelf) -> None:
    assert [one.clause.number for one in stock.measures] == ["第一条", "第二条", "1."]
    assert stock.spoken(TERMS).tolist() == [2.0, 1.0, 0.0]
    assert stock.share(TERMS).tolist() == [2 / 3, (2 * ABOVE + 1) / 3, 0.0]
    assert stock.share(()).tolist() == [0.0, 0.0, 0.0]


def test_a_part_of_a_shelf_says_the_same_of_its_measures(stock: Shelf) -> None:
    books = stock.within(["books"])
    assert [one.document.id for one in books.measures] == ["books"]
    assert books.share([Term(("书店",), 1.0)]).tolist() == [1.0]
    assert stock.within([]) is stock
    assert stock.within(["none"]).spoken(TERMS).tolist() == []


def test_a_text_is_made_for_those_whom_its_title_supports(stock: Shelf) -> None:
    assert [one.document.id for one in stock.made_for([Term(("书店",), 1.0)])] == ["books"]
    assert stock.made_for([Term(("书店",), 1.0), Term(("灯会",), 1.0)]) == []
