"""A clause and the other thing in it that a follow-up turns to -> the words of the clause on that thing. Searches nothing."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from documents.clauses import Clause
from index.text import fold
from rag.language import HAN
from rag.questions.asked.kinds import HOW_OFTEN
from rag.questions.needs import requirements
from rag.questions.query import Query

# From the smallest part of a sentence to the sentence.
PARTS = (
    re.compile(r"[^，,、；。\n]+"),
    re.compile(r"[^，,；。\n]+"),
    re.compile(r"[^；。\n]+"),
    re.compile(r"[^。\n]+"),
)
ENGLISH_PARTS = (re.compile(r"(?:[^,;.\n]|[,.](?=\d))+"), re.compile(r"(?:[^;.\n]|\.(?=\d))+"))
# 一级、二级分别奖励5万元、3万元: what is said of the second stands in no part alone.
RESPECTIVELY = re.compile(r"分别|依次|\brespectively\b", re.IGNORECASE)
ENDS = re.compile(r"[；。\n]")
# 补50%，最高3万元: the limit of what was said.
LIMIT = re.compile(
    r"(?:[，,](?:但|且)?(?:每[一-鿿]{1,4}?)?(?:最高|最多|最长|上限|累计|合计|不超过|不低于|不少于)[^，；。\n]*)+"
)
APART = 3  # characters
Find = Callable[[str, str], int]  # a text and a word -> where it stands; -1 where it does not
EVERY = re.compile(
    r"每(?:隔)?[一二两三四半\d]*个?(?:年|季度?|月|周|星期|日|天|学期)|定期|\b(?:every|each|once|twice|annual\w*|monthly|weekly|daily|quarterly)\b",
    re.IGNORECASE,
)


def span(clause: Clause, forms: Sequence[Sequence[str]], query: Query) -> tuple[int, int] | None:
    """Where `clause` states of another thing what was asked of the first; None where it does not.

    `forms` holds for each word of the thing what may stand for it. The smallest part is given that names the thing
    and holds what the question asks: an amount, how often. A word that stands in no such part may stand there with others
    within it: 八十岁以上 in 八十周岁以上.
    """
    return _span(clause, forms, query, _found) or _span(clause, forms, query, _found_apart)


def _span(clause: Clause, forms: Sequence[Sequence[str]], query: Query, find: Find) -> tuple[int, int] | None:
    rendered = query.english and bool(clause.english)
    text = clause.english if rendered else clause.text
    start = len(clause.number) if clause.number and text.startswith(clause.number) else 0
    patterns = ENGLISH_PARTS if rendered else PARTS
    for pattern in patterns:
        for part in pattern.finditer(text, start):
            split = pattern not in patterns[-2:] and RESPECTIVELY.search(part[0])
            named = _named(part[0], forms, find)
            # Chinese says an amount after what it is of: what stands before is of another thing.
            said = part[0] if rendered or named is None else part[0][named:]
            if not split and named is not None and _states(said, query):
                end = part.end() if rendered else _goes_on(text, part.end())
                if pattern not in patterns[-2:] and RESPECTIVELY.search(text, part.end(), end):
                    continue  # 50亿元的，分别奖励: of which it is stands before
                if find is _found_apart and RESPECTIVELY.search(text, end):
                    continue  # what each gets is told further on
                return part.start() + len(part[0]) - len(part[0].lstrip()), end
    return None


def _goes_on(text: str, end: int) -> int:
    """The end of what is said of the thing: a condition is nothing without what follows it, and a limit belongs to its amount."""
    if text[:end].endswith("的"):
        return end + len(ENDS.split(text[end:], maxsplit=1)[0])
    limit = LIMIT.match(text, end)
    return limit.end() if limit else end


def _named(part: str, forms: Sequence[Sequence[str]], find: Find) -> int | None:
    """Where the first word of the thing stands, if all of them do."""
    plain = fold(part)
    places = [[at for form in word if (at := find(plain, fold(form))) >= 0] for word in forms]
    return min(min(one) for one in places) if places and all(places) else None


def _found(text: str, word: str) -> int:
    if not word[:1].isdigit():
        return text.find(word)
    found = re.search(rf"(?<![\d.]){re.escape(word)}(?!\d)", text)  # 3亿 is no part of 2300亿, nor 30 of 300
    return found.start() if found else -1


def _found_apart(text: str, word: str) -> int:
    """Where the characters of a Chinese word of three or more stand in their order, few others between them."""
    if len(word) < 3 or not HAN.search(word) or word[:1].isdigit():
        return -1
    found = re.search(rf"[^，、；]{{0,{APART}}}?".join(map(re.escape, word)), text)
    return found.start() if found else -1


def _states(part: str, query: Query) -> bool:
    """Whether words hold what is asked for; where nothing is asked that can be told, none do."""
    if HOW_OFTEN.search(query.text):
        return EVERY.search(part) is not None
    needs = [one for one in requirements.of(query) if not (one.anywhere or one.beside or one.around)]
    return bool(needs) and all(one.holds(part) for one in needs)
