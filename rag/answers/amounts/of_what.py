"""A question and a working -> whether it is of what the asker brings and of the case that is told. Works out nothing."""

from __future__ import annotations

import re
from collections.abc import Sequence

from documents.clauses import Clause
from rag.applicants import held
from rag.desk import Desk
from rag.figures.scoring import Reading
from rag.questions.plain import notions
from rag.questions.query import Query
from rag.retrieval import Evidence, Term

# 研发费用有1500万: what stands right before an amount that the asker tells.
TOLD = re.compile(
    r"(?P<what>[一-鿿]{4})(?:花了|有|是|为|达到?|了|约|共|一共|大概|大约){0,2}\s*\d[\d,.]*\s*[万亿]"
)
# 我们的服务站能领多少: who asks.
ASKER = re.compile(
    r"(?:我们?|咱们?|俺)(?:家|的|这|个|间|所|那){0,3}(?P<what>[一-鿿]{2,5}?)(?=在|是|有|要|想|能|可|今年|去年|[，,])"
)
# 购买本地装备的，比例提高到15%: a case for which a clause sets its rate anew.
ANEW = re.compile(
    r"(?P<case>[^，。；：]{3,30})的，[^，。；]{0,12}?(?:提高|降低|上浮|下浮|上调|下调)(?:[到至为]|了)?(?P<rate>\d[\d.]*)"
)
BRACKETS = re.compile(r"[（）()]")
TOLD_CASE = (
    0.25  # share of what tells such a case from the rest of its clause, which a question may have in mind
)
FIRST = 3  # clauses of which one may bound an age
APART = 1.0  # by which the clause found first must be likelier meant


def of_another(one: Reading, query: Query, desk: Desk) -> bool:
    """Whether a clause says nothing of it, and another that surely does is found far before it."""
    if _for_another_age(one, query, desk):
        return True
    match = TOLD.search(query.text) or ASKER.search(query.text)
    terms = desk.retriever.terms(match["what"]) if match else ()
    if match is None or not terms or _speaks(terms, desk, *one.clause.path, one.clause.text):
        return False
    found = desk.retriever.search(query.topic or query.text, 12, query.documents)
    first = next(iter(found), None)
    if first is None or not _speaks(terms, desk, first.clause.text):
        return False
    return first.odds - _odds(one, found) > APART


def _for_another_age(one: Reading, query: Query, desk: Desk) -> bool:
    """Whether an age is told of which a clause says nothing, and which one of the first clauses found bounds."""
    ages = [each for each in held.told_of(query.text) if each.unit == "岁"]
    if not ages or "岁" in one.clause.text:
        return False
    first = desk.retriever.search(query.topic or query.text, FIRST, query.documents)
    texts = (part for each in first for part in each.clause.text.split("。"))
    return any(any(held.held(text, query.text, ages)) for text in texts)


def leaves_a_case(clause: Clause, said: str, query: Query) -> bool:
    """Whether a working leaves out of account a case, with a rate of its own, that the question seems to tell of."""
    text = BRACKETS.sub("", clause.text)
    asked = notions.grams(BRACKETS.sub("", query.text))
    for match in ANEW.finditer(text):
        rest = f"{text[: match.start()]} {text[match.end() :]}"
        own = notions.grams(match["case"]) - notions.grams(rest)
        if match["rate"] not in said and own and len(own & asked) >= TOLD_CASE * len(own):
            return True
    return False


def _speaks(terms: Sequence[Term], desk: Desk, *texts: str) -> bool:
    return desk.retriever.spoken(terms, *texts) > 0


def _odds(one: Reading, found: Sequence[Evidence]) -> float:
    """How likely a clause is meant; as the last that is found where it is not among them."""
    place = one.place
    same = [each.odds for each in found if each.place == place]
    return same[0] if same else min(each.odds for each in found)
