"""Whether a document holds on a day: its own term, its period, a repeal, and what a catalogue says."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from documents.clauses import Clause, Document, Level, Status
from documents.editions.standing import Ground, Standings, since, standing
from tests.official import needs_official_texts, official

TODAY = date(2026, 6, 15)


def rules(text: str = "第一条 适用全市。", **stated: object) -> Document:
    """Rules of one article."""
    clause = Clause("1", Level.ARTICLE, "第一条", "第一条", "", text)
    plain = Document(
        "rules", "甲市贴息办法", (clause,), number="甲府〔2020〕9号", date="2020-03-01", status=Status.ISSUED
    )
    return replace(plain, **stated)  # type: ignore[arg-type]


def on(document: Document, *others: Document, day: date = TODAY) -> tuple[Status, list[tuple[Ground, str]]]:
    found = standing(document, others, day)
    return found.status, [(reason.ground, reason.since) for reason in found.reasons]


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("本办法自2020年4月1日起施行，有效期至2023年12月31日。", date(2023, 12, 31)),
        ("本办法自2020年4月1日起施行，有效期3年。", date(2023, 3, 31)),
        ("本办法自印发之日起施行，有效期三年。", date(2023, 2, 28)),
        ("本办法自2020年2月29日起施行，有效期1年。", date(2021, 2, 27)),
        ("本办法自发布之日起试行，试行期6个月。", date(2020, 8, 31)),
    ],
)
def test_the_term_that_a_text_states_ends_on_its_last_day(text: str, last: date) -> None:
    assert on(rules(text), day=last) == (Status.ISSUED, [])
    assert on(rules(text), day=date.fromordinal(last.toordinal() + 1)) == (
        Status.EXPIRED,
        [(Ground.TERM_OVER, last.isoformat())],
    )


@pytest.mark.parametrize(
    "text",
    [
        "证书有效期3年，期满重新申请。",
        "《乙市条例》自2019年1月1日起施行，有效期3年。",
        "本办法自2020年XX月XX日起施行，有效期3年。",
        "本办法自2020年4月1日起施行。",
        "第一条 适用全市。",
    ],
)
def test_what_is_no_term_of_the_text_itself_ends_nothing(text: str) -> None:
    assert on(rules(text, date=None)) == (Status.ISSUED, [])


def test_the_clause_that_states_the_term_is_given() -> None:
    document = rules("本办法自2020年4月1日起施行，有效期3年。")
    assert standing(document, (), TODAY).reasons[0].clause == document.clauses[0]


@pytest.mark.parametrize(
    ("period", "expected"),
    [
        ("2021/2025", (Status.EXPIRED, [(Ground.PERIOD_OVER, "2025-12-31")])),
        ("2021/2026", (Status.ISSUED, [])),
        ("2021-01/2026-05", (Status.EXPIRED, [(Ground.PERIOD_OVER, "2026-05-31")])),
        (None, (Status.ISSUED, [])),
    ],
)
def test_a_period_that_is_over(period: str | None, expected: tuple[Status, list[tuple[Ground, str]]]) -> None:
    assert on(rules(period=period)) == expected


def test_a_stated_term_goes_before_the_period() -> None:
    assert on(rules("本办法自印发之日起施行，有效期至2030年12月31日。", period="2021/2025")) == (
        Status.ISSUED,
        [],
    )


def repealing(sentence: str, **stated: object) -> Document:
    return rules(
        f"本办法自2024年1月1日起施行。{sentence}",
        **{"id": "new", "title": "甲市贴息新办法", "number": None, "date": "2023-12-01", **stated},
    )


@pytest.mark.parametrize(
    ("sentence", "repealed"),
    [
        ("《甲市贴息办法》同时废止。", True),
        ("《甲市贴息办法》（甲府〔2020〕9号）同时废止。", True),
        ("《甲市贴息办法》（甲府[2020]9号）同时废止。", True),
        ("《关于印发〈甲市贴息办法〉的通知》同时废止。", True),
        ("甲府〔2020〕9号同时废止。", True),
        ("《甲市贴息办法》（甲府〔2015〕2号）同时废止。", False),
        ("《甲市贴息办法实施细则》同时废止。", False),
        ("按照《甲市贴息办法》执行。", False),
    ],
)
def test_a_repeal_by_title_or_number(sentence: str, repealed: bool) -> None:
    expected = (Status.SUPERSEDED, [(Ground.REPEALED, "2024-01-01")]) if repealed else (Status.ISSUED, [])
    assert on(rules(), rules(), repealing(sentence)) == expected


def test_the_repealing_document_and_its_clause_are_given() -> None:
    newer = repealing("《甲市贴息办法》同时废止。")
    (reason,) = standing(rules(), (newer,), TODAY).reasons
    assert (reason.by, reason.clause) == (newer, newer.clauses[0])


@pytest.mark.parametrize(
    "other",
    [
        repealing("《甲市贴息办法》同时废止。", status=Status.DRAFT),
        repealing("《甲市贴息办法》同时废止。", date="2018-01-01"),
        repealing("《甲市贴息办法》同时废止。", id="rules"),
    ],
    ids=["a draft", "an older document", "the document itself"],
)
def test_who_repeals_nothing(other: Document) -> None:
    assert on(rules(), other) == (Status.ISSUED, [])


def test_a_repeal_takes_effect_with_the_document_that_states_it() -> None:
    assert on(rules(), repealing("《甲市贴息办法》同时废止。"), day=date(2023, 12, 31)) == (Status.ISSUED, [])


def test_a_draft_stays_a_draft_and_a_stated_status_stands_with_its_note() -> None:
    over = (Ground.PERIOD_OVER, "2025-12-31")
    assert on(rules(period="2021/2025", status=Status.DRAFT)) == (Status.DRAFT, [over])
    assert on(rules(period="2021/2025", status_stated=True)) == (Status.ISSUED, [over])
    assert on(rules(status=Status.EXPIRED, status_stated=True)) == (Status.EXPIRED, [])
    assert on(rules(status=Status.UNKNOWN)) == (Status.UNKNOWN, [])


def test_the_document_with_its_status_of_the_day() -> None:
    document = rules(period="2021/2025")
    assert Standings((), TODAY).current(document) == replace(document, status=Status.EXPIRED)
    assert Standings((), date(2025, 12, 31)).current(document) is document


def test_another_edition_of_a_document_is_judged_by_itself() -> None:
    known = Standings((), TODAY)
    assert known.of(rules(period="2021/2025")).status is Status.EXPIRED
    assert known.of(rules(period="2021/2030")).status is Status.ISSUED


def test_from_when_a_text_holds() -> None:
    assert since(rules("本办法自2020年4月1日起施行。")) == date(2020, 4, 1)
    assert since(rules("本办法自印发之日起施行。")) == date(2020, 3, 1)
    assert since(rules(date="2020-05")) == date(2020, 5, 1)
    assert since(rules(date=None)) is None
    assert since(rules(date="2020-13-40")) is None


@needs_official_texts
def test_the_official_texts_on_a_day_after_the_plan() -> None:
    texts = official()
    found = {name: standing(text, texts.values(), date(2026, 1, 1)) for name, text in texts.items()}
    assert {name: one.status for name, one in found.items()} == {
        name: text.status for name, text in texts.items()
    }
    assert [reason.ground for reason in found["dg-plan-145"].reasons] == [Ground.PERIOD_OVER]
    assert found["jy-multiplier-draft"].status is Status.DRAFT
