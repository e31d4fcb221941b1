"""Pictures of text, read by recognition."""

from __future__ import annotations

import io
import time
from pathlib import Path

import numpy
import pytest
from PIL import Image, ImageDraw

from documents import sources
from documents.errors import DocumentFault, FileEmpty, FileTooLarge
from documents.reading.lines import Source
from documents.sources import recognition, scan_rules
from documents.sources.layout import Box
from documents.sources.limits import Limits
from documents.sources.recognition import full_width
from tests.documents.sources.writers import drawn

FIRST = ("一、总体安排", "（一）扩大渔船保险。对符合条件的渔船给予保费补助。")
SECOND = ("（二）完善信用档案。（牵头单位：市渔业局，配合单位：市数据局）",)


def saved(picture: Image.Image, kind: str, **settings: object) -> bytes:
    buffer = io.BytesIO()
    picture.save(buffer, kind, **settings)
    return buffer.getvalue()


def texts(source: Source) -> list[str]:
    return [line.text for line in source.lines]


@pytest.mark.parametrize(("kind", "name"), [("PNG", "a.png"), ("JPEG", "a.jpg")])
def test_a_picture_is_read_line_by_line(kind: str, name: str) -> None:
    source = sources.read_bytes(saved(drawn(FIRST), kind), name)
    assert texts(source) == list(FIRST)
    assert source.notes.format == "a picture"
    assert source.notes.pages == 1
    assert [page.page for page in source.notes.recognised] == [1]
    assert 0.9 < source.notes.recognised[0].confidence <= 1


def test_every_page_of_a_tiff_is_read_and_named() -> None:
    content = saved(drawn(FIRST), "TIFF", save_all=True, append_images=[drawn(SECOND)])
    source = sources.read_bytes(content, "a.tif")
    assert texts(source) == [*FIRST, *SECOND]
    assert [line.page for line in source.lines] == [1, 1, 2]
    assert source.notes.pages == 2


def test_pages_over_the_limit_are_left_out_with_a_note() -> None:
    content = saved(drawn(SECOND), "TIFF", save_all=True, append_images=[drawn(FIRST)] * 3)
    source = sources.read_bytes(content, "a.tif", Limits(recognised_pages=1))
    assert texts(source) == list(SECOND)
    assert source.notes.remarks[0].startswith("from page 2 on nothing was read")


def test_a_picture_without_text_is_empty() -> None:
    with pytest.raises(FileEmpty, match=r"a\.png: no readable text"):
        sources.read_bytes(saved(Image.new("RGB", (400, 300), "white"), "PNG"), "a.png")


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "TIFF"])
def test_a_picture_cut_off_is_refused(kind: str) -> None:
    content = saved(drawn(FIRST), kind)
    with pytest.raises(DocumentFault, match=r"a\.png: the picture is damaged or cut off"):
        sources.read_bytes(content[: len(content) // 3], "a.png")


def test_a_picture_that_would_fill_the_memory_is_refused_at_once() -> None:
    content = bytearray(saved(Image.new("1", (8, 8)), "PNG"))
    content[16:24] = (60_000).to_bytes(4, "big") * 2
    start = time.monotonic()
    with pytest.raises((FileTooLarge, DocumentFault), match=r"a\.png: "):
        sources.read_bytes(bytes(content), "a.png")
    with pytest.raises(FileTooLarge, match=r"a\.png: a picture of that many pixels is not opened"):
        sources.read_bytes(saved(Image.new("1", (20_000, 20_000)), "PNG"), "a.png")
    with pytest.raises(
        FileTooLarge, match=r"a\.png: a picture of 1200 x 168 pixels is over the limit of 0 million"
    ):
        sources.read_bytes(saved(drawn(FIRST), "PNG"), "a.png", Limits(pixels=1000))
    assert time.monotonic() - start < 5


@pytest.mark.parametrize(
    ("read", "printed"),
    [
        ("(一）加强组织", "（一）加强组织"),
        ("(牵头单位:市商务局,配合单位:市财政局)", "（牵头单位：市商务局，配合单位：市财政局）"),
        ("（2）支持(ABC)平台", "（2）支持（ABC）平台"),
        ("到2028年, 达到 1.5 亿元;", "到2028年， 达到 1.5 亿元；"),
        ("see Table (2), row 3: total", "see Table (2), row 3: total"),
        ("10:30-12:00", "10:30-12:00"),
        ("(2) 15%以上", "（2） 15%以上"),
        ("云府[2031〕27号", "云府〔2031〕27号"),
        ("云府〔2031]27号", "云府〔2031〕27号"),
        ("f(2) [a]", "f(2) [a]"),
    ],
)
def test_marks_next_to_chinese_are_full_width(read: str, printed: str) -> None:
    assert full_width(read) == printed


def ruled(
    across: tuple[int, ...], down: tuple[int, ...], gaps: tuple[tuple[int, int, int, int], ...] = ()
) -> numpy.ndarray:
    """A page with rules at these heights and widths; `gaps` are wiped out again."""
    picture = Image.new("RGB", (1000, 800), "white")
    pen = ImageDraw.Draw(picture)
    for y in across:
        pen.line((down[0], y, down[-1], y), fill="black", width=2)
    for x in down:
        pen.line((x, across[0], x, across[-1]), fill="black", width=2)
    for gap in gaps:
        pen.rectangle(gap, fill="white")
    return numpy.asarray(picture)


def rounded(cells: tuple[Box, ...]) -> list[tuple[int, ...]]:
    return [
        tuple(round(value / 10) * 10 for value in (cell.left, cell.top, cell.right, cell.bottom))
        for cell in cells
    ]


def test_the_cells_between_rules_are_found() -> None:
    (cells,) = scan_rules.tables(ruled((100, 200, 300), (100, 400, 900)))
    assert rounded(cells) == [
        (100, 100, 400, 200), (400, 100, 900, 200), (100, 200, 400, 300), (400, 200, 900, 300),
    ]  # fmt: skip


def test_cells_without_a_rule_between_them_are_one() -> None:
    wide = ruled((100, 200, 300, 400), (100, 400, 900), gaps=((390, 105, 410, 195), (105, 290, 395, 310)))
    (cells,) = scan_rules.tables(wide)
    assert rounded(cells) == [
        (100, 100, 900, 200), (100, 200, 400, 400), (400, 200, 900, 300), (400, 300, 900, 400),
    ]  # fmt: skip


def test_a_page_without_rules_or_with_a_single_one_has_no_table() -> None:
    assert scan_rules.tables(numpy.full((800, 1000, 3), 255, numpy.uint8)) == ()
    assert scan_rules.tables(ruled((300, 302), (100, 900))) == ()
    assert scan_rules.tables(numpy.asarray(drawn(FIRST))) == ()


@pytest.mark.parametrize(
    "error", [ImportError("No module named 'rapidocr'"), FileNotFoundError("models holds no det model")]
)
def test_without_a_recogniser_the_error_names_the_file_and_the_package(
    error: Exception, monkeypatch: pytest.MonkeyPatch
) -> None:
    def missing() -> None:
        raise error

    monkeypatch.setattr(recognition, "_engine", missing)
    with pytest.raises(
        DocumentFault, match=r"a\.png: a picture of text, and no recogniser .* pip install .*rapidocr"
    ):
        sources.read_bytes(saved(drawn(FIRST), "PNG"), "a.png")


def test_models_are_never_fetched_from_the_network(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match="holds no det model"):
        recognition._model(tmp_path, "det")
    (tmp_path / "PP_det_small.onnx").touch()
    assert recognition._model(tmp_path, "det") == str(tmp_path / "PP_det_small.onnx")
