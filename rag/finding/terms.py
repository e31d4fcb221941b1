"""A question -> its notions, each with what it weighs in one library. Reads no clause (see `clauses_read`)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cached_property, lru_cache
from itertools import pairwise
from pathlib import Path

from index.searching import Index
from index.text import cut, fold
from rag.finding import everyday
from rag.finding.clauses_read import ClausesRead
from rag.finding.everyday import Spoken
from rag.finding.number_words import NUMBER, numbers
from rag.finding.otherwise import COUNTED, Otherwise
from rag.finding.rarity import telling, telling_in
from rag.finding.searched import JOINTLY, Term
from rag.glossary import Glossary
from rag.language import HAN

# Words that a question is made of and that tell nothing of what it is about: of wishing and being able, of asking, of
# counting, and those that join.
TALK = frozenset(
    "能 能够 会 想 想要 希望 应 应该 应当 得到 拿到 类 种 家 间 既 又 还 再 才 很 太 那边 这边 几 么 嘛 呀 靠 究竟 "
    "享受 好处 着数 店 到底 大概 大约 want please anything something mention done".split()
)
# More of them, of taking and giving, of whom and where one means, of how much and how often, where the library has none
# of its own.
HANDLING = frozenset(Path(__file__).with_name("handling.txt").read_text(encoding="utf-8").split())
REMEMBERED = 256  # texts
# 多大面积: how large the area is, and no large area; how many banks, and no many-sided ones.
DEGREE = re.compile(
    r"多(?:大|高|长|宽|远|深|厚|重)(?=[一-鿿]{2})|"
    r"\bhow (?:many|much|often|long|big|large|high|far|soon)\b"
)
SHORT = re.compile("[A-Z]{2,8}|[A-Za-z]{2,5}")  # an abbreviation
SELDOM = 8  # times as often an official word is said as the everyday one that is put so
UNKNOWN = 0.4  # of its rarity, what a word counts that stands nowhere in the library


class Terms:
    """Reads questions put to one index; what it has read it remembers."""

    def __init__(self, index: Index, glossary: Glossary) -> None:
        self._index = index
        self._glossary = glossary
        self._otherwise = Otherwise(glossary)
        # One question is read many times.
        self._unsaid = lru_cache(maxsize=REMEMBERED)(self._read_unsaid)
        self._read_terms = lru_cache(maxsize=REMEMBERED)(self._of)
        self._said_so = lru_cache(maxsize=REMEMBERED)(self._put)
        self.clauses = ClausesRead(index)

    def of(self, text: str) -> tuple[Term, ...]:
        """The notions of a text, each with its rarity in the library as weight."""
        return self._read_terms(text)

    def _of(self, text: str) -> tuple[Term, ...]:
        spoken = fold(text)
        terms, covered = [], ""
        for entry in self._glossary.mentioned(text):
            english = [name for name in (entry.english, *entry.others) if name.isascii()]
            forms = tuple(
                dict.fromkeys(fold(name) for name in (*english, entry.chinese, *entry.others) if name)
            )
            terms.append(Term(forms, max(telling(self._index, entry.chinese), 1.0)))
            covered += " ".join(english).lower() + " "
        for forms in numbers(spoken):
            terms.append(Term(forms, max(map(self._weight, forms))))
        unsaid = self._unsaid(spoken)
        for one in unsaid:
            most = max(map(self._index.standing, one.others))  # as often as the library says it by any name
            terms.append(Term((one.word, *one.others), telling_in(self._index, most)))
        said = DEGREE.sub(" ", NUMBER.sub(" ", _without(spoken, unsaid)))
        words = list(dict.fromkeys(self._index.words(said)))
        for word in words:
            if word not in covered or not (word.isascii() and re.search(rf"\b{re.escape(word)}", covered)):
                forms = (word, *JOINTLY.get(word, ()))
                terms.append(Term(forms, self._rarity(word, words), everyday.alike(word)))
        return tuple(term for term in terms if not self._is_talk(term.forms[0])) or tuple(terms)

    def _is_talk(self, word: str) -> bool:
        """Whether a word tells nothing of what is asked about."""
        return word in TALK or (word in HANDLING and not self._index.knows(word))

    def _rarity(self, word: str, words: Sequence[str]) -> float:
        """What a word of a question weighs: nothing where it is but a piece of another, or another cut in two."""
        if everyday.alike(word) and not self._index.knows(word):
            return self._weight(word)  # which texts say otherwise
        unknown = (one for one in words if word != one and word in one and not self._index.knows(one))
        return 0.0 if any(map(everyday.alike, unknown)) or self._made_up(word, words) else self._weight(word)

    def _made_up(self, word: str, words: Sequence[str]) -> bool:
        """Whether a word that the library never says is made of others of the question that it says, or cut across them.

        It tells nothing that these do not: 种子公司 is 种子 and 公司, and no 子公司.
        """
        if self._index.knows(word):
            return False
        for whole in (one for one in words if word in one and not self._index.knows(one)):
            parts = [one for one in words if one != whole and one in whole and self._index.knows(one)]
            if set(whole) <= set("".join(parts)):
                return True
        return False

    def put(self, text: str) -> str:
        """The text with each everyday word that the library never says put as texts say it, if the library does.

        So is an abbreviation that the library always spells out.
        """
        return self._said_so(text)

    def _put(self, text: str) -> str:
        text = self._spelt(text)
        folded, place, parts = fold(text), 0, []
        if len(folded) != len(text):
            return text
        for one in self._unsaid(folded):
            if len(one.officials) == 1:
                parts += [text[place : one.start], *one.officials]
                place = one.end
        return "".join((*parts, text[place:]))

    def _spelt(self, text: str) -> str:
        """A text with the glossary's names in place of their abbreviations, where only those stand in the library."""
        for entry in self._glossary.mentioned(text) if HAN.search(text) is None else ():
            short = [one for one in entry.others if SHORT.fullmatch(one) and not self.knows(one)]
            if short and entry.english and self.knows(entry.english):
                pattern = rf"(?<![\w-])(?:{'|'.join(map(re.escape, short))})(?![\w-])"
                text = re.sub(pattern, entry.english, text, flags=re.IGNORECASE)
        return text

    def knows(self, name: str) -> bool:
        """Whether a word, or every word of a name, stands anywhere in the library."""
        return all(map(self._index.knows, self._index.words(name)))

    def _read_unsaid(self, text: str) -> list[Spoken]:
        """What a folded text says in words that the library never says, each with those that it says instead."""
        stands = self._stands
        hardly = self._hardly
        written = (one for one in self._otherwise.spoken(text) if self.clauses.says(one.officials[0]))
        named = (one for one in everyday.spoken(text) if not stands(one.word) or hardly(one))
        found = (*named, *(one for one in written if not stands(one.word)))
        said = (
            replace(
                one,
                others=tuple(filter(stands, one.others)),
                officials=tuple(filter(stands, one.officials)),
            )
            for one in found
        )
        return everyday.apart(one for one in said if one.others)

    def _stands(self, word: str) -> bool:
        """Whether the library says a word; of a number with what it counts whether it says both together."""
        return word in self._counted if COUNTED.fullmatch(word) else bool(self._index.standing(word))

    def _hardly(self, one: Spoken) -> bool:
        """Whether the library says a name so seldom beside the official one that it surely means the latter: 电动车.

        A name of several words is told by each of them.
        """
        if len(one.word) <= everyday.SHORT or len(one.officials) != 1 or len(tuple(cut(one.word))) > 1:
            return False
        said = self._index.standing
        return said(one.word) * SELDOM <= said(one.officials[0])

    @cached_property
    def _counted(self) -> frozenset[str]:
        """Every number with what it counts, as the library writes them."""
        return frozenset(match[0] for match in COUNTED.finditer(self.clauses.printed))

    def _weight(self, word: str) -> float:
        """Rarity; a word that the library does not know counts as one of middling rarity: people use their own."""
        return telling(self._index, word) * (1 if self._index.knows(word) else UNKNOWN)

    def phrases(self, text: str) -> tuple[str, ...]:
        """Pairs of neighbouring words of a question, as they would stand in a clause."""
        folded = fold(text)
        words = [word for word in self._index.words(folded) if len(word) > 1]
        return tuple(pair for pair in map("".join, pairwise(words)) if pair in folded)


def _without(text: str, said: Sequence[Spoken]) -> str:
    """A text with blanks where its everyday words stand."""
    for one in said:
        text = f"{text[: one.start]}{' ' * (one.end - one.start)}{text[one.end :]}"
    return text
