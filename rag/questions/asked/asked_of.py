"""A question -> the noun of which an amount is asked, as grammar shows it: (月息)是多少, 多少(员工). Knows no library."""

from __future__ import annotations

import re

from rag.questions.plain.notions import HAN

_HOW = r"(?:多少|几多|多大|百分之几|百分之多少|几成|几个点)"
# What may follow a noun and says nothing of what is counted.
_TAIL = re.compile(
    r"(?:[到至](?:19|20)\d{2}年?(?:末|底)?|目标|基数|起点|指标|规模|总数|总量|数量|数目|数|总额|金额|比例|占比|比重|上限|下限|最多|最高|最低|至少|至多|情况|实际|具体|左右|水平|合计|一共|"
    r"总共|合共|共|累计|分别|各|幅度|增速|增幅|涨幅|增长率|同比|区间|范围|以及|[和与及跟同、]|大概|大约|到底|究竟|期末|年底|年末|[0-9]年?[底末]?|(?<![0-9])(?<![0-9]年)底数|[的了呢啊呀啦嘞哇嘛吧喔都也又还就才将要得须会能想写定说讲提]|打算|计划|准备|要求|规定)+$"
)
# 几 that asks a number: not that of 这几个, 十几个 or of 只有几项.
FEW = r"(?<![哪边邊这那好近前后十百千万])(?<![只就才]有)几"
IS = re.compile(rf"(?P<noun>[^，,；;：:。？?、\s]+?)(?:是|係|系|为|有){_HOW}")
# 增加值占全市的比重: it is the whole beside which the share stands.
PART_OF = re.compile(r"^.*(?<![侵抢强霸挤])占(?![地用道位座领])(?:到|了)?")
# What things are counted by, and the units that people measure them in.
CLASSIFIER = (
    r"(?:家|个(?![亿万点百])|间|项|只|笔|人|位|名|所|种|类|次|条|户|张|床|辆|台|套|座|处|艘|株|棵|块(?!钱)|批|场|届|部|"
    r"公里|千米|厘米|毫米|平方公里|平方米|平米|平方|立方米|立方|公顷|亩|吨|公斤)"
)
COUNTS = re.compile(
    rf"(?:多少|几多|{FEW}(?!多)){CLASSIFIER}?(?P<noun>(?![就才要会可能还都是了吗呢嘅]|在(?![编岗校册职营建]))[一-鿿]{{1,8}}?)(?:[？?，,。；;\s]|$|在|被|能|会|要|已)"
)
# What is done, and no thing that could be counted: 分几批给, 多少先拿到.
DONE = re.compile(r"(?:[给畀到得着过]|[出进上下回过起]?[来去]|[之以]?[前后])$")
MONEY = re.compile(
    r"^(?:钱|万|亿|元|块|港|美|成|倍|折|个?点|岁|度|年|月|天|日|时|分钟|钟头|小时|星期|礼拜|周|工作日|久|长|大|高)|"
    r"^[家个间名位人项只笔种所条次]"
)
ENGLISH = re.compile(
    r"\b(?:how (?:many|much)|what)\s+"
    r"(?P<noun>(?!(?:is|was|were|are|did|does|do|the|of|more|should|would|can)\b)(?:[a-z0-9-]+\s+){0,3}?[a-z0-9-]+)\s+"
    r"(?=(?:is|are|was|were|do|does|did|has|have|had|should|can|could|will|would|must|may|applies|apply|"
    r"in|of|at|by|on|for|from|to|the|a|an|under|per|there)\b)",
    re.IGNORECASE,
)

WON = re.compile(
    r"\bwho\b[^?.]{0,20}\b(?:won|got|was (?:given|awarded))\b[^?.]{0,20}\b(?:contract|bid|tender)\b",
    re.IGNORECASE,
)

# What is measured, as a word of its own: the figure that answers must be called so.
MEASURE = re.compile(
    r"[一-鿿]{0,2}(?<![比效频功汇])率(?![先领])|息差|利息|贴息|租金|票价|单价|学费|工资|薪酬|薪水|押金|保证金|罚款|安家费"
)
# What kind of body is counted: of 保险公司 it is 保险 that tells it from others, whatever a text calls the body.
BODY = re.compile(r"(?<=[一-鿿]{2})(?:公司|机构|企业|单位)$")
# Who works for an office on a contract: 施工单位是哪家, 哪家公司中标承建的.
_JOB = "施工|承建|承包|总包|代建|设计|监理|勘察|中标|供应|供货|保荐|承销|托管|评估|审计|造价|运维"
_FIRM = "单位|方|公司|企业|机构|商|院|人|银行"
HIRED = re.compile(
    rf"(?P<job>{_JOB})(?:{_FIRM})?(?:是|系|叫|有)?(?:谁|哪|边|什么|邊)|"
    rf"(?:哪|边|邊|什么)(?:一)?(?:家|个|间)?[一-鿿]{{0,2}}(?:{_FIRM})(?:来|负责)?(?P<done>{_JOB}|开发|印刷)|"
    rf"由(?:谁|边个|哪(?:一)?[家个间])(?:来|负责)?(?P<by>{_JOB}|运营|开发|印刷)"
)
# What is given goes by many names of one character: 奖励, 奖补, 奖金.
GIFTS = re.compile(r"^(?P<sort>[奖补])[励金补贴助偿]{1,2}$")


def measure(text: str) -> str:
    """The name of a rate, a rent or a price that a question asks for by keywords alone; empty when it names none."""
    match = MEASURE.search(text)
    return match[0][-2:] if match else ""


def hired(text: str) -> str:
    """The job of a contractor who is asked for: 施工; empty when none is."""
    match = HIRED.search(text)
    if match is None and WON.search(text):
        return "中标"
    return (match["job"] or match["done"] or match["by"]) if match else ""


def noun(text: str) -> str:
    """The noun phrase of which an amount is asked; empty when the question is not put that way."""
    if not HAN.search(text):
        match = ENGLISH.search(text)
        return str(match["noun"]) if match else ""
    after = _counted(text)
    if after:
        return _cut(after)
    match = IS.search(text)
    found = PART_OF.sub("", _cut(str(match["noun"]))) if match else ""
    runs = HAN.findall(found)
    return found if runs and len(runs[-1]) > 1 else ""


def head(text: str) -> str:
    """What a figure's words must say a part of: of (月息)是多少 the last two characters, of 多少(员工) the noun.

    Of keywords alone the name of the measure: 费率 上限.
    """
    found = noun(text)
    if not found:
        return measure(text)
    if not HAN.search(found) or _counted(text):
        last = BODY.sub("", found.rsplit("的", 1)[-1])  # 展示过去的馆: 馆
        return GIFTS.sub(r"\g<sort>", last)
    ending: str = BODY.sub("", HAN.findall(found)[-1])[-2:]
    return ending


def _counted(text: str) -> str:
    """What stands behind 多少 or 几 and is counted; empty where nothing is, or what is done stands there."""
    match = COUNTS.search(text)
    found = str(match["noun"]) if match else ""
    return "" if MONEY.match(found) or DONE.search(found) else found


def _cut(words: str) -> str:
    previous = None
    while previous != words:
        previous, words = words, _TAIL.sub("", words)
    return words
