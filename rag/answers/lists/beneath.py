"""The parts of a list -> how many numbered units stand under them, where one count runs on through all. Chooses no list."""

from __future__ import annotations

import re

from rag import outline
from rag.drafting import Draft, whole
from rag.enumerations import Enumeration
from rag.questions.asked import counted
from rag.questions.query import Query

# Tasks and measures may be the headings, or what is counted through under these.
ASKED = re.compile(r"任务|工作|措施|举措|事项|项|条|\b(?:tasks?|measures?|items?|articles?)\b", re.IGNORECASE)


def told(draft: Draft, query: Query, one: Enumeration) -> None:
    """Say it beside the number of the parts: a question for so many tasks may mean either."""
    if one.inline or one.top or not ASKED.search(query.text):
        return
    under = [part for item in one.items for part in outline.children(item.clause)]
    numbers = [outline.number(part) for part in under]
    first = numbers[0] if numbers else None
    running = first is not None and numbers == [(first[0] + at, 0) for at in range(len(under))]
    if not running or len(under) <= len(one.items):
        return
    many = counted.many(len(under), query.question, query.text, query.english, ("项", "items"))
    ends = [whole(one.document, part) for part in (under[0], under[-1])]
    if query.english:
        draft.say(f"Under them there are {many}, from {under[0].label} to {under[-1].label}.", *ends)
    else:
        draft.say(f"其下共编列{many}，从{under[0].label}到{under[-1].label}。", *ends)
