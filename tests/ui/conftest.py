"""A fake workspace and a client of the application over it, new for every test, and a browser."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator

import pytest
from fastapi.testclient import TestClient
from playwright.sync_api import Browser, sync_playwright

from tests.ui.fake import FakeWorkspace
from tests.ui.fake_terminal import Terminal
from ui.server import create_app

BROWSERS = ("chromium", "chromium-browser", "google-chrome")
SWITCHES = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]


@pytest.fixture(scope="module")  # no wider: while it is open, Playwright's event loop bars asyncio.run
def browser() -> Iterator[Browser]:
    """Chromium without a window. Where tests are meant to be whole (CI is set) its absence is a failure."""
    found = next(filter(None, map(shutil.which, BROWSERS)), None)
    if found is None:
        absent = pytest.fail if os.environ.get("CI") else pytest.skip
        absent("no chromium here: install it, the page is tested in a real browser")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=SWITCHES)
        yield browser
        browser.close()


@pytest.fixture
def workspace() -> FakeWorkspace:
    return FakeWorkspace()


@pytest.fixture
def wence() -> Terminal:
    return Terminal()


@pytest.fixture
def client(workspace: FakeWorkspace) -> Iterator[TestClient]:
    """The API without the page; a fault of the server comes back as the reply that a caller would get."""
    app = create_app(workspace, upload_limit=1000, page=False)  # type: ignore[arg-type]
    with TestClient(app, base_url="http://127.0.0.1:7860", raise_server_exceptions=False) as client:
        yield client
