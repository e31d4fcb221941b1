"""A figure taken for granted before another question: set right from the clause that states it, then the question answered."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from documents.clauses import Document
from documents.facts.amounts import Amount
from rag.answers.claims import claimed_figures, corrections
from rag.answers.quoted import passages
from rag.desk import Desk, Written
from rag.drafting import Draft, listed, title
from rag.figures import printed
from rag.questions.asked import claims
from rag.questions.query import Query, understand


def answer(query: Query, desk: Desk) -> Written | None:
    """The correction and what is said of the matter; None where a text in question states such a figure of anything."""
    taken = claims.supposed(query.text)
    claimed = claimed_figures.claimed_amounts(taken[0]) if taken else []
    documents = desk.named(query) or desk.within(query)
    if taken is None or not claimed or any(_stands(one, documents) for one in claimed):
        return None
    said, asks = taken
    topic = " ".join(one for one in query.topic.split() if one in said) or query.topic
    held = corrections.figure(replace(query, text=said, topic=topic, whether=True), desk)
    draft = held.draft if held else _unsaid(said, documents, query.english)
    rest = understand(f"{claimed_figures.subject(said)} {asks}", desk.units, desk.documents, desk.glossary)
    found = passages.relevant(replace(rest, documents=query.documents, language=query.language), desk)[:1]
    draft.join(passages.write(query, found))
    evidence = [*(held.evidence if held else ()), *(one.evidence for one in found)]
    return Written(draft, evidence=evidence, missing="" if draft.citations else draft.text())


def _stands(claimed: Amount, documents: Sequence[Document]) -> bool:
    """Whether any clause states a figure of that value and unit."""
    return any(
        one.value == claimed.value and claimed.unit in {one.unit, ""}
        for document in documents
        for clause in document.walk()
        for one in printed.of(clause.text)
    )


def _unsaid(said: str, documents: Sequence[Document], english: bool) -> Draft:
    names, figure = listed([title(one, english) for one in documents], english), claimed_figures.printed(said)
    draft = Draft()
    draft.say(f"{names} does not state {figure}." if english else f"{names}没有写{figure}这个数。")
    return draft
