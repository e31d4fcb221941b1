"""Entailment is what sentence-transformers' own cross-encoder says of it, and is read only when it is asked."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from index.entailing import CrossEncoderEntailer, load
from index.errors import EntailerMissing
from tests.index.test_reranking import TEXTS, save_cross_encoder


def save_inference_model(folder: Path, verdicts: tuple[str, ...]) -> Path:
    """A tiny model with these verdicts."""
    save_cross_encoder(folder, labels=len(verdicts))
    file = folder / "config.json"
    config = json.loads(file.read_text("utf-8"))
    config["id2label"] = dict(enumerate(verdicts))
    config["label2id"] = {name: place for place, name in enumerate(verdicts)}
    file.write_text(json.dumps(config), "utf-8")
    return folder


def test_a_folder_without_a_model_is_named(tmp_path: Path) -> None:
    with pytest.raises(EntailerMissing, match=f"entailment model '{tmp_path}' cannot be used"):
        CrossEncoderEntailer(str(tmp_path)).likely("夜市", ["夜"])


def test_a_model_without_the_verdict_is_none(tmp_path: Path) -> None:
    folder = save_inference_model(tmp_path / "tiny", ("negative", "neutral", "positive"))
    with pytest.raises(
        EntailerMissing, match="none of its verdicts is called entailment, but negative, neutral"
    ):
        CrossEncoderEntailer(str(folder)).likely("夜市", ["夜"])


def test_several_verdicts_give_the_share_of_entailment(tmp_path: Path) -> None:
    from sentence_transformers import CrossEncoder

    folder = save_inference_model(tmp_path / "tiny", ("contradiction", "Entailment", "neutral"))
    found = CrossEncoderEntailer(str(folder)).likely("夜市补贴", TEXTS)
    pairs = [(text, "夜市补贴") for text in TEXTS]
    raw = CrossEncoder(str(folder)).predict(pairs)
    shares = np.exp(raw) / np.exp(raw).sum(axis=1, keepdims=True)
    assert (found.dtype, found.shape) == (np.dtype(np.float32), (3,))
    np.testing.assert_allclose(found, shares[:, 1], atol=1e-5)
    assert 0 < found.min() < found.max() < 1


def test_one_score_is_taken_as_it_is(tmp_path: Path) -> None:
    from sentence_transformers import CrossEncoder

    folder = save_cross_encoder(tmp_path / "tiny")
    found = CrossEncoderEntailer(str(folder)).likely("夜市补贴", TEXTS)
    expected = CrossEncoder(str(folder)).predict([(text, "夜市补贴") for text in TEXTS])
    np.testing.assert_allclose(found, expected, atol=1e-6)


def test_nothing_in_nothing_out(tmp_path: Path) -> None:
    assert CrossEncoderEntailer(str(tmp_path / "absent")).likely("夜市", []).shape == (0,)


def test_naming_one_reads_nothing() -> None:
    program = "import sys; from index.entailing import load; load('nobody/none'); print(load(''), 'torch' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "None False"
    assert load("one") is load("one")
