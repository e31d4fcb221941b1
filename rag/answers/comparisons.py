"""Two documents, places or parts of one on one matter: what each states, and whether it is the same. Prefers no side."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from documents.facts.amounts import amounts
from rag.answer import Kind
from rag.answers import (
    conflict_words,
    conflicts,
    disputed,
    figures,
    passages,
    penalties,
    series,
    side_words,
    sides,
)
from rag.answers.side_words import Stand
from rag.answers.sides import Side, Sides
from rag.desk import Desk, Written
from rag.drafting import Draft, Quote, sentences
from rag.figures.stated import Stated
from rag.questions.query import Query, region_names
from rag.retrieval import Evidence

ASKS = re.compile(
    r"各(?:自)?(?:是)?(?:怎么|如何|点样?|有[什甚]么|说|讲|写|提|定)|分别(?:怎么|如何|点样?|是怎|"
    r"有[什甚]么|写|说|讲|提|要)|都(?:要|有|提|讲|支持|写|定|列|规定|说)|比较|对比|相比|异同|有[什甚]么(?:不同|区别|"
    r"分别)|(?:和|与|跟|同)[^，。？]{1,30}(?:区别|不同|差别|比)|"
    r"都[^，。？]{0,16}(?:数|吗)|"
    r"\b(?:compare|comparison|versus|vs\.?|differ\w*|both|each|respectively|unlike|while|than)\b",
    re.IGNORECASE,
)
SAME = re.compile(
    r"一样|相同|(?:哪|边)一?份|对(?:得|唔|不)上|有[冇没]有?(?:出入|分别|不同|区别)|\b(?:same|agree|match|identical|alike|"
    r"which (?:one )?of (?:the|these|those|its) (?:two )?(?:documents|texts|papers))\b",
    re.IGNORECASE,
)
FRAME = re.compile(
    r"讲法|写法|说法|提到|提|是不是|都要|都有|都|各自?|分别|怎么说|怎么写|说|写|比较|对比|异同|区别|不同|有[冇没]有?|出入|何|列|跟|同|"
    r"\b(?:compare|both|each|versus|vs|how|differ\w*|between|cities|city|same|agree|say|says|state|states|gives?|"
    r"two|documents|texts|which|or|do|does|they|on)\b",
    re.IGNORECASE,
)
TIMED = re.compile(
    r"(?<!长)时间|日期|何时|什么时候|哪[年月天日]|几月|\b(?:when|dates?|deadlines?|month)\b", re.IGNORECASE
)
LISTED = re.compile(
    r"种类|哪[些几]|列[了的出]|名单|清单|对象|领域|范围|包括|"
    r"\b(?:list\w*|kinds?|types?|fields|areas|sectors|items|licen[cs]es)\b",
    re.IGNORECASE,
)
FIGURED = re.compile(
    r"数[字额目]?(?!字|据)|多少|几多|几[家个间张项处亿万]|目标(?!领域|对象|任务|定位)|金额|规模|"
    r"\b(?:how (?:much|many)|figures?|numbers?|amount|targets?(?! fields))\b",
    re.IGNORECASE,
)
# A day or a year is asked for, which is no amount.
DATED = re.compile(
    r"哪一?年|哪一?[天日]|几月|几号|何时|什么时候|几时|到期|截止|\b(?:when|what (?:year|date|day|month))\b",
    re.IGNORECASE,
)
OTHERS = frozenset({Kind.UNIT_TASKS, Kind.PROGRAMMES, Kind.COUNT})
NUMERIC = frozenset({Kind.FIGURE, Kind.ARITHMETIC})
LONGEST_NAME = 12  # characters of a matter that may be a name
DOUBLED = "番"
SENTENCE_ENOUGH = 0.2  # share of the matter of which a sentence with a series must speak


def answer(query: Query, desk: Desk) -> Written | None:
    """What each side states, figures and lists held against each other; None when no sides are compared."""
    strictly = bool(conflicts.strictly(query.text) or SAME.search(query.text))
    if query.kind in OTHERS or not (strictly or ASKS.search(query.text)):
        return None
    compared = sides.of(query, desk)
    if len(compared.all) < 2:
        return None
    named = all(side.named for side in compared.all)
    if query.kind in NUMERIC and not strictly and not (named and compared.called):
        return None
    matter = _matter(compared, desk)
    if strictly or compared.called:
        timed = TIMED.search(query.text) is not None and not FIGURED.search(query.text)
        figured = None if timed else _figures(compared, matter, query, desk)
        written = figured or _lists(compared, matter, query, desk)
        if written is not None:
            return written
    return _words(compared, matter, query, desk, strictly) if named else None


def _matter(compared: Sides, desk: Desk) -> str:
    """On what the sides are compared, in the question's words."""
    words = sides.topic(compared, region_names(desk.documents, desk.glossary))
    rest = FRAME.sub(" ", SAME.sub(" ", words)).split()
    return " ".join(one for one in rest if len(one) > 1)  # one character alone is left of a cut word


def _figures(compared: Sides, matter: str, query: Query, desk: Desk) -> Written | None:
    """The figures of the matter on each side; None where none is asked for or none is stated."""
    if DATED.search(query.text):
        return None
    asked = query.kind in NUMERIC or compared.parts or FIGURED.search(query.text) is not None
    narrowed = replace(
        query, documents=tuple(one.id for one in compared.documents), topic=matter, text=compared.text
    )
    found = [
        one
        for one in conflicts.sides(conflicts.topic_of(narrowed), narrowed, desk)
        if _on_a_side(one, compared)
    ]
    draft = _held_together(found, query, asked)
    if draft is None and asked:
        found = _read(compared, matter, query, desk)
        draft = _held_together(found, query, asked)
    silent = [side for side in compared.all if side.named and not _stating(side, found)]
    everywhere = [one for one in disputed.meant(query, desk) if _on_a_side(one, compared)] if silent else []
    if conflicts.differing(everywhere) and all(_stating(side, everywhere) for side in silent):
        return Written(conflict_words.write(everywhere, query))
    if draft is None or (silent and not asked):
        return None
    units = {one.quantity.unit for one in found}
    for side in silent:
        quote = _quoted(side, matter, query, desk)
        figured = quote is not None and any(one.unit in units for one in amounts(quote.words))
        side_words.without_figure(draft, side, quote, query.english, figured)
    return Written(draft)


