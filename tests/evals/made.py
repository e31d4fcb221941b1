"""Clauses, answers and cases made by hand, for the tests of the evaluation."""

from __future__ import annotations

from dataclasses import replace

from documents.clauses import Clause, Document, Level
from evals.cases import Case, Kind, Place
from evals.retrieval import FUSED, Ranking, Retrieved
from rag.answer import Answer, Citation
from rag.answer import Kind as Asked
from rag.language import Language

PLAN = Document(id="plan", title="甲市规划", number="甲府〔2021〕1号", date="2021-12-01", period="2021/2025")


def clause(address: str, text: str, english: str = "") -> Clause:
    return Clause(address, Level.ITEM, "1.", f"第{address.rsplit('/', 1)[-1]}条", "", text, english=english)


LOANS = clause("1/1", "1.科技信贷余额超2000亿元。（牵头单位：甲市金融局）", "Loans above RMB 200 billion.")
TALENT = clause("1/2", "2.引进人才500名。")
ROW = clause("2/table-1/1", "1．增加值｜单位：亿元｜2020年基数：646｜2025年目标：900")
LIBRARY = {Place("plan", one.address): one for one in (LOANS, TALENT, ROW)}


def at(address: str) -> Place:
    return Place("plan", address)


def cite(n: int, one: Clause) -> Citation:
    return Citation(n, PLAN, one, one.text, 0, len(one.text))


def answer(text: str, *cited: Clause, abstained: bool = False, seconds: float = 0.01) -> Answer:
    return Answer(
        id="a",
        question="q",
        language="zh-Hans",
        kind=Asked.PASSAGES,
        text=text,
        abstained=abstained,
        citations=tuple(cite(n, one) for n, one in enumerate(cited, start=1)),
        seconds=seconds,
    )


CASE = Case(
    id="one",
    language=Language.SIMPLIFIED,
    kind=Kind.FIGURES,
    question="科技贷款要到多少？",
    answer="科技信贷余额要超过2000亿元。",
    must=(("2000亿元",),),
    must_not=("900亿元",),
    gold=(at("1/1"),),
    where="made.jsonl:1",
)
UNANSWERABLE = replace(CASE, id="none", kind=Kind.UNANSWERABLE, must=(), must_not=(), gold=(), abstain=True)


def retrieved(*ranks: int, support: float = 0.8) -> Retrieved:
    return Retrieved((Ranking(FUSED, ranks),), support, first_is_gold=1 in ranks)
