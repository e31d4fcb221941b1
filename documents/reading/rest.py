"""The paragraphs that are still to be read, as a view: a text of 300,000 paragraphs is not copied for each of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import overload

from documents.reading.unwrap import Paragraph


@dataclass(frozen=True, slots=True)
class Rest(Sequence[Paragraph]):
    """`paragraphs[start:end]`; a slice of it is a copy of what is sliced."""

    paragraphs: Sequence[Paragraph]
    start: int
    end: int

    def __len__(self) -> int:
        return max(self.end - self.start, 0)

    def __iter__(self) -> Iterator[Paragraph]:
        for at in range(self.start, self.end):
            yield self.paragraphs[at]

    @overload
    def __getitem__(self, at: int) -> Paragraph: ...

    @overload
    def __getitem__(self, at: slice) -> Sequence[Paragraph]: ...

    def __getitem__(self, at: int | slice) -> Paragraph | Sequence[Paragraph]:
        if isinstance(at, int):
            if 0 <= at < self.end - self.start:
                return self.paragraphs[self.start + at]
            raise IndexError(at)
        first, last, step = at.indices(len(self))
        if step == 1 and last == len(self):
            return Rest(self.paragraphs, self.start + first, self.end)
        return [self.paragraphs[self.start + one] for one in range(first, last, step)]
