"""A quotation that leaves open why a thing is so, or whether it was done -> the same, which says so. Chooses no clause."""

from __future__ import annotations

import re
from dataclasses import replace

from rag.desk import Written
from rag.drafting import Draft
from rag.questions.asked import claims
from rag.questions.needs import facts
from rag.questions.query import Query

WRITERS = ("passages", "figures")  # who quote, and say nothing of their own
WHY = re.compile(
    r"为什么|为何|为啥|点解(?!释)|何解|凭什么|(?:什么|啥)(?:原因|理由|缘故)|(?:原因|理由)(?:是|系)(?:什么|啥|咩)|"
    r"^\s*why\b|\bwhy (?:is|are|was|were|do|does|did|has|have)\b|\bwhat (?:is|was|are|were) the reasons?\b",
    re.IGNORECASE,
)
# How texts give a reason or an end: 为缓解…，, 由于, so as to.
REASON = re.compile(
    r"为了|旨在|以便|目的|因为|由于|鉴于|因[^此地时素]|原因|理由|受[^，。；]{2,16}影响|避免|防止|"
    r"(?:^|[，。；：])为[^，。；]{4,40}[，,]|以(?:促进|推动|保障|缓解|满足|提高|提升|增强|减少|降低)|"
    r"\b(?:because|due to|owing to|in order to|so that|so as to|in view of|the aim is|reasons?|to (?:avoid|prevent|meet|ease))\b",
    re.IGNORECASE,
)
# Ends that any measure may have, and what a thing lacks: no reason for a figure.
WIDELY = re.compile(
    r"让|使(?!用)|形成|不足|缺少|缺乏|滞后|制约|薄弱|短板|破解|解决|化解|防范|帮助|助力|确保|保障|作用|机遇|需要|"
    r"为[^，。；]{2,24}(?:提供|铺设|创造|注入|增添?|服务)|以[^，。；]{4,30}[。；]"
)
FIGURE = re.compile(r"\d")
# Whether something has come about by now.
BY_NOW = re.compile(
    r"(?:了|咗)(?:吗|没有?|么|未)[？?]?$|(?:咗|了)未[？?]?$|已经?[^，。？]{1,14}(?:吗|没有?|么)[？?]?$|有没有(?:实现|完成|建成|达到|上线|成立)|"
    r"^\s*(?:has|have)\b[^?]{2,90}\b(?:been|started|begun|opened|reached|met|launched|joined|obtained)\b",
    re.IGNORECASE,
)
OWN = re.compile(r"[我咱俺]|\b(?:i|we|my|our)\b", re.IGNORECASE)


def opened(query: Query, written: Written | None) -> Written | None:
    """The answer with what it leaves open said before it; as it is where its clauses tell that, or nothing is left open."""
    if written is None or written.missing or not written.writer.startswith(WRITERS):
        return written
    texts = [one.clause.text for one in written.draft.citations]
    english = query.english
    if WHY.search(query.question) and not any(_reasons(query, one) for one in texts):
        return _before(
            "The documents do not state why; of this they say: "
            if english
            else "文件没有写明原因；与此有关、写明的是：",
            written,
        )
    if _by_now(query) and not any(map(facts.came_about, texts)):
        return _before(
            "The documents do not say that this has happened; they only say: "
            if english
            else "文件没有说已经办成，只写：",
            written,
        )
    return written


def _reasons(query: Query, text: str) -> bool:
    """Whether a text may tell why: no end of a measure is the reason of one figure."""
    return REASON.search(text) is not None or (
        not FIGURE.search(query.text) and WIDELY.search(text) is not None
    )


def _by_now(query: Query) -> bool:
    """Whether yes or no is asked of what may have come about, of nothing of the asker's own."""
    return (
        BY_NOW.search(query.question) is not None
        and not OWN.search(query.question)
        and not claims.own(query.text)
    )


def _before(opening: str, written: Written) -> Written:
    if not written.draft.parts:
        return written
    draft = Draft()
    draft.join(written.draft)
    draft.parts[0] = opening + draft.parts[0]
    return replace(written, draft=draft)
