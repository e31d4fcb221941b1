"""One text in every format gives one tree and one list of responsible units."""

from __future__ import annotations

import functools

import pytest

from documents import sources
from documents.clauses import Clause, Document
from documents.facts.responsibilities import responsibilities
from documents.library import document
from tests.documents.sources import writers
from tests.documents.sources.made_up import ADDRESSES, RESPONSIBLE, ROWS


@functools.cache
def as_read(name: str) -> Document:
    return document(sources.read_bytes(writers.FORMATS[name](), name))


def clause(document: Document, address: str) -> Clause:
    return next(found for found in document.walk() if found.address == address)


@pytest.mark.parametrize("name", writers.FORMATS)
def test_every_format_gives_the_same_tree(name: str) -> None:
    found = as_read(name)
    clauses = {clause.address: clause for clause in found.walk()}
    assert tuple(clauses) == ADDRESSES
    assert {address: clauses[address].heading for address in ROWS} == ROWS
    assert found.title == "关于促进海湾市渔港金融服务的若干措施"
    assert [clause.label for clause in found.walk()] == [
        clause.label for clause in as_read("措施.txt").walk()
    ]


@pytest.mark.parametrize("name", writers.FORMATS)
def test_every_format_gives_the_same_responsible_units(name: str) -> None:
    stated = {
        clause.address: [(fact.role.value, fact.unit) for fact in responsibilities(clause.text)]
        for clause in as_read(name).walk()
    }
    assert {address: units for address, units in stated.items() if units} == RESPONSIBLE


@pytest.mark.parametrize("name", ["措施.md", "措施.html", "措施.docx", "措施.pdf", "扫描.pdf"])
def test_a_row_of_the_table_carries_its_columns(name: str) -> None:
    row = clause(as_read(name), "2/table-1/2")
    assert row.text.endswith("｜单位：艘｜基期数值：1150｜目标数值：1800")


def test_the_text_of_a_pdf_is_the_printed_text_without_its_line_ends() -> None:
    printed = as_read("措施.pdf")
    written = as_read("措施.txt")
    for address in ("p-2", "1/1", "1/1/2", "1/2", "3"):
        assert clause(printed, address).text == clause(written, address).text
