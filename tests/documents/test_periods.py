"""Times that a sentence sets for the figures of those after it."""

from documents.facts import periods
from documents.facts.quantities import Kind, quantities


def times(text: str) -> dict[str, str]:
    return {one.subject: one.period for one in quantities(text)}


def test_the_time_at_which_things_stand_holds_for_the_sentences_after_it() -> None:
    text = "截至2019年末，全市港口吞吐量3.2亿吨。航线网络不断加密，国际航运企业增至46家，集装箱化率约为61%。"
    assert times(text) == {"全市港口吞吐量": "2019", "国际航运企业": "2019", "集装箱化率": "2019"}


def test_what_was_done_over_a_time_does_not_stand_at_its_end() -> None:
    text = "2019年末，全市渔船820艘，注册渔民1.1万人。五年来新增冷库12家，累计投放补助资金3.4亿元。"
    stated = {one.printed: one.period for one in quantities(text)}
    assert stated["1.1万人"] == "2019"
    assert stated["3.4亿元"] == ""


def test_a_sentence_with_a_time_of_its_own_ends_it() -> None:
    text = "截至2019年末，全市共有码头18个。“十三五”期间，改造旧泊位拥有面积达到40公顷。已建成仓库7座。"
    assert [one.period for one in quantities(text) if one.kind is Kind.BASE] == ["2019", "2016/2020", ""]


def test_an_aim_takes_no_time_from_a_fact() -> None:
    text = "截至2019年末，全市共有码头18个。力争建成万吨级码头25个。"
    aim = next(one for one in quantities(text) if one.kind is Kind.TARGET)
    assert (aim.value, aim.period) == (25, "")


def test_as_of() -> None:
    assert periods.as_of("截至2020年6月末，全市") == "2020-06"
    assert periods.as_of("2020年末，全市") == "2020"
    assert periods.as_of("到2025年，全市") == ""
    assert periods.as_of("航线不断加密") is None
