"""A picture -> the pieces of text in it with their boxes, offline. Knows no pages and no lines."""

from __future__ import annotations

import functools
import logging
import re
import threading
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy

from documents.errors import DocumentFault
from documents.sources.blanks import Glyph, spaced
from documents.sources.layout import Box, Piece

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from rapidocr import RapidOCR

ENGINE = threading.Lock()  # one picture at a time: recognition takes all cores
SMALLEST = 736  # pixels of the shorter side below which the recogniser enlarges a picture
FRAME = 24
ASKED = 15  # pieces that are asked whether the page is upside down
CERTAIN = 2 / 3  # of them must say so
CHINESE = "一-鿿〇"
# Recognition does not tell full-width marks from half-width ones; next to Chinese they are full-width.
FULL_WIDTH = {"(": "（", ")": "）", ",": "，", ":": "：", ";": "；", "?": "？", "!": "！"}
HALF = "".join(map(re.escape, FULL_WIDTH))
NUMBER = re.compile(
    r"^\(([0-9]{1,2}|[一二三四五六七八九十]{1,3})[)）](?=\D|$)"
)  # （2）at the start of a line
PAIRED = re.compile(r"\[([^\[\]〔〕]{1,40})〕|〔([^\[\]〔〕]{1,40})\]")
BESIDE = re.compile(rf"(?<=[{CHINESE}）》”])[{HALF}]|[{HALF}](?=[{CHINESE}（《“])")


@dataclass(frozen=True, slots=True)
class Recognised:
    """What was read in a picture; `confidence` is the mean over its characters, 0 without any."""

    pieces: tuple[Piece, ...]
    confidence: float


def recognise(pixels: NDArray[numpy.uint8], name: str) -> Recognised:
    """Read an RGB picture (height, width, 3) of the file `name`. Raises a DocumentFault without a recogniser."""
    padded, left, top = _padded(pixels)
    with ENGINE:
        try:
            # It takes blue first; the places of the characters tell of the blanks that it drops.
            result = _engine()(padded[:, :, ::-1], return_word_box=True, return_single_char_box=True)
        except (ImportError, FileNotFoundError) as error:
            raise DocumentFault(
                f"{name}: a picture of text, and no recogniser is installed ({error}); "
                "pip install --force-reinstall rapidocr onnxruntime"
            ) from error
    from rapidocr.utils.output import RapidOCROutput  # after the check that it is installed

    if not isinstance(result, RapidOCROutput) or not result.txts or result.boxes is None:
        return Recognised((), 0.0)
    words = result.word_results if len(result.word_results) == len(result.txts) else [()] * len(result.txts)
    pieces = tuple(
        Piece(full_width(spaced(text, _glyphs(each))), _box(corners, left, top))
        for corners, text, each in zip(result.boxes, result.txts, words, strict=True)
    )
    weights = [len(text) for text in result.txts]
    total = sum(weight * score for weight, score in zip(weights, result.scores or (), strict=True))
    return Recognised(pieces, round(float(total) / max(sum(weights), 1), 3))


def inverted(pixels: NDArray[numpy.uint8], pieces: Sequence[Piece]) -> bool:
    """Whether the longest pieces of a page stand on their heads, as the recogniser's own eye for it says."""
    longest = sorted(pieces, key=lambda piece: len(piece.text), reverse=True)[:ASKED]
    boxes = [piece.box for piece in longest if len(piece.text) > 1]
    cut = [
        pixels[max(int(box.top), 0) : int(box.bottom), max(int(box.left), 0) : int(box.right)]
        for box in boxes
    ]
    crops = [numpy.ascontiguousarray(one[:, :, ::-1]) for one in cut if min(one.shape[:2]) > 1]
    if not crops:
        return False
    with ENGINE:
        _, told = _engine().cls_and_rotate(crops)
    return sum("180" in label for label, _ in told.cls_res or ()) > CERTAIN * len(crops)


def full_width(text: str) -> str:
    """Marks next to Chinese in full width, and the partner of a full-width bracket with it."""
    text = PAIRED.sub(lambda pair: f"〔{pair[1] or pair[2]}〕", NUMBER.sub(r"（\1）", text))
    while True:
        wider = BESIDE.sub(lambda mark: FULL_WIDTH[mark[0]], text)
        wider = re.sub(r"（([^（）()]*)\)", r"（\1）", re.sub(r"\(([^（）()]*)）", r"（\1）", wider))
        if wider == text:
            return text
        text = wider


@functools.cache
def _engine() -> RapidOCR:
    import rapidocr  # takes a second, and few files need it

    logging.getLogger("RapidOCR").disabled = True  # it writes to the terminal at every start
    folder = Path(rapidocr.__file__).parent / "models"
    # Without their paths it would fetch models that it misses from the network.
    paths = {f"{part}.model_path": _model(folder, part.lower()) for part in ("Det", "Cls", "Rec")}
    return rapidocr.RapidOCR(params={"Global.log_level": "critical", **paths})


def _model(folder: Path, part: str) -> str:
    found = sorted(folder.glob(f"*_{part}_*.onnx")) or sorted(folder.glob(f"*{part}*.onnx"))
    if not found:
        raise FileNotFoundError(f"{folder} holds no {part} model")
    return str(found[0])


def _padded(pixels: NDArray[numpy.uint8]) -> tuple[NDArray[numpy.uint8], int, int]:
    """The picture in a white frame, and how wide the frame is at the left and at the top.

    Text at the very edge is not found, and a smaller picture would be enlarged until thin strokes such as 一 are lost.
    """
    height, width = pixels.shape[:2]
    across, down = max(SMALLEST - width, 2 * FRAME), max(SMALLEST - height, 2 * FRAME)
    frame = ((down // 2, down - down // 2), (across // 2, across - across // 2), (0, 0))
    return numpy.pad(pixels, frame, constant_values=255), across // 2, down // 2


def _glyphs(words: Sequence[Any]) -> tuple[Glyph, ...]:
    """The characters of a line with the middles of their boxes; none where one has no box."""
    if any(not corners for _, _, corners in words):
        return ()
    return tuple(Glyph(str(letter), sum(x for x, _ in corners) / 4) for letter, _, corners in words)


def _box(corners: Sequence[Sequence[float]], left: int, top: int) -> Box:
    across, down = [float(x) - left for x, _ in corners], [float(y) - top for _, y in corners]
    return Box(min(across), min(down), max(across), max(down))
