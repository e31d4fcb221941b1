"""Two places asked about in turn, and 有什么区别 after them -> one question of both. Knows no document."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rag import language
from rag.conversation.exchange import subject
from rag.conversation.slots import Slot, Sort, slots
from rag.questions.names.units import Units

LONGEST = 60  # characters
_BOTH = r"(?:这|那|它们?|他们|两|二|2|个|者|地|市|家|边|份|处|之间|对|一下|来|都)*"
COMPARES = re.compile(
    rf"{_BOTH}(?:有(?:没有|什么|啥|何|哪些)?(?:区别|不同|差别|差异|分别|不一样)|(?:相比|比较|对比|比一比)(?:起来|一下)?(?:怎么样|如何)?|"
    r"(?:区别|不同|差别|差异)(?:在哪里?|是什么)?|(?:什么|哪里|哪儿)不(?:同|一样)|一样|是不是一样|一不一样|"
    r"(?:哪|边)(?:个|边|里|地|市|家|份)(?:的)?(?:力度|支持|措施|条件)?(?:更|比较|最)?(?:大|好|强|多|全|具体|优惠|高|严|早))(?:些|一点)?|"
    r"(?:what(?: is|['’]s| are) |are there |is there )?(?:the |any )?differences?(?: between (?:them|"
    r"the two|both))?|"
    r"compare(?: (?:them|the two|both))?|how do (?:they|the two) (?:differ|compare)|are they (?:the same|"
    r"different)|"
    r"which (?:one |city |place )?(?:is|does|gives|has|offers)(?: the)? (?:better|more|stronger|larger|"
    r"higher|bigger)(?: support)?",
    re.IGNORECASE,
)


def joined(spoken: str, before: str, earlier: str, units: Units, places: Sequence[str]) -> str:
    """The question before, of its place and of that of the question before it; empty where either names none, or the same."""
    said = spoken.strip(" ，,。？?.!！；;吗呢")
    if len(said) > LONGEST or not COMPARES.fullmatch(said):
        return ""
    first, second = (_place(one, units, places) for one in (earlier, before))
    if first is None or second is None or first.text == second.text:
        return ""
    about = subject(before, (second,), units, places)
    if not language.HAN.search(f"{spoken}{about}"):
        return f"What is the difference between {first.text} and {second.text} on {about}?"
    return f"{about}，{first.text}和{second.text}有什么不同？"


def _place(text: str, units: Units, places: Sequence[str]) -> Slot | None:
    return next((one for one in slots(text, units, places) if one.sort is Sort.PLACE), None)
