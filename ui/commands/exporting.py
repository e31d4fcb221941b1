"""An answer and a file's name -> a CSV or XLSX file of the clauses it cites. Asks nothing."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from documents.errors import WenceError

if TYPE_CHECKING:
    from rag.answer import Answer
    from ui.spreadsheets import Format


def check(file: Path) -> None:
    """WenceError for a file that could not be written, before anybody waits for an answer."""
    _format(file)
    if not file.parent.is_dir():
        raise WenceError(f"{file} is not written: there is no folder {file.parent}; make it, or name another")
    try:
        if file.is_dir():
            raise WenceError(f"{file} is not written: it is a folder; name a file in it")
    except OSError as fault:
        raise WenceError(f"{file} is not written: {fault.strerror}; name another file") from None


def write(given: Answer, file: Path) -> None:
    """Write the file and say so on stderr, which leaves the output to the answer. Raises WenceError."""
    # Imported here: who exports nothing should not wait for it.
    from ui import spreadsheets
    from ui.table import table

    format = _format(file)
    made = table(given)
    if made is None:
        print(f"wence: {file} is not written: the answer cites no clause", file=sys.stderr)
        return
    try:
        file.write_bytes(spreadsheets.written(made, format))
    except OSError as fault:
        raise WenceError(
            f"{file} is not written: {fault.strerror}; close the program that has it open, or name another file"
        ) from None
    clauses = "1 clause" if len(made.lines) == 1 else f"{len(made.lines)} clauses"
    print(f"wence: {clauses} written to {file}", file=sys.stderr)


def _format(file: Path) -> Format:
    from ui.spreadsheets import Format

    try:
        return Format(file.suffix.lower().removeprefix("."))
    except ValueError:
        endings = " or ".join(f".{one}" for one in Format)
        raise WenceError(f"{file} is not written: let its name end in {endings}") from None
