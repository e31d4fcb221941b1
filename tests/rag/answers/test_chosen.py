"""Of the clauses that may answer those that do: an answer is as long as its question."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import cast

import pytest

from documents.clauses import Clause, Document, Level
from rag.answer import Kind
from rag.answers.quoted import chosen
from rag.answers.quoted.chosen import Passage
from rag.drafting import whole
from rag.finding.prominence import Prominence
from rag.language import Language
from rag.questions.query import Query
from rag.retrieval import Evidence, Retriever, Term

MARKET = Document("market", "霜州市集市管理办法")
SURE, UNSURE = Prominence(known=1.0, own=12.0, nearness=0.5, foremost=True), Prominence(nearness=0.1)


class Words:
    """Says of how much of some notions a text speaks, by their characters."""

    def spoken(self, terms: Sequence[Term], *texts: str) -> float:
        return sum(term.weight for term in terms if any(term.forms[0] in text for text in texts))


def passage(address: str, text: str, score: float, support: float = 0.5, sure: bool = False) -> Passage:
    clause = Clause(address, Level.ARTICLE, "", address, "", text)
    prominence = SURE if sure else UNSURE
    return Passage(
        Evidence(MARKET, clause, score, support=support, prominence=prominence), whole(MARKET, clause)
    )


def addresses(
    found: Sequence[Passage],
    text: str = "夜市怎么管？",
    notions: Sequence[str] = ("夜市",),
    spoken: tuple[tuple[str, str], ...] = (),
) -> list[str]:
    query = Query(text, text, Language.SIMPLIFIED, Kind.PASSAGES, None, (), (), None, text, spoken=spoken)
    terms = [Term((one,), 1.0) for one in notions]
    kept = chosen.of(found, query, terms, cast(Retriever, Words()))
    return [one.quote.clause.address for one in kept]


def test_nothing_is_chosen_of_nothing() -> None:
    assert addresses([]) == []


@pytest.mark.parametrize(("score", "kept"), [(0.81, ["1", "2"]), (0.79, ["1"])])
def test_a_further_clause_is_nearly_as_near_as_the_first(score: float, kept: list[str]) -> None:
    assert addresses([passage("1", "夜市", 1.0), passage("2", "夜市", score)]) == kept


@pytest.mark.parametrize(("support", "kept"), [(1.0, ["2"]), (0.9, ["1"])])
def test_a_clause_that_says_twice_as_much_goes_before_a_nearer_one(support: float, kept: list[str]) -> None:
    assert addresses([passage("1", "夜市", 1.0), passage("2", "夜市", 0.9, support)])[:1] == kept


def test_none_that_is_unlikely_follows_one_that_is_likely() -> None:
    likely, unlikely = passage("1", "夜市", 1.0, sure=True), passage("2", "夜市", 0.9)
    assert addresses([likely, unlikely]) == ["1"]
    assert addresses([likely, unlikely], text="夜市有哪些规定？") == ["1", "2"]
    assert addresses([passage("1", "夜市", 1.0), unlikely]) == ["1", "2"]


def test_a_second_matter_keeps_its_clause() -> None:
    found = [passage("1", "夜市", 1.0, sure=True), passage("2", "博物馆", 0.75)]
    assert addresses(found, "夜市和博物馆怎么管？", ["夜市", "博物馆"]) == ["1", "2"]
    assert addresses(found, "夜市怎么管？", ["夜市"]) == ["1"]


@pytest.mark.parametrize(("support", "kept"), [(0.6, ["1/2"]), (0.5, ["1"])])
def test_of_a_clause_and_its_part_one_is_quoted(support: float, kept: list[str]) -> None:
    assert addresses([passage("1", "夜市", 1.0), passage("1/2", "夜市", 0.9, support)]) == kept


def test_a_clause_beside_is_no_part_of_another() -> None:
    assert addresses([passage("1", "夜市", 1.0), passage("12", "夜市", 0.9)]) == ["1", "12"]


def test_clauses_with_as_many_things_as_are_wanted_go_before() -> None:
    found = [passage("1", "夜市分三个区", 1.0), passage("2", "摊位分为小吃等四类", 0.6)]
    assert addresses(found, "夜市摊位分哪四类？") == ["2"]
    assert addresses(found, "夜市摊位分哪五类？") == ["1"]


@pytest.mark.parametrize(("support", "kept"), [(0.5, ["2"]), (0.4, ["1", "2"])])
def test_the_clause_cited_last_answers_alone_where_it_says_as_much(support: float, kept: list[str]) -> None:
    found = [passage("1", "夜市", 1.0), passage("2", "夜市", 0.9, support)]
    assert addresses(found, spoken=(("market", "2"),)) == kept


@pytest.mark.parametrize(("text", "kept"), [("夜市怎么管？", ["1"]), ("“夜市”怎么管？", ["1", "2"])])
def test_one_much_less_likely_follows_where_it_says_a_quoted_term(text: str, kept: list[str]) -> None:
    fair, unlikely = passage("1", "夜市", 1.0), passage("2", "夜市", 0.95)
    fair = replace(fair, evidence=replace(fair.evidence, prominence=Prominence(known=0.5, nearness=0.4)))
    assert addresses([fair, unlikely], text) == kept
    assert addresses([unlikely, fair], text) == ["2", "1"]


def row(address: str, name: str) -> Passage:
    clause = Clause(
        address, Level.ROW, "", address, name, f"{name}｜用途：装货", english=f"{name}: for cargo"
    )
    return Passage(Evidence(MARKET, clause, 0.6, prominence=UNSURE), whole(MARKET, clause))


@pytest.mark.parametrize(
    ("text", "kept"),
    [("冷藏车用在哪里？", ["1/table-1/2"]), ("车用在哪里？", ["1"]), ("冷藏船用在哪里？", ["1"])],
)
def test_a_row_that_is_named_stands_for_the_clause_around_it(text: str, kept: list[str]) -> None:
    found = [passage("1", "车辆", 1.0), row("1/table-1/2", "冷藏车"), row("2/table-1/2", "冷藏车")]
    assert addresses(found, text, ["车辆"])[: len(kept)] == kept
    assert addresses(found, text, ["车辆"]).count("1") == kept.count("1")
