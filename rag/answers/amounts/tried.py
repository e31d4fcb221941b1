"""A question and one sentence that states figures -> the working that it allows, and how well it fits. Finds no sentence."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from documents.clauses import Document
from rag.answers.amounts import changed, two_levels
from rag.desk import Desk
from rag.figures import statements
from rag.figures.scoring import SHARES, Reading
from rag.questions.needs import charges, measure_words, requirements
from rag.questions.query import Query
from rag.reckoning import limits
from rag.reckoning import sentence as reckoned
from rag.reckoning.asked import Asked, Working

OF_HUNDRED = re.compile(r"(?:[%％‰]|百分点)(?=[。，]|$)")  # of a result
AHEAD_TOO = re.compile("计划|规划|安排|工作报告|方案|要点")
OF_BEFORE = re.compile(r"\s*其中")
SORTS = frozenset("类种")
CLAUSE = 0.3  # what of a working's fit is that of the clause around its sentence
SCORED = 1.5  # what of it is the score of the figure, where question and text are of one language
NAMED = 1.0  # for a sentence that says for what money is asked: 租金, no 物业费

Found = tuple[Working, Reading, str]
Near = Callable[[str], float]


@dataclass(frozen=True, slots=True)
class Trial:
    """A question whose working is tried on one sentence after the other."""

    query: Query
    work: Callable[[Asked], Working | None]
    near: Near | None  # nearness in meaning, for a question in another language than the texts
    plain: Callable[[str], str]
    charge: str
    half: bool  # what one level gives is but half of what is asked for

    @classmethod
    def of(
        cls, query: Query, work: Callable[[Asked], Working | None], near: Near | None, desk: Desk
    ) -> Trial:
        """Read from a question."""
        plain = statements.of(desk.index, desk.glossary).lexicon.plain
        charge = charges.asked(query.text) or charges.asked(query.question)
        return cls(query, work, near, plain, charge, two_levels.asks(query))

    def through(
        self, sentences: Iterable[tuple[Reading, str]], seen: list[tuple[Reading, str]], found: list[Found]
    ) -> bool:
        """Try sentences until one is certain, and say whether one is; what was looked at and found is added to the lists."""
        for one, words in sentences:
            words = ruled(one, words)
            seen.append((one, words))
            working = self.working(one, words)
            if working is not None:
                found.append((working, one, words))
            if working is not None and math.isinf(working.fit):
                return True
        return False

    def working(self, one: Reading, words: str) -> Working | None:
        """The working of one sentence, with those that are said of it; None where it allows none of what is asked for."""
        query, row = self.query, "｜" in one.clause.text
        if self.work is reckoned.unasked and not (row or reckoned.leaves(words)):
            return None
        own = words.removeprefix(one.clause.number).lstrip()
        asked = reckoned.asked_of(query.text, own, self.plain, query.english, self.near)
        asked = replace(asked, now=year_of(one.document))
        working = reckoned.at_rates(asked) if row else self.work(asked)
        if self.charge and not charges.states(self.charge, one.clause.text):
            return None  # what money of another sort comes to is no fee and no pay
        if working is None or (self.half and not math.isinf(working.fit)) or not _counted(working, query):
            return None
        fit = working.fit + CLAUSE * asked.spoken(" ".join((*one.clause.path, one.clause.text)))
        fit += 0.0 if self.near else SCORED * one.score + NAMED * names(query.text, one, words)
        return replace(working, fit=fit)


def names(question: str, one: Reading, words: str) -> bool:
    """Whether a sentence or the heading over it names the sum of which the question asks the amount."""
    match = changed.SUM_ASKED.search(question)
    return (
        match is not None
        and (match["sum"] or match["behind"])
        in f"{one.clause.heading}{one.clause.text.split('。')[0]}{words}"
    )


def ruled(one: Reading, words: str) -> str:
    """A sentence with those behind it that are said of it: 每家企业每年最高300万元."""
    text = one.clause.text
    at = -1 if "｜" in text else text.find(words)
    if at < 0:
        return words
    start = at
    if OF_BEFORE.match(words):  # 其中，甲2亿元: the whole is stated right before
        start = max(text.rfind(mark, 0, max(at - 1, 0)) for mark in "。\n") + 1
    return text[start : limits.ruled(text, at, at + len(words))]


def _counted(working: Working, query: Query) -> bool:
    """Whether what comes out may be counted in the measure that is asked in: 几家 is no share, 几类 no sum of money."""
    measure = measure_words.asked(query.text)
    if measure in SORTS:
        return working.said.endswith(measure)
    shares = SHARES.search(query.text) or "百分点" in query.text
    return not measure or bool(shares) or not OF_HUNDRED.search(working.said)


def year_of(document: Document) -> str:
    """The year whose figures a text gives, by its title; none of one that looks ahead as well."""
    told = () if AHEAD_TOO.search(document.title) else requirements.years(document.title)
    return told[0] if len(told) == 1 else ""
