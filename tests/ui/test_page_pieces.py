"""The pieces of HTML: they show exactly the text they are given, and mark exactly what was quoted."""

from __future__ import annotations

import html
import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from documents.clauses import Clause, Document, Level, Status
from documents.errors import DocumentFault, FileEmpty, FormatUnknown, WenceError
from documents.reading.lines import ReadingNotes, RecognisedPage
from rag.answer import Answer, Kind
from rag.home.adding import Added, Outcome
from tests.ui import fake_assistant, fake_documents
from tests.ui.fake_documents import HOSTILE
from ui import remarks
from ui.findings import Finding
from ui.page import cards, marks, shelf
from ui.page.transcript import Turn, transcript


def text_of(markup: str) -> str:
    """What a reader sees: tags dropped, entities read."""
    return html.unescape(re.sub(r"<[^>]*>", "", markup)).replace("\u2060", "")


@given(st.text())
def test_escaped_text_has_no_markup_and_reads_back(text: str) -> None:
    escaped = marks.escape(text)

    assert not set("<>\"'{}$`") & set(escaped)
    assert html.unescape(escaped) == html.unescape(html.escape(text))


@given(st.text(), st.integers(-3, 20), st.integers(-3, 20))
def test_highlighting_changes_no_text(text: str, start: int, end: int) -> None:
    shown = marks.highlight(text, start, end)

    assert shown.replace("<mark>", "").replace("</mark>", "") == "".join(marks.escape(c) for c in text)
    marked = re.search("<mark>(.*)</mark>", shown, re.DOTALL)
    quoted = text[start:end] if 0 <= start < end <= len(text) else None
    assert (marked and marked.group(1)) == (None if quoted is None else marks.escape(quoted))


def test_only_a_cited_number_becomes_a_link() -> None:
    shown = marks.references("甲 [1]。另见〔2020〕[2] 与 [99]", 4, {1, 2})

    assert re.findall(r'href="#([^"]+)"', shown) == ["clause-4-1", "clause-4-2"]
    assert text_of(shown) == "甲[1]。另见〔2020〕[2] 与 [99]"


def test_a_long_run_of_references_is_drawn_as_its_ends() -> None:
    cited = set(range(1, 8))

    assert text_of(marks.references("共七项。[1][2][3][4][5][6][7]", 1, cited)) == "共七项。[1]–[7]"
    assert text_of(marks.references("四项。[1][2][3][4]", 1, cited)) == "四项。[1][2][3][4]"
    assert text_of(marks.references("[1][2][3][5][7]", 1, cited)) == "[1][2][3][5][7]"
    assert text_of(marks.references("[1][2][3][4][5][8]", 1, cited)) == "[1][2][3][4][5][8]"
    assert re.findall(r'data-n="(\d+)"', marks.references("[1][8]", 1, cited)) == ["1"]


def test_lines_with_a_dash_are_a_list_and_the_others_paragraphs() -> None:
    shown = marks.paragraphs("两项：\n- 一[1]\n- 二\n\n完", 1, set())

    assert shown == "<p>两项：</p><ul><li>一[1]</li><li>二</li></ul><p>完</p>"


def test_a_card_shows_the_whole_clause_its_place_and_its_source() -> None:
    panel = cards.panel(3, fake_assistant.tasks("哪些？"))
    seen = text_of(panel)

    assert re.findall(r'id="([^"]+)"', panel) == ["clause-3-1", "clause-3-2"]
    assert panel.count("sheet-head") == 1  # two clauses of one document under one heading
    assert "样金〔2020〕75号 · 2020-12-18已发布 Issued摘编 Digest" in seen
    assert "第71条四、开放 › （二）贸易" in seen
    assert fake_documents.TASK_72.text in seen
    assert "第 12 页" in seen
    assert re.findall("<mark>(.*?)</mark>", panel) == ["牵头单位：市商务局"] * 2


def test_an_english_answer_marks_the_rendering_that_it_quotes() -> None:
    panel = cards.panel(1, fake_assistant.lead("who?", "en"))

    assert re.findall("<mark>(.*?)</mark>", panel) == ["Lead: Municipal Bureau of Financial Work"]
    assert fake_documents.LEAD in text_of(panel)
    assert "Action plan on finance for opening up" in panel


def test_a_chinese_answer_leaves_the_rendering_out() -> None:
    assert "English rendering" not in cards.panel(1, fake_assistant.lead("谁？", "zh-Hans"))


def test_hostile_text_stays_text_wherever_it_stands() -> None:
    answer = Answer(
        "x", HOSTILE, "en", Kind.PASSAGES, HOSTILE, abstained=True, reason=f"why {HOSTILE}",
        notes=(HOSTILE,), citations=(fake_assistant.cite(1, fake_documents.TASK_72, HOSTILE),), model=HOSTILE,
    )  # fmt: skip
    pieces = (
        transcript(
            (
                Turn(1, HOSTILE, answer),
                Turn(2, HOSTILE, fault=HOSTILE),
            )
        ),
        cards.panel(1, answer),
        shelf.refused(FileEmpty(HOSTILE)),
        shelf.failed(HOSTILE),
    )

    for piece in pieces:
        assert "<script" not in piece
        assert "<img" not in piece
        assert "{{" not in piece
        assert "${" not in piece
        assert HOSTILE in text_of(piece)


