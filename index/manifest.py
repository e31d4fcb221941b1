"""What a snapshot holds, and whether its files are what was written. Knows nothing of their content."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterator
from dataclasses import asdict, dataclass, field
from pathlib import Path

from index.errors import IndexDamaged, IndexOutdated

FORMAT = 4
KNOWN = 3  # the first format whose records and vectors this version reads, to build a newer one from them
FILE = "manifest.json"
SMALL = 64 * 1024 * 1024  # bytes; a file up to this size is read through at every opening (about 30 ms)


@dataclass(frozen=True, slots=True)
class File:
    """One file of a snapshot; `name` is relative to it, with `/`."""

    name: str
    size: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Manifest:
    """The last file written into a snapshot: without it the snapshot does not exist."""

    embedder: str
    dimensions: int
    documents: int
    clauses: int
    passages: int
    files: tuple[File, ...] = field(repr=False)
    format: int = FORMAT

    def write(self, folder: Path) -> None:
        """Put the manifest into the folder, on the disk before this returns."""
        write_whole(folder / FILE, json.dumps(asdict(self), ensure_ascii=False, indent=1))

    def check(self, folder: Path, *, every_byte: bool = False, only: str = "") -> None:
        """IndexDamaged when a file is absent or its size differs, or its bytes do; `only` is the name of one file.

        Bytes are compared in files up to SMALL; in larger ones only with `every_byte`.
        """
        for entry in self.files:
            if only not in ("", entry.name):
                continue
            file = folder / entry.name
            if not file.is_file():
                raise IndexDamaged(file, "the file is missing")
            size = file.stat().st_size
            if size != entry.size:
                raise IndexDamaged(file, f"{size} bytes, {entry.size} were written")
            if (every_byte or size <= SMALL) and _sha256(file) != entry.sha256:
                raise IndexDamaged(file, "its bytes are not those that were written")


def describe(folder: Path) -> tuple[File, ...]:
    """Every file of the folder except the manifest, sorted by name; all are on the disk afterwards."""
    return tuple(
        File(file.relative_to(folder).as_posix(), file.stat().st_size, _sha256(file))
        for file in map(_flush, sorted(_files(folder)))
    )


def read(folder: Path, *, outdated: bool = False) -> Manifest:
    """The manifest of a snapshot. IndexDamaged when it is absent, no manifest, or of another format.

    IndexOutdated of an earlier format that is still known, unless `outdated` asks for such a one too.
    """
    file = folder / FILE
    try:
        stored = json.loads(file.read_text(encoding="utf-8"))
        found = stored["format"]
        if found in range(KNOWN, FORMAT) and not outdated:
            raise IndexOutdated(file, f"format {found}, this version reads {FORMAT}")
        if found not in range(KNOWN, FORMAT + 1):
            raise IndexDamaged(file, f"format {found}, this version reads {FORMAT}")
        return Manifest(**{**stored, "files": tuple(File(**entry) for entry in stored["files"])})
    except FileNotFoundError:
        raise IndexDamaged(file, "the file is missing") from None
    except (ValueError, KeyError, TypeError) as fault:
        raise IndexDamaged(file, f"it cannot be read ({fault})") from fault


def write_whole(file: Path, text: str) -> None:
    """Write a file so that a reader sees the old text or the new one, never a part."""
    beside = file.with_name(file.name + ".new")
    with beside.open("w", encoding="utf-8") as stream:
        stream.write(text)
        stream.flush()
        os.fsync(stream.fileno())
    beside.replace(file)


def _files(folder: Path) -> Iterator[Path]:
    return (file for file in folder.rglob("*") if file.is_file() and file.name != FILE)


def _sha256(file: Path) -> str:
    with file.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def _flush(file: Path) -> Path:
    """Out of the system's memory: after a power cut no manifest may vouch for a file that is not there."""
    with file.open("r+b") as stream:
        os.fsync(stream.fileno())
    return file
