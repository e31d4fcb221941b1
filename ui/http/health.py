"""GET /healthz, /readyz, /metrics: what an operator watches. Asks no questions."""

from __future__ import annotations

import time

from fastapi import APIRouter, FastAPI, Response
from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest
from prometheus_client.exposition import CONTENT_TYPE_LATEST
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from documents.errors import WenceError
from rag.home.workspace import Workspace
from ui.http import addresses
from ui.http.questions import json_reply

SECONDS = (0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60)


class Metrics:
    """The figures of one app; a registry of its own, so that two apps in a process don't meet."""

    def __init__(self) -> None:
        self.registry = CollectorRegistry()
        self.requests = Counter(
            "wence_requests", "HTTP requests", ["method", "route", "status"], registry=self.registry
        )
        self.seconds = Histogram(
            "wence_request_seconds", "Time to the end of a reply", ["route"],
            buckets=SECONDS, registry=self.registry,
        )  # fmt: skip
        self.documents = Gauge("wence_documents", "Documents in the library", registry=self.registry)


class Timed:
    """ASGI middleware that counts and times the requests to the API (the page has its own traffic)."""

    def __init__(self, app: ASGIApp, metrics: Metrics) -> None:
        self.app = app
        self.metrics = metrics

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or not addresses.asked(scope).startswith("/v1/"):
            await self.app(scope, receive, send)
            return
        status = 500
        began = time.perf_counter()

        async def watch(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
            await send(message)

        try:
            await self.app(scope, receive, watch)
        finally:
            # The route's pattern, not the address itself: addresses are without number.
            route = getattr(scope.get("route"), "path", "unknown")
            self.metrics.requests.labels(scope["method"], route, str(status)).inc()
            self.metrics.seconds.labels(route).observe(time.perf_counter() - began)


def install(app: FastAPI, workspace: Workspace) -> None:
    """Add the three addresses and the counting."""
    metrics = Metrics()
    routes = APIRouter(tags=["health"])

    @routes.get("/healthz")
    def healthz() -> Response:
        """The process answers."""
        return json_reply({"ok": True})

    @routes.get("/readyz")
    def readyz() -> Response:
        """The library can be read, so questions can be answered; 503 and the reason otherwise."""
        try:
            held = len(workspace.documents())
        except (WenceError, OSError) as fault:
            return json_reply({"ready": False, "error": {"message": str(fault)}}, 503)
        return json_reply({"ready": True, "documents": held})

    @routes.get("/metrics")
    def figures() -> Response:
        """Figures in Prometheus' text format."""
        metrics.documents.set(len(workspace.documents()))
        return Response(generate_latest(metrics.registry), media_type=CONTENT_TYPE_LATEST)

    app.include_router(routes)
    app.add_middleware(Timed, metrics=metrics)
