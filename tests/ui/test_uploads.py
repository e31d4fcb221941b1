"""Uploads over HTTP: what a file may be called, hold and weigh."""

from __future__ import annotations

import pytest
from fastapi.testclient import TestClient

from tests.ui import fake


def test_an_upload_keeps_its_name_and_takes_overrides(
    client: TestClient, workspace: fake.FakeWorkspace
) -> None:
    reply = client.post(
        "/v1/documents",
        files={"file": ("通知.txt", "一\n二".encode())},
        data={"title": "关于样例的通知", "status": "draft"},
    )

    assert reply.status_code == 201
    (made,) = reply.json()["added"]
    assert (made["document"]["title"], made["document"]["source"], made["clauses"], made["replaced"]) == (
        "关于样例的通知", "通知.txt", 2, None,
    )  # fmt: skip
    assert workspace.overrides[0].status == "draft"


@pytest.mark.parametrize("name", ["../../../tmp/evil.txt", "..\\..\\evil.txt", "/etc/evil.txt"])
def test_a_file_name_never_leads_out_of_its_folder(client: TestClient, name: str) -> None:
    reply = client.post("/v1/documents", files={"file": (name, b"text")})

    assert reply.json()["added"][0]["document"]["source"] == "evil.txt"


@pytest.mark.parametrize(
    ("name", "content", "status", "named"),
    [
        ("empty.txt", b"", 422, "empty.txt"),
        ("binary.txt", b"\x00\x01", 422, "binary.txt"),
        ("..", b"text", 422, "file name"),
        ("x" * 300 + ".txt", b"text", 422, "too long"),
        ("large.txt", b"x" * 200_000, 413, "limit"),
    ],
)
def test_a_bad_upload_is_told_in_one_line_and_adds_nothing(
    client: TestClient, workspace: fake.FakeWorkspace, name: str, content: bytes, status: int, named: str
) -> None:
    reply = client.post("/v1/documents", files={"file": (name, content)})

    assert reply.status_code == status
    assert named in reply.json()["error"]["message"]
    assert list(workspace.held) == ["plan-a", "draft-b"]


def test_a_body_that_hides_its_length_is_cut_off_at_the_limit(client: TestClient) -> None:
    def body() -> object:
        yield b'--b\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\n'
        for _ in range(100):
            yield b"x" * 10_000

    reply = client.post(
        "/v1/documents",
        content=body(),  # type: ignore[arg-type]
        headers={"content-type": "multipart/form-data; boundary=b"},
    )

    assert reply.status_code == 413
    assert list(reply.json()) == ["error"]
