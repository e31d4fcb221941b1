"""A library on other matters has nothing for an applicant, whatever word it shares with him."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace

import pytest

from documents import library
from documents.sources import read_bytes
from index import embeddings, store
from rag.answering import Assistant
from rag.applicants import profile
from rag.glossary import Glossary
from rag.programmes import belonging
from rag.settings import Settings

CARE = """岚石市养老服务提升措施

1. 新建社区食堂按面积补助，100平方米以下的补助8万元。

2. 养老机构招用护理员的，按人数给予岗位补贴。

3. 支持企业研发康复辅具，按设备投入的20%补助。

4. 会员费原则上不得收取，已收取的限期清退。
"""


@pytest.fixture(scope="module")
def care(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    home: Path = tmp_path_factory.mktemp("care")
    document = library.document(
        read_bytes(CARE.encode(), "care.txt"),
        {"id": "care", "title": "岚石市养老服务提升措施", "region": "岚石市"},
    )
    index = store.build([document], home, embeddings.load("builtin"))
    return Assistant(index, Glossary([]), Settings(home=home))


@pytest.mark.parametrize(
    "question",
    [
        "开奶茶店的，想换个招牌，能补钱不",
        "我公司成立不到一年，做软件的，市里有什么补贴可以拿",
        "We sell handmade toys online. Could we get money for a web shop?",
    ],
)
def test_nothing_is_offered_to_another_trade(question: str, care: Assistant) -> None:
    answer = care.ask(question)

    assert answer.abstained
    assert not answer.citations


@pytest.mark.parametrize(
    ("question", "clause"),
    [
        ("我们是养老院，招护理员有什么补贴", "2"),
        ("做康复辅具的企业，买研发设备有没有补助", "3"),
    ],
)
def test_those_for_whom_a_measure_is_are_told(question: str, clause: str, care: Assistant) -> None:
    assert clause in {one.clause.address for one in care.ask(question).citations}


def test_a_need_is_met_by_any_sentence_that_is_shown() -> None:
    told = profile.read("我们公司从没在银行贷过款")
    near = SimpleNamespace(told=(), words={}, meaning={})
    scale = SimpleNamespace(weight=lambda _: 1.6)
    idle, meeting = (SimpleNamespace(aspects=frozenset(names)) for names in ((), ("first-loan",)))
    measure = SimpleNamespace(key=("text", "1"), own=frozenset(), around=frozenset())
    for segments, belongs in (((idle,), False), ((idle, meeting), True)):
        fit = SimpleNamespace(measure=measure, segments=segments)
        assert belonging.belongs(told, fit, near, scale, placed=False) is belongs
