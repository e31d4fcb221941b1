"""The architecture as two dictionaries: who may import whom, and where each library lives."""

from __future__ import annotations

import ast
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
LONGEST_FILE = 300

# A package may import the packages named here, and itself.
MAY_IMPORT = {
    "documents": set(),
    "index": {"documents"},
    "rag": {"index", "documents"},
    "ui": {"rag", "index", "documents"},
    "evals": {"rag", "index", "documents"},
}
# The one file or folder in which each library is used.
HOME_OF = {
    "langchain_text_splitters": ("index/passages.py", "evals/baselines.py"),
    "sentence_transformers": ("index/embeddings.py", "index/reranking.py", "index/entailing.py"),
    "faiss": "index/vectors.py",
    "bm25s": "index/lexical.py",
    "sqlalchemy": ("index/records.py", "index/tables.py"),
    "rjieba": "index/text.py",
    "opencc": ("documents/script.py", "index/text.py", "rag/language.py"),
    "bs4": "documents/sources/html.py",
    "pypdfium2": ("documents/sources/pdf.py", "documents/sources/pdf_text.py"),
    "pdfplumber": "documents/sources/pdf_tables.py",
    "docx": "documents/sources/word.py",
    "openpyxl": "ui/spreadsheets.py",
    "rapidocr": "documents/sources/recognition.py",
    "markdown_it": "documents/sources/markdown.py",
    "pypinyin": ("rag/questions/names/romanised.py", "index/sounds.py"),
    "openai": "rag/models/served.py",
    "transformers": "rag/models/local.py",
    "llama_cpp": "rag/models/gguf.py",
    "pydantic_settings": "rag/settings.py",
    "fastapi": "ui/",
    "gradio": "ui/",
    "typer": "ui/",
    "rich": "ui/",
    "torch": ("index/training/", "rag/models/local.py"),
}
TRAINS = "index/training/"  # the trainer may use what it trains with
FILES = sorted(path for package in MAY_IMPORT for path in (ROOT / package).rglob("*.py"))


def imported(path: Path) -> Iterator[str]:
    """Top-level names of all modules that a file imports, also inside functions."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name.split(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative import; use the full name"
            yield (node.module or "").split(".")[0]


def named(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("path", FILES, ids=named)
def test_imports_go_one_way(path: Path) -> None:
    package = named(path).split("/")[0]
    forbidden = set(MAY_IMPORT) - MAY_IMPORT[package] - {package}
    # `wence eval` is a door to the evaluation; nothing else in ui may know it.
    if named(path).startswith("ui/commands/"):
        forbidden.discard("evals")
    assert not forbidden & set(imported(path))


@pytest.mark.parametrize("path", FILES, ids=named)
def test_each_library_lives_in_one_place(path: Path) -> None:
    for library in set(imported(path)) & set(HOME_OF):
        homes = HOME_OF[library]
        homes = (homes,) if isinstance(homes, str) else homes
        assert named(path).startswith((*homes, TRAINS)), f"{library} lives in {homes}"


@pytest.mark.parametrize("path", FILES, ids=named)
def test_no_file_outgrows_one_noun(path: Path) -> None:
    assert len(path.read_text("utf-8").splitlines()) <= LONGEST_FILE


@pytest.mark.parametrize("path", FILES, ids=named)
def test_every_module_opens_with_what_it_is(path: Path) -> None:
    assert ast.get_docstring(ast.parse(path.read_text("utf-8"))), f"{named(path)} has no opening line"


def test_the_packages_tested_are_those_of_this_checkout() -> None:
    import documents
    import evals
    import index
    import rag
    import ui

    for package in (documents, index, rag, ui, evals):
        assert Path(package.__file__ or "").parent.parent == ROOT


def test_the_wheel_holds_the_five_packages() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    assert project["tool"]["hatch"]["build"]["targets"]["wheel"]["packages"] == list(MAY_IMPORT)
    assert "torch==2.13.0" in project["project"]["dependencies"]
    assert "Private :: Do Not Upload" in project["project"]["classifiers"]
