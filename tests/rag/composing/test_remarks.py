"""What a reader is told of a model's work, in each of the three languages; names stay as they are."""

from __future__ import annotations

import pytest

from rag.composing import remarks
from rag.composing.composer import Effort, compose
from rag.errors import CutOff, ModelFault
from rag.language import HAN, Language, simplified
from rag.models.patience import Patience, patient
from rag.models.running import cut_off, failed
from tests.rag.composing.briefs import RULES, Scripted, brief

SIMPLIFIED, TRADITIONAL, ENGLISH = Language
QUESTIONS = {
    SIMPLIFIED: "夜间演出有什么支持？",
    TRADITIONAL: "夜間演出有什麼支持？",
    ENGLISH: "What support?",
}
MODEL = "/模型/千问.gguf"  # a path in Simplified characters


def fault_of(language: Language, *replies: str | list[str | Exception]) -> str:
    composing = compose(Scripted(*replies), brief(QUESTIONS[language], language), RULES, Effort(20, 20))
    while True:
        try:
            next(composing)
        except StopIteration as end:
            return str(end.value.fault)


@pytest.mark.parametrize(
    ("language", "told"),
    [
        (SIMPLIFIED, "scripted 反复说同样的话"),
        (TRADITIONAL, "scripted 反覆説同樣的話"),
        (ENGLISH, "scripted goes in circles"),
    ],
)
def test_why_a_reply_was_read_no_further_is_told_in_the_language_of_the_question(
    language: Language, told: str
) -> None:
    assert fault_of(language, ["补贴，"] * 400, ["补贴，"] * 400) == told


@pytest.mark.parametrize(
    ("language", "told"),
    [
        (SIMPLIFIED, "scripted 没有写出任何内容"),
        (TRADITIONAL, "scripted 沒有寫出任何內容"),
        (ENGLISH, "scripted returned nothing"),
    ],
)
def test_so_is_a_reply_without_a_word(language: Language, told: str) -> None:
    assert fault_of(language, "", "") == told


@pytest.mark.parametrize(
    ("language", "told"),
    [(SIMPLIFIED, "它停了"), (TRADITIONAL, "它停了"), (ENGLISH, "it is down")],
)
def test_so_is_what_stopped_the_model(language: Language, told: str) -> None:
    assert fault_of(language, [ModelFault("it is down", "它停了")]) == told


def test_a_fault_without_chinese_words_is_told_as_it_is() -> None:
    assert fault_of(SIMPLIFIED, [CutOff("cut off")], [CutOff("cut off")]) == "cut off"


@pytest.mark.parametrize(
    ("language", "told"),
    [
        (SIMPLIFIED, f"transformers 无法运行 {MODEL}：no；请用 WENCE_MODEL 另选模型"),
        (TRADITIONAL, f"transformers 無法運行 {MODEL}：no；請用 WENCE_MODEL 另選模型"),
        (ENGLISH, f"{MODEL} could not be run by transformers: no; name another model with WENCE_MODEL"),
    ],
)
def test_the_name_of_a_model_is_never_converted(language: Language, told: str) -> None:
    assert remarks.fault(language, MODEL, failed(MODEL, "transformers", ValueError("no"))) == told


def test_a_cut_off_is_told_with_its_limit() -> None:
    assert remarks.fault(TRADITIONAL, MODEL, cut_off(MODEL, 9)) == f"{MODEL} 的回答到 9 個詞元處被截斷"


def notes(language: Language) -> list[str]:
    reason = remarks.endless(language, MODEL)
    return [
        reason,
        remarks.leaks(language, MODEL),
        remarks.failed(language, reason),
        remarks.unsupported(language, MODEL),
        remarks.partly(language, MODEL, reason),
        remarks.partly(language, MODEL, ""),
        remarks.declined(language, MODEL),
        remarks.incomplete(language, MODEL),
        remarks.stopped(language, MODEL, reason),
    ]


def test_every_note_on_a_model_is_in_one_language() -> None:
    for english, chinese, converted in zip(
        notes(ENGLISH), notes(SIMPLIFIED), notes(TRADITIONAL), strict=True
    ):
        assert not HAN.search(english.replace(MODEL, ""))
        assert HAN.search(chinese.replace(MODEL, ""))
        assert "goes on" not in chinese
        assert converted != chinese
        assert simplified(converted) == chinese
        assert converted.count(MODEL) == chinese.count(MODEL)


def test_a_model_that_is_given_no_time_is_told_of_in_chinese() -> None:
    with pytest.raises(ModelFault) as raised:
        next(patient("slowcoach", lambda: pytest.fail("it was started"), Patience.of(0, 1)))
    assert raised.value.chinese == "没有给 slowcoach 留下时间，可调大 WENCE_MODEL_SECONDS"
