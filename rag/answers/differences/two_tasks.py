"""Tasks of one text that do a like thing, counted or called by their numbers -> each as it stands. Weighs none."""

from __future__ import annotations

import re
from collections.abc import Sequence

from documents.clauses import Clause, Document, Level
from rag.answers import quoting
from rag.answers.differences import matter_words, sections
from rag.desk import Desk, Written
from rag.drafting import Draft, Quote
from rag.questions.query import Query

_NOUN = r"(?:任务|措施|条款|条文|举措|规定)"
_TOLD = r"(?=[^一-鿿]|$|有|的|讲|说|写|提|关于|涉及|是|都|各|分别|支持|推动|鼓励|里|在|，)"
# Two of them: 两条任务, 关于信保的两项.
COUNTED = re.compile(
    rf"(?:这|那|有|其中)?[两二三四](?:条|项|个){_NOUN}|(?:这|那|有|其中)?[两二三四]条{_TOLD}|"
    rf"(?<=的)[两二三四]项{_TOLD}|"
    r"\b(?:the )?(?:two|three|four|both)(?: of the)? (?:\w+ )?(?:tasks|measures|items|clauses|articles|provisions)\b"
    r"(?: (?:of|in|under)\b)?",
    re.IGNORECASE,
)
# That they are held against each other, or something is asked of each.
EACH = re.compile(
    r"不同|区别|差别|差异|异同|对比|比较|相比|分别|各(?:自|是|由|有|针对|为)|一样|唔同|分别是|怎么分工|"
    r"\b(?:differ\w*|compare[ds]?|contrast\w*|each|respectively|versus|vs|apart|same)\b",
    re.IGNORECASE,
)
PLURAL = re.compile(
    r"\b(?P<noun>task|item|article|point|measure)s (?P<one>\d+)(?: and | to | with | vs\.? | versus |, ?| & )(?P<other>\d+)\b",
    re.IGNORECASE,
)
FRAME = re.compile(
    rf"关于|涉及|针对|{_NOUN}|(?:内容|地方|重点)(?=$|[^一-鿿])|牵头单位|配合单位|责任单位|单位|谁|多大|大小|哪[些种类个]?|什么|"
    r"\b(?:tasks?|measures?|items?|clauses?|concern\w*|about|which|what|who|leads?|how|each|them|they|address\w*|size|of|is|are|in|the|on)\b",
    re.IGNORECASE,
)
SEARCHED, MOST = 12, 4
SPEAKING = 0.75  # of the best task's share of the matter, for one that does a like thing
LEAST = 0.25  # of the matter


def answer(query: Query, desk: Desk) -> Written | None:
    """Each task whole, with its bodies; None where fewer than two do, or no text is sure to be meant."""
    if not EACH.search(query.text) and not EACH.search(query.question):
        return None
    text = PLURAL.sub(r"\g<noun> \g<one> and \g<noun> \g<other>", query.text)
    numbers = list(dict.fromkeys(match[0] for match in sections.NUMBERED.finditer(text)))
    counted = COUNTED.search(query.text)
    if len(numbers) < 2 and counted is None:
        return None
    found = _numbered(numbers, query, desk) if len(numbers) > 1 else _of_matter(query, desk)
    if len(found) < 2:
        return None
    draft = Draft()
    for document, clause in found:
        english = query.english and bool(clause.english)
        quote = Quote(document, clause, 0, len(clause.english if english else clause.text), english)
        draft.say(f"- {quoting.sentence(quote, query.english)}", quote)
    return Written(draft, quoted=True, settled=True)


def _numbered(numbers: Sequence[str], query: Query, desk: Desk) -> list[tuple[Document, Clause]]:
    """The clauses of those numbers, where no matter is named beside them and one text alone is meant that has all."""
    rest = PLURAL.sub(" ", sections.NUMBERED.sub(" ", desk.calls(query.text).rest))
    beside = FRAME.sub(" ", matter_words.of(EACH.sub(" ", rest), desk)).lower().split()
    having = []
    for document in _meant(query, desk):
        if any(one not in f"{document.title} {document.title_english}".lower() for one in beside):
            continue
        told = [
            next((one for one in document.walk() if _tasked(one) and part.holds(one)), None)
            for part in sections.named(" ".join(numbers), document)
        ]
        if len(told) == len(numbers) and all(told):
            having.append([(document, one) for one in told if one])
    return having[0] if len(having) == 1 else []


def _of_matter(query: Query, desk: Desk) -> list[tuple[Document, Clause]]:
    """The tasks that speak most of the matter, in the order of the text; none where it is not sure in which."""
    documents = _meant(query, desk)
    matter = FRAME.sub(
        " ", matter_words.of(COUNTED.sub(" ", EACH.sub(" ", desk.calls(query.text).rest)), desk)
    )
    if len(documents) != 1 or not matter.strip():
        return []
    searched = desk.retriever.search(matter, SEARCHED, [documents[0].id])
    found = [one for one in searched if _tasked(one.clause)]
    best = max((one.support for one in found), default=0.0)
    like = [one for one in found if one.support >= max(LEAST, SPEAKING * best)][:MOST]
    order = {clause.address: at for at, clause in enumerate(documents[0].walk())}
    return sorted(((one.document, one.clause) for one in like), key=lambda pair: order[pair[1].address])


def _meant(query: Query, desk: Desk) -> Sequence[Document]:
    """The text that is called, or those among which it is asked."""
    called = desk.calls(query.text).each
    if len(called) > 1:
        return ()
    ids = called[0].documents if called else query.documents
    return [one for one in desk.documents if one.id in ids] if ids else desk.documents


def _tasked(clause: Clause) -> bool:
    """Whether a clause is a task or an article: numbered, and no heading over others."""
    return (
        clause.level in {Level.ITEM, Level.ARTICLE, Level.SUBHEADING, Level.POINT}
        and not clause.children
        and bool(clause.number)
    )
