"""A clause and a question for a subsidy or the like -> whether one of its sentences grants it for that very matter."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from rag.answer import Kind
from rag.desk import Desk
from rag.drafting import sentences
from rag.questions.needs import benefits
from rag.questions.query import Query
from rag.retrieval import Evidence, Term

KINDS = frozenset({Kind.PASSAGES, Kind.LIST, Kind.DEFINITION})
# Whoever asks: what tells one grant from others is what it is for.
ANYBODY = re.compile("企业|公司|单位|个人|firm|company|business|people")
HAVING = re.compile(r"有(?=\s|$)")  # 水费有(优惠吗)
SPEAKS = 0.5  # share of the matter's notions of which the sentence that grants must speak
LEAD = 60  # characters up to which the clause above leads its points in: 下列车辆停放免费：


def of_matter(query: Query, one: Evidence, desk: Desk) -> bool:
    """True, too, where no benefit is asked for; where one's own case is told, of whatever gives anything."""
    asked = benefits.asked(query.question if query.english else query.text) if query.kind in KINDS else None
    if asked is None:
        return any(benefits.given(query.text, text) for text in _texts(one, desk))
    matter = HAVING.sub(" ", asked.asked.sub(" ", asked.told.sub(" ", query.topic or query.text)))
    notions = [term for term in desk.retriever.terms(matter) if term.weight]
    terms = [
        one for one in notions if any(len(form) > 1 and not ANYBODY.fullmatch(form) for form in one.forms)
    ]
    put = desk.retriever.put_for(terms, one.document)
    granting = (text for text in _texts(one, desk) if asked.told.search(text))
    return any(_speaks(terms, put, text, desk) for text in granting)


def _speaks(terms: Sequence[Term], put: Sequence[Term], text: str, desk: Desk) -> bool:
    """Whether a text speaks of most notions, by their weight and by their number: an unknown one weighs little.

    A word and its parts are one notion: 低保户 and 低保. `put` are the notions in the words of the text's document.
    """
    wholes = [one for one in terms if not any(_within(one, other) for other in terms)]
    parts = [[at for at, one in enumerate(terms) if one is whole or _within(one, whole)] for whole in wholes]
    said = [
        whole
        for whole, inside in zip(wholes, parts, strict=True)
        if any(desk.retriever.spoken((put[at],), text) for at in inside)
    ]
    weights = sum(term.weight for term in said), sum(term.weight for term in wholes)
    return weights[0] >= SPEAKS * weights[1] and (len(said) > SPEAKS * len(wholes) or not wholes)


def _within(one: Term, other: Term) -> bool:
    """Whether a word stands within a longer one."""
    return len(one.forms[0]) < len(other.forms[0]) and one.forms[0] in other.forms[0]


def _texts(one: Evidence, desk: Desk) -> Iterator[str]:
    """Each sentence in either language, behind its heading and what leads it in."""
    clause = one.clause
    above = desk.index.clause(one.document.id, clause.address.rpartition("/")[0])
    lead = above.text if above is not None and len(above.text) <= LEAD else ""
    lead = " ".join((one.document.title, *clause.path, lead))
    for text, english in ((clause.text, False), (clause.english, True)):
        for start, end in sentences(text, english) or ((0, len(text)),):
            yield f"{lead} {clause.heading} {text[start:end]}"
