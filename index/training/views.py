"""What a batch may be drawn from: sources, shapes, weights, and the words of questions. Knows no tokens."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from index.training.corpus import Source


class Shape(StrEnum):
    """What is made of a pair's two texts."""

    WHOLE = "whole"  # a ↔ b
    CROP = "crop"  # a few tokens of a ↔ b
    KEYWORDS = "keywords"  # every other token of a crop of a ↔ b
    REMAINDER = "remainder"  # a few tokens of b ↔ the rest of b
    TWO_CROPS = "two crops"  # a few tokens of a ↔ a longer crop of b
    REMAINDER_ENGLISH = "remainder english"  # a few tokens of a ↔ the rest of a


@dataclass(frozen=True, slots=True)
class View:
    """Pairs of one source in one shape, and how often a batch is drawn from it."""

    source: Source
    shape: Shape
    weight: float


VIEWS = (
    View(Source.ARTICLE, Shape.WHOLE, 10),
    View(Source.ARTICLE, Shape.CROP, 14),
    View(Source.ARTICLE, Shape.KEYWORDS, 10),
    View(Source.ARTICLE, Shape.TWO_CROPS, 5),
    View(Source.ARTICLE, Shape.REMAINDER, 6),
    View(Source.ARTICLE, Shape.REMAINDER_ENGLISH, 4),
    View(Source.ENGLISH_HEADING, Shape.WHOLE, 7),
    View(Source.ENGLISH_DEFINITION, Shape.WHOLE, 2),
    View(Source.CHINESE_HEADING, Shape.WHOLE, 9),
    View(Source.CHINESE_HEADING, Shape.REMAINDER, 12),
    View(Source.CHINESE_DEFINITION, Shape.WHOLE, 2),
    View(Source.TITLE, Shape.WHOLE, 4),
    View(Source.NAME, Shape.WHOLE, 4),
    View(Source.EVERYDAY, Shape.WHOLE, 8),
    View(Source.DIGEST, Shape.WHOLE, 3),
    View(Source.DIGEST, Shape.CROP, 5),
    View(Source.DIGEST, Shape.KEYWORDS, 5),
    View(Source.DIGEST, Shape.REMAINDER, 4),
    View(Source.DIGEST, Shape.REMAINDER_ENGLISH, 2),
    View(Source.GLOSSARY, Shape.WHOLE, 7),
)
CHINESE_FRAMES = (
    "{}由谁负责?", "哪些部门负责{}?", "{}有哪些规定?", "{}是怎么规定的?", "什么是{}?", "如何办理{}?",
    "{}的条件是什么?", "请问{}方面有什么要求?", "关于{}", "{}包括哪些内容?",
)  # fmt: skip
ENGLISH_FRAMES = (
    "Who is responsible for {}?", "What are the rules on {}?", "Which bodies are in charge of {}?",
    "What does it say about {}?", "How is {} handled?", "What are the requirements for {}?", "What is {}?",
    "When does {} apply?", "Is there anything on {}?", "Which measures concern {}?",
)  # fmt: skip
