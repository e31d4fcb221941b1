"""The official edition stands before the digest and takes its English by address."""

from __future__ import annotations

from dataclasses import replace

from documents.clauses import Document
from index.editions import Editions
from tests.index.trees import clause, digest, notice, plan


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


def version(date: str | None, text: str) -> Document:
    """An official edition of the plan with one clause."""
    return replace(plan(), date=date, clauses=(clause("1", text),))


def test_a_newer_text_keeps_the_older_behind_it() -> None:
    older, newer = version("2020-01-01", "一、旧"), version("2022-01-01", "一、新")
    editions = Editions().with_added([digest(), older, notice()]).with_added([newer])
    assert [one.date for one in editions.live()] == ["2022-01-01", None]
    assert editions.behind() == (digest(), older, newer)
    assert editions.live()[0].title_english == "Development plan of city A"
    assert editions.without("plan").behind() == (digest(), older)
    assert editions.without("plan").without("plan").live() == (digest(), notice())


def test_an_older_text_that_comes_later_stands_behind() -> None:
    first, second, third = (
        version("2018", "一、甲"),
        version("2020-05", "一、乙"),
        version("2022-01-01", "一、丙"),
    )
    for order in ([third, first, second], [second, third, first], [first, third, second]):
        editions = Editions()
        for document in order:
            editions = editions.with_added([document])
        assert editions.given == (first, second, third)
    assert Editions().with_added([third, digest(), first]).live()[0].date == "2022-01-01"


def test_without_dates_the_last_given_is_the_live_one() -> None:
    first, second = version(None, "一、甲"), version(None, "一、乙")
    editions = Editions().with_added([first]).with_added([second])
    assert editions.live() == (second,)
    assert editions.with_added([first]).live() == (first,)


def test_the_same_again_changes_nothing_whatever_its_file_is_called() -> None:
    editions = Editions().with_added([digest(), version("2020", "一、甲"), version("2021", "一、乙")])
    again = replace(version("2020", "一、甲"), source="copy.txt")
    assert editions.with_added([again]) == editions
    assert editions.with_added([digest()]) == editions


def test_the_same_text_of_which_more_is_known_is_no_new_edition() -> None:
    known = replace(version("2020", "一、甲"), number="甲府〔2020〕9号")
    assert Editions().with_added([version("2020", "一、 甲")]).with_added([known]).given == (known,)


def test_editions_that_were_stored_are_taken_in_as_they_were() -> None:
    given = [
        digest(),
        version("2021", "一、甲"),
        version(None, "一、乙"),
        version("2020", "一、丙"),
        notice(),
    ]
    editions = Editions().with_added(given)
    assert editions.given == tuple(given)
    assert Editions().with_added(editions.given) == editions
