"""The answers before -> the last that lists several clauses, and its item that a follow-up names. Asks nothing."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import islice

from documents.clauses import Clause, Document
from documents.facts.rows import row
from documents.numerals import CHINESE, integer
from index.text import fold
from rag.answer import Answer

DEPTH = 4  # answers that are looked back on
FEWEST = 2  # clauses that make a list
NUMBER = re.compile(r"[^\d]")
LEAST = 3  # items of a list of which one is called by its name
_ITEM = r"(?:[那这嗰𠮶]|其中)(?:一)?(?:个|项|条|行|栏|家|种|类|块|份)(?:指标|目标|任务|措施|内容)?"
# 绿色贷款那一项是多少, the green loans one: no more than the name of an item and what it says.
NAMED = re.compile(
    rf"^(?:那么?|还有|再看|然后)?(?P<zh>[^，。？?谁哪]{{2,14}}?)的?{_ITEM}"
    rf"(?:呢|的?(?:目标|数字?|指标)?(?:是|为|定)?(?:多少|几多|什么|怎么[说写定]的?|多高))?[？?]?$|"
    r"^(?:and |so |ok,? )?(?:what about |how about |what does |what is |what's )?"
    r"the (?P<en>[a-z0-9 &-]{3,40}?) (?:one|target|item|row|indicator)"
    r"(?: (?:say|set|aim for|then))?\??$",
    re.IGNORECASE,
)
# 第一条 of four listed: an article of that number is none of them.
COUNTED = re.compile(rf"^(?:那么?|其中)?(?:的)?第(?P<n>[{CHINESE}])(?:条|款|项)(?![^，。？]{{0,3}}第)")
Recall = Callable[[str, Sequence[str]], Answer]


def named(spoken: str, history: Sequence[str], recall: Recall) -> tuple[Document, Clause] | None:
    """The item of the last list told that a follow-up calls by its name; of several the one that is called least else."""
    match = NAMED.match(spoken.strip())
    listing = last(history, recall) if match else None
    if match is None or listing is None or len(listing.citations) < LEAST:
        return None
    said = match["zh"] or match["en"]
    found = [one for one in listing.citations if _calls(said, one.clause, match["en"] is not None)]
    best = min(found, key=lambda one: len(_heading(one.clause)), default=None)
    return None if best is None else (best.document, best.clause)


def counted(
    spoken: str, before: Sequence[Callable[[], Answer | None]]
) -> tuple[re.Match[str], tuple[Document, Clause]] | None:
    """Where a follow-up means a clause by its place among those that an answer `before` tells by their numbers; that clause."""
    match = COUNTED.match(spoken.strip())
    at = integer(match["n"]) if match else None
    if match is None or not at:
        return None
    for told in before:
        cited = one.citations if (one := told()) else ()
        labels = [NUMBER.sub("", each.clause.number or each.clause.label) for each in cited]
        by_number = all(each.isdigit() for each in labels) and str(at) not in labels
        if by_number and FEWEST <= len(labels) >= at:
            return match, (cited[at - 1].document, cited[at - 1].clause)
    return None


def last(history: Sequence[str], recall: Recall) -> Answer | None:
    """The last of the answers before that cites several clauses, where those after it speak of no others."""
    later: set[tuple[str, str]] = set()
    answers = (recall(history[at], history[:at]) for at in reversed(range(len(history))))
    for one in islice(answers, DEPTH):
        cited = {each.place for each in one.citations}
        if len(cited) > max(1, len(later)) and all(_inside(each, cited) for each in later):
            return one
        later |= cited
    return None


def _inside(place: tuple[str, str], cited: set[tuple[str, str]]) -> bool:
    return any(
        place[0] == document and f"{place[1]}/".startswith(f"{address}/") for document, address in cited
    )


def _calls(said: str, clause: Clause, english: bool) -> bool:
    """Whether an item is called so: every character of a Chinese name, every word of an English one."""
    if english:
        heading = fold(clause.english[:160]).split()
        return bool(clause.english) and all(word in heading for word in fold(said).split())
    return set(said) <= set(_heading(clause))


def _heading(clause: Clause) -> str:
    told = row(clause.text)
    return told.heading if told else clause.heading or clause.text[:40]
