"""The official texts beside the checkout, where there are any; tests that need them are skipped where there are none."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from documents import library
from documents.clauses import Document

FOLDER = Path(__file__).parent.parent.parent / "shared" / "documents"

needs_official_texts = pytest.mark.skipif(
    not FOLDER.is_dir(), reason="the official texts (../shared/documents) are not on this machine"
)


@cache
def official() -> dict[str, Document]:
    """The official editions by id; empty where the folder is absent."""
    if not FOLDER.is_dir():
        return {}
    return {document.id: document for document in map(library.read_file, library.files(FOLDER))}


def raw(document: Document) -> str:
    """The file's text without any white space, read without the project's readers."""
    return "".join((FOLDER / document.source).read_text("utf-8").split())
