"""A quote is given with its place, and its number and heading are not said twice."""

from __future__ import annotations

import pytest

from documents.clauses import Clause, Document, Level
from rag.answers import quoting
from rag.drafting import Quote, english_shortened, sentences, shortened

DOCUMENT = Document(id="plan", title="云溪市茶业方案", title_english="Tea plan of Yunxi")


def of(clause: Clause, start: int = 0, english: bool = False) -> Quote:
    text = clause.english if english else clause.text
    return Quote(DOCUMENT, clause, start, len(text), english)


TASK = Clause("2/7", Level.ITEM, "7.", "第7条", "", "7. 扶持茶农。", english="7. Support tea farmers.")
HEADED = Clause(
    "2/1",
    Level.SUBHEADING,
    "（一）",
    "二、（一）",
    "扩种茶园",
    "（一）扩种茶园\n每年扩种。",
    english="(1) Plant more tea\nPlant more every year.",
)
BARE = Clause("4", Level.HEADING, "四、", "四、", "", "四、")


def test_a_number_alone_is_still_shown() -> None:
    assert quoting.sentence(of(BARE), False) == "《云溪市茶业方案》第四部分：四、"


@pytest.mark.parametrize(
    ("quote", "english", "said"),
    [
        (of(TASK), False, "《云溪市茶业方案》第7条：扶持茶农。"),
        (of(TASK, english=True), True, "Tea plan of Yunxi, Task 7: Support tea farmers."),
        (of(HEADED), False, "《云溪市茶业方案》二、（一）（扩种茶园）：每年扩种。"),
        (
            of(HEADED, english=True),
            True,
            "Tea plan of Yunxi, Part 2 (1) (Plant more tea): Plant more every year.",
        ),
        (of(HEADED, start=8), False, "《云溪市茶业方案》二、（一）：每年扩种。"),
    ],
)
def test_the_place_then_the_words(quote: Quote, english: bool, said: str) -> None:
    assert quoting.sentence(quote, english) == said


def test_a_short_form_ends_in_no_list() -> None:
    sentence = "争取设立三百亩专项用地，以多种方式给予优惠地租，对有茶苗、有山场、有信用的茶企加强帮扶。"
    assert shortened(sentence, 40) == "争取设立三百亩专项用地，以多种方式给予优惠地租"
    assert shortened("开展（含白茶、红茶、绿茶）三类种植的补贴发放工作和检查", 12) == "开展"


def test_an_english_short_form_says_that_it_goes_on() -> None:
    listed = (
        "Bring the firms of the chain and upstream micro, small and medium-sized tea makers onto the platform"
    )
    assert english_shortened(listed, 60) == "Bring the firms of the chain and upstream micro…"
    assert english_shortened("Support the banks of the whole county in setting up of the branches", 54) == (
        "Support the banks of the whole county in setting up…"
    )


@pytest.mark.parametrize(
    ("most", "english", "words"),
    [
        (1, False, "甲地每年扩种。"),
        (5, False, "甲地每年扩种。乙地不扩种。丙地试种。"),
        (1, True, "More tea every year."),
    ],
)
def test_a_clause_is_opened_with_so_many_of_its_sentences(most: int, english: bool, words: str) -> None:
    text = "甲地每年扩种。乙地不扩种。丙地试种。"
    clause = Clause("p-1", Level.PARAGRAPH, "", "第1段", "", text, english="More tea every year. None in Yi.")
    quote = quoting.opening(DOCUMENT, clause, english, most)
    assert quote is not None
    assert quote.words == words


def test_the_stop_of_an_abbreviation_ends_no_sentence() -> None:
    text = "It rests on the Opinions (Shuang [2022] No. 71) of Jia Co. Ltd. and others. It has 18 tasks."
    assert [text[slice(*span)] for span in sentences(text, english=True)] == [text[:75], text[76:]]


def test_a_clause_without_words_has_no_opening() -> None:
    assert quoting.opening(DOCUMENT, Clause("1", Level.HEADING, "", "一、", "", " "), False, 4) is None


def test_a_sentence_of_many_commas_is_cut_at_the_last_that_fits() -> None:
    assert shortened("扩种茶园，" * 20_000, 12) == "扩种茶园，扩种茶园"
    assert shortened("云溪市市级与县级的茶园，扩种", 4) == "云溪市市…"
    assert english_shortened("more tea, " * 20_000, 20) == "more tea, more tea…"
