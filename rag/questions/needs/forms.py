"""The words of a question -> the form by which its answer is known: a telephone number, a share, a time. Knows no clause."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from documents.facts.amounts import amounts
from documents.numerals import CHINESE
from rag.questions.asked.asked_of import CLASSIFIER, FEW
from rag.questions.needs import durations

Holds = Callable[[str], bool]  # of the words that would be quoted

MONEY = frozenset({"元", "美元", "港元", "欧元", "澳门元"})
SHARE = frozenset({"%", "百分点", "‰", "倍"})
DAYS = frozenset({"日", "天", "个工作日", "小时", "分钟"})
TIMES = frozenset({"年", "个月", "月", "日", "天", "个工作日", "小时", "分钟"})
SURNAMES = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕张孔曹严华金魏陶姜谢邹潘葛范彭鲁韦马苗方任袁柳史唐费薛雷贺罗毕郝安常于傅康余元顾孟黄萧尹姚邵汪毛戴宋庞熊纪舒项祝董梁杜阮蓝闵季贾江童颜郭梅林钟徐邱骆高夏蔡田胡凌霍万柯卢莫房解应丁邓郁洪包左石崔吉龚程邢裴陆荣翁荀甄曲封靳段侯谷车全班仰秋仲宫宁仇栾甘厉祖武符刘景詹龙叶幸司黎薄印白蒲赖卓蔺屠蒙池乔闻党翟谭劳申冉桂牛边尚温庄柴瞿阎连习艾容向古易廖耿匡文欧利师聂关查游竺司马欧阳"  # noqa: E501

FREE = re.compile(
    r"免费|全免|免[收交缴]|不(?:得)?(?:再)?收取?[^，。；]{0,8}费|[无毋]需(?:缴|交)[^，。；]{0,2}费|\bfree of charge\b",
    re.IGNORECASE,
)
# What is charged is what it cost: no amount is laid down.
ACTUAL = re.compile(
    r"据实(?:收取|结算|收费|计[收费])|按实(?:际)?(?:收取|结算|收费|发生)|由市场(?:调节|形成|决定)|自主定价|双方(?:约定|协商)"
)

FUNDS = re.compile(
    r"预算|经费|资金|投资|拨款|投入|支出|安排|\b(?:budget|fund\w*|invest\w*|spend\w*|allocat\w+)\b",
    re.IGNORECASE,
)
# What speaks of interest, and the rates that are known by name.
INTEREST = re.compile(r"利率|[贴年月利免付计]息|息率|\binterest\b", re.IGNORECASE)
BASE_RATE = re.compile(r"LPR|基准利率|市场报价利率|免息|无息|基点", re.IGNORECASE)

# Amounts in words, and the goes in which something is paid or done.
IN_WORDS = re.compile(r"全免|全额|减半|一半|半价|免[收交缴]")
BATCHES = re.compile(rf"分[{CHINESE}\d]+批")


@dataclass(frozen=True, slots=True)
class Form:
    """Questions that are asked in some words, what they ask in both languages, and whether words quoted state it."""

    asks: re.Pattern[str]
    chinese: str
    english: str
    holds: Holds


def has(pattern: str) -> Holds:
    """Words that hold a pattern."""
    compiled = re.compile(pattern, re.IGNORECASE)
    return lambda text: compiled.search(text) is not None


def amount(units: frozenset[str] | None) -> Holds:
    """Words that state an amount in one of the units, or in any."""
    return lambda text: any(one.unit in units for one in amounts(text)) if units else stated(text)


def stated(text: str) -> bool:
    """Whether words state any amount, be it in a word: all of it, half of it."""
    return bool(amounts(text)) or IN_WORDS.search(text) is not None


def priced(units: frozenset[str]) -> Holds:
    """Words that state an amount in one of the units, or that it costs nothing: that is a price too."""
    return lambda text: (
        any(one.search(text) for one in (FREE, ACTUAL)) or any(one.unit in units for one in amounts(text))
    )


def counted(text: str) -> bool:
    """Whether words count things: no money, no share, no time."""
    things = any(one.unit and one.unit not in MONEY | SHARE | TIMES for one in amounts(text))
    return things or BATCHES.search(text) is not None


def lent(text: str) -> bool:
    """Whether words say how much is lent: money, or a share of a price or of a limit, which no rate of interest is."""
    shares = (part for part in re.split(r"[，。；]", text) if any(one.unit in SHARE for one in amounts(part)))
    of_price = any(
        re.search(r"贷款?额|额度|价|成数|上浮|提高", part) and "利率" not in part for part in shares
    )
    return of_price or any(one.unit in MONEY for one in amounts(text))


def budgeted(text: str) -> bool:
    """Whether a sentence says how much money is set aside or spent."""
    return any(
        one.unit in MONEY
        for part in re.split(r"[。；\n]", text)
        if FUNDS.search(part)
        for one in amounts(part)
    )


def bearing(text: str) -> bool:
    """Whether a sentence says at which rate interest is paid or met."""
    said = (part for part in re.split(r"[。；\n]", text) if INTEREST.search(part))
    return any(one.unit in SHARE or BASE_RATE.search(part) for part in said for one in amounts(part)) or any(
        BASE_RATE.search(part) for part in re.split(r"[。；\n]", text)
    )


def lasting(text: str) -> bool:
    """Whether words say how long or how many."""
    return bool(durations.durations(text)) or counted(text)


# Who has a name of his own: one who holds a post, one who won.
POSTS = "行长|局长|市长|县长|区长|院长|校长|站长|会长|理事长|秘书长|主任|书记|董事长|总?经理(?!部)|处长|科长|负责人"
WINNERS = "冠军|亚军|季军|状元|得主|获奖者|获胜者|优胜者"

NAME = "姓名"
POST = re.compile(rf"(?P<body>[一-鿿]{{2,14}}?)(?:{POSTS})")

# Where something is had or handed in on a screen; a platform that is built is no such place.
ONLINE = (
    r"(?:登录|登陆|访问|打开|进入|通过|在|到)[^，。；]{0,24}(?:平台|网站|系统)[^。；]{0,16}"
    r"(?:下载|领取|申请|申报|填[写报]|办理|查询|登记|提交|报名)"
)
# Papers that are handed in: new materials and raw ones are goods.
PAPERS = r"(?<![新原])(?<!建筑)(?<!复合)(?<!关键)材料(?!产业|科学|与|、[^。]{0,20}产业)"

# What somebody may do against a decision; that nobody objects is none.
REMEDY = r"复议|申诉|诉讼|起诉|申辩|听证|申请复核|(?<!无)(?<!没有)异议|\b(?:appeal|object|reconsider|hearing)"

KINDS: tuple[Form, ...] = tuple(
    Form(re.compile(question, re.IGNORECASE), chinese, english, holds)
    for question, chinese, english, holds in (
        (r"(?:申请|提起?|能|可以?|去|想|怎[么样]|如何|[向找哪])[^，。？]{0,6}(?:复议|申诉|上诉|申辩|听证)|行政复议|\b(?:appeal|reconsideration)\b",
         "不服时的救济途径", "how to appeal", has(REMEDY)),
        (r"(?<![打次个])(?:电话|热线|号码(?!牌)|联系方式)(?:号码)?(?:是|系|有|为)?(?:多少|几多|几号|什么|哪个|边|点|[，,。；;？?]|$)|"
         r"有(?:没有|冇|无)?(?:联系|咨询)?(?:电话|热线|联系方式)(?=[吗么没冇？?]|$)|"
         r"(?:什么|几多|多少|哪个|几号|查|找|给|要)[一-鿿]{0,6}(?:电话|热线|号码(?!牌)|联系方式)(?!投诉|举报|咨询|以?后)|"
         r"\b(?:(?:phone|telephone) (?:numbers?|no\b)|"
         r"(?:what(?:['’]s| is| are)|which|give me|is there|any)\b[^,.?]{0,50}\b(?:phone|telephone|hotline)|"
         r"^(?!.*\b(?:how|when|who|must|does|do)\b)[^?]*(?:phone|telephone|hotline)(?: numbers?)?\s*\??$)",
         "电话", "a telephone number",
         has(r"\d{3,4}-\d{3,4}-?\d{3,4}|1\d{10}|\d{7,8}(?!\d|万|亿|元)|(?:拨打|热线|专线|电话)(?:号码)?[为是：:]?\s*\d[\d-]{4,}|(?<!\d)\d{5}(?=热线|专线|电话)")),
        (r"网址|(?:哪个|什么|哪些|官方)网站|网站(?:是|在|地址)|链接|\b(?:website|url|web address|(?:web|download) ?link|"
         r"link (?:to|for))\b",
         "网址", "a web address",
         has(r"https?:|www\.|\.(?:cn|com|gov)\b")),
        (r"(?:哪|边)[里儿度]?(?:个网站)?(?:能|可以?)?下载|下载(?:地址|入口|链接)|"
         r"\bwhere\b[^?.]{0,40}\bdownload|\bdownload (?:link|page)\b",
         "下载的地方", "where to download it",
         has(rf"下载|https?:|www\.|网址|官网|官方网站|小程序|公众号|附件|{ONLINE}")),
        (r"邮箱|电邮|邮件|e-?mail", "电子邮箱", "an e-mail address", has(r"@")),
        (r"地址|(?:在|喺)(?:哪|边)[里儿度]?(?:办公|上班)|"
         r"(?<!\bto )(?<!\b(?:them|they|plan|text|task) )\b(?:street )?address\b"
         r"(?! (?:the|them|this|these|those|such|each|both|any)\b)|"
         r"\bwhere is .{0,40}(?:located|office)", "地址", "an address",
         has(r"[路街道]\d+号|大厦|大楼")),
        (r"(?:地点|场地|会场|会址)(?:是|系|在|选|设|定)*(?:哪|边|什么|何)|"
         r"(?:在|喺|到)(?:哪|边)(?:里|儿|度|个地方|个城市)?(?:举行|举办|召开|开(?![户通业])|办(?!理|公|手))|"
         r"\bwhere (?:is|are|was|will|does|do) .{1,40}?\b(?:held|take place|taking place)\b|\bwhat (?:venue|place)\b|\bvenue\b",
         "地点", "a place",
         has(r"地点|[路街道]\d*号|大厦|大楼|会场|会议室|广场|礼堂|体育[场馆]|(?:在|于)[一-鿿]{2,14}(?:举行|举办|召开)|"
             r"\b(?:venue|held (?:in|at))\b")),
        (rf"(?:{POSTS}|领导|联系人|{WINNERS})(?:[是由]谁|谁[担出当来]|叫|姓|的?名字|系边个)|谁(?:是|当|任|拿了?|得了?|获得?了?).{{0,12}}(?:{POSTS}|{WINNERS})|叫什么名|"
         rf"(?:(?:哪|边)(?:一)?[位个名]|谁)副?(?:{POSTS}|领导)|"
         r"\b(?:which|what) (?:vice |deputy |executive )*(?:mayor|governor|director|leader|chair\w*|president)\b|"
         r"\b(?:who is|name of) the (?:\w+ ){0,3}(?:president|mayor|director|head|chair\w*|governor|secretary|chief|"
         r"official|person|leader|manager|champion|winner)\b",
         NAME, "a person's name",
         has(rf"(?:{POSTS}|{WINNERS})[　\s]*[{SURNAMES}][一-鿿　\s]{{1,3}}|由[一-鿿]{{2,14}}?(?:担任|兼任|出任)")),
        (rf"(?:多少|几多|{FEW}(?!多))个?工作日|\b(?:how many|number of) (?:working|business) days\b", "数量", "a number",
         amount(DAYS)),
        (rf"(?:多少|几多|{FEW}(?!多))个(?:月|工作日|小时|钟头|星期|礼拜|季度|学期)|"
         r"\bhow many (?:[a-z]+ )?(?:years|months|weeks|days|hours|minutes|times|quarters)\b", "数量", "a number",
         lasting),
        (r"几个点|百分之几", "比率", "a rate or share", amount(SHARE)),
        (r"(?<!税)利率|年息|月息|\binterest rate", "比率", "a rate or share", bearing),
        (r"费率|税率|百分比|占比|比重|比例|几成|\b(?:"
         r"percentage|per ?cent|tax rate|fee rate|share of|ratio(?! of (?!(?-i:[A-Z]))))\b",
         "比率", "a rate or share", amount(SHARE)),
        (r"[交付缴收花][^，。？]{0,2}(?:多少|几多|几)(?:钱|块|元|蚊)", "金额", "an amount", priced(MONEY)),
        (r"(?:工资|薪水|薪酬|月薪|年薪|薪金)(?:是|有|系)?(?:多少|几多|几钱)?[？?]?$|\bsalar(?:y|ies)\b|\bwages?\b|\bamount\W*$",
         "金额", "an amount", amount(MONEY | SHARE)),
        (r"\bhow much\b[^?.,]{0,40}\b(?:pay|costs?|charged?|fees?)\b",
         "金额", "an amount", priced(MONEY | SHARE)),
        (r"(?:多少|几多)(?:钱|块钱|蚊)|几(?:块钱|蚊|元)", "金额", "an amount", amount(MONEY)),
        (r"多少(?:万元|亿元|[万亿](?![亩人户吨平辆台张立千头株件次家公标])|元)|几多(?:万|亿|税)|几(?:亿|万)(?:元|块)?|(?:注册资本|金额|成交[量额])(?!转|增|由|[^，。？]{0,12}(?:谁|哪[个些家]))|(?:奖励|补贴|补偿|补助|额度|授信)[一-鿿]{0,6}(?:多少|几多|上限|最多|最高)|总盘子|"
         r"\b(?:how much (?!more)(?!time)|turnover|what (?:is|was) the (?:\w+ )?registered capital|amount of money)\b",
         "金额", "an amount", amount(MONEY | SHARE)),
        (r"预算(?!法|管理|编制|制度|单位|绩效|执行)|\bbudget\b(?! (?:bureau|office|department|law))",
         "金额", "an amount", budgeted),
        (r"(?:最多|最高|顶多|一共|能)[一-鿿]{0,3}[借贷][到得款]?(?:多少|几多)(?!年|个月|次)", "金额", "an amount", lent),
        (r"(?:面积|占地)[一-鿿]{0,2}(?:多大|多少|几多)", "面积", "an area", has("平方|平米|公顷|亩|㎡")),
        (r"(?:[带交备附拿]|提[交供]|准备|出示|需要)(?:上|齐|好)?(?:些|哪些|什么|啥|咩|乜嘢?|边啲){1,2}[一-鿿]{0,2}(?:证件|证明|材料|资料|文件)|"
         r"(?:材料|资料|证件|证明)(?:要|需|都?有)?(?:哪些|什么|边啲)|"
         r"\b(?:which|what) (?:\w+ ){0,2}(?:documents?|papers?|paperwork|materials?|certificates?)\b[^?.]*"
         r"\b(?:need|bring|submit|provide|required|hand in|attach)",
         "要交的材料", "the papers to hand in",
         has(r"证[件明书照]|[份可产驶居通格]证(?!券)|执照|护照|户口|凭证|申请[表书]|复印件|发票|合同|照片|承诺书|" + PAPERS)),
        (r"(?:哪|边|什么)(?:一)?个?(?:服务|办事|受理)?(?:窗口|柜台|大厅)", "在哪个窗口", "the counter",
         has("窗口|柜台|大厅|服务中心")),
        (r"(?:哪|边|什么)(?:一)?个?(?:手机)?(?:app|软件|小程序|公众号)|\b(?:which|what) (?:\w+ )?app\b",
         "应用的名称", "the name of an app",
         has(r"\bapp|软件|小程序|公众号|客户端")),
        (r"几岁|(?:多少|几多)周?岁|(?:多大|什么)年[纪龄]|\bhow old\b", "年龄", "an age", has("岁|年龄")),
        (r"(?<![分成为有共])第?几[档级等星](?![别级钟])|(?:多少|几多|(?<![这那十好])几)分(?![之钟类别成个])",
         "等次或得分", "a grade or a score",
         has(rf"[{CHINESE}\d特甲乙丙][档级等星]|满分|\d分(?![之钟])")),
        (r"打?几折", "折扣", "a discount", has("[折%]|百分之|成(?![本立为员果])|免")),
        (r"几点(?:钟|[开关收放上下打到之以前后至])|(?<![了有分提列共哪这那讲说写成])几点[？?]?$|"
         r"\b(?:what time|at what hour|opening hours)\b", "时刻", "a time of day",
         has(rf"(?:\d|[{CHINESE}])[时点](?![间候])|\d[:：]\d\d")),
        (rf"(?:多少|几多|{FEW}(?!多)){CLASSIFIER}|"
         r"\bhow many\b", "数量", "a number",
         counted),
    )
)  # fmt: skip

# Stand in clauses of any matter: who tells one tells it of what is asked about.
LOOSE = frozenset({NAME, "要交的材料", "下载的地方", "电话", "网址", "电子邮箱", "地址"})
NUMBERS = frozenset({"比率", "金额", "数量"})
# Told by their form, in whichever sentence of a clause they stand.
SORTS = frozenset(
    {"下载的地方", "地点", "面积", "折扣", "时刻", "年龄", "要交的材料", "在哪个窗口", "应用的名称"}
)


@lru_cache(maxsize=64)  # one question is read several times
def asked(text: str) -> Form | None:
    """The first form that a question asks for; None where its answer is known by none."""
    return next((one for one in KINDS if one.asks.search(text)), None)


@lru_cache(maxsize=64)  # one question is read several times
def asks_number(text: str) -> bool:
    """Whether a rate, an amount or a number is among the forms that a question asks for."""
    return any(one.chinese in NUMBERS and one.asks.search(text) for one in KINDS)
