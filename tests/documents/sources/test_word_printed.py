"""The numbers that we rebuild are those that a word processor prints: LibreOffice, on the same files.

Where LibreOffice 7.4 is known to leave ISO 29500-1, its print is no measure and the tests of the rebuilding stand
alone: it restarts every level after each level above, whatever w:lvlRestart says (17.9.10); it prints the levels
above in their own form in spite of w:isLgl (17.9.4); it asks the style for a level and not the definition that
names the style (17.9.23); it writes chineseCounting from a hundred on as chineseCountingThousand; and it prints
plain digits for the forms that it has not (full width, in brackets or dashes, sexagenary, taiwaneseDigital).
"""

from __future__ import annotations

from pathlib import Path

import docx
import pytest
from docx.document import Document

from documents import sources
from documents.sources.word_numerals import FORMS
from tests.documents.sources.office_program import converted
from tests.documents.sources.test_word_numbering import add_style, add_styled, newest
from tests.documents.sources.writers import (
    THREE_LEVELS,
    add_paragraph,
    define_instance,
    define_list,
    saved,
)

PLAIN_TEXT = "txt:Text (encoded):UTF8"
UNKNOWN_THERE = {
    "decimalFullWidth", "decimalFullWidth2", "decimalEnclosedParen", "decimalEnclosedFullstop", "numberInDash",
    "japaneseDigitalTenThousand", "taiwaneseDigital", "ideographZodiacTraditional",
    "ideographDigital", "ideographEnclosedCircle",  # printed as 十 and ① there
}  # fmt: skip
BELOW_A_HUNDRED = {"chineseCounting", "taiwaneseCounting"}


def of_levels(levels: str, form: tuple[tuple[str, str], ...] = THREE_LEVELS) -> Document:
    """Paragraphs on the levels of one list, each level a digit."""
    made = docx.Document()
    number = define_list(made, form)
    for level in levels:
        add_paragraph(made, "某项内容", number, int(level))
    return made


def with_overrides() -> Document:
    """Two more lists of one definition, the first begun anew, the second at five on its second level."""
    made = docx.Document()
    first = define_list(made, THREE_LEVELS)
    abstract = newest(made)
    anew = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    fifth = '<w:lvlOverride w:ilvl="1"><w:startOverride w:val="5"/></w:lvlOverride>'
    second, third = define_instance(made, abstract, anew), define_instance(made, abstract, fifth)
    for number, level in (
        (first, 0),
        (first, 1),
        (second, 0),
        (second, 1),
        (third, 1),
        (third, 1),
        (first, 0),
    ):
        add_paragraph(made, "某项内容", number, level)
    return made


def with_replaced_level() -> Document:
    made = docx.Document()
    define_list(made, THREE_LEVELS)
    level = (
        '<w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="ideographTraditional"/>'
        '<w:suff w:val="nothing"/><w:lvlText w:val="%1："/></w:lvl>'
    )
    number = define_instance(made, newest(made), f'<w:lvlOverride w:ilvl="0">{level}</w:lvlOverride>')
    for at in (0, 1, 0):
        add_paragraph(made, "某项内容", number, at)
    return made


def with_styles() -> Document:
    """Lists and levels given by styles, inherited, replaced and taken away; text without a number between."""
    made = docx.Document()
    number = define_list(made, THREE_LEVELS)
    add_style(made, "Base", f'<w:numPr><w:numId w:val="{number}"/></w:numPr>')
    add_style(made, "Deep", '<w:numPr><w:ilvl w:val="1"/></w:numPr>', based_on="Base")
    add_style(made, "Deeper", '<w:numPr><w:ilvl w:val="2"/></w:numPr>', based_on="Deep")
    add_style(made, "Plain", '<w:numPr><w:numId w:val="0"/></w:numPr>', based_on="Base")
    for style in ("Base", "Deep", "Deeper", "Plain", "Deeper", "Deep", "Base", "Deep", "Normal", "Base"):
        add_styled(made, "某项内容", style)
    return made


def with_two_lists() -> Document:
    """A list of articles that is no part of the list of chapters runs on through them."""
    made = docx.Document()
    chapters = define_list(made, (("chineseCountingThousand", "第%1章　"),))
    articles = define_list(made, (("chineseCountingThousand", "第%1条　"), ("chineseCounting", "（%2）")))
    for number, level in ((chapters, 0), (articles, 0), (articles, 1), (articles, 1), (articles, 0)) * 2:
        add_paragraph(made, "某项内容", number, level)
    return made


def in_cells() -> Document:
    made = docx.Document()
    number = define_list(made, THREE_LEVELS)
    add_paragraph(made, "某项内容", number)
    frame = made.add_table(1, 1)
    frame.cell(0, 0).text = "框内"
    add_paragraph(frame.cell(0, 0), "某项内容", number)  # type: ignore[arg-type]
    add_paragraph(made, "某项内容", number)
    return made


DECIMAL = (("decimal", "%1"), ("decimal", "%1.%2"), ("decimal", "%1.%2.%3"))
MADE = {
    "levels": lambda: of_levels("012212010"),
    "levels-of-decimals": lambda: of_levels("0112201200", DECIMAL),
    "levels-met-first": lambda: of_levels("1101", DECIMAL[:2]),
    "levels-skipped": lambda: of_levels("022102", DECIMAL),
    "overrides": with_overrides,
    "a-level-replaced": with_replaced_level,
    "styles": with_styles,
    "two-lists": with_two_lists,
    "cells": in_cells,
} | {
    f"form-{form}": lambda form=form: of_levels(
        "0" * (99 if form in BELOW_A_HUNDRED else 121), ((form, "%1："),)
    )  # type: ignore[misc]
    for form in FORMS
    if form not in UNKNOWN_THERE
}


@pytest.fixture(scope="module")
def given() -> dict[str, bytes]:
    return {name: saved(make()) for name, make in MADE.items()}


@pytest.fixture(scope="module")
def printed(given: dict[str, bytes], tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """All files in one run of the program, as the text that it prints."""
    return converted(given, PLAIN_TEXT, Path(tmp_path_factory.mktemp("printed")))


def without_blanks(lines: list[str]) -> list[str]:
    return ["".join(line.split()) for line in lines if line.strip()]


@pytest.mark.parametrize("name", MADE)
def test_numbers_are_those_that_libreoffice_prints(
    name: str, given: dict[str, bytes], printed: dict[str, bytes]
) -> None:
    ours = [line.text for line in sources.read_bytes(given[name], "a.docx").lines]
    theirs = printed[name].decode("utf-8-sig").splitlines()
    assert len(ours) > 2
    assert without_blanks(ours) == without_blanks(theirs)
