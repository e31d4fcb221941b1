"""A model in one file, run by llama.cpp in this process; files that are none are named without loading anything."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest

from index.searching import Index
from rag.answering import Assistant
from rag.errors import CutOff, ModelFault
from rag.models.gguf import GGUFModel
from rag.models.model import Message, Role
from rag.settings import Settings
from tests.rag.conftest import GLOSSARY
from tests.rag.models import tiny

SENTENCE = "夜间演出单场最高5万元。[1]"
ASKED = (Message(Role.SYSTEM, "只根据条款回答。"), Message(Role.USER, "最高多少？"))
installed = pytest.mark.skipif(
    importlib.util.find_spec("llama_cpp") is None,
    reason="llama-cpp-python is not installed: pip install 'wence[gguf]' builds it with a C++ compiler",
)


@pytest.fixture(scope="module")
def reciting(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tiny.save_gguf(tmp_path_factory.mktemp("files") / "reciting.gguf", SENTENCE)


@installed
def test_the_reply_comes_in_pieces(reciting: Path) -> None:
    model = GGUFModel(str(reciting))
    model.probe()
    pieces = list(model.write(ASKED))
    assert "".join(pieces) == SENTENCE
    assert len(pieces) > 1


@installed
def test_room_and_tokens_are_the_models_own(reciting: Path) -> None:
    own = tiny.tokenizer(SENTENCE)
    text = "\n".join(one.content for one in ASKED)
    assert GGUFModel(str(reciting)).room() == tiny.CONTEXT
    assert GGUFModel(str(reciting)).tokens(ASKED) == len(own.encode(text)) + 16  # 8 for each message's marks
    assert GGUFModel(str(reciting), context=512).room() == 512


@installed
def test_a_reply_at_its_limit_is_said_to_be_cut_off(reciting: Path) -> None:
    with pytest.raises(CutOff, match="cut off at 2 tokens"):
        list(GGUFModel(str(reciting)).write(ASKED, most=2))


@installed
def test_a_damaged_file_is_a_fault_that_names_it(tmp_path: Path) -> None:
    file = tmp_path / "cut.gguf"
    file.write_bytes(b"GGUF\x03\x00\x00\x00 and no more")
    with pytest.raises(ModelFault, match=r"cut\.gguf could not be run"):
        list(GGUFModel(str(file)).write(ASKED))


def test_a_file_that_is_not_there_and_one_of_another_kind(tmp_path: Path) -> None:
    with pytest.raises(ModelFault, match=r"no file .*absent\.gguf"):
        GGUFModel(str(tmp_path / "absent.gguf")).probe()
    other = tmp_path / "other.gguf"
    other.write_text("words")
    with pytest.raises(ModelFault, match="is no GGUF file"):
        GGUFModel(str(other)).probe()
    with pytest.raises(ModelFault, match="is no GGUF file"):
        list(GGUFModel(str(other)).write(ASKED))


def test_without_the_extra_it_says_what_to_install(reciting: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(importlib.util, "find_spec", lambda _name: None)
    with pytest.raises(ModelFault, match=r"pip install 'wence\[gguf\]'"):
        GGUFModel(str(reciting)).probe()


@installed
def test_its_answer_reaches_the_reader_when_its_clause_supports_it(
    index: Index, reciting: Path, tmp_path: Path
) -> None:
    settings = Settings(home=tmp_path, model=str(reciting), model_seconds=60)
    assistant = Assistant(index, GLOSSARY, settings)
    answer = assistant.ask("夜间演出有什么支持？")
    assert (answer.model, answer.text) == (str(reciting), SENTENCE)
    assert [one.clause.address for one in answer.citations] == ["2/3/4"]
    assert assistant.models() == (str(reciting), "quote")
