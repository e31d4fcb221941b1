"""Whether those told before do another thing too (第12条也是他们吗, theirs too?) -> who does that. Asks nothing."""

from __future__ import annotations

import re
from collections.abc import Callable

from documents.facts.responsibilities import Role, responsibilities
from rag.answer import Answer, Kind
from rag.conversation.follow_ups import FOLLOWS
from rag.language import HAN
from rag.questions.asked import kinds

LONGEST = 100  # characters
_BODY = r"(?:单位|部门|机构|局|银行|委)"
_THEY = (
    rf"(?:他们|它们?|她们?|他|同一?(?:样|批|个|家|拨)?的?(?:几[家个])?{_BODY}?|"
    rf"[这那该](?:几?[个家]|些)?{_BODY}?)"
)
_DOES = r"(?:牵头|负责|主管|配合|主办|协办|承担|来?管|搞|做)"
_TOO = r"(?:也|都|还|又|仍然?|同样|是不是)*"
_END = r"的?(?:吗|么|嘛|吧|呢|啊)?\s*[？?]?$"
_AND = r"^(?:and |so |but )?"
_ONES = r"(?:one|lead|body|bodies|bureau|unit|agency|people|department)s?"
_AGAIN = r"(?: too| as well| also| again)?\??$"
_OF = "[^?,.]{3,80}?"
ASKS = re.compile(
    rf"^(?P<of>[^，。？]{{1,24}}?)(?:呢)?[，,]?{_TOO}(?:是|由|归|找)(?:不是)?(?:由|归)?{_THEY}(?:来|在)?{_DOES}?{_END}|"
    rf"^(?P<by_role>[^，。？]{{1,24}}?)的?(?:牵头|配合|责任|负责|主管)的?{_BODY}?(?:也|都|还|跟.{{1,4}}|和.{{1,4}})*是?"
    rf"(?:一样|相同|同一?(?:样|批|个|家)?{_BODY}?|一致){_END}|"
    rf"{_AND}(?:is|are|was) (?:it|that|they|this) (?:also |still )?(?:the same|theirs)(?: {_ONES})?"
    rf"(?: (?:for|on|with|in|leading|in charge of|responsible for|behind))? (?P<a>{_OF}){_AGAIN}|"
    rf"{_AND}(?:is|are) (?P<b>{_OF})(?<! of)(?<! among) (?:also |run by |led by |handled by |under |still |with )*"
    rf"(?:theirs|them|the same {_ONES}){_AGAIN}|"
    rf"{_AND}(?:do|does|are|is) (?:they|the same {_ONES}|that {_ONES}) (?:also )?"
    rf"(?:lead|run|handle|cover|oversee|manage|look after|in charge of|responsible for) (?P<c>{_OF}){_AGAIN}|"
    rf"^(?:and |so |but |what about )?(?P<d>{_OF})[,;:]? (?:is (?:that|it) )?(?:also )?"
    rf"(?:theirs|(?:the )?same {_ONES}){_AGAIN}",
    re.IGNORECASE,
)
LED = re.compile(r"牵[头頭]|\bleads?\b", re.IGNORECASE)
TOLD = frozenset({Kind.LEAD_UNIT, Kind.COOPERATING_UNIT, Kind.RESPONSIBLE_UNIT, Kind.COUNT})
NAMELESS = re.compile(
    r"\s*(?:那么?|(?:为|凭)(?:什么|啥)|怎么|难道|到底|and|so|it|that|this|they|these|those|[这那它]|他们)?\s*",
    re.IGNORECASE,
)


def asked(spoken: str, told: Callable[[], Answer]) -> tuple[str, tuple[str, str] | None] | None:
    """Who does the other thing, as a follow-up, and the place of the clause told before; None where no bodies were told.

    Where a clause of each of several texts was told, no one of them is the place.
    """
    match = ASKS.match(spoken.strip()) if len(spoken) <= LONGEST else None
    if match is None:
        return None
    before = told()
    places = {one.place: one for one in before.citations}
    if len(places) != len({document for document, _ in places}) or not places or before.abstained:
        return None
    of = FOLLOWS.sub("", next(group for group in match.groups() if group)).strip(" ，,的")
    place = next(iter(places)) if len(places) == 1 else None
    stated = any(responsibilities(cited.clause.text) for cited in places.values())
    if NAMELESS.fullmatch(of) or not (stated or before.kind in TOLD):
        return None
    cooperates = kinds.role(spoken) is Role.COOPERATE
    led = LED.search(before.text) is not None
    if HAN.search(spoken):
        asks = "谁配合" if cooperates else "谁牵头" if led else "由谁负责"
        return f"那{of}{asks}？", place
    asks = "cooperates on" if cooperates else "leads" if led else "is responsible for"
    return f"And who {asks} {of}?", place
