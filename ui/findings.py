"""A reading report -> plain sentences, each in Chinese and English. Knows no door."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from documents.editions.report import Place, Report

MOST = 6  # places named in one sentence; the report as JSON has them all
NAMES = {
    "title": ("标题", "title"),
    "number": ("文号", "document number"),
    "issuers": ("发文机关", "issuer"),
    "date": ("日期", "date"),
}


@dataclass(frozen=True, slots=True)
class Finding:
    """One sentence on a text; `doubtful` asks for a look at it, the others only inform."""

    chinese: str
    english: str
    doubtful: bool = True


def findings(report: Report) -> tuple[Finding, ...]:
    """What a person should know of how a file was read, doubts first; empty for a file that is whole."""
    return (*_numbers(report), *_text(report), *_pages(report), *_stated(report))


def _numbers(report: Report) -> Iterator[Finding]:
    if report.gaps:
        gaps = [f"{''.join(one.missing)}→{one.label}" for one in report.gaps]
        yield Finding(f"编号不连续，缺：{_some(gaps)}。", f"Numbers missing (before →): {_some(gaps)}.")
    if report.repeats:
        repeats = [one.label for one in report.repeats]
        yield Finding(f"编号重复：{_some(repeats)}。", f"Numbers printed twice: {_some(repeats)}.")


def _text(report: Report) -> Iterator[Finding]:
    for places, chinese, english in (
        (report.unclosed, "括号没有闭合", "Brackets that do not close"),
        (report.headerless, "表格没有表头", "Tables without a header"),
        (report.unplaced, "像表格的内容没有归入表格的列", "Lines like a table's that fit no column of one"),
        (
            report.without_units,
            "没有责任单位（同级条款均有）",
            "No responsible unit, though siblings name one",
        ),
    ):
        if places:
            yield Finding(f"{chinese}：{_some(_shown(places))}。", f"{english}: {_some(_shown(places))}.")


def _pages(report: Report) -> Iterator[Finding]:
    if report.unread_pages:
        pages = _some([str(page) for page in report.unread_pages])
        yield Finding(f"没有读出的页：{pages}。", f"Pages not read: {pages}.")
    if report.recognised:
        pages = _some([f"{one.page}（{one.confidence:.0%}）" for one in report.recognised])
        english = _some([f"{one.page} ({one.confidence:.0%})" for one in report.recognised])
        yield Finding(
            f"由图像识别的页及可信度：{pages}。", f"Pages read by OCR, with confidence: {english}.", False
        )


def _stated(report: Report) -> Iterator[Finding]:
    for remark in report.remarks:
        yield Finding("", remark, False)
    if report.not_found:
        chinese, english = zip(*(NAMES[name] for name in report.not_found), strict=True)
        yield Finding(
            f"文中未载明：{'、'.join(chinese)}。", f"Not stated in the file: {', '.join(english)}.", False
        )


def _shown(places: Iterable[Place]) -> list[str]:
    return [f"{one.label}“{one.shows}”" if one.shows else one.label for one in places]


def _some(named: Sequence[str]) -> str:
    """The first few of a list, and how many there are in all."""
    more = f" … ({len(named)})" if len(named) > MOST else ""
    return "；".join(named[:MOST]) + more
