"""A claim in a question, held against the clause that speaks of it: a figure, a year, a place, a lead, a thing done."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from documents.facts.amounts import Amount, Comparator, amounts
from documents.facts.quantities import Kind as Amounts
from rag.answer import Kind
from rag.answers import conflicts, figures, undone, units
from rag.desk import Desk, Written
from rag.drafting import Draft, Quote, sentences, title
from rag.figures import stated
from rag.figures.stated import Stated
from rag.figures.values import figures as values
from rag.questions import claims, durations, requirements
from rag.questions.query import Query
from rag.retrieval import Evidence

YEAR = re.compile(
    r"(?:到|至|在|于|\bby\s+(?:the end of\s+)?|\bin\s+)?(?:19|20)\d{2}\s*年?[底末]?(?:前)?", re.IGNORECASE
)
FIGURE = re.compile(
    r"(?:RMB|CNY|USD|[¥￥约])?\s*\d[\d,.]*\s*(?:万亿|亿|万|千|trillion|billion|million)?\s*(?:元|%|％|"
    r"个?百分点|per ?cent|yuan|家|间|个|条|项)?",
    re.IGNORECASE,
)
FRAME = re.compile(
    r"规划|方案|通知|协议|文件|[𠮶这那]份|系咪|系|已经?|话|去|听说|据说|说|讲|不少于|不低于|不超过|超过|至少|突破|以上|左右|有|要|将|会|达到?|到|年?[底末]|是|得|"
    r"\b(?:so|plan|plans|document|documents|promises?|says?|states?|claims?|wants?|hit|hits|"
    r"reach(?:es)?|is|are|to|target|goal|will|be|by|end|rmb|cny|s|that|it|has|have|about|billion|"
    r"trillion|million)\b",
    re.IGNORECASE,
)
UNIT_KINDS = frozenset({Kind.LEAD_UNIT, Kind.COOPERATING_UNIT, Kind.RESPONSIBLE_UNIT})
SURE = 0.6  # score from which a figure is held against a claim
CLOSE = 0.85  # of the best score: figures as likely to be meant
BODY_LEADS = re.compile(
    r"(?:由|是|系)?([一-鿿]{2,12}?(?:局|委|行|所|办|会|院|厅|中心|公司|集团|政府))(?:来)?(?:牵头|主办|负责|管|配合|协办)|"
    r"\b(?:the )?((?:[A-Za-z]+ ){0,4}(?:exchange|bureau|bank|commission|authority|office|department|"
    r"government|association|court))\b[^.?]{0,20}\b(?:leads?|heads?|is in charge|is responsible|"
    r"runs)\b|"
    r"\b(?:led|headed|run|handled) by (?:the )?"
    r"((?:[A-Za-z]+ ){0,4}(?:exchange|bureau|bank|commission|authority|office|department|court))\b",
    re.IGNORECASE,
)


def answer(query: Query, desk: Desk) -> Written | None:
    """The correction, or the confirmation; None when the question claims nothing that can be held against a clause."""
    if query.whether:
        for check in (_figure, _lead, _place):
            written = check(query, desk)
            if written is not None:
                return written
    return undone.answer(query, desk) if claims.done(query.text) and not claimed_amounts(query.text) else None


def claimed_amounts(text: str) -> list[Amount]:
    """The figures that a question claims, no years and no numbers of clauses."""
    counted = re.sub(r"(?<=\d)\s*间", "家", text)  # 150間: firms and branches as Cantonese counts them
    found = [one for one in amounts(counted) if one.unit not in {"年", "次", "月", "日", "天"}]
    if found or not text.isascii():
        return found
    plain = YEAR.sub(" ", text)
    return [
        Amount(one.value, "%" if one.percent else "", Comparator.EXACT, None, 0, 0) for one in values(plain)
    ]


def _figure(query: Query, desk: Desk) -> Written | None:
    """9000亿 claimed where the clause states 900亿元."""
    claimed = claimed_amounts(query.text)
    if not claimed or query.role is not None or conflicts.ASKS.search(query.text):
        return None
    best = _meant(claimed, query, desk)
    if best is None:
        return None
    holds = any(_equal(one, best) for one in claimed)
    year = next(iter(requirements.years(query.text)), "")
    printed = _printed(query.text)
    if holds and year and best.year and year not in best.quantity.period:
        opening = f"No, not {year} but {best.year}: " if query.english else f"不是{year}年，是{best.year}年："
    elif holds:
        opening = "Yes: " if query.english else "是的："
    else:
        opening = f"No, not {printed}: " if query.english else f"不是{printed}："
    draft = Draft()
    quote = _stating(best, query.english)
    if holds and claims.done(query.text) and best.quantity.kind is Amounts.TARGET:
        opening = (
            "The documents do not say that this has been reached; they only say: "
            if query.english
            else "文件没有说已经做到，只写："
        )
    spans, stated_spans = durations.durations(query.text), durations.durations(quote.words)
    if holds and spans and stated_spans and not spans & stated_spans:
        span = durations.printed(query.text)
        opening = f"No, not {span}: " if query.english else f"不是{span}："
    draft.say(f"{opening}{_said(best, quote, query.english)}", quote)
    return Written(draft, evidence=[Evidence(best.document, best.clause, best.share)])


def _meant(claimed: Sequence[Amount], query: Query, desk: Desk) -> Stated | None:
    """The figure that a claim is about: in the year that is claimed, else the one claimed, else the best."""
    topic = FRAME.sub(" ", FIGURE.sub(" ", YEAR.sub(" ", query.topic))).strip()
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
    aims = conflicts.AIMS.search(query.text) is not None
    aimed = [one for one in close if one.quantity.kind is Amounts.TARGET] if aims else []
    read = [] if equal or dated or aimed else _read(claimed, query, desk)
    return next(iter(equal or dated or aimed or read or close), None)


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
    span = stated.rendered(one.clause, one.quantity) if english else None
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
    place = f"{title(one.document, english)}{', ' if english else ''}{one.clause.label}"
    if one.in_table and not english:
        period = f"{one.year}年" if one.year else ""
        return f"{place}：{period}{one.clause.heading}为{stated.words(one, english=False)}。"
    words = " ".join(quote.words.split()) if english else quote.words.replace("\n", "")
    return f"{place}{': ' if english else '：'}{words}"


def _comparable(unit: str, claimed: Sequence[Amount], text: str) -> bool:
    """Whether a figure counts what the claim counts; an English claim names money and shares only."""
    units = {one.unit for one in claimed}
    if "" not in units:
        return unit in units or (unit in requirements.MONEY and not units.isdisjoint(requirements.MONEY))
    money = re.search(r"\b(?:RMB|CNY|yuan|USD)\b|[¥￥]|\d\s*(?:万?亿|万)(?![家个人次户])", text)
    return unit.endswith("元") if money else not unit.endswith("元") and unit != "%"


def _equal(one: Amount, found: Stated) -> bool:
    quantity = found.quantity
    return abs(one.value - quantity.value) <= 1e-6 * max(abs(one.value), 1.0) and one.unit in {
        quantity.unit,
        "",
    }


def _printed(text: str) -> str:
    plain = YEAR.sub(lambda match: " " * len(match[0]), text)
    if not text.isascii():
        found = list(amounts(plain))
        words = plain[found[0].start : found[0].end] if found else ""
        return re.sub(r"^\D*(?=\d)", "", words).strip()
    match = FIGURE.search(plain)
    return match[0].strip() if match else ""


def _lead(query: Query, desk: Desk) -> Written | None:
    """A body said to lead that no task names so: who does."""
    if query.role is None or query.number is not None:
        return None
    if query.mentions:
        return _named_lead(query, desk)
    named = BODY_LEADS.search(query.text)
    if named is None:
        return None
    name = next(group for group in named.groups() if group)
    topic = query.topic
    for word in name.split():  # once each: what is led may bear the same name
        topic = re.sub(
            rf"(?<![A-Za-z]){re.escape(word)}(?![A-Za-z])", " ", topic, count=1, flags=re.IGNORECASE
        )
    asked = replace(query, topic=topic, kind=Kind.LEAD_UNIT)
    written = units.answer(asked, desk)
    if written is None:
        return None
    return Written(_only(written.draft, 0, "No: " if query.english else "不是："), evidence=written.evidence)


def _named_lead(query: Query, desk: Desk) -> Written | None:
    """The same of a body that some task names: the task is looked for without its name."""
    if query.kind not in UNIT_KINDS:
        return None
    topic = query.topic
    for mention in query.mentions:
        topic = topic.replace(mention.text, " ")
    written = units.answer(replace(query, topic=topic), desk) if desk.retriever.terms(topic) else None
    return Written(_only(written.draft, 0, ""), evidence=written.evidence) if written else None


def _only(draft: Draft, position: int, opening: str) -> Draft:
    """One sentence of a draft with what it cites, behind the words that correct or confirm."""
    part = draft.parts[position].removeprefix("- ")
    cited = [one for one in draft.citations if f"[{one.n}]" in part]
    for number, one in enumerate(cited, start=1):
        part = part.replace(f"[{one.n}]", f"[{number}]")
    return Draft(
        [opening + part], [replace(one, n=number) for number, one in enumerate(cited, start=1)], draft.notes
    )


def _place(query: Query, desk: Desk) -> Written | None:
    """A place claimed that the clause does not name: what it says instead."""
    foreign = requirements.foreign_places(query, desk.documents)
    if not foreign or query.role is not None:
        return None
    text, topic = query.text, query.topic
    for one in foreign:
        text, topic = (
            re.sub(rf"{one.chinese}|\b{re.escape(one.english)}\b", " ", words, flags=re.IGNORECASE)
            for words in (text, topic)
        )
    topic = FRAME.sub(" ", topic)
    found = desk.retriever.search(topic, 5, query.documents)
    if not found or found[0].support < SURE:
        return None
    rarest = max(desk.retriever.terms(topic), key=lambda one: desk.index.rarity(one.forms[0]), default=None)
    if rarest is None or not desk.retriever.spoken(
        [rarest], f"{found[0].clause.text} {found[0].clause.english}"
    ):
        return None
    named = any(requirements.speaks_of(one, found[0].document, found[0].clause) for one in foreign)
    if named:
        return None
    opening = (
        f"It does not speak of {foreign[0].english}; it says: "
        if query.english
        else f"不是{foreign[0].chinese}，文件写的是："
    )
    return Written(undone.quoted(found[:1], topic, opening, query, desk), evidence=found[:1])
