"""A located unit of a text -> sentences on its heading, its words, its parts and what stands beside it. Locates nothing."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from documents.clauses import Clause, Document, Level
from rag import located, outline
from rag.answers.amounts import table_rows
from rag.answers.clauses import within
from rag.drafting import Draft, Quote, title, whole
from rag.outline import Location
from rag.questions.asked import navigating
from rag.questions.asked.navigating import Asks
from rag.questions.names import numbering
from rag.questions.names.references import Unit, references, without
from rag.questions.query import Query

SHOWN = 14  # parts that are named one by one
OWN = 3  # sentences of a heading's own that are told before its parts
TOLD = 12  # sentences of a clause without parts

NOUNS = {
    Level.SECTION: ("section", "节"),
    Level.CHAPTER: ("chapter", "章"),
    Level.ARTICLE: ("article", "条"),
    Level.BOX: ("box", "个专栏"),
    Level.ROW: ("row", "行"),
}

Teller = Callable[[Draft, Location, Query], None]


def _titled(draft: Draft, location: Location, query: Query) -> None:
    """The heading only; the first sentence of a unit that has none."""
    document, clause, english = location.document, location.clause, query.english
    full, words = (
        f"{title(document, english)}{', ' if english else ''}{located.bare(clause, english)}",
        located.heading(clause, english),
    )
    if not clause.heading and not (english and clause.english):
        said = (
            f"{full} has no heading; it opens: {words}"
            if english
            else f"{full}没有单独的标题，开头是：{words}"
        )
        draft.say(said, _opening(location))
    else:
        draft.say(
            f"{full}: {words}." if english else f"{full}的标题是{located.quoted(words)}。", _opening(location)
        )


def _opening(location: Location) -> Quote:
    """The first line of a clause: its number and its heading."""
    clause = location.clause
    end = clause.text.find("\n")
    return Quote(location.document, clause, 0, end if end > 0 else len(clause.text))


def _counted(draft: Draft, location: Location, query: Query) -> None:
    """How many parts of the kind that is asked for, each named."""
    document, clause, english = location.document, location.clause, query.english
    rest = without(query.text, references(query.text))
    unit = next((unit for pattern, unit in navigating.COUNTED if pattern.search(rest)), None)
    full = located.full(document, clause, english)
    if unit is Unit.PARAGRAPH:
        many = numbering.counted(len(outline.paragraphs(clause, document)), unit, english)
        draft.say(f"{full} has {many}." if english else f"{full}共{many}。", whole(document, clause))
        return
    parts = outline.members_of(unit, clause, document) if unit else outline.children(clause)
    if parts:
        head = f"（{clause.heading}）" if clause.heading and clause.heading[:4] not in full else ""
        called = noun(parts, rest, english)
        how = f"has {called}" if english else f"共有{called}"
        listing(draft, document, full if english else f"{full}{head}", parts, how, english)
    elif unit in numbering.BESIDE:
        none = numbering.COUNTED[unit].removeprefix("个").removeprefix("张")
        draft.say(
            f"{full} has no such part." if english else f"{full}里没有{none}。", whole(document, clause)
        )
    else:
        said = f"{full} has no numbered parts under it." if english else f"{full}下面没有再分编号的部分。"
        draft.say(said, whole(document, clause))


def noun(parts: Sequence[Clause], rest: str, english: bool) -> str:
    """How many parts there are, called as the question calls them where it does."""
    level = parts[0].level
    if english:
        tasks = level is Level.ITEM and parts[0] in outline.articles(parts[:1])
        return numbering.several(len(parts), "task" if tasks else NOUNS.get(level, ("part", ""))[0])
    said = navigating.COUNT_NOUN.search(rest)
    return f"{len(parts)}{said[1] if said else NOUNS.get(level, ('', '项'))[1]}"


def listing(
    draft: Draft, document: Document, name: str, parts: Sequence[Clause], how: str, english: bool
) -> None:
    """The parts one by one, or from the first to the last where they are many."""
    if len(parts) > SHOWN:
        ends = [whole(document, parts[0]), whole(document, parts[-1])]
        first, last = located.place(parts[0], english), located.place(parts[-1], english)
        draft.say(
            f"{name} {how}, from {first} to {last}." if english else f"{name}{how}，从{first}到{last}。",
            *ends,
        )
        return
    rows = [f"{located.named(one, english)}{draft.cite(whole(document, one))}" for one in parts]
    draft.say(f"{name} {how}: {'; '.join(rows)}." if english else f"{name}{how}：{'；'.join(rows)}。")


def says(draft: Draft, location: Location, query: Query) -> None:
    """The heading, the unit's own sentences, then its parts."""
    document, clause, english = location.document, location.clause, query.english
    parts = outline.children(clause) if location.whole else []
    parts += [one for one in clause.children if parts and one.level is Level.BOX and one not in parts]
    if parts:
        _headed(draft, location, parts, english)
    _own(draft, location, english, headed=bool(parts))
    for part in parts[:SHOWN]:
        draft.say(f"- {located.named(part, english)}", whole(document, part))
    if len(parts) > SHOWN:
        draft.say(f"- and {len(parts) - SHOWN} more" if english else f"- 另有{len(parts) - SHOWN}项")


