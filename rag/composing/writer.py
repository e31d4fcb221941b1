"""A quoted answer, its evidence and a model -> the model's answer where it holds, the quoted one where it does not."""

from __future__ import annotations

import re
from collections.abc import Collection, Generator, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from documents.editions.standing import Standings
from rag import standings
from rag.answer import Answer, Citation
from rag.citations import CITED
from rag.composing import remarks
from rag.composing.checker import Rules
from rag.composing.composer import Composed, Effort, compose
from rag.composing.prompts import Brief
from rag.desk import Written
from rag.drafting import whole
from rag.figures.values import figures
from rag.language import Language, simplified, traditional
from rag.models.model import ChatModel
from rag.retrieval import Evidence

FOR_MODEL = 6  # clauses that a drafting model is shown
SENTENCES = 3  # it is asked for at most
TITLE = re.compile(r"《[^》]*》")


@dataclass(frozen=True, slots=True)
class Sentence:
    """What the reader may see of an answer before it is whole: `text` continues what came before.

    `citations` are those that its `[n]` name and no earlier sentence named.
    """

    text: str
    citations: tuple[Citation, ...]


@dataclass(slots=True)
class Told:
    """The answer as it grows. What was said once stays; the clauses are numbered in the order of their mention."""

    evidence: Mapping[int, Evidence]
    lines: list[str] = field(default_factory=list)
    citations: list[Citation] = field(default_factory=list)

    def say(self, sentence: str) -> Sentence:
        """Add a sentence whose `[n]` are numbers of the evidence."""
        quotes = {number: whole(one.document, one.clause) for number, one in self.evidence.items()}
        return self.add(
            sentence,
            {n: Citation(n, q.document, q.clause, q.words, q.start, q.end) for n, q in quotes.items()},
        )

    def add(self, text: str, cited: Mapping[int, Citation]) -> Sentence:
        """Add text whose `[n]` mean these citations; a bracket that means none of them stays as it is."""
        known = len(self.citations)
        shown = CITED.sub(
            lambda found: f"[{self._number(cited[int(found[1])])}]" if int(found[1]) in cited else found[0],
            text,
        )
        before = "\n" if self.lines else ""
        self.lines.append(shown)
        return Sentence(before + shown, tuple(self.citations[known:]))

    def _number(self, cited: Citation) -> int:
        for one in self.citations:
            if one.place == cited.place:
                return one.n
        self.citations.append(replace(cited, n=len(self.citations) + 1))
        return len(self.citations)


def stands(quoted: Answer, written: Written) -> bool:
    """Whether the quoted answer is given as it is, and no model asked.

    An abstention has no clauses to write from. A list with its coverage is complete, and a long one from the records
    as well: a model could only lose something of it. So with a false premise put right, and with a comparison.
    """
    if quoted.abstained or not quoted.citations or written.settled or quoted.coverage is not None:
        return True
    long = len(quoted.citations) > FOR_MODEL or quoted.text.count("\n") >= SENTENCES
    return long and not written.quoted


def write(
    quoted: Answer,
    written: Written,
    question: str,
    model: ChatModel,
    rules: Rules,
    effort: Effort,
    held: Standings,
) -> Iterator[Sentence | Answer]:
    """The answer's sentences as they are checked, and last the whole answer.

    The model may put quoted passages into words of its own. What records state it must state in full: until that is
    known nothing is shown, and else the records' own answer is given. `held` tells which documents hold today.
    """
    brief = _brief(quoted, written, question, held)
    told = Told(brief.evidence)
    composing = compose(model, brief, rules, effort)
    composed = yield from _said(composing, told if written.quoted else None)
    if written.quoted:
        yield from _passages(quoted, composed, told, model.name, held)
        return
    for sentence in composed.kept:
        told.say(sentence)
    if composed.kept and not composed.fault and complete("\n".join(told.lines), quoted, rules.units):
        yield replace(_as_told(quoted, told, model.name, held), withheld=composed.withheld)
        return
    note = _note(quoted, composed, model.name)
    yield replace(quoted, withheld=composed.withheld, notes=(*quoted.notes, note))


