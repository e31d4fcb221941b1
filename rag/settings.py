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
    model: str = "quote"  # or the name of a model that `model_url` serves
    model_url: str = ""  # an OpenAI-compatible server: http://127.0.0.1:11434/v1
    model_key: SecretStr = SecretStr("")
    model_seconds: float = Field(
        default=60.0, gt=0
    )  # how long a model may take before the quoting writer answers
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
