"""The command line: what it prints, where, and with which exit code."""

from __future__ import annotations

import json
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from documents.clauses import Status
from rag.filters import Filter
from tests.ui import fake
from tests.ui.fake_terminal import Terminal
from ui import payloads

COMMANDS = ("serve", "ask", "match", "search", "add", "remove", "list", "show", "diff", "eval", "doctor")


# What is wrong is said in one line


@pytest.mark.parametrize(
    "words",
    [
        ("ask",),
        ("ask", "   "),
        ("ask", "a question", "--batch", "file"),
        ("search", "text", "-k", "0"),
        ("search", "text", "--status", "forgotten"),
        ("match",),
        ("add",),
        ("add", "x.txt", "--status", "forgotten"),
        ("nonsense",),
        ("list", "--nonsense"),
        ("diff",),
        ("show", "plan-a", "--as-of", "yesterday"),
        ("ask", "q", "--as-of", "2021"),
    ],
)
def test_a_usage_error_exits_2_and_prints_no_answer(wence: Terminal, words: tuple[str, ...]) -> None:
    result = wence(*words)

    assert result.exit_code == 2
    assert result.stdout == ""
    assert result.stderr != ""


@pytest.mark.parametrize(
    ("words", "named"),
    [
        (("remove", "nowhere"), "nowhere"),
        (("show", "nowhere"), "nowhere"),
        (("show", "plan-a", "9/9"), "9/9"),
        (("show", "nowhere", "--report"), "nowhere"),
        (("diff", "nowhere"), "nowhere"),
        (("ask", "missing", "--json"), "'x'"),
        (("ask", "--batch", "no-such-file.jsonl"), "no-such-file.jsonl"),
        (("add", "no-such-file.txt"), "no-such-file.txt"),
    ],
)
def test_an_error_is_one_line_on_stderr_and_exit_1(
    wence: Terminal, words: tuple[str, ...], named: str
) -> None:
    result = wence(*words)

    assert result.exit_code == 1
    assert result.stdout == ""
    line = result.stderr.splitlines()[-1]
    assert line.startswith("wence: ")
    assert named in line


