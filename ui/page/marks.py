"""Text of documents, questions and answers -> HTML that shows exactly that text. Knows no layout.

All of it is data: whatever it contains, it must not become markup. Braces are escaped as well, since the
page's HTML component passes what it shows through a template language.
"""

from __future__ import annotations

import html
import re
from collections.abc import Set as AbstractSet

REFERENCE = re.compile(r"\[(\d{1,3})\]")
RUN = re.compile(r"\[\d{1,3}\](?:\s?\[\d{1,3}\])*")
LONGEST_RUN = 4  # references drawn one by one
ITEM = re.compile(r"^\s*(?:[-*•·]\s+)(.*)$")
BRACES = str.maketrans({"{": "&#123;", "}": "&#125;", "$": "&#36;", "`": "&#96;"})


def escape(text: str) -> str:
    """The text as HTML, in element content or in a quoted attribute."""
    return html.escape(text).translate(BRACES)


def highlight(text: str, start: int, end: int) -> str:
    """The text with `text[start:end]` marked; a span that the text does not have marks nothing."""
    if not 0 <= start < end <= len(text):
        return escape(text)
    return f"{escape(text[:start])}<mark>{escape(text[start:end])}</mark>{escape(text[end:])}"


def highlight_quote(text: str, quote: str) -> str:
    """The text with the first occurrence of the quote marked."""
    start = text.find(quote) if quote else -1
    return highlight(text, start, start + len(quote))


def references(text: str, turn: int, cited: AbstractSet[int]) -> str:
    """The text with each `[n]` that is cited made a link to its clause; other brackets stay text.

    A long run, `[1][2]…[9]`, is drawn as its ends, `[1]–[9]`.
    """
    parts = []
    position = 0
    for run in RUN.finditer(text):
        numbers = [int(digits) for digits in REFERENCE.findall(run.group())]
        if not any(n in cited for n in numbers):
            continue
        parts.append(escape(text[position : run.start()].rstrip(" ")))  # the link brings its own space
        links = [_link(n, turn) if n in cited else f"[{n}]" for n in numbers]
        whole = all(n in cited for n in numbers) and numbers == list(range(numbers[0], numbers[-1] + 1))
        shown = f"{links[0]}–{links[-1]}" if whole and len(links) > LONGEST_RUN else "".join(links)
        parts.append(f"&#8288;{shown}")  # the word joiner keeps it on the line of the word before
        position = run.end()
    return "".join(parts) + escape(text[position:])


def _link(n: int, turn: int) -> str:
    return (
        f'<a class="ref" href="#clause-{turn}-{n}" data-turn="{turn}" data-n="{n}"'
        f' aria-label="依据条款 {n} Clause {n}">[{n}]</a>'
    )


def paragraphs(text: str, turn: int, cited: AbstractSet[int]) -> str:
    """An answer's lines as paragraphs, and its lines that begin with a dash or a dot as a list."""
    parts: list[str] = []
    in_list = False
    for line in text.split("\n"):
        if not line.strip():
            continue
        item = ITEM.match(line)
        if bool(item) != in_list:
            parts.append("<ul>" if item else "</ul>")
            in_list = bool(item)
        shown = references(item.group(1) if item else line.strip(), turn, cited)
        parts.append(f"<li>{shown}</li>" if item else f"<p>{shown}</p>")
    return "".join(parts) + ("</ul>" if in_list else "")
