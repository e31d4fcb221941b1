"""An open workspace -> the web application: the API under /v1, MCP at /mcp, the chat page at /."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from fastapi import FastAPI, Request
from starlette.exceptions import HTTPException

from rag.home.workspace import Workspace
from ui import chat
from ui.http import documents, errors, exports, guard, health, openai, questions, tools

UPLOAD_LIMIT = 32 * 1024 * 1024  # bytes, where the settings say nothing else


def create_app(
    workspace: Workspace, host: str = "127.0.0.1", upload_limit: int = UPLOAD_LIMIT, page: bool = True
) -> FastAPI:
    """The application over this workspace. `host` is where it will listen: it decides which Host names
    the MCP endpoint takes. Without `page` it is the API alone."""
    mcp = tools.http_app(workspace, host)

    @asynccontextmanager
    async def lifespan(_app: FastAPI) -> AsyncIterator[None]:
        async with mcp.router.lifespan_context(mcp):
            yield

    # No /docs: FastAPI's pages load their scripts from another site.
    app = FastAPI(
        title="Wence 问策", lifespan=lifespan, docs_url=None, redoc_url=None, openapi_url="/v1/openapi.json"
    )
    errors.install(app)
    health.install(app, workspace)
    app.include_router(questions.router(workspace))
    app.include_router(exports.router(workspace))
    app.include_router(documents.router(workspace))
    app.include_router(openai.router(workspace))
    for address in ("/v1", "/v1/{rest:path}"):
        methods = ["GET", "POST", "PUT", "DELETE", "PATCH"]
        app.add_api_route(address, _nothing, methods=methods, include_in_schema=False)
    app.router.routes.extend(mcp.routes)
    app.add_middleware(guard.Guard, upload_limit=upload_limit)
    if page:
        chat.mount(app, workspace, upload_limit)
    return app


def _nothing(request: Request) -> None:
    """Without this the chat page, mounted at /, would answer for addresses of the API."""
    raise HTTPException(404, f"there is nothing to {request.method} at {request.url.path}")
