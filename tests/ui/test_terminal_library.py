"""The commands on the library: what they print and what they pass on."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

from tests.ui import fake_documents
from tests.ui.fake_terminal import Terminal
from ui import payloads


def test_list_and_show_give_the_documents(wence: Terminal) -> None:
    listed = json.loads(wence("list", "--json").stdout)["documents"]
    shown = json.loads(wence("show", "plan-a", "1/11/17", "--json").stdout)

    assert [(one["id"], one["clauses"]) for one in listed] == [("plan-a", 3), ("draft-b", 1)]
    assert wence("list").stdout.splitlines()[1] == (
        "draft-b\t-\t-\tdraft\tofficial\t1\t科技金融倍增办法（征求意见稿）"
    )
    assert shown == payloads.one_clause(fake_documents.PLAN, fake_documents.TASK_17)
    assert wence("show", "plan-a", "1/11/17").stdout.splitlines()[-2:] == [
        fake_documents.LEAD,
        fake_documents.LEAD_ENGLISH,
    ]
    assert f"1/11/17  {fake_documents.LEAD}" in wence("show", "plan-a").stdout.splitlines()


def test_add_tells_what_was_read_and_passes_the_overrides_on(wence: Terminal, tmp_path: Path) -> None:
    file = tmp_path / "notice.txt"
    file.write_text("一\n二", "utf-8")

    result = wence(
        "add", str(file), "--id", "n1", "--title", "通知", "--number", "样〔2021〕1号", "--status", "draft"
    )

    assert (result.exit_code, result.stdout) == (0, "n1: 通知 (2 clauses)\n")
    assert result.stderr == "wence: reading …\n"  # progress never stands among the results
    (given,) = wence.workspace.overrides
    assert (given.id, given.title, given.number, given.date, given.status) == (
        "n1", "通知", "样〔2021〕1号", None, "draft",
    )  # fmt: skip


def test_show_says_why_a_document_does_not_hold(wence: Terminal) -> None:
    assert "· This is a draft." in wence("show", "draft-b").stdout.splitlines()
    assert "draft" not in wence("show", "plan-a").stdout


def test_show_tells_how_a_file_was_read(wence: Terminal) -> None:
    made = json.loads(wence("show", "plan-a", "--report", "--json").stdout)["report"]

    assert (made["clauses"], made["levels"], made["doubts"]) == (3, {"item": 3}, 2)
    assert made["gaps"][0]["missing"][:2] == ["1.", "2."]
    assert made["not_found"] == []
    lines = wence("show", "draft-b", "--report").stdout.splitlines()
    assert lines[1:] == [
        "draft-b.txt: unknown format",
        "1 clauses: 1 article",
        "· Numbers missing (before →): 第一条→第二条.",
        "· Not stated in the file: document number, issuer, date.",
    ]


def test_the_day_of_an_edition_is_passed_on(wence: Terminal) -> None:
    assert wence("show", "plan-a", "1/11/17", "--as-of", "2021-05-01").exit_code == 0
    assert wence.workspace.days == [date(2021, 5, 1)] * 2
    assert wence("ask", "谁牵头？", "--as-of", "2021-05-01").exit_code == 0
    assert wence("ask", "谁牵头？").exit_code == 0
    assert wence.workspace.asked_as_of == [date(2021, 5, 1), None]


def test_diff_shows_each_clause_that_changed(wence: Terminal) -> None:
    made = json.loads(wence("diff", "plan-a", "--json").stdout)["diff"]

    assert [(one["change"], one["newer"]["address"]) for one in made["changes"]] == [("added", "1/11/17")]
    assert made["same"] == 2
    assert made["changes"][0]["units_added"] == [
        {"role": "lead", "unit": "市金融工作局"},
        {"role": "cooperate", "unit": "市商务局"},
    ]
    assert wence("diff", "plan-a").stdout.splitlines() == [
        "digest 2020-12-18 样金〔2020〕75号 -> digest 2020-12-18 样金〔2020〕75号",
        f"+ 1/11/17  {fake_documents.LEAD}",
        "    units + lead 市金融工作局, cooperate 市商务局",
        "1 added, 0 removed, 0 changed, 0 moved, 2 the same",
    ]


def test_remove_takes_the_document_out(wence: Terminal) -> None:
    assert wence("remove", "draft-b").exit_code == 0
    assert list(wence.workspace.held) == ["plan-a"]
