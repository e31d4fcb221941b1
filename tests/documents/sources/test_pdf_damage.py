"""PDF files that are damaged, protected, too long or made to take for ever."""

from __future__ import annotations

import io
import time
from itertools import pairwise

import pypdfium2
import pytest
from fpdf import FPDF
from fpdf.enums import AccessPermission, EncryptionMethod

from documents import sources
from documents.errors import DocumentFault, FileEmpty, FileTooLarge
from documents.sources.limits import Limits
from tests.documents.sources.test_pdf import as_read, texts, written
from tests.documents.sources.writers import add_text, as_pdf, new_pdf


def test_an_encrypted_file_says_so() -> None:
    pdf = new_pdf()
    add_text(pdf, "一、目标")
    pdf.set_encryption("owner", "user", EncryptionMethod.RC4, AccessPermission.all())
    with pytest.raises(
        DocumentFault, match=r"a\.pdf: the PDF is protected by a password; .* print it to a new PDF"
    ):
        as_read(pdf)


def test_a_file_that_only_forbids_copying_is_read() -> None:
    pdf = new_pdf()
    add_text(pdf, "一、目标")
    pdf.set_encryption("owner", "", EncryptionMethod.RC4, AccessPermission.none())
    assert texts(as_read(pdf)) == ["一、目标"]


def test_a_file_cut_off_is_refused_or_read_with_a_warning() -> None:
    content = as_pdf()
    with pytest.raises(DocumentFault, match=r"a\.pdf: the PDF is damaged or cut off"):
        sources.read_bytes(content[:300], "a.pdf")
    for share in (0.5, 0.9, 0.99):
        assert outcome(content[: int(len(content) * share)]) in {"refused", "warned"}


def outcome(content: bytes) -> str:
    try:
        source = sources.read_bytes(content, "a.pdf")
    except DocumentFault as fault:
        return "refused" if str(fault).startswith("a.pdf: ") else str(fault)
    return "warned" if "cut off" in " ".join(source.notes.remarks) else "silent"


def test_a_pdf_without_anything_on_its_pages_is_empty() -> None:
    document = pypdfium2.PdfDocument.new()
    document.new_page(595, 842)
    buffer = io.BytesIO()
    document.save(buffer)
    with pytest.raises(FileEmpty, match=r"a\.pdf: no readable text"):
        sources.read_bytes(buffer.getvalue(), "a.pdf")


def thousand_pages() -> bytes:
    pdf = FPDF()
    pdf.set_font("helvetica", size=12)
    for page in range(1000):
        pdf.add_page()
        for item in range(10):
            pdf.cell(
                0,
                8,
                f"{item + 1}. Measure {page}-{item} shall be carried out by the bureau.",
                new_x="LMARGIN",
                new_y="NEXT",
            )
    return written(pdf)


def test_a_thousand_pages_are_read_and_more_than_the_limit_are_refused() -> None:
    content = thousand_pages()
    start = time.monotonic()
    source = sources.read_bytes(content, "a.pdf")
    assert time.monotonic() - start < 120
    assert source.notes.pages == 1000
    assert len(source.lines) == 10_000
    with pytest.raises(FileTooLarge, match=r"a\.pdf: 1000 pages are over the limit of 999; split the file"):
        sources.read_bytes(content, "a.pdf", Limits(pages=999))
    partial = sources.read_bytes(content, "a.pdf", Limits(seconds=0.5))
    assert partial.notes.unread_pages[-1] == 1000
    assert partial.notes.remarks[0].endswith("split the file")
    assert all(after == before + 1 for before, after in pairwise(partial.notes.unread_pages))


def test_a_drawing_of_ten_thousand_strokes_does_not_hang() -> None:
    pdf = new_pdf()
    add_text(pdf, "附图")
    for at in range(7000):
        pdf.line(30 + at % 80, 60 + at // 80, 31 + at % 80, 61 + at // 80)
    start = time.monotonic()
    source = as_read(pdf)
    assert time.monotonic() - start < 20
    assert texts(source) == ["附图"]
    assert source.notes.remarks == (
        "page 1 is a drawing: tables were not looked for, its text was read as lines",
    )
