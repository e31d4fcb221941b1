"""A follow-up that names no document -> its answer from anywhere, or from the documents spoken of last. Reads no clause."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from rag.answer import Citation, Kind
from rag.conversation.exchange import specific
from rag.conversation.follow_ups import ASKS, ATTRIBUTE, CLOSES, FOLLOWS, TEXT
from rag.conversation.slots import FRAME, Sort, slots
from rag.desk import Desk, Written
from rag.language import HAN, simplified
from rag.questions.names.units import Units
from rag.questions.plain import cantonese
from rag.questions.query import Query

# 那份文件, the plan: the one that was spoken of.
BARE_TEXT = re.compile(
    r"(?:[这那该此本嗰]|^)(?:份|个|项)?(?:文件|文|方案|规划|计划|通知|办法|条例|意见|措施)|"
    r"\b(?:the|this|that) (?:document|plan|notice|text|regulations?|rules|"
    r"measures|"
    r"scheme|opinions?|paper|report|agreement)\b",
    re.IGNORECASE,
)
FEW = 3  # clauses; of more none is what was spoken of
# What may be asked of anything: whom it is for, how much of it, until when, to whom, what it costs to break it.
OF_ANYTHING = re.compile(
    r"最[多少高低长短大小]|至[多少]|[一每单两三][家户个人次项笔年月天批部件样]|(?:多少|几)[一-鿿]?[天年月次]?内?|[上下]限|封顶|"
    r"材料|资料|手续|申[请报]|[提交递][交给到]?|交|办理?|受理|审[核批]|公示|截止|开始|结束|期限|时限|超[过出期]?了?|违[反规]|处?罚款?|后果|"
    r"监[管督]|执法|检?查[处验]?|审批|批准?|收|补贴?|奖励?|资助|给|领|拿|发|拨付?|到账|收费?|免费?|退回?|能|可以|要求|条件|一起|同时|合计|分别|多久|怎么?|如何|哪[里儿]|"
    r"向|找|做|书面|口头|[网线][上下]|"
    r"\b(?:most|least|maximum|minimum|max|min|limit|cap|deadline|documents?|papers?|apply|submit|hand in|penalt\w+|fines?|"
    r"fined|break|breach|pay|paid|cost|free|together|both|enforc\w*|check\w*|inspect\w*|decid\w*|approv\w*|supervis\w*|"
    r"handl\w*|pays? out|who|where|whom?|when|how|long|often|much|many|at|is|are|it|to|by|the|for|of|do|i)\b",
    re.IGNORECASE,
)
# Whether the text that was spoken of says something: 有没有说钱谁出.
SAID_THERE = re.compile(
    r"^(?:那|里面|其中)*(?:有没有|有冇|有无)(?:说|写|提|讲|规定|明确|注明)(?:到|过|明)?|"
    r"^(?:那|里面|其中)*(?:说|写|提|讲)(?:到|过|明)?(?:没有?|冇)(?=[^，。？?])|"
    r"^(?:and |but |so )?(?:does|did) it (?:say|state|mention|specify)\b|^(?:and |but |so )?is it (?:stated|specified)\b",
    re.IGNORECASE,
)
HALF = 0.5  # of what another text says of a question: what the text spoken of says besides how often may be meant
RECURS = re.compile(
    r"[每按逐]半?[年月季周日天]|一[年月季周]一|定期|\b(?:every|each|once|monthly|quarterly|annual|weekly|daily|yearly)",
    re.IGNORECASE,
)
OF_BODIES = frozenset({Kind.LEAD_UNIT, Kind.COOPERATING_UNIT, Kind.RESPONSIBLE_UNIT})
Write = Callable[[Query], Written | None]


def stands_alone(question: str, units: Units, places: Sequence[str]) -> bool:
    """Whether a question names a place, a text or a body of one place, and so needs no document from the question before."""
    placed = any(one.sort is Sort.PLACE for one in slots(question, units, places))
    named = any(len({unit.region for unit in one.units}) == 1 for one in units.mentions(question))
    return placed or named or (TEXT.search(question) is not None and not BARE_TEXT.search(question))


def of_that_text(question: str) -> bool:
    """Whether a follow-up asks what the text spoken of says."""
    return SAID_THERE.search(question) is not None


def following(query: Query, before: Sequence[Citation], fuller: Query | None, asked: str) -> Query:
    """A follow-up, as it was `asked`, with what the answer before cites: its documents, and its clauses where they are few.

    What the text spoken of is asked to say is looked for in that text alone.
    """
    documents = tuple(dict.fromkeys(one.document.id for one in before))
    if len(documents) == 1 and not query.documents and of_that_text(asked):
        query = replace(query, documents=documents)
    clauses = tuple(one.place for one in before)
    few = clauses if len(clauses) <= FEW else ()
    return replace(query, nearby=documents, spoken=few, fuller=fuller, bare=of_anything(asked))


def answer(query: Query, write: Write, desk: Desk) -> Written | None:
    """The answer from the documents spoken of last where it says as much of the question as that from anywhere."""
    found = write(query)
    if not query.nearby:
        return found
    general = of_anything(query.question)
    if _cites(found, query.nearby) and not (general and _cites_others(found, query.nearby)):
        return _same(query, found, write, desk) or found
    nothing = found is None or bool(found.missing)
    said = _speaks(found, query, desk)
    for one in (query, query.fuller):
        here = write(replace(one, documents=query.nearby)) if one else None
        if here is None or here.missing or not _cites(here, query.nearby):
            continue
        speaks = _speaks(here, query, desk)
        charged = query.kind in OF_BODIES and _charges(found, desk) and not _charges(here, desk)
        of_told = general and (not query.spoken or _first(here) in query.spoken)
        if charged and said >= speaks and not of_told:
            continue  # who does a matter of its own is told by the text that charges somebody with it
        stated = query.kind is Kind.RHYTHM and _recurs(here) and not _recurs(found) and speaks >= HALF * said
        if nothing or general or stated or query.kind is Kind.DOCUMENT or speaks >= said:
            return here
    return found


def of_anything(question: str) -> bool:
    """Whether a follow-up names no thing of its own, but asks what may be asked of anything: that is asked of what was told."""
    said = question if not HAN.search(question) else cantonese.written(simplified(question))
    asked = CLOSES.sub("", FOLLOWS.sub("", said)).strip(" ，,。？?.!！；;")
    if not (ASKS.search(asked) or ATTRIBUTE.fullmatch(asked)):
        return False  # 家里有三个孩子的呢 names a case
    for frame in (FOLLOWS, CLOSES, OF_ANYTHING, FRAME):
        said = frame.sub(" ", said)
    return len(specific(said)) < 2


def of_the_same(query: Query, write: Write, desk: Desk) -> Written | None:
    """The answer from anywhere, or from the clause spoken of last where that says as much of what is asked."""
    found = write(query)
    return (_same(query, found, write, desk) if found and not found.missing else None) or found


def _same(query: Query, found: Written | None, write: Write, desk: Desk) -> Written | None:
    """The answer from the clause spoken of last, where that says as much of the follow-up as another of its text."""
    if query.fuller is None or not query.spoken or _first(found) in query.spoken:
        return None
    here = write(replace(query.fuller, documents=query.nearby))
    same = here is not None and not here.missing and _first(here) in query.spoken
    return here if same and _speaks(here, query, desk) >= _speaks(found, query, desk) else None


def _first(written: Written | None) -> tuple[str, str] | None:
    """The document and address of the clause that an answer cites first."""
    cited = written.draft.citations[:1] if written else ()
    return cited[0].place if cited else None


def _recurs(written: Written | None) -> bool:
    """Whether what an answer quotes says how often something is done."""
    return written is not None and any(RECURS.search(one.quote) for one in written.draft.citations)


def _cites(written: Written | None, documents: Sequence[str]) -> bool:
    return written is not None and any(one.document.id in documents for one in written.draft.citations)


def _cites_others(written: Written | None, documents: Sequence[str]) -> bool:
    return written is not None and any(one.document.id not in documents for one in written.draft.citations)


def _charges(written: Written | None, desk: Desk) -> bool:
    """Whether the clause that an answer cites first charges bodies with what it says."""
    first = written.draft.citations[:1] if written else ()
    return any(desk.retriever.stated(one.document, one.clause) for one in first)


def _speaks(written: Written | None, query: Query, desk: Desk) -> float:
    """How much of the question the clause speaks of that an answer cites first."""
    terms = desk.retriever.terms(query.topic)
    first = written.draft.citations[:1] if written else ()
    return max((desk.retriever.support(terms, one.document, one.clause) for one in first), default=0.0)
