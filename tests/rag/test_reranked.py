"""A reranker orders the best clauses anew; each says so, and what stands below them stays."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from index.searching import Index
from rag import retrieval
from rag.answering import Assistant
from rag.retrieval import Retriever
from rag.settings import Settings
from tests.index.test_reranking import save_cross_encoder
from tests.rag.conftest import GLOSSARY


class Backwards:
    """Gives the last text the highest score; remembers what it read."""

    def __init__(self) -> None:
        self.read: list[str] = []

    def scores(self, _question: str, texts: Sequence[str]) -> NDArray[np.float32]:
        self.read = list(texts)
        return np.arange(len(texts), dtype=np.float32)


def test_the_best_are_put_in_its_order(index: Index, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(retrieval, "RERANKED", 3)
    plain = Retriever(index, GLOSSARY).search("夜市补贴", 5)
    found = Retriever(index, GLOSSARY, Backwards()).search("夜市补贴", 5)
    order = [plain[rank].clause for rank in (2, 1, 0, 3, 4)]
    assert [one.clause for one in found] == order
    assert [one.score for one in found] == [one.score for one in plain]
    assert [dict(one.arms).get("reranker") for one in found] == [2.0, 1.0, 0.0, None, None]
    assert found[0].arms[:-1] == plain[2].arms


def test_what_is_asked_for_is_cut_off_afterwards(index: Index) -> None:
    every = Retriever(index, GLOSSARY, Backwards()).search("夜市补贴", 20)
    assert Retriever(index, GLOSSARY, Backwards()).search("夜市补贴", 1) == every[:1]


def test_it_reads_the_question_s_language(index: Index) -> None:
    reader = Backwards()
    Retriever(index, GLOSSARY, reader).search("ferry routes", 1, within=("rendered",))
    assert "Ferry Plan of Yunxi: Open eight ferry routes before 2035. (Lead: Transport Bureau)" in reader.read
    Retriever(index, GLOSSARY, reader).search("渡轮航线", 1, within=("rendered",))
    assert any(text.startswith("云溪市渡轮规划 一、航线：1. 2035年前") for text in reader.read)


def test_the_setting_names_a_cross_encoder(index: Index, tmp_path: Path) -> None:
    folder = save_cross_encoder(tmp_path / "tiny")
    plain = Assistant(index, GLOSSARY, Settings(home=tmp_path)).search("夜市补贴", 5)
    found = Assistant(index, GLOSSARY, Settings(home=tmp_path, reranker=str(folder))).search("夜市补贴", 5)
    scores = [dict(one.arms)["reranker"] for one in found]
    assert scores == sorted(scores, reverse=True)
    assert all(0 < score < 1 for score in scores)
    assert not any("reranker" in dict(one.arms) for one in plain)
