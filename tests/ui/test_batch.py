"""Batches: one line in, one line out, in order; a bad line spoils no other."""

from __future__ import annotations

import json
from pathlib import Path

from tests.ui import fake_assistant
from tests.ui.fake_terminal import Terminal
from ui import payloads


def batch(tmp_path: Path, *lines: str) -> str:
    file = tmp_path / "batch.jsonl"
    file.write_text("\n".join(lines), "utf-8")
    return str(file)


def test_a_batch_answers_every_line_under_its_id_and_in_order(wence: Terminal, tmp_path: Path) -> None:
    file = batch(
        tmp_path,
        '{"id": "q-2", "question": "who leads the QFLP task?"}',
        "",
        '{"id": 7, "question": "那配合单位呢？", "history": ["谁牵头QFLP？"]}',
    )

    result = wence("ask", "--json", "--batch", file)

    replies = [json.loads(line) for line in result.stdout.splitlines()]
    assert result.exit_code == 0
    assert [reply["id"] for reply in replies] == ["q-2", 7]
    assert replies[0] == payloads.answer(fake_assistant.lead("who leads the QFLP task?", "en")) | {
        "id": "q-2"
    }
    assert wence.workspace.assistant.asked[1] == ("那配合单位呢？", ("谁牵头QFLP？",), None, None)


def test_a_bad_line_has_its_error_in_its_place_and_the_others_are_answered(
    wence: Terminal, tmp_path: Path
) -> None:
    file = batch(
        tmp_path,
        '{"id": 1, "question": "missing"}',
        "not json",
        '["a list"]',
        '{"id": 4, "question": ""}',
        '{"id": 5, "question": "q", "history": [1]}',
        '{"id": 6, "question": "who leads the QFLP task?"}',
    )

    result = wence("ask", "--batch", file)

    replies = [json.loads(line) for line in result.stdout.splitlines()]
    assert result.exit_code == 1
    assert [reply["id"] for reply in replies] == [1, None, None, 4, 5, 6]
    assert [list(reply) for reply in replies[:5]] == [["id", "error"]] * 5
    assert [f"line {n}" in replies[n - 1]["error"] for n in (2, 3, 4, 5)] == [True] * 4
    assert replies[5]["kind"] == "lead_unit"


def test_a_batch_that_is_not_utf8_is_named(wence: Terminal, tmp_path: Path) -> None:
    file = tmp_path / "gb.jsonl"
    file.write_bytes('{"id": 1, "question": "谁牵头？"}'.encode("gb18030"))

    result = wence("ask", "--batch", str(file))

    assert (result.exit_code, result.stdout) == (1, "")
    assert str(file) in result.stderr


def test_search_takes_a_batch_from_standard_input(wence: Terminal) -> None:
    result = wence("search", "-k", "1", "--batch", "-", stdin='{"id": "s", "question": "QFLP"}\n')

    made = json.loads(result.stdout)
    assert (made["id"], made["query"], len(made["results"])) == ("s", "QFLP", 1)
