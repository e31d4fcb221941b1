"""What nine more golden documents showed to be misread, each mend beside words that look alike and are something else."""

from __future__ import annotations

import opencc
import pytest

from documents.facts.amounts import Comparator, amounts
from documents.facts.aspects import offered
from documents.facts.deadlines import deadlines
from documents.facts.responsibilities import Role, responsibilities
from documents.facts.rhythms import rhythms
from documents.facts.validity import validity
from tests.documents.texts import outline, read, texts

MOST, LEAST, EXACT = Comparator.AT_MOST, Comparator.AT_LEAST, Comparator.EXACT
TABLE = (
    "标准\n一、设施\n表1　设施\n序号　设施　数量　要求\n1　柜台　2　靠近门口\n2　探头　3　覆盖柜台和门口\n"
)
NOTES = "注：1.数量为最低要求。\n2.人口多的村加倍。\n"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("台阶高度不应大于15厘米", [(15, "厘米", MOST)]),
        ("每村不宜多于2个，面积不应当小于12平方米", [(2, "个", MOST), (12, "平方米", LEAST)]),
        ("高度大于15厘米的", [(15, "厘米", LEAST)]),
        ("年利率不高于LPR加100个基点", [(100, "基点", MOST)]),
        ("期限不超过三年", [(3, "年", MOST)]),
        ("经营满三年", [(3, "年", EXACT)]),
        ("未满三年、三年行动、第三年", []),
        ("视频监控不少于3路", [(3, "", LEAST)]),
        ("积水27厘米时封闭交通，末班车23时发出", [(27, "厘米", EXACT)]),
        ("3.2　场所要求", []),
        ("3.2　场所面积不小于12平方米", [(12, "平方米", LEAST)]),
    ],
)
def test_amounts(text: str, found: list[tuple[float, str, Comparator]]) -> None:
    assert [(one.value, one.unit, one.comparator) for one in amounts(text)] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("本办法由市农业农村局会同市财政局解释。", [(Role.LEAD, "市农业农村局"), (Role.COOPERATE, "市财政局")]),
        ("市农业农村局在15个工作日内会同市财政局完成复核。", [(Role.LEAD, "市农业农村局"), (Role.COOPERATE, "市财政局")]),
        (
            "省级盐业主管部门会同水运、集市管理主管部门初审。",
            [(Role.LEAD, "省级盐业主管部门"), (Role.COOPERATE, "水运"), (Role.COOPERATE, "集市管理主管部门")],
        ),
        ("由哪些部门负责？", []),
    ],
)  # fmt: skip
def test_responsibilities(text: str, found: list[tuple[Role, str]]) -> None:
    assert [(one.role, one.unit) for one in responsibilities(text)] == found


@pytest.mark.parametrize(
    ("text", "since"),
    [
        ("申请人可以在收到结论之日起10日内申请复评", ["收到结论"]),
        ("银行应当每季度结束后10日内报送台账", ["每季度结束"]),
        ("期满前3个月内双方无异议的，自动延续", []),
        ("2036年6月30日前已经享受待遇的，标准不降低", []),
    ],
)
def test_deadlines(text: str, since: list[str]) -> None:
    assert [one.since for one in deadlines(text)] == since


def test_a_question_states_no_rhythm() -> None:
    assert rhythms("每年要交多少钱？") == ()
    assert [one.action for one in rhythms("建立市长联席会议，每年召开一次。")] == ["联席会议"]


@pytest.mark.parametrize(
    ("text", "name", "offers"),
    [
        ("追回补助并取消资格", "subsidy", False),
        ("给予一次性补助", "subsidy", True),
        ("配置保险柜1台", "insurance", False),
        ("推广质量保险", "insurance", True),
        ("税收按投入比例分成", "tax", False),
        ("落实税收优惠", "tax", True),
        ("盘活闲置厂房", "securitisation", False),
        ("盘活存量资产", "securitisation", True),
    ],
)
def test_instruments(text: str, name: str, offers: bool) -> None:
    assert (name in offered(text)) is offers


def test_a_question_is_the_heading_of_its_answer() -> None:
    asked = "公告\n一、问：怎样申请？\n答：向街道申请。\n二、问：谁受理？街道受理。\n答：三日内答复。\n"
    assert outline(read(asked))[1:] == ["1 一、 怎样申请？", "2 二、"]


def test_who_signs_an_agreement_stands_below_it() -> None:
    text = (
        "合作协议\n一、本协议一式两份。\n甲方：东港市人民政府（盖章）\n代表（签字）：\n"
        "乙方：西埠市人民政府（盖章）\n签订日期：2035年11月6日\n"
    )
    found = read(text)
    assert texts(found)["1"] == "一、本协议一式两份。"
    assert (found.clauses[-1].address, found.date) == ("colophon", "2035-11-06")
    duty = read("合作协议\n一、职责\n甲方：负责修路。\n乙方：负责修桥。\n")
    assert outline(duty)[-1] == "1 一、 职责"
    stated = validity("本协议自双方签字盖章之日起生效。")
    assert stated is not None
    assert stated.since == "issue"


def test_a_note_of_several_points_stays_with_its_table() -> None:
    found = texts(read(f"{TABLE}{NOTES}二、检查\n"))
    assert found["1/table-1"] == f"表1　设施\n{NOTES.strip()}"
    assert set(found) == {"masthead", "1", "1/table-1", "1/table-1/1", "1/table-1/2", "2"}


def test_rows_above_a_note_are_as_printed() -> None:
    printed = opencc.OpenCC("s2t").convert(f"{TABLE}{NOTES}二、检查\n")
    assert "櫃檯" in printed
    assert "覆蓋櫃檯和門口" in texts(read(printed))["1/table-1/2"]


def test_roman_page_numbers_are_no_text() -> None:
    found = texts(read(f"方案\n一、{'全市冷库布局不均，' * 4}容量只有三立\n— IV —\n方米。\n二、要求\n"))
    assert found["1"].endswith("，容量只有三立方米。")
    assert "— 丁 —" in "".join(texts(read("方案\n一、要求。\n— 丁 —\n二、要求\n")).values())


def test_a_lettered_appendix() -> None:
    assert outline(read("规范\n一、检查\n检查应当记录。\n附录A\n记录表\n附录B　名单\n"))[-2:] == [
        "annex-1 附录A 记录表",
        "annex-2 附录B 名单",
    ]
