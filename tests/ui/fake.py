"""A workspace of two small documents and fixed answers, with the interface of the real one."""

from __future__ import annotations

import re
import threading
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from documents.clauses import Clause, Document, Edition, Level, Status
from documents.editions.diff import Diff, compare
from documents.errors import FileEmpty, FormatUnknown
from documents.facts.responsibilities import Role
from rag.answer import Answer, Citation, Coverage, Kind, Withheld
from rag.composing.writer import Sentence
from rag.errors import UnknownClause, UnknownDocument
from rag.explaining import Explanation
from rag.filters import EVERYTHING, Filter
from rag.home.adding import Added, Overrides
from rag.home.installed import Check
from rag.language import Language
from rag.retrieval import Evidence

LEAD = "开展合格境外有限合伙人试点，争取更多境外资本落户。（牵头单位：市金融工作局，配合单位：市商务局）"
LEAD_ENGLISH = (
    "Run the QFLP pilot and attract more overseas capital. "
    "(Lead: Municipal Bureau of Financial Work; cooperating: Municipal Bureau of Commerce)"
)
HOSTILE = "<script>window.hacked=1</script><img src=x onerror='window.hacked=1'>{{7*7}}${6*7}`"

TASK_17 = Clause(
    "1/11/17",
    Level.ITEM,
    "17.",
    "第17条",
    "",
    LEAD,
    ("一、跨境金融", "（十一）股权投资"),
    41,
    english=LEAD_ENGLISH,
)
TASK_71 = Clause(
    "4/2/71",
    Level.ITEM,
    "71.",
    "第71条",
    "",
    "组织企业参加境外展会。（牵头单位：市商务局）",
    ("四、开放", "（二）贸易"),
    90,
)
TASK_72 = Clause(
    "4/2/72",
    Level.ITEM,
    "72.",
    "第72条",
    "",
    f"完善外贸风险补偿。{HOSTILE}（牵头单位：市商务局）",
    ("四、开放", "（二）贸易"),
    92,
    page=12,
)
PLAN = Document(
    "plan-a",
    "金融支持开放行动计划",
    (TASK_17, TASK_71, TASK_72),
    title_english="Action plan on finance for opening up",
    number="样金〔2020〕75号",
    issuers=("市金融工作局",),
    date="2020-12-18",
    region="样城",
    kind="行动计划",
    status=Status.ISSUED,
    edition=Edition.DIGEST,
    source="plan-a.md",
)
DRAFT = Document(
    "draft-b",
    "科技金融倍增办法（征求意见稿）",
    (Clause("2", Level.ARTICLE, "第二条", "第二条", "", "对获得信用贷款的科技企业给予贴息。"),),
    status=Status.DRAFT,
    source="draft-b.txt",
    notes=("文本未载文号",),
)


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


Report = Callable[[str, int, int], None]


def silent(_stage: str, _done: int, _total: int) -> None:
    pass


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


class FakeWorkspace:
    """Holds documents in a dictionary; `add` takes any text file and refuses an empty or binary one."""

    def __init__(self) -> None:
        self.assistant = FakeAssistant()
        self.held = {document.id: document for document in (PLAN, DRAFT)}
        self.overrides: list[Overrides] = []
        self.days: list[date | None] = []  # the days for which documents were asked for
        self.asked_as_of: list[date | None] = []  # and those of which questions were

    def answering(self, _question: str, as_of: date | None = None) -> FakeAssistant:
        self.asked_as_of.append(as_of)
        return self.assistant

    def documents(self) -> tuple[Document, ...]:
        return tuple(self.held.values())

    def document(self, id: str, as_of: date | None = None) -> Document:
        self.days.append(as_of)
        if id not in self.held:
            raise UnknownDocument(
                f"there is no document {id!r} in the library; `wence list` shows what there is"
            )
        return self.held[id]

    def warnings(self, document: Document, spoken: Language = Language.ENGLISH) -> tuple[str, ...]:
        said = "This is a draft." if spoken is Language.ENGLISH else "这是征求意见稿。"
        return (said,) if document.status is Status.DRAFT else ()

    def diff(self, id: str) -> Diff:
        document = self.document(id)
        return compare(replace(document, clauses=document.clauses[1:]), document)

    def clause(self, id: str, address: str, as_of: date | None = None) -> Clause:
        found = self.document(id, as_of).clause(address)
        if found is None:
            raise UnknownClause(f"{id} has no clause {address!r}; `wence show {id}` lists its addresses")
        return found

    def add(
        self,
        paths: Sequence[Path],
        overrides: Overrides | None = None,
        progress: Report = silent,
    ) -> tuple[Added, ...]:
        stated = overrides or Overrides()
        self.overrides.append(stated)
        progress("reading", len(paths), len(paths))
        return tuple(self._add(Path(path), stated) for path in paths)

    def _add(self, path: Path, overrides: Overrides) -> Added:
        content = path.read_bytes()
        if not content:
            raise FileEmpty(f"{path.name} is empty: add the file with its text")
        if b"\x00" in content:
            raise FormatUnknown(f"{path.name} is no text: convert it to PDF, Word, HTML or text")
        id = overrides.id or path.stem
        clauses = tuple(
            Clause(str(n), Level.PARAGRAPH, "", f"第{n}段", "", text)
            for n, text in enumerate(content.decode("utf-8").split("\n"), start=1)
        )
        document = Document(id, overrides.title or path.stem, clauses, source=path.name)
        replaced = self.held.get(id)
        self.held[id] = document
        return Added(document, replaced, len(clauses))

    def remove(self, id: str, progress: Report = silent) -> Document:
        document = self.document(id)
        progress("removing", 1, 1)
        del self.held[id]
        return document

    def doctor(self) -> tuple[Check, ...]:
        return (Check("index", True, "2 documents, 4 clauses"), Check("embedder", True, "toy, 8 dimensions"))
