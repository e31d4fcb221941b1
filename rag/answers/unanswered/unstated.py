"""What is asked is not stated: the clause that speaks of the matter, and what it leaves open."""

from __future__ import annotations

import re

from documents.clauses import Document
from rag import wording
from rag.answers.unanswered import unheard
from rag.desk import Desk, Written
from rag.drafting import Draft, title
from rag.questions.asked import share_asked
from rag.questions.names import naming
from rag.questions.needs import requirements
from rag.questions.query import Query
from rag.reckoning.rises import TO_AIM

# Share of the question's notions of which the clause must speak, and that with which no meaning is asked for.
SPEAKS, MOSTLY = 0.5, 0.7
LATEST = "09"  # the month up to which a document cannot know what its own year will bring
NEAREST = 3  # clauses whose documents could state it
# What has come about in the end, asked of a text that can only have looked ahead.
ACTUAL = re.compile(
    r"实际(?!使用|利用|到位|控制|缴|收费|面积|居住|经营|困难|税)|最终|最后(?:做|建|完)|(?:完成|达到|建成|做到|办成|实现|拿到|引进|发放|落实)[了咗]|(?:完成|达标|执行|落实)情况|兑现了|"
    r"\b(?:actual\w*|in the end|turned out|did .{1,60}(?:reach|achieve|hit|complete|build|meet)|"
    r"(?:was|were) .{0,30}(?:reached|achieved|completed|built|met))\b",
    re.IGNORECASE,
)


def answer(query: Query, desk: Desk) -> Written | None:
    """An abstention that names the nearest clause and what is missing; None where no clause surely speaks of the matter.

    Half of a question's notions may be words that any clause has: then the clause must be likely to be meant.
    """
    needs = tuple(requirements.of(query))
    topic = query.topic or query.text
    if not needs or requirements.foreign_places(query, desk.documents) or unheard.only(topic, desk):
        return None
    found = desk.retriever.search(topic, 1, query.documents)
    if not found or found[0].support < (SPEAKS if found[0].enough else MOSTLY):
        return None
    one = found[0]
    missing = next((need for need in needs if not need.holds(one.clause.text)), None)
    if missing is None:  # the clause may well state it: say no more than that nothing was found
        return None
    name = missing.english if query.english else missing.chinese
    text = wording.unstated(query.language, one.document, one.clause, name)
    return Written(Draft(parts=[text]), missing=text)


def too_early(query: Query, desk: Desk) -> Written | None:
    """An abstention where a result is asked for that came after every document in question; None for any other question."""
    years = requirements.years(query.text)
    if not ACTUAL.search(query.text) or not years:
        return None
    if share_asked.ASKS_OF_AIM.search(query.text) and TO_AIM.search(query.text):
        return None  # how far the aim is from what the text states
    near = desk.retriever.search(query.topic or query.text, NEAREST, query.documents)
    called = {one.documents[0] for one in naming.called(query.text, desk.documents)}
    documents = tuple(
        dict.fromkeys((*(one.document for one in near), *(one for one in desk.documents if one.id in called)))
    )
    made = [_made(one) for one in documents]
    if not made or not all(one and one <= f"{min(years)}-{LATEST}" for one in made):
        return None
    latest, year = documents[made.index(max(made))], min(years)
    name, when = title(latest, query.english), max(made)[:4]
    text = (
        f"{name} is of {when}: it cannot state what {year} brought, and no result is stated."
        if query.english
        else f"{name}是{when}年的文件，没有写{year}年的实际结果。"
    )
    draft = Draft(parts=[text])
    draft.notes.append(wording.nearest(query.language, near[0].document, near[0].clause))
    return Written(draft, missing=text)


def _made(document: Document) -> str:
    """When a document was made: its date's month, else the year of its number, period or title; empty if unknown."""
    for text in (document.date, document.number, document.period, document.title):
        found = re.search(r"(?<!\d)(?:19|20)\d{2}(?:-\d{2})?(?!\d)", text or "")
        if found:
            return found[0]
    return ""
