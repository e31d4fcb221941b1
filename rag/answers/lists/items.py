"""A part of an enumeration -> as a list names it: its number, its name, what is said of it. Chooses no part."""

from __future__ import annotations

import re

from documents.clauses import Clause, Level
from rag import located, outline
from rag.drafting import gist, heading, sentences
from rag.enumerations import Enumeration, Item

LONGEST = 150  # characters of what is said of each part


def said(item: Item, one: Enumeration, english: bool, each: bool) -> str:
    """The part's number and name, and where it is asked for what is said of it."""
    if one.inline:
        return item.text.strip() if each else re.split("[。；;]", item.text.strip())[0]
    number = _english_number(item.clause) if english else item.clause.number
    named = f"{number}{name(item.clause, english)}"
    if not each:
        return named
    more = _more(item.clause, english)
    return f"{named.rstrip('。.')}{': ' if english else '：'}{more}" if more else named


def english_lines(one: Enumeration) -> list[str]:
    """The rendering's lines for parts that are the lines of one clause."""
    clause = one.head
    if clause.english.count("\n") != clause.text.count("\n"):
        return []
    lines = clause.english.split("\n")[-len(one.items) :]
    return [re.split(r"[.;](?=\s|$)", line)[0] for line in lines] if len(lines) == len(one.items) else []


def name(clause: Clause, english: bool) -> str:
    """A part as a list names it."""
    if english and clause.english:
        return located.heading(clause, True)
    return heading(clause) or gist(clause)


def _english_number(clause: Clause) -> str:
    """(2), 2.: the printed number as English writes it; empty where there is none."""
    number = outline.number(clause)
    if number is None:
        return ""
    return f"({number[0]}) " if clause.level in {Level.SUBHEADING, Level.SUBITEM} else f"{number[0]}. "


def _more(clause: Clause, english: bool) -> str:
    """What a part says after its heading, up to a length that can be read in a list."""
    text = clause.english if english and clause.english else clause.text
    spans = sentences(text, english and bool(clause.english))
    said = ""
    for start, end in spans[1:] if clause.heading and len(spans) > 1 else []:
        if said and len(said) + end - start > LONGEST * (3 if english else 1):
            break
        said += (" " if english and said else "") + text[start:end]
    return said.replace("\n", " ")
