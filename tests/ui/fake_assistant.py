"""Fixed answers from two small documents, with the interface of the real assistant."""

from __future__ import annotations

import re
import threading
from collections.abc import Iterator, Sequence

from documents.clauses import Clause, Document
from documents.facts.responsibilities import Role
from rag.answer import Answer, Citation, Coverage, Kind, Withheld
from rag.composing.writer import Sentence
from rag.errors import UnknownDocument
from rag.explaining import Explanation
from rag.filters import EVERYTHING, Filter
from rag.retrieval import Evidence
from tests.ui.fake_documents import DRAFT, PLAN, TASK_17, TASK_71, TASK_72


def cite(n: int, clause: Clause, quote: str, document: Document = PLAN) -> Citation:
    start = clause.text.find(quote)
    return Citation(n, document, clause, quote, start, start + len(quote) if start >= 0 else -1)


def lead(question: str, language: str) -> Answer:
    if language == "en":
        text = (
            "The QFLP task is led by the Municipal Bureau of Financial Work (市金融工作局) [1]. "
            "It cooperates with the Municipal Bureau of Commerce [1]."
        )
        cited = cite(1, TASK_17, "Lead: Municipal Bureau of Financial Work")
    else:
        text, cited = (
            "该任务由市金融工作局牵头，市商务局配合。[1]",
            cite(1, TASK_17, "牵头单位：市金融工作局，配合单位：市商务局"),
        )
    return Answer(
        "a1",
        question,
        language,
        Kind.LEAD_UNIT,
        text,
        citations=(cited,),
        notes=("Cited from a digest, not from the official text.",),
        seconds=0.0123456,
    )


def tasks(question: str) -> Answer:
    return Answer(
        "a2",
        question,
        "zh-Hans",
        Kind.UNIT_TASKS,
        "市商务局牵头 2 项任务：\n- 第71条：组织企业参加境外展会。[1]\n- 第72条：完善外贸风险补偿。[2]",
        citations=(cite(1, TASK_71, "牵头单位：市商务局"), cite(2, TASK_72, "牵头单位：市商务局")),
        withheld=(Withheld("市商务局另牵头第73条。", "引用的条款没有这一编号"),),
        coverage=Coverage(2, 80, True),
        seconds=0.02,
    )


def nothing(question: str, language: str) -> Answer:
    said = (
        "The documents do not state this."
        if language == "en"
        else "文件没有载明这一点。已在两份文件的四条中查找。"
    )
    return Answer(
        "a3", question, language, Kind.PASSAGES, said, abstained=True, reason="no clause speaks of it"
    )


class FakeAssistant:
    """Answers by a word of the question; remembers what it was asked."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, tuple[str, ...], str | None, str | None]] = []
        self.narrowed: list[Filter] = []  # what each search was narrowed to
        self.answering: tuple[str, ...] = ("quote",)  # the models that can be picked
        self.gone: threading.Event | None = None  # of the last stream
        self.going_on = threading.Event()  # the model "slow" waits for it after its first sentence
        self.going_on.set()

    def ask(
        self,
        question: str,
        history: Sequence[str] = (),
        language: str | None = None,
        model: str | None = None,
    ) -> Answer:
        self.asked.append((question, tuple(history), language, model))
        if "explode" in question:
            raise RuntimeError("secret of the house")
        if "missing" in question:
            raise UnknownDocument("there is no document 'x' in the library; `wence list` shows what there is")
        chosen = language or ("en" if question.isascii() else "zh-Hans")
        if "QFLP" in question or ("牵头" in question and "哪些" not in question):
            return lead(question, chosen)
        return tasks(question) if "哪些" in question else nothing(question, chosen)

    def explain(self, question: str, history: Sequence[str] = (), language: str | None = None) -> Explanation:
        answer = self.ask(question, history, language)
        cited = frozenset((one.document.id, one.clause.address) for one in answer.citations)
        return Explanation(
            question=question,
            read=question,
            kind=answer.kind,
            role=Role.LEAD,
            topic="QFLP",
            whether=False,
            units=("市金融工作局",),
            documents=("plan-a",),
            number=None,
            needs=("which body is responsible",),
            writer="units",
            found=(
                Evidence(PLAN, TASK_17, 0.75, (("words", 2.5), ("meaning", 0.5)), 0.5),
                Evidence(PLAN, TASK_71, 0.25, (("words", 1.5),)),
            ),
            cited=cited,
        )

    def stream(
        self,
        question: str,
        history: Sequence[str] = (),
        language: str | None = None,
        model: str | None = None,
        gone: threading.Event | None = None,
    ) -> Iterator[Sentence | Answer]:
        self.gone = gone
        whole = self.ask(question, history, language, model)
        if model == "slow" and (first := re.match(r".*?\[1\]", whole.text)):
            return self._slowly(Sentence(first[0], whole.citations[:1]), whole)
        return iter([whole])

    def _slowly(self, first: Sentence, whole: Answer) -> Iterator[Sentence | Answer]:
        yield first
        self.going_on.wait(30)
        yield whole

    def search(self, text: str, limit: int = 10, only: Filter = EVERYTHING) -> tuple[Evidence, ...]:
        self.asked.append((text, (), None, None))
        self.narrowed.append(only)
        found = (
            Evidence(PLAN, TASK_17, 0.75, (("words", 2.5), ("meaning", 0.5))),
            Evidence(PLAN, TASK_71, 0.25, (("words", 1.5),)),
        )
        return found[:limit]

    def match(self, profile: str, language: str | None = None) -> Answer:
        return Answer(
            "a4",
            profile,
            language or "zh-Hans",
            Kind.PROGRAMMES,
            "可申请贴息。[1]",
            citations=(cite(1, DRAFT.clauses[0], "贴息", DRAFT),),
        )

    def models(self) -> tuple[str, ...]:
        return self.answering

    def examples(self) -> tuple[str, ...]:
        return ("who leads the QFLP task?", "市商务局牵头哪些任务？", "科技企业有什么贴息？")
