"""What an open index tells of passages that were found: their bound, and how near they are."""

from __future__ import annotations

from math import inf
from pathlib import Path

import numpy as np
import pytest

from documents.clauses import Clause, Document, Level
from index import embeddings, store
from index.errors import IndexDamaged
from index.nearness import FEW
from index.searching import SOUNDS, TOKENS, Index
from index.snapshots import Snapshots
from tests.index.trees import notice, plan
from tests.toy import ToyEmbedder


def test_tokens_of_another_number_of_passages_are_refused(tmp_path: Path) -> None:
    made = store.build([plan(), notice()], tmp_path, embeddings.load("builtin"))
    hits = made.by_meaning("信贷", 2)
    folder = Snapshots(tmp_path).current() / TOKENS
    ends = np.load(folder / "ends.npy")
    np.save(folder / "ends.npy", np.append(ends, ends[-1]))
    with pytest.raises(IndexDamaged, match=f"{len(ends) + 1} passages, the manifest tells of {len(ends)}"):
        Index(folder.parent, made.manifest, embeddings.load("builtin")).near("信贷", hits)


def test_a_truncated_file_of_tokens_is_named_at_opening(tmp_path: Path) -> None:
    store.build([plan()], tmp_path, embeddings.load("builtin"))
    file = Snapshots(tmp_path).current() / TOKENS / "tokens.npy"
    file.write_bytes(file.read_bytes()[:-1])
    with pytest.raises(IndexDamaged, match=r"tokens/tokens\.npy"):
        store.open(tmp_path, embeddings.load("builtin"))


def test_an_embedder_without_tokens_keeps_none(home: Path) -> None:
    assert not (Snapshots(home).current() / TOKENS).exists()


def test_without_tokens_the_cosines_stand_in(home: Path) -> None:
    made = store.open(home, ToyEmbedder())
    hits = made.by_meaning("科技信贷", 3)
    found = made.near("科技信贷", hits)
    mean = float(np.mean(made._vectors.rows() @ ToyEmbedder().query("科技信贷")))
    assert [one.cosine for one in found] == pytest.approx([hit.score - mean for hit in hits], abs=1e-6)
    assert [one.tokens for one in found] == [one.cosine for one in found]


def long_document(name: str, clauses: int) -> Document:
    """As many clauses, of which the last is of another matter."""
    texts = [*(f"第{at}类渔船应当按时检修。" for at in range(1, clauses)), "博物馆夜间开放。"]
    numbered = tuple(
        Clause(str(at), Level.PARAGRAPH, "", "", "", text) for at, text in enumerate(texts, start=1)
    )
    return Document(name, f"{name}办法", numbered)


def test_documents_that_are_added_do_not_move_how_a_passage_stands_above_its_own(tmp_path: Path) -> None:
    embedder = embeddings.load("builtin")
    alone = store.build([long_document("一", 30)], tmp_path / "alone", embedder)
    many = store.build([long_document(name, 30) for name in "一二三四"], tmp_path / "many", embedder)
    question = "museums open at night"
    (first,), among = alone.by_meaning(question, 1), many.by_meaning(question, 1, ("一",))
    assert first.passage.address == "30"
    (above,) = alone.above_its_own(question, [first])
    assert [above] == pytest.approx(
        many.above_its_own(question, among), rel=0.05
    )  # rarity moves with the library
    assert above > 6
    assert alone.above_its_own(question, []) == []


def test_a_document_of_few_passages_says_nothing_of_its_own(tmp_path: Path) -> None:
    made = store.build([long_document("一", FEW - 1)], tmp_path, embeddings.load("builtin"))
    (first,) = made.by_meaning("museum", 1)
    assert made.above_its_own("museum", [first]) == [inf]


def test_a_question_in_english_finds_by_renderings(tmp_path: Path) -> None:
    made = store.build([long_document("一", 5)], tmp_path, embeddings.load("builtin"))
    hits = made.by_renderings("Which museums open at night?", 5)
    assert [hit.passage.address for hit in hits] == ["5"]
    assert hits[0].score == pytest.approx(float(made.said("Which museums open at night?")[hits[0].position]))
    assert made.by_renderings("Which museums open at night?", 5, ("nothing",)) == []
    assert made.by_renderings("☃", 5) == []


def test_sounds_that_are_damaged_are_named(tmp_path: Path) -> None:
    store.build([plan()], tmp_path, ToyEmbedder())
    file = Snapshots(tmp_path).current() / SOUNDS / "runs.npy"
    file.write_bytes(file.read_bytes()[:-1] + b"\x7f")
    with pytest.raises(IndexDamaged, match=r"sounds/runs\.npy"):
        store.open(tmp_path, ToyEmbedder())


def test_hits_of_words_and_of_meaning_name_the_same_passage_by_one_position(home: Path) -> None:
    made = store.open(home, ToyEmbedder())
    (word,), (meaning, *_) = made.by_words("绿色保险", 1), made.by_meaning("绿色保险", 2)
    assert (word.position, word.passage) == (meaning.position, meaning.passage)


@pytest.mark.parametrize("text", ["科技信贷", "甲市金融局牵头的科技信贷余额", "绿色 保险", "债券"])
def test_no_passage_reaches_the_bound_of_a_text(home: Path, text: str) -> None:
    made = store.open(home, ToyEmbedder())
    assert 0 < max(hit.score for hit in made.by_words(text, 10)) < made.bound(text)


def test_of_a_text_without_words_the_bound_is_nothing(home: Path) -> None:
    assert store.open(home, ToyEmbedder()).bound("的") == 0


def test_an_empty_index_finds_nothing_near(tmp_path: Path) -> None:
    made = store.build([], tmp_path, embeddings.load("builtin"))
    assert len(made.near("信贷", [])) == 0


def test_a_word_stands_where_its_pairs_do_however_it_is_cut(tmp_path: Path) -> None:
    texts = ("信用贷款", "信用，用贷，贷款", "用款")
    clauses = [Clause(str(at), Level.ITEM, "", f"第{at}条", "", text) for at, text in enumerate(texts, 1)]
    made = store.build([Document("loans", "办法", clauses=tuple(clauses))], tmp_path, ToyEmbedder())
    assert [made.standing(word) for word in ("信用贷款", "用款", "利息")] == [2, 1, 0]
