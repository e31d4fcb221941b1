"""Names of packages -> whether each is installed, and its version. Imports none of them."""

from __future__ import annotations

import importlib.metadata
from collections.abc import Sequence
from dataclasses import dataclass

PACKAGES = ("faiss-cpu", "bm25s", "sentence-transformers", "torch", "gradio", "fastapi")


@dataclass(frozen=True, slots=True)
class Check:
    """One finding of `wence doctor`."""

    name: str
    ok: bool
    detail: str


def checks(names: Sequence[str] = PACKAGES) -> tuple[Check, ...]:
    """One check a package."""
    return tuple(map(_check, names))


def _check(name: str) -> Check:
    try:
        return Check(name, True, importlib.metadata.version(name))
    except importlib.metadata.PackageNotFoundError:
        return Check(name, False, f"not installed; pip install {name}")
