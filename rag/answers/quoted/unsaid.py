"""An answer that leaves much of its question unsaid -> the same with the likely clause that says it. Asks no writer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from documents.clauses import Clause, Document
from rag.answer import Kind
from rag.answers.quoted import best_words, passages
from rag.answers.quoted.chosen import Passage
from rag.desk import Desk, Written
from rag.drafting import Draft
from rag.figures import statements
from rag.questions.needs import benefits
from rag.questions.plain.notions import HAN
from rag.questions.query import Query
from rag.retrieval import Evidence, Term

FOUND = 2  # clauses found first, of which one may say it
# Share of a question's weight that an answer leaves unsaid and the clause says, and the log odds that the clause is meant:
# among answers to questions that nobody had read, five of seven so mended were wrong before.
LEFT, LIKELY = 0.15, -0.7
# By which an amount or an aim is asked, or things of a sort are called: number of banks, loans planned, securities firms.
COUNTING = frozenset("number amount total figure planned target goal firm company".split())
LEAST = 0.01  # weight of what it must say in any case
# Writers that choose a clause by its words, a working or a measure by its form: what records hold is complete.
CHOOSING = ("passages", "figures", "reckoned")
WORKED = "reckoned"
# What a working answers as it stands; where one figure is asked it may be of another, of any other question it is.
OF_WORKINGS = frozenset({Kind.ARITHMETIC, Kind.COUNT})


def added(query: Query, written: Written | None, desk: Desk) -> Written | None:
    """The answer with that clause, before it where it is the likeliest of all."""
    if written is None or written.missing or query.item or query.kind is Kind.DOCUMENT:
        return written
    if "+" in written.writer or not written.writer.startswith(CHOOSING) or benefits.asked(query.text):
        return written  # whether there is a subsidy for one thing is not answered by one for another
    worked = written.writer.startswith(WORKED)
    if worked and query.kind in OF_WORKINGS:
        return written
    terms = _left(query, written, desk)
    least = LEFT * sum(term.weight for term in desk.retriever.terms(query.text))
    among = query.documents or query.nearby
    if not _sayable(terms, least, among, written, desk):
        return written
    found = desk.retriever.search(query.text, FOUND, among)
    one = next((one for one in found if _says(one, terms, least, written, desk)), None)
    quote = best_words.of(one, terms, (), desk.retriever, query.english) if one else None
    if one is None or quote is None:
        return written
    said = passages.write(query, [Passage(one, quote)])
    if worked and query.kind is not Kind.FIGURE:
        return replace(written, draft=said, writer="passages")
    return _joined(written, said, first=one is found[0] and not worked)


def _sayable(left: Sequence[Term], least: float, among: Sequence[str], written: Written, desk: Desk) -> bool:
    """Whether any clause that is not cited says enough of what is left: only then one is looked for."""
    if not left or sum(term.weight for term in left) < least:
        return False
    saying = desk.retriever.speaking(left, max(least, LEAST), desk.retriever.documents(among))
    return any(not _given(document, clause, written) for document, clause in saying)


def _left(query: Query, written: Written, desk: Desk) -> list[Term]:
    """The notions of a question of which neither an answer nor the clauses that it cites speak."""
    said = [written.draft.text()]
    for one in written.draft.citations:
        said += _read(one.clause)
    asked = (one for one in desk.retriever.terms(query.text) if one.forms[0] not in COUNTING)
    left = [term for term in asked if not desk.retriever.spoken([term], *said)]
    return [term for term in left if not _rendered(term, said, desk)] if query.english else left


def _rendered(term: Term, said: Sequence[str], desk: Desk) -> bool:
    """Whether what is cited has an English word's notion by another word, as the lexicon has both: loans for lending."""
    plain = statements.of(desk.index, desk.glossary).lexicon.plain
    words = [one for one in map(plain, filter(str.isascii, term.forms)) if HAN.fullmatch(one)]
    return any(word in plain(text) for text in said for word in words)


def _read(clause: Clause) -> Sequence[str]:
    return *clause.path, clause.text, clause.english


def _says(one: Evidence, left: Sequence[Term], least: float, written: Written, desk: Desk) -> bool:
    """Whether a clause that is not cited is likely meant and says enough of what is left."""
    if one.odds < LIKELY or _given(one.document, one.clause, written):
        return False
    return desk.retriever.spoken(left, *_read(one.clause)) >= max(least, LEAST)


def _given(document: Document, clause: Clause, written: Written) -> bool:
    """Whether an answer cites a clause, one that holds it or one within it."""
    own = f"{clause.address}/"
    for one in written.draft.citations:
        short, long = sorted((own, f"{one.clause.address}/"), key=len)
        if one.document.id == document.id and long.startswith(short):
            return True
    return False


def _joined(written: Written, said: Draft, first: bool) -> Written:
    draft = Draft()
    for one in (said, written.draft) if first else (written.draft, said):
        draft.join(one)
    draft.notes[:] = dict.fromkeys([*written.draft.notes, *draft.notes])
    return replace(written, draft=draft, writer=f"{written.writer} + unsaid")
