"""An answer -> a row for each clause that it cites: where it stands, who is to act, its whole text. Knows no format."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from documents.clauses import Clause, Document, Edition, Status
from documents.facts import conventions
from documents.facts.conventions import Conventions
from documents.facts.responsibilities import Responsibility, Role, responsibilities
from rag import drafting
from rag.answer import Answer
from rag.language import Language, traditional


@dataclass(frozen=True, slots=True)
class Row:
    """One cited clause.

    What a document prints stays as it is printed. The gist and the names of units are in the answer's script, the
    title and the gist in English where the answer is English and the document has them in English.
    """

    document: str  # its id
    title: str
    number: str | None  # 文号
    label: str
    address: str
    path: tuple[str, ...]
    gist: str
    leads: tuple[str, ...]
    cooperating: tuple[str, ...]
    responsible: tuple[str, ...]
    date: str | None
    status: Status
    edition: Edition
    text: str


def rows(answer: Answer) -> tuple[Row, ...]:
    """The clauses in the order of the answer, each once; none of an answer that abstains."""
    if answer.abstained:
        return ()
    spoken = Language(answer.language)
    cited = {one.place: one for one in answer.citations}.values()
    known = {one.document.id: conventions.conventions(one.document) for one in cited}
    return tuple(_row(one.document, one.clause, known[one.document.id], spoken) for one in cited)


def _row(document: Document, clause: Clause, known: Conventions, spoken: Language) -> Row:
    # Read from the document itself: an answer may come from an edition of another day, which no index holds.
    stated = conventions.apply(known, responsibilities(clause.text))
    english = spoken is Language.ENGLISH
    return Row(
        document=document.id,
        title=(english and document.title_english) or document.title,
        number=document.number,
        label=clause.label,
        address=clause.address,
        path=clause.path,
        gist=(english and drafting.english_gist(clause)) or _script(drafting.gist(clause), spoken),
        leads=_units(stated, Role.LEAD, spoken),
        cooperating=_units(stated, Role.COOPERATE, spoken),
        responsible=_units(stated, Role.RESPONSIBLE, spoken),
        date=document.date,
        status=document.status,
        edition=document.edition,
        text=clause.text,
    )


def _units(stated: tuple[Responsibility, ...], role: Role, spoken: Language) -> tuple[str, ...]:
    """The units of one role in printed order, each once."""
    named: Iterator[str] = (_script(one.unit, spoken) for one in stated if one.role is role)
    return tuple(dict.fromkeys(named))


def _script(text: str, spoken: Language) -> str:
    return traditional(text) if spoken is Language.TRADITIONAL else text
