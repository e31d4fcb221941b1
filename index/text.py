"""A text in, its folded form or its search words out. Knows no document and no index."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from opencc import OpenCC

SHORTEST_NAME = 3  # shorter names are ordinary words of the dictionary already
PAIR = "·"  # stands in no search word
SHORT = 128  # characters of a text up to which many folded forms are remembered
LONG = 2048  # the same of fewer

_HAN = r"〇\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_TOKENS = re.compile(
    rf"(?P<han>[{_HAN}]+)|(?P<number>\d+(?:[.,]\d+)*(?![a-z\d]))|(?P<other>(?:(?![{_HAN}])[^\W_])+)"
)
_HAN_RUNS = re.compile(rf"[{_HAN}]+")
_CHINESE_STOP_WORDS = (
    "的 了 和 与 及 以及 或 或者 在 是 为 对 对于 等 由 将 把 被 以 于 从 向 至 到 "
    "也 都 就 而 并 且 其 该 之 这 那 个 中 上 下 有 要 可 可以 吗 呢 吧 啊 请 请问 "
    "什么 哪些 哪个 哪 谁 怎么 怎样 如何 多少 我 我们 你 你们 您 他 他们 它"
)
_ENGLISH_STOP_WORDS = (
    "a an the of and or to in on for by with at from as is are was were be been being it its this "
    "that these those what which who whom whose when where how why do does did can could will would "
    "shall should may might must there here i we you they he she our your their my me "
    "us them not no if than then so such any all about into under over between has have had s t"
)
_STOP_WORDS = frozenset(f"{_CHINESE_STOP_WORDS} {_ENGLISH_STOP_WORDS}".split())


def fold(text: str) -> str:
    """One form for one meaning: full width to half, Traditional to Simplified, capitals to small."""
    if len(text) <= SHORT:
        return _short(text)
    return _long(text) if len(text) <= LONG else _folded(text)


def _folded(text: str) -> str:
    if text.isascii():
        return text.lower()  # all else changes none of its characters
    simplified: str = _converter().convert(unicodedata.normalize("NFKC", text))
    return simplified.lower()


@lru_cache(maxsize=16_384)
def _short(text: str) -> str:
    """Names and questions come again and again."""
    return _folded(text)


@lru_cache(maxsize=1024)
def _long(text: str) -> str:
    """Clauses come again too."""
    return _folded(text)


def words(text: str) -> list[str]:
    """The search words of a text, in order, without stop words; no names are known."""
    return _plain().words(text)


def pairs(text: str) -> list[str]:
    """Neighbouring Chinese characters of a text, in order, marked so that none is taken for a word.

    They meet where words are cut in two ways, and tell which words stand side by side.
    """
    return [PAIR + run[at : at + 2] for run in _HAN_RUNS.findall(fold(text)) for at in range(len(run) - 1)]


def characters(text: str) -> list[str]:
    """The Chinese characters of a text that are no stop words, one by one, in order, marked as pairs are.

    讨价还价 and 砍价 share a character and neither a word nor a pair.
    """
    return [
        PAIR + character
        for run in _HAN_RUNS.findall(fold(text))
        for character in run
        if character not in _STOP_WORDS
    ]


class Segmenter:
    """Cuts text into search words and keeps the given names whole.

    A name also yields the words and the names inside it, so that a part of it finds it.
    """

    def __init__(self, names: Iterable[str] = ()) -> None:
        self._names = frozenset(name for name in map(fold, names) if len(name) >= SHORTEST_NAME)
        lengths: defaultdict[str, set[int]] = defaultdict(set)
        for name in self._names:
            lengths[name[0]].add(len(name))
        self._lengths = {first: sorted(found, reverse=True) for first, found in lengths.items()}

    def words(self, text: str) -> list[str]:
        """The search words of a text, in order, without stop words."""
        found: list[str] = []
        for token in _TOKENS.finditer(fold(text)):
            match token.lastgroup:
                case "han":
                    found.extend(self._chinese(token.group()))
                case "number":
                    found.append(_number(token.group()))
                case _:
                    found.extend(_english(token.group()))
        return found

    def keys(self, text: str) -> list[str]:
        """What a text is indexed by: its search words, its pairs of characters, and its characters."""
        return [*self.words(text), *pairs(text), *characters(text)]

    def _chinese(self, run: str) -> Iterator[str]:
        for piece in self._cut(run):
            if piece in self._names:
                yield piece
                yield from self._inner_names(piece)
            yield from _segmented(piece)

    def _cut(self, run: str) -> Iterator[str]:
        """The run as names (the longest that starts first) and what stands between them."""
        position = plain = 0
        while position < len(run):
            name = self._name_at(run, position)
            if name:
                if plain < position:
                    yield run[plain:position]
                yield name
                plain = position + len(name)
            position += len(name) or 1
        if plain < len(run):
            yield run[plain:]

    def _name_at(self, run: str, position: int) -> str:
        for length in self._lengths.get(run[position], ()):
            if run[position : position + length] in self._names:
                return run[position : position + length]
        return ""

    def _inner_names(self, name: str) -> Iterator[str]:
        for position in range(len(name)):
            for length in self._lengths.get(name[position], ()):
                inner = name[position : position + length]
                if inner != name and len(inner) == length and inner in self._names:
                    yield inner


def _number(printed: str) -> str:
    """`2,000` and `2000`, `645.50` and `645.5` are the same word; `1,5` is left alone."""
    whole = re.sub(r",(?=\d{3}(?!\d))", "", printed)
    return whole.rstrip("0").rstrip(".") if whole.count(".") == 1 else whole


def _english(word: str) -> Iterator[str]:
    if word in _STOP_WORDS:
        return
    if len(word) > 4 and word.endswith("ies"):
        yield word[:-3] + "y"
    elif len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        yield word[:-1]
    else:
        yield word


@lru_cache(maxsize=4096)
def _segmented(run: str) -> tuple[str, ...]:
    # rjieba against jieba over the same 30,000 characters: dictionary 0.08 s against 0.56 s, cutting
    # 4 ms against 56 ms, the same words. Imported here: the import loads the dictionary.
    import rjieba

    return tuple(word for word in rjieba.cut_for_search(run) if word not in _STOP_WORDS)


@lru_cache(maxsize=4096)
def tagged(run: str) -> tuple[tuple[str, str], ...]:
    """The words of a run of Chinese, stop words too, each with the segmenter's tag (n a noun, v a verb, s a place)."""
    import rjieba

    return tuple(rjieba.tag(run))


