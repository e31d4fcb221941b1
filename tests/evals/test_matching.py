"""An alternative is found in any script, spacing and unit of counting, and never inside another number or word."""

from __future__ import annotations

import pytest

from evals.matching import stated_figures, states
from rag.figures.values import Figure


@pytest.mark.parametrize(
    ("text", "alternative"),
    [
        ("由市金融工作局牵头[1]", "市金融工作局"),
        ("由市金融工作局牽頭", "牵头"),
        ("市金融工\n作局", "市金融工作局"),
        ("ＱＦＬＰ", "qflp"),
        ("东金[2020]75号", "东金〔2020〕75号"),
        ("the People’s Bank", "people's bank"),
        ("共2,000家", "2000家"),
        ("RMB 200 billion", "2000亿元"),
        ("RMB200 billion", "2000亿元"),
        ("2,000亿元", "RMB 200 billion"),
        ("90 billion yuan", "900亿元"),
        ("900亿元", "900"),
        ("占35％", "35%"),
        ("35 percent", "35%"),
        ("单位：亿元｜2025年：900", "900亿元"),
        ("第9、20、23条", "第20条"),
        ("Tasks 9, 20 and 23", "Task 23"),
        ("two SMEs", "SME"),
        ("cooperating units", "cooperating unit"),
    ],
)
def test_stated(text: str, alternative: str) -> None:
    assert states(text, alternative)


@pytest.mark.parametrize(
    ("text", "alternative"),
    [
        ("1705家", "70"),
        ("3.5家", "5家"),
        ("15家", "5家"),
        ("第175条", "第17条之"),
        ("2000亿元", "2000万元"),
        ("35家", "35%"),
        ("it is known", "no"),
        ("unknown", "known"),
        ("a note", "no"),
        ("见[80]", "80"),
        ("第9、20条", "第23条"),
        ("单位：亿元｜2025年：900", "900万元"),
    ],
)
def test_not_stated(text: str, alternative: str) -> None:
    assert not states(text, alternative)


def test_a_row_states_its_figures_in_its_unit_and_bare() -> None:
    found = stated_figures("1．增加值｜单位：亿元｜2025年目标：900")

    assert {Figure(900), Figure(900e8), Figure(2025)} <= found


def test_a_row_of_percentages_states_percentages() -> None:
    assert Figure(75, percent=True) in stated_figures("存贷比｜单位：%｜2025年：75")
