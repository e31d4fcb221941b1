"""An answer and its question -> whether what it cites states the particular that is asked for. Writes no sentence."""

from __future__ import annotations

import re

from documents.numerals import CHINESE, integer
from rag.answer import Kind
from rag.desk import Desk, Written
from rag.figures import indicators
from rag.finding import unheard_things
from rag.questions.asked import asked_of, asking
from rag.questions.names.units import Mention
from rag.questions.needs import measures, requirements
from rag.questions.query import Query

OWN = re.compile(r"目标|指标|多少|\b(?:targets?|goals?|aims?|figures?)\b", re.IGNORECASE)
BESIDE = re.compile(
    r"\W|[亿万元家个间只]|\b(?:what|which|is|are|was|were|will|be|the|its?|for|of|in|by|s)\b|_", re.IGNORECASE
)

LISTED = re.compile(
    r"[（(][^（()）]*单位[^（()）]*[:：][^（()）]*[)）]"
)  # the bodies of a task: none of what it says is theirs
# 五年增长, 比上年: a time that is told by its length.
SPAN = re.compile(
    rf"(?P<n>[{CHINESE}两]|\d)年(?:来|间|内|前|以来)?(?=[增提上下降减扩涨回翻共累年])|(?P<last>上年|去年|同比|同期)"
)
COUNTS = re.compile(rf"(?:多少|几多|几){asked_of.CLASSIFIER}(?=[一-鿿]{{2}})")  # 几回饭 counts no thing
SHORTEST = 2  # characters of a noun: one alone is a kind of thing, which texts call by longer names
WORKED = re.compile("[＝≈]| = ")
FIRM = re.compile(r"(?:银行|信托|证券|保险|公司|集团)$")
OWNED = re.compile(r"的?(?!负责|牵头|主管|主办|配合|参与|承担|监管|管理|[和与及、跟同])[一-鿿]")


def measured(query: Query, written: Written) -> bool:
    """Whether an answer, or what it quotes, states an amount in the measure in which a question asks; else true."""
    holds = measures.asked(query.text)
    if holds is None or query.whether or written.missing or not written.draft.citations:
        return True
    return holds(written.draft.text()) or any(map(holds, (one.quote for one in written.draft.citations)))


def particulars(query: Query, written: Written) -> bool:
    """Whether each name, number or address that is asked for stands in some clause cited; true where none is asked for.

    No clause states what somebody thinks of it.
    """
    if not written.missing and requirements.opinion(query):
        return False
    if query.whether or written.missing or not written.draft.citations:
        return True
    texts = [" ".join((*one.clause.path, one.clause.text)) for one in written.draft.citations]
    owners = _owners(query)
    if owners and not all(any(name in LISTED.sub("", text) for name in owners) for text in texts):
        return False
    return all(any(need.holds(text) for text in texts) for need in requirements.by_name(query))


def heard_of(query: Query, written: Written, desk: Desk) -> bool:
    """Whether what is counted is spoken of by some document; true of an answer that does not only quote.

    A number that stands near the others of its question's words is none of what no document names.
    """
    counts = query.kind in requirements.OF_AMOUNTS and COUNTS.search(query.text)
    # What tells of it, before its name, may be put otherwise.
    noun = asked_of.noun(query.text).rpartition("的")[2] if counts else ""
    if len(noun) < SHORTEST or not written.quoted or written.missing or query.whether:
        return True
    return not unheard_things.words(desk.retriever.terms(noun), desk.index)


def both_years(query: Query, written: Written) -> bool:
    """Whether of two years that are set against each other each is told of; true where not two are."""
    asked = set(requirements.years(query.text))
    if query.kind is not Kind.ARITHMETIC or len(asked) != 2 or written.missing:
        return True
    cited = written.draft.citations
    told = " ".join(" ".join((*one.clause.path, one.clause.text)) for one in cited)
    stated = {int(year) for year in requirements.years(told)}
    spans = {1 if one["last"] else integer(one["n"].replace("两", "二")) or 0 for one in SPAN.finditer(told)}
    # 五年增长 of 2020: since 2015, or from 2016 on.
    stated |= {year - n for year in stated for span in spans for n in (span - 1, span)}
    stated |= {int(year) for one in cited for year in requirements.years(one.document.title)}
    worked = WORKED.search(written.draft.text()) is not None  # the question may bring the one itself
    return not cited or worked or {int(year) for year in asked} <= stated


def _owners(query: Query) -> list[str]:
    """The bodies whose own figure or aim is asked for: a firm before what is asked of it, any that is named alone."""
    rest = asking.without(query.text, [(one.start, one.end) for one in query.mentions])
    alone = OWN.search(rest) and not BESIDE.sub("", indicators.ASKING.sub(" ", rest))
    owners = [one for one in query.mentions if alone or _owning(one, query)]
    return [unit.name for one in owners for unit in one.units]


def _owning(mention: Mention, query: Query) -> bool:
    """Whether a figure is asked of a firm itself: 某某银行的资产, not what a bank is in charge of."""
    firm = any(FIRM.search(unit.name) for unit in mention.units)
    return firm and query.kind is Kind.FIGURE and OWNED.match(query.text, mention.end) is not None
