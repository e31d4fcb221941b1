"""Questions about one made-up text as such: who issued it, on what it rests, until when it holds."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from documents import library
from documents.sources import read_bytes
from index import store
from rag.answer import Answer
from rag.answering import Assistant
from rag.glossary import Glossary
from rag.settings import Settings
from tests.toy import ToyEmbedder


def cited(answer: Answer) -> list[str]:
    return [f"{one.document.id}:{one.clause.address}" for one in answer.citations]


SIGNED = "云溪市航道方案\n一、任务\n疏浚航道。\n二、保障\n抓落实。\n云溪市水利局　云溪市财政局\n2031年5月6日\n附件\n航道名录\n"


def test_who_issued_a_text_is_cited_where_it_is_printed(tmp_path: Path) -> None:
    signed = library.document(read_bytes(SIGNED.encode(), "signed.txt"), {"id": "signed", "region": "云溪市"})
    index = store.build((signed,), tmp_path, ToyEmbedder(["航道"]))
    answer = Assistant(index, Glossary(()), Settings(home=tmp_path)).ask("航道方案是哪个部门印发的？")
    assert "云溪市水利局" in answer.text
    assert "云溪市财政局" in answer.text
    assert cited(answer) == ["signed:colophon"]


def test_who_gave_a_report_or_signed_an_order_is_told_by_the_line_with_the_name(tmp_path: Path) -> None:
    report = (
        "霜州市2031年政府工作报告\n\n——2031年1月18日在霜州市人民代表大会第二次会议上\n\n霜州市市长 顾望川\n\n"
        "各位代表：\n\n一、回顾\n建成渡口三处。\n\n二、目标\n再建两处。\n"
    )
    read = library.document(read_bytes(report.encode(), "report.txt"), {"id": "report", "region": "霜州市"})
    index = store.build([read], tmp_path, ToyEmbedder(["渡口", "报告"]))
    answer = Assistant(index, Glossary([]), Settings(home=tmp_path)).ask("霜州2031年政府工作报告是谁作的？")
    assert answer.text == (
        "《霜州市2031年政府工作报告》写明：霜州市2031年政府工作报告，——2031年1月18日在霜州市人民代表大会第二次会议上，"
        "霜州市市长 顾望川。[1]"
    )


BASED = """霜州市渡船补贴实施意见

霜政办〔2031〕9号

为落实《岚省支持渡运若干措施》（岚政办发〔2031〕2号，以下简称《省若干措施》），提出以下意见。

一、补贴渡船。每艘补贴3万元。

霜州市人民政府办公室
2031年3月1日
"""


def test_a_basis_is_told_with_its_number_and_not_again_by_its_short_name(tmp_path: Path) -> None:
    read = library.document(read_bytes(BASED.encode(), "based.txt"), {"id": "based", "region": "霜州市"})
    index = store.build([read], tmp_path, ToyEmbedder(["渡船"]))
    answer = Assistant(index, Glossary(()), Settings(home=tmp_path)).ask("渡船补贴实施意见依据什么文件？")
    assert "《岚省支持渡运若干措施》（岚政办发〔2031〕2号）" in answer.text
    assert "《省若干措施》" not in answer.text


@pytest.mark.parametrize(
    ("period", "said"),
    [
        ("2031", "《霜州市渡船补贴实施意见》的规划期是2031年，仍在期限内。[1]"),
        ("2025/2030", "《霜州市渡船补贴实施意见》的规划期是2025—2030年，期限已过。[1]"),
        ("本届任期", "《霜州市渡船补贴实施意见》的规划期：本届任期。[1]"),
    ],
)
def test_a_catalogue_may_give_a_period_in_one_year_or_in_words(
    tmp_path: Path, period: str, said: str
) -> None:
    read = library.document(read_bytes(BASED.encode(), "based.txt"), {"id": "based", "period": period})
    index = store.build([read], tmp_path, ToyEmbedder(["渡船"]))
    clerk = Assistant(index, Glossary(()), Settings(home=tmp_path), today=date(2031, 4, 1))
    assert clerk.ask("渡船补贴实施意见现在还有效吗？").text == said


RULES = """霜州市码头管理办法

第一条 为了规范码头管理，根据《水上安全条例》《霜州市航道规定》，制定本办法。

第二条 码头每日巡查一次。

第三条 本办法自2031年3月1日起施行，有效期至2033年12月31日。
"""


@pytest.fixture
def keeper(tmp_path: Path) -> Assistant:
    other = "霜州市渡船补贴方案\n\n一、渡船每艘补贴2万元。\n\n二、补贴每年发放一次。\n"
    read = [
        library.document(read_bytes(text.encode(), f"{name}.txt"), {"id": name, "region": "霜州市"})
        for name, text in (("grants", other), ("rules", RULES))
    ]
    index = store.build(read, tmp_path, ToyEmbedder(["码头", "巡查", "渡船", "补贴"]))
    return Assistant(index, Glossary(()), Settings(home=tmp_path))


def test_rules_say_in_their_first_article_on_what_they_rest(keeper: Assistant) -> None:
    answer = keeper.ask("霜州码头管理办法的依据是哪些文件？")
    assert answer.text == "《霜州市码头管理办法》落实（依据）的是《水上安全条例》、《霜州市航道规定》。[1]"
    assert cited(answer) == ["rules:1"]


@pytest.mark.parametrize(
    "question",
    ["霜州码头办法管到2035年，那2034年还要每日巡查吗？", "霜州码头的巡查有效期到2035年，到期前怎么续？"],
)
def test_a_wrong_year_of_its_end_is_set_right_in_passing(keeper: Assistant, question: str) -> None:
    answer = keeper.ask(question)
    assert answer.text.startswith("不是2035年：")
    assert cited(answer) == ["rules:3"]


def test_a_right_year_of_its_end_is_no_answer(keeper: Assistant) -> None:
    assert "不是2033" not in keeper.ask("霜州码头办法管到2033年，码头每日巡查几次？").text
