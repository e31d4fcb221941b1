"""The words of a question -> of what it asks which texts say nothing. Knows no text."""

from __future__ import annotations

import re
from dataclasses import dataclass

from rag.questions.asked.record_words import Asked

# One of several texts, or some of them.
WHICH = re.compile(
    r"(?:[哪边]|有[没冇无]有?)(?:一|几|些|啲|[两二三四五\d])?(?:[份篇部个]|文件)(?:政策)?(?:文件|文本|材料|文)?|何者|"
    r"[哪边][些几啲](?:政策)?(?:文件|(?=[^一-鿿]*[没未不冇只从]))|"
    r"\bwhich\b(?: (?:one|ones|of|the|these|those|your|all|two|three|four|five|six|seven|eight|\d+))*",
    re.IGNORECASE,
)
_SAY = r"(?:提及|提到|提|涉及|谈及|谈到|谈|讲到|讲|说到|说|写到|写|出现|包含|包括|触及|论及)(?:过|到|及|了)?"
_STATE = r"(?:写明|注明|标明|载明|印|标|写)(?:了)?"
_NOT = r"(?:没有?|未曾|未|冇|不曾|不|从来没有?|从未|并未|并没有?|压根没|完全没有?|根本没有?)"
NOT = re.compile(
    rf"只字(?:未|不|没)提(?:到|及|过)?|{_NOT}(?:有|被)?(?:{_SAY}(?!明)|(?P<states>{_STATE}))|"
    r"(?:没有|冇|无)(?:任何)?(?:关于|有关|涉及)|"
    r"\b(?:(?:do|does|did|is|are|has|have)(?: not|n['’]t)|never|nowhere)(?: once| even| at all)? "
    r"(?:mention(?:s|ed|ing)?|speak(?:s|ing)?(?: of| about)?|talk(?:s|ing)? (?:of|about)|refer(?:s|red|ring)? to|"
    r"discuss(?:es|ed|ing)?|address(?:es|ed|ing)?|cover(?:s|ed|ing)?|deal(?:s|ing)? with|touch(?:es)? (?:on|upon)|"
    r"say(?:s)? (?:anything|a word) (?:about|on|of)|contain(?:s)? anything (?:about|on)|bring(?:s)? up|include(?:s)?)|"
    r"\bsay(?:s)? nothing(?: at all)? (?:about|on|of)|\b(?:is|are|stay(?:s)?|remain(?:s)?) silent (?:on|about)|"
    r"\b(?:do|does|did)(?: not|n['’]t) (?P<states_>state|give|bear|have|carry)|"
    r"\bmake(?:s)? no (?:mention of|reference to)|\bleave(?:s)? out|\bomit(?:s)?|\bwithout (?:any )?(?:mention of|mentioning)|"
    r"\bfail(?:s)? to mention",
    re.IGNORECASE,
)
# What each text bears or lacks.
BORNE: tuple[tuple[Asked, re.Pattern[str]], ...] = (
    (Asked.NUMBER, re.compile(r"文号|发文字号|编号|\b(?:document |reference |file )?numbers?\b", re.IGNORECASE)),
    (Asked.DATE, re.compile(r"(?:印发|发布|成文|落款)?(?:日期|时间)|\b(?:issu\w+ |printing )?dates?\b", re.IGNORECASE)),
    (Asked.ISSUERS, re.compile(r"(?:发文|印发|发布)(?:机关|单位|机构)|\b(?:issuers?|issuing body)\b", re.IGNORECASE)),
    (Asked.TERM, re.compile(r"有效期限?|\b(?:period of validity|validity|term)\b", re.IGNORECASE)),
    (Asked.ADDRESSEE, re.compile(r"主送(?:单位|机关|对象)?|\baddressees?\b", re.IGNORECASE)),
)  # fmt: skip
BARE = re.compile(r"[哪边][些几啲](?:[^一-鿿]*)$")
# What is left beside the matter.
FRAME = re.compile(
    r"请问|帮我?|[看查找]一?[下看]|里面?|当中|之中|其中|[中内](?=\W|$)|这|那|[两二三四五六七八九十\d]+[份个篇]|文件|文本|材料|政策|"
    r"(?<![一-鿿])[的是在，、。]+|[的吗呢啊呀嘅㗎]+(?=\W|$)|内容|字眼|字样|任何|"
    r"\b(?:please|documents?|texts?|papers?|plans?|files?|reports?|notices?|anything|any|the|at all|in|of|at|among|and|is|are|"
    r"about|that|a|an|word|one|ones)\b|[^\w“”\"-]",
    re.IGNORECASE,
)
LONGEST = 24  # characters of a matter; what is longer is a story
LONGEST_ENGLISH = 48


@dataclass(frozen=True, slots=True)
class Unmentioned:
    """The words before the negation, and those after it: a matter stands in either, the texts in the former.

    `states`: what is not stated is a text's number or its date, and no matter.
    """

    before: str
    after: str
    states: bool


def of(text: str) -> Unmentioned | None:
    """The two parts of a question for the texts that say nothing of a matter; None where it asks for no such texts."""
    negated = NOT.search(text)
    which = WHICH.search(text)
    if negated is None or which is None or which.start() >= negated.start():
        return None
    states = any(negated[name] for name in ("states", "states_"))
    return Unmentioned(text[: negated.start()], text[negated.end() :], states)


def bare(words: str) -> bool:
    """Whether the words before a negation ask which, and do not say of what: 哪些没有提到 is of texts where they are named."""
    return BARE.search(words) is not None


def borne(words: str) -> Asked | None:
    """Which part of a text's record some words name, and nothing else."""
    said = FRAME.sub("", words)
    return next((one for one, pattern in BORNE if pattern.fullmatch(said.strip())), None)


def matter(words: str) -> str:
    """The matter in words from which the names of texts were taken; empty where they hold none."""
    said = " ".join(FRAME.sub(" ", WHICH.sub(" ", words)).split())
    return said if len(said) <= (LONGEST_ENGLISH if said.isascii() else LONGEST) else ""
