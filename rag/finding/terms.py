"""A question -> its notions, and how much of them a clause speaks, word for word. Ranks nothing."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cached_property, lru_cache
from itertools import pairwise
from pathlib import Path

from documents.clauses import Clause, Document
from documents.numerals import CHINESE, integer
from index.searching import Index
from index.text import fold
from rag.finding import everyday
from rag.finding.everyday import Spoken
from rag.finding.otherwise import COUNTED, Otherwise
from rag.finding.rarity import telling, telling_in
from rag.finding.searched import JOINTLY, Searched, Term, share
from rag.glossary import Glossary
from rag.language import HAN

# An amount written in characters is one notion, however a segmenter cuts it.
NUMBER = re.compile(
    rf"(?<![第{CHINESE}百千数几])(?P<number>[{CHINESE}百千]{{1,6}})(?P<unit>万|亿|年|个月|成(?![一-鿿])|成(?=[以左多的给吗吧呢])|天|日|元|米|平方米|小时|分钟|周岁|岁)(?![{CHINESE}])"
)
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
# 多大面积: how large the area is, and no large area.
DEGREE = re.compile(r"多(?:大|高|长|宽|远|深|厚|重)(?=[一-鿿]{2})")
SHORT = re.compile("[A-Z]{2,8}|[A-Za-z]{2,5}")  # an abbreviation
ABOVE = 0.6  # what a heading above a clause counts, against 1 for the clause's own words
Place = tuple[Document, Clause]
UNKNOWN = 0.4  # of its rarity, what a word counts that stands nowhere in the library


class Terms:
    """Reads questions and clauses of one index; what it has read it remembers."""

    def __init__(self, index: Index, glossary: Glossary) -> None:
        self._index = index
        self._glossary = glossary
        self._otherwise = Otherwise(glossary)
        # One question is read many times.
        self._unsaid = lru_cache(maxsize=REMEMBERED)(self._read_unsaid)
        self._read_terms = lru_cache(maxsize=REMEMBERED)(self._of)
        self._said_so = lru_cache(maxsize=REMEMBERED)(self._put)
        self._clauses: dict[tuple[str, str], tuple[Searched, Searched]] = {}
        self._texts: dict[str, Searched] = {}
        self._whole: dict[str, str] = {}
        self._said: dict[tuple[str, str], bool] = {}

    def read(self) -> None:
        """Read every clause of the library, with the headings above it."""
        for document in self._index.documents:
            for clause in document.walk():
                self._searched(document, clause)

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
        written = (one for one in self._otherwise.spoken(text) if self.says(one.officials[0]))
        found = (one for one in (*everyday.spoken(text), *written) if not stands(one.word))
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

    @cached_property
    def _counted(self) -> frozenset[str]:
        """Every number with what it counts, as the library writes them."""
        return frozenset(match[0] for match in COUNTED.finditer(self._printed))

    @cached_property
    def _printed(self) -> str:
        """All that the library says in Chinese, folded."""
        return "\n".join(self._own(document.id) for document in self._index.documents)

    def _weight(self, word: str) -> float:
        """Rarity; a word that the library does not know counts as one of middling rarity: people use their own."""
        return telling(self._index, word) * (1 if self._index.knows(word) else UNKNOWN)

    def support(self, terms: Sequence[Term], document: Document, clause: Clause) -> float:
        """The share of the notions, weighted by rarity, of which the clause or, less, a heading above it speaks."""
        return share(terms, self.stated(terms, document, clause))

    def stated(self, terms: Sequence[Term], document: Document, clause: Clause) -> tuple[float, ...]:
        """For each notion 1 where the clause speaks of it, `ABOVE` where only a heading above it does, else 0."""
        return self.stated_as_put(self.put_for(terms, document), document, clause)

    def stated_as_put(self, said: Sequence[Term], document: Document, clause: Clause) -> tuple[float, ...]:
        """The same of notions that are put in the words of the document already."""
        own, above = self._searched(document, clause)
        return tuple([1.0 if own.states(term) else ABOVE if above.states(term) else 0.0 for term in said])

    def put_for(self, terms: Sequence[Term], document: Document) -> Sequence[Term]:
        """Notions in the words of a document, where it says them in none of the question's, though others do."""
        put = any(term.others for term in terms)
        return [self._put_otherwise(term, document) for term in terms] if put else terms

    def _put_otherwise(self, term: Term, document: Document) -> Term:
        if not term.others or self._said_in(document.id, term.forms[0]):
            return term
        return Term(term.others, term.weight)

    def _said_in(self, document: str, word: str) -> bool:
        """Whether a document says a word."""
        if (document, word) not in self._said:
            self._said[document, word] = word in self._own(document)
        return self._said[document, word]

    def says(self, folded: str) -> bool:
        """Whether a folded text stands whole in any Chinese clause of the library."""
        return folded in self._printed

    def folded(self, document: Document, clause: Clause) -> str:
        """A clause in both languages, folded, a line for each."""
        return self._searched(document, clause)[0].folded

    def _own(self, document: str) -> str:
        """All that a document says in Chinese, folded."""
        if document not in self._whole:
            clauses = next(one for one in self._index.documents if one.id == document).walk()
            self._whole[document] = "\n".join(fold(clause.text) for clause in clauses)
        return self._whole[document]

    def spoken(self, terms: Sequence[Term], *texts: str) -> float:
        """The summed weight of the notions of which any of the texts speaks."""
        read = [self._read(text) for text in texts]
        return sum(term.weight for term in terms if any(one.states(term) for one in read))

    def spoken_anywhere(self, terms: Sequence[Term], documents: Iterable[Document]) -> float:
        """The summed weight of the notions of which any clause of some documents speaks."""
        clauses = [self._searched(document, one)[0] for document in documents for one in document.walk()]
        return sum(term.weight for term in terms if any(clause.states(term) for clause in clauses))

    def speaking(self, terms: Sequence[Term], least: float, within: Iterable[Document]) -> Iterator[Place]:
        """The clauses that speak of so much of the notions, together with all headings above them."""
        for document, clause in ((one, clause) for one in within for clause in one.walk()):
            read = self._searched(document, clause)
            if sum(term.weight for term in terms if any(one.states(term) for one in read)) >= least:
                yield document, clause

    def _read(self, text: str) -> Searched:
        """A text folded and cut into words; texts of the library come again and again."""
        if text not in self._texts:
            self._texts[text] = Searched.of(text, self._index)
        return self._texts[text]

    def phrases(self, text: str) -> tuple[str, ...]:
        """Pairs of neighbouring words of a question, as they would stand in a clause."""
        folded = fold(text)
        words = [word for word in self._index.words(folded) if len(word) > 1]
        return tuple(pair for pair in map("".join, pairwise(words)) if pair in folded)

    def shared(self, phrases: Sequence[str], document: Document, clause: Clause) -> float:
        """The share of the question's phrases that stand whole: 绿色金融 tells more than 绿色 and 金融 apart."""
        folded = self.folded(document, clause) if phrases else ""
        return sum(phrase in folded for phrase in phrases) / len(phrases) if phrases else 0.0

    def _searched(self, document: Document, clause: Clause) -> tuple[Searched, Searched]:
        """A clause's own text, and the headings above it, both in both languages."""
        key = (document.id, clause.address)
        if key not in self._clauses:
            above = (
                document.title,
                document.title_english,
                *clause.path,
                *self._english_above(document, clause),
            )
            own = self._read(clause.text).joined(self._read(clause.english))
            self._clauses[key] = (own, self._read(" ".join(above)))
        return self._clauses[key]

    def _english_above(self, document: Document, clause: Clause) -> list[str]:
        parts = re.split(r"(?<=.)(?=[/.])", clause.address)
        addresses = ["".join(parts[:end]) for end in range(1, len(parts))]
        above = (self._index.clause(document.id, address) for address in addresses)
        return [one.english for one in above if one is not None and len(one.english) <= 160]


def numbers(text: str) -> tuple[tuple[str, ...], ...]:
    """The amounts that a text writes in characters, each as documents may print it: 五十万 and 50万, 四成 and 40%."""
    found: dict[str, tuple[str, ...]] = {}
    for match in NUMBER.finditer(text):
        number = integer(match["number"])
        if number is None:
            continue
        unit = match["unit"]
        digits = f"{10 * number}%" if unit == "成" else f"{number}{unit}"
        found[match[0]] = (match[0], digits)
    return tuple(found.values())


def _without(text: str, said: Sequence[Spoken]) -> str:
    """A text with blanks where its everyday words stand."""
    for one in said:
        text = f"{text[: one.start]}{' ' * (one.end - one.start)}{text[one.end :]}"
    return text
