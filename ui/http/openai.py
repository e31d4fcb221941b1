"""POST /v1/chat/completions and GET /v1/models: Wence as a model of OpenAI's protocol.

The citations follow the answer as a list of footnotes, for clients that show text only; the whole answer
as data stands under "wence".
"""

from __future__ import annotations

import threading
import time
import uuid
from collections.abc import Generator, Iterable
from typing import Annotated, Any, Literal

from fastapi import APIRouter, Response
from fastapi.sse import format_sse_event
from pydantic import BaseModel, Field
from starlette.exceptions import HTTPException

from rag.answer import Answer
from rag.composing.writer import Sentence
from rag.home.workspace import Workspace
from ui import payloads
from ui.http.questions import deltas, json_reply
from ui.http.streaming import EventStream

DEFAULT = "wence"  # the name under which a client gets the model that the settings chose


class Part(BaseModel):
    """A piece of a message; pieces that are no text (images) hold nothing for us."""

    type: str
    text: str | None = None


class Message(BaseModel):
    role: Literal["system", "developer", "user", "assistant", "tool", "function"]
    content: str | list[Part] | None = None

    def text(self) -> str:
        if isinstance(self.content, list):
            return "\n".join(part.text or "" for part in self.content if part.type == "text")
        return self.content or ""


class Completion(BaseModel):
    """The request; what concerns sampling (temperature, top_p, …) is taken and ignored. Clients send null for defaults."""

    model: str | None = None
    messages: Annotated[list[Message], Field(min_length=1, max_length=1000)]
    stream: bool | None = None


def router(workspace: Workspace) -> APIRouter:
    routes = APIRouter(prefix="/v1", tags=["openai"])

    @routes.get("/models")
    def models() -> Response:
        listed = [DEFAULT, *workspace.assistant.models()]
        return json_reply(
            {
                "object": "list",
                "data": [
                    {"id": name, "object": "model", "created": 0, "owned_by": "wence"} for name in listed
                ],
            }
        )

    @routes.post("/chat/completions")
    def complete(asked: Completion) -> Response:
        name = asked.model or DEFAULT
        if name != DEFAULT and name not in workspace.assistant.models():
            raise HTTPException(404, f"there is no model {name!r}; GET /v1/models lists those there are")
        question, history = conversation(asked.messages)
        model = None if name == DEFAULT else name
        assistant = workspace.answering(question)
        if asked.stream:
            gone = threading.Event()
            told = assistant.stream(question, history, None, model, gone)
            return EventStream(chunks(told, name), gone)
        return json_reply(completion(assistant.ask(question, history, None, model), name))

    return routes


def conversation(messages: list[Message]) -> tuple[str, tuple[str, ...]]:
    """The last user message as the question and the earlier ones as its history."""
    said = [text for message in messages if message.role == "user" and (text := message.text().strip())]
    if not said:
        raise HTTPException(422, "messages: there is no user message with text to answer")
    return said[-1], tuple(said[:-1])


def footnotes(given: Answer) -> str:
    """The cited clauses, one a line, after a blank line; empty when nothing is cited."""
    lines = "\n".join(payloads.footnote(cited) for cited in given.citations)
    return f"\n\n{lines}" if lines else ""


def completion(given: Answer, model: str) -> payloads.Payload:
    message = {"role": "assistant", "content": given.text + footnotes(given)}
    return _envelope(given.id, model, "chat.completion") | {
        "choices": [{"index": 0, "message": message, "finish_reason": "stop"}],
        "wence": payloads.answer(given),
    }


def chunks(told: Iterable[Sentence | Answer], model: str) -> Generator[bytes]:
    """The same as server-sent events, each sentence as it is checked; the last chunk carries the answer as data."""
    envelope = _envelope(uuid.uuid4().hex[:12], model, "chat.completion.chunk")
    yield _chunk(envelope, {"role": "assistant", "content": ""})
    for one in deltas(told):
        if not isinstance(one, Answer):
            yield _chunk(envelope, {"content": one})
            continue
        if notes := footnotes(one):
            yield _chunk(envelope, {"content": notes})
        yield _chunk(envelope | {"wence": payloads.answer(one)}, {}, "stop")
    yield format_sse_event(data_str="[DONE]")


def _envelope(id: str, model: str, kind: str) -> payloads.Payload:
    return {"id": f"chatcmpl-{id}", "object": kind, "created": int(time.time()), "model": model}


def _chunk(envelope: payloads.Payload, delta: dict[str, Any], reason: str | None = None) -> bytes:
    choice = {"index": 0, "delta": delta, "finish_reason": reason}
    return format_sse_event(data_str=payloads.line(envelope | {"choices": [choice]}))
