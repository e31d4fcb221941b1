"""Drafts in the wrong language, that repeat their instructions or go in circles; and drafts that only look so."""

from __future__ import annotations

import pytest

from rag.composing import faults
from rag.composing.prompts import Form, instructions
from rag.language import Language
from tests.rag.composing.briefs import brief

ENGLISH, SIMPLIFIED, TRADITIONAL = Language.ENGLISH, Language.SIMPLIFIED, Language.TRADITIONAL


@pytest.mark.parametrize(
    ("sentence", "language"),
    [
        ("夜间演出给予补贴，单场最高5万元。[1]", ENGLISH),
        ("The show gets 夜间演出给予补贴单场最高五万元。[1]", ENGLISH),
        ("Les spectacles nocturnes reçoivent une subvention de 50 000 yuans. [1]", ENGLISH),
        ("Ночные представления получают субсидию. [1]", ENGLISH),
        ("夜公演には補助金が出ます。ひとつの公演につき五万元です。[1]", SIMPLIFIED),
        ("야간 공연에 보조금을 지급한다. [1]", SIMPLIFIED),
        ("A night show gets a grant of at most RMB 50,000. [1]", SIMPLIFIED),
        ("A night show gets a grant of at most RMB 50,000. [1]", TRADITIONAL),
    ],
)
def test_another_language(sentence: str, language: Language) -> None:
    assert faults.language_fault(sentence, language) == "it is not in the language of the question"


@pytest.mark.parametrize(
    ("sentence", "language"),
    [
        ("A night show gets a grant of at most RMB 50,000. [1]", ENGLISH),
        ("市财政局 (Municipal Finance Bureau) leads, with 市文旅局 cooperating. [1]", ENGLISH),
        ("《云溪市夜间文化消费行动方案》 states: “对夜间演出给予补贴，单场最高5万元”. [1]", ENGLISH),
        ("Lead: 市财政局. [1]", ENGLISH),
        ("RMB 50,000. [1]", ENGLISH),
        ("夜市引入 NFC 支付。[1]", SIMPLIFIED),
        ("支持QFLP、WOFE PFM等试点。[1]", SIMPLIFIED),
        ("5万元。[1]", SIMPLIFIED),
        ("對夜間演出給予補貼，單場最高5萬元。[1]", TRADITIONAL),
        ("对夜间演出给予补贴。[1]", TRADITIONAL),  # it is shown in Traditional characters
    ],
)
def test_the_right_language(sentence: str, language: Language) -> None:
    assert faults.language_fault(sentence, language, {"市财政局", "市文旅局"}) is None


@pytest.mark.parametrize("language", [ENGLISH, SIMPLIFIED, TRADITIONAL])
@pytest.mark.parametrize("form", list(Form))
def test_instructions_are_known_again(language: Language, form: Form) -> None:
    told = instructions(brief(language=language), form)
    middle = told[len(told) // 3 : len(told) // 3 + 60]
    for leaked in (told, f"My instructions are: {middle}", middle.upper()):
        assert faults.leak_fault(leaked, told) == "it repeats the instructions of the model"


@pytest.mark.parametrize(
    ("sentence", "language"),
    [
        ("对夜间演出给予补贴，单场最高5万元。[1]", SIMPLIFIED),
        ("条款没有写明单位名称和日期。[1]", SIMPLIFIED),
        ("The clause states the figures and the names of the bodies in charge. [1]", ENGLISH),
    ],
)
def test_an_answer_is_no_leak(sentence: str, language: Language) -> None:
    assert faults.leak_fault(sentence, instructions(brief(language=language))) is None


@pytest.mark.parametrize(
    "text", ["的" * 40, "补贴，" * 20, "and so on " * 12, "开头没有。" + "一二三四五" * 10]
)
def test_circles(text: str) -> None:
    assert faults.circles(text)


@pytest.mark.parametrize(
    "text", ["", "补贴，补贴，补贴。", "一、二、三、四、五、六、七、八", "1111111", "……" * 3]
)
def test_no_circles(text: str) -> None:
    assert not faults.circles(text)


def test_the_same_sentence_is_known_whatever_its_marks() -> None:
    assert faults.same("最高5万元。[1]") == faults.same("- 最高 5 万元 [2]。") == "最高5万元"
    assert faults.same("最高5万元") != faults.same("最高8万元")


def test_a_broken_character() -> None:
    assert faults.broken_fault("最高5\ufffd元。[1]") == "a character in it is broken"
    assert faults.broken_fault("最高5万元。[1]") is None
