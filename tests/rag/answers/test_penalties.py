"""What breaking a rule costs: the punishing sentence read together with the article that it names."""

from __future__ import annotations

from pathlib import Path

import pytest

from documents import library
from documents.sources import read_bytes
from index import store
from rag.answering import Assistant
from rag.glossary import Glossary
from rag.settings import Settings
from tests.toy import ToyEmbedder

RULES = """霜州市渡口管理办法

第一章 渡运

第一条 渡船应当悬挂红色信号旗，每名乘客配备一件救生衣。

第二条 船员应当遵守下列规定：
（一）开航前清点人数；
（二）不得在航行中吸烟。

第三条 码头经营者应当公布票价，节日不得涨价。

第二章 责任

第四条 渡船经营者违反本办法第一条规定的，由市交通部门责令停航，处三千元罚款；拒不停航的，处九千元罚款。

第五条 违反本办法第二条第一项规定的，由海事机关处二百元罚款；违反第二条第二项规定的，处五十元罚款。

第六条 违反本办法第三条规定的，由市场监督管理部门处一千元以上五千元以下罚款。

第七条 船员有下列行为之一的，由海事机关暂扣证书三个月：
（一）隐瞒事故；
（二）出借救生筏。
"""


@pytest.fixture
def assistant(tmp_path: Path) -> Assistant:
    rules = library.document(read_bytes(RULES.encode(), "rules.txt"), {"id": "rules"})
    index = store.build([rules], tmp_path, ToyEmbedder(["救生衣", "吸烟", "票价"]))
    return Assistant(index, Glossary([]), Settings(home=tmp_path))


def test_the_deed_that_only_the_broken_article_tells_finds_its_punishment(assistant: Assistant) -> None:
    answer = assistant.ask("渡船没有给乘客配救生衣，罚多少？")
    assert answer.text == (
        "《霜州市渡口管理办法》第四条：渡船经营者违反本办法第一条规定的，由市交通部门责令停航，"
        "处三千元罚款；拒不停航的，处九千元罚款。[1]\n"
        "《霜州市渡口管理办法》第一条：渡船应当悬挂红色信号旗，每名乘客配备一件救生衣。[2]"  # what was broken
    )


def test_of_two_punishments_in_one_article_only_that_of_the_item_is_told(assistant: Assistant) -> None:
    text = assistant.ask("船员航行中吸烟罚多少钱？").text
    assert "五十元" in text
    assert "二百元" not in text


def test_who_punishes_comes_first(assistant: Assistant) -> None:
    assert assistant.ask("节日乱涨票价由哪个部门处罚？").text.startswith("市场监督管理部门。")
    assert assistant.ask("开航前不清点人数，谁来罚？").text.startswith("海事机关。")


def test_an_item_is_punished_by_the_sentence_above_it(assistant: Assistant) -> None:
    answer = assistant.ask("船员隐瞒事故怎么处罚？")
    assert answer.text == (
        "《霜州市渡口管理办法》第七条：船员有下列行为之一的，由海事机关暂扣证书三个月：（一）隐瞒事故。[1][2]"
    )
    assert [one.clause.address for one in answer.citations] == ["2/7", "2/7/1"]


def test_what_follows_a_refusal_is_told_with_it(assistant: Assistant) -> None:
    assert "拒不停航的，处九千元罚款" in assistant.ask("渡船没有配救生衣，拒不改正会怎样？").text


def test_an_article_named_by_its_number_needs_no_deed(assistant: Assistant) -> None:
    answer = assistant.ask("违反第三条怎么罚？")
    assert [one.clause.address for one in answer.citations] == ["2/6"]


def test_a_follow_up_moves_to_the_breach_of_another_article(assistant: Assistant) -> None:
    answer = assistant.ask("那违反第三条呢？", ["违反第一条罚多少？"])
    assert "一千元以上五千元以下" in answer.text


@pytest.mark.parametrize("question", ["渡口养鹅罚多少？", "去年罚了多少艘渡船？", "违反第九条罚多少？"])
def test_what_is_not_punished_and_what_was_done_is_not_given_a_fine(
    assistant: Assistant, question: str
) -> None:
    answer = assistant.ask(question)
    assert answer.abstained or "罚款" not in answer.text


PLAIN = """霜州市渔港补贴办法

第一条 以虚假船籍骗取渔港补贴的，责令退回资金，两年内不得再次申请；涉嫌犯罪的，移送司法机关。

第二条 经营者不得有下列行为：
（一）出借泊位；
（二）出售冰块。

第三条 经营者有第二条第（一）项行为的，由港务机关处一千元罚款。
"""


@pytest.fixture
def harbour_master(tmp_path: Path) -> Assistant:
    rules = library.document(read_bytes(PLAIN.encode(), "plain.txt"), {"id": "plain"})
    index = store.build([rules], tmp_path, ToyEmbedder(["骗取", "补贴", "泊位"]))
    return Assistant(index, Glossary([]), Settings(home=tmp_path))


@pytest.mark.parametrize("question", ["骗取渔港补贴会怎么罚？", "骗取渔港补贴有什么后果"])
def test_a_deed_told_in_words_of_its_own_needs_no_broken_article(
    harbour_master: Assistant, question: str
) -> None:
    assert harbour_master.ask(question).text == (
        "《霜州市渔港补贴办法》第一条：以虚假船籍骗取渔港补贴的，责令退回资金，两年内不得再次申请；"
        "涉嫌犯罪的，移送司法机关。[1]"
    )


def test_a_deed_that_is_named_by_its_item_is_punished(harbour_master: Assistant) -> None:
    assert "处一千元罚款" in harbour_master.ask("出借泊位罚多少？").text
