"""A workspace -> a running server, for tests that need a real browser or a real socket."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import uvicorn

from ui import serving
from ui.server import create_app


@contextmanager
def running(workspace: Any, page: bool = True) -> Iterator[str]:
    """The address of a server on a free port, in a thread of its own."""
    listening = serving.listen("127.0.0.1", 0)
    configuration = uvicorn.Config(
        create_app(workspace, page=page), log_level="error", timeout_graceful_shutdown=1
    )
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
