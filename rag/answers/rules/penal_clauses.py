"""A document -> the deeds that it punishes: 违反第十二条规定的，由… read with the article that it names. Answers nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from documents.clauses import Clause, Document
from rag import outline
from rag.drafting import Quote, whole
from rag.questions.names.references import references

# A clause that punishes, and the article whose breach it punishes.
PUNISHES = re.compile(r"罚款|责令|没收|警告|吊销|暂扣|查处|处分|处罚|约谈|取消[^，。；]{0,12}资格|追回")
BREACH = re.compile(r"违反(?:了)?(?:本[一-鿿]{1,8}?)?(?=第)|有(?:本[一-鿿]{1,8}?)?(?=第[^，。；]{1,24}行为)")
# A deed told in words of its own, with what comes of it behind the comma: 弄虚作假骗取补贴的，追回资金.
DEED = re.compile(r"[一-鿿]{3}的(?:个人|单位|企业|机构|人员)?，")
# What befalls whoever goes on, or does worse: it hangs on the sentence before it.
WORSE = re.compile(
    r"^(?:拒不|逾期|情节|构成|造成|仍[不未]|[一二两三]年内|屡|再次|涉嫌|引[发起]|致[使人]|发生|无法|给他人|对单位|对个人|并)"
)
# Who is spared it belongs to it too: 首次违反且及时改正的，不予处罚.
SPARED = re.compile(r"(?:不予|不再|免予|免于|可以?免|从轻|减轻)[^，。；]{0,6}(?:处罚|罚款|警告|责任)")
LEADS = re.compile(r"[：:]\s*$")
PART = re.compile(r"[^；。\n]+[；。]?")


@dataclass(frozen=True, slots=True)
class Penalty:
    """`clause.text[start:end]` punishes the breach of what `broken` names; `deed` is all that tells which breach.

    `under` is the sentence above an item, which punishes all that its items name.
    """

    document: Document
    clause: Clause
    start: int
    end: int
    broken: tuple[Clause, ...]
    deed: str
    under: Clause | None = None

    @property
    def words(self) -> str:
        """What is said of it, with the sentence above, without the printed number of either."""
        said = self.clause.text[self.start : self.end]
        above = self.under.text.strip().removeprefix(self.under.number) if self.under else ""
        own = said if above else said.strip().removeprefix(self.clause.number)
        return " ".join(f"{above}{own}".split()).rstrip("；;。")

    @property
    def quotes(self) -> list[Quote]:
        """The words in their clauses."""
        own = Quote(self.document, self.clause, self.start, self.end)
        return [whole(self.document, self.under), own] if self.under else [own]


def penalties(document: Document) -> Iterator[Penalty]:
    """Every punished deed, in printed order."""
    for clause in document.walk():
        if not PUNISHES.search(clause.text):
            continue
        if clause.children and LEADS.search(clause.text):
            yield from _of_items(document, clause)
        elif BREACH.search(clause.text) or DEED.search(clause.text):
            yield from _of_clause(document, clause)


def _of_items(document: Document, clause: Clause) -> Iterator[Penalty]:
    """有下列行为之一的，处…罚款：each item is a deed."""
    above = _broken(document, clause.text)
    for item in clause.children:
        broken = _broken(document, item.text) or above
        deed = f"{clause.text} {item.text} {_rules(broken)}"
        yield Penalty(document, item, 0, len(item.text), broken, deed, clause)


def _broken(document: Document, words: str) -> tuple[Clause, ...]:
    """The clauses whose breach a sentence punishes."""
    breach = BREACH.search(words)
    told = re.split("规定|行为", words[breach.end() :], maxsplit=1)[0] if breach else ""
    return tuple(
        place.clause
        for reference in references(told)
        for place in outline.resolve(reference, document).locations
    )


def _rules(broken: Sequence[Clause]) -> str:
    return " ".join(inner.text for one in broken for inner in one.walk())


def _of_clause(document: Document, clause: Clause) -> Iterator[Penalty]:
    """Each deed that a clause punishes; what comes of doing it again belongs to it."""
    broken: tuple[Clause, ...] = ()
    subject = ""
    groups: list[list[re.Match[str]]] = []
    for part in PART.finditer(clause.text):
        if groups and (WORSE.search(part[0].strip()) or SPARED.search(part[0])):
            groups[-1].append(part)
        else:
            groups.append([part])
    for group in groups:
        words = clause.text[group[0].start() : group[-1].end()]
        breach = BREACH.search(words)
        if breach:
            broken = _broken(document, words)
            before = words[: breach.start()].removeprefix(clause.number).strip(" 　，")
            subject = before or subject
        told = not breach and DEED.search(words)
        if (broken or told) and PUNISHES.search(words):
            rules = () if told else broken
            deed = f"{'' if told else subject} {words} {_rules(rules)}"
            yield Penalty(document, clause, group[0].start(), group[-1].end(), rules, deed)
