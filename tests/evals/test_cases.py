"""Case files: what is not a case is told with its file, line and key; what is one is read whole."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from evals.cases import Case, Endpoint, GoldMode, Kind, Place, load, parse
from evals.errors import CaseFault
from rag.language import Language

GOOD: dict[str, object] = {
    "id": "a",
    "language": "zh-Hans",
    "kind": "units",
    "question": "谁？",
    "answer": "市金融局",
    "must": [["市金融局", "Finance Bureau"]],
    "gold": [{"document": "plan", "address": "1/1"}],
}


def line(**changed: object) -> str:
    return json.dumps({**GOOD, **changed}, ensure_ascii=False)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("{", "x.jsonl:3: not valid JSON at column 2"),
        ("[]", "x.jsonl:3: a JSON object is wanted, not list"),
        ("{}", "the key 'answer' is missing"),
        (line(kind="riddles"), "kind is 'riddles'; one of units, unit_tasks"),
        (line(language="fr"), "language is 'fr'; one of zh-Hans, zh-Hant, en"),
        (line(gold_mode="some"), "gold_mode is 'some'"),
        (line(endpoint="chat"), "endpoint is 'chat'"),
        (line(abstain="no"), "abstain is 'no'; true or false"),
        (line(question=" "), "question is ' '"),
        (line(must="市金融局"), "must is '市金融局'; a list is wanted"),
        (line(must=[[]]), "an empty group"),
        (line(must=[[3]]), "must is 3"),
        (line(gold=["1/1"]), "gold holds '1/1'; {document, address} is wanted"),
        (line(gold=[{"document": "plan", "address": ""}]), "address is ''"),
        (line(note="x"), "unknown key 'note'"),
    ],
)
def test_a_line_that_is_no_case_is_told_with_its_place(text: str, told: str) -> None:
    with pytest.raises(CaseFault) as fault:
        parse(text, "x.jsonl:3")

    assert str(fault.value).startswith("x.jsonl:3: ")
    assert told in str(fault.value)


def test_an_id_is_used_once_over_all_files(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text(f"\n{line()}\n", encoding="utf-8")
    (tmp_path / "b.jsonl").write_text(line(), encoding="utf-8")

    with pytest.raises(CaseFault, match=r"^b\.jsonl:1: id 'a' is used in a\.jsonl:2 too"):
        load(tmp_path)


@pytest.mark.parametrize("content", [b"", b"\xff{}"])
def test_a_file_without_cases_is_refused(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "a.jsonl"
    file.write_bytes(content)

    with pytest.raises(CaseFault, match=r"a\.jsonl: (there is no case|byte 0 is not UTF-8)"):
        load(file)


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(CaseFault, match="there is no such file or folder"):
        load(tmp_path / "none.jsonl")


def test_a_case_is_read_whole() -> None:
    text = line(history=["甲？"], must_not=["乙"], gold_mode="any", endpoint="match")

    assert parse(text, "x:1") == Case(
        id="a",
        language=Language.SIMPLIFIED,
        kind=Kind.UNITS,
        question="谁？",
        answer="市金融局",
        history=("甲？",),
        must=(("市金融局", "Finance Bureau"),),
        must_not=("乙",),
        gold=(Place("plan", "1/1"),),
        gold_mode=GoldMode.ANY,
        endpoint=Endpoint.MATCH,
    )


@pytest.mark.parametrize(
    ("kind", "mode", "gold", "is_list"),
    [
        ("units", "all", 1, False),
        ("units", "all", 2, True),
        ("units", "any", 2, False),
        ("unit_tasks", "all", 1, True),
    ],
)
def test_what_counts_as_a_list(kind: str, mode: str, gold: int, is_list: bool) -> None:
    places = [{"document": "plan", "address": str(number)} for number in range(gold)]

    assert parse(line(kind=kind, gold_mode=mode, gold=places), "x:1").is_list is is_list
