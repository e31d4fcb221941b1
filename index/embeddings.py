"""Texts in, vectors of norm 1 out. Knows nothing of passages, files of an index or search."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from functools import cached_property, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

import numpy as np
from numpy.typing import NDArray

from index.errors import EmbedderMissing
from index.text import fold

if TYPE_CHECKING:
    from sentence_transformers import SentenceTransformer
    from tokenizers import Tokenizer

BUILTIN = "builtin"
SAMPLE = 64 * 1024  # bytes read at each of three places of a weight file that is too long to read whole
REMEMBERED = 4096  # texts whose tokens are
SHORT = 512  # characters of such a text
WHOLE = 64 * 1024 * 1024  # bytes up to which a weight file is read whole for its fingerprint


class Embedder(Protocol):
    """What turns texts into vectors. Two embedders of one `name` give the same vectors."""

    @property
    def name(self) -> str:
        """Identity, with a fingerprint of the weights."""

    @property
    def dimensions(self) -> int: ...

    def passages(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """(n, dimensions), rows of norm 1, or 0 for a text in which nothing is known."""

    def query(self, text: str) -> NDArray[np.float32]:
        """(dimensions,), of norm 1 or 0."""


def load(name: str) -> Embedder:
    """`builtin`, or a folder or model name of sentence-transformers. EmbedderMissing says what is absent."""
    if name == BUILTIN:
        return StaticEmbedder(Path(__file__).parent / BUILTIN)
    return SentenceTransformerEmbedder(name)


class StaticEmbedder:
    """A folder saved by sentence-transformers' StaticEmbedding, read without torch.

    A text's vector is the mean of its tokens' rows, brought to norm 1. Texts are folded first, so one
    set of rows serves Simplified, Traditional and full-width text.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        # The searches of a question ask for the tokens of the same few texts and words again and again.
        self._alone = lru_cache(maxsize=REMEMBERED)(self._encoded)
        for file in (self._weights, self._vocabulary):
            if not file.is_file():
                raise EmbedderMissing(folder.name, f"there is no file {file}")

    @property
    def _weights(self) -> Path:
        return self._folder / "model.safetensors"

    @property
    def _vocabulary(self) -> Path:
        return self._folder / "tokenizer.json"

    @cached_property
    def name(self) -> str:
        return f"{self._folder.name}@{_fingerprint([self._weights, self._vocabulary])}"

    @property
    def dimensions(self) -> int:
        return int(self._rows[0].shape[1])

    @cached_property
    def _rows(self) -> tuple[NDArray[np.generic], NDArray[np.float32] | None]:
        """The token rows as stored, and the scale that turns int8 into float32, if there is one."""
        from safetensors.numpy import load_file

        tensors = load_file(self._weights)
        # sentence-transformers' own layout, or model2vec's: rows of int8 with a scale for each.
        rows = tensors.get("embedding.weight", tensors.get("embeddings"))
        if rows is None:
            reason = (
                f"{self._weights} holds {', '.join(tensors) or 'nothing'}, not embedding.weight or embeddings"
            )
            raise EmbedderMissing(self._folder.name, reason)
        scale = tensors.get("weights", tensors.get("embedding.scale"))
        return rows, None if scale is None else scale.astype(np.float32)

    @cached_property
    def _tokenizer(self) -> Tokenizer:
        from tokenizers import Tokenizer

        tokenizer = Tokenizer.from_file(str(self._vocabulary))
        tokenizer.no_padding()
        return tokenizer

    def passages(self, texts: Sequence[str]) -> NDArray[np.float32]:
        means = [self._mean(tokens) for tokens in self.tokens(texts)]
        return _unit(np.stack(means)) if means else np.zeros((0, self.dimensions), dtype=np.float32)

    def query(self, text: str) -> NDArray[np.float32]:
        found: NDArray[np.float32] = self.passages([text])[0]
        return found

    def tokens(self, texts: Sequence[str]) -> list[NDArray[np.int32]]:
        """The tokens of each text in order; not to be written to."""
        if len(texts) == 1 and len(texts[0]) <= SHORT:
            return [self._alone(texts[0])]
        encodings = self._tokenizer.encode_batch([fold(text) for text in texts], add_special_tokens=False)
        return [np.array(encoding.ids, dtype=np.int32) for encoding in encodings]

    def _encoded(self, text: str) -> NDArray[np.int32]:
        found = np.array(self._tokenizer.encode(fold(text), add_special_tokens=False).ids, dtype=np.int32)
        found.setflags(write=False)
        return found

    def rows(self, tokens: NDArray[np.int32]) -> NDArray[np.float32]:
        """(n, dimensions): the vectors of tokens, as they were trained."""
        stored, scale = self._rows
        rows: NDArray[np.float32] = stored[tokens].astype(np.float32)
        if scale is not None:  # one scale for all rows, or one for each
            rows *= scale[tokens].reshape(-1, 1) if scale.size == len(stored) else scale.reshape(-1)
        return rows

    def spelled(self, tokens: Sequence[int]) -> list[str]:
        """Each token as it is written."""
        return [self._tokenizer.decode([token]).strip() for token in tokens]

    def _mean(self, tokens: NDArray[np.int32]) -> NDArray[np.float32]:
        if not len(tokens):
            return np.zeros(self.dimensions, dtype=np.float32)
        mean: NDArray[np.float32] = self.rows(tokens).mean(axis=0, dtype=np.float32)
        return mean


