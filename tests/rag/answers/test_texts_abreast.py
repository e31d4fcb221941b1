"""Which words hold texts against each other, ask for their parts, or ask which of them is a draft."""

import pytest

from rag.answers.texts import records
from rag.questions.asked import agreement, together
from rag.questions.asked import records as questions
from rag.questions.asked.record_words import Asked


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("方案五大部分的标题分别讲什么", {Asked.STRUCTURE}),
        ("How is the harbour plan organised, chapter by chapter?", {Asked.STRUCTURE}),
        ("这份通知是哪个点咗头先印发", {Asked.APPROVAL}),
        ("本方案是跟着省里哪个文走的，文号给我", {Asked.IMPLEMENTS}),
        ("征求意见稿的制定依据是什么文件", {Asked.IMPLEMENTS}),
        ("两份方案哪个先出的", {Asked.DATE}),
        ("协议是哪天在哪签的", {Asked.DATE}),
        ("方案里港口的任务要花几年", set()),
    ],
)
def test_what_is_asked_of_a_text(text: str, told: set[Asked]) -> None:
    assert set(questions.asked(text)) == told


def test_which_text_is_a_draft_or_news() -> None:
    draft, news = records.WHICH.search("五份文件里哪份是征求意见稿"), records.WHICH.search("哪篇是新闻报道")
    assert draft
    assert draft["draft"] == "征求意见稿"
    assert news
    assert news["news"] == "新闻"
    assert records.WHICH.search("哪份文件提到征求意见") is None


def test_what_holds_places_together() -> None:
    assert agreement.strictly("两处夹得埋吗")
    assert agreement.strictly("平台不同吧")
    assert agreement.holds_together("what one wants, as opposed to what the other does")
    assert not agreement.holds_together("what the harbour wants")


def test_together_with_somebody_adds_nothing() -> None:
    assert together.ADDS.search("how many do they have together?")
    assert together.ADDS.search("what it does together with the exchange") is None
