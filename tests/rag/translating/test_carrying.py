"""English questions about texts that have no English, asked from end to end."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from index import embeddings, store
from rag.answer import Kind
from rag.answering import Assistant
from rag.desk import Written
from rag.glossary import Glossary
from rag.language import HAN
from rag.settings import Settings
from rag.translating import carrying
from tests.rag.translating import kiosks, quarry


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    folder: Path = tmp_path_factory.mktemp("carried")
    index = store.build(quarry.documents(), folder, embeddings.load(embeddings.BUILTIN))
    return Assistant(index, Glossary([]), Settings(home=folder))


@pytest.mark.parametrize(
    "question",
    [
        "What is the telephone number of the Huoling forestry bureau?",
        "How much does a fishing licence cost in Huoling?",
        "How many hotels will Huoling build?",
        "What dividend did the quarries pay last year?",
        "How much subsidy does Huoling give for solar-powered tractors?",
    ],
)
def test_what_is_not_stated_is_not_answered(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert answer.abstained, answer.text
    assert answer.language == "en"


def test_the_answer_is_to_the_question_as_it_was_asked(assistant: Assistant) -> None:
    question = "Who leads the restoration of the wetlands?"
    answer = assistant.ask(question)
    assert answer.question == question
    assert answer.language == "en"
    assert "市林业局" in answer.text
    assert "lead" in answer.text


@pytest.mark.parametrize(
    ("question", "stated", "address"),
    [
        ("How much subsidy does a quarry get per hectare?", "3万元", "2/3"),
        ("What is the fine for not submitting progress reports?", "2000元以上5000元以下", "2/4"),
        ("How often are bird wardens trained?", "每月", "2/2"),
        ("How many volunteers will Huoling recruit by 2027?", "800", "1"),
        ("What does 'quarry' mean in the Huoling measures?", "停止开采", "1/1"),
        ("Who monitors the water quality of Xikou reservoir?", "市水利局", "1/2"),
    ],
)
def test_a_clause_is_found_in_other_words(
    assistant: Assistant, question: str, stated: str, address: str
) -> None:
    answer = assistant.ask(question)
    assert stated in answer.text
    assert address in [one.clause.address for one in answer.citations]


def test_the_tasks_of_a_body_are_listed_whole(assistant: Assistant) -> None:
    answer = assistant.ask("Which tasks does the Huoling forestry bureau lead?")
    assert [one.clause.address for one in answer.citations] == ["2/1", "2/2"]


@pytest.fixture
def rendered(assistant: Assistant, monkeypatch: pytest.MonkeyPatch) -> Assistant:
    """The same, as if its documents bore English."""
    monkeypatch.setitem(assistant._carrier.__dict__, "_rendered", frozenset({"stones", "birds"}))
    return assistant


def test_what_english_does_not_find_is_asked_in_chinese(rendered: Assistant) -> None:
    answer = rendered.ask("What is not allowed in a restored quarry?")
    assert [one.clause.address for one in answer.citations] == ["2/5"]
    assert answer.language == "en"


def test_where_chinese_finds_another_clause_first_nothing_is_answered(rendered: Assistant) -> None:
    assert rendered.ask("How many hotels will Huoling build?").abstained
    assert rendered.ask("What dividend did the quarries pay last year?").abstained


def test_a_question_with_a_word_of_the_documents_in_it_is_asked_as_it_is(assistant: Assistant) -> None:
    answer = assistant.ask("How much subsidy does a quarry (采石场) get per hectare?")
    assert "3万元" in answer.text


@pytest.fixture(scope="module")
def street(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    """Asked of two texts on quarries and birds and one on kiosks."""
    folder: Path = tmp_path_factory.mktemp("street")
    documents = (*quarry.documents(), kiosks.document())
    index = store.build(documents, folder, embeddings.load(embeddings.BUILTIN))
    return Assistant(index, Glossary([]), Settings(home=folder))


@pytest.mark.parametrize(
    ("question", "stated", "address"),
    [
        ("who needs a licence to run a kiosk?", "应当取得登记证", "1"),
        ("what do I have to hand in to register a kiosk?", "身份证复印件", "2/2"),
        ("is it free to register a kiosk?", "不收取任何费用", "3"),
        ("what hours can a kiosk open?", "6时至22时", "4"),
        ("what is a kiosk not allowed to do?", "盗版图书", "5/2"),
        ("am I allowed to sell pirated books?", "No", "5/2"),
        ("can someone whose licence was taken away apply again?", "不得再次申请", "6"),
        ("how long is the riverside trail?", "9公里", "7"),
        ("when will the riverside path be ready?", "2029年", "7"),
        ("how much help does a poor family get per term?", "300元", "8"),
        ("who is not covered by the kiosk rules?", "连锁书店", "9"),
        ("what number do I call to complain about a kiosk?", "8123-4567", "10"),
    ],
)
def test_plain_words_find_what_officials_put_in_theirs(
    street: Assistant, question: str, stated: str, address: str
) -> None:
    answer = street.ask(question)
    assert stated in answer.text
    assert address in [one.clause.address for one in answer.citations]


def test_what_is_mentioned_nowhere_is_said_to_be_so(street: Assistant) -> None:
    answer = street.ask("does the rule say anything about airports?")
    assert answer.abstained
    assert "airports" in answer.text


def test_nothing_is_forbidden_of_which_nobody_knows_the_word(street: Assistant) -> None:
    assert not street.ask("can a kiosk sell blorfs?").text.startswith("No.")


def test_a_refusal_names_what_was_asked_in_its_own_words(street: Assistant) -> None:
    answer = street.ask("which papers are needed for the application?")
    assert answer.abstained
    assert HAN.search(answer.text) is None


def test_a_way_that_no_text_tells_is_named_in_english(street: Assistant) -> None:
    answer = street.ask("how do I apply for the poor owners' support?")
    assert "怎么" not in answer.text
    assert "to 申" not in answer.text


@pytest.mark.parametrize(
    "question", ["What tasks does the opera office lead?", "Is the opera bureau given anything to do?"]
)
def test_no_quotation_tells_what_a_body_has_to_do_that_no_text_names(
    assistant: Assistant, question: str
) -> None:
    assert assistant.ask(question).abstained


def test_a_thin_quotation_gives_way_to_one_in_english_that_says_more(assistant: Assistant) -> None:
    carrier, written = assistant._carrier, assistant._several.written
    query = assistant._understood("What is the fine for not submitting progress reports?", (), None)
    carried = carrier._carried(query)
    whole = replace(_answered(written(carried.query)), writer="passages")
    other = assistant._understood("观鸟员每月培训几次？", (), None)
    thin = replace(_answered(written(other)), writer="passages")
    assert carrier._judge.fuller(query, thin, carried, lambda _: whole) is whole
    assert carrier._judge.fuller(query, whole, carried, lambda _: thin) is None
    assert carrier._judge.fuller(query, replace(thin, writer="units"), carried, lambda _: whole) is None
    when = replace(carried, query=replace(carried.query, kind=Kind.RHYTHM))
    assert carrier._judge.fuller(query, thin, when, lambda _: whole) is None


def test_how_much_asks_for_no_number_of_parts(assistant: Assistant) -> None:
    much = assistant._understood("How much subsidy does a quarry get per hectare?", (), None)
    many = assistant._understood("How many volunteers will Huoling recruit by 2027?", (), None)
    assert carrying._kept(much, Kind.COUNT)
    assert not carrying._kept(many, Kind.COUNT)
    assert not carrying._kept(much, Kind.RHYTHM)


def _answered(written: Written | None) -> Written:
    assert written is not None
    return written
