"""The MCP tools, called in memory and over HTTP at /mcp."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from fastapi.testclient import TestClient
from mcp import Client

from tests.ui import fake, fake_assistant, fake_documents
from ui import payloads
from ui.http import tools

HEADERS = {"accept": "application/json, text/event-stream", "content-type": "application/json"}


def call(workspace: fake.FakeWorkspace, name: str, arguments: dict[str, Any]) -> Any:
    async def run() -> Any:
        async with Client(tools.server(workspace)) as client:  # type: ignore[arg-type]
            return await client.call_tool(name, arguments)

    return asyncio.run(run())


def test_the_four_tools_are_offered(workspace: fake.FakeWorkspace) -> None:
    async def run() -> list[str]:
        async with Client(tools.server(workspace)) as client:  # type: ignore[arg-type]
            return [tool.name for tool in (await client.list_tools()).tools]

    assert asyncio.run(run()) == ["ask", "search_clauses", "get_clause", "match_programmes"]


def test_ask_replies_with_the_published_answer(workspace: fake.FakeWorkspace) -> None:
    made = call(workspace, "ask", {"question": "who leads the QFLP task?", "history": ["earlier"]})

    assert made.structured_content == payloads.answer(fake_assistant.lead("who leads the QFLP task?", "en"))
    assert workspace.assistant.asked == [("who leads the QFLP task?", ("earlier",), None, None)]


def test_clauses_are_found_and_read(workspace: fake.FakeWorkspace) -> None:
    found = call(workspace, "search_clauses", {"query": "QFLP", "limit": 1}).structured_content
    read = call(workspace, "get_clause", {"document": "plan-a", "address": "1/11/17"}).structured_content

    assert [one["clause"]["address"] for one in found["results"]] == ["1/11/17"]
    assert read == payloads.one_clause(fake_documents.PLAN, fake_documents.TASK_17)


def test_programmes_are_matched(workspace: fake.FakeWorkspace) -> None:
    assert (
        call(workspace, "match_programmes", {"profile": "科技企业"}).structured_content["kind"]
        == "programmes"
    )


def test_what_the_caller_can_mend_is_the_tools_error(workspace: fake.FakeWorkspace) -> None:
    made = call(workspace, "get_clause", {"document": "nowhere", "address": "1"})

    assert made.is_error
    assert "nowhere" in made.content[0].text


@pytest.mark.parametrize(
    ("name", "arguments", "told"),
    [
        ("ask", {}, "question: is missing; give it"),
        ("ask", {"question": ""}, "question: is empty; give some words"),
        (
            "ask",
            {"question": "谁？", "language": "fr"},
            "language: is none of 'zh-Hans', 'zh-Hant' or 'en'; give one of these",
        ),
        ("search_clauses", {"query": "贴息", "limit": 500}, "limit: is above 100; give less"),
        ("search_clauses", {"query": "贴息", "limit": "viele"}, "limit: is no whole number; give one"),
        (
            "ask",
            {"question": 7, "history": "早"},
            "question: is no text; give some words; history: is no list; give a list",
        ),
    ],
)
def test_wrong_arguments_are_told_in_plain_words(
    workspace: fake.FakeWorkspace, name: str, arguments: dict[str, Any], told: str
) -> None:
    made = call(workspace, name, arguments)

    assert made.is_error
    assert made.content[0].text == told


def test_the_tools_answer_at_mcp(client: TestClient) -> None:
    request = {
        "jsonrpc": "2.0", "id": 1, "method": "tools/call",
        "params": {"name": "ask", "arguments": {"question": "who leads the QFLP task?"}},
    }  # fmt: skip

    reply = client.post("/mcp", json=request, headers=HEADERS)

    assert reply.status_code == 200
    assert reply.json()["result"]["structuredContent"]["kind"] == "lead_unit"


def test_another_sites_name_for_this_machine_is_refused_at_mcp(client: TestClient) -> None:
    request = {"jsonrpc": "2.0", "id": 1, "method": "tools/list", "params": {}}

    reply = client.post("/mcp", json=request, headers=HEADERS | {"host": "evil.example"})

    assert reply.status_code == 421
