"""The words of a question -> places, bodies and documents of the library, each taken as one word. Chooses nothing else."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from index.searching import Index
from rag.questions.names.units import Units
from rag.translating import names, titles
from rag.translating.framing import ANY_BODY, BODIES, IDLE, KINDS, NO_MATTER, STAFF
from rag.translating.lexicon import Word

LONGEST = 6  # words of a body's name
# Of what a body is: the county bureau is none of the city's.
RANKS = {
    "county": "县",
    "municipal": "市",
    "city": "市",
    "provincial": "省",
    "province": "省",
    "district": "区",
}


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
        known = self._known(places)
        found: list[Word] = []
        for word in words:
            found.append(word)
            if not (word.forms and BODIES.search(word.text)):
                continue
            for size in range(min(LONGEST, len(found)), 0, -1):
                name = self._body(found[-size:], known)
                if name:
                    found[-size:] = [_joined(found[-size:], name)]
                    break
        return found

    def _known(self, places: Collection[str]) -> list[str]:
        """The names of bodies, those of the places that are spoken of first."""
        ranked = sorted(self._units.known, key=lambda unit: not any(place in unit.region for place in places))
        return list(dict.fromkeys(self._units.whole(unit.name) for unit in ranked))

    def _body(self, words: Sequence[Word], known: Sequence[str]) -> str:
        """The body that words name; a word that names no matter, as committee, names none alone."""
        ranks = {RANKS[small] for one in words if (small := one.text.lower()) in RANKS}
        ranked = [name for name in known if name[0] in ranks] if len(ranks) == 1 else []
        said = [one for one in words if one.text.lower() not in {*NO_MATTER, *RANKS}]
        said = [one for one in said if not set(one.forms) & set(self.places)] or said
        if not words[0].forms or not all(one.forms for one in said):
            return ""
        if all(one.forms[0] in KINDS for one in said):
            return ""
        forms = [(*one.forms, *map(_unranked, one.forms)) for one in said]
        kind = said[-1].text.lower().rstrip("s")
        named = "" if kind in STAFF else names.body(forms, ranked) or names.body(forms, known)
        if named or len(said) < 2 or kind not in ANY_BODY | STAFF or (kind in STAFF and _people(said[:-1])):
            return named
        return names.sole(forms[:-1], ranked or known)


def _people(words: Sequence[Word]) -> bool:
    """Whether words name people themselves: the disabled people are no federation."""
    return any(form[-1] in "人者员民年童士" for one in words for form in one.forms)


def _unranked(form: str) -> str:
    """The name of a body without its rank, for those of another: 住房和城乡建设局 of 市住房和城乡建设局."""
    return form[1:] if form[0] in RANKS.values() and form[-1] in "局委办厅会处" else form


def _joined(words: Sequence[Word], chinese: str) -> Word:
    return Word(" ".join(word.text for word in words), words[0].start, words[-1].end, (chinese,))
