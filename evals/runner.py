"""Cases -> outcomes -> a report, by edition. Prints nothing; what runs it shows the figures."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from evals import baselines, cases, comparison, editions, judge, outcomes, retrieval
from evals.baselines import Reader
from evals.cases import Case, Endpoint
from evals.comparison import Scored
from evals.editions import Edition, Subject
from evals.errors import EvaluationFault
from evals.outcomes import Outcome
from evals.report.page import page
from evals.results import Results, gather
from index import embeddings
from index.embeddings import Embedder
from index.store import Progress, silent
from rag.answer import Answer
from rag.errors import ModelFault
from rag.models import choosing
from rag.models.model import ChatModel
from rag.settings import Settings

# A user's cases have nothing to do with these documents.
OWN_CASES = {Edition.GENERATED, Edition.RENAMED, *editions.CASES}


@dataclass(frozen=True, slots=True)
class Wanted:
    """What to evaluate; what is left out is the shipped set, all editions at hand and the user's settings."""

    cases: Path | None = None
    editions: tuple[str, ...] = ()
    official: Path | None = None
    model: str | None = None
    embedder: str | None = None
    repeat: int = 1
    judge: str | None = None

    def named(self, earlier: Sequence[Scored] | None = None) -> tuple[Edition, ...]:
        """The editions asked for; with an earlier run and none asked for, those of it that are at hand.

        Raises EvaluationFault for one that does not exist, and when an earlier run has none that is at hand.
        """
        for name in self.editions:
            if name not in set(Edition):
                raise EvaluationFault(f"edition {name!r} is not known; use {', '.join(Edition)}")
        at_hand = editions.at_hand(self.official or editions.OFFICIAL)
        default = [one for one in at_hand if self.cases is None or one not in OWN_CASES]
        if earlier is not None and not self.editions:
            before = {one.edition for one in earlier}
            default = [one for one in default if one in before]
            if not default:
                raise EvaluationFault(
                    f"the baseline is of {', '.join(sorted(before)) or 'no edition'}, and none of that is at hand; "
                    "name another with --edition"
                )
        return tuple(dict.fromkeys(map(Edition, self.editions))) or tuple(default)


def run(
    wanted: Wanted,
    baseline: Path | None = None,
    html: Path | None = None,
    progress: Progress = silent,
    embedder: Embedder | None = None,
    judging: ChatModel | None = None,
) -> Results:
    """Evaluate, compare with an earlier report when one is named, and write `html` when it is named.

    Raises EvaluationFault when the run cannot start: a malformed case, a report that cannot be read, official
    texts that are not there. Nothing is written outside `html` and a temporary folder.
    """
    # A misprint is told before minutes of work.
    earlier = comparison.read(baseline) if baseline else None
    chosen = wanted.named(earlier)
    asked = cases.load(wanted.cases)
    settings = Settings.load()
    if wanted.judge and judging is None:
        judging = _judge(wanted.judge, settings)
    if wanted.model:
        settings = settings.model_copy(update={"model": wanted.model})
    embedder = embedder or embeddings.load(wanted.embedder or settings.embedder or embeddings.BUILTIN)
    official = wanted.official or editions.OFFICIAL
    runs: list[list[Outcome]] = [[] for _ in range(wanted.repeat)]
    readers: list[Reader] = []
    with tempfile.TemporaryDirectory(prefix="wence-eval-") as folder:
        for edition in chosen:
            own = asked if wanted.cases else cases.load(editions.CASES.get(edition))
            subject = editions.prepare(edition, own, Path(folder), embedder, settings, official, progress)
            try:
                first = evaluate(subject, progress)
                runs[0] += first
                for number, later in enumerate(runs[1:], start=2):
                    later += again(subject, first, number, progress)
                readers.append(baselines.naive(subject, embedder, progress))
            finally:
                subject.index.close()
    measured = runs[0]
    results = gather(measured, readers, embedder.name, settings.model)
    if len(runs) > 1:
        results = results.asked_again(runs)
    if judging is not None:
        results = results.with_judgements(judge.judge(measured, judging, progress), judging.name)
    if earlier is not None:
        results = results.against(comparison.compare(earlier, results.cases))
    if html:
        _write(page(results, measured), html)
    return results


def evaluate(subject: Subject, progress: Progress = silent) -> list[Outcome]:
    """Ask every case of an edition and measure the answers."""
    stage = f"cases, {subject.edition.value} edition"
    progress(stage, 0, len(subject.cases))
    # The first question pays for dictionaries and files; it is no measure of the others.
    ask(subject, subject.cases[0])
    measured = []
    for done, case in enumerate(subject.cases, start=1):
        found = retrieval.retrieve(case, subject.retriever)
        answer = ask(subject, case)
        measured.append(outcomes.measure(case, subject.edition.value, answer, found, subject.clauses))
        progress(stage, done, len(subject.cases))
    return measured


def again(
    subject: Subject, first: Sequence[Outcome], number: int, progress: Progress = silent
) -> list[Outcome]:
    """Ask every case once more. What searching finds has not changed."""
    stage = f"cases, {subject.edition.value} edition, run {number}"
    progress(stage, 0, len(first))
    measured = []
    for done, one in enumerate(first, start=1):
        answer = ask(subject, one.case)
        measured.append(outcomes.measure(one.case, one.edition, answer, one.retrieved, subject.clauses))
        progress(stage, done, len(first))
    return measured


def ask(subject: Subject, case: Case) -> Answer:
    """The answer to a case, through its door."""
    if case.endpoint is Endpoint.MATCH:
        return subject.assistant.match(case.question)
    return subject.assistant.ask(case.question, case.history)


def _judge(name: str, settings: Settings) -> ChatModel:
    try:
        return judge.reach(choosing.named(name, settings))
    except ModelFault as fault:
        raise EvaluationFault(f"no judge: {fault}") from fault


def _write(text: str, html: Path) -> None:
    try:
        html.write_text(text, encoding="utf-8")
    except OSError as error:
        raise EvaluationFault(
            f"{html}: the report cannot be written ({error.strerror}); name another file"
        ) from error
