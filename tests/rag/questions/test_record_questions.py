"""What is asked of a document itself: its number, its date, its parts; in one wording or in two of one question."""

from __future__ import annotations

import pytest

from rag.questions.asked import records as record_questions
from rag.questions.asked.record_words import Asked

NUMBER = "What is the number of the opinions that the harbour action plan carries out?"


@pytest.mark.parametrize(
    ("text", "question", "found"),
    [
        ("码头有几座？", "", ()),
        (NUMBER, "", (Asked.IMPLEMENTS,)),
        (NUMBER, NUMBER, (Asked.IMPLEMENTS,)),
        ("港口行动方案的文号是多少，落实哪份意见？", "", (Asked.NUMBER, Asked.IMPLEMENTS)),
    ],
)
def test_a_question_put_twice_asks_no_more(text: str, question: str, found: tuple[Asked, ...]) -> None:
    assert record_questions.asked(text, question) == found


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("那份通知是几号文？", (Asked.NUMBER,)),
        ("方案是哪几家联合发的，哪天印的？", (Asked.ISSUERS, Asked.DATE)),
        ("通知写给谁？", (Asked.ADDRESSEE,)),
        ("协议是哪天签的？", (Asked.DATE,)),
        ("规划最后一章讲什么？", (Asked.PARTS_OF,)),
        ("哪些文件提到夜市？", (Asked.MENTIONS,)),
        ("这份办法根据哪些文件制定？", (Asked.IMPLEMENTS,)),
        ("Is the tea draft in force?", (Asked.STATUS,)),
        ("Who signed the agreement?", (Asked.SIGNATORIES,)),
        ("Which of the documents is the newest?", (Asked.NEWEST,)),
        ("How long does the agreement stay in force?", (Asked.TERM,)),
        ("谁牵头夜市？", ()),
        ("夜间演出补贴最高多少？", ()),
        ("办法支持哪些茶企？", ()),
        ("政府和银行签的协议，落实起来由哪个部门统筹？", ()),
    ],
)
def test_what_a_question_asks_of_a_document(question: str, expected: tuple[Asked, ...]) -> None:
    assert record_questions.asked(question) == expected


@pytest.mark.parametrize(
    ("question", "asks"),
    [
        ("新通知施行后，哪个老办法不管用了？", {Asked.REPLACES}),
        ("Which earlier rules lapse with the notice?", {Asked.REPLACES}),
        ("Which of your documents talk about ferries?", {Asked.MENTIONS}),
        ("Which years does the ferry plan cover?", {Asked.TERM}),
        ("Which years were the wettest?", set()),
        ("For how many years is the ferry agreement valid?", {Asked.TERM}),
        ("规划的目标到期末才算账吗？", set()),  # the end of a period ends no text
        ("As the plan's indicators are binding, what happens if one is missed?", set()),
        ("Is the ferry plan binding?", {Asked.STATUS}),
        ("老办法管用吗？", {Asked.STATUS}),
    ],
)
def test_what_is_replaced_what_is_mentioned_what_is_covered(question: str, asks: set[Asked]) -> None:
    assert set(record_questions.asked(question)) == asks


