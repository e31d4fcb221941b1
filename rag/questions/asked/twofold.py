"""The words of a question -> its two halves, where it asks two things one after the other. Knows no library."""

from __future__ import annotations

import re

from rag.language import HAN

MARK = re.compile(r"[？?；;]\s*")
ASKS = re.compile(
    r"什么|甚么|哪|谁|几|多少|怎么|怎样|咋|如何|何时|何为|是否|有没有|多久|多大|多长|边|咩|乜|点样|吗|呢|(?P<deed>[一-鿿])不(?P=deed)"
    r"|\b(?:what|which|who|whom|whose|when|where|how|why)\b"
    # In English a verb asks where it opens a sentence or a part of one: we are a shop tells.
    r"|(?:^|(?<=[.!,:;]))\W*(?:(?:and|or|but|so|then|also)\W+)?"
    r"(?:is|are|was|were|does|do|did|can|could|may|must|will|would|should|has|have|am)\b",
    re.IGNORECASE,
)
# A half that asks whether the first holds, or offers another answer to it, is no question of its own.
OPENING = re.compile(
    r"^[^，。]{1,12}(?<![么吗])呢$|^(?:一共|总共|合共|合计|共)?有?(?:几|多少|几多)[个家项条间]$|^(?:还是|或者|抑或|定系|对吗|对不对|是吗|是不是|系咪|真的吗|为什么|点解|其他|其它|其余|另外|还有|除了|"
    r"[这那嗰呢]|两|它|有冇|有没有|or\b|and is that)",
    re.IGNORECASE,
)
# What is worked out further of the figure before it, and names no other: 相当于基数的百分之几, 比乙的少多少.
WORKS_ON = re.compile(
    r"^(?:那|也就是|即)?(?:大?约)?(?:相当于|折合|占(?:了|到)?(?:目标|基数|基础|其中|总[数量额]|全[部体]|比)|"
    r"比(?![例重率])[^，。？]{2,24}(?:多|少|高|低|大|小|快|慢|贵)[了出]?(?:多少|几)|"
    r"[增涨升降]幅|增长率|(?:还|尚|仲|重)?(?:差|缺|欠)(?:额|距|多少|几)|差(?:额|距)|达标|(?:已|现|目前)?(?:完成|达到?)(?:了|咗|到|度)?(?:百分之|几成|目标)|年均|平均每年)|"
    r"^[“\"]?(?:十[一二三四五六七八九]五[”\"]?(?:期间|时期)?|(?:过去|此前|之前|前|上一?个)[几五三]?年?)(?:又|则|是|呢)?"
    r"(?:提|增(?!了?多少[家个户])|上升|下降|涨|降|年均)|"
    r"^[^，。？占]{1,14}占(?:比|了|到|其中|里面)?的?(?:多少|几多|几成|几分之几|百分之(?:几|多少)|多大(?:比例|比重)|比例|比重)|"
    r"^(?:跟|和|与|同|较)[^，。？]{2,24}(?:相?比|对比)(?:如何|怎么?样|呢|是?[快慢多少高低])|"
    r"^(?:and )?(?:how does (?:it|that|this) compare|how (?:much|many) (?:is|are) (?:still )?(?:missing|left|short)|"
    r"what (?:rise|share|increase|percentage|growth|rate|proportion)"
    r"(?: in \w+| of \w+| increase| rise)? (?:is|would) (?:that|this|it)\b)",
    re.IGNORECASE,
)
LEANS = re.compile(
    r"说法|一样|矛盾|一致|出入|相同|冲突|打架|对(?:不对)?[得不]上|[唔不]夹|哪个[对准]|(?:谁|哪[个份边条处])[^，。？]{0,4}[更较]|"
    r"\bwhich\b[^?]{0,40}\b(?:strict|high|low|long|short|larg|great|small)er\b|\b(?:same|agree|match|differ\w*|consistent\w*|everywhere|throughout|twice|both)\b",
    re.IGNORECASE,
)
# What joins another matter to that before it, 还有罚款是多少; 还有哪些 and 另外两项 ask for the rest of the same.
JOINS = re.compile(
    r"^(?:还有|另外|此外|同时|顺便|以及|并且)[，,、]?(?:再|也)?(?:我?想)?(?:请?问)?(?:一?下)?[，,、]?",
)
REST = re.compile(
    r"^还有(?:谁|什么(?!时候)|哪|啥|咩|几|多少)|^(?:还有|另外|此外)(?:的|呢|吗|么|没有|别的|其[他它余]|哪[些几]|"
    r"[两几一二三四五六七八九十\d]{1,3}[个项家条种类位份]的?(?:都|分别|各|又)?(?:是|叫|为|有|由|在|呢|谁|什么|哪|$))"
)
QUESTION = re.compile(r"[？?]")

