"""A follow-up that names no document is answered from the one that was spoken of, unless another says more of it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from documents import library
from documents.clauses import Document
from documents.sources import read_bytes
from index import store
from rag import nearby
from rag.answering import Assistant
from rag.desk import Desk, Written
from rag.drafting import Draft, whole
from rag.glossary import Glossary
from rag.questions.query import Query
from rag.settings import Settings
from tests.toy import ToyEmbedder

FROST = """霜州市渡船更新办法

第一条 更新渡船的，每艘贴息1.5个百分点，最长贴两年。

第二条 申请于每年3月受理，联系电话：0999-0000-118。

第三条 市交通局牵头组织验收。
"""
MIST = """雾津市茶园基金办法

第一条 基金存续期最长十年。

第二条 基金申请于每年9月受理。

第三条 茶园采摘节由市农业局牵头举办。
"""


def _read(text: str, name: str, region: str) -> Document:
    return library.document(read_bytes(text.encode(), f"{name}.txt"), {"id": name, "region": region})


@pytest.fixture
def assistant(tmp_path: Path) -> Assistant:
    documents = [_read(MIST, "mist", "雾津市"), _read(FROST, "frost", "霜州市")]
    index = store.build(documents, tmp_path, ToyEmbedder(["渡船", "基金", "茶园"]))
    return Assistant(index, Glossary([]), Settings(home=tmp_path))


BEFORE = ["霜州更新渡船贴息多少？"]


@pytest.mark.parametrize(
    ("question", "address"), [("最长几年？", "1"), ("申请什么时候受理？", "2"), ("联系电话是多少？", "2")]
)
def test_the_document_that_was_spoken_of_answers(assistant: Assistant, question: str, address: str) -> None:
    answer = assistant.ask(question, BEFORE)
    assert {one.document.id for one in answer.citations} == {"frost"}
    assert address in {one.clause.address for one in answer.citations}


@pytest.mark.parametrize("question", ["雾津的申请什么时候受理？", "茶园采摘节由谁牵头？"])
def test_another_place_and_another_matter_leave_it(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question, BEFORE)
    assert {one.document.id for one in answer.citations} == {"mist"}


def test_what_may_be_asked_of_anything_is_asked_of_the_document_spoken_of(tmp_path: Path) -> None:
    """雾津 says every word of the follow-up, 霜州 was spoken of."""
    frost = FROST.replace("最长贴两年", "同一单位累计不超过八万元")
    mist = MIST.replace("最长十年", "最长十年，一家最多申请九万元")
    documents = [_read(mist, "mist", "雾津市"), _read(frost, "frost", "霜州市")]
    index = store.build(documents, tmp_path, ToyEmbedder(["渡船", "基金", "茶园"]))
    answer = Assistant(index, Glossary([]), Settings(home=tmp_path)).ask("一家最多多少？", BEFORE)
    assert {one.document.id for one in answer.citations} == {"frost"}


@pytest.mark.parametrize(
    "question", ["一家最多补多少？", "材料交给谁", "什么时候截止", "怎么申请", "how do I apply?"]
)
def test_such_questions_name_nothing_of_their_own(question: str) -> None:
    assert nearby.of_anything(question)


@pytest.mark.parametrize(
    "question", ["茶园采摘节由谁牵头？", "基金最长几年？", "家里有两艘船的呢", "who leads the tea fair?"]
)
def test_others_name_a_thing(question: str) -> None:
    assert not nearby.of_anything(question)


SEVERAL = """雾津市茶园总结

第一条 全市茶厂12家，贷款余额3亿元，职工460人。

第二条 全市各项贷款余额900亿元。
"""


@pytest.mark.parametrize(
    ("question", "before"),
    [("贷款余额多少？", ["雾津有多少家茶厂？"]), ("雾津有多少家茶厂？贷款余额多少？", [])],
)
def test_what_the_clause_spoken_of_says_is_not_answered_from_another(
    tmp_path: Path, question: str, before: list[str]
) -> None:
    index = store.build([_read(SEVERAL, "several", "雾津市")], tmp_path, ToyEmbedder(["茶厂", "贷款"]))
    answer = Assistant(index, Glossary([]), Settings(home=tmp_path)).ask(question, before)
    assert [one.clause.address for one in answer.citations] == ["1"]
    assert "900亿元" not in answer.text


def test_another_matter_is_answered_from_its_own_clause(tmp_path: Path) -> None:
    index = store.build([_read(SEVERAL, "several", "雾津市")], tmp_path, ToyEmbedder(["茶厂", "贷款"]))
    answer = Assistant(index, Glossary([]), Settings(home=tmp_path)).ask(
        "全市各项贷款余额多少？", ["雾津有多少家茶厂？"]
    )
    assert "900亿元" in answer.text


def test_a_first_question_has_no_document_before_it(assistant: Assistant) -> None:
    query = assistant._understood("申请什么时候受理？", (), None)
    assert (query.nearby, query.fuller) == ((), None)


def _citing(desk: Desk, document: str, address: str) -> Written:
    held, clause = desk.index.document(document), desk.index.clause(document, address)
    assert held is not None
    assert clause is not None
    draft = Draft()
    draft.say(clause.text, whole(held, clause))
    return Written(draft)


@pytest.mark.parametrize(
    ("question", "document"), [("茶园采摘节由谁牵头？", "mist"), ("由谁牵头？", "frost")]
)
def test_who_does_another_matter_is_told_by_the_text_that_charges_somebody(
    assistant: Assistant, question: str, document: str
) -> None:
    """Both say as much of the matter, the text spoken of charges nobody; who does what was told is asked of that text."""
    desk = assistant._desk

    def write(query: Query) -> Written:
        return _citing(desk, "frost", "1") if query.documents else _citing(desk, "mist", "3")

    query = replace(assistant._understood(question, (), None), topic="", nearby=("frost",))
    found = nearby.answer(query, write, desk)
    assert found is not None
    assert [one.document.id for one in found.draft.citations] == [document]
