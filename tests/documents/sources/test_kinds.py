"""A file is what its content says."""

from __future__ import annotations

import io
import zipfile

import pytest

from documents import sources
from documents.errors import DocumentFault, FileEmpty, FormatUnknown
from documents.sources.kinds import Kind, recognise
from tests.documents.sources.writers import as_html, as_text, as_word


def zipped(name: str, content: bytes = b"x") -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr(name, content)
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("content", "name", "kind"),
    [
        (b"\xef\xbb\xbf\xe7\x94\xb2", "a.txt", Kind.TEXT),
        (b"# x", "a.MD", Kind.MARKDOWN),
        (b"<p>x</p>", "a.htm", Kind.HTML),
        (b"  <!DOCTYPE html><p>x", "a.txt", Kind.HTML),
        (b"<html><body>x", "a.doc", Kind.HTML),
        (b"%PDF-1.7 ...", "a", Kind.PDF),
        (b"\n\n%PDF-1.7 ...", "a.txt", Kind.PDF),
        (b"\x89PNG\r\n\x1a\n...", "a.pdf", Kind.PICTURE),
        (b"\xff\xd8\xff\xe0...", "a.png", Kind.PICTURE),
        (b"II*\x00....", "a.tif", Kind.PICTURE),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1...", "a.docx", Kind.OFFICE),
        (b"{\\rtf1 x}", "a.doc", Kind.OFFICE),
        (zipped("word/document.xml"), "a.zip", Kind.WORD),
        (zipped("readme.txt"), "a.docx", Kind.ARCHIVE),
        (b"plain words", "a.pdf", Kind.TEXT),
    ],
)
def test_the_content_decides(content: bytes, name: str, kind: Kind) -> None:
    assert recognise(content, name) is kind


@pytest.mark.parametrize(
    ("content", "name", "message"),
    [
        (b"x", "a.exe", "a.exe: no reader for this kind of file; save it as one of .doc "),
        (b"Rar!\x1a\x07\x01", "a.zip", "a.zip: the content is a RAR archive; unpack it"),
        (b"7z\xbc\xaf\x27\x1c", "a.zip", "a.zip: the content is a 7-Zip archive"),
        (b"\x1f\x8b\x08", "a.txt", "a.txt: the content is a gzip file"),
        (b"GIF89a", "a.png", "a.png: the content is a GIF picture; save it as PNG"),
        (b"MIME-Version: 1.0\r\n", "a.doc", "a.doc: the content is a saved mail or web archive"),
        (zipped("xl/workbook.xml"), "a.docx", "a.docx: the content is a spreadsheet"),
        (zipped("ppt/presentation.xml"), "a.docx", "a.docx: the content is a presentation"),
        (
            zipped("OFD.xml"),
            "a.ofd",
            "a.ofd: the content is an OFD file; open it in its viewer and export it as PDF",
        ),
        (
            b"\x00\x01\x02\x03" * 50,
            "a.pdf",
            "a.pdf: the name says PDF, but the content is something else or damaged",
        ),
    ],
)
def test_what_no_reader_takes_is_refused_with_what_to_do(content: bytes, name: str, message: str) -> None:
    with pytest.raises(FormatUnknown) as fault:
        recognise(content, name)
    assert str(fault.value).startswith(message)


@pytest.mark.parametrize(
    ("content", "name", "said"),
    [
        (as_text(), "措施.pdf", "PDF"),
        (as_html(), "措施.doc", "an old office format"),
        (as_word(), "措施.txt", "plain text"),
    ],
)
def test_a_name_that_lies_is_read_by_the_content_and_noted(content: bytes, name: str, said: str) -> None:
    source = sources.read_bytes(content, name)
    assert source.lines[0].text == "关于促进海湾市渔港金融服务的若干措施"
    assert source.notes.remarks[-1].startswith(f"the name says {said}, the content is ")


@pytest.mark.parametrize("name", ["a.txt", "a.pdf", "a.docx", "a.png", "a.zip", "a.doc", "a.html"])
@pytest.mark.parametrize("content", [b"", b" \n\t ", b"\x0c"])
def test_a_file_without_content_is_empty(name: str, content: bytes) -> None:
    with pytest.raises(FileEmpty, match=f"{name}: the file holds no text"):
        sources.read_bytes(content, name)


@pytest.mark.parametrize("tag", ["ul", "ol", "div", "blockquote"])
def test_lists_nested_two_hundred_deep_are_read(tag: str) -> None:
    item = "li" if tag in {"ul", "ol"} else "p"
    content = f"<html><body>{f'<{tag}><{item}>层' * 200}".encode()
    assert sum(line.text.count("层") for line in sources.read_bytes(content, "a.html").lines) == 200


def test_lists_nested_ten_thousand_deep_are_read_or_refused() -> None:
    content = f"<html><body>{'<ul><li>层' * 10_000}".encode()
    assert outcome(content, "a.html") in {"read", "a.html: lists or tables are nested too deeply to be read"}


def outcome(content: bytes, name: str) -> str:
    try:
        sources.read_bytes(content, name)
    except DocumentFault as fault:
        return str(fault).split(";")[0]
    return "read"
