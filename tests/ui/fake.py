"""A workspace of two small documents and fixed answers, with the interface of the real one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from documents.clauses import Clause, Document, Level, Status
from documents.editions.diff import Diff, compare
from documents.errors import FileEmpty, FormatUnknown
from rag.errors import UnknownClause, UnknownDocument
from rag.home.adding import Added, Overrides
from rag.home.installed import Check
from rag.language import Language
from tests.ui.fake_assistant import FakeAssistant
from tests.ui.fake_documents import DRAFT, PLAN

Report = Callable[[str, int, int], None]


def silent(_stage: str, _done: int, _total: int) -> None:
    pass


class FakeWorkspace:
    """Holds documents in a dictionary; `add` takes any text file and refuses an empty or binary one."""

    def __init__(self) -> None:
        self.assistant = FakeAssistant()
        self.held = {document.id: document for document in (PLAN, DRAFT)}
        self.overrides: list[Overrides] = []
        self.days: list[date | None] = []  # the days for which documents were asked for
        self.asked_as_of: list[date | None] = []  # and those of which questions were

    def answering(self, _question: str, as_of: date | None = None) -> FakeAssistant:
        self.asked_as_of.append(as_of)
        return self.assistant

    def documents(self) -> tuple[Document, ...]:
        return tuple(self.held.values())

    def document(self, id: str, as_of: date | None = None) -> Document:
        self.days.append(as_of)
        if id not in self.held:
            raise UnknownDocument(
                f"there is no document {id!r} in the library; `wence list` shows what there is"
            )
        return self.held[id]

    def warnings(self, document: Document, spoken: Language = Language.ENGLISH) -> tuple[str, ...]:
        said = "This is a draft." if spoken is Language.ENGLISH else "这是征求意见稿。"
        return (said,) if document.status is Status.DRAFT else ()

    def diff(self, id: str) -> Diff:
        document = self.document(id)
        return compare(replace(document, clauses=document.clauses[1:]), document)

    def clause(self, id: str, address: str, as_of: date | None = None) -> Clause:
        found = self.document(id, as_of).clause(address)
        if found is None:
            raise UnknownClause(f"{id} has no clause {address!r}; `wence show {id}` lists its addresses")
        return found

    def add(
        self,
        paths: Sequence[Path],
        overrides: Overrides | None = None,
        progress: Report = silent,
    ) -> tuple[Added, ...]:
        stated = overrides or Overrides()
        self.overrides.append(stated)
        progress("reading", len(paths), len(paths))
        return tuple(self._add(Path(path), stated) for path in paths)

    def _add(self, path: Path, overrides: Overrides) -> Added:
        content = path.read_bytes()
        if not content:
            raise FileEmpty(f"{path.name} is empty: add the file with its text")
        if b"\x00" in content:
            raise FormatUnknown(f"{path.name} is no text: convert it to PDF, Word, HTML or text")
        id = overrides.id or path.stem
        clauses = tuple(
            Clause(str(n), Level.PARAGRAPH, "", f"第{n}段", "", text)
            for n, text in enumerate(content.decode("utf-8").split("\n"), start=1)
        )
        document = Document(id, overrides.title or path.stem, clauses, source=path.name)
        replaced = self.held.get(id)
        self.held[id] = document
        return Added(document, replaced, len(clauses))

    def remove(self, id: str, progress: Report = silent) -> Document:
        document = self.document(id)
        progress("removing", 1, 1)
        del self.held[id]
        return document

    def doctor(self) -> tuple[Check, ...]:
        return (Check("index", True, "2 documents, 4 clauses"), Check("embedder", True, "toy, 8 dimensions"))
