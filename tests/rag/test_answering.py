"""Questions asked of the made-up town: the answer, what it cites, and when it abstains."""

from __future__ import annotations

import re
import time

import pytest

from rag.answer import Answer, Kind
from rag.answering import Assistant
from rag.errors import ModelFault, QuestionFault
from rag.understanding import LONGEST_QUESTION


def cited(answer: Answer) -> list[str]:
    return [f"{citation.document.id}:{citation.clause.address}" for citation in answer.citations]


def assert_every_sentence_is_cited(answer: Answer) -> None:
    numbers = {citation.n for citation in answer.citations}
    for line in answer.text.split("\n"):
        found = {int(number) for number in re.findall(r"\[(\d+)\]", line)}
        assert found, f"no citation in {line!r}"
        assert found <= numbers
    for citation in answer.citations:
        text = (
            citation.clause.english
            if citation.start == -1
            else citation.clause.text[citation.start : citation.end]
        )
        assert citation.quote in text


@pytest.mark.parametrize("text", ["  ", "？？！", "\u200b", "\x00\x07", "😀"])
def test_a_question_without_words_is_refused(assistant: Assistant, text: str) -> None:
    for put in (assistant.ask, assistant.match, assistant.search):
        with pytest.raises(QuestionFault, match="empty"):
            put(text)


def test_characters_of_another_width_and_blanks_between_them_change_no_answer(assistant: Assistant) -> None:
    plain = assistant.ask("老码头夜市由谁牵头？")
    for typed in (
        "老 码 头 夜 市 由 谁 牵 头 ？",
        "\ufeff老码头\u200b夜市由谁牵头？",
        "⽼码头夜市由谁牵头？",
    ):
        answer = assistant.ask(typed)
        assert (answer.text, answer.question) == (plain.text, typed)


def test_earlier_questions_that_were_refused_do_not_stand_in_the_way(assistant: Assistant) -> None:
    asked = "老码头夜市由谁牵头？"
    plain = assistant.ask("那配合单位呢？", [asked])
    assert "各镇街" in plain.text
    assert assistant.ask("那配合单位呢？", [asked, "？", "", "问" * 5000]).text == plain.text


@pytest.mark.parametrize(
    "text", ["9" * 400 + "亿元是多少", "5年底数" * 200 + "是多少", "第" + "一" * 400 + "条"]
)
def test_a_long_run_of_digits_is_read_at_once(assistant: Assistant, text: str) -> None:
    started = time.monotonic()
    assistant.ask(text)
    assert time.monotonic() - started < 5


def test_a_number_beyond_all_numbers_is_not_the_one_that_is_stated(assistant: Assistant) -> None:
    for digits in (20, 400):
        assert not assistant.ask(f"夜市补助是{'9' * digits}万元吗？").text.startswith("是的")


def test_an_overlong_question_is_refused_with_both_lengths(assistant: Assistant) -> None:
    with pytest.raises(QuestionFault, match=rf"{LONGEST_QUESTION + 1} characters.*{LONGEST_QUESTION}"):
        assistant.ask("问" * (LONGEST_QUESTION + 1))


def test_an_unknown_language_is_named(assistant: Assistant) -> None:
    with pytest.raises(QuestionFault, match=r"'fr'.*zh-Hans"):
        assistant.ask("谁牵头夜市？", language="fr")


def test_an_unknown_model_is_named(assistant: Assistant) -> None:
    with pytest.raises(ModelFault, match=r"'llama'.*WENCE_MODEL_URL"):
        assistant.ask("谁牵头夜市？", model="llama")


def test_who_leads_a_matter(assistant: Assistant) -> None:
    answer = assistant.ask("老码头夜市由谁牵头？")
    assert (answer.kind, answer.language, answer.abstained) == (Kind.LEAD_UNIT, "zh-Hans", False)
    assert "由市文旅局牵头" in answer.text
    assert "配合单位是市城管局、各镇街" in answer.text
    assert cited(answer) == ["plan:1/1/1"]
    assert_every_sentence_is_cited(answer)


def test_who_leads_in_english_names_the_body_in_both_languages(assistant: Assistant) -> None:
    answer = assistant.ask("Who leads the NFC task?")
    assert answer.language == "en"
    assert "市商贸局 leads Task 2" in answer.text
    assert cited(answer) == ["plan:1/1/2"]
    ferry = assistant.ask("Which bureau leads the ferry routes?")
    assert "市交通局 (Transport Bureau) leads" in ferry.text
    assert cited(ferry) == ["rendered:1/1"]


def test_a_traditional_question_is_answered_in_traditional(assistant: Assistant) -> None:
    answer = assistant.ask("誰牽頭博物館延長開放？")
    assert answer.language == "zh-Hant"
    assert "市文物局" in answer.text
    assert "牽頭" in answer.text
    assert cited(answer) == ["plan:1/2/3"]


