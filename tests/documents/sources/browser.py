"""A page of HTML -> the PDF that Chromium prints of it, which leaves its blanks out of the file."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

PROGRAMS = ("chromium", "chromium-browser", "google-chrome")
STYLE = "body{font-family:'Noto Sans CJK SC','WenQuanYi Zen Hei'} p{font-size:14pt;line-height:1.6;margin:0}"


def printed_by_browser(body: str, folder: Path, style: str = "") -> bytes:
    """Skipped without Chromium, unless a full machine is required."""
    program = next((found for found in map(shutil.which, PROGRAMS) if found), None)
    if program is None:
        reason = "no chromium here: pages are printed with it"
        (pytest.fail if os.environ.get("WENCE_REQUIRE_BROWSER") else pytest.skip)(reason)
    page, pdf = folder / "page.html", folder / "page.pdf"
    page.write_text(
        f"<!DOCTYPE html><meta charset=utf-8><style>{STYLE}{style}</style>{body}", encoding="utf-8"
    )
    command = [
        program, "--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={folder / 'profile'}",
        "--no-pdf-header-footer", f"--print-to-pdf={pdf}", page.as_uri(),
    ]  # fmt: skip
    subprocess.run(command, check=True, capture_output=True, timeout=120, stdin=subprocess.DEVNULL)
    return pdf.read_bytes()
