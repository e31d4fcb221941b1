from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from documents.facts.validity import Validity, validity
from tests.official import needs_official_texts, official


def read(text: str) -> Validity:
    found = validity(text)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("text", "since", "until", "term", "trial"),
    [
        ("本办法自2024年5月1日起施行，有效期5年。", "2024-05-01", "", "P5Y", False),
        ("本细则自印发之日起施行，试行两年。", "issue", "", "P2Y", True),
        ("本意见自公布之日起实施，有效期三年。", "issue", "", "P3Y", False),
        ("自2026年XX月XX日起施行，有效期至2030年12月31日。", "2026-XX-XX", "2030-12-31", "", False),
        ("自2024年1月1日起执行，有效期6个月。", "2024-01-01", "", "P6M", False),
        ("有效期至2027年6月30日。", "", "2027-06-30", "", False),
    ],
)
def test_from_when_until_when(text: str, since: str, until: str, term: str, trial: bool) -> None:
    found = read(text)
    assert (found.since, found.until, found.term, found.trial) == (since, until, term, trial)


@pytest.mark.parametrize(
    ("text", "repeals"),
    [
        ("自印发之日起施行，同时废止《甲办法》《乙细则》。", ("甲办法", "乙细则")),
        ("自印发之日起施行。《甲〈乙〉办法》（某府〔2019〕3号）同时废止。", ("甲〈乙〉办法",)),
        ("某府〔2019〕3号文件予以废止。", ("某府〔2019〕3号",)),
    ],
)
def test_what_it_repeals(text: str, repeals: tuple[str, ...]) -> None:
    assert read(text).repeals == repeals


def test_the_span_covers_all_that_is_stated() -> None:
    text = "附则。本办法自2024年5月1日起施行，有效期5年。由市财政局解释。"
    found = read(text)
    assert text[found.start : found.end] == "自2024年5月1日起施行，有效期5年"


@pytest.mark.parametrize("text", ["从2019年起推广", "依法废止许可", "试行意见收集", "2024年5月1日印发", ""])
def test_a_text_that_states_nothing_of_its_force(text: str) -> None:
    assert validity(text) is None


@given(st.text(alphabet="自2024年5月1日起施行有效期至同时废止《》〔〕试两，。X ", max_size=40))
def test_any_text_is_read_and_the_span_holds(text: str) -> None:
    found = validity(text)
    assert found is None or 0 <= found.start < found.end <= len(text)


@needs_official_texts
def test_none_of_the_official_texts_states_its_term() -> None:
    assert [
        clause.address
        for document in official().values()
        for clause in document.walk()
        if validity(clause.text)
    ] == []
