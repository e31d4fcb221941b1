"""Real texts printed as PDF and saved as Word give the tree of their text file, unit for unit."""

from __future__ import annotations

from html import escape
from pathlib import Path

import docx
import pytest

from documents import sources
from documents.clauses import Document
from documents.facts.responsibilities import responsibilities
from documents.library import document
from documents.reading.lines import Source
from documents.reading.unwrap import Paragraph, paragraphs
from tests.documents.sources.browser import printed_by_browser
from tests.documents.sources.writers import add_text, finished, new_pdf, saved

FOLDER = Path(__file__).parents[4] / "shared" / "documents"
TEXTS = sorted(FOLDER.glob("*.txt"))
HEADING = 30  # characters: a shorter paragraph without a number is printed in the middle
NUMBERS = "一二三四五六七八九十（(123456789第"

pytestmark = pytest.mark.skipif(not TEXTS, reason="the official texts are not beside this checkout")


def units(source: Source) -> dict[str, list[tuple[str, str]]]:
    found: Document = document(source)
    return {
        clause.address: [(fact.role.value, fact.unit) for fact in responsibilities(clause.text)]
        for clause in found.walk()
    }


def as_pdf(given: tuple[Paragraph, ...]) -> bytes:
    pdf = new_pdf(running_head="文件汇编")
    for paragraph in given:
        if len(paragraph.text) < HEADING and paragraph.text[0] not in NUMBERS:
            pdf.cell(0, 9, paragraph.text, align="C", new_x="LMARGIN", new_y="NEXT")
        else:
            add_text(pdf, paragraph.text)
    return finished(pdf)


def as_word(given: tuple[Paragraph, ...]) -> bytes:
    made = docx.Document()
    for paragraph in given:
        made.add_paragraph(paragraph.text)
    return saved(made)


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_the_print_of_a_browser_gives_the_tree_of_the_text(path: Path, tmp_path: Path) -> None:
    """It leaves every blank out, those between the cells of a flattened table too."""
    given = paragraphs(sources.read(path).lines)
    body = "".join(f"<p>{escape(one.text)}</p>" for one in given)
    printed = sources.read_bytes(printed_by_browser(body, tmp_path), "a.pdf")
    assert units(printed) == units(sources.read_bytes("\n".join(one.text for one in given).encode(), "a.txt"))


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_print_and_word_give_the_tree_of_the_text(path: Path) -> None:
    given = paragraphs(sources.read(path).lines)
    written = units(sources.read_bytes("\n".join(one.text for one in given).encode(), "a.txt"))
    assert units(sources.read_bytes(as_word(given), "a.docx")) == written
    printed = sources.read_bytes(as_pdf(given), "a.pdf")
    assert units(printed) == written
    assert printed.notes.dropped == ("文件汇编",)
