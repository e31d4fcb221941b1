"""A paragraph that begins with a number -> the title in it, and whether it heads a part. Knows one paragraph only."""

from __future__ import annotations

import re

from documents.clauses import Level
from documents.facts.responsibilities import LABEL
from documents.reading.markers import Marker, marker
from documents.reading.unwrap import TERMINAL, columns

ASKED = re.compile(r"^问\s*[:：]\s*([^。；]{2,60}[？?])$")  # 一、问：怎样申请？
RUN_IN = re.compile(r"^([^。【】]{2,40})。(?=.)")
BRACKETED = re.compile(r"^【([^】。：:]{2,20})】")  # 第二条 【适用范围】…
SENTENCE_END = re.compile(r"[。；：;:]")
IN_FORCE = re.compile(r"起(?:施行|实施|执行|生效|试行)|有效期")  # a sentence, however short
STRONG = frozenset(
    (
        Level.PART, Level.CHAPTER, Level.SECTION, Level.ARTICLE, Level.HEADING, Level.SUBHEADING,
        Level.BOX, Level.ANNEX,
    )
)  # fmt: skip


def is_strong(text: str) -> bool:
    """Whether this heads a part that ends any table or box."""
    found = marker(text)
    return found is not None and found.level in STRONG


def titles_annex(text: str) -> bool:
    """Whether a line below 附件1 is the annex's title."""
    return columns(text) <= 80 and not TERMINAL.search(text) and not SENTENCE_END.search(text)


def heading(found: Marker) -> str:
    """The title of a numbered unit: all of a line that stands alone, or its first short sentence, or 【…】."""
    bracketed = BRACKETED.match(found.rest)
    titled = bracketed or ASKED.match(found.rest)
    if titled:
        return titled[1]
    if not SENTENCE_END.search(found.rest) and not LABEL.search(found.rest):
        return found.rest if columns(found.rest) <= 160 else ""
    run_in = RUN_IN.match(found.rest)
    return (
        run_in[1]
        if run_in and "；" not in run_in[1] and "，" not in run_in[1][20:] and not IN_FORCE.search(run_in[1])
        else ""
    )