# From the start of a sentence only, else a long one without a mark is gone through from each of its characters.
TOLD = re.compile(r"(?<![^。！!？?\n])[^。！!？?\n]{1,4000}[。！!]")
TOLD_ENGLISH = re.compile(r"(?<![^.!?\n])[^.!?\n]{1,4000}[.!](?=\s|$)")
# Who asks would know it himself: that the head wonders asks nothing.
WISHES = re.compile(
    r"\b(?:i|we|me|us|you|please)\b[^.!?]{0,40}\b(?:know|ask|find out|learn|sure|unclear|confused|wondering|understand|check)\b|"
    r"\b(?:tell|advise|remind) (?:me|us)\b|^\W*(?:please|kindly)\b",
    re.IGNORECASE,
)
BLANK = re.compile(r"[A-Za-z]")
SHARE = re.compile(r"占|比例|比重|百分之|几成")
ANOTHER_YEAR = re.compile(
    r"^(?:那|而)?(?:19|20)\d{2}年[末底初]?的?(?:又|则)?[是系为]?(?:多少|几多|几成|百分之几)$"
)
SHORTEST = 4
# 组长是谁，办公室在哪: the first asks before the comma; what follows asks of the same.
COMMA = re.compile(
    r"^(?P<first>[^，,？?；;。]+?(?:是谁|由谁[一-鿿]{1,3}|是什么|是多少|有多少|[几多]少?[个家条项元间天年]|在哪里?|多久一次|怎么[收算定办]))[，,]"
    r"(?P<second>(?![^，。]*(?:各是|各有|各叫|分别|名字|名称|其中|谁[更最]))[^，,？?；;。]+)[？?]?$"
)

# Two numbers are announced, and what is counted follows: two counts please: areas of this, and ways of that.
ANNOUNCED = re.compile(
    r"^\W*(?:(?:just|only|give me|i (?:need|want)) )?(?:two|2) (?P<counts>counts|numbers|figures|totals)?"
    r"(?:questions|things)?(?:,? please)?\s*[:,–—-]\s*|"
    r"^(?:请?问|我?要|我?想知道|给我|帮我查)?(?:一下)?(?:两|2|二)个(?:数字?|问题|数量|数目)[：:，,]\s*",
    re.IGNORECASE,
)
# How many tasks one text has, and how many parts another: each with its own verb or place.
COUNTS_EACH = re.compile(
    r"^(?P<first>(?:in )?how many (?P<noun>(?:[\w-]+ ){1,3}?)(?:does|do|are|is|has|have|in|of|under|did)\b[^?;]{3,160}?),? and "
    r"(?P<second>(?:in )?how many (?:[\w-]+ ){0,3}?(?:does|do|are|is|has|have|in|of|under|did) [^?;]{6,160})\W*$",
    re.IGNORECASE,
)
BARE_COUNT = re.compile(
    r"^((?:in )?how many) (?=(?:does|do|are|is|has|have|in|of|under|did) )", re.IGNORECASE
)
# The plainest first: a comma and a word that joins, then either alone.
PARTED = (
    re.compile(r"\s*[,;；，]\s*(?:and|以及|还有)\s*", re.IGNORECASE),
    re.compile(r"\s*[；;，,]\s*"),
    re.compile(r"\s+and\s+"),
)
HOW_MANY = "How many "


MOST = 12  # things asked that are told apart: what comes before each is answered for it, one within the other


def silenced(text: str) -> str:
    """A text, each character in its place, without the words that ask nothing where a sentence only tells.

    In a message with a question mark a sentence that ends in a full stop tells: 问了几家都不行, only when it breaks.
    """
    if not QUESTION.search(text):
        return text
    if not HAN.search(text):
        return TOLD_ENGLISH.sub(lambda one: one[0] if WISHES.search(one[0]) else BLANK.sub("x", one[0]), text)
    return TOLD.sub(lambda one: one[0].replace("几", "数"), text)


def own(part: str) -> str:
    """What a part of a question asks, without the word that only joins it to the part before."""
    joined = None if REST.search(part) else JOINS.match(part)
    return part[joined.end() :] if joined else part


def leans(part: str) -> bool:
    """Whether a part of a question asks of the same as that before it, and is none of its own."""
    asked = own(part)
    # What is joined in so many words is another thing, be it of 这个措施.
    on = OPENING.search(part) or WORKS_ON.search(part)
    return LEANS.search(asked) is not None or (asked == part and on is not None)


def halves(text: str, commas: bool = True) -> tuple[str, str] | None:
    """Both questions; None where a text asks one thing, or more than two. `commas`: one may part them."""
    counts = _two_counts(text)
    if counts is not None:
        return counts
    comma = COMMA.match(text) if commas else None
    parts = [comma["first"], comma["second"]] if comma else [part.strip() for part in MARK.split(text)]
    parts = [part for part in parts if part]
    if len(parts) != 2 or any(len(part) < SHORTEST or not ASKS.search(part) for part in parts):
        return None
    again = SHARE.search(parts[0]) and ANOTHER_YEAR.search(parts[1])  # of two figures, in either year
    return None if again or leans(parts[1]) else (parts[0], own(parts[1]))


def _two_counts(text: str) -> tuple[str, str] | None:
    """Two numbers that one question asks for, each of a text of its own."""
    opening = ANNOUNCED.match(text)
    rest = text[opening.end() :] if opening else text
    each = COUNTS_EACH.match(rest.strip())
    if each is not None:
        return each["first"], BARE_COUNT.sub(rf"\1 {each['noun'].strip()} ", each["second"])
    rest = rest.strip(" ?？。.")
    parted = next((one for one in PARTED if one.search(rest)), None)
    parts = [part for part in parted.split(rest, maxsplit=1) if len(part) >= SHORTEST] if parted else []
    if opening is None or len(parts) != 2:
        return None
    if HAN.search(text):
        return (parts[0], parts[1]) if all(ASKS.search(part) for part in parts) else None
    first, second = (part if ASKS.match(part) else f"{HOW_MANY}{part}" for part in parts)
    return (first, second) if opening["counts"] else None
