"""Names that an English question spells by their sound or puts into its own words -> as the library prints them."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import cached_property, lru_cache

from documents.clauses import Document
from index.searching import Index
from rag.questions.names import places
from rag.questions.names.romanised import sound, spellings

_SYLLABLE = (
    r"(?:[bpmfdtnlgkhjqxzcsryw]|zh|ch|sh)?(?:iang|iong|uang|ang|eng|ing|ong|ian|iao|uai|uan|ai|ei|ao|ou|an|en|in|un|"
    r"ia|ie|iu|ua|ui|uo|ue|er|a|o|e|i|u|v)"
)
_SPELT = re.compile(rf"(?:{_SYLLABLE})+", re.IGNORECASE)
_HAN = re.compile(r"[一-鿿]+")
RANKED = "(?=[县市区镇乡村州])"
LONGEST = 4  # syllables of a name
RANKS = frozenset("市省县区")
SPARE = 4  # characters of a body's name that a question may leave out


def spells(word: str) -> bool:
    """Whether a word is a name in Latin letters as Chinese is spelt: Linging, which is no slip of lingering."""
    return word[:1].isupper() and not word.isupper() and _SPELT.fullmatch(word) is not None


class Names:
    """The names of one library by their sound."""

    def __init__(self, index: Index) -> None:
        self._index = index
        self._found: dict[str, str] = {}

    def read(self) -> None:
        """Read by its sounds each character that names are looked for in, which the first name would wait for."""
        _ = self._by_sound, self._by_any_sound

    def spelt(self, word: str) -> str:
        """The name that a word spells in Latin letters, the one that stands most often; empty when none does."""
        if word not in self._found:
            self._found[word] = self._sought(word)
        return self._found[word]

    def _sought(self, word: str) -> str:
        sounds = re.sub(r"[' -]", "", word.lower())
        if len(sounds) < 4 or not _SPELT.fullmatch(sounds):
            return ""
        regions = [part for one in self._index.documents for part in re.split("[、,，]", one.region or "")]
        for region in regions:
            short = places.short(region)
            if sounds in {one.lower().replace("'", "") for one in spellings(short)}:
                return short
        usual = [one for one in self._cut(sounds, self._by_sound) if sound(one[1]) == sounds]
        # By a rarer reading only what is called a place: of any words some sound like any name.
        others = usual or [
            one
            for one in self._cut(sounds, self._by_any_sound, RANKED)
            if sounds in {each.lower().replace("'", "") for each in spellings(one[1])}
        ]
        return max(others)[1] if others else ""

    def _cut(
        self, sounds: str, table: Mapping[str, Sequence[str]], behind: str = ""
    ) -> list[tuple[int, str]]:
        """The stretches of text that a spelling may stand for, each with how often it stands."""
        found: Counter[str] = Counter()
        for syllables in _cuts(sounds):
            classes = ["".join(table.get(one, ())) for one in syllables]
            if all(classes) and 1 < len(classes) <= LONGEST:
                found.update(re.findall("".join(f"[{one}]" for one in classes) + behind, self._text))
        return [(count, name) for name, count in found.items()]

    @cached_property
    def _text(self) -> str:
        return "\n".join(
            f"{document.title}\n{clause.text}"
            for document in self._index.documents
            for clause in document.walk()
        )

    @cached_property
    def _by_sound(self) -> dict[str, list[str]]:
        """The characters of the library by how they sound."""
        table: defaultdict[str, list[str]] = defaultdict(list)
        for char in sorted(set("".join(_HAN.findall(self._text)))):
            table[sound(char)].append(char)
        return table

    @cached_property
    def _by_any_sound(self) -> dict[str, list[str]]:
        """The same by every reading that they have: 泊 of a lake and of a berth."""
        table: defaultdict[str, list[str]] = defaultdict(list)
        for char in sorted(set("".join(_HAN.findall(self._text)))):
            for one in spellings(char):
                table[one.lower()].append(char)
        return table


@lru_cache(maxsize=2)
def of(index: Index) -> Names:
    """The names of a library, kept for each snapshot."""
    return Names(index)


def body(forms: Sequence[Sequence[str]], units: Iterable[str]) -> str:
    """The unit whose name holds a form of each word and hardly anything else, the first of equals; empty for none."""
    fitting = []
    for name in units:
        left = _left(name, forms)
        if left is not None and len(left) <= SPARE:
            fitting.append((len(left), name))
    return min(fitting, key=lambda one: one[0])[1] if fitting else ""


def sole(forms: Sequence[Sequence[str]], units: Iterable[str]) -> str:
    """The one unit whose name holds a form of each word, whatever else it holds; empty where there are several."""
    fitting = {re.sub("^[市省县区]", "", name): name for name in units if _left(name, forms) is not None}
    return next(iter(fitting.values())) if len(fitting) == 1 else ""


def _left(name: str, forms: Sequence[Sequence[str]]) -> str | None:
    """What is left of a name when each word has taken its longest form; None when one finds none."""
    left = _bare(name)
    for some in forms:
        bare = [_joined(form) for form in some]
        bare += [f"{form.removesuffix('委员会')}委" for form in bare if form.endswith("委员会")]
        taken = max((form for form in bare if form in left), key=len, default="")
        if not taken:
            return None
        left = left.replace(taken, "", 1)
    return left


def _bare(name: str) -> str:
    """A name without its rank and what joins its parts."""
    return _joined(name[1:] if RANKS.issuperset(name[:1]) else name)


def _joined(name: str) -> str:
    return name.replace("和", "").replace("与", "").replace("、", "")


def _cuts(sounds: str) -> list[list[str]]:
    """Every way to cut a spelling into syllables."""
    if not sounds:
        return [[]]
    return [
        [sounds[:size], *rest]
        for size in range(1, min(6, len(sounds)) + 1)
        if re.fullmatch(_SYLLABLE, sounds[:size])
        for rest in _cuts(sounds[size:])
    ]


def regions(documents: Collection[Document]) -> tuple[str, ...]:
    """The places that documents are for, without their rank."""
    parts = (part for one in documents for part in re.split("[、,，]", one.region or ""))
    return tuple(dict.fromkeys(places.short(part) for part in parts if part))
