"""The words of a question -> what it orders or takes for granted, and the plain question under it. Knows no document."""

from __future__ import annotations

import re
from functools import lru_cache

from documents.numerals import CHINESE
from rag.language import HAN

# An order about how to answer is no part of what is asked: the documents answer, whatever it says.
ORDER = re.compile(
    r"(?:别|不用|不必|唔使|唔好|不要|无须|无需|勿)(?:再)?(?:管|理|看|睬|查|引用)(?:啲|这些|那些|"
    r"任何)?(?:文件|原文|资料|条文|出处|来源|规定|政策)(?:里|上)?(?:怎么|点样?|如何)?(?:写|说|讲|"
    r"规定)?|"
    r"(?:请)?(?:忽略|无视|撇开|抛开|忘掉|忘记|跳过)(?:以上|上面|之前|前面|所有|全部|一切|这些|"
    r"那些)?(?:的)?(?:文件|指令|指示|要求|规则|原文|资料|限制|设定|提示)(?:内容)?|"
    r"(?:你|请|麻烦)?(?:就|照|只要|只管|直接|只需)(?:直接)?(?:说|讲|写|答|回答|告诉我|承认)(?:是)?|"
    r"得啦|就(?:行|得|可以)(?:了|啦)|(?:请|麻烦)?(?:你)?(?:确认|承认|(?<=[请烦你])证明(?![材资文书])|保证(?![金书人期险]))(?:一下)?|"
    r"\b(?:please )?(?:ignore|disregard|forget(?: about)?|set aside|never mind|overlook|skip) (?:all |"
    r"any )?(?:of )?(?:the |your |these |those |my )?(?:previous |above |earlier |"
    r"prior )?(?:documents?|sources?|instructions?|texts?|rules?|files?|evidence|"
    r"citations?)\b(?: (?:and|,))?|"
    r"\b(?:please )?(?:just |simply |only |now )?(?:say|state|write|tell me|answer|claim|reply|"
    r"confirm|assert|declare|agree|admit)(?: to me)? that\b|\bpretend(?: that)?\b|\byou must (?:say|"
    r"answer|claim)(?: that)?\b",
    re.IGNORECASE,
)
# What is said to be so, with a word at the end that asks for a nod.
TAG = re.compile(
    r"[，,]?\s*(?:是这样|是真的|没错|冇错|对不对|对不|对|是不是|系咪|啱唔啱|啱|可以|是)(?:吗|吧|么|嘛|呀|"
    r"啊)?\s*[？?]?\s*$|吧\s*(?:[？?。]|$)|(?:对吧|是吧|对不对|对吗|是吗|啱唔啱|系咪)\s*[？?，,。]|"
    r",?\s*(?:right|correct|true|yes|no|(?<!is that )(?<!be )ok(?:ay)?|(?:isn|doesn|don|didn|aren|wasn|weren|hasn|haven|"
    r"won)['’]?t (?:it|they|he|she|that|there))\s*\?\s*$",
    re.IGNORECASE,
)
HEARSAY = re.compile(
    r"听说|据说|听讲|据闻|人家说|有人说|既然|我听到|\b(?:i (?:heard|was told|read)|they say|"
    r"is it true|apparently|given that)\b|^\s*so\b",
    re.IGNORECASE,
)
# What follows is asked on the strength of who is said to do it: 由甲牵头，那找它?
PREMISE = re.compile(
    r"^(?P<said>[^，。？；]*?(?:由|是|归)[^，。？；]{2,14}(?:牵头|主办|负责|主管)的?)[，,](?=(?:那么?|所以|因此|这样)(?![几多么]))"
)
# A text is said to want a figure, and how that is to be reached is asked on the strength of it: 把占比提高到85%，措施是什么.
SUPPOSES = re.compile(
    r"^(?P<said>(?!.{0,4}[我咱俺])(?=.*(?:规定|要求|提出|写明|明确|计划|规划|方案|目标|[要将把]))[^，。？；]*"
    r"(?:提高|提升|增加|增长|扩大|降低|下降|减少|压减|做到|达到?|突破|超过|建成?|新增|翻)[^，。？；]*\d[^，。？；]*)"
    r"[，。；](?P<asks>[^\d]*(?:什么|啥|哪|怎[么样]|如何|点样|为何|谁|咩)[^\d]*)$|"
    r"^(?:since |as |because |given that |now that |if )?(?P<english>(?!(?:we|i|my|our)\b)[^,.?]*"
    r"\b(?:plans?|draft|texts?|measures|notice|scheme|aims?|targets?|raises?|wants?|requires?|sets?|promises?|provides?|says?)\b"
    r"[^?]*?\d[^?]*?)[,.;]\s+(?:and |so |but )?"
    r"(?P<how>(?:what|how|which|who|why|by what)\b[^\d]*)$",
    re.IGNORECASE,
)
# The nod is cut off; what it stood behind is asked.
CUT = re.compile(
    r"[，,]?\s*(?:没错|冇错|对|是)吧\s*[？?]?\s*$|[，,]\s*(?:是这样|是真的|没错|冇错|对不对|对不|对|是不是|"
    r"系咪|啱唔啱)(?:吗|吧|么|嘛)?\s*[？?]?\s*$|"
    r",\s*(?:right|correct|true|no|ok(?:ay)?|(?:isn|doesn|don|didn|aren|wasn|weren|hasn|haven|won)['’]?t (?:it|"
    r"they|he|she|that|there))\s*\?\s*$",
    re.IGNORECASE,
)
DONE = re.compile(
    r"已经|既然|已(?:获|拿|建|开|成|上|完|设|落)|(?:开业|获批|建成|成立|落地|上市|拿到|批准|批下来|上线|启用|投产)(?:了|咗)|"
    r"\balready\b|\bnow that\b",
    re.IGNORECASE,
)
# A figure that is told, no year and no number of a clause; and what is asked behind one in the same breath.
TOLD = re.compile(
    rf"(?<![第\d一])(?!一半)(?:\d[\d,.]*|[半{CHINESE}]{{1,3}})\s*(?![\d年条号月日半]|号)[万亿千百]*(?=[一-鿿㎡%]|m)|(?:\d{{1,2}}|[一二两三四五六七八九十])年(?![级度底])|今年\d\d(?![\d年])|"
    r"(?<![上下前后每])半个?[年月](?![度以内])"
)
ENGLISH_TOLD = re.compile(r"(?<![\d.])\d[\d,.]{0,12}[ -]?[a-z]|\b(?:am|is|are|'m) \d", re.IGNORECASE)
ASKS_ON = re.compile(
    r"[^，。？]{0,4}?(?:的(?!目标)|能|可以|可否|够|算|属于|符合|达标|合格|合规|合法|受理|[行得]不?[行得]?(?=[吗唔])|可?唔|要(?!求)|用不用|需|必须|应|该|会|有)[^，。？]{1,16}|[^，。？]{0,4}[得行成可]不[得行成可]|[^，。？]{0,8}(?:多少|几多|怎[么样]|如何|哪|什么|啥|咩)"
)
MAY = re.compile(r"(?<=[^，。])可以(?:吗|么|嘛)?\s*[？?]?\s*$")  # behind a figure no nod but what is asked
MEANS = re.compile("是指|指的是")  # the figure is one of what a word is said to mean
BOTH = re.compile(r"[和与跟同及、][^，。？]{1,20}[都均]|\bboth\b", re.IGNORECASE)
MINE = re.compile(r"[我俺咱阮]|本(?:人|公司|单位|店|厂)")
OWN = re.compile(r"\b(?:i|i['’](?:m|ve)|we|we['’]re|my|our)\b", re.IGNORECASE)


