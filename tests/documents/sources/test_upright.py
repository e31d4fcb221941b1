"""Pages that lay on their side or upside down are turned and read; text that runs down a page is left."""

from __future__ import annotations

import io

import numpy
import pytest
from PIL import Image

from documents import sources
from documents.sources import upright
from documents.sources.layout import Box, Piece
from documents.sources.recognition import Recognised, inverted
from documents.sources.upright import read_upright
from tests.documents.sources.writers import drawn

LINES = (
    "一、总体安排",
    "（一）扩大渔船保险。对符合条件的渔船给予保费补助。",
    "（二）完善信用档案，每季度更新一次。",
)
BLANK = numpy.full((40, 60, 3), 255, numpy.uint8)


def turned(degrees: int) -> bytes:
    """The file of a page that lies turned counter-clockwise."""
    buffer = io.BytesIO()
    drawn(LINES).rotate(degrees, expand=True).save(buffer, "PNG")
    return buffer.getvalue()


@pytest.mark.parametrize("degrees", [90, 180, 270])
def test_a_page_that_lay_wrong_is_turned_and_the_reader_told(degrees: int) -> None:
    source = sources.read_bytes(turned(degrees), "a.png")
    assert [line.text for line in source.lines] == list(LINES)
    assert source.notes.remarks == (
        f"page 1 lay on its side or upside down: it was turned by {degrees} degrees and read",
    )


def test_an_upright_page_is_read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[int] = []
    real = upright.recognise
    monkeypatch.setattr(upright, "recognise", lambda pixels, name: read.append(1) or real(pixels, name))
    found = read_upright(numpy.asarray(drawn(LINES)), "a.png")
    assert (found.turned, read) == (0, [1])


@pytest.mark.parametrize(
    ("confidence", "kept"),
    [(0.9, 90), (0.3, 0)],  # read as well, or so badly that the page was right as it was
)
def test_a_page_is_left_where_turning_reads_worse(
    confidence: float, kept: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    down = Recognised((Piece("渔船保险补助", Box(0, 0, 10, 60)),), 0.92)
    across = Recognised((Piece("渔船保险补助", Box(0, 0, 60, 10)),), confidence)
    readings = iter((down, across))
    monkeypatch.setattr(upright, "recognise", lambda *_: next(readings))
    monkeypatch.setattr(upright, "inverted", lambda *_: False)
    found = read_upright(BLANK, "a.png")
    assert found.turned == kept
    assert found.pixels.shape == ((60, 40, 3) if kept else (40, 60, 3))


def test_a_page_without_words_is_not_upside_down() -> None:
    assert not inverted(BLANK, ())
    assert not inverted(BLANK, (Piece("一", Box(0, 0, 10, 10)),))
    assert not inverted(BLANK, (Piece("渔船", Box(70, 50, 90, 60)),))  # beyond the edge


def test_a_tiny_page_is_borne() -> None:
    found = read_upright(numpy.asarray(Image.new("RGB", (3, 5), "white")), "a.png")
    assert (found.turned, found.found.pieces) == (0, ())
