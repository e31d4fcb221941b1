from __future__ import annotations

import re
from pathlib import Path

import pytest

from documents.facts import aspects
from documents.facts.aspects import Sort, asked, offered


@pytest.mark.parametrize(
    ("text", "need"),
    [
        ("发放信用贷款", "loan"),
        ("提供授信", "loan"),
        ("提供融资担保", "guarantee"),
        ("建立风险分担机制", "guarantee"),
        ("办理出口信用保险", "trade-insurance"),
        ("开发责任保险", "insurance"),
        ("发行公司债", "bond"),
        ("到新三板挂牌", "listing"),
        ("设立创投基金", "equity"),
        ("给予贴息", "subsidy"),
        ("开展售后回租", "equipment"),
        ("推广应收账款业务", "receivables"),
        ("便利结售汇", "settlement"),
        ("跨境人民币结算", "settlement"),
        ("专利权质押", "intellectual-property"),
        ("落实税收优惠", "tax"),
        ("保障用地", "premises"),
        ("新建长者食堂", "elder-care"),
        ("老旧小区加装电梯", "home-adaptation"),
        ("取得技能等级证书的", "skills"),
        ("配建停车泊位", "parking"),
        ("用水按居民价格执行", "utilities"),
        ("rental of school premises by nurseries", "child-care"),
    ],
)
def test_a_policy_text_answers_a_need_under_its_names(text: str, need: str) -> None:
    assert need in offered(text)


@pytest.mark.parametrize("text", ["引进保险公司", "担保机构", "上市公司治理", "加强领导", "开辟绿色通道", ""])
def test_the_name_of_an_institution_answers_no_need(text: str) -> None:
    assert not {"insurance", "guarantee", "listing", "green"} & offered(text)


@pytest.mark.parametrize(
    ("text", "traits"),
    [
        ("中小微企业", {"small"}),
        ("大中型外贸企业", {"large", "foreign-trade"}),
        ("上市后备企业", {"candidate"}),
        ("民营制造企业", {"private", "manufacturing"}),
        ("生物医药企业", {"biotechnology"}),
        ("特困人员和低保家庭", {"poor"}),
        ("绿色通道", set()),
    ],
)
def test_whom_a_policy_text_names(text: str, traits: set[str]) -> None:
    assert set(aspects.traits(offered(text))) == traits


@pytest.mark.parametrize(
    ("said", "names"),
    [
        ("我妈八十岁，想给家里装扶手", {"home-adaptation", "individual"}),
        ("we need wheelchairs for disabled children", {"disability", "child-care"}),
        ("跨境电商，想贷款", {"e-commerce", "foreign-trade", "loan", "funds"}),
        ("初创公司，缺资金", {"early", "equity", "funds"}),
        ("我开了家小外贸公司", {"small", "foreign-trade"}),
    ],
)
def test_what_is_said_and_what_it_implies(said: str, names: set[str]) -> None:
    assert names <= set(asked(said))


def test_a_company_of_small_loans_is_not_small() -> None:
    assert "small" not in asked("我们是小额贷款公司")


def test_every_name_that_an_aspect_points_to_is_one() -> None:
    table = aspects.aspects()
    for one in table.values():
        pointed = {one.under, one.suggests, one.excludes} - {""}
        assert pointed <= set(table)
        assert bool(one.chinese and one.english) is (one.sort is Sort.TRAIT)
        assert bool(one.group) is (one.sort is Sort.NEED)


def test_needs_and_traits_come_in_the_order_of_the_vocabulary() -> None:
    names = frozenset({"subsidy", "loan", "small", "green"})
    assert aspects.needs(names) == ("loan", "subsidy")
    assert aspects.traits(names) == ("small", "green")


def test_a_word_that_is_no_pattern_is_named_with_its_file_and_section(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "needs.toml").write_text('[loan]\nasked = ["贷款", "借(钱"]\n', "utf-8")
    (tmp_path / "traits.toml").write_text("", "utf-8")
    monkeypatch.setattr(aspects, "__file__", str(tmp_path / "aspects.py"))
    aspects.aspects.cache_clear()
    try:
        with pytest.raises(ValueError, match=re.escape("[loan] asked: '借(钱' is no regular expression")):
            aspects.aspects()
    finally:
        monkeypatch.undo()
        aspects.aspects.cache_clear()


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        ("我们是上市公司", ["listed"]),
        ("后备上市企业有哪些扶持", ["candidate"]),
        ("上市后备企业有什么补贴", ["candidate"]),
        ("拟上市企业", ["candidate"]),
        ("我们还是未上市企业", []),
        ("we are a listed company", ["listed"]),
        ("we are not yet listed", ["candidate"]),
    ],
)
def test_who_prepares_to_list_is_not_listed(text: str, stage: list[str]) -> None:
    assert [name for name in aspects.asked(text) if name in {"candidate", "listed"}] == stage
