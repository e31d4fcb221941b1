"""The name of an edition -> an index of it in a folder, and who answers from it. Knows no figure."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from documents import library
from documents.clauses import Clause, Document
from documents.errors import DocumentFault
from evals import elsewhere, generated, renamed
from evals.cases import Case, Place
from evals.errors import EvaluationFault
from index import store
from index.embeddings import Embedder
from index.searching import Index
from index.store import Progress, silent
from rag.answering import Assistant
from rag.glossary import Glossary
from rag.retrieval import Retriever
from rag.settings import Settings

OFFICIAL = Path(__file__).parents[2] / "shared" / "documents"  # the official texts, where they are at hand


HERE = Path(__file__).parent


class Edition(StrEnum):
    """Which texts of the documents are asked."""

    DIGEST = "digest"  # the shipped library
    OFFICIAL = "official"  # the shipped library with the official texts added
    GENERATED = "generated"  # made-up documents with cases of their own
    RENAMED = "renamed"  # the shipped library with one document under other names, and its cases rewritten
    FRESH = "fresh"  # the shipped library, asked by someone who had seen no answer
    UNSEEN = "unseen"  # made-up documents that their writer gave no reader, and questions on them
    STRANGE = "strange"  # eight more such documents, of other forms and trades
    DISTANT = "distant"  # six more
    REMOTE = "remote"  # and six again
    UNTRIED = "untried"  # and six again
    ELSEWHERE = "elsewhere"  # the shipped library, asked what it does not state
    HOME = "home"  # what WENCE_HOME holds


# Where the cases of an edition stand that has its own; the shipped set is asked of the others.
CASES = {
    Edition.FRESH: HERE / "fresh",
    Edition.UNSEEN: HERE / "unseen",
    Edition.STRANGE: HERE / "strange",
    Edition.DISTANT: HERE / "distant",
    Edition.REMOTE: HERE / "remote",
    Edition.UNTRIED: HERE / "untried",
    Edition.ELSEWHERE: HERE / "elsewhere",
}
# Of these the documents stand beside the cases.
TOLD = frozenset({Edition.UNSEEN, Edition.STRANGE, Edition.DISTANT, Edition.REMOTE, Edition.UNTRIED})


@dataclass(frozen=True, slots=True)
class Subject:
    """One edition, opened."""

    edition: Edition
    cases: tuple[Case, ...]
    index: Index
    assistant: Assistant
    retriever: Retriever
    clauses: dict[Place, Clause]  # all that may be cited


def at_hand(official: Path = OFFICIAL) -> tuple[Edition, ...]:
    """The editions that can be evaluated here."""
    texts = (Edition.OFFICIAL,) if official.is_dir() else ()
    made = (Edition.GENERATED, Edition.RENAMED)
    return (Edition.DIGEST, *texts, *made, *CASES)


def official_texts(folder: Path) -> tuple[Document, ...]:
    """The official texts of a folder. Raises EvaluationFault when there are none."""
    try:
        return tuple(library.read_file(file) for file in library.files(folder))
    except DocumentFault as fault:
        raise EvaluationFault(
            f"the official edition needs the official texts ({fault}); name their folder with --official"
        ) from fault


def prepare(
    edition: Edition,
    cases: tuple[Case, ...],
    folder: Path,
    embedder: Embedder,
    settings: Settings,
    official: Path = OFFICIAL,
    progress: Progress = silent,
) -> Subject:
    """Index the edition's documents in a folder below `folder`; the user's own home is only read."""
    home = settings.home if edition is Edition.HOME else folder / edition.value
    asked = cases
    if edition is Edition.HOME:
        index = store.open(home, embedder)
    elif edition is Edition.GENERATED:
        made = generated.make()
        asked = made.cases
        index = store.build(made.read(folder), home, embedder, progress)
    elif edition in TOLD:
        read = [library.read_file(file) for file in library.files(CASES[edition])]
        index = store.build(read, home, embedder, progress)
    elif edition is Edition.RENAMED:
        copy = renamed.make()
        asked = copy.cases(cases)
        if not asked:
            raise EvaluationFault(
                f"no case can be asked of the copy of {copy.original}; leave --edition {edition} out"
            )
        index = store.build(copy.read(folder), home, embedder, progress)
    else:
        index = store.build(library.shipped(), home, embedder, progress)
        if edition is Edition.ELSEWHERE:
            asked = (*cases, *elsewhere.asked([CASES[told] for told in sorted(TOLD)]))
        if edition is Edition.OFFICIAL:
            index = store.add(home, official_texts(official), embedder, progress)
    glossary = Glossary.open()
    return Subject(
        edition,
        asked,
        index,
        Assistant(index, glossary, settings.model_copy(update={"home": home})),
        Retriever(index, glossary),
        clauses(index.documents),
    )


def clauses(documents: tuple[Document, ...]) -> dict[Place, Clause]:
    """Every clause by its place; of two with one address the first, as everywhere."""
    found: dict[Place, Clause] = {}
    for document in documents:
        for clause in document.walk():
            found.setdefault(Place(document.id, clause.address), clause)
    return found
