from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from documents.facts.applicants import Audience, Owner, Sector, Size, Stage, audience
from documents.facts.instruments import Instrument, instruments
from documents.facts.programmes import Commitment, Programme, programme
from documents.facts.quantities import Kind
from documents.facts.vocabulary import patterns
from tests.official import needs_official_texts, official


def read(text: str, heading: str = "") -> Programme:
    found = programme(text, heading)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("发放信用贷款", Instrument.LOAN),
        ("提供授信", Instrument.LOAN),
        ("推广“云量贷”", Instrument.LOAN),
        ("提供融资担保", Instrument.GUARANTEE),
        ("办理出口信用保险", Instrument.INSURANCE),
        ("发行公司债", Instrument.BOND),
        ("推动企业上市", Instrument.LISTING),
        ("到新三板挂牌", Instrument.LISTING),
        ("设立创投基金", Instrument.FUND),
        ("给予贴息", Instrument.SUBSIDY),
        ("建立风险分担机制", Instrument.COMPENSATION),
        ("开展售后回租", Instrument.LEASING),
        ("办理票据贴现", Instrument.BILL),
        ("推广应收账款业务", Instrument.BILL),
        ("便利结售汇", Instrument.FX),
        ("跨境人民币结算", Instrument.FX),
        ("专利权质押", Instrument.IP),
        ("落实税收优惠", Instrument.TAX),
        ("保障用地", Instrument.LAND),
        ("a working capital facility", Instrument.LOAN),
        ("issue bonds", Instrument.BOND),
        ("venture capital", Instrument.FUND),
    ],
)
def test_an_instrument_under_its_names(text: str, expected: Instrument) -> None:
    assert instruments(text) == (expected,)


@pytest.mark.parametrize(
    "text", ["设立保险公司", "担保机构", "基金公司", "运用地方资源", "上市公司治理", "加强领导", ""]
)
def test_the_name_of_an_institution_is_no_instrument(text: str) -> None:
    assert instruments(text) == ()


def test_instruments_come_in_the_order_of_the_text() -> None:
    assert instruments("先担保，后贷款，再贴息") == (
        Instrument.GUARANTEE,
        Instrument.LOAN,
        Instrument.SUBSIDY,
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("中小微企业", Audience(sizes=(Size.MICRO, Size.SMALL, Size.MEDIUM)) ),
        ("小微企业", Audience(sizes=(Size.MICRO, Size.SMALL))),
        ("大中型外贸企业", Audience(sectors=(Sector.FOREIGN_TRADE,), sizes=(Size.MEDIUM, Size.LARGE))),
        ("首贷户", Audience(stages=(Stage.FIRST_LOAN,))),
        ("初创期科技型企业", Audience(sectors=(Sector.TECHNOLOGY,), stages=(Stage.START_UP,))),
        ("种子期、成长期企业", Audience(stages=(Stage.SEED, Stage.GROWTH))),
        ("上市后备企业", Audience(stages=(Stage.PRE_LISTING,))),
        ("民营制造企业", Audience(sectors=(Sector.MANUFACTURING,), owners=(Owner.PRIVATE,))),
        ("港澳居民", Audience(owners=(Owner.HONG_KONG_MACAO,))),
        ("生物医药企业", Audience(sectors=(Sector.BIOMEDICINE,))),
        ("绿色企业", Audience(sectors=(Sector.GREEN,))),
        ("涉农经营主体", Audience(sectors=(Sector.AGRICULTURE,))),
        ("开辟绿色通道", Audience()),
        ("支持银行在县域设立分支机构", Audience(sectors=(Sector.FINANCE,))),
        ("a small biotech start-up", Audience((Sector.BIOMEDICINE,), (Size.SMALL,), (Stage.START_UP,))),
    ],
)  # fmt: skip
def test_whom_a_text_speaks_of(text: str, expected: Audience) -> None:
    assert audience(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("对首次上市的企业给予最高300万元奖励。", Commitment.PROMISES),
        ("对出口企业提供保单融资的贴息。", Commitment.PROMISES),
        ("支持企业发行债券。", Commitment.SUPPORTS),
        ("推广应收账款融资。", Commitment.SUPPORTS),
        ("鼓励银行扩大信用贷款，给予优惠利率。", Commitment.ENCOURAGES),
        ("引导基金投向初创企业。", Commitment.ENCOURAGES),
        ("探索设立天使投资基金，支持科技企业。", Commitment.EXPLORES),
        ("争取专项贷款额度。", Commitment.EXPLORES),
    ],
)
def test_how_firmly_a_text_commits_itself(text: str, expected: Commitment) -> None:
    assert read(text).commitment is expected


