"""A clause's text -> what is done again and again, and how often. Knows no date and no document."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import StrEnum

from documents.numerals import integer
from documents.script import in_simplified


class Frequency(StrEnum):
    """How often. The last five state no frequency: an answer must say so."""

    YEARLY = "yearly"  # 每年
    HALF_YEARLY = "half-yearly"  # 每半年
    QUARTERLY = "quarterly"  # 每季度
    MONTHLY = "monthly"  # 每月
    WEEKLY = "weekly"  # 每周
    DAILY = "daily"  # 每日
    REGULAR = "regular"  # 定期
    IRREGULAR = "irregular"  # 不定期
    TIMELY = "timely"  # 适时
    ROUTINE = "routine"  # 常态化
    YEAR_BY_YEAR = "year by year"  # 逐年


@dataclass(frozen=True, slots=True)
class Rhythm:
    """每年召开一次联席会议: yearly, once; read from `text[start:end]`.

    `action` is what is done, as printed and without blanks. `times` is how many times in one `every` periods
    (每两年一次: yearly, every 2, times 1), 0 where the text does not say. `at_least` where it sets a floor.
    """

    frequency: Frequency
    action: str
    times: int
    start: int
    end: int
    every: int = 1
    at_least: bool = False


_NUMBER = r"(?:[一二三四五六七八九十两]{1,3}|\d{1,2})"
PERIODS = {
    "半年": Frequency.HALF_YEARLY,
    "年": Frequency.YEARLY,
    "季": Frequency.QUARTERLY,
    "月": Frequency.MONTHLY,
    "周": Frequency.WEEKLY,
    "星期": Frequency.WEEKLY,
    "日": Frequency.DAILY,
    "天": Frequency.DAILY,
}
_PERIOD = r"(?:半\s*年|年度?|季度?|个?月(?:度|份)?|周[一二三四五六日]?|星期[一二三四五六日]?|日|天)"
LOOSE = {
    "不定期": Frequency.IRREGULAR,
    "定期": Frequency.REGULAR,
    "适时": Frequency.TIMELY,
    "常态化": Frequency.ROUTINE,
    "经常性": Frequency.ROUTINE,
    "逐年": Frequency.YEAR_BY_YEAR,
}
# Verbs that 年度 precedes where it means once a year; elsewhere it is a word of a name (年度额度).
_YEAR_WORK = r"(?:评估|考核|评价|审核|审计|检查|报告|总结|会议|述职|评比|通报|例会)"
RHYTHM = re.compile(
    rf"(?P<each>[每按逐])\s*(?P<every>{_NUMBER})?\s*(?P<period>{_PERIOD})(?!份额|供|限|均)"
    rf"|(?P<once>一)(?P<of>年|季度?|月|周)(?=(?:不少于|至少)?{_NUMBER}[次度])"
    rf"|(?P<annual>(?<![\d个前上本同])年度)(?=[一-鿿]{{0,14}}{_YEAR_WORK}(?!制度))"
    r"|(?P<loose>不定期|(?<!不)定期(?!存|寿|险|理财|限|报表|保险)|适时|常态化|经常性|逐年)"
)
TIMES = re.compile(rf"(?P<floor>不少于|不低于|至少)?\s*(?P<number>{_NUMBER})\s*(?P<above>次以上|次)(?!性)")
ONLY_TIMES = re.compile(rf"(?:召开|举行|举办|开展|开)?(?:不少于|不低于|至少)?{_NUMBER}次(?:以上)?")
# Between the rhythm and what is done: 每月(定期)交流, 每年(12月底前)报送, 常态化(、长效化)开展.
IDLE = re.compile(r"^(?:定期|(?:\d{1,2}月)?(?:\d{1,2}日)?(?:[上中下]旬|[底末初])?前|、[一-鿿]{2,3}化)+")
MEETS = re.compile(
    r"(?:[一-鿿]{2}会议|[一-鿿]{0,2}(?:例会|会商|协商会|座谈会|推进会))(?=制度|机制)"
)  # 建立联席会议制度，每月召开一次
SET_UP = re.compile(
    r"^(?:[（(][^（）()]{1,3}[）)])?(?:建立|设立|健全|完善)[一-鿿]{0,20}?(?P<meeting>[一-鿿]{2}会议)$"
)  # and no 制度 behind it
# 按每户每日60元发放: a rate.
RATE = (re.compile(r"按照?[^，。；\n]{0,16}$"), re.compile(r"\s*[\d.]+\s*[百千万亿]{0,2}元"))
NEAR, LONGEST = 60, 200  # characters before and after a rhythm in which its matter stands
# What joins two rhythms of one action: 定期、不定期召开.
CHAIN = re.compile(r"\s*[、或和与]\s*$")
PHRASE_END = re.compile(r"[，。；;,\n]")


@in_simplified
def rhythms(text: str) -> tuple[Rhythm, ...]:
    """What a clause does again and again, in printed order; 定期、不定期召开会议 are two rhythms of one action."""
    words = [match for match in RHYTHM.finditer(text) if _is_rhythm(match)]
    kept = [match for position, match in enumerate(words) if not _doubles(words, position, text)]
    found: list[Rhythm] = []
    for position, match in enumerate(kept):
        following = kept[position + 1] if position + 1 < len(kept) else None
        chained = following is not None and CHAIN.fullmatch(text[match.end() : following.start()])
        begin = following.end() if chained and following else match.end()
        later = kept[position + 2 : position + 3] if chained else kept[position + 1 : position + 2]
        one = _rhythm(text, match, begin, later[0].start() if later else len(text))
        # 每季度召开会议，每年不少于四次: the second speaks of the first one's matter.
        if "？" in text[one.start : one.end]:
            continue  # 每年要交多少钱？ asks for a rhythm and states none
        found.append(one if one.action or not found else replace(one, action=found[-1].action))
    return tuple(found)


def _rhythm(text: str, match: re.Match[str], begin: int, next_word: int) -> Rhythm:
    phrase_end = PHRASE_END.search(text, begin, begin + LONGEST)
    stop = phrase_end.start() if phrase_end else min(len(text), begin + LONGEST)
    phrase = text[begin : min(stop, next_word)].rstrip("、和及")
    plain = IDLE.sub("", re.sub(r"\s+", "", phrase))
    times = TIMES.search(phrase)
    return Rhythm(
        frequency=_frequency(match),
        action=_before(text, match.start()) if not plain or ONLY_TIMES.fullmatch(plain) else plain,
        times=(integer(times["number"]) or 0) if times else 0,
        start=match.start(),
        end=begin + len(phrase),
        every=(integer(match["every"]) or 1) if match["every"] else 1,
        at_least=bool(times and (times["floor"] or times["above"] == "次以上")),
    )


def _frequency(match: re.Match[str]) -> Frequency:
    if match["loose"]:
        return LOOSE[match["loose"]]
    if match["annual"]:
        return Frequency.YEARLY
    printed = re.sub(r"\s", "", match["period"] or match["of"])
    if match["each"] == "逐" and printed.startswith("年"):
        return Frequency.YEAR_BY_YEAR
    return next(
        frequency for name, frequency in PERIODS.items() if printed.removeprefix("个").startswith(name)
    )


def _is_rhythm(match: re.Match[str]) -> bool:
    """按年, 按季, 按月 are rhythms; 按日 and 按三年 are ways to reckon, and so is 按每月60元."""
    lead, money = RATE
    if money.match(match.string, match.end()) and lead.search(
        match.string, max(0, match.start() - NEAR), match.start()
    ):
        return False
    if match["each"] not in {"按", "逐"}:
        return True
    return not match["every"] and bool(re.fullmatch(r"半年|年度?|季度?|月度?", match["period"]))


def _doubles(words: list[re.Match[str]], position: int, text: str) -> bool:
    """每月定期: the 定期 adds nothing to 每月."""
    if position == 0 or words[position]["loose"] != "定期":
        return False
    last = words[position - 1]
    return not last["loose"] and not text[last.end() : words[position].start()].strip()


def _before(text: str, end: int) -> str:
    """联席会议每年一次: what is done stands before the rhythm when nothing follows it."""
    *above, phrase = re.split(r"[，。；;,：\n]", text[max(0, end - NEAR) : end])
    plain = re.sub(r"\s+", "", phrase)
    meets = MEETS.search(above[-1]) if above and not plain else None
    set_up = SET_UP.match(above[-1].strip()) if above and not plain else None
    return meets[0] if meets else set_up["meeting"] if set_up else plain
