"""An English question and a library -> the question as its Chinese documents would put it. Answers nothing."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from index.searching import Index
from rag.glossary import Glossary
from rag.questions.names.units import Units
from rag.translating import frames, numerals, shortened
from rag.translating.calling import Called, Caller
from rag.translating.choosing import CALLED, Chooser, Said
from rag.translating.frames import Framed
from rag.translating.framing import AFTER, BEFORE, IDLE
from rag.translating.lexicon import Lexicon, Word

NUMBERED = re.compile(r"\s*\d")
BOUND = re.compile(r"以上(?=\d)")  # more than 50
YEAR = re.compile(r"(?:19|20)\d\d年底?")
TOLD = 0.5  # what a word weighs that is told before the question, against one of the question
Phrases = list[list[Said]]  # of one part of a question, in Chinese order


@dataclass(frozen=True, slots=True)
class Reading:
    """A question as it was carried over: in Chinese, which word became which, and the documents that it calls by name."""

    chinese: str
    spoken: tuple[Said, ...]
    carried: tuple[tuple[str, str], ...]
    unknown: tuple[str, ...]
    documents: tuple[str, ...]
    counted: tuple[Said, ...]  # of what is spoken of, that whose number or amount is asked for


class Reader:
    """Reads English questions about one library."""

    def __init__(self, index: Index, glossary: Glossary, units: Units) -> None:
        self._lexicon = Lexicon(glossary)
        self._caller = Caller(index, units)
        self._chooser = Chooser(index)

    def read(self, question: str, within: Collection[str] = ()) -> Reading:
        """The question in Chinese; `within` are the documents that it restricts itself to, or none for all."""
        question = shortened.whole(question)
        places = self._caller.spoken(self._words(question))
        parts = [
            (one, [*self._background(one.told, places), *self._phrases(one.said, places)])
            for one in frames.framed(numerals.chinese(question))
        ]
        # What both halves of a question speak of tells no more than what one does.
        spoken = tuple(dict.fromkeys(word for _, phrases in parts for phrase in phrases for word in phrase))
        documents = tuple(dict.fromkeys(word.document for word in spoken if word.document))
        chosen = self._chooser.chosen(spoken, documents or within)
        said = [_filled(one.form, _joined(_told(one, phrases), chosen)) for one, phrases in parts]
        return Reading(
            chinese="，".join(one for one in said if one) + "？",
            spoken=spoken,
            carried=tuple((word.word, chosen[word]) for word in spoken if word.forms),
            unknown=tuple(word.word for word in spoken if not word.forms),
            documents=documents,
            counted=tuple(
                word for one, _ in parts for phrase in self._phrases(one.counted, places) for word in phrase
            ),
        )

    def _phrases(self, text: str, places: Collection[str]) -> Phrases:
        """The words that tell; a phrase that an English preposition puts behind stands before in Chinese."""
        phrases: Phrases = [[]]
        here = end = 0
        for called in self._caller.named(self._words(text), places):
            word = called.word
            between, end, small = text[end : word.start], word.end, word.text.lower()
            if ";" in between or "," in between:
                phrases.append([])
                here = len(phrases) - 1
            if small not in BEFORE | AFTER | IDLE or (word.forms and NUMBERED.match(text[end:])):
                phrases[here].append(self._said(called))
            elif small in BEFORE:
                phrases.insert(here, [])
            elif small in AFTER:
                here += 1
                phrases.insert(here, [])
        return self._ordered(phrases)

    def _words(self, text: str) -> tuple[Word, ...]:
        return self._lexicon.words(text, self._chooser.said)

    def _background(self, text: str, places: Collection[str]) -> Phrases:
        """The words of what is told before the question, which tell less of what is asked."""
        return [
            [word if word.document else replace(word, weight=TOLD * word.weight) for word in phrase]
            for phrase in self._phrases(text, places)
        ]

    def _said(self, called: Called) -> Said:
        word = called.word
        if called.document:
            return Said(word.text, word.forms, CALLED, CALLED, called.document)
        if not word.forms and re.search(r"\d", word.text):
            return Said(word.text, (word.text,), 1.0, 1.0)
        said = self._chooser.weighed(word.text, word.forms)
        # Nearly every clause of a document is of its place: that tells where to look, not what was found.
        return replace(said, weight=0.0) if set(word.forms) & set(self._caller.places) else said

    def _ordered(self, phrases: Phrases) -> Phrases:
        """Places first, then years, then the rest, as Chinese puts them."""
        said = [word for phrase in phrases for word in phrase]
        places = [word for word in said if word.forms and word.forms[0] in self._caller.places]
        years = [word for word in said if YEAR.fullmatch(word.word)]
        rest = [[word for word in phrase if word not in places and word not in years] for phrase in phrases]
        return [places, years, *rest]


def _filled(form: str, words: str) -> str:
    """A form with the words that it asks about; with none it follows on what was asked before."""
    return form.replace("{}", words) if words else form.replace("{}", "").lstrip("的，")


def _told(one: Framed, phrases: Phrases) -> Phrases:
    """The phrases without the names of documents, to which the question is restricted; all where nothing else is left."""
    rest = [[word for word in phrase if not word.document] for phrase in phrases]
    return rest if any(rest) and not one.of_document else phrases


def _joined(phrases: Sequence[Sequence[Said]], chosen: Mapping[Said, str]) -> str:
    """The words one after the other; one that comes again tells no more, and what bounds a number stands before it."""
    said = "".join(dict.fromkeys(chosen[word] for phrase in phrases for word in phrase))
    return BOUND.sub("超过", said)