def test_the_firmest_offer_counts() -> None:
    found = read("鼓励银行发放贷款。对小微企业给予贴息补助。")
    assert [offer.commitment for offer in found.offers] == [Commitment.ENCOURAGES, Commitment.PROMISES]
    assert found.commitment is Commitment.PROMISES


@pytest.mark.parametrize(
    ("text", "conditions"),
    [
        ("对出口额超过1000万美元的大中型外贸企业提供贴息。", ["出口额超过1000万美元的大中型外贸企业"]),
        ("支持符合条件的民营企业发行债券。", ["符合条件的民营企业"]),
        ("加强对有订单、有市场、有信用外贸企业的贷款支持。", ["有订单、有市场、有信用外贸企业"]),
        ("协助无抵押的初创企业获得融资担保。", ["无抵押的初创企业"]),
        ("贷款更多投向首次从银行获得贷款的中小微企业。", ["首次从银行获得贷款的中小微企业"]),
        ("在依法合规的前提下发放贷款。", []),
        ("打造具有影响力的融资担保平台，扩大担保。", []),
    ],
)
def test_the_conditions_that_a_measure_sets(text: str, conditions: list[str]) -> None:
    found = read(text)
    assert [one.words for one in found.conditions] == conditions
    assert [text[one.start : one.end] for one in found.conditions] == conditions


def test_amounts_are_what_is_given_not_what_is_demanded() -> None:
    found = read("对年收入超过2000万元的制造企业，给予贷款金额1%、最高50万元的贴息。")
    assert [(one.value, one.unit, one.kind) for one in found.amounts] == [
        (1, "%", Kind.OTHER),
        (500_000, "元", Kind.CAP),
    ]


def test_the_heading_tells_the_sector_where_the_text_does_not() -> None:
    found = read("鼓励银行扩大中长期贷款。", "金融服务制造业")
    assert found.audience.sectors == (Sector.MANUFACTURING,)
    assert read("鼓励银行扩大绿色企业贷款。", "金融服务制造业").audience.sectors == (Sector.GREEN,)


def test_the_units_at_the_end_are_no_part_of_the_offer() -> None:
    found = read("支持企业发行债券。（牵头单位：市金融局，配合单位：某某担保）")
    assert [offer.words for offer in found.offers] == ["支持企业发行债券"]
    assert found.instruments == (Instrument.BOND,)


@pytest.mark.parametrize(
    "text",
    [
        "加强组织领导，明确责任。",
        "支持企业做大做强。",
        "截至2024年末，贷款余额100亿元，支持企业120家。",
        "企业贷款服务有待提升。",
        "",
    ],
)
def test_a_text_that_offers_nothing(text: str) -> None:
    assert programme(text) is None


def test_every_kind_has_its_words() -> None:
    assert set(patterns("instruments")) == {one.name.lower() for one in Instrument}
    named = {
        f"{kinds.__name__.lower()}.{one.name.lower()}"
        for kinds in (Sector, Size, Stage, Owner)
        for one in kinds
    }
    # FINANCE is told by what is done to an institution, not by a word.
    assert set(patterns("applicants")) == named - {"sector.finance"}


@given(st.text(alphabet="对支持鼓励给予贴息贷款的企业符合条件，。、；有订单100万元最高", max_size=60))
def test_any_text_is_read_and_every_span_holds(text: str) -> None:
    found = programme(text)
    if found:
        assert all(text[one.start : one.end] == one.words for one in found.offers)
        assert all(text[one.start : one.end] == one.words for one in found.conditions)


@needs_official_texts
def test_programmes_of_the_official_texts() -> None:
    tasks = {
        clause.label: programme(clause.text, clause.path[-1] if clause.path else "")
        for clause in official()["dg-action-75"].walk()
    }
    credit, rewards, bank = tasks["第72条"], tasks["第68条"], tasks["第70条"]
    assert credit is not None
    assert rewards is not None
    assert bank is not None
    assert credit.commitment is rewards.commitment is Commitment.PROMISES
    assert credit.instruments == (Instrument.INSURANCE, Instrument.SUBSIDY, Instrument.COMPENSATION)
    assert credit.audience == Audience((Sector.FOREIGN_TRADE,), (Size.MEDIUM, Size.LARGE))
    assert credit.amounts == ()
    assert bank.commitment is Commitment.EXPLORES
    assert [one.value for one in bank.amounts] == [3e10]
    assert tasks["第78条"] is None
