"""Tables of contents: with page numbers and without, over two pages, with annexes, worded otherwise, without the word."""

from __future__ import annotations

import pytest

from documents import sources
from documents.clauses import Document
from documents.library import document

TITLE = "云溪市渔港规定"
ENTRIES = (
    "第一章　总则",
    "第一节　目的",
    "第二节　原则",
    "第二章　管理",
    "第三章　附则",
    "附件1　渔港名录",
    "附件2　收费标准",
)
BODY = """第一章　总则
第一节　目的
第一条　为了规范渔港，制定本规定。
第二节　原则
第二条　坚持安全。
第二章　管理
第三条　加强管理。
第三章　附则
第四条　本规定自2031年1月1日起施行。
附件1
渔港名录
一、甲港
二、乙港
附件2
收费标准
一、检验费"""
TREE = "1 1.1 1.1/1 1.2 1.2/2 2 2/3 3 3/4 annex-1 annex-1/1 annex-1/2 annex-2 annex-2/1".split()
PLAN = "一、总体要求\n坚持安全。\n（一）原则\n安全第一。\n二、重点任务\n（一）建港\n建设渔港。\n三、保障\n加强领导。"
PLANNED = "1 1/1 2 2/1 3".split()


def read(text: str) -> Document:
    return document(sources.read_bytes(text.encode(), "a.txt"))


def addresses(text: str) -> list[str]:
    return [clause.address for clause in read(text).walk()]


def paged(mark: str, entries: tuple[str, ...] = ENTRIES) -> str:
    return "\n".join(f"{entry}{mark.replace('N', str(page))}" for page, entry in enumerate(entries, start=1))


@pytest.mark.parametrize("mark", ["", "……N", " ........ N", "\tN", "          N", "（N）", "-N-", "·······N"])
@pytest.mark.parametrize("word", ["目　录", "目录", "目 次", ""])
def test_its_lines_are_no_units(mark: str, word: str) -> None:
    lines = [TITLE, *([word] if word else []), paged(mark), BODY]
    assert addresses("\n".join(lines)) == ["masthead", "contents", *TREE]


def test_it_may_go_over_two_pages() -> None:
    first, second = paged("……N", ENTRIES[:3]), paged("……N", ENTRIES[3:])
    assert addresses(f"{TITLE}\n目　录\n{first}\n— 1 —\n\f{second}\n— 2 —\n\f{BODY}") == [
        "masthead",
        "contents",
        *TREE,
    ]
    assert addresses(f"{TITLE}\n目　录\n{first}\n目　录\n{second}\n{BODY}") == ["masthead", "contents", *TREE]


def test_it_may_name_the_chapters_only() -> None:
    chapters = tuple(entry for entry in ENTRIES if "章" in entry)
    assert addresses(f"{TITLE}\n目　录\n{paged('……N', chapters)}\n{BODY}") == ["masthead", "contents", *TREE]


def test_the_title_below_it_is_no_part_of_it() -> None:
    found = read(f"{TITLE}\n目　录\n{paged('……N')}\n{TITLE}\n{BODY}")
    assert [clause.address for clause in found.walk()][:3] == ["masthead", "contents", "masthead~2"]
    assert found.title == TITLE


def test_a_foreword_below_it_is_no_part_of_it() -> None:
    found = read(f"{TITLE}\n目录\n一、总体要求\n二、重点任务\n三、保障\n为了发展渔业，制定本规定。\n{PLAN}")
    assert [clause.address for clause in found.walk()] == ["masthead", "contents", "p-1", *PLANNED]
    assert found.walk().__next__().text == TITLE


@pytest.mark.parametrize(
    "entries",
    [
        "一、总体的要求……1\n二、重点的任务……2\n三、保障……3",  # worded otherwise
        "序言……1\n一、总体要求……1\n二、重点任务……2\n三、保障……3",  # an entry that does not come again
        "一、总体要求……1二、重点任务……2三、保障……3",  # in one line
        "一、总体要求……1\n专栏1　重点……2\n二、重点任务……2\n图1　布局……3\n三、保障……4",
    ],
)
def test_entries_that_differ_from_the_headings(entries: str) -> None:
    assert addresses(f"{TITLE}\n目录\n{entries}\n{PLAN}") == ["masthead", "contents", *PLANNED]


@pytest.mark.parametrize(
    "text",
    [
        f"{TITLE}\n目录\n一、教育类\n学籍数据。\n二、医疗类\n病历数据。\n附件1\n名录\n一、教育类\n学校。",  # a list so called
        f"{TITLE}\n{PLAN}",
        f"{TITLE}\n一、总体要求\n坚持安全。\n二、保障\n加强领导。\n附件1\n样式\n一、总体要求\n二、保障",
        f"{TITLE}\n目录",
        f"{TITLE}\n目录\n一、总体要求",
    ],
)
def test_what_is_no_table_of_contents(text: str) -> None:
    assert "contents" not in addresses(text)
