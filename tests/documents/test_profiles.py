from __future__ import annotations

import pytest

from documents.facts.applicants import Audience, Owner, Sector, Size, Stage
from documents.facts.instruments import Instrument
from documents.facts.profiles import Profile, profile


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "we are a biotech start-up with patents and no collateral; what is there for us?",
            Profile(Audience((Sector.BIOMEDICINE,), stages=(Stage.START_UP,)), "", False, True),
        ),
        (
            "我们是某州的一家生物医药初创企业，有专利，没有抵押物，需要贷款。",
            Profile(
                Audience((Sector.BIOMEDICINE,), stages=(Stage.START_UP,)),
                "某州",
                False,
                True,
                (Instrument.LOAN,),
            ),
        ),
        (
            "We are a manufacturing SME based in Springfield, own a factory building, and need equipment leasing.",
            Profile(
                Audience((Sector.MANUFACTURING,), (Size.SMALL, Size.MEDIUM)),
                "Springfield",
                True,
                None,
                (Instrument.LEASING,),
            ),
        ),
        (
            "科技型民营企业，轻资产，准备上市，需要股权投资",
            Profile(
                Audience((Sector.TECHNOLOGY,), stages=(Stage.PRE_LISTING,), owners=(Owner.PRIVATE,)),
                "",
                False,
                None,
                (Instrument.LISTING, Instrument.FUND),
            ),
        ),
        (
            "大型外贸企业，有厂房抵押，缺流动资金",
            Profile(Audience((Sector.FOREIGN_TRADE,), (Size.LARGE,)), "", True, None, (Instrument.LOAN,)),
        ),
        (
            "a software firm without patents, looking for venture capital",
            Profile(Audience((Sector.INFORMATION,)), "", None, False, (Instrument.FUND,)),
        ),
        ("we need money", Profile(Audience())),
        ("", Profile(Audience())),
    ],
)
def test_what_an_applicant_says_of_itself(text: str, expected: Profile) -> None:
    assert profile(text) == expected


@pytest.mark.parametrize(
    ("text", "places", "expected"),
    [
        ("某某县的养殖户", (), "某某县"),
        ("注册在某州，做出口", (), "某州"),
        ("我们准备上市", (), ""),
        ("a firm in Springfield, founded in March", (), "Springfield"),
        ("in springfield we make toys", ("Springfield",), "Springfield"),
        ("甲乙市丙丁县的企业", ("甲乙市", "丙丁县"), "甲乙市"),
    ],
)
def test_where_an_applicant_is(text: str, places: tuple[str, ...], expected: str) -> None:
    assert profile(text, places).place == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("无抵押", False),
        ("冇抵押物", False),
        ("抵押物不足", False),
        ("can pledge our land", True),
        ("nothing to pledge", False),
        ("有房产可以抵押", True),
        ("需要贷款", None),
    ],
)
def test_whether_there_is_collateral(text: str, expected: bool | None) -> None:
    assert profile(text).collateral is expected
