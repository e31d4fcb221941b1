"""How many parts under a heading bear a word that a question puts in quotation marks: 几个“强化”. Counts no other words."""

from __future__ import annotations

import re
from dataclasses import replace

from rag import enumerations, located
from rag.answers.lists import boxes, items, lists
from rag.desk import Desk, Written
from rag.drafting import Draft, listed, title, whole
from rag.enumerations import Enumeration, Item, Match
from rag.questions.query import Query
from rag.retrieval import Evidence

_QUOTED = "[“「『\"‘'](?P<{name}>[^“”「」『』\"‘’']{{1,12}})[”」』\"’']"
ASKED = re.compile(
    rf"(?:多少|几多|几)(?:[个条项处种样道次点招]大?)?{_QUOTED.format(name='behind')}(?![^，。？]{{0,2}}(?:模式|机制|行动|工程|计划|制度))|"
    rf"{_QUOTED.format(name='before')}(?:(?:开头|打头|字样|字头|起头)的?|的)?(?:小标题|标题|措施|条目|要点|事项|[条项点])?"
    r"(?:一共|总共|共)?(?:有|写|列|提)了?(?:多少|几多|几)[个条项处点](?=[^一-鿿]|$)|"
    rf"\bhow many\s+{_QUOTED.format(name='english')}\s*(?:items?|points?|headings?|measures?|tasks?|entries|ones|steps?)?|"
    rf"\bhow many\b[^?.]{{0,60}}\b(?:begin|start|open)s?\b[^?.]{{0,20}}{_QUOTED.format(name='opens')}",
    re.IGNORECASE,
)
BEST = 0.3  # what a list must score
OPENING = 2  # characters of a word with which headings open


def answer(query: Query, desk: Desk) -> Written | None:
    """The number with the parts; None where no such word is asked for or no list that is meant has it."""
    match = ASKED.search(query.text)
    if match is None:
        return None
    word = next(one for one in match.groups() if one).strip()
    said = match[0].replace(word, " ") if match["opens"] else ""
    rest = f"{query.text[: match.start()]} {said} {query.text[match.end() :]}"
    best = boxes.meant(query, desk) or _meant(replace(query, text=rest, topic=rest), word, desk)
    if best is None or not _bearing(best.enumeration, word, query.english):
        return None
    return _written(best, _bearing(best.enumeration, word, query.english), word, query)


def _meant(query: Query, word: str, desk: Desk) -> Match | None:
    """The list that the rest of the question means most of those of which a part bears the word."""
    found = enumerations.ranked(
        lists.subject(query), enumerations.Wanted(), desk.within(query), desk.index, desk.retriever
    )
    near = lists.near(query, desk)
    fitting = [
        (one.score + lists.FOUND * near(one.enumeration), one)
        for one in found
        if _bearing(one.enumeration, word, query.english)
    ]
    score, best = max(fitting, key=lambda pair: pair[0], default=(0.0, None))
    return best if best is not None and score >= BEST else None


def _bearing(one: Enumeration, word: str, english: bool) -> list[Item]:
    """The parts whose own name says the word; of parts that all open with one Chinese word it may be the rendering."""
    saying = [item for item in one.items if word.lower() in _named(item, one, english).lower()]
    if saying or not english or one.inline:
        return saying
    openings = {item.clause.heading[:OPENING] for item in one.items}
    return list(one.items) if len(openings) == 1 and "" not in openings else []


def _named(item: Item, one: Enumeration, english: bool) -> str:
    if one.inline:
        return re.split("[，。；]", item.text)[0]
    return items.name(item.clause, english)


def _written(best: Match, bearing: list[Item], word: str, query: Query) -> Written:
    one, draft, english = best.enumeration, Draft(), query.english
    rows = [f"{_named(item, one, english)}{draft.cite(whole(one.document, item.clause))}" for item in bearing]
    place = title(one.document, english) if one.top else located.full(one.document, one.head, english)
    many, every = len(bearing), len(one.items)
    if english:
        draft.say(f"{many} of the {every} parts of {place} bear “{word}”: {listed(rows, True)}.")
    else:
        of = "" if many == every else f"的{every}项中，"
        draft.say(f"{place}{of}写“{word}”的有{many}个：{listed(rows, False)}。")
    return Written(draft, evidence=[Evidence(one.document, item.clause, best.score) for item in bearing])
