"""A sentence that keeps to its clause's own words -> the word by which it departs from them. Knows no name.

Where the rest of a phrase stands in the clause in the same order, a word that does not was put in another's place, or
put in. It must stand for that other one, or be said by the clause as well; no list of what may not be put for what is
needed for that.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from rag.answer import Reason
from rag.checking import tone
from rag.checking.alignment import FIGURE, Stretch, weight
from rag.checking.english import stem
from rag.checking.followed import Followed, figure_at, followed
from rag.checking.lexicon import lexicon
from rag.checking.measures import EVERY, OPPOSITE, Amount
from rag.checking.names import bodies
from rag.checking.notions import LEVELS, Notion, notions
from rag.checking.source import Source, Text
from rag.checking.verdicts import Fault

STOP = re.compile(r"[。;\n]|\.(?=\s|$)")
# Of the weight of a phrase's other words, how much the clause must have in order: for a word that denies or decides,
# and for one of which nothing is known.
FOLLOWS, CLOSELY = 0.8, 0.95
EXACTLY = 2.0  # the next, where the rest of the phrase is the clause's to the letter
LEAST = 4.0  # weight of the words that the clause must have in order, figures left out
SWAPS = 1  # stretches in which a phrase may part from the clause: in more, it is in words of its own
APART = 1  # words more in one part of a stretch than in the other
LONGEST = 3  # words of a stretch: more are in words of their own


def fault(said: Text, source: Source) -> Fault | None:
    """The first word in another's place that neither stands for it nor is said by the clause."""
    clause = source.against(said.english)
    for one in followed(said, source):
        if one.met < (EXACTLY if _exact(one) else LEAST):
            continue
        found = _misplaced(one, said, clause)
        for stretch in one.aligned.stretches:
            if found is None and _follows(one, stretch, FOLLOWS):
                denied, decided = _denied(stretch, one, said.english), _decided(stretch, said, clause)
                # Two reversals affirm: not before the approval, only after it.
                found = None if denied and decided else denied or decided
            if found is None and _follows(one, stretch, CLOSELY):
                found = _unsaid(stretch, one, said, clause, source)
        if found:
            return found
    return None


def _exact(one: Followed) -> bool:
    """Whether a phrase parts from the clause in one stretch at most, and every other word and figure is the clause's."""
    same = all(word.form == other.form and word.keys == other.keys for word, other in one.aligned.pairs)
    return same and len(one.aligned.stretches) <= 1 and len(one.aligned.pairs) > 1


def _follows(one: Followed, stretch: Stretch, least: float) -> bool:
    """Whether the rest of a phrase keeps to the clause so closely that the stretch stands in another's place."""
    own = [
        each
        for each in one.aligned.stretches
        if _telling(each.said) and (each.held or each.said[0] != one.words[0])
    ]
    if max(map(_telling, (stretch.said, stretch.held))) > LONGEST or len(own) > SWAPS:
        return False
    rest = sum(weight(each) for each in one.words) - sum(weight(each) for each in stretch.said)
    return rest > 0 and one.aligned.met >= least * rest


def _telling(words: Sequence[Notion]) -> int:
    return sum(bool(one.weight or _sorts(one)) for one in words)


def _misplaced(one: Followed, said: Text, clause: Text) -> Fault | None:
    """The clause's own words with its figures in another order, with another rhythm, or short of what it says."""
    if not one.worded:
        return None
    signs = [(word, other) for word, other in one.aligned.pairs if word.form == FIGURE]
    turned = sorted(sorted(word.keys) for word, _ in signs) == sorted(
        sorted(other.keys) for _, other in signs
    )
    wrong = [(word, other) for word, other in signs if word.keys != other.keys]
    for word, other in signs:
        own, held = figure_at(said, word), figure_at(clause, other)
        if own is None or held is None:
            continue
        rhythms = {own.measure, held.measure}
        rhythm = rhythms == {EVERY} or (said.english and EVERY in rhythms)
        short = _falls_short(said, own) != _falls_short(clause, held)
        flipped = own.states(held) and OPPOSITE.get(own.bound) is held.bound
        if flipped or short or (word.keys != other.keys and (turned or (rhythm and len(wrong) == 1))):
            printed, instead = said.printed(own), clause.printed(held)
            return Fault(Reason.SWAPPED, printed, f"{printed}: the cited clause says {instead} here")
    return None


def _falls_short(held: Text, one: Amount) -> bool:
    return held.plain[: one.start].endswith(("不到", "不足"))


def _denied(stretch: Stretch, one: Followed, english: bool) -> Fault | None:
    """A denial that the clause lacks, there and in the whole phrase, or has and the sentence lacks."""
    said, held = _text(stretch.said), _text(stretch.held)
    own = tone.of(said, english)
    for ours, theirs in (
        (own, tone.of(held, english)),
        (tone.of(_text(one.words), english), tone.of(_text(one.held), english)),
    ):
        if ours.denies == theirs.denies or ours.limits or theirs.limits:
            return None
    which = "affirms" if own.denies else "denies"
    return Fault(Reason.NEGATION, said or held, f"“{said or held}”: the cited clause {which} this")


