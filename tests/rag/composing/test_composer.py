"""One draft, a second try that is told what was wrong, the best of several, and what comes of each."""

from __future__ import annotations

import pytest

from rag.composing.composer import Composed, Effort, compose
from rag.composing.prompts import Brief, Form
from rag.errors import CutOff, ModelFault
from rag.language import Language
from tests.rag.composing.briefs import RULES, Scripted, brief

TRUE = "单场最高5万元。[1]"
LEAD = "由市财政局牵头。[1]"
FALSE = "全年最高80万元。[1]"
FALSE_TOO = "每年最高90万元。[1]"


def composed(
    model: Scripted, effort: Effort | None = None, of: Brief | None = None
) -> tuple[list[str], Composed]:
    """The sentences as they came, and what came of it."""
    composing = compose(model, of or brief(), RULES, effort or Effort(20, 20))
    said = []
    while True:
        try:
            said.append(next(composing))
        except StopIteration as end:
            return said, end.value


def test_a_draft_that_holds_needs_no_second_try() -> None:
    model = Scripted(TRUE + LEAD)
    said, whole = composed(model)
    assert said == [TRUE, LEAD]
    assert whole == Composed((TRUE, LEAD), (), "", declined=False, enough=True)
    assert len(model.asked) == 1


def test_what_does_not_hold_is_withheld_with_the_reason() -> None:
    said, whole = composed(Scripted(TRUE + FALSE))
    assert said == [TRUE]
    assert [one.sentence for one in whole.withheld] == [FALSE]
    assert whole.enough


def test_a_second_try_is_told_what_was_wrong_and_says_nothing_twice() -> None:
    model = Scripted(TRUE + FALSE + FALSE_TOO, f"回答：{TRUE}{LEAD}")
    said, whole = composed(model)
    assert said == [TRUE, LEAD]
    assert [one.sentence for one in whole.withheld] == [FALSE, FALSE_TOO]
    assert whole.enough
    second = model.asked[1]
    assert FALSE in second[1].content
    assert "先摘原文" in second[0].content


def test_a_second_try_that_keeps_to_what_held_is_enough() -> None:
    said, whole = composed(Scripted(TRUE + FALSE + FALSE_TOO, TRUE))
    assert said == [TRUE]
    assert whole.enough
    assert whole.fault == ""


def test_words_that_were_picked_answer_where_no_sentence_holds() -> None:
    said, whole = composed(Scripted(FALSE, f"[1] “对夜间演出给予补贴，单场最高5万元”\n回答：{FALSE_TOO}"))
    assert said == ["“对夜间演出给予补贴，单场最高5万元”[1]"]
    assert [one.sentence for one in whole.withheld] == [FALSE, FALSE_TOO]


def test_words_that_the_clause_does_not_have_are_not_picked() -> None:
    said, whole = composed(Scripted(FALSE, "[1] “每场演出都给十万元的补贴”\n回答：未载明。"))
    assert said == []
    assert [one.sentence for one in whole.withheld] == [FALSE, "[1] “每场演出都给十万元的补贴”"]
    assert whole.declined


def test_a_mark_at_the_end_covers_the_sentences_before_it_that_hold() -> None:
    said, whole = composed(Scripted("对夜间演出给予补贴。全年最高80万元。由市财政局牵头。[1]"))
    assert said == ["对夜间演出给予补贴。[1]", "由市财政局牵头。[1]"]
    assert [(one.sentence, one.reason) for one in whole.withheld] == [
        ("全年最高80万元。", "没有注明所据条款")
    ]


@pytest.mark.parametrize(
    "reply", [f"{TRUE}对夜间演出给予补贴。", "对夜间演出给予补贴。", f"补贴如下：\n{TRUE}"]
)
def test_no_mark_covers_what_comes_after_it_or_a_heading(reply: str) -> None:
    said, whole = composed(Scripted(reply, reply))
    assert set(said) <= {TRUE}
    assert whole.withheld[0].sentence in {"对夜间演出给予补贴。", "补贴如下："}


def test_a_records_own_sentence_may_be_repeated_though_no_clause_prints_its_sum() -> None:
    facts = "单场5万元，十场50万元。[1]"
    said, _ = composed(Scripted(facts), of=brief(facts=facts))
    assert said == [facts]
    for other in ("单场5万元，十场60万元。[1]", "单场5万元，十场50万元。"):
        said, whole = composed(Scripted(other, other), of=brief(facts=facts))
        assert (said, whole.withheld[0].sentence) == ([], other)


def test_two_bad_tries_are_enough() -> None:
    model = Scripted(FALSE, FALSE_TOO, TRUE)
    said, whole = composed(model)
    assert (said, whole.enough, len(model.asked)) == ([], False, 2)


def test_a_model_that_finds_no_answer_is_not_pressed() -> None:
    model = Scripted("未载明。", TRUE)
    said, whole = composed(model)
    assert (said, whole.declined, whole.withheld, len(model.asked)) == ([], True, (), 1)


