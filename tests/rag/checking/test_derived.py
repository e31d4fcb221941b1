"""Figures that a sentence reckons from those of its clause: right by one step, or wrong."""

from __future__ import annotations

import pytest

from rag.answer import Reason
from tests.rag.checking.cited import reason_on

GROWN = "索道线路由2041年的14条增加到2045年的20条，准点率由88%提高到95%。"
COMPARED = "2043年索道客运量为62万人次，比2040年增加17万人次。"
MONTHLY = "护线员每月补贴900元，补贴期不超过8个月。"
SHARED = "每年安排检修经费400万元，其中65%用于缆绳、35%用于站房。"
HALVED = "新建上站6座，其中2044年底前建成3座。"
RANGED = "擅自攀爬支架的，处三百元以上二千元以下罚款。"
HOURS = "停运检修的，应当提前72小时公告。"


@pytest.mark.parametrize(
    ("sentence", "clause"),
    [
        ("2045年索道线路比2041年增加9条。", GROWN),
        ("索道线路减少6条。", GROWN),
        ("准点率提高8个百分点。", GROWN),
        ("索道线路共6条。", GROWN),  # comes out, but is not said to be a difference
        ("2040年索道客运量为79万人次。", COMPARED),
        ("护线员的补贴合计不超过7500元。", MONTHLY),
        ("每年260万元用于站房，140万元用于缆绳。", SHARED),
        ("擅自攀爬支架的，处三百元至三千元罚款。", RANGED),
        ("停运检修的，要提前两天公告。", HOURS),
    ],
)
def test_what_does_not_come_out_is_a_fault(sentence: str, clause: str) -> None:
    assert reason_on(sentence, clause) in {Reason.FIGURE, Reason.SWAPPED, Reason.DATE, Reason.OPPOSITE}


@pytest.mark.parametrize(
    ("sentence", "clause"),
    [
        ("2041年至2045年，索道线路增加6条。", GROWN),
        ("准点率提高7个百分点。", GROWN),
        ("2040年索道客运量为45万人次。", COMPARED),
        ("护线员的补贴合计不超过7200元。", MONTHLY),
        ("每年260万元用于缆绳，140万元用于站房。", SHARED),
        ("新建上站六座，其中一半在2044年底前建成。", HALVED),
        ("擅自攀爬支架的，处300元至2000元罚款。", RANGED),
        ("停运检修的，要提前三天公告。", HOURS),
    ],
)
def test_what_comes_out_is_none(sentence: str, clause: str) -> None:
    assert reason_on(sentence, clause) is None
