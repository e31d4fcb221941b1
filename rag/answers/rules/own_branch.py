"""An answer that quotes a rule and a case -> the branches of its clause that are the asker's. Finds no clause."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from rag.answer import Kind
from rag.answers.amounts import worked
from rag.applicants import held
from rag.branches.branch import branches
from rag.branches.own import Own, Spoken, own, put_otherwise
from rag.desk import Desk, Written
from rag.drafting import Draft, Quote, sentences
from rag.questions.asked import claims
from rag.questions.query import Query
from rag.reckoning import asked

Mine = tuple[Own, Quote]  # a branch, and the sentence in which it stands
FEW = 3  # clauses cited; of more it is not told which is meant
TERMS = 10
MOST = 2  # branches: that of the rule, and that of another sentence which changes it
# An answer that opens with what holds says it already.
DECIDED = re.compile(r"^[^《]")
DECIDED_ENGLISH = re.compile(
    r"^(?:No|Yes|Not|That|The text|The condition|Your case|It|One measure|\d+ measures|The nearest)\b"
)
# A case is told before something is asked of it: 学校去年拿过…，今年还给不给.
_NO = "，,。？?哪谁多几何怎什啥咩"
TOLD = re.compile(rf"^[^{_NO}]{{2,40}}[过了咗没冇][^{_NO}]{{0,24}}[，,]")
# Kinds of questions on a text or a word of it, which tell no case but by a figure.
OF_TEXTS = frozenset({Kind.DEFINITION, Kind.DOCUMENT})
WORKING = re.compile("据此推算|That (?:comes to|gives)")
CAP = re.compile("最[高多长大]|不(?:得)?超过|上限|封顶")
RATE = re.compile(r"\d[\d.]*[%％]")


def found(query: Query, written: Written, desk: Desk) -> list[Mine]:
    """The asker's branches in the clause cited first; none where the answer opens with what holds for him.

    None either where texts are set side by side: it is not told which of them is meant.
    """
    draft, text = written.draft, query.message
    decided = DECIDED_ENGLISH if query.english else DECIDED
    if not 0 < len(draft.citations) <= FEW or decided.match(draft.parts[0]):
        return []
    if len({one.document.id for one in draft.citations}) > 1:
        return []
    told = query.kind not in OF_TEXTS and (
        claims.MINE.search(text) or claims.OWN.search(text) or TOLD.search(text)
    )
    if not (told or held.told_of(query.own_words) or put_otherwise(text)):
        return []  # no case is told by which a branch could be his
    mine = [one for one in _in_sentences(query, written, desk) if told or one[0].sure]
    if asked.MOST.search(text) and not any(CAP.search(one.branch.words) for one, _ in mine):
        return []  # the most is asked for, and a rate is none
    return mine[:MOST]


def _in_sentences(query: Query, written: Written, desk: Desk) -> Iterator[Mine]:
    """Of each sentence of the clause the branch that is the asker's."""
    first = written.draft.citations[0]
    figures = held.told_of(query.own_words)
    spoken = _spoken(query, written, desk)
    text, number = first.clause.text, first.clause.number
    parted = [
        (start, end, branches(text[start:end].removeprefix(number).strip())) for start, end in sentences(text)
    ]
    for start, end, here in (one for one in parted if one[2]):
        beside = tuple(each for at, _, others in parted if at != start for each in others)
        around = f"{first.document.title} {first.clause.heading} {text[:start]} {text[end:]}"
        mine = own(here, beside, around, query.message, figures, spoken)
        if mine is not None:
            yield mine, Quote(first.document, first.clause, start, end)


def _spoken(query: Query, written: Written, desk: Desk) -> Spoken:
    """What a question says of words of the clause cited first, each word with its share of the question."""
    terms = desk.retriever.terms(query.message)
    put = desk.retriever.put_for(terms, written.draft.citations[0].document)
    most = sorted((one.weight for one in terms), reverse=True)[
        :TERMS
    ]  # a long message says no less of a branch
    total = sum(most) or 1.0
    pairs = [(one, other) for one, other in zip(terms, put, strict=True) if len(one.forms[0]) > 1]

    def spoken(words: str) -> Mapping[str, float]:
        said = (one for one, other in pairs if desk.retriever.spoken((other,), words))
        return {one.forms[0]: one.weight / total for one in said}

    return spoken


def said(one: Own, english: bool) -> str:
    """A branch as the asker's, in the words of the text."""
    words, value = one.branch.words, one.branch.value
    if english:
        case = f"Your case ({one.printed})" if one.printed else "For your case"
        return f"{case}: “{words}”{f' – “{value}”' if value else ''}."
    case = f"您说的{one.printed}" if one.printed else "按您说的情况"
    return f"{case}，对应的是“{words}”{f'：“{value}”' if value else ''}。"


def work_anew(draft: Draft, mine: Sequence[Mine], query: Query, desk: Desk) -> None:
    """Take back what was worked out at the rate of another branch, and work it out at that of the asker's."""
    rates = {rate for one, _ in mine for rate in RATE.findall(one.branch.words)}
    spared = any(one.branch.excepts for one, _ in mine)
    stale = [
        part
        for part in draft.parts
        if WORKING.match(part) and (spared or (rates and not any(rate in part for rate in rates)))
    ]
    if not stale:
        return
    draft.parts[:] = [part for part in draft.parts if part not in stale]
    for one, quote in () if spared else mine:
        working = worked.of(_rule(one, quote, stale[0]), query, desk)
        if working is not None:
            draft.say(worked.says(working, query.english), quote)


def _rule(one: Own, quote: Quote, stale: str) -> str:
    """A branch that sets another rate only, as the rule on which it stands with that rate: 按保费的70%资助."""
    rate = RATE.search(one.branch.words)
    rule = next((each for each in branches(quote.words) if RATE.search(each.words)), one.branch)
    general = RATE.search(rule.words)
    if rate is None or general is None or general[0] not in stale:
        return one.branch.words
    caps = "，".join(part for part in one.branch.words.split("，") if rate[0] not in part)
    return f"{rule.words.replace(general[0], rate[0])}，{caps}"
