"""A brief and a model -> a conversation that fits into the model's room, evidence left out clause by clause."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from rag.answer import Withheld
from rag.composing.prompts import Brief, Form, messages
from rag.errors import ModelFault
from rag.models.model import MOST_TOKENS, ChatModel, Message, Reply

SHARE = 4  # a reply may take one part in so many of the room


def fitted(
    model: ChatModel, brief: Brief, form: Form, findings: Sequence[Withheld] = ()
) -> tuple[tuple[Message, ...], int]:
    """The conversation, and how many tokens the reply may take.

    Clauses are taken in their order while they fit whole; one that does not is left out, never cut. Records stand
    on all their clauses, so where these do not fit together nothing does. Raises ModelFault when no clause fits.
    """
    room = model.room()
    most = min(MOST_TOKENS, room // SHARE)
    whole = messages(brief, form, findings)
    if model.tokens(whole) + most <= room:
        return whole, most
    taken: dict[int, object] = {}
    made: tuple[Message, ...] = ()
    if not brief.facts:
        for number, one in brief.evidence.items():
            tried = {**{n: brief.evidence[n] for n in taken}, number: one}
            conversation = messages(replace(brief, evidence=tried), form)
            if model.tokens(conversation) + most <= room:
                taken[number], made = one, conversation
    if not taken:
        raise ModelFault(
            f"the clauses do not fit into the {room} tokens of {model.name}; WENCE_MODEL_CONTEXT sets how many it has",
            f"{model.name} 的 {room} 个词元放不下所需条款；其容量由 WENCE_MODEL_CONTEXT 设定",
        )
    return made, most


class FittedReply:
    """A model's reply to a brief. Fitting happens with the first piece: it may ask a server, or load a model."""

    def __init__(
        self,
        model: ChatModel,
        brief: Brief,
        form: Form,
        findings: Sequence[Withheld] = (),
        temperature: float = 0.0,
    ) -> None:
        self._reply: Reply | None = None
        self._closed = False
        self._pieces = self._read(model, brief, form, findings, temperature)

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        return next(self._pieces)

    def close(self) -> None:
        self._closed = True
        if self._reply is not None:
            self._reply.close()

    def _read(
        self,
        model: ChatModel,
        brief: Brief,
        form: Form,
        findings: Sequence[Withheld],
        temperature: float,
    ) -> Iterator[str]:
        conversation, most = fitted(model, brief, form, findings)
        if self._closed:
            return
        self._reply = model.write(conversation, most, temperature)
        yield from self._reply
