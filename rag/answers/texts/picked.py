"""Which of the library's texts is the oldest, ends first, is over, is of a year -> those that are, from their records."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from documents.clauses import Document, Status
from documents.facts.validity import Validity
from rag import standings
from rag.answers.differences.sides import SEVERAL
from rag.answers.texts import annexes, lengths, record_parts, record_status, tabled
from rag.answers.texts.record_parts import Part, spoken_date
from rag.desk import Desk, Written
from rag.drafting import Draft, Quote, listed, title, whole
from rag.questions.asked import texts_picked
from rag.questions.asked.texts_picked import Pick, Picked
from rag.questions.names.regions import region_names
from rag.questions.query import Query

BY_END = frozenset({Pick.ENDS_FIRST, Pick.ENDS_LAST})
BY_DAY = frozenset({Pick.OLDEST, Pick.NEWEST})
BY_LENGTH = frozenset({Pick.LONGEST, Pick.SHORTEST})
GONE = frozenset({Status.EXPIRED, Status.SUPERSEDED})
FIRST = {
    Pick.ENDS_LAST: ("有效期更长", "one that holds longer"), Pick.ENDS_FIRST: ("先到期", "one that ends first"),
    Pick.OLDEST: ("更早", "earlier"), Pick.NEWEST: ("更新", "newer"),
}  # fmt: skip
MOST = 30  # texts that one answer lists


def answer(query: Query, desk: Desk) -> Written | None:
    """The texts that are picked, each with the clause that says so; None where none may be told or no texts are asked for."""
    both = _both(query, desk)
    if both is not None:
        return both
    asked = texts_picked.of(_bare(query, desk))
    documents = desk.within(query)
    if asked is None or query.mentions or len(documents) < 2:
        return None
    if asked.pick in BY_END | BY_DAY:
        return _first(asked.pick, documents, query, desk)
    if asked.pick in BY_LENGTH:
        return lengths.ranked(documents, asked.pick is Pick.SHORTEST, query.english)
    return _those(asked, documents, query, desk)


def _both(query: Query, desk: Desk) -> Written | None:
    """Of two texts that are named, which is the older or holds longer, or that one of them states no day."""
    asked = query.question if query.english else query.text
    if not texts_picked.tells_two(asked):
        return None
    named = [one.documents for one in desk.calls(asked).each]
    plain = desk.calls(asked).rest
    within = desk.within(query)
    if not named and len(within) == 2 and SEVERAL.search(plain):  # the only two there are
        named, plain = [(one.id,) for one in within], SEVERAL.sub(" ", plain)
    found = texts_picked.of_two(plain)
    if found is None or len(named) != 2 or any(len(one) > 1 for one in named):
        return None
    pick, rest = found
    documents = [one for one in desk.documents if (one.id,) in named]
    if not set(rest) <= {letter for one in documents for letter in one.title}:
        return None  # more is asked than a title says
    ends = pick in BY_END
    days = {one.id: _end(one) if ends else one.date or "" for one in documents}
    last = pick in {Pick.ENDS_LAST, Pick.NEWEST}
    order = sorted(documents, key=lambda one: days[one.id], reverse=last)
    if not any(days.values()):
        return _untold(documents, ends, query)
    draft, told = Draft(), all(days.values()) and len(set(days.values())) == len(days)
    if told:
        first = title(order[0], query.english)
        draft.say(
            f"The {FIRST[pick][1]} is {first}." if query.english else f"{FIRST[pick][0]}的是{first}。",
            *(quote for one in order for quote in _resting(one, ends, query, desk)),
        )
    for one in order:
        quotes = _resting(one, ends, query, desk) if days[one.id] else ()
        draft.say(_day_of(one, days[one.id], ends, query.english), *quotes)
    return Written(draft)


def _day_of(document: Document, day: str, ends: bool, english: bool) -> str:
    name, said = title(document, english), spoken_date(day, english) if day else ""
    if english:
        what = f"{'until ' if ends else ''}{said}" if day else f"states no {'term' if ends else 'date'}"
        return f"- {name}: {what}." if day else f"- {name} {what}."
    if not day:
        return f"- {name}没有写明{'期限' if ends else '日期'}。"
    return f"- {name}：{'到' if ends else ''}{said}。"


def _untold(documents: Sequence[Document], ends: bool, query: Query) -> Written:
    """That neither states its day."""
    names = listed([title(one, query.english) for one in documents], query.english)
    text = (
        f"Neither {names} states {'how long it holds' if ends else 'its date'}."
        if query.english
        else f"{names}都没有写明{'有效期' if ends else '日期'}。"
    )
    return Written(Draft([text]), missing=text)


def _bare(query: Query, desk: Desk) -> str:
    """A question without the places to which it restricts the texts."""
    text = query.text
    for name in sorted(
        region_names(desk.documents, desk.glossary) if query.documents else (), key=len, reverse=True
    ):
        if name.lower() in text.lower():
            text = re.sub(f"{re.escape(name)}[市省县区]?的?", " ", text, flags=re.IGNORECASE)
    return text.strip()


def _first(pick: Pick, documents: Sequence[Document], query: Query, desk: Desk) -> Written | None:
    """The text whose day or whose end comes first, or last; those that state none are named in a note."""
    ends = pick in BY_END
    days = {one.id: _end(one) if ends else one.date or "" for one in documents}
    dated = sorted((one for one in documents if days[one.id]), key=lambda one: days[one.id])
    if not dated:
        return None
    last = pick in {Pick.ENDS_LAST, Pick.NEWEST}
    day = days[dated[-1 if last else 0].id]
    found = [one for one in dated if days[one.id] == day]
    draft, english = Draft(), query.english
    names = listed([title(one, english) for one in found], english)
    what = {
        Pick.ENDS_FIRST: ("最先到期的", "the first to end"), Pick.ENDS_LAST: ("最晚到期的", "the last to end"),
        Pick.OLDEST: ("最早的", "the oldest"), Pick.NEWEST: ("最新的", "the newest"),
    }[pick]  # fmt: skip
    of = ("期限", "a term") if ends else ("日期", "a date")
    till = ("到", "until ") if ends else ("", "")
    draft.say(
        f"Of the documents that state {of[1]}, {what[1]} is {names} ({till[1]}{spoken_date(day, True)})."
        if english
        else f"写明{of[0]}的文件中，{what[0]}是{names}（{till[0]}{spoken_date(day, False)}）。",
        *(quote for one in found for quote in _resting(one, ends, query, desk)),
    )
    _silent(draft, [one for one in documents if not days[one.id]], of, english)
    return Written(draft)


def _those(asked: Picked, documents: Sequence[Document], query: Query, desk: Desk) -> Written:
    """The texts that are so; of which it is not known is said in a note."""
    english, draft = query.english, Draft()
    year = str(asked.year if asked.year > 0 else desk.today.year + asked.year)
    found = [one for one in documents if _is(asked.pick, one, year, query, desk)]
    words = {
        Pick.OF_YEAR: (f"{year}年的文件", f"dated {year}"), Pick.OVER: ("已经过期或废止的文件", "no longer in force"),
        Pick.HOLDS: ("写明还在期限内的文件", "within a stated term"), Pick.TABLED: ("有表格的文件", "with tables"),
        Pick.ANNEXED: ("带附件的文件", "with annexes"),
    }[asked.pick]  # fmt: skip
    counted = f"{len(found)} of {len(documents)} documents" if found else "None of the documents"
    if english:
        draft.parts.append(f"{counted} {'is' if len(found) < 2 else 'are'} {words[1]}{':' if found else '.'}")
    else:
        draft.parts.append(f"{words[0]}有{len(found)}份：" if found else f"没有{words[0]}。")
    for one in found[:MOST]:
        told = _told(one, asked.pick, query, desk)
        draft.say(f"- {told.said}", *told.quotes)
    if asked.pick is Pick.OF_YEAR:
        _silent(draft, [one for one in documents if not one.date], ("日期", "a date"), english)
    elif asked.pick not in {Pick.ANNEXED, Pick.TABLED}:
        silent = [one for one in documents if one not in found and not _end(one)]
        _silent(draft, silent, ("期限", "a term"), english)
    return Written(draft)


def _is(pick: Pick, document: Document, year: str, query: Query, desk: Desk) -> bool:
    match pick:
        case Pick.OF_YEAR:
            return (document.date or "").startswith(year)
        case Pick.TABLED:
            return bool(tabled.tables(document))
        case Pick.ANNEXED:
            return annexes.told(document, query, desk) is not None
        case Pick.OVER:
            return _over(document, desk)
        case _:
            draft = document.status is Status.DRAFT
            return bool(_end(document)) and not draft and not _over(document, desk)


def _told(document: Document, pick: Pick, query: Query, desk: Desk) -> Part:
    """Why a text is among those that are picked."""
    if pick is Pick.OF_YEAR:
        day = spoken_date(document.date or "", query.english)
        said = f"{title(document, query.english)}{' ' if query.english else ''}"
        said += f"({day})." if query.english else f"（{day}）。"
        return Part(said, _resting(document, False, query, desk))
    if pick is Pick.TABLED:
        return tabled.told(document, query.english)
    listed_there = annexes.told(document, query, desk) if pick is Pick.ANNEXED else None
    if listed_there is not None:
        return listed_there
    over = standings.sentences(query.language, document, standings.of(desk.index, desk.today))
    if over:
        return Part(" ".join(over), _resting(document, True, query, desk))
    end, name = spoken_date(_end(document), query.english), title(document, query.english)
    said = f"{name}: until {end}." if query.english else f"{name}：到{end}。"
    return Part(said, _resting(document, True, query, desk))


def _resting(document: Document, ends: bool, query: Query, desk: Desk) -> Sequence[Quote]:
    """What a text says of its day or of its end."""
    told = record_status.term(document, query, desk) if ends else record_parts.date(document, query, desk)
    return told.quotes if told and told.stated else [whole(document, record_parts.masthead(document))]


def _silent(draft: Draft, documents: Sequence[Document], of: tuple[str, str], english: bool) -> None:
    if not documents:
        return
    names = re.sub(r"\s+", " ", ("; " if english else "、").join(title(one, english) for one in documents))
    draft.notes.append(
        f"These do not state {of[1]}: {names}." if english else f"没有写明{of[0]}的有{names}。"
    )


def _end(document: Document) -> str:
    """The last day on which a text holds, by its own words or by the years that it plans for; empty where it states none."""
    found = record_status.stated_validity(document)
    stated: Validity | None = found[1] if found else None
    if stated is not None and re.fullmatch(r"\d{4}-\d{2}-\d{2}", stated.until):
        return stated.until
    last: date | None = record_status.last_day(document, stated) if stated else None
    years = re.findall(r"(?:19|20)\d{2}", document.period or "")
    return last.isoformat() if last else f"{years[-1]}-12-31" if years else ""


def _over(document: Document, desk: Desk) -> bool:
    end = _end(document)
    ended = bool(end) and end < desk.today.isoformat()
    return ended or standings.of(desk.index, desk.today).of(document).status in GONE
