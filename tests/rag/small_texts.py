"""A few made-up texts as an assistant's whole library: what tests of whole texts ask about."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from documents import library
from documents.sources import read_bytes
from index import store
from rag.answering import Assistant
from rag.glossary import Glossary
from rag.settings import Settings
from tests.toy import ToyEmbedder


def assistant(home: Path, texts: Mapping[str, str], words: Sequence[str]) -> Assistant:
    """Over these texts by id; the first line of each is its title, its first three characters the region."""
    documents = [
        library.document(
            read_bytes(text.encode(), f"{name}.txt"),
            {"id": name, "title": text.splitlines()[0], "region": text[:3]},
        )
        for name, text in texts.items()
    ]
    return Assistant(store.build(documents, home, ToyEmbedder(words)), Glossary([]), Settings(home=home))
