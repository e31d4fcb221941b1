"""The command line: what it prints, where, and with which exit code."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from documents.clauses import Status
from rag.filters import Filter
from tests.ui import fake_assistant, fake_documents
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
        ("ask", ("--json", "--batch", "--explain", "--export")),
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
    assert json.loads(result.stdout) == payloads.answer(fake_assistant.lead("who leads the QFLP task?", "en"))


def test_ask_prints_the_answer_first_and_its_clause_below(wence: Terminal) -> None:
    lines = wence("ask", "谁牵头QFLP？").stdout.splitlines()

    assert lines == [
        "该任务由市金融工作局牵头，市商务局配合。[1]",
        "",
        "[1] 样金〔2020〕75号 《金融支持开放行动计划》第17条 (digest, issued)",
        "    一、跨境金融 › （十一）股权投资",
        f"    {fake_documents.LEAD}",
        "",
        "· Cited from a digest, not from the official text.",
    ]


def test_ask_prints_what_was_withheld_and_how_complete_a_list_is(wence: Terminal) -> None:
    lines = wence("ask", "市商务局牵头哪些任务？").stdout.splitlines()

    assert "· 未采用：市商务局另牵头第73条。（引用的条款没有这一编号）" in lines
    assert lines[-1] == "· 在 80 条中找到 2 条，已列全"


def test_explain_tells_below_the_answer_how_it_came_about(wence: Terminal) -> None:
    answer = wence("ask", "谁牵头QFLP？").stdout
    lines = wence("ask", "谁牵头QFLP？", "--explain").stdout.removeprefix(answer).splitlines()

    assert lines == [
        "",
        "kind         lead_unit, lead",
        "read as      谁牵头QFLP？",
        "topic        QFLP",
        "bodies       市金融工作局",
        "documents    plan-a",
        "must state   which body is responsible",
        "answered by  units",
        "found        the best 2 clauses, * where the answer cites them",
        " 1* 0.750  support 0.50  odds -4.9  plan-a 1/11/17  第17条  (words 2.50, meaning 0.50)",
        " 2  0.250  support 0.00  odds -5.2  plan-a 4/2/71  第71条  (words 1.50)",
    ]


def test_explain_adds_one_key_to_the_json_and_takes_nothing_away(wence: Terminal) -> None:
    plain = json.loads(wence("ask", "谁牵头QFLP？", "--json").stdout)
    told = json.loads(wence("ask", "谁牵头QFLP？", "--json", "--explain").stdout)

    assert list(told) == [*plain, "explanation"]
    assert {key: told[key] for key in plain} == plain
    found = told["explanation"]["found"]
    assert [(one["address"], one["cited"]) for one in found] == [("1/11/17", True), ("4/2/71", False)]
    assert found[0]["arms"] == {"words": 2.5, "meaning": 0.5}


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


def test_doctor_prints_each_check(wence: Terminal) -> None:
    result = wence("doctor")

    assert (result.exit_code, result.stdout.splitlines()) == (
        0,
        ["ok    index: 2 documents, 4 clauses", "ok    embedder: toy, 8 dimensions"],
    )


def test_doctor_tells_of_a_home_that_cannot_be_opened(tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.write_text("", "utf-8")
    result = started("doctor", home=home)

    assert result.returncode == 1
    assert "ok    faiss-cpu: " in result.stdout
    assert f"FAIL  index: {home} cannot be used: " in result.stdout


def test_a_fault_of_ours_is_told_in_one_line_and_keeps_its_trace(tmp_path: Path) -> None:
    code = "from ui import terminal; terminal.app.command('explode')(lambda: 1 // 0); terminal.main()"
    environment = os.environ | {"TMPDIR": str(tmp_path)}
    result = subprocess.run(
        [sys.executable, "-c", code, "explode"],
        capture_output=True,
        text=True,
        encoding="utf-8",
        env=environment,
    )

    (kept,) = tmp_path.glob("wence-*.txt")
    told = f"wence: something failed that should not have (ZeroDivisionError); its trace is in {kept}\n"
    assert (result.returncode, result.stdout, result.stderr) == (1, "", told)
    assert kept.read_text("utf-8").endswith("ZeroDivisionError: integer division or modulo by zero\n")


@pytest.mark.parametrize(
    ("words", "said"), [(("--version",), "wence 0."), (("-h",), "Usage: "), (("ask", "-h"), "Usage: ")]
)
def test_what_a_newcomer_types_first_is_answered(wence: Terminal, words: tuple[str, ...], said: str) -> None:
    result = wence(*words)

    assert (result.exit_code, result.stdout.strip().startswith(said)) == (0, True)


def started(*words: str, home: Path) -> subprocess.CompletedProcess[str]:
    """`wence` as a process of its own, on this home."""
    return subprocess.run(
        [sys.executable, "-m", "ui.terminal", *words],
        capture_output=True,
        text=True,
        encoding="utf-8",
        env=os.environ | {"WENCE_HOME": str(home)},
    )


# Starting


def test_starting_loads_no_server_no_page_and_no_torch() -> None:
    heavy = {"gradio", "fastapi", "torch", "mcp", "evals", "uvicorn", "transformers"}
    code = f"import sys, ui.terminal; print(sorted({heavy!r} & set(sys.modules)))"

    made = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert made.stdout == "[]\n"
