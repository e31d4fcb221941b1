"""A question that offers two figures or days for one thing is told the clause of each."""

from __future__ import annotations

from pathlib import Path

import pytest

from rag.answering import Assistant
from tests.rag import small_texts

REEDS = """苇岸市湿地公园管理办法

第一条 为了保护苇岸湿地，制定本办法。

第二条 观鸟栈道每日开放名额不超过320人，由园区管理处发放预约码。

第三条 补种芦苇的，每亩补助260元；补种菖蒲的，每亩补助140元。

第四条 科普志愿者应当在每月20日前报送服务记录。申请观鸟许可最迟在9月30日前提出。

第五条 鸟类环志由持证人员实施，环志站2030年达到6处。

附件1

园区便民一览表

1. 观鸟栈道开放名额：每日280人。
2. 志愿者服务记录于每月25日前报送。
3. 观鸟许可申请于9月15日截止。
4. 环志站2030年建成8处。
"""


@pytest.fixture(scope="module")
def clerk(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    home: Path = tmp_path_factory.mktemp("reeds")
    return small_texts.assistant(home, {"reeds": REEDS}, ["鸟", "苇", "志愿"])


@pytest.mark.parametrize(
    ("question", "opening", "addresses"),
    [
        ("苇岸观鸟栈道名额每天320人还是280人", "各处写法不同：不超过320人、280人。", {"2", "annex-1/1"}),
        ("志愿者服务记录20号报还是25号报", "各处写法不同：20日、25日。", {"4", "annex-1/2"}),
        (
            "观鸟许可申请怎么一会儿9月30日一会儿9月15日",
            "各处写法不同：9月30日、9月15日。",
            {"4", "annex-1/3"},
        ),
        ("环志站2030年6处跟8处，哪个对", "各处写法不同：6处、8处。", {"5", "annex-1/4"}),
    ],
)
def test_each_figure_is_told_with_its_clause(
    clerk: Assistant, question: str, opening: str, addresses: set[str]
) -> None:
    answer = clerk.ask(question)
    assert answer.text.startswith(opening)
    assert {one.clause.address for one in answer.citations} == addresses


def test_figures_that_one_clause_states_of_two_things_are_no_conflict(clerk: Assistant) -> None:
    answer = clerk.ask("补种芦苇每亩补260元还是140元")
    assert "写法不同" not in answer.text
    assert {one.clause.address for one in answer.citations} == {"3"}


def test_a_figure_that_no_clause_states_is_set_beside_none(clerk: Assistant) -> None:
    assert "写法不同" not in clerk.ask("观鸟栈道名额每天320人还是500人").text
