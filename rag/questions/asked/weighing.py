"""What is asked of two answers at once (哪个高, 差多少, which is higher) -> how they are weighed. Knows no answer."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum, auto

from rag.questions.asked import again


class Weighed(Enum):
    """How the figures of two answers are set against each other."""

    MORE = auto()
    LESS = auto()
    RISEN = auto()  # which has grown by more
    FASTER = auto()  # which has grown at the higher rate
    GAP = auto()
    SUM = auto()


@dataclass(frozen=True, slots=True)
class Weighing:
    """How, and of how many answers."""

    how: Weighed
    many: int = 2


LONGEST = 40  # characters; more names what it sets against each other
_NUMBERS = {"两": 2, "二": 2, "2": 2, "三": 3, "3": 3, "四": 4, "4": 4}
_THING = r"(?:者|个|项|家|地|市|省|区|县|州|条|档|种|类|年|边|份|样|处|笔|方|单位|地区|地方|城市|文件|指标|数字?|金额|目标)"
MANY = re.compile(rf"[两二三四2-4](?={_THING})")
_BOTH = rf"(?:这|那|上面|前面|刚才|以上)?(?:说的)?[两二三四2-4]?{_THING}{{0,2}}(?:之间|相比|比起来|比较|对比)?(?:的话)?[，,]?"
_SEVERAL = rf"(?:这|那|上面|前面|刚才|以上)?(?:说的)?[两二三四2-4]{_THING}{{1,2}}"
_WHICH = rf"(?:谁|[哪边]一?{_THING}?[里儿]?{_THING}?)的?(?:[一-鿿]{{1,2}}得)?(?:更|比较|最)?"
_HOW_MUCH = r"(?:是|有)?(?:多少|几多|几个?|多大)[一-鿿]{0,2}"
_ONE = r"(?:so )?which (?:one |of (?:them|the two) )?"
ASKED = tuple(
    (how, re.compile(words, re.IGNORECASE))
    for how, words in (
        (Weighed.FASTER, rf"{_BOTH}{_WHICH}(?:[增涨升]得?|增[长幅速])(?:更|比较|最)?(?:快|猛)"),
        (Weighed.RISEN, rf"{_BOTH}{_WHICH}(?:[增涨升]得?|增[长加幅]得?|提高得?)(?:更|比较|最)?(?:多|大|高)"),
        (Weighed.MORE, rf"{_BOTH}{_WHICH}(?:高|多|大|长|久|宽|贵|重)"),
        (Weighed.LESS, rf"{_BOTH}{_WHICH}(?:低|少|小|短|便宜|轻)"),
        (Weighed.GAP, rf"{_BOTH}(?:相?差(?:了|距)?|相距|[高多大长]出?了?){_HOW_MUCH}"),
        (
            Weighed.SUM,
            rf"(?:{_BOTH}(?:加起(?:来|嚟)|加埋|加总|加在?一(?:块儿?|起)|合(?:起来|在一起)|相加)|{_SEVERAL}(?:一共|总共|合共|合计|共))"
            rf"(?:一共|总共)?(?:要|会|能|可以)?[一-鿿]{{0,2}}?(?:{_HOW_MUCH})?",
        ),
        (Weighed.FASTER, rf"{_ONE}(?:is |will )?(?:grow|ris|grew|rose)\w* (?:the )?(?:faster|fastest)"),
        (Weighed.RISEN, rf"{_ONE}(?:is |will )?(?:grow|ris|grew|rose|increase)\w* (?:by )?(?:the )?more"),
        (
            Weighed.MORE,
            rf"{_ONE}(?:is|was|are|has|gives|pays) (?:the )?(?:higher|larger|bigger|greater|longer|more)",
        ),
        (
            Weighed.LESS,
            rf"{_ONE}(?:is|was|are|has|gives) (?:the )?(?:lower|smaller|shorter|less|fewer|cheaper)",
        ),
        (
            Weighed.GAP,
            r"(?:what(?: is|['’]s) the (?:difference|gap)(?: between (?:them|the two|both))?|"
            r"(?:by )?how much (?:more|higher|larger|bigger)(?: is (?:it|that))?)",
        ),
        (
            Weighed.SUM,
            r"(?:what (?:is|are|do) (?:they|the two|both) )?(?:come to |make )?"
            r"(?:(?:both|the two|they) )?(?:combined|together|added up)|what do they add up to",
        ),
    )
)
_WHO = r"(?:谁|[哪边](?:一?[个种样类项者]|边)?)的?"
_GROWS = r"(?:增[长速幅加]?|涨|升|提高)"
# The same in one question that names both: 存款和贷款哪个高.
OF_TWO = tuple(
    (how, re.compile(words, re.IGNORECASE))
    for how, words in (
        (Weighed.FASTER, rf"{_WHO}[^，。？]{{0,6}}?{_GROWS}[^，。？]{{0,2}}?(?:快|猛|高)"),
        (Weighed.RISEN, rf"{_WHO}[^，。？]{{0,6}}?{_GROWS}[^，。？]{{0,2}}?(?:多|大)"),
        (
            Weighed.MORE,
            rf"{_WHO}[^，。？]{{0,6}}?(?:更|比较|较)?(?:高|(?<!几)多|大|长)(?=[一点些的啲呢吗？?，]|$)",
        ),
        (
            Weighed.LESS,
            rf"{_WHO}[^，。？]{{0,6}}?(?:更|比较|较)?(?:低|(?<!多)少|小|短)(?=[一点些的啲呢吗？?，]|$)",
        ),
        (
            Weighed.FASTER,
            r"\bwhich\b[^?.,]*?\b(?:grow|ris|grew|rose|expand)\w* (?:the )?(?:faster|fastest|quicker)",
        ),
        (
            Weighed.RISEN,
            r"\bwhich\b[^?.,]*?\b(?:grow|ris|grew|rose|increase)\w* (?:by )?(?:the )?(?:more|most)",
        ),
        (Weighed.MORE, r"\bwhich\b[^?.,]*?\b(?:higher|larger|bigger|greater|longer)\b"),
        (Weighed.LESS, r"\bwhich\b[^?.,]*?\b(?:lower|smaller|shorter)\b"),
    )
)


def of_two(text: str) -> tuple[Weighed, str] | None:
    """How two things that a question names are set against each other, and the question without the words for it."""
    found = ((how, pattern.search(text), pattern) for how, pattern in OF_TWO)
    return next(((how, pattern.sub(" ", text)) for how, match, pattern in found if match), None)


def of(text: str) -> Weighing | None:
    """How what was told last and before it is set against each other; None for a question that asks something else."""
    said = again.bare(text) if len(text) <= LONGEST else ""
    for how, pattern in ASKED:
        if pattern.fullmatch(said):
            many = MANY.search(said)
            return Weighing(how, _NUMBERS[many[0]] if many else 2)
    return None
