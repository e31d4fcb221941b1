"""A file becomes lines and tables: one reader per format, chosen by content as well as by name."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from documents.errors import DocumentFault, FileEmpty, FileMissing, FileTooLarge, FormatUnknown
from documents.lines import Source
from documents.sources import html, markdown, text
from documents.sources.encoding import decode

Reader = Callable[[str, str], Source]  # (decoded text, file name) -> Source

READERS: dict[str, Reader] = {
    ".txt": text.read,
    ".text": text.read,
    ".md": markdown.read,
    ".markdown": markdown.read,
    ".html": html.read,
    ".htm": html.read,
}
MAXIMUM_BYTES = 32 * 1024 * 1024  # an official text of a thousand pages is under 10 MB


def read(path: Path, maximum_bytes: int = MAXIMUM_BYTES) -> Source:
    """Read one file. Raises a DocumentFault that names the file when it can't be read."""
    if not path.is_file():
        raise FileMissing(f"{path}: there is no such file; check the name")
    return read_bytes(_content(path, maximum_bytes), path.name)


def read_bytes(content: bytes, name: str) -> Source:
    """Read a file's content; `name` gives its format and stands in the errors."""
    reader = READERS.get(Path(name).suffix.lower())
    if reader is None:
        known = " ".join(sorted(READERS))
        raise FormatUnknown(f"{name}: no reader for this kind of file; save it as one of {known}")
    decoded = decode(content, name)
    if not decoded.strip():
        raise FileEmpty(f"{name}: the file holds no text; nothing was added")
    source = reader(decoded, name)
    if not any(line.text.strip() or line.table for line in source.lines):
        raise FileEmpty(f"{name}: no readable text was found in the file; nothing was added")
    return source


def _content(path: Path, maximum_bytes: int) -> bytes:
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
