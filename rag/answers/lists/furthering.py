"""How a matter is furthered, what a text says of it, where a heading is about that very matter: what stands under it."""

from __future__ import annotations

import re

from documents.clauses import Clause, Document
from rag.answer import Kind
from rag.answers import quoting
from rag.answers.clauses import within
from rag.answers.lists import headed, lists
from rag.desk import Desk, Written
from rag.drafting import Draft
from rag.enumerations import Match
from rag.questions import query as queries
from rag.questions.needs import requirements
from rag.questions.query import Query

# 怎么发展绿色金融, what is planned for it: not how a sum is worked out or how one applies.
HOW = re.compile(
    r"(?:怎[么样]|如何|点样)(?:去|来|才能|要)?(?:发展|推进|推动|促进|支持|加强|防范|防控|化解|建设|打造|完善|优化|深化|培育|保障|打击|整治|治理|应对|解决|处置|帮助?|扶持|鼓励|吸引|引进|保护|提高|降低|做好?|搞|落实)|"
    r"(?:怎[么样]|如何|点样)(?:做|搞|抓)|(?:的|在[^，。？]{1,12}?)(?:发展|功能|战略|总体)*(?:定位|发展(?:方向|重点|思路|路径))(?:是(?:什么|啥|咩|怎么?样?的?))?(?=[？?。]|$)|(?:打算|准备|计划)(?:怎[么样]|如何|做什么)|"
    r"\b(?:how (?:will|does|do|is|are)\b.{0,40}"
    r"\b(?:develop|promote|support|advance|further|strengthen|improve|build|prevent|boost|help|make|fight|"
    r"tackle|crack down|deal with|handle|attract|protect|raise|increase|reduce|encourage)|"
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
    r"合作(?:都|具体)?(?:有|包括|是|讲了?)些?(?:哪些|什么|啥|咩)(?:内容)?(?=[？?。]|$)|"
    r"(?:得到|拿到|享受|获得)(?:到)?(?:的)?(?:哪些|什么|啥|咩|何)(?:支持|扶持|政策|优惠|帮助|好处)|"
    r"(?:是)?(?:怎[么样]|如何|点样)(?:说|写|规定|安排|要求|讲)的?|(?:说|写|讲|提)(?:到)?(?:了|咗)?(?:些|啲)?(?:什么|啥|咩)|"
    r"\bwhat (?:does|do|did) .{1,70}\b(?:says?|provides?|contains?|states?|plans?)\b.{0,12}"
    r"\b(?:about|on|regarding|concerning|for)\b|"
    r"\bwhat (?:measures|steps|support|provisions)\b|"
    r"\bwhat (?:is|are)\b(?=.{1,60}\b(?:meant|supposed|intended|expected) to\b)",
    re.IGNORECASE,
)
FRAME = re.compile(
    r"(?:措施|举措|做法|安排|内容|规定|要求|办法|打算|政策|合作|具体|主要|方面|领域|里面?)|[对在就于](?=\s|$)|(?:^|(?<=\s))(?:[同和与跟及](?=\s)|有些(?=\s|$)|[对在就把给为]|关于|针对|围绕)|"
    r"\b(?:measures|steps|support|provisions|says?|provides?|contains?|states?|on|regarding|concerning|taken|set|out|city|local|meant|supposed|intended|expected|achieve)\b",
    re.IGNORECASE,
)
# What is said of a body stands under its name; what it has to do is told from the records.
OF_BODY = frozenset((Kind.PASSAGES, Kind.DEFINITION))
TOLD = 8  # sentences of a clause without parts


def answer(query: Query, desk: Desk) -> Written | None:
    """What stands under the heading: its parts, or all that it says; None where no heading is about the matter."""
    if not asked(query.text) or any(requirements.of(query)) or (query.mentions and query.kind not in OF_BODY):
        return None
    head = headed.of(_matter(query, desk), desk.within(query), query.english, desk)
    if head is None:
        return None
    document, clause = head
    parts = headed.parts(document, clause, desk)
    if parts is not None:
        return lists.counted(Match(parts, 1.0, 1.0), query, each=True)
    return _whole(document, clause, query.english)


def asked(text: str) -> bool:
    """Whether all is asked for that is done for a matter or said of it."""
    return HOW.search(text) is not None or SAYS.search(text) is not None


def _matter(query: Query, desk: Desk) -> str:
    """What is asked about: a question without the names of texts and the words that ask."""
    text = within.unnamed(query.text, desk.within(query), desk)
    for words in (SAYS, HOW, FURTHER, queries.FRAME, FRAME):
        text = words.sub(" ", text)
    return " ".join(text.split())


def _whole(document: Document, clause: Clause, english: bool) -> Written | None:
    """All that a clause says, up to so many sentences."""
    quote = quoting.opening(document, clause, english, TOLD)
    if quote is None:
        return None
    draft = Draft()
    draft.say(quoting.sentence(quote, english), quote)
    return Written(draft, quoted=True)
