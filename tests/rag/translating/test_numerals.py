"""Numbers of English questions as Chinese documents print them."""

from __future__ import annotations

import pytest

from rag.translating import numerals


@pytest.mark.parametrize(
    ("said", "printed"),
    [
        ("RMB 2.5 million", "250万元"),
        ("300,000 yuan", "30万元"),
        ("1.2 billion", "12亿"),
        ("500 yuan", "500元"),
        ("12.5 per cent", "12.5%"),
        ("task 5", "第5条"),
        ("chapter 3", "第3章"),
        ("six stations", "6 stations"),
        ("40 hectares", "40 hectares"),
        ("2-year contracts", "2年 contracts"),
        ("three years after it", "3年 after it"),
        ("the 13th Five-Year Plan", "the  ; 十三五时期 ; "),
        ("the thirteenth five-year period", "the  ; 十三五时期 ; "),
        ("a class 2 zone, a level three hospital, class 12", "a 二类 zone, a 三级 hospital, class 12"),
        ("a 90-mu farm, 500 m2 of roof", "a 90亩 farm, 500平方米 of roof"),
    ],
)
def test_an_amount_is_written_as_it_is_printed(said: str, printed: str) -> None:
    assert numerals.chinese(said) == printed


def test_a_year_stands_apart() -> None:
    assert numerals.chinese("targets for 2027").split(" ; ")[-2:] == ["2027年", ""]
    assert "2026年底" in numerals.chinese("by the end of 2026")


def test_a_sum_of_money_is_no_year() -> None:
    assert numerals.chinese("2000 yuan") == "2000元"


@pytest.mark.parametrize(
    ("said", "printed"),
    [
        ("apply in June", "6月"),
        ("by the end of August", "8月底"),
        ("on 15 March 2027", "2027年3月15日"),
        ("March 15th", "3月15日"),
        ("in May", "5月"),
    ],
)
def test_a_month_stands_apart(said: str, printed: str) -> None:
    assert printed in numerals.chinese(said).split(" ; ")


def test_a_verb_is_no_month() -> None:
    assert numerals.chinese("may dogs march") == "may dogs march"
