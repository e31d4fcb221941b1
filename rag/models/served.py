"""A model behind an OpenAI-compatible server: Ollama, vLLM, llama.cpp, LM Studio, DeepSeek. The client's only home."""

from __future__ import annotations

import socket
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any, cast
from urllib.parse import urljoin

from rag.errors import CutOff, ModelFault
from rag.models import counting
from rag.models.model import MOST_TOKENS, Message, as_sent

if TYPE_CHECKING:
    from openai import OpenAI, Stream
    from openai.types.chat import ChatCompletionChunk, ChatCompletionMessageParam

TRIES_AGAIN = 2  # after an error that may pass; the client waits longer before each
QUICK = 3.0  # seconds for a question about the server itself: which models, how many tokens
SMALLEST_ROOM = 4096  # tokens, where neither the settings nor the server say
ROOM_FIELDS = ("max_model_len", "context_length", "max_context_length", "n_ctx")
COUNTERS = ("/tokenize", "/extras/tokenize/count")  # where servers count tokens, from their root
# Why a reply is not whole, by the server's word for it: in English and in Chinese.
TOOL = ("the reply asked for a tool, and there are none", "回答要求调用工具，而这里没有工具")
STOPPED_SHORT = {
    "length": ("the reply was cut off at its limit of tokens", "回答到词元上限处被截断"),
    "tool_calls": TOOL,
    "function_call": TOOL,
    "content_filter": ("the reply was stopped by the server's filter", "回答被服务器的过滤器拦下"),
}
BROKE_OFF = ("the reply broke off before its end", "回答没有写完就中断了")
LONGEST_REASON = 200  # characters of a server's own words


class ServedModel:
    """One model of one server. `wait` bounds each wait for it, in seconds; `context` 0 asks the server."""

    def __init__(self, name: str, url: str, key: str, wait: float, context: int = 0) -> None:
        self._name = name
        self._url = url
        self._key = key
        self._wait = wait
        self._context = context
        self._counters: tuple[str, ...] = COUNTERS  # those not found wanting
        self._told_room = 0  # not asked yet

    @property
    def name(self) -> str:
        return self._name

    def write(
        self, messages: Sequence[Message], most: int = MOST_TOKENS, temperature: float = 0.0
    ) -> ServedReply:
        """Stream the reply; a request that fails in a way that may pass is made again, after a growing pause."""
        said = as_sent(messages)
        return ServedReply(
            lambda: self._client.chat.completions.create(
                model=self._name,
                messages=cast("list[ChatCompletionMessageParam]", said),
                stream=True,
                temperature=temperature,
                max_tokens=most,
            ),
            self._fault,
        )

    def tokens(self, messages: Sequence[Message]) -> int:
        """Counted by the server where it counts, reckoned where it does not."""
        text = "\n".join(message.content for message in messages)
        counted = self._counted(text)
        bare = counting.reckoned(text) if counted is None else counted
        return bare + counting.PER_MESSAGE * len(messages)

    def room(self) -> int:
        if not self._context and not self._told_room:
            self._told_room = self._asked_room()
        return self._context or self._told_room or SMALLEST_ROOM

    def probe(self) -> None:
        listed = self.listed()
        if listed and not among(self._name, listed):
            raise ModelFault(
                f"{self._url} has no model {self._name!r}; name one of those that it lists: {', '.join(listed[:8])}"
            )

    def listed(self) -> tuple[str, ...]:
        """The models that the server has; empty when it keeps no list. Raises ModelFault when it does not answer."""
        import openai

        try:
            return tuple(str(one.id) for one in self._asking.models.list().data or () if one.id)
        except openai.NotFoundError:
            return ()
        except (openai.OpenAIError, ValueError, AttributeError, TypeError) as error:
            raise self._fault(error) from error

    def _asked_room(self) -> int:
        """The context of which the server's list speaks: an entry has it itself, or among its `meta`.

        0 while the server is not reached.
        """
        import openai

        try:
            found = [one for one in self._asking.models.list().data or () if one.id == self._name]
            told: dict[str, Any] = dict(found[0].model_extra or {}) if found else {}
            meta = told.get("meta")
            sizes = [where.get(field) for where in (told, meta or {}) for field in ROOM_FIELDS]
        except openai.APIConnectionError:
            return 0  # it may tell another time
        except (openai.OpenAIError, ValueError, AttributeError, TypeError):
            return SMALLEST_ROOM
        return next((size for size in sizes if isinstance(size, int) and size > 0), SMALLEST_ROOM)

    def _counted(self, text: str) -> int | None:
        """The number of tokens as the server counts them; an address that does not count is not asked again."""
        import openai

        body = {"model": self._name, "content": text, "prompt": text, "input": text}
        for address in self._counters:
            try:
                reply = self._asking.post(urljoin(self._url, address), cast_to=object, body=body)
                found = counting.told(reply)
            except openai.APIConnectionError:
                return None  # it may count another time
            except (openai.OpenAIError, ValueError):
                found = None
            if found is not None:
                return found
            self._counters = tuple(one for one in self._counters if one != address)
        return None

    @cached_property
    def _client(self) -> OpenAI:
        import openai  # half a second that the quoting writer needs not pay

        return openai.OpenAI(
            base_url=self._url, api_key=self._key or "none", timeout=self._wait, max_retries=TRIES_AGAIN
        )

    @cached_property
    def _asking(self) -> OpenAI:
        """The same client with little patience, for what is convenient to know."""
        return self._client.with_options(timeout=min(QUICK, self._wait), max_retries=0)

    def _fault(self, reason: object, chinese: str = "") -> ModelFault:
        """`reason` in the words of the server or the client, or in ours: those have a Chinese line besides."""
        import openai

        said = " ".join(str(reason).split())[:LONGEST_REASON].rstrip(".。") or type(reason).__name__
        if isinstance(reason, openai.APITimeoutError):
            chinese = "没有及时回应"
        elif isinstance(reason, openai.APIConnectionError):
            chinese = "连接不上"
        return ModelFault(
            f"model {self._name} at {self._url}: {said}; check WENCE_MODEL and WENCE_MODEL_URL",
            f"模型 {self._name}（{self._url}）：{chinese or said}；请检查 WENCE_MODEL 和 WENCE_MODEL_URL",
        )


