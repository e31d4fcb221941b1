"""The words of a question -> by what it calls texts: their sort, their place, the level of a government. Finds nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from documents.clauses import Document
from documents.reading.metadata import plain_title
from rag.glossary import Glossary
from rag.questions.names import genres, naming, places
from rag.questions.names.regions import names_of

# Which government a word without a place's name means, by what the names of such places end with.
LEVELS = (
    (
        "省",
        re.compile(
            r"(?<![节各全外本])省(?=[里级、和与跟同及]|政府|措施|文件)[里级]?|(?<=[，、和与跟同对])省[里级]?(?=[\u4e00-\u9fff])|省[里级]|全省|"
            r"\bprovinc(?:e|ial)\b",
            re.IGNORECASE,
        ),
    ),
    (
        "市",
        re.compile(
            r"市[里级]|全市|(?<=[，、和与跟同对])市(?=[的政、，两]|$)|\b(?:the (?:city|municipality)|municipal)\b",
            re.IGNORECASE,
        ),
    ),
)
# Other names than those of a title: a table of duties is a list of jobs.
MORE = (
    (re.compile(r"总结"), re.compile(r"总结|报告|\b(?:report|review|summary)\b", re.IGNORECASE)),
    (re.compile(r"分工"), re.compile(r"分工(?!表)|\b(?:task|job|duty|duties) list\b", re.IGNORECASE)),
    (re.compile(r"指南"), re.compile(r"指南|\bguide(?:lines?)?\b", re.IGNORECASE)),
    (re.compile(r"分解表"), re.compile(r"分解表|任务表", re.IGNORECASE)),
    (re.compile(r"条例|规定|办法"), re.compile(r"法规|\b(?:law|by-?law|ordinance)\b", re.IGNORECASE)),
    (re.compile(r"解读"), re.compile(r"解读|\bexplain(?:er|ed|ation)\b", re.IGNORECASE)),
)
BODY = re.compile(r"[\u4e00-\u9fff]{2,6}?(?:局|厅|委员会|办公室)")
TAIL = 4  # characters at a title's end that tell its sort
SHORT = 3  # characters of a body's name that tell it: 体育局
PLAN, OTHER_PLAN = re.compile("规划"), re.compile("计划|方案")
ENGLISH_PLAN = re.compile(r"\b(?:five-year )?plan(?:'s)?\b", re.IGNORECASE)
# A firm that bears its place's name is no place: 东莞银行.
FIRM = r"(?!(?:农商|农村商业)?银行(?![业机家间保贷]|分行|支行)|信托|证券(?![业公期])|金控|金融控股|科创金融)"
# What may stand between two names of one text.
BETWEEN = re.compile(
    r"(?:的|那份|这份|嗰份|嘅|市|省|人民政府|政府|发布的?|印发的?|20\d\d年?|[“”\"《》\s]|官方|['’]s?|\b(?:city|province|provincial|of|for|in|"
    r"the|own|official|municipal|government|20\d\d|new|five-year|14th)\b)*",
    re.IGNORECASE,
)
# 方案 and 意见 in these say of no text.
NO_TEXT = re.compile(
    r"(?:分析|研究|评估|监测|调研|检测|审计)报告|(?:征求|有[无没]|提)意见|采取措施|规划(?:面积|期|范围)|(?:大学生?|志愿服务|培育)计划|"
    r"[几一二两三四五六七八九十\d]大[一-鿿]{0,4}?(?:计划|方案|规划)"
)


@dataclass(frozen=True, slots=True)
class Handle:
    """`text[start:end]` calls one of `documents`; `placed` when by a place alone."""

    start: int
    end: int
    documents: tuple[str, ...]
    placed: bool = False


@dataclass(frozen=True, slots=True)
class Calls:
    """The texts that a question calls, each once, in its order, and the question without their names and places."""

    each: tuple[Handle, ...]
    rest: str


def read(text: str, documents: Sequence[Document], glossary: Glossary) -> Calls:
    """Both of one question, whose names are looked for once."""
    told = [*_by_number(text, documents), *_by_place(text, documents, glossary)]
    sorts = [*_by_sort(text, documents), *_by_body(text, documents)]
    return Calls(_each(told, sorts, text, documents), _without([*told, *sorts], text))


def of(text: str, documents: Sequence[Document], glossary: Glossary) -> tuple[Handle, ...]:
    """The texts that a question calls, each once, in its order; names side by side of one text are one."""
    return read(text, documents, glossary).each


def without(text: str, documents: Sequence[Document], glossary: Glossary) -> str:
    """A text without its names of texts and places."""
    return read(text, documents, glossary).rest


def _each(
    told: Sequence[Handle], sorts: Sequence[Handle], text: str, documents: Sequence[Document]
) -> tuple[Handle, ...]:
    found = _outermost(told)
    joined = _plain_plans(_joined(_of_place(_outermost([*found, *sorts])), text), text, documents)
    narrow = [one for one in joined if not any(set(other.documents) < set(one.documents) for other in joined)]
    distinct: dict[tuple[str, ...], Handle] = {}
    for one in narrow:
        distinct.setdefault(one.documents, one)
    return tuple(distinct.values())


def _of_place(found: Sequence[Handle]) -> list[Handle]:
    """A text of a sort is one of the place named last before it, where that has one."""
    told: list[Handle] = []
    place: Handle | None = None
    for one in found:
        place = one if one.placed else place
        here = tuple(id for id in one.documents if place and id in place.documents)
        told.append(replace(one, documents=here or one.documents))
    return told


def _plain_plans(found: Sequence[Handle], text: str, documents: Sequence[Document]) -> list[Handle]:
    """A plan beside one that is called more narrowly is the 规划: the plan and the action plan."""
    first = {one.id for one in documents if PLAN.search(_called(one))}
    told = []
    for one in found:
        narrower = any(set(other.documents) < set(one.documents) for other in found)
        plain = ENGLISH_PLAN.search(text[one.start : one.end]) is not None and not one.placed
        here = tuple(id for id in one.documents if id in first) if narrower and plain else ()
        told.append(replace(one, documents=here or one.documents))
    return told


def _without(named: Sequence[Handle], text: str) -> str:
    for one in reversed(_outermost(named)):
        text = f"{text[: one.start]} {text[one.end :]}"
    return text


def _by_number(text: str, documents: Sequence[Document]) -> Iterator[Handle]:
    for one in documents:
        for name in (one.number, one.title, plain_title(one.title)):
            if name and name in text:
                at = text.index(name)
                yield Handle(at, at + len(name), (one.id,))
        for match in naming.SERIAL.finditer(text):
            if naming.certain(one, match[0]):
                yield Handle(match.start(), match.end(), (one.id,))


def _by_place(text: str, documents: Sequence[Document], glossary: Glossary) -> Iterator[Handle]:
    nicknamed, lower = naming.regions(text, documents), text.lower()
    for region in dict.fromkeys(part for one in documents for part in naming.parts(one)):
        here = tuple(one.id for one in documents if region in naming.parts(one))
        for name in names_of(region, glossary):
            spoken = f"{re.escape(name)}{FIRM}" if not name.isascii() else rf"\b{re.escape(name)}\b"
            for match in re.finditer(spoken, text, re.IGNORECASE) if name.lower() in lower else ():
                yield Handle(match.start(), match.end(), here, placed=True)
        if region in nicknamed:
            letters = [at for at, letter in enumerate(text) if places.LETTERS.get(letter, "#") in region]
            for at in letters[:1]:
                yield Handle(at, at + 1, here, placed=True)
    for initials, document in _initials(documents):
        for match in re.finditer(re.escape(initials), text):
            yield Handle(match.start(), match.end(), (document.id,), placed=True)
    for ending, pattern in LEVELS:
        here = tuple(one.id for one in documents if any(part.endswith(ending) for part in naming.parts(one)))
        for match in pattern.finditer(text) if here else ():
            yield Handle(match.start(), match.end(), here, placed=True)


def _initials(documents: Sequence[Document]) -> Iterator[tuple[str, Document]]:
    """What a text of two places is called for short, by the first character of each."""
    for one in documents:
        letters = "".join(part[0] for part in naming.parts(one))
        if len(letters) == 2:
            yield letters, one


def _by_sort(text: str, documents: Sequence[Document]) -> Iterator[Handle]:
    taken = NO_TEXT.sub(lambda match: "＿" * len(match[0]), text)
    found: dict[tuple[int, int], tuple[str, ...]] = {}
    for name, spoken in (
        *((sort.pattern, sort.pattern) for sort in genres.SORTS),
        *MORE,
        *_plans(documents),
        *_tails(documents),
    ):
        spans = [match.span() for match in spoken.finditer(taken)]
        here = _of_sort(name, documents) if spans else ()
        for span in spans if here else ():
            found[span] = tuple(dict.fromkeys((*found.get(span, ()), *here)))
    return (Handle(*span, here) for span, here in found.items())


def _of_sort(name: re.Pattern[str], documents: Sequence[Document]) -> tuple[str, ...]:
    """The texts of a sort: those whose titles end with it, or else that have it in them."""
    ends = re.compile(rf"(?:{name.pattern})\W*$", re.IGNORECASE)
    return tuple(one.id for one in documents if ends.search(naming.plain(one.title))) or tuple(
        one.id for one in documents if name.search(_called(one))
    )


def _tails(documents: Sequence[Document]) -> Iterator[tuple[re.Pattern[str], re.Pattern[str]]]:
    """What titles end with, as people shorten them: 工作安排, 重点任务分工."""
    for tail in dict.fromkeys(naming.plain(one.title)[-TAIL:] for one in documents):
        pattern = re.compile(re.escape(tail))
        yield pattern, pattern


def _plans(documents: Sequence[Document]) -> Iterator[tuple[re.Pattern[str], re.Pattern[str]]]:
    """A plan that is called so and no more is a 规划 first."""
    first = any(PLAN.search(_called(one)) for one in documents)
    yield PLAN if first else OTHER_PLAN, ENGLISH_PLAN


def _by_body(text: str, documents: Sequence[Document]) -> Iterator[Handle]:
    for match in BODY.finditer(text):
        here = tuple(one.id for one in documents if match[0][-SHORT:] in one.title)
        if len(here) == 1:
            yield Handle(match.end() - SHORT, match.end(), here)


def _called(document: Document) -> str:
    """What a title calls its text, without the titles it quotes; a law explained is no law."""
    title = re.sub(r"《[^》]*》|〈[^〉]*〉", "", document.title)
    return f"{title} {document.kind or ''}"


def _outermost(found: Sequence[Handle]) -> list[Handle]:
    """In their order, the longest where some lie over each other."""
    kept: list[Handle] = []
    for one in sorted(found, key=lambda each: (-(each.end - each.start), len(each.documents), each.start)):
        over = [at for at, other in enumerate(kept) if one.start < other.end and other.start < one.end]
        if not over:
            kept.append(one)
    return sorted(kept, key=lambda one: one.start)


def _joined(found: Sequence[Handle], text: str) -> list[Handle]:
    """Names that follow each other and can be of one text, as one."""
    joined: list[Handle] = []
    for one in found:
        last = joined[-1] if joined else None
        both = tuple(id for id in one.documents if last and id in last.documents)
        near = last is not None and BETWEEN.fullmatch(text[last.end : one.start])
        if last is not None and near and both and (last.placed or one.placed):
            joined[-1] = replace(last, end=one.end, documents=both, placed=last.placed and one.placed)
        elif last is not None and not last.placed and _one_noun(last, one, text):
            joined[-1] = replace(last, end=one.end)
        else:
            joined.append(one)
    return joined


def _one_noun(last: Handle, one: Handle, text: str) -> bool:
    """Whether two English words for sorts of texts are one noun: a draft plan is no plan beside a draft."""
    between = text[last.end : one.start]
    return text[last.start : one.end].isascii() and between.isspace() and not one.placed
