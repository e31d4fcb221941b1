"""An answer and its question -> whether what it cites states the particular that is asked for. Writes no sentence."""

from __future__ import annotations

import re

from documents.clauses import Level
from documents.numerals import CHINESE, integer
from rag.answer import Kind
from rag.answers import owning
from rag.desk import Desk, Written
from rag.finding import unheard_things
from rag.questions.asked import asked_of, kinds
from rag.questions.needs import facts, forms, measures, requirements
from rag.questions.query import Query

LISTED = re.compile(
    r"[（(][^（()）]*单位[^（()）]*[:：][^（()）]*[)）]"
)  # the bodies of a task: none of what it says is theirs
# 五年增长, 比上年: a time that is told by its length.
SPAN = re.compile(
    rf"(?P<n>[{CHINESE}两]|\d)年(?:来|间|内|前|以来)?(?=[增提上下降减扩涨回翻共累年])|(?P<last>上年|去年|同比|同期)"
)
COUNTS = re.compile(rf"(?:多少|几多|几){asked_of.CLASSIFIER}(?=[一-鿿]{{2}})")  # 几回饭 counts no thing
SEVERAL = 2  # clauses, of which more are a list that calls its things by their headings
SPOKEN = 0.2  # share of a matter's notions of which a clause must speak that tells a particular of it
MEANT = 0.0  # log odds from which a clause is meant, in whatever words it speaks
STORY = re.compile(r"[。！!]\s*\S|\.\s+[A-Z]")  # who tells much before he asks says more than his matter
LAST_YEAR = re.compile(r"去年|上年|\blast year\b", re.IGNORECASE)
YEAR = re.compile(r"(?<!\d)20\d\d(?!\d)")
HAN = re.compile("[一-鿿]+")
NAMED = 4  # characters of a name that stands for one thing wherever it is said
NOTHING = re.compile(r"不(?:得)?(?:再)?(?:收取|收|计|设)|免[收交缴征息费]|全免|[无毋]需(?:缴|交|支付)")
LATE = 2  # years back: texts of one year come out in the next, and are asked about for another
SHORTEST = 2  # characters of a noun: one alone is a kind of thing, which texts call by longer names
WORKED = re.compile("[＝≈]| = ")


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
    if written.missing or not written.draft.citations:
        return True
    texts = [" ".join((*one.clause.path, one.clause.text)) for one in written.draft.citations]
    if query.whether:  # whether there is a list of them is told by the list
        return all(any(map(one.holds, texts)) for one in requirements.by_name(query) if one.named)
    owners = owning.bodies(query)
    if owners and not all(any(name in LISTED.sub("", text) for name in owners) for text in texts):
        return False
    needs = (one for one in requirements.by_name(query) if not (one.named and len(texts) > SEVERAL))
    return all(any(need.holds(text) for text in texts) for need in needs)


def formed(query: Query, written: Written) -> bool:
    """Whether a rate, a sum or a length of time that is asked for is stated, or worked out, in its own form.

    How many there are of a thing may be told by listing them.
    """
    form = requirements.asked_form(query)
    free = form is None or form.chinese not in forms.NUMBERS or form.holds is forms.counted
    if form is None or free or query.whether or written.missing or not written.draft.citations:
        return True
    told = written.draft.text()
    cited = [" ".join((*one.clause.path, one.clause.text)) for one in written.draft.citations]
    in_cells = any(
        one.clause.level is Level.ROW for one in written.draft.citations
    )  # the unit is in their heads
    nothing = any(NOTHING.search(one) for one in cited)  # no rate, since none is taken
    return in_cells or nothing or WORKED.search(told) is not None or any(map(form.holds, (told, *cited)))


def done(query: Query, written: Written) -> bool:
    """Whether how much of a thing was done is told by a figure of what was done; true where it is not asked."""
    cited = written.draft.citations
    if written.missing or not cited or not requirements.asks_done(query):
        return True
    return any(facts.done(" ".join((*one.clause.path, one.clause.text))) for one in cited)


def of_matter(query: Query, written: Written, desk: Desk) -> bool:
    """Whether what tells a paper, a place or a name speaks of the matter of which it is asked, in some clause cited."""
    form = requirements.asked_form(query)
    told = query.told or query.spoken or query.whether or written.missing or not written.draft.citations
    meant = any(one.odds >= MEANT for one in written.evidence)
    unrendered = query.text.isascii() and not all(one.clause.english for one in written.draft.citations)
    if (
        form is None
        or form.chinese not in forms.LOOSE
        or told
        or meant
        or unrendered
        or STORY.search(query.text)
        or WORKED.search(written.draft.text())
    ):
        return True
    matter = desk.retriever.terms(form.asks.sub(" ", query.text))
    said = (
        desk.retriever.spoken(
            matter, " ".join((one.document.title, *one.clause.path, one.clause.text)), one.clause.english
        )
        for one in written.draft.citations
    )
    return not matter or max(said) >= SPOKEN * sum(one.weight for one in matter)


def verbatim(query: Query, written: Written, desk: Desk) -> bool:
    """Whether most clauses cited for what a name means say the name, where any clause does."""
    name = query.topic
    cited = written.draft.citations
    if query.kind is not Kind.DEFINITION or len(name) < NAMED or not HAN.fullmatch(name) or not cited:
        return True
    saying = [
        one for one in cited if name in "｜".join((one.document.title, *one.clause.path, one.clause.text))
    ]
    if 2 * len(saying) >= len(cited):
        return True
    return not any(name in one.text for document in desk.within(query) for one in document.walk())


def of_last_year(query: Query, written: Written, desk: Desk) -> bool:
    """Whether a text that tells how much there was last year is of a late year; true where that is not asked."""
    if not LAST_YEAR.search(query.question) or not requirements.asks_fact(query) or written.missing:
        return True
    late = {str(desk.today.year - ago) for ago in range(LATE + 1)}
    cited = written.draft.citations
    texts = [" ".join((one.document.title, *one.clause.path, one.clause.text)) for one in cited]
    return not cited or any(LAST_YEAR.search(one) or late & set(YEAR.findall(one)) for one in texts)


def heard_of(query: Query, written: Written, desk: Desk) -> bool:
    """Whether what is counted is spoken of by some document; true of an answer that does not only quote.

    A number that stands near the others of its question's words is none of what no document names.
    """
    if kinds.OF_YEAR.match(query.text) and not written.missing:  # a thing and a year, and nothing else
        return not unheard_things.words(desk.retriever.terms(YEAR.sub(" ", query.text)), desk.index)
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
