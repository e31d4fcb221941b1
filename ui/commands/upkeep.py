"""serve, eval, doctor: running and checking Wence. Answers no questions itself."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from ui import payloads
from ui.commands import opening, printing


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
    cases: Annotated[Path | None, typer.Option(help="A file of cases; default: the shipped set.")] = None,
    json: Annotated[bool, typer.Option("--json", help="Print the figures as JSON.")] = False,
    baseline: Annotated[Path | None, typer.Option(help="An earlier report; a drop exits 1.")] = None,
    html: Annotated[Path | None, typer.Option(help="Write a report with plots to this file.")] = None,
) -> None:
    """Run the cited-answer test set and report the figures."""
    # Imported here, not above: the runner and its plots are of no use to any other command.
    from evals.runner import run

    raise typer.Exit(run(cases=cases, json=json, baseline=baseline, html=html))


def doctor(
    context: typer.Context,
    json: Annotated[bool, typer.Option("--json", help="Print one line of JSON.")] = False,
) -> None:
    """Check the installation: embedder, model, and whether the index is whole."""
    made = opening.workspace(context).doctor()
    print(payloads.line(payloads.checks(made))) if json else printing.checks(made)
    if not all(check.ok for check in made):
        raise typer.Exit(1)
