"""Which bodies one task names and another does not, or both name: from the records of the two. Lists no other tasks."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from documents.clauses import Clause, Document, Level
from documents.facts.responsibilities import Role
from documents.numerals import integer
from rag import outline
from rag.answers.bodies import units
from rag.answers.bodies.unit_tasks import called, label
from rag.answers.clauses import within
from rag.desk import Desk, Written
from rag.drafting import Draft, Quote, english_gist, gist, listed
from rag.questions.asked import units_apart
from rag.questions.asked.units_apart import NUMBER, Wanted
from rag.questions.plain.numerals import number
from rag.questions.query import Query
from rag.retrieval import Evidence

KINDS = {
    Role.LEAD: ("牵头", "lead "),
    Role.COOPERATE: ("配合", "cooperating "),
    Role.RESPONSIBLE: ("责任", "responsible "),
}
FRAME = re.compile(
    r"的?(?:牵头|配合|责任)?(?:单位|部门|机构)$|^[\s在里中的]+|[\s里中的]+$|\b(?:the|task|measure|clause)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Task:
    """A clause with the bodies that it names in the role that is asked about, and the words that name them."""

    document: Document
    clause: Clause
    names: tuple[str, ...]
    quote: Quote

    def called(self, english: bool) -> str:
        """第6条（支持海洋金融发展）."""
        about = english_gist(self.clause, 60) or gist(self.clause, 24) if english else gist(self.clause, 24)
        return f"{label(self.clause, english)} ({about})" if english else f"{self.clause.label}（{about}）"


def answer(query: Query, desk: Desk) -> Written | None:
    """What only one of two tasks names, or both; None where two are not found."""
    pair = None if query.mentions else units_apart.of(query.question if query.english else query.text)
    if pair is None:
        return None
    first = _task(pair.first, query, desk, ())
    second = first and _task(pair.second, query, desk, (first.document,))
    if first is None or second is None or first.clause is second.clause:
        return None
    draft = Draft()
    if pair.wanted is Wanted.BOTH:
        _say_shared(draft, first, second, query, desk)
    else:
        one, two = (second, first) if pair.wanted is Wanted.SECOND else (first, second)
        _say_more(draft, one, two, query, desk)
        if pair.wanted is Wanted.EITHER or not set(one.names) - set(two.names):
            _say_more(draft, two, one, query, desk)
    return Written(draft, evidence=[Evidence(one.document, one.clause, 1.0) for one in (first, second)])


def _task(said: str, query: Query, desk: Desk, documents: Sequence[Document]) -> _Task | None:
    """The task that some words tell by its number or its matter."""
    match = NUMBER.search(said)
    documents = documents or desk.named(query)[:1] or desk.within(query)
    matter = FRAME.sub(" ", within.unnamed(said, documents, desk)).strip()
    asked = replace(
        query,
        text=said,
        topic=matter,
        number=integer(match[1] or match[2]) if match else None,
        documents=tuple(one.id for one in documents),
    )
    tasks = [(one.document, one.clause) for one in units.tasks(asked, desk.retriever)]
    found = [one for one in tasks if outline.number(one[1])] or _rows(asked.number, documents)
    headed = [one for one in found if matter and matter in one[1].heading]
    for document, clause in headed or found:
        stated = desk.retriever.stated(document, clause)
        own = [each for each in stated if query.role in {None, each.role}] or list(stated)
        if own:
            names = tuple(dict.fromkeys(each.unit for each in own))
            return _Task(document, clause, names, Quote(document, clause, own[0].start, own[-1].end))
    return None


def _rows(said: int | None, documents: Sequence[Document]) -> list[tuple[Document, Clause]]:
    """The rows of tables with a number, where no task of the text has it."""
    return [
        (document, one)
        for document in documents
        for one in document.walk()
        if said is not None and one.level is Level.ROW and outline.number(one) == (said, 0)
    ]


def _say_more(draft: Draft, one: _Task, two: _Task, query: Query, desk: Desk) -> None:
    """What the first of two tasks names and the other does not."""
    more = [called(name, query.english, desk.units) for name in one.names if name not in two.names]
    kind, english_kind = KINDS[query.role] if query.role else ("", "")
    left, right = one.called(query.english), two.called(query.english)
    if query.english:
        many = number(len(more), f"{english_kind}unit")
        said = (
            f"{left} names {many} that {right} does not: {listed(more, True)}."
            if more
            else f"{left} names no {english_kind}unit that {right} does not."
        )
    elif more:
        said = f"{left}比{right}多{len(more)}个{kind}单位：{listed(more, False)}。"
    else:
        said = f"{left}没有{right}之外的{kind}单位。"
    draft.say(said, one.quote, two.quote)


def _say_shared(draft: Draft, one: _Task, two: _Task, query: Query, desk: Desk) -> None:
    shared = [called(name, query.english, desk.units) for name in one.names if name in two.names]
    kind, english_kind = KINDS[query.role] if query.role else ("", "")
    left, right = one.called(query.english), two.called(query.english)
    if query.english:
        what = (
            f"{number(len(shared), f'{english_kind}unit')} in common"
            if shared
            else f"no {english_kind}unit in common"
        )
        said = f"{left} and {right} have {what}{f': {listed(shared, True)}' if shared else ''}."
    elif shared:
        said = f"{left}和{right}共同的{kind}单位有{len(shared)}个：{listed(shared, False)}。"
    else:
        said = f"{left}和{right}没有共同的{kind}单位。"
    draft.say(said, one.quote, two.quote)