@lru_cache(maxsize=4096)
def cut(run: str) -> tuple[tuple[int, str], ...]:
    """The words of a run of Chinese, those among them that the segmenter guesses, each with where it starts."""
    import rjieba

    found, place = [], 0
    for word in rjieba.cut(run, True):
        found.append((place, word))
        place += len(word)
    return tuple(found)


@lru_cache(maxsize=4096)
def guessed(run: str) -> tuple[tuple[int, str], ...]:
    """The words of a run of Chinese that the segmenter's dictionary does not hold, each with where it starts."""
    import rjieba

    held, place = set(), 0
    for word in rjieba.cut(run, False):
        held.add((place, word))
        place += len(word)
    found, place = [], 0
    for word in rjieba.cut(run, True):
        if (place, word) not in held:
            found.append((place, word))
        place += len(word)
    return tuple(found)


@cache
def _converter() -> OpenCC:
    from opencc import OpenCC

    return OpenCC("t2s")


@cache
def _plain() -> Segmenter:
    return Segmenter()


def alone(run: str, start: int, end: int) -> bool:
    """Whether no word that the segmenter's dictionary holds goes across an edge of `run[start:end]`."""
    words = set(cut(run)) - set(guessed(run))
    return not any(at < edge < at + len(word) for at, word in words for edge in (start, end))
