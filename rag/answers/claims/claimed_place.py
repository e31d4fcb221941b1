"""Something said to stand in a chapter or an article, held against where it stands. Knows no other place."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from documents.clauses import Clause, Document
from documents.numerals import CHINESE, integer
from rag import located
from rag.answer import Citation, Kind
from rag.answers.clauses import whereabouts, within
from rag.desk import Desk, Written
from rag.drafting import Draft
from rag.questions.names.references import Unit, references
from rag.questions.query import Query

UNITS = {Unit.CHAPTER: "章", Unit.ARTICLE: "条", Unit.SECTION: "节", Unit.DIVISION: "部分"}
# Behind the number stands only that it says so, and the nod.
TAIL = re.compile(
    r"^(?:任务|措施)?(?:里面?|中|当中)?(?:的?(?:内容|任务|规定|要求|事)|所?(?:规定|写|讲|说|禁止|要求|提出|明确|列)(?:出|到)?的?)?(?:内容|事)?"
    r"[，,]?(?:是吗|对吗|对不对|是不是|系咪|啱[不唔]啱|吗|么|嘛|吧)?[？?]?$"
)
LEADS = re.compile(
    r"(?:是不是|系咪|是否|应该|写|放|列|规定|属于|归|是|在|出自|见于|系)+(?:《[^》]{2,60}》|于|的)?$"
)
HEARD = re.compile(r"^(?:听说|据说|听讲|请问|既然)")
NUMBER = re.compile(rf"第([{CHINESE}\d]{{1,5}})(条|章|节|部分)|^([{CHINESE}]{{1,3}})、")
LEAST = 2  # characters of a thing


def answer(query: Query, desk: Desk) -> Written | None:
    """Yes or no with the place; None where no place is claimed, or what is found tells none of that sort."""
    claim = _claim(query, desk)
    if claim is None:
        return None
    thing, number, unit = claim
    asked = f"{thing}在哪一条"
    put = replace(query, text=asked, question=asked, topic=thing, kind=Kind.PASSAGES, number=None, role=None)
    written = whereabouts.answer(replace(put, whether=False), desk)
    if written is None or written.missing or not written.draft.citations:
        return None
    stands = [_numbers(one, unit) for one in written.draft.citations]
    holds = any(number in one for one in stands)
    if not all(stands) or (not holds and _said(thing, number, unit, desk.named(query) or desk.within(query))):
        return None
    draft = Draft()
    draft.join(written.draft)
    draft.parts[0] = f"{'是的' if holds else f'不是第{number}{UNITS[unit]}'}：{draft.parts[0]}"
    return replace(written, draft=draft)


def _claim(query: Query, desk: Desk) -> tuple[str, int, Unit] | None:
    """The thing, and the number and the sort of the unit in which it is said to stand."""
    named = references(query.text)
    if not query.whether or query.english or len(named) != 1 or len(named[0].steps) != 1:
        return None
    step = named[0].last
    before, tail = query.text[: named[0].start], query.text[named[0].end :]
    if step.number is None or step.number < 1 or step.unit not in UNITS or not TAIL.match(tail):
        return None
    called = within.unnamed(before, desk.named(query), desk)
    thing = HEARD.sub("", LEADS.sub("", called.strip(" 的里"))).strip(" ，,的")
    leads = LEADS.search(called.strip(" 的里")) is not None
    return (thing, step.number, step.unit) if leads and len(thing) >= LEAST else None


def _numbers(cited: Citation, unit: Unit) -> set[int]:
    """The numbers of the units of a sort in which a clause stands."""
    return _of(cited.document, cited.clause, unit)


def _of(document: Document, clause: Clause, unit: Unit) -> set[int]:
    places = (clause.label, *clause.path, located.full(document, clause, english=False).rpartition("》")[2])
    found = set()
    for place in places:
        for match in NUMBER.finditer(place):
            sort = match[2] or UNITS[Unit.DIVISION]
            number = integer(match[1] or match[3])
            if sort == UNITS[unit] and number:
                found.add(number)
    return found


def _said(thing: str, number: int, unit: Unit, documents: Sequence[Document]) -> bool:
    """Whether the unit that is named speaks of the thing as well."""
    return any(
        thing in clause.text and number in _of(document, clause, unit)
        for document in documents
        for clause in document.walk()
    )
