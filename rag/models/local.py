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

from rag.errors import ModelFault
from rag.models import running
from rag.models.model import MOST_TOKENS, Message, Role, as_sent
from rag.models.running import RunningReply

PATHS = ("/", "./", "../", "~")  # what a folder begins with, and a name on the hub does not
RUNNER = "transformers"
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
    ) -> RunningReply:
        return RunningReply(lambda closed: Writing(self._name, messages, most, temperature, closed).pieces())

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
        if self._name.startswith(PATHS):
            raise ModelFault(f"there is no folder {folder}; correct WENCE_MODEL")
        from transformers import AutoConfig

        try:
            AutoConfig.from_pretrained(self._name, local_files_only=True)
        except BROKEN as error:
            raise ModelFault(
                f"{self._name} is no folder here and is not downloaded yet; the first question would download it"
            ) from error


class Writing:
    """One reply: a thread in which the model writes it, and its pieces as they come."""

    def __init__(
        self, name: str, messages: Sequence[Message], most: int, temperature: float, closed: threading.Event
    ) -> None:
        self._name = name
        self._messages = messages
        self._most = most
        self._temperature = temperature
        self._closed = closed

    def pieces(self) -> Iterator[str]:
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
            raise running.failed(self._name, RUNNER, ended[0]) from ended[0]
        if not ended[0]:
            raise running.cut_off(self._name, self._most)

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
        raise running.failed(name, RUNNER, error) from error
    return int(told or SMALLEST_ROOM)


@lru_cache(maxsize=4)
def _tokenizer(name: str) -> Any:
    from transformers import AutoTokenizer

    try:
        return AutoTokenizer.from_pretrained(_source(name))
    except BROKEN as error:
        raise running.failed(name, RUNNER, error) from error


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
        raise running.failed(name, RUNNER, error) from error
    return Loaded(model, _tokenizer(name), threading.Lock())


def _device(torch: Any) -> str:
    """A graphics processor where there is one."""
    if torch.cuda.is_available():
        return "cuda"
    return "mps" if torch.backends.mps.is_available() else "cpu"


def _prompt(tokenizer: Any, messages: Sequence[Message]) -> list[int]:
    """The conversation as tokens, in the model's own form; in plain words where it declares none."""
    from jinja2 import TemplateError

    if not tokenizer.chat_template:
        text = "\n\n".join(one.content for one in messages) + "\n\n"
        return list(tokenizer.encode(text))
    try:
        return _templated(tokenizer, messages)
    except TemplateError:  # some models know no system message
        first, *rest = messages
        if first.role is not Role.SYSTEM or not rest:
            raise
        joined = Message(rest[0].role, f"{first.content}\n\n{rest[0].content}")
        return _templated(tokenizer, (joined, *rest[1:]))


def _templated(tokenizer: Any, messages: Sequence[Message]) -> list[int]:
    # Thinking aloud is thrown away here and takes the time of the answer; templates without it ignore the flag.
    made = tokenizer.apply_chat_template(
        as_sent(messages),
        add_generation_prompt=True,
        tokenize=True,
        return_dict=False,
        enable_thinking=False,
    )
    return list(made)


def _padding(tokenizer: Any) -> int | None:
    chosen = tokenizer.pad_token_id if tokenizer.pad_token_id is not None else tokenizer.eos_token_id
    return None if chosen is None else int(chosen)


def _source(name: str) -> str:
    """A folder's path, or the name as the hub knows it."""
    folder = Path(name).expanduser()
    return str(folder) if folder.is_dir() else name
