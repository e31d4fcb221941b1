"""A file becomes lines and tables: one reader per format, chosen by content as well as by name."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from importlib import import_module
from pathlib import Path

from documents import radicals
from documents.errors import DocumentFault, FileEmpty, FileMissing, FileTooLarge
from documents.reading.lines import Line, ReadingNotes, Source
from documents.sources import archive
from documents.sources.encoding import decode
from documents.sources.grid import lacks_header
from documents.sources.kinds import SUFFIXES, WRITTEN, Kind, recognise
from documents.sources.limits import Deadline, Limits

Reader = Callable[[bytes, str, Limits], Source]  # (content, file name, limits) -> Source

CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")  # on a terminal they would act
READERS = SUFFIXES  # the endings of the files that can be read
MAXIMUM_BYTES = 32 * 1024 * 1024  # an official text of a thousand pages is under 10 MB
# Loaded when the first such file is read: each brings a library that a start without one should not pay for.
MODULES = {
    Kind.TEXT: "documents.sources.text",
    Kind.MARKDOWN: "documents.sources.markdown",
    Kind.HTML: "documents.sources.html",
    Kind.PDF: "documents.sources.pdf",
    Kind.WORD: "documents.sources.word",
    Kind.OFFICE: "documents.sources.office",
    Kind.PICTURE: "documents.sources.scan",
}


def read(path: Path, maximum_bytes: int = MAXIMUM_BYTES, limits: Limits | None = None) -> Source:
    """Read one file. Raises a DocumentFault that names the file when it can't be read."""
    return read_bytes(_content(path, maximum_bytes), path.name, limits)


def read_all(
    path: Path, maximum_bytes: int = MAXIMUM_BYTES, limits: Limits | None = None
) -> tuple[Source, ...]:
    """The documents of a file: one, or those of an archive. All are read or none."""
    content = _content(path, maximum_bytes)
    if content and recognise(content, path.name) is Kind.ARCHIVE:
        return read_archive(content, path.name, limits)
    return (read_bytes(content, path.name, limits),)


def read_archive(content: bytes, name: str, limits: Limits | None = None) -> tuple[Source, ...]:
    """The documents of a zip archive, each named archive/path."""
    limits = limits or Limits()
    deadline = Deadline.of(limits)
    unpacked = archive.unpack(content, name, limits)
    left_out = f"{name}: left out, because no reader takes them: {', '.join(unpacked.skipped)}"
    sources = []
    for entry in unpacked.entries:
        if deadline.passed():
            raise FileTooLarge(
                f"{name}: its files take more than {limits.seconds:.0f} seconds to read; split it"
            )
        source = read_bytes(entry.content, entry.name, deadline.rest(limits))
        sources.append(_remarked(source, left_out) if unpacked.skipped else source)
    return tuple(sources)


def read_bytes(content: bytes, name: str, limits: Limits | None = None) -> Source:
    """Read a file's content; `name` stands in the errors, and gives the format where the content does not."""
    if not content.strip():
        raise FileEmpty(f"{name}: the file holds no text; nothing was added")
    kind = recognise(content, name)
    if kind is Kind.ARCHIVE:
        raise DocumentFault(f"{name}: an archive holds several documents; unpack it and add the files")
    try:
        source = _reader(kind)(content, name, limits or Limits())
    except RecursionError as error:
        raise DocumentFault(
            f"{name}: lists or tables are nested too deeply to be read; save the text itself as .txt or .docx"
        ) from error
    if not any(line.text.strip() or line.table for line in source.lines):
        raise FileEmpty(f"{name}: no readable text was found in the file; nothing was added")
    return _noted(source, kind)


def _reader(kind: Kind) -> Reader:
    read_format = import_module(MODULES[kind]).read
    if kind in WRITTEN:
        return lambda content, name, _: read_format(decode(content, name), name)
    reader: Reader = read_format
    return reader


def _noted(source: Source, kind: Kind) -> Source:
    """The source in characters proper, with what can be noted of any format."""
    source = replace(source, lines=tuple(map(_in_characters, source.lines)))
    tables = [line for line in source.lines if line.table]
    notes: ReadingNotes = replace(
        source.notes,
        format=kind.value,
        tables=len(tables),
        tables_without_header=tuple(
            line.number for line in tables if line.table and lacks_header(line.table)
        ),
    )
    source = replace(source, notes=notes)
    stated = SUFFIXES.get(Path(source.name).suffix.lower(), kind)
    if stated is kind:
        return source
    return _remarked(
        source, f"the name says {stated.value}, the content is {kind.value}; it was read as that"
    )


def _in_characters(line: Line) -> Line:
    """A line without control codes and without the signs that a PDF's fonts put in the place of characters."""

    def proper(text: str) -> str:
        return radicals.characters(CONTROLS.sub("", text))

    text, table = proper(line.text), line.table
    if table is not None:
        table = replace(table, rows=tuple(tuple(map(proper, row)) for row in table.rows))
    return line if (text, table) == (line.text, line.table) else replace(line, text=text, table=table)


def _remarked(source: Source, remark: str) -> Source:
    return replace(source, notes=replace(source.notes, remarks=(*source.notes.remarks, remark)))


def _content(path: Path, maximum_bytes: int) -> bytes:
    if not path.is_file():
        raise FileMissing(f"{path}: there is no such file; check the name")
    try:
        size = path.stat().st_size
        if size > maximum_bytes:
            raise FileTooLarge(
                f"{path}: {size / 1048576:.0f} MB is over the limit of {maximum_bytes / 1048576:.0f} MB; "
                "split the file, or raise WENCE_MAXIMUM_MEGABYTES"
            )
        return path.read_bytes()
    except OSError as error:
        raise DocumentFault(f"{path}: cannot be read ({error.strerror}); check its permissions") from error
