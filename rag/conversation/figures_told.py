"""A follow-up on the figure told (起点是多少, 翻了一番没有, not even double) -> a question of its row. Works nothing out."""

from __future__ import annotations

import re
from collections.abc import Callable

from documents.clauses import Level
from documents.facts.rows import row
from rag.answer import Answer, Citation
from rag.conversation.completed import Completed
from rag.language import HAN
from rag.questions.asked import changing

YEAR = re.compile(r"(?<!\d)(20\d{2})年")
LONGEST = 40  # characters of a follow-up that names no figure of its own
LITTLE = 1  # characters left beside what is asked
STARTED = re.compile(
    r"起点|起步|起始|一开始|开头|基数|底数|基期|期初|出发点|(?:原来|原先|本来|之前|以前|开始)(?=的?时候|是|有|呢|$)|"
    r"\b(?:starting (?:point|figure|value|level)|baseline|base(?: (?:figure|year|value|number))?|"
    r"start(?:ed|ing)?(?: out)? (?:at|from)|"
    r"from what|up from|before that|(?:in|at) the beginning|to begin with)\b",
    re.IGNORECASE,
)
# By how much it grows, where no bound is named that it may reach.
GROWN = re.compile(
    r"[升涨增提][长加高幅多了]*(?=多少|几|百分)|[增涨升]幅|(?:几|多少)(?:个)?(?:成|倍|百分点)|百分之(?:几|多少)|"
    r"\b(?:(?:by )?(?:what|how much|how many)\b.{0,24}\b(?:up|more|grow\w*|increas\w*|ris\w+|growth|per ?cent\w*|times)|"
    r"(?:grow|increase|rise|go up)\w* by)\b",
    re.IGNORECASE,
)
SHARE = re.compile(r"成|百分|[增涨升]幅|\bper ?cent|\bgrowth\b", re.IGNORECASE)
# What a figure is, held against the one told before: X呢，会不会高一些.
AGAINST = re.compile(
    r"(?:呢|又如何|又怎么?样)?[，,]\s*(?:会不会|是不是|是否|有没有|会|是|要)?(?:还|更|比较|也)*"
    r"(?:进取|积极|激进|保守|高|低|快|慢|多|少|大|小|好|强|猛)(?:一?[些点])?(?:吗|么|呢|吧)?\s*[？?]?\s*$|"
    r"\s*[,;]\s*(?:is|are|does|do|would|will) (?:that|it|they|those|these) (?:any |much )?"
    r"(?:more|less|[a-z]{2,9}er)(?: [a-z]{3,12})?\s*\??\s*$",
    re.IGNORECASE,
)
# What stands around it and names nothing.
FRAME = re.compile(
    r"那么?|就|才|还|也|都|连|不止|不只|只|等于|相当于|也就是|算是?|换算|下来|的时候|时候|数字?|是|有|到|够|了|没有?|未|不|吗|么|吧|呢|啊|嘛|多少|几|达|的|要|会|能|"
    r"一共|总共|又|啦|喇|一下|足|以上|超过?|"
    r"\b(?:so|and|but|then|that|this|it|is|was|will|would|does|did|do|not|even|quite|just|about|the|a|an|what|where|which|how|"
    r"much|many|by|at|of|to|up|more|less|than|over|under|there|only|right|correct|mean|means|now|be|who|still|really|ever)\b|['’](?:s|t)\b|n['’]t",
    re.IGNORECASE,
)


def asked(spoken: str, asked_before: str, before: Callable[[], Answer]) -> Completed | None:
    """What is asked of the one row told that has figures of two years; None for another question, or another answer.

    Where it started stands in the row; whether it doubles, and by how much it grows, is asked of it by its name.
    """
    text = spoken.strip()
    started = STARTED.search(text)
    if len(text) > LONGEST or not (started or GROWN.search(text) or changing.bound(text) > 1):
        return None
    if _names_more(text):
        return None
    cited = _row(before())
    if cited is None:
        return None
    years = sorted(set(YEAR.findall(cited.clause.text)))
    told = row(cited.clause.text)
    name = told.heading if told else cited.clause.heading
    whole = f"{years[0]}年{name}是多少？" if started else f"{name}从{years[0]}年到{years[-1]}年{_asks(text)}"
    # What follows in English follows the English before it.
    return Completed(whole, (cited.document, cited.clause), matter="" if HAN.search(spoken) else asked_before)


def alone(spoken: str) -> str:
    """A follow-up that holds another thing against the one told, as one that names that thing: science loans呢."""
    cut = AGAINST.search(spoken)
    if cut is None or cut.start() == 0 or len(spoken) > 2 * LONGEST:
        return spoken
    return f"{spoken[: cut.start()]}{'呢' if HAN.search(spoken) else '?'}"


def _names_more(text: str) -> bool:
    """Whether a follow-up names a thing of its own beside what it asks of a figure."""
    for words in (STARTED, GROWN, changing.DOUBLES, changing.TIMES, FRAME):
        text = words.sub(" ", text)
    return len(re.sub(r"\W|(?<![a-z])[a-z](?![a-z])", "", text)) > LITTLE


def _row(before: Answer) -> Citation | None:
    """The only row cited that has figures of two years."""
    rows = {
        one.place: one
        for one in before.citations
        if one.clause.level is Level.ROW and len(set(YEAR.findall(one.clause.text))) > 1
    }
    return next(iter(rows.values())) if len(rows) == 1 else None


def _asks(text: str) -> str:
    times = changing.bound(text)
    if not times:
        return "增长了百分之几？" if SHARE.search(text) else "增加了多少？"
    said = "翻一番" if times == 2 else f"达到{times:g}倍"
    return f"{said}都不到吗？" if changing.falls_short(text) else f"{said}了吗？"
