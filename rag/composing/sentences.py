"""Pieces of a reply -> its sentences, each as soon as it is whole. Checks nothing."""

from __future__ import annotations

from rag import citations
from rag.composing import repair


class Sentences:
    """A reply as it grows. A sentence is whole when something stands behind it that is no citation of it."""

    def __init__(self) -> None:
        self._raw = ""  # may still turn out to be a mark or a thought
        self._text = ""  # repaired, not yet handed out
        self._wrapped: bool | None = None  # whether the reply is JSON; not known before its first letter

    @property
    def waiting(self) -> str:
        """What has come of the sentence that is not whole yet."""
        return self._text + self._raw

    def feed(self, piece: str) -> list[str]:
        """The sentences that this piece makes whole."""
        self._raw += piece
        if self._wrapped is None and self._raw.strip():
            self._wrapped = self._raw.lstrip()[0] in "{`"
        if self._wrapped:  # nothing can be read of it before its end
            return []
        done, self._raw = repair.settled(self._raw)
        self._text += done
        return self._whole()

    def end(self) -> list[str]:
        """The sentences that the end of the reply makes whole."""
        self._text += repair.last(repair.unwrapped(self._raw) if self._wrapped else self._raw)
        self._raw = ""
        parts = citations.split(self._text)
        self._text = ""
        return parts

    def _whole(self) -> list[str]:
        """All but the last, which may go on or be cited yet."""
        parts = citations.split(self._text)[:-1]
        position = 0
        for part in parts:
            position = self._text.index(part, position) + len(part)
        self._text = self._text[position:]
        return parts
