"""A fake workspace and a client of the application over it, new for every test."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from fastapi.testclient import TestClient

from tests.ui.fake import FakeWorkspace
from ui.server import create_app


@pytest.fixture
def workspace() -> FakeWorkspace:
    return FakeWorkspace()


@pytest.fixture
def client(workspace: FakeWorkspace) -> Iterator[TestClient]:
    """The API without the page; a fault of the server comes back as the reply that a caller would get."""
    app = create_app(workspace, upload_limit=1000, page=False)  # type: ignore[arg-type]
    with TestClient(app, base_url="http://127.0.0.1:7860", raise_server_exceptions=False) as client:
        yield client
