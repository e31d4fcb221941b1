"""An answer as a table: its words in three languages, what stands below it, a name for its file."""

from __future__ import annotations

from dataclasses import replace

import pytest

from rag.answer import Coverage
from tests.ui import fake_assistant
from ui.table import Table, file_name, table


def made(language: str) -> Table:
    found = table(
        replace(fake_assistant.tasks("市商务局牵头哪些任务？"), language=language, notes=("仅供参考",))
    )
    assert found is not None
    return found


def test_an_answer_that_cites_nothing_has_no_table() -> None:
    assert table(fake_assistant.nothing("市长的电话？", "zh-Hans")) is None
    assert table(replace(fake_assistant.tasks("哪些？"), abstained=True)) is None


def test_every_line_has_a_cell_for_every_heading() -> None:
    found = made("zh-Hans")

    assert found.headings == (
        *("文件", "文号", "条款", "条款地址", "所在章节", "要点", "牵头单位", "配合单位", "责任单位"),
        *("日期", "状态", "文本", "条款全文"),
    )
    assert found.lines[0] == (
        "金融支持开放行动计划",
        "样金〔2020〕75号",
        "第71条",
        "plan-a 4/2/71",
        "四、开放 › （二）贸易",
        "组织企业参加境外展会",
        "市商务局",
        "",
        "",
        "2020-12-18",
        "已发布",
        "摘编",
        "组织企业参加境外展会。（牵头单位：市商务局）",
    )
    assert [len(line) for line in found.lines] == [13, 13]
    assert found.remarks == (
        ("问题", "市商务局牵头哪些任务？"),
        ("范围", "在 80 条中找到 2 条，已列全"),
        ("提示", "仅供参考"),
    )


def test_a_traditional_and_an_english_table_bear_their_own_words() -> None:
    found = made("zh-Hant")
    assert found.headings[-4:] == ("日期", "狀態", "文本", "條款全文")
    assert found.lines[0][10] == "已發佈"
    assert found.remarks[1] == ("範圍", "在 80 條中找到 2 條，已列全")

    found = made("en")
    assert found.name == "Clauses"
    assert found.headings[6:9] == ("Lead units", "Cooperating units", "Responsible units")
    assert found.lines[0][0] == "Action plan on finance for opening up"
    assert found.lines[0][10:12] == ("Issued", "Digest")
    assert found.remarks[:2] == (
        ("Question", "市商务局牵头哪些任务？"),
        ("Coverage", "2 found in 80 clauses, complete"),
    )


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("zh-Hans", ("范围", "引用 2 条；是否还有其他条款未作统计")),
        ("zh-Hant", ("範圍", "引用 2 條；是否還有其他條款未作統計")),
        ("en", ("Coverage", "2 cited; whether there are more was not counted")),
    ],
)
def test_an_answer_that_counted_nothing_is_not_passed_off_as_whole(
    language: str, said: tuple[str, str]
) -> None:
    found = table(replace(fake_assistant.tasks("哪些？"), language=language, coverage=None))
    assert found is not None
    assert found.remarks[1] == said


def test_a_list_that_may_lack_something_says_so() -> None:
    found = table(replace(fake_assistant.tasks("哪些？"), coverage=Coverage(2, 80, False)))
    assert found is not None
    assert found.remarks[1] == ("范围", "在 80 条中找到 2 条，可能未列全")


def test_what_no_file_takes_is_left_out_and_line_ends_stay() -> None:
    found = table(fake_assistant.tasks("哪\x00些\ud83d？\r\n第二行\t\ufffe"))
    assert found is not None
    assert found.title == "哪些？\n第二行\t"


@pytest.mark.parametrize(
    ("question", "name"),
    [
        ("市商务局牵头哪些任务？", "问策 市商务局牵头哪些任务"),
        ("who leads the QFLP task?", "问策 who leads the QFLP task"),
        ("../../etc/passwd\x00", "问策 etc passwd"),
        ('a\\b:c*d"e<f>g|h', "问策 a b c d e f g h"),
        ("请看\u202efdp.exe", "问策 请看 fdp.exe"),
        ("？", "问策"),
        ("\ud83d", "问策"),
        ("长" * 100, f"问策 {'长' * 60}"),
    ],
)
def test_a_file_is_named_after_its_question_as_any_file_system_takes_it(question: str, name: str) -> None:
    assert file_name(question) == name
