"""Anything else: the clauses that speak of the question and state what it asks, their own words quoted."""

from __future__ import annotations

import re
from collections.abc import Sequence

from documents.clauses import Clause, Document, Level
from documents.facts.responsibilities import LABEL
from rag import wording
from rag.answer import Kind
from rag.answers import chosen, figures, granted, led, likeness, unheard
from rag.answers.chosen import Passage
from rag.desk import Desk, Written
from rag.drafting import Draft, Quote, sentences, title
from rag.questions import kinds, measure_words, requirements
from rag.questions.query import Query
from rag.questions.requirements import Holds, Requirement
from rag.retrieval import Evidence, Retriever, Term

ENOUGH = 0.3  # share of the question's notions of which the best clause must speak
FEW, CLOSE = 0.22, 0.33  # a smaller share, and the cosine that makes up for it
SENTENCE_ENOUGH = 0.2  # the same of the sentence that states a figure
NEAR_FIRST = 0.5  # of the score of the clause nearest to the question, whether or not it states what is asked
SUBJECT = 0.5  # share of a question's weight that makes a notion its subject
SINGLE = re.compile("[a-z]+")
NAME = 5  # characters from which on a body's name tells it from all others
SEARCHED = 40  # clauses among which those that hold a quoted term are looked for
CANDIDATES = 12
QUOTED = re.compile(r"[“「『\"‘]([^”」』\"’]{2,24})[”」』\"’]")
LONGEST_WHOLE = 220  # characters up to which a clause is quoted whole
MOST_SENTENCES = 2
SHORT = 60  # characters; so short a quotation is given its next sentence
# 一是…。二是…。三是…: one list over several sentences.
COUNTS_ON = re.compile(
    r"[一二三四五六七八九]是|其[一二三四五六]|第[一二三四五六][，,、是]|(?:first|second|third|fourth|fifth|sixth)(?:ly)?\b",
    re.I,
)
FIRST_POINT = re.compile(r"一是|其一|第一[，,、是]|\bfirst(?:ly)?\b", re.I)
OF_UNITS = frozenset({Kind.LEAD_UNIT, Kind.COOPERATING_UNIT, Kind.RESPONSIBLE_UNIT, Kind.UNIT_TASKS})
OF_MATTERS = OF_UNITS | {Kind.PASSAGES, Kind.DEFINITION, Kind.LIST}
HEADINGS = frozenset(
    {Level.CHAPTER, Level.SECTION, Level.HEADING, Level.SUBHEADING, Level.MASTHEAD, Level.BOX}
)


def answer(query: Query, desk: Desk) -> Written | None:
    """Quotations from the clauses that answer; None when no clause states what is asked."""
    found = relevant(query, desk)
    if not found:
        return None
    only_near = query.kind in OF_MATTERS and not any(likeness.of_passage(one.evidence) for one in found)
    if kinds.LISTS.search(query.text):
        found = _gathered(found, desk)
    draft = write(query, found)
    if only_near:
        draft.notes.append(wording.only_near(query.language))
    return Written(draft, evidence=[one.evidence for one in found], quoted=True)


def _gathered(found: Sequence[Passage], desk: Desk) -> tuple[Passage, ...]:
    """Points as the clause on which they hang, where all of a list is asked for."""
    above = [
        desk.index.clause(one.quote.document.id, one.quote.clause.address.rpartition("/")[0]) for one in found
    ]
    quotes = led.gathered([one.quote for one in found], above)
    evidence = {one.quote.clause.address: one.evidence for one in found}
    first = found[0].evidence
    return tuple(
        Passage(
            evidence.get(
                one.clause.address, Evidence(one.document, one.clause, first.score, support=first.support)
            ),
            one,
        )
        for one in quotes
    )


