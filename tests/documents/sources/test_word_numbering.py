"""Numbers that Word counts by itself, rebuilt from the definitions of a file."""

from __future__ import annotations

import docx
from docx.document import Document
from docx.oxml.parser import parse_xml

from documents import sources
from documents.reading.lines import Source
from tests.documents.sources.writers import (
    THREE_LEVELS,
    W,
    add_paragraph,
    define_instance,
    define_list,
    qualified,
    saved,
)


def as_read(document: Document) -> Source:
    return sources.read_bytes(saved(document), "a.docx")


def printed(document: Document) -> list[str]:
    return [line.text for line in as_read(document).lines]


def listed(levels: list[int], form: tuple[tuple[str, str], ...] = THREE_LEVELS, extra: str = "") -> list[str]:
    """The numbers of paragraphs that stand on these levels of one list."""
    document = docx.Document()
    number = define_list(document, form, extra)
    for level in levels:
        add_paragraph(document, "某", number, level)
    return [text.removesuffix("某") for text in printed(document)]


def add_style(document: Document, name: str, inside: str, based_on: str = "") -> None:
    parent = f'<w:basedOn w:val="{based_on}"/>' if based_on else ""
    document.styles.element.append(
        parse_xml(
            f'<w:style {W} w:type="paragraph" w:styleId="{name}"><w:name w:val="{name}"/>'
            f"{parent}<w:pPr>{inside}</w:pPr></w:style>"
        )
    )


def add_styled(document: Document, text: str, style: str) -> None:
    paragraph = document.add_paragraph(text)
    paragraph._p.get_or_add_pPr().insert(0, parse_xml(f'<w:pStyle {W} w:val="{style}"/>'))


def newest(document: Document) -> int:
    """The id of the definition that was added last."""
    definitions = document.part.numbering_part.element.findall(qualified("abstractNum"))
    return max(int(one.get(qualified("abstractNumId"))) for one in definitions)


def test_levels_count_and_a_deeper_one_starts_again() -> None:
    assert listed([0, 1, 2, 2, 1, 2, 0, 1]) == [
        "一、",
        "（一）",
        "1．",
        "2．",
        "（二）",
        "1．",
        "二、",
        "（一）",
    ]


def test_numbers_of_the_levels_above_stand_in_a_number() -> None:
    decimal = (("decimal", "%1"), ("decimal", "%1.%2"), ("decimal", "%1.%2.%3"))
    assert listed([0, 1, 1, 2, 2, 0, 1, 2], decimal) == [
        "1",
        "1.1",
        "1.2",
        "1.2.1",
        "1.2.2",
        "2",
        "2.1",
        "2.1.1",
    ]


def test_a_level_met_before_those_above_it_counts_one_of_each() -> None:
    decimal = (("decimal", "%1"), ("decimal", "%1.%2"))
    assert listed([1, 1, 0, 1], decimal) == ["1.1", "1.2", "2", "2.1"]


def test_restart_zero_lets_a_level_run_on() -> None:
    assert listed([0, 1, 1, 0, 1], extra='<w:lvlRestart w:val="0"/>') == [
        "一、",
        "（一）",
        "（二）",
        "二、",
        "（三）",
    ]


def test_restart_after_the_first_level_only() -> None:
    levels = [0, 1, 2, 1, 2, 0, 1, 2]
    assert listed(levels, extra='<w:lvlRestart w:val="1"/>') == [
        "一、", "（一）", "1．", "（二）", "2．", "二、", "（一）", "1．",
    ]  # fmt: skip


def test_legal_style_prints_the_levels_above_in_plain_digits() -> None:
    form = (("upperRoman", "第%1条"), ("decimalZero", "%1.%2"))
    assert listed([0, 0, 1], form, "<w:isLgl/>") == ["第I条", "第II条", "2.01"]


def test_chapters_and_articles() -> None:
    form = (("chineseCountingThousand", "第%1章"), ("chineseCountingThousand", "第%2条"))
    found = listed([0, 1, 1, 0, 1], form, '<w:lvlRestart w:val="0"/>')
    assert found == ["第一章", "第一条", "第二条", "第二章", "第三条"]


def test_lists_of_one_definition_count_together() -> None:
    document = docx.Document()
    first = define_list(document, THREE_LEVELS)
    abstract = newest(document)
    second = define_instance(document, abstract)
    for number in (first, second, first):
        add_paragraph(document, "某", number)
    assert printed(document) == ["一、某", "二、某", "三、某"]


def test_a_start_override_works_once_at_its_first_use() -> None:
    document = docx.Document()
    first = define_list(document, THREE_LEVELS)
    abstract = newest(document)
    again = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    fifth = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>'
    second, third = define_instance(document, abstract, again), define_instance(document, abstract, fifth)
    for number in (first, first, second, second, third, third):
        add_paragraph(document, "某", number)
    assert printed(document) == ["一、某", "二、某", "一、某", "二、某", "五、某", "六、某"]


