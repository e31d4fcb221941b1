"""What several parts of a text hold together, and what share that is of all; or the share of each part. Ranks nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from documents.clauses import Document
from documents.numerals import CHINESE, integer
from rag import outline
from rag.answers.counting import sizes
from rag.answers.counting.sizes import BODIES, CHAPTER, Size
from rag.answers.texts.parts import Part
from rag.desk import Desk, Written
from rag.drafting import Draft, Quote, title, whole
from rag.figures.workings import number
from rag.questions.asked.together import SUMS
from rag.questions.query import Query
from rag.reckoning.members import ASKS_SHARE

PARTS = r"个?大?(?:部分|章(?!程)|[大版]?块|板块|编)"
FIRST = re.compile(
    rf"(?:前|头|开头)面?(?P<n>[{CHINESE}两\d]{{1,2}}){PARTS}|"
    r"\bfirst (?P<en>two|three|four|five|six|seven|eight|nine|\d) (?:parts|chapters|sections)\b",
    re.IGNORECASE,
)
# 第一、二部分, the first and the third part.
LISTED = re.compile(
    rf"第?([{CHINESE}\d]{{1,2}})(?:{PARTS})?[、和与跟同及]第?([{CHINESE}\d]{{1,2}}?)两?{PARTS}|"
    r"\b(?:parts|chapters|sections) (\w{1,5}) and (\w{1,5})\b",
    re.IGNORECASE,
)
ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth".split()
ORDINAL = re.compile(
    rf"\b({'|'.join(ORDINALS)})(?:,? (?:and )?(?:the )?({'|'.join(ORDINALS)}))? (?:parts?|chapters?|sections?)\b",
    re.IGNORECASE,
)
EACH = re.compile(
    r"[各每]个?(?:大)?(?:部分|章(?!程)|板块)|(?:部分|章|板块)(?:各自?|分别)(?:占|有|是)|"
    r"\beach (?:of the (?:\w+ )?)?(?:parts?|chapters?|sections?)\b",
    re.IGNORECASE,
)
HOW_MANY = re.compile(r"多少|[几幾]|\bhow many\b", re.IGNORECASE)
SHORTEST = 4  # characters of a heading by which a part is meant that no number names


def answer(query: Query, desk: Desk) -> Written | None:
    """The parts that are named by number, place or heading, counted and added; None where that is not asked."""
    shares = ASKS_SHARE.search(query.text) is not None or "占" in query.text
    every = EACH.search(query.text) is not None and (shares or HOW_MANY.search(query.text) is not None)
    asks = shares or every or SUMS.search(query.text) or FIRST.search(query.text)
    part = (
        sizes.counted(query.text) if asks and not BODIES.search(query.text) and not query.mentions else None
    )
    if part is None or sizes.WHICH_PART.search(query.text):
        return None
    for document in (desk.named(query) or desk.within(query))[:1] if _singled(query, desk) else ():
        found = sizes.sizes(document, part)
        if every:
            return _each(found, part, shares, query)
        chosen = _chosen(found, query.text) if _uppermost(found, document) else []
        one = shares and len(chosen) == 1 and not outline.WITHIN.search(query.text)
        if len(chosen) < len(found) and (len(chosen) > 1 or one):
            return _together(chosen, found, part, shares, query)
    return None


def _singled(query: Query, desk: Desk) -> bool:
    """Whether it is sure which text is meant."""
    return bool(desk.named(query)) or len(desk.within(query)) == 1


def _uppermost(found: Sequence[Size], document: Document) -> bool:
    """Whether the parts are those of the text itself, and not of its one chapter."""
    return all(one.above in document.clauses for one in found)


def _chosen(found: Sequence[Size], text: str) -> list[Size]:
    """The parts that a question names."""
    first = FIRST.search(text)
    if first is not None:
        return list(found[: _number((first["n"] or first["en"]).lower()) or 0])
    numbers = set(_numbers(text))
    named = [one for one in found if one.above and outline.number_of(one.above.number) in numbers]
    if named:
        return named
    return [
        one for one in found if one.above and len(one.above.heading) >= SHORTEST and one.above.heading in text
    ]


def _numbers(text: str) -> Iterator[int | None]:
    for pair in (*CHAPTER.findall(text), *LISTED.findall(text)):
        yield from (_number(one.lower()) for one in pair if one)
    for pair in ORDINAL.findall(text):
        yield from (ORDINALS.index(one.lower()) + 1 for one in pair if one)


def _number(said: str) -> int | None:
    if said in outline.NUMERALS:
        return outline.NUMERALS.index(said) + 1
    return integer(said.replace("两", "二"))


def _quotes(chosen: Sequence[Size]) -> list[Quote]:
    """The first and the last that was counted in each part."""
    return [
        whole(size.document, one)
        for size in chosen
        for one in dict.fromkeys((size.members[0], size.members[-1]))
    ]


def _share(count: int, total: int, english: bool) -> str:
    sign = "≈" if count * 10_000 % total else "=" if english else "＝"
    gap = " " if english else ""
    return f"{count}{gap}÷{gap}{total}{gap}{sign}{gap}{number(count / total * 100)}%"


def _together(
    chosen: Sequence[Size], found: Sequence[Size], part: Part, shares: bool, query: Query
) -> Written:
    counts, total = [len(one.members) for one in chosen], sum(len(one.members) for one in found)
    draft, english = Draft(), query.english
    measure = part.chinese[:1]
    names = [
        f"{one.name(True)}: {len(one.members)}"
        if english
        else f"{one.name(False)}{len(one.members)}{measure}"
        for one in chosen
    ]
    summed = sum(counts)
    place = title(chosen[0].document, english)
    if english:
        terms = f"; {' + '.join(map(str, counts))} = {summed}" if len(counts) > 1 else ""
        share = f"; of {total} in all, {_share(summed, total, True)}" if shares else ""
        said = f"{place}, {part.english}: {', '.join(names)}{terms}{share}."
    else:
        terms = f"；{'＋'.join(map(str, counts))}＝{summed}{measure}" if len(counts) > 1 else ""
        share = f"；全文共{total}{part.chinese}，{_share(summed, total, False)}" if shares else ""
        said = f"{place}：{'，'.join(names)}{terms}{share}。"
    last = [whole(found[-1].document, found[-1].members[-1])] if shares else []
    draft.say(said, *_quotes(chosen), *last)
    return Written(draft)


def _each(found: Sequence[Size], part: Part, shares: bool, query: Query) -> Written | None:
    """What every part has, and its share where that is asked for."""
    if len(found) < 2:
        return None
    total = sum(len(one.members) for one in found)
    draft, english = Draft(), query.english
    rows = [
        f"{one.name(english)}{': ' if english else ''}"
        f"{_share(len(one.members), total, english) if shares else len(one.members)}"
        for one in found
    ]
    head = f"{title(found[0].document, english)}"
    said = (
        f"{head} has {total} {part.english}: {'; '.join(rows)}."
        if english
        else f"{head}共{total}{part.chinese}：{'；'.join(rows)}。"
    )
    draft.say(said, *_quotes(found))
    return Written(draft)
