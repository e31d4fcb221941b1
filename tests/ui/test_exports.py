"""GET /v1/export: the file, its name, its errors, its place in the schema."""

from __future__ import annotations

import csv
import io
from datetime import date
from urllib.parse import unquote

import pytest
from fastapi.testclient import TestClient
from openpyxl import load_workbook

from tests.ui.fake import FakeWorkspace

TASKS = "市商务局牵头哪些任务？"


@pytest.mark.parametrize(
    ("asked", "status", "named"),
    [
        ({}, 422, "question"),
        ({"question": ""}, 422, "question"),
        ({"question": " \n"}, 422, "question"),
        ({"question": "q" * 4001}, 422, "question"),
        ({"question": TASKS, "format": "pdf"}, 422, "format"),
        ({"question": TASKS, "format": "CSV"}, 422, "format"),
        ({"question": TASKS, "language": "fr"}, 422, "language"),
        ({"question": TASKS, "as_of": "yesterday"}, 422, "as_of"),
        ({"question": TASKS, "history": ["q"] * 101}, 422, "history"),
        ({"question": "市长的电话是多少？"}, 404, "the answer cites no clause: there is nothing to export"),
        ({"question": "missing"}, 404, "no document 'x'"),
        ({"question": "explode"}, 500, "Wence failed on this request"),
    ],
)
def test_an_error_is_json_with_one_message(
    client: TestClient, asked: dict[str, str], status: int, named: str
) -> None:
    reply = client.get("/v1/export", params=asked)

    assert reply.status_code == status
    assert list(reply.json()) == ["error"]
    assert named in reply.json()["error"]["message"]
    assert "content-disposition" not in reply.headers


def test_a_list_comes_as_csv(client: TestClient) -> None:
    reply = client.get("/v1/export", params={"question": TASKS})
    lines = list(csv.reader(io.StringIO(reply.content.decode("utf-8-sig"), newline="")))

    assert (reply.status_code, reply.headers["content-type"]) == (200, "text/csv; charset=utf-8")
    assert [line[2] for line in lines[:3]] == ["条款", "第71条", "第72条"]
    assert lines[-1] == ["范围", "在 80 条中找到 2 条，已列全"]


def test_the_file_has_a_plain_name_and_one_after_the_question(client: TestClient) -> None:
    reply = client.get("/v1/export", params={"question": f'{TASKS}"/..\r\nX: y', "format": "xlsx"})
    plain, whole = reply.headers["content-disposition"].removeprefix("attachment; ").split("; ")

    assert plain == 'filename="wence.xlsx"'
    assert whole.isascii()
    assert unquote(whole) == "filename*=UTF-8''问策 市商务局牵头哪些任务？ .. X y.xlsx"


def test_an_english_answer_comes_as_xlsx(client: TestClient) -> None:
    reply = client.get("/v1/export", params={"question": "who leads the QFLP task?", "format": "xlsx"})
    sheet = load_workbook(io.BytesIO(reply.content)).active

    assert reply.headers["content-type"] == (
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    )
    assert [cell.value for cell in sheet["C"]] == ["Clause", "第17条", None, None, None, None]
    assert [sheet["B4"].value, sheet["B5"].value, sheet["B6"].value] == [
        "who leads the QFLP task?",
        "1 cited; whether there are more was not counted",
        "Cited from a digest, not from the official text.",
    ]


def test_history_language_and_day_are_passed_on_and_no_model_is_asked(
    client: TestClient, workspace: FakeWorkspace
) -> None:
    asked = {"question": TASKS, "history": ["一", "二"], "language": "zh-Hant", "as_of": "2021-05-01"}

    assert client.get("/v1/export", params=asked).status_code == 200
    assert workspace.assistant.asked == [(TASKS, ("一", "二"), "zh-Hant", "quote")]
    assert workspace.asked_as_of == [date(2021, 5, 1)]


def test_the_schema_tells_of_both_formats_and_of_an_answer_without_clauses(client: TestClient) -> None:
    told = client.get("/v1/openapi.json").json()["paths"]["/v1/export"]["get"]

    assert {one["name"]: one["required"] for one in told["parameters"]} == {
        "question": True,
        "history": False,
        "language": False,
        "as_of": False,
        "format": False,
    }
    assert sorted(told["responses"]["200"]["content"]) == [
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "text/csv",
    ]
    assert told["responses"]["404"]["description"] == "The answer cites no clause."
