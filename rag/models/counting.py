"""How many tokens a text takes, reckoned without a tokenizer, or read from a server's reply. Asks nobody."""

from __future__ import annotations

import math
from collections.abc import Mapping

from rag.language import HAN

# Reckoned high. A Chinese character takes half a token to a token and a half, by tokenizer; other text takes
# a token for three characters or more, but digits, of which policies are full, often one each.
PER_HAN = 1.5
PER_OTHER = 0.5
PER_MESSAGE = 8  # the marks that say who speaks


def reckoned(text: str) -> int:
    """An upper bound in practice: a little evidence less is better than a prompt that overflows."""
    han = len(HAN.findall(text))
    return math.ceil(han * PER_HAN + (len(text) - han) * PER_OTHER)


def told(reply: object) -> int | None:
    """The count in a server's reply to a request to tokenize; None when it has none."""
    if not isinstance(reply, Mapping):
        return None
    count, tokens = reply.get("count"), reply.get("tokens")
    if isinstance(count, int) and count >= 0:
        return count
    return len(tokens) if isinstance(tokens, list) else None
