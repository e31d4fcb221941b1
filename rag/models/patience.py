"""A reply that may never come -> its pieces within limits of time. Knows nothing of what they say."""

from __future__ import annotations

import queue
import threading
import time
from collections.abc import Callable, Generator
from dataclasses import dataclass, field

from rag.errors import ModelFault
from rag.models.model import Reply

HELD = 1000  # pieces that may wait to be read; a model that is faster waits
GLANCE = 0.2  # seconds between two looks at whether anybody still reads


@dataclass(frozen=True, slots=True)
class Patience:
    """Until when a reply may last (on time.monotonic's clock), and how long a pause in it may be.

    `gone` is set by whoever notices that the reader has left.
    """

    until: float
    pause: float
    gone: threading.Event = field(default_factory=threading.Event)

    @classmethod
    def of(cls, seconds: float, pause: float, gone: threading.Event | None = None) -> Patience:
        """Patience that begins now."""
        return cls(time.monotonic() + seconds, pause, gone or threading.Event())

    @property
    def left(self) -> float:
        """Seconds that are left."""
        return self.until - time.monotonic()


@dataclass(frozen=True, slots=True)
class _End:
    fault: ModelFault | None


def patient(name: str, start: Callable[[], Reply], patience: Patience) -> Generator[str]:
    """The pieces of a reply, read in a thread of their own so that whatever it waits for, the reader does not.

    The first piece may take all the time there is: a model may have to be loaded. Raises ModelFault when
    time is up. However this ends, the reply is closed; the thread ends when the model lets it.
    """
    if patience.left <= 0:
        raise ModelFault(
            f"there is no time left for {name}; raise WENCE_MODEL_SECONDS",
            f"没有给 {name} 留下时间，可调大 WENCE_MODEL_SECONDS",
        )
    pieces: queue.Queue[str | _End] = queue.Queue(HELD)
    stopped = threading.Event()
    reply = start()
    thread = threading.Thread(
        target=_read, args=(name, reply, pieces, stopped), name="wence-model", daemon=True
    )
    thread.start()
    pause = patience.left
    try:
        while True:
            piece = _awaited(name, pieces, pause, patience)
            if isinstance(piece, _End):
                if piece.fault is not None:
                    raise piece.fault
                return
            if patience.left <= 0:
                raise _late(name, patience)
            pause = patience.pause
            yield piece
    finally:
        stopped.set()
        reply.close()


def _awaited(name: str, pieces: queue.Queue[str | _End], pause: float, patience: Patience) -> str | _End:
    """The next piece. Raises ModelFault when it does not come in time, or when nobody would read it."""
    late = min(time.monotonic() + pause, patience.until)
    while True:
        if patience.gone.is_set():
            raise ModelFault("the reader has left", "读者已离开")
        try:
            return pieces.get(timeout=max(0.0, min(GLANCE, late - time.monotonic())))
        except queue.Empty:
            if time.monotonic() >= late:
                raise _late(name, patience) from None


def _read(name: str, reply: Reply, pieces: queue.Queue[str | _End], stopped: threading.Event) -> None:
    """Runs in the thread. An error that nobody expected ends it with a report, and the reply with a fault."""
    end = _End(ModelFault(f"{name} failed; the log says how", f"{name} 出错，详情见日志"))
    try:
        for piece in reply:
            if not _put(pieces, piece, stopped):
                break
        end = _End(None)
    except ModelFault as fault:
        end = _End(fault)
    finally:
        _put(pieces, end, stopped)


def _put(pieces: queue.Queue[str | _End], piece: str | _End, stopped: threading.Event) -> bool:
    """Hand a piece over; False when nobody reads any more."""
    while not stopped.is_set():
        try:
            pieces.put(piece, timeout=0.5)
        except queue.Full:
            continue
        return True
    return False


def _late(name: str, patience: Patience) -> ModelFault:
    if patience.left <= 0:
        return ModelFault(
            f"{name} did not finish in time; WENCE_MODEL_SECONDS allows more",
            f"{name} 没有按时写完，可调大 WENCE_MODEL_SECONDS",
        )
    return ModelFault(
        f"{name} said nothing for {patience.pause:g} seconds; WENCE_MODEL_PAUSE_SECONDS allows more",
        f"{name} 有 {patience.pause:g} 秒没有回应，可调大 WENCE_MODEL_PAUSE_SECONDS",
    )
