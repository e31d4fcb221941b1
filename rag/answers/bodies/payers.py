"""Who bears the cost of a thing: the sentence that says whose money it is, before the bodies that do the work are named."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from rag.answer import Kind
from rag.answers.quoted import passages
from rag.desk import Desk, Written
from rag.drafting import Quote, sentences
from rag.questions.query import Query
from rag.retrieval import Term

_WHO = r"(?:谁|誰|边个|邊個|哪一?(?:方|家|级|些?(?:单位|部门|方)))"
_COST = r"(?<![经消])费用?|钱|资金|经费|成本|开支|支出|损失|价款|账"
_BEARS = r"承担|负担|分担|分摊|出(?![台现具])|掏|付|支付|担"
_SUM = r"(?:有|是|要|为|超过)?[\d一二两三四五六七八九十百千万亿.]{1,12}[块元万亿]钱?(?:的)?"  # 费用八万块谁出
ASKED = re.compile(
    rf"(?:的)?(?:{_COST})(?:{_SUM})?[，,]?(?:应该|应当|应|该|要|都|是)?(?:由|归|系|让|找)?(?P<first>{_WHO})(?:来|去|负责|要|该|嚟)?"
    rf"(?:{_BEARS})(?:的|吗|呢|啊)?|"
    rf"(?:应该|应当|该|要|都|是)?(?:由|归|系|让|找)?(?P<second>{_WHO})(?:来|去|要|该|负责|嚟)?"
    r"(?:出钱|掏钱|付钱|给钱|付费|付款|付账|出资|掏腰包|买单|埋单|俾钱|畀钱)(?:的|吗|呢|啊)?|"
    rf"(?:应该|应当|该|要|都|是)?(?:由|归|系|让)?(?P<third>{_WHO})(?:来|去|要|该)?(?:承担|负担|分担|出|掏|付|交|缴)(?=[一-鿿]{{0,4}}[费款](?:用|的|呢|啊)?(?:[？?]|$))|"
    r"\b(?:at|on) whose (?:cost|expense)\b|"
    r"\bwho (?:else )?(?:(?:has|have|is|needs?) to |must |should |will |would |can )?"
    r"(?:pays?|bears?|funds?|finances?|foots?|(?:covers?|meets?|carr(?:y|ies)|shares?) the (?:\w+ )?"
    r"(?:costs?|bill|loss(?:es)?|expenses?))\b(?! (?:out|back|attention|(?:the )?(?:responsib|liabil|blame)\w*))"
    r"(?: for\b)?(?: the (?:costs?|bill|loss(?:es)?) (?:of|for)\b)?",
    re.IGNORECASE,
)
POINTING = re.compile(r"[它这那](?:个|些|样|种)?|\b(?:it|this|that|them|these|those)\b", re.IGNORECASE)
STATED = re.compile(
    r"承担|负担|分担|分摊|自筹|自理|自付|自费|出资|自行支付|列支|补偿|免费|免收|"
    r"[由从][^，。；]{1,24}(?:支付|支出|垫付|安排|解决|缴纳|付)|财政[^，。；]{0,12}(?:补|安排|统筹|出)|"
    r"\b(?:borne|bears?|shared?|paid (?:by|from|out of)|pays?|funded|financed|compensat\w+|free of charge|"
    r"at (?:its|their) own)\b",
    re.IGNORECASE,
)
OUTSIDE = re.compile(
    r"[（(][^（）()]*(?:单位|部门|Lead|Responsible)[^（）()]*[)）]"
)  # a list of bodies says no payer


def answer(query: Query, desk: Desk) -> Written | None:
    """The sentences that say who pays; None where another thing is asked or no clause of the matter says it."""
    if query.number is not None or not ASKED.search(query.text):
        return None
    matter = re.sub(r"[\s？?，,。]+", " ", POINTING.sub(" ", ASKED.sub(" ", query.text))).strip()
    if not matter:
        return None
    asked = replace(query, kind=Kind.PASSAGES, topic=matter, role=None)
    found = [one for one in passages.relevant(asked, desk, prefer=_says) if _says(one.quote.words)]
    if not found:
        return None
    terms = desk.retriever.terms(matter)
    draft = passages.write(query, [replace(one, quote=_saying(one.quote, terms, desk)) for one in found])
    return Written(draft, evidence=[one.evidence for one in found])


def _saying(quote: Quote, terms: Sequence[Term], desk: Desk) -> Quote:
    """Of several sentences that one which says whose money the matter takes."""
    spans = [span for span in sentences(quote.words, quote.english) if _says(quote.words[slice(*span)])]
    if not spans:
        return quote
    start, end = max(spans, key=lambda span: desk.retriever.spoken(terms, quote.words[slice(*span)]))
    return replace(quote, start=quote.start + start, end=quote.start + end)


def _says(text: str) -> bool:
    """Whether words say whose money it is."""
    return STATED.search(OUTSIDE.sub(" ", text)) is not None
