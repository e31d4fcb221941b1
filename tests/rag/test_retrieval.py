"""Ranking over the made-up town: what each arm says of a hit, and which clause is meant in other words."""

from __future__ import annotations

from pathlib import Path

import pytest

from documents.clauses import Clause, Document, Level
from evals import paragraphs
from index import embeddings, store
from index.passages import Hit
from index.searching import Index
from rag import retrieval
from rag.glossary import Glossary
from rag.retrieval import Retriever
from tests.rag import town
from tests.rag.conftest import GLOSSARY

INVENTED = 12  # articles, made up: nothing in them is what the town's questions ask


@pytest.fixture
def builtin(tmp_path: Path) -> Retriever:
    """Searches the town's documents among paragraphs on other matters, with the model that ships."""
    documents = [*town.documents(), *paragraphs.make().documents[:INVENTED]]
    return Retriever(store.build(documents, tmp_path, embeddings.load("builtin")), Glossary([]))


def test_nothing_is_found_in_an_empty_library(tmp_path: Path) -> None:
    empty = Retriever(store.build([], tmp_path, embeddings.load("builtin")), GLOSSARY)
    assert empty.search("夜市") == ()


def test_a_text_that_nobody_knows_finds_no_words_and_stands_out_nowhere(index: Index) -> None:
    for one in Retriever(index, GLOSSARY).search("☃☃☃"):
        assert "words" not in dict(one.arms)
        assert not one.enough


def test_each_arm_that_found_a_clause_is_named_with_its_score(index: Index) -> None:
    first, *_ = Retriever(index, GLOSSARY).search("渡轮航线", 3)
    arms = dict(first.arms)
    assert first.clause.text.startswith("1. 2035年前")
    assert set(arms) == {"words", "meaning", "tokens"}
    assert arms["words"] == pytest.approx(index.by_words("渡轮航线", 1)[0].score)
    assert arms["meaning"] == pytest.approx(index.by_meaning("渡轮航线", 1)[0].score)


def test_scores_fall_and_the_limit_only_cuts_off(index: Index) -> None:
    every = Retriever(index, GLOSSARY).search("夜市补贴", 50)
    scores = [one.score for one in every]
    assert scores == sorted(scores, reverse=True)
    assert Retriever(index, GLOSSARY).search("夜市补贴", 2) == every[:2]


def test_the_same_search_is_made_once(index: Index, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    by_words = Index.by_words

    def counted(self: Index, text: str, *rest: object) -> list[Hit]:
        asked.append(text)
        return by_words(self, text, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(Index, "by_words", counted)
    retriever = Retriever(index, GLOSSARY)
    first = retriever.search("夜市", 3)
    assert retriever.search("夜市", 1, within=()) == first[:1]
    assert retriever.search("夜市", 3, within=("rendered",)) != first
    assert asked == ["夜市", "夜市"]
    assert len(retriever.search("夜市", retrieval.READ + 1)) >= len(first)
    assert asked == ["夜市"] * 3


@pytest.mark.parametrize(
    ("question", "label"),
    [("evening opening of museums", "第3条"), ("饮茶商户借钱", "第二条")],
)
def test_a_clause_in_other_words_stands_out(builtin: Retriever, question: str, label: str) -> None:
    first, *others = builtin.search(question, 40)
    assert first.clause.label == label
    assert first.prominence.stands_out
    assert sum(one.prominence.stands_out for one in others) <= 1
    assert first.prominence.across is question.isascii()


@pytest.mark.parametrize("question", ["the world cup", "世界杯", "recipe for noodles", "红烧肉"])
def test_small_talk_stands_out_nowhere(builtin: Retriever, question: str) -> None:
    assert not any(one.prominence.stands_out for one in builtin.search(question, 40))


def test_words_that_the_library_has_and_a_clause_lacks_speak_against_it(builtin: Retriever) -> None:
    found = {one.clause.label: one for one in builtin.search("夜市补贴", 40)}
    both = builtin.terms("夜市补贴")
    for label in ("第1条", "第4条"):
        one = found[label]
        assert one.prominence.known == pytest.approx(builtin.support(both, one.document, one.clause))


def test_a_long_clause_is_known_by_its_nearest_passage(tmp_path: Path) -> None:
    filler = "本章说明各项准备事宜，逐一列明步骤。" * 40
    long = Clause("1", Level.PARAGRAPH, "", "第1段", "", f"{filler}码头夜市设摊位。")
    short = Clause("2", Level.PARAGRAPH, "", "第2段", "", "另行通知。")
    library = [Document("long", "长文", (long, short))]
    made = store.build(library, tmp_path, embeddings.load("builtin"))
    assert len({hit.position for hit in made.by_meaning("夜市摊位", 9)}) > 2
    first, *_ = Retriever(made, GLOSSARY).search("夜市摊位")
    best = max(one.tokens for one in made.near("夜市摊位", made.by_meaning("夜市摊位", 9)))
    assert (first.clause.address, dict(first.arms)["tokens"]) == ("1", pytest.approx(best))
