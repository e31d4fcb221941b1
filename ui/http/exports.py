"""GET /v1/export: a question -> the clauses that its answer cites, as a CSV or XLSX file. Knows no layout."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any
from urllib.parse import quote

from fastapi import APIRouter, Query, Response
from starlette.exceptions import HTTPException

from rag.home.workspace import Workspace
from rag.models import choosing
from rag.understanding import LONGEST_QUESTION
from ui import spreadsheets
from ui.http.questions import Language
from ui.spreadsheets import Format
from ui.table import file_name, table

Asked = Annotated[
    str, Query(min_length=1, max_length=LONGEST_QUESTION, pattern=r"\S", description="The question.")
]
Earlier = Annotated[tuple[str, ...], Query(max_length=100, description="Earlier questions, oldest first.")]
Day = Annotated[date | None, Query(description="Answer from the editions in force on this day.")]
REPLIES: dict[int | str, dict[str, Any]] = {
    200: {
        "description": "A line for each clause that the answer cites, then the question and the coverage.",
        "content": {one.media_type: {"schema": {"type": "string", "format": "binary"}} for one in Format},
    },
    404: {"description": "The answer cites no clause."},
}


def router(workspace: Workspace) -> APIRouter:
    """The address; it blocks, so FastAPI runs it in its pool of threads."""
    routes = APIRouter(prefix="/v1", tags=["questions"])

    @routes.get("/export", response_class=Response, responses=REPLIES)
    def export(
        question: Asked,
        history: Earlier = (),
        language: Language | None = None,
        as_of: Day = None,
        format: Format = Format.CSV,
    ) -> Response:
        """The clauses behind an answer, as a table; no model is asked, whichever is set."""
        asked = workspace.answering(question, as_of)
        made = table(asked.ask(question, history, language, choosing.QUOTE))
        if made is None:
            raise HTTPException(404, "the answer cites no clause: there is nothing to export")
        disposition = _attachment(f"{file_name(question)}.{format}", f"wence.{format}")
        return Response(
            spreadsheets.written(made, format),
            media_type=format.media_type,
            headers={"Content-Disposition": disposition},
        )

    return routes


def _attachment(name: str, plain: str) -> str:
    """RFC 6266: the name in UTF-8 as RFC 5987 puts it, and a plain one for programs that do not read it."""
    return f"attachment; filename=\"{plain}\"; filename*=UTF-8''{quote(name, safe='')}"
