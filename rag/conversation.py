"""A follow-up and the questions before it -> a question that stands alone. Knows no evidence."""

from __future__ import annotations

import re
from collections.abc import Sequence

# A question that opens or closes so goes on with the topic of the one before it.
FOLLOWS = re.compile(
    r"^\s*(?:那么?|那末|噉|咁|还有|另外|其|它|[这那](?:个|项|条)|"
    r"and\b|what about\b|how about\b|then\b|its?\b|that\b)|呢\s*[？?]?\s*$",
    re.IGNORECASE,
)
ROLE_WORDS = re.compile(
    r"(牵头|配合|责任|负责|协办|主办)(?:单位|部门|方)?|"
    r"\b(lead(?:s|ing)?|cooperating|co-operating|responsible)\b(?: (?:unit|body|bodies|units))?",
    re.IGNORECASE,
)
SHORT = 14  # characters: a follow-up that names a topic of its own is longer


def stand_alone(question: str, history: Sequence[str]) -> str:
    """The question with what it leaves unsaid taken from the last question that was asked."""
    if not history or not FOLLOWS.search(question):
        return question
    before = history[-1]
    asked, asked_before = ROLE_WORDS.search(question), ROLE_WORDS.search(before)
    rest = FOLLOWS.sub("", ROLE_WORDS.sub("", question)).strip(" ,，。？?的")
    if asked and asked_before and len(rest) <= 4:
        return before[: asked_before.start()] + asked[0] + before[asked_before.end() :]
    return f"{before} {question}" if len(question) <= SHORT else question