def _decided(stretch: Stretch, said: Text, clause: Text) -> Fault | None:
    """A small word that decides, where the clause has another of its sort: 应当 for 可以, 每月 for 每年."""
    for word in stretch.said:
        sorts = _sorts(word) if not _negated(word, said) else frozenset()
        others = [one for one in stretch.held if _sorts(one) & sorts and not _negated(one, clause)]
        if word.form not in clause.plain:
            others += [one for one in stretch.held if any(side.other in one.sides for side in word.sides)]
        if others and not any(_same(word, one) for one in others):
            return _instead(word, others, Reason.MODALITY)
    return None


def _negated(word: Notion, held: Text) -> bool:
    """may not and must not forbid alike."""
    return held.plain[word.end :].startswith(" not ")


def _unsaid(stretch: Stretch, one: Followed, said: Text, clause: Text, source: Source) -> Fault | None:
    """A word in the place of others that it does not stand for, or between others, that its sentence says nowhere."""
    # What stands in the place of other words may be said in another sentence of the clause; in English there are
    # more words than the lexicon knows, and most stand somewhere.
    sentence = notions(clause.plain) if stretch.held and not said.english else _sentence(one, clause)
    spoken = frozenset(key for word in sentence for key in word.keys - word.weak)
    around = "".join(word.form for word in sentence) + source.frame
    names = " ".join(bodies(said.plain)) if not said.english else ""  # names are held elsewhere
    strange = [
        word
        for word in stretch.said
        if word.weight
        and word.form != FIGURE
        and not any(_same(word, each) for each in stretch.held)
        and not (word.keys - word.weak) & spoken
        and word.form not in around
        and word.form not in names
        and not (stretch.held and _within(word.form, stretch, around, source))
    ]
    rivals = [each for each in stretch.held if strange and _rival(each, strange[0])]
    if not strange or (stretch.held and not rivals) or abs(len(stretch.said) - len(stretch.held)) > APART:
        return None
    if not stretch.held and not _listed(stretch, said):
        return None
    return _instead(strange[0], rivals, Reason.WORDING)


def _sentence(one: Followed, clause: Text) -> Sequence[Notion]:
    """The words of the clause's sentence that a phrase keeps to."""
    begin = max((each.end() for each in STOP.finditer(clause.plain, 0, one.held[0].start)), default=0)
    stop = STOP.search(clause.plain, one.held[-1].end)
    end = stop.start() if stop else len(clause.plain)
    return [word for word in notions(clause.plain) if begin <= word.start < end]


def _rival(one: Notion, word: Notion) -> bool:
    """Whether a word is of a kind with the one in its place."""
    alike = bool(_sorts(one) or (one.weight and one.noun == word.noun))
    return one.form != FIGURE and alike and _known(one) and _known(word)


def _known(word: Notion) -> bool:
    """Whether the lexicon says what a word means: two words of which it says nothing may well mean the same."""
    return bool(word.sides or _sorts(word)) or any(key.startswith("=") for key in word.keys)


def _listed(stretch: Stretch, said: Text) -> bool:
    """Whether words are an item of a list by themselves."""
    before, after = said.plain[: stretch.said[0].start][-1:], said.plain[stretch.said[-1].end :][:1]
    return "、" in before + after


def _instead(word: Notion, others: Sequence[Notion], reason: Reason) -> Fault:
    said = ", ".join(one.form for one in others)
    line = f"the cited clause says {said}" if said else "the cited clause does not say so"
    return Fault(reason, word.form, f"“{word.form}”: {line}")


def _same(one: Notion, other: Notion) -> bool:
    return bool((one.keys - one.weak) & (other.keys - other.weak))


def _sorts(word: Notion) -> frozenset[int]:
    form = stem(word.form) if word.form.isascii() else word.form
    return lexicon().deciding.get(form, frozenset())


def _within(word: str, stretch: Stretch, around: str, source: Source) -> bool:
    """Whether its characters but the small words among them stand in the clause: 公厕 for 公共厕所, 先改 for 改造."""
    if word.isascii():
        return False
    small = lexicon().framing
    telling = [one for one in word if one not in small and one not in LEVELS]
    # A word with a small one in it is cut across two: 应设 of 都应设置.
    crossed = len(telling) > 1 or any(one in small and one not in LEVELS for one in word)
    near = around if crossed else _text(stretch.held) + "".join(one.region or "" for one in source.documents)
    return all(one in near for one in telling) and (bool(telling) or not LEVELS & set(word))


def _text(words: Sequence[Notion]) -> str:
    forms = [one.form for one in words if one.form != FIGURE]
    return (" " if any(one.isascii() for one in forms) else "").join(forms)
