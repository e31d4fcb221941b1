"""Chapters, headings and articles of made-up texts, counted side by side; silence where others count."""

from __future__ import annotations

from pathlib import Path

import pytest

from documents import library
from documents.sources import read_bytes
from index import store
from rag.answering import Assistant
from rag.glossary import Glossary
from rag.questions.asked import divided
from rag.questions.asked.divided import Division
from rag.settings import Settings
from tests.toy import ToyEmbedder

RULES = """霜州市渡船管理办法

第一章 总则

第一条 为了管好渡船，制定本办法。

第二条 渡船由港务局主管。

第二章 停航

第三条 大雾天停航。

第四条 冰期停航。

第五条 停航须当日公告。
"""
OPINIONS = """霜州市关于发展滩涂养殖的实施意见

一、优化布局

（一）养好蛏子。每亩补助200元。

（二）养好牡蛎。每亩补助300元。

二、加强保障

（三）用地保障。滩涂使用期十年。

（四）用电保障。执行农业电价。

（五）用工保障。每年培训200人。
"""


@pytest.fixture
def assistant(tmp_path: Path) -> Assistant:
    read = [
        library.document(read_bytes(text.encode(), f"{name}.txt"), {"id": name})
        for name, text in (("rules", RULES), ("opinions", OPINIONS))
    ]
    return Assistant(
        store.build(read, tmp_path, ToyEmbedder(["停航", "养殖", "保障"])),
        Glossary([]),
        Settings(home=tmp_path),
    )


def test_what_is_no_part_is_not_counted_here(assistant: Assistant) -> None:
    assert divided.wanted("停航有几种方式？") == ()
    assert divided.wanted("渡船几条？")[0].division is Division.ARTICLE  # who counts them looks for articles
    assert "共有5条" not in assistant.ask("霜州市有几条渡船、几个渡口？").text


def test_two_sorts_are_both_counted(assistant: Assistant) -> None:
    said = assistant.ask("渡船管理办法分几章，一共多少条？").text
    assert "共有2章（总则[1]、停航[2]），5条（" in said
    english = assistant.ask("How many chapters and articles are there in 渡船管理办法?").text
    assert "2 chapters" in english
    assert "5 articles" in english


def test_numbers_that_run_on_through_the_headings_are_articles(assistant: Assistant) -> None:
    answer = assistant.ask("发展滩涂养殖的实施意见从（一）编到最后一共多少条？")
    assert "共有5条（" in answer.text
    assert [one.clause.address for one in answer.citations] == ["1/1", "1/2", "2/3", "2/4", "2/5"]


def test_headings_are_counted_with_what_stands_under_them(assistant: Assistant) -> None:
    assert "共有2类（优化布局" in assistant.ask("滩涂养殖实施意见的措施分几类，共多少条？").text


UNDIVIDED = """霜州市支持滩涂养殖若干措施

一、养好蛏子。每亩补助200元。

二、养好牡蛎。每亩补助300元。

三、用地保障。滩涂使用期十年。
"""


def test_a_text_that_divides_no_part_further_is_counted_by_its_parts(tmp_path: Path) -> None:
    read = [
        library.document(read_bytes(text.encode(), f"{name}.txt"), {"id": name})
        for name, text in (("rules", RULES), ("measures", UNDIVIDED))
    ]
    made = store.build(read, tmp_path, ToyEmbedder(["停航", "养殖"]))
    answer = Assistant(made, Glossary([]), Settings(home=tmp_path)).ask("支持滩涂养殖的那份措施总共几条？")
    assert answer.text.startswith("《霜州市支持滩涂养殖若干措施》共有3条")
    assert [one.clause.address for one in answer.citations] == ["1", "2", "3"]
