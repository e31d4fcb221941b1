"""POST /v1/ask, POST /v1/match, GET /v1/search. Knows the workspace, not how it answers."""

from __future__ import annotations

import re
import threading
from collections.abc import Generator, Iterable, Iterator
from datetime import date
from typing import Annotated, Literal

from fastapi import APIRouter, Query, Response
from fastapi.sse import format_sse_event
from pydantic import BaseModel, Field

from documents.clauses import Status
from rag.answer import Answer
from rag.composing.writer import Sentence
from rag.filters import Filter
from rag.home.workspace import Workspace
from rag.understanding import LONGEST_QUESTION
from ui import payloads
from ui.http.streaming import EventStream

# A sentence with its end mark, the [n] behind it and the blanks up to the next.
SENTENCE = re.compile(r".+?(?:(?:[。！？；\n]|[.!?](?=\s|\Z))(?:\s*\[\d+\])*\s*|\Z)", re.DOTALL)

Language = Literal["zh-Hans", "zh-Hant", "en"]
Text = Annotated[str, Field(min_length=1, max_length=LONGEST_QUESTION, pattern=r"\S")]
Several = Annotated[tuple[str, ...], Query(max_length=100)]


class Question(BaseModel):
    """The body of POST /v1/ask; `history` holds the earlier questions, oldest first."""

    question: Text
    history: list[str] | None = Field(default=None, max_length=100)
    language: Language | None = None
    model: str | None = None
    stream: bool | None = None
    as_of: date | None = None  # answer from the editions in force on this day


class Profile(BaseModel):
    """The body of POST /v1/match."""

    profile: Text
    language: Language | None = None


def json_reply(payload: payloads.Payload, status: int = 200) -> Response:
    return Response(payloads.line(payload), status, media_type="application/json")


def router(workspace: Workspace) -> APIRouter:
    """The addresses that answer; they block, so FastAPI runs each in its pool of threads."""
    routes = APIRouter(prefix="/v1", tags=["questions"])

    @routes.post("/ask")
    def ask(asked: Question) -> Response:
        """One answer; with `"stream": true` its sentences as events, then the whole."""
        question = asked.question, tuple(asked.history or ()), asked.language, asked.model
        assistant = workspace.answering(asked.question, asked.as_of)
        if asked.stream:
            gone = threading.Event()
            return EventStream(events(assistant.stream(*question, gone)), gone)
        return json_reply(payloads.answer(assistant.ask(*question)))

    @routes.post("/match")
    def match(asked: Profile) -> Response:
        """The support programmes that fit an enterprise."""
        return json_reply(payloads.answer(workspace.assistant.match(asked.profile, asked.language)))

    @routes.get("/search")
    def search(
        q: Annotated[str, Query(min_length=1, max_length=LONGEST_QUESTION)],
        k: Annotated[int, Query(ge=1, le=1000)] = 10,
        document: Several = (),
        region: Several = (),
        status: Annotated[tuple[Status, ...], Query()] = (),
        since: str = "",
        until: str = "",
        unit: Several = (),
    ) -> Response:
        """Ranked clauses with their scores; gives no answer. What narrows may be repeated, dates are inclusive."""
        only = Filter(document, region, status, since, until, unit)
        return json_reply(payloads.search_results(q, workspace.assistant.search(q, k, only)))

    return routes


def sentences(text: str) -> Iterator[str]:
    """The text cut after its sentences and their `[n]`; the pieces join back to it exactly."""
    return (found.group() for found in SENTENCE.finditer(text))


def deltas(told: Iterable[Sentence | Answer]) -> Iterator[str | Answer]:
    """What each step adds to the text, and last the answer; the texts join to the answer's text exactly."""
    said = 0
    for one in told:
        if isinstance(one, Sentence):
            said += len(one.text)
            yield one.text
        else:
            yield from sentences(one.text[said:])
            yield one


def events(told: Iterable[Sentence | Answer]) -> Generator[bytes]:
    """Server-sent events: a `sentence` for each checked sentence as it comes, then the `answer` as a whole."""
    for one in deltas(told):
        if isinstance(one, Answer):
            yield format_sse_event(event="answer", data_str=payloads.line(payloads.answer(one)))
        else:
            yield format_sse_event(event="sentence", data_str=payloads.line({"delta": one}))
