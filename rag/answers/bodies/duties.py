"""Who does what, where no list of units says it but a sentence does: 市公安局负责…, 由市财政局核发…."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from documents.clauses import Clause, Document
from documents.facts.duties import Duty, duties
from documents.facts.responsibilities import Role
from index.searching import Index
from rag import located
from rag.answers.bodies import units
from rag.desk import Desk, Written
from rag.drafting import Draft, Quote
from rag.questions.asked import kinds
from rag.questions.names import naming
from rag.questions.needs import requirements
from rag.questions.plain import notions
from rag.questions.query import Query
from rag.retrieval import Evidence

# What a sentence's fit is made of, and from which on it is meant. Chosen on the seen half of the unread documents.
WORDS, MEANING = 0.7, 0.6
ENOUGH = 0.45
DIVISION = 0.2  # from which on a clause that divides the duties is told whole
SURE = 0.7  # from which on a sentence speaks of the matter more than of the document that is named
CLOSE = 0.9  # of the best: sentences that answer as well
SEVERAL = 3  # sentences from which on a clause divides duties
MOST = 3


# What people ask who does, each in all its words: a sentence that gives a body another of them is not meant.
ACTS = tuple(
    re.compile(words)
    for words in (
        "批准|审批|同意|拍板|点头|核准|审定",
        "备案|登记",
        "受理|申报|申请|收件|收材料|递交",
        "审核|审查|把关",
        "罚|责令|处以|处理|查处",
        "约谈",
        "拨付|拨款|拨钱|发放|发钱|兑现|打款|出钱",
        "检查|抽查|监督|监管",
        "解释",
        "评价|考核|评估|打分",
        "核定|认定|评定",
        "报送|报告|上报|汇报|告知",
        "制定|出台|编制|起草|^编(?:的|嘅|写)?$|[订定]价|^(?:来)?[订定](?:的|嘅)?$|^(?:来)?划|调整|设置",
        "投诉|举报",
        "公布|公示|发布|曝光",
        "处分",
        "收缴|收取|征收|代收|收费",
        "设在|挂靠|挂在",
    )
)
REACH = 8  # characters between the word that asks who and what is done
LEAST = 0.25  # what the sentence must score besides
CLAIMED = 0.35  # the same of a sentence that decides whether a body does it
FITS = 0.2  # what a sentence scores that gives its body what is asked
Scored = tuple[float, Document, Clause, Duty]


@dataclass(frozen=True, eq=False)
class _Duties:
    """All of a library's, with a row of `vectors` for the sentence of each."""

    all: tuple[tuple[Document, Clause, Duty], ...]
    vectors: NDArray[np.float32]


def answer(query: Query, desk: Desk) -> Written | None:
    """The sentences that give the matter to somebody; None where a list of units speaks of it more."""
    if query.number is not None or requirements.foreign_places(query, desk.documents):
        return None
    scored = _scored(query, desk)
    fitting = _fitting(asked(query.text), scored) if query.role in {None, Role.RESPONSIBLE} else []
    scored = _apart([one for one in scored if one[3].acts], query.topic)
    best = max((score for score, _, _, _ in scored), default=0.0)
    listed = max((one.support for one in units.tasks(query, desk.retriever)[:1]), default=0.0)
    if fitting and max(one[0] for one in fitting) + FITS > max(ENOUGH, listed):
        return told(fitting, query)
    if best <= listed:
        return None
    if best >= ENOUGH:
        return told([one for one in scored if one[0] >= max(ENOUGH, CLOSE * best)][:MOST], query)
    division = _division(scored)
    return told(sorted(division, key=lambda one: one[3].start), query, division=True) if division else None


def _division(scored: Sequence[Scored]) -> list[Scored]:
    """The sentences of the best clause that gives each of several bodies its own; none where none does."""
    for best in scored:
        if best[0] < DIVISION:
            return []
        same = [one for one in scored if one[2] is best[2] and one[1] is best[1]]
        if len(same) >= SEVERAL:
            return same
    return []


def asked(text: str) -> list[re.Pattern[str]]:
    """What a question asks who does: said behind the word that asks, or else nearest before it."""
    found: list[re.Pattern[str]] = []
    for who in kinds.ASKS_UNIT.finditer(text):
        behind = re.split(r"[，。？?、]", text[who.end() :])[0][:REACH]
        before = re.split(r"[，。？?]", text[: who.start()])[-1]
        found += [act for act in ACTS if act.search(behind)] or [
            act for act in ACTS if act.search(before[-REACH:])
        ]
    return list(dict.fromkeys(found))