def complete(text: str, quoted: Answer, units: Collection[str]) -> bool:
    """Whether a text states every figure and body that the records' answer states, apart from where they stand."""
    bare = simplified(TITLE.sub("", CITED.sub("", quoted.text)))
    for cited in quoted.citations:
        for place in filter(None, (cited.clause.label, cited.clause.number)):
            bare = bare.replace(simplified(place), "")
    said = simplified(CITED.sub("", text))
    return figures(bare) <= figures(said) and all(unit in said for unit in units if unit in bare)


def _said(
    composing: Generator[str, None, Composed], told: Told | None
) -> Generator[Sentence, None, Composed]:
    """The sentences as they come, where they may be shown; gives back what came of the model."""
    while True:
        try:
            sentence = next(composing)
        except StopIteration as end:
            composed: Composed = end.value
            return composed
        if told is not None:
            yield told.say(sentence)


def _passages(
    quoted: Answer, composed: Composed, told: Told, model: str, held: Standings
) -> Iterator[Sentence | Answer]:
    """The model's sentences are told already; the quotations follow when these are too few."""
    if not composed.kept:
        yield replace(
            quoted, withheld=composed.withheld, notes=(*quoted.notes, _note(quoted, composed, model))
        )
        return
    spoken, note = Language(quoted.language), ""
    if not composed.enough:
        yield told.add(quoted.text, {one.n: one for one in quoted.citations})
        note = remarks.partly(spoken, model, composed.fault)
    elif composed.fault:
        note = remarks.stopped(spoken, model, composed.fault)
    whole = _as_told(quoted, told, model, held)
    notes = (*whole.notes, note) if note else whole.notes
    yield replace(whole, withheld=composed.withheld, notes=notes)


def _as_told(quoted: Answer, told: Told, model: str, held: Standings) -> Answer:
    """The answer in the model's words; of documents that do not hold it warns where these words cite them."""
    before, now = (_warnings(quoted, cited, held) for cited in (quoted.citations, told.citations))
    notes = [note for note in quoted.notes if note in now or note not in before]
    notes = [*(note for note in now if note not in notes), *notes]
    text, citations = "\n".join(told.lines), tuple(told.citations)
    return replace(quoted, text=text, citations=citations, notes=tuple(notes), model=model)


def _warnings(quoted: Answer, cited: Sequence[Citation], held: Standings) -> list[str]:
    spoken = Language(quoted.language)
    documents = {one.document.id: one.document for one in cited}.values()
    told = standings.warnings(spoken, documents, held)
    return [traditional(one) for one in told] if spoken is Language.TRADITIONAL else told


def _brief(quoted: Answer, written: Written, question: str, held: Standings) -> Brief:
    """The clauses that the answer cites under its own numbers, so that what records state keeps its marks.

    Passages may bring more clauses than they quote.
    """
    cited = [Evidence(one.document, one.clause, 1.0) for one in quoted.citations]
    known = {one.place for one in cited}
    more = [
        replace(one, document=held.current(one.document))
        for one in (written.evidence if written.quoted else ())
        if one.place not in known
    ]
    evidence = dict(enumerate((*cited, *more)[:FOR_MODEL], start=1))
    return Brief(question, Language(quoted.language), evidence, "" if written.quoted else quoted.text)


def _note(quoted: Answer, composed: Composed, model: str) -> str:
    """Why the answer is the quoting writer's."""
    spoken = Language(quoted.language)
    if composed.kept:
        return remarks.incomplete(spoken, model)
    if composed.declined:
        return remarks.declined(spoken, model)
    if composed.fault:
        return remarks.failed(spoken, composed.fault)
    return remarks.unsupported(spoken, model)
