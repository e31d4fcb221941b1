"""One reply of a model, read while it comes -> the sentences that hold, those that don't, and how it ended."""

from __future__ import annotations

import re
from collections.abc import Generator, Iterator
from contextlib import closing
from dataclasses import dataclass, field

from rag.answer import Withheld
from rag.citations import CITED
from rag.composing import faults, remarks
from rag.composing.checker import Checker
from rag.composing.repair import tidied
from rag.composing.sentences import Sentences
from rag.errors import CutOff, ModelFault
from rag.language import Language, simplified, traditional

LONGEST_REPLY = 8_000  # characters; three sentences were asked for
LONGEST_SENTENCE = 1_500  # characters without an end
MOST_SENTENCES = 20
MOST_REPEATS = 2
MOST_UNMARKED = 4  # sentences that one mark may cover
SENTENCE_ENDS = ("。", "！", "？", ".", "!", "?")  # a heading has none, and is no statement
DECLINED = frozenset({"未载明", "文件未载明", "条款未载明", "notstated", "theclausesdonotanswer"})
# `[1] “words”` on a line of its own: words that the model picked, no sentence of its answer.
PICK = re.compile(
    r"(?:[-*•]\s*)?(?P<mark>\[\d{1,3}\])\s*[:：]?\s*[“\"「](?P<words>[^”\"」]+)[”\"」]\s*[。.]?"
)


@dataclass(slots=True)
class Attempt:
    """What came of one reply. `fault` tells the reader why it ended early; `declined`: the model finds no answer."""

    name: str  # of the model
    kept: list[str] = field(default_factory=list)
    picked: list[str] = field(default_factory=list)
    withheld: list[Withheld] = field(default_factory=list)
    fault: str = ""
    lost: bool = False  # the model itself failed or time was up: another try would not help
    declined: bool = False
    repeats: int = 0
    again: int = 0  # sentences of an earlier try that this one says too
    unmarked: list[str] = field(default_factory=list)  # sentences that wait for a citation
    seen: set[str] = field(default_factory=set)
    told: frozenset[str] = frozenset()  # what an earlier try said already: it is not said again

    @property
    def support(self) -> float:
        """Share of the sentences that hold; 0 when there are none."""
        holding = len(self.kept) + self.again
        written = holding + len(self.withheld)
        return holding / written if written else 0.0

    def read(self, pieces: Generator[str], checker: Checker) -> Iterator[str]:
        """The sentences that hold, each as soon as it is whole and checked. Raises nothing that a model may cause."""
        reading, spoken = Sentences(), checker.brief.language
        length = 0
        try:
            with closing(pieces):
                for piece in pieces:
                    length += len(piece)
                    for sentence in reading.feed(piece[:LONGEST_REPLY]):
                        yield from self._take(sentence, checker)
                    self.fault = self._runs_on(reading, length, spoken)
                    if self.fault:
                        break
        except ModelFault as fault:
            self.fault, self.lost = remarks.fault(spoken, self.name, fault), not isinstance(fault, CutOff)
        rest = reading.end()
        if self.fault:  # what was cut off may say the contrary of what it would have said
            reason = faults.spoken(faults.CUT, spoken)
            new = " ".join(one for one in rest if faults.same(simplified(tidied(one))) not in self.seen)
            self.withheld += [Withheld(shown, reason) for shown in [new[:200]] if shown]
        else:
            for sentence in rest:
                yield from self._take(sentence, checker)
        for one in self._unmarked():
            self._withhold(one, checker)
        yield from self._fall_back()
        if not (self.kept or self.withheld or self.again or self.declined or self.fault):
            self.fault = remarks.silent(spoken, self.name)

    def _take(self, sentence: str, checker: Checker) -> Iterator[str]:
        """Check one sentence and give it, or note why not; one without a mark may yet be covered by the next mark."""
        sentence = tidied(sentence)
        said = faults.same(simplified(sentence))
        pick = PICK.fullmatch(sentence)
        if not said:
            return
        if said in self.told:
            self.again += 1
        elif said in DECLINED:
            self.declined = True
        elif pick and checker.fault(sentence) is None:
            self.picked.append(f"“{pick['words']}”{pick['mark']}")  # the answer may say the same words
        elif said in self.seen:
            self.repeats += 1
        else:
            self.seen.add(said)
            yield from self._marked(sentence, checker)

    def _marked(self, sentence: str, checker: Checker) -> Iterator[str]:
        """Small models mark the last sentence of several: its mark is tried on those before it that have none."""
        marks = "".join(dict.fromkeys(found[0] for found in CITED.finditer(sentence)))
        if not marks and sentence.endswith(SENTENCE_ENDS) and len(self.unmarked) < MOST_UNMARKED:
            self.unmarked.append(sentence)
            return
        for earlier in self._unmarked():
            if checker.covers(marks, earlier):
                yield self._keep(f"{earlier}{marks}", checker)
            else:
                self._withhold(earlier, checker)
        if checker.fault(sentence) is None:
            yield self._keep(sentence, checker)
        else:
            self._withhold(sentence, checker)

    def _unmarked(self) -> list[str]:
        taken, self.unmarked = self.unmarked, []
        return taken

    def _withhold(self, sentence: str, checker: Checker) -> None:
        found = checker.fault(sentence)
        if found is not None:
            self.withheld.append(found)

    def _keep(self, sentence: str, checker: Checker) -> str:
        spoken = checker.brief.language
        self.kept.append(traditional(sentence) if spoken is Language.TRADITIONAL else sentence)
        return self.kept[-1]

    def _fall_back(self) -> Iterator[str]:
        """Where no sentence holds, the words that the model picked are its answer: they stand in the clauses."""
        if not self.kept:
            self.kept += self.picked
            yield from self.picked

    def _runs_on(self, reading: Sentences, length: int, spoken: Language) -> str:
        """Why a reply is read no further, for the reader; empty while it goes well."""
        if self.repeats >= MOST_REPEATS or faults.circles(reading.waiting):
            return remarks.circles(spoken, self.name)
        written = len(self.kept) + len(self.withheld) + len(self.picked) + len(self.unmarked)
        if length > LONGEST_REPLY or len(reading.waiting) > LONGEST_SENTENCE or written >= MOST_SENTENCES:
            return remarks.endless(spoken, self.name)
        if any(faults.leaked(one.reason) for one in self.withheld):
            return remarks.leaks(spoken, self.name)
        return ""