def relevant(query: Query, desk: Desk, prefer: Holds | None = None) -> tuple[Passage, ...]:
    """The clauses that answer, best first; none when nothing states what is asked.

    `prefer` says of a sentence whether it is of the kind that answers; clauses with one come first.
    """
    text = query.topic or query.text
    if unheard.only(text, desk):
        return ()
    wanted = tuple(requirements.of(query))
    foreign = requirements.foreign_places(query, desk.documents)
    terms = desk.retriever.terms(text)
    passages = []
    candidates = _holding(_quoted(query.text), desk.retriever.search(text, SEARCHED, query.documents))
    first = max((one.score for one in candidates), default=0.0)
    names = _named(query, candidates, desk) if wanted else ()
    for evidence in _near(candidates, query):
        if (
            _bare(evidence)
            or evidence.score < NEAR_FIRST * first
            or not _of_subject(evidence, terms, desk.retriever)
        ):
            continue
        if not all(requirements.speaks_of(place, evidence.document, evidence.clause) for place in foreign):
            continue
        if not all(_speaks_of(name, evidence) for name in names) or not granted.of_matter(
            query, evidence, desk
        ):
            continue
        counts = _counts(evidence, query)
        needed = tuple(one for one in wanted if one.anywhere) if counts else wanted
        quote = _best_words(evidence, terms, needed, desk.retriever, query.english)
        if quote is not None:
            passages.append(
                Passage(evidence, quote, led.lead(evidence.document, evidence.clause, desk.index))
            )
    return chosen.of(passages, query, terms, desk.retriever, prefer)


def write(query: Query, found: Sequence[Passage]) -> Draft:
    """One quotation a clause, each with the place where it stands."""
    draft = Draft()
    for one in found:
        evidence, words = one.evidence, one.quote.words
        place = (
            f"{title(evidence.document, query.english)}{', ' if query.english else ''}{evidence.clause.label}"
        )
        lead = " ".join(one.lead.words.split()) if one.lead and not one.quote.english else ""
        quotes = [one.lead, one.quote] if one.lead and lead else [one.quote]
        if query.english:
            draft.say(f"{place}: {lead}{' '.join(words.split())}", *quotes)
        else:
            draft.say(f"{place}：{lead}{_plain(evidence.document, evidence.clause, words)}", *quotes)
        if not (
            query.english and "。" in words[:-1]
        ):  # of several sentences the last may be of something else
            led.told(draft, one.quote)
    return draft


def _of_subject(one: Evidence, terms: Sequence[Term], retriever: Retriever) -> bool:
    """Whether a clause or its document speaks of the one notion that makes up most of a question, where texts speak of it.

    A single English word is no subject: it has too many others that say the same.
    """
    least = SUBJECT * sum(term.weight for term in terms)
    subject = [term for term in terms if term.weight >= least and not SINGLE.fullmatch(term.forms[0])]
    known = [term for term in subject if any(map(retriever.knows, term.forms))]
    above = " ".join((one.document.title, one.document.title_english, *one.clause.path))
    return not known or retriever.spoken(known, f"{above} {one.clause.text} {one.clause.english}") > 0


def _named(query: Query, found: Sequence[Evidence], desk: Desk) -> tuple[str, ...]:
    """The bodies that a question is about: what a clause states of others is no answer to it."""
    names = [one for one in desk.glossary.bodies(query.text) if len(one) >= NAME]
    return tuple(name for name in names if any(_speaks_of(name, one) for one in found))


def _speaks_of(name: str, one: Evidence) -> bool:
    return name in " ".join((one.document.title, *one.clause.path, one.clause.text))


def _plain(document: Document, clause: Clause, words: str) -> str:
    """The words on one line; the cells of a table's row as a sentence would name them."""
    return figures.plain_row(clause, document) if clause.level is Level.ROW else words.replace("\n", " ")


def _near(found: Sequence[Evidence], query: Query) -> list[Evidence]:
    """The clauses that may be meant and, when there are any, those besides that speak of enough of the question.

    Of a question for units meaning alone says nothing here: a clause that names some was found before.
    A clause that says the term which a question sets in quotation marks is meant, whatever else is asked.
    """
    quoted = _quoted(query.text)
    spoken = [one for one in found if one.support >= ENOUGH or (one.support >= FEW and one.cosine >= CLOSE)]
    if quoted and any(_says(one, quoted) for one in found):
        return [one for one in found if _says(one, quoted)]
    if query.kind in OF_UNITS:
        return spoken
    meant = [one for one in found if one.enough or (one in spoken and not one.doubtful)]
    return [one for one in found if one in meant or one in spoken] if meant else []


