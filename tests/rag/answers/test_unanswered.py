"""Questions that no clause answers though some share their words: refused, and nothing claimed of the clause beside it."""

from __future__ import annotations

from pathlib import Path

import pytest

from documents import library
from documents.sources import read_bytes
from index import embeddings, store
from rag.answering import Assistant
from rag.answers.unanswered import unstated
from rag.finding.prominence import Prominence
from rag.glossary import Glossary
from rag.retrieval import Evidence
from rag.settings import Settings

RULES = """灯屿市渔港停泊管理办法

第一条 为了维护渔港秩序，制定本办法。

第二条 新建渔港按照每百艘渔船不少于30个泊位配建。

第三条 申请停泊证，应当提交身份证明和渔船检验证书，由市渔业局在五日内办结。

第四条 停泊不得收取登记费。渔港停泊费每艘每日20元。

第五条 对社会资本新建的泊位，每个给予补助8000元。

第六条 支持符合条件的保险机构开发渔船保险产品，为跨境理赔提供便利服务。
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    home = Path(tmp_path_factory.mktemp("rules"))
    document = library.document(read_bytes(RULES.encode(), "rules.txt"), {"id": "rules", "region": "灯屿市"})
    return Assistant(
        store.build([document], home, embeddings.load("builtin")), Glossary([]), Settings(home=home)
    )


@pytest.mark.parametrize(
    "question",
    [
        "灯屿渔港现在一共有多少个泊位？",
        "灯屿渔港造一个泊位的租金要多少钱？",
        "办停泊证要跑哪个窗口？",
        "你觉得灯屿市渔港2030年能完成泊位建设吗？",
        "渔船保险的个人缴费标准",
        "市渔业局有多少在编人员？",
        "申请停泊证的人最小是几岁？",
    ],
)
def test_words_of_a_clause_are_no_answer(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert answer.abstained
    assert answer.citations == ()


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("灯屿新建渔港要配多少个泊位？", "30个"),
        ("灯屿渔港停泊费一天多少钱？", "20元"),
        ("在灯屿停泊要交多少登记费？", "不得收取登记费"),
        ("灯屿新建一个泊位补助多少钱？", "8000元"),
        ("办停泊证要交什么材料？", "检验证书"),
    ],
)
def test_what_is_stated_is_still_answered(assistant: Assistant, question: str, said: str) -> None:
    answer = assistant.ask(question)
    assert not answer.abstained
    assert said in answer.text


CLEAR = Prominence(foremost=True, own=9.0, nearness=0.5, ahead=0.6)
FAINT = Prominence(own=2.0, nearness=0.2)


@pytest.mark.parametrize(
    ("support", "prominence", "claimed"),
    [(0.55, FAINT, False), (0.4, CLEAR, False), (0.55, CLEAR, True), (0.75, FAINT, True)],
)
def test_a_clause_that_shares_general_words_is_not_said_to_speak_of_the_matter(
    assistant: Assistant,
    monkeypatch: pytest.MonkeyPatch,
    support: float,
    prominence: Prominence,
    claimed: bool,
) -> None:
    desk = assistant._desk
    clause = next(desk.documents[0].walk())
    found = (Evidence(desk.documents[0], clause, 1.0, (), support, prominence),)
    monkeypatch.setattr(desk.retriever, "search", lambda *_: found)
    written = unstated.answer(assistant._understood("渔船保险的电话是多少？", (), None), desk)
    assert (written is not None) is claimed
