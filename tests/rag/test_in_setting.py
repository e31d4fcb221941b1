"""Messages that ask two things or tell much first: each thing is answered, from the clause that all that is told finds."""

from __future__ import annotations

from pathlib import Path

import pytest

from documents import library
from documents.sources import read_bytes
from index import embeddings, store
from rag.answering import Assistant
from rag.glossary import Glossary
from rag.settings import Settings

RULES = """雾泽市渡船出租管理办法

第一章 总则

第一条 为了规范渡船出租，保障乘客安全，制定本办法。

第二条 市水运局负责渡船出租的监督管理。市价格局负责出租价目的监督检查。

第二章 出租

第三条 每艘渡船出租一次补贴船主90元，灯塔每座补贴40元。同一码头一年累计补贴不超过6万元。

第四条 出租人应当自开业之日起二十日内向市水运局登记。

第五条 出租的渡船每日21时30分以后应当靠岸熄灯。渡船灯光应当柔和。

第六条 乘客遗落在船上的箱包，船员应当贴出招领告示，招领期四十日；期满无人认领的，可以移交市水运局。

第七条 承租人在任何码头都可以还船。出租人另收清洁费的，每次不得超过12元，不得强制收取押金。
船票余款自申请之日起5日内退还。船主应当每季检查缆绳。
第三章 责任

第八条 违反本办法第五条规定，未按时靠岸熄灯的，由市水运局责令改正；拒不改正的，处六百元以上二千元以下罚款。

第九条 违反本办法第四条规定，未按期登记的，处三百元罚款。

第十条 本办法自2031年5月1日起施行。
"""


@pytest.fixture(scope="module")
def ferry(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    home: Path = tmp_path_factory.mktemp("ferry")
    read = read_bytes(RULES.encode(), "ferry.txt")
    document = library.document(read, {"id": "ferry", "title": RULES.splitlines()[0], "region": "雾泽市"})
    return Assistant(
        store.build([document], home, embeddings.load("builtin")), Glossary([]), Settings(home=home)
    )


def clauses(ferry: Assistant, message: str) -> set[str]:
    return {one.clause.number for one in ferry.ask(message).citations}


@pytest.mark.parametrize(
    ("message", "said"),
    [
        ("灯塔一座能补多少，还有一个码头一年总共最多拿多少？", ("40元", "6万元")),
        ("渡船晚上几点要靠岸，不按时靠岸罚多少？", ("21时30分", "六百元以上")),
        ("出租渡船要多久内登记，另外不登记怎么罚？", ("二十日内", "三百元")),
    ],
)
def test_a_word_that_joins_parts_two_things_and_both_are_told_in_their_order(
    message: str, said: tuple[str, ...], ferry: Assistant
) -> None:
    text = ferry.ask(message).text

    assert all(one in text for one in said)


def test_the_first_thing_asked_is_told_first(ferry: Assistant) -> None:
    text = ferry.ask("出租渡船要多久内登记，另外不登记怎么罚？").text

    assert text.index("二十日内") < text.index("三百元")


def test_what_no_text_states_is_said_beside_what_one_states(ferry: Assistant) -> None:
    answer = ferry.ask("谁负责渡船出租的监督管理，考核结果哪一天公布？")

    assert answer.text.startswith("市水运局")
    assert "没有找到关于“考核结果哪一天公布”的内容" in answer.text
    assert not answer.abstained


def test_what_is_told_finds_the_clause_and_what_is_asked_its_sentence(ferry: Assistant) -> None:
    message = "我坐渡船回家把箱包遗落在船上，船员都说没看到。贴出招领告示以后要等多久？"

    answer = ferry.ask(message)

    assert [one.clause.number for one in answer.citations] == ["第六条"]
    assert "四十日" in answer.text


def test_of_a_long_clause_the_sentence_is_told_that_speaks_of_what_is_asked(ferry: Assistant) -> None:
    assert "缆绳" not in ferry.ask("出租人另收的清洁费每次不得超过多少元？").text


def test_the_second_street_is_no_article(ferry: Assistant) -> None:
    assert clauses(ferry, "我把出租渡船的铺子搬去第二条街，准备开业。开业以后要多久内登记？") == {"第四条"}
