"""ChatModel: what every model that drafts answers can do. Knows no kind of model and no question."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

MOST_TOKENS = 800  # of one reply


class Role(StrEnum):
    """Who says a message."""

    SYSTEM = "system"
    USER = "user"
    ASSISTANT = "assistant"


@dataclass(frozen=True, slots=True)
class Message:
    """One message of a conversation with a model."""

    role: Role
    content: str


def as_sent(messages: Sequence[Message]) -> list[dict[str, str]]:
    """A conversation in the form that servers, templates and llama.cpp take."""
    return [{"role": one.role.value, "content": one.content} for one in messages]


class Reply(Protocol):
    """The pieces of a reply, as they come. ModelFault when it can't go on, also when it is cut off at its limit."""

    def __iter__(self) -> Iterator[str]: ...

    def __next__(self) -> str: ...

    def close(self) -> None:
        """End the work, whatever it waits for. May be called from another thread, and more than once."""


class ChatModel(Protocol):
    """A model by its name. Nothing is loaded or asked before it is used."""

    @property
    def name(self) -> str: ...

    def write(self, messages: Sequence[Message], most: int = MOST_TOKENS, temperature: float = 0.0) -> Reply:
        """The reply to a conversation, of `most` tokens at the utmost."""

    def tokens(self, messages: Sequence[Message]) -> int:
        """How many tokens the conversation takes, by the model's own tokenizer where it can be asked."""

    def room(self) -> int:
        """How many tokens conversation and reply may take together."""

    def probe(self) -> None:
        """Raises ModelFault when the model would not answer; loads no weights."""
