"""What a phrase does: orders, allows, encourages, denies. Knows no clause."""

from __future__ import annotations

import re
from dataclasses import dataclass

from rag.checking import english_amounts

# A comparator's own negation (不得低于, no later than) denies nothing.
COMPARES = re.compile(
    r"不(?:得|能|应|可)?(?:低于|少于|小于|早于|短于|超过|超出|超|高于|多于|大于|晚于|长于|满|足|够)(?=[^,。;]{0,8}?[\d\0零一二三四五六七八九十百两])|未满|无论|不论|不仅|不但|不管|不断|不同|不少(?!于)|不良|不动产|不定期|不久|不等"
)
ENGLISH_COMPARES = re.compile(
    rf"\b(?:(?:may|must|shall|can|should)\s+)?(?:not|no|cannot|never|neither|nor)\b(?=[^,.;]{{0,40}}?\b(?:{english_amounts.MORE}"
    rf"|{english_amounts.LESS}|later than|earlier than|before|after)\b"
    rf"[^,.;]{{0,40}}?(?:[\d\0]|\b{english_amounts.NUMBER_WORD}\b))"
    rf"|\bnot only\b|\bno\.(?=\s*\d)"
)
# 落实不到位的部门不予表扬: what a relative clause denies is not what the phrase denies.
RELATIVE = re.compile(
    r"^.*的(?=[^的]{0,8}(?:不|应当|可以|必须|须|禁止|给予|予以|由|免|取消|暂停|扣|处|罚|责令|没收|追|退|可))"
)
# 调解不成可以起诉: the words before the one that allows or orders are its condition.
GOVERNS = re.compile(r"不?应当|不?必须|不?可以|不?允许|不得|不准|不能|禁止|严禁|无需|不必|须(?!知)")
ENGLISH_GOVERNS = re.compile(r"\b(?:may|must|shall|can|cannot|need not|has to|have to)\b")
DENIES = re.compile(
    r"不|未(?!来|成年)|没有|没|无(?!线|人机|形|论|障碍)|(?:并|而|绝)非|非经|(?<!减)免(?!疫)|除外|取消|停止|暂停|禁(?!毒)|拒绝|以外的?$"
)
ENGLISH_DENIES = re.compile(
    r"\b(?:not|no|never|none|nor|neither|cannot|excepted|except|exempt\w*|free|ban|bans|banned|prohibit\w*|forbid\w*|forbidden|waiv\w*|cancel\w*|abolish\w*|suspend\w*|"
    r"refus\w*|lifts? the|nothing|nobody)\b(?<!-free)|n't\b"
)
MUST = re.compile(r"应当|必须|务必|一定要|须(?!知)|需要(?!的)|需(?!求|要)|强制|应(?=[当于在由自按向])")
MAY = re.compile(
    r"可以|(?<![方才])可(?=申请|提取|续|延|换|采用|用|不|适当|由|在|直接|按|选择|凭|获|得|享)|允许|准许|有权|均可|即可"
)
ENCOURAGES = re.compile(r"鼓励|支持|倡导|引导|探索|争取|力争")
NEEDS_NOT = re.compile(r"无需|不需要?|无须|毋须|不必|不用|不要求")
FORBIDS = re.compile(r"不得|不准|不许|不能|不可(?!抗)|不允许|禁(?!毒)")
LIMITS = re.compile(r"只有|只能|只限|仅|唯有|除.{0,30}(?:以?外|之外)")
ENGLISH_LIMITS = re.compile(
    r"\bonly\b|\b(?:nobody|no one|none|nothing|all|everyone) but\b|\bexcept\w*\b|\bunless\b|\bother than\b"
)
URGENT = re.compile(
    r"立即|(?:日|天|小时|分钟|个月|工作日)(?:以|之)?内(?:完成|报告|报送|关闭|拆除|拨付|[一-鿿]{2})|(?:\0|\d)前"
)
ENGLISH_URGENT = re.compile(r"\bat once\b|\bimmediately\b|\bwithin\b|\bby the end of\b")
ENGLISH_MUST = re.compile(
    r"\bmust\b|\bshall\b|\b(?:has|have|had) to\b|\brequired?\b|\bobliged\b|\bmandatory\b|\bneeds? to\b|\bcompulsory\b"
)
ENGLISH_MAY = re.compile(r"\bmay\b|\bcan\b|\bcould\b|\ballow(?:s|ed)?\b|\bpermit(?:s|ted)?\b|\boptional\b")
ENGLISH_ENCOURAGES = re.compile(r"\bencourag\w*|\bsupport(?:s|ed)?\b|\bexplor\w*|\bstriv\w*")
ENGLISH_NEEDS_NOT = re.compile(
    r"\bneed not\b|\b(?:not|no|without)\b[^,.;]{0,30}\b(?:need|needed|required?|have to|has to|having to)\b"
)
ENGLISH_FORBIDS = re.compile(
    r"\b(?:may|must|shall|can) not\b|\bcannot\b|\bban(?:s|ned|ning)?\b|\bprohibit\w*"
    r"|\bforbid\w*|\bnot (?:allowed|permitted)\b|\bmay no\b|\bno\b[^,.;]{0,30}\bmay\b"
)


@dataclass(frozen=True, slots=True)
class Tone:
    """`denials` counts the words that deny; the others say whether the phrase does so at all."""

    denials: int
    must: bool
    may: bool
    encourages: bool
    needs_not: bool
    forbids: bool
    limits: bool  # to some, or to all but some: only they may, no others may
    urgent: bool  # by a deadline, which nothing leaves open

    @property
    def speaks(self) -> bool:
        """Whether the phrase denies, orders or allows at all."""
        return bool(self.denials) or self.must or self.may

    @property
    def denies(self) -> bool:
        """Whether the phrase as a whole denies: two denials affirm."""
        return self.denials % 2 == 1


def main(phrase: str) -> int:
    """Where what a Chinese phrase states begins, after what it says of its subject or sets as a condition."""
    relative = RELATIVE.match(phrase)
    begin = relative.end() if relative else 0
    governing = GOVERNS.search(phrase, begin)
    return governing.start() if governing else begin


def of(phrase: str, english: bool) -> Tone:
    """The tone of a folded phrase."""
    if english:
        plain = ENGLISH_COMPARES.sub(lambda match: " " * len(match[0]), phrase)
        forbids = bool(ENGLISH_FORBIDS.search(plain))
        needs_not = bool(ENGLISH_NEEDS_NOT.search(plain))
        return Tone(
            len(ENGLISH_DENIES.findall(plain)),
            bool(ENGLISH_MUST.search(plain)) and not (forbids or needs_not),
            bool(ENGLISH_MAY.search(plain)) and not forbids,
            bool(ENGLISH_ENCOURAGES.search(plain)),
            needs_not,
            forbids,
            bool(ENGLISH_LIMITS.search(phrase)),
            bool(ENGLISH_URGENT.search(plain)),
        )
    plain = COMPARES.sub(lambda match: "\0" * len(match[0]), phrase)[main(phrase) :]
    needs_not = bool(NEEDS_NOT.search(plain))
    return Tone(
        len(DENIES.findall(plain)),
        bool(MUST.search(NEEDS_NOT.sub("", plain))),
        bool(MAY.search(plain)) and not FORBIDS.search(plain),
        bool(ENCOURAGES.search(plain)),
        needs_not,
        bool(FORBIDS.search(plain)),
        bool(LIMITS.search(phrase)),
        bool(URGENT.search(plain)),
    )
