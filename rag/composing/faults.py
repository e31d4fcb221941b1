"""What can be wrong with a draft whatever its clauses say: its language, its own instructions, going in circles."""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import lru_cache

from rag.citations import CITED
from rag.language import HAN, Language, simplified, traditional

NAMED = re.compile(
    r"《[^》]*》|〈[^〉]*〉|[（(][^（）()]*[）)]|“[^”]*”|「[^」]*」|\"[^\"]*\""
)  # may be in any language
# What is wrong, in English; what a Chinese reader is told.
FOREIGN = "it is not in the language of the question"
LEAKED = "it repeats the instructions of the model"
MANGLED = "a character in it is broken"
CUT = "it was cut off"
CHINESE = {
    FOREIGN: "没有用提问的语言",
    LEAKED: "重复了给模型的指令",
    MANGLED: "有残缺的字符",
    CUT: "没有写完",
}
LETTER = re.compile(r"[^\W\d_]")
LATIN = re.compile(r"[A-Za-z]+")
OTHER = re.compile(r"[^\W\d_A-Za-z\u00c0-\u024f\u3400-\u9fff\uf900-\ufaff]")  # of neither script
# Words without which hardly an English sentence of some length is written.
ENGLISH = frozenset(
    "the of and to in for is are be by with that this which on from at as or it its has have shall will must may "
    "not no each every all any their they an was were can should than up under between".split()
)
ENGLISH_FROM = 6  # words: shorter sentences may do without
# Letters in a row that a sentence shares with its instructions by no chance.
SHINGLE_HAN, SHINGLE_LATIN = 10, 30
PERIOD = re.compile(r"(.{1,40}?)\1{7,}\Z", re.DOTALL)
TAIL = 400  # letters at the end of a text that are searched for a period
BROKEN = "\ufffd"


def language_fault(sentence: str, language: Language, bodies: Collection[str] = ()) -> str | None:
    """A sentence in another language than the question's; names of bodies, titles and quotations may be in any."""
    plain = NAMED.sub(" ", CITED.sub("", sentence))
    for body in sorted((one for one in bodies if one in plain), key=len, reverse=True):
        plain = plain.replace(body, " ")
    letters = len(LETTER.findall(plain))
    han, words = len(HAN.findall(plain)), LATIN.findall(plain)
    if letters and len(OTHER.findall(plain)) * 5 > letters:
        return FOREIGN
    if language is Language.ENGLISH:
        bare = len(words) >= ENGLISH_FROM and not ENGLISH & {word.lower() for word in words}
        wrong = bare or han > 2 * len(words)
    else:
        wrong = len(words) >= 4 and len(words) > han
    return FOREIGN if wrong else None


def leak_fault(sentence: str, instructions: str) -> str | None:
    """A sentence that repeats what the model was told to do."""
    shown = _squeezed(sentence)
    told = _shingles(_squeezed(instructions))
    length = SHINGLE_HAN if HAN.search(instructions) else SHINGLE_LATIN
    if any(shown[start : start + length] in told for start in range(len(shown) - length + 1)):
        return LEAKED
    return None


def broken_fault(sentence: str) -> str | None:
    """A sentence with a character that did not arrive whole."""
    return MANGLED if BROKEN in sentence else None


def circles(text: str) -> bool:
    """Whether the end of a text is one run of characters over and over."""
    return PERIOD.search(text[-TAIL:]) is not None


def same(sentence: str) -> str:
    """What two sentences have in common that say the same in the same words."""
    return _squeezed(CITED.sub("", sentence))


@lru_cache(maxsize=16)
def _shingles(told: str) -> frozenset[str]:
    length = SHINGLE_HAN if HAN.search(told) else SHINGLE_LATIN
    return frozenset(told[start : start + length] for start in range(len(told) - length + 1))


def _squeezed(text: str) -> str:
    return re.sub(r"[\W_]+", "", text).lower()


def spoken(fault: str, language: Language) -> str:
    """A fault of the draft itself in the reader's language."""
    if language is Language.ENGLISH:
        return fault
    return traditional(CHINESE[fault]) if language is Language.TRADITIONAL else CHINESE[fault]


def leaked(reason: str) -> bool:
    """Whether a reason, in any language, is that the instructions were repeated."""
    return simplified(reason) in {LEAKED, CHINESE[LEAKED]}
