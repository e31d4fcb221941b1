"""Limits of time on replies that are slow, silent, endless or broken."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator

import pytest

from rag.errors import ModelFault
from rag.models.patience import Patience, patient


class Scripted:
    """A reply that waits and says as it is told; a wait ends when it is closed."""

    def __init__(self, *steps: float | str | Exception) -> None:
        self.closed = threading.Event()
        self._pieces = self._play(steps)

    def _play(self, steps: tuple[float | str | Exception, ...]) -> Iterator[str]:
        for step in steps:
            if isinstance(step, Exception):
                raise step
            if isinstance(step, str):
                yield step
            else:
                self.closed.wait(step)

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        return next(self._pieces)

    def close(self) -> None:
        self.closed.set()


def ended() -> bool:
    """Whether no reading thread is left; they end soon after their reply is closed."""
    deadline = time.monotonic() + 20
    while any(one.name == "wence-model" for one in threading.enumerate()):
        if time.monotonic() > deadline:
            return False
        time.sleep(0.01)
    return True


def read(reply: Scripted, seconds: float, pause: float) -> list[str]:
    return list(patient("slowcoach", lambda: reply, Patience.of(seconds, pause)))


def test_pieces_pass_in_their_order() -> None:
    reply = Scripted("a", "b", 0.01, "c")
    assert read(reply, 5, 5) == ["a", "b", "c"]
    assert reply.closed.is_set()
    assert ended()


@pytest.mark.parametrize(
    ("steps", "said", "reason"),
    [
        ((60.0, "late"), [], "slowcoach did not finish in time; WENCE_MODEL_SECONDS"),
        (("a", 60.0, "late"), ["a"], r"said nothing for 0\.2 seconds; WENCE_MODEL_PAUSE_SECONDS"),
        (tuple(["x", 0.05] * 2000), None, "did not finish in time"),
        (("a", ModelFault("out of memory")), ["a"], "out of memory"),
    ],
)
def test_what_does_not_come_in_time_is_a_fault(
    steps: tuple[float | str | Exception, ...], said: list[str] | None, reason: str
) -> None:
    reply = Scripted(*steps)
    got: list[str] = []
    started = time.monotonic()
    with pytest.raises(ModelFault, match=reason):
        got.extend(patient("slowcoach", lambda: reply, Patience.of(2, 0.2)))
    assert time.monotonic() - started < 20
    assert said is None or got == said
    assert reply.closed.is_set()
    assert ended()


def test_the_first_piece_may_take_longer_than_a_pause() -> None:
    assert read(Scripted(0.3, "a"), 5, 0.1) == ["a"]


def test_no_time_left_starts_nothing() -> None:
    started: list[Scripted] = []

    def start() -> Scripted:
        started.append(Scripted("a"))
        return started[0]

    with pytest.raises(ModelFault, match="no time left"):
        list(patient("slowcoach", start, Patience.of(-1, 1)))
    assert started == []


def test_a_reader_that_leaves_closes_the_reply() -> None:
    reply = Scripted(*["x"] * 5000)
    pieces = patient("slowcoach", lambda: reply, Patience.of(30, 30))
    assert next(pieces) == "x"
    pieces.close()
    assert reply.closed.is_set()
    assert ended()


def test_a_reader_who_is_gone_ends_a_wait() -> None:
    reply = Scripted(60.0)
    gone = threading.Event()
    threading.Timer(0.2, gone.set).start()
    started = time.monotonic()
    with pytest.raises(ModelFault, match="the reader has left"):
        list(patient("slowcoach", lambda: reply, Patience.of(60, 60, gone)))
    assert time.monotonic() - started < 20
    assert reply.closed.is_set()
    assert ended()


def test_an_error_that_nobody_expected_is_a_fault_and_is_reported(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    reported: list[str] = []
    hook: Callable[[threading.ExceptHookArgs], None] = lambda told: reported.append(str(told.exc_value))  # noqa: E731
    monkeypatch.setattr(threading, "excepthook", hook)
    with pytest.raises(ModelFault, match="slowcoach failed; the log says how"):
        read(Scripted(ZeroDivisionError("of ours")), 5, 5)
    assert ended()
    assert reported == ["of ours"]
