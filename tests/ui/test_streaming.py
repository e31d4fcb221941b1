"""A question over HTTP, answered by a model behind a server of its own: sentences pass at once, and leaving ends it all."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from index import store
from rag.home.workspace import Workspace
from rag.settings import Settings
from tests.rag import town
from tests.rag.served import Served, Wire, serving
from tests.toy import ToyEmbedder
from tests.ui.running import running

QUESTION = {"question": "夜间演出有什么支持？", "stream": True}
TRUE = "对夜间演出给予补贴，单场最高5万元。[1]"


def endless(wire: Wire, _count: int) -> None:
    """One true sentence, then a sentence that never ends, slowly."""
    wire.piece(TRUE)
    for number in range(100_000):
        wire.piece(f"第{number}")
        wire.pause(0.05)


@pytest.fixture
def model() -> Iterator[Served]:
    with serving(endless) as server:
        yield server


@pytest.fixture
def address(model: Served, tmp_path: Path) -> Iterator[str]:
    settings = Settings(
        home=tmp_path, library="none", model="scripted", model_url=model.url, model_seconds=60
    )
    embedder = ToyEmbedder(["茶", "夜"])
    held = Workspace(settings, embedder, store.build(town.documents(), tmp_path, embedder))
    with running(held, page=False) as address:
        yield address


@pytest.mark.parametrize("path", ["/v1/ask", "/v1/chat/completions"])
def test_a_sentence_is_read_before_the_model_ends_and_leaving_stops_the_model(
    path: str, address: str, model: Served
) -> None:
    asked = (
        QUESTION
        if path == "/v1/ask"
        else {"messages": [{"role": "user", "content": QUESTION["question"]}], "stream": True}
    )
    started = time.monotonic()
    with httpx.stream("POST", f"{address}{path}", json=asked, timeout=60) as reply:
        for line in reply.iter_lines():
            if line.startswith("data: ") and "单场最高5万元" in json.dumps(line, ensure_ascii=False):
                break
        assert time.monotonic() - started < 40
        assert not model.hung_up.is_set()
    assert model.hung_up.wait(20)


def test_the_models_that_answer_are_listed(address: str) -> None:
    listed = httpx.get(f"{address}/v1/models").json()["data"]
    assert [one["id"] for one in listed] == ["wence", "scripted", "quote"]
