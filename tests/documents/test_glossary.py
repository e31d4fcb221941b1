"""The shipped glossary: large enough, in one script, without doubles, and with a name for every unit."""

from __future__ import annotations

import csv
import re

import opencc
import pytest

from documents import library
from documents.clauses import Document
from documents.facts.responsibilities import responsibilities
from rag.glossary import SHIPPED_GLOSSARY, Glossary


def rows() -> list[dict[str, str]]:
    with SHIPPED_GLOSSARY.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_at_least_600_entries_each_whole() -> None:
    assert len(rows()) >= 600
    for row in rows():
        assert list(row) == ["zh", "en", "abbreviations", "kind"]
        assert row["zh"].strip() == row["zh"] != ""
        assert row["en"].strip() == row["en"] != ""
        assert row["en"].isprintable()
        assert row["kind"]


def test_no_term_comes_twice() -> None:
    terms = [row["zh"] for row in rows()]
    assert sorted({term for term in terms if terms.count(term) > 1}) == []


def test_no_english_holds_chinese() -> None:
    assert [row["zh"] for row in rows() if re.search(r"[一-鿿]", row["en"])] == []


def test_the_terms_are_in_simplified_script() -> None:
    simplified = opencc.OpenCC("t2s")
    assert [row["zh"] for row in rows() if simplified.convert(row["zh"]) != row["zh"]] == []


@pytest.mark.parametrize("document", library.shipped(), ids=lambda document: document.id)
def test_every_unit_of_the_library_has_an_english_name(document: Document) -> None:
    glossary = Glossary.open()
    units = {one.unit for clause in document.walk() for one in responsibilities(clause.text)}
    assert sorted(unit for unit in units if not glossary.english(unit)) == []
