"""How a matter is furthered, where a heading is about that very matter: the parts under it. Decides nothing else."""

from __future__ import annotations

import re

from rag import enumerations
from rag.answers.lists import lists
from rag.desk import Desk, Written
from rag.enumerations import Enumeration, Wanted
from rag.questions.needs import requirements
from rag.questions.query import Query

# 怎么发展绿色金融, what is planned for it: not how a sum is worked out or how one applies.
HOW = re.compile(
    r"(?:怎[么样]|如何|点样)(?:去|来|才能|要)?(?:发展|推进|推动|促进|支持|加强|防范|防控|化解|建设|打造|完善|优化|深化|培育|保障|做好?|搞|落实)|"
    r"(?:怎[么样]|如何|点样)(?:做|搞|抓)|(?:打算|准备|计划)(?:怎[么样]|如何|做什么)|"
    r"\b(?:how (?:will|does|do|is|are)\b.{0,40}"
    r"\b(?:develop|promote|support|advance|further|strengthen|improve|build|prevent|boost)|"
    r"what (?:does|do|will|is|are)\b.{0,40}\b(?:plan\w*|do(?:ing)?|intend\w*)\b.{0,10}\b(?:for|about|on|to do)\b)",
    re.IGNORECASE,
)
FURTHER = re.compile(
    r"(?:大力|积极|加快|进一步|切实)?(?:发展|推进|推动|促进|支持|加强|防范|防控|化解|建设|打造|完善|优化|深化|培育|保障|做好?|搞|抓|落实|计划|方面)|"
    r"\b(?:develop\w*|promot\w*|support\w*|advanc\w*|further\w*|strengthen\w*|improv\w*|build\w*|prevent\w*|boost\w*|"
    r"plan\w*|do(?:es|ing)?|intend\w*|about|will)\b",
    re.IGNORECASE,
)
WHOLE = 0.99  # share of the matter of which the heading must speak
OWN = 0.3  # share of the heading's words that the question must say


def answer(query: Query, desk: Desk) -> Written | None:
    """The parts under the heading; None where no heading is about the matter, or one of its parts alone is."""
    if not HOW.search(query.text) or any(requirements.of(query)):
        return None
    matter = re.sub(r"\s+", " ", FURTHER.sub(" ", query.topic)).strip()
    terms = desk.retriever.terms(matter)
    total = sum(term.weight for term in terms)
    if not total:
        return None
    for match in enumerations.ranked(matter, Wanted(), desk.within(query), desk.index, desk.retriever):
        one = match.enumeration
        if one.top or one.inline or desk.retriever.spoken(terms, _named(one)) < WHOLE * total:
            continue
        parts = (f"{item.clause.heading} {item.text[:40]}" for item in one.items)
        if sum(desk.retriever.spoken(terms, part) >= WHOLE * total for part in parts) == 1:
            return None
        return lists.counted(match, query)
    return None


def _named(one: Enumeration) -> str:
    return f"{one.name} {one.english}"
