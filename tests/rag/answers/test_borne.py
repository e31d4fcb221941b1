"""What bears on a rule elsewhere in its text is told beside it: a departure, a punishment, what was there before, a cap."""

from __future__ import annotations

from pathlib import Path

import pytest

from documents import library
from documents.sources import read_bytes
from index import store
from rag.answering import Assistant
from rag.branches.bearing import bearings
from rag.glossary import Glossary
from rag.settings import Settings
from tests.rag import small_texts
from tests.toy import ToyEmbedder

RULES = """霜州市渡口管理办法

第一条 渡船每年检验一次，船龄超过十年的，每半年检验一次。

第二条 木质渡船不适用本办法第一条关于检验的规定，由船东自行检查并记录。

第三条 码头离取水口不得少于200米。

第四条 下列渡船可以减收泊位费：
（一）电动渡船减收20%；
（二）接送学生的渡船减收30%。
同时符合多项的，合计减收不超过40%。

第五条 违反本办法第三条规定的，由水务部门责令拆除，处8000元罚款。

第六条 本办法施行前已经建成、不符合本办法规定的码头，应当自施行之日起12个月内迁移。

第七条 第一条和第四条事项每年3月集中申报。

第八条 本办法自2025年5月1日起施行。
"""


@pytest.fixture
def assistant(tmp_path: Path) -> Assistant:
    rules = library.document(read_bytes(RULES.encode(), "rules.txt"), {"id": "rules"})
    index = store.build([rules], tmp_path, ToyEmbedder(["检验", "泊位费", "取水口"]))
    return Assistant(index, Glossary([]), Settings(home=tmp_path))


def test_sentences_that_name_a_clause_are_found_with_what_they_name() -> None:
    rules = library.document(read_bytes(RULES.encode(), "rules.txt"), {"id": "rules"})
    found = {one.clause.address: (one.of, one.breaks, one.earlier) for one in bearings(rules)}
    assert found == {
        "2": (("1",), False, False),
        "4/p-2": (("4",), False, False),
        "5": (("3",), True, False),
        "6": ((), False, True),
        "7": (("1", "4"), False, False),
    }


def test_a_law_of_somebody_else_has_articles_of_its_own() -> None:
    text = "霜州市渡口管理办法\n\n第一条 渡船每年检验。\n\n第二条 依照《船舶条例》第一条办理登记。\n"
    assert list(bearings(library.document(read_bytes(text.encode(), "a.txt"), {"id": "a"}))) == []


def test_the_departure_of_another_article_is_told_to_whom_it_is_for(assistant: Assistant) -> None:
    addresses = [one.clause.address for one in assistant.ask("我的木质渡船多久检验一次？").citations]
    assert {"1", "2"} <= set(addresses)
    assert "木质" not in assistant.ask("渡船多久检验一次？").text


def test_when_a_thing_is_applied_for_is_told_by_the_clause_that_names_its_number(
    assistant: Assistant,
) -> None:
    assert "每年3月" in assistant.ask("电动渡船减收泊位费什么时候申报？").text


def test_the_punishment_is_told_where_it_is_asked_beside_the_duty(assistant: Assistant) -> None:
    text = assistant.ask("码头离取水口150米，会不会被罚？").text
    assert "200米" in text
    assert "8000元" in text


def test_what_was_there_before_is_told_its_term(assistant: Assistant) -> None:
    text = assistant.ask("我们的码头2019年就建好了，离取水口只有150米，要在哪天前迁走？").text
    assert "最迟到2026年4月30日" in text
    assert "12个月" not in assistant.ask("码头离取水口最少多少米？").text


def test_no_yes_stands_before_a_departure_that_denies_it(assistant: Assistant) -> None:
    answer = assistant.ask("我的木质渡船，按规定每年检验一次，是吗？")
    assert "不适用" in answer.text
    assert not answer.text.startswith("是的")


def test_what_is_added_is_added_once(tmp_path: Path) -> None:
    """What was written is kept for whoever asks the same again: it is not added to."""
    texts = {
        "rules": "霜州市夜渡办法\n\n第一条 渡船夜航应当开灯。\n\n第二条 违反本办法第一条规定的，由市海事局处二百元罚款。"
    }
    assistant = small_texts.assistant(tmp_path, texts, ["夜航", "开灯"])
    question = "渡船夜航不开灯怎么罚？"
    first = assistant.ask(question).text
    assert "二百元" in first
    assert assistant.ask(question).text == first
