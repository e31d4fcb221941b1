"""Whether texts contradict one another or themselves, no matter named -> every figure that two clauses give differently."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from documents.clauses import Document
from documents.facts.quantities import Kind
from rag import located
from rag.answers.differences import conflict_words, matter_words, sides
from rag.answers.differences.sides import Side
from rag.desk import Desk, Written
from rag.drafting import Draft, listed, title
from rag.figures import rivals, stated
from rag.figures.rivals import Rivals
from rag.figures.stated import Stated
from rag.questions.query import Query

ASKS = re.compile(
    r"矛盾|(?<!纠纷)冲突|[不唔]一致|一[不唔]一致|是否一致|对[不唔得]上|打架|出入|抵触|自相|前后不[一符同]|"
    r"\b(?:contradict\w*|conflict\w*|inconsisten\w*|consistent\w*|discrepan\w*|disagree\w*|at odds|tally|match)\b",
    re.IGNORECASE,
)
# What names no matter: parts of texts, and that there is something.
FRAME = re.compile(
    r"这[些几]?|那[些几]?|各|所有|全部|数字?|数据|指标|目标|正文|表格?|附件|规划|方案|文件|文本|政策|材料|条款?|规定|说法|写法|内容|地方|之处|里面?|中间?|之间|"
    r"互相|相互|彼此|前后|自己|本身|有没有|有冇|有无|是否|是不是|有|没|存在|什么|哪些|哪里|何|任何|吗|呢|嘛|么|的|和|与|跟|同|两|几|[份个处]|"
    r"\b(?:any|there|are|is|do|does|the|its?|own|themselves|itself|between|within|with|and|each|other|one|another|in|of|on|to|two|both|"
    r"figures?|numbers?|data|tables?|texts?|plans?|documents?|clauses?|provisions?|statements?|internal\w*|anything|anywhere)\b|[\W_]",
    re.IGNORECASE,
)
ALIKE = 0.7  # likeness of the names of two figures of one thing
MOST = 6  # things that are told
FURTHEST = 5  # times the smaller that two figures of one thing may be apart; beyond, their scope is not one


def answer(query: Query, desk: Desk) -> Written | None:
    """Each thing with its figures; None where a matter is named, or no contradiction is asked about."""
    asked = query.question if query.english else query.text
    if not ASKS.search(asked):
        return None
    compared = sides.abreast(query, desk).all
    rest, within = sides.unnamed(query, desk)
    if FRAME.sub("", ASKS.sub("", matter_words.of(rest, desk))):
        return None
    documents = desk.retriever.documents(within)
    here = {one.id for one in documents}
    pairs = [one for one in rivals.of(desk.index) if {each.document.id for each in one.both} <= here]
    found = _grouped([one for one in pairs if _meant(one, compared)])
    if not found:
        return _none(documents, query)
    draft, told = Draft(), found[:MOST]
    quotes = [conflict_words.quote_of(one) for each in told for one in each]
    draft.say(_opening(len(found), len(told), query.english), *quotes)
    for each in told:
        draft.say(_row(each, query.english, desk), *map(conflict_words.quote_of, each))
    return Written(draft)


def _meant(pair: Rivals, compared: Sequence[Side]) -> bool:
    """Whether two figures are of one thing at one time, of different sides where sides are named, and no rounding."""
    first, second = (one.stated for one in pair.both)
    if pair.alike < ALIKE:
        return False
    values = sorted((first.quantity.value, second.quantity.value))
    near = values[1] - values[0] <= conflict_words.NEAR * values[1]
    if near or values[1] > FURTHEST * values[0] or not _at_one_time(first, second):
        return False
    return len(compared) < 2 or not {*_sides(first, compared)} & {*_sides(second, compared)}


def _at_one_time(first: Stated, second: Stated) -> bool:
    """For one year, or both aims of which a year is not said: a text's own year before is another time."""
    if first.year and second.year:
        return first.year == second.year
    return first.quantity.kind is second.quantity.kind is Kind.TARGET


def _sides(one: Stated, compared: Sequence[Side]) -> Iterator[int]:
    for at, side in enumerate(compared):
        if one.document.id in {each.id for each in side.documents} and side.holds(one.clause):
            yield at


def _grouped(pairs: Sequence[Rivals]) -> list[list[Stated]]:
    """The figures of one thing together, the surest thing first."""
    groups: list[list[Stated]] = []
    for pair in pairs:
        both = [one.stated for one in pair.both]
        group = next((each for each in groups if any(one in each for one in both)), None)
        if group is None:
            groups.append(both)
        else:
            group += [one for one in both if one not in group]
    return groups


def _opening(many: int, told: int, english: bool) -> str:
    """How many there are, and that not all are told where they are many."""
    if english:
        first = f"; the first {told}" if told < many else ""
        return f"{many} thing{'s are' if many > 1 else ' is'} given different figures{first}:"
    return f"有{many}项数字写法不同{f'，先列{told}项' if told < many else ''}："


def _row(found: Sequence[Stated], english: bool, desk: Desk) -> str:
    """One thing, and the figure that each clause gives; a text is named once."""
    name = min((one.quantity.subject for one in found if one.quantity.subject), key=len, default="")
    name = desk.glossary.rendered(name) if english else name
    told, last = [], ""
    for one in sorted(found, key=lambda one: one.document.id):
        place = located.place(one.clause, english) if one.document.id == last else _placed(one, english)
        value, last = stated.words(one, english), one.document.id
        told.append(f"{value} ({place})" if english else f"{place}写{value}")
    return f"- {name}{': ' if english else '：'}{('; ' if english else '；').join(told)}{'.' if english else '。'}"


def _placed(one: Stated, english: bool) -> str:
    return located.full(one.document, one.clause, english)


def _none(documents: Sequence[Document], query: Query) -> Written:
    """That no two figures of one thing differ; only figures were compared, and that is said."""
    names = listed([title(one, query.english) for one in documents], query.english)
    text = (
        f"No two clauses of {names} give one thing different figures for one time; only figures were compared."
        if query.english
        else f"{names}中没有找到对同一事项、同一时间写出不同数字的条文（只比较了数字）。"
    )
    return Written(Draft([text]), missing=text)
