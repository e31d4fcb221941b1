"""ask, match, search: a question -> a printed answer. Knows no file formats and no server."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from documents.clauses import Status
from ui import payloads
from ui.commands import batch, explaining, exporting, opening, printing

if TYPE_CHECKING:
    from rag.answer import Answer
    from rag.explaining import Explanation

Json = Annotated[bool, typer.Option("--json", help="Print one line of JSON.")]
Language = Annotated[
    str | None, typer.Option(help="Language of the answer: zh-Hans, zh-Hant or en. Default: the question's.")
]
Batch = Annotated[
    Path | None,
    typer.Option(
        "--batch", metavar="FILE", help="One JSON object a line (- for standard input); implies --json."
    ),
]

Several = list[str] | None
Day = Annotated[str, typer.Option(metavar="DATE", help="2031, 2031-05 or 2031-05-06; inclusive.")]


def ask(
    context: typer.Context,
    question: Annotated[str | None, typer.Argument(help="The question, in Chinese or English.")] = None,
    json: Json = False,
    batch_file: Batch = None,
    language: Language = None,
    model: Annotated[str | None, typer.Option(help="The model that drafts the answer.")] = None,
    as_of: Annotated[
        datetime | None,
        typer.Option(
            "--as-of", metavar="DATE", formats=["%Y-%m-%d"], help="From the editions in force on a day."
        ),
    ] = None,
    explain: Annotated[
        bool,
        typer.Option(
            "--explain", help="Also tell how the question was read, who answered and what was found."
        ),
    ] = False,
    export: Annotated[
        Path | None,
        typer.Option(
            "--export", metavar="FILE", help="Also write the cited clauses to a .csv or .xlsx file."
        ),
    ] = None,
) -> None:
    """Answer one question with the clause behind every sentence."""
    _one_of(question, batch_file, "QUESTION")
    if export is not None and batch_file is not None:
        raise typer.BadParameter("--export takes the answer to one QUESTION, not to a batch")
    if export is not None:
        exporting.check(export)
    held = opening.workspace(context)
    day = as_of.date() if as_of else None

    def answered(asked: str, history: tuple[str, ...] = ()) -> Answer:
        return held.answering(asked, day).ask(asked, history, language, model)

    def explained(asked: str, history: tuple[str, ...] = ()) -> Explanation:
        return held.answering(asked, day).explain(asked, history, language)

    def told(given: Answer, asked: str, history: tuple[str, ...] = ()) -> payloads.Payload:
        said = payloads.answer(given)
        return said | {"explanation": payloads.explanation(explained(asked, history))} if explain else said

    def shown(asked: str) -> Answer:
        if not json and printing.console().is_terminal:
            return printing.streamed(held.answering(asked, day).stream(asked, (), language, model))
        given = answered(asked)
        print(payloads.line(told(given, asked))) if json else printing.answer(given)
        return given

    if batch_file is not None:
        batch.run(
            batch_file,
            lambda asked: told(answered(asked.question, asked.history), asked.question, asked.history),
        )
        return
    assert question is not None  # for the type checker; _one_of has looked
    given = shown(question)
    if explain and not json:
        explaining.show(explained(question))
    if export is not None:
        exporting.write(given, export)


def match(
    context: typer.Context,
    profile: Annotated[str, typer.Argument(help="The enterprise and what it needs, in a few words.")],
    json: Json = False,
    language: Language = None,
) -> None:
    """Find the support programmes that fit an enterprise."""
    _not_empty(profile, "PROFILE")
    given = opening.workspace(context).assistant.match(profile, language)
    print(payloads.line(payloads.answer(given))) if json else printing.answer(given)


def search(
    context: typer.Context,
    text: Annotated[str | None, typer.Argument(help="What to look for.")] = None,
    limit: Annotated[int, typer.Option("-k", min=1, max=1000, help="How many clauses.")] = 10,
    json: Json = False,
    batch_file: Batch = None,
    document: Annotated[Several, typer.Option(help="Only this document's clauses; may be repeated.")] = None,
    region: Annotated[Several, typer.Option(help="Only documents for this region; may be repeated.")] = None,
    status: Annotated[
        list[Status] | None, typer.Option(help="Only documents of this status today; may be repeated.")
    ] = None,
    since: Day = "",
    until: Day = "",
    unit: Annotated[Several, typer.Option(help="Only clauses that name this unit; may be repeated.")] = None,
) -> None:
    """Rank the clauses nearest to a text; gives no answer."""
    _one_of(text, batch_file, "TEXT")
    # Imported here: a usage error above costs no index.
    from rag.filters import Filter

    only = Filter(
        tuple(document or ()), tuple(region or ()), tuple(status or ()), since, until, tuple(unit or ())
    )
    assistant = opening.workspace(context).assistant
    if batch_file is not None:
        batch.run(
            batch_file,
            lambda asked: payloads.search_results(
                asked.question, assistant.search(asked.question, limit, only)
            ),
        )
    elif text is not None:
        ranked = assistant.search(text, limit, only)
        print(payloads.line(payloads.search_results(text, ranked))) if json else printing.search(ranked)


def _one_of(text: str | None, file: Path | None, name: str) -> None:
    if (text is None) == (file is None):
        raise typer.BadParameter(f"give either {name} or --batch FILE")
    if text is not None:
        _not_empty(text, name)


def _not_empty(text: str, name: str) -> None:
    if not text.strip():
        raise typer.BadParameter(f"{name} is empty")
