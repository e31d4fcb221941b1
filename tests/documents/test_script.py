"""A Traditional copy of each golden document: the same tree and facts, every word as it is printed."""

from __future__ import annotations

from pathlib import Path

import opencc
import pytest

from documents import sources
from documents.clauses import Document
from documents.facts.conventions import Convention, Reading, stated
from documents.facts.deadlines import deadlines
from documents.facts.figures import dates
from documents.facts.programmes import programme
from documents.facts.quantities import quantities
from documents.facts.responsibilities import Role, responsibilities
from documents.facts.rhythms import Frequency, rhythms
from documents.facts.rows import row
from documents.library import document, identify, read_file
from documents.reading.unwrap import PAGE_NUMBER
from documents.script import simplified
from tests.documents.golden_trees import TEXTS, written

TRADITIONAL = opencc.OpenCC("s2t")


def copied(path: Path) -> Document:
    text = TRADITIONAL.convert(path.read_text("utf-8"))
    return document(sources.read_bytes(text.encode(), path.name))


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_a_traditional_copy_gives_the_golden_tree(path: Path) -> None:
    golden = path.with_suffix(".tree").read_text("utf-8").splitlines()
    assert [simplified(line) for line in written(copied(path))] == [simplified(line) for line in golden]


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_it_states_the_same_figures_and_programmes(path: Path) -> None:
    for ours, theirs in zip(read_file(path).walk(), copied(path).walk(), strict=True):
        assert theirs.address == ours.address
        assert simplified(theirs.text) == simplified(ours.text)
        for one, other in zip(quantities(ours.text), quantities(theirs.text), strict=True):
            assert (other.value, other.unit, other.kind, other.subject) == (
                one.value,
                one.unit,
                one.kind,
                one.subject,
            )
            assert other.printed == theirs.text[other.start : other.end]
        offered, again = programme(ours.text), programme(theirs.text)
        assert (offered is None) == (again is None)
        if offered and again:
            assert (again.means, again.commitment) == (offered.means, offered.commitment)
            assert all(one.words == theirs.text[one.start : one.end] for one in again.offers)


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_its_clauses_are_as_printed(path: Path) -> None:
    lines = [line for line in path.read_text("utf-8").split("\n") if not PAGE_NUMBER.match(line)]
    printed = "".join(TRADITIONAL.convert("\n".join(lines)).split())
    for clause in copied(path).walk():
        for part in clause.text.replace("｜", "\n").split("\n"):
            assert "".join(part.partition("：")[2 if "｜" in clause.text else 0].split()) in printed


def test_one_text_in_two_scripts_is_one_document() -> None:
    ours, theirs = read_file(TEXTS[0]), copied(TEXTS[0])
    assert theirs.title != ours.title
    assert identify(theirs, [ours]) == ours.id


def test_words_of_both_scripts_stand_side_by_side() -> None:
    articles = (
        "第一條　為規範漁港管理，制定本辦法。",
        "第二条　发放补贴，髮廊除外。",
        "第三條　市財政局負責發放補貼。",
    )
    text = "\n".join(("雲溪市政府", "雲溪市渔港管理辦法", *articles))
    found = document(sources.read_bytes(text.encode(), "a.txt"))
    assert found.title == "雲溪市渔港管理辦法"
    assert [one.text for one in found.walk()] == ["雲溪市政府\n雲溪市渔港管理辦法", *articles]
    assert [one.address for one in found.walk()] == ["masthead", "1", "2", "3"]


def test_every_kind_of_fact_is_read_in_both_scripts() -> None:
    (lead, other) = responsibilities("（牽頭單位：市財政局，配合單位：市發展改革局）")
    assert (lead.role, lead.unit, other.role, other.unit) == (
        Role.LEAD,
        "市财政局",
        Role.COOPERATE,
        "市发展改革局",
    )
    assert [one.value for one in quantities("截至2030年末，貸款餘額超過9億元，最高補貼30萬元。")] == [
        9e8,
        3e5,
    ]
    assert [one.frequency for one in rhythms("每年報送一次，每季度召開會議。")] == [
        Frequency.YEARLY,
        Frequency.QUARTERLY,
    ]
    assert [one.within for one in deadlines("收到申請後二十個工作日內辦結。")] == ["P20D"]
    assert [(one.iso, one.printed) for one in dates("二〇三一年五月開會")] == [("2031-05", "二〇三一年五月")]
    assert list(stated("列第一位的為牽頭單位")) == [Convention(Reading.FIRST_UNIT_LEADS, "", 0, 10)]
    cells = row("漁港｜單位：億元｜2030年目標：9")
    assert cells is not None
    assert (cells.unit, [one.value for one in cells.cells]) == ("億元", ["9"])


def test_a_simplified_text_is_given_back_as_it_is() -> None:
    text = "市财政局每年安排资金。"
    assert simplified(text) is text
    assert simplified("臺") == "台"
    assert len(simplified("牽頭單位：市金融工作局")) == 11
