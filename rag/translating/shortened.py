"""An English text with its shortened words written out: don't -> do not, what's -> what is. Knows no question."""

from __future__ import annotations

import re

_WHOLE = {"ca": "can", "wo": "will", "sha": "shall"}
_NOT = re.compile(r"\b(?P<verb>\w+?)n['’]t\b", re.IGNORECASE)
_IS = re.compile(r"\b(what|who|where|when|how|that|there|it|he|she)['’]s\b", re.IGNORECASE)
_AUXILIARY = re.compile(r"\b(i|we|you|they|he|she|it|who|there|that)['’](?:m|re|ve|d|ll)\b", re.IGNORECASE)
_WRITTEN = (
    (re.compile(r"\bcannot\b", re.IGNORECASE), "can not"),
    (re.compile(r"\b(?:pls|plz)\b", re.IGNORECASE), "please"),
    (re.compile(r"\bavg\b\.?", re.IGNORECASE), "average"),
    (re.compile(r"\bvs\b\.?", re.IGNORECASE), "versus"),
    (re.compile(r"\bapprox\b\.?", re.IGNORECASE), "approximately"),
    (re.compile(r"\bdocs?\b\.?(?= )", re.IGNORECASE), "document"),
    (re.compile(r"\bgov['’]?t\b\.?", re.IGNORECASE), "government"),
    (re.compile(r"\bdept\b\.?", re.IGNORECASE), "department"),
)


def whole(text: str) -> str:
    """The text with the words whole; the verb that a pronoun carries (we'd, they'll) tells nothing and is left out."""
    text = _NOT.sub(lambda found: f"{_WHOLE.get(found['verb'].lower(), found['verb'])} not", text)
    text = _AUXILIARY.sub(r"\1", _IS.sub(r"\1 is", text))
    for short, written in _WRITTEN:
        text = short.sub(written, text)
    return text
