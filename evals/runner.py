"""Cases -> outcomes -> a report, by edition. Prints nothing; what runs it shows the figures."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from pathlib import Path

from evals import baselines, cases, editions, outcomes, retrieval
from evals.baselines import Reader
from evals.cases import Case, Endpoint
from evals.comparison import compare, read
from evals.editions import Edition, Subject
from evals.errors import EvaluationFault
from evals.outcomes import Outcome
from evals.results import Results, gather
from index import embeddings
from index.embeddings import Embedder
from index.store import Progress, silent
from rag.answer import Answer
from rag.settings import Settings


def run(
    path: Path | None = None,
    baseline: Path | None = None,
    html: Path | None = None,
    wanted: Sequence[Edition] = (),
    official: Path = editions.OFFICIAL,
    model: str | None = None,
    embedder: Embedder | None = None,
    progress: Progress = silent,
) -> Results:
    """Evaluate the editions that are asked for, or all that are at hand; write `html` when it is named.

    `path` is a file or folder of cases, the shipped set without it. Raises EvaluationFault when the run
    cannot start: a malformed case, a baseline that cannot be read, official texts that are not there.
    """
    earlier = read(baseline) if baseline else None  # a misprint in its name is told before minutes of work
    asked = cases.load(path)
    settings = Settings.load()
    if model:
        settings = settings.model_copy(update={"model": model})
    embedder = embedder or embeddings.load(settings.embedder)
    measured: list[Outcome] = []
    readers: list[Reader] = []
    with tempfile.TemporaryDirectory(prefix="wence-eval-") as folder:
        for edition in wanted or _default(path, official):
            subject = editions.prepare(edition, asked, Path(folder), embedder, settings, official, progress)
            try:
                measured += evaluate(subject, progress)
                readers.append(baselines.naive(subject, embedder, progress))
            finally:
                subject.index.close()
    results = gather(measured, readers, embedder.name, settings.model)
    if earlier:
        results = results.against(compare(earlier, results.cases))
    if html:
        _write(results, measured, html)
    return results


def _default(path: Path | None, official: Path) -> tuple[Edition, ...]:
    """All editions at hand; a user's own cases have nothing to do with the made-up documents."""
    return tuple(one for one in editions.at_hand(official) if path is None or one is not Edition.GENERATED)


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


def ask(subject: Subject, case: Case) -> Answer:
    """The answer to a case, through its door."""
    if case.endpoint is Endpoint.MATCH:
        return subject.assistant.match(case.question)
    return subject.assistant.ask(case.question, case.history)


def _write(results: Results, measured: Sequence[Outcome], html: Path) -> None:
    from evals.report import page  # only a run that writes a report needs it

    try:
        html.write_text(page.page(results, measured), encoding="utf-8")
    except OSError as error:
        raise EvaluationFault(f"{html}: the report cannot be written ({error.strerror}); name another file") from error
