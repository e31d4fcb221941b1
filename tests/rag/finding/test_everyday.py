"""Everyday words of a question: where they stand, what texts say instead, and what a library makes of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from documents.clauses import Clause, Document, Level
from index import store
from index.searching import Index
from index.text import cut
from rag.finding import everyday
from rag.finding.terms import HANDLING, Terms
from rag.glossary import Glossary
from tests.toy import ToyEmbedder


def words(text: str) -> list[str]:
    return [one.word for one in everyday.spoken(text)]


@pytest.mark.parametrize("text", ["", "abc", "东莞", "要不要钱", "给不给钱"])
def test_what_is_no_everyday_word_is_none(text: str) -> None:
    assert words(text) == []


def test_the_end_of_one_word_and_the_start_of_the_next_are_none() -> None:
    assert [piece for _, piece in cut("网上学习")] == ["网上", "学习"]
    assert words("网上学习") == ["网上"]
    assert words("孩子上学") == ["上学"]
    assert [one.word for one in everyday.apart(everyday.spoken("线上牌照"))] == ["线上", "牌照"]


def test_what_is_wanting_is_one_notion_with_its_no() -> None:
    (found,) = everyday.apart(everyday.spoken("没有抵押物怎么办"))
    assert (found.word, found.officials) == ("没有抵押物", ("无抵押",))
    assert words("拿什么抵押") == ["抵押"]


def test_the_longest_of_those_that_overlap_is_taken_and_told_where() -> None:
    found, _ = everyday.apart(everyday.spoken("问：电动单车上牌"))
    assert (found.word, found.officials, found.start, found.end) == ("电动单车", ("电动自行车",), 2, 6)


def test_a_word_within_another_is_told_too() -> None:
    assert words("大货车几点能进城") == ["大货车", "货车"]


@pytest.mark.parametrize(
    ("text", "official"),
    [
        ("房东要做哪些事", "出租人"),
        ("租客能转租吗", "承租人"),
        ("一度电多少钱", "千瓦时"),
        ("老师多少人", "教师"),
    ],
)
def test_what_people_call_parties_and_measures_is_put_as_texts_put_it(text: str, official: str) -> None:
    assert official in next(everyday.spoken(text)).officials


def test_a_word_of_several_meanings_has_an_official_one_for_each_and_all_the_others() -> None:
    found = next(everyday.spoken("找不到工作"))
    assert {"失业", "未就业"} <= set(found.officials)
    assert set(found.officials) <= set(found.others)
    assert everyday.alike("找不到工作") == ()


def test_an_official_word_of_two_rows_is_one_meaning() -> None:
    twice = [row["official"] for row in everyday.rows()]
    word = next(one for one in twice if twice.count(one) > 1)
    assert next(everyday.spoken(word)).officials[0] == word
    assert len(set(next(everyday.spoken(word)).officials)) == len(next(everyday.spoken(word)).officials)


def test_every_row_names_an_official_word_and_others_of_two_characters_and_more() -> None:
    rows = [(row["official"], row["everyday"].split("|")) for row in everyday.rows()]
    assert len(rows) > 2000
    for official, others in rows:
        assert official not in others, official
        assert len(set(others)) == len(others), official
        assert all(len(word) >= 2 for word in (official, *others)), official


@pytest.fixture
def index(tmp_path: Path) -> Index:
    texts = ("设置招牌实行备案。", "经营者搬迁的，十日内拆除。", "夜市摊位每年抽签一次。")
    clauses = [Clause(str(at), Level.ITEM, "", f"第{at}条", "", text) for at, text in enumerate(texts, 1)]
    return store.build([Document("signs", "招牌办法", clauses=tuple(clauses))], tmp_path, ToyEmbedder())


def test_a_word_that_the_library_never_says_is_put_as_it_says_it(index: Index) -> None:
    terms = Terms(index, Glossary([]))
    assert terms.put("店招几天要拆掉，夜市呢") == "招牌几天要拆除，夜市呢"
    assert terms.put("夜市招牌") == "夜市招牌"
    assert terms.put("外卖小哥") == "外卖小哥"  # nor does it say anything instead


def test_of_several_meanings_the_library_says_which(index: Index) -> None:
    (found,) = everyday.apart(everyday.spoken("搬迁"))
    assert len(found.officials) > 1 or everyday.alike("搬走")
    terms = Terms(index, Glossary([]))
    assert terms.put("去搬走要几天") == "去搬迁要几天"


def test_a_clause_that_says_the_official_word_speaks_of_the_everyday_one(index: Index) -> None:
    terms = Terms(index, Glossary([]))
    first, second, _ = index.documents[0].clauses
    asked = terms.of("店招")
    assert [one.forms for one in asked] == [("店招", "招牌")]
    assert terms.clauses.support(asked, index.documents[0], second) == pytest.approx(
        0.6
    )  # the title above it says so
    assert terms.clauses.support(asked, index.documents[0], first) == 1.0


def test_words_of_taking_and_giving_tell_nothing_where_the_library_has_none(index: Index) -> None:
    terms = Terms(index, Glossary([]))
    asked = terms.of("我爸拿到店招以后，人家叫他拿去上面")
    assert [one.forms[0] for one in asked if one.forms[0] in HANDLING] == []
    assert any("招牌" in one.forms for one in asked)
    assert [one.forms[0] for one in terms.of("拿去给人家")]  # unless nothing else is said
