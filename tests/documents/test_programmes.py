from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from documents.facts.programmes import Commitment, Programme, programme
from documents.facts.quantities import Kind
from tests.official import needs_official_texts, official


def read(text: str) -> Programme:
    found = programme(text)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("对首次上市的企业给予最高300万元奖励。", Commitment.PROMISES),
        ("对出口企业提供保单融资的贴息。", Commitment.PROMISES),
        ("支持企业发行债券。", Commitment.SUPPORTS),
        ("推广应收账款融资。", Commitment.SUPPORTS),
        ("鼓励银行扩大信用贷款，给予优惠利率。", Commitment.ENCOURAGES),
        ("引导基金投向初创企业。", Commitment.ENCOURAGES),
        ("利用自有土地建设且泊位在50个以上的，由市财政按每个泊位8000元补助。", Commitment.PROMISES),
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


def test_the_units_at_the_end_are_no_part_of_the_offer() -> None:
    found = read("支持企业发行债券。（牵头单位：市金融局，配合单位：某某担保）")
    assert [offer.words for offer in found.offers] == ["支持企业发行债券"]
    assert found.means == ("bond",)


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


@given(st.text(alphabet="对支持鼓励给予贴息贷款的企业符合条件，。、；有订单100万元最高", max_size=60))
def test_any_text_is_read_and_every_span_holds(text: str) -> None:
    found = programme(text)
    if found:
        assert all(text[one.start : one.end] == one.words for one in found.offers)
        assert all(text[one.start : one.end] == one.words for one in found.conditions)


@needs_official_texts
def test_programmes_of_the_official_texts() -> None:
    tasks = {clause.label: programme(clause.text) for clause in official()["dg-action-75"].walk()}
    credit, rewards, bank = tasks["第72条"], tasks["第68条"], tasks["第70条"]
    assert credit is not None
    assert rewards is not None
    assert bank is not None
    assert credit.commitment is rewards.commitment is Commitment.PROMISES
    assert {"trade-insurance", "insurance", "subsidy", "guarantee"} <= set(credit.means)
    assert credit.amounts == ()
    assert bank.commitment is Commitment.EXPLORES
    assert [one.value for one in bank.amounts] == [3e10]
    assert tasks["第78条"] is None
