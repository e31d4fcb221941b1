"""A printed line -> the bodies it names, the person who signs it, its date or its number. Knows no place in a text."""

from __future__ import annotations

import re

from documents.facts.figures import dates
from documents.numerals import CHINESE

_ENDINGS = "局|委员会|委|办公室|办|政府|部|厅|院|会|支行|分行|银行|集团|公司|中心|署|总队|支队|海关|法院|大学"
BODY = re.compile(rf"^(?!关于|印发)[一-鿿（）()]{{2,40}}(?:{_ENDINGS})$")
BLANKS = re.compile(r"[\s　]+")
PARTS = re.compile(r"[\s　、]+")
RED_HEAD = re.compile(r"(?<=[^\s　])[\s　]*文[\s　]*件$")  # 某某局文件
_CHIEF = r"(?:[省市县区州盟旗镇乡部厅局署院行]|委员|检察|会|理事|董事)"
_OFFICE = rf"(?:{_CHIEF}[\s　]*长|主[\s　]*任|主[\s　]*席|总[\s　]*理)"
_PERSON = r"[一-鿿·](?:[\s　]*[一-鿿·]){1,5}"
PERSON = re.compile(rf"^[一-鿿\s　]{{0,16}}{_OFFICE}[\s　:：]+{_PERSON}$")
_DIGITS = rf"[\d０-９{CHINESE}]+"
# 2025年XX月XX日, 2025年　月　日: a day that a draft leaves open.
_OPEN = r"[\d０-９X×xＸ*＊_＿○□\s　]"
OPEN_DATE = re.compile(rf"(?:20)?{_OPEN}{{0,6}}年{_OPEN}{{0,6}}月{_OPEN}{{0,6}}日")
WHOLE_DATE = re.compile(r"[\d０-９]{4}\s*年\s*[\d０-９]{1,2}\s*月\s*[\d０-９]{1,2}\s*日")
NUMBER_ALONE = re.compile(
    rf"^[（(]?\s*(?:[\d０-９]{{4}}\s*年\s*)?第\s*{_DIGITS}(?:\s*/\s*\d{{4}})?\s*号\s*[）)]?$"
)
LONGEST = 200  # characters of a line of names
LAST_OF_NAME = re.compile(r"[一-鿿·]")  # no name ends as a sentence does
ORDER = re.compile(
    r"^(?P<bodies>.{2,80}?)[\s　]*(?:令|公[\s　]*告|通[\s　]*告|(?:专题|常务|工作|办公|协调)?会[\s　]*议[\s　]*纪[\s　]*要)$"
)


def bodies(line: str) -> tuple[str, ...]:
    """The bodies that a line names and nothing else: several with blanks between, or one with its letters spaced."""
    names = RED_HEAD.sub("", line.strip())
    if len(names) > LONGEST:
        return ()
    parts = [part for part in PARTS.split(names) if part]
    if len(parts) > 1 and all(BODY.match(part) for part in parts):
        return tuple(parts)
    whole = BLANKS.sub("", names)
    return (whole,) if BODY.match(whole) and "、" not in whole else ()


def ordering(line: str) -> tuple[str, ...]:
    """The bodies of a line such as 某某政府令, under which a number stands."""
    match = ORDER.match(line.strip())
    return bodies(match["bodies"]) if match and "关于" not in line else ()


def signs(line: str) -> bool:
    """Whether a line is an office and a name: 市长 某某某."""
    return bool(PERSON.match(line.strip()))


def names(line: str) -> bool:
    """Whether a line is names of bodies or of who signs; nearly every sentence is told by its last character."""
    return bool(LAST_OF_NAME.match(line.rstrip()[-1:]) and (bodies(line) or signs(line)))


def is_date(line: str) -> bool:
    """Whether a line is a date and nothing else, be it one whose day is left open."""
    return signed_on(line) is not None or bool(OPEN_DATE.fullmatch(line.strip()))


def signed_on(line: str) -> str | None:
    """The date that is all of a line, as ISO 8601; a year alone is none."""
    plain = line.strip()
    return next((one.iso for one in dates(plain) if one.printed == plain and "-" in one.iso.strip("-")), None)


def leaves_open(date: str) -> bool:
    """Whether a printed date lacks its month or day: 2025年XX月XX日."""
    return bool(OPEN_DATE.search(date)) and not WHOLE_DATE.search(date)
