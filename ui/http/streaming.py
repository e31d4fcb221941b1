"""Server-sent events of an answer -> a reply that notices when its reader leaves. Knows no kind of event."""

from __future__ import annotations

import contextlib
import threading
from collections.abc import AsyncIterator, Generator
from functools import partial

from anyio import to_thread
from fastapi.responses import StreamingResponse
from starlette.types import Receive, Scope, Send


class EventStream(StreamingResponse):
    """Sends events as they come; `gone` is set when they end or when nobody reads them any more."""

    def __init__(self, events: Generator[bytes], gone: threading.Event) -> None:
        super().__init__(_passed_on(events), media_type="text/event-stream")
        self._events = events
        self._gone = gone

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        try:
            await super().__call__(scope, receive, send)
        finally:
            self._gone.set()
            with contextlib.suppress(ValueError):  # a thread waits for the next event; it sees who is gone
                self._events.close()


async def _passed_on(events: Generator[bytes]) -> AsyncIterator[bytes]:
    """A reader who goes leaves the thread behind that waits for the next event."""
    while event := await to_thread.run_sync(partial(next, events, b""), abandon_on_cancel=True):
        yield event
