"""Bytes and a file name -> the kind of file that it really is. Reads no text."""

from __future__ import annotations

import re
import zipfile
from enum import StrEnum
from io import BytesIO
from pathlib import Path

from documents.errors import FormatUnknown


class Kind(StrEnum):
    """What a file is by its content."""

    TEXT = "plain text"
    MARKDOWN = "Markdown"
    HTML = "HTML"
    PDF = "PDF"
    WORD = "Word"
    OFFICE = "an old office format"
    PICTURE = "a picture"
    ARCHIVE = "a zip archive"


SUFFIXES: dict[str, Kind] = {
    ".txt": Kind.TEXT,
    ".text": Kind.TEXT,
    ".md": Kind.MARKDOWN,
    ".markdown": Kind.MARKDOWN,
    ".html": Kind.HTML,
    ".htm": Kind.HTML,
    ".pdf": Kind.PDF,
    ".docx": Kind.WORD,
    ".doc": Kind.OFFICE,
    ".wps": Kind.OFFICE,
    ".rtf": Kind.OFFICE,
    ".odt": Kind.OFFICE,
    ".png": Kind.PICTURE,
    ".jpg": Kind.PICTURE,
    ".jpeg": Kind.PICTURE,
    ".tif": Kind.PICTURE,
    ".tiff": Kind.PICTURE,
    ".zip": Kind.ARCHIVE,
}
WRITTEN = frozenset({Kind.TEXT, Kind.MARKDOWN, Kind.HTML})  # characters, in some encoding
PICTURES = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"II*\x00", b"MM\x00*", b"II+\x00", b"MM\x00+")
COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # .doc, .wps, .xls, and a .docx with a password
ZIPPED = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")
ZIP_CONTENTS = (
    ("word/document.xml", Kind.WORD),
    ("xl/workbook.xml", "a spreadsheet; save the sheet as PDF or as a Word table"),
    ("ppt/presentation.xml", "a presentation; save it as PDF"),
    ("OFD.xml", "an OFD file; open it in its viewer and export it as PDF"),
)
REFUSED = (
    (b"Rar!\x1a\x07", "a RAR archive; unpack it and add the files, or pack them as zip"),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive; unpack it and add the files, or pack them as zip"),
    (b"\x1f\x8b", "a gzip file; unpack it and add the file inside"),
    (b"BZh", "a bzip2 file; unpack it and add the file inside"),
    (b"GIF8", "a GIF picture; save it as PNG"),
    (b"RIFF", "a RIFF file (WebP picture or sound); save it as PNG"),
    (b"\x7fELF", "a program; nothing was read"),
    (b"MZ\x90", "a program; nothing was read"),
)
HTML_START = re.compile(
    rb"\A(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html[\s>])",
    re.I | re.S,
)
MAIL_START = re.compile(rb"\A(?:From: .*\r?\n)?MIME-Version:", re.I)


def recognise(content: bytes, name: str) -> Kind:
    """The kind of a file by its first bytes; the name decides only between kinds of written text.

    Raises FormatUnknown for a kind that no reader takes, with what to do about it.
    """
    stated = SUFFIXES.get(Path(name).suffix.lower())
    found = _by_content(content, name)
    if found is not None:
        return found
    if stated in WRITTEN:
        assert stated is not None  # for the type checker
        return stated
    if stated is None:
        known = " ".join(sorted(SUFFIXES))
        raise FormatUnknown(f"{name}: no reader for this kind of file; save it as one of {known}")
    if content.strip() and b"\x00" not in content[:4096]:
        return Kind.TEXT  # the reader of text refuses what is no text in any encoding
    raise FormatUnknown(
        f"{name}: the name says {stated}, but the content is something else or damaged; get the file again"
    )


def _by_content(content: bytes, name: str) -> Kind | None:
    head = content[:1024]
    if b"%PDF-" in head:  # readers allow bytes before it, ISO 32000-1 H.3.4.1
        return Kind.PDF
    if head.startswith(PICTURES):
        return Kind.PICTURE
    if head.startswith((COMPOUND, b"{\\rtf")):
        return Kind.OFFICE
    if head.startswith(ZIPPED):
        return _zipped(content, name)
    if HTML_START.match(content[:4096]):
        return Kind.HTML
    refused = next((what for start, what in REFUSED if head.startswith(start)), None)
    if MAIL_START.match(head):
        refused = "a saved mail or web archive; save it as HTML or PDF"
    if refused:
        raise FormatUnknown(f"{name}: the content is {refused}")
    return None


def _zipped(content: bytes, name: str) -> Kind:
    """Office files are zips; what they hold tells them apart. A damaged one is told apart by its bytes."""
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            names = set(archive.namelist())
            is_text = "content.xml" in names and b"opendocument.text" in content[:200]
    except (zipfile.BadZipFile, NotImplementedError, ValueError, OSError):
        names = {entry for entry, _ in ZIP_CONTENTS if entry.encode() in content}
        is_text = False
        if not names and SUFFIXES.get(Path(name).suffix.lower()) is Kind.WORD:
            return Kind.WORD  # its reader will say that it is damaged
    if is_text:
        return Kind.OFFICE
    for entry, kind in ZIP_CONTENTS:
        if entry in names:
            if isinstance(kind, Kind):
                return kind
            raise FormatUnknown(f"{name}: the content is {kind}")
    return Kind.ARCHIVE
