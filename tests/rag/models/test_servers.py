"""Servers that people run, started here on loopback with models made here, and asked over the real protocol."""

from __future__ import annotations

import importlib.util
import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from index import store
from index.searching import Index
from rag.answer import Answer
from rag.answering import Assistant
from rag.composing.writer import Sentence
from rag.errors import CutOff
from rag.models.model import Message, Role
from rag.models.served import ServedModel
from rag.settings import Settings
from tests.rag import town
from tests.rag.conftest import GLOSSARY
from tests.rag.models import tiny
from tests.toy import ToyEmbedder

SENTENCE = "对夜间演出给予补贴，单场最高5万元。[1]"
QUESTION = "夜间演出有什么支持？"
ASKED = (Message(Role.SYSTEM, "只根据条款回答。"), Message(Role.USER, "最高多少？"))
STARTING = 120.0  # seconds; most of it is importing torch on a busy machine
ANSWERING = 30.0


@contextmanager
def running(command: list[str], port: int, path: str, folder: Path) -> Iterator[str]:
    """The address of a server that this command starts in a folder; it is stopped whatever happens."""
    log = folder / "server.log"
    with log.open("wb") as out:
        environment = os.environ | {"HF_HUB_OFFLINE": "1", "TOKENIZERS_PARALLELISM": "false"}
        process = subprocess.Popen(command, stdout=out, stderr=subprocess.STDOUT, env=environment, cwd=folder)
    try:
        deadline = time.monotonic() + STARTING
        while not _answers(f"http://127.0.0.1:{port}{path}"):
            assert process.poll() is None, f"the server stopped: {log.read_text()[-2000:]}"
            assert time.monotonic() < deadline, f"it did not start in time: {log.read_text()[-2000:]}"
            time.sleep(0.2)
        yield f"http://127.0.0.1:{port}/v1"
    finally:
        process.terminate()
        try:
            process.wait(10)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait(10)


def _answers(url: str) -> bool:
    try:
        with urllib.request.urlopen(url, timeout=2) as reply:
            return bool(reply.status == 200)
    except (urllib.error.URLError, OSError):
        return False


def free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three models: one says what the clause says, one says so for ever, one has random weights."""
    made = tmp_path_factory.mktemp("models")
    tiny.save(made / "reciting", SENTENCE)
    tiny.save(made / "endless", SENTENCE, forever=True)
    tiny.save(made / "babbling")
    return made


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Index:
    return store.build(town.documents(), tmp_path_factory.mktemp("home"), ToyEmbedder(["茶", "夜"]))


@pytest.fixture(scope="module")
def transformers_serve(folder: Path) -> Iterator[str]:
    port = free_port()
    command = [str(Path(sys.executable).parent / "transformers"), "serve", "--host", "127.0.0.1"]
    with running([*command, "--port", str(port), "--device", "cpu"], port, "/health", folder) as url:
        yield url


@pytest.fixture(scope="module")
def llama_cpp_server(folder: Path) -> Iterator[str]:
    needed = ("llama_cpp", "starlette_context", "sse_starlette")
    missing = [name for name in needed if importlib.util.find_spec(name) is None]
    if missing:
        pytest.skip(
            f"{', '.join(missing)} not installed: pip install 'wence[gguf,test]' builds it with a compiler"
        )
    file = tiny.save_gguf(folder / "reciting.gguf", SENTENCE)
    port = free_port()
    command = [sys.executable, "-m", "llama_cpp.server", "--model", str(file), "--model_alias", "reciting"]
    more = ["--host", "127.0.0.1", "--port", str(port), "--n_ctx", "2048"]
    with running([*command, *more], port, "/v1/models", folder) as url:
        yield url


def asked(index: Index, home: Path, url: str, model: str) -> tuple[list[Sentence], Answer]:
    settings = Settings(home=home, model=model, model_url=url, model_seconds=ANSWERING, model_context=2048)
    *sentences, answer = Assistant(index, GLOSSARY, settings).stream(QUESTION)
    assert isinstance(answer, Answer)
    return [one for one in sentences if isinstance(one, Sentence)], answer


def served(url: str, model: str) -> ServedModel:
    return ServedModel(model, url, "", ANSWERING)


def test_transformers_serve_streams_in_pieces(transformers_serve: str) -> None:
    pieces = list(served(transformers_serve, "reciting").write(ASKED))
    assert "".join(pieces) == SENTENCE
    assert len(pieces) > 1
    with pytest.raises(CutOff, match="limit of tokens"):
        list(served(transformers_serve, "reciting").write(ASKED, most=2))


def test_its_answer_reaches_the_reader_when_its_clause_supports_it(
    transformers_serve: str, index: Index, tmp_path: Path
) -> None:
    assert_the_sentence_is_the_answer(*asked(index, tmp_path, transformers_serve, "reciting"), "reciting")


def test_a_model_that_never_ends_is_stopped_and_what_holds_is_kept(
    transformers_serve: str, index: Index, tmp_path: Path
) -> None:
    _, answer = asked(index, tmp_path, transformers_serve, "endless")
    assert (answer.model, answer.text) == ("endless", SENTENCE)
    assert answer.notes == ("endless 没有写完：endless 反复说同样的话",)


def test_random_weights_say_nothing_that_holds(transformers_serve: str, index: Index, tmp_path: Path) -> None:
    sentences, answer = asked(index, tmp_path, transformers_serve, "babbling")
    assert (sentences, answer.model) == ([], "quote")
    assert "单场最高5万元" in answer.text
    assert "babbling" in answer.notes[-1]


def test_a_model_that_the_server_does_not_have(transformers_serve: str, index: Index, tmp_path: Path) -> None:
    _, answer = asked(index, tmp_path, transformers_serve, "absent")
    assert answer.model == "quote"
    assert "absent" in answer.notes[-1]


def test_llama_cpp_streams_in_pieces_and_tells_of_itself(llama_cpp_server: str) -> None:
    model = served(llama_cpp_server, "reciting")
    model.probe()
    assert model.listed() == ("reciting",)
    pieces = list(model.write(ASKED))
    assert "".join(pieces) == SENTENCE
    assert len(pieces) > 1
    own = tiny.tokenizer(SENTENCE)
    text = "\n".join(one.content for one in ASKED)
    assert model.tokens(ASKED) == len(own.encode(text)) + 2 * 8


def test_llama_cpps_answer_reaches_the_reader(llama_cpp_server: str, index: Index, tmp_path: Path) -> None:
    assert_the_sentence_is_the_answer(*asked(index, tmp_path, llama_cpp_server, "reciting"), "reciting")


def assert_the_sentence_is_the_answer(sentences: list[Sentence], answer: Answer, model: str) -> None:
    assert (answer.model, answer.text) == (model, SENTENCE)
    assert [one.text for one in sentences] == [SENTENCE]
    assert [one.clause.address for one in answer.citations] == ["2/3/4"]
    assert answer.withheld == answer.notes == ()
