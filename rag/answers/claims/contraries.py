"""A claim whose contrary a clause states: allowed what it forbids, risen what fell, free what costs. Knows no figure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from documents.clauses import Clause, Document
from documents.numerals import CHINESE
from rag.answers import quoting
from rag.answers.lists import led
from rag.desk import Desk, Written
from rag.drafting import Draft, Quote
from rag.questions.plain import notions
from rag.questions.query import Query
from rag.retrieval import Term

FORBIDS = re.compile(
    r"禁止|不得|严禁|不准|不许|不允许|不能|不可以?|唔准|唔可以|唔得|杜绝|\b(?:prohibit\w*|forbid\w*|forbidden|bans?|banned|"
    r"must not|may not|(?:is|are) not (?:allowed|permitted)|not to be)\b",
    re.IGNORECASE,
)
ALLOWS = re.compile(
    r"(?<!不)(?:允许|准许)|可以|能够|能(?=[^，。？]{2,24}(?:[吗吧，？]|$))|能不能|能否|可否|可唔可以|得唔得|鼓励|支持|\b(?:allow\w*|permit\w*|may|can|"
    r"encourag\w*|support\w*)\b(?! not)",
    re.IGNORECASE,
)
MAY = re.compile(r"可以|能|可否|允许|准许|[行得]吗|[行得]不[行得]")
NEEDLESS = re.compile(r"不需要?|无需|无须|不用|不必|取消|免予")
NEEDED = re.compile(r"[要需用]不[要需用]|需要|(?:要|用)[^，。？]{1,12}吗")
# What may be done or not: 消费券|可以|买酒|吗.
DEED = re.compile(
    r"(?:可不可以|可唔可以|能不能|可以|能够?|可否|能否|允许)(?P<deed>[^，。？?]{1,20}?)(?:吗|么|嘛|[？?，。]|$)"
)
MOSTLY = 0.5  # share of the deed of which the part that forbids must speak
SURELY = re.compile(r"[是对]吗|是不是|是否|[对是]吧")  # a yes or a no to all that was said
EXCEPTED = re.compile(r"除(?P<within>[^，。；]{2,24}?)以?外(?=，)|(?P<apart>[^，。；：]{2,24})除外")
RISES = re.compile(
    r"增长|上升|提高|上涨|涨了?|增加|回升|多了|\b(?:grew|rose|increas\w*|grow(?:n|th)|up)\b", re.IGNORECASE
)
FALLS = re.compile(
    r"下降|减少|下滑|降低|回落|跌了?|降了|少了|负增长|\b(?:fell|drop\w*|decreas\w*|declin\w*|shr[aiu]nk|down)\b",
    re.IGNORECASE,
)
COSTS = re.compile(
    r"(?<!不)(?<!不得)(?<!免)收(?:取|费)|交钱|付费|(?<!免)缴费|(?<!免)[要得交缴][^，。？]{0,8}费|\b(?:charge[sd]?|fees?|pay)\b",
    re.IGNORECASE,
)
FREE = re.compile(
    r"免费|免收|免交|免缴|不收|不得收|(?:不用|无需|无须|不必)[交缴付]|"
    r"\b(?:free of charge|free(?! (?:trade|flow|float|movement|zone|port|hand|choice|market))|no fees?|not charge)\b",
    re.IGNORECASE,
)
AT_ONCE = re.compile(
    r"一次性?(?:过|全|就|发|拨|付|给|到位)|一次性|一笔|\b(?:at once|lump sum|in one go)\b", re.IGNORECASE
)
IN_PARTS = re.compile(
    rf"分(?:[{CHINESE}\d]{{1,2}}|多)?(?:批|次|期|年|阶段)|\b(?:instal\w+|in (?:two|three|several) (?:parts|stages))\b",
    re.IGNORECASE,
)
ACHIEVED = re.compile(
    r"(?<![未没])(?:超额|提前|如期|顺利)?(?:完成|达到|达成|实现|做到)|达标|\b(?:met|achieved|exceeded|surpassed|beat|hit)\b",
    re.IGNORECASE,
)
MISSED = re.compile(
    r"(?:未|没有?|未能|没能)(?:如期|按期)?(?:完成|达到|达成|实现|做到|达标)|不及预期|低于预期|"
    r"\b(?:missed|fell short|not (?:met|reached|achieved))\b",
    re.IGNORECASE,
)
# Of each pair either may be claimed where a clause states the other.
OPPOSITES = (
    (FORBIDS, ALLOWS),
    (RISES, FALLS),
    (COSTS, FREE),
    (AT_ONCE, IN_PARTS),
    (ACHIEVED, MISSED),
)
# What a question takes for granted while it asks something else, and the clause that says it is not so.
PRESUMED = (
    (re.compile(r"(?:超额|提前|如期|顺利)(?:完成|达到|达成|实现)"), MISSED),
    (
        re.compile(
            r"(?:许可|审批|批准|核准|执照|批文|报批|获批)|\b(?:licen[cs]es?|permits?|approvals?)\b",
            re.IGNORECASE,
        ),
        re.compile(
            r"(?:不需要?|无需|无须|不用|不必|免予|取消)[一-鿿]{0,4}?(?:许可|审批|批准|核准|执照)|不实行许可|"
            r"\b(?:no (?:licen[cs]e|permit|approval)|without (?:approval|a (?:licen[cs]e|permit)))\b",
            re.IGNORECASE,
        ),
    ),
    (COSTS, FREE),
)
# Few clauses deny a licence or a fee altogether; the word that is denied must be that of the question.
DENIED = (
    (re.compile(r"许可|审批|批准|核准|执照"), PRESUMED[1][1]),
    (COSTS, re.compile(r"免费|不收费|不(?:得)?收取?(?:任何)?费用?|免收(?:任何)?费用?")),
)
# How people put a use of something: 拿去给别人做担保.
FRAME = re.compile(r"拿(?:去|来)|用(?:来|去)|给?别人|人家|去做|[做搞](?=[一-鿿])")
PART = re.compile(r"[^。；！？\n]+[。；！？]?")
ENGLISH_PART = re.compile(r"[^.;:\n]+[.;:]?")
ENOUGH = 0.5  # share of the claim's notions of which the part must speak
PRESUMES = 0.25  # the same where the denied thing itself is asked for, among other words
SHORT = 16  # characters of a sentence that leaves to those before it what it is about
AS_MUCH = 0.9  # of what the part speaks that speaks most, for one that says the word or its contrary
SEARCHED = 6
MOST = 2  # clauses that deny a thing, none of which is surely the one meant


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
        return f"{quoting.words(self.lead)}{own}" if self.lead else own


def answer(query: Query, desk: Desk) -> Written | None:
    """The clause that says the contrary; None where none does or nothing is said that has one."""
    if not query.whether:
        return _presumed(query, desk)
    for one, other in OPPOSITES:
        first, second = one.search(query.text) is not None, other.search(query.text) is not None
        if first != second:
            written = _contrary(*((one, other) if first else (other, one)), query, desk)
            if written is not None:
                return written
    return _denied(query, desk)


def _presumed(query: Query, desk: Desk) -> Written | None:
    """The clause that denies what a question takes for granted: the licence that it wants to know where to get."""
    for claimed, contrary in PRESUMED:
        if claimed.search(query.text) and not contrary.search(query.text):
            written = _contrary(claimed, contrary, query, desk, PRESUMES)
            if written is not None:
                return written
    return _denied(query, desk)


def _denied(query: Query, desk: Desk) -> Written | None:
    """Of a named text's clauses the first that speak of a fee or a licence at all, where they say that there is none."""
    for claimed, contrary in DENIED if query.documents and not query.english else ():
        said = claimed.search(query.text)
        if said is None or contrary.search(query.text):
            continue
        denying = []
        for one in desk.retriever.search(query.topic, SEARCHED, query.documents):
            parts = list(PART.finditer(one.clause.text))
            telling = [match for match in parts if contrary.search(match[0])]
            telling = [match for match in telling if claimed is COSTS or said[0] in match[0]]
            rest = " ".join(contrary.sub(" ", match[0]) for match in parts)
            if claimed.search(rest):
                break
            denying += [
                Rule(one.document, one.clause, match.start(), match.end(), one.score, english=False)
                for match in telling[:1]
            ]
        if denying:
            return _written(denying[:MOST], contrary, query)
    return None