def test_two_lead_units_are_both_named(assistant: Assistant) -> None:
    answer = assistant.ask("第3条的牵头单位是谁？")
    assert "由市文物局、市文旅局牵头" in answer.text
    assert cited(answer) == ["plan:1/2/3"]


def test_cooperating_units_come_first_when_they_are_asked_for(assistant: Assistant) -> None:
    assert "配合单位是市公安局；由市文物局、市文旅局牵头" in assistant.ask("博物馆开放有哪些配合单位？").text


def test_a_task_without_cooperating_units_says_so(assistant: Assistant) -> None:
    assert "没有列配合单位" in assistant.ask("NFC支付的配合单位有哪些？").text


def test_all_tasks_that_a_unit_leads(assistant: Assistant) -> None:
    answer = assistant.ask("市文旅局牵头哪些任务？")
    assert answer.kind is Kind.UNIT_TASKS
    assert cited(answer) == ["plan:1/1/1", "plan:1/2/3"]
    assert answer.coverage is not None
    assert (answer.coverage.found, answer.coverage.searched, answer.coverage.complete) == (2, 6, True)
    assert_every_sentence_is_cited(answer)


def test_a_role_is_kept_apart_from_the_others(assistant: Assistant) -> None:
    assert cited(assistant.ask("市文旅局配合哪些任务？")) == ["plan:2/3/4"]
    everything = assistant.ask("市文旅局有哪些任务？")
    assert cited(everything) == ["plan:1/1/1", "plan:1/2/3", "plan:2/3/4", "draft:2"]


def test_the_same_name_in_two_regions_is_two_bodies(assistant: Assistant) -> None:
    assert cited(assistant.ask("临江市文旅局负责哪些任务？")) == ["draft:2"]


def test_a_unit_without_such_tasks_is_an_abstention(assistant: Assistant) -> None:
    answer = assistant.ask("市公安局牵头哪些任务？")
    assert answer.abstained
    assert answer.citations == ()
    assert "市公安局" in answer.text


def test_what_nothing_speaks_of_is_not_answered(assistant: Assistant) -> None:
    for question in (
        "谁牵头月球基地？",
        "云溪市的地铁票价是多少？",
        "What is the phone number of the casino?",
    ):
        answer = assistant.ask(question)
        assert answer.abstained, answer.text
        assert answer.reason
        assert answer.citations == ()


def test_a_passage_is_quoted_with_its_place(assistant: Assistant) -> None:
    answer = assistant.ask("夜间演出补贴单场最高多少？")
    assert answer.kind is Kind.FIGURE
    assert "单场最高5万元" in answer.text
    assert cited(answer)[0] == "plan:2/3/4"
    assert_every_sentence_is_cited(answer)


def test_a_draft_is_called_a_draft(assistant: Assistant) -> None:
    answer = assistant.ask("茶企贴息贷款由谁负责？")
    assert cited(answer) == ["draft:2"]
    assert any("征求意见稿" in note for note in answer.notes)
    assert "没有区分牵头与配合" not in answer.text


def test_a_follow_up_takes_its_topic_from_the_question_before(assistant: Assistant) -> None:
    answer = assistant.ask("那配合单位呢？", history=["老码头夜市由谁牵头？"])
    assert answer.text.startswith("第1条")
    assert answer.question == "那配合单位呢？"
    assert "配合单位是市城管局、各镇街" in answer.text


def test_programmes_for_an_enterprise_say_when_nothing_is_promised(assistant: Assistant) -> None:
    answer = assistant.match("我们是临江市的茶企，需要贷款")
    assert answer.kind is Kind.PROGRAMMES
    assert cited(answer) == ["draft:2"]
    assert any("没有写明金额" in note for note in answer.notes)


def test_examples_are_questions_that_the_library_answers(assistant: Assistant) -> None:
    examples = assistant.examples()
    assert examples
    assert not any(assistant.ask(example).abstained for example in examples)


def test_warming_puts_the_examples_to_itself_and_asks_no_model(assistant: Assistant) -> None:
    assert assistant.warm() == len(assistant.examples()) + 1 > 1


def test_search_ranks_clauses_and_says_which_arm_found_them(assistant: Assistant) -> None:
    found = assistant.search("夜间演出补贴", limit=2)
    assert found[0].clause.address == "2/3/4"
    assert "words" in dict(found[0].arms)
    assert len(found) == 2


def test_a_refusal_names_the_only_text_that_was_searched(assistant: Assistant) -> None:
    answer = assistant.ask("临江的潜水艇补贴")
    assert answer.abstained
    assert answer.text.startswith("检索了《临江市茶产业扶持办法（征求意见稿）》，没有找到关于“潜水艇补贴”")


def test_a_refusal_cuts_no_word_behind_a_citys_name(assistant: Assistant) -> None:
    answer = assistant.ask("云溪市民买潜水艇首付几成？")
    assert answer.abstained
    assert "“市民" in answer.text or "云溪市民" in answer.text
