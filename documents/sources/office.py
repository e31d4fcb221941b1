"""An old office file (.doc, .wps, .rtf, .odt) -> the Word file that LibreOffice makes of it. Reads no text itself."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from dataclasses import replace
from pathlib import Path

from documents.errors import DocumentFault
from documents.reading.lines import Source
from documents.sources import word
from documents.sources.limits import Limits

PROGRAMS = ("soffice", "libreoffice")
ENCRYPTED = "EncryptedPackage".encode(
    "utf-16-le"
)  # the stream of an office file with a password, MS-OFFCRYPTO 2.3.4.4
SLOWEST = 120.0  # seconds for one conversion
CONVERTED = (  # it knows no w:lvlRestart
    "converted by LibreOffice before reading; automatic numbers that run on under a new heading may begin again there"
)
ENDINGS = ((b"{\\rtf", ".rtf"), (b"PK", ".odt"))  # LibreOffice trusts some endings more than the content


def read(content: bytes, name: str, limits: Limits) -> Source:
    """The lines of the converted file. Raises a DocumentFault without LibreOffice or when it fails."""
    if ENCRYPTED in content:
        raise DocumentFault(
            f"{name}: protected by a password; open it in Word or WPS and save it without one"
        )
    program = next((found for found in map(shutil.which, PROGRAMS) if found), None)
    if program is None:
        raise DocumentFault(
            f"{name}: files of this kind are read through LibreOffice, which is not installed; "
            "install it, or open the file in Word or WPS and save it as .docx"
        )
    converted = _converted(content, name, program, min(SLOWEST, limits.seconds))
    source = word.read(converted, name, limits)
    notes = replace(source.notes, remarks=(*source.notes.remarks, CONVERTED))
    return replace(source, notes=notes)


def _converted(content: bytes, name: str, program: str, seconds: float) -> bytes:
    """A profile of its own keeps the conversion apart from a LibreOffice that the user has open."""
    with tempfile.TemporaryDirectory(prefix="wence-office-") as folder:
        ending = next((ending for start, ending in ENDINGS if content.startswith(start)), ".doc")
        given = Path(folder) / f"given{ending}"
        given.write_bytes(content)
        command = [
            program, f"-env:UserInstallation={(Path(folder) / 'profile').as_uri()}", "--headless", "--norestore",
            "--convert-to", "docx", "--outdir", f"{folder}/out", str(given),
        ]  # fmt: skip
        try:
            subprocess.run(
                command, check=False, capture_output=True, timeout=seconds, stdin=subprocess.DEVNULL
            )
        except subprocess.TimeoutExpired as error:
            raise DocumentFault(
                f"{name}: LibreOffice took more than {seconds:.0f} seconds; save the file as .docx yourself"
            ) from error
        made = Path(folder) / "out" / "given.docx"
        if not made.is_file():
            raise DocumentFault(
                f"{name}: LibreOffice could not convert the file; open it in Word or WPS and save it as .docx"
            )
        return made.read_bytes()
