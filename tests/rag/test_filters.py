"""What a search is narrowed to: by document, region, status, date and unit, in the library's names or people's."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from documents import library
from documents.clauses import Document, Status
from documents.sources import read_bytes
from index import store
from index.searching import Index
from rag.answering import Assistant
from rag.errors import QuestionFault, UnknownDocument
from rag.filters import Filter
from rag.retrieval import Evidence, Retriever
from rag.settings import Settings
from tests.rag import town
from tests.rag.conftest import GLOSSARY
from tests.toy import ToyEmbedder

DAY = Document("d", "甲市办法", date="2031-05", region="甲市、乙市", status=Status.ISSUED)


def places(found: tuple[Evidence, ...]) -> set[str]:
    return {f"{one.document.id}:{one.clause.address}" for one in found}


def ids(found: tuple[Evidence, ...]) -> set[str]:
    return {one.document.id for one in found}


@pytest.mark.parametrize("given", ["yesterday", "2031-13", "2031-5", "2031-02-30", "31"])
def test_what_is_no_date_is_refused(given: str) -> None:
    with pytest.raises(QuestionFault, match=f"since '{given}' is no date"):
        Filter(since=given)


def test_a_span_that_ends_before_it_begins_is_refused() -> None:
    with pytest.raises(QuestionFault, match="since 2032 is after until 2031-12"):
        Filter(since="2032", until="2031-12")
    Filter(since="2031-06", until="2031")


@pytest.mark.parametrize(
    ("only", "taken"),
    [
        (Filter(), True),
        (Filter(documents=("d", "e")), True),
        (Filter(documents=("e",)), False),
        (Filter(regions=("乙市",)), True),
        (Filter(regions=("丙市",)), False),
        (Filter(statuses=(Status.ISSUED, Status.DRAFT)), True),
        (Filter(statuses=(Status.DRAFT,)), False),
        (Filter(since="2031"), True),
        (Filter(since="2031-05-06"), True),  # the month that the document states reaches past that day
        (Filter(since="2031-06"), False),
        (Filter(until="2031-05-06"), True),
        (Filter(until="2031-04"), False),
        (Filter(since="2031-05", until="2031-05"), True),
        (Filter(documents=("d",), statuses=(Status.DRAFT,)), False),
    ],
)
def test_all_that_is_given_must_hold(only: Filter, taken: bool) -> None:
    assert only.takes(DAY) is taken


def test_a_document_without_a_date_is_in_no_span_of_time() -> None:
    undated = replace(DAY, date=None)
    assert Filter().takes(undated)
    assert not Filter(since="1900").takes(undated)
    assert not Filter(until="2999").takes(undated)


def test_a_unit_is_named_with_or_without_its_region() -> None:
    one = replace(DAY, region="甲市")
    assert Filter(units=("市商贸局",)).names(one, ["市财政局", "市商贸局"])
    assert Filter(units=("甲市市商贸局",)).names(one, ["市商贸局"])
    assert not Filter(units=("乙市市商贸局",)).names(one, ["市商贸局"])
    assert not Filter(units=("市商贸局",)).names(one, [])


def test_the_retriever_honours_it_beside_within(index: Index) -> None:
    retriever = Retriever(index, GLOSSARY)
    assert ids(retriever.search("夜市补贴贷款", 50)) >= {"plan", "draft"}
    assert ids(retriever.search("夜市补贴贷款", 50, only=Filter(regions=("云溪市",)))) == {"plan", "rendered"}
    assert ids(retriever.search("夜市补贴贷款", 50, within=("plan",), only=Filter(regions=("云溪市",)))) == {
        "plan"
    }
    assert retriever.search("夜市补贴贷款", 50, within=("draft",), only=Filter(regions=("云溪市",))) == ()
    found = retriever.search("夜市", only=Filter(units=("市文旅局",)))
    assert places(found) == {"plan:1/1/1", "plan:1/2/3", "plan:2/3/4", "draft:2"}


def test_a_filtered_clause_is_found_however_many_stand_before_it(
    tmp_path: Path,
) -> None:
    """300 clauses fit the question better than the one that names the unit."""
    many = "\n".join(f"第{number}条 夜市，夜市。（责任单位：市商贸局）" for number in range(1, 301))
    text = f"云溪市夜市办法\n{many}\n第301条 冬季里夜市也开放并延长到清晨供游客休息。（责任单位：市文物局）\n"
    made = [library.document(read_bytes(text.encode(), "many.txt"), {"id": "many"}), *town.documents()]
    index = store.build(made, tmp_path, ToyEmbedder(["夜"]))
    retriever = Retriever(index, GLOSSARY)
    found = retriever.search("夜市", only=Filter(documents=("many",), units=("市文物局",)))
    assert places(found) == {"many:301"}
    assert ids(retriever.search("夜市", 100, ("rendered", "draft"))) == {"rendered", "draft"}


def test_the_assistant_reads_names_as_people_write_them(assistant: Assistant) -> None:
    def found(only: Filter) -> set[str]:
        return ids(assistant.search("夜市补贴贷款", 20, only))

    assert found(Filter(regions=("云溪",))) == {"plan", "rendered"}
    assert found(Filter(regions=("臨江市", "云溪"))) == {"plan", "rendered", "draft"}
    assert found(Filter(statuses=(Status.DRAFT,))) == {"draft"}
    assert found(Filter(since="2031-05-06", until="2031-05")) == {"plan"}
    assert found(Filter(documents=("draft",), since="2031")) == set()
    named = assistant.search("夜市", 20, Filter(units=("Bureau of Culture and Tourism",)))
    assert places(named) == {"plan:1/1/1", "plan:1/2/3", "plan:2/3/4", "draft:2"}
    assert places(assistant.search("夜市", 20, Filter(units=("临江市文旅局",)))) == {"draft:2"}


def test_a_status_is_that_of_today(index: Index) -> None:
    standing = Assistant(index, GLOSSARY, Settings(), date(2031, 6, 1))
    found = standing.search("夜市", 20, Filter(documents=("draft",), statuses=(Status.DRAFT,)))
    assert {one.document.status for one in found} == {Status.DRAFT}
    assert standing.search("夜市", 20, Filter(documents=("draft",), statuses=(Status.ISSUED,))) == ()


def test_a_name_that_the_library_does_not_know_is_told(assistant: Assistant) -> None:
    with pytest.raises(
        UnknownDocument, match="no document 'nowhere'; the library holds: draft, plan, rendered"
    ):
        assistant.search("夜市", only=Filter(documents=("nowhere",)))
    with pytest.raises(QuestionFault, match="region '海边市'; the library has: 云溪市, 临江市"):
        assistant.search("夜市", only=Filter(regions=("海边市",)))
    with pytest.raises(QuestionFault, match="no clause names a unit '月球局'"):
        assistant.search("夜市", only=Filter(units=("月球局",)))
