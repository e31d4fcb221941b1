"""What goes into the tables comes out equal, and duties can be asked for."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from documents.clauses import Clause, Document, Level
from documents.facts import responsibilities as facts
from documents.facts.responsibilities import Responsibility, Role
from documents.reading.lines import ReadingNotes, RecognisedPage
from index.passages import split
from index.records import Duty, Records, sqlite
from tests.index.trees import clause, digest, notice, plan

TEXT = st.text(alphabet=st.characters(codec="utf-8"), max_size=12)
TREES = st.recursive(
    st.builds(
        Clause, address=TEXT, level=st.sampled_from(Level), number=TEXT, label=TEXT, heading=TEXT, text=TEXT
    ),
    lambda below: st.builds(
        Clause,
        address=TEXT,
        level=st.sampled_from(Level),
        number=TEXT,
        label=TEXT,
        heading=TEXT,
        text=TEXT,
        path=st.lists(TEXT, max_size=2).map(tuple),
        line=st.integers(0, 10**6),
        page=st.none() | st.integers(0, 999),
        english=TEXT,
        children=st.lists(below, max_size=3).map(tuple),
    ),
    max_leaves=8,
)


@pytest.fixture
def records(tmp_path: Path) -> Records:
    return Records(sqlite(tmp_path / "records ?#%.sqlite", writable=True))


def test_documents_come_back_equal_in_order(records: Records) -> None:
    records.write([plan(), notice()], given=[digest()])
    assert records.documents() == (plan(), notice())
    assert records.document("notice") == notice()
    assert records.document("nothing") is None
    assert records.given() == (digest(),)


@settings(deadline=None)
@given(st.lists(TREES, max_size=4))
def test_any_tree_comes_back_equal(clauses: list[Clause]) -> None:
    stored = Document(id="d", title="t", clauses=tuple(clauses))
    records = Records("sqlite://")
    records.write([stored])
    (loaded,) = records.documents()
    assert loaded == stored
    assert loaded.clauses == stored.clauses
    records.close()


def test_more_rows_than_go_at_once(records: Records) -> None:
    wide = Document(
        id="d", title="t", clauses=tuple(clause(str(number), f"第{number}") for number in range(1203))
    )
    passages = list(split(wide))
    records.write([wide], passages=passages)
    assert records.document("d") == wide
    backwards = range(1202, -1, -1)
    assert records.passages(backwards) == tuple(reversed(passages))
    with pytest.raises(KeyError, match="1203"):
        records.passages([0, 1203])


def test_a_file_is_read_again_and_cannot_be_written(tmp_path: Path) -> None:
    file = tmp_path / "名 ?#%.sqlite"
    writer = Records(sqlite(file, writable=True))
    writer.write([plan()])
    writer.close()
    assert file.is_file()
    reader = Records(sqlite(file))
    assert reader.documents() == (plan(),)
    with pytest.raises(OSError, match="readonly"):
        reader.write([notice()])


def told(text: str) -> tuple[Responsibility, ...]:
    """Stands in for the reader of facts: the finance bureau leads, the bank helps, where they are printed."""
    units = (("甲市金融局", Role.LEAD), ("乙银行", Role.COOPERATE))
    return tuple(
        Responsibility(role, unit, text.index(unit), text.index(unit) + len(unit))
        for unit, role in units
        if unit in text
    )


def test_duties_can_be_narrowed(records: Records, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(facts, "responsibilities", told)
    other = replace(notice(), clauses=(clause("7", "由乙银行办理"),))
    records.write([plan(), other], given=[digest()])
    first = Duty("plan", "1/1", Responsibility(Role.LEAD, "甲市金融局", 29, 34))
    helper = Duty("plan", "1/1", Responsibility(Role.COOPERATE, "乙银行", 46, 49))
    last = Duty("plan", "2/3", Responsibility(Role.LEAD, "甲市金融局", 15, 20))
    elsewhere = Duty("notice", "7", Responsibility(Role.COOPERATE, "乙银行", 1, 4))
    assert records.responsibilities() == (first, helper, last, elsewhere)
    assert records.responsibilities(unit="甲市金融局") == (first, last)
    assert records.responsibilities(role=Role.COOPERATE) == (helper, elsewhere)
    assert records.responsibilities(document="notice") == (elsewhere,)
    assert records.responsibilities(unit="乙银行", role=Role.LEAD) == ()
    assert plan().clauses[0].children[0].text[29:34] == "甲市金融局"


def test_duties_are_read_as_the_document_wants(records: Records) -> None:
    listed = Document(
        id="listed",
        title="丙市方案",
        clauses=(
            clause("1", "列第一位的为牵头单位，以下均需各区政府落实，不再列出。"),
            clause("2", "发展债券。（责任单位：市财政局、市商务局）"),
        ),
    )
    records.write([listed])
    found = [(one.responsibility.role, one.responsibility.unit) for one in records.responsibilities()]
    assert found == [
        (Role.LEAD, "市财政局"),
        (Role.RESPONSIBLE, "市商务局"),
        (Role.RESPONSIBLE, "各区政府"),
    ]


def test_a_restored_name_and_its_place_in_the_list_come_back(records: Records) -> None:
    listed = Document("listed", "丙省方案", (clause("1", "发展债券。（责任单位：省发展改革委，科技厅）"),))
    records.write([listed])
    first, second = (one.responsibility for one in records.responsibilities())
    assert (first.restored, first.group, second.restored, second.group) == ("", 0, "省科技厅", 1)


def test_how_a_file_was_read_comes_back(records: Records) -> None:
    reading = ReadingNotes(
        "pdf", 3, (RecognisedPage(2, 0.75),), (3,), ("页眉",), 1, (7,), ("one page was not read",)
    )
    stored = replace(notice(), reading=reading, status_stated=True)
    records.write([stored], given=[plan(), replace(plan(), date="2022-01-01"), digest()])
    assert records.document("notice") == stored
    assert [one.date for one in records.given("plan")] == ["2021-12-01", "2022-01-01", None]
    assert records.given("notice") == ()
