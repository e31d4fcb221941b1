"""English words -> the Chinese words that may stand for them. Knows no library: which of them is meant is chosen elsewhere."""

from __future__ import annotations

import csv
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from pathlib import Path

from rag.glossary import Glossary

FOLDER = Path(__file__).with_name("words")  # one file for each field of administration
HAN = "一-鿿"
WORD = re.compile(
    rf"(?:\d{{4}}年)?\d{{1,2}}月\d{{1,2}}日|[A-Za-z0-9]+(?:\.\d+)?(?:[-&][A-Za-z0-9]+)*%?[{HAN}]*|[{HAN}]+\d*[{HAN}]*"
)
SHORTEST = 3  # letters that an ending leaves behind
JOINS = frozenset(
    "a an the of in on at to for from with by my your and".split()
)  # between things that one name joins
# Plurals that name another thing than their singulars.
_PLURAL = frozenset(
    "goods customs news securities futures spirits damages aids times minutes electronics works papers commercials".split()
)
_SHORT = re.compile(r"(?:[^aeiou]|qu)+[aeiou][^aeiouwxy]")  # one vowel between consonants
# Forms of verbs and nouns that no ending tells, each before its base.
_IRREGULAR = dict(
    pair.split()
    for pair in (
        "bought buy,brought bring,broke break,broken break,chose choose,chosen choose,dealt deal,drawn draw,drew draw,"
        "driven drive,drove drive,drunk drink,eaten eat,ate eat,fallen fall,fed feed,fought fight,flew fly,flown fly,"
        "forbade forbid,forgiven forgive,frozen freeze,grew grow,grown grow,hidden hide,held hold,kept keep,laid lay,led lead,"
        "lent lend,lost lose,met meet,men man,women woman,children child,"
        "paid pay,repaid repay,ran run,ridden ride,rode ride,rose rise,risen rise,sold sell,resold resell,sent send,"
        "shown show,shrunk shrink,slept sleep,spent spend,stole steal,stolen steal,swum swim,taught teach,thrown throw,"
        "threw throw,torn tear,understood understand,woven weave,withdrawn withdraw,withdrew withdraw,wives wife,"
        "wolves wolf,wore wear,worn wear,written write,wrote write,built build,rebuilt rebuild,caught catch,"
        "dug dig,undertaken undertake,overdrawn overdraw,feet foot,teeth tooth,mice mouse,geese goose,"
        "used use,using use,hung hang,sunk sink,sought seek,won win,begun begin,began begin"
    ).split(",")
)


@dataclass(frozen=True, slots=True)
class Word:
    """A stretch of an English text, `text[start:end]`, and what may stand for it; no forms for a word unknown."""

    text: str
    start: int
    end: int
    forms: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Row:
    """An English name, the forms in which it is looked up, and what may stand for it."""

    name: str
    key: tuple[str, ...]
    plain: str
    chinese: tuple[str, ...]


class Lexicon:
    """The words of administration that ship with the program, and the names of a glossary."""

    def __init__(self, glossary: Glossary) -> None:
        self._glossary = glossary

    def words(self, text: str, heard: Callable[[str], bool] | None = None) -> tuple[Word, ...]:
        """The words of a text in order, the longest names that are known taken whole.

        `heard`: whether a library says a form. One that says none of a name of several things (the bike in the lift)
        may say each of these.
        """
        found = list(WORD.finditer(_blank(text)))
        words, position = [], 0
        while position < len(found):
            size, forms = self._longest(found, position)
            if heard and size > 1 and not any(map(heard, forms)):
                size, forms = self._parted(found[position : position + size], forms, heard)
            start, end = found[position].start(), found[position + size - 1].end()
            words.append(Word(text[start:end], start, end, forms))
            position += size
        return tuple(words)

    def forms(self, name: str) -> tuple[str, ...]:
        """What may stand for a name; nothing for an unknown one."""
        return self._exact.get(plain(name)) or self._known.get(key(name), ())

    def names(self) -> Iterator[str]:
        """Every English name that something stands for."""
        return (row.name for row in self._rows())

    def _longest(self, found: Sequence[re.Match[str]], position: int) -> tuple[int, tuple[str, ...]]:
        for size in range(self._begun(found, position), 0, -1):
            forms = self.forms(" ".join(one[0] for one in found[position : position + size]))
            if forms:
                return size, forms
        return 1, ()

    def _begun(self, found: Sequence[re.Match[str]], position: int) -> int:
        """How many words from a place on begin some name, no mark of punctuation between them."""
        stems: tuple[str, ...] = ()
        written: tuple[str, ...] = ()
        for at in range(position, len(found)):
            word = found[at][0]
            stems, written = (*stems, *key(word)), (*written, *plain(word).split())
            begins = stems in self._beginnings or written in self._beginnings
            if not begins or (at > position and _apart(found[at - 1], found[at])):
                return at - position
        return len(found) - position

    def _parted(
        self, found: Sequence[re.Match[str]], forms: tuple[str, ...], heard: Callable[[str], bool]
    ) -> tuple[int, tuple[str, ...]]:
        """The first of the things that a name joins, where each is known and one is heard of; else the whole name."""
        said = [one[0] for one in found]
        small = [at for at, word in enumerate(said) if word.lower() in JOINS]
        if not small or not small[0]:
            return len(found), forms
        parts = [self.forms(word) for word in said if word.lower() not in JOINS]
        if not all(parts) or not any(heard(form) for part in parts for form in part):
            return len(found), forms
        return self._longest(found[: small[0]], 0)

    @cached_property
    def _known(self) -> dict[tuple[str, ...], tuple[str, ...]]:
        table: dict[tuple[str, ...], dict[str, None]] = {}
        for row in self._rows():
            if row.key:
                table.setdefault(row.key, {}).update(dict.fromkeys(row.chinese))
        return {name: tuple(forms) for name, forms in table.items()}

    @cached_property
    def _exact(self) -> dict[str, tuple[str, ...]]:
        """By the name as it is written: parking is no park."""
        table: dict[str, dict[str, None]] = {}
        for row in self._rows():
            table.setdefault(row.plain, {}).update(dict.fromkeys(row.chinese))
        return {name: tuple(forms) for name, forms in table.items()}

    def _rows(self) -> Iterator[_Row]:
        yield from _shipped()
        for entry in self._glossary.entries:
            chinese = tuple(name for name in entry.names() if name and not name.isascii())
            for name in entry.names():
                if name and name.isascii():
                    yield _row(name, chinese)

    @cached_property
    def _beginnings(self) -> frozenset[tuple[str, ...]]:
        """The first words of every name, one, two and so on, as they are written and without their endings."""
        names = (*self._known, *(tuple(name.split()) for name in self._exact))
        return frozenset(name[:size] for name in names for size in range(1, len(name) + 1))


