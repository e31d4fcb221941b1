"""A request -> let through, or refused for its size or its origin before anything reads it.

Origin: a web page of another site may not talk to a Wence on this machine, else any page that a reader
opens could add a document to the library. Programs send no Origin and are not concerned.
"""

from __future__ import annotations

from urllib.parse import urlsplit

from starlette.datastructures import Headers
from starlette.exceptions import HTTPException
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from ui.http import addresses
from ui.http.errors import reply

BODY_LIMIT = 1024 * 1024  # bytes of a question or a conversation
MULTIPART_ROOM = 64 * 1024  # bytes that a form may add around its files
UPLOADS = "/v1/documents"


class Guard:
    """ASGI middleware over the addresses under /v1; `upload_limit` in bytes."""

    def __init__(self, app: ASGIApp, upload_limit: int) -> None:
        self.app = app
        self.upload_limit = upload_limit

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        address = addresses.asked(scope) if scope["type"] == "http" else ""
        if not address.startswith("/v1/"):
            await self.app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        if foreign(headers):
            refusal = f"requests from pages of {headers['origin']} are refused; ask from your own program"
            await reply(403, refusal)(scope, receive, send)
            return
        limit = self.upload_limit + MULTIPART_ROOM if address == UPLOADS else BODY_LIMIT
        message = _too_large(self.upload_limit if address == UPLOADS else limit)
        if int(headers.get("content-length") or 0) > limit:
            await reply(413, message)(scope, receive, send)
            return
        await self.app(scope, _counted(receive, limit, message), send)


def foreign(headers: Headers) -> bool:
    """Whether the request comes from a page of another site."""
    origin = headers.get("origin")
    return origin is not None and urlsplit(origin).netloc != headers.get("host")


def _counted(receive: Receive, limit: int, message: str) -> Receive:
    """The same body, cut off with 413 where it passes the limit: a body may lie about its length."""
    passed = 0

    async def count() -> Message:
        nonlocal passed
        part = await receive()
        passed += len(part.get("body", b""))
        if passed > limit:
            raise HTTPException(413, message)
        return part

    return count


def _too_large(limit: int) -> str:
    size = f"{limit / 1024 / 1024:g} MB"
    return f"the request is larger than {size}, the limit here; send a smaller file or split it"
