"""units.csv: what is read of it, what is wrong with it, and what becomes of its names."""

from __future__ import annotations

from pathlib import Path

import pytest

from documents.clauses import Document
from documents.facts.responsibilities import Responsibility, Role
from index.records import Duty
from rag.glossary import Entry, Glossary
from rag.home.unit_table import UnitRow, UnitTable, UnitTableFault
from rag.questions.names.units import Unit, Units

HEAD = "name,region,other names,later name\n"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "units.csv"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030"])
def test_rows_are_read_whatever_program_saved_them(file: Path, encoding: str) -> None:
    file.write_text(f"{HEAD}市金融工作局,甲市,金融办 | 金融局,市委金融办\n\n银监分局,,,监管分局\n", encoding)
    assert UnitTable.open(file).rows == (
        UnitRow("市金融工作局", "甲市", ("金融办", "金融局"), "市委金融办"),
        UnitRow("银监分局", "", (), "监管分局"),
    )


def test_without_a_file_there_is_an_empty_table(file: Path) -> None:
    assert UnitTable.open(file) == UnitTable()
    glossary = Glossary((Entry("甲", "A"),))
    assert UnitTable().added_to(glossary) is glossary


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("name,region\n甲,乙\n", r"units\.csv: no column 'other names' in its first line"),
        (f"{HEAD}甲,,,\n,乙市,,\n", r"units\.csv: line 3 has no name"),
        (f"{HEAD}甲,,乙,丙,丁\n", r"units\.csv: line 2 has more than 4 cells; part other names by \|"),
    ],
)
def test_what_is_wrong_is_named_with_its_line(file: Path, text: str, message: str) -> None:
    file.write_text(text, "utf-8")
    with pytest.raises(UnitTableFault, match=message):
        UnitTable.open(file)


def test_a_row_with_a_region_holds_for_that_region_alone() -> None:
    table = UnitTable(
        (UnitRow("市金融局", "甲市", ("金融办",), "市委金融办"), UnitRow("银监分局", "", (), "监管分局"))
    )
    joined = table.added_to(Glossary((Entry("市金融局", "Bureau", ("FB",), "body"),)))
    assert list(joined.others("市金融局", "甲市")) == ["金融办", "市委金融办"]
    assert list(joined.others("市委金融办", "甲")) == ["市金融局", "金融办"]
    assert list(joined.others("市金融局", "乙市、甲市")) == ["金融办", "市委金融办"]
    assert list(joined.others("市金融局", "乙市")) == list(joined.others("市金融局", "")) == []
    assert joined.entries == (
        Entry("银监分局", "", ("监管分局",), "body"),
        Entry("监管分局", "", ("银监分局",), "body"),
        Entry("市金融局", "Bureau", ("FB",), "body"),
    )


def duty(document: str, unit: str) -> Duty:
    return Duty(document, "1", Responsibility(Role.LEAD, unit, 0, 1))


def test_a_question_finds_the_body_of_the_region_that_the_row_names() -> None:
    """Two cities have a bureau of one name, and only in one of them it is called so."""
    documents = [Document("a", "甲", (), region="甲市"), Document("b", "乙", (), region="乙市")]
    duties = [duty("a", "市渔业局"), duty("b", "市渔业局")]
    table = UnitTable((UnitRow("市渔业局", "乙市", ("渔办", "Fishery Desk"), "市海洋局"),))
    units = Units(duties, documents, table.added_to(Glossary(())))
    for name in ("渔办", "市海洋局", "fishery desk"):
        found = [mention.units for mention in units.mentions(f"{name}牵头哪些任务？")]
        assert found == [(Unit("市渔业局", "乙市"),)], name
    (both,) = units.mentions("市渔业局牵头哪些任务？")
    assert both.units == (Unit("市渔业局", "甲市"), Unit("市渔业局", "乙市"))


def test_the_names_join_those_of_the_glossary() -> None:
    glossary = Glossary((Entry("市金融局", "Bureau", ("FB",), "body"), Entry("丙", "C")))
    joined = UnitTable((UnitRow("市金融局", "", ("金融办",), "新局"),)).added_to(glossary)
    assert joined.entries == (
        Entry("市金融局", "Bureau", ("FB", "金融办", "新局"), "body"),
        Entry("金融办", "", ("市金融局", "新局"), "body"),
        Entry("新局", "", ("市金融局", "金融办"), "body"),
        Entry("丙", "C"),
    )
    assert joined.english("市金融局") == "Bureau"
