"""What can be wrong with a question or a request; every message names the value and what to do.

documents.errors.WenceError
├── QuestionFault      an empty or overlong question
├── UnknownDocument    no document has this id
├── UnknownClause      the document has no clause at this address
└── ModelFault         the model that was asked for is not there or does not answer
    └── CutOff         it answers, but its reply stopped short
"""

from __future__ import annotations

from documents.errors import WenceError


class QuestionFault(WenceError):
    """The question cannot be answered as it stands; `chinese` says so to a reader of Chinese."""

    def __init__(self, message: str, chinese: str = "") -> None:
        super().__init__(message)
        self.chinese = chinese


class UnknownDocument(WenceError):
    """No document of the library has this id."""


class UnknownClause(WenceError):
    """The document has no clause at this address."""


class ModelFault(WenceError):
    """A model is not known here, or its server does not answer; `chinese` says so to a reader of Chinese."""

    def __init__(self, message: str, chinese: str = "") -> None:
        super().__init__(message)
        self.chinese = chinese or message


class CutOff(ModelFault):
    """A reply stopped before its end, at a limit or for a tool; the model itself works."""
