"""Why a sentence may not reach the reader: a code for programs, a line for people. Decides nothing."""

from __future__ import annotations

from dataclasses import dataclass

from rag.answer import Reason


@dataclass(frozen=True, slots=True)
class Fault:
    """What the cited clauses do not bear out, and the words of the sentence that say it."""

    reason: Reason
    words: str
    line: str
