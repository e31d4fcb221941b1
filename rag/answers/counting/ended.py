"""How many texts a text ends, each by its name, with the clause that says so; that it ends none is an answer too."""

from __future__ import annotations

from collections.abc import Iterator

from documents.clauses import Document
from documents.facts.validity import validity
from rag.desk import Written
from rag.drafting import Draft, Quote, listed, title, whole
from rag.questions.asked import counted
from rag.questions.query import Query
from rag.retrieval import Evidence


def told(document: Document, query: Query) -> Written:
    """The texts that one ends, by the clause that does; that it ends none, where none is said to end."""
    found = list(_ends(document))
    place, draft = title(document, query.english), Draft()
    if not found:
        said = (
            f"{place} does not say that it ends any text."
            if query.english
            else f"{place}没有写明废止哪份文件。"
        )
        draft.say(said)
        return Written(draft, missing="no text is ended" if query.english else "没有写明废止文件")
    names = listed([name if name.endswith("号") else f"《{name}》" for name, _ in found], query.english)
    quotes = list(dict.fromkeys(quote for _, quote in found))
    if query.english:
        many = counted.many(len(found), query.question, query.text, True, ("份文件", "texts"))
        draft.say(f"{place} ends {many}: {names}.", *quotes)
    else:
        draft.say(f"{place}共废止{len(found)}份文件：{names}。", *quotes)
    return Written(draft, evidence=[Evidence(one.document, one.clause, 1.0) for one in quotes])


def _ends(document: Document) -> Iterator[tuple[str, Quote]]:
    for clause in document.walk():
        stated = validity(clause.text)
        for name in stated.repeals if stated else ():
            yield name, whole(document, clause)
