"""How many parts a text is said to have, held against how many it has: not 90 tasks but 80. Counts nothing itself."""

from __future__ import annotations

import re
from dataclasses import replace

from documents.numerals import CHINESE, integer
from rag.answer import Kind
from rag.answers.clauses import navigation
from rag.answers.counting import counts, divisions
from rag.desk import Desk, Written
from rag.drafting import Draft
from rag.questions.asked import claims
from rag.questions.query import Query

CLAIM = re.compile(
    rf"(?P<n>\d{{1,3}}|[{CHINESE}]{{1,4}})\s*(?P<of>条任务|项任务|个任务|条款|条|项|章|(?:个|大)?部分|个?专栏)|"
    r"\b(?P<number>\d{1,3})\s+(?:numbered )?(?P<english>tasks|articles|items|chapters|parts|clauses|boxes)\b",
    re.IGNORECASE,
)
# What may stand beside the claim; anything more is a matter, whose parts are counted otherwise.
FRAME = re.compile(
    r"一共|总共|合共|共计?|整个|里面?|[中里内]|分为?|编(?:了|到|成)?|有|是不是|是|的|了|系咪|吗|吧|么|呢|对|文|[，。？?！!,.'’\s]|"
    r"\b(?:does|do|did|is|are|has|have|it|the|there|in|of|this|that|right|correct|true|consist|contain|comprise|total|altogether)\b",
    re.IGNORECASE,
)
LITTLE = 2  # characters that a text's number leaves of its issuer
ASKED = re.compile(r"[吗么]|对不对|是不是|系咪|\b(?:does|is|are|has|did)\b", re.IGNORECASE)


def answer(query: Query, desk: Desk) -> Written | None:
    """Yes or no with the count; None where a text is not said to have so many of its parts, or none is meant."""
    claim = CLAIM.search(query.text)
    nodded = query.whether or claims.made(query.question) or ASKED.search(query.question)
    documents = [one for one in desk.within(query) if one.id in query.documents]
    if claim is None or not nodded or query.mentions or len(documents) != 1:
        return None
    rest = desk.calls(query.text[: claim.start()] + " " + query.text[claim.end() :]).rest
    matter = FRAME.sub("", rest)
    if len(matter) > LITTLE and not set(matter) <= set(documents[0].title):  # the rest of its name
        return None
    said = integer(claim["n"] or claim["number"])
    of = claim["of"] or claim["english"]
    asked = f"How many {of} are there?" if query.english else f"一共有多少{of.removeprefix('大')}？"
    put = replace(query, text=asked, question=asked, kind=Kind.COUNT, whether=False, number=None, topic="")
    for count in (counts.answer, divisions.answer, navigation.answer):
        written = count(put, desk)
        if written is not None and not written.missing:
            return _verdict(said, of, written, query.english)
    return None


def _verdict(said: int | None, of: str, written: Written, english: bool) -> Written:
    """The count with a yes or a no before it, told by whether it prints the number that was said."""
    text = written.draft.text()
    holds = re.search(rf"(?<!\d){said}(?!\d)", text) is not None
    draft = Draft()
    opening = (
        ("Yes. " if holds else f"Not {said} {of}. ")
        if english
        else ("是的，" if holds else f"不是{said}{of}：")
    )
    draft.join(written.draft)
    draft.parts[0] = opening + draft.parts[0]
    return replace(written, draft=draft)