def _contrary(
    claimed: re.Pattern[str], contrary: re.Pattern[str], query: Query, desk: Desk, enough: float = ENOUGH
) -> Written | None:
    """The part of a clause that speaks most of the claim, where it states the contrary and not what is claimed."""
    topic = FRAME.sub(" ", contrary.sub(" ", claimed.sub(" ", query.topic)))
    terms = desk.retriever.terms(topic)
    total = sum(term.weight for term in terms)
    found = [one for one in _rules(topic, query, desk) if total and one.spoken >= enough * total]
    if contrary is FORBIDS:
        found = [one for one in found if _bears(one, terms, query, desk)]
    most = max((one.spoken for one in found), default=0.0)
    near = [one for one in found if one.spoken >= AS_MUCH * most]
    telling = [one for one in near if claimed.search(one.words) or contrary.search(one.words)]
    best = max(telling or found, key=lambda one: one.spoken, default=None)
    stated = contrary.search(best.words) if best else None
    if best is None or stated is None or claimed.search(best.words.replace(stated[0], " ")):
        return None
    return _written([best], contrary, query)


def _bears(rule: Rule, terms: Sequence[Term], query: Query, desk: Desk) -> bool:
    """Whether the part that forbids speaks of the question itself, and of the deed that is asked about."""
    own = rule.words if rule.lead else rule.words.strip()
    if not desk.retriever.spoken(terms, own):
        return False
    match = DEED.search(query.text)
    deed = desk.retriever.terms(match["deed"]) if match else ()
    total = sum(term.weight for term in deed)
    alone = len(own) <= SHORT and rule.lead is None and not rule.english
    before = _before(rule.clause.text, rule.start) if alone else ""
    return desk.retriever.spoken(deed, f"{before}{own}") >= MOSTLY * total


