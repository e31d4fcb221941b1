"""Two documents, or parts of one, held against each other on one matter."""

from __future__ import annotations

from pathlib import Path

import pytest

from documents import library
from documents.sources import read_bytes
from index import store
from rag.answer import Answer
from rag.answering import Assistant
from rag.answers.differences import abreast
from rag.answers.differences.line import Line
from rag.glossary import Glossary
from rag.settings import Settings
from tests.rag import twin_towns
from tests.toy import ToyEmbedder

ALONE = "只有《汐台市渔港建设行动方案》写到；《汐台市渔港发展规划》里没有找到相关内容："


@pytest.fixture
def clerk(tmp_path: Path) -> Assistant:
    return twin_towns.assistant(tmp_path)


def cited(answer: Answer) -> set[str]:
    return {f"{one.document.id}:{one.clause.address}" for one in answer.citations}


def test_a_matter_that_neither_document_speaks_of_is_said_to_be_in_neither(clerk: Assistant) -> None:
    answer = clerk.ask("规划和行动方案怎么写海底隧道，一样吗？")
    assert answer.abstained
    assert (
        answer.text == "《汐台市渔港发展规划》、《汐台市渔港建设行动方案》里都没有找到关于“海底隧道”的内容。"
    )
    assert answer.citations == ()


def test_a_name_that_one_document_lacks_is_not_found_there_by_its_words_apart(clerk: Assistant) -> None:
    answer = clerk.ask("海鲜夜市，规划和行动方案哪份有提？")
    assert answer.text.startswith(ALONE)
    assert cited(answer) == {"scheme:4"}


def test_a_figure_that_only_one_document_states(clerk: Assistant) -> None:
    answer = clerk.ask("规划和行动方案都给水产加工引进资金定了数吗？")
    assert answer.text.startswith(ALONE)
    assert "10亿元以上" in answer.text
    assert cited(answer) == {"scheme:3"}


def test_figures_that_differ_are_told_of_both_documents_and_of_the_table(clerk: Assistant) -> None:
    answer = clerk.ask("规划和行动方案的远洋企业目标一样吗？")
    assert answer.text.startswith("各处写法不同：40家、50家。")
    assert "另有不同写法：《汐台市渔港发展规划》表1第2行：45家" in answer.text
    assert cited(answer) == {"plan:2/1", "plan:2/table-1/2", "scheme:1"}
    assert "口径不同" not in answer.text


def test_the_text_and_the_table_are_compared_for_one_year(clerk: Assistant) -> None:
    answer = clerk.ask("远洋企业，正文和表里的数一致吗？")
    assert answer.text.startswith("各处写法不同：40家、45家。")
    assert cited(answer) == {"plan:2/1", "plan:2/table-1/2"}


def test_a_chapter_and_the_table_agree_but_for_rounding(clerk: Assistant) -> None:
    answer = clerk.ask("第一章的渔业产值跟目标表对得上吗？")
    assert cited(answer) == {"plan:1/1", "plan:2/table-1/1"}
    assert "85.4亿元、85亿元" in answer.text
    assert "取整" in answer.text


def test_lists_are_held_against_each_other_name_by_name(clerk: Assistant) -> None:
    answer = clerk.ask("规划和行动方案列的渔业服务牌照有何出入？")
    assert "都列了：修造船坞、渔具供应。" in answer.text
    assert "只有《汐台市渔港发展规划》列了：海上救助。" in answer.text
    assert "只有《汐台市渔港建设行动方案》列了：冷链运输。" in answer.text
    assert cited(answer) == {"plan:2/2", "scheme:2"}


def test_every_sentence_on_a_side_cites_it(clerk: Assistant) -> None:
    answer = clerk.ask("規劃和行動方案列的漁業服務牌照有何出入？")
    assert answer.language == "zh-Hant"
    assert all("[" in line for line in answer.text.split("\n"))


def test_one_document_alone_is_no_comparison(clerk: Assistant) -> None:
    answer = clerk.ask("行动方案的远洋企业目标是多少？")
    assert "各处" not in answer.text
    assert "50家" in answer.text


LAW = """霜州市渡船条例

第一条 渡船临时牌证的过渡期至2033年6月30日。

第二条 乘渡船不得接打电话。

第三条 违反第二条规定的，处三十元罚款。
"""

NOTES = """霜州市渡船条例解读

一、渡船临时牌证

临时牌证的过渡期到2032年底。

二、罚款

乘渡船接打电话的，处五十元罚款。
"""


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("渡船临时牌证过渡期到哪年，条例和解读一样吗", ("2033年6月30日", "2032年底")),
        ("乘渡船打电话罚多少？条例和解读有没有出入", ("三十元", "五十元")),
    ],
)
def test_a_law_and_its_explanation_on_a_day_and_on_a_fine(
    tmp_path: Path, question: str, said: tuple[str, str]
) -> None:
    read = [
        library.document(read_bytes(text.encode(), f"{name}.txt"), {"id": name, "region": "霜州市"})
        for name, text in (("law", LAW), ("notes", NOTES))
    ]
    index = store.build(read, tmp_path, ToyEmbedder(["牌证", "电话"]))
    answer = Assistant(index, Glossary(()), Settings(home=tmp_path)).ask(question)
    assert {one.document.id for one in answer.citations} == {"law", "notes"}
    assert all(words in answer.text for words in said)


@pytest.mark.parametrize(
    ("question", "matter", "kept"),
    [
        ("规划和行动方案的远洋企业数量分别是多少？", "远洋企业数量", [True, False]),
        (
            "规划和行动方案的修船企业数量分别是多少？",
            "申请牌照的修船企业数量",
            [True, True],
        ),  # says more of it
        ("规划和行动方案对远洋企业有什么不同？", "远洋企业", [True, True]),
    ],
)
def test_a_line_without_a_number_gives_way_where_one_is_asked_for_and_stated_of_the_same(
    clerk: Assistant, question: str, matter: str, kept: list[bool]
) -> None:
    plan, scheme = twin_towns.documents()
    places = [(scheme, "1"), (plan, "2/2")]
    clauses = [(one, next(each for each in one.walk() if each.address == at)) for one, at in places]
    lines = [Line(one, clause, 0, len(clause.text), 1.0, english=False) for one, clause in clauses]
    query = clerk._understood(question, (), None)
    found = abreast._numbered(lines, matter, query, clerk._desk)
    assert [one is not None for one in found] == kept
