"""Two columns of a made-up table divided row by row, a row against the whole, and rows that keep a bound."""

from __future__ import annotations

from pathlib import Path

import pytest

from documents import library
from documents.sources import read_bytes
from index import store
from rag.answering import Assistant
from rag.glossary import Glossary
from rag.settings import Settings
from tests.toy import ToyEmbedder

REPORT = """鹭湾市渔业统计公报

一、综合

全市渔业平稳发展。

附件1

各县渔业主要指标

地区	海带产量（万吨）	养殖面积（万亩）	船厂（家）	冷库（座）
汐门县	32	80	1500	36
沙澳县	24	50	1100	22
螺洲县	6	20	600	48
合计	62	150	3200	106

附件2

渔产品出口情况

产品	出口额（万元）	出口量（吨）	比上年增长（%）	主要市场
鱼干	24000	4000	12.5	东屿
虾仁	60000	12000	-4.0	南崖
海参	45000	3000	6.5	南崖
"""


@pytest.fixture
def assistant(tmp_path: Path) -> Assistant:
    report = library.document(read_bytes(REPORT.encode(), "report.txt"), {"id": "report"})
    index = store.build([report], tmp_path, ToyEmbedder(["海带", "出口", "船厂"]))
    return Assistant(index, Glossary([]), Settings(home=tmp_path))


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("哪个县海带亩产最高？", "最大的是沙澳县，0.48吨。"),
        ("哪个县平均每家船厂的养殖面积最小？", "最小的是螺洲县，333.33亩。"),
        ("哪个产品的出口单价最高？", "最大的是海参，15万元。"),
        ("每吨卖得最贵的是哪个产品，出口额算下来多少？", "最大的是海参，15万元。"),
        ("汐门县海带亩产多少？", "汐门县32万吨÷80万亩＝0.4吨。"),
        ("汐门县的海带产量占全市多少？", "32万吨÷62万吨≈51.61%"),
        ("海带产量最低的县占全市的比重是多少？", "6万吨÷62万吨≈9.68%"),
        ("冷库超过25座的县一共有多少座冷库？", "36＋48＝84座"),
        ("有几个县海带产量超过20万吨？", "海带产量超过20万吨的有2个县：汐门县、沙澳县。"),
        ("船厂上千家的县有几个？", "有2个：汐门县、沙澳县。"),
        ("出口增长超过10%的产品有几个？", "有1个：鱼干。"),
        ("出口额下降的产品有几种？", "有1种：虾仁。"),
        ("出口额比上年下降的产品有几种？", "有1种：虾仁。"),
        ("养殖面积超过30万亩的县一共多少万亩？", "80＋50＝130万亩"),
    ],
)
def test_columns_and_rows_of_a_table_are_set_against_each_other(
    assistant: Assistant, question: str, said: str
) -> None:
    assert said in assistant.ask(question).text


def test_a_row_that_is_asked_for_itself_is_not_divided(assistant: Assistant) -> None:
    assert "÷" not in assistant.ask("汐门县有多少家船厂？").text
