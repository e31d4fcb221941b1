"""How much of a clause is quoted: as much as is asked for, and all of it where all is asked that it says of a matter."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

import pytest

from documents.clauses import Clause, Document, Level
from rag.answers.quoted import best_words
from rag.answers.quoted.best_words import LONGEST_TOLD, LONGEST_WHOLE, Whole
from rag.finding.prominence import Prominence
from rag.retrieval import Evidence, Retriever, Term

FAIR = Document("fair", "霜州市庙会办法")
SURE = Prominence(known=1.0, own=12.0, nearness=0.5, foremost=True, ahead=1.0)
PART = Whole()
TERMS = (Term(("庙会",), 1.0),)


class Words:
    """Says of how much of some notions a text speaks, by their characters."""

    def spoken(self, terms: Sequence[Term], text: str) -> float:
        return sum(term.weight for term in terms if term.forms[0] in text)


def quoted(text: str, asked: Whole = PART, sure: bool = True) -> str:
    clause = Clause("1", Level.ARTICLE, "", "第一条", "", text)
    one = Evidence(FAIR, clause, 1.0, support=1.0, prominence=SURE if sure else Prominence())
    found = best_words.of(one, TERMS, (), cast(Retriever, Words()), english=False, asked=asked)
    return found.words if found else ""


def sentence(length: int, words: str = "") -> str:
    return f"{words}{'甲' * (length - len(words) - 1)}。"


def test_a_short_clause_is_quoted_whole() -> None:
    text = sentence(100, "庙会") + sentence(LONGEST_WHOLE - 100)
    assert quoted(text) == text


def test_of_two_long_sentences_the_one_that_says_nothing_of_it_is_left_out() -> None:
    first, second = sentence(150, "庙会"), sentence(150)
    assert quoted(first + second) == first
    assert quoted(second + first) == first


@pytest.mark.parametrize("words", ["庙会", ""])
def test_of_two_that_say_as_much_none_is_left_out(words: str) -> None:
    text = sentence(150, words) + sentence(150, words)
    assert TERMS[0].forms[0] in quoted(text) or not words
    assert quoted(text) == text


def test_all_that_is_done_for_a_matter_is_told() -> None:
    text = sentence(120, "庙会") + sentence(120) + sentence(120, "庙会")
    assert quoted(text) == sentence(120, "庙会")
    assert quoted(text, Whole(told=True)) == text
    assert quoted(text, Whole(told=True), sure=False) == sentence(120, "庙会")  # it may be about another


def test_what_one_sentence_alone_says_is_told_by_that() -> None:
    text = sentence(120) + sentence(120, "庙会") + sentence(120)
    assert quoted(text, Whole(told=True)) == sentence(120, "庙会")


def test_what_is_too_long_is_told_in_part() -> None:
    text = sentence(200, "庙会") + sentence(150) + sentence(LONGEST_TOLD - 340, "庙会")
    assert quoted(text, Whole(told=True)) == sentence(200, "庙会")


def test_who_is_in_charge_is_no_answer_by_itself_in_english_either() -> None:
    said = f"The temple fair is held by the lake. {'It is prepared with care. ' * 40}"
    listed = "(Responsible: 庙会 office, governments of all counties)"
    clause = Clause("1", Level.ARTICLE, "", "第一条", "", "庙会在湖边举办。", english=f"{said}{listed}")
    one = Evidence(FAIR, clause, 1.0, support=1.0, prominence=SURE)
    found = best_words.of(one, TERMS, (), cast(Retriever, Words()), english=True)
    assert found is not None
    assert listed not in found.words


@pytest.mark.parametrize("split", [False, True])
def test_of_a_rendering_that_has_no_word_of_the_question_the_part_is_quoted_where_the_clause_says_it(
    split: bool,
) -> None:
    chinese = sentence(120) + sentence(120, "庙会") + sentence(120)
    english = [f"{'Lamps ' * 60}one.", f"{'Fairs ' * 60}two.", f"{'Lamps ' * 60}three."]
    if split:  # a rendering in more sentences than the clause has
        english[2:] = [f"{'Lamps ' * 30}three.", f"{'Lamps ' * 30}four."]
    clause = Clause("1", Level.ARTICLE, "", "第一条", "", chinese, english=" ".join(english))
    one = Evidence(FAIR, clause, 1.0, support=1.0, prominence=SURE)
    found = best_words.of(one, TERMS, (), cast(Retriever, Words()), english=True)
    assert found is not None
    assert found.words == english[1]


def test_a_heading_that_says_what_is_asked_is_not_quoted_for_what_stands_under_it() -> None:
    text = f"二、扩大庙会。{sentence(60, '摊位')}{sentence(60, '灯会')}"
    clause = Clause("2", Level.ARTICLE, "二、", "第二条", "扩大庙会", text)
    one = Evidence(FAIR, clause, 1.0, support=1.0, prominence=SURE)
    found = best_words.of(
        one, TERMS, (), cast(Retriever, Words()), english=False, asked=Whole(text="庙会要交钱吗")
    )
    assert found is not None
    assert found.words == text
