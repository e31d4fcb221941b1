"""Which measures below the cut are shown: those that name just such applicants and the rarest of their needs."""

from __future__ import annotations

from dataclasses import replace
from types import SimpleNamespace

import pytest

from documents import library
from documents.sources import read_bytes
from rag.applicants import profile
from rag.programmes import fitting
from rag.programmes.measures import Measure, Segment
from rag.programmes.scale import Scale
from rag.programmes.scoring import Fit, Scorer

DOCUMENT = library.document(read_bytes("1. 支持园区改造。\n".encode(), "text.txt"), {"id": "text"})
PARK = profile.read("我们运营一个工业园区，需要资金改造园区基础设施")
RARE = Scale({one.name: 1.0 if one.sort.value == "trait" else 0.5 for one in PARK.traits})


def fit(score: float, *aspects: str) -> Fit:
    clause = next(DOCUMENT.walk())
    segment = Segment(0, 4, clause.text[:4], frozenset(aspects), frozenset())
    measure = Measure(
        DOCUMENT, clause, (segment,), frozenset(aspects), frozenset(), frozenset(), False, (segment,)
    )
    return Fit(measure, (segment,), score, None, near=False)


def test_the_applicant_and_the_need_are_read() -> None:
    assert "park" in {one.name for one in PARK.traits}
    assert "infrastructure" in {one.name for one in PARK.needs}


@pytest.mark.parametrize(
    ("score", "named", "shown"),
    [
        (0.6, True, True),  # below the cut, but for park operators who rebuild
        (0.6, False, False),  # says only what for, not for whom
        (0.4, True, False),  # too far behind the best
    ],
)
def test_a_measure_for_just_such_applicants(score: float, named: bool, shown: bool) -> None:
    wanted = {one.name for one in PARK.traits} | {one.name for one in PARK.needs}
    said = wanted if named else {one.name for one in PARK.needs}
    assert fitting._for_its_like(fit(score, *said), PARK, 1.0, RARE) is shown


def test_a_trait_of_which_many_measures_speak_singles_none_out() -> None:
    common = Scale({one.name: 0.1 for one in PARK.traits})
    wanted = {one.name for one in (*PARK.traits, *PARK.needs)}
    assert not fitting._for_its_like(fit(0.6, *wanted), PARK, 1.0, common)


def test_what_answers_no_need_is_not_the_nearest_where_one_was_told() -> None:
    answering = replace(fit(0.8, "infrastructure"), need=PARK.needs[-1])
    assert fitting._chosen(PARK, (fit(1.0), answering), RARE)[0] is answering


@pytest.mark.parametrize(("text", "fits"), [("码头建成九成。", False), ("对码头给予奖励。", True)])
def test_who_tells_no_need_is_shown_no_sentence_that_gives_nothing(text: str, fits: bool) -> None:
    told = profile.read("打渔的渔民")
    segment = Segment(0, len(text), text, frozenset({"marine"}), frozenset())
    measure = replace(fit(1.0, "marine").measure, segments=(segment,))
    nowhere = SimpleNamespace(words={}, meaning={}, near=frozenset())
    scorer = Scorer(told, nowhere, Scale({}))  # type: ignore[arg-type]
    assert (scorer.fit(measure) is not None) is fits
