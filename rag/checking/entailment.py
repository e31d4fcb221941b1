"""A sentence and its source -> a second opinion by a cross-encoder that the user names. Can only withhold more."""

from __future__ import annotations

import re
from dataclasses import dataclass

from index.entailing import Entailer
from rag.answer import Reason
from rag.checking.source import Source
from rag.checking.verdicts import Fault


@dataclass(frozen=True, slots=True)
class Entailment:
    """A model for entailment, and how likely it must find it that a clause bears a sentence out."""

    model: Entailer
    least: float = 0.5

    def fault(self, sentence: str, source: Source) -> Fault | None:
        """A fault where no cited clause, nor all of them together, makes it as likely as that."""
        parts = [text for clause in source.clauses for text in (clause.text, clause.english) if text.strip()]
        together = "\n".join(clause.text for clause in source.clauses)
        texts = [
            re.sub(r"\s+", " ", text) for text in (*parts, *([together] if len(source.clauses) > 1 else []))
        ]
        best = max((float(score) for score in self.model.likely(sentence, texts)), default=0.0)
        if best >= self.least:
            return None
        return Fault(
            Reason.ENTAILMENT, sentence, f"the entailment model gives it {best:.2f}, less than {self.least:g}"
        )
