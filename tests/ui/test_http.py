"""The HTTP API: what each address gives; errors are asked for beside."""

from __future__ import annotations

import json
from datetime import date

import pytest
from fastapi.testclient import TestClient

from documents.clauses import Status
from documents.editions.report import report
from rag.filters import Filter
from tests.ui import fake, fake_assistant, fake_documents
from tests.ui.fake import FakeWorkspace
from ui import payloads
from ui.http.questions import sentences
from ui.server import create_app


def events(text: str) -> list[tuple[str, dict[str, object]]]:
    """The (event, data) pairs of a text/event-stream."""
    pairs = []
    for block in text.strip().split("\n\n"):
        fields = dict(line.split(": ", 1) for line in block.split("\n"))
        pairs.append((fields["event"], json.loads(fields["data"])))
    return pairs


# Questions


def test_ask_gives_the_published_answer(client: TestClient) -> None:
    reply = client.post("/v1/ask", json={"question": "who leads the QFLP task?"})

    assert reply.status_code == 200
    assert reply.headers["content-type"] == "application/json"
    assert reply.json() == payloads.answer(fake_assistant.lead("who leads the QFLP task?", "en"))
    assert list(reply.json()) == list(payloads.answer(fake_assistant.lead("", "en")))


def test_the_day_of_a_question_is_passed_on(client: TestClient, workspace: FakeWorkspace) -> None:
    assert client.post("/v1/ask", json={"question": "谁牵头？", "as_of": "2021-05-01"}).status_code == 200
    assert client.post("/v1/ask", json={"question": "谁牵头？"}).status_code == 200
    assert workspace.asked_as_of == [date(2021, 5, 1), None]


def test_the_report_and_the_diff_are_those_of_the_commands(
    client: TestClient, workspace: FakeWorkspace
) -> None:
    reply = client.get("/v1/documents/plan-a/report?as_of=2021-05-01").json()
    assert reply == {"report": payloads.reading(report(workspace.held["plan-a"]))}
    assert (reply["report"]["clauses"], reply["report"]["doubts"]) == (3, 2)
    assert workspace.days == [date(2021, 5, 1)]
    reply = client.get("/v1/documents/plan-a/diff").json()
    assert reply == {"diff": payloads.diff(workspace.diff("plan-a"))}
    assert [(one["change"], one["newer"]["address"]) for one in reply["diff"]["changes"]] == [
        ("added", "1/11/17")
    ]


def test_history_language_and_model_reach_the_assistant(
    client: TestClient, workspace: fake.FakeWorkspace
) -> None:
    client.post(
        "/v1/ask",
        json={"question": "谁牵头？", "history": ["一", "二"], "language": "zh-Hant", "model": "quote"},
    )

    assert workspace.assistant.asked == [("谁牵头？", ("一", "二"), "zh-Hant", "quote")]


def test_a_stream_gives_the_sentences_and_then_the_whole_answer(client: TestClient) -> None:
    reply = client.post("/v1/ask", json={"question": "who leads the QFLP task?", "stream": True})

    told = events(reply.text)
    whole = payloads.answer(fake_assistant.lead("who leads the QFLP task?", "en"))
    assert reply.headers["content-type"].startswith("text/event-stream")
    assert [kind for kind, _ in told] == ["sentence", "sentence", "answer"]
    assert "".join(str(data["delta"]) for _, data in told[:-1]) == whole["answer"]
    assert told[-1][1] == whole


def test_what_a_model_said_already_comes_first_and_is_not_said_twice(client: TestClient) -> None:
    asked = {"question": "who leads the QFLP task?", "stream": True, "model": "slow"}
    told = events(client.post("/v1/ask", json=asked).text)

    assert [kind for kind, _ in told] == ["sentence", "sentence", "answer"]
    assert told[0][1]["delta"] == (
        "The QFLP task is led by the Municipal Bureau of Financial Work (市金融工作局) [1]"
    )
    assert "".join(str(data["delta"]) for _, data in told[:-1]) == told[-1][1]["answer"]


def test_what_is_wrong_with_a_question_is_told_before_a_stream_begins(client: TestClient) -> None:
    reply = client.post("/v1/ask", json={"question": "missing", "stream": True})
    assert reply.status_code == 404
    assert "no document 'x'" in reply.json()["error"]["message"]


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("", []),
        ("甲牵头。[1]乙配合。[2][3]", ["甲牵头。[1]", "乙配合。[2][3]"]),
        ("A leads [1]. B helps. [2] RMB 2.5 bn", ["A leads [1]. ", "B helps. [2] ", "RMB 2.5 bn"]),
        ("两项：\n- 一。[1]\n- 二。[2]", ["两项：\n", "- 一。[1]\n", "- 二。[2]"]),
        ("no end", ["no end"]),
    ],
)
def test_sentences_keep_their_references_and_join_back(text: str, pieces: list[str]) -> None:
    assert list(sentences(text)) == pieces
    assert "".join(pieces) == text


