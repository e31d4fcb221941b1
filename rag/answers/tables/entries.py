"""How many rows a table has, or how many different entries in the column that a question names, under its conditions."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from rag.answer import Kind
from rag.answers.bodies import due, selection
from rag.answers.lists import lists
from rag.answers.tables import columns, dated_rows
from rag.answers.tables.choices import Choice, surest
from rag.answers.texts import parts
from rag.desk import Desk, Written
from rag.drafting import Draft, listed, title, whole
from rag.figures import statements, tables
from rag.figures.tables import CATEGORY, NOTE, UNIT, Row, Table
from rag.questions.asked import asking, counted, gathering
from rag.questions.asked.counted import Counted
from rag.questions.asked.gathering import Gather
from rag.questions.plain import notions
from rag.questions.plain.notions import Lexicon
from rag.questions.query import Query
from rag.retrieval import Evidence

CALLED = 0.5  # share of a table's name that tells it
ONE_ROW = 0.8  # share of a row's name by which that row alone is meant
RELATES = 0.5  # what it counts that the table lists what is asked for
SHOWN = 14  # rows that are named one by one
LIST = re.compile(
    r"名单|清单|名录|目录|一览|附[件表]|表(?![示明现达彰])|\b(?:list|table|sheet|schedule|inventory)\b",
    re.IGNORECASE,
)
BRACKETED = re.compile(r"（[^）]*）")
TAIL = 6  # characters of a table's name that say what it lists
# What the rows of any table may be called.
LISTED = re.compile(
    r"[哪边](?:些|啲|几[个项条家]?|[两三四五六][个项条家])(?P<noun>[一-鿿]{0,4}?)(?=[^一-鿿]|$|[是有在会要能被属按以用])|"
    r"[哪边](?:些|啲)(?P<places>地方|地区|县区|区县|市县|[县区镇])(?=[一-鿿])|"
    r"\bwhich (?:of [^?]{0,40}?)?(?P<rows>indicators|rows|entries)\b",
    re.IGNORECASE,
)
PLACES = re.compile(r"[省市县区州镇乡旗](?:（[^）]*）)?$")
OF_PLACES = re.compile(
    r"地方|地区|地市|[省市县区州镇乡]+$|\b(?:places?|districts?|count(?:y|ies)|cit(?:y|ies)|areas?)$",
    re.IGNORECASE,
)
ROWS = re.compile(r"(?:指标|项目|事项|任务|内容|条目|[项行条]|名单|清单|目录|表)$|\b(?:rows|items|entries)$")
IDLE = re.compile(
    "[入里上]面|当中|其中|涉及|一共|总共|列出?|究竟|到底|来自|分布|分[给到在为成]|覆盖|涵盖|下达|都是"
)
CODE = re.compile(r"[A-Za-z]{0,4}[-\d]+")


def answer(query: Query, desk: Desk) -> Written | None:
    """The number with the rows that were counted; None where no table is surely meant."""
    query = replace(query, text=BRACKETED.sub("", query.text))  # （合计不算）: how to count, not what
    thing = _asked(query)
    listing = counted.thing(query.text) is None
    query = replace(query, text=gathering.spelt(query.text))
    if (
        thing is None
        or thing.noun.endswith(("附件", "附表"))
        or thing.noun.startswith("工作日")
        or gathering.worked(gathering.unbound(query.text))
    ):
        return None
    of_unit = query.mentions and query.role is not None and asking.TASK.search(query.text)
    if of_unit or (query.mentions and selection.wish(query).without):
        return None  # what names no body is told by what bodies have to do
    if query.kind is Kind.COUNT and not query.english and due.due_by(query.text):
        return None  # what is due by a day is counted elsewhere
    lexicon = statements.of(desk.index, desk.glossary).lexicon
    meant = {one.id for one in desk.named(query)}
    noun = BRACKETED.sub("", thing.noun)
    # What stands before 有多少个 may be the bound, and no noun.
    thing = replace(thing, noun="" if gathering.BOUND.search(gathering.spelt(noun)) else noun)
    within = tuple(tables.of(desk.within(query), desk.index))
    sums = gathering.wanted(query.text) is Gather.SUM and not gathering.BOUND.search(query.text)
    if sums and any(columns.numeric(table, query.text, lexicon)[1] >= columns.SAID for table in within):
        return None  # a column's figures are to be added up
    choice = surest(
        _choice(table, thing, listing, query, lexicon, desk, table.document.id in meant) for table in within
    )
    return _written(choice, query) if choice else None


def _asked(query: Query) -> Counted | None:
    """What is counted, or asked to be listed: then no number is."""
    thing = counted.thing(query.text)
    if thing and (thing.measure or (query.english and counted.thing(query.question))):
        return thing
    # Of these kinds are what is annexed, and what a body has to do.
    elsewhere = query.kind is Kind.DOCUMENT or (query.kind is Kind.UNIT_TASKS and query.mentions)
    listed_as = None if elsewhere else LISTED.search(query.text)
    return Counted(next((one for one in listed_as.groups() if one), "")) if listed_as and not thing else None


def _choice(
    table: Table, thing: Counted, listing: bool, query: Query, lexicon: Lexicon, desk: Desk, named: bool
) -> Choice | None:
    text, noun = query.text, thing.noun
    dated = dated_rows.of(table, text)
    rows, conditions = columns.conditioned(table, dated_rows.YEAR.sub("", text) if dated else text)
    if _of_records(table, rows, conditions, query, desk):
        return None
    bound = columns.bounded(rows, table, text, lexicon)
    if bound is not None:
        rows, conditions = bound[0], (*conditions, bound[1])
    if dated is not None:
        rows, conditions = tuple(row for row in rows if row in dated[0]), (*conditions, dated[1])
    column = _column(table, noun)
    units = {one.unit for row in table.rows for name in table.numeric if (one := row.number(name))}
    plain = {"", "个", "项"} if not noun or ROWS.search(noun) else {""}
    said = {noun, thing.measure} - plain
    if bound is not None and not column and (noun in table.numeric or said & units):
        return None  # 超过25座的县一共有多少座冷库 adds them up
    grams = notions.grams(lexicon.plain(text))
    called = max(_covered(table.title, grams, lexicon), _covered(_tail(table), grams, lexicon))
    if bound is not None and not called and not columns.numeric(table, text, lexicon)[1]:
        return None  # neither the table nor the column is named
    relates = bool(column) or (len(noun) > 1 and noun in table.title) or _of_places(table, noun)
    if not conditions:
        listed_in = LIST.search(text) or (query.english and LIST.search(query.question))
        sure = listed_in and (relates or (called >= CALLED and ROWS.search(noun or "项")))
        if not sure or _one_row(rows, grams, lexicon) or _more(table, noun, query, lexicon, desk):
            return None
    elif _one_row(rows, grams, lexicon) and not relates:
        return None
    elif listing and not (
        bound
        or dated
        or called >= CALLED
        or LIST.search(text)
        or any(one.startswith(UNIT) for one in conditions)
    ):
        return None  # which are of a sort: other words than the cells may say so better
    elif (
        any(map(PLACES.search, conditions)) and noun and not (relates or query.english or _lists(table, noun))
    ):
        return None  # 云口县有几个镇 counts no trees
    rows = tuple(row for row in rows if not row.total)
    score = called + RELATES * relates + len(conditions) + 0.1 * named
    return Choice(table, rows, conditions, column, score)


def _of_records(
    table: Table, rows: Sequence[Row], conditions: Sequence[str], query: Query, desk: Desk
) -> bool:
    """Whether the rows are a body's, by a column of which the records know who leads and who helps."""
    of_tasks = query.kind in {Kind.COUNT, Kind.UNIT_TASKS} and asking.OF_TASKS.search(query.text)
    if not query.mentions or not of_tasks:
        return False
    bodies = [one for one in table.columns if columns.BODY.search(one)]
    by_body = any(condition.startswith(one) for condition in conditions for one in bodies)
    return by_body and all(desk.index.stated(table.document.id, row.clause.address) for row in rows)


