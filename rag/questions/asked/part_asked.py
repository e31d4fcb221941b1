"""The words of a question -> whether it asks for a body's part in a matter: 牵头还是配合, lead or support. Knows no library."""

from __future__ import annotations

import re

from rag.questions.names import genres

_LEADS = (
    r"牵头|主办|主导|带头|打头|领头|领衔|挑头|话事|当家|作主|做主|主力|主角|老大|大佬|挑大梁|主抓|头(?=还|定)"
)
_HELPS = r"配合|协办|协助|协同|参与|打下手|帮[忙手补]|搭把手|跑腿|配角|跟班|辅助|支持"
_HEADS = r"lead\w*|head\w*|in charge|main|principal|running|runs?|boss"
_AIDS = r"help\w*|support\w*|co-?operat\w*|assist\w*|second\w*|junior|back\w*|participa\w*"
EITHER = re.compile(
    rf"(?:{_LEADS})[^，。？?]{{0,6}}(?:还是|定[系是]|抑或|或是|或者?)[^，。？?]{{0,6}}(?:{_HELPS})[的咗了]?|"
    rf"(?:{_HELPS})[^，。？?]{{0,6}}(?:还是|定[系是]|抑或|或是|或者?)[^，。？?]{{0,6}}(?:{_LEADS})[的咗了]?|"
    rf"\b(?:the |a )?(?:{_HEADS})\b[\w ,]{{0,24}}\bor\b[\w ,]{{0,16}}\b(?:{_AIDS})\b|"
    rf"\b(?:{_AIDS})\b[\w ,]{{0,24}}\bor\b[\w ,]{{0,16}}\b(?:{_HEADS})\b",
    re.IGNORECASE,
)
ROLE = re.compile(
    r"(?:什么|啥|咩|何种|哪种)(?:样的)?(?:角色|身份|位置)|(?:角色|身份)(?:是|系)(?:什么|啥|咩)|"
    r"(?:要|应|该)?(?:承担|担负|负|担|有)(?:的?是)?(?:什么|啥|咩|何种?|哪种)(?:样的?)?(?:责任|职责)|"
    r"\b(?:in )?what (?:role|part|capacity)\b",
    re.IGNORECASE,
)
# A text in which the body has a part, and the words around it, are no matter.
TEXT = re.compile(
    rf"《[^》]+》|[一-鿿“”]{{0,8}}(?:{'|'.join(genres.ENDINGS)})|\d+号文?|\b(?:{genres.ENGLISH})\b",
    re.IGNORECASE,
)
AROUND = re.compile(r"[在里中上内的这那份]|\W")
# All tasks of the body are asked for, not its part in one.
SEVERAL = re.compile(
    r"[哪边](?:些|啲|几|两)|[几多少][项条次件]|各|分别|都|多|[什啥咩]么?活|"
    r"\b(?:how many|which|each|every|all|both|list|anything|everything)\b|"
    r"\bwhat (?:tasks|items|parts|measures|falls|must|has to|is on|is there)\b",
    re.IGNORECASE,
)


def asked(text: str) -> bool:
    """Whether one body's part is asked for, and not a list of its tasks."""
    rest = without(text)
    return rest != text and not SEVERAL.search(rest)


def matter(topic: str) -> str:
    """What a question is about besides the text that it names."""
    return AROUND.sub("", TEXT.sub(" ", topic))


def without(text: str) -> str:
    """A question with the words that ask for the part blanked, so that all others stay in their places."""
    for pattern in (EITHER, ROLE):
        text = pattern.sub(lambda match: " " * len(match[0]), text)
    return text
