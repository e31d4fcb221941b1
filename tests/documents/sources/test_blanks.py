"""Blanks that recognition drops are put back where the characters stand far apart."""

from __future__ import annotations

import pytest

from documents.sources.blanks import Glyph, spaced

EM = 30.0


def line(text: str, jitter: float = 0.0) -> tuple[str, tuple[Glyph, ...]]:
    """A line as it is printed, `_` for half a character of room, and as recognition gives it, the blanks dropped."""
    found, x, at = [], 0.0, 0
    for letter in text:
        wide = EM * (0.5 if letter == "_" or letter.isascii() else 1.0)
        if letter != "_":
            found.append(Glyph(letter, x + wide / 2 + (jitter if at % 2 else -jitter)))
            at += 1
        x += wide
    return text.replace("_", ""), tuple(found)


@pytest.mark.parametrize("jitter", [0.0, 2.0])
@pytest.mark.parametrize(
    ("printed", "read"),
    [
        ("冷库总库容__86__150__预期性", "冷库总库容 86 150 预期性"),
        ("渔港部部长__林海生", "渔港部部长 林海生"),
        ("对新建冷库给予补贴，最高500万元。", "对新建冷库给予补贴，最高500万元。"),
        ("补贴15%以上（市财政局）", "补贴15%以上（市财政局）"),
        ("目__录", "目录"),  # too few characters to know how wide they are
    ],
)
def test_wide_gaps_are_blanks(printed: str, read: str, jitter: float) -> None:
    assert spaced(*line(printed, jitter)) == read


def test_a_mark_has_room_of_its_own() -> None:
    text, glyphs = line("对冷库给予补贴。__（市财政局）")
    assert spaced(text, glyphs) == text


def test_letters_that_are_spaced_evenly_stay_together() -> None:
    assert spaced(*line("战_略_合_作_协_议")) == "战略合作协议"


def test_blanks_that_were_read_are_kept_and_not_doubled() -> None:
    text, glyphs = line("冷库总库容__86")
    assert spaced("冷库总库容 86", glyphs) == "冷库总库容 86"
    assert spaced(text + "期", glyphs) == text + "期"  # the places are those of another text
    assert spaced("", ()) == ""
