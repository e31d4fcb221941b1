"""A claim whose contrary a clause states: allowed what it forbids, risen what fell, free what costs. Knows no figure."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from documents.clauses import Clause, Document
from documents.numerals import CHINESE
from rag.answers import led
from rag.desk import Desk, Written
from rag.drafting import Draft, Quote, title
from rag.questions.query import Query

FORBIDS = re.compile(
    r"禁止|不得|严禁|不准|不许|不允许|不能|不可以?|唔准|唔可以|唔得|杜绝|\b(?:prohibit\w*|forbid\w*|forbidden|bans?|banned|"
    r"must not|may not|(?:is|are) not (?:allowed|permitted)|not to be)\b",
    re.IGNORECASE,
)
ALLOWS = re.compile(
    r"(?<!不)(?:允许|准许)|可以|能够|能(?=[^，。？]{2,24}吗)|能不能|能否|可否|可唔可以|得唔得|鼓励|支持|\b(?:allow\w*|permit\w*|may|can|"
    r"encourag\w*|support\w*)\b(?! not)",
    re.IGNORECASE,
)
RISES = re.compile(
    r"增长|上升|提高|上涨|涨了?|增加|回升|多了|\b(?:grew|rose|increas\w*|grow(?:n|th)|up)\b", re.IGNORECASE
)
FALLS = re.compile(
    r"下降|减少|下滑|降低|回落|跌了?|降了|少了|负增长|\b(?:fell|drop\w*|decreas\w*|declin\w*|shr[aiu]nk|down)\b",
    re.IGNORECASE,
)
COSTS = re.compile(
    r"(?<!不)(?<!不得)(?<!免)收(?:取|费)|交钱|付费|缴费|[要得交缴][^，。？]{0,8}费|\b(?:charge[sd]?|fees?|pay)\b",
    re.IGNORECASE,
)
FREE = re.compile(
    r"免费|免收|免交|免缴|不收|不得收|(?:不用|无需|无须|不必)[交缴付]|\b(?:free of charge|free|no fees?|not charge)\b",
    re.IGNORECASE,
)
AT_ONCE = re.compile(
    r"一次性?(?:过|全|就|发|拨|付|给|到位)|一次性|一笔|\b(?:at once|lump sum|in one go)\b", re.IGNORECASE
)
IN_PARTS = re.compile(
    rf"分(?:[{CHINESE}\d]{{1,2}}|多)?(?:批|次|期|年|阶段)|\b(?:instal\w+|in (?:two|three|several) (?:parts|stages))\b",
    re.IGNORECASE,
)
# Of each pair either may be claimed where a clause states the other.
OPPOSITES = (
    (FORBIDS, ALLOWS),
    (RISES, FALLS),
    (COSTS, FREE),
    (AT_ONCE, IN_PARTS),
)
# How people put a use of something: 拿去给别人做担保.
FRAME = re.compile(r"拿(?:去|来)|用(?:来|去)|给?别人|人家|去做|[做搞](?=[一-鿿])")
PART = re.compile(r"[^。；！？\n]+[。；！？]?")
ENGLISH_PART = re.compile(r"[^.;:\n]+[.;:]?")
ENOUGH = 0.5  # share of the claim's notions of which the part must speak
AS_MUCH = 0.9  # of what the part speaks that speaks most, for one that says the word or its contrary
SEARCHED = 6


@dataclass(frozen=True, slots=True)
class Rule:
    """A part of a clause between two full stops, and the weight of the claim's notions in it."""

    document: Document
    clause: Clause
    start: int
    end: int
    spoken: float
    english: bool
    lead: Quote | None = None  # on which the clause hangs

    @property
    def words(self) -> str:
        """The part itself, behind what leads it in."""
        own = (self.clause.english if self.english else self.clause.text)[self.start : self.end]
        return f"{self.lead.words}{own}" if self.lead else own


def answer(query: Query, desk: Desk) -> Written | None:
    """The clause that says the contrary; None where none does or nothing is said that has one."""
    if not query.whether:
        return None
    for one, other in OPPOSITES:
        first, second = one.search(query.text) is not None, other.search(query.text) is not None
        if first != second:
            written = _contrary(*((one, other) if first else (other, one)), query, desk)
            if written is not None:
                return written
    return None


def _contrary(
    claimed: re.Pattern[str], contrary: re.Pattern[str], query: Query, desk: Desk
) -> Written | None:
    """The part of a clause that speaks most of the claim, where it states the contrary and not what is claimed."""
    topic = FRAME.sub(" ", contrary.sub(" ", claimed.sub(" ", query.topic)))
    terms = desk.retriever.terms(topic)
    total = sum(term.weight for term in terms)
    found = [one for one in _rules(topic, query, desk) if total and one.spoken >= ENOUGH * total]
    most = max((one.spoken for one in found), default=0.0)
    near = [one for one in found if one.spoken >= AS_MUCH * most]
    telling = [one for one in near if claimed.search(one.words) or contrary.search(one.words)]
    best = max(telling or found, key=lambda one: one.spoken, default=None)
    stated = contrary.search(best.words) if best else None
    if best is None or stated is None or claimed.search(best.words.replace(stated[0], " ")):
        return None
    return _write(best, stated[0], query)


def _write(rule: Rule, stated: str, query: Query) -> Written:
    draft = Draft()
    quotes = [Quote(rule.document, rule.clause, rule.start, rule.end, rule.english)]
    if rule.lead is not None:
        quotes.insert(0, rule.lead)
    place = f"{title(rule.document, query.english)}{', ' if query.english else ''}{rule.clause.label}"
    words = " ".join(rule.words.split())
    draft.say(
        f"No. {place}: {words}" if query.english else f"不是，文件写的是“{stated}”。{place}：{words}", *quotes
    )
    return Written(draft)


def _rules(topic: str, query: Query, desk: Desk) -> Iterator[Rule]:
    """The parts of the clause that the question numbers, or of those nearest to the claim."""
    terms = desk.retriever.terms(topic)
    for document, clause in _clauses(topic, query, desk):
        english = query.english and bool(clause.english)
        text = clause.english if english else clause.text
        lead = None if english else led.lead(document, clause, desk.index)
        for match in (ENGLISH_PART if english else PART).finditer(text):
            start = match.start() + len(match[0]) - len(match[0].lstrip())
            spoken = desk.retriever.spoken(terms, f"{lead.words if lead else ''}{match[0]}")
            yield Rule(document, clause, start, match.end(), spoken, english, lead)


def _clauses(topic: str, query: Query, desk: Desk) -> Iterator[tuple[Document, Clause]]:
    if query.number is not None:
        for document in desk.within(query):
            for clause in document.walk():
                if clause.label == f"第{query.number}条":
                    yield document, clause
        return
    for one in desk.retriever.search(topic, SEARCHED, query.documents):
        yield one.document, one.clause
