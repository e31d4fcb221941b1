"""A server on loopback that speaks OpenAI's protocol as a test tells it to, well or badly; it keeps what it was asked."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any


@dataclass(frozen=True, slots=True)
class Asked:
    """One request to the server, and when it came."""

    path: str
    key: str
    body: dict[str, Any]
    at: float


@dataclass(slots=True)
class Served:
    """A running server: its address, and what happened to it."""

    url: str = ""
    asked: list[Asked] = field(default_factory=list)
    hung_up: threading.Event = field(default_factory=threading.Event)  # the client closed before the end
    over: threading.Event = field(
        default_factory=threading.Event
    )  # the test is over: stop whatever is played

    @property
    def chats(self) -> list[Asked]:
        """The requests for a completion."""
        return [one for one in self.asked if one.path.endswith("/chat/completions")]


class Wire:
    """What a script can do with one request. Writing to a client that is gone ends the script."""

    def __init__(self, handler: BaseHTTPRequestHandler, served: Served) -> None:
        self._handler = handler
        self._served = served
        self._begun = False

    def piece(self, text: str, reason: str | None = None) -> None:
        """A piece of the reply."""
        self.event({"choices": [{"index": 0, "delta": {"content": text}, "finish_reason": reason}]})

    def event(self, told: dict[str, Any]) -> None:
        """Any event as JSON; a lone surrogate leaves as its escape."""
        shape = {"id": "1", "object": "chat.completion.chunk", "created": 0, "model": "scripted"}
        self.raw(f"data: {json.dumps(shape | told)}\n\n".encode())

    def say(self, text: str, reason: str = "stop", at_once: int = 4) -> None:
        """A whole reply, a few characters a piece."""
        for start in range(0, len(text), at_once):
            self.piece(text[start : start + at_once])
        self.done(reason)

    def done(self, reason: str = "stop") -> None:
        """The end as the protocol has it."""
        self.event({"choices": [{"index": 0, "delta": {}, "finish_reason": reason}]})
        self.raw(b"data: [DONE]\n\n")

    def raw(self, data: bytes) -> None:
        """Bytes of the body."""
        if not self._begun:
            self.head(200, "text/event-stream")
        self._handler.wfile.write(data)
        self._handler.wfile.flush()

    def head(self, status: int, kind: str = "application/json", **headers: str) -> None:
        """Status and headers, once."""
        self._begun = True
        self._handler.send_response(status)
        self._handler.send_header("Content-Type", kind)
        for name, value in headers.items():
            self._handler.send_header(name.replace("_", "-"), value)
        self._handler.end_headers()

    def fail(self, status: int, body: str = '{"error": {"message": "no"}}', **headers: str) -> None:
        """A reply that is an error."""
        self.head(status, **headers)
        self._handler.wfile.write(body.encode())

    def pause(self, seconds: float) -> None:
        """Silence, cut short when the test is over."""
        self._served.over.wait(seconds)


Script = Callable[[Wire, int], None]  # plays one completion; the number counts them, from 0


@contextmanager
def serving(
    play: Script,
    models: Sequence[str | dict[str, Any]] | None = ("scripted",),
    others: dict[str, Any] | None = None,
) -> Iterator[Served]:
    """A server that plays a script for every completion. `models` None: it keeps no list.

    `others` are replies by path, given as JSON.
    """
    served = Served()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self._note({})
            if self.path.endswith("/models") and models is not None:
                self._json(
                    {
                        "object": "list",
                        "data": [one if isinstance(one, dict) else {"id": one} for one in models],
                    }
                )
            else:
                self.send_error(404)

        def do_POST(self) -> None:
            body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            count = len(served.chats)
            self._note(body)
            if self.path in (others or {}):
                self._json((others or {})[self.path])
            elif not self.path.endswith("/chat/completions"):
                self.send_error(404)
            else:
                try:
                    play(Wire(self, served), count)
                except (BrokenPipeError, ConnectionResetError):
                    served.hung_up.set()

        def _note(self, body: dict[str, Any]) -> None:
            served.asked.append(
                Asked(self.path, self.headers.get("Authorization", ""), body, time.monotonic())
            )

        def _json(self, told: object) -> None:
            self.send_response(200)
            self.send_header("Content-Type", "application/json")
            self.end_headers()
            self.wfile.write(json.dumps(told).encode())

        def log_message(self, *_: object) -> None:
            """Keep the test's output clean."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    thread = threading.Thread(target=lambda: server.serve_forever(0.02), daemon=True)
    thread.start()
    served.url = f"http://127.0.0.1:{server.server_address[1]}/v1"
    try:
        yield served
    finally:
        served.over.set()
        server.shutdown()
        server.server_close()
        thread.join()


@contextmanager
def model(reply: str, status: int = 200) -> Iterator[str]:
    """The address of a server whose every completion is `reply`."""

    def play(wire: Wire, _count: int) -> None:
        if status == 200:
            wire.say(reply)
        else:
            wire.fail(status)

    with serving(play) as served:
        yield served.url
