"""Cantonese put in written Chinese, and Chinese that only looks like it left alone."""

from __future__ import annotations

import pytest

from rag.questions.plain.cantonese import written


@pytest.mark.parametrize(
    "text",
    [
        "",
        "who leads?",
        "体系由谁建？",
        "关系到几个单位？",
        "海边有多少个泊位？",
        "周边地区怎么分？",
        "点名通报几次",
    ],
)
def test_written_chinese_stays(text: str) -> None:
    assert written(text) == text


@pytest.mark.parametrize(
    ("spoken", "put"),
    [
        ("边个牵头？", "谁牵头？"),
        ("夜渡占几多成？", "夜渡占几成？"),
        ("渔港话要扩建，几时动工？", "渔港要扩建，什么时候动工？"),
        ("边个部门牵头？", "哪个部门牵头？"),
        ("多咗边个责任单位？", "多了哪个责任单位？"),
        ("边个指标升得最快？", "哪个指标升得最快？"),
        ("由边几个单位负责？", "由哪几个单位负责？"),
        ("市里嘅体系系边个建？", "市里的体系是谁建？"),
        ("截止日期系边日？", "截止日期是哪日？"),
        ("有冇补贴？攞到几多？", "有没有补贴？拿到多少？"),
        ("几耐开一次例会？", "多久开一次例会？"),
        ("泊位嘅面积系几大？", "泊位的面积是多大？"),
        ("规划嘅任务有几大方面？", "规划的任务有几大方面？"),
        ("点解唔使审批？", "为何不用审批？"),
        ("夜渡点解释？佢系咩？", "夜渡点解释？它是什么？"),
        ("2020年𠮶阵有几多？", "2020年那时候有多少？"),
        ("旧铺啱啱执咗笠，招牌仲挂喺度", "旧铺刚刚结业，招牌还挂在这里"),
        ("住满几耐先可以换船？", "住满多久才可以换船？"),
        ("两份嘅数啱唔啱得上？", "两份的数对不对得上？"),
    ],
)
def test_speech_is_put_in_writing(spoken: str, put: str) -> None:
    assert written(spoken) == put


def test_how_much_cheaper_is_a_discount_and_no_level() -> None:
    assert written("坐船平几多？") == "坐船优惠多少？"
    assert written("水平有几多？") == "水平有多少？"


@pytest.mark.parametrize(
    ("spoken", "put"),
    [
        ("一次最多充几耐电", "一次最多充电多久"),
        ("买第二层楼可以借几多", "买第二套住房可以借多少"),
        ("边个处牵头", "哪个处牵头"),
        ("大楼有几多层楼梯", "大楼有多少层楼梯"),
    ],
)
def test_words_that_stand_elsewhere_in_speech(spoken: str, put: str) -> None:
    assert written(spoken) == put