def test_an_empty_file_changes_nothing(wence: Terminal, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").touch()

    result = wence("add", str(tmp_path / "empty.txt"))

    assert (result.exit_code, result.stderr) == (
        1,
        "wence: reading …\nwence: empty.txt is empty: add the file with its text\n",
    )
    assert list(wence.workspace.held) == ["plan-a", "draft-b"]


# Help


def test_every_command_is_listed_and_has_help(wence: Terminal) -> None:
    listed = wence("--help")

    assert listed.exit_code == 0
    assert [name for name in COMMANDS if f" {name} " not in listed.stdout] == []
    for name in COMMANDS:
        shown = wence(name, "--help")
        assert shown.exit_code == 0
        assert f"wence {name}" in shown.stdout


@pytest.mark.parametrize(
    ("command", "options"),
    [
        ("serve", ("--host", "--port")),
        ("ask", ("--json", "--batch")),
        ("match", ("--json",)),
        (
            "search",
            (
                *("--json", "-k", "--batch"),
                *("--document", "--region", "--status", "--since", "--until", "--unit"),
            ),
        ),
        ("add", ("--id", "--title", "--number", "--date", "--region", "--status")),
        ("list", ("--json",)),
        ("show", ("--json",)),
        ("eval", ("--cases", "--json", "--baseline", "--html")),
    ],
)
def test_the_published_options_are_there(wence: Terminal, command: str, options: tuple[str, ...]) -> None:
    shown = wence(command, "--help").stdout

    assert [option for option in options if option not in shown] == []


# Answers


def test_ask_json_is_one_line_with_the_whole_answer(wence: Terminal) -> None:
    result = wence("ask", "who leads the QFLP task?", "--json")

    assert result.exit_code == 0
    assert result.stdout.count("\n") == 1
    assert json.loads(result.stdout) == payloads.answer(fake.lead("who leads the QFLP task?", "en"))


def test_ask_prints_the_answer_first_and_its_clause_below(wence: Terminal) -> None:
    lines = wence("ask", "谁牵头QFLP？").stdout.splitlines()

    assert lines == [
        "该任务由市金融工作局牵头，市商务局配合。[1]",
        "",
        "[1] 样金〔2020〕75号 《金融支持开放行动计划》第17条 (digest, issued)",
        "    一、跨境金融 › （十一）股权投资",
        f"    {fake.LEAD}",
        "",
        "· Cited from a digest, not from the official text.",
    ]


def test_ask_prints_what_was_withheld_and_how_complete_a_list_is(wence: Terminal) -> None:
    lines = wence("ask", "市商务局牵头哪些任务？").stdout.splitlines()

    assert "· 未采用：市商务局另牵头第73条。（引用的条款没有这一编号）" in lines
    assert lines[-1] == "· 在 80 条中找到 2 条，已列全"


def test_an_abstention_is_an_answer(wence: Terminal) -> None:
    result = wence("ask", "what is the mayor's telephone number?", "--json")

    assert result.exit_code == 0
    assert json.loads(result.stdout)["abstained"] is True


def test_language_and_model_reach_the_assistant(wence: Terminal) -> None:
    wence("ask", "谁牵头QFLP？", "--language", "en", "--model", "quote")

    assert wence.workspace.assistant.asked == [("谁牵头QFLP？", (), "en", "quote")]


def test_match_answers_in_the_same_form(wence: Terminal) -> None:
    result = wence("match", "科技企业，无抵押", "--json")

    assert (result.exit_code, json.loads(result.stdout)["kind"]) == (0, "programmes")


def test_search_ranks_clauses(wence: Terminal) -> None:
    made = json.loads(wence("search", "QFLP", "--json", "-k", "1").stdout)

    assert [(one["rank"], one["clause"]["address"]) for one in made["results"]] == [(1, "1/11/17")]
    assert wence("search", "QFLP").stdout.splitlines()[0] == "  1  0.750  样金〔2020〕75号 第17条"


def test_search_is_narrowed_by_its_options(wence: Terminal) -> None:
    wence("search", "QFLP")
    options = (
        "--document a --document b --region 样城 --status draft --since 2020 --until 2021-05 --unit 市商务局"
    )
    wence("search", "QFLP", *options.split())

    narrowed = wence.workspace.assistant.narrowed
    assert narrowed == [
        Filter(),
        Filter(("a", "b"), ("样城",), (Status.DRAFT,), "2020", "2021-05", ("市商务局",)),
    ]
    result = wence("search", "QFLP", "--since", "yesterday")
    assert (result.exit_code, result.stdout) == (1, "")
    assert "since 'yesterday' is no date" in result.stderr


# The library


def test_list_and_show_give_the_documents(wence: Terminal) -> None:
    listed = json.loads(wence("list", "--json").stdout)["documents"]
    shown = json.loads(wence("show", "plan-a", "1/11/17", "--json").stdout)

    assert [(one["id"], one["clauses"]) for one in listed] == [("plan-a", 3), ("draft-b", 1)]
    assert wence("list").stdout.splitlines()[1] == (
        "draft-b\t-\t-\tdraft\tofficial\t1\t科技金融倍增办法（征求意见稿）"
    )
    assert shown == payloads.one_clause(fake.PLAN, fake.TASK_17)
    assert wence("show", "plan-a", "1/11/17").stdout.splitlines()[-2:] == [fake.LEAD, fake.LEAD_ENGLISH]
    assert f"1/11/17  {fake.LEAD}" in wence("show", "plan-a").stdout.splitlines()


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
        f"+ 1/11/17  {fake.LEAD}",
        "    units + lead 市金融工作局, cooperate 市商务局",
        "1 added, 0 removed, 0 changed, 0 moved, 2 the same",
    ]


def test_remove_takes_the_document_out(wence: Terminal) -> None:
    assert wence("remove", "draft-b").exit_code == 0
    assert list(wence.workspace.held) == ["plan-a"]


def test_doctor_prints_each_check(wence: Terminal) -> None:
    result = wence("doctor")

    assert (result.exit_code, result.stdout.splitlines()) == (
        0,
        ["ok    index: 2 documents, 4 clauses", "ok    embedder: toy, 8 dimensions"],
    )


# Starting


def test_starting_loads_no_server_no_page_and_no_torch() -> None:
    heavy = {"gradio", "fastapi", "torch", "mcp", "evals", "uvicorn", "transformers"}
    code = f"import sys, ui.terminal; print(sorted({heavy!r} & set(sys.modules)))"

    made = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert made.stdout == "[]\n"
