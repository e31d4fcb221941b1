"""A clause and what is asked -> the sentences of it that answer, one beside the other. Finds no clause."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from documents.clauses import Clause
from documents.facts.responsibilities import LABEL
from rag.answers.differences import sought
from rag.answers.quoted import asked_beside
from rag.drafting import Quote, sentences
from rag.figures import printed
from rag.questions.asked import asks
from rag.questions.needs import requirements
from rag.questions.needs.requirements import Requirement
from rag.rendered_names import LISTED
from rag.retrieval import Evidence, Retriever, Term

SENTENCE_ENOUGH = 0.2  # the same of the sentence that states a figure
# Characters up to which a clause is quoted whole, and the same where all is asked for that it says of a matter.
LONGEST_WHOLE, LONGEST_TOLD = 220, 400
LIKELY = -0.5  # odds from which a clause is surely about that matter
MOST_SENTENCES = 2
FEW = 3  # sentences; of fewer one is left out only where it says less than half of what the other does
HALF = 0.5
LIST = 3  # points
SHORT = 60  # characters; so short a quotation is given its next sentence
# 一是…。二是…。三是…: one list over several sentences.
COUNTS_ON = re.compile(
    r"[一二三四五六七八九]是|其[一二三四五六]|第[一二三四五六][，,、是]|(?:first|second|third|fourth|fifth|sixth)(?:ly)?\b",
    re.I,
)
# Asked how something goes, or what there is of it.
BROADLY = re.compile(
    r"怎么|怎样|如何|点样|咋|哪些|(?:什么|啥)(?:样的?)?(?:规定|要求|内容|措施|条件|情形|情况|流程|手续|程序|办法|政策|好处)|介绍|说说|讲讲|"
    r"\bhow\b(?! (?:much|many|long|often|soon|far|big|large|high|fast|old|frequently))|"
    r"\bwhat (?:are|does .{1,60} say)\b|\brules?\b",
    re.IGNORECASE,
)
# What narrows or widens the sentence before it.
BOUND_TO = re.compile(
    r"(?:但|除|其中|前款|不足|情况|需要?|确有|确需|特殊|有下列|上述|此外|同时|经|超过|逾期|[^，。；]{0,12}(?:除外|例外|不受|另有))|"
    r"(?:but|except|unless|however|where|if|in addition|also)\b",
    re.IGNORECASE,
)
SURELY = 0.4  # share of what is asked
NARROWED = 110  # characters from which on a clause is quoted only as far as it speaks of the one thing asked
FIRST_POINT = re.compile(r"一是|其一|第一[，,、是]|\bfirst(?:ly)?\b", re.I)


@dataclass(frozen=True, slots=True)
class Whole:
    """What is asked for as a whole: `listed`, no point of a list is left out; `told`, all that is said of a matter.

    `text` is the question, of which what stands beside the word that asks counts more.
    """

    listed: bool = False
    told: bool = False
    text: str = ""

    @property
    def narrow(self) -> bool:
        """Whether one thing is asked, of which one sentence may tell all."""
        if not self.text or self.listed or self.told or BROADLY.search(self.text):
            return False
        return not asks.turns(self.text)


def of(
    evidence: Evidence,
    terms: Sequence[Term],
    wanted: Sequence[Requirement],
    retriever: Retriever,
    english: bool,
    asked: Whole = Whole(),
) -> Quote | None:
    """The sentences of a clause that speak most of the question and state what it asks; None if none does."""
    clause = evidence.clause
    stating = [
        span
        for span in _spans(clause.text, False, clause.heading)
        if _meets(clause.text[span[0] : span[1]], evidence, wanted)
    ]
    if not stating:
        return None
    rendered = _spans(clause.english, True) if english and clause.english else []
    total = sum(term.weight for term in terms) or 1.0
    figures = list(dict.fromkeys(_renderings(clause, stating))) if rendered else []
    said = [*(clause.text[a:b] for a, b in stating), *(clause.english[a:b] for a, b in figures)]
    if (
        any(not one.anywhere for one in wanted)
        and not of_one_matter(evidence)
        and max(retriever.spoken(terms, sentence) for sentence in said) < SENTENCE_ENOUGH * total
    ):
        return None
    # In English the forms of a word differ, so that no sentence is surely the one.
    about = asked.told and evidence.odds > LIKELY
    told = about and (bool(rendered) or _throughout(clause.text, terms, retriever))
    longest = LONGEST_TOLD if told else LONGEST_WHOLE
    terms = asked_beside.weighed(terms, asked.text)
    if rendered:
        if figures and any(one.chinese in requirements.AMOUNTS for one in wanted):
            rendered = sorted(figures)
        found = _most_spoken(evidence, clause.english, rendered, terms, retriever, True, longest, asked=asked)
        return _from_first_point(found, rendered) if asked.listed else found
    found = _most_spoken(evidence, clause.text, stating, terms, retriever, False, longest, not wanted, asked)
    return _from_first_point(found, stating) if asked.listed else found


def _throughout(text: str, terms: Sequence[Term], retriever: Retriever) -> bool:
    """Whether no single sentence of a clause is about the matter: its rarest notion stands in several."""
    said = [text[slice(*span)] for span in sentences(text)]
    spoken = [term for term in terms if any(retriever.spoken([term], one) for one in said)]
    rarest = max(spoken, key=lambda term: term.weight, default=None)
    return rarest is not None and sum(retriever.spoken([rarest], one) > 0 for one in said) > 1


def _renderings(clause: Clause, spans: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Where the English sentences stand that state the figures of some of a clause's sentences."""
    for one in printed.of(clause.text):
        span = printed.rendered(clause, one) if any(a <= one.start < b for a, b in spans) else None
        if span is not None:
            yield span


