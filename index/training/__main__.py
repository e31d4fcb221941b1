"""`python -m index.training [FOLDER]`: trains the built-in embedder and writes its folder. The door: parses and prints."""

from __future__ import annotations

import argparse
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from index.training import card, corpus, evaluate, folder, holdout, texts, tokenizer, train

CHECKOUT = Path(__file__).resolve().parents[2]
THREADS = 1  # of matrix products: more would change the order of sums, and with it the weights


def main(arguments: Sequence[str] | None = None) -> int:
    """Trains, evaluates what was written, and prints the figures. 1 when the training folder cannot be read."""
    options = _options(arguments)
    try:
        pairs = corpus.read(options.folder)
    except corpus.CorpusFault as fault:
        print(fault)
        return 1
    own = corpus.read_digests(options.digests)
    print(f"{len(pairs):,} pairs, {len(own):,} of our own")
    recipe = replace(train.Recipe(), seed=options.seed, steps=options.steps, dimensions=options.dimensions)
    outcome = build(pairs, own, options.output, recipe, tokenizer.VocabularySize())
    for ours, theirs in zip(outcome.meaning, outcome.words, strict=True):
        print(
            f"{ours.name:20} first {ours.first:6.1%}  in five {ours.five:6.1%}   (words {theirs.first:6.1%})"
        )
    print(f"{options.output}: {outcome.size / 1e6:.1f} MB, {outcome.seconds:.0f} s")
    return 0


def build(
    pairs: list[corpus.Pair], own: list[corpus.Pair], output: Path, recipe: train.Recipe,
    size: tokenizer.VocabularySize,
) -> card.Outcome:  # fmt: skip
    """From pairs to a finished folder with its card."""
    from threadpoolctl import threadpool_limits  # type: ignore[import-untyped]

    started = time.monotonic()
    split = holdout.split(corpus.mainland(pairs))
    learnt = split.training + own
    words = tokenizer.train(tokenizer.weighted(learnt), size)
    rows = texts.encode(learnt, words, recipe.seed)
    with threadpool_limits(THREADS):
        matrix = train.train(rows, words.get_vocab_size(), recipe, _report)
    folder.save(output, matrix, words)
    outcome = card.Outcome(
        recipe, words.get_vocab_size(), Counter(pair.source for pair in learnt),
        evaluate.by_meaning(split.tests, _reader(output)), evaluate.by_words(split.tests),
        folder.size_of(output), time.monotonic() - started,
        sha256((output / "model.safetensors").read_bytes()).hexdigest(),
    )  # fmt: skip
    (output / "README.md").write_text(card.write(outcome), encoding="utf-8")
    return outcome


def _reader(output: Path) -> evaluate.Encode:
    """Encodes with the folder as a user would load it, so that the figures are those of the eight-bit model."""
    from sentence_transformers import SentenceTransformer

    model = SentenceTransformer(str(output), device="cpu")

    def encode(asked: Sequence[str]) -> NDArray[np.float32]:
        return np.asarray(model.encode(list(asked), show_progress_bar=False), dtype=np.float32)

    return encode


def _report(step: int, loss: float) -> None:
    print(f"step {step:,}: loss {loss:.3f}", flush=True)


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    recipe = train.Recipe()
    parser = argparse.ArgumentParser(prog="python -m index.training", description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path, default=CHECKOUT.parent / "shared" / "training",
                        help="the training pairs (default: ../shared/training)")  # fmt: skip
    parser.add_argument("--output", type=Path, default=CHECKOUT / "index" / "builtin")
    parser.add_argument("--digests", type=Path, default=CHECKOUT / "documents" / "digests")
    parser.add_argument("--seed", type=int, default=recipe.seed)
    parser.add_argument("--steps", type=int, default=recipe.steps)
    parser.add_argument("--dimensions", type=int, default=recipe.dimensions)
    return parser.parse_args(arguments)


if __name__ == "__main__":
    raise SystemExit(main())
