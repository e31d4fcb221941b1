"""Which model a name means, and which models answer."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from rag.errors import ModelFault
from rag.models import choosing
from rag.models.choosing import Choice
from rag.models.gguf import GGUFModel
from rag.models.local import LocalModel
from rag.models.served import ServedModel
from rag.settings import Settings
from tests.rag.served import serving


def settings(home: Path, model: str = "quote", url: str = "") -> Settings:
    return Settings(home=home, model=model, model_url=url, model_pause_seconds=2)


@pytest.mark.parametrize(
    ("name", "url", "kind"),
    [
        ("quote", "", None),
        ("quote", "http://127.0.0.1:1/v1", None),
        ("small.gguf", "", GGUFModel),
        ("~/models/Small.GGUF", "http://127.0.0.1:1/v1", GGUFModel),
        ("/models/small", "http://127.0.0.1:1/v1", LocalModel),
        ("./small", "", LocalModel),
        ("qwen3:4b", "http://127.0.0.1:1/v1", ServedModel),
        ("Qwen/Qwen3-4B", "http://127.0.0.1:1/v1", ServedModel),
        ("Qwen/Qwen3-4B", "", LocalModel),
    ],
)
def test_the_name_decides(name: str, url: str, kind: type | None, tmp_path: Path) -> None:
    found = choosing.named(name, settings(tmp_path, url=url))
    assert (found if kind is None else type(found)) is kind
    if found is not None:
        assert found.name == name


def test_a_folder_beside_is_a_folder_though_a_server_is_set(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "small").mkdir()
    monkeypatch.chdir(tmp_path)
    assert isinstance(choosing.named("small", settings(tmp_path, url="http://127.0.0.1:1/v1")), LocalModel)


def test_a_name_that_can_mean_nothing_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ModelFault, match=r"'qwen3:4b' is not here; set WENCE_MODEL_URL"):
        choosing.named("qwen3:4b", settings(tmp_path))


@pytest.mark.parametrize("url", ["127.0.0.1:11434", "localhost", "ftp://x/v1", "http://", "http://x:port/v1"])
def test_an_address_that_is_none_is_refused_with_an_example(url: str, tmp_path: Path) -> None:
    with pytest.raises(ModelFault, match=r"WENCE_MODEL_URL=.*like http://127\.0\.0\.1:11434/v1"):
        choosing.named("any", settings(tmp_path, url=url))


def test_the_models_of_a_server_can_be_picked_and_it_is_not_asked_each_time(tmp_path: Path) -> None:
    with serving(lambda _wire, _: None, models=("small", "large")) as server:
        choice = Choice(settings(tmp_path, "large", server.url))
        assert choice.names() == ("large", "small", "quote")
        asked = len(server.asked)
        assert choice.names() == ("large", "small", "quote")
        assert len(server.asked) == asked
    assert Choice(settings(tmp_path, "quote", server.url)).names() == ("quote",)  # it is gone by now


def test_a_default_that_does_not_answer_is_not_offered(tmp_path: Path) -> None:
    assert Choice(settings(tmp_path, "any", "http://127.0.0.1:9/v1")).names() == ("quote",)
    assert Choice(settings(tmp_path, str(tmp_path / "absent.gguf"))).names() == ("quote",)
    assert Choice(settings(tmp_path, str(tmp_path))).names() == ("quote",)
    with serving(lambda _wire, _: None, models=("small",)) as server:
        assert Choice(settings(tmp_path, "absent", server.url)).names() == ("quote", "small")
    with serving(lambda _wire, _: None, models=None) as server:
        assert Choice(settings(tmp_path, "any", server.url)).names() == ("any", "quote")


def test_why_a_model_does_not_answer(tmp_path: Path) -> None:
    assert choosing.fault("quote", settings(tmp_path)) is None
    assert "127.0.0.1:9" in (choosing.fault("any", settings(tmp_path, url="http://127.0.0.1:9/v1")) or "")
    assert "is not here" in (choosing.fault("any", settings(tmp_path)) or "")


def test_naming_a_model_loads_none_of_the_large_libraries() -> None:
    code = (
        "import sys; from rag.models import choosing; from rag.settings import Settings\n"
        "choosing.named('/models/small', Settings()); choosing.named('a.gguf', Settings())\n"
        "choosing.named('any', Settings(model_url='http://127.0.0.1:9/v1'))\n"
        "print([name for name in ('torch', 'transformers', 'openai', 'llama_cpp') if name in sys.modules])"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"