@lru_cache(maxsize=20_000)
def plain(name: str) -> str:
    """A name in small letters, its words in the singular: parking is no park, and parks are."""
    return " ".join(_singular(word) for word in WORD.findall(_joined(_blank(name.lower()))))


def _singular(word: str) -> str:
    if (
        word in _PLURAL
        or len(word) <= SHORTEST
        or not word.endswith("s")
        or word.endswith(("ss", "us", "is"))
    ):
        return word
    if word.endswith("ies") and len(word) > 4:
        return f"{word[:-3]}y"
    return word[: -2 if re.search("(?:ss|x|z|ch|sh)es$", word) else -1]


def _blank(text: str) -> str:
    """The text with the endings of possession blanked, its length kept."""
    return re.sub(r"(?<=\w)['’]s\b|(?<=s)['’](?=\s)", lambda match: " " * len(match[0]), text)


def _joined(name: str) -> str:
    """The name with a prefix that some write apart joined to its word: co-ordinator, coordinator."""
    return re.sub(r"\b(co|re)-(?=[a-z]{3})", r"\1", name, flags=re.IGNORECASE)


@lru_cache(maxsize=20_000)
def key(name: str) -> tuple[str, ...]:
    """A name's words without their endings, as they are looked up."""
    words = WORD.findall(_joined(_blank(name)))
    return tuple(stem(part) for word in words for part in word.lower().split("-"))


@lru_cache(maxsize=20_000)
def stem(word: str) -> str:
    """An English word without the endings of number and time, in one spelling: renovating, renovation's z and s."""
    word = _IRREGULAR.get(word, word)
    plain = re.sub(r"(?<=[a-z]{3})(i)z(?=e|ing|ation)", r"\1s", word).removesuffix("'s")
    plain = re.sub(r"our(?=$|s$|ed$|ing$|hood|able)", "or", plain) if len(plain) > 5 else plain
    plain = re.sub(r"entre(?=s?$)", "enter", plain)
    if re.search(r"(?:ss|x|z|ch|sh)es$", plain):
        plain = plain[:-2]
    elif plain.endswith("ies") and len(plain) > 4:
        plain = f"{plain[:-3]}y"
    elif (
        plain.endswith("s") and not plain.endswith(("ss", "us", "is")) and (len(plain) > 3 or plain == "ads")
    ):
        plain = plain[:-1]
    for ending in ("ing", "ed"):
        if plain.endswith(ending) and len(plain) - len(ending) >= SHORTEST:
            plain = plain.removesuffix(ending)
            # Short words keep their e, of which the ending leaves none: hiring, of hire; no car for care.
            plain = (
                f"{plain}e" if _SHORT.fullmatch(plain) else re.sub(r"(?<=..)([bdgmnprt])\1$", r"\1", plain)
            )
            break
    if plain.endswith("e") and len(plain) > SHORTEST and not _SHORT.fullmatch(plain[:-1]):
        plain = plain[:-1]
    return f"{plain[:-1]}i" if plain.endswith("y") and len(plain) > SHORTEST else plain


def _apart(one: re.Match[str], other: re.Match[str]) -> bool:
    """Whether a mark of punctuation stands between two words."""
    return re.search(r"[,;:?!()\"“”]|\.\s", one.string[one.end() : other.start()]) is not None


@cache
def _shipped() -> tuple[_Row, ...]:
    """The words that ship with the program; every library reads the same."""
    found = []
    for path in sorted(FOLDER.glob("*.csv")):
        with path.open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(line for line in file if not line.startswith("#")):
                found += [_row(name, tuple(row["zh"].split("|"))) for name in row["en"].split("|")]
    return tuple(found)


def _row(name: str, chinese: tuple[str, ...]) -> _Row:
    return _Row(name, key(name), plain(name), chinese)
