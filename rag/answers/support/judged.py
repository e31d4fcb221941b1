"""An answer to a case -> the same with each figure of the case that its clause bounds, met or not. Finds no clause."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from documents.clauses import Clause, Document
from rag.answer import Kind
from rag.answers import quoting
from rag.answers.meanings import defined
from rag.answers.rules import exclusions, own_branch
from rag.answers.support import weighed
from rag.answers.support.programme_words import STATED
from rag.applicants import held
from rag.applicants.held import Held
from rag.applicants.told import Told
from rag.applicants.verdict import Verdict
from rag.desk import Desk, Written
from rag.drafting import Draft, Quote, sentences
from rag.questions.asked import claims
from rag.questions.plain import notions
from rag.questions.query import Query
from rag.reckoning import measured

# What an answer works out for a case that the clause shuts out holds for others only.
WORKED = ("据此推算", "That comes to")
VERDICT = re.compile("的要求；|the requirement is ")  # a working that holds the case against a share itself
# An answer that holds a list of measures against the case has judged what it shows.
LISTS = re.compile("条件：“|面向：|可能适用的措施")
# Whom a bound does not bind: 老字号店铺，面积不受上述限制.
SPARES = re.compile("不受[^，。；]{0,8}限|除外|不在此限|可以?(?:延长|放宽|减[少至到]|缩短|提高|降低)")
# Of whom alone a sentence speaks: 租用店面的，租期不少于…
OF_WHOM = re.compile(r"^(?:[（(]?[一二三四五六七八九十\d]{1,2}[)）.．、]?)?(?P<whom>[^，。；]{2,30})的，")
SPOKEN = 0.5  # share of the words of such, and of a bound, that a question must say
YES = re.compile(r"^(?:是的：|Yes[:.] )")  # which does not stand where a condition is not met
OUT = tuple(opening for pair in exclusions.OPENINGS[:1] for opening in pair)
MOST = 3
AGE = "岁"
LONG = 16  # characters of a bound that says more than what is bounded


@dataclass(frozen=True, slots=True)
class Judged:
    """A bound held against a figure told, and the sentence that sets it."""

    held: Held
    quote: Quote
    beside: bool = False  # in a sentence beside those quoted

    @property
    def decides(self) -> bool:
        """Whether it shuts the asker out: a condition that is not met, or a case that is met and gets nothing."""
        return self.held.shut if self.held.case else not self.held.within


def answer(query: Query, written: Written, desk: Desk) -> Written:
    """The answer with what its clause, or the term that this turns on, says to the case that is told.

    What is not met is said first; else the branch of the clause that is the asker's.
    """
    draft = written.draft
    if written.missing or not draft.citations or claims.means(query.text):
        return written
    figures = _told(query)
    found = _bounds(query, written, figures, desk)
    failed = [one for one in found if one.decides][:MOST]
    asks_gap = measured.LACKS.search(query.text) is not None  # how far it is from the bound was worked out
    if not asks_gap and any("；" not in one.quote.words.partition(one.held.bound.words)[0] for one in failed):
        draft.parts[:] = [
            one for one in draft.parts if not one.lstrip().startswith(WORKED) or VERDICT.search(one)
        ]
    failed = [one for one in failed if one is _nearest(one, failed, query.text)]
    mine = [] if failed or LISTS.search(draft.text()) else own_branch.found(query, written, desk)
    own_branch.work_anew(draft, mine, query, desk)
    opening = [(own_branch.said(one, query.english), quote) for one, quote in mine]
    opening += weighed.said(draft.citations, figures, query.english)
    told = {one.held.printed for one in failed} | {one.printed for one, _ in mine}
    for one in _rest(
        [one for one in found if one.held.printed not in told], draft, "".join(words for words, _ in opening)
    ):
        draft.say(_said(one, query), one.quote)
    _open(draft, [*((_said(one, query), one.quote) for one in failed), *opening], plain=bool(failed))
    return replace(written, settled=True) if failed else written


def _told(query: Query) -> tuple[Told, ...]:
    """The figures of the asker's own."""
    told = query.own_words
    of_asker = claims.own(told) or (claims.of_case(told) and not claims.made(query.question))
    return held.told_of(told) if of_asker and query.kind is not Kind.DOCUMENT else ()


def _bounds(query: Query, written: Written, figures: tuple[Told, ...], desk: Desk) -> list[Judged]:
    """Each bound of the answer that a figure of the asker's meets or not."""
    if not figures:
        return []
    judge = _beside if LISTS.search(written.draft.text()) else _of_clauses
    return [*judge(query, written, figures), *_of_terms(query, written, figures, desk)]


def _rest(found: list[Judged], draft: Draft, said: str) -> list[Judged]:
    """What else is to be told: who is left out is told nothing of it, and nobody what he is told already."""
    if draft.parts[0].startswith(OUT):
        return []
    return [one for one in found[:MOST] if one.held.bound.words not in said]


def _nearest(one: Judged, found: list[Judged], text: str) -> Judged:
    """Of the bounds that one figure does not meet that whose words the question says most of."""
    same = [other for other in found if other.held.printed == one.held.printed]
    return max(same, key=lambda other: len(notions.grams(other.held.bound.words) & notions.grams(text)))


