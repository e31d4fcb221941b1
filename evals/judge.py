"""A model and an answer -> what the model thinks of it: faithfulness and relevance. Part of no other figure.

After ragas (Es, James, Espinosa-Anke and Schockaert 2024): the share of an answer's statements that the cited clauses
support, and how far the answer speaks to the question. A judgement that cannot be read is None and is counted.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from evals import sentences
from evals.errors import EvaluationFault
from evals.outcomes import Outcome
from evals.statistics import Estimate, estimate
from index.store import Progress, silent
from rag.errors import ModelFault
from rag.models.model import ChatModel, Message, Role

FAITHFUL = (
    "Below are clauses of official documents and numbered statements. For each statement say whether the clauses "
    "alone support it. Reply with one line a statement and nothing else, like `1: yes` or `2: no`."
)
RELEVANT = (
    "Below are a question and an answer to it. How far does the answer speak to what was asked, whether or not it is "
    "true? Reply with one whole number from 0 (not at all) to 10 (fully) and nothing else."
)
THOUGHT = re.compile(r"<think>.*?(?:</think>|\Z)", re.DOTALL | re.IGNORECASE)
YES, NO = r"(?:yes|true|supported)\b|是|支持|支援", r"(?:no|not|false|unsupported)\b|否|不|未"
LINE = re.compile(
    rf"(?:^|[,;{{])\W*(?:statement\s*|第)?(\d{{1,3}})\W*(?:({NO})|({YES}))", re.IGNORECASE | re.MULTILINE
)
# 8, 8/10, Score: 8, **8**; a number that is followed by another one is no score.
SCORE = re.compile(r"\A[^\d-]*(10|\d)(?:\.(\d+))?(?:\s*(?:/|out of)\s*10)?[^\d]*\Z", re.IGNORECASE)
MOST = 10


@dataclass(frozen=True, slots=True)
class Judgement:
    """What the model said of one answer, 0 to 1; None for what could not be read."""

    id: str
    edition: str
    faithfulness: float | None
    relevance: float | None


@dataclass(frozen=True, slots=True)
class Judged:
    """The means of an edition, and how many of the `asked` answers could be read."""

    edition: str
    model: str
    asked: int
    faithfulness: Estimate | None
    relevance: Estimate | None

    @property
    def figures(self) -> tuple[tuple[str, Estimate | None], ...]:
        """Both by name."""
        return ("faithfulness", self.faithfulness), ("relevance", self.relevance)


def reach(model: ChatModel | None) -> ChatModel:
    """The model, once it has said a word: a wrong name is told before minutes of work. Raises EvaluationFault."""
    if model is None:
        raise EvaluationFault("the quoting writer judges nothing; name a model with --judge")
    try:
        "".join(model.write([Message(Role.USER, "Reply with the word: ready")]))
    except ModelFault as fault:
        raise EvaluationFault(
            f"the judge does not answer ({fault}); start it, or leave --judge out"
        ) from fault
    return model


def judge(
    outcomes: Sequence[Outcome], model: ChatModel, progress: Progress = silent
) -> tuple[Judgement, ...]:
    """Every answer that is given; one that abstains states nothing to judge."""
    given = [one for one in outcomes if not one.answer.abstained]
    progress("judging", 0, len(given))
    made = []
    for done, one in enumerate(given, start=1):
        made.append(Judgement(one.case.id, one.edition, faithfulness(one, model), relevance(one, model)))
        progress("judging", done, len(given))
    return tuple(made)


def faithfulness(one: Outcome, model: ChatModel) -> float | None:
    """Share of the answer's statements that its cited clauses support, as the model sees it."""
    statements = [sentence.text for sentence in sentences.split(one.answer.text)]
    clauses = [f"{c.clause.text}\n{c.clause.english}".strip() for c in one.answer.citations]
    numbered = (f"{number}. {text}" for number, text in enumerate(statements, start=1))
    asked = "\n".join(["Clauses:", *clauses, "", "Statements:", *numbered])
    return _told(model, FAITHFUL, asked, lambda reply: supported(reply, len(statements)))


def relevance(one: Outcome, model: ChatModel) -> float | None:
    """How far the answer speaks to the question, as the model sees it."""
    question = "\n".join((*one.case.history, one.case.question))
    return _told(model, RELEVANT, f"Question: {question}\n\nAnswer: {one.answer.text}", score)


def _told(model: ChatModel, task: str, asked: str, read: Callable[[str], float | None]) -> float | None:
    try:
        reply = "".join(model.write([Message(Role.SYSTEM, task), Message(Role.USER, asked)]))
    except ModelFault:
        return None  # one answer lost, and counted as such; a judge that is not there was told at the start
    return read(THOUGHT.sub("", reply))


def supported(reply: str, statements: int) -> float | None:
    """Share of the statements said to be supported; None unless the reply has one verdict on each."""
    said: dict[int, bool] = {}
    for number, _, yes in LINE.findall(reply):
        if said.setdefault(int(number), bool(yes)) is not bool(yes):
            return None
    if not statements or set(said) != set(range(1, statements + 1)):
        return None
    return sum(said.values()) / statements


def score(reply: str) -> float | None:
    """A number from 0 to 10 as a share; None when there is no such number, or more than one."""
    found = SCORE.match(reply.strip())
    if not found:
        return None
    value = float(f"{found[1]}.{found[2] or 0}")
    return value / MOST if value <= MOST else None


def judged(judgements: Sequence[Judgement], model: str) -> tuple[Judged, ...]:
    """The means by edition, over what could be read."""
    made = []
    for edition in dict.fromkeys(one.edition for one in judgements):
        of = [one for one in judgements if one.edition == edition]
        made.append(
            Judged(
                edition,
                model,
                len(of),
                estimate([one.faithfulness for one in of if one.faithfulness is not None]),
                estimate([one.relevance for one in of if one.relevance is not None]),
            )
        )
    return tuple(made)
