"""The words before a figure -> the indicator that it belongs to. Knows no figure, year or document."""

from __future__ import annotations

import re
from collections.abc import Sequence

_YEARS = r"(?:[一二三四五六七八九十两\d]+\s*年(?:来|内|间)?)"
_CHANGED = (
    "增至|增加[到至]?|增长[到至]?|新增|降[至到]|下降[到至]?|减少[到至]?|降低[到至]?|提高[到至]?|提升[到至]?|上升[到至]?|升[到至]|扩大[到至]?|"
    "压降|压缩|缩短|回落|翻[一两]?番"
)
# What may stand between an indicator and its figure, taken off from the right until nothing fits.
TRAILING = re.compile(
    rf"(?:\s|[，,：:、]|分别|达到?了?|均?达|{_CHANGED}|突破|超过?|不?低于|不?高于|约?为|约|近|均|共计?|总计|合计|累计|已|将|再|"
    r"力争|冲刺|争取|实现|保持在?|控制在|稳定在|维持在|位列|等值|最高|上限|不超过|给予|补贴|奖励|补助|资助|占(?:全[国省市县区]|总[量数])?|"
    r"是|在|到|至|的|了|率先|年均|同比|[比较](?:上年|去年|年初|期初)(?:末|同期)?多?少?|每[年月季]度?|相当于|(?:“[一-鿿]{2,5}”)?期初|[比较][一-鿿]{1,3}前|[已共现还设]?有|按照?|由|从|"
    rf"已(?:登记|注册|备案|办理|完成|建成|设立|上市|挂牌)+|“[一-鿿]{{2,5}}”期(?:末|间)|\d{{4}}\s*年[末底初]?|{_YEARS})$"
)
# What may stand before an indicator, taken off from the left.
LEADING = re.compile(
    r"^(?:\s|[①-⑳]|\d{1,2}[.．、](?=[一-鿿])|\d{1,2}\s*月份?[底末]?前?|[、，,：:—（(]|其中|到|截至|截止|至(?!少)|自|于|在|[以年]?[底末](?=[^一-鿿]|$|[，,、])|[底末]前?|年?上半年|期间|时期|以来|末|"
    r"“[一-鿿]{2,5}”(?:期[末间初]|时期)?|力争|争取|冲刺|确保|努力|推动|实现|预计|预期|计划|使得?|将|并|同时|全面|对|为|向|按照?|凡|"
    r"取消|节约|节省|压缩|缩短|降低|未来|今后|另有|还有|共有|设有|其余|至少|最高|不超过|不低于|每(?:半?年|季度?|个?月|周|日|天|个)?|共|累计|已经?|"
    rf"{_YEARS}(?!期))+"
)
# A verb that acts on the indicator: 向企业发放(科技信贷)超过600亿元.
ACTS = re.compile(
    r"(?:发放|拥有|现有|(?:全[国省市县区]|我[省市县区])有|投放|撬动|募集|引进|引入|获得|办理|构建|打造|建成|建设|培育|设立|共设|发起设立|完成|落实|给予|提供|安排|推动|实现|开展|举办|"
    r"召开|支持|动员|组织|鼓励|新建|争取|包括|含)(?!的|量|率|额|数|规模|金额|资金|类|能力|水平|机构|单位|企业|项目|平台)"
)
# 在GDP中占6.7%: a share of something; 这一比重: the one named last.
SHARE = re.compile(r"在([^，。；]{1,8})中的?(?:占比?|比重|比例)[^，。；]{0,4}$")
POINTS_BACK = re.compile(r"(?:这一|这个|该项?|上述|此)[一-鿿]{1,4}")
HEAD = re.compile(
    r"(?:余额|规模|数量|增速|增幅|占比|比重|比例|总额|总值|金额|总量|增加值|收入|产值|支出|面积|户数|人数|家数|笔数|费率|[率额值数量])$"
)
KINDS = re.compile(r"[级档类型]$")
SPLIT = re.compile(r"[、]|(?<!工业)和(?!信息)|以?及(?!时)|与|或")
# The noun that a count counts, or an amount is an amount of, up to what is said of it.
FOLLOWING = re.compile(r"\s*(?P<of>的)?(?P<noun>[^，,。；：、（）()\s\d][^，,。；：（）()\d]{0,30})")
NOUN_ENDS = re.compile(
    r"以上|以下|左右|和|及|在|等(?!级)|开展|注册|入库|上市(?!公司|企业|后备)|支持$|[、；]|进入|参与|落户|给予|以|用于|予以|加快|的"
)


def subject(before: str) -> str:
    """The indicator that the words before a figure name: 金融业增加值达到 -> 金融业增加值. May be empty."""
    share = SHARE.search(before)
    if share:
        return f"占{share[1].strip()}比重"
    words = _cut(before)
    if POINTS_BACK.fullmatch(words):
        return ""
    acts = list(ACTS.finditer(words))
    if acts and acts[-1].end() < len(words):
        left, right = words[: acts[-1].start()], words[acts[-1].end() :]
        # 某业实现增加值: the verb stands between the two halves of the name.
        halves = acts[-1][0] == "实现" and len(left) >= 2 and len(right) <= 5 and "，" not in left
        words = left + right if halves else right
    elif acts:
        words = words[: acts[-1].start()] if acts[-1].start() == 0 else words
    return _cut(words)


def aligned(before: str, count: int) -> tuple[str, ...]:
    """The indicators of a list that 分别 maps to as many figures: A、B余额分别为 -> A余额, B余额. Empty: no such list."""
    items = [item.strip() for item in SPLIT.split(subject(before)) if item.strip()]
    if len(items) != count:
        return ()
    return (*(_completed(item, items[-1]) for item in items[:-1]), items[-1])


def following(after: str, *, attributive: bool = False) -> str:
    """The noun right after a figure: 5000(家)企业在平台注册 -> 企业. `attributive` lets a 的 stand before it."""
    match = FOLLOWING.match(after)
    if match is None or (match["of"] and not attributive):
        return ""
    noun = match["noun"]
    end = NOUN_ENDS.search(noun)
    # 功能完备、运行良好的平台体系: what stands before the last 的 describes.
    whole = re.match(r"[^，。；：（）()]*的(?P<noun>[^，。；：（）()、]+)", after)
    if whole and end and end[0] == "、":
        noun, end = whole["noun"], NOUN_ENDS.search(whole["noun"])
    return noun[: end.start()].strip() if end else noun.strip()


def is_head(words: str) -> bool:
    """Whether words end as an indicator does: 余额, 增速, 总值."""
    return bool(HEAD.search(words))


def joined(main: str, share: str) -> str:
    """占GDP比重 after 金融业增加值: the share is one of the main indicator."""
    return main + share if share.startswith("占") else share


def _cut(words: str) -> str:
    previous = None
    while previous != words:
        previous = words
        words = TRAILING.sub("", LEADING.sub("", words.strip()))
    return re.sub(r"\s+", "", words)


def _completed(item: str, last: str) -> str:
    """制造业贷款 in 制造业贷款、绿色金融贷款余额: the end of the last item holds for it too."""
    if HEAD.search(item):
        return item
    shortest = 1 if KINDS.search(item) else 2
    for length in range(len(item), shortest - 1, -1):
        place = last.rfind(item[-length:])
        rest = last[place + length :]
        if place >= 0 and rest and len(rest) <= 8:
            return item + rest
    head = HEAD.search(last)
    return item + head[0] if head else item


def each(items: Sequence[str], count: int) -> tuple[str, ...]:
    """The last `count` of the indicators met so far; empty when there are fewer."""
    return tuple(items[-count:]) if len(items) >= count else ()
