"""Where documents, or parts of one, differ on the same thing: every side with its clause, date and scope. Chooses none."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import combinations

from documents.clauses import Clause
from documents.facts.quantities import Kind
from rag.answer import Kind as Asked
from rag.answers import quoting
from rag.answers.differences import conflict_words, disputed, lines, side_words, two_things
from rag.answers.differences.side_words import Stand
from rag.answers.differences.sides import Side
from rag.desk import Desk, Written
from rag.drafting import Draft, Quote, sentences
from rag.figures import printed, stated, statements
from rag.figures.stated import Stated
from rag.questions.asked import agreement
from rag.questions.asked import records as record_questions
from rag.questions.needs import forms, requirements
from rag.questions.plain import notions
from rag.questions.query import Query
from rag.retrieval import Evidence

FRAME = re.compile(
    r"占?多大(?:的)?(?:比例|比重|份额)?|文件|正文|目标表|指标表|表[里中格]|规划|行动方案|方案|通知|第[一二三四五六]章|前后|两处|各处|"
    r"各份|两份|几份|写法|说法|叫法|讲法|讲|出现|两个|几个|数字|数量|数|是?哪两?个|怎么回事|为[什甚]么|"
    r"都?列出来|"
    r"吗|么|写|里|一下|要|到底|究竟|做到|达到|规定|提到|有[什甚]么|统一|叫|那个|哪|年|末|底|边个|规模|"
    r"情况|有|啱|对|系|嘅|同|在|口径|"
    r"\b(?:plan|document|documents|text|table|print|prints|printed|seem|seems|give|gives|given|say|"
    r"says|state|states|stated|want|wants|target|targets|action|foreword|"
    r"chapter|same|way|more|than|or|large|big|end|year|versus|figure|figures|number|numbers|them|they|"
    r"how|s|both|between|against)\b",
    re.IGNORECASE,
)
HOW_MANY = re.compile(r"\b(?:how many|number of)\b", re.IGNORECASE)
BARE = re.compile(r"\b\d{1,3}(?!\d|[.,]\d|\s*(?:%|per ?cent|billion|million|trillion))\b")
YEARS_AND_MARKS = re.compile(
    r"(?:19|20)\d{2}|\b\d+\b|[“\"]?十[一-鿿]五[”\"]?(?:期[间末初]|时期|规划)?|[？?，,。、!！“”\"']"
)
WORDED = 0.3  # support of a clause that speaks of the topic without a figure
SURE = 0.8  # share from which a figure is surely the topic's
WHOLLY = 0.95  # share of a figure's name
MOST_WORDED = 2


def answer(query: Query, desk: Desk) -> Written | None:
    """All that the documents state of it, where they differ; None when the question asks of no difference."""
    if not _asks(query) or (query.kind is Asked.DEFINITION and not _strictly(query)):
        return None
    topic = topic_of(query)
    found = sides(topic, query, desk)
    for some in (found, disputed.meant(query, desk)):
        if differing(some) and _held(some, query, desk):
            return Written(conflict_words.write(some, query))
    sure = found and found[0].share >= SURE and _strictly(query) and two_things.named(query) is None
    if sure and len(found) > 1:
        return Written(conflict_words.agreeing(found, query))
    return _headed(query, desk)


def alone(query: Query, desk: Desk) -> Written | None:
    """The one clause that states a figure, or the two that speak most, of what is to be held against each other."""
    if not _asks(query) or not _strictly(query) or query.kind is Asked.DEFINITION:
        return None
    topic = topic_of(query)
    found = sides(topic, query, desk)
    if found and found[0].share >= SURE:
        if len(found) == 1 and len(_topics(topic, query)) > 1:  # that states but one of the things
            return _apart(_topics(topic, query), query, desk)
        if two_things.named(query):
            return None
        return Written(conflict_words.agreeing(found, query))
    return _worded(topic, query, desk) if query.kind is not Asked.ARITHMETIC else None


def _apart(things: Sequence[str], query: Query, desk: Desk) -> Written | None:
    """What is stated of each of several things that a question holds against each other, each in its own clause."""
    held = Side("", tuple(desk.within(query)), lambda _: True)
    asked = query.question if query.english else query.text
    told = [lines.chosen([held], one, asked, query.english, desk)[0] for one in things]
    found = [one for one in told if one is not None]
    if len(found) < len(things) or len({one.clause.address for one in found}) < len(found):
        return None
    draft = Draft()
    side_words.words(draft, [Stand(held, one.paragraph) for one in found], (), query.english, strictly=True)
    return Written(draft, evidence=[Evidence(one.document, one.clause, one.weight) for one in found])


def _held(found: Sequence[Stated], query: Query, desk: Desk) -> bool:
    """Whether figures may be held against each other: all in one unit, and some of each thing where two are named."""
    units = {"元" if one.quantity.unit in forms.MONEY else one.quantity.unit for one in found}
    texts = [f"{one.quantity.subject} {conflict_words.quote_of(one).words}" for one in found]
    return len(units - {printed.DOUBLED}) < 2 and two_things.told(query, texts, desk)


def _strictly(query: Query) -> bool:
    return agreement.strictly(query.text) or (query.english and agreement.strictly(query.question))


def _asks(query: Query) -> bool:
    """Whether a question asks of a difference, in its own words or in those it was carried over to."""
    return bool(
        agreement.ASKS.search(query.text) or (query.english and agreement.ASKS.search(query.question))
    )


def topic_of(query: Query) -> str:
    """What a question is about without its words on documents and differences."""
    text = FRAME.sub(" ", agreement.ASKS.sub(" ", record_questions.without(query.topic)))
    return " ".join(YEARS_AND_MARKS.sub(" ", text).split())


def sides(topic: str, query: Query, desk: Desk) -> tuple[Stated, ...]:
    """The figures of a topic that the question may mean, the best of each clause."""
    found: list[Stated] = []
    for part in _topics(topic, query):
        figures = [one for one in stated.stated(part, desk.within(query), desk) if disputed.asked(one, query)]
        plainest = _plainest(_one_unit(figures, query), part, desk)
        found += [one for one in plainest if one not in found]
    chosen: dict[tuple[str, str, str], Stated] = {}
    for one in found:
        key = (
            one.document.id,
            one.clause.address,
            one.quantity.subject if len(_topics(topic, query)) > 1 else "",
        )
        if one.quantity.unit == printed.DOUBLED and not disputed.AIMS.search(query.text):
            continue
        if key not in chosen or _fit(one, found) > _fit(chosen[key], found):
            chosen[key] = one
    found = list(chosen.values())
    actual = [one for one in found if one.quantity.kind is not Kind.TARGET]
    # Where facts differ among themselves, an aim for a later year is no side of it.
    asked = requirements.years(query.text) or disputed.AIMS.search(query.text)
    return tuple(actual if not asked and differing(actual) else found)


def _plainest(found: list[Stated], topic: str, desk: Desk) -> list[Stated]:
    """The figures of whose names the topic says all, where two clauses state such: loans, and no loans to factories."""
    plain = statements.of(desk.index, desk.glossary).lexicon.plain
    said = notions.grams(plain(topic))
    wholly = [
        one
        for one in found
        if notions.covered(statements.telling(plain(one.quantity.subject)), said) > WHOLLY
    ]
    return wholly if len({one.clause.address for one in wholly}) > 1 and differing(wholly) else found


def _fit(one: Stated, found: Sequence[Stated]) -> tuple[float, bool]:
    """How well a figure stands for its clause: by its words, then by a year of which another clause speaks too."""
    others = {other.year for other in found if other.clause is not one.clause and other.year}
    return one.share, one.year in others


def differing(found: Sequence[Stated]) -> bool:
    """Whether any two clauses give the matter different figures."""
    return any(_differ(a, b) for a, b in combinations(found, 2))


def _topics(topic: str, query: Query) -> list[str]:
    """A topic that names two things is two topics."""
    joined = re.search(r"\b([a-z]{4,}) and ([a-z]{4,})\b", query.text, re.IGNORECASE)
    if joined and all(re.search(rf"\b{word}\b", topic) for word in joined.groups()):
        return [re.sub(rf"\b{word}\b", " ", topic) for word in (joined[2], joined[1])]
    parts = [
        part.strip(" .")
        for part in re.split(r"\band\b|、|(?<=[一-鿿])(?:和|与|及)(?=[一-鿿])", topic)
        if part.strip(" .")
    ]
    return parts or [topic]


def _one_unit(found: Sequence[Stated], query: Query) -> list[Stated]:
    """The figures in the unit that is asked for, or else in the unit of the best."""
    if not found:
        return []
    asked = disputed.COUNTED.search(query.text)
    best = max(found, key=lambda one: one.share).quantity.unit
    unit = best
    if HOW_MANY.search(query.text) or (asked is None and BARE.search(query.text)):
        found = [one for one in found if one.quantity.unit not in forms.MONEY | forms.SHARE] or list(found)
        unit = max(found, key=lambda one: one.share).quantity.unit
    elif asked and asked["unit"]:
        unit = {"间": "家"}.get(asked["unit"], asked["unit"])
    elif asked and asked["share"]:
        unit = "%"
    elif asked and asked["money"]:
        unit = "元"
    same = [one for one in found if one.quantity.unit in {unit, printed.DOUBLED}]
    return same or [one for one in found if one.quantity.unit == best]


def _differ(a: Stated, b: Stated) -> bool:
    return (a.quantity.value, a.quantity.comparator) != (
        b.quantity.value,
        b.quantity.comparator,
    ) and a.clause.address != b.clause.address


def _headed(query: Query, desk: Desk) -> Written | None:
    """What each of two sections says that the question names by their headings."""
    plain = re.sub(r"\s+", "", query.text)
    for document in desk.named(query)[:1]:
        named = [
            one
            for one in document.walk()
            if len(one.heading) >= 4 and re.sub(r"\s+", "", one.heading) in plain
        ]
        if len(named) < 2:
            continue
        rest = query.topic
        for one in named:
            rest = rest.replace(one.heading, " ")
        terms = desk.retriever.terms(FRAME.sub(" ", agreement.ASKS.sub(" ", rest)))
        draft = Draft()
        for one in named:
            quote = _speaking(Evidence(document, one, 1.0), terms, query, desk)
            words = re.sub(r"\s+", " " if query.english else "", quote.words)
            draft.say(f"- {one.label}“{one.heading}”：{words}", quote)
        return Written(draft)
    return None


def _worded(topic: str, query: Query, desk: Desk) -> Written | None:
    """The clauses that speak of the topic most, side by side, where no figures differ."""
    terms = desk.retriever.terms(topic)
    found = [
        one
        for one in desk.retriever.search(topic, 12, query.documents)
        if one.support >= WORDED and len(one.clause.text) > len(one.clause.heading) + 12
    ]
    best = max((one.score for one in found), default=0.0)
    chosen = [one for one in found if one.score >= 0.6 * best][:MOST_WORDED]
    both = [one for one in chosen if two_things.together(query, one.clause.text, desk)][:1]
    if len(chosen) < 2 and not both:
        return None
    draft, chosen = Draft(), both or chosen
    for one in chosen:
        quote = _speaking(one, terms, query, desk)
        draft.say(f"{'' if both else '- '}{quoting.sentence(quote, query.english)}", quote)
    return Written(draft, evidence=chosen)


def _speaking(one: Evidence, terms: Sequence[object], query: Query, desk: Desk) -> Quote:
    """The sentence of a clause that speaks of the topic most."""
    in_english = query.english and bool(one.clause.english)
    text = one.clause.english if in_english else one.clause.text
    # A heading that ends like a sentence says nothing of what stands under it.
    spans = [span for span in sentences(text, in_english) if not _heads(one.clause, text[slice(*span)])]
    spans = [span for span in spans if two_things.together(query, text[slice(*span)], desk)] or spans
    if not spans or not any(desk.retriever.spoken(terms, text[a:b]) for a, b in spans):  # type: ignore[arg-type]
        return Quote(one.document, one.clause, 0, len(text), in_english)
    start, end = max(spans, key=lambda span: desk.retriever.spoken(terms, text[span[0] : span[1]]))  # type: ignore[arg-type]
    return Quote(one.document, one.clause, start, end, in_english)


def _heads(clause: Clause, words: str) -> bool:
    """Whether words of a clause are its number and its heading, and no more."""
    plain = words.strip(" 。.\n")
    longest = len(clause.number) + len(clause.heading) + 4
    return bool(clause.heading) and plain.endswith(clause.heading) and len(plain) <= longest