def _spans(text: str, english: bool, heading: str = "") -> list[tuple[int, int]]:
    """The sentences of a text without its lists of units; a heading on a line of its own states nothing."""
    spans = [span for span in sentences(text, english) if not _lists_units(text[slice(*span)], english)]
    alone = heading and len(spans) > 1 and text[spans[0][0] : spans[0][1]].endswith(heading)
    return spans[1:] if alone else spans


def _lists_units(sentence: str, english: bool) -> bool:
    """Whether a sentence is nothing but the list of those who are in charge."""
    return bool(LISTED.match(sentence.strip()) if english else LABEL.search(sentence[:8]))


def _meets(sentence: str, evidence: Evidence, wanted: Sequence[Requirement]) -> bool:
    """Whether a sentence states what is asked; a year may stand in a heading above it or elsewhere in the clause."""
    around = " ".join((*evidence.clause.path, evidence.clause.text))
    title = requirements.dated(evidence.document)
    return all(
        one.holds(sentence) or (one.anywhere and one.holds(f"{title} {around}" if one.titled else around))
        for one in wanted
    )


def _most_spoken(
    evidence: Evidence,
    text: str,
    spans: Sequence[tuple[int, int]],
    terms: Sequence[Term],
    retriever: Retriever,
    english: bool,
    longest: int,
    whole: bool = True,
    asked: Whole = Whole(),
) -> Quote:
    if asked.narrow and len(spans) >= FEW and len(text) > NARROWED * (3 if english else 1):
        about = _about(text, spans, terms, retriever, sought.form(asked.text))
        about = None if about and _is_heading(text[slice(*about)], evidence.clause) else about
        if about is not None and len(text) <= longest * (3 if english else 1):
            return Quote(evidence.document, evidence.clause, *about, english)
    if len(text) <= longest * (3 if english else 1) and (whole or len(spans) < FEW):
        return Quote(evidence.document, evidence.clause, 0, len(text), english)
    weights = [retriever.spoken(terms, text[start:end]) for start, end in spans]
    if english and not any(weights):
        weights = _across(evidence.clause, spans, terms, retriever)
    if 1 < len(spans) < FEW and min(weights) >= HALF * max(weights):
        return Quote(evidence.document, evidence.clause, 0, len(text), english)
    best = max(range(len(spans)), key=lambda position: weights[position])
    last = best
    while last + 1 < len(spans) and _goes_on(text, spans, weights, best, last):
        last += 1
    last = max(last, _last_point(text, spans, best, last))
    return Quote(evidence.document, evidence.clause, spans[best][0], spans[last][1], english)