def among(name: str, listed: Sequence[str]) -> bool:
    """Whether a server lists a model; Ollama lists `name:latest` for what one may call `name`."""
    return name in listed or f"{name}:latest" in listed


class ServedReply:
    """The pieces of a streamed reply. Closing it closes the connection, so that the server may stop its work."""

    def __init__(
        self, start: Callable[[], Stream[ChatCompletionChunk]], fault: Callable[..., ModelFault]
    ) -> None:
        self._start = start
        self._fault = fault
        self._stream: Stream[ChatCompletionChunk] | None = None
        self._closed = False
        self._pieces = self._read()

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        return next(self._pieces)

    def close(self) -> None:
        self._closed = True
        stream = self._stream
        if stream is None:
            return
        connection = stream.response.extensions.get("network_stream")
        held = connection.get_extra_info("socket") if connection is not None else None
        if held is not None:
            try:
                held.shutdown(socket.SHUT_RDWR)  # wakes a thread that waits for the server
            except OSError:
                return  # closed already

    def _read(self) -> Iterator[str]:
        import openai

        ended: str | None = None
        try:
            self._stream = self._start()
            with self._stream as stream:
                for event in stream if not self._closed else ():
                    if self._closed:
                        return
                    choice = event.choices[0] if event.choices else None
                    piece = choice.delta.content if choice and choice.delta else None
                    ended = (choice.finish_reason if choice else None) or ended
                    if piece and isinstance(piece, str):
                        yield piece
        # A server that breaks the protocol shows as a value or an attribute that is not there.
        except (openai.OpenAIError, ValueError, AttributeError, TypeError, KeyError) as error:
            if self._closed:
                return
            raise self._fault(error) from error
        if ended is None and not self._closed:
            raise self._fault(*BROKE_OFF)
        if ended in STOPPED_SHORT:
            stopped = self._fault(*STOPPED_SHORT[ended])
            raise CutOff(str(stopped), stopped.chinese)
