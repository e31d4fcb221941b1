"""A matrix and a tokenizer -> a folder that `SentenceTransformer(folder)` loads, eight bits a number. Knows no pairs.

sentence-transformers reads the layout of model2vec besides its own: `embeddings` (here int8) times `weights`
(a scale for each row). The scales make the file half as large as 16-bit floats would.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

LARGEST = 20_000_000  # bytes of the whole folder: it is kept in git
LEVELS = 127


class TooLarge(Exception):
    """The folder would be larger than a repository should carry."""


def quantize(matrix: NDArray[np.float32]) -> tuple[NDArray[np.int8], NDArray[np.float32]]:
    """Rows as whole numbers between -127 and 127, and each row's scale; a zero row stays zero."""
    scales = np.abs(matrix).max(axis=1) / LEVELS
    whole = np.rint(matrix / np.maximum(scales, np.finfo(np.float32).tiny)[:, None])
    return whole.astype(np.int8), scales.astype(np.float32)


def save(folder: Path, matrix: NDArray[np.float32], tokenizer: Tokenizer) -> None:
    """Writes modules.json, its configuration, tokenizer.json and model.safetensors. Raises TooLarge."""
    from safetensors.numpy import save_file
    from sentence_transformers import SentenceTransformer
    from sentence_transformers.sentence_transformer.modules import StaticEmbedding

    folder.mkdir(parents=True, exist_ok=True)
    model = SentenceTransformer(modules=[StaticEmbedding(tokenizer, embedding_weights=matrix)], device="cpu")
    model.save(str(folder), create_model_card=False)
    rows, scales = quantize(matrix)
    save_file({"embeddings": rows, "weights": scales}, folder / "model.safetensors")
    (folder / "model.safetensors").chmod(0o644)  # safetensors writes it for its owner alone
    tokenizer.save(str(folder / "tokenizer.json"), pretty=False)
    if (size := size_of(folder)) > LARGEST:
        raise TooLarge(f"{folder}: {size:,} bytes, more than {LARGEST:,}: fewer dimensions or words, please")


def size_of(folder: Path) -> int:
    """Bytes of all files."""
    return sum(path.stat().st_size for path in folder.iterdir() if path.is_file())
