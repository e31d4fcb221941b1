"""What somebody gets of several grants together -> the sentence that caps them all, held against the sums told. Adds no rates."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from documents.clauses import Clause, Document, Placed
from documents.facts.amounts import Amount, amounts
from index.searching import Index
from rag import outline
from rag.answers import quoting
from rag.applicants import told
from rag.applicants.told import Told
from rag.desk import Desk, Written
from rag.drafting import Draft, Quote, sentences
from rag.questions.asked.together import SUMMED
from rag.questions.names.references import references
from rag.questions.query import Query
from rag.reckoning.asked import equals, shown

# 同一企业每年获得的奖补总额不超过800万元: all that one may get, whatever for.
CAPS = re.compile(
    r"(?:每[家户个人]|同一(?!事项)|单[家户个])[^，。；\d]{0,16}?(?:各[类项]|总额|合计|累计|总计)[^，。；\d]{0,12}(?:不得?超过|最[高多]|上限)"
)
EXCEPTS = re.compile(r"除[^，。；]{0,24}外|[^，。；]{0,40}除外")
TOGETHER = re.compile(
    rf"{SUMMED}|各[项类样]|叠|同时|都(?:拿|领|报|能)|全(?:数|部)|\b(?:all|total|each|both)\b", re.IGNORECASE
)
ASKS_CAP = re.compile(
    r"总(?:的|体|额)?(?:上限|封顶)|超(?:过|出)?(?:了)?总额|年度上限|(?:一共|总共|加起来|合计|全年|一年)[^，。？]{0,8}(?:上限|封顶)|"
    r"\b(?:overall|annual|yearly|total) (?:cap|limit|ceiling|maximum)\b",
    re.IGNORECASE,
)
GIFT = re.compile(
    r"补|奖|贴|资助|支持|[拿领批]|\b(?:grants?|rewards?|award\w*|subsid\w+|got|get|receiv\w+)\b",
    re.IGNORECASE,
)
BREATH = re.compile(r"[，；。？?;]|,\s|\.\s")
FOREMOST = 3  # clauses found first, of whose texts a cap is looked for
SAID = 0.5  # share of the words about a sum that the rule must say for which it is paid
PART = re.compile(r"[，,；;。、？?]|和|再加|加上|\band\b|\bplus\b")


@dataclass(frozen=True, slots=True)
class Cap(Placed):
    """`clause.text[start:end]` caps all that one may get at `most` yuan, but what the clauses `spared` give."""

    document: Document
    clause: Clause
    start: int
    end: int
    most: float
    spared: tuple[Clause, ...]


def answer(query: Query, desk: Desk) -> Written | None:
    """The cap and what it leaves of the sums told; None where none is asked for, or no text found first sets one."""
    sums = _gifts(query.own_words)
    several = TOGETHER.search(query.own_words) is not None and bool(sums)
    asked = ASKS_CAP.search(query.own_words) is not None or (several and len(sums) > 1)
    if not (several or asked):
        return None
    caps = by_document(desk.index)
    found = desk.retriever.search(query.topic or query.text, FOREMOST, query.documents)
    cap = next((caps[one.document.id] for one in found if one.document.id in caps), None)
    if cap is None or not (asked or cap.place in {one.place for one in found}):
        return None
    quote = Quote(cap.document, cap.clause, cap.start, cap.end)
    draft = Draft()
    draft.say(quoting.sentence(quote, query.english), quote)
    sums = [one for one in sums if one.value != cap.most]
    if sums:
        draft.say(_verdict(cap, sums, query, desk), quote)
    return Written(draft, settled=bool(sums))


def _gifts(text: str) -> list[Told]:
    """The sums of yuan in those breaths of a message that speak of what is given."""
    given = [one for one in BREATH.split(text) if GIFT.search(one)]
    return [one for part in given for one in told.read(part) if one.unit == "元"]


@lru_cache(maxsize=2)
def by_document(index: Index) -> Mapping[str, Cap]:
    """Of each document that has one the sentence that caps all it gives; read once for each snapshot."""
    found = {document.id: next(_caps(document), None) for document in index.documents}
    return {key: one for key, one in found.items() if one}


def _caps(document: Document) -> Iterator[Cap]:
    for clause in document.walk():
        if len(_money(clause.text)) != 1:
            continue  # beside a grant of its own it caps that one
        for start, end in sentences(clause.text):
            sums = _money(clause.text[start:end])
            if sums and CAPS.search(clause.text, start, end):
                spared = tuple(_spared(document, clause.text[start:end].removeprefix(clause.number)))
                yield Cap(document, clause, start, end, sums[0].value, spared)


def _money(text: str) -> list[Amount]:
    return [one for one in amounts(text) if one.unit == "元"]


def _spared(document: Document, words: str) -> Iterator[Clause]:
    """The clauses that the words except by their numbers."""
    for match in EXCEPTS.finditer(words):
        for reference in references(match[0]):
            yield from (place.clause for place in outline.resolve(reference, document).locations)


def _verdict(cap: Cap, sums: Sequence[Told], query: Query, desk: Desk) -> str:
    """What counts towards the cap, what does not, and what is left in all."""
    free = [one for one in sums if _is_spared(one, cap, query, desk)]
    counted = [one.value for one in sums if one not in free]
    total, english = math.fsum(counted), query.english
    over = total > cap.most
    given = min(total, cap.most)
    most, stated = shown(cap.most, "元", english), _added(counted, english)
    if english:
        said = f"What counts towards it ({stated}) is {'over' if over else 'within'} the cap of {most}"
        parts = [f"{said}, so {most} at most." if over else f"{said}."]
    else:
        parts = [f"计入上限的{stated}，{f'超过{most}，最多{most}' if over else f'没有超过{most}'}。"]
    if free:
        beside = _added([one.value for one in free], english)
        whole = _added([given, *(one.value for one in free)], english)
        parts.append(
            f"What is excepted ({beside}) comes on top: {whole}."
            if english
            else f"不计入的{beside}，合计{whole}。"
        )
    return " ".join(parts) if english else "".join(parts)


def _added(values: Sequence[float], english: bool) -> str:
    terms = (" + " if english else "＋").join(shown(one, "元", english) for one in values)
    return equals(terms, math.fsum(values), "元", english) if len(values) > 1 else terms


def _is_spared(one: Told, cap: Cap, query: Query, desk: Desk) -> bool:
    """Whether a sum is told of what an excepted clause gives: most of the words about it stand there."""
    about = next((part for part in PART.split(query.own_words) if one.printed in part), "")
    terms = desk.retriever.terms(about.replace(one.printed, " "))
    total = math.fsum(term.weight for term in terms)
    return any(desk.retriever.spoken(terms, clause.text) >= SAID * total > 0 for clause in cap.spared)
