"""Passages can be found again in their clause, and joined they are the clause."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from documents.clauses import Document
from index.passages import Language, Passage, split
from tests.index.trees import clause, digest, plan

CHINESE = st.text(alphabet="金融科技，；。\n （） a1", max_size=1500)
ENGLISH = st.text(alphabet="abc ,;.\n", max_size=2500)


def joined(passages: list[Passage], language: Language) -> str:
    return "".join(passage.text for passage in passages if passage.language is language)


@given(CHINESE, ENGLISH)
def test_pieces_join_back_and_are_found_at_their_offset(text: str, english: str) -> None:
    one = clause("1", text, english=english)
    passages = list(split(Document(id="d", title="t", clauses=(one,))))
    assert joined(passages, Language.CHINESE) == (text if text.strip() else "")
    assert joined(passages, Language.ENGLISH) == (english if english.strip() else "")
    for passage in passages:
        source = one.text if passage.language is Language.CHINESE else one.english
        assert source[passage.start : passage.start + len(passage.text)] == passage.text
        assert len(passage.text) <= (400 if passage.language is Language.CHINESE else 900)


def test_repeated_sentences_get_their_own_offsets() -> None:
    text = "发展科技金融，支持企业。" * 60
    passages = list(split(Document(id="d", title="t", clauses=(clause("1", text),))))
    assert [(passage.start, len(passage.text)) for passage in passages] == [(0, 396), (396, 324)]


def test_chinese_is_cut_after_a_full_stop() -> None:
    text = "甲" * 250 + "。" + "乙" * 250 + "。"
    passages = list(split(Document(id="d", title="t", clauses=(clause("1", text),))))
    assert [passage.text for passage in passages] == ["甲" * 250 + "。", "乙" * 250 + "。"]


def test_order_is_printed_order_with_chinese_before_english() -> None:
    assert [(passage.address, passage.language.value) for passage in split(digest())] == [
        ("1", "zh"),
        ("1", "en"),
        ("1/1", "zh"),
        ("1/1", "en"),
        ("1/9", "zh"),
        ("1/9", "en"),
    ]


def test_context_names_document_and_headings_once() -> None:
    contexts = {passage.address: passage.context for passage in split(plan())}
    # the region stands in the title already
    assert contexts["1/2"] == "甲市发展规划 / 甲府〔2021〕1号 / 一、科技"
    assert contexts["1"] == "甲市发展规划 / 甲府〔2021〕1号"


def test_english_context_is_english() -> None:
    contexts = [passage.context for passage in split(digest()) if passage.language is Language.ENGLISH]
    assert contexts == [
        "Development plan of city A",
        "Development plan of city A / Technology",
        "Development plan of city A / Technology",
    ]


def test_blank_clauses_have_no_passage() -> None:
    assert list(split(Document(id="d", title="t", clauses=(clause("1", " \n"),)))) == []


def test_the_title_is_no_context_of_the_clause_that_prints_it() -> None:
    one = replace(clause("masthead", "甲市通知\n甲府〔2021〕1号"))
    (passage,) = split(Document(id="d", title="甲市通知", clauses=(one,)))
    assert passage.context == ""
