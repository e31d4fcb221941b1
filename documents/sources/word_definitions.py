"""numbering.xml and styles.xml of a Word file -> Numbering. Counts nothing."""

from __future__ import annotations

from collections.abc import Mapping

from lxml import etree

from documents.sources.word_numbering import LEVELS, Instance, Level, Numbering, Style, W, reference, value


def numbering(definitions: etree._Element | None, styles: etree._Element | None) -> Numbering:
    """The lists and styles of a file, either part of which may be absent."""
    found = _styles(styles)
    default = next(
        (
            style.get(f"{W}styleId", "")
            for style in (styles.findall(f"{W}style") if styles is not None else ())
            if style.get(f"{W}type") == "paragraph" and style.get(f"{W}default") in {"1", "true", "on"}
        ),
        "",
    )
    return Numbering(_instances(definitions, found), found, default)


def _styles(root: etree._Element | None) -> dict[str, Style]:
    found: dict[str, Style] = {}
    for style in root.findall(f"{W}style") if root is not None else ():
        properties = style.find(f"{W}pPr")
        outline = value(properties, "outlineLvl")
        found[style.get(f"{W}styleId", "")] = Style(
            value(style, "basedOn"), reference(properties), int(outline) if outline.isdigit() else None
        )
    return found


def _instances(root: etree._Element | None, styles: Mapping[str, Style]) -> dict[str, Instance]:
    if root is None:
        return {}
    abstracts = {one.get(f"{W}abstractNumId", ""): one for one in root.findall(f"{W}abstractNum")}
    abstract_of = {one.get(f"{W}numId", ""): value(one, "abstractNumId") for one in root.findall(f"{W}num")}
    found: dict[str, Instance] = {}
    for one in root.findall(f"{W}num"):
        name = _linked(value(one, "abstractNumId"), abstracts, abstract_of, styles)
        if name in abstracts:
            found[one.get(f"{W}numId", "")] = _instance(one, name, abstracts[name])
    return found


def _linked(
    name: str,
    abstracts: Mapping[str, etree._Element],
    abstract_of: Mapping[str, str],
    styles: Mapping[str, Style],
) -> str:
    """A definition may only name a list style, whose own list has the levels (17.9.21)."""
    for _ in range(LEVELS):
        linked = value(abstracts.get(name), "numStyleLink")
        if not linked or linked not in styles:
            return name
        name = abstract_of.get(styles[linked].reference.instance or "", "")
    return name


def _instance(element: etree._Element, name: str, abstract: etree._Element) -> Instance:
    levels = dict(_level(one) for one in abstract.findall(f"{W}lvl"))
    starts: dict[int, int] = {}
    for override in element.findall(f"{W}lvlOverride"):
        at = _integer(override.get(f"{W}ilvl", ""), 0)
        replaced = override.find(f"{W}lvl")
        if replaced is not None:
            levels[at] = _level(replaced)[1]
        start = value(override, "startOverride")
        if start:
            starts[at] = _integer(start, 1)
    return Instance(name, levels, starts)


def _level(element: etree._Element) -> tuple[int, Level]:
    legal = element.find(f"{W}isLgl")
    restart = value(element, "lvlRestart")
    return _integer(element.get(f"{W}ilvl", ""), 0), Level(
        start=_integer(value(element, "start"), 0),
        form=value(element, "numFmt") or "decimal",
        text=value(element, "lvlText"),
        suffix=value(element, "suff") or "tab",
        legal=legal is not None and legal.get(f"{W}val", "1") not in {"0", "false", "off"},
        restart=int(restart) if restart.isdigit() else None,
        style=value(element, "pStyle"),
    )


def _integer(text: str, otherwise: int) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else otherwise
