"""The README is true: its examples are asked again, its commands and settings exist."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from typer.testing import CliRunner

from rag.home.workspace import Workspace
from rag.settings import Settings
from ui.terminal import app

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text("utf-8")
EXAMPLES = re.search(r"<!-- examples.*?-->(.*?)<!-- end", README, re.DOTALL)


def examples() -> dict[str, str]:
    """Question -> the answer that the README prints."""
    assert EXAMPLES is not None
    blocks = re.findall(r"\*\*(.+?)\*\*\n\n((?:>.*\n?)+)", EXAMPLES[1])
    return {question: re.sub(r"^> ?", "", quoted, flags=re.MULTILINE).strip() for question, quoted in blocks}


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    return Workspace.open(Settings(home=tmp_path_factory.mktemp("home")))


def test_there_are_five_examples_in_three_scripts() -> None:
    assert len(examples()) == 5


@pytest.mark.parametrize("question", examples())
def test_an_example_is_answered_as_printed(question: str, workspace: Workspace) -> None:
    answer = workspace.assistant.ask(question)
    cited = "; ".join(
        f"[{one.n}] {one.document.number or one.document.title} {one.clause.label}"
        for one in answer.citations
    )
    assert examples()[question] == (f"{answer.text}\n\n{cited}" if cited else answer.text)


def test_every_command_of_the_readme_exists() -> None:
    named = set(re.findall(r"^wence (\w+)", README, re.MULTILINE))
    assert named >= {"ask", "match", "search", "show", "doctor", "add", "list", "remove"}
    for command in named:
        assert CliRunner().invoke(app, [command, "--help"]).exit_code == 0


def test_every_setting_is_in_the_readme() -> None:
    missing = [
        f"WENCE_{name.upper()}" for name in Settings.model_fields if f"WENCE_{name.upper()}" not in README
    ]
    assert missing == []


def test_every_file_that_the_readme_names_exists() -> None:
    house = README.split("## The house")[1]
    for name in re.findall(r"^  ([\w/]+(?:\.py|/))", house, re.MULTILINE):
        assert list(ROOT.glob(f"*/{name}")), name
    rooms = re.findall(r"^    ((?:\w+/ ?)+)", house, re.MULTILINE)
    assert len(rooms) > 5
    for name in " ".join(rooms).split():
        assert (ROOT / "rag" / "answers" / name).is_dir(), name
