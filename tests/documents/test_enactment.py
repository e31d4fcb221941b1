"""The note under a law's title: its acts in order, and what the document then says of itself."""

from __future__ import annotations

import pytest

from documents import sources
from documents.clauses import Document, Status
from documents.facts.enactment import Act, Event, events, is_note, issued
from documents.facts.validity import validity
from documents.library import document

COUNCIL = "云溪市第九届人民代表大会常务委员会第二次会议"
ASSEMBLY = "云溪市人民代表大会常务委员会"
DECISION = "《关于修改〈云溪市渔港条例〉等三件地方性法规的决定》"
ARTICLES = "第一条　为了规范渔港，制定本条例。\n第二条　本条例自2011年8月1日起施行。"


def read(note: str, title: str = "云溪市渔港条例", below: str = ARTICLES) -> Document:
    return document(sources.read_bytes(f"{title}\n{note}\n{below}".encode(), "law.txt"))


@pytest.mark.parametrize(
    ("note", "told"),
    [
        (f"（2011年3月25日{COUNCIL}通过）", [(Act.PASSED, "2011-03-25", ASSEMBLY)]),
        (f"（2011年3月25日{COUNCIL}审议通过）", [(Act.PASSED, "2011-03-25", ASSEMBLY)]),
        (
            "（2011年3月25日云溪市人民政府第9次常务会议讨论通过）",
            [(Act.PASSED, "2011-03-25", "云溪市人民政府")],
        ),
        (
            f"（2011年3月25日{COUNCIL}通过　2011年5月31日青河省第十届人民代表大会常务委员会第九次会议批准"
            f"　根据2017年7月28日青河省第十二届人民代表大会常务委员会第三十次会议批准的{DECISION}第一次修正"
            f"　根据2023年9月29日云溪市第十六届人民代表大会常务委员会第十四次会议{DECISION}第二次修正）",
            [
                (Act.PASSED, "2011-03-25", ASSEMBLY),
                (Act.APPROVED, "2011-05-31", "青河省人民代表大会常务委员会"),
                (Act.AMENDED, "2017-07-28", "青河省人民代表大会常务委员会"),
                (Act.AMENDED, "2023-09-29", ASSEMBLY),
            ],
        ),
        (
            "（2008年7月1日国务院令第512号公布　根据2016年2月6日《国务院关于修改部分行政法规的决定》修订　自2016年3月1日起施行）",
            [(Act.PUBLISHED, "2008-07-01", "国务院"), (Act.AMENDED, "2016-02-06", "")],
        ),
        (
            "(2012年1月4日农业部令2012年第1号公布，2019年4月25日农业农村部令2019年第2号修订)",
            [(Act.PUBLISHED, "2012-01-04", "农业部"), (Act.AMENDED, "2019-04-25", "农业农村部")],
        ),
        (
            "（2005年3月1日交通部发布，2020年5月1日废止）",
            [(Act.PUBLISHED, "2005-03-01", "交通部"), (Act.REPEALED, "2020-05-01", "")],
        ),
        (
            "二〇一一年三月二十五日云溪市人民政府第三次常务会议通过",
            [(Act.PASSED, "2011-03-25", "云溪市人民政府")],
        ),
    ],
)
def test_acts_in_printed_order(note: str, told: list[tuple[Act, str, str]]) -> None:
    found = events(note)
    assert [(one.act, one.date, one.by) for one in found] == told
    assert all(0 <= one.start < one.end <= len(note) for one in found)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "（试行）",
        "（2031—2033年）",
        "2031年7月2日",
        "（2031年7月2日）",
        "2031年7月2日，云溪市公布了渔港名单。",
        "本办法自2031年7月2日起施行",
        "自2031年7月2日起施行",
        "《渔港条例》（2011年3月25日通过）",
    ],
)
def test_what_is_no_note(text: str) -> None:
    assert not is_note(text)
    assert events(text) == ()


def test_the_day_of_issue_is_that_of_publication() -> None:
    assert issued(()) is None
    amended = Event(Act.AMENDED, "2020-01-01", "", 0, 1)
    passed = Event(Act.PASSED, "2011-03-25", "", 0, 1)
    published = Event(Act.PUBLISHED, "2011-04-02", "", 0, 1)
    assert issued((amended,)) == "2020-01-01"
    assert issued((passed, amended)) == "2011-03-25"
    assert issued((passed, published, amended)) == "2011-04-02"


def test_a_law_whose_only_dates_stand_in_its_note() -> None:
    found = read(f"（2011年3月25日{COUNCIL}通过　根据2017年7月28日{DECISION}修正）")
    assert (found.title, found.date, found.status) == ("云溪市渔港条例", "2011-03-25", Status.ISSUED)
    assert (found.issuers, found.region) == ((ASSEMBLY,), "云溪市")
    assert found.notes == ("amended on 2017-07-28, as the note under the title says",)
    assert [one.address for one in found.walk()] == ["masthead", "p-1", "1", "2"]


def test_a_long_note_is_a_paragraph_that_can_be_cited() -> None:
    later = "".join(
        f"　根据20{year}年7月28日{COUNCIL}{DECISION}第{ordinal}次修正"
        for year, ordinal in ((14, "一"), (17, "二"), (21, "三"), (25, "四"))
    )
    found = read(f"（2011年3月25日{COUNCIL}通过{later}）")
    assert [one.address for one in found.clauses] == ["masthead", "p-1", "1", "2"]
    assert (found.date, found.issuers) == ("2011-03-25", (ASSEMBLY,))
    assert "2014-07-28, 2017-07-28, 2021-07-28, 2025-07-28" in found.notes[0]


def test_lines_without_brackets_are_a_note_too() -> None:
    found = read(
        "1996年10月29日全国人民代表大会常务委员会第三次会议通过\n"
        "2015年4月24日全国人民代表大会常务委员会第九次会议修订"
    )
    assert (found.date, found.issuers) == ("1996-10-29", ("全国人民代表大会常务委员会",))
    assert found.notes == ("amended on 2015-04-24, as the note under the title says",)


def test_the_number_and_the_body_of_an_order() -> None:
    found = read(
        "（2008年7月1日国务院令第512号公布　根据2016年2月6日《关于修改部分规定（国令〔2016〕3号）的决定》修订）"
    )
    assert (found.number, found.issuers, found.date) == ("国务院令第512号", ("国务院",), "2008-07-01")


def test_a_law_that_was_repealed() -> None:
    found = read(
        "（2005年3月1日交通部发布，根据2011年4月1日《关于修改收费办法的决定》修正，2020年5月1日废止）"
    )
    assert (found.status, found.date) == (Status.EXPIRED, "2005-03-01")
    assert found.notes[1] == "repealed on 2020-05-01, as the note under the title says"
    stated = validity(found.clauses[0].text)
    assert stated is None or stated.repeals == ()


def test_the_announcement_that_publishes_it_has_the_day_of_issue() -> None:
    above = f"{ASSEMBLY}公告\n（第12号）\n《云溪市渔港条例》已于2011年3月25日通过，现予公布。"
    above += f"\n{ASSEMBLY}\n2011年4月2日\n云溪市渔港条例"
    found = read(f"（2011年3月25日{COUNCIL}通过）", title=above)
    assert (found.title, found.date, found.number) == (
        "云溪市渔港条例",
        "2011-04-02",
        f"{ASSEMBLY}公告第12号",
    )
    assert found.status is Status.ISSUED
