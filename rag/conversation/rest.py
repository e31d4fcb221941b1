"""A follow-up for all others of a list (剩下几个也说说, and the rest of them) -> those of them. Asks nothing."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from documents.clauses import Clause, Level
from documents.facts.rows import row
from documents.numerals import CHINESE
from index.text import fold
from rag.answer import Answer, Citation
from rag.conversation.completed import Completed
from rag.conversation.follow_ups import CLOSES, FOLLOWS
from rag.drafting import sentences
from rag.language import HAN, simplified
from rag.questions.plain import cantonese

DEPTH = 4  # answers that are looked back on for what was told already
FEWEST, MOST = 2, 14  # items of a list
BEGIN = 60  # characters of an English item in which its name stands
LIST = re.compile("[，、；,;]")
WORD = re.compile(r"[a-z]{3,}")
_LEFT = r"(?:剩下|剩余|余下|净低|剩)(?:的|来的)?"
_OTHER = r"(?:其余|其[他它]|另外|别)的?"
_SO_MANY = rf"(?:那|这)?(?:[{CHINESE}两几\d]{{1,2}}|一些|些|所有)(?:个|家|种|项|条|类|间|块|样|处)?"
_NOUN = r"[一-鿿]{0,5}?"
_TELL = (
    r"(?:也|都|全|再|一并|一起|分别|各自|是|有|说说|讲讲|说一[说下]|讲一?下|介绍一?下|列一?下|列出来|讲埋|说|讲|"
    r"哪些|什么|怎么?样?|如何|多少)*"
)
_ALL_LEFT = (
    r"(?:rest|others|(?:other|remaining|left-?over) (?:ones?|(?:two|three|four|five|six|seven|\d{1,2})(?: \w{3,14})?|"
    r"areas|zones|districts|companies|items|firms|technologies|institutions|targets|indicators|tasks|parts))"
)
ASKS = re.compile(
    rf"(?:那么?|还有)?(?:{_LEFT}(?:{_SO_MANY})?|{_OTHER}{_SO_MANY}){_NOUN}(?:的|呢)?[，,]?{_TELL}(?:呢|吧|啦|吗)?|"
    r"(?:and |so |ok,? |now )?(?:(?:what|how) about |tell me (?:more )?(?:about )?|show me |list |give me |do )?"
    rf"(?:all )?(?:the |those )?{_ALL_LEFT}(?: of (?:them|those|these|it))?"
    r"(?: (?:on|in) (?:that|the|this) (?:list|table|box))?(?:,? (?:too|as well|please|say))*",
    re.IGNORECASE,
)
Recall = Callable[[str, Sequence[str]], Answer]


def asked(spoken: str, history: Sequence[str], recall: Recall) -> Completed | None:
    """The other items of the list of which one was told; None where nothing told last is one of a list.

    The list is that of the rows or points beside the one told, else that which the sentence told counts up.
    """
    if ASKS.fullmatch(CLOSES.sub("", spoken.strip()).strip(" ，,。？?.!！；;") or spoken) is None:
        return None
    answers = [recall(history[at], history[:at]) for at in reversed(range(len(history)))][:DEPTH]
    last = next((one for one in answers if one.citations), None)
    if last is None:
        return None
    of = history[len(history) - 1 - answers.index(last)]
    for one in last.citations:
        beside = _beside(one) if _is_item(one.clause, of) else []
        left = [(one.document.id, each.address) for each in beside]
        # Who was told the whole list asks for those that he did not ask about since.
        told = {
            cited.place for each in answers if len(each.citations) < len(left) for cited in each.citations
        }
        rest = tuple(place for place in left if place not in told)
        if FEWEST < len(left) <= MOST and rest:
            return Completed(spoken, rest=rest)
    return next((found for one in last.citations if (found := _sentence(spoken, one, of))), None)


def _beside(one: Citation) -> Sequence[Clause]:
    """The clauses of a level under one head: the rows of a table, the points of a box."""
    for above in one.document.walk():
        if any(each.address == one.clause.address for each in above.children):
            return [each for each in above.children if each.level is one.clause.level]
    return ()


def _is_item(clause: Clause, question: str) -> bool:
    """Whether a question asked of a clause by its name, in either language."""
    said = _folded(question)
    if not HAN.search(said) and not clause.english:
        return bool(clause.heading)  # its name is in another language
    if not HAN.search(said):
        words = set(WORD.findall(fold(_bare(question))))
        return len(words & set(WORD.findall(fold(clause.english[:BEGIN])))) > (clause.level is not Level.ROW)
    cells = row(clause.text)
    name = cells.heading if cells else clause.heading
    return (
        bool(name)
        and any(name[at : at + 2] in said for at in range(len(name) - 1))
        and (name in said or len(name) > 3)
    )


def _sentence(spoken: str, one: Citation, question: str) -> Completed | None:
    """The sentence that was told, where it counts up what was asked for among other things."""
    names = (
        [_bare(question).strip(" ，,。？?！!")]
        if HAN.search(question)
        else re.findall(r"\b[A-Z][a-z]+\b", _bare(question))
    )
    english = not HAN.search(spoken) and bool(one.clause.english)
    text = one.clause.english if english else one.clause.text
    for start, end in sentences(text, english):
        words = text[start:end]
        if len(LIST.findall(words)) >= FEWEST and names and all(name in words for name in names):
            return Completed(spoken, (one.document, one.clause), told=True, part=(start, end))
    return None


def _folded(text: str) -> str:
    return cantonese.written(simplified(text)) if HAN.search(text) else text


def _bare(text: str) -> str:
    return CLOSES.sub("", FOLLOWS.sub("", _folded(text)))
