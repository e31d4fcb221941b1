"""add, remove, list, show: what the library holds. Asks no questions."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from documents.clauses import Status
from ui import payloads
from ui.commands import opening, printing

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
    """Read official files into the library; an older edition of the same document is replaced."""
    # Imported here, not above: it brings the reader and the index, which the other commands may not need.
    from rag.workspace import Overrides

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
    json: Json = False,
) -> None:
    """Show a document with its clauses, or one clause."""
    held = opening.workspace(context)
    document = held.document(id)
    if address is not None:
        clause = held.clause(id, address)
        if json:
            print(payloads.line(payloads.one_clause(document, clause)))
        else:
            printing.clause(document, clause)
    elif json:
        clauses = [payloads.clause_details(clause) for clause in document.walk()]
        print(payloads.line({"document": payloads.document_details(document), "clauses": clauses}))
    else:
        printing.document(document)


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
    from documents.digest_draft import draft

    print(draft(library.read_file(path)))
