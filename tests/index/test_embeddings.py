"""The built-in reader of static embeddings agrees with sentence-transformers, which trains and saves them."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray
from safetensors.numpy import load_file, save_file

from index.embeddings import SentenceTransformerEmbedder, StaticEmbedder, load
from index.errors import EmbedderMissing
from index.text import fold

VOCABULARY = ("[UNK]", "金", "融", "科", "技", "局", "的", "bank", "policy", "2025", "，")
TEXTS = ["金融科技", "银行bank policy 2025", "金", "科技，金融局的Bank POLICY", "金融 " * 300]


def save_model(folder: Path, dtype: str = "float32", seed: int = 3) -> Path:
    """A tiny static model, saved by sentence-transformers itself."""
    from sentence_transformers import SentenceTransformer
    from sentence_transformers.sentence_transformer.modules import StaticEmbedding
    from tokenizers import Regex, Tokenizer, models, pre_tokenizers

    tokenizer = Tokenizer(
        models.WordPiece({word: number for number, word in enumerate(VOCABULARY)}, unk_token="[UNK]")
    )
    characters = pre_tokenizers.Split(Regex("[一-鿿]"), "isolated")
    tokenizer.pre_tokenizer = pre_tokenizers.Sequence([pre_tokenizers.Whitespace(), characters])
    weights = np.random.default_rng(seed).normal(size=(len(VOCABULARY), 16)).astype(dtype)
    SentenceTransformer(modules=[StaticEmbedding(tokenizer, embedding_weights=weights)]).save(str(folder))
    return folder


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return save_model(tmp_path_factory.mktemp("models") / "tiny")


def reference(folder: Path, texts: list[str]) -> NDArray[np.float32]:
    """What sentence-transformers makes of the texts, in float32."""
    from sentence_transformers import SentenceTransformer

    model = SentenceTransformer(str(folder), device="cpu").float()
    return np.asarray(model.encode([fold(text) for text in texts], normalize_embeddings=True))


@pytest.mark.parametrize("absent", ["model.safetensors", "tokenizer.json"])
def test_an_absent_file_is_named(tmp_path: Path, absent: str) -> None:
    save_model(tmp_path)
    (tmp_path / absent).unlink()
    with pytest.raises(EmbedderMissing, match=absent):
        StaticEmbedder(tmp_path)


def test_weights_of_another_kind_are_named(tmp_path: Path) -> None:
    save_model(tmp_path)
    save_file({"other": np.zeros((1, 2), dtype=np.float32)}, tmp_path / "model.safetensors")
    with pytest.raises(EmbedderMissing, match=r"holds other, not embedding\.weight"):
        StaticEmbedder(tmp_path).query("金融")


@pytest.mark.parametrize("dtype", ["float32", "float16"])
def test_it_equals_sentence_transformers(tmp_path: Path, dtype: str) -> None:
    save_model(tmp_path, dtype)
    found = StaticEmbedder(tmp_path).passages(TEXTS)
    assert (found.dtype, found.shape) == (np.dtype(np.float32), (len(TEXTS), 16))
    np.testing.assert_allclose(found, reference(tmp_path, TEXTS), atol=1e-5)
    np.testing.assert_allclose(np.linalg.norm(found, axis=1), 1, atol=1e-6)


@pytest.mark.parametrize("dtype", ["float32", "float16"])
def test_a_text_s_vector_is_the_mean_of_its_tokens_rows(tmp_path: Path, dtype: str) -> None:
    embedder = StaticEmbedder(save_model(tmp_path, dtype))
    tokens, nothing = embedder.tokens(["科技，金融局的Bank POLICY", ""])
    assert tokens.tolist() == [3, 4, 0, 1, 2, 5, 6, 7, 8]  # a mark is folded to one that is unknown
    assert nothing.tolist() == []
    mean = embedder.rows(tokens).mean(axis=0)
    np.testing.assert_allclose(
        mean / np.linalg.norm(mean), embedder.query("科技，金融局的Bank POLICY"), atol=1e-6
    )
    assert embedder.rows(nothing).shape == (0, 16)


def test_a_query_is_its_row(folder: Path) -> None:
    embedder = StaticEmbedder(folder)
    np.testing.assert_array_equal(embedder.query(TEXTS[1]), embedder.passages(TEXTS)[1])


def test_a_vector_is_the_mean_of_its_tokens(folder: Path) -> None:
    rows = load_file(folder / "model.safetensors")["embedding.weight"]
    mean = (rows[1] + rows[2] + rows[1]) / 3
    np.testing.assert_allclose(StaticEmbedder(folder).query("金融金"), mean / np.linalg.norm(mean), atol=1e-6)


def test_traditional_full_width_and_capitals_are_folded(folder: Path) -> None:
    embedder = StaticEmbedder(folder)
    np.testing.assert_array_equal(embedder.query("金融局ＢＡＮＫ"), embedder.query("金融局bank"))
    np.testing.assert_array_equal(embedder.query("東"), embedder.query("东"))


def test_nothing_in_nothing_out(folder: Path) -> None:
    embedder = StaticEmbedder(folder)
    assert not embedder.query("").any()
    assert embedder.passages([]).shape == (0, 16)


@pytest.mark.parametrize("scale", [np.array([0.5]), np.full((len(VOCABULARY), 1), 0.5)])
def test_int8_rows_are_scaled_back(tmp_path: Path, scale: NDArray[np.float64]) -> None:
    save_model(tmp_path)
    rows = np.random.default_rng(5).integers(-127, 128, size=(len(VOCABULARY), 16), dtype=np.int8)
    tensors: dict[str, NDArray[Any]] = {"embedding.weight": rows, "embedding.scale": scale.astype(np.float32)}
    save_file(tensors, tmp_path / "model.safetensors")
    mean = (rows[3].astype(np.float32) + rows[4]) / 4
    np.testing.assert_allclose(StaticEmbedder(tmp_path).query("科技"), mean / np.linalg.norm(mean), atol=1e-6)


def test_the_name_changes_with_the_weights_only(tmp_path: Path, folder: Path) -> None:
    again = save_model(tmp_path / "tiny")
    assert StaticEmbedder(again).name == StaticEmbedder(folder).name
    assert StaticEmbedder(again).name.startswith("tiny@")
    other = save_model(tmp_path / "other" / "tiny", seed=4)
    assert StaticEmbedder(other).name != StaticEmbedder(folder).name


def test_the_static_reader_needs_no_torch(folder: Path) -> None:
    program = (
        "import sys; from pathlib import Path; from index.embeddings import StaticEmbedder;"
        f"print(StaticEmbedder(Path({str(folder)!r})).query('金融').shape, 'torch' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "(16,) False"


def test_any_sentence_transformers_folder_can_be_loaded(folder: Path) -> None:
    embedder = load(str(folder))
    assert isinstance(embedder, SentenceTransformerEmbedder)
    assert (embedder.dimensions, embedder.name[:5]) == (16, "tiny@")
    texts = [fold(text) for text in TEXTS]
    np.testing.assert_allclose(embedder.passages(texts), StaticEmbedder(folder).passages(texts), atol=1e-5)
    np.testing.assert_allclose(embedder.query("金融"), StaticEmbedder(folder).query("金融"), atol=1e-5)
    assert embedder.passages([]).shape == (0, 16)


def test_the_models_prompts_are_used(tmp_path: Path) -> None:
    from sentence_transformers import SentenceTransformer

    save_model(tmp_path / "plain")
    model = SentenceTransformer(
        str(tmp_path / "plain"), device="cpu", prompts={"query": "金 ", "document": "科 "}
    )
    model.save(str(tmp_path / "prompted"))
    plain, prompted = load(str(tmp_path / "plain")), load(str(tmp_path / "prompted"))
    np.testing.assert_allclose(prompted.query("融"), plain.query("金 融"), atol=1e-6)
    np.testing.assert_allclose(prompted.passages(["融"]), plain.passages(["科 融"]), atol=1e-6)


def test_what_cannot_be_a_model_is_named(tmp_path: Path) -> None:
    with pytest.raises(EmbedderMissing, match="neither a folder nor a model name"):
        _ = load(str(tmp_path / "absent")).name


def test_a_folder_without_a_model_is_named(tmp_path: Path) -> None:
    with pytest.raises(EmbedderMissing, match=str(tmp_path)):
        _ = load(str(tmp_path)).dimensions


def test_a_model_that_is_not_here_is_named_without_a_network(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("huggingface_hub.constants.HF_HUB_OFFLINE", True)
    with pytest.raises(EmbedderMissing, match="nobody/has-this-model"):
        _ = load("nobody/has-this-model").name
