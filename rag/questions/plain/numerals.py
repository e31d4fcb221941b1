"""Numbers of things in an English sentence. Knows no question."""

from __future__ import annotations


def number(count: int, noun: str) -> str:
    """1 task, 2 tasks."""
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"