def _held_together(found: Sequence[Stated], query: Query, asked: bool) -> Draft | None:
    """The figures in sentences that say whether they are one; None where none is surely of the matter."""
    if len({one.quantity.unit for one in found} - {DOUBLED}) > 1:
        return None  # a sum and a share are no two values of one thing
    sure = bool(found) and min(one.share for one in found) >= conflicts.SURE
    if conflicts.differing(found) and (asked or sure):
        return conflict_words.write(found, query)
    agreeing = bool(found) and found[0].share >= conflicts.SURE
    return conflict_words.agreeing(found, query) if agreeing and not conflicts.differing(found) else None


def _read(compared: Sides, matter: str, query: Query, desk: Desk) -> list[Stated]:
    """The figure of each side that a question for it alone would be answered with."""
    found = []
    for side in compared.all:
        asked = replace(_asked(side, matter, query), kind=Kind.FIGURE)
        found += [
            Stated(one.document, one.clause, one.quantity, share=1.0)
            for one in figures.chosen_for(asked, desk)[:1]
            if side.holds(one.clause)
        ]
    return found


def _on_a_side(one: Stated, compared: Sides) -> bool:
    return any(_stating(side, [one]) for side in compared.all)


def _stating(side: Side, found: Sequence[Stated]) -> bool:
    return any(one.document in side.documents and side.holds(one.clause) for one in found)


def _lists(compared: Sides, matter: str, query: Query, desk: Desk) -> Written | None:
    """The things that each side names of the matter; None where no list is asked for or a side names none."""
    if not LISTED.search(query.text):
        return None
    stands = [
        stand
        for side in compared.all
        for stand in [_listing(side, LISTED.sub(" ", matter), query, desk)]
        if stand
    ]
    if len(stands) < 2:
        return None
    return Written(side_words.lists(stands, query.english))


def _listing(side: Side, matter: str, query: Query, desk: Desk) -> Stand | None:
    terms = desk.retriever.terms(matter)
    total = sum(term.weight for term in terms)
    best: tuple[float, Stand] | None = None
    for found in passages.relevant(_asked(side, matter, query), desk):
        clause, document = found.evidence.clause, found.evidence.document
        english = query.english and bool(clause.english)
        text = clause.english if english else clause.text
        for start, end in sentences(text, english):
            names = series.series(text[start:end], english)
            spoken = desk.retriever.spoken(terms, text[start:end])
            if len(names) < 2 or spoken < SENTENCE_ENOUGH * total:
                continue
            if best is None or spoken > best[0]:
                best = (spoken, Stand(side, Quote(document, clause, start, end, english), names))
    return best[1] if best else None


def _words(compared: Sides, matter: str, query: Query, desk: Desk, strictly: bool) -> Written | None:
    """The passage of each side that speaks of the matter most; None where fewer than two speak of it."""
    draft, evidence, stands, silent = Draft(), [], [], []
    name = _name(matter, compared)
    for side in compared.all:
        found = None if name and not _names(side, name) else _best(side, name or matter, query, desk)
        if found is None:
            silent.append(side)
            continue
        stands.append(Stand(side, found.quote))
        evidence.append(found.evidence)
    if not stands and strictly and compared.called:
        return _neither(compared, matter, query.english)
    if len(stands) < 2 and not (stands and (strictly or compared.called)):
        return None
    side_words.words(draft, stands, silent, query.english, strictly)
    return Written(draft, evidence=evidence)


def _neither(compared: Sides, matter: str, english: bool) -> Written:
    """An abstention where no side speaks of the matter."""
    text = side_words.neither([side.name for side in compared.all], matter, english)
    return Written(Draft([text]), missing=text)


def _name(matter: str, compared: Sides) -> str:
    """The matter in quotation marks where it is a name that stands whole on some side; otherwise empty."""
    short = " " not in matter and not matter.isascii() and len(matter) <= LONGEST_NAME
    return f"“{matter}”" if short and any(_names(side, f"“{matter}”") for side in compared.all) else ""


def _names(side: Side, name: str) -> bool:
    return any(
        name[1:-1] in one.text for document in side.documents for one in document.walk() if side.holds(one)
    )


def _quoted(side: Side, matter: str, query: Query, desk: Desk) -> Quote | None:
    found = _best(side, FIGURED.sub(" ", matter), query, desk)
    return found.quote if found else None


def _best(side: Side, topic: str, query: Query, desk: Desk) -> passages.Passage | None:
    penalty = penalties.best(replace(query, topic=topic), side.documents, desk)
    if penalty is not None:
        quote = Quote(penalty.document, penalty.clause, penalty.start, penalty.end)
        return passages.Passage(Evidence(penalty.document, penalty.clause, 1.0), quote)
    found = passages.relevant(_asked(side, topic, query), desk)
    return next((one for one in found if side.holds(one.evidence.clause)), None)


def _asked(side: Side, topic: str, query: Query) -> Query:
    """The question put to one side alone."""
    ids = tuple(one.id for one in side.documents)
    return replace(query, documents=ids, topic=topic, text=topic, kind=Kind.PASSAGES)
