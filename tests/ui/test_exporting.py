"""`wence ask --export`: the file, what is said of it, and what is said where there is none."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest
from openpyxl import load_workbook

from tests.ui.fake_terminal import Terminal

TASKS = "市商务局牵头哪些任务？"


def test_a_batch_is_not_exported(wence: Terminal, tmp_path: Path) -> None:
    result = wence("ask", "--batch", "-", "--export", str(tmp_path / "tasks.csv"), stdin="")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "--export" in result.stderr


@pytest.mark.parametrize("name", ["tasks.pdf", "tasks", "tasks.csv.bak", ".csv"])
def test_an_unknown_ending_is_told_before_anything_is_asked(
    wence: Terminal, tmp_path: Path, name: str
) -> None:
    result = wence("ask", TASKS, "--export", str(tmp_path / name))

    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr == f"wence: {tmp_path / name} is not written: let its name end in .csv or .xlsx\n"
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_not_there_is_named(wence: Terminal, tmp_path: Path) -> None:
    file = tmp_path / "nowhere" / "tasks.csv"
    result = wence("ask", TASKS, "--export", str(file))

    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr == (
        f"wence: {file} is not written: there is no folder {file.parent}; make it, or name another\n"
    )


def test_a_folder_in_the_place_of_the_file_is_named(wence: Terminal, tmp_path: Path) -> None:
    taken = tmp_path / "tasks.xlsx"
    taken.mkdir()
    result = wence("ask", TASKS, "--export", str(taken))

    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr == f"wence: {taken} is not written: it is a folder; name a file in it\n"


def test_a_name_that_is_too_long_is_told(wence: Terminal, tmp_path: Path) -> None:
    result = wence("ask", TASKS, "--export", str(tmp_path / f"{'x' * 300}.csv"))

    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.endswith(".csv is not written: File name too long; name another file\n")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_a_file_that_cannot_be_written_is_named_below_the_answer(wence: Terminal, tmp_path: Path) -> None:
    full = tmp_path / "tasks.csv"
    full.symlink_to("/dev/full")
    result = wence("ask", TASKS, "--export", str(full))

    assert result.exit_code == 1
    assert result.stdout.startswith("市商务局牵头 2 项任务")
    assert result.stderr == (
        f"wence: {full} is not written: No space left on device; "
        "close the program that has it open, or name another file\n"
    )


def test_an_abstention_writes_nothing_and_says_so(wence: Terminal, tmp_path: Path) -> None:
    file = tmp_path / "tasks.csv"
    file.write_text("of yesterday")
    result = wence("ask", "市长的电话是多少？", "--export", str(file))

    assert result.exit_code == 0
    assert result.stdout.startswith("文件没有载明这一点")
    assert result.stderr == f"wence: {file} is not written: the answer cites no clause\n"
    assert file.read_text() == "of yesterday"


def test_the_clauses_are_written_and_the_output_stays_the_answer(wence: Terminal, tmp_path: Path) -> None:
    answer = wence("ask", TASKS)
    result = wence("ask", TASKS, "--export", str(tmp_path / "tasks.csv"))
    with (tmp_path / "tasks.csv").open(encoding="utf-8-sig", newline="") as file:
        lines = list(csv.DictReader(file))

    assert (result.exit_code, result.stdout) == (0, answer.stdout)
    assert result.stderr == f"wence: 2 clauses written to {tmp_path / 'tasks.csv'}\n"
    assert [(line["条款"], line["牵头单位"]) for line in lines[:2]] == [
        ("第71条", "市商务局"),
        ("第72条", "市商务局"),
    ]
    assert [(line["文件"], line["文号"]) for line in lines[2:]] == [
        ("问题", TASKS),
        ("范围", "在 80 条中找到 2 条，已列全"),
    ]


def test_an_ending_in_capitals_is_one_and_json_and_explain_go_with_it(
    wence: Terminal, tmp_path: Path
) -> None:
    file = tmp_path / "LEAD.XLSX"
    result = wence("ask", "who leads the QFLP task?", "--json", "--explain", "--export", str(file))

    assert result.exit_code == 0
    assert json.loads(result.stdout)["explanation"]["writer"] == "units"
    assert result.stderr == f"wence: 1 clause written to {file}\n"
    sheet = load_workbook(file).active
    assert [sheet["C2"].value, sheet["G2"].value, sheet["H2"].value] == ["第17条", "市金融工作局", "市商务局"]
    assert sheet["B4"].value == "who leads the QFLP task?"