@pytest.mark.parametrize("status", list(Status))
def test_every_status_has_a_badge(status: Status) -> None:
    assert f">{' '.join(remarks.STATUS[status])}<" in cards.badges(
        replace(fake_documents.PLAN, status=status)
    )


def test_the_transcript_says_plainly_what_the_reader_must_know() -> None:
    seen = text_of(
        transcript(
            (
                Turn(1, "哪些？", fake_assistant.tasks("哪些？")),
                Turn(2, "when?", fake_assistant.nothing("when?", "en")),
                Turn(3, "?"),
            )
        )
    )

    assert "范围 Coverage在 80 条中找到 2 条，已列全" in seen
    assert "市商务局另牵头第73条。引用的条款没有这一编号" in seen
    assert "文件未载明 Not stated in the documents" in seen
    assert "no clause speaks of it" in seen
    assert "正在查阅条款" in seen


def test_a_greeting_is_no_refusal() -> None:
    greeting = Answer(
        "x", "你好", "zh-Hans", Kind.GREETING, "这里是问策。", abstained=True, reason="没有问到"
    )
    seen = transcript((Turn(1, "你好", greeting),))
    assert "这里是问策。" in seen
    assert "文件未载明" not in seen
    assert "没有问到" not in seen
    assert "abstained" not in seen


def test_the_shelf_lists_each_document_with_its_clauses() -> None:
    seen = text_of(shelf.shelf((fake_documents.PLAN, fake_documents.DRAFT)))

    assert "文件库 Library · 2" in seen
    assert "样城 · 市金融工作局 · plan-a.md3条 clauses" in seen
    assert "征求意见稿 Draft" in seen
    assert "文本未载文号" in seen
    assert "文件库为空" in shelf.shelf(())


def test_the_shelf_says_why_a_document_does_not_hold() -> None:
    def warned(document: Document) -> tuple[Finding, ...]:
        return (Finding(f"已过{HOSTILE}", "It is over."),) if document is fake_documents.PLAN else ()

    shown = shelf.shelf((fake_documents.PLAN, fake_documents.DRAFT), warned)

    assert shown.count("It is over.") == 1
    assert f"已过{HOSTILE} It is over." in text_of(shown)
    assert "<script" not in shown


def task(number: int, text: str) -> Clause:
    return Clause(str(number), Level.ITEM, f"{number}.", f"第{number}条", "", f"{number}.{text}")


def test_a_receipt_says_what_to_look_at() -> None:
    notes = ReadingNotes("pdf", 2, (RecognisedPage(2, 0.875),), remarks=("the file may be cut off",))
    read = Document(
        "d",
        "甲市方案",
        (task(1, "甲。"), task(3, f"（乙{HOSTILE}")),
        reading=notes,
        date="2020",
    )

    shown = shelf.receipt((Added(read, None, 2),))

    seen = text_of(shown)
    assert "已读入 甲市方案，共 2 条。" in seen
    assert "有 2 处请核对。2 to look at." in seen
    assert "编号不连续，缺：2.→第3条。Numbers missing (before →): 2.→第3条." in seen
    assert "括号没有闭合：第3条" in seen
    assert "由图像识别的页及可信度：2（88%）。" in seen
    assert "the file may be cut off" in seen
    assert "文中未载明：文号、发文机关。Not stated in the file: document number, issuer." in seen
    assert "<script" not in shown


@pytest.mark.parametrize(
    ("outcome", "said"),
    [
        (Outcome.UNCHANGED, "内容未变，未作改动。Unchanged: the library held it already."),
        (Outcome.BEHIND, "已有更新版本，此版本留存备查。Kept behind the newer edition."),
        (Outcome.LIVE, "结构完整，未见疑点。Nothing in doubt."),
    ],
)
def test_a_receipt_says_what_became_of_a_file(outcome: Outcome, said: str) -> None:
    read = Document("d", "甲市方案", (task(1, "甲。"),), number="甲〔2020〕1号", issuers=("甲",), date="2020")

    assert said in text_of(shelf.receipt((Added(read, None, 1, outcome),)))
    assert "替换" in text_of(shelf.receipt((Added(read, read, 1),)))


def test_a_long_list_of_findings_is_cut_with_its_number() -> None:
    read = Document("d", "甲", tuple(task(2 * number, "（甲") for number in range(1, 10)))

    assert "第2条“（甲”；" in text_of(shelf.receipt((Added(read, None, 9),)))
    assert "第12条“（甲” … (9)。" in text_of(shelf.receipt((Added(read, None, 9),)))


@pytest.mark.parametrize(
    ("fault", "said"),
    [
        (FileEmpty("a.txt: the file holds no text"), "文件里没有可读的文字。"),
        (FormatUnknown("a.exe: no reader"), "读不了这种文件"),
        (DocumentFault("a.pdf: damaged"), "文件读不出来"),
        (WenceError("something else"), "未添加 Not added something else"),
    ],
)
def test_why_a_file_is_refused_is_said_in_chinese_too(fault: WenceError, said: str) -> None:
    piece = shelf.refused(fault)
    assert said in text_of(piece)
    assert str(fault) in text_of(piece)
