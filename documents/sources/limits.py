"""How large and how slow a file may be before its reading is refused or cut short. Knows no format."""

from __future__ import annotations

import time
from dataclasses import dataclass, replace

MEGABYTE = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds on one reading. The defaults are several times what the largest official texts need."""

    pages: int = 2000
    seconds: float = 300.0
    recognised_pages: int = 300  # read from pictures: one to four seconds each
    pixels: int = 100_000_000  # of one picture: A3 at 600 dots an inch has 70 million
    entries: int = 200  # of an archive
    unpacked_bytes: int = 200 * MEGABYTE
    ratio: int = 100  # unpacked to packed bytes


@dataclass(frozen=True, slots=True)
class Deadline:
    """A point of time on the monotonic clock."""

    at: float

    @classmethod
    def of(cls, limits: Limits) -> Deadline:
        """The deadline of a reading that starts now."""
        return cls(time.monotonic() + limits.seconds)

    def passed(self) -> bool:
        """Whether the time is over."""
        return time.monotonic() > self.at

    def rest(self, limits: Limits) -> Limits:
        """The same limits with the time that is left; a second at least, so that an error can be exact."""
        return replace(limits, seconds=max(self.at - time.monotonic(), 1.0))
