"""What is so by now: asked for, and stated by a text or only laid down and aimed at."""

from __future__ import annotations

import pytest

from rag.questions.needs import facts


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("到2030年要建多少个泊位", False),
        ("现在新建泊位补多少钱", False),
        ("我们去年吞吐量300万吨，够得上吗", False),
        ("这个词出现在几份文件里", False),
        ("现在全港有多少个泊位", True),
        ("码头而家有几多人", True),
        ("去年出了多少起事故", True),
        ("去年给多少个船员发了补贴", True),
        ("去年补贴多少", False),
        ("去年发了多少补贴", True),
        ("一共发放了多少补贴", True),
        ("2030年实际达到了多少", False),
        ("How many berths have been built so far?", True),
        ("How many berths may be built now?", False),
    ],
)
def test_what_is_so_by_now_is_asked_for(text: str, asked: bool) -> None:
    assert facts.asked(text) is asked


@pytest.mark.parametrize(
    ("text", "stated"),
    [
        ("每个码头配建泊位不少于30个", False),
        ("上年进出口总额在6500万美元以下的企业", False),
        ("夜间消费额力争达到40亿元", False),
        ("吞吐量超过90%的，可以乘以0.9", False),
        ("由财政按每吨2元奖励", False),
        ("没有一个字是数目", False),
        ("全年发生一般事故3起，比上年减少2起", True),
        ("截至2024年底，登记船舶142艘", True),
    ],
)
def test_a_figure_is_a_fact_or_a_rule(text: str, stated: bool) -> None:
    assert facts.stated(text) is stated


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("海澜市2030年有多少个泊位", False),
        ("专班有多少人", False),
        ("海澜市有多少条措施", False),
        ("海澜市有多少个泊位", True),
        ("全县共有几家船厂", True),
    ],
)
def test_what_a_place_has(text: str, asked: bool) -> None:
    assert facts.asked(text) is asked
