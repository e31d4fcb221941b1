"""Whom and what a text leaves out: said first where the question is of them, and of nobody else."""

from __future__ import annotations

from pathlib import Path

import pytest

from documents import library
from documents.sources import read_bytes
from index import store
from rag.answer import Answer
from rag.answering import Assistant
from rag.glossary import Glossary
from rag.settings import Settings
from tests.rag import small_texts
from tests.toy import ToyEmbedder

TEXT = """霜州市渡船更新补助办法

第一条 本办法所称渡船企业，是指在霜州市登记、经营客渡的企业；旅行社和游艇俱乐部除外。

第二条 本市渡船的更新、改造，适用本办法。渔业船舶、军用船艇，不适用本办法。

第三条 新造电动渡船的，按造价的20%补助，每艘最高80万元。双体渡船、已享受省级补助的除外。

第四条 更换旧发动机的，每台补助3万元，二手发动机除外。票款收入补助一次性发放。

第五条 本办法所称运营收入，是指企业售票取得的收入，不含广告租金。

第六条 补助资金分三批拨付，任何单位不得收取手续费。渡船企业于每年3月31日前申报，逾期不再受理。
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    read = library.document(read_bytes(TEXT.encode(), "ferry.txt"), {"id": "ferry", "region": "霜州市"})
    folder: Path = tmp_path_factory.mktemp("ferry")
    words = ["渡船", "发动机", "收入", "申报", "批", "登记"]
    return Assistant(store.build([read], folder, ToyEmbedder(words)), Glossary([]), Settings(home=folder))


def addresses(answer: Answer) -> list[str]:
    return [one.clause.address for one in answer.citations]


@pytest.mark.parametrize(
    ("question", "address", "words"),
    [
        ("我们家是旅行社，新造电动渡船每艘最高能补多少？", "1", "旅行社和游艇俱乐部除外"),
        ("渔业船舶要在哪天前申报渡船补助？", "2", "渔业船舶、军用船艇，不适用本办法。"),
        ("新造双体的电动渡船也按造价的20%补助，对吧？", "3", "双体渡船、已享受省级补助的除外。"),
        ("换一台二手的发动机补3万元，是吗？", "4", "二手发动机除外"),
        ("广告租金算不算运营收入？", "5", "不含广告租金"),
    ],
)
def test_what_is_left_out(assistant: Assistant, question: str, address: str, words: str) -> None:
    answer = assistant.ask(question)
    assert answer.text.startswith("不在其内。《霜州市渡船更新补助办法》第")
    assert words in answer.text
    assert addresses(answer) == [address]


@pytest.mark.parametrize(
    "question",
    [
        "新造电动渡船每艘最高能补多少？",
        "渡船企业要在哪天前申报？",
        "更换旧发动机每台补多少？",
        "不是双体渡船，新造电动渡船按多少补助？",
        "运营收入是什么意思？",
        "渡船的更新、改造适用哪个办法？",
    ],
)
def test_whom_nothing_leaves_out_is_told_what_holds(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert not answer.abstained
    assert not answer.text.startswith("不在其内")


def test_a_part_of_a_sum_is_not_taken_for_its_asker(assistant: Assistant) -> None:
    """What is not counted is no answer to how much there is."""
    answer = assistant.ask("运营收入100万元，广告租金20万元，一共收入多少？")
    assert "不在其内" not in answer.text


def test_a_rule_with_an_exception_is_confirmed_in_general_only(assistant: Assistant) -> None:
    answer = assistant.ask("更换旧发动机每台补助3万元，对吧？")
    assert answer.text.startswith("一般是，但有除外情形：")
    assert addresses(answer) == ["4"]


@pytest.mark.parametrize(
    ("question", "stated", "address"),
    [
        ("霜州补助资金一次性拨付，对吗？", "分三批", "6"),
        ("霜州补助资金要收取手续费吧？", "不得收", "6"),
    ],
)
def test_the_contrary_of_what_is_claimed(
    assistant: Assistant, question: str, stated: str, address: str
) -> None:
    answer = assistant.ask(question)
    assert answer.text.startswith(f"不是，文件写的是“{stated}”。")
    assert addresses(answer) == [address]


def test_what_is_left_out_of_what_is_denied_is_not_denied(tmp_path: Path) -> None:
    """公益赛事 may be paid for: it is left out of what may not."""
    text = "云溪市奖金管理办法\n\n第一条 奖金不得用于下列支出：\n（一）赞助赛事，但市级公益赛事除外；\n（二）购买车辆。\n"
    read = library.document(read_bytes(text.encode(), "prize.txt"), {"id": "prize", "region": "云溪市"})
    index = store.build([read], tmp_path, ToyEmbedder(["奖金", "赛事", "车辆"]))
    answer = Assistant(index, Glossary([]), Settings(home=tmp_path)).ask("奖金能赞助市级公益赛事吗？")
    assert not answer.text.startswith("不在其内")
    assert "市级公益赛事除外" in answer.text


def test_what_a_list_in_one_sentence_leaves_out_of_what_is_not_given_is_given(tmp_path: Path) -> None:
    text = "云溪市店铺补贴办法\n\n第一条 有下列情形之一的，不予补贴：一是连锁企业的直营门店，但加盟店除外；二是停业的。\n"
    read = library.document(read_bytes(text.encode(), "shops.txt"), {"id": "shops", "region": "云溪市"})
    index = store.build([read], tmp_path, ToyEmbedder(["补贴", "加盟店", "连锁"]))
    answer = Assistant(index, Glossary([]), Settings(home=tmp_path)).ask("云溪的连锁加盟店给补贴吗？")
    assert answer.text.startswith("不受此限。")
    assert "但加盟店除外" in answer.text


BANS = """云溪市渡口食堂办法

