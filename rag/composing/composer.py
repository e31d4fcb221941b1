"""A brief and a model -> sentences that hold, within a time limit: one draft or the best of several, and a second try."""

from __future__ import annotations

import threading
from collections.abc import Generator, Iterator
from dataclasses import dataclass

from rag.answer import Withheld
from rag.composing import faults
from rag.composing.attempt import Attempt
from rag.composing.budget import FittedReply
from rag.composing.checker import Checker, Rules
from rag.composing.prompts import Brief, Form
from rag.language import simplified
from rag.models.model import ChatModel
from rag.models.patience import Patience, patient

ENOUGH = 0.5  # of a draft's sentences must hold, else it is tried again
VARIED = 0.7  # temperature of the drafts after the first, where there are several


@dataclass(frozen=True, slots=True)
class Effort:
    """How much a model may try: seconds for all of it, the longest pause, in which form, how many drafts."""

    seconds: float
    pause: float
    form: Form = Form.PLAIN
    drafts: int = 1
    gone: threading.Event | None = None  # set when nobody reads any more


@dataclass(frozen=True, slots=True)
class Composed:
    """What a model contributed. `enough`: it can stand as an answer; else the quoting writer must help."""

    kept: tuple[str, ...]
    withheld: tuple[Withheld, ...]
    fault: str
    declined: bool
    enough: bool


def compose(model: ChatModel, brief: Brief, rules: Rules, effort: Effort) -> Generator[str, None, Composed]:
    """The sentences that hold, each given as soon as it is known that it will stay; gives back the whole."""
    patience = Patience.of(effort.seconds, effort.pause, effort.gone)
    first = Attempt(model.name)
    if effort.drafts > 1:
        first = _best(model, brief, rules, effort, patience)
        yield from first.kept
    else:
        yield from _sentences(model, brief, rules, effort.form, patience, first)
    if not _worth_another(first, patience):
        return _composed(first)
    second = Attempt(model.name, told=frozenset(faults.same(simplified(one)) for one in first.kept))
    yield from _sentences(model, brief, rules, Form.QUOTES, patience, second, tuple(first.withheld))
    return _composed(first, second)


def _best(model: ChatModel, brief: Brief, rules: Rules, effort: Effort, patience: Patience) -> Attempt:
    """Of several drafts the one that its clauses support best; of equals the one that says more."""
    attempts: list[Attempt] = []
    for number in range(effort.drafts):
        attempt = Attempt(model.name)
        warmth = VARIED if number else 0.0
        for _ in _sentences(model, brief, rules, effort.form, patience, attempt, temperature=warmth):
            pass
        attempts.append(attempt)
        if attempt.lost:
            break
    return max(attempts, key=lambda one: (one.support, len(one.kept)))


def _sentences(
    model: ChatModel,
    brief: Brief,
    rules: Rules,
    form: Form,
    patience: Patience,
    attempt: Attempt,
    findings: tuple[Withheld, ...] = (),
    temperature: float = 0.0,
) -> Iterator[str]:
    pieces = patient(model.name, lambda: FittedReply(model, brief, form, findings, temperature), patience)
    yield from attempt.read(pieces, Checker(brief, rules, form))


def _worth_another(first: Attempt, patience: Patience) -> bool:
    """A model that wrote what does not hold may do better once it is told; one that is down will not."""
    return not first.lost and not first.declined and first.support < ENOUGH and patience.left > 0


def _composed(*attempts: Attempt) -> Composed:
    best = max(attempts, key=lambda one: one.support)
    kept = tuple(sentence for one in attempts for sentence in one.kept)
    return Composed(
        kept,
        tuple(dict.fromkeys(held for one in attempts for held in one.withheld)),
        next((one.fault for one in reversed(attempts) if one.fault), ""),
        any(one.declined for one in attempts),
        bool(kept) and best.support >= ENOUGH and not attempts[-1].lost,
    )
