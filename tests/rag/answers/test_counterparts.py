"""农村呢 after a question on the towns: the words of the same clause on the other thing, and no others."""

from __future__ import annotations

from pathlib import Path

import pytest

from documents import library
from documents.sources import read_bytes
from index import store
from rag.answering import Assistant
from rag.conversation.turning import turned
from rag.glossary import Glossary
from rag.settings import Settings
from tests.toy import ToyEmbedder

PLAN = """霜州市渡口提升规划

第一条 石埠渡口配备渡船12艘，沙洲渡口配备渡船8艘，其余渡口按需配备。

第二条 对新建码头每座补助30万元；对改建码头，验收合格的，每座补助18万元。

第三条 甲级、乙级、丙级渡船分别奖励9万元、6万元、3万元。

第四条 市级领导每季度巡查一次，县级领导每月巡查一次。

第五条 沙洲种植芦苇，面积500亩。

第六条 木船改造每艘补助6万元，最高40万元；铁船改造每艘补助9万元，累计不超过70万元。合股改造、出资不足一半的，按上述标准的50%执行。

第七条 码头收入首次超过1亿元、2亿元、3亿元的，分别奖励8万元、16万元、24万元。
"""


@pytest.fixture
def assistant(tmp_path: Path) -> Assistant:
    plan = library.document(read_bytes(PLAN.encode(), "plan.txt"), {"id": "plan"})
    index = store.build([plan], tmp_path, ToyEmbedder(["配备", "码头", "渡船", "巡查"]))
    return Assistant(index, Glossary([]), Settings(home=tmp_path))


@pytest.mark.parametrize(
    ("before", "question", "said"),
    [
        ("石埠渡口配备渡船多少艘？", "沙洲呢？", "第一条：沙洲渡口配备渡船8艘。[1]"),
        ("新建码头每座补助多少？", "那改建的呢？", "第二条：对改建码头，验收合格的，每座补助18万元。[1]"),
        ("甲级渡船奖励多少？", "丙级呢？", "第三条：甲级、乙级、丙级渡船分别奖励9万元、6万元、3万元。[1]"),
        ("市级领导多久巡查一次？", "县级领导呢？", "第四条：县级领导每月巡查一次。[1]"),
        ("市级领导多久巡查一次？", "县领导呢？", "第四条：县级领导每月巡查一次。[1]"),
        (
            "码头收入首次超过1亿元奖励多少？",
            "3亿元呢？",
            "第七条：码头收入首次超过1亿元、2亿元、3亿元的，分别奖励8万元、16万元、24万元。[1]",
        ),
        ("木船改造每艘补助多少？", "铁船呢？", "第六条：铁船改造每艘补助9万元，累计不超过70万元。[1]"),
        (
            "木船改造每艘补助多少？",
            "合股改造的呢？",
            "第六条：合股改造、出资不足一半的，按上述标准的50%执行。[1]",
        ),
    ],
)
def test_the_smallest_words_that_state_it_are_told(
    assistant: Assistant, before: str, question: str, said: str
) -> None:
    assert assistant.ask(question, [before]).text == f"《霜州市渡口提升规划》{said}"


def test_a_thing_of_which_the_clause_states_no_figure_is_looked_for_elsewhere(assistant: Assistant) -> None:
    found = assistant._understood("其余渡口呢？", ["石埠渡口配备渡船多少艘？"], None)
    assert (found.item, found.part) == (None, None)


@pytest.mark.parametrize(
    ("question", "thing"),
    [
        ("农村呢？", "农村"),
        ("那改建的呢", "改建"),
        ("and in mountain areas?", "in mountain areas"),
        ("2035年呢？", ""),  # a year takes the place of a year
        ("目标呢？", ""),
        ("那由谁负责呢？", ""),
        ("它呢？", ""),
        ("农村有多少？", ""),
    ],
)
def test_what_a_follow_up_turns_to(assistant: Assistant, question: str, thing: str) -> None:
    assert turned(question, assistant._desk.units, ("霜州",)) == thing
