"""Marks and wrappings that models get wrong, put right; and what is left alone."""

from __future__ import annotations

import pytest

from rag.composing import repair


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("最高5万元【1】。", "最高5万元[1]。"),
        ("最高5万元。［1］", "最高5万元。[1]"),
        ("最高5万元。［１］", "最高5万元。[1]"),
        ("最高5万元。[1, 2]", "最高5万元。[1][2]"),
        ("最高5万元。[1、2，3]", "最高5万元。[1][2][3]"),
        ("最高5万元。[1-3]", "最高5万元。[1][2][3]"),
        ("最高5万元。[1-99]", "最高5万元。[1][99]"),  # no list of ninety-nine
        ("最高5万元。[^1]", "最高5万元。[1]"),
        ("最高5万元。[条款1]", "最高5万元。[1]"),
        ("At most RMB 50,000.[Clause 1]", "At most RMB 50,000.[1]"),
        ("最高**5万元**。[1]", "最高5万元。[1]"),
        ("```\n最高5万元。[1]\n```", "\n最高5万元。[1]\n"),
        ("一。[1]\r\n二。[2]", "一。[1]\n二。[2]"),
        ("\ud83d\ude00好", "😀好"),
        ("\ud83d好", "\ufffd好"),
        # What is no mark stays.
        ("东金〔2020〕75号", "东金〔2020〕75号"),
        ("[2020]75号", "[2020]75号"),
        ("[见附件]", "[见附件]"),
        ("[1.5]", "[1.5]"),
    ],
)
def test_marks(text: str, expected: str) -> None:
    assert repair.repaired(text) == expected


@pytest.mark.parametrize(
    ("text", "done", "held"),
    [
        ("最高5万元。[", "最高5万元。", "["),
        ("最高5万元。【1", "最高5万元。", "【1"),
        ("最高5万元。*", "最高5万元。", "*"),
        ("最高<thi", "最高", "<thi"),
        ("<think>也许是8万元", "", "<think>也许是8万元"),
        ("<think>也许是8万元</think>最高5万元", "最高5万元", ""),
        ("半个字\ud83d", "半个字", "\ud83d"),
        (
            "[一个很长的方括号里有许多字而且一直没有结束也不会是一个标注因为它太长了超过四十个字符所以不再等",
            None,
            "",
        ),
    ],
)
def test_what_may_still_change_is_held_back(text: str, done: str | None, held: str) -> None:
    assert repair.settled(text) == (text if done is None else done, held)


def test_a_thought_that_never_ends_is_no_part_of_the_reply() -> None:
    assert repair.last("最高5万元。[1]<think>或者8万元") == "最高5万元。[1]"


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("回答：最高5万元。[1]", "最高5万元。[1]"),
        ("## 答案：最高5万元。[1]", "最高5万元。[1]"),
        ("Answer: at most RMB 50,000. [1]", "at most RMB 50,000. [1]"),
        ("回答：", ""),
        ("答谢演出补贴。[1]", "答谢演出补贴。[1]"),
    ],
)
def test_labels_are_taken_off(sentence: str, expected: str) -> None:
    assert repair.tidied(sentence) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('{"answer": "最高5万元。[1]"}', "最高5万元。[1]"),
        ('```json\n{"回答": "最高5万元。[1]", "sure": true}\n```', "最高5万元。[1]"),
        ('{"answer": ["x"]}', '{"answer": ["x"]}'),
        ('{"answer": "never ended', '{"answer": "never ended'),
        ("最高5万元。[1]", "最高5万元。[1]"),
    ],
)
def test_json_that_nobody_asked_for_is_opened(text: str, expected: str) -> None:
    assert repair.unwrapped(text) == expected
