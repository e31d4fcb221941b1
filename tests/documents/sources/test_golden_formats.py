"""The golden documents as Markdown, HTML, Word, print and scans give the tree and the facts of their text."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from html import escape
from pathlib import Path

import docx
import pytest

from documents import sources
from documents.library import document
from documents.reading.unwrap import Paragraph, paragraphs
from tests.documents.golden_trees import FOLDER, TEXTS, written
from tests.documents.sources.writers import add_table, add_text, as_scanned_pdf, finished, new_pdf, saved

ROWS = ("冷库总库容", "冷藏车保有量", "果蔬冷链流通率")
CENTRED = 30  # characters: a shorter paragraph without a number or an end mark is printed in the middle
NUMBERS = "一二三四五六七八九十（(123456789①②③第"
ONE_CELL_A_LINE = frozenset({"stacked"})  # its table, in every format
# A scan takes seconds a page: these kinds are read from pictures as well.
SCANNED = frozenset(
    {"announcement", "division-of-work", "law-with-parts", "ministry-order", "minutes", "plan-five-depths",
     "questions-and-points", "reply", "rules-with-annexes", "wrapped-with-page-noise"}
)  # fmt: skip


def as_text(texts: Sequence[str]) -> bytes:
    return "\n".join(texts).encode()


def as_markdown(texts: Sequence[str]) -> bytes:
    return "\n\n".join(texts).encode()


def as_html(texts: Sequence[str]) -> bytes:
    inner = "".join(f"<p>{escape(text)}</p>" for text in texts)
    return f"<!DOCTYPE html><html><head><meta charset='utf-8'></head><body>{inner}</body></html>".encode()


def as_word(texts: Sequence[str]) -> bytes:
    made = docx.Document()
    for text in texts:
        made.add_paragraph(text)
    return saved(made)


def as_pdf(texts: Sequence[str]) -> bytes:
    pdf = new_pdf()
    for text in texts:
        if len(text) < CENTRED and text[0] not in NUMBERS and text[-1] not in "。：；":
            pdf.cell(0, 9, text, align="C", new_x="LMARGIN", new_y="NEXT")
        else:
            add_text(pdf, text)
    return finished(pdf)


def as_scan(texts: Sequence[str]) -> bytes:
    return as_scanned_pdf(as_pdf(texts))


FORMATS: dict[str, Callable[[Sequence[str]], bytes]] = {
    "a.txt": as_text,
    "a.md": as_markdown,
    "a.html": as_html,
    "a.docx": as_word,
    "a.pdf": as_pdf,
}


def check(path: Path, name: str, write: Callable[[Sequence[str]], bytes]) -> None:
    found = document(sources.read_bytes(write(texts_of(path)), name))
    golden = path.with_suffix(".tree").read_text("utf-8").splitlines()
    assert [plain(line) for line in written(found)] == [plain(line) for line in golden]


def texts_of(path: Path) -> list[str]:
    """The paragraphs of a document as each format prints them."""
    lines = sources.read(path).lines
    if path.stem in ONE_CELL_A_LINE:
        return [line.text.strip() for line in lines if line.text.strip()]
    return [text for one in paragraphs(lines) for text in printed(one)]


def printed(paragraph: Paragraph) -> list[str]:
    """A paragraph as it is printed: the rows of a table in columns, one below the other."""
    if paragraph.table is None:
        return [paragraph.text.strip()]
    return ["  ".join(row) for row in paragraph.table.rows]


def plain(line: str) -> str:
    """Recognition does not tell a wide blank from none."""
    return "".join(line.split())


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_every_format_gives_the_golden_tree(path: Path, name: str) -> None:
    check(path, name, FORMATS[name])


@pytest.mark.parametrize("path", [one for one in TEXTS if one.stem in SCANNED], ids=lambda path: path.stem)
def test_a_scan_gives_the_golden_tree(path: Path) -> None:
    check(path, "a.pdf", as_scan)


@pytest.mark.parametrize("stem", ["guide", "notice"])
def test_a_scan_whose_tables_are_ruled_gives_the_golden_tree(stem: str) -> None:
    path = FOLDER / f"{stem}.txt"
    found = document(sources.read_bytes(as_ruled_scan(path), "a.pdf"))
    golden = path.with_suffix(".tree").read_text("utf-8").splitlines()
    assert [plain(line) for line in written(found)] == [plain(line) for line in golden]


def as_ruled_scan(path: Path) -> bytes:
    """The same as `as_scan`, its tables drawn with lines as offices draw them."""
    pdf = new_pdf()
    for one in paragraphs(sources.read(path).lines):
        if one.table is not None:
            add_table(pdf, one.table.rows)
        elif len(one.text) < CENTRED and one.text[0] not in NUMBERS and one.text[-1] not in "。：；":
            pdf.cell(0, 9, one.text.strip(), align="C", new_x="LMARGIN", new_y="NEXT")
        else:
            add_text(pdf, one.text.strip())
    return as_scanned_pdf(finished(pdf))


def test_what_the_scans_of_two_others_lose() -> None:
    # Half a blank between two names, or between columns without rules, is no more than recognition errs by.
    agreement = lost("agreement")
    assert agreement == {"issuer:海湾市人民政府", "issuer:青河农商银行"}
    measures = lost("measures-with-box-and-table")
    assert {line for line in measures if not line.startswith("amount:")} <= {
        f"3/table-1/{row}表1第{row}行{name}" for row, name in enumerate(ROWS, start=1)
    }


def lost(stem: str) -> set[str]:
    """The golden lines that a scan of the document does not give."""
    texts = texts_of(FOLDER / f"{stem}.txt")
    found = {plain(line) for line in written(document(sources.read_bytes(as_scan(texts), "a.pdf")))}
    golden = (FOLDER / f"{stem}.tree").read_text("utf-8").splitlines()
    return {plain(line) for line in golden} - found
