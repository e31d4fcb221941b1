"""A font with Chinese on this machine, for the files that tests draw."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

import pytest


@dataclass(frozen=True, slots=True)
class Font:
    """A font file, and which font of it to take: a collection holds the forms of several countries."""

    path: str
    index: int = 0


SIMPLIFIED = 2  # in Noto's collections
CANDIDATES = (
    Font("/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc", SIMPLIFIED),
    Font("/usr/share/fonts/noto-cjk/NotoSansCJK-Regular.ttc", SIMPLIFIED),
    Font("/usr/share/fonts/google-noto-cjk/NotoSansCJK-Regular.ttc", SIMPLIFIED),
    Font("/usr/share/fonts/truetype/wqy/wqy-zenhei.ttc"),
    Font("/System/Library/Fonts/PingFang.ttc"),
    Font("C:/Windows/Fonts/simsun.ttc"),
)


def chinese_font() -> Font:
    """A font with Chinese; the test is skipped without one, unless a full machine is required."""
    found = next((font for font in CANDIDATES if Path(font.path).is_file()), None)
    if found is None:
        reason = "no font with Chinese is installed (Noto Sans CJK)"
        if os.environ.get("WENCE_REQUIRE_BROWSER"):
            pytest.fail(reason)
        pytest.skip(reason)
    return found