def _open(draft: Draft, said: list[tuple[str, Quote]], plain: bool) -> None:
    """Say first what decides, and no yes where that is `plain` no."""
    before = len(draft.parts)
    for sentence, quote in said:
        draft.say(sentence, quote)
    rest = [YES.sub("", one) for one in draft.parts[:before]] if plain else draft.parts[:before]
    draft.parts[:] = [*draft.parts[before:], *rest]


def _said(judged: Judged, query: Query) -> str:
    one, english = judged.held, query.english
    words, by = one.bound.words, one.printed
    if one.case:
        stated = f"{quoting.words(judged.quote)}" if judged.beside else ""
        if english:
            told = f"Your case ({by}) is {'' if one.within else 'not '}one of “{words}”"
            return f"{told}: {stated}" if stated else f"{told}."
        told = f"您说的{by}{'属于' if one.within else '不属于'}“{words}”的情形"
        return f"{told}：{stated}" if stated else f"{told}。"
    if one.unless:
        if english:
            return f"The condition “{words}” is not met (you said {by}), unless this is your case: “{one.unless}”."
        return f"一般不符合“{words}”（您说的是{by}）；属于“{one.unless}”的，则符合。"
    if one.within and not english and _asks_more(words, query.text):
        return f"条件：“{words}”（您说的{by}在此范围内，其余请对照核实）。"
    verdict = STATED[Verdict.MET if one.within else Verdict.NOT_MET][english]
    if english:
        return f"The condition “{words}” is {verdict} (you said {by})."
    return (
        f"条件：“{words}”（{verdict}，您说的是{by}）。"
        if one.within
        else f"{verdict}“{words}”（您说的是{by}）。"
    )


def _asks_more(words: str, text: str) -> bool:
    """Whether the words of a bound ask for more than its figure, of which a question says little."""
    limits = notions.grams(re.sub(r"\d", "", words.rpartition("的")[0] or words))
    return len(words) > LONG and len(limits & notions.grams(text)) < SPOKEN * len(limits)


def _of_clauses(query: Query, written: Written, figures: tuple[Told, ...]) -> Iterator[Judged]:
    """The bounds in the words quoted first: those of one clause, with what it stands under."""
    first = written.draft.citations[0]
    lead = ""
    for one in written.draft.citations:
        if one.document.id == first.document.id and one.clause.address.startswith(first.clause.address):
            for judged in _judged(one.document, one.clause, one.quote, query, figures):
                shut = judged.held.shut or held.shuts(lead)
                yield replace(judged, held=replace(judged.held, case=judged.held.case or shut, shut=shut))
            lead = one.quote
    yield from _beside(query, written, figures)


def _beside(query: Query, written: Written, figures: tuple[Told, ...]) -> Iterator[Judged]:
    """What decides against the asker in the sentences of the first clause that are not quoted."""
    first = written.draft.citations[0]
    quoted = "".join(one.quote for one in written.draft.citations if one.clause is first.clause)
    for start, end in sentences(first.clause.text):
        sentence = first.clause.text[start:end].removeprefix(first.clause.number).strip()
        whom = OF_WHOM.match(sentence)
        meant = whom is None or notions.covered(whom["whom"], notions.grams(query.text)) >= SPOKEN
        if sentence and sentence not in quoted and (meant or held.shuts_out(sentence)):
            for judged in _judged(first.document, first.clause, sentence, query, figures):
                if judged.decides:
                    yield replace(judged, beside=True)


def _of_terms(query: Query, written: Written, figures: tuple[Told, ...], desk: Desk) -> Iterator[Judged]:
    """The bounds that shut the asker out of a term on which the clause quoted turns: 青年人才 are 35 at most.

    Who is of the age is told that, too.
    """
    first = written.draft.citations[0]
    said = f"{''.join(first.clause.path)}{first.quote}{query.text}"
    for one in defined.named(said, desk.index, (first.document,)):
        clause = one.quote.clause
        if one.outright and not clause.address.startswith(first.clause.address):
            for judged in _judged(first.document, clause, one.quote.words, query, figures):
                one_of_them = judged.held.within and judged.held.bound.unit != AGE
                if not (one_of_them or judged.held.case):
                    yield judged


def _judged(
    document: Document, clause: Clause, words: str, query: Query, figures: tuple[Told, ...]
) -> Iterator[Judged]:
    spans = sentences(clause.text)
    spared = "".join(clause.text[start:end] for start, end in spans if SPARES.search(clause.text, start, end))
    for start, end in spans:
        sentence = clause.text[start:end]
        if sentence not in words and words not in sentence:
            continue
        quote = Quote(document, clause, start, end)
        sentence = sentence.removeprefix(clause.number).lstrip()
        excepted = notions.grams(spared) - notions.grams(sentence) if spared != sentence else frozenset()
        for one in held.held(sentence, query.text, figures):
            if one.bound.words == one.printed:
                continue  # one of several named side by side, each with its own: nothing is bounded
            if (one.within and not one.case) or not excepted & notions.grams(query.text):
                yield Judged(one, quote)
