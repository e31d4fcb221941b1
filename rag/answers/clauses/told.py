"""All that a clause says, with what stands under it: for 第二个展开讲讲 and the like."""

from __future__ import annotations

import re

from documents.clauses import Clause, Document, Level
from rag import located, outline
from rag.answers import quoting
from rag.answers.amounts import table_rows
from rag.answers.clauses import outlined
from rag.conversation.follow_ups import MORE
from rag.desk import Desk, Written
from rag.drafting import Draft, Quote, sentences, whole
from rag.outline import Location
from rag.questions.query import Query

MOST = 12  # sentences that are told


def answer(query: Query, desk: Desk) -> Written | None:
    """The clause that a follow-up asks to hear more of; None where it asks for no clause."""
    if query.item is None:
        return None
    clause = desk.index.clause(*query.item)
    document = next((one for one in desk.documents if one.id == query.item[0]), None)
    if clause is None or document is None:
        return None
    draft = Draft()
    if query.part is not None:
        rendered = query.english and bool(clause.english)
        quote = Quote(document, clause, *query.part, english=rendered)
        draft.say(
            _opened(draft, document, clause, f"{quote.words}{'.' if rendered else '。'}", query.english),
            quote,
        )
        return Written(draft)
    if clause.level is Level.ROW and not (query.english and clause.english):
        quote = whole(document, clause)
        draft.say(quoting.sentence(quote, query.english, table_rows.plain(clause, document)), quote)
        return Written(draft)
    if outline.children(clause) and not MORE.search(query.text):
        outlined.says(draft, Location(document, clause, 0, len(clause.text), whole=True), query)
        return Written(draft)
    for part in clause.walk():
        for start, end in _said(part, query.english):
            if len(draft.parts) < MOST:
                words = (part.english if query.english and part.english else part.text)[start:end]
                quote = Quote(document, part, start, end, english=query.english and bool(part.english))
                draft.say(_opened(draft, document, clause, words, query.english), quote)
    return Written(draft) if draft.parts else None


def stays(query: Query, written: Written) -> bool:
    """Whether an answer is about the clause at which a follow-up points, where it points at one."""
    if query.pointed is None:
        return True
    document, address = query.pointed
    return any(
        one.document.id == document and f"{one.clause.address}/".startswith(f"{address}/")
        for one in written.draft.citations
    )


def _said(clause: Clause, english: bool) -> list[tuple[int, int]]:
    text, in_english = (clause.english, True) if english and clause.english else (clause.text, False)
    spans = sentences(text, in_english)
    return [(start, end) for start, end in spans if len(text[start:end]) > 2]


def _opened(draft: Draft, document: Document, clause: Clause, words: str, english: bool) -> str:
    """The first sentence says whose words they are."""
    words = re.sub(r"\s+", " ", words)
    if draft.parts:
        return words
    words = quoting.unnumbered(words, clause)
    name = located.full(document, clause, english)
    return f"{name}: {words}" if english else f"{name}：{words}"
