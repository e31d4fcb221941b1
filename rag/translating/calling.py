"""The words of a question -> places, bodies and documents of the library, each taken as one word. Chooses nothing else."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import chain

from index.searching import Index
from rag.questions.names.units import Units
from rag.translating import names, titles
from rag.translating.framing import ANY_BODY, BODIES, IDLE, KINDS, NO_MATTER, STAFF
from rag.translating.lexicon import Word

LONGEST = 6  # words of a body's name
REMEMBERED = 16  # places that are spoken of together
# Of what a body is: the county bureau is none of the city's.
RANKS = {
    "county": "县",
    "municipal": "市",
    "city": "市",
    "provincial": "省",
    "province": "省",
    "district": "区",
}


PEOPLE = "人者员民年童士"  # ends the names of people themselves: the disabled people are no federation


@dataclass(frozen=True, slots=True)
class Called:
    """A word of the question, or several that are one name; `document` is the id of the document that they call."""

    word: Word
    document: str = ""


class Caller:
    """Knows the places, the bodies and the documents of one library."""

    def __init__(self, index: Index, units: Units) -> None:
        self._documents = index.documents
        self._units = units
        self._names = names.of(index)
        self.places = names.regions(index.documents)
        self._remembered = lru_cache(maxsize=REMEMBERED)(self._known)

    def spoken(self, words: Sequence[Word]) -> frozenset[str]:
        """The places of which a question speaks."""
        return frozenset(form for word in words for form in self._spelt(word).forms if form in self.places)

    def named(self, words: Sequence[Word], places: Collection[str] = ()) -> list[Called]:
        """The words of a part of a question in order, names taken whole; `places` are those of which the whole speaks."""
        spelt = [self._spelt(word) for word in words]
        found = self._bodies(spelt, places or self.spoken(words))
        called = [Called(word) for word in found]
        for one in reversed(list(titles.titled(found, self._documents))):
            whole = _joined(found[one.first : one.last + 1], one.chinese)
            called[one.first : one.last + 1] = [Called(whole, one.document.id)]
        return called

    def _spelt(self, word: Word) -> Word:
        """A name in Latin letters as the library prints it."""
        known = word.forms or not word.text[0].isupper() or word.text.lower() in IDLE
        name = "" if known else self._names.spelt(word.text)
        return replace(word, forms=(name,)) if name else word

    def _bodies(self, words: Sequence[Word], places: Collection[str]) -> list[Word]:
        """Words that together name a body, taken as one under the name that the library prints."""
        near = frozenset(places)
        known, here = self._remembered(near), self._remembered(near, here=True)
        found: list[Word] = []
        for word in words:
            found.append(word)
            if not (word.forms and BODIES.search(word.text)):
                continue
            sizes = range(min(LONGEST, len(found)), 0, -1)
            exact = ((size, self._body(found[-size:], known)) for size in sizes)
            loose = ((size, self._sole(found[-size:], here or known)) for size in sizes)
            size, name = next(((size, name) for size, name in chain(exact, loose) if name), (0, ""))
            if size:
                found[-size:] = [_joined(found[-size:], name)]
        return found

    def _known(self, places: Collection[str], here: bool = False) -> list[str]:
        """The names of bodies, those of the places that are spoken of first; `here`: only those."""
        known = [
            (not any(place in unit.region for place in places), self._units.whole(unit.name))
            for unit in self._units.known
        ]
        ranked = sorted(known, key=lambda one: one[0])
        return list(dict.fromkeys(name for away, name in ranked if not (here and away)))

    def _body(self, words: Sequence[Word], known: Sequence[str]) -> str:
        """The body that words name; a word that names no matter, as committee, names none alone."""
        said, ranks = self._matter(words)
        if not said or said[-1].text.lower().rstrip("s") in STAFF:
            return ""
        ranked = [name for name in known if name[0] in ranks] if len(ranks) == 1 else []
        forms = [(*one.forms, *map(_unranked, one.forms)) for one in said]
        return names.body(forms, ranked) or names.body(forms, known)

    def _sole(self, words: Sequence[Word], known: Sequence[str]) -> str:
        """The one body with the matter that words name, whatever kind of body they call it."""
        said, _ = self._matter(words)
        *matter, kind = said or [Word("", 0, 0)]
        if kind.text.lower().rstrip("s").rpartition(" ")[2] not in ANY_BODY | STAFF:
            return ""
        if " " in kind.text or not matter:
            matter = said
        staff = kind.text.lower().rstrip("s") in STAFF
        if staff and (matter is said or any(form[-1] in PEOPLE for one in matter for form in one.forms)):
            return ""
        return names.sole([[_bare(form) for form in one.forms] for one in matter], known)

    def _matter(self, words: Sequence[Word]) -> tuple[list[Word], set[str]]:
        """The words of a body's name that tell of it, and its ranks; no words where they name none."""
        ranks = {RANKS[small] for one in words if (small := one.text.lower()) in RANKS}
        said = [one for one in words if one.text.lower() not in {*NO_MATTER, *RANKS}]
        said = [one for one in said if not set(one.forms) & set(self.places)] or said
        if not words[0].forms or not all(one.forms for one in said):
            return [], ranks
        return ([] if all(one.forms[0] in KINDS for one in said) else said), ranks


def _bare(form: str) -> str:
    """The name of a body without what kind it is: 体育 of 体育局."""
    return re.sub(r"(?<=..)(?:委员会|办公室|部门|机构|部委|[局厅委办部])$", "", form)


def _unranked(form: str) -> str:
    """The name of a body without its rank, for those of another: 住房和城乡建设局 of 市住房和城乡建设局."""
    return form[1:] if form[0] in RANKS.values() and form[-1] in "局委办厅会处" else form


def _joined(words: Sequence[Word], chinese: str) -> Word:
    return Word(" ".join(word.text for word in words), words[0].start, words[-1].end, (chinese,))
