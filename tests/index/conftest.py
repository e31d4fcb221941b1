"""What several tests of the index start from."""

from __future__ import annotations

from pathlib import Path

import pytest

from index import store
from tests.index.trees import notice, plan
from tests.toy import ToyEmbedder


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A home with the plan and the notice in its index."""
    store.build([plan(), notice()], tmp_path, ToyEmbedder())
    return tmp_path