def brought(query: Query, desk: Desk) -> Written | None:
    """The sentence that names who approves, hears or fines, before a question of a document's own consent is answered."""
    if query.number is not None or not asked(query.text):
        return None
    fitting = _fitting(asked(query.text), _scored(query, desk))
    enough = SURE if naming.called(query.text, desk.documents) else ENOUGH
    return told(fitting, query) if fitting and max(one[0] for one in fitting) >= enough else None


def done(act: str, query: Query, desk: Desk) -> Written | None:
    """The sentence that gives an act to a body; None where none surely does."""
    acts = [one for one in ACTS if one.search(act)]
    fitting = _fitting(acts, _scored(query, desk)) if acts else []
    return told(fitting[:1], query) if fitting and fitting[0][0] >= CLAIMED else None


def _fitting(acts: Sequence[re.Pattern[str]], scored: Sequence[Scored]) -> list[Scored]:
    """For each thing that is asked who does, the best sentence that gives it to a body; none if one lacks it."""
    sure = [one for one in scored if one[0] >= LEAST and any(act.search(one[3].act) for act in acts)]
    near = {one[2].address for one in sure}
    # What is asked in one breath stands in one clause, where its second half says little of the matter.
    among = [*sure, *(one for one in scored if one not in sure and one[2].address in near)]
    found = [next((one for one in among if act.search(one[3].act)), None) for act in acts]
    kept = [one for one in found if one is not None]
    return list(dict.fromkeys(kept)) if len(kept) == len(acts) else []


def told(chosen: Sequence[Scored], query: Query, division: bool = False) -> Written:
    """Each body with its sentence. Of a `division` of duties all are told, as none is surely the one meant."""
    draft = Draft()
    if division:
        _, document, clause, first = chosen[0]
        place = located.full(document, clause, query.english)
        opening = (
            f"{place} divides the duties; the one asked about is not named in these words:"
            if query.english
            else f"{place}写明了各单位的分工，没有一项与所问逐字相同："
        )
        draft.say(opening, Quote(document, clause, first.start, chosen[-1][3].end))
    for _, document, clause, duty in chosen:
        place = f"{located.full(document, clause, query.english)}{': ' if query.english else '：'}"
        words = " ".join(clause.text[duty.start : duty.end].split())
        quote = Quote(document, clause, duty.start, duty.end)
        if division:
            draft.say(f"- {words}{'.' if query.english else '。'}", quote)
        else:
            draft.say(
                f"{duty.unit}{'. ' if query.english else '。'}{place}{words}{'' if query.english else '。'}",
                quote,
            )
    return Written(draft, evidence=[Evidence(one[1], one[2], one[0], support=one[0]) for one in chosen])


def of(index: Index) -> tuple[tuple[Document, Clause, Duty], ...]:
    """Every sentence of a library that gives a body something to do, in printed order."""
    return _of(index).all


def _scored(query: Query, desk: Desk) -> list[Scored]:
    """Each body's sentence with how well it fits what is asked, the best first."""
    library = _of(desk.index)
    terms = desk.retriever.terms(query.topic)
    total = sum(term.weight for term in terms)
    if not library.all or not total:
        return []
    near = library.vectors @ desk.index.meaning(query.topic)
    within = {one.id for one in desk.within(query)}
    seen: dict[tuple[str, str, int, str], Scored] = {}
    for at, (document, clause, duty) in enumerate(library.all):
        if document.id not in within:
            continue
        said = desk.retriever.spoken(terms, clause.text[duty.start : duty.end]) / total
        score = WORDS * said + MEANING * float(near[at])
        key = (document.id, clause.address, duty.start, duty.unit)
        seen.setdefault(key, (score, document, clause, duty))
    return sorted(seen.values(), key=lambda one: -one[0])


def _apart(scored: Sequence[Scored], topic: str) -> list[Scored]:
    """Each sentence once, with that one of its bodies whose share of it says most of what is asked: 区内 or 区外."""
    asked = notions.grams(re.sub("以(?=[内外])", "", topic))
    said = {id(one): len(asked & notions.grams(one[3].act)) for one in scored}
    found: dict[tuple[str, str, int], Scored] = {}
    for one in scored:
        place = (one[1].id, one[2].address, one[3].start)
        if place not in found or said[id(one)] > said[id(found[place])]:
            found[place] = one
    return list(found.values())


@lru_cache(maxsize=2)
def _of(index: Index) -> _Duties:
    """Read once for each snapshot."""
    found = tuple(
        (document, clause, duty)
        for document in index.documents
        for clause in document.walk()
        for duty in duties(clause.text)
    )
    if not found:
        return _Duties((), np.zeros((0, 1), np.float32))
    return _Duties(found, index.meanings([clause.text[duty.start : duty.end] for _, clause, duty in found]))
