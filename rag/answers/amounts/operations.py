"""The words of a question -> which working of figures it asks for. Knows no figure."""

from __future__ import annotations

import re

from rag.figures.workings import Operation
from rag.questions.asked import kinds, share_asked, together

# 用甲、乙倒算: two figures of which a third is made.
DIVIDES = r"用[^，。？]{2,24}[、和与跟同及][^，。？]{2,24}?(?:[倒反]算|算出|算得)"
PATTERNS: tuple[tuple[Operation, re.Pattern[str]], ...] = tuple(
    (operation, re.compile(words, re.IGNORECASE))
    for operation, words in (
        (Operation.OF_AIM, share_asked.OF_AIM),
        (
            Operation.SPREAD,
            r"最多.{0,8}最少|最[大高].{0,8}最[小低]|\b(?:most|largest|highest)\b.{0,30}\b(?:fewest|least|smallest|lowest)\b",
        ),
        (Operation.DIFFERENCE, r"(?:多少|几)个?百分点|\bpercentage points?\b"),
        (Operation.BEFORE, r"倒推|开始前|之前有|\bbefore (?:then|that|the)\b"),
        (
            Operation.START,
            r"^(?!.*(?:[比较]|倍|百分之|几成|\btimes\b|per ?cent)).*(?:期初|[五三]年前|原先|起初|"
            r"\b(?:at|from) the (?:start|beginning) of\b|\byears (?:before|earlier|ago)\b)",
        ),
        (
            Operation.EACH,
            r"平均(?:每|一)[家个间只户笔]|[家个间]均|\b(?:each|per (?:institution|company|firm|fund)|on average.{0,60}\bone\b)",
        ),
        (
            Operation.RANK,
            r"哪个|谁(?:更|最)|谁(?:的[一-鿿]{1,8}?)?(?:[增涨升降跌]得?[多少快慢]|[增涨升]幅[更最]?[大小高低])|"
            r"排[名序行]|最(?:快|慢)|更(?:快|慢)|\b(?:rank|fastest|slowest|faster|slower|which grows)\b",
        ),
        (Operation.AVERAGE, r"平均|年均|\b(?:average|per year|a year|annual(?:ly)?)\b"),
        (Operation.RATIO, r"\b(?:ratio|twice|double[ds]?|triple[ds]?)\b(?=.*\b20\d\d)|\b20\d\d\b.*\bratio\b"),
        (
            Operation.QUOTIENT,
            rf"{DIVIDES}|除(?:了?一下|以)|一除|对得上|相除|算下来|"
            r"用.{2,30}?(?:[计算][，,]|来算)|\b(?:divid\w*|works? out|implied)\b",
        ),
        (
            Operation.SHARE,
            rf"{share_asked.OF_WHOLE}|{share_asked.ENGLISH}|\bproportion\b",
        ),
        (
            Operation.SUM,
            rf"{together.ADDED}|(?:一共|总共|共)[一-鿿]{{0,4}}(?:添|增|多少|几)|\b(?:altogether|in total|sum)\b",
        ),
        (
            Operation.GROWTH,
            r"百分之几|百分之多少|几成|增长率|增幅|涨幅|增速|百分比|翻[一几]?番|"
            r"\b(?:per ?cent|percentage(?! point)|growth|grow|grows)\b|%",
        ),
        (Operation.RATIO, r"几倍|多少倍|倍数|翻(?:几|多少)|\b(?:times|multiple)\b"),
        (
            Operation.DIFFERENCE,
            r"多|少|差|增|涨|高|再|净|加|\b(?:more|difference|gap|increase|gain|add(?:ed)?|rise|extra|higher|bigger|larger|greater|smaller|lower|less|fewer|up|above|over|points)\b",
        ),
    )
)


def of(text: str) -> Operation | None:
    """The working that the words call for; the narrowest of several."""
    return next((one for one, pattern in PATTERNS if pattern.search(text)), None)


def divides(text: str) -> bool:
    """Whether a figure is to be made of two others, which stand in no one sentence."""
    return re.search(DIVIDES, text) is not None


def asked(text: str) -> bool:
    """Whether something is to be worked out at all."""
    return kinds.ARITHMETIC.search(text) is not None or share_asked.ASKS_OF_AIM.search(text) is not None
