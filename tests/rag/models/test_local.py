"""A model in a folder, run in this process: what it says, how it stops, and folders that hold none."""

from __future__ import annotations

import shutil
import threading
from pathlib import Path

import pytest
from transformers import AutoTokenizer

from index.searching import Index
from rag.answering import Assistant
from rag.errors import CutOff, ModelFault
from rag.models import local
from rag.models.local import LocalModel
from rag.models.model import Message, Role
from rag.settings import Settings
from tests.rag.conftest import GLOSSARY
from tests.rag.models import tiny

SENTENCE = "夜间演出单场最高5万元。[1]"
ASKED = (Message(Role.SYSTEM, "只根据条款回答。"), Message(Role.USER, "最高多少？"))


@pytest.fixture(scope="module")
def reciting(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tiny.save(tmp_path_factory.mktemp("models") / "reciting", SENTENCE)


@pytest.fixture(scope="module")
def babbling(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tiny.save(tmp_path_factory.mktemp("models") / "babbling")


def test_the_reply_comes_in_pieces(reciting: Path) -> None:
    pieces = list(LocalModel(str(reciting)).write(ASKED))
    assert "".join(pieces) == SENTENCE
    assert len(pieces) > 1


def test_a_reply_at_its_limit_is_said_to_be_cut_off(babbling: Path) -> None:
    reply = LocalModel(str(babbling)).write(ASKED, most=5)
    with pytest.raises(CutOff, match="cut off at 5 tokens"):
        list(reply)


def test_a_closed_reply_stops_the_model(tmp_path: Path) -> None:
    model = LocalModel(str(tiny.save(tmp_path / "endless", SENTENCE, forever=True)))
    reply = model.write(ASKED, most=1900)
    said = [next(reply) for _ in range(4)]
    reply.close()
    assert "".join(said).startswith("夜间演出")
    assert list(reply) == []
    assert not [one for one in threading.enumerate() if "_generate" in one.name]


def test_tokens_are_counted_by_its_own_tokenizer_and_template(reciting: Path) -> None:
    own = AutoTokenizer.from_pretrained(reciting)
    said = [{"role": "system", "content": ASKED[0].content}, {"role": "user", "content": ASKED[1].content}]
    text = own.apply_chat_template(said, tokenize=False, add_generation_prompt=True)
    assert text == f"<system>{ASKED[0].content}<end><user>{ASKED[1].content}<end><assistant>"
    assert LocalModel(str(reciting)).tokens(ASKED) == len(own.encode(text))


def test_the_room_is_the_models_or_what_the_settings_say(reciting: Path) -> None:
    assert LocalModel(str(reciting)).room() == tiny.CONTEXT
    assert LocalModel(str(reciting), context=777).room() == 777


def test_a_template_that_knows_no_system_message_gets_it_with_the_question(
    reciting: Path, tmp_path: Path
) -> None:
    folder = shutil.copytree(reciting, tmp_path / "strict")
    refusing = "{% if messages[0].role == 'system' %}{{ raise_exception('no system') }}{% endif %}"
    (folder / "chat_template.jinja").write_text(refusing + tiny.TEMPLATE)
    model = LocalModel(str(folder))
    own = AutoTokenizer.from_pretrained(folder)
    joined = f"<user>{ASKED[0].content}\n\n{ASKED[1].content}<end><assistant>"
    assert model.tokens(ASKED) == len(own.encode(joined))
    assert "".join(model.write(ASKED)) == SENTENCE


def test_a_folder_without_a_model_is_named(tmp_path: Path) -> None:
    model = LocalModel(str(tmp_path))
    with pytest.raises(ModelFault, match=r"config\.json, tokenizer_config\.json is missing"):
        model.probe()
    with pytest.raises(ModelFault, match=str(tmp_path)):
        list(model.write(ASKED))


@pytest.mark.parametrize("path", ["/nowhere/model", "./nowhere", "~/nowhere/model"])
def test_a_folder_that_is_not_there_is_named_and_no_download_promised(path: str) -> None:
    with pytest.raises(
        ModelFault, match=rf"there is no folder {Path(path).expanduser()}; correct WENCE_MODEL"
    ):
        LocalModel(path).probe()


def test_damaged_weights_are_a_fault_that_names_the_folder(reciting: Path, tmp_path: Path) -> None:
    folder = shutil.copytree(reciting, tmp_path / "damaged")
    (folder / "model.safetensors").write_bytes(b"\x08\x00\x00\x00 no weights")
    model = LocalModel(str(folder))
    model.probe()
    with pytest.raises(ModelFault, match="damaged could not be run"):
        list(model.write(ASKED))


def test_too_little_memory_is_told_apart(reciting: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from transformers import LlamaForCausalLM

    def full(*_: object, **__: object) -> None:
        raise RuntimeError("CUDA out of memory. Tried to allocate 20 GiB")

    monkeypatch.setattr(LlamaForCausalLM, "generate", full)
    with pytest.raises(ModelFault, match="does not fit into the memory"):
        list(LocalModel(str(reciting)).write(ASKED))


def test_its_answer_reaches_the_reader_when_its_clause_supports_it(
    index: Index, reciting: Path, tmp_path: Path
) -> None:
    settings = Settings(home=tmp_path, model=str(reciting), model_seconds=60)
    assistant = Assistant(index, GLOSSARY, settings)
    answer = assistant.ask("夜间演出有什么支持？")
    assert (answer.model, answer.text) == (str(reciting), SENTENCE)
    assert [one.clause.address for one in answer.citations] == ["2/3/4"]
    assert assistant.models() == (str(reciting), "quote")


def test_loading_that_takes_too_long_leaves_the_answer_to_the_quoting_writer(
    index: Index, reciting: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    held = threading.Event()
    monkeypatch.setattr(local, "_load", lambda _name: held.wait(60) and None)
    answer = Assistant(index, GLOSSARY, Settings(home=tmp_path, model=str(reciting), model_seconds=0.5)).ask(
        "夜间演出有什么支持？"
    )
    held.set()
    assert (answer.model, answer.abstained) == ("quote", False)
    assert "WENCE_MODEL_SECONDS" in answer.notes[-1]
    assert answer.seconds < 20
