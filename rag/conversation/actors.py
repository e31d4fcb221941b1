"""A follow-up whose "it" has tasks (它还牵头哪些, what else does it lead) -> the same with the body's name. Asks nothing."""

from __future__ import annotations

import re

from documents.facts.responsibilities import Role, responsibilities
from rag.answer import Answer
from rag.language import simplified
from rag.questions.asked import asking, kinds

# A pronoun, or a body without its name, that does something.
ACTOR = re.compile(
    r"^(?P<opened>\s*(?:那么?|然后|咁|噉)?)(?P<actor>它们?|他们|佢哋?|(?:这|那|该|此|嗰)(?:个|家|间)?(?:单位|部门|机构|局|银行|委))"
    r"(?=[还仲亦也又都要会]*(?:同时)?(?:牵头|负责|配合|主办|主管|参与|承担|有[什哪几多]|要[做干]|[做干管]))"
    r"|\b(?P<english>it|they|that (?:bureau|body|unit|department|office|bank))"
    r"(?= (?:also )?(?:lead|cooperate|responsible|support|do|have|has|handle)\w*\b)",
    re.IGNORECASE,
)


def named(question: str, before: Answer) -> str:
    """The question with the body's name in place of its pronoun; empty where it has none or the answer names none.

    Of several bodies of the clause cited first the answer is about those that it says lead it, else about all.
    """
    found = ACTOR.search(question)
    if found is None or not before.citations or before.abstained:
        return ""
    said = simplified(before.text)
    stated = [one for one in responsibilities(before.citations[0].clause.text) if one.unit in said]
    lead = [one.unit for one in stated if one.role is Role.LEAD] or [one.unit for one in stated]
    group = "english" if found["english"] else "actor"
    whole = f"{question[: found.start(group)]}{lead[0] if lead else ''}{question[found.end(group) :]}"
    start = found.start(group)
    spans = [(start, start + len(lead[0]))] if lead else []
    asks = asking.asks_tasks(whole, spans, kinds.role(whole)) or asking.asks_number(whole, spans)
    return whole if len(lead) == 1 and asks else ""
