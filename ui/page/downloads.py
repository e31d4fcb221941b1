"""A question and those before it -> links to the clauses of its answer as files. Knows no answer."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import urlencode

from ui.page.marks import escape
from ui.spreadsheets import Format

LONGEST_ADDRESS = 7_000  # characters; servers and proxies take some 8,000


def links(question: str, history: Sequence[str]) -> str:
    """A link for each format; none where the question alone is too long for an address."""
    addresses = {one: address(question, history, one) for one in Format}
    if any(len(one) > LONGEST_ADDRESS for one in addresses.values()):
        return ""
    shown = " · ".join(
        f'<a href="{escape(address)}" download aria-label="下载 {one.upper()} Download {one.upper()}">{one.upper()}</a>'
        for one, address in addresses.items()
    )
    return f'<span class="downloads">下载 Download {shown}</span>'


def address(question: str, history: Sequence[str], format: Format) -> str:
    """Relative to the page, which may stand below any path; the oldest questions give way where it grows too long."""
    pairs = [("question", question), *(("history", one) for one in history), ("format", format.value)]
    made = f"v1/export?{urlencode(pairs, errors='replace')}"
    return made if len(made) <= LONGEST_ADDRESS or not history else address(question, history[1:], format)
