"""Words on the command line -> one command of `wence`; errors leave as one line and exit code 1.

Starting must be quick, so this file and all that it imports load neither a web server nor torch.
"""

from __future__ import annotations

import importlib.metadata
import io
import sys
import tempfile
import traceback
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from documents.errors import WenceError
from ui.commands import asking, library, upkeep

UNEXPECTED = "something failed that should not have"


class Door(TyperGroup):
    """The group of commands; what a user can put right is told in one line, never as a traceback."""

    def invoke(self, ctx: Any) -> Any:  # typer keeps the class of `ctx` to itself
        try:
            return super().invoke(ctx)
        except BrokenPipeError:
            raise  # the reader of our output has gone (wence list | head): typer exits quietly
        except (WenceError, OSError) as fault:
            message = " ".join(str(fault).split()) or type(fault).__name__
            print(f"wence: {message}", file=sys.stderr)
            raise typer.Exit(1) from None


def _kept() -> str:
    """The file that holds the trace of the exception at hand."""
    handle, name = tempfile.mkstemp(prefix="wence-", suffix=".txt")
    with open(handle, "w", encoding="utf-8", errors="replace") as file:
        file.write(traceback.format_exc())
    return name


def _version(wanted: bool) -> None:
    if wanted:
        print(f"wence {importlib.metadata.version('wence')}")
        raise typer.Exit


def _options(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version and exit.")
    ] = False,
) -> None:
    """What every command takes."""


app = typer.Typer(
    name="wence",
    cls=Door,
    help="Wence 问策: answers from official policy documents, with a cited clause behind every sentence.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
    callback=_options,
)
app.command("serve")(upkeep.serve)
app.command("ask")(asking.ask)
app.command("match")(asking.match)
app.command("search")(asking.search)
app.command("add")(library.add)
app.command("remove")(library.remove)
app.command("list")(library.list_)
app.command("show")(library.show)
app.command("diff")(library.diff)
app.command("reindex")(library.reindex)
app.command("digest")(library.digest)
app.command("eval")(upkeep.evaluate)
app.command("doctor")(upkeep.doctor)


def main() -> None:
    """The entry point: output is UTF-8 whatever the locale says."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        app(prog_name="wence")
    except Exception as fault:  # noqa: BLE001 - the door: a fault of ours is told in one line too, and keeps its trace
        print(f"wence: {UNEXPECTED} ({type(fault).__name__}); its trace is in {_kept()}", file=sys.stderr)
        sys.exit(1)


if __name__ == "__main__":
    main()
