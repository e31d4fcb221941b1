"""Evidence -> whether it is about the matter that is asked, and does not only say some of its words. Finds nothing."""

from __future__ import annotations

import re

from rag.retrieval import Evidence

MOSTLY = 0.8  # share of the question that needs no likeness in meaning
# Of a task, whose units would be taken for those of the matter: deviations above the library, or a cosine. On the cases
# of the evaluation nearly every task that was meant had one of them, tasks that were not meant had neither.
STANDS_OUT, AKIN_TASK = 5.0, 0.28
# Of a clause that is quoted and does not stand first: the cosine in one language and across two.
AKIN, AKIN_ACROSS = 0.24, 0.14

# Who supervises …: what is done, where the question says it with a verb of its own.
DOES = re.compile(
    r"^\s*(?:and\s+)?who\s+(?:else\s+|exactly\s+)?(?:is\s+to\s+|must\s+|should\s+|will\s+|can\s+|may\s+)?"
    r"(?P<deed>[a-z]{5,}?)(?:e?s|ed)?\s+(?!for\b|of\b|on\b|with\b|after\b|up\b)",
    re.IGNORECASE,
)
# Verbs that name a role and no deed, by their beginnings.
ROLES = ("lead", "head", "handl", "manag", "takes", "overse", "spearh", "cooper", "co-ope", "suppor", "helps", "assist", "backs",
         "partic", "answer", "deals", "works", "should", "would", "could", "needs", "joins", "drives", "pushes")  # fmt: skip
STEM = 6  # letters of a verb that all its forms share


def of_task(one: Evidence) -> bool:
    """Whether a task may be named as the one that is meant: 人民币 is no 数字人民币."""
    prominent = one.prominence.foremost or one.prominence.deviations >= STANDS_OUT
    return prominent or one.support >= MOSTLY or one.cosine >= AKIN_TASK


def of_passage(one: Evidence) -> bool:
    """Whether a clause may be quoted without a warning: 房产抵押 is no 房产税."""
    akin = AKIN_ACROSS if one.prominence.across else AKIN
    return one.prominence.foremost or one.support >= MOSTLY or one.cosine >= akin


def of_deed(one: Evidence, question: str) -> bool:
    """Whether a clause speaks of what somebody is asked to do: a task that lends to small firms supervises nobody.

    Only a rendering can be held against an English verb.
    """
    does = DOES.match(question)
    deed = does["deed"].lower()[:STEM] if does else ""
    if not deed or deed.startswith(ROLES) or not one.clause.english:
        return True
    return deed in one.clause.english.lower()
