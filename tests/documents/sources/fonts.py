"""A font with Chinese on this machine, for the files that tests draw."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

CANDIDATES = (
    "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc",
    "/usr/share/fonts/noto-cjk/NotoSansCJK-Regular.ttc",
    "/usr/share/fonts/google-noto-cjk/NotoSansCJK-Regular.ttc",
    "/usr/share/fonts/truetype/wqy/wqy-zenhei.ttc",
    "/System/Library/Fonts/PingFang.ttc",
    "C:/Windows/Fonts/simsun.ttc",
)


def chinese_font() -> str:
    """The path of a font; the test is skipped without one, unless a full machine is required."""
    found = next((path for path in CANDIDATES if Path(path).is_file()), None)
    if found is None:
        reason = "no font with Chinese is installed (Noto Sans CJK)"
        if os.environ.get("WENCE_REQUIRE_BROWSER"):
            pytest.fail(reason)
        pytest.skip(reason)
    return found
