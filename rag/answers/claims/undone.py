"""Something said to have happened that a clause only aims at: the sentence that decides. Knows no figure."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rag import located
from rag.answer import Kind
from rag.desk import Desk, Written
from rag.drafting import Draft, Quote, sentences
from rag.questions.asked import claims, records
from rag.questions.asked.record_words import Asked
from rag.questions.needs import requirements
from rag.questions.query import Query
from rag.retrieval import Evidence

INTENT = re.compile(
    r"推动|争取|支持|探索|申请|研究|鼓励|拟|申筹|筹建|筹备|谋划|力争|引导|加快|积极|\b(?:promote|"
    r"strive|support|explore|apply|study|encourage|seek|push)\w*",
    re.IGNORECASE,
)
# What is only asked for or looked into is surely not done.
HOPED = re.compile(
    r"争取|探索|申请|申筹|筹建|筹备|谋划|力争|研究|拟|\b(?:strive|explore|apply|study|seek)\w*", re.IGNORECASE
)
# What is asked of a text itself, which its record tells: whether and when it was issued or signed, and what it is.
OF_TEXT = frozenset({Asked.NATURE, Asked.DATE, Asked.TERM})
ENOUGH = 0.4
DECIDES = 0.5  # of the most spoken sentence, for one that decides


def answer(query: Query, desk: Desk) -> Written | None:
    """Something said to have happened that the clause only promotes; None where how much of it has, or of a text, is asked."""
    asked = frozenset(records.asked(query.text))
    of_text = query.kind is Kind.DOCUMENT and not asked.isdisjoint(OF_TEXT)
    if requirements.asks_fact(query) or Asked.STATUS in asked or of_text:
        return None
    claim = re.split(r"[，,。？?]", claims.DONE.sub(" ", query.topic))[0].strip()
    found = [one for one in desk.retriever.search(claim, 8, query.documents) if one.support >= ENOUGH]
    terms = desk.retriever.terms(claim)
    fitting: dict[str, Evidence] = {}
    for one in found:
        words = _most(one, terms, desk)
        if INTENT.search(words) and not claims.DONE.search(words):
            fitting.setdefault(one.document.id, one)
    best = max((one.score for one in fitting.values()), default=0.0)
    chosen = [one for one in fitting.values() if one.score >= 0.6 * best][:2]
    if not chosen:
        return None
    opening = (
        "The documents do not say that this has happened; they only say: "
        if query.english
        else "文件没有说已经办成，只写："
    )
    return Written(quoted(chosen, claim, opening, query, desk, prefer=HOPED), evidence=chosen)


def _most(one: Evidence, terms: Sequence[object], desk: Desk) -> str:
    spans = sentences(one.clause.text) or ((0, len(one.clause.text)),)
    start, end = max(spans, key=lambda span: desk.retriever.spoken(terms, one.clause.text[span[0] : span[1]]))  # type: ignore[arg-type]
    return one.clause.text[start:end]


def quoted(
    found: Sequence[Evidence],
    topic: str,
    opening: str,
    query: Query,
    desk: Desk,
    prefer: re.Pattern[str] | None = None,
) -> Draft:
    """The sentence of each clause that speaks of the topic most, one that says `prefer` before others."""
    draft, terms = Draft(), desk.retriever.terms(topic)
    for position, one in enumerate(found):
        english = query.english and bool(one.clause.english)
        text = one.clause.english if english else one.clause.text
        spans = sentences(text, english) or ((0, len(text)),)
        spoken = {span: desk.retriever.spoken(terms, text[span[0] : span[1]]) for span in spans}
        most = max(spoken.values())
        preferred = [
            span
            for span in spans
            if prefer and prefer.search(text[span[0] : span[1]]) and spoken[span] >= DECIDES * most
        ]
        start, end = max(preferred or spans, key=lambda span: spoken[span])
        quote = Quote(one.document, one.clause, start, end, english)
        place = located.full(one.document, one.clause, query.english)
        words = " ".join(quote.words.split())
        draft.say(
            f"{opening if position == 0 else ''}{words}{' (' + place + ')' if query.english else '（' + place + '）'}",
            quote,
        )
    return draft
