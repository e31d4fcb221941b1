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

from rag.errors import CutOff, ModelFault
from rag.models.model import MOST_TOKENS, Message

MAGIC = b"GGUF"
LARGEST_ROOM = 8192  # tokens; the memory for them is taken at once, so not all that a model may declare
BROKEN = (OSError, ValueError, RuntimeError, AssertionError, MemoryError, KeyError, TypeError)
HOW_TO_INSTALL = "install the extra: pip install 'wence[gguf]'"


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
    ) -> GGUFReply:
        return GGUFReply(self._file, self._context, messages, most, temperature)

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
            raise ModelFault(f"there is no file {file}; correct WENCE_MODEL")
        with file.open("rb") as opened:
            if opened.read(len(MAGIC)) != MAGIC:
                raise ModelFault(f"{file} is no GGUF file; correct WENCE_MODEL")
        if importlib.util.find_spec("llama_cpp") is None:
            raise ModelFault(f"{file.name} needs llama-cpp-python; {HOW_TO_INSTALL}")


class GGUFReply:
    """The pieces of a reply, made token by token as they are read; closing stops it at the next token."""

    def __init__(
        self, file: str, context: int, messages: Sequence[Message], most: int, temperature: float
    ) -> None:
        self._file = file
        self._context = context
        self._asked = [{"role": one.role.value, "content": one.content} for one in messages]
        self._most = most
        self._temperature = temperature
        self._closed = False
        self._pieces = self._read()

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        return next(self._pieces)

    def close(self) -> None:
        self._closed = True

    def _read(self) -> Iterator[str]:
        loaded = _loaded(self._file, self._context)
        ended = ""
        try:
            with loaded.busy:
                made = loaded.llama.create_chat_completion(
                    self._asked, stream=True, temperature=self._temperature, max_tokens=self._most
                )
                for event in made:
                    if self._closed:
                        return
                    choice = event["choices"][0]
                    ended = choice["finish_reason"] or ended
                    piece = choice["delta"].get("content")
                    if piece:
                        yield piece
        except BROKEN as error:
            raise _fault(self._file, error) from error
        if ended == "length":
            raise CutOff(f"{self._file}: the reply was cut off at {self._most} tokens")


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
        raise _fault(file, error) from error
    atexit.register(_load.cache_clear)  # llama.cpp cannot be taken down any more once the interpreter is
    return Loaded(llama, threading.Lock())


def _fault(file: str, error: Exception) -> ModelFault:
    said = " ".join(str(error).split())[:200] or type(error).__name__
    return ModelFault(f"{file} could not be run by llama.cpp: {said}; name another model with WENCE_MODEL")
