"""Questions as of a day: answered from the editions in force on it, and only where the day is beyond doubt."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from index import store
from rag import past
from rag.home.adding import Overrides
from rag.home.workspace import Workspace
from rag.language import Language
from rag.settings import Settings
from tests.toy import ToyEmbedder

FIRST = (
    "甲市贴息办法\n甲府〔2018〕9号\n第一条 贴息比例为20%。（责任单位：市财政局）\n"
    "第二条 本办法自2018年5月1日起施行，有效期3年。\n2018年4月2日\n"
)
SECOND = (
    FIRST.replace("2018", "2021").replace("20%", "30%").replace("市财政局", "市商务局").replace("3年", "30年")
)
OTHER = "甲市保险办法\n甲府〔2020〕3号\n第一条 保费补助为每船3000元。\n第二条 本办法自2020年3月1日起施行。\n2020年2月2日\n"
QUESTION = "贴息比例是多少？"


@pytest.fixture
def held(tmp_path: Path) -> Workspace:
    home = tmp_path / "home"
    embedder = ToyEmbedder()
    made = Workspace(Settings(home=home, library="none"), embedder, store.build([], home, embedder))
    for name, text in (("subsidy", FIRST), ("subsidy-2021", SECOND), ("insurance", OTHER)):
        (tmp_path / f"{name}.txt").write_text(text, "utf-8")
        made.add([tmp_path / f"{name}.txt"], Overrides(region="甲市"))
    assert [one.date for one in made.documents()] == ["2021-04-02", "2020-02-02"]
    return made


def asked(held: Workspace, question: str = QUESTION, as_of: date | None = None) -> tuple[str, str]:
    """The clause that the answer cites, and the note on the day that it was answered for."""
    given = held.answering(question, as_of).ask(question)
    notes = [note for note in given.notes if "有效的文本" in note or "in force on" in note]
    assert len(notes) <= 1
    return (given.citations[0].clause.text if given.citations else ""), "".join(notes)


def test_without_a_day_the_live_edition_answers(held: Workspace) -> None:
    assert asked(held) == ("第一条 贴息比例为30%。（责任单位：市商务局）", "")


@pytest.mark.parametrize(
    ("day", "share"),
    [
        (date(2018, 5, 1), "20%"),
        (date(2021, 4, 30), "20%"),
        (date(2021, 5, 1), "30%"),
        (date(2030, 1, 1), "30%"),
    ],
)
def test_the_edition_in_force_on_the_day_answers(held: Workspace, day: date, share: str) -> None:
    text, note = asked(held, as_of=day)
    assert share in text
    assert f"按{day.year}年{day.month}月{day.day}日有效的文本作答" in note


def test_what_had_not_begun_is_left_out_and_named(held: Workspace) -> None:
    text, note = asked(held, as_of=date(2019, 1, 1))
    assert "20%" in text
    assert note.endswith("当日尚未施行：《甲市保险办法》。")
    assert asked(held, "渔船的保费补助是多少？", date(2019, 1, 1))[0] == ""
    assert "3000元" in asked(held, "渔船的保费补助是多少？", date(2021, 1, 1))[0]


def test_before_anything_held_there_is_no_answer(held: Workspace) -> None:
    given = held.answering(QUESTION, date(2017, 1, 1)).ask(QUESTION)
    assert given.abstained
    assert (
        given.notes[-1] == "按2017年1月1日有效的文本作答。当日尚未施行：《甲市贴息办法》、《甲市保险办法》。"
    )


def test_the_status_is_that_of_the_day(held: Workspace) -> None:
    """Three years from May 2018 on: over in May 2021, when the next edition took its place."""
    given = held.answering(QUESTION, date(2020, 6, 1)).ask(QUESTION)
    assert [str(one.document.status) for one in given.citations] == ["issued"]
    assert not any("已过" in note for note in given.notes)


def test_units_are_those_of_the_day(held: Workspace) -> None:
    question = "贴息由谁负责？"
    assert "市财政局" in held.answering(question, date(2020, 6, 1)).ask(question).text
    assert "市商务局" in held.answering(question).ask(question).text


@pytest.mark.parametrize(
    "question",
    [
        "2019年时贴息比例是多少？",
        "在2019年6月的时候，贴息比例是多少？",
        "按照2020年的规定，贴息比例是多少？",
        "As of 2019, 贴息比例是多少?",
    ],
)
def test_a_question_may_name_its_time_itself(held: Workspace, question: str) -> None:
    text, note = asked(held, question)
    assert "20%" in text
    assert note


@pytest.mark.parametrize(
    "question",
    [
        "2021年时贴息比例是多少？",  # two editions held in that year
        "到2019年时贴息比例是多少？",
        "2019年贴息比例是多少？",
        "截至2019年末贴息比例是多少？",
        "2023年时贴息比例是多少？",  # today's text already held
    ],
)
def test_a_year_that_may_be_that_of_a_figure_changes_nothing(held: Workspace, question: str) -> None:
    assert held.answering(question) is held.assistant


def test_an_added_edition_is_seen_at_once(held: Workspace, tmp_path: Path) -> None:
    day = date(2020, 6, 1)
    assert "20%" in asked(held, as_of=day)[0]
    (tmp_path / "subsidy-2019.txt").write_text(FIRST.replace("2018", "2019").replace("20%", "25%"), "utf-8")
    held.add([tmp_path / "subsidy-2019.txt"], Overrides(region="甲市"))
    assert "25%" in asked(held, as_of=day)[0]


@pytest.mark.parametrize(
    ("question", "span"),
    [
        ("2019年时怎样？", (date(2019, 1, 1), date(2019, 12, 31))),
        ("2019年12月当时怎样？", (date(2019, 12, 1), date(2019, 12, 31))),
        ("按2020年2月29日有效的规定", (date(2020, 2, 29), date(2020, 2, 29))),
        ("who led it as of 2021-03?", (date(2021, 3, 1), date(2021, 3, 31))),
        ("按2019年2月30日的规定", None),
        ("2019年时间表是什么？", None),
        ("2018年时和2019年时有什么不同？", None),
        ("2016—2020年时的目标", None),
        ("the balance as of 20211", None),
    ],
)
def test_the_time_that_a_question_names(question: str, span: tuple[date, date] | None) -> None:
    assert past.said(question) == span


def test_the_note_counts_what_it_does_not_name(held: Workspace) -> None:
    documents = held.documents() * 3
    told = past.Past(date(2010, 1, 2), (), later=documents)
    assert told.note(Language.SIMPLIFIED).endswith("等6份文件。")
    assert told.note(Language.ENGLISH).endswith("and 3 more.")
