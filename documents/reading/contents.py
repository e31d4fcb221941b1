"""The paragraphs of a text -> where its table of contents stands. Builds no tree.

Its lines bear the numbers of the units themselves; only that they come again tells them apart.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from documents.reading.headings import SENTENCE_END
from documents.reading.markers import marker
from documents.reading.unwrap import Paragraph

TITLE = re.compile(r"目\s*[录錄次]")
LEADER = re.compile(r"[\s.．。…·—-]*\d*\s*$")  # ……12
FARTHEST = 60  # paragraphs above a table of contents
LONGEST = 400  # lines of one


def span(paragraphs: Sequence[Paragraph]) -> tuple[int, int] | None:
    """The paragraph that says 目录 and the one after the last line of it; None without one."""
    begin = next(
        (at for at, one in enumerate(paragraphs[:FARTHEST]) if TITLE.fullmatch(one.text.strip())), None
    )
    if begin is None or begin + 1 >= len(paragraphs):
        return None
    first = _plain(paragraphs[begin + 1].text)
    for at, one in enumerate(paragraphs[begin + 2 : begin + LONGEST], start=begin + 2):
        if first and _plain(one.text) == first:
            return begin, at
        if one.table or (SENTENCE_END.search(LEADER.sub("", one.text)) and not marker(one.text)):
            return None
    return None


def _plain(text: str) -> str:
    """A line without its page number and its blanks."""
    return re.sub(r"\s+", "", LEADER.sub("", text.strip()))