@lru_cache(maxsize=64)  # one question is read several times
def orders(text: str) -> bool:
    """Whether a question tells how to answer instead of asking."""
    return ORDER.search(text) is not None


@lru_cache(maxsize=64)
def made(text: str) -> bool:
    """Whether a question says that something is so and wants it confirmed."""
    return orders(text) or any(one.search(text) for one in (TAG, HEARSAY, PREMISE))


def of_case(text: str) -> bool:
    """Whether a figure of a question is that of a case and what is asked is something else: 我们320人，能领吗."""
    if made(MAY.sub("", text)) or means(text):
        return False
    if not HAN.search(text):
        return OWN.search(text) is not None
    parts = [one for one in re.split(r"[，,。；;：？?\s]+", text) if one]
    told = [list(TOLD.finditer(one)) for one in parts]
    if any(told[:-1]) and not told[-1]:
        return True
    return bool(told and told[-1] and ASKS_ON.match(parts[-1], told[-1][-1].end()))


def means(text: str) -> bool:
    """Whether a word is said to mean something: a figure beside it is no case's."""
    return MEANS.search(text) is not None


def own(text: str) -> bool:
    """Whether the asker tells a figure of its own before what it asks: 我家有40亩，…吗."""
    if TAG.search(MAY.sub("", text)):
        return False
    parts = [one for one in re.split(r"[，,。；;：？?.!]+", text) if one.strip()]
    told = TOLD if HAN.search(text) else ENGLISH_TOLD
    ends = [
        at for at, one in enumerate(parts[:-1], 1) if told.search(one) and not HEARSAY.search(one)
    ]  # who it is of may be told before: 我们开了条航线，飞了七个月，…
    return any(MINE.search("".join(parts[:end])) or OWN.search(" ".join(parts[:end])) for end in ends)


def of_both(text: str) -> bool:
    """Whether something is said of two things at once: 甲和乙都是一年一次. A clause on one of them bears only half."""
    return BOTH.search(text) is not None


def claimed(text: str) -> str:
    """Of a question the part that says what is so: of several sentences the one that asks for a nod, else all of it."""
    premise = PREMISE.match(text)
    if premise:
        return premise["said"]
    parts = re.split(r"(?<=[？?。])(?=.)", text)
    nodded = [one for one in parts if TAG.search(one)]
    return nodded[0] if nodded and len(parts) > 1 else text


def supposed(text: str) -> tuple[str, str] | None:
    """What is taken for granted with its figure, and what is asked on the strength of it; None of any other question."""
    match = SUPPOSES.match(text.strip())
    if match is None:
        return None
    return (match["said"], match["asks"]) if match["said"] else (match["english"], match["how"])


def done(text: str) -> bool:
    """Whether a question takes for granted that something has happened."""
    return DONE.search(text) is not None


def plain(text: str) -> str:
    """A question without orders and nods; a text of nothing else stays as it is."""
    without = ORDER.sub(" ", CUT.sub("", text))
    without = re.sub(r"^[\s，,。.、:：]+(?:and\s+)?|\s+(?=\s)", "", without).strip()
    return without if len(without) >= 4 else text
