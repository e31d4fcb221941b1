"""The doors over the real workspace: the shipped library, indexed in a home of its own."""

from __future__ import annotations

import csv
import io
import json
import re
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from playwright.sync_api import Browser, expect

from rag.home.workspace import Workspace
from rag.settings import Settings
from tests.ui.running import running
from ui import serving
from ui.server import create_app

HEAVY = {"gradio", "fastapi", "uvicorn", "torch", "transformers", "mcp", "evals"}
ASKING = f"""
import sys
from ui.terminal import app
app(sys.argv[1:], standalone_mode=False)
print(sorted({HEAVY!r} & set(sys.modules)))
"""


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("home")


@pytest.fixture(scope="module")
def whole(home: Path) -> Workspace:
    return Workspace.open(Settings(home=home, library="shipped", embedder="builtin", model="quote"))


@pytest.fixture
def api(whole: Workspace) -> Iterator[TestClient]:
    with TestClient(create_app(whole, page=False), base_url="http://127.0.0.1") as client:
        yield client


@pytest.mark.usefixtures("whole")
def test_asking_loads_no_server_no_page_and_no_torch(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WENCE_HOME", str(home))
    words = ("ask", "who leads the QFLP task?", "--json")

    made = subprocess.run([sys.executable, "-c", ASKING, *words], capture_output=True, text=True, check=True)

    answer, loaded = made.stdout.splitlines()
    assert json.loads(answer)["citations"][0]["clause"]["label"] == "第17条"
    assert loaded == "[]"


def test_every_citation_quotes_its_clause_and_the_clause_is_found_at_its_address(api: TestClient) -> None:
    for question in ("who leads the QFLP task?", "市商务局牵头哪些任务？", "科技信贷有什么目标？"):
        answer = api.post("/v1/ask", json={"question": question}).json()
        assert answer["citations"]
        for cited in answer["citations"]:
            held = api.get(
                f"/v1/documents/{cited['document']['id']}/clauses/{cited['clause']['address']}"
            ).json()
            assert held["document"] == cited["document"]
            assert {key: held["clause"][key] for key in cited["clause"]} == cited["clause"]
            text = held["clause"]["text"] if cited["start"] >= 0 else held["clause"]["english"]
            assert cited["quote"] in text
            if cited["start"] >= 0:
                assert text[cited["start"] : cited["end"]] == cited["quote"]


def test_a_list_is_exported_whole_with_the_units_of_every_task(api: TestClient) -> None:
    question = "市金融工作局牵头哪些任务？"
    answer = api.post("/v1/ask", json={"question": question}).json()
    file = api.get("/v1/export", params={"question": question}).content.decode("utf-8-sig")
    lines = list(csv.DictReader(io.StringIO(file, newline="")))
    tasks, said = lines[:-2], lines[-2:]

    assert len(tasks) == answer["coverage"]["found"] == 32
    assert [line["条款"] for line in tasks] == [one["clause"]["label"] for one in answer["citations"]]
    assert [line["条款全文"] for line in tasks] == [one["clause"]["text"] for one in answer["citations"]]
    assert [line["条款"] for line in tasks if "市金融工作局" not in line["牵头单位"].split("、")] == []
    assert (tasks[0]["条款地址"], tasks[0]["配合单位"]) == (
        "dg-action-75 1/11/17",
        "人民银行东莞市中心支行、市商务局、市市场监督管理局、各园区镇街",
    )
    assert [line["文号"] for line in said] == [question, "在 99 条中找到 32 条，已列全"]


def test_many_readers_at_once_get_the_answer_that_one_gets(api: TestClient) -> None:
    questions = ["who leads the QFLP task?", "市商务局牵头哪些任务？", "市长的电话是多少？"] * 6

    def ask(question: str) -> dict[str, object]:
        answer = api.post("/v1/ask", json={"question": question}).json()
        return {key: value for key, value in answer.items() if key not in ("id", "seconds")}

    alone = [ask(question) for question in questions[:3]] * 6
    with ThreadPoolExecutor(12) as pool:
        together = list(pool.map(ask, questions))

    assert together == alone


def test_an_upload_can_be_asked_about_at_once_and_a_bad_one_changes_nothing(
    tmp_path: Path,
) -> None:
    held = Workspace.open(Settings(home=tmp_path, library="none", embedder="builtin", model="quote"))
    text = "样例市扶持办法\n第一条 样例市科技局负责发放样例补贴。\n第二条 本办法自2024年1月1日起施行。\n"
    with TestClient(create_app(held, page=False), base_url="http://127.0.0.1") as client:
        assert client.get("/readyz").json() == {"ready": True, "documents": 0}
        made = client.post("/v1/documents", files={"file": ("办法.txt", text.encode("gb18030"))})
        refused = client.post("/v1/documents", files={"file": ("坏.txt", b"\x00\x01\x02" * 50)})
        (added,) = made.json()["added"]
        answer = client.post("/v1/ask", json={"question": "样例补贴由谁发放？"}).json()

        assert made.status_code == 201
        assert refused.status_code == 422
        assert "坏.txt" in refused.json()["error"]["message"]
        assert [one["id"] for one in client.get("/v1/documents").json()["documents"]] == [
            added["document"]["id"]
        ]
        assert added["document"]["source"] == "办法.txt"
        assert {cited["clause"]["label"] for cited in answer["citations"]} == {"第一条"}


def test_a_person_reads_who_leads_the_task_with_its_clause_beside_it(
    whole: Workspace, browser: Browser
) -> None:
    page = browser.new_page(viewport={"width": 1280, "height": 800})
    with running(whole) as address:
        page.goto(address)
        page.locator("#question textarea").fill("who leads the QFLP task?")
        page.locator("#question textarea").press("Enter")

        expect(page.locator("#answer-1 .text")).to_contain_text("市金融工作局")
        sheet = page.locator("#evidence .panel.shown .sheet")
        expect(sheet.locator(".imprint")).to_contain_text("东金〔2020〕75号")
        expect(sheet.locator(".clause .where")).to_have_text("第17条")
        expect(sheet.locator("mark")).to_contain_text("市金融工作局")
        page.close()


def test_serve_tells_its_address_and_answers_there(
    whole: Workspace, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("WENCE_HOME", str(home))
    words = [sys.executable, "-m", "ui.terminal", "serve", "--port", "0"]

    with subprocess.Popen(words, stderr=subprocess.PIPE, text=True) as process:
        try:
            assert process.stderr is not None
            told = process.stderr.readline()
            assert re.fullmatch(r"Wence 问策: http://127\.0\.0\.1:\d+\n", told)
            with urllib.request.urlopen(f"{told.split()[-1]}/readyz", timeout=30) as reply:
                assert json.load(reply) == {"ready": True, "documents": len(whole.documents())}
        finally:
            process.terminate()


def test_a_port_that_is_taken_is_named_before_anything_is_built(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("WENCE_HOME", str(home / "elsewhere"))
    with serving.listen("127.0.0.1", 0) as taken:
        taken.listen()
        port = taken.getsockname()[1]
        words = [sys.executable, "-m", "ui.terminal", "serve", "--port", str(port)]
        made = subprocess.run(words, capture_output=True, text=True, check=False)

    assert (made.returncode, made.stdout) == (1, "")
    assert made.stderr.startswith(f"wence: cannot listen on 127.0.0.1:{port}: ")
    assert not (home / "elsewhere").exists()
