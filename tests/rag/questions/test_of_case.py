"""A figure that an asker tells of a case, and one that is claimed of the text."""

from __future__ import annotations

import pytest

from rag.questions.asked import claims


@pytest.mark.parametrize(
    "text",
    [
        "我们厂320人，能申领吗？",
        "票房4000万的渔歌片有奖吗？",
        "租船合同18万，必须公开征集吗？",
        "看守做了四年，能拿多少补贴？",
        "灯塔站40平方米达标吗？",
        "码头租三年可以吗？",
        "船坞租期四年，补贴给一半吗？",
        "独占航线想签三年，得不得？",
        "我是轮机长，今年41，还算吗？",
        "My boatyard has 40 hands. May we apply?",
    ],
)
def test_a_figure_of_a_case(text: str) -> None:
    assert claims.of_case(text)


@pytest.mark.parametrize(
    "text",
    [
        "2031年目标是2000亿吗？",
        "每家船厂补100万，对吧？",
        "登记要交50元吗？",
        "单艘最高500万元吗？",
        "Is the target 40 boats?",
    ],
)
def test_a_figure_claimed_of_the_text(text: str) -> None:
    assert not claims.of_case(text)


@pytest.mark.parametrize(
    "text",
    [
        "我们开了一条渡线，飞快地跑了七个月，有300万吗？",
        "We keep a lighthouse; our lamp is 6 kW. Must we fit a shade?",
        "I'm 17 and sail alone. Is that OK?",
    ],
)
def test_a_figure_of_the_askers_own(text: str) -> None:
    assert claims.own(text)
