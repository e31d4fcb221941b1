"""The environment -> an open workspace, with progress on stderr. Knows no command.

Every command opens its workspace here. A test hands the Typer app its own `Opener` instead.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, TypeAlias

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

if TYPE_CHECKING:
    from rag.home.workspace import Workspace

Report: TypeAlias = "Callable[[str, int, int], None]"  # stage, steps done, steps in all
Opener: TypeAlias = "Callable[[Report], Workspace]"


def open_workspace(report: Report) -> Workspace:
    """The workspace that the environment names; its index is built when there is none."""
    # Imported here, not above: `wence --help` and a usage error need no index and should cost nothing.
    from rag.home.workspace import Workspace
    from rag.settings import Settings

    return Workspace.open(Settings.load(), progress=report)


@contextmanager
def progress() -> Iterator[Report]:
    """A bar per stage on stderr; without a terminal one plain line as each stage begins."""
    console = Console(stderr=True)
    if not console.is_terminal:
        yield _lines()
        return
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=console, transient=True) as bars:
        tasks = {}

        def report(stage: str, done: int, total: int) -> None:
            if stage not in tasks:
                tasks[stage] = bars.add_task(stage, total=total)
            bars.update(tasks[stage], completed=done, total=total)

        yield report


def _lines() -> Report:
    begun: set[str] = set()

    def report(stage: str, _done: int, _total: int) -> None:
        if stage not in begun:
            begun.add(stage)
            print(f"wence: {stage} …", file=sys.stderr, flush=True)

    return report


def workspace(context: typer.Context) -> Workspace:
    """The workspace of this run."""
    opener: Opener = context.obj or open_workspace
    with progress() as report:
        return opener(report)
