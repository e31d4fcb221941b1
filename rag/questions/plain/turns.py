"""A question -> the same in the plain words that its readers know, greetings and thanks left out. Knows no names."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from pathlib import Path

from rag.questions.plain import said_amounts

FILE = Path(__file__).with_name("turns.tsv")
MARKS = str.maketrans({"「": "“", "」": "”", "『": "‘", "』": "’"})
# What is said before a question and behind it: a greeting, a wish to ask, thanks.
BEFORE = re.compile(
    r"^(?:(?:您好|你好|大家好|哈[啰喽]|早上好|下午好|打扰(?:一下|了)|各位好)[，,！!。\s]*|"
    r"(?:我们?)?(?:想|要|希望)?(?:跟您|向您|同你)?(?:请教|咨询|打听|核实|确认|查询|查|了解|问)(?:一?下|吓|一声|个事儿?)"
    r"[，,：:。、\s]*(?=\S{4})|"
    r"(?:麻烦|劳烦|烦请|拜托|请)?(?:您|你)?(?:帮(?:我|忙|手)?|替我)(?:查|看|找)(?:一?下|一?查|一?看)[，,：:\s]*|"
    r"(?:hi|hello|hey|dear sir or madam|good (?:morning|afternoon)|excuse me|sorry to bother you|quick question|"
    r"i(?:['’]m| am) (?:confused|wondering|curious|not sure|puzzled)|just (?:wondering|curious|checking))"
    r"(?:\s+(?:there|all))?[\s,:;.!–—-]+)+",
    re.IGNORECASE,
)
BEHIND = re.compile(
    r"(?:[，,。.；;!！\s]*(?:谢谢|多谢|感谢|麻烦了|拜托了?|辛苦了?|唔该)(?:您|你|啦|了|晒|各位)?|"
    r"[,.;!\s]+(?:please|thanks|thank you|many thanks|cheers)(?: (?:a lot|in advance|very much))?)"
    r"[！!。.～~\s]*(?=[？?]?$)",
    re.IGNORECASE,
)
# What stands in English before the word that asks: what one is at, and that one would like to know.
_AT = (
    r"(?:i|we)(?:['’](?:m|re)| am| are) (?:\w+ )?(?:writing|researching|studying|reporting|translating)\b"
    r"[^.;?!]{0,80}?(?:[,.;]\s*(?:and |so )?|\s(?:and|so) (?=(?:i|we)\b))\s*"
)
_WISH = (
    r"(?:(?:i|we)(?:['’]d| would)?(?: just| really| also)? (?:like|love|want|wish|need|have|am trying|are trying) to "
    r"(?:know|ask|find out|learn|understand|check)|"
    r"(?:please |pls )?(?:can|could|would|will) (?:you|u|anyone|someone)(?: please| kindly)? "
    r"(?:tell (?:me|us)|let (?:me|us) know|explain|say)|"
    r"(?:please |pls |kindly )?(?:tell (?:me|us)|let (?:me|us) know)|(?:do you|does anyone)(?: happen to)? know|any idea|"
    r"(?:i|we) (?:do not|don['’]t) know|may i (?:ask|know))[\s,:]+"
)
WISHES = re.compile(
    rf"^(?:{_AT})?(?:{_WISH})+(?=(?:who|whom|whose|what|which|when|where|how|why)\b)", re.IGNORECASE
)
SHORTEST = 4  # characters of a question; what is shorter without its greeting stays whole


@lru_cache(maxsize=64)  # one question is read several times
def plain(text: str) -> str:
    """The question in plain words; what has none of these turns stays as it is."""
    asked = said_amounts.printed(_bare(text.translate(MARKS)))
    for said, put in _turns():
        asked = said.sub(put, asked)
    return asked.strip()


def _bare(text: str) -> str:
    """The question without what is said before and behind it."""
    asked = WISHES.sub("", BEHIND.sub("", BEFORE.sub("", text)))
    return asked if len(asked) >= SHORTEST else text


@cache
def _turns() -> tuple[tuple[re.Pattern[str], str], ...]:
    rows = (line.split("\t") for line in FILE.read_text("utf-8").splitlines() if line and line[0] != "#")
    return tuple((re.compile(said, re.IGNORECASE), put) for said, put in rows)
