"""What models run in this process have in common: replies that can be stopped, and their faults. Loads no model."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator

from rag.errors import CutOff, ModelFault

LONGEST_REASON = 200  # characters of a library's own words


class RunningReply:
    """The pieces of a reply while a model makes it; closing stops the model at its next token.

    `make` is given the event that is set when the reply is closed, and looks at it between two tokens.
    """

    def __init__(self, make: Callable[[threading.Event], Iterator[str]]) -> None:
        self._closed = threading.Event()
        self._pieces = make(self._closed)

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        return next(self._pieces)

    def close(self) -> None:
        self._closed.set()


def cut_off(name: str, most: int) -> CutOff:
    """The reply took all the tokens that it might, and was not at its end."""
    return CutOff(f"{name}: the reply was cut off at {most} tokens", f"{name} 的回答到 {most} 个词元处被截断")


def failed(name: str, runner: str, error: BaseException) -> ModelFault:
    """The model could not be loaded or run by `runner`, a library."""
    said = " ".join(str(error).split())[:LONGEST_REASON] or type(error).__name__
    if "out of memory" in said.lower() or isinstance(error, MemoryError):
        return ModelFault(
            f"{name} does not fit into the memory; use a smaller model or a server: {said}",
            f"内存放不下 {name}，请改用较小的模型或服务器：{said}",
        )
    return ModelFault(
        f"{name} could not be run by {runner}: {said}; name another model with WENCE_MODEL",
        f"{runner} 无法运行 {name}：{said}；请用 WENCE_MODEL 另选模型",
    )
