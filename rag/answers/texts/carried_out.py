"""How what a text sets is carried out, checked and answered for, asked of no matter -> what its part on that says. Prefers none.

Who checks, what happens to those who fail: with nothing else said the whole text is meant, and a text says it in its part on
carrying itself out, whatever is checked elsewhere in it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from documents.clauses import Clause, Document
from documents.facts.responsibilities import responsibilities
from rag.answers import quoting
from rag.answers.texts import own_parts
from rag.desk import Desk, Written
from rag.drafting import Draft, Quote, sentences
from rag.language import HAN
from rag.questions.asked import kinds
from rag.questions.query import Query


@dataclass(frozen=True, slots=True)
class Aspect:
    """One thing that may be asked of it: `asked` and `english` are its words in a question, `told` those of a text."""

    asked: re.Pattern[str]
    told: re.Pattern[str]
    english: re.Pattern[str]

    def of(self, text: str) -> str | None:
        """What a question that asks it asks it of, empty where of nothing; None where it asks something else."""
        match = (self.asked if HAN.search(text) else self.english).fullmatch(text)
        return (match["of"] or "") if match else None


_WHO = r"(?:由|让)?(?:谁|哪(?:个|些)?(?:单位|部门)|怎么样?|怎样|如何|有没有|有无|有什么)?(?:人|来|去|负责|进行|会|要|被){0,3}"
_WHAT = r"(?:这些)?(?:工作|任务|政策|方案|规划|措施|情况|机制)?(?:的)?(?:落实|执行|实施|完成|进度|情况){0,3}"
_GOING = r"(?:(?:落实|执行|实施|完成|进展|推进)的?(?:情况|进度|成效|效果))?"
_END = r"(?:的话)?(?:了|的|呢|吗|么|啊)?[？?]?"
# Of what in English: the plan, it, progress; and what is done with it.
_THING = (
    r"(?:it|this|the (?:plan|scheme|work|programme|policy|measures|tasks?)|progress|"
    r"(?:the )?(?:implementation|results|performance))"
)
_CHECK = r"(?:check|monitor|supervis|evaluat|inspect|assess|oversee|measur|track)"
_RUN = r"(?:carr(?:y|ied|ies)(?: it| this)? out|implement|coordinat|co-ordinat|organi[sz])"


def _aspect(asked: str, told: str, english: str) -> Aspect:
    return Aspect(
        re.compile(rf"(?P<of>[^，。？?]{{0,14}}?)的?{_GOING}(?:{asked})"),
        re.compile(told),
        re.compile(rf"(?:{english})(?: (?:of|in|under) (?P<of>[^,?]+?))?[?.]?", re.IGNORECASE),
    )


# The narrower first: who fails is checked too.
ASPECTS = (
    _aspect(
        rf"{_WHAT}(?:如果)?(?:完不成|完成不了|没有?完成|未完成|(?:落实|执行|做|干)得?不(?:好|到位|力)|不(?:落实|执行|干|做))(?:任务|工作)?"
        rf"(?:了|的|会|要|有|是|该|受|被)*(?:怎么办|怎么?样|怎么处理|如何处理|什么后果|后果|什么处罚|处罚|处分|问责|批评)?{_END}",
        r"通报批评|批评|问责|追责|追究|约谈|处分|不到位",
        r"what (?:happens|follows) (?:if|when) (?:\w+ ){0,4}?"
        r"(?:fail(?:s|ed)?|(?:is|are|do|does) not|isn['’]t|aren['’]t|don['’]t|doesn['’]t|miss(?:es)?)"
        r"(?: (?:to )?(?:done|met|carried out|reached|implement\w*|deliver|perform|finish\w*|complet\w*|do (?:it|this)))?"
        r"(?: (?:the |its |their )?(?:targets?|tasks?|goals?))?",
    ),
    _aspect(
        rf"{_WHAT}(?:(?:做|干|完成|落实|执行)得?(?:得)?(?:好|出色|到位))(?:了|的|会|要|就)*(?:有|给)?(?:什么)?(?:奖励?|表扬|表彰|好处)?{_END}",
        r"表扬|表彰|奖励",
        r"(?:is|are) (?:there )?(?:any )?(?:units?|those|they)? ?(?:praised|rewarded|commended) (?:if|when|for) .{0,30}",
    ),
    _aspect(
        rf"{_WHO}(?:考核|督查|督促|督办|监督|检查|评估|督导|考评|跟踪)+{_WHAT}(?:机制|办法|方式)?{_END}",
        r"考核|督查|督促|督办|监督|检查|评估|督导|评价",
        rf"(?:who|how) (?:(?:will|does|do) )?{_CHECK}\w* {_THING}|(?:by whom|how) (?:is|are|will) {_THING} (?:be )?{_CHECK}\w*",
    ),
    _aspect(
        rf"(?:由|让)?(?:谁|哪(?:个|些)?(?:单位|部门)|怎么样?|怎样|如何)(?:来|去|负责|进行)*(?:统筹|协调|组织|落实|实施|推进|执行)+{_WHAT}{_END}",
        r"统筹|协调|领导|落实|分解|专班|推进",
        rf"who (?:(?:will|does|do) )?{_RUN}\w* {_THING}|(?:by whom|how) (?:is|are|will) {_THING} (?:be )?{_RUN}\w*",
    ),
)
HEADED = re.compile(
    r"保障(?:措施|机制)?$|组织(?:实施|领导|保障)|督查|督导|监督检查|考核|见效$|(?:抓好|贯彻|狠抓)落实$"
)
SHORT = 260  # characters of a clause that is told whole, with the bodies behind it
MOST = 4  # texts


def answer(query: Query, desk: Desk) -> Written | None:
    """A line a text, from its part on carrying itself out; None where a matter is asked about, or none has such words."""
    text = query.text.strip()
    asked = ((one, one.of(text)) for one in ASPECTS)
    aspect, of = next(((one, of) for one, of in asked if of is not None), (None, ""))
    if aspect is None or query.mentions or query.number is not None or query.inside:
        return None
    if of and not (query.documents and own_parts.only_named(of, query, desk, desk.within(query)[0])):
        return None
    who = kinds.ASKS_UNIT.search(text) is not None
    within = [one for one in desk.within(query) if one.id in query.nearby] or desk.within(query)
    told = [one for document in within if (one := _best(document, aspect, who)) is not None]
    told = [_rendered(one) for one in told] if query.english else told
    draft = Draft()
    for quote in told[:MOST]:
        draft.say(f"{'- ' * (len(told) > 1)}{quoting.sentence(quote, query.english)}", quote)
    return Written(draft) if told else None


def _best(document: Document, aspect: Aspect, who: bool) -> Quote | None:
    """The sentence that says most of it in such a part; of a short clause that names bodies all, where they are asked for."""
    found = [
        (len(set(aspect.told.findall(clause.text[start:end]))), Quote(document, clause, start, end))
        for clause in _clauses(document)
        for start, end in sentences(clause.text)
        if aspect.told.search(clause.text[start:end])
    ]
    if not found:
        return None
    named = [pair for pair in found if who and responsibilities(pair[1].clause.text)]
    best = max(named or found, key=lambda pair: pair[0])[1]
    short = len(best.clause.text) <= SHORT and bool(named)
    return Quote(document, best.clause, 0, len(best.clause.text)) if short else best


def _rendered(quote: Quote) -> Quote:
    """The rendering of the clause that is quoted, where it has one."""
    english = quote.clause.english
    return Quote(quote.document, quote.clause, 0, len(english), english=True) if english else quote


def _clauses(document: Document) -> Iterator[Clause]:
    """The clauses of the uppermost parts with such a heading; no heading itself."""
    for part in document.clauses:
        if HEADED.search(part.heading):
            yield from (one for one in part.walk() if not one.children)
