from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from documents.facts.rhythms import Frequency, rhythms
from tests.official import needs_official_texts, official


@pytest.mark.parametrize(
    ("text", "frequency", "times", "action"),
    [
        ("每年召开一次恳谈会。", Frequency.YEARLY, 1, "召开一次恳谈会"),
        ("每年走访各家银行，通报情况。", Frequency.YEARLY, 0, "走访各家银行"),
        ("每半年向市政府报告。", Frequency.HALF_YEARLY, 0, "向市政府报告"),
        ("每季度交流分析报告。", Frequency.QUARTERLY, 0, "交流分析报告"),
        ("每月10日前报送数据。", Frequency.MONTHLY, 0, "报送数据"),
        ("每周五例会。", Frequency.WEEKLY, 0, "例会"),
        ("每日监测行情。", Frequency.DAILY, 0, "监测行情"),
        ("按季度通报进度。", Frequency.QUARTERLY, 0, "通报进度"),
        ("一年两次例会。", Frequency.YEARLY, 2, "两次例会"),
        ("开展年度考核评价。", Frequency.YEARLY, 0, "考核评价"),
        ("联席会议每年一次。", Frequency.YEARLY, 1, "联席会议"),
        ("定期走访企业。", Frequency.REGULAR, 0, "走访企业"),
        ("不定期组织招商。", Frequency.IRREGULAR, 0, "组织招商"),
        ("适时修订办法。", Frequency.TIMELY, 0, "修订办法"),
        ("常态化开展对接。", Frequency.ROUTINE, 0, "开展对接"),
        ("构建常态化、便捷化对接机制。", Frequency.ROUTINE, 0, "对接机制"),
        ("任务逐年分解落实。", Frequency.YEAR_BY_YEAR, 0, "分解落实"),
        ("每月定期交流数据。", Frequency.MONTHLY, 0, "交流数据"),
    ],
)
def test_what_is_done_and_how_often(text: str, frequency: Frequency, times: int, action: str) -> None:
    (found,) = rhythms(text)
    assert (found.frequency, found.times, found.action) == (frequency, times, action)
    assert found.every == 1


def test_two_rhythms_of_one_action() -> None:
    regular, irregular = rhythms("定期、不定期召开工作会议，研究问题。")
    assert (regular.frequency, irregular.frequency) == (Frequency.REGULAR, Frequency.IRREGULAR)
    assert regular.action == irregular.action == "召开工作会议"


def test_a_second_rhythm_without_a_matter_speaks_of_the_first() -> None:
    first, second = rhythms("每季度召开一次联席会议，每年不少于四次。")
    assert (first.times, second.times, second.at_least) == (1, 4, True)
    assert first.action == second.action == "召开一次联席会议"


def test_every_second_year() -> None:
    (found,) = rhythms("每两年修订一次目录。")
    assert (found.frequency, found.every, found.times) == (Frequency.YEARLY, 2, 1)


def test_the_span_covers_the_rhythm_and_its_action() -> None:
    text = "建立机制，每季度交流一次情况；及时处置。"
    (found,) = rhythms(text)
    assert text[found.start : found.end] == "每季度交流一次情况"


@pytest.mark.parametrize(
    "text",
    [
        "办理定期存款业务",
        "个人年度额度",
        "2020年度数据",
        "实行年度审核制度",
        "上年度考核",
        "提高年均增速",
        "",
    ],
)
def test_words_that_are_no_rhythm(text: str) -> None:
    assert rhythms(text) == ()


@given(st.text(alphabet="每年季月周定不期适时常态化逐按一两次召开、，。 2", max_size=40))
def test_any_text_is_read_and_every_span_holds(text: str) -> None:
    for one in rhythms(text):
        assert 0 <= one.start < one.end <= len(text)


@needs_official_texts
def test_rhythms_of_the_official_texts() -> None:
    found = [
        (one.frequency, one.times)
        for clause in official()["dg-liaison"].walk()
        for one in rhythms(clause.text)
        if one.frequency in {Frequency.YEARLY, Frequency.QUARTERLY, Frequency.MONTHLY}
    ]
    assert found == [
        (Frequency.YEARLY, 1),
        (Frequency.YEARLY, 0),
        (Frequency.MONTHLY, 0),
        (Frequency.QUARTERLY, 0),
        (Frequency.YEARLY, 1),
        (Frequency.QUARTERLY, 0),
    ]
    counts = {
        name: sum(len(rhythms(clause.text)) for clause in document.walk())
        for name, document in official().items()
    }
    assert counts == {
        "dg-liaison": 11,
        "dg-plan-145": 15,
        "dg-action-75": 7,
        "gz-mz-agreement": 1,
        "jy-multiplier-draft": 4,
    }
