"""Answers, documents, clauses and evidence -> the JSON that other programs rely on. Knows no door.

The command line, the HTTP API and the MCP tools all print these mappings. Keys and their order are a
published contract: add at the end, rename nothing.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from documents.clauses import Clause, Document
from documents.editions.diff import ClauseChange, Diff, Unit
from documents.editions.report import Place, Report, report
from rag import drafting
from rag.answer import Answer, Citation

if TYPE_CHECKING:
    from rag.explaining import Explanation
    from rag.home.adding import Added
    from rag.home.installed import Check
    from rag.retrieval import Evidence

Payload = dict[str, Any]


def document_summary(document: Document) -> Payload:
    """What a citation says of its document."""
    return {
        "id": document.id,
        "title": document.title,
        "number": document.number,
        "status": document.status.value,
        "date": document.date,
        "edition": document.edition.value,
        "source": document.source,
    }


def document_details(document: Document) -> Payload:
    """The summary and everything else that the library holds about a document, without its text."""
    return document_summary(document) | {
        "title_english": document.title_english,
        "issuers": list(document.issuers),
        "region": document.region,
        "kind": document.kind,
        "period": document.period,
        "implements": list(document.implements),
        "notes": list(document.notes),
        "clauses": sum(1 for _ in document.walk()),
    }


def clause_summary(clause: Clause) -> Payload:
    """What a citation says of its clause."""
    return {
        "address": clause.address,
        "label": clause.label,
        "path": list(clause.path),
        "text": clause.text,
        "page": clause.page,
    }


def clause_details(clause: Clause) -> Payload:
    """The summary and a clause's place in the tree; `children` are addresses."""
    return clause_summary(clause) | {
        "level": clause.level.value,
        "number": clause.number,
        "heading": clause.heading,
        "english": clause.english,
        "line": clause.line,
        "children": [child.address for child in clause.children],
    }


def one_clause(document: Document, clause: Clause) -> Payload:
    """A clause with the document that prints it."""
    return {"document": document_summary(document), "clause": clause_details(clause)}


def citation(cited: Citation) -> Payload:
    return {
        "n": cited.n,
        "document": document_summary(cited.document),
        "clause": clause_summary(cited.clause),
        "quote": cited.quote,
        "start": cited.start,
        "end": cited.end,
    }


def answer(given: Answer) -> Payload:
    """The answer in the order of the published contract."""
    return {
        "id": given.id,
        "question": given.question,
        "language": given.language,
        "kind": given.kind.value,
        "answer": given.text,
        "abstained": given.abstained,
        "reason": given.reason,
        "citations": [citation(cited) for cited in given.citations],
        "withheld": [{"sentence": held.sentence, "reason": held.reason} for held in given.withheld],
        "notes": list(given.notes),
        "coverage": None
        if given.coverage is None
        else {
            "found": given.coverage.found,
            "searched": given.coverage.searched,
            "complete": given.coverage.complete,
        },
        "model": given.model,
        "seconds": round(given.seconds, 4),
    }


def evidence(rank: int, found: Evidence) -> Payload:
    """One ranked clause; `arms` says which ways of searching found it, each with its own score."""
    return {
        "rank": rank,
        "score": found.score,
        "support": found.support,
        "arms": dict(found.arms),
        "document": document_summary(found.document),
        "clause": clause_summary(found.clause),
    }


def explanation(told: Explanation) -> Payload:
    """How a question was read, who answered it, and the clauses found, best first."""
    return {
        "kind": told.kind.value,
        "role": told.role.value if told.role else None,
        "whether": told.whether,
        "read": told.read,
        "topic": told.topic,
        "units": list(told.units),
        "documents": list(told.documents),
        "number": told.number,
        "needs": list(told.needs),
        "writer": told.writer,
        "found": [
            {
                "document": one.document.id,
                "address": one.clause.address,
                "score": one.score,
                "support": one.support,
                "odds": one.odds,
                "arms": dict(one.arms),
                "cited": (one.document.id, one.clause.address) in told.cited,
            }
            for one in told.found
        ],
    }


def search_results(query: str, ranked: Iterable[Evidence]) -> Payload:
    return {
        "query": query,
        "results": [evidence(rank, found) for rank, found in enumerate(ranked, start=1)],
    }


def added(one: Added) -> Payload:
    """What `add` did with one file; `replaced` is the older edition, if there was one."""
    return {
        "document": document_details(one.document),
        "replaced": None if one.replaced is None else document_summary(one.replaced),
        "clauses": one.clauses,
        "outcome": one.outcome.value,
        "report": reading(report(one.document)),
    }


def reading(made: Report) -> Payload:
    """What the reader recognised in a file, and what not."""
    return {
        "document": made.document,
        "format": made.format,
        "pages": made.pages,
        "clauses": made.clauses,
        "levels": {count.level.value: count.number for count in made.counts},
        "doubts": made.doubts,
        "gaps": [
            {"address": one.address, "label": one.label, "missing": list(one.missing)} for one in made.gaps
        ],
        "repeats": [
            {"address": one.address, "label": one.label, "number": one.number} for one in made.repeats
        ],
        "unclosed": _places(made.unclosed),
        "tables_without_header": _places(made.headerless),
        "rows_not_placed": _places(made.unplaced),
        "tasks_without_units": _places(made.without_units),
        "not_found": list(made.not_found),
        "recognised_pages": [{"page": one.page, "confidence": one.confidence} for one in made.recognised],
        "unread_pages": list(made.unread_pages),
        "remarks": list(made.remarks),
    }


def _places(found: Iterable[Place]) -> list[Payload]:
    return [{"address": one.address, "label": one.label, "shows": one.shows} for one in found]


def diff(made: Diff) -> Payload:
    """Two editions of a document, clause by clause; clauses that are the same are only counted."""
    return {
        "older": document_summary(made.older),
        "newer": document_summary(made.newer),
        "same": made.same,
        "changes": [_change(one) for one in made.changes],
    }


def _change(one: ClauseChange) -> Payload:
    return {
        "change": one.change.value,
        "older": None if one.older is None else clause_summary(one.older),
        "newer": None if one.newer is None else clause_summary(one.newer),
        "edits": [{"older": edit.older, "newer": edit.newer} for edit in one.edits],
        "units_removed": _units(one.units_removed),
        "units_added": _units(one.units_added),
    }


def _units(units: Iterable[Unit]) -> list[Payload]:
    return [{"role": unit.role.value, "unit": unit.name} for unit in units]


def checks(made: Iterable[Check]) -> Payload:
    listed = [{"name": check.name, "ok": check.ok, "detail": check.detail} for check in made]
    return {"ok": all(check["ok"] for check in listed), "checks": listed}


def footnote(cited: Citation) -> str:
    """`[1] 文号 《title》 label`: a citation as one line of plain text."""
    number = f"{cited.document.number} " if cited.document.number else ""
    return f"[{cited.n}] {number}{drafting.title(cited.document, english=False)}{cited.clause.label}"


def line(payload: Mapping[str, Any]) -> str:
    """The payload as one line of JSON.

    A lone surrogate (half a character in a question) has no UTF-8 form; it leaves as its JSON escape.
    """
    text = json.dumps(payload, ensure_ascii=False)
    return text.encode("utf-8", "backslashreplace").decode("utf-8")
