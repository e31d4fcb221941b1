"""The reranker gives what sentence-transformers' own cross-encoder gives, and is read only when it is asked."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from index.errors import RerankerMissing
from index.reranking import CrossEncoderReranker, load

VOCABULARY = ("[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", "渡", "轮", "夜", "市", "补", "贴", "ferry")
TEXTS = ["新开渡轮航线", "设立夜市", "对夜间演出给予补贴"]


def save_cross_encoder(folder: Path, labels: int = 1) -> Path:
    """A tiny BERT with drawn weights, saved as sentence-transformers saves one."""
    import torch
    from transformers import BertConfig, BertForSequenceClassification, BertTokenizerFast

    folder.mkdir(parents=True, exist_ok=True)
    (folder / "vocab.txt").write_text("\n".join(VOCABULARY), encoding="utf-8")
    torch.manual_seed(5)
    config = BertConfig(
        vocab_size=len(VOCABULARY),
        hidden_size=16,
        num_hidden_layers=1,
        num_attention_heads=2,
        intermediate_size=16,
        max_position_embeddings=64,
        num_labels=labels,
        initializer_range=1.0,
    )
    BertForSequenceClassification(config).save_pretrained(folder)
    BertTokenizerFast(str(folder / "vocab.txt"), model_max_length=64).save_pretrained(folder)
    return folder


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return save_cross_encoder(tmp_path_factory.mktemp("models") / "tiny")


def test_a_folder_without_a_model_is_named(tmp_path: Path) -> None:
    with pytest.raises(RerankerMissing, match=f"reranker '{tmp_path}' cannot be used"):
        CrossEncoderReranker(str(tmp_path)).scores("夜市", ["夜"])


def test_a_model_of_several_scores_is_no_reranker(tmp_path: Path) -> None:
    with pytest.raises(RerankerMissing, match="gives 3 scores a pair, not one"):
        CrossEncoderReranker(str(save_cross_encoder(tmp_path, labels=3))).scores("夜市", ["夜"])


def test_it_equals_sentence_transformers(folder: Path) -> None:
    from sentence_transformers import CrossEncoder

    found = CrossEncoderReranker(str(folder)).scores("夜市补贴", TEXTS)
    expected = CrossEncoder(str(folder)).predict([("夜市补贴", text) for text in TEXTS])
    assert (found.dtype, found.shape) == (np.dtype(np.float32), (3,))
    np.testing.assert_allclose(found, expected, atol=1e-6)
    assert len(set(found.tolist())) == 3


def test_nothing_in_nothing_out(tmp_path: Path) -> None:
    assert CrossEncoderReranker(str(tmp_path / "absent")).scores("夜市", []).shape == (0,)


def test_no_name_is_no_reranker_and_naming_one_reads_nothing() -> None:
    program = "import sys; from index.reranking import load; load('nobody/none'); print(load(''), 'torch' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "None False"
    assert load("one") is load("one")
