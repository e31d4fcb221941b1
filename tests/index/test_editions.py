"""The official edition stands before the digest and takes its English by address."""

from __future__ import annotations

from dataclasses import replace

from index.editions import Editions
from tests.index.trees import digest, notice, plan


def english(editions: Editions) -> dict[str, str]:
    (live,) = editions.live()
    return {clause.address: clause.english for clause in live.walk()}


def test_an_official_edition_takes_the_digests_english_and_nothing_else() -> None:
    editions = Editions().with_added([digest(), plan()])
    (live,) = editions.live()
    assert live.title_english == "Development plan of city A"
    assert english(editions) == {
        "1": "Technology",
        "1/1": "Expand technology lending.",
        "1/2": "",
        "2": "",
        "2/3": "",
    }
    bare = tuple(clause.text for clause in live.walk())
    assert bare == tuple(clause.text for clause in plan().walk())
    assert replace(live, title_english="", clauses=()) == replace(plan(), clauses=())


def test_the_order_of_adding_makes_no_difference() -> None:
    assert (
        Editions().with_added([plan(), digest()]).live() == Editions().with_added([digest(), plan()]).live()
    )


def test_english_of_the_official_edition_itself_stays() -> None:
    first, *rest = plan().clauses
    own = replace(plan(), title_english="Own", clauses=(replace(first, english="Own heading"), *rest))
    editions = Editions().with_added([digest(), own])
    assert english(editions)["1"] == "Own heading"
    assert editions.live()[0].title_english == "Own"


def test_without_takes_the_official_first_then_the_digest() -> None:
    editions = Editions().with_added([notice(), digest(), plan()])
    assert editions.without("plan").live() == (notice(), digest())
    assert editions.without("plan").without("plan").live() == (notice(),)


def test_only_doubled_documents_stand_behind() -> None:
    editions = Editions().with_added([notice(), digest(), plan()])
    assert editions.behind() == (digest(), plan())
    assert editions.without("plan").behind() == ()


def test_a_new_edition_replaces_the_old_one_in_place() -> None:
    newer = replace(plan(), date="2022-01-01")
    assert Editions().with_added([plan(), notice()]).with_added([newer]).live() == (newer, notice())
