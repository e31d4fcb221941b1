"""A library that has just been opened -> the same, ready for its first reader. Answers nobody."""

from __future__ import annotations

import gc

from rag.answering import Assistant


def warm(assistant: Assistant) -> int:
    """Build what answers build when they first need it; returns how many questions were put.

    What is built stays for as long as the library does. Looking through it for garbage takes a tenth of a second and
    more, in the middle of somebody's question: it is taken out of that search.
    """
    asked = assistant.warm()
    gc.collect()
    gc.freeze()
    return asked


def let_go() -> None:
    """Let what was kept be collected again: its library has been replaced."""
    gc.unfreeze()
