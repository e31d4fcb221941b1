"""The rows of an answer: which clauses, in which order, who is to act, in which script."""

from __future__ import annotations

from dataclasses import replace

from documents.clauses import Clause, Document, Edition, Level, Status
from rag.answer import Answer, Citation, Kind
from rag.answering import Assistant
from rag.exporting import Row, rows


def cited(*clauses: Clause, document: Document) -> Answer:
    citations = tuple(
        Citation(n, document, clause, clause.text, 0, len(clause.text))
        for n, clause in enumerate(clauses, start=1)
    )
    return Answer("a", "q", "zh-Hans", Kind.PASSAGES, "", citations=citations)


def paragraph(address: str, text: str) -> Clause:
    return Clause(address, Level.PARAGRAPH, "", f"第{address}段", "", text)


def test_an_answer_that_abstains_has_no_rows(assistant: Assistant) -> None:
    answer = assistant.ask("谁牵头设立常年夜市？")

    assert rows(assistant.ask("地铁票价是多少？")) == ()
    assert rows(replace(answer, abstained=True)) == ()
    assert rows(replace(answer, citations=())) == ()


def test_a_row_is_the_clause_with_its_place_and_its_units(assistant: Assistant) -> None:
    (row,) = rows(assistant.ask("谁牵头设立常年夜市？"))

    assert row == Row(
        document=row.document,
        title="云溪市夜间文化消费行动方案",
        number="云文旅〔2031〕9号",
        label="第1条",
        address=row.address,
        path=("一、丰富夜间供给", "（一）办好夜市"),
        gist="在老码头设立常年夜市，摊位不少于120个",
        leads=("市文旅局",),
        cooperating=("市城管局", "各镇街"),
        responsible=(),
        date="2031-05-06",
        status=Status.ISSUED,
        edition=Edition.OFFICIAL,
        text="1. 在老码头设立常年夜市，摊位不少于120个。（牵头单位：市文旅局，配合单位：市城管局、各镇街）",
    )


def test_a_list_of_tasks_has_a_row_a_task_in_the_order_of_the_answer(assistant: Assistant) -> None:
    answer = assistant.ask("市文旅局牵头哪些任务？")

    assert [row.label for row in rows(answer)] == ["第1条", "第3条"]
    assert [row.leads for row in rows(answer)] == [("市文旅局",), ("市文物局", "市文旅局")]
    turned = replace(answer, citations=answer.citations[::-1])
    assert [row.label for row in rows(turned)] == ["第3条", "第1条"]


def test_a_clause_that_is_cited_twice_has_one_row(assistant: Assistant) -> None:
    answer = assistant.ask("谁牵头设立常年夜市？")
    (one,) = answer.citations

    assert len(rows(replace(answer, citations=(one, replace(one, n=2))))) == 1


def test_a_traditional_answer_keeps_what_is_printed_and_puts_the_rest_in_its_script(
    assistant: Assistant,
) -> None:
    (plain,) = rows(assistant.ask("谁牵头设立常年夜市？"))
    (row,) = rows(assistant.ask("誰牽頭設立常年夜市？"))

    assert row.gist == "在老碼頭設立常年夜市，攤位不少於120個"
    assert (row.leads, row.cooperating) == (("市文旅局",), ("市城管局", "各鎮街"))
    assert (row.title, row.path, row.text) == (plain.title, plain.path, plain.text)


def test_an_english_answer_takes_the_english_of_a_document_that_has_it() -> None:
    clause = replace(paragraph("1", "设立常年夜市。（责任单位：市文旅局）"), english="Set up a night market.")
    document = Document("plan", "夜市方案", (clause,), title_english="Night Market Plan")
    answer = replace(cited(clause, document=document), language="en")

    (row,) = rows(answer)
    assert (row.title, row.gist) == ("Night Market Plan", "Set up a night market")
    assert (row.responsible, row.text) == (("市文旅局",), clause.text)
    bare = replace(clause, english="")
    (row,) = rows(replace(cited(bare, document=replace(document, title_english="")), language="en"))
    assert (row.title, row.gist) == ("夜市方案", "设立常年夜市")


def test_a_list_of_units_is_read_as_its_document_wants_it_read() -> None:
    told = paragraph("1", "各项任务的责任单位中，列第一位的为牵头单位，其余为配合单位。")
    task = paragraph("2", "设立常年夜市。（责任单位：市文旅局、市城管局）")

    (row,) = rows(cited(task, document=Document("a", "方案", (told, task))))
    assert (row.leads, row.cooperating, row.responsible) == (("市文旅局",), ("市城管局",), ())
    (row,) = rows(cited(task, document=Document("b", "方案", (task,))))
    assert (row.leads, row.cooperating, row.responsible) == ((), (), ("市文旅局", "市城管局"))
