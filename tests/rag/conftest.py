"""An assistant over the made-up town, with a small glossary."""

from __future__ import annotations

from pathlib import Path

import pytest

from index import store
from index.searching import Index
from rag.answering import Assistant
from rag.glossary import Entry, Glossary
from rag.settings import Settings
from tests.rag import town
from tests.toy import ToyEmbedder

GLOSSARY = Glossary(
    [
        Entry("市文旅局", "Bureau of Culture and Tourism", ("文旅局",), "body"),
        Entry("市交通局", "Transport Bureau", (), "body"),
        Entry("夜市", "night market", (), "term"),
        Entry("云溪市", "Yunxi", (), "place"),
    ]
)


@pytest.fixture
def index(tmp_path: Path) -> Index:
    return store.build(town.documents(), tmp_path, ToyEmbedder(["茶", "夜", "渡轮", "ferry"]))


@pytest.fixture
def assistant(index: Index, tmp_path: Path) -> Assistant:
    return Assistant(index, GLOSSARY, Settings(home=tmp_path))