@pytest.mark.parametrize(
    ("question", "asks"),
    [
        ("那篇报道是哪家报纸写的", {Asked.SOURCE}),
        ("倍增方案 省级依据 文号", {Asked.IMPLEMENTS}),
        ("实施意见后头附了哪些东西", {Asked.ANNEXES}),
        ("规划是哪几家单位发的，什么时候", {Asked.ISSUERS, Asked.DATE}),
        ("报纸上说的方案投资多少", set()),
        ("这个计划要附近居民做什么", set()),
    ],
)
def test_source_basis_and_annexes_are_asked_of_a_text(question: str, asks: set[Asked]) -> None:
    assert set(record_questions.asked(question)) == asks


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ("值守通知的文号是什么，又是照着哪份文件定的？", {Asked.NUMBER, Asked.IMPLEMENTS}),
        ("值守通知文号和它依据的上级文件各是啥", {Asked.NUMBER, Asked.IMPLEMENTS}),
        ("值守通知依据的上级文件文号各是什么", {Asked.IMPLEMENTS}),
        ("值守通知是落实哪个文号的纲要", {Asked.IMPLEMENTS}),
        ("值守通知的文号是多少", {Asked.NUMBER}),
        ("《关于落实渡口条例的通知》文号是多少", {Asked.NUMBER}),
        (
            "What is the number of the duty notice, and which plan is it based on?",
            {Asked.NUMBER, Asked.IMPLEMENTS},
        ),
        ("What is the number of the opinions that the notice carries out?", {Asked.IMPLEMENTS}),
        ("哪个机关哪天印发的这份办法，替掉了哪个旧办法", {Asked.ISSUERS, Asked.DATE, Asked.REPLACES}),
        ("这份办法废掉了哪份老文件？", {Asked.REPLACES}),
        ("date of printing of doc no. 75?", {Asked.DATE}),
        ("no news today", set()),
    ],
)
def test_whose_number_is_asked(question: str, asked: set[Asked]) -> None:
    assert set(record_questions.asked(question)) == asked


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ("On which laws do the measures for piers rest?", {Asked.IMPLEMENTS}),
        ("The notice put an end to an older paper. What is its title and number?", {Asked.REPLACES}),
        ("那份通知停掉了哪份旧办法，旧办法文号多少", {Asked.REPLACES}),
        ("How many piers were open when the agreement was signed?", set()),
        ("When was the agreement signed?", {Asked.DATE}),
        ("这几份文件里，哪些提到了渡口预算？", {Asked.MENTIONS}),
        ("协议是不是在渡口镇签的？", {Asked.DATE}),
        ("Where was the agreement signed?", {Asked.DATE}),
        ("On what day did the two towns sign the agreement?", set()),
        ("协议是两位镇长签的吗？", {Asked.SIGNATORIES}),
        ("Did the two mayors sign the agreement?", {Asked.SIGNATORIES}),
        ("Which years are covered by the ferry plan?", {Asked.TERM}),
        ("渡口规划管哪几年？", {Asked.TERM}),
        ("渡口行动计划是哪几年的？", {Asked.TERM}),
        ("哪些任务提到了渡口预算？", {Asked.MENTIONS}),
        ("Which one mentions the ferry, the plan or the draft?", {Asked.MENTIONS}),
        ("Which tasks mention ferries?", {Asked.MENTIONS}),
        ("What is the number of the ferry plan?", {Asked.NUMBER}),
        ("number of ferries in the plan", set()),
        ("Did the number of piers fall during the ferry plan?", set()),
        ("number of the ferry plan's tasks", set()),
        ("When do comments on the ferry draft close?", {Asked.FEEDBACK}),
        ("deadline for comments", {Asked.FEEDBACK}),
        ("哪一项任务提到渡口？", set()),
    ],
)
def test_what_is_asked_of_a_text_in_other_words(question: str, asked: set[Asked]) -> None:
    assert set(record_questions.asked(question)) == asked


@pytest.mark.parametrize(
    "question",
    [
        "银行贷款要到期了，协议有能用的吗？",
        "I guide nature lovers. Does the draft plan pay for that?",
    ],
)
def test_a_loan_that_falls_due_and_lovers_of_nature_are_not_of_a_document(question: str) -> None:
    assert not {Asked.STATUS, Asked.NATURE} & set(record_questions.asked(question))


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("文号", (Asked.NUMBER,)),
        ("谁发的文？", (Asked.ISSUERS,)),
        ("发文机关是谁", (Asked.ISSUERS,)),
        ("还有效吗", (Asked.STATUS,)),
        ("有效期多久", (Asked.TERM,)),
        ("哪份是草案", ()),
        ("最新的文件", ()),
        ("贷款什么时候到期", ()),
        ("渡船是谁发的", ()),
        ("目录", (Asked.STRUCTURE,)),
        ("分几章", ()),
    ],
)
def test_what_is_asked_where_nothing_else_is_said(question: str, expected: tuple[Asked, ...]) -> None:
    assert record_questions.bare(question) == expected


def test_a_number_and_a_basis_far_apart_are_not_asked_together() -> None:
    assert record_questions.BOTH.search("它的文号，以及依据是什么")
    assert record_questions.BOTH.search(f"文号{'甲' * 80}，{'乙' * 80}依据") is None
