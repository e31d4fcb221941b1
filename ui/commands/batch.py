"""A file of one JSON object a line -> one line of JSON each, in order. Knows no workspace.

A line that cannot be answered gets `{"id": …, "error": …}` in its place; the others are answered.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import typer

from documents.errors import WenceError
from ui import payloads


@dataclass(frozen=True, slots=True)
class Asked:
    """One line of the file, understood."""

    id: Any
    question: str
    history: tuple[str, ...]


class BadLine(ValueError):
    """A line that is no question; `id` is the caller's where the line states one."""

    def __init__(self, id: Any, message: str) -> None:
        super().__init__(message)
        self.id = id


def parse(text: str, number: int) -> Asked:
    """The question on this line; `number` names the line in errors and stands in for a missing id."""
    try:
        stated = json.loads(text)
    except (json.JSONDecodeError, RecursionError) as fault:
        raise BadLine(None, f"line {number} is not JSON: {fault}") from None
    if not isinstance(stated, dict):
        raise BadLine(None, f'line {number} is not an object: write {{"id": …, "question": …}}')
    id = stated.get("id", number)
    question = stated.get("question")
    if not isinstance(question, str) or not question.strip():
        raise BadLine(id, f'line {number} has no "question": it must be a text that is not empty')
    history = stated.get("history") or []
    if not isinstance(history, list) or not all(isinstance(earlier, str) for earlier in history):
        raise BadLine(id, f'line {number}: "history" must be a list of earlier questions')
    return Asked(id, question, tuple(history))


def lines(path: Path) -> Iterator[tuple[int, str]]:
    """The lines that are not blank, with their numbers; `-` reads standard input."""
    if str(path) == "-":
        yield from _numbered(sys.stdin.buffer.read(), "standard input")
        return
    try:
        content = path.read_bytes()
    except OSError as fault:
        raise WenceError(f"cannot read the batch file {path}: {fault.strerror}; check its name") from None
    yield from _numbered(content, str(path))


def _numbered(content: bytes, name: str) -> Iterator[tuple[int, str]]:
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        raise WenceError(f"{name} is not UTF-8 (byte {fault.start}): save it as UTF-8") from None
    for number, one in enumerate(text.split("\n"), start=1):  # str.splitlines would cut inside a question
        if one.strip():
            yield number, one


def run(path: Path, reply: Callable[[Asked], payloads.Payload]) -> None:
    """Print a reply for every line; exit 1 at the end when one had none."""
    failed = False
    for number, text in lines(path):
        id: Any = None
        try:
            asked = parse(text, number)
            id = asked.id
            result = {"id": id} | reply(asked) | {"id": id}
        except BadLine as fault:
            failed, result = True, {"id": fault.id, "error": str(fault)}
        except WenceError as fault:
            failed, result = True, {"id": id, "error": str(fault)}
        print(payloads.line(result), flush=True)
    if failed:
        raise typer.Exit(1)
