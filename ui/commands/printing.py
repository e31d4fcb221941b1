"""Answers, clauses and documents -> text on the terminal: rich there, plain when piped. Asks nothing."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from documents.clauses import Clause, Document
from documents.editions.report import report
from rag import drafting
from rag.answer import Answer, Citation
from ui import remarks
from ui.payloads import footnote

if TYPE_CHECKING:
    from rag.composing.writer import Sentence
    from rag.home.adding import Added
    from rag.home.installed import Check
    from rag.retrieval import Evidence

INDENT = 4
BECAME = {"live": "", "unchanged": "; unchanged", "behind": "; kept behind the newer edition"}


def console() -> Console:
    """Standard output as it is now; a pipe gets whole lines, unwrapped and without colour."""
    out = Console(highlight=False, markup=False)
    return out if out.is_terminal else Console(highlight=False, markup=False, soft_wrap=True)


def streamed(told: Iterable[Sentence | Answer]) -> Answer:
    """An answer on a terminal: its sentences as they are checked, then all that belongs to it; given back whole."""
    out, said = console(), ""
    for one in told:
        if isinstance(one, Answer):
            out.print(Text(one.text.removeprefix(said), style="bold"))
            _after(out, one)
            return one
        out.print(Text(one.text, style="bold"), end="")
        said += one.text
    raise AssertionError("an answer ends every stream")


def answer(given: Answer) -> None:
    out = console()
    out.print(Text(given.text, style="bold" if out.is_terminal else ""))
    _after(out, given)


def _after(out: Console, given: Answer) -> None:
    """The reason, the clauses and the remarks."""
    if given.abstained and given.reason and given.reason not in given.text:
        out.print(Text(given.reason, style="yellow"))
    for cited in given.citations:
        out.print()
        _citation(out, cited)
    said = list(remarks.remarks(given))
    if said:
        out.print()
    for remark in said:
        out.print(Text(f"· {remark}", style="dim"))


def _citation(out: Console, cited: Citation) -> None:
    edition = f" ({cited.document.edition}, {cited.document.status})"
    out.print(Text(footnote(cited), style="red") + Text(edition, style="dim"))
    if cited.clause.path:
        _indented(out, Text(" › ".join(cited.clause.path), style="dim"))
    _indented(out, _quoted(cited))


def _indented(out: Console, text: Text) -> None:
    """Padding wraps at the width of the console, which a pipe does not have."""
    for one in text.split("\n"):
        out.print(Padding(one, (0, 0, 0, INDENT)) if out.is_terminal else Text(" " * INDENT) + one)


def _quoted(cited: Citation) -> Text:
    if cited.start < 0:
        return Text(cited.quote)
    text = Text(cited.clause.text)
    text.stylize("reverse", cited.start, cited.end)
    return text


def search(ranked: Iterable[Evidence]) -> None:
    out = console()
    for rank, found in enumerate(ranked, start=1):
        number = found.document.number or found.document.id
        out.print(Text(f"{rank:>3}  {found.score:.3f}  {number} {found.clause.label}", style="red"))
        _indented(out, Text(found.clause.text))


def documents(listed: Iterable[Document]) -> None:
    out = console()
    if not out.is_terminal:  # one document a line, tabs between the columns: for cut, awk and eyes
        for document in listed:
            print("\t".join(_columns(document)))  # rich would turn the tabs into blanks
        return
    table = Table(box=None, header_style="dim", pad_edge=False)
    for name in ("id", "number", "date", "status", "edition", "clauses", "title"):
        table.add_column(name)
    for document in listed:
        table.add_row(*(Text(column) for column in _columns(document)))
    out.print(table)


def _columns(document: Document) -> tuple[str, ...]:
    clauses = sum(1 for _ in document.walk())
    return (
        document.id,
        document.number or "-",
        document.date or "-",
        str(document.status),
        str(document.edition),
        str(clauses),
        document.title,
    )


def document(shown: Document, warnings: Iterable[str] = ()) -> None:
    """The document's data, what speaks against its holding, then its clauses with their addresses."""
    out = console()
    out.print(Text(shown.title, style="bold"))
    facts = (
        ("id", shown.id),
        ("title in English", shown.title_english),
        ("number", shown.number),
        ("issuers", "、".join(shown.issuers)),
        ("date", shown.date),
        ("region", shown.region),
        ("status", shown.status),
        ("period", shown.period),
        ("edition", shown.edition),
        ("source", shown.source),
    )
    for name, value in facts:
        if value:
            out.print(Text(f"{name}: {value}", style="dim"))
    for note in (*warnings, *shown.notes):
        out.print(Text(f"· {note}", style="yellow"))
    for one in shown.walk():
        out.print(Text(f"{one.address}  ", style="red") + Text(one.text))


def clause(source: Document, shown: Clause) -> None:
    """One clause with its whole text and what stands below it."""
    out = console()
    number = f"{source.number} " if source.number else ""
    out.print(Text(f"{number}{drafting.title(source, english=False)}{shown.label}", style="red"))
    if shown.path:
        out.print(Text(" › ".join(shown.path), style="dim"))
    for one in shown.walk():
        out.print(Text(one.text))
    if shown.english:
        out.print(Text(shown.english, style="dim"))


def added(made: Iterable[Added]) -> None:
    out = console()
    for one in made:
        became = (
            f", replaces the {one.replaced.edition} edition" if one.replaced else BECAME[one.outcome.value]
        )
        out.print(Text(f"{one.document.id}: {one.document.title} ({one.clauses} clauses{became})"))
        doubts = report(one.document).doubts
        remark = (f"{doubts} to look at: wence show {one.document.id} --report",) if doubts else ()
        for note in (*one.document.notes, *remark):
            out.print(Text(f"  · {note}", style="yellow"))


def checks(made: Iterable[Check]) -> None:
    out = console()
    for check in made:
        mark, style = ("ok  ", "green") if check.ok else ("FAIL", "red")
        out.print(Text(f"{mark}  ", style=style) + Text(f"{check.name}: {check.detail}"))
