"""Two lists that a question holds against each other -> what both name and what only one does. Judges names, no meaning."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rag import located
from rag.answers.differences import paired_lists
from rag.answers.differences.held_lists import Held, Thing
from rag.answers.differences.paired_lists import Compared
from rag.desk import Desk, Written
from rag.drafting import Draft, listed
from rag.questions.asked import agreement
from rag.questions.query import Query
from rag.retrieval import Evidence

# What one has and the other has not.
LACKS = re.compile(
    r"(?<!有)(?:没有?|冇|未|不)(?:有|列|写|提|出现|包括|包含|对应)|(?<!有)(?:没有|冇)(?=的|[？?]|$)|不在|(?:缺|少|多)了?(?:哪|什么)|独有|[才只]有|"
    r"也有|都(?:有|列)|\b(?:not (?:in|on|listed|among)|no counterpart|missing|absent|only in|in both|both lists?)\b",
    re.IGNORECASE,
)
SAME = re.compile(
    r"是不是|是否|就是|一回事|一样|相同|同样|对应|一致|同一[套回个批]|"
    r"\b(?:same|match(?:es)?|correspond|identical|are they|is it)\b",
    re.IGNORECASE,
)
# What speaks of lists and of the names in them.
LISTS = re.compile(
    r"列|标题|名[称目单]|清单|目录|哪[些几]|指标|[一二两三四五六七八九十\d]+(?:大|个|项|条|类|方面)|几[项个条]|"
    r"\b(?:headings?|titles?|names?|called|items?|lists?|"
    r"listed(?! (?:compan|firm|enterpris))|rows?|indicators?|areas|measures|programmes?|sections|tasks|"
    r"which|what)\b",
    re.IGNORECASE,
)
# A figure is compared elsewhere.
FIGURE = re.compile(r"多少|几[天日年月次成]|百分|\bhow (?:much|many|long)\b", re.IGNORECASE)
SHOWN = 20  # things of a list that are named one by one


def answer(query: Query, desk: Desk) -> Written | None:
    """What both lists name and what either names alone; None unless two lists are held against each other."""
    asked = query.question if query.english else query.text
    holds = LACKS.search(asked) or SAME.search(asked) or agreement.strictly(asked)
    if not holds or not LISTS.search(asked) or FIGURE.search(asked) or query.role is not None:
        return None
    compared = paired_lists.of(asked, query, desk)
    return _written(compared, query.english) if compared else None


def _written(compared: Compared, english: bool) -> Written:
    """The verdict by name; then what only one list names, or where they share nothing each list."""
    draft = Draft()
    draft.say(
        _verdict(compared, english),
        *(quote for pair in compared.both for one in pair for quote in [one.quote]),
    )
    for at, held in enumerate(compared.lists):
        place = located.full(held.document, held.head, english)
        only = compared.only(at)[:SHOWN]
        if held.sentence:
            words = " ".join(held.sentence.words.split())
            draft.say(f"{place}{': ' if english else '：'}{words}", held.sentence)
        elif only:
            names = _joined([_said(one, english) for one in only], english)
            alone = compared.both and ("Only in " if english else "只见于")
            draft.say(
                f"{alone or ''}{place}{': ' if english else '：'}{names}{'.' if english else '。'}",
                *(one.quote for one in only),
            )
    return Written(draft, evidence=[Evidence(one.document, one.clause, 1.0) for one in draft.citations])


def _verdict(compared: Compared, english: bool) -> str:
    """How many things of the two lists stand for each other, and which."""
    first, second = compared.lists
    sizes, many = (len(first.things), len(second.things)), len(compared.both)
    names = _joined([_pair(*pair, english) for pair in compared.both[:SHOWN]], english)
    if sizes == (many, many):
        return f"Both name the same {many}: {names}." if english else f"两处所列的{many}项名称相同：{names}。"
    places = [_short(held, compared.lists, english) for held in compared.lists]
    if english:
        both = f"{many} are in both: {names}" if many else "none is in both"
        return f"By name, of {sizes[0]} in {places[0]} and {sizes[1]} in {places[1]}, {both}."
    both = f"两处都有的是{many}项：{names}" if many else "没有一项两处都有"
    return f"按名称对照，{places[0]}有{sizes[0]}项，{places[1]}有{sizes[1]}项，{both}。"


def _short(held: Held, both: Sequence[Held], english: bool) -> str:
    """The place of a list, with its text where there are two."""
    one_text = both[0].document.id == both[1].document.id
    place = located.place(held.head, english)
    return place if one_text else located.full(held.document, held.head, english)


def _pair(one: Thing, other: Thing, english: bool) -> str:
    """The name, or both where they differ."""
    first, second = _said(one, english), _said(other, english)
    if one.telling == other.telling or first == second:
        return first
    return f"{first} / {second}" if english else f"{first}／{second}"


def _said(thing: Thing, english: bool) -> str:
    clause = thing.quote.clause
    own = english and clause.english and not thing.inline
    return located.heading(clause, True) if own else thing.name


def _joined(names: Sequence[str], english: bool) -> str:
    return "; ".join(names) if english else listed(names, False)
