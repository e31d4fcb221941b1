"""The HTTP API where something is wrong: statuses, limits and the one shape of an error."""

from __future__ import annotations

import json

import pytest
from fastapi.testclient import TestClient


@pytest.mark.parametrize(
    ("method", "address", "body", "status"),
    [
        ("POST", "/v1/ask", {}, 422),
        ("POST", "/v1/ask", {"question": " \n"}, 422),
        ("POST", "/v1/ask", {"question": "q" * 4001}, 422),
        ("POST", "/v1/ask", {"question": "q", "language": "fr"}, 422),
        ("POST", "/v1/ask", {"question": "q", "history": "q"}, 422),
        ("POST", "/v1/ask", {"question": "explode"}, 500),
        ("POST", "/v1/match", {"profile": ""}, 422),
        ("GET", "/v1/search", None, 422),
        ("GET", "/v1/search?q=x&k=0", None, 422),
        ("GET", "/v1/search?q=x&status=forgotten", None, 422),
        ("GET", "/v1/search?q=x&since=yesterday", None, 400),
        ("GET", "/v1/documents/nowhere", None, 404),
        ("GET", "/v1/documents/plan-a/clauses/9/9", None, 404),
        ("GET", "/v1/documents/nowhere/report", None, 404),
        ("GET", "/v1/documents/nowhere/diff", None, 404),
        ("GET", "/v1/documents/plan-a/report?as_of=yesterday", None, 422),
        ("POST", "/v1/ask", {"question": "q", "as_of": "yesterday"}, 422),
        ("DELETE", "/v1/documents/nowhere", None, 404),
        ("POST", "/v1/documents", {}, 422),
        ("GET", "/v1/nothing/here", None, 404),
        ("GET", "/v1/ask", None, 404),
        ("GET", "/v1", None, 404),
    ],
)
def test_an_error_is_json_with_one_message(
    client: TestClient, method: str, address: str, body: object, status: int
) -> None:
    reply = client.request(method, address, json=body)

    assert reply.status_code == status
    assert list(reply.json()) == ["error"]
    assert list(reply.json()["error"]) == ["message"]
    assert "\n" not in reply.json()["error"]["message"]


@pytest.mark.parametrize(
    ("address", "body", "told"),
    [
        ("/v1/ask", "", "the body holds no JSON object; send one, with Content-Type: application/json"),
        ("/v1/ask", "[]", "the body holds no JSON object; send one, with Content-Type: application/json"),
        (
            "/v1/ask",
            "{",
            "the body is not JSON (Expecting property name enclosed in double quotes at character 1); mend it",
        ),
        ("/v1/ask", "{}", "question: is missing; give it"),
        ("/v1/ask", '{"question": " "}', "question: is empty; give some words"),
        ("/v1/match", '{"profile": ""}', "profile: is empty; give some words"),
        (
            "/v1/ask",
            json.dumps({"question": "q" * 4001}),
            "question: is longer than 4000 characters; shorten it",
        ),
        ("/v1/ask", '{"question": "\\ud800"}', "question: holds half a character; send it as UTF-8"),
        (
            "/v1/ask",
            json.dumps({"question": "q", "history": ["q"] * 101}),
            "history: has more than 100 entries; leave some out",
        ),
    ],
)
def test_what_is_wrong_with_a_request_is_told_in_plain_words(
    client: TestClient, address: str, body: str, told: str
) -> None:
    reply = client.post(address, content=body, headers={"content-type": "application/json"})

    assert (reply.status_code, reply.json()["error"]["message"]) == (422, told)


def test_a_null_stands_for_what_is_left_out(client: TestClient) -> None:
    asked = {
        "question": "谁牵头？",
        "history": None,
        "language": None,
        "model": None,
        "stream": None,
        "as_of": None,
    }

    assert client.post("/v1/ask", json=asked).status_code == 200


def test_a_fault_of_ours_tells_nothing_of_the_inside(client: TestClient) -> None:
    reply = client.post("/v1/ask", json={"question": "explode"})

    assert "secret" not in reply.text
    assert "Traceback" not in reply.text


def test_broken_json_and_half_a_character_are_refused_in_the_same_shape(client: TestClient) -> None:
    for body in (b'{"question": ', b"\xff\xfe", b'{"question": "\\ud83d"}', b"[" * 20000):
        reply = client.post("/v1/ask", content=body, headers={"content-type": "application/json"})
        assert reply.status_code in (400, 422)
        assert list(reply.json()) == ["error"]


def test_a_message_names_the_field(client: TestClient) -> None:
    reply = client.post("/v1/ask", json={"question": "q", "language": "fr"})

    assert reply.json()["error"]["message"].startswith("language: ")
