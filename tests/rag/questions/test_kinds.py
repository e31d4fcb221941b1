"""Which words ask for a body."""

from __future__ import annotations

import pytest

from documents.facts.responsibilities import Role
from rag.questions.asked import kinds


@pytest.mark.parametrize(
    ("question", "body"),
    [
        ("Who may use the ferry for free?", False),
        ("Who is entitled to a berth?", False),
        ("Who can revoke a berth?", True),
        ("Who is allowed to grant a berth?", True),
        ("Who runs the ferry?", True),
    ],
)
def test_who_may_have_something_is_no_body_and_who_may_decide_is_one(question: str, body: bool) -> None:
    assert bool(kinds.ASKS_UNIT.search(question)) is body


@pytest.mark.parametrize(
    ("question", "body"),
    [
        ("What allowance does the harbour pay a senior pilot who moves here?", False),
        ("I am a sailor who lost her job. How much do I get?", False),
        ("Can a fisherman who rents a boat apply?", False),
        ("What is the deadline and who decides?", True),
        ("for the ferry task who leads?", True),
        ("We run a ferry and want to know who handles this", True),
    ],
)
def test_who_behind_people_of_whom_something_is_told_asks_for_no_body(question: str, body: bool) -> None:
    assert bool(kinds.ASKS_UNIT.search(question)) is body


@pytest.mark.parametrize(
    ("question", "role"),
    [
        ("who works with the harbour bureau on piers", Role.COOPERATE),
        ("Who supports the commerce bureau on ferries?", Role.COOPERATE),
        ("who supports pilots", None),
        ("Who works the ferries?", None),
    ],
)
def test_who_works_with_a_body_cooperates(question: str, role: Role | None) -> None:
    assert kinds.role(question) is role


@pytest.mark.parametrize(
    ("question", "asks"),
    [
        ("berths 2030", True),
        ("net fish landings at end 2030", True),
        ("who leads 2030", False),
        ("what is planned for 2030", False),
        ("2030", False),
        ("berths " * 600 + "2030", False),
    ],
)
def test_a_thing_and_a_year_ask_for_a_figure(question: str, asks: bool) -> None:
    assert bool(kinds.OF_YEAR.search(question)) is asks


def test_a_get_together_adds_nothing_up() -> None:
    assert not kinds.ARITHMETIC.search("Is there a yearly get-together of the pilots?")
    assert kinds.ARITHMETIC.search("How many berths are there together?")
