"""A draft -> its sentences, each with the citations that follow it. Knows no clause."""

from __future__ import annotations

import re

CITED = re.compile(r"\[(\d{1,3})\]")
_MARKS = r"(?:\s*\[\d{1,3}\])*"
# What a full stop ends that is no sentence: No. 75, Art. 3, e.g. this, U.S., a single initial.
ABBREVIATION = re.compile(
    r"(?:\b(?:no|nos|art|arts|sec|ch|para|paras|vol|fig|approx|incl|etc|vs|cf|co|ltd|inc|dr|mr|mrs|ms|st|jan|feb|mar|apr|"
    r"jun|jul|aug|sept?|oct|nov|dec)|\b(?:e\.g|i\.e|u\.s|p\.r\.c|[a-z]))\.$",
    re.IGNORECASE,
)
ENUMERATOR = re.compile(
    r"^\s*(?:[-*•·]\s*)?(?:[（(]?(?:\d{1,3}|[一二三四五六七八九十]{1,3}|[a-z])[.、．)）])?\s*$", re.IGNORECASE
)
STOP = re.compile(
    rf"(?:[。！？!?…]+|(?<!\d)\.|\.(?!\d)|；|;)(?P<close>[”’」』\"'）)》]*)(?P<marks>{_MARKS})|\n+"
)
OPENING = {"“": "”", "「": "」", "『": "』", "（": "）", "(": ")", "《": "》", "〔": "〕"}


def split(draft: str) -> list[str]:
    """Sentences with the citations that follow them; a line end closes one too.

    A stop inside brackets, quotation marks or a title closes none, nor does that of a number, an abbreviation or
    an enumerator. A semicolon closes one only where citations follow it: otherwise its parts rest on the same.
    """
    found: list[str] = []
    start = 0
    for stop in STOP.finditer(draft):
        if stop.start() < start or not _closes(draft, start, stop):
            continue
        found.append(draft[start : stop.end()])
        start = stop.end()
    found.append(draft[start:])
    return [one.strip() for one in found if one.strip()]


def without_citations(sentence: str) -> str:
    """The sentence as its writer meant it to be read aloud."""
    return CITED.sub("", sentence)


def _closes(draft: str, start: int, stop: re.Match[str]) -> bool:
    mark = stop[0][0]
    if mark == "\n":
        return True
    if mark in "；;":
        return bool(stop["marks"])
    if (
        stop["close"]
        and set(stop["close"]) <= set("）)》")
        and not stop["marks"]
        and draft[stop.end() :].strip()
    ):
        return False  # （见附件。）办理
    before = draft[start : stop.start() + 1]
    if _inside(before.rstrip("。.！？!?…"), stop["close"]):
        return False
    if mark != ".":
        return True
    after = draft[stop.end() : stop.end() + 1]
    if after and not after.isspace() and not stop["marks"] and not stop["close"]:
        return not after.isascii()  # v1.2, wence.toml; a Chinese letter may follow at once
    return not ABBREVIATION.search(before) and not ENUMERATOR.fullmatch(before)


def _inside(before: str, closing: str) -> bool:
    """Whether something opened before the stop stays open after it."""
    depth = sum(before.count(mark) - before.count(OPENING[mark]) for mark in OPENING if mark != "(")
    depth += max(0, before.count("(") - before.count(")"))
    return depth > sum(closing.count(mark) for mark in "”」』）》)")
