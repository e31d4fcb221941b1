"""A sentence's words held against all that its source says. Knows no figure, no name and no negation."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from index.text import fold
from rag.answer import Reason
from rag.checking.lexicon import Side, lexicon
from rag.checking.notions import HAN, Notion, Phrase, notions, overlap, phrases
from rag.checking.source import Source, Text
from rag.checking.verdicts import Fault
from rag.glossary import BODIES, Glossary

# Shares of the weight of a sentence's, a phrase's words that may be missing from the clause; set on the sentences of
# bench/sentences/seen.tsv.
SENTENCE, PHRASE = 0.34, 0.67
ACROSS = 0.5  # the same for an English sentence on a clause without a rendering
FIGURE = 2.0  # what a figure or a date weighs; those of the sentence stand in the clause
ALIKE, LEAST = (
    0.7,
    2.0,
)  # how well a phrase must fit to speak of the same, and the weight of the words it must fit
HEAVY = 3.0  # weight from which a phrase counts by itself
UNIVERSAL = re.compile(r"所有|一律|全部|全体|任何|无条件|不限|无一例外|一切|(?:都|均)(?=[一-鿿]{1,4}\d)")
ENGLISH_UNIVERSAL = re.compile(
    r"\b(?:all|every|any)\b(?! (?:year|month|quarter|week|day|time|term|\w+ (?:years"
    r"|months|weeks|days)|half|other|further|of|ride)|\s*\d)|\balways\b|\bunconditional\w*"
    r"|\bwithout exception\b|\b(?:anyone|everybody|everyone)\b(?! (?:who|whose|with|[a-z]+ing)\b)"
)
ALSO_UNIVERSAL = re.compile(
    r"所有|一律|全部|全体|任何|一切|各|均(?!衡|线)|都(?!市)|每[家名位户艘台辆件株棵个项所座条只头人份间](?!均)"
)
ANCHORS = (re.compile(r"以([一-鿿]{1,12}?)为准"), re.compile(r"自([一-鿿]{1,12}?)(?:之日|日)?起"))
ITEM = re.compile(r"、|和|及|与|并|或|,|;|。|:")
CHUNK = re.compile(
    r"\b(?:the|an?|of|on|in|at|for|with|from|near|around)\s+(?P<words>(?:(?!(?:the|an?|of|on|in|at|for|with|from|near|around|and|or|to|by|as|than|that|which|who|when|where|"
    r"may|must|shall|can|cannot|is|are|was|were|be|has|have|had|will|should|not|if|after|before|within|under|over|up)\b)[a-z'-]+\s*)+)"
)
# In English a list's item ends at its preposition, and a subject at its verb.
ENGLISH_ITEM = re.compile(
    r"(?P<opens>\band\b|\bor\b|[,;.:])|\b(?:at|in|on|with|for|to|of|by|from|under|within|per|as|than|over|may|must|shall|can|cannot|is|are|was|were|be|has|have|had|will|not|through|before|after)\b"
)


def fault(said: Text, source: Source, glossary: Glossary) -> Fault | None:
    """Whether the sentence speaks of more than the clause does, or of its opposite."""
    clause = source.against(said.english)
    across = said.english and not clause.english
    return (
        _universal(said, source)
        or _anchored(said, clause)
        or _opposite(said, clause)
        or _unsaid(said, source, glossary, across)
    )


def _universal(said: Text, source: Source) -> Fault | None:
    pattern = ENGLISH_UNIVERSAL if said.english else UNIVERSAL
    match = pattern.search(said.plain)
    if match is None:
        return None
    rendered = source.english.plain if source.english else ""
    if ALSO_UNIVERSAL.search(source.chinese.plain) or (said.english and ENGLISH_UNIVERSAL.search(rendered)):
        return None
    return Fault(Reason.CONDITION, match[0], f"“{match[0]}”: the cited clause does not say so of all")


def _anchored(said: Text, clause: Text) -> Fault | None:
    """Words that stand in one place of a set phrase, where the clause has others: 以…为准, 自…之日起."""
    for anchor in ANCHORS:
        held = [set(match[1]) for match in anchor.finditer(clause.plain)]
        for match in anchor.finditer(said.plain):
            words = set(match[1])
            if held and all(len(words & other) <= len(words) / 2 for other in held):
                return Fault(
                    Reason.WORDING, match[0], f"“{match[0]}”: the cited clause says this of something else"
                )
    return None


def _opposite(said: Text, clause: Text) -> Fault | None:
    """A word whose opposite stands in the clause, and itself not."""
    for phrase in phrases(said.plain):
        found = _turned(phrase, clause)
        if found:
            return found
    stated = notions(clause.plain)
    sides = frozenset(side for one in stated for side in one.sides)
    keys = frozenset(key for one in stated for key in one.keys)
    for one in notions(said.plain):
        if one.sides and not one.keys & keys and _against(one, sides):
            return Fault(Reason.OPPOSITE, one.form, f"“{one.form}”: the cited clause says the opposite")
    return None


def _turned(phrase: Phrase, clause: Text) -> Fault | None:
    """The same where the clause says the word elsewhere, but its opposite in the phrase that speaks of the same."""
    for one in phrase.notions:
        others = tuple(word for word in phrase.notions if word is not one)
        if not one.sides or sum(word.weight for word in others) < LEAST:
            continue
        fits = [(overlap(others, each.keys), each) for each in phrases(clause.plain)]
        best = max((fit for fit, _ in fits), default=0.0)
        if best < ALIKE:
            continue
        near = [each for fit, each in fits if fit >= max(best - 0.4, ALIKE / 2)]
        kept = [word.sides for each in near for word in each.notions]
        if any(side.other in sides for side in one.sides for sides in kept) and not any(
            one.sides & sides or one.keys & each.keys for sides in kept for each in near
        ):
            return Fault(Reason.OPPOSITE, one.form, f"“{one.form}”: the cited clause says the opposite")
    return None


def _against(one: Notion, sides: frozenset[Side]) -> bool:
    return any(side.other in sides and side not in sides for side in one.sides)


def _unsaid(said: Text, source: Source, glossary: Glossary, across: bool) -> Fault | None:
    held = _Held(source, glossary, said, across)
    words = [one for one in notions(said.plain) if one.weight and held.told(one) and not _figure(one, said)]
    missing = [one for one in words if not held.says(one)]
    total = sum(one.weight for one in words) + FIGURE * (len(said.amounts) + len(said.dates))
    lost = sum(one.weight for one in missing)
    if total and lost / total > (ACROSS if across else SENTENCE):
        return _fault(missing)
    thing = next((one for one in missing if one.noun), None)
    if thing:
        return _fault([thing])
    if said.english and not across:
        for item in _chunks(said, words):
            if item[-1] in missing:
                return _fault(item[-1:])
    for item in _items(said, words):
        if all(one in missing for one in item) and sum(one.weight for one in item) >= 2.0 and not across:
            return _fault(item)
    for phrase in phrases(said.plain):
        inside = [one for one in phrase.notions if one in words]
        weight = sum(one.weight for one in inside)
        if (
            weight >= HEAVY
            and sum(one.weight for one in inside if one in missing) / weight > PHRASE
            and not across
        ):
            return _fault([one for one in inside if one in missing])
    return None


def _figure(one: Notion, said: Text) -> bool:
    """Whether a word is part of a figure, which is held elsewhere."""
    return any(amount.start < one.end and one.start < amount.end for amount in said.amounts)


def _fault(missing: Sequence[Notion]) -> Fault:
    words = ", ".join(dict.fromkeys(one.form for one in missing[:4]))
    return Fault(Reason.WORDING, words, f"the cited clause does not speak of {words}")


def _chunks(said: Text, words: Sequence[Notion]) -> Iterator[list[Notion]]:
    """The words after each article or preposition, up to the next: the last of them names a thing."""
    for match in CHUNK.finditer(said.plain):
        chunk = [one for one in words if match.start("words") <= one.start and one.end <= match.end()]
        if chunk:
            yield chunk


def _items(said: Text, words: Sequence[Notion]) -> Iterator[list[Notion]]:
    """The words of each item of a list."""
    begin, opens = 0, True
    marks = list((ENGLISH_ITEM if said.english else ITEM).finditer(said.plain))
    for mark in [*marks, None]:
        start = mark.start() if mark else len(said.plain)
        item = [one for one in words if begin <= one.start and one.end <= start]
        if item and opens:
            yield item
        if mark:  # and with foreign embassies: the preposition right after it opens the item too
            opens = not said.english or bool(mark["opens"]) or (opens and not said.plain[begin:start].strip())
            begin = mark.end()


# What a figure by its unit is of, said or not.
OF_MEASURE = {
    "yuan": "资金 经费 金额 款项 钱 money fund funds funding sum",
    "metre": "距离 长度 高度 distance length",
    "square metre": "面积 area",
    "mu": "面积 area",
    "month": "期限 时间 时长 period time",
    "day": "期限 时间 period time",
    "working day": "期限 时间 period time",
    "minute": "时间 时长 time",
    "kilogram": "重量 weight",
}


class _Held:
    """What a source speaks of, looked up word by word."""

    def __init__(self, source: Source, glossary: Glossary, said: Text, across: bool) -> None:
        texts = [source.chinese.folded, source.frame]
        if source.english and re.search("[a-z]{2}", said.plain):
            texts.append(source.english.folded)
        self._keys = frozenset(key for text in texts for one in notions(text) for key in one.keys)
        self._characters = "".join(texts)
        self._across = across
        self._measured = frozenset(
            word for one in source.chinese.amounts for word in OF_MEASURE.get(one.measure, "").split()
        )
        self._framing = lexicon().framing
        self._other_names = _other_names(source, glossary, said)
        self._translated = (
            {
                word
                for entry in glossary.mentioned(said.folded)
                if any(fold(name) in source.all for name in entry.names() if not name.isascii())
                for name in entry.names()
                if name.isascii()
                for word in re.findall(r"[a-z]+", name.lower())
            }
            if re.search("[a-z]{2}", said.plain)
            else set()
        )

    def told(self, one: Notion) -> bool:
        """Whether the source could say a word: across languages only words of the lexicon are known."""
        return (
            not self._across or any(key.startswith("=") for key in one.keys) or one.form in self._translated
        )

    def says(self, one: Notion) -> bool:
        """Whether the source speaks of a word, in this or a like form."""
        if one.keys & self._keys or one.form in self._translated or one.form in self._measured:
            return True
        if one.form in self._other_names:
            return True
        return bool(HAN.fullmatch(one.form)) and self._scattered(one.form)

    def _scattered(self, word: str) -> bool:
        """参展 in 参加展会, 收回 in 回收: the characters stand close together."""
        if len(word) == 1:
            return word in self._characters
        if any(character in self._framing for character in word):  # 点要 of 租赁点要: cut across two words
            return all(character in self._framing or character in self._characters for character in word)
        for place in (match.start() for match in re.finditer(f"[{word}]", self._characters)):
            window = self._characters[place : place + len(word) + 4]
            if all(character in window for character in word):
                return True
        return False


def _other_names(source: Source, glossary: Glossary, said: Text) -> str:
    """The names that a Chinese sentence gives to bodies that the source names otherwise."""
    if said.english:
        return ""
    bodies = (entry for entry in glossary.entries if entry.kind in BODIES)
    told = ([fold(name) for name in entry.names() if not name.isascii()] for entry in bodies)
    return "\n".join(
        name
        for names in told
        for name in names
        if name in said.folded and any(each in source.all for each in names)
    )
