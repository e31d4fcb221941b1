"""ChatModel: what drafts an answer. `quote` needs no model; any OpenAI-compatible server can be named. Checks nothing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Protocol, cast

from rag.errors import ModelFault
from rag.settings import Settings

if TYPE_CHECKING:
    from openai import OpenAI
    from openai.types.chat import ChatCompletionMessageParam

QUOTE = "quote"  # the quoting writer: answers from the clauses' own words, with no model


class ChatModel(Protocol):
    """Yields the pieces of a text. Raises ModelFault when it can't."""

    name: str

    def write(self, messages: Sequence[dict[str, str]]) -> Iterator[str]: ...


class ServedModel:
    """A model behind an OpenAI-compatible server: Ollama, vLLM, llama.cpp, LM Studio, DeepSeek and others."""

    def __init__(self, name: str, url: str, key: str, seconds: float) -> None:
        self.name = name
        self._url = url
        self._key = key
        self._seconds = seconds

    def write(self, messages: Sequence[dict[str, str]]) -> Iterator[str]:
        """Stream the reply. `seconds` bound each wait for the server."""
        import openai

        try:
            stream = self._client.chat.completions.create(
                model=self.name,
                messages=cast("list[ChatCompletionMessageParam]", list(messages)),
                stream=True,
                temperature=0.0,
                max_tokens=800,
            )
            for event in stream:
                piece = event.choices[0].delta.content if event.choices else None
                if piece:
                    yield piece
        except openai.OpenAIError as error:
            raise ModelFault(
                f"model {self.name} at {self._url}: {error}; check WENCE_MODEL and WENCE_MODEL_URL"
            ) from error

    @cached_property
    def _client(self) -> OpenAI:
        from openai import OpenAI  # half a second that the quoting writer needs not pay

        return OpenAI(base_url=self._url, api_key=self._key or "none", timeout=self._seconds, max_retries=1)


def named(name: str, settings: Settings) -> ChatModel | None:
    """The model of this name; None is the quoting writer."""
    if name == QUOTE:
        return None
    if not settings.model_url:
        raise ModelFault(
            f"model {name!r} is not here; set WENCE_MODEL_URL to the server that has it, or use {QUOTE!r}"
        )
    return ServedModel(
        name, settings.model_url, settings.model_key.get_secret_value(), settings.model_seconds
    )
