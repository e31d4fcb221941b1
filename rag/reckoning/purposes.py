"""A rate and a question -> whether it is for another purpose, payer or case than the one that is asked about. Reads no amount."""

from __future__ import annotations

import re

from rag.reckoning.asked import Asked
from rag.reckoning.conditions import settled_anew
from rag.reckoning.pers import PART
from rag.reckoning.rates import Rate

# Who is asked to bear a share.
BEARER_ASKED = re.compile(
    r"(?P<who>[省市县区])(?:里|级|财政|政府)(?:财政)?(?:要|得|应|该|需)?(?:出|承担|负担|掏|拿|分)(?!口|院|头)"
)
# What a rate's own part says, and what a question must say that asks for such money.
PURPOSES = tuple(
    (re.compile(stated), re.compile(said))
    for stated, said in (
        ("违约金|滞纳金", "违约|滞纳|逾期|超期|过期|拖|欠|晚|迟|罚|没[按交缴付还]"),
        (r"(?:将|从)[^，。；]{2,24}用于", "用|提(?!前)|留|拿|花|安排|投"),
    )
)
# What is taken off a price is no price.
OFF = re.compile(r"(?:优惠|减免|减收|免收|少收)[^，。；\d]{0,3}$")
OFF_ASKED = re.compile(r"优惠|减|免|省|便宜|(?<!多)少")
FEE_ASKED = re.compile(r"费(?:用)?[^，。？]{0,8}多少|(?:[交缴付]|收费?)(?:纳|给)?(?:多少|几)")
GRANT = re.compile("补|奖|资助|贴")


def of_another(rate: Rate, sentence: str, asked: Asked) -> bool:
    """Whether the case told is settled anew behind a rate, another bears it, or it is paid for something else.

    `sentence` holds what stands before the rate.
    """
    asks = BEARER_ASKED.search(asked.question)
    named = asks and re.search(rf"{asks['who']}(?:级|本级|（[^）]*）|财政|里|政府)", rate.words + rate.base)
    if settled_anew(asked, rate.amount.end) or (asks and not named):
        return True
    return not asked.foreign and _of_other_purpose(rate, sentence, asked.question)


def _of_other_purpose(rate: Rate, sentence: str, question: str) -> bool:
    """Whether a rate is for what is overdue, set aside, taken off or given, where the question asks for none of that."""
    own = PART.split(rate.words)[-1]
    if any(stated.search(own) and not said.search(question) for stated, said in PURPOSES):
        return True
    if OFF.search(sentence.rpartition("，")[2]) and not OFF_ASKED.search(question):
        return True
    return bool(FEE_ASKED.search(question) and GRANT.search(own) and not GRANT.search(question))
