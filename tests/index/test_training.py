"""The trainer on made-up pairs: it learns, it repeats itself, and sentence-transformers loads what it writes."""

from __future__ import annotations

import json
import lzma
from pathlib import Path

import numpy as np
import pytest
from safetensors.numpy import load_file
from sentence_transformers import SentenceTransformer
from tokenizers import Tokenizer

from index.embeddings import StaticEmbedder
from index.training import __main__ as door
from index.training import corpus, evaluate, folder, holdout, tokenizer, train
from index.training.corpus import Pair, Source
from index.training.rows import Rows, split
from index.training.texts import encode

WORDS = {
    "bank": "银行", "tax": "税收", "fund": "基金", "port": "港口", "farm": "农场", "road": "道路", "school": "学校",
    "river": "河流", "patent": "专利", "loan": "贷款", "energy": "能源", "hospital": "医院", "bridge": "桥梁",
    "museum": "博物馆", "forest": "森林", "market": "市场", "insurance": "保险", "film": "电影", "music": "音乐",
    "library": "图书馆", "factory": "工厂", "airport": "机场", "rice": "大米", "tea": "茶叶",
}  # fmt: skip
RECIPE = train.Recipe(dimensions=32, steps=150, batch=64, rate=0.05, seed=7)
SIZE = tokenizer.VocabularySize(chinese=200, characters=200, english=200, pieces=60, numbers=10)


@pytest.fixture(scope="module")
def pairs() -> list[Pair]:
    """Articles that each speak of three things, under 120 laws, so that some laws are held out."""
    chance = np.random.default_rng(3)
    chosen = (chance.choice(len(WORDS), 3, replace=False) for _ in range(600))
    english, chinese = list(WORDS), list(WORDS.values())
    return [
        Pair(
            Source.ARTICLE,
            "The rules cover the {}, the {} and the {} of the town.".format(*(english[i] for i in three)),
            "本办法所称{}、{}和{},由镇人民政府依照规定统一管理。".format(*(chinese[i] for i in three)),
            f"L{number // 5}",
        )
        for number, three in enumerate(chosen)
    ]


@pytest.fixture(scope="module")
def built(pairs: list[Pair], tmp_path_factory: pytest.TempPathFactory) -> Path:
    output = tmp_path_factory.mktemp("model")
    door.build(pairs, [], output, RECIPE, SIZE)
    return output


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(corpus.CorpusFault, match="moj_article"):
        corpus.read(tmp_path)


def test_a_damaged_line_is_named(tmp_path: Path) -> None:
    for source in corpus.FILES:
        with lzma.open(tmp_path / f"{source}.jsonl.xz", "wt", encoding="utf-8") as file:
            file.write('{"a": "tax", "b": "税收"}\n{"a": "tax"}\n')
    with pytest.raises(corpus.CorpusFault, match=r"moj_article\.jsonl\.xz, line 2"):
        corpus.read(tmp_path)


def test_digests_give_clauses_and_terms(tmp_path: Path) -> None:
    (tmp_path / "one.md").write_text(
        "---\nid: one\ntitle: 名\n---\n\n# 题目\n> Title\n\n1. 支持银行。\n\n> Support banks.\n\n没有译文。\n",
        encoding="utf-8",
    )
    (tmp_path / "glossary.csv").write_text("zh,en,abbreviations,kind\n税收,tax,税|taxes,term\n", "utf-8")
    found = [(pair.source.value, pair.a, pair.b) for pair in corpus.read_digests(tmp_path)]
    assert found == [
        ("digest", "Title", "题目"),
        ("digest", "Support banks.", "1. 支持银行。"),
        ("glossary", "tax", "税收"),
        ("glossary", "税", "税收"),
        ("glossary", "taxes", "税收"),
    ]


def test_the_tokenizer_segments_by_itself(pairs: list[Pair]) -> None:
    words = tokenizer.train(tokenizer.weighted(pairs), SIZE)
    again = Tokenizer.from_str(words.to_str())
    assert again.encode("银行和BANK，税收！").tokens == ["银行", "和", "bank", "税收"]
    assert again.encode("行銀税").tokens[-1] == "税"
    assert again.token_to_id(tokenizer.UNKNOWN) == 0


def test_no_text_that_is_searched_for_is_trained_on(pairs: list[Pair]) -> None:
    parted = holdout.split(pairs)
    trained = {pair.b for pair in parted.training}
    wanted = {test.pool[place] for test in parted.tests for places in test.relevant for place in places}
    assert wanted
    assert not wanted & trained
    assert len(parted.training) < len(pairs)


