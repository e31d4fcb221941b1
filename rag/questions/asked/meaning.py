"""A question -> the term whose meaning it asks, of those that are given or by its own words. Knows no library."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

# Asked for what the letters or the slogan stand for, and nothing else will do.
SPELLED_OUT = re.compile(
    r"缩写|全称|是指|指的是|指什么|什么意思|什么叫|何谓|含义|\b(?:stands? for|short for|spelled out|mean|full name)\b",
    re.IGNORECASE,
)
# Asked for what a term means, the term behind these words or before those.
BEFORE = re.compile(
    r"何谓|何为|什么(?:叫|是)|解释|(?:哪|边|什么|啥|咩)[些啲样]?的?[^，。？的]{0,4}(?<!不)(?:算|叫|称|属于)(?:得上|是|作|为|做)?|(?:才|先)(?:至|能|可以)?(?:算|叫|称)(?:得上|是|作|为|做)?|(?:怎么样?|怎样|如何|点样?|什么样的?[^，。？]{0,12})才?算(?:得上|是|作)?|"
    r"\b(?:what is|define)\b",
    re.IGNORECASE,
)
RECKONED = re.compile(r"(?:怎么样?|怎样|如何|点样?)算")
# Asked whether a thing is one of those that a term names: 算不算某某, 属不属于某某.
COUNTS_AS = re.compile(
    r"算不算|属不属于|是否属于|是不是属于|能不能算|能否算|可否算|计不计入|"
    r"(?:算(?:得上|进|入|在|是|作)?|属于|计入|列入|包括在)(?=[^，。？]{2,24}(?:吗|吧|么|嘛|对不对|啱唔啱|系咪))"
)
MEANING = re.compile(
    r"什么意思|啥意思|咩意思|(?:一|同)(?:一)?个意思|意思(?:一样|相同|一致)|(?:是|系)?指(?:的是)?(?:什么|啥|咩|乜|谁|哪)|"
    r"(?:怎么样?|怎样|如何|点样?)(?:来)?(?:定义|界定|理解)|定义|界定|含义|\b(?:mean|meaning|definition)\b",
    re.IGNORECASE,
)
# A term, what may stand between it and the verb, the verb of being, and what is asked: 某某究竟是啥, 某某即系点样, 某某讲紧咩.
_FILL = r"(?:这个词|一词|这个说法|这个概念|[”」’』\"'，,、\s]|都|到底|究竟|具体|其实|又|分)*"
_IS = r"(?:是|系|算|即|指|讲|说|代表|意味着?)(?:的|紧|嘅|个|一种)*"
NEAR = 8  # characters between the words that ask and the term
_NO_MEANING = "时候|时间|单位|部门|机构|条件|要求|标准|人"
_WHAT = (
    rf"[“「]?(?:(?:什么|啥|咩|乜)样?的?(?!{_NO_MEANING})|怎么(?:一?回事|个)|点(?:样|用|回事)|何物|"
    r"(?:怎么样?|怎样|如何)的[一-鿿]{1,4}(?=[？?，,]|$))"
)
_PARTS = r"(?:包括|包含|分|含)(?:了|成|为)?(?:哪|边|什么|啥|咩|几)"
_POINTS = (
    r"(?:是|系)?指(?![导标数定引派挥示南])|有(?:什么|啥|咩|何)(?:定义|含义)|算(?:到|作)?多[高大深远宽长]|"
    r"(?:是|系)?按(?:照)?(?:什么|啥|咩)(?:标准)?来?[卡划分定认界]"
)
AFTER = re.compile(rf"{_FILL}(?:{_IS}(?:{_IS})?{_WHAT}|{_PARTS}|{_POINTS})")
EACH = re.compile(
    r"各(?:自|个)?(?:是|指|系|为)|分别|(?:都|各)(?:是|指|什么)|区别|有何不同|\b(?:each|both|respectively|differ\w*)\b",
    re.IGNORECASE,
)
# A term that bears no marks: 民间河长是什么意思, 什么叫错时共享.
BARE = re.compile(
    r"(?<![一-鿿])(?:[一-鿿]{0,8}[的说写讲中里]+)?(?P<term>[一-鿿A-Za-z0-9＋+·]{2,10}?)(?:这个词|一词|这个说法)?(?:都|到底|究竟)?"
    r"(?:(?:是|系)?(?:指|什么意思|啥意思|咩意思)(?:的是)?(?:什么|啥|咩)?|是什么意思)(?=[，,？?]|$)|"
    r"^\s*(?:请问)?(?:什么叫|何谓|何为)(?P<behind>[一-鿿A-Za-z0-9＋+·]{2,10})[？?]?$"
)
# The same in English: the words that ask what a thing is and not what of it, and the name, which may be set in marks.
ENGLISH_ASKS = re.compile(
    r"\b(?:mean(?:s|t|ing)?|defin\w+|(?:expla|describ)\w+ what|what exactly|"
    r"count(?:s|ed)? as|qualif\w+ as|refers? to|made up of|consists? of|"
    r"what is an?|what are(?! the\b)|what makes .{3,80}? an?|in the sense of|"
    r"who (?:is|are) (?:that|those|they|an?))\b|\b(?:what|who|which [a-z]+) (?:is|are) [\"“]",
    re.IGNORECASE,
)
ENGLISH_MARKED = re.compile(r"[\"“](?P<name>[A-Za-z][^\"“”]{2,60})[\"”](?P<more>(?:\s[a-z-]+){0,2})")
ENGLISH_NAMED = re.compile(
    r"\b(?:meant by|mean by|counts? as|counted as|qualif\w+ as|defines?|(?:expla|describ)\w+ what|"
    r"what (?:is|are|do|does)|who is)\s+(?:an?\s+|the\s+)?"
    r"(?P<name>[a-z][\w' -]{2,60}?)(?=\s+(?:is|are|means?|refers?|consists?|under|in|according|for|by|as)\b|[?,:.]|$)",
    re.IGNORECASE,
)


def asked(text: str, terms: Sequence[str]) -> str:
    """The term whose meaning is asked: behind the words that ask (何为…) or before them (…指什么), the nearest; else empty."""
    long_last = sorted(terms, key=len)
    if ENGLISH_ASKS.search(text):
        return next((term for term in reversed(long_last) if term in text), "")
    asks = BEFORE.search(text)
    behind = {text.find(term, asks.end()): term for term in long_last} if asks else {}
    if any(at >= 0 for at in behind):
        return behind[min(at for at in behind if at >= 0)]
    asks = asks or MEANING.search(text)
    before = {text.rfind(term, 0, asks.start()) + len(term): term for term in long_last} if asks else {}
    before = {end: term for end, term in before.items() if end >= len(term)}
    if asks and RECKONED.fullmatch(
        asks[0]
    ):  # 罚息怎么算 asks how it is reckoned, not what its first word means
        before = {end: term for end, term in before.items() if end == asks.start()}
    if before:
        return before[max(before)]
    followed = (term for term in terms if any(AFTER.match(text, end) for end in _ends(term, text)))
    return max(followed, key=len, default="")


def _ends(term: str, text: str) -> Iterator[int]:
    """Where a term ends each time that a text says it."""
    at = text.find(term)
    while at >= 0:
        yield at + len(term)
        at = text.find(term, at + 1)


def counted(text: str, terms: Sequence[str]) -> str:
    """The term as which a question asks whether something counts, right behind the words that ask; else empty."""
    asks = COUNTS_AS.search(text)
    behind = text[asks.end() :] if asks else ""
    return max((one for one in terms if 0 <= behind.find(one) <= NEAR), key=len, default="")


def bare(text: str) -> str:
    """A term without quotation marks whose meaning is asked; empty for none."""
    found = BARE.search(text)
    return (found["term"] or found["behind"]) if found else ""


def several(text: str, terms: Sequence[str]) -> tuple[str, ...]:
    """The terms that a question asks about one beside the other: 甲和乙各指什么; none where it asks about one."""
    outer = [term for term in terms if not any(term != other and term in other for other in terms)]
    return tuple(sorted(outer, key=text.find)) if len(outer) > 1 and EACH.search(text) else ()


def called(text: str) -> str:
    """The Chinese words that are asked about: right behind the words that ask what counts as it, or before those that ask
    for its meaning; empty where none is asked."""
    behind = BEFORE.search(text)
    if behind:
        found = re.match(r"[一-鿿]+", text[behind.end() :].lstrip())
        return re.sub("^.*[说称写讲]的", "", found[0]) if found else ""
    asks = MEANING.search(text)
    found = re.search(r"[一-鿿]+(?=[^一-鿿]*$)", text[: asks.start()]) if asks else None
    return found[0] if found else ""


def english_names(text: str) -> tuple[str, ...]:
    """What an English question may call the thing whose meaning it asks; none where it asks something else of it."""
    if not ENGLISH_ASKS.search(text):
        return ()
    marked = ENGLISH_MARKED.search(text)
    if marked:
        return marked["name"], marked["name"] + marked["more"]
    return tuple(match["name"] for match in ENGLISH_NAMED.finditer(text))
