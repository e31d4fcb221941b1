"""A made-up plan: its changes beside those before, aims as shares, a ratio worked out, rows of one unit, parts added."""

from __future__ import annotations

from pathlib import Path

import pytest

from rag.answering import Assistant
from rag.answers.amounts import two_spans
from rag.questions.names import places
from tests.rag.small_texts import assistant as of_texts

PLAN = """霜州市渔业发展规划（2031—2035年）

一、回顾

1. 渔业存款余额2030年为200亿元（五年增长60%，年均增长9.9%），渔贷比五年提升约8个百分点。（牵头单位：市渔业局）

2. 清理内港淤泥。（牵头单位：市渔业局）

二、发展渔船

3. 更新木质渔船。（牵头单位：市渔业局）

三、保障

4. 疏通外港航道。（牵头单位：市渔业局）

附件1

渔业主要指标表

序号	指标	单位	2030年基数	2035年发展目标
1	渔业存款余额	亿元	200	300
2	渔业贷款余额	亿元	142	240
3	渔贷比	%	70	80
4	冷链占比	%	20	35
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    home = Path(tmp_path_factory.mktemp("frost"))
    return of_texts(home, {"plan": PLAN}, ["存款", "贷款", "渔贷比", "冷链", "渔船"])


@pytest.mark.parametrize(
    ("question", "said"),
    [
        (
            "渔贷比规划要提高几个百分点，比过去五年多还是少？",
            "此前8个百分点，规划10个百分点，此前少2个百分点",
        ),
        (
            "渔业存款余额到2035年年均增速多少，比过去五年快吗？",
            "此前年均9.9%，规划年均8.45%，此前多1.45个百分点",
        ),
        ("渔业存款余额离2035年目标还差多少亿，占目标百分之几？", "还差目标的33.33%（100÷300），已达66.67%"),
        (
            "用2030年渔业存款、渔业贷款余额倒算一下渔贷比，和指标表写的基数差多少？",
            "渔贷比原文写70%，与推算的71%相差约1个百分点",
        ),
        (
            "以亿元计的指标里哪个增长最慢？",
            "2项以亿元计的指标中，2035年发展目标与2030年基数相比增幅最小的是渔业存款余额",
        ),
        ("百分比类的指标中，提高最多的是哪个？", "增加最多的是冷链占比（20%→35%"),
        ("规划前两部分的任务加起来，占全部任务的百分之几？", "2＋1＝3项；全文共4项任务，3÷4＝75%"),
        ("规划各部分任务各占总数的百分之几？", "二、发展渔船1÷4＝25%"),
    ],
)
def test_what_a_plan_allows_is_worked_out(assistant: Assistant, question: str, said: str) -> None:
    answer = assistant.ask(question)
    assert said in answer.text
    assert answer.citations


def test_all_rows_are_ranked_by_growth(assistant: Assistant) -> None:
    text = assistant.ask("各项指标按增幅从大到小排一下").text
    places = [text.index(name) for name in ("冷链占比", "渔业贷款余额", "渔业存款余额", "渔贷比（")]
    assert places == sorted(places)


def test_a_time_is_no_part_of_a_places_name() -> None:
    assert not list(places.ranked("五年前莞市有几家"))


@pytest.mark.parametrize(
    "question",
    [
        "存贷比“十六五”提得多还是“十七五”提得多？",
        "Did it grow faster in the sixteenth or the seventeenth plan period?",
    ],
)
def test_plans_of_any_number_are_two_spans(question: str) -> None:
    assert two_spans.asks(question)
