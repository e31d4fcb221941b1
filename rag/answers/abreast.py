"""Sides that a question names, or only counts -> what each of them states of the matter, in its own words."""

from __future__ import annotations

import re
from dataclasses import replace

from rag.answer import Kind
from rag.answers import conflicts, lines, penalties, side_words, sides, sought
from rag.answers.comparisons import ASKS, FRAME, SAME
from rag.answers.lines import Line
from rag.answers.side_words import Stand
from rag.answers.sides import COUNTER, Side, Sides
from rag.desk import Desk, Written
from rag.drafting import Draft
from rag.questions import query as queries
from rag.questions import together
from rag.questions.query import Query, region_names
from rag.retrieval import Evidence

OTHERS = frozenset({Kind.UNIT_TASKS, Kind.PROGRAMMES})
RECKONED = re.compile(
    r"哪[一几]?[份个](?:文件|文)(?!里)|文号|\bwhich documents?\b|"
    r"差[多几距]|高出|超出|多[出了]?(?:多少|几)|少[了]?(?:多少|几)|几倍|谁(?:更|最)|哪个(?:更|最)|总共|一共|"
    r"\b(?:difference|gap|how (?:much|many) (?:more|less|fewer)|times|combined|altogether|total of)\b",
    re.IGNORECASE,
)
# What is asked of one is asked of the other too.
EACH = re.compile(
    r"(?:多少|几|怎么|什么|哪|多[快久长高])[^。]*[，,、；？和][^。]*(?:多少|几|怎么|什么|哪|呢|多[快久长高])|各(?:自)?[^，。？]{0,3}[多几]|"
    r"呢[？?]?$|分别|各是|\b(?:how|what|which|when)\b.*\band\b.*\b(?:how|what|which|when)\b|\band (?:in|under)\b|"
    r"(?:'s? \w+)? and the .*\b(?:figure|aim|target)",
    re.IGNORECASE,
)


def answer(query: Query, desk: Desk) -> Written | None:
    """Each side's own words on the matter; None where no sides are named, or a sum or a rank is asked for."""
    asked = query.question if query.english else query.text
    if query.kind in OTHERS or together.ADDS.search(asked) or RECKONED.search(asked):
        return None
    compared = sides.abreast(query, desk)
    each = compared.called and sought.asks_value(asked)
    if len(compared.all) < 2 or not (each or _held_together(asked)):
        return None
    return _written(compared, asked, query, desk)


def several(query: Query, desk: Desk) -> Written | None:
    """The same of sides that no name tells apart: 两市, both documents."""
    asked = query.question if query.english else query.text
    if query.kind in OTHERS | {Kind.DEFINITION} or together.ADDS.search(asked) or RECKONED.search(asked):
        return None
    compared = sides.several(query, desk)
    if len(compared.all) < 2 or not (_held_together(asked) or sought.asks_value(asked)):
        return None
    return _written(compared, asked, query, desk)


def _held_together(asked: str) -> bool:
    return any(pattern.search(asked) for pattern in (conflicts.ASKS, SAME, ASKS, EACH))


def _written(compared: Sides, asked: str, query: Query, desk: Desk) -> Written | None:
    """Each side's line; None where fewer than two sides speak."""
    matter = matter_of(compared.text, desk)
    fined = replace(query, topic=matter) if penalties.ASKS.search(query.text) else None
    punished = [_punished(fined, side, desk) if fined else None for side in compared.all]
    found = lines.chosen(compared.all, matter, asked, query.english, desk)
    told_lines = [penal or line for penal, line in zip(punished, found, strict=True)]
    told = [(side, line) for side, line in zip(compared.all, told_lines, strict=True) if line]
    if len({(line.document.id, line.clause.address, line.start) for _, line in told}) < 2:
        return None
    same = bool(conflicts.strictly(asked) or SAME.search(asked))
    draft = Draft()
    stands = [Stand(side, line.quote) for side, line in told]
    silent = [side for side, line in zip(compared.all, told_lines, strict=True) if line is None]
    side_words.words(draft, stands, silent, query.english, same)
    return Written(draft, evidence=[Evidence(one.document, one.clause, one.weight) for _, one in told])


def _punished(query: Query, side: Side, desk: Desk) -> Line | None:
    """What a deed costs, which stands in words that do not name the deed."""
    found = penalties.best(query, side.documents, desk)
    if found is None or not side.holds(found.clause):
        return None
    return Line(found.document, found.clause, found.start, found.end, 1.0, english=False)


def matter_of(text: str, desk: Desk) -> str:
    """On what the sides are compared: a question without their names and without its frame."""
    for name in region_names(desk.documents, desk.glossary):
        text = re.sub(re.escape(name), " ", text, flags=re.IGNORECASE)
    rest = queries.FRAME.sub(" ", FRAME.sub(" ", SAME.sub(" ", COUNTER.sub(" ", text))))
    return " ".join(one for one in re.sub(r"[，。、；：？?!！,.;:“”\"]", " ", rest).split() if len(one) > 1)
