"""What each side of a comparison states -> sentences: its place, its words, what only one side has. Finds nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from documents.clauses import Clause, Document
from documents.facts.responsibilities import Role
from index.text import fold
from rag import located
from rag.answers import quoting
from rag.answers.amounts import table_rows
from rag.answers.differences import conflict_words
from rag.answers.differences.sides import Side
from rag.answers.lists import series
from rag.drafting import Draft, Quote, gist, listed, title, whole
from rag.enumerations import Item
from rag.figures.stated import Stated
from rag.questions.asked import agreement

TOLD = 4  # sentences of a clause without parts
NAMED = 4  # words of a matter up to which it is named
ROLES = {
    Role.LEAD: ("牵头", "lead"),
    Role.COOPERATE: ("配合", "cooperating unit"),
    Role.RESPONSIBLE: ("责任", "responsible unit"),
}


@dataclass(frozen=True, slots=True)
class Stand:
    """What one side states, and the things that it names there, if a list is compared.

    `near`: its words are but the nearest that it has; they do not state what is asked.
    """

    side: Side
    quote: Quote
    names: tuple[str, ...] = ()
    near: bool = False


def place(quote: Quote, english: bool) -> str:
    """The document and the clause of a quote."""
    return located.full(quote.document, quote.clause, english)


def said(quote: Quote, english: bool) -> str:
    """The quoted words on one line."""
    if quote.clause.level == "row" and not english:
        return table_rows.plain(quote.clause, quote.document)
    return quoting.words(quote)


def names(stands: Sequence[Stand], english: bool) -> list[str]:
    """What tells each side from the others: its text, the part that the question names, or its clause."""
    texts = [title(one.quote.document, english) for one in stands]
    parts = [one.side.name for one in stands]
    clauses = [located.bare(one.quote.clause, english) for one in stands]
    tried = (texts, parts, clauses)
    return next((some for some in tried if len(set(some)) == len(some) and all(some)), clauses)


def lists(stands: Sequence[Stand], english: bool) -> Draft:
    """Each side's list, then what all name and what only one names."""
    draft = Draft()
    quotes, called = [one.quote for one in stands], names(stands, english)
    only = [_only(one, stands) for one in stands]
    same = not any(only)
    if english:
        draft.say("Both name the same:" if same else "They do not name the same:", *quotes)
    else:
        draft.say("各处所列相同：" if same else "各处所列不同：", *quotes)
    for one in stands:
        colon = ": " if english else "："
        draft.say(f"- {place(one.quote, english)}{colon}{said(one.quote, english)}", one.quote)
    shared = [name for name in stands[0].names if name not in only[0]]
    if shared and not same:
        named = listed(shared, english)
        draft.say(f"Named by all: {named}." if english else f"都列了：{named}。", *quotes)
    for one, own, name in zip(stands, only, called, strict=True):
        if own:
            named, name = listed(own, english), one.side.name or name
            draft.say(
                f"Only {name}: {named}." if english else f"只有{name}列了：{named}。",
                one.quote,
            )
    return draft


def bodies(stands: Sequence[Stand], role: Role, english: bool) -> Draft:
    """Whether sides name the same bodies in a role, then those that each names."""
    draft, (said, called) = Draft(), ROLES[role]
    same = len({frozenset(one.names) for one in stands}) == 1
    quotes = [one.quote for one in stands]
    if english:
        draft.say(f"The {called} {'is the same' if same else 'differs'}.", *quotes)
    else:
        draft.say(f"各处写的{said}单位{'相同' if same else '不同'}。", *quotes)
    for one in stands:
        named = listed(one.names, english)
        told = gist(one.quote.clause)
        draft.say(
            f"- {place(one.quote, True)} ({told}): {named}."
            if english
            else f"- {place(one.quote, False)}（{told}）：{said}单位是{named}。",
            one.quote,
        )
    return draft


def under(draft: Draft, document: Document, clause: Clause, parts: Sequence[Item], english: bool) -> None:
    """What a side has under a heading: the names of its parts, or its first sentences."""
    if not parts:
        quote = quoting.opening(document, clause, english, TOLD) or whole(document, clause)
        draft.say(f"- {quoting.sentence(quote, english)}", quote)
        return
    names = ("; " if english else "；").join(located.heading(one.clause, english) for one in parts)
    where = f"{located.full(document, clause, english)}{' (' if english else '（'}{located.heading(clause, english)}"
    draft.say(
        f"- {where}): {names}." if english else f"- {where}）：{names}。",
        *(whole(document, one.clause) for one in parts),
    )


def _only(one: Stand, stands: Sequence[Stand]) -> tuple[str, ...]:
    others = [name for other in stands if other is not one for name in other.names]
    return series.missing(one.names, others)


