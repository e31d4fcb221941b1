"""A model in one GGUF file, run in this process by llama.cpp (the extra `gguf`). llama-cpp-python's only home."""

from __future__ import annotations

import atexit
import importlib.util
import threading
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from rag.errors import ModelFault
from rag.models import running
from rag.models.model import MOST_TOKENS, Message, as_sent
from rag.models.running import RunningReply

MAGIC = b"GGUF"
LARGEST_ROOM = 8192  # tokens; the memory for them is taken at once, so not all that a model may declare
BROKEN = (OSError, ValueError, RuntimeError, AssertionError, MemoryError, KeyError, TypeError)
RUNNER = "llama.cpp"
INSTALL = "pip install 'wence[gguf]'"


@dataclass(frozen=True, slots=True)
class Loaded:
    """A model in memory; llama.cpp writes one reply at a time."""

    llama: Any
    busy: threading.Lock


class GGUFModel:
    """The model of one file. It is loaded when first used, and kept; `context` 0 takes the model's, up to a bound."""

    def __init__(self, file: str, context: int = 0) -> None:
        self._file = file
        self._context = context

    @property
    def name(self) -> str:
        return self._file

    def write(
        self, messages: Sequence[Message], most: int = MOST_TOKENS, temperature: float = 0.0
    ) -> RunningReply:
        """Made token by token as it is read."""
        return RunningReply(lambda closed: self._made(messages, most, temperature, closed))

    def tokens(self, messages: Sequence[Message]) -> int:
        loaded = _loaded(self._file, self._context)
        text = "\n".join(message.content for message in messages)
        with loaded.busy:
            return len(loaded.llama.tokenize(text.encode(), special=True)) + 8 * len(messages)

    def room(self) -> int:
        return int(_loaded(self._file, self._context).llama.n_ctx())

    def probe(self) -> None:
        file = Path(self._file).expanduser()
        if not file.is_file():
            raise ModelFault(
                f"there is no file {file}; correct WENCE_MODEL", f"没有文件 {file}，请更正 WENCE_MODEL"
            )
        with file.open("rb") as opened:
            if opened.read(len(MAGIC)) != MAGIC:
                raise ModelFault(
                    f"{file} is no GGUF file; correct WENCE_MODEL",
                    f"{file} 不是 GGUF 文件，请更正 WENCE_MODEL",
                )
        if importlib.util.find_spec("llama_cpp") is None:
            raise ModelFault(
                f"{file.name} needs llama-cpp-python; install the extra: {INSTALL}",
                f"{file.name} 需要 llama-cpp-python，请安装：{INSTALL}",
            )

    def _made(
        self, messages: Sequence[Message], most: int, temperature: float, closed: threading.Event
    ) -> Iterator[str]:
        loaded = _loaded(self._file, self._context)
        ended = ""
        try:
            with loaded.busy:
                made = loaded.llama.create_chat_completion(
                    as_sent(messages), stream=True, temperature=temperature, max_tokens=most
                )
                for event in made:
                    if closed.is_set():
                        return
                    choice = event["choices"][0]
                    ended = choice["finish_reason"] or ended
                    piece = choice["delta"].get("content")
                    if piece:
                        yield piece
        except BROKEN as error:
            raise running.failed(self._file, RUNNER, error) from error
        if ended == "length":
            raise running.cut_off(self._file, most)


LOADING = threading.Lock()


def _loaded(file: str, context: int) -> Loaded:
    """The model, loaded once however many ask for it at the same time."""
    GGUFModel(file).probe()
    with LOADING:
        return _load(file, context)


@lru_cache(maxsize=1)  # a second model takes the place of the first: memory holds one
def _load(file: str, context: int) -> Loaded:
    from llama_cpp import Llama

    try:
        path = str(Path(file).expanduser())
        declared = Llama(path, vocab_only=True, verbose=False)
        trained = int(declared.metadata.get(f"{declared.metadata['general.architecture']}.context_length", 0))
        declared.close()
        size = context or min(trained or LARGEST_ROOM, LARGEST_ROOM)
        llama = Llama(path, n_ctx=size, n_gpu_layers=-1, verbose=False)
    except BROKEN as error:
        raise running.failed(file, RUNNER, error) from error
    atexit.register(_load.cache_clear)  # llama.cpp cannot be taken down any more once the interpreter is
    return Loaded(llama, threading.Lock())