def _about(
    text: str,
    spans: Sequence[tuple[int, int]],
    terms: Sequence[Term],
    retriever: Retriever,
    form: sought.Holds,
) -> tuple[int, int] | None:
    """From the first to the last sentence that speaks of what is asked, with what is bound to it.

    None where no sentence surely does: that says half of it, and has the form of its answer.
    """
    weights = [retriever.spoken(terms, text[start:end]) for start, end in spans]
    if max(weights) < SURELY * sum(term.weight for term in terms) or not max(weights):
        return None
    said = [at for at, weight in enumerate(weights) if weight > HALF * max(weights)]
    if form is not None and not any(sought.states(text[slice(*spans[at])], form) for at in said):
        return None
    first, last = said[0], said[-1]
    while last + 1 < len(spans) and (
        BOUND_TO.match(text, spans[last + 1][0]) or COUNTS_ON.match(text, spans[last + 1][0])
    ):
        last += 1
    while first > 0 and (BOUND_TO.match(text, spans[first][0]) or COUNTS_ON.match(text, spans[first][0])):
        first -= 1
    return (0 if first == 0 else spans[first][0]), spans[last][1]


def _is_heading(words: str, clause: Clause) -> bool:
    """Whether words are no more than the heading of their clause, which states nothing by itself."""
    return bool(clause.heading) and words.rstrip("。.： \n").endswith(clause.heading)


def _across(
    clause: Clause, spans: Sequence[tuple[int, int]], terms: Sequence[Term], retriever: Retriever
) -> list[float]:
    """What the Chinese says where each English sentence stands, of a question carried over: as far into the clause."""
    chinese = [clause.text[slice(*span)] for span in _spans(clause.text, False, clause.heading)]
    if not chinese:
        return [0.0] * len(spans)
    ends = list(accumulate(map(len, chinese)))
    length = spans[-1][1] - spans[0][0] or 1
    middles = [((start + end) / 2 - spans[0][0]) / length * ends[-1] for start, end in spans]
    places = (
        range(len(spans)) if len(spans) == len(chinese) else [bisect_left(ends, middle) for middle in middles]
    )
    return [retriever.spoken(terms, chinese[min(at, len(chinese) - 1)]) for at in places]


def _from_first_point(quote: Quote, spans: Sequence[tuple[int, int]]) -> Quote:
    """A quotation that begins or ends among the points of a list, widened to all of them."""
    text = quote.clause.english if quote.english else quote.clause.text
    points = [at for at, (start, end) in enumerate(spans) if COUNTS_ON.match(text[start:end])]
    if len(points) < LIST or not FIRST_POINT.match(text[slice(*spans[points[0]])]):
        return quote
    first, last = spans[points[0]][0], spans[points[-1]][1]
    if quote.end <= first or quote.start >= last:
        return quote
    return replace(quote, start=min(quote.start, first), end=max(quote.end, last))


def _last_point(text: str, spans: Sequence[tuple[int, int]], first: int, last: int) -> int:
    """Where the last point of a list stands whose first point is quoted, with what is said of each point between."""
    if not any(FIRST_POINT.match(text[start:end]) for start, end in spans[first : last + 1]):
        return last
    return max(
        (at for at, (start, end) in enumerate(spans) if COUNTS_ON.match(text[start:end])), default=last
    )


def _goes_on(
    text: str, spans: Sequence[tuple[int, int]], weights: Sequence[float], first: int, last: int
) -> bool:
    """Whether the next sentence belongs to the quotation: it goes on counting, or what stands so far is too short."""
    if COUNTS_ON.match(text[spans[last + 1][0] : spans[last + 1][1]]):
        return True
    if spans[last][1] - spans[first][0] < SHORT * (3 if text.isascii() else 1):
        return True
    return last - first + 1 < MOST_SENTENCES and weights[last + 1] > HALF * weights[first]


def of_one_matter(evidence: Evidence) -> bool:
    """Whether a clause is clearly meant and so short that each of its sentences is."""
    return evidence.enough and len(evidence.clause.text) <= LONGEST_WHOLE
