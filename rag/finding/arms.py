"""A text and what is wanted -> the passages that each search of an index finds. Fuses nothing, reads no clause."""

from __future__ import annotations

from collections.abc import Callable, Collection

from index.passages import Hit
from index.searching import Index
from rag.filters import EVERYTHING, Filter
from rag.glossary import Glossary
from rag.language import HAN

DEPTH = 60  # passages taken from each arm that goes by words
DEPTH_OF_MEANING = 200  # passages taken by their vectors, to be ordered by their tokens
DEEPER = 4  # times as many are looked through when too few of them pass a filter

_Search = Callable[[str, int, Collection[str] | None], list[Hit]]  # text, how many, documents


class Arms:
    """The searches over one index."""

    def __init__(self, index: Index, glossary: Glossary) -> None:
        self._index = index
        self._glossary = glossary
        self._documents = {document.id: document for document in index.documents}

    def hits(self, text: str, within: Collection[str], only: Filter) -> list[tuple[str, list[Hit]]]:
        """The name of each search with what it finds, best first; `within` restricts to documents, `only` to what passes."""
        among = self._among(within, only)
        translated = " ".join(entry.chinese for entry in self._glossary.mentioned(text))
        searches: list[tuple[str, _Search, str, int]] = [
            ("words", self._index.by_words, text, DEPTH),
            ("meaning", self._index.by_meaning, text, DEPTH_OF_MEANING),
        ]
        if not HAN.search(text):
            searches.append(("renderings", self._index.by_renderings, text, DEPTH))
        if translated:
            searches.append(("translated", self._index.by_words, translated, DEPTH))
        return [(arm, self._hits(search, words, deep, among, only)) for arm, search, words, deep in searches]

    def _among(self, within: Collection[str], only: Filter) -> Collection[str] | None:
        """The documents to search; None for all."""
        if not within and only == EVERYTHING:
            return None
        taken = {id for id, one in self._documents.items() if only.takes(one)}
        return taken.intersection(within) if within else taken

    def _hits(
        self, search: _Search, text: str, wanted: int, among: Collection[str] | None, only: Filter
    ) -> list[Hit]:
        """The best hits; where units are asked for, looked for ever deeper until enough of them state one."""
        depth, hits = wanted, search(text, wanted, among)
        if not only.units:
            return hits
        kept = [hit for hit in hits if self._names(hit, only)]
        while len(kept) < wanted and len(hits) == depth:
            depth *= DEEPER
            hits = search(text, depth, among)
            kept = [hit for hit in hits if self._names(hit, only)]
        return kept[:wanted]

    def _names(self, hit: Hit, only: Filter) -> bool:
        document = hit.passage.document
        stated = self._index.stated(document, hit.passage.address)
        return only.names(self._documents[document], [one.unit for one in stated])
