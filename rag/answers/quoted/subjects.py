"""A clause and a question -> whether it speaks of the one thing that is asked about. Finds no clause."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rag.retrieval import Evidence, Retriever, Term

SUBJECT = 0.5  # share of a question's weight that makes a notion its subject
SINGLE = re.compile("[a-z]+")
# What becomes of a thing is no thing: 托位要增加多少 asks of 托位.
CHANGES = frozenset("增加 新增 增长 提高 提升 扩大 减少 下降 降低 达到 完成 实现 建成 安排 投入 培训".split())


def spoken_of(one: Evidence, terms: Sequence[Term], retriever: Retriever) -> bool:
    """Whether a clause or its document speaks of the one notion that makes up most of a question, where texts speak of it.

    A single English word is no subject: it has too many others that say the same.
    """
    terms = [one for one in terms if one.forms[0] not in CHANGES] or terms
    least = SUBJECT * sum(term.weight for term in terms)
    subject = [term for term in terms if term.weight >= least and not SINGLE.fullmatch(term.forms[0])]
    known = [term for term in subject if any(map(retriever.knows, term.forms))]
    above = one.document.title, one.document.title_english, *one.clause.path
    return not known or retriever.spoken(known, *above, one.clause.text, one.clause.english) > 0


def ruled_on(one: Evidence, matter: str, retriever: Retriever) -> bool:
    """Whether a clause speaks of the matter on which a text is asked what it rules, in more than its document's name.

    Of 某人的学历 it is the last that is asked: where the library has no word of it, no clause rules it.
    """
    if not matter or one.prominence.stands_out:
        return True
    last = retriever.terms(matter.rpartition("的")[2])
    if last and not any(retriever.knows(form) for term in last for form in term.forms):
        return False
    own = [term for term in retriever.terms(matter) if not retriever.spoken((term,), one.document.title)]
    return not own or retriever.spoken(own, *one.clause.path, one.clause.text, one.clause.english) > 0
