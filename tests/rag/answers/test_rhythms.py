"""How often, asked in English: the sentence that says it is quoted, however the question is worded."""

from __future__ import annotations

from pathlib import Path

import pytest

from documents import library
from documents.sources import read_bytes
from index import store
from rag.answer import Kind
from rag.answering import Assistant
from rag.glossary import Glossary
from rag.settings import Settings
from tests.toy import ToyEmbedder

FRONT = """---
id: ferries
edition: digest
title: 霜州市渡口联席会议办法
title_en: Measures on the Ferry Joint Meeting of Shuangzhou
region: 霜州市
---

# 霜州市渡口联席会议办法
> Measures on the Ferry Joint Meeting of Shuangzhou
"""
CHINESE = (
    "联席会议每季度召开一次。由分管副市长召集，航运企业和渡口管理所负责人参加。",
    "会议通报客流和险情，商定船班增减，并听取企业对岸线使用的意见。",
    "渡口设施维护、船员培训和救生物资由管理所在会前列出清单，逐项说明进度和缺口；会后形成纪要，分送各单位办理。",
)
ENGLISH = (
    "It is held once every quarter.",
    "It is convened by the deputy mayor in charge, and the heads of shipping companies and ferry stations meet there.",
    "The meeting reports on passengers and dangers, settles how many boats are to run on each route and when,",
    "and hears what the companies think of the use of the shore and of the charges at the piers.",
    "Before the meeting the stations list the upkeep of piers, the training of crews and the stock of life jackets,",
    "and explain for each item how far it has come and what is still missing.",
    "After the meeting minutes are written and sent to all who took part, so that they carry out what was settled;",
    "whoever cannot do so explains why, names what help would be needed and proposes a new date to the convener.",
)
FERRIES = f"{FRONT}\n1. {''.join(CHINESE)}\n> {' '.join(ENGLISH)}\n\n2. 渡船更新按船龄先后安排。\n> Boats are replaced by age.\n"


@pytest.fixture
def assistant(tmp_path: Path) -> Assistant:
    document = library.document(read_bytes(FERRIES.encode(), "ferries.md"))
    return Assistant(
        store.build([document], tmp_path, ToyEmbedder(["shipping", "ferry"])),
        Glossary([]),
        Settings(home=tmp_path),
    )


def test_the_interval_is_quoted_with_the_sentence_that_speaks_of_the_question(assistant: Assistant) -> None:
    answer = assistant.ask("How often does the deputy mayor meet the heads of shipping companies?")
    assert answer.kind is Kind.RHYTHM
    assert "once every quarter" in answer.text
    assert "deputy mayor" in answer.text
    (citation,) = answer.citations
    assert citation.quote.startswith("It is held")


RULES = """霜州市渡口巡查办法

第一条 管理所逐年修订巡查手册，据此定期评估船况。

第二条 海事机关每两个月审核一次头盔。

第三条 市级领导每季度登船，县级领导每月登船。
"""


@pytest.fixture
def rules(tmp_path: Path) -> Assistant:
    document = library.document(read_bytes(RULES.encode(), "rules.txt"), {"id": "rules", "region": "霜州市"})
    index = store.build([document], tmp_path / "rules", ToyEmbedder(["船况", "头盔", "登船"]))
    return Assistant(index, Glossary([]), Settings(home=tmp_path / "rules"))


def test_what_is_done_regularly_has_no_interval_beside_one_of_another_thing(rules: Assistant) -> None:
    answer = rules.ask("多久评估一次船况？")
    assert answer.text.startswith("原文只写“定期”，没有写明多久一次。[1]")
    assert not rules.ask("多久审核一次头盔？").text.startswith("原文只写")


def test_an_english_question_hears_the_interval_in_english_where_there_is_only_one(rules: Assistant) -> None:
    assert rules.ask("How often are helmets reviewed?").text.startswith("Once every two months.[1]")
    assert "Once" not in rules.ask("How often do county leaders board ferries?").text


def test_a_period_of_meeting_is_a_rhythm(rules: Assistant) -> None:
    assert rules.ask("审核头盔的周期是多长？").kind is Kind.RHYTHM


def test_a_sentence_that_says_how_often_stands_alone(rules: Assistant) -> None:
    assert [one.clause.address for one in rules.ask("多久审核一次头盔？").citations] == ["2"]
    assert [one.clause.address for one in rules.ask("审核头盔的频次").citations] == ["2"]


PATROLS = """---
id: patrols
edition: digest
title: 霜州市渡口巡查办法
title_en: Measures on Ferry Patrols of Shuangzhou
region: 霜州市
---

# 霜州市渡口巡查办法
> Measures on Ferry Patrols of Shuangzhou

第一条 建立常态化的险情信息交流平台，与航运企业交流渡口险情信息。
> Set up a regular platform to exchange information on dangers at piers with shipping companies.

第二条 管理所每季度同海事机关通报渡口险情。
> The station and the maritime office exchange reports on dangers at piers every quarter.
"""


@pytest.mark.parametrize(
    ("question", "denied"),
    [
        ("How often do they exchange information on dangers at piers?", False),
        ("How often is information on dangers at piers exchanged with shipping companies?", True),
    ],
)
def test_no_frequency_is_denied_beside_a_clause_that_states_one(
    tmp_path: Path, question: str, denied: bool
) -> None:
    document = library.document(read_bytes(PATROLS.encode(), "patrols.md"), {"id": "patrols"})
    index = store.build([document], tmp_path, ToyEmbedder(["险情", "dangers"]))
    text = Assistant(index, Glossary([]), Settings(home=tmp_path)).ask(question).text
    assert ("states no frequency" in text) is denied
    assert ("every quarter" in text) is not denied


LASTING = """霜州市渡船充电规定

第一条 渡船充电设施每月检修一次。

第二条 渡船单次充电不超过8小时。

第三条 渡船充电设施由市交通局负责解释，本规定以下简称渡船规定。
"""


@pytest.fixture(scope="module")
def chargers(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    folder = tmp_path_factory.mktemp("chargers")
    rules = library.document(read_bytes(LASTING.encode(), "rules.txt"), {"id": "rules"})
    index = store.build([rules], folder, ToyEmbedder(["充电", "检修", "渡船"]))
    return Assistant(index, Glossary([]), Settings(home=folder))


@pytest.mark.parametrize(
    ("question", "address"),
    [
        ("渡船一次最多可以充电多久？", "2"),
        ("渡船单次充电不能超过多久", "2"),
        ("渡船充电设施需要多久检修一次？", "1"),
    ],
)
def test_how_long_is_no_how_often(chargers: Assistant, question: str, address: str) -> None:
    assert chargers.ask(question).citations[0].clause.address == address


def test_who_interprets_a_text_asks_for_no_meaning(chargers: Assistant) -> None:
    assert "市交通局" in chargers.ask("渡船规定由谁负责解释？").text
