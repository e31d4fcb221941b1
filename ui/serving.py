"""A workspace and an address -> a running web server. Knows neither the API nor the page."""

from __future__ import annotations

import socket
import threading
from collections.abc import Callable

import uvicorn

from documents.errors import WenceError
from rag.home import warming
from rag.home.workspace import Workspace
from ui.server import create_app


def listen(host: str, port: int) -> socket.socket:
    """A socket bound to the address; port 0 takes any free one.

    Bound before the index is built: whoever mistypes a port should not have to wait to hear of it.
    """
    try:
        family, kind, protocol, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        bound = socket.socket(family, kind, protocol)
        bound.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        bound.bind(address)
    except OSError as fault:
        raise WenceError(
            f"cannot listen on {host}:{port}: {fault.strerror}; choose another with --host or --port"
        ) from None
    return bound


def address(listening: socket.socket, host: str) -> str:
    """What a person types into the browser."""
    shown = f"[{host}]" if ":" in host else host
    return f"http://{shown}:{listening.getsockname()[1]}"


class Server(uvicorn.Server):
    """Calls `ready` once it answers: an address told earlier is an address that refuses its first visitor."""

    def __init__(self, configuration: uvicorn.Config, ready: Callable[[], None]) -> None:
        super().__init__(configuration)
        self.ready = ready

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        if self.started:
            self.ready()


def serve(
    workspace: Workspace, listening: socket.socket, host: str, upload_limit: int, ready: Callable[[], None]
) -> None:
    """Answer requests until interrupted; `upload_limit` in bytes."""
    app = create_app(workspace, host, upload_limit)
    threading.Thread(target=lambda: warming.warm(workspace.assistant), name="warm", daemon=True).start()
    configuration = uvicorn.Config(app, log_level="warning", timeout_graceful_shutdown=5)
    Server(configuration, ready).run(sockets=[listening])
