"""The paragraphs of a text -> where its table of contents stands. Builds no tree.

Its lines bear the numbers of the units themselves; only that the first of them comes again tells them apart.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from documents.clauses import Level
from documents.reading.headings import SENTENCE_END
from documents.reading.markers import Marker, marker
from documents.reading.unwrap import Paragraph, columns

TITLE = re.compile(r"目\s*[录錄次]")
# A run of dots or of blanks is tried from its beginning alone, and once: lines of them alone are read, too.
_PAGE = r"(?:[（(]\s*+)?(?:[-－—–]\s*+)?\d{1,4}\s*+(?:[-－—–]\s*+)?[）)]?"
LEADER = re.compile(rf"(?<![\s.．。…·—_-])[\s.．。…·—_-]*+(?:{_PAGE})?\s*+$")  # ……12
PAGED = re.compile(
    rf"(?:(?<![.．…·—_-])[.．…·—_-]{{2,}}+|(?<!\s)(?:\s{{2,}}+|\t))\s*+{_PAGE}\s*+$|[（(]\s*+\d{{1,4}}\s*+[）)]\s*+$"
)
SEVERAL = re.compile(
    r"(?:(?<![.．…·])[.．…·]{3,}+|…)\s*+\d{1,4}(?=\s*[^\s\d])"
)  # entries that run on in one line
FARTHEST = 60  # paragraphs above a table of contents
LONGEST = 400  # lines of one
WIDEST = 160  # columns of an entry
FEWEST = 2  # entries of one
MOST_BETWEEN = 30  # paragraphs between it and the first heading: a foreword
TOP = (Level.PART, Level.CHAPTER, Level.SECTION, Level.ARTICLE, Level.HEADING)


def span(paragraphs: Sequence[Paragraph]) -> tuple[int, int] | None:
    """The paragraph that says 目录, or the first entry where none does, and the one after the last entry; or None."""
    for at, one in enumerate(paragraphs[:FARTHEST]):
        if TITLE.fullmatch(one.text.strip()):
            end = _end(paragraphs, at, at + 1)
            return (at, end) if end else None
    first = next((at for at, one in enumerate(paragraphs[:FARTHEST]) if _top(one.text)), None)
    end = _end(paragraphs, first, first) if first is not None and not _sentence(paragraphs[first]) else None
    return (first, end) if first is not None and end else None


def _end(paragraphs: Sequence[Paragraph], begin: int, head: int) -> int | None:
    """Where the entries from `head` on end, if the first of them comes again below."""
    above = {_plain(one.text) for one in paragraphs[:begin]}
    if head >= len(paragraphs):
        return None
    first, numbered, end = _plain(paragraphs[head].text), _top(paragraphs[head].text), 0
    paged = bool(PAGED.search(paragraphs[head].text))
    for at in range(head + 1, min(len(paragraphs), begin + LONGEST)):
        one = paragraphs[at]
        numbered = numbered or (None if end else _top(one.text))
        titled = head > begin or paged
        again = _plain(one.text) == first or (titled and not end and _same(one.text, numbered, paged))
        if again and first:
            return (
                (end or at) if (end or at) - head >= FEWEST or SEVERAL.search(paragraphs[head].text) else None
            )
        if one.table or (end and (end - head < FEWEST or at - end > MOST_BETWEEN)):
            return None
        if not end and (_sentence(one) or (at > head + 1 and _plain(one.text) in above)):
            end = at
    return None


def _sentence(one: Paragraph) -> bool:
    """Whether a paragraph is no entry."""
    bare = LEADER.sub("", one.text.rstrip("。")) + "。" * one.text.endswith("。")
    run_on = bool(SEVERAL.search(one.text))
    told = "。" in bare or (SENTENCE_END.search(bare) and not marker(one.text))
    return not run_on and bool(columns(bare) > WIDEST or told)


def _top(text: str) -> Marker | None:
    """The number of a line that heads a part of the text."""
    found = marker(text.strip())
    return found if found is not None and found.level in TOP else None


def _same(text: str, entry: Marker | None, paged: bool) -> bool:
    """Whether a line bears the number of the first entry, which worded it otherwise."""
    found = _top(text)
    if found is None or entry is None or (paged and PAGED.search(text)):
        return False
    return (found.level, found.number) == (entry.level, entry.number)


def _plain(text: str) -> str:
    """A line without its page number and its blanks."""
    return re.sub(r"\s+", "", LEADER.sub("", text.strip()))
