"""A term that a clause counts from a day -> the day on which it ends, where that day is told."""

from __future__ import annotations

from pathlib import Path

import pytest

from rag.answering import Assistant
from tests.rag import small_texts

RULES = """霜州市渡船停靠管理办法

第一条 施行前已经建成、不符合间距要求的停靠场所，应当自施行之日起18个月内完成整改。

第二条 船主应当自收到退还通知之日起30日内缴回补助。

第三条 施行前签订的停泊合同，应当在本办法施行之日起6个月内变更。

第四条 施行前发放的船牌，应当在本办法施行后1年内换发。

第六条 船主应当在修理完工后15日内申请复航。

第七条 停靠证在期满30日前申请续期。

第五条 本办法自2031年12月1日起施行，有效期5年。
"""


@pytest.fixture
def assistant(tmp_path: Path) -> Assistant:
    return small_texts.assistant(tmp_path, {"rules": RULES}, ["整改", "通知", "施行"])


@pytest.mark.parametrize(
    ("question", "day"),
    [
        (
            "不符合间距要求的停靠场所最迟什么时候完成整改？",
            "从2031年12月1日起算18个月，最迟到2033年5月31日。",
        ),
        ("施行前签的停泊合同最晚什么时候要变更？", "从2031年12月1日起算6个月，最迟到2032年5月31日。"),
        ("施行前发放的船牌最迟什么时候换发？", "从2031年12月1日起算1年，最迟到2032年11月30日。"),
        ("船主3月5日收到退还通知，最迟哪天缴回补助？", "年4月4日。"),
    ],
)
def test_the_last_day_of_a_term(assistant: Assistant, question: str, day: str) -> None:
    assert day in assistant.ask(question).text


def test_no_day_where_the_first_is_not_told(assistant: Assistant) -> None:
    assert "起算" not in assistant.ask("船主收到退还通知，最迟什么时候缴回补助？").text


def test_no_last_day_where_it_is_asked_from_when_a_text_holds(assistant: Assistant) -> None:
    assert "起算" not in assistant.ask("停靠场所的管理办法哪天开始施行？").text


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("渡船3月1日修理完工，最迟哪天申请复航？", "3月1日起算15日，最迟到"),
        ("停靠证8月31日期满，最晚哪天申请续期？", "8月31日往前推30日，最迟到"),
        ("渡船3月1日修理完工，3月20日才去申请复航，来得及吗？", "已经超过期限"),
        ("渡船3月1日修理完工，3月10日去申请复航，来得及吗？", "没有超过期限"),
    ],
)
def test_the_day_of_the_asker_decides(assistant: Assistant, question: str, said: str) -> None:
    assert said in assistant.ask(question).text
