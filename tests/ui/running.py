"""A workspace -> a running server, for tests that need a real browser or a real socket."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import uvicorn
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Receive, Scope, Send

from ui import serving
from ui.server import create_app


@contextmanager
def running(workspace: Any, page: bool = True) -> Iterator[str]:
    """The address of a server on a free port, in a thread of its own."""
    with served(create_app(workspace, page=page)) as address:
        yield address


@contextmanager
def below(path: str, workspace: Any) -> Iterator[str]:
    """The address of a server that has the application below this path and nothing anywhere else."""
    app = create_app(workspace)

    async def outer(scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "lifespan":
            await app(scope, receive, send)
        elif scope["path"].startswith(f"{path}/"):
            await app(scope | {"root_path": path}, receive, send)
        else:
            await PlainTextResponse("elsewhere", 404)(scope, receive, send)

    with served(outer) as address:
        yield f"{address}{path}/"


@contextmanager
def served(app: ASGIApp) -> Iterator[str]:
    """The address of a server of this application."""
    listening = serving.listen("127.0.0.1", 0)
    configuration = uvicorn.Config(app, log_level="error", timeout_graceful_shutdown=1)
    server = uvicorn.Server(configuration)
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]}, daemon=True)
    thread.start()
    deadline = time.monotonic() + 30
    while not server.started:
        assert thread.is_alive(), "the server stopped while it started"
        assert time.monotonic() < deadline, "the server did not start within 30 seconds"
        time.sleep(0.05)
    yield serving.address(listening, "127.0.0.1")
    server.should_exit = True
    thread.join(10)