def test_a_model_that_is_down_is_not_asked_again() -> None:
    model = Scripted([ModelFault("it is down")], TRUE)
    said, whole = composed(model)
    assert (said, whole.fault, whole.enough, len(model.asked)) == ([], "it is down", False, 1)


def test_what_was_cut_off_is_withheld_and_what_stood_before_stays() -> None:
    said, whole = composed(Scripted([f"{TRUE}由市财政局", CutOff("cut off at 800 tokens")]))
    assert said == [TRUE]
    assert [(one.sentence, one.reason) for one in whole.withheld] == [("由市财政局", "没有写完")]
    assert whole.fault == "cut off at 800 tokens"
    assert whole.enough


def test_a_reply_that_breaks_off_is_not_enough() -> None:
    said, whole = composed(Scripted([TRUE, LEAD, ModelFault("the connection is gone")]))
    assert said == [TRUE]  # the lead may have gone on
    assert not whole.enough


@pytest.mark.parametrize(
    ("reply", "fault"),
    [
        (TRUE + LEAD * 40, "scripted 反复说同样的话"),
        ([TRUE, *["补贴，"] * 5000], "scripted 反复说同样的话"),
        ([TRUE, *[f"第{n}" for n in range(5000)]], "scripted 写个不停"),
        ([TRUE, *[f"全年最高{n}万元。[1]" for n in range(1000, 5000)]], "scripted 写个不停"),
        ("", "scripted 没有写出任何内容"),
        (" \n", "scripted 没有写出任何内容"),
        ("<think>单场最高5万元。[1]", "scripted 没有写出任何内容"),
    ],
)
def test_a_reply_that_does_not_end_well_is_read_no_further(reply: str | list[str], fault: str) -> None:
    said, whole = composed(Scripted(reply, reply))
    assert whole.fault == fault
    assert set(said) <= {TRUE, LEAD}


def test_a_sentence_that_was_withheld_is_not_told_of_again_where_the_reply_ends_with_it() -> None:
    _, whole = composed(Scripted(FALSE * 4, FALSE * 4))
    assert [one.sentence for one in whole.withheld] == [FALSE]


def test_of_several_drafts_the_best_supported_is_given() -> None:
    model = Scripted(FALSE, TRUE + FALSE, LEAD + TRUE, TRUE)
    said, whole = composed(model, Effort(20, 20, drafts=4))
    assert said == [LEAD, TRUE]
    assert whole.withheld == ()
    assert model.temperatures == [0.0, 0.7, 0.7, 0.7]


def test_several_drafts_end_with_the_time_or_the_model() -> None:
    model = Scripted(TRUE, [ModelFault("it is down")], LEAD)
    said, _ = composed(model, Effort(20, 20, drafts=3))
    assert said == [TRUE]
    assert len(model.asked) == 2


def test_the_quoting_form_can_be_the_first() -> None:
    model = Scripted(f"[1] “单场最高5万元”\n回答：{TRUE}")
    said, _ = composed(model, Effort(20, 20, Form.QUOTES))
    assert said == [TRUE]
    assert "先摘原文" in model.asked[0][0].content


def test_a_traditional_answer_is_checked_in_the_clauses_characters() -> None:
    traditional = brief("夜間演出有什麼支持？", Language.TRADITIONAL)
    model = Scripted("由市財政局牽頭，單場最高5萬元。[1]由市公安局牽頭。[1]對夜间演出給予補貴。[1]")
    said, whole = composed(model, of=traditional)
    assert said[0] == "由市財政局牽頭，單場最高5萬元。[1]"
    assert [(one.sentence, one.reason) for one in whole.withheld] == [
        ("由市公安局牽頭。[1]", "“市公安局”：單位或地方與所引條款不符")
    ]


def test_why_a_traditional_answer_was_cut_off_is_told_in_its_characters() -> None:
    model = Scripted(["單場最高5萬元。[1]由市", CutOff("cut", "截断了")])
    _, whole = composed(model, of=brief("夜間演出有什麼支持？", Language.TRADITIONAL))
    assert (whole.withheld[0].reason, whole.fault) == ("沒有寫完", "截斷了")


def test_an_answer_in_another_language_is_withheld() -> None:
    said, whole = composed(Scripted("A night show gets a grant of at most RMB 50,000. [1]", TRUE))
    assert said == [TRUE]
    assert whole.withheld[0].reason == "没有用提问的语言"


def test_instructions_that_come_back_end_the_reading() -> None:
    leaked = "只根据编号条款回答问题。每句话只写条款写明的内容，句末标明[1]；数字、单位名称、日期照抄条款。"
    said, whole = composed(Scripted(leaked + TRUE, leaked))
    assert said == []
    assert whole.fault == "scripted 复述了给它的指令"
