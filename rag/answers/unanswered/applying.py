"""How or where a thing is applied for, of which no text tells the way -> that it is not told, and what is. Finds no steps."""

from __future__ import annotations

import re
from dataclasses import replace

from documents.clauses import Document
from rag.answer import Kind
from rag.answers import quoting
from rag.answers.quoted import passages
from rag.desk import Desk, Written
from rag.drafting import Draft, Quote, sentences
from rag.language import HAN
from rag.questions.query import FRAME, Query
from rag.retrieval import Evidence

_DEED = r"(?:申请|申报|申领|报名|参加|参与|加入|登记|入|领取?|攞|拎|拿到?)"
_HOW = r"(?:怎么样?|如何|怎样|点样|(?<![重要试地网热难节站特优缺观焦景亮起终])点|咋)(?:去|来|才能|先可以|先至|可以|能)?"
_WHERE = r"(?:去|到|在|喺|向)?(?:哪里|哪儿|边度|边处|哪(?=申|报|办|领|登))(?:可以?|能|去)?"
ASKED = re.compile(
    rf"(?:{_HOW}|{_WHERE})(?P<deed>{_DEED}|办理)[到入]?|"
    r"\b(?:how|where) (?:do|does|can|could|should|must|may|to|would)\b[^?.,]{0,20}?\b"
    r"(?P<done>apply(?: for| to)?|sign up(?: for)?|register(?: for)?|enrol(?: in)?|join|take part in|get into)\b",
    re.IGNORECASE,
)
# Where or with what it is applied for: 凭身份证到社区领取, 可通过网上大厅申请.
WAY = re.compile(
    r"(?:可以?(?:通过|登录|凭|到|在|向)|凭[^，。；]{2,16}[到在向]|(?:应当?|可以?)?向)[^，。；]{2,36}?(?:提出)?(?:申请|申领|申报|领取|报名|办理|提交)"
)
TOLD = re.compile(
    rf"{WAY.pattern}|[向到][^，。；]{{2,20}}(?:申请|申报|提交|报名|登记)|(?:受理|申报|申请)(?:部门|单位|窗口|时间|材料|条件|程序)"
)
SAYS = 0.5  # share of the matter's notions of which the clause must speak
LIKELY = -1.5  # log odds below which no clause is surely about it, however many words it shares
OF = re.compile(" (?:for|to|in)$")  # what ties a deed to its thing: apply for, take part in
MOST = 3  # texts of which each may be meant
# The deeds of a question that was carried over, in the words of an English answer; to apply, where it is none of these.
ENGLISH = {"报名": "sign up", "参加": "take part", "参与": "take part", "加入": "join", "登记": "register"}
SHORTEST = 2  # characters of a matter
# 镇街怎么参与培育: what a body that is named does in a matter is no way for who asks.
OF_OTHERS = re.compile(
    rf"^(?!.*(?:我|咱|本人|企业|公司|个人|居民|市民|农户|学生))[^，。？]{{2,}}?{_HOW}(?:参加|参与|加入)(?!到?[？?]?$)"
)


def answer(query: Query, desk: Desk) -> Written | None:
    """What is stated of the thing, and that the way to it is not; None where a text tells it, or speaks of no such thing."""
    asked = ASKED.search(query.text)
    if asked is None or query.kind is Kind.PROGRAMMES or query.number is not None or query.whether:
        return None
    if OF_OTHERS.search(query.text):
        return None
    matter = FRAME.sub(" ", ASKED.sub(" ", query.topic if ASKED.search(query.topic) else query.text)).strip()
    if len(matter) < SHORTEST:
        return None if query.english else _anywhere(query, desk)
    found = passages.relevant(replace(query, text=matter, topic=matter, kind=Kind.PASSAGES), desk)
    if not found or found[0].evidence.support < SAYS or found[0].evidence.odds < LIKELY:
        return _nothing(matter, query, desk)
    if any(TOLD.search(one.quote.clause.text) for one in found):
        return None
    draft = passages.write(query, found)
    deed = OF.sub("", (asked["done"] or asked["deed"]).lower())
    deed = ENGLISH.get(deed, "apply") if query.english and HAN.search(deed) else deed
    opening = (
        f"The documents do not say how to {deed}; of this they state:"
        if query.english
        else f"文件没有写明怎么{deed}；与此有关、写明的是："
    )
    return Written(
        Draft([opening, *draft.parts], draft.citations, draft.notes),
        evidence=[one.evidence for one in found],
        quoted=True,
    )


def _anywhere(query: Query, desk: Desk) -> Written | None:
    """Of a question that names no thing (去哪里申请) what each of a few texts says first of the way."""
    found = [quote for one in desk.within(query) for quote in _ways(one)[:1]]
    if not found or len(found) > MOST:
        return None
    draft = Draft()
    for quote in found:
        draft.say(quoting.sentence(quote, english=False), quote)
    return Written(draft, evidence=[Evidence(one.document, one.clause, 1.0) for one in found], quoted=True)


def _ways(document: Document) -> list[Quote]:
    """The sentences of a text that say where something is applied for."""
    return [
        Quote(document, clause, start, end)
        for clause in document.walk()
        for start, end in sentences(clause.text)
        if WAY.search(clause.text, start, end)
    ]


def _nothing(matter: str, query: Query, desk: Desk) -> Written | None:
    """A refusal, unless the question as a whole finds a clause that is meant; of words put into Chinese too few are known."""
    if query.english and HAN.search(query.text):
        return None
    terms = desk.retriever.terms(matter)
    first = desk.retriever.search(query.topic or query.text, 1, query.documents)
    known = any(desk.retriever.knows(form) for term in terms for form in term.forms)
    if known and first and first[0].odds >= LIKELY:
        return None
    text = (
        f"No document says how to get “{matter}”, or anything of it."
        if query.english
        else f"文件没有写到“{matter}”，也没有写明怎么办理。"
    )
    return Written(Draft([text]), missing=text)
