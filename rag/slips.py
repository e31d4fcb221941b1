"""A question and a library -> the question with its slips of the pen righted: 养峰 as 养蜂, coperation as cooperation.

Only a word is changed that the library lacks, and only into one that it has: for a word that a dictionary has, one that
sounds the same to its tone and stands as it does beside its neighbour (公式期 for 公示期).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cached_property

from index import renderings
from index.searching import Index
from index.text import PAIR, cut, guessed
from rag import language
from rag.questions.names import naming, places
from rag.questions.names.romanised import sound, syllabic, tone
from rag.questions.plain.homophones import SPOKEN_AS
from rag.translating import names
from rag.translating.lexicon import Lexicon, stem

HAN = re.compile(r"[一-鿿]+")
WORD = re.compile(r"(?<![A-Za-z\d&/.-])[A-Za-z]{4,}(?![A-Za-z\d&/]|-\w|['’])")
# Words of one character that join others: what is cut together with one of them is no word that was miswritten.
JOINING = frozenset(
    "的了是在有我他它这那每各个某和与及或同跟也都不没要能可以到从把被给对由于为上下中里内外大小多少几谁哪什么市县省局厅委"
)
LOOSE = 10  # times that the library has a word that sounds alike but for the tone
LONGEST = 4  # characters of a Chinese word that may hold a slip
# What is written in one, with a hyphen or apart: startups, co-ordinate, Guan Mao Tong.
HYPHENED = re.compile(r"(?<![A-Za-z\d&/.-])[A-Za-z]{2,12}-[A-Za-z]{3,}(?![A-Za-z\d&/-])")
APART = re.compile(r"(?<![A-Za-z'’-])[A-Za-z]+(?: [A-Za-z]+)+(?![A-Za-z'’-])")
SYLLABLE = 6  # letters
SHORTEST = 6  # letters of an English word that is read for another: shorter ones are like too many


class Slips:
    """Knows the words of one library."""

    def __init__(self, index: Index, lexicon: Lexicon) -> None:
        self._index = index
        self._lexicon = lexicon

    def righted(self, question: str) -> str:
        """The question, its length kept where it is Chinese; what may be right stays as it is."""
        plain = language.simplified(question) if HAN.search(question) else question
        joined = dict(self._joined(question))
        whole = {at: word for at, word in self._english(question) if not _within(at, joined)}
        changed = dict(self._chinese(plain)) | whole | joined
        for (start, end), word in sorted(changed.items(), reverse=True):
            question = f"{question[:start]}{word}{question[end:]}"
        return question

    def _chinese(self, text: str) -> Iterator[tuple[tuple[int, int], str]]:
        for run in HAN.finditer(text):
            unknown = frozenset(guessed(run[0]))
            for place, word in cut(run[0]):
                if 1 < len(word) <= LONGEST and not JOINING & set(word) and not self._stands(word):
                    exact = (place, word) not in unknown
                    meant = max(self._sounding(word, exact), key=self._index.frequency, default="")
                    if meant and (not exact or self._joins(run[0], place, meant)):
                        start = run.start() + place
                        yield (start, start + len(word)), meant

    def _sounding(self, word: str, exact: bool) -> Iterator[str]:
        """The words of the library that differ in one character, of the same sound or look; `exact`: the tone too."""
        for at, character in enumerate(word):
            for other in self._alike(character):
                meant = f"{word[:at]}{other}{word[at + 1 :]}"
                same = tone(other) == tone(character)
                if (same or not exact) and self._index.frequency(meant) >= (1 if same else LOOSE):
                    yield meant

    def _joins(self, run: str, place: int, meant: str) -> bool:
        """Whether the library has the word beside a neighbour that it has in the question: 公示 before 期."""
        before, after = run[:place][-1:] + meant[0], meant[-1] + run[place + len(meant) :][:1]
        return any(len(pair) == 2 and self._index.knows(PAIR + pair) for pair in (before, after))

    def _alike(self, character: str) -> Iterable[str]:
        look = SPOKEN_AS.get(character)
        spoken = self._sounds.get(sound(character), set())
        written = {one for one, group in SPOKEN_AS.items() if group == look} if look else set()
        return sorted((spoken | written) - {character})

    def _stands(self, word: str) -> bool:
        pairs = [PAIR + word[at : at + 2] for at in range(len(word) - 1)]
        return self._index.knows(word) or all(map(self._index.knows, pairs))

    @cached_property
    def _sounds(self) -> dict[str, set[str]]:
        """The characters of the library by their sounds."""
        texts = (clause.text for document in self._index.documents for clause in document.walk())
        sounds: dict[str, set[str]] = {}
        for character in set("".join(texts)):
            if HAN.fullmatch(character):
                sounds.setdefault(sound(character), set()).add(character)
        return sounds

    def _english(self, text: str) -> Iterator[tuple[tuple[int, int], str]]:
        for match in WORD.finditer(text):
            word, shouted = match[0].lower(), match[0].isupper()
            if names.spells(match[0]) or word in self._regions:
                continue
            if word in self._acronyms if shouted else self._means(word):
                continue
            among = self._acronyms if shouted else self._words
            meant = [one for one in among if _one_slip(word, one)]
            if len(meant) == 1 and (shouted or len(meant[0]) >= SHORTEST):
                yield match.span(), meant[0].upper() if shouted else meant[0]

    def _joined(self, text: str) -> Iterator[tuple[tuple[int, int], str]]:
        """What the library writes in one where the question writes it apart, or with a hyphen where it writes it in one."""
        for match in HYPHENED.finditer(text):
            word, said = match[0].replace("-", "").lower(), match[0].lower()
            if word in self._own and said not in self._hyphened.values():
                yield match.span(), word
        for match in WORD.finditer(text):
            word = match[0].lower()
            if word in self._hyphened and word not in self._own:
                yield match.span(), self._hyphened[word]
        yield from self._spelt_apart(text)

    def _spelt_apart(self, text: str) -> Iterator[tuple[tuple[int, int], str]]:
        """A Chinese name that a question spells syllable by syllable and the library in one."""
        for run in APART.finditer(text):
            words = [one for one in re.finditer("[A-Za-z]+", run[0]) if len(one[0]) <= SYLLABLE]
            for first, last in (
                (one, words[at + size]) for size in (3, 2, 1) for at, one in enumerate(words[:-size])
            ):
                name = run[0][first.start() : last.end()].lower()
                joined = name.replace(" ", "")
                if joined in self._own and all(map(syllabic, name.split())):
                    yield (run.start() + first.start(), run.start() + last.end()), joined

    def _means(self, word: str) -> bool:
        own = stem(word) in self._stems or bool(renderings.of(word))
        return own or self._index.whole(word) or self._index.whole(stem(word))

    @cached_property
    def _regions(self) -> frozenset[str]:
        """How the places that the documents are for are spelt."""
        shorts = {places.short(part) for one in self._index.documents for part in naming.parts(one)}
        return frozenset(sound(one) for one in shorts)

    @cached_property
    def _texts(self) -> str:
        documents = self._index.documents
        clauses = (f"{clause.text} {clause.english}" for one in documents for clause in one.walk())
        return " ".join((*clauses, *(one.title_english for one in documents)))

    @cached_property
    def _acronyms(self) -> frozenset[str]:
        return frozenset(
            one.lower() for one in re.findall(r"(?<![A-Za-z])[A-Z]{4,}(?![A-Za-z])", self._texts)
        )

    @cached_property
    def _own(self) -> frozenset[str]:
        """The words of the library's own texts."""
        return frozenset(re.findall(r"[a-z]{6,}", self._texts.lower()))

    @cached_property
    def _hyphened(self) -> dict[str, str]:
        """What the library writes with a hyphen, by how it is written in one."""
        return {
            one.replace("-", ""): one for one in re.findall(r"\b[a-z]{1,12}-[a-z]{3,}\b", self._texts.lower())
        }

    @cached_property
    def _words(self) -> frozenset[str]:
        told = re.findall(r"[a-z]{4,}", f"{self._texts} {' '.join(self._lexicon.names())}".lower())
        return frozenset(told)

    @cached_property
    def _stems(self) -> frozenset[str]:
        return frozenset(map(stem, self._words))


def _within(span: tuple[int, int], others: Iterable[tuple[int, int]]) -> bool:
    """Whether a stretch lies upon another."""
    return any(span[0] < end and start < span[1] for start, end in others)


def _one_slip(said: str, meant: str) -> bool:
    """Whether one letter was left out or put in, or two neighbours changed places, behind the first."""
    if said == meant or said[:1] != meant[:1] or abs(len(said) - len(meant)) > 1:
        return False
    at = next(
        (place for place, (a, b) in enumerate(zip(said, meant, strict=False)) if a != b),
        min(len(said), len(meant)),
    )
    rest, other = said[at:], meant[at:]
    swapped = len(rest) > 1 and len(other) > 1 and rest[:2] == other[1::-1] and rest[2:] == other[2:]
    return swapped or rest[1:] == other or rest == other[1:]
