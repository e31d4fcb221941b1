"""Some of the library's texts, picked by their records: the oldest, the first to end, those that are over or of a year."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from documents import library
from documents.sources import read_bytes
from index import store
from rag.answering import Assistant
from rag.glossary import Glossary
from rag.settings import Settings
from tests.toy import ToyEmbedder

KILNS = """砂町市砖窑管理办法

砂府〔2029〕4号

第一条 砖窑每年检修一次。砖窑由市窑业服务事务中心（以下简称中心）登记。

第二条 本办法由中心负责解释。

第三条 本办法自2029年5月1日起施行，有效期至2031年4月30日。

砂町市人民政府
2029年4月2日
"""
TILES = """砂町市瓦片保护意见

砂府〔2030〕9号

一、瓦片由市文物局普查。

二、本意见自2030年7月1日起施行，有效期至2035年6月30日。

附件：1.瓦片名录
2.普查表

砂町市人民政府
2030年6月3日
"""
WELLS = """砂町市水井普查通知

一、水井逐口登记。由市水利局负责。
"""


@pytest.fixture(scope="module")
def clerk(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    folder: Path = tmp_path_factory.mktemp("kilns")
    texts = {"kilns": (KILNS, "2029-04-02"), "tiles": (TILES, "2030-06-03"), "wells": (WELLS, None)}
    documents = [
        library.document(
            read_bytes(text.encode(), f"{name}.txt"),
            {"id": name, "title": text.splitlines()[0], "region": "砂町市"} | ({"date": day} if day else {}),
        )
        for name, (text, day) in texts.items()
    ]
    index = store.build(documents, folder, ToyEmbedder(["砖", "瓦", "井"]))
    return Assistant(index, Glossary([]), Settings(home=folder), today=date(2032, 6, 1))


@pytest.mark.parametrize(
    ("question", "opening"),
    [
        ("库里最早的文件是哪一份？", "写明日期的文件中，最早的是《砂町市砖窑管理办法》（2029年4月2日）。"),
        ("哪份文件最先到期", "写明期限的文件中，最先到期的是《砂町市砖窑管理办法》（到2031年4月30日）。"),
        ("哪份有效期最长", "写明期限的文件中，最晚到期的是《砂町市瓦片保护意见》（到2035年6月30日）。"),
        ("哪些文件已经过期了？", "已经过期或废止的文件有1份："),
        ("哪份还有效", "写明还在期限内的文件有1份："),
        ("2030年印发的有哪几份", "2030年的文件有1份："),
        ("哪些文件有附件", "带附件的文件有1份："),
        (
            "Which document is the oldest?",
            "Of the documents that state a date, the oldest is 《砂町市砖窑管理办法》 (2 April 2029).",
        ),
    ],
)
def test_texts_are_picked_by_their_records(clerk: Assistant, question: str, opening: str) -> None:
    assert clerk.ask(question).text.startswith(opening)


def test_texts_that_state_none_are_named_in_a_note(clerk: Assistant) -> None:
    assert "没有写明期限的有《砂町市水井普查通知》。" in clerk.ask("哪份文件最先到期").notes


@pytest.mark.parametrize("question", ["哪份文件提到砖窑检修", "最早什么时候检修砖窑", "哪些砖窑已经过期了"])
def test_a_matter_picks_no_texts(clerk: Assistant, question: str) -> None:
    text = clerk.ask(question).text
    assert "最早的是" not in text
    assert "已经过期或废止" not in text


def test_who_interprets_a_text_is_told_by_its_full_name(clerk: Assistant) -> None:
    answer = clerk.ask("砂町砖窑办法谁解释，管到什么时候")
    assert "《砂町市砖窑管理办法》由中心负责解释（中心即市窑业服务事务中心）。" in answer.text
    assert "2031年4月30日" in answer.text


def test_a_text_that_does_not_say_who_interprets_it(clerk: Assistant) -> None:
    answer = clerk.ask("砂町瓦片保护意见由谁解释")
    assert answer.abstained
    assert "没有写明由谁解释" in answer.text


@pytest.mark.parametrize(
    ("question", "opening"),
    [
        ("砖窑管理办法和瓦片保护意见哪个先出？", "更早的是《砂町市砖窑管理办法》。"),
        ("瓦片保护意见比砖窑管理办法早吗？", "更早的是《砂町市砖窑管理办法》。"),
        ("砖窑管理办法和瓦片保护意见谁的有效期长？", "有效期更长的是《砂町市瓦片保护意见》。"),
    ],
)
def test_two_texts_that_are_named_are_told_apart_by_their_days(
    clerk: Assistant, question: str, opening: str
) -> None:
    answer = clerk.ask(question)
    assert answer.text.startswith(opening)
    assert {one.document.id for one in answer.citations} == {"kilns", "tiles"}


def test_of_two_texts_one_without_a_day_is_said_to_have_none(clerk: Assistant) -> None:
    answer = clerk.ask("砖窑管理办法和水井普查通知哪个先出？")
    assert "《砂町市水井普查通知》没有写明日期" in answer.text
    assert "2029年4月2日" in answer.text
    assert "更早" not in answer.text


def test_two_texts_and_a_deed_are_no_question_of_their_days(clerk: Assistant) -> None:
    assert "更早的是" not in clerk.ask("砖窑管理办法和瓦片保护意见哪个先完成检修？").text
