"""The encyclopaedia: each question belongs to a paragraph that stands, none copies it, the halves are alike."""

from __future__ import annotations

from evals import paragraphs
from rag.language import Language, simplified

MADE = paragraphs.make()
TEXTS = {
    (document.id, clause.address): clause.text for document in MADE.documents for clause in document.clauses
}


def test_every_question_is_asked_of_a_paragraph_that_stands() -> None:
    assert {(one.place.document, one.place.address) for one in MADE.asked} == set(TEXTS)


def test_no_question_is_asked_twice() -> None:
    asked = [one.question for one in MADE.asked if one.language is not Language.TRADITIONAL]
    assert len(asked) == len(set(asked)) == 732


def test_a_question_is_no_part_of_its_paragraph() -> None:
    for one in MADE.asked:
        body = simplified(one.question).rstrip("？?")
        assert body not in TEXTS[one.place.document, one.place.address]


def test_a_half_has_as_many_questions_of_each_language_and_no_article_of_the_other() -> None:
    for language in Language:
        counts = [
            sum(one.held is held for one in MADE.asked if one.language is language) for held in (False, True)
        ]
        assert counts == [188, 178]
    halves = [{one.place.document for one in MADE.asked if one.held is held} for held in (False, True)]
    assert not halves[0] & halves[1]


def test_the_invented_articles_keep_their_numbers() -> None:
    assert [document.title for document in MADE.documents[:2]] == ["灰背岩羚", "弗伦达尔大桥"]


def test_no_word_of_a_title_is_held_by_another_article() -> None:
    titles = [document.title for document in MADE.documents]
    for document in MADE.documents:
        text = "".join(clause.text for clause in document.clauses)
        assert [title for title in titles if title in text] in ([], [document.title])
