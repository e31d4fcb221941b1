"""What an applicant tells besides is read with what he told before; what he asks, corrects or merely names is not."""

from __future__ import annotations

from pathlib import Path

import pytest

from rag.answer import Kind
from rag.answering import Assistant
from rag.conversation import telling
from rag.understanding import LONGEST_QUESTION
from tests.rag import small_texts

PLACES = ("云溪", "临江")
FIRM = "我们是云溪一家做渔具的小厂，想贷款"
LOANS = """云溪市小微企业贷款若干措施

第一条 对没有抵押物的小微企业，由市财政局给予信用贷款贴息，比例为百分之二。

第二条 对有抵押物的大型企业，由市财政局给予抵押贷款贴息，比例为百分之一。
"""


@pytest.mark.parametrize(
    ("before", "said", "whole"),
    [
        (FIRM, "没有抵押物", f"{FIRM}，没有抵押物"),
        (FIRM, "另外，注册才一年。", f"{FIRM}，注册才一年"),
        (
            "We are a net maker and need a loan.",
            "about 30 staff",
            "We are a net maker and need a loan, about 30 staff",
        ),
        ("我们想贷款", "在云溪", "我们想贷款，在云溪"),
        (FIRM, "我们手上有几项专利，能派上用场吗", f"{FIRM}，我们手上有数项专利"),
        (FIRM, "有什么用得上的？", f"{FIRM}，有什么用得上的？"),
        ("We make nets and need a loan.", "no collateral", "We make nets and need a loan, no collateral"),
        (
            "We make nets. Is there any help for us?",
            "we hold a patent, does that help?",
            "We make nets, we hold a patent",
        ),
    ],
)
def test_what_is_told_is_added(before: str, said: str, whole: str, assistant: Assistant) -> None:
    assert telling.added(said, before, assistant._desk.units, PLACES) == whole


@pytest.mark.parametrize(
    "said",
    [
        "利率多少",
        "临江呢",
        "在临江",
        "不对，是大厂",
        "还有别的吗",
        "Can we apply?",
        "谢谢",
        "有没有不用抵押的",
    ],
)
def test_what_asks_corrects_or_names_another_place_is_not(said: str, assistant: Assistant) -> None:
    assert telling.added(said, FIRM, assistant._desk.units, PLACES) == ""


def test_measures_are_chosen_anew_with_what_is_told(tmp_path: Path) -> None:
    assistant = small_texts.assistant(tmp_path, {"loans": LOANS}, ["贷款", "抵押", "小微"])
    first = "我们是云溪一家小微企业，想贷款，有什么支持？"
    answer = assistant.ask("没有抵押物", [first])
    assert answer.kind is Kind.PROGRAMMES
    assert answer.citations[0].clause.address == "1"


def test_behind_another_answer_a_statement_stands_alone(assistant: Assistant) -> None:
    assert assistant.ask("没有抵押物", ["老码头夜市由谁牵头？"]).kind is not Kind.PROGRAMMES


def test_a_follow_up_as_long_as_may_be_is_answered(assistant: Assistant) -> None:
    """With what was spoken of before it, it would be too long to be put."""
    longest = "电" * LONGEST_QUESTION
    assert assistant.ask(longest, ["老码头夜市由谁牵头？"]).question == longest
