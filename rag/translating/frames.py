"""An English question -> what it speaks of, and the form in which Chinese asks the same. Knows no library."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from pathlib import Path

FILE = Path(__file__).with_name("frames.tsv")
_IDLE = re.compile(
    r"^(?:please|so|ok|well|and|but|hi|hello|could you tell me|can you tell me|tell me|i want to know|"
    r"i would like to know|i'd like to know|do you know|according to [^,]*,|"
    r"(?:[\w-]+ ){0,3}?(?:question|query|enquiry|inquiry)(?: (?:for|from|on|about) (?:[\w-]+ ?){1,4})?:)[ ,]+",
    re.IGNORECASE,
)
_OPENS = re.compile(
    r"^((?:in|under|for|according to|going by|judging by|based on|as per|as for|by|at|on)\b[^,?]{3,60}), (?=\w)",
    re.IGNORECASE,
)
# Which agency in Yuling can …: the place is told between who and what.
_WHO_IN = re.compile(
    r"^(?P<who>[Ww]ho|(?:[Ww]hich|[Ww]hat)(?: \w+){1,2}) (?P<place>in [A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?) (?P<rest>(?=[a-z]).*)"
)
# What does the transport office in Yuling lead: the same of a body that is named.
_BODY_IN = re.compile(
    r"^(?P<who>[^,?]{5,80}?) (?P<place>in [A-Z][\w'’-]+) (?P<rest>(?:lead|head|co-?operate|assist|help|support|take)s?\b.*)"
)
_EFFORT = re.compile(
    r"\bthe (?:push|drive|efforts?|campaign|initiative|work|task|project|job|move) (?:to|of|on) (?=\w)",
    re.IGNORECASE,
)
# What stands before the words that ask, as people tell their case first: X: how much …, We have X. Which …, If X, what …
_TOLD_FIRST = re.compile(
    r"^(?!(?:(?:by|in|on|for|from|to|until|within|at|under) )?(?:how|what|which|who|whom|whose|when|where|why)\b)"
    r"(?P<told>[^?]{3,160}?)(?:[,:;.!]|\s*[—–]|\s+-)\s+(?:(?:and|so|but|then) )?"
    r"(?P<asked>(?:(?:by|in|on|for|from|to|until|within|at|under) )?(?:how|what|which|who|whom|whose|when|where|why)\b[^.]*|"
    r"(?:do|does|can|could|may|must|should|am|are|will|would) (?:i|we|my|our|it|they|he|she)\b[^.]*)$",
    re.IGNORECASE,
)
_COUNTS = re.compile(
    r"\bhow (?:many|much|long|often|big|large|far)\b", re.IGNORECASE
)  # asks wherever it stands
_SENTENCE = re.compile(
    r"\w+ (?:is|are|was|were|has|have|does|do|can|may|must|will|leads?|gets?|pays?|lets?|allows?|needs?|requires?|covers?)\b",
    re.IGNORECASE,
)
# What stands behind the question: Which …? The plan seems to give two numbers.
_TOLD_LAST = re.compile(r"^(?P<asked>.{8,}?)\?\s+(?P<told>[^?]{8,})$", re.DOTALL)
_TWICE = re.compile(
    r"\b(?:twice|(?:two|2) (?:different )?(?:figures|numbers|values|versions|dates|places)|differ\w*|inconsistent|"
    r"contradict\w*|clash\w*|conflict\w*|disagree\w*|(?:at odds|out of step)\b|"
    r"(?:not|n['’]t) (?:(?:quite|seem to|appear to|really) )?(?:the same|agree|match|add up|tally|fit together))\b",
    re.IGNORECASE,
)
# What asks within a sentence: up to how many may …, the owner pays how much, … to whom.
_ASKED_WITHIN = re.compile(
    r"^(?P<before>(?:.*?\s)??)(?:(?:(?:up|equal) to|at (?:least|most)|more than|less than|to|by|in|at|on|for|from|with|of|"
    r"within|until|till|under|over|above|below|after|before|about|against|per)\s+"
    r"(?P<asks>(?:how|what|which|whom|when)\b.*)|"
    r"(?P<asks_how>how (?:many|much|long|often|soon|quickly|fast|far|big|large|high|old)\b.*)|"
    r"(?P<asks_last>who|whom|when|where|which|what|how))$",
    re.IGNORECASE,
)
_ASKING = re.compile(r"\b(?:how|what|which|who|whom|whose|when|where|why)\b", re.IGNORECASE)
_WHICH_ONE = re.compile(r"which (?:one )?(?!(?:one|is|are|was|were|do|does|did)\b)\w+s\b", re.IGNORECASE)
_TOGETHER = re.compile(
    r"\b(?:together|combined|altogether|in total|all told|add(?:ed)?(?: up)?(?! (?:last|this|in|by|each|every)\b)|"
    r"taken as a whole|overall|in all)\b",
    re.IGNORECASE,
)
_NEXT = r"(?:(?:for|by|from|until|in|on|at|to|up to|with|within|under) )?(?:how|what|who|whom|whose|when|where|which)"
# Where the next thing asked begins: …, and how much …? … in the lift? What is …, …, and is there …
_AND_ASKS = re.compile(
    rf"\?\s+(?=(?:{_NEXT}|is|are|do|does|can|may|must)\b)|,? (?:and|or) (?={_NEXT}\b)|"
    r", (?:and )?(?=(?:is|are) there\b|(?:do|does|can|may|must|is|are|will) (?:i|we|you|one|it|they)\b)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Framed:
    """What a question speaks of, in English, and the Chinese that asks it; `{}` in `form` stands for the former."""

    said: str
    form: str
    of_document: bool = False  # it asks of documents themselves, not of what they state
    counted: str = ""  # of what is spoken of, that whose number or amount is asked for
    told: str = ""  # what is told before the question is asked: it may be no matter of the documents


@dataclass(frozen=True, slots=True)
class _Frame:
    """An English form of questions: its groups, in the order of `order`, are what is spoken of; `n` is counted."""

    pattern: re.Pattern[str]
    form: str
    order: str
    of_document: bool

    def fits(self, text: str) -> Framed | None:
        match = self.pattern.match(text)
        if match is None:
            return None
        groups = match.groupdict()
        said = (groups[one].strip() for one in self.order if groups.get(one))
        return Framed(
            " ; ".join(one for one in said if one), self.form, self.of_document, groups.get("n") or ""
        )


def framed(question: str) -> tuple[Framed, ...]:
    """The parts of a question, each with its form; what opens it (In Ningxi, …) is spoken of in every part."""
    text = question.strip().rstrip("?!. ")
    while _IDLE.match(text):
        text = _IDLE.sub("", text, count=1)
    text = _EFFORT.sub("", text)
    told = _TOLD_LAST.match(text)
    differs = "，前后是否一致" if told and _TWICE.search(told["told"]) else ""
    text = told["asked"] if differs and told else text
    opening = _OPENS.match(text)
    place, text = (opening[1], text[opening.end() :]) if opening else ("", text)
    first = _TOLD_FIRST.match(text)
    first = None if first and _COUNTS.search(first["told"]) else first
    before, text = (first["told"], first["asked"]) if first else ("", text)
    within = None if opening else _WHO_IN.match(text) or _BODY_IN.match(text)
    if within:
        place, text = within["place"], f"{within['who']} {within['rest']}"
    parts = _AND_ASKS.split(text)
    # A sentence with a mark of question after it asks whether it is so; a few words with none are looked for.
    whether = "{}，对吗" if "?" in question and _SENTENCE.search(text) and not _ASKING.search(text) else "{}"
    found: list[Framed] = []
    for part in filter(None, parts):
        one = _part(part, place, whether)
        again = found and _WHICH_ONE.match(part)  # which office checks and which one decides
        found.append(replace(one, form=found[-1].form) if again else one)
    if before and found and "{}" not in found[0].form:
        found[0] = replace(found[0], form=f"{{}}{found[0].form}")
    if len(found) == 1 and found[0].form == "{}多少" and _TOGETHER.search(question):
        found = [replace(found[0], form="{}合计多少")]
    return tuple(replace(one, form=f"{one.form}{differs}", told=before) for one in found)


def _part(text: str, place: str, whether: str) -> Framed:
    found = _framed(text) or Framed(text, whether)
    return replace(found, said=f"{place} ; {found.said}") if place else found


def _framed(text: str) -> Framed | None:
    """A part by the first form that fits it, or that fits what asks within it."""
    found = _fitting(text)
    within = None if found else _ASKED_WITHIN.match(text)
    if within is None:
        return found
    asks = _fitting(within["asks"] or within["asks_how"] or within["asks_last"])
    before = within["before"].strip(" ,:;-—–")
    if asks is None or not before:
        return asks
    form = asks.form if "{}" in asks.form else f"{{}}{asks.form}"
    return replace(asks, said=f"{before} ; {asks.said}".strip(" ;"), form=form)


@lru_cache(maxsize=64)  # parts of one question are read several times
def _fitting(text: str) -> Framed | None:
    return next((fits for frame in _frames() if (fits := frame.fits(text))), None)


@cache
def _frames() -> tuple[_Frame, ...]:
    return tuple(_read(FILE.read_text(encoding="utf-8").splitlines()))


def _read(lines: list[str]) -> Iterator[_Frame]:
    words: dict[str, str] = {}
    for line in lines:
        if not line or line.startswith("#"):
            continue
        first, *rest = line.split("\t")
        pattern = re.sub(r"<([A-Z]+)>", lambda match: words[match[1]], rest[0] if line[0] == "=" else first)
        if line[0] == "=":
            words[first[1:]] = pattern
        else:
            form, order, document = (*rest, *("x", "")[len(rest) - 1 :])
            yield _Frame(re.compile(pattern, re.IGNORECASE), form, order, document == "document")