def _own(draft: Draft, location: Location, english: bool, headed: bool) -> None:
    """The unit's own sentences; of one with parts the first of those after its heading."""
    document, clause = location.document, location.clause
    spans = within.spans(location, english)
    if headed:
        first = clause.english if english and clause.english else clause.text
        line = first.find("\n")
        spans = [one for one in spans if line >= 0 and one[0] > line]
    spans = spans[: OWN if headed else TOLD]
    if not spans:
        return
    quote = Quote(document, clause, spans[0][0], spans[-1][1], english and bool(clause.english))
    words = table_rows.plain(clause, document) if clause.level is Level.ROW else " ".join(quote.words.split())
    full = located.full(document, clause, english)
    draft.say(words if headed else f"{full}{': ' if english else '：'}{words}", quote)


def _headed(draft: Draft, location: Location, parts: Sequence[Clause], english: bool) -> None:
    """The heading, and from which article to which the unit reaches."""
    document, clause = location.document, location.clause
    full = f"{title(document, english)}{', ' if english else ''}{located.bare(clause, english)}"
    words = located.heading(clause, english)
    articles = outline.articles([one for one in clause.walk() if one is not clause])
    counted = [one for one in parts if one.level is not Level.BOX]
    reach = f", {numbering.several(len(counted), 'part')}" if english else f"，下分{len(counted)}项"
    reach = reach if counted else ""
    if articles:
        first, last = located.place(articles[0], english), located.place(articles[-1], english)
        many = len(articles)
        reach = f", {first} to {last} ({many})" if english else f"，管{first}至{last}，共{many}条"
        if many == 1:
            reach = f", {first}" if english else f"，只有{first}"
    draft.say(
        f"{full}: {words}{reach}." if english else f"{full}{located.quoted(words)}{reach}：",
        _opening(location),
        *(whole(document, one) for one in counted if not articles and len(counted) <= SHOWN),
    )


def _beside(draft: Draft, location: Location, query: Query, step: int) -> None:
    """The unit before or after, with what it is headed; that there is none."""
    document, clause, english = location.document, location.clause, query.english
    row = outline.siblings(clause, document)
    at = next((at for at, one in enumerate(row) if one.address == clause.address), 0) + step
    full = located.full(document, clause, english)
    if not 0 <= at < len(row):
        end = ("the first" if step < 0 else "the last") if english else ("第一个" if step < 0 else "最后一个")
        said = (
            f"{full} is {end} of its kind."
            if english
            else f"{full}是这一级的{end}，{'前' if step < 0 else '后'}面没有了。"
        )
        draft.say(said, whole(document, clause))
        return
    other = row[at]
    words = (
        f"{located.place(other, english)}: {located.heading(other, True)}."
        if english
        else (f"{located.place(other, False)}：{located.heading(other, False)}。")
    )
    side = ("Before" if step < 0 else "After") if english else ("前" if step < 0 else "后")
    draft.say(
        f"{side} {full} comes {words}" if english else f"{full}{side}面是{words}", whole(document, other)
    )


def _before(draft: Draft, location: Location, query: Query) -> None:
    _beside(draft, location, query, -1)


def _after(draft: Draft, location: Location, query: Query) -> None:
    _beside(draft, location, query, 1)


def _placed(draft: Draft, location: Location, query: Query) -> None:
    """The headings above a unit."""
    document, clause, english = location.document, location.clause, query.english
    full, above = located.full(document, clause, english), located.above(document, clause, english)
    if english:
        draft.say(f"{full} stands under: {above or 'no heading'}.", whole(document, clause))
    else:
        draft.say(f"{full}在{above or '正文'}{'之下' if above else '里'}。", whole(document, clause))


TELLERS: Mapping[Asks, Teller] = {
    Asks.TITLE: _titled,
    Asks.COUNT: _counted,
    Asks.BEFORE: _before,
    Asks.AFTER: _after,
    Asks.PLACE: _placed,
}
