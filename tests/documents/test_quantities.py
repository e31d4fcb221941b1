"""Figures read from sentences and rows: value, unit, indicator, kind and period."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from documents.facts.amounts import Comparator, amounts, scaled
from documents.facts.quantities import Kind, Quantity, quantities

EXACT, AT_LEAST, AT_MOST, ABOUT, TARGET = Comparator


def only(text: str) -> Quantity:
    (found,) = quantities(text)
    return found


@pytest.mark.parametrize(
    ("text", "value", "unit", "comparator", "printed"),
    [
        ("产值达到100 亿元以上", 1e10, "元", AT_LEAST, "100 亿元以上"),
        ("余额超 3.2 万亿元", 3.2e12, "元", AT_LEAST, "超 3.2 万亿元"),
        ("比例不低于 60%", 60, "%", AT_LEAST, "不低于 60%"),
        ("企业突破 80 家", 80, "家", AT_LEAST, "突破 80 家"),
        ("每户不少于3人", 3, "人", AT_LEAST, "不少于3人"),
        ("出口额为1000万美元", 1e7, "美元", EXACT, "1000万美元"),
        ("费率不超过5‰", 5, "‰", AT_MOST, "不超过5‰"),
        ("最高补贴30万元", 300_000, "元", AT_MOST, "30万元"),
        ("不超过投资额的20%", 20, "%", AT_MOST, "20%"),
        ("等值5万美元（含）以下", 50_000, "美元", AT_MOST, "5万美元（含）以下"),
        ("控制在5个工作日内", 5, "个工作日", AT_MOST, "5个工作日内"),
        ("比重7%左右", 7, "%", ABOUT, "7%左右"),
        ("提升约 10 个百分点", 10, "百分点", ABOUT, "约 10 个百分点"),
        ("余额冲刺 2000 亿元", 2e11, "元", TARGET, "2000 亿元"),
        ("占比５０％", 50, "%", EXACT, "５０％"),
        ("占比百分之五十", 50, "%", EXACT, "百分之五十"),
        ("新建两万平方米", 20_000, "平方米", EXACT, "两万平方米"),
        ("培育一千家", 1000, "家", EXACT, "一千家"),
        ("规模约占全省的 1/10", 0.1, "", ABOUT, "1/10"),
        ("培训500余人次", 500, "人次", AT_LEAST, "500余人次"),
        ("三年内完成", 3, "年", AT_MOST, "三年内"),
        ("召开一次会议", 1, "次", EXACT, "一次"),
        ("办理 121 笔", 121, "笔", EXACT, "121 笔"),
        ("登记 329 只", 329, "只", EXACT, "329 只"),
        ("是期初的 1.53 倍", 1.53, "倍", EXACT, "1.53 倍"),
    ],
)
def test_an_amount_in_units_of_one(
    text: str, value: float, unit: str, comparator: Comparator, printed: str
) -> None:
    found = only(text)
    assert (found.value, found.unit, found.comparator, found.printed) == (value, unit, comparator, printed)
    assert text[found.start : found.end] == printed


@pytest.mark.parametrize(
    ("text", "value", "upper", "unit"),
    [
        ("构建 1-3 个平台", 1, 3, "个"),
        ("费率为5‰~8‰", 5, 8, "‰"),
        ("补助5万至8万元", 50_000, 80_000, "元"),
        ("利率8％—10％", 8, 10, "%"),
    ],
)
def test_a_range_is_one_quantity(text: str, value: float, upper: float, unit: str) -> None:
    found = only(text)
    assert (found.value, found.upper, found.unit) == (value, upper, unit)


@pytest.mark.parametrize(
    "text",
    [
        "根据某府〔2020〕75号文件",
        "第 42 位",
        "3．完善制度",
        "2025年12月31日",
        "千家万户",
        "给予一次性支持",
        "党的二十大",
        "百强企业",
        "按照“123”思路",
        "落实《三年行动计划（2023—2025年）》",
        "",
    ],
)
def test_a_number_that_is_no_amount(text: str) -> None:
    assert quantities(text) == ()


@pytest.mark.parametrize(
    ("text", "subjects"),
    [
        ("金融业增加值达到900亿元以上", ["金融业增加值"]),
        ("绿色贷款、涉农贷款余额分别达到120亿元和88亿元", ["绿色贷款余额", "涉农贷款余额"]),
        ("资产规模、营业收入、纳税额分别增至97亿元、4亿元和1亿元", ["资产规模", "营业收入", "纳税额"]),
        ("对国家级、省级、市级园区分别给予100万元、50万元、20万元", ["国家级园区", "省级园区", "市级园区"]),
        ("全市有银行46家、保险机构65家，五年分别增加8家和11家", ["银行", "保险机构", "银行", "保险机构"]),
        ("银行业总资产214亿元，五年增长82%", ["银行业总资产", "银行业总资产"]),
        ("海洋产值实现300亿元，占全市比重达到12%", ["海洋产值", "海洋产值占全市比重"]),
        ("向企业累计发放科技贷款超过600亿元", ["科技贷款"]),
        ("推动超5000家企业在平台注册", ["企业"]),
        ("争取政策性银行300亿元专项贷款额度", ["专项贷款额度"]),
        ("建成1-3个功能完备、运行良好的融资平台", ["融资平台"]),
        ("含20家银行、6家保险公司", ["银行", "保险公司"]),
        ("2024年某市渔业实现增加值45亿元", ["某市渔业增加值"]),
        ("担保业务规模翻一番，达到200亿元", ["担保业务规模"]),
        ("按实际费用给予一次性补助，最高100万元", ["一次性补助"]),
        ("不良率由2.1%降至1.5%", ["不良率", "不良率"]),
        ("贷款期限不超过3年", ["贷款期限"]),
    ],
)
def test_the_indicator_that_a_figure_belongs_to(text: str, subjects: list[str]) -> None:
    assert [one.subject for one in quantities(text)] == subjects


@pytest.mark.parametrize(
    ("text", "kinds", "periods"),
    [
        ("到2028年，渔业产值达到30亿元", [Kind.TARGET], ["2028"]),
        ("力争“十五五”期末，保险深度达到5%", [Kind.TARGET], ["2030"]),
        ("力争三年内上市企业达到50家", [Kind.OTHER, Kind.TARGET], ["", "P3Y"]),
        ("截至2023年末，贷款余额88亿元，同比增长9.5%", [Kind.BASE, Kind.GROWTH], ["2023", "2023"]),
        ("“十三五”期间累计投放资金425亿元", [Kind.BASE], ["2016/2020"]),
        ("2019年末为70家，力争2025年末达到100家", [Kind.BASE, Kind.TARGET], ["2019", "2025"]),
        ("单户最高奖励30万元", [Kind.CAP], [""]),
        ("实现资产总额超9500亿元", [Kind.TARGET], [""]),
        ("对出口额超过1000万美元的企业提供贴息", [Kind.OTHER], [""]),
        ("提供最高50万元的贴息", [Kind.CAP], [""]),
        ("到2025年，科技贷款余额冲刺200亿元", [Kind.TARGET], ["2025"]),
        ("不良率由2.1%降至1.5%", [Kind.BASE, Kind.BASE], ["", ""]),
        ("按照《某市三年行动计划（2021—2023年）》确定四个领域", [Kind.OTHER], [""]),
    ],
)
def test_aim_fact_or_limit_and_when(text: str, kinds: list[Kind], periods: list[str]) -> None:
    found = quantities(text)
    assert [one.kind for one in found] == kinds
    assert [one.period for one in found] == periods


@pytest.mark.parametrize(
    ("text", "change", "over"),
    [
        ("产值五年增长82%", 1, "P5Y"),
        ("产值年均增长8%", 1, "P1Y"),
        ("产值同比增长8%", 1, "P1Y"),
        ("不良率五年来下降了0.8个百分点", -1, "P5Y"),
        ("审批时间压缩50%", -1, ""),
        ("占比提高到6.7%", 0, ""),
        ("不良率降至0.78%", 0, ""),
        ("力争新增上市公司20家", 1, ""),
    ],
)
def test_a_change_is_no_level(text: str, change: int, over: str) -> None:
    found = only(text)
    assert (found.change, found.over) == (change, over)


ROW = "总量｜1．渔业增加值｜单位：亿元｜2020年基数：64.5｜2025年发展目标：90以上｜指标属性：预期性"


def test_a_row_gives_one_quantity_for_each_cell_with_a_figure() -> None:
    base, aim = quantities(ROW)
    assert (base.subject, base.category, base.value, base.unit) == ("渔业增加值", "总量", 6.45e9, "元")
    assert (base.kind, base.period, base.comparator) == (Kind.BASE, "2020", EXACT)
    assert (aim.kind, aim.period, aim.value, aim.comparator) == (Kind.TARGET, "2025", 9e9, AT_LEAST)
    assert [ROW[one.start : one.end] for one in (base, aim)] == ["64.5", "90以上"]


@pytest.mark.parametrize(
    ("text", "subject", "value", "unit"),
    [
        ("企业数（家）｜2025年目标：120", "企业数", 120, "家"),
        ("占比（%）｜2025年目标：≥45", "占比", 45, "%"),
        ("产值｜2025年（万元）：1,200", "产值", 1.2e7, "元"),
        ("产值｜2025年目标：3.5亿元", "产值", 3.5e8, "元"),
    ],
)
def test_a_row_finds_its_unit_where_it_is_printed(text: str, subject: str, value: float, unit: str) -> None:
    found = only(text)
    assert (found.subject, found.value, found.unit) == (subject, value, unit)


@pytest.mark.parametrize(
    ("unit", "expected"),
    [("亿元", (1e8, "元")), ("万人次", (1e4, "人次")), ("%", (1.0, "%")), ("个百分点", (1.0, "百分点"))],
)
def test_a_printed_unit_is_scaled(unit: str, expected: tuple[float, str]) -> None:
    assert scaled(unit) == expected


@given(st.integers(1, 10**7), st.sampled_from(["万元", "亿元", "家", "%", "万美元"]))
def test_any_number_is_read_with_its_unit(number: int, unit: str) -> None:
    (found,) = amounts(f"总额为{number}{unit}。")
    factor, measure = scaled(unit)
    assert found.value == pytest.approx(number * factor)
    assert found.unit == measure


@given(
    st.text(alphabet="一三十百2025年月%亿万元家、，。；：（）和分别达到增长以上最高“”｜《》 ", max_size=60)
)
def test_any_text_is_read_and_every_span_holds(text: str) -> None:
    for one in quantities(text):
        assert 0 <= one.start < one.end <= len(text)
        assert text[one.start : one.end] == one.printed


def test_tenths_are_a_share() -> None:
    found = amounts("保费由县财政承担七成、乡镇承担三成，不少于六成用于渡船，购置三成套设备。")
    assert [(one.value, one.unit) for one in found] == [(70.0, "%"), (30.0, "%"), (60.0, "%")]
    assert found[2].comparator is Comparator.AT_LEAST
