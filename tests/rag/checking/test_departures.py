"""Sentences that keep to their clause's own words but for one, and honest ones in words of their own."""

from __future__ import annotations

import pytest

from rag.answer import Reason
from tests.rag.checking.cited import reason_on

TOLLS = "运营企业每季度向社区公布保洁结果，逾期未公布的，应当暂停结算；支持居民参与评议。"
LAMPS = "新建灯塔由县财政全额出资，管理费按月拨付，渔民可以免费停靠，进度每半年上报一次。"
REEFS = "县海洋局定期清点人工鱼礁、海草床、牡蛎礁，资料由合作社保管，损毁三成以上的予以重建。"


@pytest.mark.parametrize(
    ("sentence", "clause", "reason"),
    [
        ("逾期未公布的，可以暂停结算。", TOLLS, Reason.MODALITY),
        ("支持游客参与评议。", TOLLS, Reason.WORDING),
        ("运营企业每年向社区公布保洁结果。", TOLLS, Reason.RHYTHM),
        ("反对居民参与评议。", TOLLS, Reason.OPPOSITE),
        ("渔民必须免费停靠。", LAMPS, Reason.MODALITY),
        ("县海洋局不定期清点人工鱼礁、海草床、牡蛎礁。", REEFS, Reason.MODALITY),
        ("县海洋局定期清点人工鱼礁、海草床、集装箱码头、牡蛎礁。", REEFS, Reason.WORDING),
        ("损毁三成以下的予以重建。", REEFS, Reason.COMPARATOR),
    ],
)
def test_a_word_in_the_place_of_another(sentence: str, clause: str, reason: Reason) -> None:
    assert reason_on(sentence, clause) is reason


@pytest.mark.parametrize(
    ("sentence", "clause"),
    [
        ("逾期未公布的，必须暂停结算。", TOLLS),
        ("鼓励居民参与评议。", TOLLS),
        ("运营企业向社区公布保洁结果，每季度一次。", TOLLS),
        ("渔民能够免费停靠。", LAMPS),
        ("进度半年一报。", LAMPS),
        ("县海洋局定期清点牡蛎礁、海草床、人工鱼礁。", REEFS),
        ("损毁百分之三十以上的予以重建。", REEFS),
    ],
)
def test_a_word_that_stands_for_the_other(sentence: str, clause: str) -> None:
    assert reason_on(sentence, clause) is None


@pytest.mark.parametrize(
    ("sentence", "clause", "reason"),
    [
        ("十五日内补报。", "应当在十五日内补报。", None),
        ("二十日内补报。", "应当在十五日内补报。", Reason.FIGURE),
        ("年增长百分之六十五。", "年增长65%。", None),
        ("投入二点六亿元。", "投入2.6亿元。", None),
        ("投入二点七亿元。", "投入2.6亿元。", Reason.FIGURE),
        ("客流210人次。", "客流210万人次。", Reason.FIGURE),
        ("到2047年不到90座。", "到2047年达到90座。", Reason.COMPARATOR),
        ("2047年初建成。", "2047年底建成。", Reason.DATE),
    ],
)
def test_figures_as_people_write_them(sentence: str, clause: str, reason: Reason | None) -> None:
    assert reason_on(sentence, clause) is reason
