"""How long answers take: every question of the shipped set, asked of the shipped library, index open. Prints two rows."""

from __future__ import annotations

import statistics
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from evals import cases as case_files
from evals.cases import Case, Endpoint
from evals.statistics import percentile
from rag.answering import Assistant
from rag.home import warming
from rag.home.workspace import Workspace
from rag.settings import Settings

GOAL = 0.050  # seconds, at the 95th percentile on two cores
SLOWEST = 0.95


def main() -> None:
    """Print median and 95th percentile, each beside the time in which one search is done."""
    with tempfile.TemporaryDirectory() as folder:
        assistant = Workspace.open(Settings(home=Path(folder))).assistant
        cases = case_files.load()
        warming.warm(assistant)  # as a server does before its first reader
        spent = _seconds(assistant, cases)
        searches = statistics.median(_searched(assistant, case) for case in cases)
    print(f"{f'{len(cases)} questions, index open':<44}{'':>12}{'ratio':>10}  yardstick")
    for name, seconds in (
        ("median", statistics.median(spent)),
        ("95th percentile", percentile(spent, SLOWEST)),
    ):
        ratio = seconds / searches
        print(
            f"{name:<44}{seconds * 1000:>9.1f} ms{ratio:>9.2f}x  one search; goal of the 95th: {GOAL * 1000:.0f} ms"
        )


def _seconds(assistant: Assistant, cases: Sequence[Case]) -> list[float]:
    """Wall time of each answer."""
    return [
        (
            assistant.match(case.question)
            if case.endpoint is Endpoint.MATCH
            else assistant.ask(case.question, case.history)
        ).seconds
        for case in cases
    ]


def _searched(assistant: Assistant, case: Case) -> float:
    started = time.perf_counter()
    assistant.search(case.question)
    return time.perf_counter() - started


if __name__ == "__main__":
    main()
