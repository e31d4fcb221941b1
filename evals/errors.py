"""What can be wrong with an evaluation; every message names the value, the file and what to do.

documents.errors.WenceError
└── EvaluationFault     a run that cannot start as it was asked for
    ├── CaseFault       a line of a case file is not a case
    └── BaselineFault   an earlier report cannot be read
"""

from __future__ import annotations

from documents.errors import WenceError


class EvaluationFault(WenceError):
    """The evaluation cannot run as it was asked for."""


class CaseFault(EvaluationFault):
    """A line of a case file is not a case."""


class BaselineFault(EvaluationFault):
    """An earlier report cannot be compared with."""
