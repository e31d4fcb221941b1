"""A document that no longer holds, or was never issued -> sentences that say so. Decides nothing itself."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from weakref import WeakKeyDictionary

from documents.clauses import Document, Status
from documents.editions.standing import Ground, Reason, Standings
from index.searching import Index
from rag import wording
from rag.drafting import title
from rag.language import Language

SETTLED = frozenset({Status.DRAFT, Status.EXPIRED, Status.SUPERSEDED})
EXPLAINS = {
    Ground.REPEALED: Status.SUPERSEDED,
    Ground.TERM_OVER: Status.EXPIRED,
    Ground.PERIOD_OVER: Status.EXPIRED,
}

_known: WeakKeyDictionary[Index, Standings] = WeakKeyDictionary()


def of(index: Index, today: date) -> Standings:
    """The standings of an index's documents on a day; worked out once a day."""
    found = _known.get(index)
    if found is None or found.today != today:
        found = _known[index] = Standings(index.documents, today)
    return found


def warnings(spoken: Language, documents: Iterable[Document], standings: Standings) -> list[str]:
    """What the reader must know of each of these documents: a draft, one that is over or replaced."""
    return [sentence for document in documents for sentence in sentences(spoken, document, standings)]


def sentences(spoken: Language, document: Document, standings: Standings) -> list[str]:
    """Why a document does not hold, a sentence a reason; empty for one that does."""
    found = standings.of(document)
    told = [_reason(spoken, document, reason) for reason in found.reasons]
    # A status that no text gives a reason for was stated by a catalogue or stands in the title.
    explained = {EXPLAINS[reason.ground] for reason in found.reasons}
    bare = found.status in SETTLED - explained
    return [wording.status(spoken, standings.current(document)), *told] if bare else told


def _reason(spoken: Language, document: Document, reason: Reason) -> str:
    english = spoken is Language.ENGLISH
    name = title(document, english)
    match reason.ground:
        case Ground.REPEALED if reason.by is not None:
            by = title(reason.by, english)
            label = reason.clause.label if reason.clause else ""
            if english:
                return f"The {name} has been repealed by {by}{f' ({label})' if label else ''}{_from(reason.since)}."
            began = f"自{_spoken(reason.since)}起" if reason.since else ""
            return f"{name}{began}已被{by}{f'（{label}）' if label else ''}废止。"
        case Ground.TERM_OVER:
            if english:
                return f"The validity of the {name} ended on {reason.since}."
            return f"{name}的有效期至{_spoken(reason.since)}，已过。"
        case _:
            if english:
                return f"The period of the {name} ended on {reason.since}."
            return f"{name}的规划期至{_spoken(reason.since)}，已过。"


def _from(since: str) -> str:
    return f" from {since} on" if since else ""


def _spoken(iso: str) -> str:
    """2023-12-31 as 2023年12月31日."""
    parts: Sequence[str] = iso.split("-")
    return "".join(f"{int(part)}{name}" for part, name in zip(parts, "年月日", strict=False))