def _more(table: Table, noun: str, query: Query, lexicon: Lexicon, desk: Desk) -> bool:
    """Whether a question says of the rows what no cell of them does: 深圳的项目."""
    if query.english:
        return False
    document = table.document
    own = f"{document.title}{document.region or ''}{document.kind or ''}{table.title}{noun}{''.join(table.columns)}"
    said = IDLE.sub(" ", lists.ASKING.sub(" ", LIST.sub(" ", query.text)))
    rest = [word for word in desk.index.words(said) if len(word) > 1 and not parts.UNTOLD.fullmatch(word)]
    known = set(lexicon.plain(own))
    return any(not set(lexicon.plain(word)) <= known for word in rest)


def _of_places(table: Table, noun: str) -> bool:
    """Whether places are asked for and the rows are places."""
    return OF_PLACES.search(noun) is not None and _are_places(
        [row.name for row in table.rows if not row.total]
    )


def _are_places(names: Sequence[str]) -> bool:
    return sum(bool(PLACES.search(one)) for one in names) * 2 > len(names)


def _lists(table: Table, noun: str) -> bool:
    """Whether some word of a table, or of its text's title, is of the thing that is counted."""
    said = "".join((table.document.title, table.title, *(row.clause.text for row in table.rows)))
    pairs = [noun[at : at + 2] for at in range(max(1, len(noun) - 1))]
    plain = re.fullmatch(counted.MEASURE, noun) or ROWS.search(noun)
    return plain is not None or any(one in said for one in pairs)


