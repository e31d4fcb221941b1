"""A zip archive -> the documents in it, as bytes with their names. Reads no document itself."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePosixPath

from documents.errors import DocumentFault, FileEmpty, FileTooLarge
from documents.sources import zips
from documents.sources.kinds import SUFFIXES, Kind
from documents.sources.limits import Limits

FURNITURE = ("__MACOSX", "Thumbs.db", "desktop.ini")  # what systems put into archives by themselves


@dataclass(frozen=True, slots=True)
class Entry:
    """A file in an archive; `name` is archive/path and is never used to write anything."""

    name: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Unpacked:
    """The documents of an archive in the order of their names, and the names that no reader takes."""

    entries: tuple[Entry, ...]
    skipped: tuple[str, ...]


def unpack(content: bytes, name: str, limits: Limits) -> Unpacked:
    """Every document of the archive. Raises a DocumentFault when one is encrypted, damaged or an archive itself."""
    entries, skipped = [], []
    with zips.opened(content, name, limits) as archive:
        files = [entry for entry in archive.infolist() if not entry.is_dir()]
        if len(files) > limits.entries:
            raise FileTooLarge(f"{name}: {len(files)} files are over the limit of {limits.entries}; split it")
        for entry in files:
            path = _path(zips.printed_name(entry))
            kind = SUFFIXES.get(PurePosixPath(path).suffix.lower())
            if any(part.startswith((".", *FURNITURE)) for part in PurePosixPath(path).parts):
                continue
            if kind is None:
                skipped.append(path)
            elif kind is Kind.ARCHIVE:
                raise DocumentFault(f"{name}/{path}: an archive inside an archive; unpack it first")
            else:
                entries.append(Entry(f"{name}/{path}", zips.content_of(archive, entry, f"{name}/{path}")))
    if not entries:
        raise FileEmpty(f"{name}: the archive holds no document that can be read; nothing was added")
    return Unpacked(tuple(sorted(entries, key=lambda entry: entry.name)), tuple(skipped))


def _path(printed: str) -> str:
    """A relative path: without drive, root and steps upwards."""
    parts = printed.replace("\\", "/").split("/")
    return "/".join(part for part in parts if part not in {"", ".", ".."} and not part.endswith(":"))
