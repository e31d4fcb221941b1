"""A view of the paragraphs still to be read behaves as the slice that it stands for."""

from __future__ import annotations

import pytest

from documents.reading.rest import Rest
from documents.reading.unwrap import Paragraph

ALL = [Paragraph(str(at), at) for at in range(10)]


def test_it_is_the_slice_that_it_stands_for() -> None:
    rest, copy = Rest(ALL, 3, 8), ALL[3:8]
    assert (len(rest), list(rest), rest[0], rest[4]) == (5, copy, copy[0], copy[4])
    for part in (slice(1, None), slice(1, 3), slice(None, 100), slice(4, 1), slice(0, 5, 2), slice(9, None)):
        assert list(rest[part]) == copy[part]
    assert isinstance(rest[1:], Rest)
    assert list(rest[1:][1:]) == copy[2:]


def test_what_is_past_its_end_is_not_there() -> None:
    rest = Rest(ALL, 3, 8)
    for at in (5, -1):
        with pytest.raises(IndexError):
            rest[at]
    assert list(Rest(ALL, 8, 3)) == []
