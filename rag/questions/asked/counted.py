"""A question -> the thing whose number it asks and how an answer calls so many of it. Knows no document."""

from __future__ import annotations

import re
from dataclasses import dataclass

from rag.questions.asked.asked_of import CLASSIFIER

MEASURE = rf"(?:{CLASSIFIER[3:-1]}|份|样|章|节|步|行(?![动业人程])|方面|支|段|款|块(?!钱))"
# 上几次 is of those before, 碰上几种 asks.
HOW = r"(?:多少|几多|(?<![好第哪那])(?:(?<![上下])|(?<=[碰遇赶用搭配算]上))几(?![乎时年月天日岁]))"
AFTER = re.compile(
    rf"{HOW}(?P<measure>大?{MEASURE}|大(?=[一-鿿]{{2}}))?(?!{MEASURE}?(?:[^一-鿿]|$))"
    rf"(?P<noun>(?!{MEASURE}?的)"
    r"[一-鿿]{1,10}?(?:（[一-鿿、]+）)?)(?=[^一-鿿]|$|[才会能要在由是被呢啊])"
)
BEFORE = re.compile(
    rf"(?:\d(?:年|[十百千万亿]{{1,2}}元?|元))?(?P<noun>[一-鿿]{{1,20}}?)(?:(?<!目)的)?(?:一共|总共|合共|共|都)?(?:有|列|写|设|是|点|(?:提|讲|谈)(?=[了到出]))?(?:了|到|出)?{HOW}(?P<measure>{MEASURE})?(?:的名字?)?(?=[？?，。\s]|$)"
)
ENGLISH = re.compile(
    r"\b(?:how many|(?:the|what|which|total|exact) number of)\s+"
    r"(?:of\s+(?:the\s+|all\s+)?(?:(?:[\w-]+\s+){0,3}[\w-]+['’]s\s+)?|[\w-]+['’]s\s+)?"
    r"(?P<noun>(?:[a-z][\w-]*\s+){0,3}?(?:(?:kinds?|types?|sorts?|categories|classes)\s+of\s+[a-z-]+|[a-z][a-z-]*s|people))"
    r"(?=\s+(?:is|are|was|were|do|does|did|has|have|had|should|can|could|will|would|shall|must|may|make|makes|come|fall|stand|count|apply|"
    r"in|of|at|by|on|for|from|to|there|under|per|the|a|an|that|which|led|listed|park|need)\b|[?.,;:]|$)",
    re.IGNORECASE,
)
PARTICLE = re.compile(r"(?<=.)[啊阿呀呢吖嘛哦喔噢㗎]+(?=[？?。！!，,]|$)")
PLACED = re.compile(r"(?<!目)的|[里中内]|上面|入面|当中")  # 清单里的项目: 项目
# What is said of the things stands behind their noun: 情况不准, 片区几个基地.
SAID = re.compile(r"(?:组成|构成|(?<=.)(?:[不没未冇唔几]|可以|应当?|需要|做得?|碰)).*$")
HEAD = re.compile(r"[a-z-]+(?: of [a-z-]+)?$")  # projects of key low-altitude projects
IRREGULAR = {"people": "person", "boxes": "box", "species": "species", "means": "means"}


@dataclass(frozen=True, slots=True)
class Counted:
    """项目 and 个 of 多少个项目; `noun` is empty where the question leaves it to its other words."""

    noun: str
    measure: str = ""


def thing(text: str) -> Counted | None:
    """What is counted: the noun behind 多少个, or the words before it; None where no number of things is asked."""
    if not re.search("[一-鿿]", text):
        match = ENGLISH.search(text)
        return Counted(match["noun"].lower()) if match else None
    text = PARTICLE.sub("", text)
    for pattern in (AFTER, BEFORE):
        match = pattern.search(text)
        if match and not _is_amount(match["noun"], match["measure"] or ""):
            noun = PLACED.split(match["noun"])[-1] if pattern is BEFORE else match["noun"]
            return Counted(noun, match["measure"] or "")
    return None


def _is_amount(noun: str, measure: str) -> bool:
    return (
        not measure
        and re.match(r"钱|元|块|万|亿|成|倍|分|度|岁|钟|公里|平|吨|亩|米|小时|百分", noun) is not None
    )


def many(
    count: int, question: str, text: str, english: bool, otherwise: tuple[str, str] = ("项", "parts")
) -> str:
    """8个项目, 8 projects: so many, as the question calls them; `otherwise` where it doesn't."""
    if english:
        match = ENGLISH.search(question)
        noun = HEAD.search(match["noun"].lower()) if match else None
        called = noun[0] if noun else otherwise[1]
        return f"{count} {singular(called) if count == 1 else called}"
    match = AFTER.search(text)
    if match and not _is_amount(match["noun"], match["measure"] or ""):
        return f"{count}{match['measure'] or ''}{SAID.sub('', match['noun'])}"
    before = BEFORE.search(text)
    return f"{count}{(before and before['measure']) or otherwise[0]}"


def singular(noun: str) -> str:
    """project of projects, kind of business of kinds of business."""
    head, of, rest = noun.partition(" of ")
    one = re.sub("ies$", "y", head) if head.endswith("ies") else head.removesuffix("s")
    return f"{IRREGULAR.get(head, one)}{of}{rest}"
