"""Numbers in Word's formats, as Word prints them."""

from __future__ import annotations

import pytest

from documents.sources.word_numerals import printed

PRINTED = {
    "decimal": {1: "1", 120: "120"},
    "decimalZero": {1: "01", 9: "09", 10: "10"},
    "decimalFullWidth": {12: "１２"},
    "decimalEnclosedCircle": {1: "①", 20: "⑳", 21: "㉑", 36: "㊱", 50: "㊿", 51: "51"},
    "decimalEnclosedCircleChinese": {3: "③"},
    "decimalEnclosedParen": {1: "⑴", 20: "⒇", 21: "21"},
    "decimalEnclosedFullstop": {1: "⒈", 20: "⒛"},
    "upperRoman": {1: "I", 4: "IV", 9: "IX", 40: "XL", 1999: "MCMXCIX"},
    "lowerRoman": {14: "xiv"},
    "upperLetter": {1: "A", 26: "Z", 27: "AA", 28: "BB", 53: "AAA"},
    "lowerLetter": {2: "b"},
    "chineseCounting": {1: "一", 10: "十", 11: "十一", 20: "二十", 21: "二十一", 99: "九十九", 105: "一〇五"},
    "chineseCountingThousand": {
        10: "十", 12: "十二", 20: "二十", 100: "一百", 101: "一百零一", 110: "一百一十", 1005: "一千零五", 1050: "一千零五十",
    },
    "taiwaneseCountingThousand": {14: "十四"},
    "chineseLegalSimplified": {1: "壹", 10: "壹拾", 23: "贰拾叁", 108: "壹佰零捌"},
    "ideographLegalTraditional": {2: "貳"},
    "ideographDigital": {12: "一二", 30: "三〇"},
    "ideographTraditional": {1: "甲", 10: "癸", 11: "11"},
    "ideographZodiac": {1: "子", 12: "亥"},
    "ideographZodiacTraditional": {1: "甲子", 13: "丙子", 60: "癸亥"},
    "ideographEnclosedCircle": {2: "㊁"},
    "ordinal": {1: "1st", 2: "2nd", 3: "3rd", 4: "4th", 11: "11th", 22: "22nd", 113: "113th"},
    "numberInDash": {5: "- 5 -"},
    "none": {1: ""},
    "aFormatOfTheFuture": {7: "7"},
}  # fmt: skip


@pytest.mark.parametrize(
    ("name", "count", "text"),
    [(name, count, text) for name, cases in PRINTED.items() for count, text in cases.items()],
)
def test_a_count_is_printed_in_its_format(name: str, count: int, text: str) -> None:
    assert printed(count, name) == text


@pytest.mark.parametrize("name", PRINTED)
def test_no_format_fails_on_a_count_out_of_its_range(name: str) -> None:
    assert isinstance(printed(0, name), str)
    assert isinstance(printed(123_456, name), str)
