"""An answer that cites a rule -> the same with what bears on it elsewhere in its text, for the case told. Searches nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from documents.clauses import Clause, Document, Level
from rag.answer import Citation, Kind
from rag.answers import completed, quoting
from rag.answers.amounts import due_days, table_rows
from rag.answers.differences import sought
from rag.answers.lists import led
from rag.answers.rules import penalties
from rag.answers.rules.penal_clauses import PUNISHES
from rag.answers.support import judged
from rag.answers.texts.record_status import stated_validity
from rag.branches import bearing
from rag.branches.bearing import Bearing
from rag.branches.branch import EXCEPTS
from rag.desk import Desk, Written
from rag.drafting import Draft, Quote, sentences
from rag.questions.asked.together import SUMMED
from rag.questions.needs import years
from rag.questions.query import Query
from rag.reckoning.asked import MOST as ASKS_MOST
from rag.retrieval import Term

# Writers that tell a rule; others tell what records hold, which step comes last or which text goes before.
RULED = (
    "apart", "contraries", "definitions", "durations", "exclusions", "figures", "passages", "penalties", "premises",
    "programmes", "reckoned", "rhythms", "shut_out",
)  # fmt: skip
FEW = 3  # clauses cited; an answer of more is a list, to which nothing is added
# Share of a question's weight that an answer leaves unsaid and what bears on its rule says.
LEFT = 0.08
TWICE = 2.0  # the same of what holds for what was there before, which any rule has behind it
MOST = 2  # sentences that are added
# Several of the things that a rule lists are told, or what they come to is asked.
SEVERAL = re.compile(
    rf"{SUMMED}|叠|同时|[都全两三四][样项条种个]都?(?:符合|满足|算|占|有)|\bboth\b", re.IGNORECASE
)
CAPS = re.compile(r"(?:不(?:得)?超过|最[高多]|上限|封顶)[^，。；\d]{0,8}\d")


def answer(query: Query, written: Written, desk: Desk) -> Written:
    """The answer, and behind it what changes its rule in the case told, punishes its breach or states of it what is asked.

    Of a rule that the words cited name by its number, that which they do not repeat.
    """
    cited = written.draft.citations
    if written.missing or query.item or query.kind is Kind.DOCUMENT or not 0 < len(cited) <= FEW:
        return written
    if not written.writer.startswith(RULED):
        return written
    draft = Draft()  # what was written may be asked for again: it stays as it is
    draft.join(written.draft)
    written = replace(written, draft=draft)
    every = desk.retriever.terms(query.text)
    left = [term for term in every if not _spoken(term, written, desk)]
    least = LEFT * sum(term.weight for term in every)
    rules = list(_named(cited, desk))
    points = _listed(cited, desk) if SEVERAL.search(query.text) else iter(())
    for quote in _ranked(points, left, least / 2, desk)[:MOST]:
        written.draft.say(f"- {' '.join(quote.words.split())}", quote)
    for quote in _ranked(_sentences(rules), left, least, desk)[:1]:
        _say(quote, query, written, desk)
    meant = [one for one in _bearing(cited, desk) if _meant(one, query, written, left, least, desk)]
    if any(EXCEPTS.search(one.words) for one in meant):
        written.draft.parts[:] = [judged.YES.sub("", one) for one in written.draft.parts]
    for one in sorted(meant, key=lambda one: -desk.retriever.spoken(left, _whole(one)))[:MOST]:
        _say(Quote(one.document, one.clause, one.start, one.end), query, written, desk)
        _points(one, written, left, desk)
    if penalties.ASKS.search(query.text) and not PUNISHES.search(written.draft.text()):
        _punished(query, written, desk)
    return written


def _punished(query: Query, written: Written, desk: Desk) -> None:
    """What doing what the rule forbids costs, where a clause of its text punishes just that without naming the rule."""
    first = written.draft.citations[0]
    deed = replace(query, topic=f"{query.topic} {first.quote}")
    found = penalties.best(deed, (first.document,), desk)
    for quote in found.quotes if found else ():
        _say(quote, query, written, desk)


def _bearing(cited: Sequence[Citation], desk: Desk) -> Iterator[Bearing]:
    """All that bears on a clause that is cited, on one that holds it or on one within it, and is not cited itself."""
    known = bearing.by_document(desk.index)
    for document in dict.fromkeys(one.document.id for one in cited):
        addresses = [one.clause.address for one in cited if one.document.id == document]
        for one in known.get(document, ()):
            given = any(_holds(one.clause.address, address) for address in addresses)
            of_all = one.earlier and not one.of
            if not given and (of_all or any(_of_one(own, other) for own in one.of for other in addresses)):
                yield one


def _named(cited: Sequence[Citation], desk: Desk) -> Iterator[tuple[Citation, Clause]]:
    """The rules, not cited, that words cited name by their numbers, each with the citation that does."""
    known = bearing.by_document(desk.index)
    places = {one.place for one in cited}
    for one in cited:
        for each in known.get(one.document.id, ()):
            quoted = each.clause.address == one.clause.address and each.words[:12] in one.quote
            for address in each.of if quoted else ():
                rule = desk.index.clause(one.document.id, address)
                if rule is not None and not any(
                    document == one.document.id and _of_one(address, other) for document, other in places
                ):
                    yield one, rule


def _listed(cited: Sequence[Citation], desk: Desk) -> Iterator[Quote]:
    """The points, not cited, of a list of which a point is."""
    places = {one.place for one in cited}
    for one in cited:
        above = desk.index.clause(one.document.id, one.clause.address.rpartition("/")[0])
        if above is not None and one.clause in led.items(above):
            for part in led.items(above):
                if (one.document.id, part.address) not in places:
                    yield Quote(one.document, part, 0, len(part.text))


def _sentences(rules: Sequence[tuple[Citation, Clause]]) -> Iterator[Quote]:
    """The sentences of rules and of the points under them."""
    for one, rule in rules:
        for clause in rule.walk():
            for start, end in sentences(clause.text):
                if clause.text[start:end].strip("。") != clause.heading:
                    yield Quote(one.document, clause, start, end)


def _ranked(found: Iterator[Quote], left: Sequence[Term], least: float, desk: Desk) -> list[Quote]:
    """Those that say enough of what is left unsaid, those first that say most."""
    said = {one: desk.retriever.spoken(left, one.words) for one in found}
    return sorted((one for one in said if said[one] > least), key=lambda one: -said[one])


def _meant(
    one: Bearing, query: Query, written: Written, left: Sequence[Term], least: float, desk: Desk
) -> bool:
    """Whether what bears on a rule is of the case told, or states what is asked of the rule."""
    words = _whole(one)
    said = desk.retriever.spoken(left, words) > least
    if one.earlier:
        return desk.retriever.spoken(left, words) > TWICE * least or _happened_before(one.document, query)
    if one.breaks:
        asked = penalties.ASKS.search(query.text) is not None
        return asked and not PUNISHES.search(written.draft.text())
    most = ASKS_MOST.search(query.text) and not CAPS.search(written.draft.text())
    if said or ((most or SEVERAL.search(query.text)) and CAPS.search(words)):
        return True
    return completed.formless(query.text, written) and sought.states(words, sought.form(query.text))


def _happened_before(document: Document, query: Query) -> bool:
    """Whether a case is told that is older than the text."""
    found = stated_validity(document)
    since = (found[1].since if found else "") or document.date or ""
    told = [match[0][:4] for match in years.EVENT.finditer(query.own_words)]
    return bool(told) and min(told) < since[:4]


def _spoken(term: Term, written: Written, desk: Desk) -> bool:
    """Whether an answer or what it cites speaks of a notion."""
    cited = (each for one in written.draft.citations for each in (one.clause.text, *one.clause.path))
    return desk.retriever.spoken([term], written.draft.text(), *cited) > 0


def _holds(outer: str, inner: str) -> bool:
    return f"{inner}/".startswith(f"{outer}/")


def _of_one(one: str, other: str) -> bool:
    """Whether one of two clauses is or holds the other."""
    return _holds(one, other) or _holds(other, one)


def _whole(one: Bearing) -> str:
    """A sentence with the points that hang on it."""
    return " ".join((one.words, *(part.text for part in led.items(one.clause))))


def _say(quote: Quote, query: Query, written: Written, desk: Desk) -> None:
    """A sentence, with what it means for the case told: the branch that is the asker's, the day on which a term ends."""
    row = quote.clause.level is Level.ROW
    shown = table_rows.plain(quote.clause, quote.document) if row else ""
    draft = Draft()
    draft.say(quoting.sentence(quote, query.english, shown), quote)
    said = due_days.answer(query, judged.answer(query, Written(draft), desk), desk)
    written.draft.join(said.draft)


def _points(one: Bearing, written: Written, left: Sequence[Term], desk: Desk) -> None:
    """Of the points that hang on a sentence those that speak of what is left."""
    for part in led.items(one.clause):
        if desk.retriever.spoken(left, part.text):
            said = f"- {' '.join(part.text.split())}"
            written.draft.say(said, Quote(one.document, part, 0, len(part.text)))
