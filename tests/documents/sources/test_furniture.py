"""Running heads, feet and page numbers are taken away; what only looks like them stays."""

from __future__ import annotations

from collections.abc import Callable

from documents.sources.furniture import cleared
from documents.sources.layout import Box, Page, PrintedLine

HEIGHT = 800.0


def line(text: str, top: float, em: float = 10) -> PrintedLine:
    return PrintedLine(text, Box(100, top, 100 + len(text) * em, top + 14), em)


def pages(count: int, head: Callable[[int], str], foot: Callable[[int], str]) -> list[Page]:
    made = []
    for number in range(1, count + 1):
        body = [line("正文内容若干字" * 3, top) for top in (200.0, 300.0, 400.0)]
        top = [line(head(number), 30)] if head(number) else []
        bottom = [line(foot(number), 760)] if foot(number) else []
        made.append(Page(number, 600, HEIGHT, (*top, *body, *bottom)))
    return made


def left(given: list[Page]) -> list[list[str]]:
    return [
        [line.text for line in page.lines if not line.text.startswith("正文")]
        for page in cleared(given).pages
    ]


def nothing(_: int) -> str:
    return ""


def test_heads_that_differ_in_figures_only_are_one_running_head() -> None:
    found = cleared(pages(4, lambda number: f"某市公报 第{number}版", nothing))
    assert all(len(page.lines) == 3 for page in found.pages)
    assert found.dropped == tuple(f"某市公报 第{number}版" for number in range(1, 5))


def test_heads_of_left_and_right_pages_are_both_dropped() -> None:
    assert left(pages(6, lambda number: ("某市政府", "某规划")[number % 2], nothing)) == [[]] * 6


def test_a_line_on_two_of_six_pages_is_kept() -> None:
    given = pages(6, lambda number: "专题说明" if number < 3 else "", nothing)
    assert left(given)[:3] == [["专题说明"], ["专题说明"], []]


def test_page_numbers_in_every_dress_are_dropped() -> None:
    forms = ("{}", "— {} —", "- {} -", "第 {} 页", "第{}页 共9页", "{} / 9", "·{}·")
    for form in forms:
        assert left(pages(3, nothing, lambda number, form=form: form.format(number + 4))) == [[]] * 3, form  # type: ignore[misc]


def test_figures_that_do_not_count_the_pages_are_kept() -> None:
    assert left(pages(3, nothing, lambda number: str(number * number * 7))) == [["7"], ["28"], ["63"]]


def test_numbered_units_are_never_a_running_head() -> None:
    assert left(pages(4, lambda number: f"{number}. 落实责任", nothing))[0] == ["1. 落实责任"]


def test_a_single_page_keeps_its_head_and_loses_its_number() -> None:
    assert left(pages(1, lambda _: "某市文件", lambda _: "1")) == [["某市文件"]]
