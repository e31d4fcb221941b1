"""The environment -> Settings: the only reader of WENCE_* variables. Holds values, no behaviour."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from platformdirs import user_data_path
from pydantic import Field, SecretStr, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict

from documents.errors import WenceError


class SettingsFault(WenceError):
    """A WENCE_* variable has a value that cannot be used."""


class Settings(BaseSettings):
    """Each field is set by the variable WENCE_ + its name in capitals."""

    model_config = SettingsConfigDict(env_prefix="WENCE_", frozen=True, extra="ignore")

    home: Path = Field(default_factory=lambda: user_data_path("wence"))  # all that is built or added
    library: Literal["shipped", "none"] = "shipped"  # whether the digests are loaded at first
    embedder: str = (
        ""  # builtin, or a sentence-transformers name or folder; empty: what the home was indexed with
    )
    reranker: str = ""  # a cross-encoder of sentence-transformers, by name or folder; empty: none
    entailment: str = (
        ""  # a cross-encoder for entailment, by name or folder, asked of every drafted sentence; empty: none
    )
    # quote, a name that `model_url` serves, a folder or hub name of transformers, or a .gguf file
    model: str = "quote"
    model_url: str = ""  # an OpenAI-compatible server: http://127.0.0.1:11434/v1
    model_key: SecretStr = SecretStr("")
    model_seconds: float = Field(default=60.0, gt=0)  # for all that a model does for one question
    model_pause_seconds: float = Field(default=20.0, gt=0)  # how long it may fall silent once it has begun
    model_context: int = Field(default=0, ge=0)  # tokens of prompt and reply; 0: what the model says
    model_form: Literal["plain", "quotes"] = "plain"  # quotes: words are picked before sentences are written
    model_drafts: int = Field(default=1, ge=1, le=8)  # the best supported of so many is shown
    maximum_megabytes: int = Field(default=32, gt=0)  # of one file
    maximum_pages: int = Field(default=2000, gt=0)  # of one file
    reading_seconds: float = Field(default=300.0, gt=0)  # how long reading one file may take
    host: str = "127.0.0.1"
    port: int = Field(default=7860, ge=1, le=65535)

    @classmethod
    def load(cls) -> Settings:
        """Read the environment. Raises SettingsFault that names the variable and its value."""
        try:
            return cls()
        except ValidationError as error:
            first = error.errors()[0]
            name = "WENCE_" + "_".join(str(part) for part in first["loc"]).upper()
            raise SettingsFault(
                f"{name}={first.get('input')!r}: {first['msg']}; correct or unset it"
            ) from error
