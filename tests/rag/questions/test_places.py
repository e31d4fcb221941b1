"""Cities and provinces that a text names, by their names and by the characters that stand for them."""

from __future__ import annotations

import pytest

from rag.questions.names import places


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("港澳居民如何开户", ["香港", "澳门"]),
        ("京津冀协同发展", ["北京", "天津", "河北"]),
        ("residents of Hong Kong", ["香港"]),
        ("深圳的渡口", ["深圳"]),
        ("天津港的船", ["天津"]),
        ("平台和台风", []),
        ("湘菜", []),
    ],
)
def test_places_are_told_by_name_and_by_joined_characters(text: str, named: list[str]) -> None:
    assert [place.chinese for place in places.named(text)] == named


@pytest.mark.parametrize(
    ("region", "own", "short"),
    [
        ("粤海市南岸区", "南岸区", "南岸"),
        ("荆州市沙市区", "沙市区", "沙市"),
        ("桐溪县", "桐溪县", "桐溪"),
        ("沙县", "沙县", "沙县"),
        ("横琴新区", "横琴新区", "横琴新区"),
        ("广东省", "广东省", "广东"),
        ("", "", ""),
    ],
)
def test_a_region_is_called_by_its_smallest_place(region: str, own: str, short: str) -> None:
    assert (places.own(region), places.short(region)) == (own, short)


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("全市有多少家超市", []),
        ("城市更新和县城建设", []),
        ("安吉县有多少个渡口", ["安吉"]),
        ("义乌市的渡口归谁管", ["义乌"]),
        ("清单中由县交通运输局负责的项目有几个", []),
    ],
)
def test_a_place_is_told_by_its_rank(text: str, named: list[str]) -> None:
    assert [place.chinese for place in places.ranked(text)] == named


@pytest.mark.parametrize(
    "text",
    [
        "",
        "新兴产业的贷款贴息由哪个部门负责",
        "哪些优惠来自市级财政，办理时限有多长",
        "三明治店能不能申请小额贷款",
        "投资阳光产业有什么奖励",
        "大理石加工企业算不算绿色产业",
        "夕阳产业和朝阳产业的扶持标准",
        "江海联运的保险补贴一年多少",
        "企业在上海证券交易所上市奖励多少",
        "贷款按新加坡元还是澳门元结算",
        "以前海外上市的公司要不要备案",
        "创新会议由谁主持，资金平台归谁管",
        "和平发展、长治久安写在哪一条",
        "深入大兴调查研究是哪个处的任务",
        "全市城区和县城的网点有几个",
        "高密度建成区的加油站",
        "海上东西两条航线的来宾有多少",
        "新興產業嘅貼息邊個負責",
        "東方嘅企業點樣申請白銀抵押貸款",
        "Which body leads the work on green finance?",
        "Is a turkey farm given a loan, and is it paid in Singapore dollars?",
        "Are firms rewarded for a listing on the Shenzhen Stock Exchange?",
        "last mile delivery by canton or by county",
        "Xi Jinping Thought guides the work",
    ],
)
def test_ordinary_sentences_name_no_place(text: str) -> None:
    assert places.named(text) == ()


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("揭西县的小额贷款公司归谁监管", ["揭西"]),
        ("揭西的小额贷款公司归谁监管", ["揭西"]),
        ("来宾市的绿色金融由谁牵头", ["来宾"]),
        ("甘肃白银市的担保费", ["甘肃", "白银"]),
        ("新兴县有多少家银行", ["新兴"]),
        ("我们在顺德开厂", ["顺德"]),
        ("佛山市南海区的企业", ["佛山", "南海"]),
        ("从化区的农户", ["从化"]),
        ("麻章的渔业贷款", ["麻章"]),
        ("大理的民宿", ["大理"]),
        ("凉山彝族自治州的果农", ["凉山"]),
        ("广西北海的渔船", ["广西", "北海"]),
        ("浦东新区的总部奖励", ["浦东"]),
        ("深圳市场的规模", ["深圳"]),
        ("在新加坡设立子公司", ["新加坡"]),
        ("德国企业投资", ["德国"]),
        ("烏魯木齊的銀行", ["乌鲁木齐"]),
        ("滬深兩地的券商", ["上海", "深圳"]),
        ("在Singapore设立子公司", ["新加坡"]),
        ("Who leads green finance in Yiwu?", ["义乌"]),
        ("xi’an's plan and the rules of inner mongolia", ["内蒙古", "西安"]),
        ("banks of the Guangdong-Hong Kong-Macau area", ["香港", "澳门", "广东"]),
        ("A branch in Ho Chi Minh City or in Turkey", ["土耳其", "胡志明市"]),
        ("firms in Britain and the UK", ["英国"]),
    ],
)
def test_a_listed_place_is_told_as_a_word_or_by_its_rank(text: str, named: list[str]) -> None:
    assert [place.chinese for place in places.named(text)] == named


def test_of_two_places_that_are_spelt_alike_the_one_whose_name_is_written_is_meant() -> None:
    assert [[one.chinese for one in places.named(text)] for text in ("Fuzhou", "抚州", "福州")] == [
        ["福州"],
        ["抚州"],
        ["福州"],
    ]


@pytest.mark.parametrize(
    ("name", "text", "stands"),
    [
        ("来宾", "试点：柳州、来宾、钦州", True),  # among places its rank may be left out
        ("三明", "三明治", False),
        ("资阳", "投资阳光", False),
        ("上海", "沪苏两地", True),
        ("澳门", "in Macau", True),
        ("深圳", "深圳证券交易所", True),
        ("深圳", "the Shenzhen Stock Exchange", True),
        ("昆山", "a Kunshanese", False),
    ],
)
def test_a_text_names_a_place(name: str, text: str, stands: bool) -> None:
    place = next(one for one in places.named(f"{name}市"))
    assert (place.chinese, place.stands_in(text)) == (name, stands)


@pytest.mark.parametrize(
    ("text", "body", "owner"),
    [
        ("揭西县商务局负责什么", "商务局", "揭西"),
        ("义乌市商务局负责什么", "商务局", "义乌"),
        ("投资阳商务局", "商务局", None),
        ("Which tasks has the Yiwu finance bureau?", "finance bureau", "义乌"),
        ("Which tasks has the finance bureau of Foshan?", "finance bureau", "佛山"),
        ("Which tasks has the finance bureau of ours?", "finance bureau", None),
    ],
)
def test_whose_body_is_meant(text: str, body: str, owner: str | None) -> None:
    found = places.owner(text, text.index(body), text.index(body) + len(body))
    assert (found.chinese if found else None) == owner


def test_each_place_of_the_list_is_found_by_its_own_name() -> None:
    rows = places._rows()
    lost = [
        one.chinese
        for one in rows
        if one.chinese not in {place.chinese for place in places.named(f"在{one.chinese}市的银行")}
    ]
    spelt = [one.english for one in rows if not places.named(f"banks in {one.english}, and others")]
    assert (lost, spelt) == ([], [])
    assert {one.city for one in rows} - {one.chinese for one in rows} == {""}
    assert {one.words for one in rows} <= {"", "zh", "en", "zh en"}


def test_a_place_of_no_list_stands_where_its_name_does() -> None:
    place = places.Place("桐溪", "Tongxi")
    assert [place.stands_in(text) for text in ("桐溪县", "in Tongxi.", "Tongxian", "")] == [
        True,
        True,
        False,
        False,
    ]
