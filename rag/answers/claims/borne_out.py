"""A quotation given for a yes or no -> the same with the yes or the no that its words tell. Chooses no clause."""

from __future__ import annotations

import re
from dataclasses import replace

from documents.clauses import Clause, Document
from rag.answers import quoting
from rag.answers.claims import aligned
from rag.answers.claims.aligned import Aligned, Finding
from rag.desk import Written
from rag.drafting import Draft, Quote
from rag.questions.asked import agreement, claims
from rag.questions.names.references import references
from rag.questions.query import Query

WRITERS = ("passages", "definitions.stated")  # who quote, and say neither yes nor no
# What introduces a claim, and what asks whether it holds.
FRAME = re.compile(
    r"听说|据说|听讲|据闻|既然|请问|想问(?:一?下)?|是不是|系咪|是否|对不对|啱[唔不]啱|对[吗吧]|是[吗吧]|"
    r"(?:文件|方案|规划|办法|通知|措施|意见|计划|协议)(?:里面?|中|上)?(?:是|都)?(?:规定|写明?|说|讲|提出|要求)?|"
    r"(?:吗|么|嘛|吧|呢)?\s*[？?]?\s*$"
)
# What asks more than whether the words hold: for the asker's own case, or what and how.
OTHERS = re.compile(
    r"[我咱俺]|谁|哪|什么|咩|啥|多少|几|怎|如何|点样|还是|或者|能不能|可不可以|要不要|有没有|或|合[法规]"
)
HOLDS = frozenset({Finding.SAID, Finding.EXCEPTED})
LONG = 60  # characters of a question that says more than its claim
FEW = 3  # clauses quoted


def opened(query: Query, written: Written | None) -> Written | None:
    """The answer with its verdict before it; as it is where the words quoted decide nothing."""
    if written is None or not _claims(query, written):
        return written
    best = _best(query, written)
    if best is None:
        return written
    at, found = best
    cited = written.draft.citations[at]
    quote = Quote(cited.document, cited.clause, found.start, found.end)
    verdict = _verdict(found)
    draft = Draft()
    if quoting.words(quote).strip() in written.draft.text() and at == 0:
        draft.join(written.draft)
        draft.parts[0] = verdict + draft.parts[0]
    else:
        draft.say(f"{verdict}{quoting.sentence(quote, english=False)}", quote)
        draft.notes[:] = written.draft.notes
    return replace(written, draft=draft)


def _claims(query: Query, written: Written) -> bool:
    """Whether a plain yes or no is asked, and the answer only quotes what speaks of it."""
    return (
        query.whether
        and not query.english
        and not written.missing
        and written.writer in WRITERS
        and 0 < len(written.draft.citations) <= FEW
        and len(query.text) <= LONG
        and not OTHERS.search(query.text)
        and not references(query.text)
        and not agreement.ASKS.search(query.text)
        and not claims.own(query.text)
    )


def verdicts(query: Query, document: Document, clause: Clause) -> tuple[Aligned, ...]:
    """What the parts of a clause say of the claim of a question."""
    claim = FRAME.sub("", claims.plain(query.text)).strip(" ，,。")
    return tuple(aligned.alignments(claim, clause, " ".join((document.title, *clause.path, clause.heading))))


def _best(query: Query, written: Written) -> tuple[int, Aligned] | None:
    """The first clause that says what is claimed, else what the first says otherwise."""
    found = [
        (at, one)
        for at, cited in enumerate(written.draft.citations)
        for one in verdicts(query, cited.document, cited.clause)
    ]
    holding = [one for one in found if one[1].finding in HOLDS]
    against = [one for one in found if one[0] == 0]
    return next(iter(holding or against), None)


def _verdict(found: Aligned) -> str:
    if found.finding is Finding.SAID:
        return "是的："
    if found.finding is Finding.EXCEPTED:
        return "一般是，但有除外情形："
    if found.finding is Finding.ONLY_HOPED:
        return f"不是必须，文件写的是“{found.words}”："
    if found.finding is Finding.DENIED:
        return f"不是，文件写的是“{found.words}”："
    return f"不是{found.words}："
