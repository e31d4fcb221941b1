"""One document does not crowd out the others, and the best clause stays first."""

from __future__ import annotations

from pathlib import Path

from documents import library
from documents.clauses import Clause, Document, Level
from documents.sources import read_bytes
from index import store
from rag.answering import Assistant
from rag.diversity import spread
from rag.retrieval import Evidence, Retriever
from rag.settings import Settings
from tests.rag.conftest import GLOSSARY
from tests.toy import ToyEmbedder


def ranked(*pairs: tuple[str, float]) -> tuple[Evidence, ...]:
    """A clause for each document and score; its address is its rank."""
    return tuple(
        Evidence(Document(name, name), Clause(str(rank), Level.ITEM, "", "", "", name), score)
        for rank, (name, score) in enumerate(pairs, start=1)
    )


def shown(found: tuple[Evidence, ...]) -> list[str]:
    return [f"{one.document.id}{one.clause.address}" for one in found]


CROWDED = ranked(
    ("a", 1.0), ("a", 0.99), ("a", 0.98), ("a", 0.9), ("b", 0.85), ("c", 0.8), ("d", 0.79), ("b", 0.7)
)


def test_nothing_is_spread_of_nothing() -> None:
    assert spread((), 5) == ()


def test_the_last_clauses_of_the_crowd_make_room() -> None:
    assert shown(spread(CROWDED, 4)) == ["a1", "a2", "b5", "c6"]
    assert shown(spread(CROWDED, 3)) == ["a1", "b5", "c6"]


def test_the_first_stays_and_the_best_others_follow_where_room_is_short() -> None:
    assert shown(spread(CROWDED, 1)) == ["a1"]
    assert shown(spread(CROWDED, 2)) == ["a1", "b5"]


def test_what_lies_too_far_below_the_best_is_not_pulled_up() -> None:
    assert shown(spread(CROWDED, 5)) == ["a1", "a2", "a3", "b5", "c6"]
    assert shown(spread(CROWDED, 7)) == ["a1", "a2", "a3", "a4", "b5", "c6", "d7"]


def test_where_all_stand_already_nothing_moves() -> None:
    assert spread(CROWDED, 8) == CROWDED
    mixed = ranked(("a", 1.0), ("b", 0.9), ("a", 0.8), ("a", 0.7))
    assert spread(mixed, 3) == mixed[:3]


def _text(city: str, clauses: int) -> Document:
    body = "\n".join(f"第{number}条 设立渔港{number}座，建设码头。" for number in range(1, clauses + 1))
    return library.document(read_bytes(f"{city}渔港办法\n{body}\n".encode(), f"{city}.txt"), {"region": city})


def test_a_search_that_names_no_document_shows_each(tmp_path: Path) -> None:
    """The second document's clauses are the same but for their length; they would all come later."""
    first, second = _text("澄湾市", 8), _text("青岬市", 2)
    index = store.build([first, second], tmp_path, ToyEmbedder(["渔港", "码头"]))
    assistant = Assistant(index, GLOSSARY, Settings(home=tmp_path))
    crowded = Retriever(index, GLOSSARY).search("渔港码头", 4)
    assert {one.document.region for one in crowded} == {"澄湾市"}
    found = assistant.search("渔港码头", 4)
    assert [one.document.region for one in found] == ["澄湾市", "澄湾市", "澄湾市", "青岬市"]
    assert found[0] == assistant.search("渔港码头", 1)[0]
    named = assistant.search("澄湾市渔港办法：渔港码头", 4)
    assert {one.document.region for one in named} == {"澄湾市"}
