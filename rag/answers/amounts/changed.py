"""A working -> the same after what another clause of its document says of the case told. Works nothing out from nothing."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache

from documents.clauses import Clause, Document
from index.searching import Index
from rag.desk import Desk
from rag.drafting import Quote, sentences
from rag.figures import statements
from rag.figures.scoring import Reading
from rag.questions.plain import notions
from rag.questions.query import Query
from rag.reckoning import adjusted, applied, instalments, picked, told
from rag.reckoning import sentence as reckoned
from rag.reckoning.asked import SENSES, Asked, Working

# 保证金要交多少, 多少租金: what the money is called of which an amount is asked.
SUM_ASKED = re.compile(
    r"(?P<sum>[一-鿿]{1,2}(?:费|金|租|税|款|息|价|助|贴|偿|励))(?:标准)?(?:一共|总共|合共|合计|最多|最高|至少|大概|要|得|应|该|能|可以|会|每[年月天]|我|自己|[交付拿领补给出收有是为])*(?:多少|几[万千百元块]|几多)|"
    r"(?:多少|几多)[一-鿿]{0,3}?(?P<behind>[一-鿿]{1,2}(?:费|金|租|税|款|息|价|助|贴|偿|励))"
)
# 采用林下种植的，每亩补贴260元: the case with which a sentence opens.
CASE = re.compile(r"(?P<case>[^，。；：]{2,30}?)的，")
# 最高额度在第九条基础上上浮: which sum is raised or lowered.
RAISES = re.compile(
    r"(?P<sum>[一-鿿]{2,10}?)(?:可以?|均|统一)?(?:在[^，。；：]{1,16}?上)?(?:可以?|再|均|统一|适当|按比例){0,3}(?:上浮|提高|增加|上调|下浮|降低|下调)"
)
FOLLOWING = re.compile(r"(?:[且并]|同时)*(?:符合|满足|具备|属于|有)(?:以下|下列).*")
SAME = 2  # last characters of a sum's name that both clauses write
SUMS = 4  # sentences of which each may state the sum that is changed
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


def of_sum(
    seen: Sequence[tuple[Reading, str]], query: Query, desk: Desk
) -> tuple[Working, list[Quote]] | None:
    """A sum that a sentence states for the case told, as the cases change it that another clause lists; with their quotes."""
    if not seen:
        return None
    document = seen[0][0].document
    plain = statements.of(desk.index, desk.glossary).lexicon.plain

    def asked_of(words: str) -> Asked:
        return reckoned.asked_of(query.text, words, plain, query.english)

    # A search is dear: it waits for a list that opens with no case, or with one that the question tells.
    if not any(_opens(rule, asked_of) for rule in _listing(desk.index).get(document.id, ())):
        return None
    clauses = list(_meant(seen, document, query, desk))
    rules = list(_lists_among(clauses, document, desk))
    if not rules:
        return None
    stated = [
        Quote(document, clause, start, end)
        for clause in clauses
        if not clause.children
        for start, end in sentences(clause.text)
    ]
    openings = [_opening(one.words, one.clause, asked_of(one.words)) for one in stated]
    most = max([told.ENOUGH, *(told_ for told_ in openings if told_ <= 1.0)])
    for one, opening in zip(stated, openings, strict=True):
        base = picked.picked(asked_of(one.words)) if opening >= most else None
        raised = _raised(base, one, rules, asked_of) if base else None
        if raised is not None:
            return raised
    return None


@lru_cache(maxsize=2)
def _listing(index: Index) -> Mapping[str, Sequence[Clause]]:
    """Of each document the clauses that list cases which raise or lower a sum, by how much with them."""
    return {
        document.id: [one for one in document.walk() if _lists(one) and adjusted.CASE.search(_whole(one))]
        for document in index.documents
    }


def _lists(clause: Clause) -> bool:
    return bool(clause.children) and RAISES.search(clause.text) is not None


def lists_any(index: Index) -> bool:
    """Whether any document lists such cases."""
    return any(_listing(index).values())


def _opens(rule: Clause, asked_of: Callable[[str], Asked]) -> bool:
    """Whether a list of cases opens with none, or with one that is told."""
    return _opening(rule.text, rule, asked_of(_whole(rule))) >= told.ENOUGH


def _whole(rule: Clause) -> str:
    return "".join(part.text for part in (rule, *rule.children))


def _raised(
    base: Working, one: Quote, rules: Sequence[Clause], asked_of: Callable[[str], Asked]
) -> tuple[Working, list[Quote]] | None:
    """A stated sum as the first list changes it that is of it."""
    for rule in rules:
        whole = asked_of(_whole(rule))
        after = adjusted.adjusted(base, whole) if _of_same(rule, one, whole) else base
        if after.said != base.said:
            parts = [part for part in rule.children if _bears(part.text, base, asked_of(part.text))]
            return after, [one, *(Quote(one.document, part, 0, len(part.text)) for part in parts)]
    return None


def _meant(
    seen: Sequence[tuple[Reading, str]], document: Document, query: Query, desk: Desk
) -> Iterator[Clause]:
    """The clauses that may state the sum: those whose figures fit, and those that are found in their text."""
    clauses = [one.clause for one, _ in seen[:SUMS] if one.document is document]
    found = desk.retriever.search(query.topic or query.text, LOOKED, (document.id,))
    clauses += [one.clause for one in found if one.document.id == document.id]
    yield from {one.address: one for one in clauses}.values()


def _lists_among(clauses: Sequence[Clause], document: Document, desk: Desk) -> Iterator[Clause]:
    """Those of some clauses, of the ones above them and of the ones behind them, that list cases which change a sum."""
    addresses: list[str] = []
    for one in clauses:
        outer = one.address.rpartition("/")[0]
        above = desk.index.clause(document.id, outer) if outer else None
        beside = [part.address for part in above.children] if above else []
        at = beside.index(one.address) + 1 if one.address in beside else len(beside)
        addresses += [one.address, outer, *beside[at : at + 1]]
    for address in dict.fromkeys(filter(None, addresses)):
        clause = desk.index.clause(document.id, address)
        if clause and _lists(clause):
            yield clause


def _case(words: str, clause: Clause) -> str:
    """The case with which a sentence opens; empty where it opens with none."""
    case = CASE.match(words.removeprefix(clause.number).lstrip())
    return FOLLOWING.sub("", case["case"]) if case else ""


def _opening(words: str, clause: Clause, asked: Asked) -> float:
    """How surely the case with which a sentence opens is told; more than surely where it opens with none."""
    case = _case(words, clause)
    return told.share(case, "", asked) if case else math.inf


def _of_same(rule: Clause, one: Quote, asked: Asked) -> bool:
    """Whether a list changes the sum of a sentence, for just the case with which that opens, or for one that is told."""
    name = RAISES.search(rule.text)
    if name is None or name["sum"][-SAME:] not in one.words:
        return False
    own, theirs = (notions.grams(each) for each in (_case(one.words, one.clause), _case(rule.text, rule)))
    apart = bool(own) and not theirs - own <= notions.grams(asked.question)
    return not apart and _opening(rule.text, rule, asked) >= told.ENOUGH


def _bears(words: str, base: Working, asked: Asked) -> bool:
    """Whether a case of a list is the one told, or says that several add up."""
    return adjusted.ADDED_UP.search(words) is not None or adjusted.adjusted(base, asked).said != base.said


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
