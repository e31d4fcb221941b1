"""What was trained, on what, with which results -> the model card. Knows how to write it, not how to train."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from index.training.corpus import Source
from index.training.evaluate import Result
from index.training.train import Recipe


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a source's texts come from and on which terms."""

    what: str
    licence: str


MINISTRY = "Laws and Regulations Database, Ministry of Justice, Taiwan (repository kong0107/mojLawSplit)"
OPEN_DATA = "Open Government Data License, Taiwan, 1.0 (compatible with CC BY 4.0)"
NATIONAL = "laws and judicial interpretations of the PRC (repository LawRefBook/Laws)"
OFFICIAL = "official texts, no copyright under Article 5 of the PRC Copyright Law"
ORIGINS = {
    Source.ARTICLE: Origin(f"articles in both languages; {MINISTRY}", OPEN_DATA),
    Source.TITLE: Origin("titles and headings in both languages; the same database", OPEN_DATA),
    Source.ENGLISH_HEADING: Origin(
        "English headings and the articles under them; the same database", OPEN_DATA
    ),
    Source.ENGLISH_DEFINITION: Origin("questions and defining articles; the same database", OPEN_DATA),
    Source.CHINESE_HEADING: Origin(f"headings and the articles under them; {NATIONAL}", OFFICIAL),
    Source.CHINESE_DEFINITION: Origin("questions and defining articles; the same laws", OFFICIAL),
    Source.NAME: Origin("names of places, units and signs; Unicode CLDR", "Unicode License v3"),
    Source.EVERYDAY: Origin("everyday sentences; Tatoeba (tatoeba.org)", "CC BY 2.0 FR"),
    Source.DIGEST: Origin("clauses of this project's digests with their English rendering", "this project's"),
    Source.GLOSSARY: Origin("terms of this project's glossary", "this project's"),
}


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a run of training leaves to report."""

    recipe: Recipe
    vocabulary: int
    pairs: Counter[Source]
    meaning: Sequence[Result]
    words: Sequence[Result]
    size: int  # bytes
    seconds: float
    checksum: str  # SHA-256 of model.safetensors


def write(outcome: Outcome) -> str:
    """The card in Markdown."""
    recipe = outcome.recipe
    return "\n".join([
        "# Built-in bilingual embedder",
        "",
        "A static embedding for Chinese (Simplified; fold Traditional first) and English: a text's vector is the mean",
        "of its tokens' rows. Made to find clauses of official documents; it orders nothing and it generates nothing.",
        "",
        f"{outcome.vocabulary:,} tokens x {recipe.dimensions} dimensions, 8 bits a number with a scale for each row,"
        f" {outcome.size / 1e6:.1f} MB with its tokenizer.",
        "`SentenceTransformer(folder)` loads it; compare vectors by cosine.",
        "",
        "## Data",
        "",
        "| source | pairs | what | licence |",
        "| --- | ---: | --- | --- |",
        *(_source(source, count) for source, count in outcome.pairs.items()),
        "",
        "Pairs are trained on and not kept: no sentence of them is in this folder.",
        "",
        "## Figures",
        "",
        "On whole laws held out of training: the share of queries whose article comes first, and among the first five.",
        "Words: BM25 over jieba's segmentation of the same pool. The project's own digests are in no test.",
        "The recipe was chosen with these tests in sight: expect somewhat less elsewhere.",
        "",
        "| queries | number | pool | first | in five | words: first | in five |",
        "| --- | ---: | ---: | ---: | ---: | ---: | ---: |",
        *(_row(ours, theirs) for ours, theirs in zip(outcome.meaning, outcome.words, strict=True)),
        "",
        "## Rebuild",
        "",
        "`make embedder`, or `python -m index.training FOLDER` with the folder of training pairs.",
        f"{recipe.steps:,} batches of {recipe.batch:,} pairs, scale {recipe.scale:g}, sparse Adam at"
        f" {recipe.rate:g}, {recipe.dropout:.0%} token dropout,",
        f"seed {recipe.seed}; {outcome.seconds / 60:.0f} minutes on one core. Same seed, same data and same"
        " versions, same model:",
        f"`model.safetensors` has SHA-256 `{outcome.checksum}`.",
        "",
    ])  # fmt: skip


def _source(source: Source, count: int) -> str:
    origin = ORIGINS[source]
    return f"| {source} | {count:,} | {origin.what} | {origin.licence} |"


def _row(ours: Result, theirs: Result) -> str:
    shares = (ours.first, ours.five, theirs.first, theirs.five)
    figures = " | ".join(f"{share:.1%}" for share in shares)
    return f"| {ours.name} | {ours.queries} | {ours.pool:,} | {figures} |"