class SentenceTransformerEmbedder:
    """Any model of sentence-transformers, with the prompts that it declares for queries and passages.

    A model that is not on this machine is downloaded, because its user has named it.
    """

    def __init__(self, name_or_folder: str) -> None:
        self._source = name_or_folder

    @cached_property
    def name(self) -> str:
        folder = self._folder()
        if folder is None:
            self._model  # noqa: B018 -- loading it downloads it
            folder = self._folder()
        if folder is None:
            raise EmbedderMissing(self._source, "it was loaded but its files were not found again")
        return f"{Path(self._source).name}@{_fingerprint(_model_files(folder))}"

    @property
    def dimensions(self) -> int:
        dimensions = self._model.get_embedding_dimension()
        if dimensions is None:
            raise EmbedderMissing(self._source, "the model does not state its number of dimensions")
        return int(dimensions)

    def _folder(self) -> Path | None:
        """Where the model's files lie on this machine, or None. Does not load torch."""
        if Path(self._source).is_dir():
            return Path(self._source)
        from huggingface_hub import snapshot_download
        from huggingface_hub.errors import HFValidationError, LocalEntryNotFoundError

        try:
            return Path(snapshot_download(self._source, local_files_only=True))
        except LocalEntryNotFoundError:
            return None
        except HFValidationError:
            raise EmbedderMissing(self._source, "it is neither a folder nor a model name") from None

    @cached_property
    def _model(self) -> SentenceTransformer:
        from sentence_transformers import SentenceTransformer

        folder = self._folder()
        try:
            return SentenceTransformer(str(folder or self._source))
        except (OSError, ValueError, RuntimeError) as fault:
            raise EmbedderMissing(self._source, str(fault).splitlines()[0]) from fault

    def passages(self, texts: Sequence[str]) -> NDArray[np.float32]:
        if not texts:
            return np.zeros((0, self.dimensions), dtype=np.float32)
        found = self._model.encode_document(list(texts), show_progress_bar=False, convert_to_numpy=True)
        return _unit(np.asarray(found, dtype=np.float32))

    def query(self, text: str) -> NDArray[np.float32]:
        found = self._model.encode_query([text], show_progress_bar=False, convert_to_numpy=True)
        row: NDArray[np.float32] = _unit(np.asarray(found, dtype=np.float32))[0]
        return row


def _unit(rows: NDArray[np.float32]) -> NDArray[np.float32]:
    """Rows of norm 1; a row of zeros stays as it is."""
    norms = np.linalg.norm(rows, axis=1, keepdims=True)
    return np.divide(rows, np.where(norms > 0, norms, np.float32(1)), dtype=np.float32)


def _model_files(folder: Path) -> list[Path]:
    """The files that decide a model's vectors."""
    weights = sorted(folder.rglob("*.safetensors")) or sorted(folder.rglob("*.bin"))
    return [*weights, *sorted(folder.glob("tokenizer.json")), *sorted(folder.glob("modules.json"))]


def _fingerprint(files: Sequence[Path]) -> str:
    digest = hashlib.sha256()
    for file in files:
        digest.update(f"{file.name} {file.stat().st_size}\n".encode())
        for part in _parts(file):
            digest.update(part)
    return digest.hexdigest()[:12]


def _parts(file: Path) -> Iterator[bytes]:
    """The whole file, or three samples of a long one: gigabytes would take seconds at every start."""
    size = file.stat().st_size
    with file.open("rb") as stream:
        if size <= WHOLE:
            yield stream.read()
            return
        for start in (0, size // 2, size - SAMPLE):
            stream.seek(start)
            yield stream.read(SAMPLE)
