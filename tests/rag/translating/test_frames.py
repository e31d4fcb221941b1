"""The forms of English questions."""

from __future__ import annotations

import pytest

from rag.translating.frames import FILE, Framed, framed


@pytest.mark.parametrize(
    ("question", "said", "form"),
    [
        ("Who leads the repair of quarries?", "the repair of quarries", "{}由哪个单位牵头"),
        ("Which bureau is responsible for birds?", "birds", "{}由哪个单位负责"),
        ("Who issued the bird plan?", "the bird plan", "{}由谁印发"),
        ("How often must the owner report?", "must the owner report", "{}多久一次"),
        ("What does 'quarry' mean?", "'quarry'", "{}是指什么"),
        ("How many stations will Huoling build?", "Huoling build ; stations", "{}多少"),
        ("How much support does a quarry get?", "a quarry get ; support", "{}多少"),
        ("Can a quarry be a park?", "a quarry be a park", "{}可以吗"),
        ("Birds are counted daily, right?", "Birds are counted daily", "{}，对吗"),
        ("wetland birds", "wetland birds", "{}"),
    ],
)
def test_a_form_is_told_from_what_is_spoken_of(question: str, said: str, form: str) -> None:
    assert [(one.said, one.form) for one in framed(question)] == [(said, form)]


def test_two_questions_in_one_are_two() -> None:
    assert [one.form for one in framed("Who issued the plan and when does it take effect?")] == [
        "{}由谁印发",
        "{}什么时候施行",
    ]


def test_what_opens_a_question_is_spoken_of_in_it() -> None:
    (one,) = framed("In Huoling, who leads the repair of quarries?")
    assert one == Framed("In Huoling ; the repair of quarries", "{}由哪个单位牵头")


@pytest.mark.parametrize("question", ["", "?", "please, "])
def test_a_question_of_nothing_breaks_nothing(question: str) -> None:
    assert len(framed(question)) <= 1


def test_every_line_of_the_table_is_whole() -> None:
    for line in FILE.read_text("utf-8").splitlines():
        if line and line[0] not in "#=":
            pattern, form, *order = line.split("\t")
            assert pattern.startswith("^"), line
            named = set(order[0]) if order else {"x"}
            assert all(f"(?P<{one}>" in pattern for one in named), line
            assert ("{}" in form) == bool(named), line


def test_a_question_of_any_length_is_read_at_once() -> None:
    """Patterns that could be cut in many ways took minutes over a long question."""
    long = f"Which {'very long question with many a word ' * 80}leads?"
    assert len(framed(long)) == 1
