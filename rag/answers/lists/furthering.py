"""How a matter is furthered, what a text says of it, where a heading is about that very matter: what stands under it."""

from __future__ import annotations

import re

from documents.clauses import Clause, Document, Level
from index.text import fold
from rag import enumerations
from rag.answers import quoting
from rag.answers.clauses import within
from rag.answers.lists import lists
from rag.desk import Desk, Written
from rag.drafting import Draft, Quote, english_gist, sentences
from rag.enumerations import Match
from rag.questions import query as queries
from rag.questions.needs import requirements
from rag.questions.query import Query

# 怎么发展绿色金融, what is planned for it: not how a sum is worked out or how one applies.
HOW = re.compile(
    r"(?:怎[么样]|如何|点样)(?:去|来|才能|要)?(?:发展|推进|推动|促进|支持|加强|防范|防控|化解|建设|打造|完善|优化|深化|培育|保障|做好?|搞|落实)|"
    r"(?:怎[么样]|如何|点样)(?:做|搞|抓)|(?:打算|准备|计划)(?:怎[么样]|如何|做什么)|"
    r"\b(?:how (?:will|does|do|is|are)\b.{0,40}"
    r"\b(?:develop|promote|support|advance|further|strengthen|improve|build|prevent|boost)|"
    r"what (?:does|do|will|is|are)\b.{0,40}\b(?:plan\w*|do(?:ing)?|intend\w*)\b.{0,10}\b(?:for|about|on|to do)\b)",
    re.IGNORECASE,
)
FURTHER = re.compile(
    r"(?:大力|积极|加快|进一步|切实)?(?:发展|推进|推动|促进|支持|加强|防范|防控|化解|建设|打造|完善|优化|深化|培育|保障|做好?|搞|抓|落实|计划|方面)|"
    r"\b(?:develop\w*|promot\w*|support\w*|advanc\w*|further\w*|strengthen\w*|improv\w*|build\w*|prevent\w*|boost\w*|"
    r"plan\w*|do(?:es|ing)?|intend\w*|about|will)\b",
    re.IGNORECASE,
)
# What a text says of a matter, what it does for it: 对…有哪些支持措施, 关于…怎么说.
SAYS = re.compile(
    r"(?:有|提出|采取|规定|安排|明确|出台|给)(?:了|出)?(?:哪些|什么|啥|咩|何|哪几[项条个方]面?)(?:具体|主要|新|的|支持|扶持|政策|激励|优惠)*"
    r"(?:措施|举措|做法|安排|内容|规定|要求|办法|打算|支持|扶持|政策)|"
    r"(?:是)?(?:怎[么样]|如何|点样)(?:说|写|规定|安排|要求|讲)的?|(?:说|写|讲|提)(?:到)?(?:了|咗)?(?:些|啲)?(?:什么|啥|咩)|"
    r"\bwhat (?:does|do|did) .{1,70}\b(?:says?|provides?|contains?|states?|plans?)\b.{0,12}"
    r"\b(?:about|on|regarding|concerning|for)\b|"
    r"\bwhat (?:measures|steps|support|provisions)\b",
    re.IGNORECASE,
)
FRAME = re.compile(
    r"(?:措施|举措|做法|安排|内容|规定|要求|办法|打算|政策|具体|主要|方面|领域|里面?)|[对在就于](?=\s|$)|(?:^|(?<=\s))(?:[对在就把给为]|关于|针对|围绕)|"
    r"\b(?:measures|steps|support|provisions|says?|provides?|contains?|states?|on|regarding|concerning|taken|set|out|city|local)\b",
    re.IGNORECASE,
)
HEADS = frozenset({Level.SECTION, Level.HEADING, Level.SUBHEADING, Level.ITEM, Level.BOX})
WHOLE = 0.99  # share of the matter of which the heading must speak
LEAST = 0.34  # share of the heading's words that the question must say
MOST_BESIDE = 2  # clauses of one heading, itself among them, of which each may be meant alone
TOLD = 8  # sentences of a clause without parts


def answer(query: Query, desk: Desk) -> Written | None:
    """What stands under the heading: its parts, or all that it says; None where no heading is about the matter."""
    asks = HOW.search(query.text) or SAYS.search(query.text)
    if not asks or any(requirements.of(query)) or query.mentions:
        return None
    head = _headed(_matter(query, desk), query, desk)
    if head is None:
        return None
    document, clause = head
    for one in enumerations.of(desk.index).all:
        if one.head.address == clause.address and one.document.id == document.id and not one.inline:
            return lists.counted(Match(one, 1.0, 1.0), query, each=True)
    return _whole(document, clause, query.english)


def _matter(query: Query, desk: Desk) -> str:
    """What is asked about: a question without the names of texts and the words that ask."""
    text = within.unnamed(query.text, desk.within(query), desk)
    for words in (SAYS, HOW, FURTHER, queries.FRAME, FRAME):
        text = words.sub(" ", text)
    return " ".join(text.split())


def _headed(matter: str, query: Query, desk: Desk) -> tuple[Document, Clause] | None:
    """The clause whose heading speaks of all of the matter and most of it; of several under one heading, that heading."""
    terms = desk.retriever.terms(matter)
    total = sum(term.weight for term in terms)
    said = frozenset(desk.index.words(fold(matter)))
    found = [
        (document, one)
        for document in desk.within(query)
        for one in document.walk()
        if one.level in HEADS
        and one.heading
        and total > 0
        and desk.retriever.spoken(terms, f"{one.heading} {_title(one)}") >= WHOLE * total
    ]
    shares = [
        enumerations.share(_title(one) if query.english else one.heading, said, desk.index)
        for _, one in found
    ]
    best = max(range(len(found)), key=lambda at: (shares[at], -at), default=None)
    if best is None or shares[best] < LEAST:
        return None
    document, clause = found[best]
    above = [
        one
        for other, one in found
        if other is document
        and sum(any(part is each for part in one.walk()) for _, each in found) > MOST_BESIDE
        and any(part is clause for part in one.walk())
    ]
    return document, above[0] if above else clause


def _title(clause: Clause) -> str:
    """A heading's rendering: the first line or sentence of it."""
    return english_gist(clause, 200)


def _whole(document: Document, clause: Clause, english: bool) -> Written | None:
    """All that a clause says, up to so many sentences."""
    rendered = english and bool(clause.english)
    spans = sentences(clause.english if rendered else clause.text, rendered)
    if not spans:
        return None
    quote = Quote(document, clause, 0, spans[:TOLD][-1][1], rendered)
    draft = Draft()
    draft.say(quoting.sentence(quote, english), quote)
    return Written(draft, quoted=True)
