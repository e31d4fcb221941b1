"""The sort of things whose number is asked, in everyday words of three languages; none where amounts or people are counted."""

from __future__ import annotations

import pytest

from rag.questions.asked import sorts_counted
from rag.questions.asked.sorts_counted import Sort


@pytest.mark.parametrize(
    ("question", "sort", "refused"),
    [
        ("想租泊位得同时过几道门槛？", Sort.CONDITIONS, False),
        ("渔户到底要过几道关才算数", Sort.CONDITIONS, False),
        ("满足几条才能领？", Sort.CONDITIONS, False),
        ("碰上几种情况就拿不到补贴？", Sort.CASES, True),
        ("有几样事情碰不得？", Sort.CASES, True),
        ("几种情形可以延期？", Sort.CASES, False),
        ("去申报要交几样东西？", Sort.PAPERS, False),
        ("办证的材料一共要几份？", Sort.PAPERS, False),
        ("条例给几个词下了定义？", Sort.TERMS, False),
        ("总结自己有几个地方做得不够？", Sort.SHORTCOMINGS, False),
        ("每餐补贴分成几个档次？", Sort.BANDS, False),
        ("新办法一生效，有几份旧文件失效？", Sort.ENDED, False),
        ("How many circumstances bar an applicant from support?", Sort.CASES, True),
        ("How many documents must be handed in?", Sort.PAPERS, False),
        ("How many earlier notices does it replace?", Sort.ENDED, False),
        ("Into how many bands is the surcharge split?", Sort.BANDS, False),
        ("How many expressions does it define?", Sort.TERMS, False),
    ],
)
def test_sorts(question: str, sort: Sort, refused: bool) -> None:
    found = sorts_counted.wanted(question)
    assert found is not None
    assert (found.sort, found.refused) == (sort, refused)


@pytest.mark.parametrize(
    "question",
    [
        "符合条件的企业有多少家？",
        "平台准备搭建几个？",
        "上几次的情况怎么样？",
        "提到几个国家级的文件？",
        "专项行动分几个阶段？",
        "补贴多少钱？",
        "How many documents does the library hold?",
        "How many boats are there?",
    ],
)
def test_other_numbers(question: str) -> None:
    assert sorts_counted.wanted(question) is None
