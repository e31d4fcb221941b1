"""A count and the name of one of Word's number formats -> the number as Word prints it (ISO 29500-1, 17.18.59)."""

from __future__ import annotations

from collections.abc import Callable

DIGITS = "〇一二三四五六七八九"
LEGAL = "零壹贰叁肆伍陆柒捌玖"
STEMS = "甲乙丙丁戊己庚辛壬癸"
BRANCHES = "子丑寅卯辰巳午未申酉戌亥"
ROMAN = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"),
    (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip


def printed(count: int, name: str) -> str:
    """`count` in a number format; in plain digits where the format does not reach so far or is unknown."""
    if name == "none":
        return ""
    form = FORMS.get(name)
    return (form(count) if form else "") or str(count)


def _positional(count: int) -> str:
    return "".join(DIGITS[int(digit)] for digit in str(count))


def _counting(count: int) -> str:
    """一, 十, 二十一; from a hundred on digit by digit."""
    if not 0 < count < 100:
        return _positional(count)
    tens, ones = divmod(count, 10)
    return (DIGITS[tens] if tens > 1 else "") + ("十" if tens else "") + (DIGITS[ones] if ones else "")


def _grouped(count: int, digits: str, units: str, short_ten: bool) -> str:
    """一百零一; in full up to 9,999, which no list reaches."""
    if not 0 < count < 10_000:
        return ""
    text, gap = "", False
    for position, digit in enumerate(f"{count:04d}"):
        if digit == "0":
            gap = bool(text)
            continue
        text += (digits[0] if gap else "") + digits[int(digit)] + units[position]
        gap = False
    return text[1:] if short_ten and 10 <= count < 20 else text


def _letters(first: str) -> Callable[[int], str]:
    """A … Z, AA, BB … as Word counts, not AA, AB."""
    return lambda count: chr(ord(first) + (count - 1) % 26) * ((count - 1) // 26 + 1) if count > 0 else ""


def _roman(count: int) -> str:
    text = ""
    for value, letters in ROMAN:
        repeats, count = divmod(count, value)
        text += letters * repeats
    return text


def _run(first: str, last: int) -> Callable[[int], str]:
    """Characters that stand one after the other in Unicode, from 1 to `last`."""
    return lambda count: chr(ord(first) + count - 1) if 0 < count <= last else ""


def _of(characters: str) -> Callable[[int], str]:
    return lambda count: characters[count - 1] if 0 < count <= len(characters) else ""


def _sexagenary(count: int) -> str:
    return STEMS[(count - 1) % 10] + BRANCHES[(count - 1) % 12] if 0 < count <= 60 else ""


def _circled(count: int) -> str:
    """① to ⑳, then the blocks that Unicode added later."""
    starts = ((1, 20, "①"), (21, 35, "㉑"), (36, 50, "㊱"))
    return next((chr(ord(sign) + count - low) for low, high, sign in starts if low <= count <= high), "")


def _full_width(count: int) -> str:
    return "".join(chr(ord("０") + int(digit)) for digit in str(max(count, 0)))


def _ordinal(count: int) -> str:
    teen = 10 <= count % 100 <= 20
    return f"{count}{'th' if teen else {1: 'st', 2: 'nd', 3: 'rd'}.get(count % 10, 'th')}"


def _thousand(count: int) -> str:
    return _grouped(count, "零一二三四五六七八九", "千百十 ", True).replace(" ", "")


def _traditional(count: int) -> str:
    return _grouped(count, "零壹貳參肆伍陸柒捌玖", "仟佰拾 ", False).replace(" ", "")


FORMS: dict[str, Callable[[int], str]] = {
    "decimal": str,
    "decimalHalfWidth": str,
    "decimalZero": lambda count: f"{count:02d}",
    "decimalFullWidth": _full_width,
    "decimalFullWidth2": _full_width,
    "decimalEnclosedCircle": _circled,
    "decimalEnclosedCircleChinese": _circled,
    "decimalEnclosedParen": _run("⑴", 20),
    "decimalEnclosedFullstop": _run("⒈", 20),
    "numberInDash": lambda count: f"- {count} -",
    "ordinal": _ordinal,
    "upperRoman": _roman,
    "lowerRoman": lambda count: _roman(count).lower(),
    "upperLetter": _letters("A"),
    "lowerLetter": _letters("a"),
    "chineseCounting": _counting,
    "taiwaneseCounting": _counting,
    "chineseCountingThousand": _thousand,
    "taiwaneseCountingThousand": _thousand,
    "japaneseCounting": _thousand,
    "chineseLegalSimplified": lambda count: _grouped(count, LEGAL, "仟佰拾 ", False).replace(" ", ""),
    "ideographLegalTraditional": _traditional,
    "ideographDigital": _positional,
    "japaneseDigitalTenThousand": _positional,
    "taiwaneseDigital": _positional,
    "ideographTraditional": _of(STEMS),
    "ideographZodiac": _of(BRANCHES),
    "ideographZodiacTraditional": _sexagenary,
    "ideographEnclosedCircle": _run("㊀", 10),
}