def _counts(evidence: Evidence, query: Query) -> bool:
    """Whether a clause that is clearly meant counts in the measure that the question asks in."""
    counted = measure_words.counts(evidence.clause.text, measure_words.asked(query.text))
    return counted and _of_one_matter(evidence)


def _of_one_matter(evidence: Evidence) -> bool:
    """Whether a clause is clearly meant and so short that each of its sentences is."""
    return evidence.enough and len(evidence.clause.text) <= LONGEST_WHOLE


def _quoted(text: str) -> list[str]:
    """Terms that a question sets in quotation marks: it is about these words."""
    return [term for term in QUOTED.findall(text) if len(term) > 1]


def _holding(terms: Sequence[str], found: Sequence[Evidence]) -> Sequence[Evidence]:
    """The clauses that hold every quoted term; all of them where none does."""
    return ([one for one in found if _says(one, terms)] or found)[:CANDIDATES]


def _says(one: Evidence, terms: Sequence[str]) -> bool:
    return all(term in f"{one.clause.text} {one.clause.english}" for term in terms)


def _bare(evidence: Evidence) -> bool:
    """A heading alone states nothing, and neither does a title."""
    clause = evidence.clause
    if clause.level is Level.MASTHEAD and clause.text.strip("《》 \n") == evidence.document.title.strip(
        "《》"
    ):
        return True
    return clause.level in HEADINGS and len(clause.text) <= len(clause.number) + len(clause.heading) + 4


def _best_words(
    evidence: Evidence,
    terms: Sequence[Term],
    wanted: Sequence[Requirement],
    retriever: Retriever,
    english: bool,
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
    total = sum(term.weight for term in terms) or 1.0
    if (
        any(not one.anywhere for one in wanted)
        and not _of_one_matter(evidence)
        and max(retriever.spoken(terms, clause.text[a:b]) for a, b in stating) < SENTENCE_ENOUGH * total
    ):
        return None
    if english and clause.english:
        return _most_spoken(evidence, clause.english, _spans(clause.english, True), terms, retriever, True)
    return _most_spoken(evidence, clause.text, stating, terms, retriever, False, whole=not wanted)


def _spans(text: str, english: bool, heading: str = "") -> list[tuple[int, int]]:
    """The sentences of a text without its lists of units; a heading on a line of its own states nothing."""
    spans = [span for span in sentences(text, english) if not LABEL.search(text[span[0] : span[1]][:8])]
    alone = heading and len(spans) > 1 and text[spans[0][0] : spans[0][1]].endswith(heading)
    return spans[1:] if alone else spans


def _meets(sentence: str, evidence: Evidence, wanted: Sequence[Requirement]) -> bool:
    """Whether a sentence states what is asked; a year may stand in a heading above it or elsewhere in the clause."""
    around = " ".join((requirements.dated(evidence.document), *evidence.clause.path, evidence.clause.text))
    return all(one.holds(sentence) or (one.anywhere and one.holds(around)) for one in wanted)


def _most_spoken(
    evidence: Evidence,
    text: str,
    spans: Sequence[tuple[int, int]],
    terms: Sequence[Term],
    retriever: Retriever,
    english: bool,
    whole: bool = True,
) -> Quote:
    if len(spans) < 3 or (whole and len(text) <= LONGEST_WHOLE * (3 if english else 1)):
        return Quote(evidence.document, evidence.clause, 0, len(text), english)
    weights = [retriever.spoken(terms, text[start:end]) for start, end in spans]
    best = max(range(len(spans)), key=lambda position: weights[position])
    last = best
    while last + 1 < len(spans) and _goes_on(text, spans, weights, best, last):
        last += 1
    last = max(last, _last_point(text, spans, best, last))
    return Quote(evidence.document, evidence.clause, spans[best][0], spans[last][1], english)


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
    return last - first + 1 < MOST_SENTENCES and weights[last + 1] > 0.5 * weights[first]
