"""What nobody sees in a question, and what an input method or a PDF makes of its characters."""

from __future__ import annotations

import pytest

from rag.questions.plain import typed


@pytest.mark.parametrize("text", ["", " \n", "？？！", "\u200b\ufeff", "\x00\x07", "😀", "…——"])
def test_what_holds_no_word_asks_nothing(text: str) -> None:
    assert not typed.worded(typed.plain(text))


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("ｗｈｏ　ｌｅａｄｓ　ｉｔ？", "who leads it？"),
        ("２０３１年ＱＦＬＰ占５％，谁牵头？", "2031年QFLP占5%，谁牵头？"),
        ("谁\u200b牵头\x00贴息\u202e？", "谁牵头贴息？"),
        ("谁牵\ud800头", "谁牵头"),
        ("⼈⺠银⾏牵头", "人民银行牵头"),
        ("谁 牵 头 贴 息 ？", "谁牵头贴息？"),
    ],
)
def test_odd_characters_become_the_usual_ones(text: str, meant: str) -> None:
    assert typed.plain(text) == meant


@pytest.mark.parametrize(
    "text", ["市商务局 市财政局 牵头哪些任务？", "a b c d e", "第 3 条", "谁牵头\n贴息？", "（一）《甲》"]
)
def test_blanks_that_part_words_stay_and_so_do_marks(text: str) -> None:
    assert typed.plain(text) == text


def test_earlier_questions_that_were_refused_are_left_out() -> None:
    assert typed.asked(["谁牵头？", " ", "？", "贴" * 11, "那2031年呢？"], 10) == ("谁牵头？", "那2031年呢？")
