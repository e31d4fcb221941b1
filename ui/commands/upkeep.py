"""serve, eval, doctor: running and checking Wence. Answers no questions itself."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.table import Table

from ui import payloads
from ui.commands import opening, printing

if TYPE_CHECKING:
    from evals.results import Results
    from rag.home.installed import Check


def serve(
    context: typer.Context,
    host: Annotated[str | None, typer.Option(help="Address to listen on. Default: WENCE_HOST.")] = None,
    port: Annotated[
        int | None, typer.Option(min=0, max=65535, help="Port to listen on. Default: WENCE_PORT.")
    ] = None,
) -> None:
    """Serve the chat page at /, the HTTP API under /v1 and MCP at /mcp."""
    # Imported here, not above: a web server, Gradio and MCP take seconds to load; `ask` never needs them.
    from rag.settings import Settings
    from ui import serving

    settings = Settings.load()
    host = settings.host if host is None else host
    listening = serving.listen(host, settings.port if port is None else port)
    held = opening.workspace(context)
    told = f"Wence 问策: {serving.address(listening, host)}"
    limit = settings.maximum_megabytes * 1024 * 1024
    serving.serve(held, listening, host, limit, lambda: print(told, file=sys.stderr, flush=True))


def evaluate(
    cases: Annotated[
        Path | None, typer.Option(help="A file or folder of cases; default: the shipped set.")
    ] = None,
    json: Annotated[bool, typer.Option("--json", help="Print the figures as JSON.")] = False,
    baseline: Annotated[
        Path | None,
        typer.Option(help="An earlier --json report, its editions by default; a kind that drops exits 1."),
    ] = None,
    html: Annotated[Path | None, typer.Option(help="Write a report with plots to this file.")] = None,
    edition: Annotated[
        list[str] | None,
        typer.Option(
            help="digest, official, generated, renamed or home; repeat for several. Default: all at hand."
        ),
    ] = None,
    official: Annotated[Path | None, typer.Option(help="The folder of the official texts.")] = None,
    model: Annotated[str | None, typer.Option(help="The model that drafts. Default: WENCE_MODEL.")] = None,
    embedder: Annotated[str | None, typer.Option(help="The embedder. Default: WENCE_EMBEDDER.")] = None,
    repeat: Annotated[
        int, typer.Option(min=1, help="Ask every case so often: for models whose answers vary.")
    ] = 1,
    judge: Annotated[
        str | None, typer.Option(help="A model that judges the answers; reported apart, decides nothing.")
    ] = None,
) -> None:
    """Run the cited-answer test set and report the figures."""
    # Imported here, not above: the runner and its plots are of no use to any other command.
    from evals.runner import Wanted, run

    with opening.progress() as report:
        wanted = Wanted(cases, tuple(edition or ()), official, model, embedder, repeat, judge)
        results = run(wanted, baseline, html, report)
    print(results.json()) if json else _figures(results)
    if not results.passed:
        raise typer.Exit(1)


def _figures(results: Results) -> None:
    """The figures by group, then what was found beside them; tabs between the columns when piped."""
    from evals.report import text

    out = printing.console()
    rows = text.rows(results)
    if out.is_terminal:
        table = Table(box=None, header_style="dim", pad_edge=False)
        for name in text.HEAD:
            table.add_column(name, justify="left" if name in text.HEAD[:2] else "right")
        for row in rows:
            table.add_row(*row)
        out.print(table)
    else:
        print(*("\t".join(row) for row in (text.HEAD, *rows)), sep="\n")
    for line in text.remarks(results):
        out.print(line)


def doctor(
    context: typer.Context,
    json: Annotated[bool, typer.Option("--json", help="Print one line of JSON.")] = False,
) -> None:
    """Check the installation: embedder, model, and whether the index is whole."""
    made = _checks(context)
    print(payloads.line(payloads.checks(made))) if json else printing.checks(made)
    if not all(check.ok for check in made):
        raise typer.Exit(1)


def _checks(context: typer.Context) -> tuple[Check, ...]:
    """All checks; where the home cannot be opened, what is installed and why it cannot."""
    # Imported here, as above: these are of use to no other command.
    from index.errors import IndexFault
    from rag.home import installed

    try:
        return opening.workspace(context).doctor()
    except IndexFault as fault:
        return (*installed.checks(), installed.Check("index", False, str(fault)))
