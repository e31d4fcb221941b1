"""A follow-up that names a unit (那第16条呢, 下一条, 第（三）项) and the question before -> one question. Knows no document."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from documents.clauses import Clause, Document
from rag import language, outline
from rag.answer import Answer
from rag.conversation.follow_ups import CLOSES, CORRECTION, FOLLOWS, TEXT
from rag.questions.asked import navigating
from rag.questions.names import numbering
from rag.questions.names.references import DEPTH, Reference, Step, Unit, references, without

CALLED = {
    "章": Unit.CHAPTER, "节": Unit.SECTION, "部分": Unit.DIVISION, "条": Unit.ARTICLE, "款": Unit.PARAGRAPH, "项": Unit.ITEM,
    "点": Unit.POINT, "专栏": Unit.BOX, "表": Unit.TABLE, "行": Unit.ROW, "附件": Unit.ANNEX, "个": None,
    "chapter": Unit.CHAPTER, "section": Unit.SECTION, "part": Unit.DIVISION, "article": Unit.ARTICLE, "task": Unit.ARTICLE,
    "clause": Unit.ARTICLE, "measure": Unit.ARTICLE, "item": Unit.ITEM, "point": Unit.POINT, "box": Unit.BOX,
    "row": Unit.ROW, "annex": Unit.ANNEX, "one": None,
}  # fmt: skip
STEP = re.compile(
    r"(?:再|又|仲有|还有)?(?P<way>[上下前后])(?:面)?(?:那|嗰|𠮶|的)?一?个?(?P<zh>章|节|部分|条|款|项|点|专栏|表|行|附件|个)"
    r"(?![件例目线])|\b(?:the\s+)?(?P<en_way>next|following|previous|preceding)\s+"
    r"(?P<en>chapter|section|part|article|task|clause|measure|item|point|box|row|annex|one)\b|"
    r"\b(?:the\s+)?(?P<en_after>one|article|task|section|chapter|item|clause) (?:just |right |directly )?(?P<side>after|"
    r"before)\b(?: (?:it|that|this))?",
    re.IGNORECASE,
)
# The unit of the question before: 它的配合单位呢.
SAME = re.compile(
    r"^\s*(?:它|佢|其(?![他它中实余])|(?:这|那|该|呢|嗰|𠮶)(?:一)?(?:条|章|节|项|款|点|个?专栏|部分))(?=\S)"
)
BACK = frozenset({"上", "前", "previous", "preceding", "before"})
# Units whose number alone points to one place in a text.
ALONE = frozenset({Unit.PART, Unit.CHAPTER, Unit.DIVISION, Unit.ARTICLE, Unit.BOX, Unit.TABLE, Unit.ANNEX})
EARLIER = re.compile(r"^\s*(?:请问|我?想问(?:一下)?)?\s*")


@dataclass(frozen=True, slots=True)
class _Meant:
    """The unit that a follow-up means, in words, and what is left of the follow-up beside it."""

    said: str
    left: str


def joined(question: str, before: str, places: Sequence[str]) -> str | None:
    """The question with the unit and the text that it goes on from; None when it names no unit, or its own text."""
    correction = CORRECTION.match(question)
    rest = question[correction.end() :] if correction and correction[0].strip() else question
    rest = FOLLOWS.sub("", rest)
    old = references(before)
    english = not language.HAN.search(rest)
    meant = _meant(rest, before, old, places, english)
    if meant is None or not meant.said:
        return None
    left = CLOSES.sub("", meant.left).strip(" ，,。？?！!；;")
    if old and (left in before or not _asks(left)):  # 违反第十六条呢 after 违反第十五条 asks the same
        return f"{before[: old[0].start]}{meant.said}{before[old[0].end :]}"
    scope = _scope(before, places)
    if not _asks(left):
        return None
    if not scope:  # of the texts that the question before was of
        return None if not old or english else f"{meant.said}{_kept(rest, left)}"
    return f"{left} {meant.said} of {scope}?" if english else f"{scope}{meant.said}{_kept(rest, left)}"


def _meant(
    rest: str, before: str, old: Sequence[Reference], places: Sequence[str], english: bool
) -> _Meant | None:
    """The unit beside that of the question before, the same one, or one that the follow-up names itself."""
    new = references(rest, goes_on=True)
    step, same = STEP.search(rest), SAME.match(rest)
    if old and not new and step:
        said = before[old[0].start : old[0].end]
        left = f"{rest[: step.start()]} {rest[step.end() :]}"
        return _Meant(_renumbered(said, _moved(old[0], step), old[0], english), left)
    if len(old) == 1 and not new and same:
        return _Meant(before[old[0].start : old[0].end], rest[same.end() :])
    if len(new) != 1 or _names_text(without(rest, new), places):
        return None
    steps = _inherited(old[0], new[0]) if old else new[0].steps
    own = rest[new[0].start : new[0].end]
    return _Meant(own if steps == new[0].steps else numbering.written(steps, english), without(rest, new))


def moves(question: str, before: str) -> bool:
    """Whether a question asks for the unit beside one that the question before did not name."""
    return STEP.match(FOLLOWS.sub("", question).lstrip()) is not None and not references(
        f"{before}{question}"
    )


def goes_on(question: str, before: str) -> bool:
    """Whether one unit of a text is asked for after another of its kind: 第五部分 after 第三部分 is no item of that."""
    new, old = references(question, goes_on=True), references(before)
    return len(new) == 1 and bool(old) and new[0].steps[-1].unit is old[0].steps[-1].unit


def beside(question: str, answer: Answer) -> tuple[Document, Clause] | None:
    """The unit before or after the clause that an answer cites alone; an article counts for its items."""
    step = STEP.search(question)
    places = {one.place: one for one in answer.citations}
    if step is None or len(places) != 1:
        return None
    document, cited = answer.citations[0].document, answer.citations[0].clause
    over = [
        one
        for one in outline.articles(document.walk())
        if any(cited.address == two.address for two in one.walk())
    ]
    clause = over[-1] if over else cited
    row = outline.siblings(clause, document)
    way = (step["way"] or step["en_way"] or step["side"]).lower()
    at = next((at for at, one in enumerate(row) if one.address == clause.address), 0) + (
        -1 if way in BACK else 1
    )
    return (document, row[at]) if 0 <= at < len(row) else None


def _renumbered(said: str, steps: Sequence[Step], old: Reference, english: bool) -> str:
    """第14条 -> 第15条, Task 5 -> Task 6: in the words of the question before where only the number moves."""
    numbers = list(re.finditer(r"\d+", said))
    moved = steps[-1].number if steps else None
    if moved and len(steps) == len(old.steps) == len(numbers) and not steps[-1].between:
        last = numbers[-1]
        return f"{said[: last.start()]}{moved}{said[last.end() :]}"
    return numbering.written(steps, english) if steps else ""


def _moved(old: Reference, step: re.Match[str]) -> tuple[Step, ...]:
    """The unit before or after; nothing where the chain has no such unit or it was the first."""
    unit = CALLED[step["zh"] or (step["en"] or step["en_after"]).lower()]
    way = (step["way"] or step["en_way"] or step["side"]).lower()
    at = (
        next((at for at, one in enumerate(old.steps) if one.unit is unit), None)
        if unit
        else len(old.steps) - 1
    )
    if at is None:
        # 第六项 and 第六条 are one where a text has only one kind of number.
        at = len(old.steps) - 1 if unit in {Unit.ARTICLE, Unit.ITEM, Unit.POINT} else None
    number = old.steps[at].number if at is not None else None
    moved = number + (-1 if way in BACK else 1) if number and number > 0 else 0
    return (
        (*old.steps[:at], replace(old.steps[at], number=moved, between=0))
        if at is not None and moved > 0
        else ()
    )


def _inherited(old: Reference, new: Reference) -> tuple[Step, ...]:
    """第（三）项 after a question on 第十二条 is the article's."""
    first = new.steps[0]
    if first.unit in ALONE:
        return new.steps
    outer = []
    for one in old.steps:
        inside = first.unit is Unit.BRACKET and one.unit is not Unit.BRACKET
        if one.unit is first.unit or not (inside or DEPTH[one.unit] < DEPTH[first.unit]):
            break
        outer.append(one)
    return (*outer, *new.steps)


def _names_text(rest: str, places: Sequence[str]) -> bool:
    return TEXT.search(rest) is not None or any(one.lower() in rest.lower() for one in places)


def _asks(left: str) -> bool:
    """Whether what is left asks something of its own."""
    return bool(navigating.matter(left) or navigating.asked(left))


def _kept(rest: str, left: str) -> str:
    """The words after the unit, with the mark that ends the question."""
    return f"{left}{'？' if rest.rstrip().endswith(('？', '?')) else ''}"


def _scope(before: str, places: Sequence[str]) -> str:
    """The text that the question before names, with its place."""
    text = TEXT.search(before)
    place = next((one for one in places if re.search(re.escape(one), before, re.IGNORECASE)), "")
    if text is None:
        return place
    said = EARLIER.sub("", text[0]).strip()
    return said if not place or place.lower() in said.lower() or said.isascii() else f"{place}{said}"
