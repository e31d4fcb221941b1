"""The answers given last -> each again for a follow-up that points at it. Answers nothing itself."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable, Sequence

from rag.answer import Answer

KEPT = 32  # answers


class Recalled:
    """Answers by their question and those before it; one that was not given here is asked for. Safe for several threads."""

    def __init__(self, answered: Callable[[str, tuple[str, ...]], Answer]) -> None:
        self._answered = answered
        self._kept: OrderedDict[tuple[str, tuple[str, ...]], Answer] = OrderedDict()
        self._lock = threading.Lock()

    def __call__(self, question: str, history: Sequence[str]) -> Answer:
        """The answer to a question that followed others, oldest first."""
        before = tuple(history)
        with self._lock:
            kept = self._kept.get((question, before))
        if kept is None:
            kept = self._answered(question, before)
        self.keep(question, before, kept)
        return kept

    def keep(self, question: str, history: Sequence[str], answer: Answer) -> None:
        """Remember an answer that was just given; the one not pointed at for longest is forgotten."""
        with self._lock:
            self._kept[question, tuple(history)] = answer
            self._kept.move_to_end((question, tuple(history)))
            if len(self._kept) > KEPT:
                self._kept.popitem(last=False)
