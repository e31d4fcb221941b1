"""Files and folders -> Documents. A folder's catalogue.toml says what its texts do not. Knows no index."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from documents import catalogue, sources
from documents.clauses import Clause, Document, Status
from documents.errors import DocumentFault, FileMissing
from documents.reading import as_printed, metadata
from documents.reading.lines import Line, Source
from documents.reading.parse import parse
from documents.reading.unwrap import paragraphs
from documents.sources.limits import Limits

SHIPPED = Path(__file__).parent / "digests"
NOTE_ASSIGNED = "title assigned by the librarian; the text itself bears none"


def read_file(
    path: Path, overrides: Mapping[str, object] | None = None, maximum_bytes: int = sources.MAXIMUM_BYTES
) -> Document:
    """One official document. `overrides` are keys as in catalogue.toml; they win over the catalogue's and the text's."""
    return document(sources.read(path, maximum_bytes), _stated(path, overrides))


def read_files(
    path: Path,
    overrides: Mapping[str, object] | None = None,
    maximum_bytes: int = sources.MAXIMUM_BYTES,
    limits: Limits | None = None,
) -> tuple[Document, ...]:
    """The documents of one file: several for an archive, whose entries are read all or not at all."""
    found = sources.read_all(path, maximum_bytes, limits)
    return tuple(document(source, _stated(path, overrides)) for source in found)


def _stated(path: Path, overrides: Mapping[str, object] | None) -> dict[str, object]:
    given = {key: value for key, value in (overrides or {}).items() if value is not None}
    return {**_entry_for(path), **given}


def document(source: Source, stated: Mapping[str, object] | None = None) -> Document:
    """The document in a file that has been read; `stated` are catalogue keys. DocumentFault for one that is unusable."""
    front = {**source.front, **(stated or {})}
    unusable = catalogue.fault(stated or {}) or catalogue.fault({"id": str(front.get("id") or "")})
    if unusable:
        raise DocumentFault(f"{source.name}: {unusable}")
    clauses, found = _read(source.lines, front)
    title = str((stated or {}).get("title") or found.title or Path(source.name).stem)
    assigned = (NOTE_ASSIGNED,) if (stated or {}).get("title_assigned") else ()
    return Document(
        id=found.id or _identifier(source.name, title),
        title=title,
        clauses=clauses,
        title_english=found.title_english,
        number=found.number,
        issuers=found.issuers,
        date=found.date,
        region=found.region,
        kind=found.kind,
        status=found.status,
        period=found.period,
        implements=found.implements,
        edition=found.edition,
        source=source.name,
        notes=(*found.notes, *assigned),
        status_stated=front.get("status") in set(Status),
        reading=source.notes,
    )


def _read(lines: Sequence[Line], front: Mapping[str, object]) -> tuple[tuple[Clause, ...], metadata.Metadata]:
    """The clauses as printed; what the text says of itself in Simplified characters, but for its title."""
    simple = as_printed.in_simplified(lines) if as_printed.are_traditional(lines) else lines
    clauses = parse(paragraphs(simple))
    found = metadata.detect(clauses, front)
    if simple is lines:
        return clauses, found
    printed = as_printed.Printed.of(lines, simple)
    read = tuple(map(printed.clause, clauses))
    printed.place = 0
    return read, replace(found, title=printed.words(found.title))


def files(path: Path) -> tuple[Path, ...]:
    """The files to read for a path: itself, or a folder's documents (its catalogue's, if it has one)."""
    if not path.exists():
        raise FileMissing(f"{path}: there is no such file or folder; check the name")
    if not path.is_dir():
        return (path,)
    entries = catalogue.entries(path)
    if entries:
        return tuple(path / name for name in entries)
    found = tuple(
        sorted(
            file
            for file in path.rglob("*")
            if file.suffix.lower() in sources.READERS and not _aside(file, path)
        )
    )
    if not found:
        raise DocumentFault(
            f"{path}: the folder holds no document that can be read ({' '.join(sorted(sources.READERS))})"
        )
    return found


def shipped() -> tuple[Document, ...]:
    """The digests that come with the project."""
    return tuple(read_file(path) for path in sorted(SHIPPED.glob("*.md")) if path.name != "README.md")


def identify(candidate: Document, known: Sequence[Document]) -> str | None:
    """The id under which the library already holds this document: by id, document number or title."""
    for other in known:
        same_number = candidate.number is not None and candidate.number == other.number
        same_title = metadata.plain_title(candidate.title) == metadata.plain_title(other.title)
        if candidate.id == other.id or same_number or same_title:
            return other.id
    return None


def as_known(candidate: Document, known: Document) -> Document:
    """An edition of a document that the library holds: what its file does not say is taken from there.

    A file that bears no title takes the known one, with what the librarian noted of it.
    """
    untitled = candidate.title == Path(candidate.source).stem
    # No other status passes on: a draft may have been issued since, an expired text renewed.
    stated = candidate.status is Status.UNKNOWN and known.status_stated and known.status is Status.ISSUED
    return replace(
        candidate,
        id=known.id,
        title=known.title if untitled else candidate.title,
        region=candidate.region or known.region,
        kind=candidate.kind or known.kind,
        period=candidate.period or known.period,
        status=known.status if stated else candidate.status,
        status_stated=candidate.status_stated or stated,
        notes=(known.notes if untitled else ()) or candidate.notes,
    )


def with_renderings(official: Document, digest: Document) -> Document:
    """The official edition, the digest's English attached to its clauses by address.

    What the official file does not state of itself (region, kind, period, status) is taken from the digest.
    """
    english = {clause.address: clause.english for clause in digest.walk() if clause.english}

    def attach(clause: Clause) -> Clause:
        children = tuple(attach(child) for child in clause.children)
        return replace(clause, english=clause.english or english.get(clause.address, ""), children=children)

    return replace(
        official,
        title_english=official.title_english or digest.title_english,
        region=official.region or digest.region,
        kind=official.kind or digest.kind,
        period=official.period or digest.period,
        status=digest.status if official.status is Status.UNKNOWN else official.status,
        clauses=tuple(attach(clause) for clause in official.clauses),
    )


def _entry_for(path: Path) -> Mapping[str, object]:
    return catalogue.entries(path.parent).get(path.name, {})


def _identifier(name: str, title: str) -> str:
    """A stable id for a document that nobody has given one: the file's name in ASCII, or a hash of the title."""
    stem = re.sub(r"[^a-z0-9]+", "-", Path(name).stem.lower()).strip("-")
    return stem if re.search(r"[a-z]{3}", stem) else f"doc-{hashlib.sha256(title.encode()).hexdigest()[:8]}"


def _aside(file: Path, root: Path) -> bool:
    """Hidden files, and a README that tells of the folder."""
    hidden = any(part.startswith(".") for part in file.relative_to(root).parts)
    return hidden or file.name.lower() == "readme.md"
