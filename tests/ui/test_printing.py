"""What a terminal shows of an answer while it is written."""

from __future__ import annotations

import io

import pytest
from rich.console import Console

from rag.answer import Answer, Kind, Reason, Withheld
from rag.composing.writer import Sentence
from ui.commands import printing

WHOLE = "甲局牵头。[1]\n乙局配合。[1]"


def test_sentences_are_shown_once_and_what_was_withheld_after_them(monkeypatch: pytest.MonkeyPatch) -> None:
    shown = io.StringIO()
    monkeypatch.setattr(
        printing, "console", lambda: Console(file=shown, force_terminal=True, color_system=None)
    )
    given = Answer(
        id="a",
        question="谁牵头？",
        language="zh-Hans",
        kind=Kind.LEAD_UNIT,
        text=WHOLE,
        abstained=False,
        withheld=(Withheld("丙局牵头。[1]", "“丙局”：单位或地方与所引条款不符", Reason.BODY),),
    )
    seen: list[str] = []

    def told():
        yield Sentence("甲局牵头。[1]", ())
        seen.append(shown.getvalue())
        yield given

    assert printing.streamed(told()) is given
    assert seen == ["甲局牵头。[1]"]
    assert shown.getvalue() == f"{WHOLE}\n\n· 未采用：丙局牵头。[1]（“丙局”：单位或地方与所引条款不符）\n"
