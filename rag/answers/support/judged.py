"""An answer to a case -> the same with each figure that its one clause demands, met or not. Finds no clause."""

from __future__ import annotations

from rag.answers.support.programme_words import STATED
from rag.applicants import profile
from rag.applicants.verdict import Verdict
from rag.desk import Written
from rag.drafting import Quote, sentences
from rag.programmes import grades
from rag.questions.needs import benefits
from rag.questions.query import Query


def answer(query: Query, written: Written) -> Written:
    """The answer with the figures that its one clause demands, where the applicant tells the same ones."""
    cited = {(one.document.id, one.clause.address): one for one in written.draft.citations}
    known = "条件：" in written.draft.text() or query.english
    if known or written.missing or len(cited) != 1 or not benefits.for_a_case(query.text):
        return written
    told = profile.read(query.text)
    (one,) = cited.values()
    for start, end in sentences(one.clause.text):
        words = one.clause.text[start:end]
        for found in (
            grades.of(words.removeprefix(one.clause.number).lstrip(), told).checked
            if words in one.quote
            else ()
        ):
            if found.told is not None and found.verdict in {Verdict.MET, Verdict.NOT_MET}:
                verdict = STATED[found.verdict][0]
                said = f"条件：“{found.words}”（{verdict}，您说的是{found.told.printed}）。"
                written.draft.say(said, Quote(one.document, one.clause, start, end))
    return written
