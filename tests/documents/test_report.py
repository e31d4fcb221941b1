"""What a report names of a text that is not whole, and that it leaves a whole one alone."""

from __future__ import annotations

import pytest

from documents import library
from documents.clauses import Clause, Document, Level
from documents.editions.numbering import Gap, Repeat
from documents.editions.report import Count, Place, report
from documents.reading.lines import Line, ReadingNotes, RecognisedPage, Source, Table
from tests.official import needs_official_texts, official


def read(text: str, **notes: object) -> Document:
    """A document read from lines of text."""
    lines = tuple(Line(line, number) for number, line in enumerate(text.split("\n"), start=1))
    return library.document(Source("方案.txt", lines, notes=ReadingNotes(format="text", **notes)))  # type: ignore[arg-type]


def test_a_heading_that_is_missing_is_named_as_it_would_be_printed() -> None:
    found = report(
        read("甲市方案\n一、总体要求\n坚持稳中求进。\n三、工作任务\n做好服务。\n六、保障\n落实责任。")
    )
    assert found.gaps == (Gap("3", "三、", ("二、",)), Gap("6", "六、", ("四、", "五、")))
    assert found.repeats == ()
    assert found.counts == (Count(Level.HEADING, 3), Count(Level.MASTHEAD, 1))
    assert (found.clauses, found.doubts) == (4, 2)


@pytest.mark.parametrize(
    ("numbers", "missing"),
    [
        ("第九条 第十条 第十二条", ("第十一条",)),
        ("第一条 第一条之一 第二条", ()),
        ("第一条 第三条之一 第四条", ("第二条", "第三条")),
    ],
)
def test_articles(numbers: str, missing: tuple[str, ...]) -> None:
    clauses = tuple(
        Clause(str(place), Level.ARTICLE, number, number, "", f"{number} 甲。")
        for place, number in enumerate(numbers.split())
    )
    gaps = report(Document("d", "办法", clauses)).gaps
    named = [number for gap in gaps for number in gap.missing]
    assert named[-len(missing) :] == list(missing) if missing else named == []


def test_numbers_may_run_on_or_begin_anew() -> None:
    runs_on = "甲市方案\n一、甲\n（一）甲。\n（二）乙。\n二、乙\n（三）丙。\n三、丙\n（一）丁。"
    assert report(read(runs_on)).gaps == ()
    lacking = "甲市方案\n一、甲\n（一）甲。\n（二）乙。\n二、乙\n（四）丙。"
    assert [gap.missing for gap in report(read(lacking)).gaps] == [("（三）",)]


def test_a_number_printed_twice_is_named() -> None:
    found = report(read("甲市方案\n一、甲\n正文。\n二、乙\n正文。\n二、丙\n正文。"))
    assert [(one.number, one.label) for one in found.repeats] == [("二、", "二、")]
    assert found.gaps == ()
    assert isinstance(found.repeats[0], Repeat)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("一、支持（含科技企业。", ("（含科技企业。",)),
        ("一、支持（含〔甲〕企业)。", ()),
        ("一、按《甲办法办理“一事。", ("《甲办法办理“一事。", "“一事。")),
        ("一、分1）甲；2）乙。", ()),
        ("一、" + "（" * 5000, ("（" * 16 + "…",) * 10),
    ],
)
def test_an_unclosed_bracket_is_shown(text: str, shown: tuple[str, ...]) -> None:
    (clause,) = (one for one in read(f"甲市方案\n{text}").walk() if one.level is Level.HEADING)
    found = report(Document("d", "t", (clause,)))
    assert tuple(place.shows for place in found.unclosed) == shown
    assert {place.address for place in found.unclosed} <= {clause.address}


def test_a_task_without_units_among_tasks_with_them() -> None:
    text = "甲市方案\n1.甲。（责任单位：市财政局）\n2.乙。\n3.丙。（牵头单位：市商务局）\n4.丁。（责任单位：市科技局）"
    assert [place.label for place in report(read(text)).without_units] == ["第2条"]
    few = "甲市方案\n1.甲。（责任单位：市财政局）\n2.乙。\n3.丙。"
    assert report(read(few)).without_units == ()


def test_units_named_above_hold_for_what_stands_below() -> None:
    def task(address: str, text: str, *children: Clause) -> Clause:
        return Clause(address, Level.ITEM, f"{address[-1]}.", address, "", text, children=children)

    units = "（责任单位：市财政局）"
    below = (task("3/1", f"甲{units}"), task("3/2", f"乙{units}"), task("3/3", "丙"))
    tree = (task("1", f"甲{units}"), task("2", f"乙{units}"), task("3", f"丙{units}", *below))
    assert report(Document("d", "t", tree)).without_units == ()


def test_a_table_without_a_header_is_named() -> None:
    rows = (("贷款余额", "900", "1000"), ("上市企业", "60", "80"))
    lines = (Line("甲市规划", 1), Line("一、目标", 2), Line("", 3, table=Table(rows, header=0)))
    notes = ReadingNotes(format="word", tables=1, tables_without_header=(3,))
    found = report(library.document(Source("规划.docx", lines, notes=notes)))
    assert [place.label for place in found.headerless] == ["表1"]


def test_what_the_file_does_not_say_and_how_it_was_read() -> None:
    notes = ReadingNotes("pdf", 3, (RecognisedPage(2, 0.75),), (3,), remarks=("the file may be cut off",))
    found = report(Document("d", "方案", source="方案.pdf", date="2020-01-02", reading=notes))
    assert found.not_found == ("title", "number", "issuers")
    assert (found.format, found.pages, found.recognised) == ("pdf", 3, (RecognisedPage(2, 0.75),))
    assert (found.unread_pages, found.remarks, found.doubts) == ((3,), ("the file may be cut off",), 1)
    assert found.counts == ()
    assert Place("1", "一、") == Place("1", "一、", "")


def test_a_heading_of_another_kind_than_its_siblings_lacks_no_units() -> None:
    tasks = "二、任务\n1.甲。（责任单位：市财政局）\n三、服务\n2.乙。（责任单位：市科技局）\n"
    found = report(read(f"甲市方案\n一、目标\n翻番。\n{tasks}四、要求\n抓紧。"))
    assert found.without_units == ()
    lacking = report(read(f"甲市方案\n{tasks}四、督查\n3.丙。"))
    assert [place.label for place in lacking.without_units] == ["四、"]


def test_articles_that_hand_out_duties_in_sentences_are_no_list_of_tasks() -> None:
    text = "甲市办法\n第一条 市财政局负责拨付资金。\n第二条 市审计局负责审计。\n第三条 资金专用。"
    assert report(read(text)).without_units == ()


@needs_official_texts
def test_the_official_texts_leave_no_doubts() -> None:
    assert {name: report(document).doubts for name, document in official().items()} == dict.fromkeys(
        official(), 0
    )
