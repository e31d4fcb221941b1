"""The checker's figures on the labelled sentences do not fall; the sentences are as many and as mixed as is claimed."""

from __future__ import annotations

from collections import Counter
from functools import cache

import pytest

from bench import checker
from bench.checker import Judged, Labelled, judged, labelled, score


@cache
def rows(part: str) -> tuple[Judged, ...]:
    return judged(part)


def every() -> list[Labelled]:
    return [one for part in checker.PARTS for one in labelled(part)]


@pytest.mark.parametrize("supported", [True, False])
def test_the_part_that_was_looked_at(supported: bool) -> None:
    found = score(rows("seen"), supported)
    assert found.precision >= 0.98
    assert found.recall >= 0.98


@pytest.mark.parametrize("supported", [True, False])
def test_the_part_that_was_put_aside(supported: bool) -> None:
    """Lower than the aim of 0.98: what the checker reaches on sentences that nobody tuned it by."""
    found = score(rows("held_out"), supported)
    assert found.precision >= 0.94
    assert found.recall >= 0.94


# What is reached, rounded down; the aim is 0.98 here too.
FRESH = {True: (0.74, 0.71), False: (0.72, 0.75)}


@pytest.mark.parametrize("supported", [True, False])
def test_the_part_that_is_fresh(supported: bool) -> None:
    """Natural wording on topics that nobody tuned the checker by: far from the aim, and not to fall further."""
    found = score(rows("fresh"), supported)
    precision, recall = FRESH[supported]
    assert found.precision >= precision
    assert found.recall >= recall


# What is reached on the sentences drawn from clauses, rounded down, by half: supported, not supported.
DRAWN = {"open": ((0.98, 0.99), (0.99, 0.98)), "closed": ((0.95, 0.99), (0.99, 0.95))}


@pytest.mark.parametrize("half", list(DRAWN))
def test_the_drawn_sentences(half: str) -> None:
    """True sentences of clauses, and the same with one thing made untrue; the closed half falls short of 0.98."""
    for supported, floor in zip((True, False), DRAWN[half], strict=True):
        found = score(checker.drawn(half), supported)
        assert found.precision >= floor[0]
        assert found.recall >= floor[1]


def test_the_sentences_are_many_and_mixed() -> None:
    languages = Counter(one.language for one in every())
    assert sum(languages.values()) >= 400
    assert languages["en"] >= 150
    assert languages["zh-Hant"] >= 50
    assert len(labelled("held_out")) >= 150
    assert len(labelled("fresh")) >= 120
    assert sum(one.supported for one in labelled("fresh")) == len(labelled("fresh")) / 2
    share = sum(one.supported for one in every()) / len(every())
    assert 0.45 <= share <= 0.55


def test_no_sentence_is_in_two_parts() -> None:
    twice = Counter((one.document, one.sentence) for part in checker.PARTS for one in set(labelled(part)))
    assert [one for one, count in twice.items() if count > 1] == []


def test_a_score_counts_both_ways() -> None:
    def one(supported: bool, fault: str | None) -> Judged:
        return Judged(Labelled("d", ("1",), "en", "kind", supported, "s"), fault)

    some = [one(True, None), one(True, "x"), one(False, None), one(False, "x"), one(False, "x")]
    assert score(some, True) == checker.Score(0.5, 0.5)
    assert score(some, False) == checker.Score(2 / 3, 2 / 3)
    assert score([], True) == checker.Score(1.0, 1.0)


def test_a_line_that_is_no_label_is_named(tmp_path, monkeypatch: pytest.MonkeyPatch) -> None:
    head = "document\tclauses\tlanguage\tkind\tsupported\tsentence\n"
    (tmp_path / "odd.tsv").write_text(f"{head}d\t1\ten\tkind\tmaybe\tA sentence.[1]\n", "utf-8")
    monkeypatch.setattr(checker, "FOLDER", tmp_path)
    with pytest.raises(ValueError, match=r"odd\.tsv:2: supported is 'maybe'; write yes or no"):
        labelled("odd")
