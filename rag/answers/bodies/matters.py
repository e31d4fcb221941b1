"""The matter to which a question restricts a list of clauses, and which of them speak of it. Writes no sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence

from documents.clauses import Clause, Document
from rag.desk import Desk
from rag.questions.query import Query

ENOUGH = 0.5  # share of the matter's notions that a task must speak of
MARKED = re.compile(
    r"(?:在|关于|有关|围绕|就|对于|针对|涉及到?|[提谈讲说写]到|提及|牵涉到?)(?P<a>[^，。？,、的在]{2,16}?)(?:方面|领域|上(?=[，,]|"
    r"[一-鿿])|这块|那块|这件事|的(?=有?(?:哪|几|多少|什么))|的(?:任务|工作|事))|"
    r"(?P<b>[^，。？,、的在是把·]{2,14}?)(?:方面|领域|这块|那块|相关|有关)的?|"
    r"\b(?:on|about|concern(?:s|ing)?|regarding|relat(?:ed|ing|es?) to|in the (?:area|field) of|"
    r"involv(?:es?|ing)|mention(?:s|ing)?|touch(?:es|ing)? on|deal(?:s|ing)? with|"
    r"when it comes to|for)\s+"
    r"(?P<c>(?!(?:its|their) own\b)[^,?.;]{3,60}?)(?=\s+(?:does|do|is|are|which|what|in|of)\b|[,?.;]|$)",
    re.IGNORECASE,
)
# What leads up to it: 其中和港澳有关.
LEADS = re.compile(r"^(?:.{0,8}?(?:哪些|哪几[项条个]|其中|当中|[里中]面?))?[和与跟同](?=..)|^(?:其中|当中)")


def narrowed(
    query: Query, desk: Desk, clauses: Sequence[tuple[Document, Clause]]
) -> tuple[str, tuple[bool, ...]]:
    """The matter, and for each clause whether it speaks of it; no matter where the question states none."""
    for match in MARKED.finditer(_without_names(query, desk)):
        matter = LEADS.sub("", next(group for group in match.groups() if group).strip(" ·"))
        terms = desk.retriever.terms(matter)
        if len(matter) < 2 or not terms:
            continue
        least = ENOUGH * sum(term.weight for term in terms)
        # What the title says holds for every clause of the text.
        speaks = tuple(
            desk.retriever.spoken(terms, *one.path, one.text, one.english) >= least for _, one in clauses
        )
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
