"""The words of a question -> on what it compares its sides: no name of theirs, no year, nothing that asks. Finds nothing."""

from __future__ import annotations

import re

from rag.answers.differences import sections
from rag.answers.differences.sides import COUNTER
from rag.desk import Desk
from rag.questions import query as queries
from rag.questions.asked import agreement
from rag.questions.asked import ranked as ranks
from rag.questions.names import handles
from rag.questions.names.regions import region_names

FRAME = re.compile(
    r"(?:方面|领域|上)?的?(?:做法|打法|举措|措施)(?=各|有|上|何|如何|怎|$|\s|[，,？?])|(?:有)?(?:不同|什么|哪些|何|各自?)的?(?:做法|举措|措施|安排|特点|打法|思路)|(?:各)?(?:有)?(?:哪些|什么|何)?侧重点?|(?:^|\s)在(?=[^\s]{2,12}(?:方面|上|领域))|(?:方面|领域|上)(?=有|各|$|\s)|"
    r"两地|两市|两者|二者|"
    r"又|(?:开|办|搞)一次|的(?:安排|情况|规定)(?=\s|$|[？?])|"
    r"讲法|写法|说法|提到|提|是不是|都要|都有|都|各自?|分别|怎么说|怎么写|说|写|讲(?![话座解课])|比较|对比|对照|核对|异同|区别|不同|有[冇没]有?|出入|何|列|跟|同|"
    r"[在和与](?=\s|$)|的?地方(?=\s|$)|(?:^|(?<=\s))[和与]|"
    r"\b(?:compare|both|each|versus|vs|how|differ\w*|between|cities|city|same|agree|say|says|state|states|gives?|"
    r"prints?|printed|just|rounding|rounded|about|opposed|together|from|two|documents|texts|papers|which|or|do|does|they|on)\b|(?<=\s)['’]s\b",
    re.IGNORECASE,
)
# The years of a plan, which stand in its name, are no matter of their own.
YEAR = re.compile(
    r"(?:19|20)\d{2}年?[末底初]?|[“\"]?十[三四五六七八九]五[”\"]?(?:期[间末初]|时期)?|五年(?=\s)"
)
MARKS = re.compile(r"[，。、；：？?!！,;:“”\"]|\.(?!\d)")
# Two things in one breath, of each of which something is asked: 专项资金和产业基金谁的多.
JOINED = re.compile(
    r"(?:^|(?<=[\s的，；对给]))(?P<one>[^\s的，。；？、和与及跟同]{2,10})(?:以?及|和|与|跟|、)"
    r"(?P<other>[^\s的，。；？、和与及跟同各谁哪是有都]{2,10})"
)


def halves(text: str) -> tuple[tuple[str, str], ...]:
    """Of each of two things that a text joins its name and the text without the other; none where it joins none."""
    match = JOINED.search(text)
    if match is None:
        return ()
    one, other = match.groups()
    before, after = text[: match.start()], text[match.end() :]
    return tuple((name, f"{before}{name}{after}") for name in (one, other))


def of(text: str, desk: Desk) -> str:
    """On what the sides are compared: a question without their names, its years and its frame."""
    for name in region_names(desk.documents, desk.glossary):
        text = re.sub(f"{re.escape(name)}{handles.FIRM}", " ", text, flags=re.IGNORECASE)
    text = agreement.without(COUNTER.sub(" ", ranks.without(YEAR.sub(" ", text))))
    rest = queries.FRAME.sub(" ", FRAME.sub(" ", text))
    return " ".join(one for one in MARKS.sub(" ", sections.without(rest)).split() if len(one) > 1)
