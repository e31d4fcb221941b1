"""What tests of a plugged-in model share: an assistant whose model is served, and one question put to it."""

from __future__ import annotations

from pathlib import Path

from index.searching import Index
from rag.answer import Answer
from rag.answering import Assistant
from rag.settings import Settings
from tests.rag.conftest import GLOSSARY

FIGURE = "夜间演出补贴单场最高多少？"


def assistant(index: Index, home: Path, url: str, **more: object) -> Assistant:
    settings = Settings(home=home, model="scripted", model_url=url, model_seconds=20, **more)  # type: ignore[arg-type]
    return Assistant(index, GLOSSARY, settings)


def asked(index: Index, home: Path, url: str, question: str = FIGURE) -> Answer:
    return assistant(index, home, url).ask(question)