def neither(names: Sequence[str], matter: str, english: bool) -> str:
    """That none of the sides speaks of the matter, which is named where it is short."""
    both = listed(names, english)
    if english:
        return f"Nothing on {f'“{matter}”' if len(matter.split()) <= NAMED else 'this'} was found in {both}."
    return f"{both}里都没有找到{f'关于“{matter}”的' if len(matter) <= NAMED * 3 else '相关'}内容。"


def words(
    draft: Draft,
    stands: Sequence[Stand],
    silent: Sequence[Side],
    english: bool,
    strictly: bool,
    figures: Sequence[Stated] = (),
    opening: str = "",
) -> None:
    """Each side's words; whether they are the same where that is asked; which side says nothing of it.

    `figures`: what each side states of the matter, where that is sure; `opening`: what is to be said of them first.
    """
    quotes = [one.quote for one in stands]
    apart = _apart(stands, silent, english)
    if opening:
        draft.say(opening, *quotes)
    elif apart:
        draft.say(apart, *quotes)
    elif strictly and len(figures) > 1:
        draft.say(conflict_words.verdict(figures, english), *quotes)
    elif strictly and len({fold("".join(quote.words.split())) for quote in quotes}) == 1 < len(quotes):
        draft.say("The wording is the same:" if english else "各处写法相同：", *quotes)
    elif strictly and len(quotes) > 1:
        draft.say("Each in its own words:" if english else "各处的写法是：", *quotes)
    several = len({quote.document.id for quote in quotes}) > 1
    each(draft, quotes, english, strictly and several)
    if opening and silent:
        said_alone = _nothing_in(silent, english)
        draft.say(f"{said_alone[0].upper()}{said_alone[1:]}")


def _apart(stands: Sequence[Stand], silent: Sequence[Side], english: bool) -> str:
    """Who states it, who has but something near it, and who nothing: no note, but the answer; empty where all state it."""
    near = [one for one in stands if one.near]
    if not near and not silent:
        return ""
    called = {id(one): name for one, name in zip(stands, _called(stands, silent, english), strict=True)}
    clear = listed([called[id(one)] for one in stands if not one.near], english)
    others = listed([called[id(one)] for one in near], english)
    if english:
        told = [f"Only {clear} states this"] if clear else []
        told += (
            [f"{others} {'does' if len(near) == 1 else 'do'} not state it, and the nearest clause is given"]
            if near
            else []
        )
        return f"{'; '.join([*told, *([_nothing_in(silent, True)[:-1]] if silent else [])])}:"
    told = [f"只有{clear}{'写明' if near else '写到'}"] if clear else []
    told += [f"{others}没有写明，列出的是最接近的条文"] if near else []
    return f"{'；'.join([*told, *([_nothing_in(silent, False)[:-1]] if silent else [])])}："


def _nothing_in(silent: Sequence[Side], english: bool) -> str:
    names = listed([one.name for one in silent], english)
    return f"nothing on it was found in {names}." if english else f"{names}里没有找到相关内容。"


def _called(stands: Sequence[Stand], silent: Sequence[Side], english: bool) -> list[str]:
    """Each side by its text, or by its part where another side is of the same text."""
    texts = [one.quote.document.id for one in stands] + [each.id for one in silent for each in one.documents]
    return [
        title(one.quote.document, english) if texts.count(one.quote.document.id) == 1 else one.side.name
        for one in stands
    ]


def each(draft: Draft, quotes: Sequence[Quote], english: bool, dated: bool) -> None:
    """A line on each place; `dated`: with the day of its text."""
    for quote in quotes:
        day = _dated(quote, english) if dated else ""
        draft.say(f"- {place(quote, english)}{day}{': ' if english else '：'}{said(quote, english)}", quote)


def _dated(quote: Quote, english: bool) -> str:
    """Of what day a text is, where it says so."""
    if not quote.document.date:
        return ""
    return f" (document of {quote.document.date})" if english else f"（文件日期{quote.document.date}）"


def further(draft: Draft, found: Sequence[Stated], english: bool) -> None:
    """Other clauses that give the thing another figure."""
    for one in found:
        draft.say(conflict_words.other(one, english), conflict_words.quote_of(one))


def unsettled(draft: Draft, asked: str, quotes: Sequence[Quote], english: bool) -> None:
    """That no text says which of several places holds, where that is asked."""
    if not agreement.PREVAILS.search(asked):
        return
    one = len({quote.document.id for quote in quotes}) == 1
    if english:
        draft.say(f"{'The text does' if one else 'The texts do'} not state which of them prevails.")
    else:
        draft.say(f"{'文件' if one else '这些文件'}没有写明以哪一处为准。")