def _covered(words: str, grams: frozenset[str], lexicon: Lexicon) -> float:
    return notions.covered(lexicon.plain(words), grams)


def _tail(table: Table) -> str:
    """重点项目清单 of a table's name."""
    return BRACKETED.sub("", table.title)[-TAIL:]


def _one_row(rows: Sequence[Row], grams: frozenset[str], lexicon: Lexicon) -> bool:
    """Whether one row is asked about by its name, so that its own figures are."""
    names = [row.name for row in rows]
    return len(names) > 1 and any(len(one) > 2 and _covered(one, grams, lexicon) >= ONE_ROW for one in names)


def _column(table: Table, noun: str) -> str:
    """The column whose name is what is counted: 试点县（市、区） of 几个县; that of the groups where these are so called."""
    plain = {one: BRACKETED.sub("", one) for one in table.columns if one not in table.numeric}
    for name, words in plain.items():
        body = columns.BODY.search(words) is not None
        called = noun and (words.endswith(noun) or words in {f"{noun}份", f"{noun}名称"})
        if not body and name != CATEGORY and (called or (len(words) > 1 and noun.endswith(words))):
            return name
    groups = {row.text(CATEGORY) for row in table.rows}
    if (
        CATEGORY in plain
        and OF_PLACES.search(noun)
        and not _of_places(table, noun)
        and _are_places(list(groups))
    ):
        return CATEGORY
    return CATEGORY if noun and CATEGORY in plain and all(one.endswith(noun[-1]) for one in groups) else ""


def _written(choice: Choice, query: Query) -> Written | None:
    firsts: dict[str, Row] = {}
    for row in choice.rows:
        entry = row.text(choice.column) if choice.column else ""
        firsts.setdefault(entry or _called(row), row)
    if not firsts:
        return None
    table, rows = choice.table, list(firsts.values())
    shown = rows if len(rows) <= SHOWN else [rows[0], rows[-1]]
    quotes = [whole(table.document, row.clause) for row in shown]
    if table.note and any(NOTE in one for one in choice.conditions):
        quotes.append(whole(table.document, table.note))
    draft = Draft()
    draft.say(_said(choice, list(firsts), query), *quotes)
    return Written(draft, evidence=[Evidence(table.document, row.clause, 1.0) for row in shown])


def _called(row: Row) -> str:
    """What a row is called; of a mere code, with its first words: WN001（银杏）."""
    words = (one.text for one in row.cells if one.number is None and one.text != row.name)
    return f"{row.name}（{next(words, '')}）" if CODE.fullmatch(row.name) else row.name


def _said(choice: Choice, names: Sequence[str], query: Query) -> str:
    table, english = choice.table, query.english
    few = len(names) <= SHOWN
    text = gathering.unbound(query.text)
    for name in table.numeric:
        text = text.replace(name, "")  # 有几个县粮食产量超过20万吨 counts 县
    many = counted.many(len(names), query.question, text, english, ("项", "rows"))
    place, groups = title(table.document, english), _groups(choice)
    if english:
        many += (
            f" in {len(groups)} groups ({listed([f'{one}: {n}' for one, n in groups.items()], True)})"
            if groups
            else ""
        )
        reach = listed(names, True) if few else f"from {names[0]} to {names[-1]}"
        where = f"the table “{table.title}” of {place}" if table.title else place
        kept = f" ({'; '.join(choice.conditions)})" if choice.conditions else ""
        return f"{many} in {where}{kept}: {reach}."
    many += (
        f"，分{len(groups)}类（{listed([f'{one}{n}项' for one, n in groups.items()], False)}）"
        if groups
        else ""
    )
    where = f"，{'、'.join(choice.conditions)}的" if choice.conditions else ""
    reach = listed(names, False) if few else f"从“{names[0]}”到“{names[-1]}”"
    return f"{place}{table.title}中{where}有{many}：{reach}。"


def _groups(choice: Choice) -> Counter[str]:
    """Under which categories the rows stand, where all rows are counted."""
    groups = Counter(one for row in choice.rows if (one := row.text(CATEGORY)))
    whole = not choice.conditions and not choice.column
    return groups if whole and 1 < len(groups) < len(choice.rows) else Counter()
