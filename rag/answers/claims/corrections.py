"""A claim in a question, held against the clause that speaks of it: a figure, a year, a place, a lead, a thing done."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from documents.clauses import Clause
from documents.facts.amounts import Amount
from documents.facts.quantities import Kind as Amounts
from documents.facts.quantities import quantities
from rag.answer import Kind
from rag.answers import quoting
from rag.answers.amounts import figures
from rag.answers.claims import claimed_duties, undone
from rag.answers.claims.claimed_figures import FIGURE, FRAME, YEAR, claimed_amounts, printed, subject
from rag.answers.differences import disputed
from rag.answers.rules import exclusions
from rag.applicants import bounds
from rag.desk import Desk, Written
from rag.drafting import Draft, Quote, sentences
from rag.figures import printed as printed_figures
from rag.figures import stated
from rag.figures.printed import rendered
from rag.figures.stated import Stated
from rag.questions.asked import agreement, claims
from rag.questions.needs import durations, forms, requirements
from rag.questions.query import Query
from rag.retrieval import Evidence

# What of a claim says that it is of money; who says 100 billion of no thing speaks of money.
MONEY = re.compile(
    r"\b(?:RMB|CNY|yuan|USD)\b|[¥￥]|\d\s*(?:万?亿|万)(?![家个人次户])|"
    r"\d\s*(?:billion|trillion)\b(?=\W*(?:$|(?:from|for|in|by|to|at|on|through|with|as|and|or)\b))",
    re.IGNORECASE,
)
# What may be done with so much is asked, and the figure is the asker's: 我们村600人，能设吗; 250平方米可以申请吗.
OF_CASE = re.compile(
    r"(?:可不可以|能不能|可以|能否|可否|能够?|够不够|够|算不算|符合|属于|需不需要|用不用|要不要|需要)(?!达|有|是|实现|完成|增)[^，。？\d]{1,14}(?:吗|么|[？?]|$)"
)
KNOWN = 8  # clauses on a matter, among which one may speak of the place that is claimed
SURE = 0.6  # score from which a figure is held against a claim
SEARCHED = 8  # clauses whose sentences are read beside
LEAST = 0.4  # share of the claim of which such a sentence must speak
FAR = 10.0  # deviations of nearness by which a clause stands out from all others
MORE = 1.2  # times as much as the sentence of the figure found first
CLOSE = 0.85  # of the best score: figures as likely to be meant


def answer(query: Query, desk: Desk) -> Written | None:
    """The correction, or the confirmation; None when the question claims nothing that can be held against a clause."""
    if query.whether:
        said = claims.claimed(query.text)
        topic = " ".join(one for one in query.topic.split() if one in said)
        query = replace(query, text=said, topic=topic or query.topic)
        for check in (figure, claimed_duties.answer, _place):
            written = check(query, desk)
            if written is not None:
                return written
    return undone.answer(query, desk) if claims.done(query.text) and not claimed_amounts(query.text) else None


def figure(query: Query, desk: Desk) -> Written | None:
    """9000亿 claimed where the clause states 900亿元."""
    claimed = claimed_amounts(query.text)
    if not claimed or query.role is not None or agreement.ASKS.search(query.text):
        return None
    if OF_CASE.search(query.text[claimed[-1].end :]) or (query.english and claims.own(query.question)):
        return None
    best = _meant(claimed, query, desk)
    if best is None or (claims.of_case(query.text) and bounds.at(best.clause.text, best.quantity)):
        return None  # the asker's own figure, which the clause bounds
    quote = _stating(best, query.english)
    denied = [one for one in claimed if not _stands(one, best.clause)]
    if len(denied) == len(claimed) > 1:
        return None  # a clause that states none of several is hardly the one that is meant
    holds = not denied and any(_equal(one, best) for one in claimed)
    if not holds and not _denies(denied, claimed, best, quote, query):
        return None
    words = printed(query.text, next(iter(denied), None))
    opening = _held(best, quote, query) if holds else _denied(words, query.english)
    draft = Draft()
    draft.say(f"{opening}{_said(best, quote, query.english)}", quote)
    return Written(draft, evidence=[Evidence(best.document, best.clause, best.share)])


def _stands(one: Amount, clause: Clause) -> bool:
    """Whether a clause states a figure that is claimed, of whatever."""
    return any(
        abs(one.value - each.value) <= 1e-6 * max(abs(one.value), 1.0) and one.unit in {each.unit, ""}
        for each in printed_figures.of(clause.text)
    )


def _denies(
    denied: Sequence[Amount], claimed: Sequence[Amount], best: Stated, quote: Quote, query: Query
) -> bool:
    """Whether the sentence of a figure says that what is claimed is not so.

    Not where its clause states what is claimed of something else or for some, nor of the asker's own figure.
    """
    if not denied:
        return best.in_table or any(year in best.quantity.period for year in requirements.years(query.text))
    if len(denied) == len(claimed) == 1:
        return True
    units = {one.unit for one in printed_figures.of(quote.words)}
    return not claims.own(query.text) and any(_comparable(unit, denied[:1], query.text) for unit in units)


def _held(best: Stated, quote: Quote, query: Query) -> str:
    """What opens an answer whose figure is the one claimed: whether the span, the deed and the year claimed with it hold."""
    english = query.english
    spans, stated_spans = durations.durations(query.text), durations.durations(quote.words)
    if spans and stated_spans and not spans & stated_spans and not claims.own(query.text):
        return _denied(durations.printed(query.text), english)
    if claims.done(query.text) and best.quantity.kind is Amounts.TARGET:
        only = "The documents do not say that this has been reached; they only say: "
        return only if english else "文件没有说已经做到，只写："
    year = next(iter(requirements.years(query.text)), "")
    if year and best.year and year not in best.quantity.period:
        return f"No, not {year} but {best.year}: " if english else f"不是{year}年，是{best.year}年："
    if claims.own(query.text):
        return ""  # whether it is so for the asker hangs on what else the clause demands
    if exclusions.EXCEPTS.search(quote.words):
        return "In general, with exceptions: " if english else "一般是，但有除外情形："
    return "Yes: " if english else "是的："


def _denied(claimed: str, english: bool) -> str:
    return f"No, not {claimed}: " if english else f"不是{claimed}："


def _meant(claimed: Sequence[Amount], query: Query, desk: Desk) -> Stated | None:
    """The figure that a claim is about: in the year that is claimed, else the one claimed, else the best."""
    topic = subject(query.topic)
    found = [
        one
        for one in stated.stated(topic, desk.within(query), desk)
        if one.share >= SURE
        and not one.quantity.change
        and _comparable(one.quantity.unit, claimed, query.text)
    ]
    best = max((one.share for one in found), default=0.0)
    close = sorted((one for one in found if one.share >= CLOSE * best), key=lambda one: -one.share)
    years = requirements.years(query.text)
    dated = [one for one in close if any(year in one.quantity.period for year in years)]
    equal = [one for one in dated or close if any(_equal(amount, one) for amount in claimed)]
    # What a text wants to reach is no figure of the past.
    aims = disputed.AIMS.search(query.text) is not None
    aimed = [one for one in close if one.quantity.kind is Amounts.TARGET] if aims else []
    read = [] if equal or dated or aimed else _read(claimed, query, desk)
    meant = next(iter(equal or dated or aimed or read or close), None)
    return meant if equal or query.english else _said_more(meant, topic, claimed, query, desk)


def _said_more(
    meant: Stated | None, topic: str, claimed: Sequence[Amount], query: Query, desk: Desk
) -> Stated | None:
    """The first comparable figure of a sentence that says clearly more of a claim than the sentence of the figure found."""
    terms = desk.retriever.terms(topic)
    total = sum(term.weight for term in terms)
    said = 0.0
    if meant is not None:
        said = desk.retriever.spoken(terms, f"{meant.clause.heading} {_stating(meant, english=False).words}")
    best: tuple[float, Stated] | None = None
    aims = disputed.AIMS.search(query.text) is not None
    for one in desk.retriever.search(topic, SEARCHED, query.documents):
        found = quantities(one.clause.text)
        aimed = [each for each in found if each.kind is Amounts.TARGET] if aims else []
        for quantity in aimed or found:
            if not _comparable(quantity.unit, claimed, query.text) or quantity.change:
                continue
            here = Stated(one.document, one.clause, quantity, share=1.0)
            words = f"{one.clause.heading} {_stating(here, english=False).words}"
            spoken = desk.retriever.spoken(terms, words)
            best = (spoken, here) if best is None or spoken > best[0] else best
    if best is not None and best[0] >= max(LEAST * total, MORE * said):
        return best[1]
    # In other words than the clause's a claim says nothing of it; the nearest by far is meant all the same.
    nearest = next(iter(desk.retriever.search(topic, 1, query.documents)), None)
    if meant is not None or nearest is None or nearest.prominence.deviations < FAR:
        return meant
    stands = (one for one in quantities(nearest.clause.text) if _comparable(one.unit, claimed, query.text))
    return next((Stated(nearest.document, nearest.clause, one, share=1.0) for one in stands), None)


def _read(claimed: Sequence[Amount], query: Query, desk: Desk) -> list[Stated]:
    """The figure with which the question would be answered if it asked instead of claiming."""
    text = FIGURE.sub(" ", YEAR.sub(lambda match: match[0].replace(" ", ""), query.text))
    asked = replace(query, text=text if query.text.isascii() else f"{text}，多少", kind=Kind.FIGURE)
    return [
        Stated(one.document, one.clause, one.quantity, share=1.0)
        for one in figures.chosen_for(asked, desk)[:1]
        if _comparable(one.quantity.unit, claimed, query.text)
    ]


def _stating(one: Stated, english: bool) -> Quote:
    """The sentence or the row that states a figure."""
    text = one.clause.english
    span = rendered(one.clause, one.quantity) if english else None
    if span is not None:
        return Quote(one.document, one.clause, *span, english=True)
    if english and text:
        return Quote(one.document, one.clause, 0, len(text), english=True)
    if one.in_table:
        return Quote(one.document, one.clause, 0, len(one.clause.text))
    spans = sentences(one.clause.text)
    start, end = next((span for span in spans if span[0] <= one.quantity.start < span[1]), spans[0])
    return Quote(one.document, one.clause, start, end)


def _said(one: Stated, quote: Quote, english: bool) -> str:
    words = ""
    if one.in_table and not english:
        period = f"{one.year}年" if one.year else ""
        words = f"{period}{one.clause.heading}为{stated.words(one, english=False)}。"
    return quoting.sentence(quote, english, words)


def _comparable(unit: str, claimed: Sequence[Amount], text: str) -> bool:
    """Whether a figure counts what the claim counts; an English claim names money and shares only."""
    units = {one.unit for one in claimed}
    if "" not in units:
        return unit in units or (unit in forms.MONEY and not units.isdisjoint(forms.MONEY))
    money = MONEY.search(text)
    return unit.endswith("元") if money else not unit.endswith("元") and unit != "%"


def _equal(one: Amount, found: Stated) -> bool:
    quantity = found.quantity
    return abs(one.value - quantity.value) <= 1e-6 * max(abs(one.value), 1.0) and one.unit in {
        quantity.unit,
        "",
    }


def _place(query: Query, desk: Desk) -> Written | None:
    """A place claimed that the clause does not name: what it says instead."""
    foreign = requirements.foreign_places(query, desk.documents)
    if not foreign or query.role is not None:
        return None
    spoken = desk.retriever.search(query.topic or query.text, KNOWN, query.documents)
    if any(requirements.speaks_of(place, one.document, one.clause) for one in spoken for place in foreign):
        return None  # where clauses on the matter speak of the place it is no slip
    topic = query.topic
    for place in foreign:
        called = rf"{place.chinese}|\b{re.escape(place.english)}\b"
        topic = re.sub(called, " ", topic, flags=re.IGNORECASE)
    topic = FRAME.sub(" ", topic)
    found = _sure(topic, query, desk)
    if found is None or any(requirements.speaks_of(one, found.document, found.clause) for one in foreign):
        return None
    said = foreign[0].english if query.english else foreign[0].chinese
    opening = f"It does not speak of {said}; it says: " if query.english else f"不是{said}，文件写的是："
    return Written(undone.quoted([found], topic, opening, query, desk), evidence=[found])


def _sure(topic: str, query: Query, desk: Desk) -> Evidence | None:
    """The clause found first, where it speaks of enough of a matter and of the rarest word of it."""
    found = next(iter(desk.retriever.search(topic, 5, query.documents)), None)
    rarest = max(desk.retriever.terms(topic), key=lambda one: desk.index.rarity(one.forms[0]), default=None)
    if found is None or found.support < SURE or rarest is None:
        return None
    speaks = desk.retriever.spoken([rarest], found.clause.text, found.clause.english)
    return found if speaks else None