def test_match_and_search(client: TestClient) -> None:
    assert client.post("/v1/match", json={"profile": "科技企业"}).json()["kind"] == "programmes"
    found = client.get("/v1/search", params={"q": "QFLP", "k": 1}).json()
    assert [one["clause"]["label"] for one in found["results"]] == ["第17条"]


def test_search_is_narrowed_by_its_parameters(client: TestClient, workspace: FakeWorkspace) -> None:
    asked = "document=a&document=b&region=样城&status=draft&since=2020&until=2021-05&unit=市商务局"
    assert client.get(f"/v1/search?q=QFLP&{asked}").status_code == 200
    client.get("/v1/search?q=QFLP")
    assert workspace.assistant.narrowed == [
        Filter(("a", "b"), ("样城",), (Status.DRAFT,), "2020", "2021-05", ("市商务局",)),
        Filter(),
    ]


# Documents


def test_documents_are_listed_shown_and_removed(client: TestClient) -> None:
    listed = client.get("/v1/documents").json()["documents"]
    shown = client.get("/v1/documents/plan-a").json()
    removed = client.delete("/v1/documents/draft-b")

    assert [one["id"] for one in listed] == ["plan-a", "draft-b"]
    assert [clause["address"] for clause in shown["clauses"]] == ["1/11/17", "4/2/71", "4/2/72"]
    assert removed.json() == {"removed": payloads.document_summary(fake_documents.DRAFT)}
    assert [one["id"] for one in client.get("/v1/documents").json()["documents"]] == ["plan-a"]


def test_a_clause_is_found_by_its_printed_numbers(client: TestClient) -> None:
    reply = client.get("/v1/documents/plan-a/clauses/1/11/17")

    assert reply.json() == payloads.one_clause(fake_documents.PLAN, fake_documents.TASK_17)
    assert reply.json()["clause"]["english"] == fake_documents.LEAD_ENGLISH


def test_a_page_of_another_site_may_not_use_the_api(client: TestClient) -> None:
    files = {"file": ("a.txt", b"text")}

    refused = client.post("/v1/documents", files=files, headers={"origin": "https://elsewhere.example"})
    own = client.post("/v1/documents", files=files, headers={"origin": "http://127.0.0.1:7860"})

    assert (refused.status_code, own.status_code) == (403, 201)
    assert "elsewhere.example" in refused.json()["error"]["message"]


def test_what_is_guarded_and_counted_is_so_below_a_path_too(workspace: FakeWorkspace) -> None:
    app = create_app(workspace, upload_limit=1000, page=False)  # type: ignore[arg-type]
    with TestClient(app, base_url="http://127.0.0.1:7860", root_path="/wence") as client:
        asked = {"question": "who leads the QFLP task?"}
        refused = client.post("/wence/v1/ask", json=asked, headers={"origin": "https://elsewhere.example"})
        large = client.post("/wence/v1/documents", files={"file": ("a.txt", b"x" * 100_000)})
        given = client.post("/wence/v1/ask", json=asked)
        figures = client.get("/wence/metrics").text

    assert (refused.status_code, large.status_code, given.status_code) == (403, 413, 200)
    assert 'method="POST",route="/v1/ask",status="200"' in figures


# Health


def test_health_readiness_and_figures(client: TestClient) -> None:
    assert client.get("/healthz").json() == {"ok": True}
    assert client.get("/readyz").json() == {"ready": True, "documents": 2}
    client.post("/v1/ask", json={"question": "who leads the QFLP task?"})
    client.get("/v1/documents/nowhere")

    figures = client.get("/metrics").text.splitlines()

    assert 'wence_requests_total{method="POST",route="/v1/ask",status="200"} 1.0' in figures
    assert 'wence_requests_total{method="GET",route="/v1/documents/{id}",status="404"} 1.0' in figures
    assert "wence_documents 2.0" in figures


def test_a_library_that_cannot_be_read_is_not_ready(
    client: TestClient, workspace: fake.FakeWorkspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail() -> None:
        raise OSError("disk gone")

    monkeypatch.setattr(workspace, "documents", fail)

    assert client.get("/readyz").status_code == 503
    assert client.get("/healthz").status_code == 200


def test_the_schema_is_served_and_no_page_that_would_fetch_from_elsewhere(client: TestClient) -> None:
    assert "/v1/ask" in client.get("/v1/openapi.json").json()["paths"]
    assert client.get("/docs").status_code == 404
