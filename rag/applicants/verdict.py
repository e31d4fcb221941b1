"""How an applicant stands to a condition. Knows neither."""

from __future__ import annotations

from enum import StrEnum


class Verdict(StrEnum):
    """Met, not met, not told, or not stated by the text itself."""

    MET = "met"
    NOT_MET = "not met"
    UNKNOWN = "unknown"
    UNSTATED = "unstated"  # the text demands conditions and does not give them