def test_a_split_word_is_its_characters(pairs: list[Pair]) -> None:
    words = tokenizer.train(tokenizer.weighted(pairs), SIZE)
    texts = encode(pairs[:1], words, seed=1)
    row = Rows(np.array(words.encode("银行 tax").ids), np.array([0, 2]))
    parted = split(row, texts.parts, 1.0, np.random.default_rng(0))
    assert [words.id_to_token(token) for token in parted.tokens] == ["银", "行", "tax"]
    assert parted.offsets.tolist() == [0, 3]


def test_equal_texts_are_no_negatives() -> None:
    same = np.array([[1.0, 0.0], [1.0, 0.0], [0.0, 1.0]], dtype=np.float32)
    loss, _, _ = train.contrast(same, same, np.array([5, 5, 6]), np.array([1, 2, 3]), scale=1.0)
    assert loss == pytest.approx((2 * np.log1p(np.exp(-1.0)) + np.log1p(2 * np.exp(-1.0))) / 3, abs=1e-6)


def test_the_gradient_is_that_of_automatic_differentiation() -> None:
    import torch

    chance = np.random.default_rng(5)
    a, b = (chance.normal(size=(6, 4)).astype(np.float32) for _ in range(2))
    a, b = (rows / np.linalg.norm(rows, axis=1, keepdims=True) for rows in (a, b))
    keys = np.array([1, 2, 3, 4, 4, 5])
    loss, left, right = train.contrast(a, b, keys, np.arange(6), scale=12.0)
    x, y = (torch.from_numpy(rows).requires_grad_() for rows in (a, b))
    blocked = torch.from_numpy((keys[:, None] == keys) & ~np.eye(6, dtype=bool))
    scores = (12.0 * x @ y.T).masked_fill(blocked, -torch.inf)
    entropy = torch.nn.functional.cross_entropy
    expected = (entropy(scores, torch.arange(6)) + entropy(scores.T, torch.arange(6))) / 2
    expected.backward()
    assert loss == pytest.approx(float(expected.detach()), abs=1e-5)
    assert np.abs(left - x.grad.numpy()).max() < 1e-5
    assert np.abs(right - y.grad.numpy()).max() < 1e-5


def test_ranks_are_counted_against_the_query_on_ties() -> None:
    asked = holdout.RetrievalTest("t", ("a", "b"), (frozenset({0}), frozenset({1})), ("a", "b", "c"))
    vectors = {"a": [1.0, 0.0], "b": [0.0, 1.0], "c": [0.0, 1.0]}
    (result,) = evaluate.by_meaning([asked], lambda texts: np.array([vectors[t] for t in texts], np.float32))
    assert (result.first, result.five) == (0.5, 1.0)


def test_it_learns(built: Path) -> None:
    model = SentenceTransformer(str(built), device="cpu")
    english = model.encode(list(WORDS), normalize_embeddings=True)
    chinese = model.encode(list(WORDS.values()), normalize_embeddings=True)
    nearest = (english @ chinese.T).argmax(axis=1)
    assert (nearest == np.arange(len(WORDS))).mean() == 1.0


def test_the_same_seed_gives_the_same_weights(pairs: list[Pair], built: Path, tmp_path: Path) -> None:
    door.build(pairs, [], tmp_path, RECIPE, SIZE)
    for name in ("model.safetensors", "tokenizer.json"):
        assert (tmp_path / name).read_bytes() == (built / name).read_bytes()
    other = door.build(pairs, [], tmp_path, train.Recipe(dimensions=32, steps=150, batch=64, seed=8), SIZE)
    assert (tmp_path / "model.safetensors").read_bytes() != (built / "model.safetensors").read_bytes()
    assert other.checksum in (tmp_path / "README.md").read_text("utf-8")


def test_the_folder_means_the_same_with_and_without_torch(built: Path) -> None:
    texts = ["银行和税收", "loan for the port", "完全陌生词"]
    theirs = SentenceTransformer(str(built), device="cpu").encode(texts, normalize_embeddings=True)
    assert np.abs(StaticEmbedder(built).passages(texts) - theirs).max() < 1e-5


def test_unknown_and_unused_rows_are_zero(built: Path) -> None:
    assert not load_file(built / "model.safetensors")["embeddings"][0].any()


def test_eight_bits_keep_the_rows() -> None:
    matrix = np.random.default_rng(1).normal(size=(50, 64)).astype(np.float32)
    matrix[3] = 0
    rows, scales = folder.quantize(matrix)
    assert np.abs(rows * scales[:, None] - matrix).max() <= scales.max() / 2 + 1e-6
    assert not rows[3].any()
    assert rows.dtype == np.int8


def test_a_folder_too_large_for_git_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(folder, "LARGEST", 1000)
    words = Tokenizer.from_str(json.dumps(json.loads(tokenizer.train(["tax"], SIZE).to_str())))
    with pytest.raises(folder.TooLarge, match="more than 1,000"):
        folder.save(tmp_path, np.ones((words.get_vocab_size(), 8), np.float32), words)
