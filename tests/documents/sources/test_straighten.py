"""Scans that lie askew, on grey or dark paper, or under specks are read like clean ones."""

from __future__ import annotations

import functools
import io
from collections.abc import Callable

import numpy
import pytest
from PIL import Image

from documents import sources
from documents.facts.responsibilities import responsibilities
from documents.library import document
from documents.sources.scan import DIRTY
from documents.sources.straighten import dirt, slant, straightened
from tests.documents.sources.made_up import ADDRESSES, RESPONSIBLE
from tests.documents.sources.writers import as_pdf, drawn, pictures

LINES = ("一、总体安排", "（一）扩大渔船保险。对符合条件的渔船给予保费补助。", "（二）完善信用档案。") * 4


@functools.cache
def pages() -> tuple[Image.Image, ...]:
    return tuple(pictures(as_pdf()))


def askew(picture: Image.Image, degrees: float) -> Image.Image:
    return picture.rotate(degrees, resample=Image.Resampling.BICUBIC, fillcolor="white", expand=True)


def on_grey(picture: Image.Image) -> Image.Image:
    return picture.point(lambda value: 60 + value * 60 // 255)


def negative(picture: Image.Image) -> Image.Image:
    return picture.point(lambda value: 255 - value)


def shaded(picture: Image.Image) -> Image.Image:
    """As light falls on a page that was photographed: a third of it at one side."""
    pixels = numpy.asarray(picture).astype(float)
    return Image.fromarray((pixels * numpy.linspace(0.35, 1, pixels.shape[1])).astype(numpy.uint8))


def specked(picture: Image.Image, share: float) -> Image.Image:
    """Half of the specks dark on the paper, half of them light in the ink."""
    pixels, chance = numpy.asarray(picture).copy(), numpy.random.default_rng(1).random(picture.size[::-1])
    pixels[chance < share / 2] = 0
    pixels[chance > 1 - share / 2] = 255
    return Image.fromarray(pixels)


@pytest.mark.parametrize(
    "spoilt",
    [
        lambda page: askew(page, -3),
        lambda page: on_grey(askew(page, 1)),
        negative,
        lambda page: specked(page, 0.05),
    ],
    ids=["three-degrees", "grey-and-askew", "negative", "specks"],
)
def test_a_spoilt_scan_gives_the_tree_of_the_clean_one(spoilt: Callable[[Image.Image], Image.Image]) -> None:
    buffer = io.BytesIO()
    first, *rest = map(spoilt, pages())
    first.save(buffer, "PDF", resolution=158, save_all=True, append_images=rest)
    found = document(sources.read_bytes(buffer.getvalue(), "扫描.pdf"))
    assert tuple(clause.address for clause in found.walk()) == ADDRESSES
    stated = {
        clause.address: [(fact.role.value, fact.unit) for fact in responsibilities(clause.text)]
        for clause in found.walk()
    }
    assert {address: units for address, units in stated.items() if units} == RESPONSIBLE


@pytest.mark.parametrize("degrees", [0.0, 0.4, -1.0, 3.0, -5.0])
def test_the_slant_is_measured_to_a_tenth_of_a_degree(degrees: float) -> None:
    assert slant(numpy.asarray(askew(drawn(LINES), degrees))) == pytest.approx(-degrees, abs=0.11)


@pytest.mark.parametrize("color", ["white", "black", (120, 110, 90)])
def test_an_empty_page_has_no_slant(color: str | tuple[int, int, int]) -> None:
    assert slant(numpy.asarray(Image.new("RGB", (600, 800), color))) == 0.0
    assert straightened(numpy.asarray(Image.new("RGB", (600, 800), color))).shape == (800, 600, 3)


def test_a_clean_and_level_page_is_left_as_it_is() -> None:
    pixels = numpy.asarray(pages()[0].convert("RGB"))
    assert straightened(pixels) is pixels


def test_no_corner_is_lost_when_a_page_is_turned() -> None:
    marked = Image.new("RGB", (900, 1200), "white")
    marked.paste(drawn(LINES[:3], width=880), (10, 500))
    for corner in ((0, 0), (880, 0), (0, 1180), (880, 1180)):
        marked.paste("black", (*corner, corner[0] + 20, corner[1] + 20))
    turned = straightened(numpy.asarray(marked.rotate(2, fillcolor="white", expand=True)))
    assert darkness(turned) == pytest.approx(darkness(numpy.asarray(marked)), rel=0.01)


def darkness(pixels: numpy.ndarray) -> float:
    return float((255 - pixels.astype(float)).sum())


def test_shaded_paper_becomes_white_and_its_text_stays_dark() -> None:
    page = numpy.asarray(shaded(pages()[0]).convert("RGB"))
    even = straightened(page)
    clean = numpy.asarray(pages()[0])
    assert numpy.median(page[:, :200]) < 120
    assert numpy.percentile(even[clean > 250], 2) > 240
    assert numpy.percentile(even[clean < 5], 98) < 60


def test_a_page_covered_with_specks_is_told_of() -> None:
    clean, dirty = drawn(LINES), specked(drawn(LINES).convert("L"), 0.1)
    assert dirt(numpy.asarray(clean)) < 0.001
    assert dirt(numpy.asarray(specked(clean.convert("L"), 0.05).convert("RGB"))) < DIRTY
    buffer = io.BytesIO()
    dirty.save(buffer, "PNG")
    (remark,) = sources.read_bytes(buffer.getvalue(), "a.png").notes.remarks
    assert remark.startswith("page 1 is covered with specks: short strokes such as 一 may be lost")


def test_a_tiny_picture_is_borne() -> None:
    for size in ((1, 1), (3, 40), (40, 3)):
        assert straightened(numpy.asarray(Image.new("RGB", size, "white"))).shape == (*size[::-1], 3)
