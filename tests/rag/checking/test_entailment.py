"""A second opinion withholds more and rescues nothing."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from index.errors import EntailerMissing
from rag import citations
from rag.answer import Reason
from rag.checking.entailment import Entailment
from tests.index.test_reranking import save_cross_encoder
from tests.rag.checking.cited import UNITS, evidence

TRUE, FALSE = "票价降至22元。[1]", "票价降至25元。[1]"


class Fixed:
    """Finds everything equally likely, and keeps what it was asked."""

    def __init__(self, likely: float) -> None:
        self.likely_all = likely
        self.asked: list[tuple[str, int]] = []

    def likely(self, sentence: str, texts: Sequence[str]) -> NDArray[np.float32]:
        self.asked.append((sentence, len(texts)))
        return np.full(len(texts), self.likely_all, dtype=np.float32)


def test_it_withholds_what_the_checks_let_pass() -> None:
    model = Fixed(0.2)
    found = citations.found_in(TRUE, evidence("1/1"), UNITS, second=Entailment(model))
    assert found is not None
    assert (found.reason, found.line) == (
        Reason.ENTAILMENT,
        "the entailment model gives it 0.20, less than 0.5",
    )
    assert model.asked == [("票价降至22元。", 2)]  # the clause and its rendering


def test_it_rescues_nothing() -> None:
    model = Fixed(1.0)
    found = citations.found_in(FALSE, evidence("1/1"), UNITS, second=Entailment(model))
    assert found is not None
    assert found.reason is Reason.FIGURE
    assert model.asked == []


def test_what_it_finds_likely_is_kept() -> None:
    assert citations.found_in(TRUE, evidence("1/1"), UNITS, second=Entailment(Fixed(0.5))) is None


def test_no_name_is_no_second_opinion() -> None:
    assert citations.entailment("") is None


def test_a_folder_without_a_model_is_named_when_it_is_asked(tmp_path: Path) -> None:
    second = citations.entailment(str(tmp_path))
    assert second is not None
    with pytest.raises(EntailerMissing, match=f"entailment model '{tmp_path}' cannot be used"):
        citations.found_in(TRUE, evidence("1/1"), UNITS, second=second)


def test_a_real_model_of_one_score_is_asked(tmp_path: Path) -> None:
    second = citations.entailment(str(save_cross_encoder(tmp_path / "tiny")))
    assert second is not None
    never, always = Entailment(second.model, least=1.1), Entailment(second.model, least=0.0)
    assert citations.found_in(TRUE, evidence("1/1"), UNITS, second=always) is None
    found = citations.found_in(TRUE, evidence("1/1"), UNITS, second=never)
    assert found is not None
    assert found.reason is Reason.ENTAILMENT
