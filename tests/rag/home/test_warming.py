"""A library that is warm stays out of the search for garbage, and comes back into it when it is replaced."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest

from rag.answering import Assistant
from rag.home import warming


@pytest.fixture(autouse=True)
def thawed() -> Iterator[None]:
    yield
    gc.unfreeze()


def test_what_was_built_is_kept_out_of_the_search_for_garbage(assistant: Assistant) -> None:
    assert warming.warm(assistant) == assistant.warm()
    assert gc.get_freeze_count() > 0


def test_it_is_let_go_again(assistant: Assistant) -> None:
    warming.warm(assistant)
    warming.let_go()
    assert gc.get_freeze_count() == 0
