"""The words of a question -> what it asks of a document as such: its number, its date, its parts. Knows no document."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from rag.questions.asked.navigating import PARTS_SPEAK
from rag.questions.asked.record_words import COMPILED, DOCUMENT, WHEN, Asked

# What is asked of a text last, in a word: 文号多少，什么时候.
THEN = re.compile(
    rf"(?:[，、,；;]|\band)\s*(?:是|又|以及|还有)?(?:{WHEN}|when)(?:的|发的|was that)?\s*[？?]?$",
    re.IGNORECASE,
)
WHILE = re.compile(
    r"\bhow (?:many|much|often)\b[^?]*\bwhen\b", re.IGNORECASE
)  # of that time, not which it was
TITLED = re.compile(r"《(?:[^《》]|《[^《》]*》)*》")
# Words for that on which a text rests.
BASIS = re.compile(
    r"依据|根据|依照|按照|照着|遵照|上位|(?:落实|贯彻|执行)(?:的|了|哪|什么|边|省|市|国家|上级|中央|党)|"
    r"\b(?:implement(?:s|ing)?|based on|carr(?:y|ies|ying) out|rests? on|basis|drawn up (?:under|on|from)|"
    r"follow(?:s|ing)? (?:up )?(?:on|from)|giv(?:es?|ing) effect|under (?:which|what))\b",
    re.IGNORECASE,
)
# A number of its own may be asked for beside that on which a text rests: the two are spoken of apart.
APART = r"[^？?]{0,60}?(?:[，,；;。？?.]|\band\b|和|又|以及|及)[^？?]{0,60}?"  # bounded: a long text is read but once
BOTH = re.compile(
    rf"(?:文号|编号|\bnumber\b){APART}(?:{BASIS.pattern})|(?:{BASIS.pattern}){APART}(?:文号|编号|\bnumber\b)|"
    r"(?:自己|本身|自身)的?(?:文号|编号)|\bown number\b",
    re.IGNORECASE,
)
# These are asked of no document by name.
MADE = re.compile(r"印发|发布|公布|颁布|通过|签发|成文|落款")
LIBRARY_WIDE = frozenset({Asked.NEWEST, Asked.MENTIONS})
WHICH_OF_ALL = LIBRARY_WIDE | {Asked.NATURE}  # 哪份是草案 tells one of the texts from the others
# These stand on a text itself, so that two texts are held against each other by them too.
STAMPED = frozenset({Asked.NUMBER, Asked.DATE, Asked.ISSUERS, Asked.ADDRESSEE})
# Which of two came before the other.
EARLIER = re.compile(
    r"[哪边][一]?[个份](?:文件)?(?:更|比较)?(?:先|早|晚|后)(?:发|出|印|定)|(?:谁|[哪边][个份])(?:在前|在先|在后)|"
    r"\bwhich (?:\w+ ){0,4}(?:came|was issued|was published|is (?:the )?)(?: out)? ?(?:first|earlier|later|older|newer)\b",
    re.IGNORECASE,
)


# What is asked by the words that stand for another thing, in the order in which that is seen.
INSTEAD: tuple[tuple[Asked, frozenset[Asked]], ...] = (
    (Asked.IMPLEMENTS, frozenset({Asked.MENTIONS, Asked.ISSUERS, Asked.SIGNATORIES})),
    (Asked.REPLACES, frozenset({Asked.STATUS, Asked.TERM, Asked.MENTIONS, Asked.IMPLEMENTS})),
    (Asked.FEEDBACK, frozenset({Asked.TERM, Asked.ADDRESSEE, Asked.DATE})),
    (Asked.TERM, frozenset({Asked.STATUS})),
    *((one, frozenset({Asked.ISSUERS})) for one in (Asked.SIGNATORIES, Asked.APPROVAL)),
    (Asked.SOURCE, frozenset({Asked.ISSUERS, Asked.NATURE})),
    (Asked.PARTS_OF, frozenset({Asked.STRUCTURE})),
)
OF_TEXTS = re.compile(r"文件|\b(?:document|text|paper|plan)s?\b|一份", re.IGNORECASE)

HOW_MANY = re.compile(r"几|多少|\bhow many\b|\bnumber of\b", re.IGNORECASE)
# What is left of a question that asks of a text's record and of nothing else.
BESIDE = re.compile(
    r"是谁|多[少久长]|单位|机关|对象|文件|[文发]|政策|[这那该本此它]|[份个篇]|现在|目前|如今|已经?|到底|究竟|请问|是|有|没|冇|了|咗|的|嘅|吗|么|呢|啊|呀|吧|\W|"
    r"\b(?:the|its?|of|is|are|was|were|do|does|did|has|have|been|they|this|these|that|documents?|texts?)\b",
    re.IGNORECASE,
)


@lru_cache(maxsize=64)  # one question is read several times
def _spoken(text: str) -> frozenset[Asked]:
    """All of which a text has words."""
    return frozenset(one for one, pattern in COMPILED if pattern.search(text))


@lru_cache(maxsize=64)
def asked(text: str, question: str = "") -> tuple[Asked, ...]:
    """What a question asks of a document itself; nothing when it speaks of no document.

    `question`: the same as it was put, where `text` is a reading of it.
    """
    readings = tuple(dict.fromkeys(filter(None, (text, question))))
    text = "\n".join(readings)
    found = set(_spoken(text))
    if PARTS_SPEAK.search(text):
        found.add(Asked.MENTIONS)
    named = found & {Asked.MENTIONS, Asked.NUMBER, Asked.SOURCE, Asked.SPEAKERS, Asked.FEEDBACK}
    if not (found or EARLIER.search(text)) or not (DOCUMENT.search(text) or named):
        return ()
    left = _alone(_dated(found, readings, text), text)
    return tuple(one for one in Asked if one in left)


@lru_cache(maxsize=64)
def bare(text: str) -> tuple[Asked, ...]:
    """What is asked of a text where nothing else is said and none is named: 文号, 谁发的文, 还有效吗."""
    found = set(_spoken(text))
    if not found or found & WHICH_OF_ALL or BESIDE.sub("", without(text)):
        return ()
    if found & {Asked.STRUCTURE, Asked.PARTS_OF} and HOW_MANY.search(text):
        return ()  # that is counted
    left = _alone(found, text)
    return tuple(one for one in Asked if one in left)


def _dated(found: set[Asked], readings: Sequence[str], text: str) -> set[Asked]:
    """With the date or the basis that other words ask for, without the number or the date that they only name."""
    if EARLIER.search(text):
        found = found - {Asked.ISSUERS, Asked.NEWEST} | {Asked.DATE}
    if THEN.search(text) and not found & LIBRARY_WIDE:
        found = found | {Asked.DATE}
    if Asked.NUMBER in found and (Asked.IMPLEMENTS in found or BASIS.search(TITLED.sub(" ", text))):
        both = any(map(BOTH.search, readings))
        found = (found if both else found - {Asked.NUMBER}) | {Asked.IMPLEMENTS}  # told with its number
    return found - {Asked.DATE} if WHILE.search(text) else found


def _alone(found: set[Asked], text: str) -> set[Asked]:
    """Without what words seem to ask that belong to another thing asked."""
    for one, others in INSTEAD:
        if one in found:
            found = found - others
    if Asked.REPLACES in found:
        before = (Asked.NUMBER, Asked.ISSUERS, Asked.DATE)
        found = found - {one for one in before if not _before(one, Asked.REPLACES, text)}
    if Asked.FEEDBACK in found and not _before(Asked.STATUS, Asked.FEEDBACK, text):
        found = found - {Asked.STATUS}
    if Asked.TERM in found and not MADE.search(text):
        found = found - {Asked.DATE}
    return found if OF_TEXTS.search(text) else found - {Asked.NEWEST}


def _before(one: Asked, other: Asked, text: str) -> bool:
    """Whether a question has done asking one thing when it asks the other, so that it asks both."""
    first, second = (
        pattern.search(text) for asked in (one, other) for key, pattern in COMPILED if key is asked
    )
    return first is not None and second is not None and first.end() <= second.start()


def without(text: str) -> str:
    """A text without the words that ask of a document."""
    for _, pattern in COMPILED:
        text = pattern.sub(" ", text)
    return text
