"""The words of a question and what may stand for each -> what stands for it in this library. Knows no English grammar.

Of several Chinese words, the one is taken that stands beside the others in the clause that holds most of them.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from documents.clauses import Level
from index import renderings
from index.searching import Index
from rag.finding.rarity import telling
from rag.translating.framing import light

SIGN = re.compile("[A-Za-z0-9][A-Z]")  # capitals within a word: it is written so in every language
DEEP = 80  # passages among which the clause is sought that the question speaks of
ABOVE = 0.6  # what a word in a heading counts against one in the clause
NEAR = 0.5  # cosine from which a token of the library may stand for a word that no lexicon knows
SURE = 0.6  # the same of a single character, which has many meanings
TAKEN = 3  # tokens
REMEMBERED = 2_000  # words
UNHEARD = 2.0  # what a word weighs for which nothing stands; the library's own words weigh about 5
ABSENT = 4.0  # the same of a word that is known, and of which the library does not speak
LIGHT = 0.2  # what a word that frames the question weighs against its rarity
# Cosine of a word and a form from which on the former is known well, and how much farther another may lie that means
# the same.
CLEAR, CLOSE = 0.5, 0.25
CALLED = 3.0  # what the name of a document weighs


@dataclass(frozen=True, slots=True)
class Said:
    """A word of the question; `forms` may stand for it. `weight` says how much it tells of what is asked.

    `rarity` is that of the rarest of its forms, `document` the id of the document that it calls by name. `apt` are the
    forms that mean the word itself, where a list has others beside them that only belong to its matter.
    """

    word: str
    forms: tuple[str, ...]
    weight: float = 0.0
    rarity: float = 0.0
    document: str = ""
    apt: tuple[str, ...] = ()

    def stands_in(self, text: str) -> bool:
        """Whether a text holds any of its forms."""
        return any(form in text for form in self.forms)


class Chooser:
    """Knows which words one library has, and where they stand together."""

    def __init__(self, index: Index) -> None:
        self._index = index
        self._titles = {document.id: document.title for document in index.documents}
        # Words come again: in the parts of one question, and in questions about one library.
        self.weighed = lru_cache(maxsize=REMEMBERED)(self._weighed)

    def _weighed(self, word: str, forms: tuple[str, ...]) -> Said:
        """A word with its weight; where it is given no forms, what a dictionary has or lies nearest stands for it."""
        forms = self._own(word, forms) or self._rendered(word) or self._near(word)
        found = [telling(self._index, form) for form in forms if self._stands(form)]
        rarity = max(found) if found else ABSENT if forms else UNHEARD
        weight = LIGHT * rarity if light(word) else rarity
        return Said(word, forms, weight, rarity, apt=self._apt(word, forms))

    def _apt(self, word: str, forms: tuple[str, ...]) -> tuple[str, ...]:
        """Of several forms those nearest to the word in meaning, where the embedder knows the word well."""
        if len(forms) < 2:
            return forms
        cosines = self._index.meanings(forms) @ self._index.meaning(word)
        best = float(cosines.max())
        least = best - CLOSE if best >= CLEAR else -1.0
        return tuple(form for form, cosine in zip(forms, cosines.tolist(), strict=True) if cosine >= least)

    def chosen(self, spoken: Sequence[Said], within: Collection[str]) -> Mapping[Said, str]:
        """What stands for each word; a word for which nothing stands is left as it is. `within` are documents."""
        own, above = self._beside(spoken, within)
        return {word: self._one(word, own, above) for word in spoken}

    def _one(self, word: Said, own: str, above: str) -> str:
        for text in (own, above):
            here = [form for form in word.forms if form in text]
            if here:
                return here[0] if light(word.word) else _aptest(word, here)
        known = [form for form in word.forms if self._stands(form)]
        # What the library says as it stands goes before what it says in pieces, but no piece before the whole.
        said = [form for form in known if self.said(form) and form not in known[0]]
        known = known if light(word.word) or (known and self.said(known[0])) else said or known
        return (known or word.forms or (f" {word.word} ",))[0]

    def _beside(self, spoken: Sequence[Said], within: Collection[str]) -> tuple[str, str]:
        """The clause that holds most of the words, and the headings above it; nothing where no word tells a clause."""
        if not any(word.weight and not light(word.word) for word in spoken):
            return "", ""
        forms = " ".join(form for word in spoken for form in word.forms)
        best, found = 0.0, ("", "")
        hits = self._index.by_words(forms, DEEP, set(within) or None)
        # Several passages of a clause are found, and it is held against the words once.
        for document, address in dict.fromkeys((hit.passage.document, hit.passage.address) for hit in hits):
            clause = self._index.clause(document, address)
            if clause is None or clause.level is Level.MASTHEAD:
                continue
            above = " ".join((self._titles[document], *clause.path))
            score = sum(_held(word, clause.text, above) for word in spoken)
            if score > best:
                best, found = score, (clause.text, above)
        return found

    def said(self, form: str) -> bool:
        """Whether the library says a form as it stands, not only each of its words."""
        return self._index.standing(form) > 0

    def _stands(self, form: str) -> bool:
        return all(self._index.knows(word) for word in self._index.words(form))

    def _own(self, word: str, forms: tuple[str, ...]) -> tuple[str, ...]:
        """The forms of a word, and before them a sign, as AED, that Chinese texts may print as it is."""
        sign = SIGN.search(word) and self._stands(word.lower())
        return (word, *forms) if sign else forms

    def _rendered(self, word: str) -> tuple[str, ...]:
        """What a dictionary of everyday words has for one, of that what the library speaks of."""
        return tuple(one for one in renderings.of(word.lower()) if len(one) > 1 and self._stands(one))

    def _near(self, word: str) -> tuple[str, ...]:
        near = self._index.crossed(word, TAKEN)
        return tuple(token for token, cosine in near if cosine >= (NEAR if len(token) > 1 else SURE))


def _aptest(word: Said, forms: Sequence[str]) -> str:
    """The first of the forms found that mean the word itself, none that stands within another: lists begin with what is usual."""
    whole = [form for form in forms if not any(form in other for other in forms if other != form)]
    return ([form for form in whole if form in word.apt] or whole)[0]


def _held(word: Said, text: str, above: str) -> float:
    """What a clause and the headings above it hold of a word; a place tells as much in a title as in a clause."""
    if word.weight and word.stands_in(text):
        return word.rarity
    return ABOVE * word.rarity * (word.stands_in(above) or word.stands_in(text))