第一条 渡口食堂不得出售冷荤凉菜，大型渡口的水果拼盘除外。

第二条 除码头餐厅堂食外，代金券不得用于购买烧酒。

第三条 承包人不得转租摊位。
"""


@pytest.mark.parametrize(
    ("question", "opening"),
    [
        ("大型渡口可以卖水果拼盘吗？", "不受此限。《"),
        ("码头餐厅堂食能用代金券买烧酒吗？", "不受此限。《"),
        ("代金券可以用于购买烧酒吗？", "一般不可以，但有除外情形。《"),
        ("承包人可以转租摊位吗？", "不可以，文件写的是“不得”。《"),
    ],
)
def test_what_is_forbidden_is_not_allowed_but_for_what_is_excepted(
    tmp_path: Path, question: str, opening: str
) -> None:
    read = library.document(read_bytes(BANS.encode(), "bans.txt"), {"id": "bans", "region": "云溪市"})
    index = store.build([read], tmp_path, ToyEmbedder(["食堂", "水果拼盘", "代金券", "烧酒", "转租", "摊位"]))
    answer = Assistant(index, Glossary([]), Settings(home=tmp_path)).ask(question)
    assert answer.text.startswith(opening)


@pytest.mark.parametrize(
    ("question", "opening"),
    [("救捞船要交停泊费吗？", "不用交。《"), ("救捞船适用吗？", "不在其内。《")],
)
def test_who_pays_nothing_is_told_so(question: str, opening: str, tmp_path: Path) -> None:
    text = "霜州市渡口收费规定\n\n第一条 渔船停泊费每日10元，救捞船、科考船免收停泊费。\n\n第二条 渡口由市港务局管理。\n"
    read = library.document(read_bytes(text.encode(), "fees.txt"), {"id": "fees", "region": "霜州市"})
    index = store.build([read], tmp_path, ToyEmbedder(["救捞船", "停泊", "渡口"]))
    assert Assistant(index, Glossary([]), Settings(home=tmp_path)).ask(question).text.startswith(opening)


def test_who_has_had_another_grant_is_told_that_it_shuts_him_out(tmp_path: Path) -> None:
    text = "霜州市渡口扶持办法\n\n第一条 渡口改造按每处8000元补助；已享受2031年度灯塔专项补助的渡口除外。\n"
    answer = small_texts.assistant(tmp_path, {"rules": text}, ["渡口", "灯塔"]).ask(
        "渡口改造，2031年拿过灯塔专项补助，8000元还能领不？"
    )
    assert answer.text.startswith("不在其内。")


def test_an_appeal_of_which_no_clause_speaks_is_not_answered(tmp_path: Path) -> None:
    text = "霜州市渡口扶持办法\n\n第一条 渡口改造由水务局复核，公示没有异议的拨付补助。\n"
    ask = small_texts.assistant(tmp_path, {"rules": text}, ["渡口", "复核"]).ask
    assert ask("渡口改造复核没通过，向谁申诉？").abstained
