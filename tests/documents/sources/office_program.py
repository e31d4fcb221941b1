"""LibreOffice, where it is installed: real old files made of Word files, and what a word processor prints."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

import pytest

from documents.sources.office import PROGRAMS


def converted(given: Mapping[str, bytes], target: str, folder: Path) -> dict[str, bytes]:
    """Word files by name -> what LibreOffice makes of each; `target` is an ending, with the name of a filter or not.

    The test is skipped without LibreOffice, unless a full machine is required.
    """
    program = next((found for found in map(shutil.which, PROGRAMS) if found), None)
    if program is None:
        reason = "LibreOffice is not installed (apt-get install libreoffice-writer)"
        (pytest.fail if os.environ.get("WENCE_REQUIRE_OFFICE") else pytest.skip)(reason)
    for name, content in given.items():
        (folder / f"{name}.docx").write_bytes(content)
    command = [
        program, f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless", "--norestore",
        "--convert-to", target, "--outdir", str(folder / "made"), *(str(folder / f"{name}.docx") for name in given),
    ]  # fmt: skip
    subprocess.run(command, check=True, capture_output=True, timeout=180, stdin=subprocess.DEVNULL)
    ending = target.partition(":")[0]
    return {name: (folder / "made" / f"{name}.{ending}").read_bytes() for name in given}
