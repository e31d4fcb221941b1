"""Which term's meaning a question asks, in whatever words it does."""

from __future__ import annotations

import pytest

from rag.questions.asked import meaning

TERMS = ("潮汐泊位", "泊位", "错时共享")


@pytest.mark.parametrize(
    "question",
    [
        "",
        "潮汐泊位几点能停？",
        "潮汐泊位归哪个部门管？",
        "潮汐泊位是什么时候开放？",
        "潮汐泊位是什么条件才能停？",
        "潮汐泊位有什么规定？",
        "潮汐泊位指导价是多少？",
        "错时共享的收入归谁？",
        "潮汐泊位停车费怎么算？",
    ],
)
def test_another_matter_is_asked(question: str) -> None:
    assert meaning.asked(question, TERMS) == ""


@pytest.mark.parametrize(
    "question",
    [
        "潮汐泊位，究竟是啥样的车位？",
        "什么叫潮汐泊位？",
        "“潮汐泊位”讲紧咩？",
        "“潮汐泊位”即是点样的？",
        "潮汐泊位指在哪些路段施划的？",
        "潮汐泊位有什么定义？",
        "这里说的潮汐泊位具体讲的是什么？",
        "潮汐泊位是怎么回事？",
        "潮汐泊位都包括哪些？",
    ],
)
def test_the_longest_term_is_meant(question: str) -> None:
    assert meaning.asked(question, TERMS) == "潮汐泊位"


@pytest.mark.parametrize(
    ("question", "term"),
    [("七大基地是指什么，点了哪些产业的名？", "七大基地"), ("何谓河长", "河长"), ("地铁票价是多少？", "")],
)
def test_a_bare_term(question: str, term: str) -> None:
    assert meaning.bare(question) == term


@pytest.mark.parametrize(
    ("question", "called"),
    [("authorised 运营是指什么？", "运营"), ("外资总部指的是什么", "外资总部"), ("外资总部在哪里？", "")],
)
def test_the_words_before_those_that_ask(question: str, called: str) -> None:
    assert meaning.called(question) == called


@pytest.mark.parametrize(
    ("question", "called"),
    [("什么人算霜州说的渡口工匠？", "渡口工匠"), ("哪些用途不算公共利用？", ""), ("补贴怎么计算", "")],
)
def test_the_words_behind_those_that_ask_what_counts_as_it(question: str, called: str) -> None:
    assert meaning.called(question) == called


@pytest.mark.parametrize(
    ("question", "terms"),
    [
        ("夜渡和散渡各是什么意思？", ("夜渡", "散渡")),
        ("跟夜渡放在一起的散渡是什么？", ()),
        ("夜渡各是什么意思？", ()),
    ],
)
def test_terms_that_are_asked_about_one_beside_the_other(question: str, terms: tuple[str, ...]) -> None:
    said = [one for one in ("夜渡", "散渡") if one in question]
    assert meaning.several(question, said) == terms


@pytest.mark.parametrize(
    ("question", "term"),
    [
        ("只在晚上画线的车位算不算潮汐泊位？", "潮汐泊位"),
        ("小区白天开放车位属不属于条例说的错时共享", "错时共享"),
        ("医院门口的车位属于潮汐泊位吗？", "潮汐泊位"),
        ("潮汐泊位的收入怎么算？", ""),
        ("错时共享归哪个部门管，算不算加班？", ""),
    ],
)
def test_the_term_as_which_a_thing_may_count(question: str, term: str) -> None:
    assert meaning.counted(question, TERMS) == term


@pytest.mark.parametrize(
    ("question", "names"),
    [
        ("", ()),
        ("How much is the “tidal space” fee?", ()),
        ("What are the targets for tidal spaces?", ()),
        ("What is the total of tidal spaces in 2026?", ()),
        ("What is a tidal space in Linxi?", ("tidal space",)),
        ("What are tidal spaces in Linxi?", ("tidal spaces",)),
        ("What does the plan mean by tidal spaces?", ("plan", "tidal spaces")),
        ('What makes a lane a "tidal space"?', ("tidal space", "tidal space")),
        ('"Tidal spaces" in Linxi: what exactly are they?', ("Tidal spaces", "Tidal spaces in")),
    ],
)
def test_what_an_english_question_calls_a_thing(question: str, names: tuple[str, ...]) -> None:
    assert meaning.english_names(question) == names


@pytest.mark.parametrize(
    ("question", "term"),
    [
        ("Where may I park in a 潮汐泊位?", ""),
        ("Is that spot still a car park space (泊位) in the sense of these rules?", "泊位"),
        ("What makes a kerb a 潮汐泊位?", "潮汐泊位"),
    ],
)
def test_a_chinese_term_in_an_english_question(question: str, term: str) -> None:
    assert meaning.asked(question, TERMS) == term
