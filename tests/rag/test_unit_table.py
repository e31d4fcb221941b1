"""units.csv: what is read of it, what is wrong with it, and what becomes of its names."""

from __future__ import annotations

from pathlib import Path

import pytest

from rag.glossary import Entry, Glossary
from rag.unit_table import UnitRow, UnitTable, UnitTableFault

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


def test_other_names_are_those_of_the_region() -> None:
    table = UnitTable(
        (UnitRow("市金融局", "甲市", ("金融办",), "市委金融办"), UnitRow("银监分局", "", (), "监管分局"))
    )
    assert list(table.others("市金融局", "甲市")) == ["金融办", "市委金融办"]
    assert list(table.others("市委金融办", "甲市")) == ["市金融局", "金融办"]
    assert list(table.others("市金融局", "乙市")) == []
    assert list(table.others("监管分局", "乙市")) == ["银监分局"]


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
