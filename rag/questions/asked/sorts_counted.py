"""A question -> the sort of listed things whose number it asks: conditions, cases, papers, terms. Knows no document."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum, auto

from rag.questions.asked.counted import HOW

_PARTS = r"大?[道个条项样种重类点份件处档位方]{1,2}"  # by what things of a text are counted
_COUNT = rf"{HOW}(?:{_PARTS})?"
_ALONE = rf"{HOW}{_PARTS}(?=[^一-鿿]|$|才|[呢啊])"
REFUSES = re.compile(
    "不得(?!超过|少于|低于|高于|多于|大于|小于)|不准|不许|不允许|不可以?(?!避|抗|逆)|不能(?!够|少|低|超)|不予|不[让给批发办管赔补付收贷](?!了解)|不会?(?:[发给批]|支持|受理|享受|支付|发放|补贴|奖励)|"
    "别想|拿不到|[领申批]不[到了下]|禁止|严禁|唔准|唔可以|唔得|唔[畀批]|[冇没]得|拒绝|拒批|[碰做用]不得|取消|收回|退[回还]|追[回缴]|"
    r"\b(?:bar(?:s|red)?|refus\w*|den(?:y|ies|ied)|exclud\w*|disqualif\w*|reject\w*|forbid\w*|forbidden|prohibit\w*|bans?|banned|"
    r"ineligible|not|no|cannot|can't|never|off[- ]limits|stop\w*|prevent\w*|block\w*|rul\w+ out|turn\w* down|"
    r"withdraw\w*|revok\w*|cancel\w*)\b",
    re.IGNORECASE,
)


class Sort(Enum):
    """What is counted."""

    CONDITIONS = auto()  # that must be met
    CASES = auto()  # in which something is so, or is refused
    PAPERS = auto()  # that must be handed in
    TERMS = auto()  # that are defined
    SHORTCOMINGS = auto()  # that a text says of its own side
    BANDS = auto()  # into which something is graded
    DUTIES = auto()  # of those to whom a text applies
    ENDED = auto()  # texts that cease to hold


@dataclass(frozen=True, slots=True)
class Wanted:
    """The sort, the words by which the question calls it, and whether it is what is refused or forbidden."""

    sort: Sort
    called: str
    refused: bool = False


def _asks(nouns: str, english: str, more: str = "", beside: int = 3) -> re.Pattern[str]:
    """几项条件, 条件有几项, how many conditions; `more` asks for it with no such noun, `beside` characters tell which."""
    return re.compile(
        rf"{_COUNT}[一-鿿]{{0,{beside}}}?(?P<behind>{nouns})|(?P<before>{nouns})(?!的)[^，。？?]{{0,7}}?{_ALONE}"
        rf"|\bhow many (?:[\w-]+ ){{0,3}}?(?P<english>{english})\b{more and f'|{more}'}",
        re.IGNORECASE,
    )


_MET = rf"(?:满足|符合|具备|达到|过)[^，。？]{{0,4}}?{HOW}[道个条项样点关]+(?=[^一-鿿目任]|$|才)"
_OLD = "(?:旧|老|原来?|以前|之前|过去|别的)?的?(?:文件|办法|规定|政策|通知|细则|方案|意见|文)"
_ENDS = "废[止除掉了]|失效|作废|停止执行|不再(?:执行|有效|施行)|(?:没有?|冇|无)[了咗]?效|取代|代替|替代|终止"
# The first that fits; those with a verb of their own before those that are told by a noun alone.
ASKED: tuple[tuple[Sort, re.Pattern[str]], ...] = (
    (
        Sort.ENDED,
        re.compile(
            rf"(?:{_ENDS})[^，。？]{{0,6}}?{HOW}[份个件部项条]?(?P<behind>{_OLD})?|{HOW}[份个件部项条]?(?P<before>{_OLD})[^，。？]{{0,8}}?(?:{_ENDS})|"
            r"\bhow many (?:[\w-]+ ){0,3}?(?P<english>documents|texts|rules|notices|measures|policies|regulations)\b.{0,40}?"
            r"\b(?:repeal\w*|abolish\w*|replac\w*|supersed\w*|ceas\w*|cancel\w*|scrap\w*|annul\w*|void)\b",
            re.IGNORECASE,
        ),
    ),
    (
        Sort.PAPERS,
        _asks(
            "材料|资料|证明|证件",
            r"(?:documents|forms)(?=.*\b(?:submi|hand|need|requir|appl|provid|bring|attach|enclos|file))|papers|materials|certificates",
            rf"(?:交|带|备[齐好足]|准备|提供|递|附)[上好齐去]?{HOW}[样份种件张]大?(?:东西|文件|纸|证)?(?=[^一-鿿]|$|才)",
        ),
    ),
    (
        Sort.TERMS,
        _asks(
            "名词|词(?:语|汇)?(?!条)|术语|概念|用语|叫法|说法(?=[^一-鿿]|$)",
            "terms|expressions|words|definitions|concepts|phrases",
            rf"(?:定义|解释|界定|说明)了?{_COUNT}(?:词|东西)?(?=[^一-鿿]|$)",
        ),
    ),
    (
        Sort.SHORTCOMINGS,
        _asks(
            "短板|不足(?:之处)?(?![\\d一二两三四五六七八九十百])|[唔不]足之处|问题(?=[^一-鿿]|$)|毛病|弱项|缺点|差距|困难(?![家群户人学职企毕])|[难堵痛]点|难题|挑战",
            "shortcomings|weaknesses|weak points|problems|gaps|deficiencies|difficulties|challenges|obstacles",
            rf"{_COUNT}(?:地方|方面|处)?[^，。？]{{0,4}}?(?:[做办]得|还)?(?:不够|不好|[没未]做好|唔够)",
        ),
    ),
    (
        Sort.DUTIES,
        _asks("责任(?!人|单位|部门)|义务(?!教育)|职责|本分", "duties|obligations|responsibilities"),
    ),
    (
        Sort.BANDS,
        _asks(
            "档次?|梯[度级]|等级|等次|级(?![别市以])|段(?!时间|话|路)",
            "bands?|tiers|brackets|grades|levels",
            beside=0,
        ),
    ),
    (
        Sort.CASES,
        _asks(
            "情形|情况|场合|行为|事情?(?![业务项故件])|地方|场所",
            "circumstances|situations?|cases|grounds|reasons|acts|things|places",
        ),
    ),
    (
        Sort.CONDITIONS,
        _asks(
            "条件|要求|门槛|资格|关[口卡]?(?=[^一-鿿]|$|才)|规矩|杠杠?|坎儿?(?=[^一-鿿]|$|才)",
            "conditions|requirements|criteria|hurdles|prerequisites",
            _MET,
        ),
    ),
)
REJECTS = frozenset({Sort.CASES, Sort.CONDITIONS})


def wanted(text: str) -> Wanted | None:
    """The sort of things whose number a question asks; None where it asks for no such number."""
    for sort, pattern in ASKED:
        match = pattern.search(text)
        if match:
            called = next((one for one in match.groupdict().values() if one), "")
            refused = sort in REJECTS and REFUSES.search(text) is not None
            return Wanted(sort, called.lower(), refused)
    return None
