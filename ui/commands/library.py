"""add, remove, list, show, diff: what the library holds. Asks no questions."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from documents.clauses import Document, Status
from documents.editions import report as reading_report
from ui import payloads
from ui.commands import comparing, opening, printing

Json = Annotated[bool, typer.Option("--json", help="Print one line of JSON.")]
Identifier = Annotated[str, typer.Argument(metavar="ID", help="The document's id, as `wence list` shows it.")]


def add(
    context: typer.Context,
    paths: Annotated[list[Path], typer.Argument(metavar="PATH...", help="Files or folders.")],
    id: Annotated[str | None, typer.Option(help="Id of the document.")] = None,
    title: Annotated[str | None, typer.Option(help="Its title.")] = None,
    number: Annotated[str | None, typer.Option(help="Its 文号.")] = None,
    date: Annotated[str | None, typer.Option(help="Its date, such as 2020-12-18.")] = None,
    region: Annotated[str | None, typer.Option(help="Where it applies.")] = None,
    status: Annotated[Status | None, typer.Option(help="Whether it is in force.")] = None,
    json: Json = False,
) -> None:
    """Read official files into the library; a newer edition of a document keeps the older behind it."""
    # Imported here, not above: it brings the reader and the index, which the other commands may not need.
    from rag.home.adding import Overrides

    overrides = Overrides(id, title, number, date, region, None if status is None else status.value)
    held = opening.workspace(context)
    with opening.progress() as report:
        made = held.add(paths, overrides, progress=report)
    if json:
        print(payloads.line({"added": [payloads.added(one) for one in made]}))
    else:
        printing.added(made)


def remove(context: typer.Context, id: Identifier, json: Json = False) -> None:
    """Take a document out of the library."""
    held = opening.workspace(context)
    with opening.progress() as report:
        removed = held.remove(id, progress=report)
    if json:
        print(payloads.line({"removed": payloads.document_summary(removed)}))
    else:
        printing.console().print(f"removed {removed.id}: {removed.title} ({removed.edition})")


def list_(context: typer.Context, json: Json = False) -> None:
    """List the documents of the library."""
    listed = opening.workspace(context).documents()
    if json:
        print(payloads.line({"documents": [payloads.document_details(document) for document in listed]}))
    else:
        printing.documents(listed)


def show(
    context: typer.Context,
    id: Identifier,
    address: Annotated[str | None, typer.Argument(help="A clause's address, such as 1/11/17.")] = None,
    report: Annotated[
        bool, typer.Option("--report", help="What the reader recognised in the file, and what not.")
    ] = False,
    as_of: Annotated[
        datetime | None,
        typer.Option("--as-of", metavar="DATE", formats=["%Y-%m-%d"], help="The edition of a day."),
    ] = None,
    json: Json = False,
) -> None:
    """Show a document with its clauses, one clause, or how the file was read."""
    held = opening.workspace(context)
    day = as_of.date() if as_of else None
    document = held.document(id, day)
    if report:
        _report(document, json)
    elif address is not None:
        clause = held.clause(id, address, day)
        if json:
            print(payloads.line(payloads.one_clause(document, clause)))
        else:
            printing.clause(document, clause)
    elif json:
        clauses = [payloads.clause_details(clause) for clause in document.walk()]
        print(payloads.line({"document": payloads.document_details(document), "clauses": clauses}))
    else:
        printing.document(document, held.warnings(document))


def _report(document: Document, json: bool) -> None:
    made = reading_report.report(document)
    if json:
        print(payloads.line({"report": payloads.reading(made)}))
    else:
        comparing.report(document, made)


def diff(context: typer.Context, id: Identifier, json: Json = False) -> None:
    """Compare a document with the edition behind it, clause by clause."""
    made = opening.workspace(context).diff(id)
    if json:
        print(payloads.line({"diff": payloads.diff(made)}))
    else:
        comparing.diff(made)


def reindex(
    context: typer.Context,
    embedder: Annotated[
        str, typer.Option(help="builtin, or a sentence-transformers model by name or folder.")
    ] = "builtin",
) -> None:
    """Build the index anew with another embedder, beside the live one, and swap."""
    held = opening.workspace(context)
    with opening.progress() as report:
        name = held.reindex(embedder, progress=report)
    printing.console().print(f"indexed {len(held.documents())} documents with {name}")


def digest(
    path: Annotated[Path, typer.Argument(metavar="FILE", help="The official file.")],
) -> None:
    """Draft a digest of an official file: structure and facts filled in, sentences left to write."""
    # Imported here, not above: only this command writes digests.
    from documents import library
    from documents.editions.draft import draft

    print(draft(library.read_file(path)))