def test_an_override_may_replace_the_whole_level() -> None:
    document = docx.Document()
    define_list(document, THREE_LEVELS)
    abstract = newest(document)
    level = (
        '<w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="ideographTraditional"/>'
        '<w:suff w:val="nothing"/><w:lvlText w:val="%1："/></w:lvl>'
    )
    number = define_instance(document, abstract, f'<w:lvlOverride w:ilvl="0">{level}</w:lvlOverride>')
    add_paragraph(document, "某", number)
    add_paragraph(document, "某", number)
    assert printed(document) == ["丙：某", "丁：某"]


def test_a_style_gives_the_list_and_the_definition_gives_the_level() -> None:
    document = docx.Document()
    number = define_list(document, THREE_LEVELS)
    levels = document.part.numbering_part.element.findall(qualified("abstractNum"))
    own = next(one for one in levels if one.findall(qualified("lvl"))[0].find(qualified("suff")) is not None)
    for level, style in zip(own.findall(qualified("lvl")), ("First", "Second"), strict=False):
        level.insert(2, parse_xml(f'<w:pStyle {W} w:val="{style}"/>'))
    inside = f'<w:numPr><w:numId w:val="{number}"/></w:numPr>'
    add_style(document, "First", inside)
    add_style(document, "Second", inside)
    add_style(document, "Derived", "", based_on="Second")
    for style in ("First", "Second", "Derived", "First"):
        add_styled(document, "某", style)
    assert printed(document) == ["一、某", "（一）某", "（二）某", "二、某"]


def test_list_and_level_are_inherited_apart() -> None:
    document = docx.Document()
    number = define_list(document, THREE_LEVELS)
    add_style(document, "Base", f'<w:numPr><w:numId w:val="{number}"/></w:numPr>')
    add_style(document, "Deep", '<w:numPr><w:ilvl w:val="1"/></w:numPr>', based_on="Base")
    add_style(document, "Plain", '<w:numPr><w:numId w:val="0"/></w:numPr>', based_on="Base")
    for style in ("Base", "Deep", "Plain"):
        add_styled(document, "某", style)
    assert printed(document) == ["一、某", "（一）某", "某"]


def test_styles_in_a_ring_end() -> None:
    document = docx.Document()
    add_style(document, "A", "", based_on="B")
    add_style(document, "B", "", based_on="A")
    add_styled(document, "某", "A")
    assert printed(document) == ["某"]


def test_a_list_style_lends_its_definition() -> None:
    document = docx.Document()
    number = define_list(document, THREE_LEVELS)
    root = document.part.numbering_part.element
    root.find(qualified("num")).addprevious(
        parse_xml(f'<w:abstractNum {W} w:abstractNumId="77"><w:numStyleLink w:val="Lent"/></w:abstractNum>')
    )
    linked = define_instance(document, 77)
    document.styles.element.append(
        parse_xml(
            f'<w:style {W} w:type="numbering" w:styleId="Lent"><w:name w:val="Lent"/>'
            f'<w:pPr><w:numPr><w:numId w:val="{number}"/></w:numPr></w:pPr></w:style>'
        )
    )
    add_paragraph(document, "某", linked)
    assert printed(document) == ["一、某"]


def test_a_missing_definition_is_read_without_a_number_and_reported() -> None:
    document = docx.Document()
    add_paragraph(document, "某条内容", 4711)
    source = as_read(document)
    assert [line.text for line in source.lines] == ["某条内容"]
    assert "list 4711" in source.notes.remarks[0]


def test_what_follows_the_number() -> None:
    document = docx.Document()
    form = (
        '<w:abstractNum {w} w:abstractNumId="{id}"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="{form}"/>'
        '{suffix}<w:lvlText w:val="{text}"/></w:lvl></w:abstractNum>'
    )
    root = document.part.numbering_part.element
    cases = [
        ("decimal", "", "%1.", "1. 某"),
        ("chineseCounting", "", "%1、", "一、某"),
        ("decimal", '<w:suff w:val="space"/>', "%1、", "1、 某"),
        ("chineseCounting", '<w:suff w:val="space"/>', "第%1章", "第一章 某"),
        ("decimal", '<w:suff w:val="nothing"/>', "%1.", "1.某"),
        ("bullet", "", "\uf06c", "• 某"),
        ("none", "", "", "某"),
    ]
    for at, (name, suffix, text, _) in enumerate(cases, start=80):
        root.find(qualified("num")).addprevious(
            parse_xml(form.format(w=W, id=at, form=name, suffix=suffix, text=text))
        )
        add_paragraph(document, "某", define_instance(document, at))
    assert printed(document) == [expected for *_, expected in cases]
