"""A model in a folder, or by its name on the hub, run in this process with transformers and torch. Serves nobody else."""

from __future__ import annotations

import pickle
import threading
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from safetensors import SafetensorError

from rag.errors import CutOff, ModelFault
from rag.models.model import MOST_TOKENS, Message, Role

SMALLEST_ROOM = 4096  # tokens, where the model does not say
# What loading or running a model may end in: no such folder, files of another kind, not enough memory.
BROKEN = (
    OSError, ValueError, RuntimeError, ImportError, KeyError, TypeError, AttributeError, MemoryError, EOFError,
    SafetensorError, pickle.UnpicklingError,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Loaded:
    """A model in memory; `busy` is held while it writes, since two replies at once would be slower than in turn."""

    model: Any
    tokenizer: Any
    busy: threading.Lock


class LocalModel:
    """A causal language model of transformers. It is loaded when first used, and kept; `context` 0 asks the model."""

    def __init__(self, name: str, context: int = 0) -> None:
        self._name = name
        self._context = context

    @property
    def name(self) -> str:
        return self._name

    def write(
        self, messages: Sequence[Message], most: int = MOST_TOKENS, temperature: float = 0.0
    ) -> LocalReply:
        return LocalReply(self._name, messages, most, temperature)

    def tokens(self, messages: Sequence[Message]) -> int:
        return len(_prompt(_tokenizer(self._name), messages))

    def room(self) -> int:
        return self._context or _declared_room(self._name)

    def probe(self) -> None:
        """Its configuration and tokenizer can be read, without asking the network."""
        folder = Path(self._name).expanduser()
        if folder.exists():
            missing = [
                file for file in ("config.json", "tokenizer_config.json") if not (folder / file).is_file()
            ]
            if missing:
                raise ModelFault(f"{folder} holds no model of transformers: {', '.join(missing)} is missing")
            return
        from transformers import AutoConfig

        try:
            AutoConfig.from_pretrained(self._name, local_files_only=True)
        except BROKEN as error:
            raise ModelFault(
                f"{self._name} is no folder here and is not downloaded yet; the first question would download it"
            ) from error


class LocalReply:
    """The pieces of a reply while the model writes it in a thread; closing stops the model at its next token."""

    def __init__(self, name: str, messages: Sequence[Message], most: int, temperature: float) -> None:
        self._name = name
        self._messages = messages
        self._most = most
        self._temperature = temperature
        self._closed = threading.Event()
        self._pieces = self._read()

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        return next(self._pieces)

    def close(self) -> None:
        self._closed.set()

    def _read(self) -> Iterator[str]:
        loaded = _loaded(self._name)
        if self._closed.is_set():  # loading took longer than the reader would wait
            return
        from transformers import TextIteratorStreamer

        streamer = TextIteratorStreamer(loaded.tokenizer, skip_prompt=True, skip_special_tokens=True)
        ended: list[BaseException | bool] = []
        thread = threading.Thread(target=self._generate, args=(loaded, streamer, ended), daemon=True)
        thread.start()
        for piece in streamer:
            if piece and not self._closed.is_set():
                yield piece
        thread.join()
        if self._closed.is_set():
            return
        if isinstance(ended[0], BaseException):
            raise _fault(self._name, ended[0]) from ended[0]
        if not ended[0]:
            raise CutOff(f"{self._name}: the reply was cut off at {self._most} tokens")

    def _generate(self, loaded: Loaded, streamer: Any, ended: list[BaseException | bool]) -> None:
        """Runs in the thread; leaves whether the reply came to its end, or what stopped it."""
        import torch
        from transformers import StoppingCriteriaList

        try:
            with loaded.busy, torch.inference_mode():
                prompt = torch.tensor([_prompt(loaded.tokenizer, self._messages)], device=loaded.model.device)
                how = {"do_sample": True, "temperature": self._temperature} if self._temperature else {
                    "do_sample": False, "temperature": None, "top_p": None, "top_k": None,
                }  # fmt: skip
                made = loaded.model.generate(
                    prompt,
                    attention_mask=torch.ones_like(prompt),
                    max_new_tokens=self._most,
                    streamer=streamer,
                    stopping_criteria=StoppingCriteriaList([self._stops]),
                    pad_token_id=_padding(loaded.tokenizer),
                    **how,
                )
            ended.append(made.shape[1] - prompt.shape[1] < self._most)
        except BROKEN as error:
            ended.append(error)
        finally:
            if not ended:
                ended.append(RuntimeError("it stopped unexpectedly"))
            streamer.text_queue.put(streamer.stop_signal)  # whatever happened, nobody waits for more

    def _stops(self, input_ids: Any, _scores: Any, **_: Any) -> Any:
        """transformers asks after every token: one answer for each sequence."""
        import torch

        return torch.full((input_ids.shape[0],), self._closed.is_set(), device=input_ids.device)


@lru_cache(maxsize=4)
def _declared_room(name: str) -> int:
    """The context for which the model was made."""
    from transformers import AutoConfig

    try:
        told = getattr(AutoConfig.from_pretrained(_source(name)), "max_position_embeddings", None)
    except BROKEN as error:
        raise _fault(name, error) from error
    return int(told or SMALLEST_ROOM)


@lru_cache(maxsize=4)
def _tokenizer(name: str) -> Any:
    from transformers import AutoTokenizer

    try:
        return AutoTokenizer.from_pretrained(_source(name))
    except BROKEN as error:
        raise _fault(name, error) from error


LOADING = threading.Lock()


def _loaded(name: str) -> Loaded:
    """The model, loaded once however many ask for it at the same time."""
    with LOADING:
        return _load(name)


@lru_cache(maxsize=1)  # a second model takes the place of the first: memory holds one
def _load(name: str) -> Loaded:
    import torch
    from transformers import AutoModelForCausalLM

    try:
        model: Any = AutoModelForCausalLM.from_pretrained(_source(name), dtype="auto")
        model.to(_device(torch))
        model.eval()
    except BROKEN as error:
        raise _fault(name, error) from error
    return Loaded(model, _tokenizer(name), threading.Lock())


def _device(torch: Any) -> str:
    """A graphics processor where there is one."""
    if torch.cuda.is_available():
        return "cuda"
    return "mps" if torch.backends.mps.is_available() else "cpu"


def _prompt(tokenizer: Any, messages: Sequence[Message]) -> list[int]:
    """The conversation as tokens, in the model's own form; in plain words where it declares none."""
    from jinja2 import TemplateError

    said = [{"role": one.role.value, "content": one.content} for one in messages]
    if not tokenizer.chat_template:
        text = "\n\n".join(one.content for one in messages) + "\n\n"
        return list(tokenizer.encode(text))
    try:
        return _templated(tokenizer, said)
    except TemplateError:  # some models know no system message
        first, *rest = messages
        if first.role is not Role.SYSTEM or not rest:
            raise
        joined = Message(rest[0].role, f"{first.content}\n\n{rest[0].content}")
        return _templated(
            tokenizer, [{"role": one.role.value, "content": one.content} for one in (joined, *rest[1:])]
        )


def _templated(tokenizer: Any, said: list[dict[str, str]]) -> list[int]:
    # Thinking aloud is thrown away here and takes the time of the answer; templates without it ignore the flag.
    made = tokenizer.apply_chat_template(
        said, add_generation_prompt=True, tokenize=True, return_dict=False, enable_thinking=False
    )
    return list(made)


def _padding(tokenizer: Any) -> int | None:
    chosen = tokenizer.pad_token_id if tokenizer.pad_token_id is not None else tokenizer.eos_token_id
    return None if chosen is None else int(chosen)


def _source(name: str) -> str:
    """A folder's path, or the name as the hub knows it."""
    folder = Path(name).expanduser()
    return str(folder) if folder.is_dir() else name


def _fault(name: str, error: BaseException) -> ModelFault:
    said = " ".join(str(error).split())[:200] or type(error).__name__
    if "out of memory" in said.lower() or isinstance(error, MemoryError):
        return ModelFault(f"{name} does not fit into the memory; use a smaller model or a server: {said}")
    return ModelFault(f"{name} could not be run: {said}; name another folder or model with WENCE_MODEL")