def _written(rules: Sequence[Rule], contrary: re.Pattern[str], query: Query) -> Written:
    """No, with the words of the first clause that say so, and each clause."""
    draft = Draft()
    for rule in rules:
        stated = contrary.search(rule.words)
        opening = "No. " if query.english else _opening(stated[0] if stated else "", rule.words, query.text)
        quotes = [Quote(rule.document, rule.clause, rule.start, rule.end, rule.english)]
        if rule.lead is not None:
            quotes.insert(0, rule.lead)
        said = quoting.sentence(quotes[-1], query.english, " ".join(rule.words.split()))
        draft.say(f"{'' if draft.parts else opening}{said}", *quotes)
    return Written(draft)


def _opening(stated: str, words: str, text: str) -> str:
    """能转租吗 is answered by 不可以, 是一次付清吗 by 不是; what the clause excepts itself by neither."""
    if (NEEDLESS.match(stated) or FREE.match(stated)) and NEEDED.search(text):
        return f"不需要，文件写的是“{stated}”。"
    if not (FORBIDS.search(stated) and MAY.search(text)) or SURELY.search(text):
        return f"不是，文件写的是“{stated}”。"
    asked, excepted = notions.grams(text), EXCEPTED.search(words)
    if excepted is None:
        return f"不可以，文件写的是“{stated}”。"
    covered = notions.covered(excepted[excepted.lastgroup or 0], asked)
    return "不受此限。" if covered >= ENOUGH else "一般不可以，但有除外情形。"


def _rules(topic: str, query: Query, desk: Desk) -> Iterator[Rule]:
    """The parts of the clause that the question numbers, or of those nearest to the claim."""
    terms = desk.retriever.terms(topic)
    for document, clause in _clauses(topic, query, desk):
        english = query.english and bool(clause.english)
        text = clause.english if english else clause.text
        lead = None if english else led.lead(document, clause, desk.index)
        for match in (ENGLISH_PART if english else PART).finditer(text):
            start = match.start() + len(match[0]) - len(match[0].lstrip())
            before = _before(text, match.start()) if len(match[0]) <= SHORT and not english else ""
            spoken = desk.retriever.spoken(terms, f"{lead.words if lead else ''}{before}{match[0]}")
            yield Rule(document, clause, start, match.end(), spoken, english, lead)


def _before(text: str, end: int) -> str:
    """What a short sentence is about: the part of its paragraph before it. 设置招牌不需要许可。|任何单位不得收费。"""
    return text[text.rfind("\n", 0, end) + 1 : end]


def _clauses(topic: str, query: Query, desk: Desk) -> Iterator[tuple[Document, Clause]]:
    if query.number is not None:
        for document in desk.within(query):
            for clause in document.walk():
                if clause.label == f"第{query.number}条":
                    yield document, clause
        return
    for one in desk.retriever.search(topic, SEARCHED, query.documents):
        yield one.document, one.clause
