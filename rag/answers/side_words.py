"""What each side of a comparison states -> sentences: its place, its words, what only one side has. Finds nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from index.text import fold
from rag.answers import series
from rag.answers.figures import plain_row
from rag.answers.sides import Side
from rag.drafting import Draft, Quote, listed, title


@dataclass(frozen=True, slots=True)
class Stand:
    """What one side states, and the things that it names there, if a list is compared."""

    side: Side
    quote: Quote
    names: tuple[str, ...] = ()


def place(quote: Quote, english: bool) -> str:
    """The document and the clause of a quote."""
    return f"{title(quote.document, english)}{', ' if english else ''}{quote.clause.label}"


def said(quote: Quote, english: bool) -> str:
    """The quoted words on one line."""
    if english:
        return " ".join(quote.words.split())
    if quote.clause.level == "row":
        return plain_row(quote.clause, quote.document)
    return quote.words.replace("\n", " ")


def without_figure(draft: Draft, side: Side, quote: Quote | None, english: bool, figured: bool) -> None:
    """Of a side without the figure: what it says instead, or that none was found; `figured` when that holds others."""
    if quote is None:
        draft.say(
            f"- {side.name}: no figure of it was found." if english else f"- {side.name}里没有找到这个数。"
        )
        return
    words = said(quote, english)
    if english:
        opening = "it says" if figured else "no figure of it; it says"
        draft.say(f"- {side.name}: {opening} ({quote.clause.label}): {words}", quote)
    else:
        opening = "写的是" if figured else "没有写明这个数，只写"
        draft.say(f"- {side.name}{opening}（{quote.clause.label}）：{words}", quote)


def lists(stands: Sequence[Stand], english: bool) -> Draft:
    """Each side's list, then what all name and what only one names."""
    draft = Draft()
    quotes = [one.quote for one in stands]
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
    for one, names in zip(stands, only, strict=True):
        if names:
            named = listed(names, english)
            draft.say(
                f"Only {one.side.name}: {named}." if english else f"只有{one.side.name}列了：{named}。",
                one.quote,
            )
    return draft


def _only(one: Stand, stands: Sequence[Stand]) -> tuple[str, ...]:
    others = [name for other in stands if other is not one for name in other.names]
    return series.missing(one.names, others)


def neither(names: Sequence[str], matter: str, english: bool) -> str:
    """That none of the sides speaks of the matter."""
    both = listed(names, english)
    return (
        f"Nothing on “{matter}” was found in {both}."
        if english
        else f"{both}里都没有找到关于“{matter}”的内容。"
    )


def words(
    draft: Draft, stands: Sequence[Stand], silent: Sequence[Side], english: bool, strictly: bool
) -> None:
    """Each side's words; whether they are the same where that is asked; which side says nothing of it."""
    quotes = [one.quote for one in stands]
    if strictly and len(stands) > 1:
        same = len({fold("".join(quote.words.split())) for quote in quotes}) == 1
        if english:
            draft.say(
                "The wording is the same:" if same else "They do not say it in the same words:", *quotes
            )
        else:
            draft.say("各处写法相同：" if same else "各处写法不同：", *quotes)
    elif strictly:
        draft.say("Only one of them speaks of it:" if english else "只有一处写到：", *quotes)
    for quote in quotes:
        draft.say(f"- {place(quote, english)}{': ' if english else '：'}{said(quote, english)}", quote)
    for side in silent:
        draft.notes.append(
            f"Nothing on it was found in {side.name}." if english else f"{side.name}里没有找到相关内容。"
        )
