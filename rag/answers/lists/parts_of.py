"""A question for what one part of a list is made of, called by its heading -> what that part says. Lists nothing else."""

from __future__ import annotations

import re
from collections.abc import Iterator

from documents.clauses import Clause, Document
from rag import enumerations, located
from rag.answers.lists import led
from rag.desk import Desk, Written
from rag.drafting import Draft, whole
from rag.questions.query import Query

# 三带是哪三条, 两翼指哪里: the name, then the words that ask what it is.
ASKED = (
    r"[”」』]?(?:都|具体|分别|各自?|究竟|到底)*(?:是|指|系|包括|包含|有|分|在|承担|做|干|管)+(?:的是)?(?:哪|边|什么|咩|啥)"
    r"(?!些?(?:措施|举措|办法|政策|活动))"  # what is done for it is no part of its name
)
SHORTEST, LONGEST = 2, 12  # characters of a heading that is asked about as a name


def named(query: Query, desk: Desk) -> Written | None:
    """The words of the part; None where no heading is asked about, several clauses bear it, or it is a list itself."""
    found = [one for one in _headed(query, desk) if _more(one[1])]
    if len(found) != 1 or any(one.head == found[0][1] for one in enumerations.of(desk.index).all):
        return None
    document, clause = found[0]
    draft = Draft()
    place = located.full(document, clause, query.english)
    said = (
        f" ({clause.heading}): {_more(clause)}."
        if query.english
        else f"（{clause.heading}）：{_more(clause)}。"
    )
    draft.say(f"{place}{said}", whole(document, clause))
    for one in led.items(clause):
        draft.say(f"- {' '.join(one.text.split())}", whole(document, one))
    return Written(draft, quoted=True)


def _headed(query: Query, desk: Desk) -> Iterator[tuple[Document, Clause]]:
    for document in desk.within(query):
        for clause in document.walk():
            name = clause.heading
            if name in query.text and SHORTEST <= len(name) <= LONGEST and _asks(name, query.text):
                yield document, clause


def _asks(name: str, text: str) -> bool:
    return bool(re.search(re.escape(name) + ASKED, text))


def _more(clause: Clause) -> str:
    """What a clause says behind its heading."""
    _, heading, rest = clause.text.partition(clause.heading)
    return " ".join(rest.strip("。 \n").split()) if heading else ""
