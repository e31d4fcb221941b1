"""Two places or two documents on one matter: what each says, side by side, each with its clause."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from documents.clauses import Document
from rag.answer import Kind
from rag.answers import passages
from rag.desk import Desk, Written
from rag.drafting import Draft
from rag.questions import naming
from rag.questions.query import Query

ASKS = re.compile(
    r"各(?:自)?(?:是)?(?:怎么|如何|点样?|有[什甚]么|说|讲|写|提)|分别(?:怎么|如何|点样?|是怎|"
    r"有[什甚]么|写|说|讲|提|要)|都(?:要|有|提|讲|支持|写)|比较|对比|相比|异同|有[什甚]么(?:不同|区别|"
    r"分别)|(?:和|与|跟|同)[^，。？]{1,30}(?:区别|不同|差别|比)|"
    r"\b(?:compare|comparison|versus|vs\.?|differ\w*|both|each|respectively|unlike|while|than)\b",
    re.IGNORECASE,
)
FRAME = re.compile(
    r"是不是|都要|都有|都|各自?|分别|怎么说|怎么写|说|写|比较|对比|异同|区别|不同|\b(?:compare|both|"
    r"each|versus|vs|how|differ\w*|between|cities|city)\b",
    re.IGNORECASE,
)
NUMERIC = frozenset({Kind.FIGURE, Kind.ARITHMETIC, Kind.COUNT, Kind.UNIT_TASKS, Kind.PROGRAMMES})
MOST_SIDES = 4


def answer(query: Query, desk: Desk) -> Written | None:
    """One passage or two from each side; None when the question does not set sides against each other."""
    if query.kind in NUMERIC or not ASKS.search(query.text):
        return None
    sides = _sides(query, desk)
    if len(sides) < 2:
        return None
    topic = re.sub(r"\s+", " ", FRAME.sub(" ", query.topic)).strip()
    draft, evidence = Draft(), []
    for side in sides[:MOST_SIDES]:
        found = _best(side, topic, query, desk)
        if found is None:
            names = "、".join(one.title for one in side)
            draft.notes.append(
                f"Nothing on it was found in {names}." if query.english else f"《{names}》没有写到。"
            )
            continue
        draft.say(_bulleted(passages.write(query, [found]).parts[0]), found.quote)
        evidence.append(found.evidence)
    return Written(draft, evidence=evidence) if len(evidence) > 1 else None


def _bulleted(said: str) -> str:
    return "- " + re.sub(r"\[\d+\]$", "", said)


def _best(side: Sequence[Document], topic: str, query: Query, desk: Desk) -> passages.Passage | None:
    asked = replace(query, documents=tuple(one.id for one in side), topic=topic, kind=Kind.PASSAGES)
    return next(iter(passages.relevant(asked, desk)), None)


def _sides(query: Query, desk: Desk) -> list[tuple[Document, ...]]:
    """The documents of each place that the question names, or each document that it names for certain."""
    certain: list[tuple[Document, ...]] = [
        (one,) for one in desk.documents if naming.certain(one, query.text)
    ]
    if len(certain) > 1:
        return certain
    return [
        tuple(one for one in desk.documents if region in naming.parts(one))
        for region in naming.spoken_regions(query.text, desk.documents)
    ]
