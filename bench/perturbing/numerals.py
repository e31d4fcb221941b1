"""A figure in digits -> the same value as people also write it. Knows no sentence."""

from __future__ import annotations

DIGITS = "零一二三四五六七八九"
WORDS = (
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
)


def chinese(value: str) -> str:
    """2000 -> 二千; 1.5 -> 一点五. Whole parts below a hundred thousand."""
    whole, _, rest = value.replace(",", "").partition(".")
    said = _whole(int(whole))
    said = said.removeprefix("一") if said.startswith("一十") else said
    return said + ("点" + "".join(DIGITS[int(digit)] for digit in rest) if rest else "")


def grouped(value: str) -> str:
    """2000 -> 2,000."""
    whole, dot, rest = value.replace(",", "").partition(".")
    return f"{int(whole):,}{dot}{rest}"


def english(value: str) -> str:
    """3 -> three; empty past twelve."""
    return WORDS[int(value)] if value.isdigit() and int(value) < len(WORDS) else ""


def _whole(number: int) -> str:
    if number == 0:
        return DIGITS[0]
    if number >= 10_000:
        high, low = divmod(number, 10_000)
        return _whole(high) + "万" + (("零" if low < 1000 else "") + _whole(low) if low else "")
    said, gap = "", False
    for size, name in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit, number = divmod(number, size)
        if digit:
            said += ("零" if gap else "") + DIGITS[digit] + name
            gap = False
        elif said and number:
            gap = True
    return said
