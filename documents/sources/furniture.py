"""Pages -> the same pages without running heads, running feet and page numbers. Knows no file format."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from documents.reading.markers import marker
from documents.sources.layout import Page, PrintedLine

ZONE = 0.15  # of the height of a page, at its top and at its foot
DEEP = 2  # lines of a running head or foot
DIGITS = re.compile(r"[0-9０-９]+")
PAGE_NUMBER = re.compile(
    r"[—–\-－─·.\s]*(?:第\s*)?(\d{1,4})(?:\s*页)?(?:\s*[/,，]?\s*共?\s*\d{1,4}\s*页?)?[—–\-－─·.\s]*"
)
DASHED = re.compile(r"[—–\-－─]+\s*\d{1,4}\s*[—–\-－─]+|第\s*\d{1,4}\s*页.*")


@dataclass(frozen=True, slots=True)
class Cleared:
    """Pages with their matter only, and what was taken away, each wording once."""

    pages: tuple[Page, ...]
    dropped: tuple[str, ...]


def cleared(pages: Sequence[Page]) -> Cleared:
    """Take away what stands at the same end of most pages with the same wording, figures apart."""
    counts = Counter(key for page in pages for key in {_key(page, line) for line in _outer(page)})
    offsets = Counter(
        number - page.number
        for page in pages
        for line in _outer(page)
        if (number := _number(line)) is not None
    )
    needed = max(3, 0.4 * len({page.number for page in pages}))
    usual = _usual_size(pages)

    def runs(page: Page, line: PrintedLine) -> bool:
        number = _number(line)
        if number is not None:
            counted = offsets[number - page.number] >= 2 or len(pages) == 1 == number
            return bool(DASHED.fullmatch(line.text)) or counted
        numbered = marker(line.text) is not None  # a unit of the text, whatever is repeated in it
        return counts[_key(page, line)] >= needed and line.em <= usual * 1.1 and not numbered

    kept, dropped = [], []
    for page in pages:
        running = {line for line in _outer(page) if runs(page, line)}
        dropped += [line.text for line in page.lines if line in running and _number(line) is None]
        kept.append(replace(page, lines=tuple(line for line in page.lines if line not in running)))
    return Cleared(tuple(kept), tuple(dict.fromkeys(dropped)))


def _outer(page: Page) -> list[PrintedLine]:
    """The first and last lines of a page, as far as they stand in its outer zones."""
    top = [line for line in page.lines[:DEEP] if line.box.bottom < ZONE * page.height]
    foot = [line for line in page.lines[-DEEP:] if line.box.top > (1 - ZONE) * page.height]
    return top + [line for line in foot if line not in top]


def _key(page: Page, line: PrintedLine) -> tuple[bool, str]:
    return line.box.top > page.height / 2, DIGITS.sub("#", re.sub(r"\s+", "", line.text))


def _number(line: PrintedLine) -> int | None:
    match = PAGE_NUMBER.fullmatch(line.text)
    return int(match[1]) if match else None


def _usual_size(pages: Sequence[Page]) -> float:
    sizes = sorted(line.em for page in pages for line in page.lines for _ in line.text)
    return sizes[len(sizes) // 2] if sizes else 1.0
