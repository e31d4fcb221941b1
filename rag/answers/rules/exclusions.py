"""A question whose asker or thing a clause leaves out (…除外, 不适用本办法, 不含…): that clause. Knows no figure."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from documents.clauses import Clause, Document, Placed
from index.searching import Index
from rag.answers import quoting
from rag.answers.lists import led
from rag.desk import Desk, Written
from rag.drafting import Draft, Quote, sentences
from rag.questions.plain import notions
from rag.questions.plain.notions import Lexicon
from rag.questions.query import Query

# What stands before these words is left out, of the clause or of the whole text.
BEFORE = re.compile(
    r"(?P<what>[^。；：\n]+?)(?:除外|不在此列|(?P<whole>不适用本(?:办法|通知|条例|规定|细则|意见|措施|政策|方案|规划|指南|导则))|"
    r"不适用|不再?享受|不予(?:支持|补助|补贴|奖励|资助|发放)|(?P<uncounted>不再?(?:计入|列入|纳入)|不计算?在内|免[收交缴]))"
)
# What stands behind these is left out of what a term takes in.
BEHIND = re.compile(r"(?:不含|不包[括含])(?P<what>[^。；，）)\n]+)")
# Whom a text is for: who is left out there is left out of the whole of it.
FOR_WHOM = re.compile(r"适用|对象|所称|中的|是指|指")
NOT_GIVEN = re.compile(r"不予|不得|禁止|不能")
EXCEPTS = re.compile(r"不在此列|除外")
# The last part between two commas, with those before it that it goes on from.
LAST = re.compile(r"(?:[^，]*，(?=以及|和|及|或))*[^，]+，?$")
KINDS = re.compile(r"[、，,]|以及|或者?|(?<![一-鿿])及|(?<=[一-鿿])[和与及](?=[一-鿿]{2})")
EMPTY = re.compile(
    r"^(?:但是?|其中|对于?|以|从事|属于|涉及|仅|被|已|曾|经|在|(?:享受|领取|获得|取得)过?|(?:20\d\d年度?的?))+|(?:为主)?的?$"
)
# Who has had something: of 享受过某补助的学校 it is what was had that tells them from the rest.
HAD = re.compile(r"(?<=享受|领取|获得|取得)过?(?P<had>[^，。；]{4,})的[一-鿿]{1,4}$")
NO_KIND = re.compile(r"另有(?:约定|规定)|本数|第[一二三四五六七八九十百\d]+[条款项]")
DENIED = r"(?:不是|并非|唔系|非|除了?|不[含计算]|扣除|没有)\s*(?:属于)?[“「]?"
# By whether it is left out of what is forbidden, in English and in Chinese.
OPENINGS = (("Not covered. ", "不在其内。"), ("That is excepted. ", "不受此限。"))
# Who asks whether anything is to be paid, and is spared it.
CHARGED = re.compile(
    r"收费|收钱|[交缴付给](?:钱|费|款|押金|[一-鿿]{1,4}费)|\b(?:pays?|charged?|fees?|costs?)\b", re.IGNORECASE
)
SPARED = re.compile(r"免[收交缴]")
NO_CHARGE = ("No charge. ", "不用交。")
FOREMOST = 3  # clauses among which one that leaves something out is what the question is about
SAID = 0.5  # share of what tells a kind from the rest of its text that the question must say
SHORT = 24  # characters of a sentence that says who is left out and not of what


@dataclass(frozen=True, slots=True)
class Exclusion(Placed):
    """Kinds of people and things that a sentence leaves out, of its clause or, where `whole`, of its document."""

    document: Document
    clause: Clause
    start: int
    end: int
    kinds: tuple[str, ...]
    named: str  # the words in which they stand
    whole: bool
    uncounted: bool  # of what is reckoned, not of those for whom it holds
    freed: bool = False  # left out of what is forbidden or not given

    @property
    def rest(self) -> str:
        """What the clause or the document says besides."""
        own = self.clause.text.replace(self.named, " ")
        if not self.whole:
            return own + self.document.title
        others = (one.text for one in self.document.walk() if one is not self.clause)
        return " ".join((self.document.title, own, *others))


def answer(query: Query, desk: Desk) -> Written | None:
    """The sentence that leaves out whom or what the question speaks of; None where none does."""
    lexicon = notions.lexicon(desk.glossary)
    said = lexicon.plain(query.text)
    within = {one.id for one in desk.within(query)}
    met = [
        one
        for one in of(desk.index)
        if one.document.id in within
        and (
            query.whether or not (one.uncounted or one.freed)
        )  # others ask what is left when it is not counted
        and any(_speaks(said, kind, one, lexicon) and not _denied(query.text, kind) for kind in one.kinds)
    ]
    if not met:
        return None
    found = desk.retriever.search(query.topic or query.text, FOREMOST, query.documents)
    near = {one.place: place for place, one in enumerate(found)}
    documents = {found[0].document.id} if found else set()
    meant = [one for one in met if (one.whole and one.document.id in documents) or one.place in near]
    best = min(meant, key=lambda one: near.get(one.place, FOREMOST), default=None)
    return _written(best, query) if best else None


@lru_cache(maxsize=2)
def of(index: Index) -> tuple[Exclusion, ...]:
    """All that the texts of a library leave out, in printed order; read once for each snapshot."""
    return tuple(
        one
        for document in index.documents
        for clause in document.walk()
        if not _denied_above(document, clause, index)  # what is left out there of what is not given is given
        for one in _in_clause(document, clause)
    )


def _denied_above(document: Document, clause: Clause, index: Index) -> bool:
    """Whether a clause is a point of what is not given or forbidden."""
    lead = led.lead(document, clause, index)
    return lead is not None and NOT_GIVEN.search(lead.words) is not None


def _in_clause(document: Document, clause: Clause) -> Iterator[Exclusion]:
    for start, end in sentences(clause.text):
        sentence = clause.text[start:end]
        for pattern in (BEFORE, BEHIND):
            for match in pattern.finditer(sentence):
                what = "".join(LAST.findall(match["what"])[:1])
                kinds = tuple(one for one in map(_kind, KINDS.split(what)) if len(one) > 1)
                behind = pattern is BEHIND
                whole = not behind and _of_all(match, clause, sentence)
                if kinds:
                    uncounted = behind or match["uncounted"] is not None
                    freed = _given_back(match, sentence, clause)
                    yield Exclusion(document, clause, start, end, kinds, what, whole, uncounted, freed)


def _given_back(match: re.Match[str], sentence: str, clause: Clause) -> bool:
    """Whether what is left out is left out of what is not given or not allowed.

    不予补贴：…直营门店，但加盟店除外; 不得出租地下室，经验收的除外.
    """
    before = sentence[: match.start("what") + match["what"].rfind("，") + 1]
    listed = (*re.split("[：:]", f"{clause.heading}：{before}")[:-1], *before.split("，"))
    return EXCEPTS.search(match[0]) is not None and any(map(NOT_GIVEN.search, listed))


def _kind(words: str) -> str:
    """A kind without what joins it to its sentence; empty for none."""
    had = HAD.search(words)
    return "" if NO_KIND.search(words) else EMPTY.sub("", had["had"] if had else words.strip())


def _of_all(match: re.Match[str], clause: Clause, sentence: str) -> bool:
    """Whether what is left out is left out of all that a document says."""
    before = f"{clause.heading}{sentence[: match.end()]}"
    return bool(match.groupdict().get("whole")) or FOR_WHOM.search(before[:40]) is not None


def _speaks(said: str, kind: str, one: Exclusion, lexicon: Lexicon) -> bool:
    """Whether a question says most of what tells a kind from all else that is said there."""
    plain = lexicon.plain(kind)
    asked = notions.grams(said)
    if notions.grams(plain).isdisjoint(asked):
        return False
    own = notions.grams(plain) - notions.grams(lexicon.plain(one.rest))
    return bool(own) and len(own & asked) >= SAID * len(own)


def _denied(text: str, kind: str) -> bool:
    """Whether a question says that it is not of this kind."""
    return re.search(DENIED + re.escape(kind[:2]), text) is not None


def _written(one: Exclusion, query: Query) -> Written:
    start = one.start
    before = [span for span in sentences(one.clause.text) if span[1] <= start]
    if one.end - start <= SHORT and before:
        start = before[-1][0]
    quote = Quote(one.document, one.clause, start, one.end)
    draft = Draft()
    spared = SPARED.search(quote.words) is not None and CHARGED.search(query.question) is not None
    opening = (NO_CHARGE if spared else OPENINGS[one.freed])[not query.english]
    draft.say(f"{opening}{quoting.sentence(quote, query.english)}", quote)
    return Written(draft)
