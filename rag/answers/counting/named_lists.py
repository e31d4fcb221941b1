"""How many things a sentence names one after another, without those that a question leaves out: A、B、C按职责配合."""

from __future__ import annotations

import re
from collections.abc import Iterator

from documents.clauses import Clause, Document, Level
from documents.numerals import CHINESE, integer
from rag import located
from rag.answers.lists import series
from rag.desk import Desk, Written
from rag.drafting import Draft, Quote, listed
from rag.figures import statements
from rag.questions.asked import counted
from rag.questions.asked.counted import Counted
from rag.questions.plain import notions
from rag.questions.plain.notions import Lexicon
from rag.questions.query import Query
from rag.retrieval import Evidence

PARTS = re.compile(r"[^；。：！？\n]+")
# What a list hangs on ends where it is said how it is divided, or that it follows.
VERB = re.compile(r"按|包括|包含|涵盖|分为|分成|分别|应当?|须|需|由|为|是|有|，|,")
COUNTS = re.compile(rf"(?P<n>[{CHINESE}\d]{{1,3}})(?:个|大)?[类种项样家方]")
CALLED = re.compile(r"^.*本[一-鿿]{1,6}所称(?:的)?")
EXCEPT = re.compile(
    r"除(?:了|去|开|掉)?(?P<a>[^，。？]{2,16}?)(?:以外|之外|外)?[，,还]|不(?:算|含|包括|计)(?P<b>[^，。？]{2,16})"
)
DEED = re.compile(r"按|分别|各自|共同|负责|配合|协助|组成|参加")  # what those who are named do
ASKING = re.compile(r"几|多少|一共|总共|部门|单位|机构|[类种样]$|^[要得需应能交带备有分列写]+$")
BODY = re.compile(r"(?:部门|单位|机构)$")
BODIES = re.compile(r"(?:局|委|办|厅|署|院|队|社|会|部|中心|公司|政府|银行|支行|协会|委员会)$")
MEASURES = frozenset("个种类样项份")
ROLES_HAD = frozenset("项条")
FEWEST, LOOKED = 3, 4
NAMED = 0.3  # share of what is counted that the sentence says
SAID, TOLD = 0.8, 0.5  # share of the words before a list, and of those behind it, that the question says


def answer(query: Query, desk: Desk) -> Written | None:
    """The number with the names; None where no sentence that is found lists what is counted."""
    thing = counted.thing(query.text)
    if thing is None or thing.measure.removeprefix("大") not in MEASURES or query.number is not None:
        return None
    if query.mentions and query.role is not None and thing.measure in ROLES_HAD:
        return None  # 某局牵头几项、配合几项: the records tell
    lexicon = statements.of(desk.index, desk.glossary).lexicon
    topic = query.text if query.mentions else query.topic or query.text
    spoken = [word for word in desk.index.words(query.topic) if len(word) > 1 and word in thing.noun]
    asked = [word for word in spoken if not ASKING.search(word)]
    for one in desk.retriever.search(topic, LOOKED, query.documents):
        about = f"{' '.join(one.clause.path)}{one.clause.text}"
        if one.clause.level is Level.ROW or not all(word in about for word in asked):
            continue
        for start, end, names in _lists(one.clause.text):
            part = one.clause.text[start:end]
            if _is_of(part, names, thing, query.text, lexicon):
                return _written(one.document, one.clause, (start, end), names, thing, query)
    return None


def _lists(text: str) -> Iterator[tuple[int, int, tuple[str, ...]]]:
    """Every part of a clause that names three things or more, as many as it says itself."""
    for match in PARTS.finditer(text):
        last = match[0].rfind("、")
        done = DEED.search(match[0], last) if last >= 0 else None
        names = series.series(match[0][: done.start()] if done else match[0])
        stated = COUNTS.search(match[0])
        if len(names) >= FEWEST and (stated is None or integer(stated["n"]) == len(names)):
            yield match.start(), match.end(), names


def _is_of(part: str, names: tuple[str, ...], thing: Counted, question: str, lexicon: Lexicon) -> bool:
    """Whether the words around a list say what the question counts."""
    if BODY.search(thing.noun) and not all(BODIES.search(one) for one in names):
        return False
    said = notions.grams(lexicon.plain(question))
    own = notions.covered(lexicon.plain(thing.noun), notions.grams(lexicon.plain(part)))
    if len(thing.noun) > 1 and not BODY.search(thing.noun) and own < NAMED:
        return False
    head = CALLED.sub("", VERB.split(part[: part.find(names[0])])[0])
    head = re.sub(r"^第[^ 　]{1,6}条[ 　]*", "", head).strip()
    if len(head) > 1:
        return notions.covered(lexicon.plain(head), said) >= SAID
    tail = part[part.rfind(names[-1]) + len(names[-1]) :]
    return len(tail) > 1 and notions.covered(lexicon.plain(tail), said) >= TOLD


def _written(
    document: Document,
    clause: Clause,
    span: tuple[int, int],
    names: tuple[str, ...],
    thing: Counted,
    query: Query,
) -> Written:
    """The names that are left, and which of them the question leaves out."""
    out = [said for match in EXCEPT.finditer(query.text) for said in (match["a"] or match["b"],)]
    aside = [one for one in names if any(one in said or series.alike(one, said) for said in out)]
    left = [one for one in names if one not in aside]
    draft, place = Draft(), located.full(document, clause, query.english)
    quote = Quote(document, clause, *span)
    if query.english:
        but = f" besides {listed(aside, True)}" if aside else ""
        draft.say(f"{place} names {len(left)}{but}: {listed(left, True)}.", quote)
    else:
        but = f"除{listed(aside, False)}外还有" if aside else "列了"
        draft.say(f"{place}{but}{len(left)}{thing.measure}：{listed(left, False)}。", quote)
    return Written(draft, evidence=[Evidence(document, clause, 1.0)])
