"""The name of a model and the settings -> the model, and which models answer. Decides by the name alone, loads nothing."""

from __future__ import annotations

import re
import threading
import time
from functools import lru_cache
from pathlib import Path
from urllib.parse import urlsplit

from rag.errors import ModelFault
from rag.models import served
from rag.models.gguf import GGUFModel
from rag.models.local import PATHS, LocalModel
from rag.models.model import ChatModel
from rag.models.served import ServedModel
from rag.settings import Settings

QUOTE = "quote"  # the quoting writer: answers from the clauses' own words, with no model
HUB_NAME = re.compile(r"[\w.-]+/[\w.-]+")
FRESH = 20.0  # seconds for which a list of what answers is taken to hold


def named(name: str, settings: Settings) -> ChatModel | None:
    """The model of this name; None is the quoting writer. Raises ModelFault where the name can mean none.

    A file that ends in .gguf, a folder, a name that the server at WENCE_MODEL_URL has, a name on the hub: in this order.
    """
    if name == QUOTE:
        return None
    if name.lower().endswith(".gguf"):
        return GGUFModel(name, settings.model_context)
    if name.startswith(PATHS) or Path(name).is_dir():
        return LocalModel(name, settings.model_context)
    if settings.model_url:
        return _served(
            name,
            _address(settings.model_url),
            settings.model_key.get_secret_value(),
            settings.model_pause_seconds,
            settings.model_context,
        )
    if HUB_NAME.fullmatch(name):
        return LocalModel(name, settings.model_context)
    raise ModelFault(
        f"model {name!r} is not here; set WENCE_MODEL_URL to the server that has it, name a folder, "
        f"a .gguf file or owner/name, or use {QUOTE!r}"
    )


@lru_cache(maxsize=16)
def _served(name: str, url: str, key: str, wait: float, context: int) -> ServedModel:
    """One model keeps its connection and what its server told from question to question."""
    return ServedModel(name, url, key, wait, context)


def fault(name: str, settings: Settings) -> str | None:
    """Why a model would not answer; None when it would."""
    try:
        model = named(name, settings)
        if model is not None:
            model.probe()
    except ModelFault as reason:
        return str(reason)
    return None


class Choice:
    """The models that a reader can pick: those that answer now and always the quoting writer.

    The first is the one that the settings name if it answers, else the quoting writer.
    """

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._lock = threading.Lock()
        self._names: tuple[str, ...] = ()
        self._until = 0.0

    def names(self) -> tuple[str, ...]:
        """Their names; a server is asked at most every few seconds."""
        with self._lock:
            if time.monotonic() >= self._until:
                self._names = self._found()
                self._until = time.monotonic() + FRESH
            return self._names

    def _found(self) -> tuple[str, ...]:
        settings = self._settings
        listed = self._listed()
        if settings.model_url and isinstance(_named_or_none(settings), ServedModel):
            default = listed is not None and (not listed or served.among(settings.model, listed))
        else:
            default = fault(settings.model, settings) is None
        first = settings.model if default else QUOTE
        return tuple(dict.fromkeys((first, *(listed or ()), QUOTE)))

    def _listed(self) -> tuple[str, ...] | None:
        """What the server lists, embedders and all (it alone knows which can chat); None where none answers."""
        settings = self._settings
        if not settings.model_url:
            return None
        try:
            key = settings.model_key.get_secret_value()
            return ServedModel("", _address(settings.model_url), key, settings.model_pause_seconds).listed()
        except ModelFault:
            return None


def _named_or_none(settings: Settings) -> ChatModel | None:
    try:
        return named(settings.model, settings)
    except ModelFault:
        return None


def _address(url: str) -> str:
    """The address, if it is one."""
    try:
        parts = urlsplit(url)
        right = parts.scheme in {"http", "https"} and bool(parts.hostname) and (parts.port or 1) > 0
    except ValueError:
        right = False
    if not right:
        raise ModelFault(f"WENCE_MODEL_URL={url!r} is no address; give one like http://127.0.0.1:11434/v1")
    return url
