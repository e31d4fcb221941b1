"""A working -> the same after what another clause of its document says of the case told. Works nothing out from nothing."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from documents.clauses import Clause
from rag.desk import Desk
from rag.drafting import Quote, sentences
from rag.figures import statements
from rag.figures.scoring import Reading
from rag.questions.query import Query
from rag.reckoning import adjusted, applied, instalments, told
from rag.reckoning import sentence as reckoned
from rag.reckoning.asked import SENSES, Asked, Working

# 保证金要交多少, 多少租金: what the money is called of which an amount is asked.
SUM_ASKED = re.compile(
    r"(?P<sum>[一-鿿]{1,2}(?:费|金|租|税|款|息|价|助|贴|偿|励))(?:标准)?(?:一共|总共|合共|合计|最多|最高|至少|大概|要|得|应|该|能|可以|会|每[年月天]|我|自己|[交付拿领补给出收有是为])*(?:多少|几[万千百元块]|几多)|"
    r"(?:多少|几多)[一-鿿]{0,3}?(?P<behind>[一-鿿]{1,2}(?:费|金|租|税|款|息|价|助|贴|偿|励))"
)
# 采用林下种植的，每亩补贴260元: the case with which a sentence opens.
CASE = re.compile(r"(?P<case>[^，。；：]{2,30}?)的，")
LOOKED = 5  # clauses that are looked at for a case without a figure: 新能源汽车五折

Found = tuple[Working, Reading, str]


def of_case_told(found: list[Found], query: Query, plain: Callable[[str], str]) -> list[Found]:
    """Without what comes first for a case of which the question says nothing, where its text has one that it tells."""

    def tells(one: Reading, words: str) -> float:
        return _told(words, one.clause, reckoned.asked_of(query.text, words, plain, query.english))

    spared = [one for one in found if _exempt(one[2], one[1].clause, query, plain)]
    if spared:
        return spared
    best = found[0][1] if found else None
    if best is None or tells(*found[0][1:]) != 0.0:
        return found
    own = [one for one in found[1:] if one[1].document.id == best.document.id and tells(*one[1:]) > 0]
    return own or found


def _exempt(words: str, clause: Clause, query: Query, plain: Callable[[str], str]) -> bool:
    """Whether a sentence takes those out of another rule of whom the question tells: 学校不执行阶梯价格."""
    who = applied.EXEMPT.match(words.removeprefix(clause.number).lstrip())
    asked = reckoned.asked_of(query.text, words, plain, query.english)
    return who is not None and told.named(who["who"], asked)


def _told(words: str, clause: Clause, asked: Asked) -> float:
    """How surely the case with which a sentence opens is told; below nothing where it opens with none."""
    case = CASE.match(words.removeprefix(clause.number).lstrip())
    return told.share(case["case"], "", asked) if case else -1.0


def changed(
    best: Working,
    one: Reading,
    words: str,
    seen: Sequence[tuple[Reading, str]],
    query: Query,
    desk: Desk,
) -> tuple[Working, Quote | None]:
    """A working raised, lowered or paid bit by bit as another clause says that speaks of the same sum."""
    plain = statements.of(desk.index, desk.glossary).lexicon.plain
    name = SUM_ASKED.search(query.text)
    sum_ = name and (name["sum"] or name["behind"])
    for clause, said in _elsewhere(one, seen, query, desk):
        if not (sum_ in words and sum_ in said if sum_ else _same_money(one.clause, words, clause, said)):
            continue
        asked = reckoned.asked_of(query.text, said, plain, query.english)
        after = adjusted.adjusted(best, asked)
        if after.said == best.said and _told(said, clause, asked) >= told.ENOUGH:
            after = instalments.paid(best, asked) or best
        if after.said != best.said:
            at = max(clause.text.find(said), 0)
            end = at + len(said)
            return after, Quote(one.document, clause, at, end + clause.text.startswith("。", end))
    return best, None


def _elsewhere(
    one: Reading, seen: Sequence[tuple[Reading, str]], query: Query, desk: Desk
) -> Iterator[tuple[Clause, str]]:
    """The sentences of other clauses of its document that state figures, and those found that change what is stated."""
    for other, said in seen:
        if other.document.id == one.document.id and other.clause.address != one.clause.address:
            yield other.clause, said.removeprefix(other.clause.number).lstrip()
    for found in desk.retriever.search(query.topic or query.text, LOOKED, (one.document.id,)):
        if found.clause.address != one.clause.address:
            for start, end in sentences(found.clause.text):
                said = found.clause.text[start:end].removeprefix(found.clause.number).lstrip()
                if CASE.match(said) or adjusted.CASE.search(said):
                    yield found.clause, said


def _same_money(one: Clause, words: str, other: Clause, said: str) -> bool:
    """Whether two sentences under one heading both speak of a fee, or both of a grant."""
    beside = one.path[:-1] == other.path[:-1]
    return beside and any(stated.search(words) and stated.search(said) for _, stated in SENSES)
