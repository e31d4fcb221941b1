"""What a model says of an answer is read or told to be unreadable, and counts for nothing else."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import pytest

from evals import judge
from evals.errors import EvaluationFault
from evals.judge import Judgement, score, supported
from evals.outcomes import Outcome, measure
from evals.statistics import Estimate
from rag.errors import ModelFault
from rag.models.model import Message
from tests.evals.made import CASE, LIBRARY, LOANS, TALENT, UNANSWERABLE, answer, retrieved


class Fake:
    """Replies to each task with a fixed text and keeps what it was asked."""

    name = "fake"

    def __init__(self, faithful: str = "1: yes\n2: no", relevant: str = "8") -> None:
        self.replies = {judge.FAITHFUL: faithful, judge.RELEVANT: relevant}
        self.asked: list[str] = []

    def write(self, messages: Sequence[Message]) -> Iterator[str]:
        self.asked.append(messages[-1].content)
        yield from self.replies.get(messages[0].content, "ready")


class Silent:
    """A server that is not there."""

    name = "silent"

    def write(self, messages: Sequence[Message]) -> Iterator[str]:
        raise ModelFault(f"no server for {len(messages)} messages")
        yield ""


def outcome(text: str = "要到2000亿元。[1]\n引进人才500名。[2]") -> Outcome:
    return measure(CASE, "digest", answer(text, LOANS, TALENT), retrieved(1), LIBRARY)


@pytest.mark.parametrize(
    ("reply", "statements", "share"),
    [
        ("1: yes\n2: no", 2, 0.5),
        ("**1**: Yes\n- 2. No, it does not.", 2, 0.5),
        ("1) supported\n2) Not supported\n3) unsupported\n4) true", 4, 0.5),
        ("第1：支持\n第2：不支持\n3：是", 3, 2 / 3),
        ('```json\n{"1": "yes", "2": "yes"}\n```', 2, 1.0),
        ("1: yes", 2, None),  # one is missing
        ("1: yes\n2: yes\n3: no", 2, None),  # one that was not asked
        ("1: yes\n1: no", 1, None),
        ("1: nothing to say", 1, None),
        ("They are all supported.", 1, None),
        ("", 1, None),
        ("", 0, None),
    ],
)
def test_verdicts_on_statements(reply: str, statements: int, share: float | None) -> None:
    assert supported(reply, statements) == (None if share is None else pytest.approx(share))


@pytest.mark.parametrize(
    ("reply", "value"),
    [
        ("8", 0.8),
        ("Score: 8/10.", 0.8),
        ("**10**", 1.0),
        ("0", 0.0),
        ("7.5", 0.75),
        ("9 out of 10", 0.9),
        ("11", None),
        ("10.5", None),
        ("-3", None),
        ("8 or 9", None),
        ("fully", None),
        ("", None),
    ],
)
def test_scores(reply: str, value: float | None) -> None:
    assert score(reply) == value


def test_an_answer_is_judged_by_its_cited_clauses() -> None:
    model = Fake()

    assert judge.judge([outcome()], model) == (Judgement("one", "digest", 0.5, 0.8),)
    faithful, relevant = model.asked
    assert LOANS.text in faithful
    assert LOANS.english in faithful
    assert faithful.endswith("Statements:\n1. 要到2000亿元。\n2. 引进人才500名。")
    assert CASE.question in relevant


def test_what_a_model_thinks_aloud_is_no_verdict() -> None:
    model = Fake("<think>1: no\n2: no</think>1: yes\n2: yes", "<think>maybe 3")

    assert judge.judge([outcome()], model) == (Judgement("one", "digest", 1.0, None),)


def test_one_that_abstains_states_nothing_to_judge() -> None:
    silent = measure(UNANSWERABLE, "digest", answer("没有写。", abstained=True), retrieved(), LIBRARY)

    assert judge.judge([silent], Fake()) == ()


def test_an_answer_that_is_lost_on_the_way_is_counted() -> None:
    made = judge.judge([outcome()], Silent())

    assert made == (Judgement("one", "digest", None, None),)
    (told,) = judge.judged(made, "silent")
    assert (told.asked, told.faithfulness, told.relevance) == (1, None, None)


def test_the_means_are_over_what_could_be_read() -> None:
    made = (
        Judgement("a", "digest", 0.5, 0.8),
        Judgement("b", "digest", None, 0.8),
        Judgement("a", "official", 1.0, None),
    )
    digest, official = judge.judged(made, "fake")

    assert (digest.asked, digest.faithfulness) == (2, Estimate(0.5, 0.5, 0.5, 1))
    assert digest.relevance == Estimate(pytest.approx(0.8), pytest.approx(0.8), pytest.approx(0.8), 2)
    assert (official.edition, official.asked, official.relevance) == ("official", 1, None)


def test_a_judge_that_is_not_there_is_told_before_the_run() -> None:
    assert judge.reach(model := Fake()) is model
    with pytest.raises(EvaluationFault, match="the judge does not answer"):
        judge.reach(Silent())
    with pytest.raises(EvaluationFault, match="the quoting writer judges nothing"):
        judge.reach(None)
