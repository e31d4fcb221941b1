"""OpenAI's protocol, spoken by hand and by the official client."""

from __future__ import annotations

import openai
import pytest
from fastapi.testclient import TestClient

from tests.ui import fake, fake_assistant
from ui import payloads

FOOTNOTE = "[1] 样金〔2020〕75号 《金融支持开放行动计划》第17条"


@pytest.fixture
def official(client: TestClient) -> openai.OpenAI:
    """The official client, its requests handed to the application."""
    return openai.OpenAI(
        base_url="http://127.0.0.1:7860/v1", api_key="none", http_client=client, max_retries=0
    )


def test_the_models_are_listed(official: openai.OpenAI) -> None:
    assert [model.id for model in official.models.list().data] == ["wence", "quote"]


def test_a_completion_carries_footnotes_and_the_answer_as_data(official: openai.OpenAI) -> None:
    made = official.chat.completions.create(
        model="wence", messages=[{"role": "user", "content": "谁牵头QFLP？"}], temperature=0.2
    )

    assert made.object == "chat.completion"
    assert made.choices[0].finish_reason == "stop"
    assert made.choices[0].message.content == f"该任务由市金融工作局牵头，市商务局配合。[1]\n\n{FOOTNOTE}"
    assert made.model_extra is not None
    assert made.model_extra["wence"] == payloads.answer(fake_assistant.lead("谁牵头QFLP？", "zh-Hans"))


def test_a_stream_joins_to_the_same_text(official: openai.OpenAI) -> None:
    stream = official.chat.completions.create(
        model="quote", messages=[{"role": "user", "content": "谁牵头QFLP？"}], stream=True
    )

    chunks = list(stream)

    assert [chunk.object for chunk in chunks] == ["chat.completion.chunk"] * 4
    text = "".join(chunk.choices[0].delta.content or "" for chunk in chunks)
    assert text == f"该任务由市金融工作局牵头，市商务局配合。[1]\n\n{FOOTNOTE}"
    assert chunks[-1].choices[0].finish_reason == "stop"
    assert (chunks[-1].model_extra or {})["wence"]["kind"] == "lead_unit"


def test_a_stream_passes_on_what_a_model_said_already(
    official: openai.OpenAI, workspace: fake.FakeWorkspace
) -> None:
    workspace.assistant.answering = ("slow", "quote")
    stream = official.chat.completions.create(
        model="slow", messages=[{"role": "user", "content": "who leads the QFLP task?"}], stream=True
    )

    chunks = list(stream)

    said = [chunk.choices[0].delta.content for chunk in chunks if chunk.choices[0].delta.content]
    assert said[0].endswith("(市金融工作局) [1]")
    whole = (chunks[-1].model_extra or {})["wence"]["answer"]
    assert "".join(said).startswith(f"{whole}\n\n[1]")
    assert len({chunk.id for chunk in chunks}) == 1


def test_earlier_user_messages_are_the_history(
    official: openai.OpenAI, workspace: fake.FakeWorkspace
) -> None:
    official.chat.completions.create(
        model="quote",
        messages=[
            {"role": "system", "content": "be brief"},
            {"role": "user", "content": "谁牵头QFLP？"},
            {"role": "assistant", "content": "…"},
            {"role": "user", "content": [{"type": "text", "text": "那配合单位呢？"}]},
        ],
    )

    assert workspace.assistant.asked == [("那配合单位呢？", ("谁牵头QFLP？",), None, "quote")]


def test_an_unknown_model_and_a_conversation_without_a_question_are_refused(official: openai.OpenAI) -> None:
    with pytest.raises(openai.NotFoundError, match="gpt-9"):
        official.chat.completions.create(model="gpt-9", messages=[{"role": "user", "content": "q"}])
    with pytest.raises(openai.UnprocessableEntityError, match="no user message"):
        official.chat.completions.create(model="wence", messages=[{"role": "system", "content": "q"}])
