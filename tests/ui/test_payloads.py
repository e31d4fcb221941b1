"""The JSON that other programs rely on, key by key."""

from __future__ import annotations

import json

from rag.answer import Answer, Coverage, Kind
from rag.home.adding import Added
from tests.ui import fake_assistant, fake_documents
from ui import payloads


def test_an_answer_has_the_published_keys_in_their_order() -> None:
    made = payloads.answer(fake_assistant.lead("谁牵头？", "zh-Hans"))

    assert list(made) == [
        "id", "question", "language", "kind", "answer", "abstained", "reason", "citations",
        "withheld", "notes", "coverage", "model", "seconds",
    ]  # fmt: skip
    assert made == {
        "id": "a1",
        "question": "谁牵头？",
        "language": "zh-Hans",
        "kind": "lead_unit",
        "answer": "该任务由市金融工作局牵头，市商务局配合。[1]",
        "abstained": False,
        "reason": None,
        "citations": [
            {
                "n": 1,
                "document": {
                    "id": "plan-a",
                    "title": "金融支持开放行动计划",
                    "number": "样金〔2020〕75号",
                    "status": "issued",
                    "date": "2020-12-18",
                    "edition": "digest",
                    "source": "plan-a.md",
                },
                "clause": {
                    "address": "1/11/17",
                    "label": "第17条",
                    "path": ["一、跨境金融", "（十一）股权投资"],
                    "text": fake_documents.LEAD,
                    "page": None,
                },
                "quote": "牵头单位：市金融工作局，配合单位：市商务局",
                "start": 26,
                "end": 47,
            }
        ],
        "withheld": [],
        "notes": ["Cited from a digest, not from the official text."],
        "coverage": None,
        "model": "quote",
        "seconds": 0.0123,
    }


def test_the_keys_of_a_citation_keep_their_order() -> None:
    cited = payloads.citation(fake_assistant.cite(1, fake_documents.TASK_72, "完善外贸风险补偿。"))

    assert list(cited) == ["n", "document", "clause", "quote", "start", "end"]
    assert list(cited["document"]) == ["id", "title", "number", "status", "date", "edition", "source"]
    assert list(cited["clause"]) == ["address", "label", "path", "text", "page"]
    assert cited["clause"]["text"][cited["start"] : cited["end"]] == cited["quote"]
    assert cited["clause"]["page"] == 12


def test_coverage_and_withheld_sentences_are_objects() -> None:
    made = payloads.answer(fake_assistant.tasks("市商务局牵头哪些任务？"))

    assert made["coverage"] == {"found": 2, "searched": 80, "complete": True}
    assert made["withheld"] == [{"sentence": "市商务局另牵头第73条。", "reason": "引用的条款没有这一编号"}]


def test_a_search_result_names_the_arms_that_found_it() -> None:
    made = payloads.search_results("QFLP", fake_assistant.FakeAssistant().search("QFLP", 1))

    assert list(made) == ["query", "results"]
    first = made["results"][0]
    assert list(first) == ["rank", "score", "support", "arms", "document", "clause"]
    assert (first["rank"], first["score"], first["arms"]) == (1, 0.75, {"words": 2.5, "meaning": 0.5})


def test_what_was_added_ends_with_its_outcome_and_its_report() -> None:
    made = payloads.added(Added(fake_documents.PLAN, None, 3))

    assert list(made) == ["document", "replaced", "clauses", "outcome", "report"]
    assert (made["outcome"], made["report"]["document"], made["report"]["doubts"]) == ("live", "plan-a", 2)
    assert list(made["report"]) == [
        "document", "format", "pages", "clauses", "levels", "doubts", "gaps", "repeats", "unclosed",
        "tables_without_header", "rows_not_placed", "tasks_without_units", "not_found",
        "recognised_pages", "unread_pages", "remarks",
    ]  # fmt: skip


def test_a_line_is_one_line_of_utf8_json_whatever_the_text() -> None:
    question = "half \ud83d a character\nand a second line 金融"
    given = Answer("x", question, "en", Kind.PASSAGES, "", coverage=Coverage(0, 4, False))

    line = payloads.line(payloads.answer(given))

    assert "\n" not in line
    assert "金融" in line
    assert json.loads(line.encode("utf-8"))["question"] == question


def test_a_footnote_leaves_out_a_number_that_is_not_stated() -> None:
    assert (
        payloads.footnote(fake_assistant.cite(1, fake_documents.TASK_17, ""))
        == "[1] 样金〔2020〕75号 《金融支持开放行动计划》第17条"
    )
    cited = fake_assistant.cite(2, fake_documents.DRAFT.clauses[0], "贴息", fake_documents.DRAFT)
    assert payloads.footnote(cited) == "[2] 《科技金融倍增办法（征求意见稿）》第二条"
