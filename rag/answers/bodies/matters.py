"""The matter to which a question restricts a list of clauses, and which of them speak of it. Writes no sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence

from documents.clauses import Clause, Document
from rag.desk import Desk
from rag.questions.query import Query

ENOUGH = 0.5  # share of the matter's notions that a task must speak of
MARKED = re.compile(
    r"(?:在|关于|有关|围绕|就|涉及|对于|针对)(?P<a>[^，。？,、的在]{2,16}?)(?:方面|领域|上(?=[，,]|"
    r"[一-鿿])|这块|那块|这件事|的(?:任务|工作|事))|"
    r"(?P<b>[^，。？,、的在是把·]{2,14}?)(?:方面|领域|这块|那块|相关|有关)的?|"
    r"\b(?:on|about|concerning|regarding|related to|relating to|in the (?:area|field) of|"
    r"when it comes to|for)\s+"
    r"(?P<c>(?!(?:its|their) own\b)[^,?.;]{3,60}?)(?=\s+(?:does|do|is|are|which|what|in|of)\b|[,?.;]|$)",
    re.IGNORECASE,
)


def narrowed(
    query: Query, desk: Desk, clauses: Sequence[tuple[Document, Clause]]
) -> tuple[str, tuple[bool, ...]]:
    """The matter, and for each clause whether it speaks of it; no matter where the question states none."""
    for match in MARKED.finditer(_without_names(query, desk)):
        matter = next(group for group in match.groups() if group).strip(" ·")
        terms = desk.retriever.terms(matter)
        if len(matter) < 2 or not terms:
            continue
        speaks = tuple(desk.retriever.support(terms, *one) >= ENOUGH for one in clauses)
        if any(speaks) and not all(speaks):
            return matter, speaks
    return "", (True,) * len(clauses)


def _without_names(query: Query, desk: Desk) -> str:
    """The question with its units blanked and its documents' titles left out."""
    text = query.text
    for mention in query.mentions:
        text = f"{text[: mention.start]}·{' ' * (mention.end - mention.start - 1)}{text[mention.end :]}"
    for document in desk.within(query):
        for name in (document.title, document.title_english, document.number or ""):
            text = text.replace(name, " ") if name else text
    return text
