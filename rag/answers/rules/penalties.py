"""What breaking a rule costs, and who says so: of the deeds that are punished the one that is asked about. Reckons nothing."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from documents.clauses import Document
from documents.facts.duties import duties
from index.searching import Index
from rag import located, outline
from rag.answer import Kind
from rag.answers.rules.penal_clauses import Penalty, penalties
from rag.desk import Desk, Written
from rag.drafting import Draft
from rag.questions.names.references import Reference, references
from rag.questions.query import Query
from rag.retrieval import Evidence, Term

ASKS = re.compile(
    r"[处受被会要来]罚|罚(?:款|钱|单|多少|几|什么|啥|则|不罚|吗|谁|得|点|[？?。，,\s]|$)|[谁门位局关构样么点]罚|查处|处分|吊销|没收|违反|拒不|"
    r"[怎如][么何]处理|会怎[么样]|什么(?:后果|法律责任)|后果(?:是|有)?(?:什么|哪些|啥)|(?:负|承担)什么责任"
)
# What was done is no rule: 去年罚了多少人.
DONE = re.compile(r"去年|前年|迄今|以来|累计|(?:多少|几多|几)(?:个)?(?:人|次|宗|起|家|名|例|辆|件)")
# Words that ask for the punishment and say nothing of the deed.
FRAME = re.compile(
    r"违反(?:了)?(?:有关|相关)?(?:规定)?|拒不改正|处理|会怎样|责任|查处|处罚|罚款|罚钱|处分|罚则|罚|被抓|谁管|来管|归|后果|标准|多少|几多|什么|怎么|部门|单位|机关|规定|"
    r"[管给没会要来把的得了谁钱、](?=[一-鿿]|\b|$)"
)
WORDS, MEANING, OWN = 0.7, 0.5, 0.1
ENOUGH = 0.33  # from which on a deed may be the one that is told
SURE = 0.5  # from which on it surely is
APART = 1.5  # times the score of the next clause, which a deed that may be meant must reach
WHO = frozenset({Kind.LEAD_UNIT, Kind.RESPONSIBLE_UNIT, Kind.COOPERATING_UNIT})


@dataclass(frozen=True, eq=False)
class _Penalties:
    """All of a library's, with a row of `vectors` for the deed of each."""

    all: tuple[Penalty, ...]
    vectors: NDArray[np.float32]


def answer(query: Query, desk: Desk) -> Written | None:
    """The punishment of the deed that is asked about; None where none is asked for or the deed is not told."""
    if not ASKS.search(query.text) or DONE.search(query.text):
        return None
    draft, evidence = Draft(), []
    for one in _chosen(query, desk.within(query), desk):
        named = [duty.unit for duty in duties(one.words) if duty.acts] if query.kind in WHO else []
        if query.kind in WHO and not named:
            continue
        place = f"{located.full(one.document, one.under or one.clause, query.english)}{': ' if query.english else '：'}"
        who = f"{named[0]}{'. ' if query.english else '。'}" if named else ""
        draft.say(f"{who}{place}{one.words}{'' if query.english else '。'}", *one.quotes)
        evidence.append(Evidence(one.document, one.clause, 1.0, support=1.0))
    return Written(draft, evidence=evidence) if draft.parts else None


def best(query: Query, documents: Sequence[Document], desk: Desk) -> Penalty | None:
    """The punishment, in some of the documents, of what is asked about; None where none is asked for."""
    if not ASKS.search(query.text) or DONE.search(query.text):
        return None
    return next(iter(_chosen(query, documents, desk)), None)


def _chosen(query: Query, documents: Sequence[Document], desk: Desk) -> list[Penalty]:
    """Of the article that is named by its number all that punishes its breach, else of the deed that is told."""
    library = _of(desk.index)
    within = {one.id for one in documents}
    numbered = references(query.text)
    found = [
        (at, one)
        for at, one in enumerate(library.all)
        if one.document.id in within
        and (not numbered or any(_breaks(reference, one) for reference in numbered))
    ]
    if numbered:
        return [one for _, one in found]
    deed = FRAME.sub(" ", query.topic)
    terms = desk.retriever.terms(deed)
    total = sum(term.weight for term in terms)
    if not found or not total:
        return []
    near = library.vectors @ desk.index.meaning(deed)
    scored = sorted(
        ((_score(one, float(near[at]), terms, desk), one) for at, one in found), key=lambda one: -one[0]
    )
    best, chosen = scored[0]
    next_ = next((score for score, one in scored if one.clause.address != chosen.clause.address), 0.0)
    return [chosen] if best >= SURE or best >= max(ENOUGH, APART * next_) else []


def _score(one: Penalty, near: float, terms: Sequence[Term], desk: Desk) -> float:
    """How well a punished deed fits the one that is told: words of it and of the rule that it breaks, and meaning."""
    total = sum(term.weight for term in terms)
    said = desk.retriever.spoken(terms, f"{one.document.title} {one.deed}") / total
    own = desk.retriever.spoken(terms, one.clause.text[one.start : one.end]) / total
    return WORDS * said + MEANING * near + OWN * own


def _breaks(reference: Reference, one: Penalty) -> bool:
    """Whether a punishment is of the breach of a numbered unit, or of one within it."""
    places = outline.resolve(reference, one.document).locations
    return any(
        broken.address == place.clause.address or broken.address.startswith(f"{place.clause.address}/")
        for place in places
        for broken in one.broken
    )


@lru_cache(maxsize=2)
def _of(index: Index) -> _Penalties:
    """Read once for each snapshot."""
    found = tuple(one for document in index.documents for one in penalties(document))
    if not found:
        return _Penalties((), np.zeros((0, 1), np.float32))
    return _Penalties(found, index.meanings([one.deed for one in found]))
