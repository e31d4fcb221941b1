"""What the page says of a question that cannot be answered, in both languages where both are known."""

from __future__ import annotations

import pytest

from documents.errors import WenceError
from rag.errors import ModelFault, QuestionFault
from tests.ui.fake import FakeWorkspace
from ui import conversation


@pytest.mark.parametrize(
    ("fault", "told"),
    [
        (QuestionFault("it is empty", "没有文字。"), "没有文字。 it is empty"),
        (QuestionFault("it is empty"), "it is empty"),
        (ModelFault("it is silent", "没有回答。"), "没有回答。 it is silent"),
        (ModelFault("it is silent"), "it is silent"),
        (WenceError("it is damaged"), "it is damaged"),
    ],
)
def test_a_fault_is_told_in_chinese_too_where_that_is_known(
    monkeypatch: pytest.MonkeyPatch, fault: WenceError, told: str
) -> None:
    workspace = FakeWorkspace()

    def refuse(*_: object) -> None:
        raise fault

    monkeypatch.setattr(workspace, "answering", refuse)
    (turns,) = conversation.answered(workspace, conversation.pending((), "问"), None)  # type: ignore[arg-type]

    assert (turns[-1].fault, turns[-1].answer) == (told, None)
