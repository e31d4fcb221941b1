"""Sentences and the clauses they cite -> the answer's text with `[n]`. Knows no kind of question."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache

from documents.clauses import Clause, Document, Placed
from rag.answer import Citation

# A semicolon ends no sentence: what it parts are the items of one list.
SENTENCE = re.compile(r"[^。！？\n]*[。！？\n]?")
# The stop of an abbreviation ends none where a figure or a small letter follows: No. 75.
ENGLISH_SENTENCE = re.compile(
    r".+?(?:(?:[!?]|(?<!\bNo)(?<!\bNos)(?<!\bArt)(?<!\bLtd)(?<!\bCo)(?<!\betc)\.|\.(?!\s+(?:[a-z\d]|Ltd\b)))(?=\s|$)|\n|$)",
    re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Quote(Placed):
    """Words of a clause: `clause.text[start:end]`, or of its English when `english` is set."""

    document: Document
    clause: Clause
    start: int
    end: int
    english: bool = False

    @property
    def words(self) -> str:
        """The words themselves."""
        return (self.clause.english if self.english else self.clause.text)[self.start : self.end]


@dataclass(slots=True)
class Draft:
    """An answer being written: each sentence is added with what supports it."""

    parts: list[str] = field(default_factory=list)
    citations: list[Citation] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    def say(self, sentence: str, *quotes: Quote) -> None:
        """Add a sentence; a clause that was cited before keeps its number."""
        numbers = "".join(dict.fromkeys(f"[{self._number(quote)}]" for quote in quotes))
        self.parts.append(f"{sentence}{numbers}")

    def cite(self, quote: Quote) -> str:
        """The mark `[n]` of a quote, for a sentence that cites within."""
        return f"[{self._number(quote)}]"

    def join(self, other: Draft) -> None:
        """Add all that another draft says; what both cite keeps its number here."""
        quotes = {one.n: one for one in other.citations}
        numbers: dict[str, str] = {}
        for n, one in quotes.items():
            place = one.place
            known = next((c.n for c in self.citations if c.place == place), None)
            if known is None:
                known = len(self.citations) + 1
                self.citations.append(replace(one, n=known))
            numbers[f"[{n}]"] = f"[{known}]"
        for part in other.parts:
            self.parts.append(re.sub(r"\[\d+\]", lambda match: numbers.get(match[0], match[0]), part))
        self.notes += [note for note in other.notes if note not in self.notes]

    def text(self) -> str:
        """The answer, one sentence or list row a line."""
        return "\n".join(self.parts)

    def _number(self, quote: Quote) -> int:
        for citation in self.citations:
            if citation.place == quote.place:
                return citation.n
        number = len(self.citations) + 1
        start, end = (-1, -1) if quote.english else (quote.start, quote.end)
        self.citations.append(Citation(number, quote.document, quote.clause, quote.words, start, end))
        return number


def whole(document: Document, clause: Clause) -> Quote:
    """A quote of all of a clause's own text."""
    return Quote(document, clause, 0, len(clause.text))


@lru_cache(maxsize=4096)  # the clauses that questions meet are cut again and again
def sentences(text: str, english: bool = False) -> tuple[tuple[int, int], ...]:
    """Spans of the sentences of a text, blanks at both ends left out."""
    spans = []
    for match in (ENGLISH_SENTENCE if english else SENTENCE).finditer(text):
        stripped = match[0].strip()
        if stripped:
            start = match.start() + match[0].index(stripped)
            spans.append((start, start + len(stripped)))
    return tuple(spans)


def heading(clause: Clause) -> str:
    """What a clause is headed, without the blanks that set two or three letters wide apart: 总　则."""
    letters = clause.heading.split()
    return "".join(letters) if all(len(one) == 1 for one in letters) else clause.heading


def gist(clause: Clause, limit: int = 46) -> str:
    """What a clause is about in a few words: its heading, or the start of its first sentence."""
    if clause.heading and len(clause.heading) <= limit:
        return heading(clause)
    return shortened(clause.text.removeprefix(clause.number).strip(), limit)


# What a sentence opens with that says on what grounds or in what bounds something is done, not what.
GROUNDS = re.compile(
    r"^(?:(?:按照?|根据|依据|依托|围绕|结合|遵循|立足|针对|为了?)[^，,]{2,40}|在[^，,]{2,30}(?:下|上|中|内))[，,](?=.{6})"
)


def shortened(sentence: str, limit: int = 46) -> str:
    """The start of a sentence, cut at its commas to a length that fits into another; of a long one what is done."""
    first = re.split(r"[。；\n]", sentence, maxsplit=1)[0]
    if len(first) > limit:
        first = GROUNDS.sub("", first)
    # Where a comma parts clauses no list is cut in two: its items stand between the marks of another sort.
    for marks in ("，,", "、"):
        first = _closed(_cut(first, marks, limit))
    return first if len(first) <= limit * 1.5 else f"{first[:limit]}…"


def _cut(words: str, marks: str, limit: float) -> str:
    """Words that are too long, up to the last of their marks within a length, or to the first where none is."""
    places = [at for at, one in enumerate(words) if one in marks] if len(words) > limit else []
    return words[: max((at for at in places if at <= limit), default=places[0])] if places else words


def _closed(words: str) -> str:
    """Words without what follows a bracket or a mark that was cut off before it closes."""
    for opening, closing in ("（）", "“”", "《》"):
        if words.count(opening) > words.count(closing):
            words = words[: words.rindex(opening)]
    return words


# Words after which a phrase that is cut off must go on.
HANGING = re.compile(
    r"(?:\s+(?:a|an|the|in|of|to|for|and|or|by|with|on|at|as|from|into|be|being|is|are|its|their|such))+$",
    re.I,
)
# What follows a comma that parts the items of a list: one more, and a comma or the last.
WITHIN_LIST = re.compile(r",\s(?:and |or )?[\w\s'-]{1,40}(?:,|\s(?:and|or)\s)")
LITTLE_MORE = 1.2  # of a length, where nothing need be cut then


def english_gist(clause: Clause, limit: int = 130) -> str:
    """The same in English, from the clause's rendering; empty when it has none."""
    return english_shortened(clause.english, limit)


def english_shortened(sentence: str, limit: int = 130) -> str:
    """The same of an English sentence."""
    first = re.split(r"(?<=[a-z)\"])[.;](?=\s|$)|\n", sentence.strip(), maxsplit=1)[0]
    first = re.sub(r"^\(?\w{1,5}[.)]\s+", "", first)
    whole = first
    first = _cut(first, ",", limit * LITTLE_MORE)
    if len(first) > limit * LITTLE_MORE:
        return f"{HANGING.sub('', first[:limit].rsplit(' ', 1)[0])}…"
    return f"{first}…" if WITHIN_LIST.match(whole[len(first) :]) else first


def title(document: Document, english: bool) -> str:
    """A document's name as a sentence refers to it."""
    if english and document.title_english:
        return document.title_english
    return f"《{document.title.replace('《', '〈').replace('》', '〉')}》"


def listed(names: Sequence[str], english: bool) -> str:
    """A、B和C, or A, B and C."""
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])} and {names[-1]}" if english else "、".join(names)
