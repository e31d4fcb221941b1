"""What so many come to at a stated rate: 80个泊位, 每个泊位8000元. Works out nothing whose rate isn't stated by the unit."""

from __future__ import annotations

import re

from documents.facts.amounts import Amount, amounts
from rag.answers.figures import quoted
from rag.desk import Desk, Written
from rag.drafting import Draft, title
from rag.figures import indicators
from rag.figures.indicators import Reading
from rag.figures.workings import money, number
from rag.questions.query import Query
from rag.questions.requirements import MONEY, SHARE
from rag.retrieval import Evidence

ASKS = re.compile(
    r"多少(?:钱|元|块|万|亿)|几多(?:钱|蚊|元|万)|几(?:块|万)?(?:钱|元)|(?:花|交|付|补|领|拿|罚)[一-鿿]{0,3}(?:多少|几多)|"
    r"\bhow much\b",
    re.IGNORECASE,
)
ENOUGH = 0.4  # score of a rate that is meant
BACK = 14  # characters before a figure in which its 每 stands
PER = re.compile(
    r"每(?:一|满|名|个|新增)?(?P<unit>[一-鿿]{1,4}?)(?:每[年月日]|补助|补贴|奖励|给予|收[取费]?|计费|缴纳?|支?付|处以?"
    r"|一次性|最高|再|的|按|罚款|不超过)*$"
)
TIMES = re.compile(r"^个?(?P<unit>小时|月|工作日)$")


def answer(query: Query, desk: Desk) -> Written | None:
    """The rate with its clause, and what the asked number comes to; None where no rate is stated for the unit."""
    if not ASKS.search(query.text):
        return None
    counted = [one for one in amounts(query.text) if one.unit and one.unit not in MONEY | SHARE | {"年"}]
    if not counted:
        return None
    for reading in indicators.found(query, desk):
        if reading.score < ENOUGH:
            break
        for one in counted:
            if reading.quantity.unit in MONEY and _unit(reading) in _names(one, query.text):
                return _written(reading, one, query)
    return None


def _unit(reading: Reading) -> str:
    """Of a rate the unit that it is paid for: 每个泊位8000元 is for a 泊位; empty for any other sum."""
    before = reading.clause.text[max(0, reading.quantity.start - BACK) : reading.quantity.start]
    match = PER.search(re.sub(r"\s", "", before))
    return match["unit"] if match else ""


def _names(one: Amount, text: str) -> frozenset[str]:
    """What an amount of the question may be called as the unit of a rate: 80个车位 is 80 个 and 80 车位."""
    after = re.match(r"[一-鿿]{1,4}", text[one.end :])
    run = after[0] if after else ""
    plain = TIMES.match(one.unit)
    return frozenset({one.unit, plain["unit"] if plain else one.unit, *(run[:size] for size in range(1, 5))})


def _written(reading: Reading, one: Amount, query: Query) -> Written:
    quote = quoted(reading, query.english)
    rate = reading.quantity.value
    draft = Draft()
    name = f"{title(reading.document, query.english)}{', ' if query.english else ''}{reading.clause.label}"
    draft.say(f"{name}{': ' if query.english else '：'}{' '.join(quote.words.split())}", quote)
    total = money(one.value * rate, query.english, 6)
    if query.english:
        working = f"{number(one.value)} × {money(rate, True, 6)} = {total}"
        said = f"At that rate {number(one.value)} come to {working}, before any limit."
    else:
        said = f"按这一标准推算：{number(one.value)}×{money(rate, False, 6)}＝{total}（封顶、减免等另计）。"
    draft.say(said, quote)
    return Written(draft, evidence=[Evidence(reading.document, reading.clause, reading.score)])
