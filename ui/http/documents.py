"""GET, POST and DELETE /v1/documents; one clause, the reading report, the comparison. Knows no file format."""

from __future__ import annotations

import shutil
import tempfile
from datetime import date
from pathlib import Path
from typing import Annotated

from fastapi import APIRouter, File, Form, Response, UploadFile

from documents.clauses import Status
from documents.editions import report as reading_report
from documents.errors import DocumentFault
from rag.home.adding import Overrides
from rag.home.workspace import Workspace
from ui import payloads
from ui.http.questions import json_reply

LONGEST_NAME = 200  # bytes of a file name; most file systems take 255
Field = Annotated[str | None, Form(max_length=500)]


def router(workspace: Workspace) -> APIRouter:
    """The addresses of the library."""
    routes = APIRouter(prefix="/v1/documents", tags=["documents"])

    @routes.get("")
    def documents() -> Response:
        """Every document, without its text."""
        return json_reply({"documents": [payloads.document_details(one) for one in workspace.documents()]})

    @routes.post("")
    def add(
        file: Annotated[list[UploadFile], File(description="Official files, multipart/form-data.")],
        id: Field = None,
        title: Field = None,
        number: Field = None,
        date: Field = None,
        region: Field = None,
        status: Annotated[Status | None, Form()] = None,
    ) -> Response:
        """Read files into the library: all of them, or none and the reason."""
        overrides = Overrides(id, title, number, date, region, None if status is None else status.value)
        with tempfile.TemporaryDirectory(prefix="wence-upload-") as folder:
            made = workspace.add([save(one, Path(folder)) for one in file], overrides)
        return json_reply({"added": [payloads.added(one) for one in made]}, 201)

    @routes.get("/{id}")
    def document(id: str, as_of: date | None = None) -> Response:
        """One document with its clauses in printed order, as it read on a day if one is given."""
        held = workspace.document(id, as_of)
        clauses = [payloads.clause_details(clause) for clause in held.walk()]
        return json_reply({"document": payloads.document_details(held), "clauses": clauses})

    @routes.delete("/{id}")
    def remove(id: str) -> Response:
        """Take a document out of the library."""
        return json_reply({"removed": payloads.document_summary(workspace.remove(id))})

    @routes.get("/{id}/report")
    def report(id: str, as_of: date | None = None) -> Response:
        """What the reader recognised in the file of a document, and what is in doubt."""
        return json_reply({"report": payloads.reading(reading_report.report(workspace.document(id, as_of)))})

    @routes.get("/{id}/diff")
    def diff(id: str) -> Response:
        """The live edition of a document clause by clause against the one behind it; 404 where there is none."""
        return json_reply({"diff": payloads.diff(workspace.diff(id))})

    @routes.get("/{id}/clauses/{address:path}")
    def clause(id: str, address: str, as_of: date | None = None) -> Response:
        """One clause by its printed numbers, such as 1/11/17."""
        held = workspace.document(id, as_of), workspace.clause(id, address, as_of)
        return json_reply(payloads.one_clause(*held))

    return routes


def save(upload: UploadFile, folder: Path) -> Path:
    """The upload as a file under its own name, which the library keeps as the document's source."""
    path = folder / file_name(upload.filename or "")
    if path.exists():
        raise DocumentFault(f"two uploads are named {path.name}: rename one")
    with path.open("wb") as out:
        shutil.copyfileobj(upload.file, out)
    return path


def file_name(stated: str) -> str:
    """The last part of what the client calls the file: a name never leads out of its folder."""
    last = stated.replace("\\", "/").rsplit("/", 1)[-1]
    name = "".join(character for character in last if character.isprintable()).strip()
    if name in ("", ".", ".."):
        raise DocumentFault(
            f"the upload has no usable file name ({stated!r}): name the file, such as plan.pdf"
        )
    if len(name.encode("utf-8", "replace")) > LONGEST_NAME:
        raise DocumentFault(f"the file name {name[:40]}… is too long: shorten it to {LONGEST_NAME} bytes")
    return name
