"""The words of a question -> whether an enterprise describes itself and asks what there is for it. Knows no library."""

from __future__ import annotations

import re

from rag.applicants import profile
from rag.questions.asked import kinds
from rag.questions.needs.years import years

# Who speaks: the asker's own firm, farm or trade.
SPEAKER = re.compile(
    r"^(?:您好|你好|请问)?[，,：:！!\s]*(?:我们?(?:家|这)?|我司|本公司|我公司|我厂|本企业|我企|我哋|俺们?|咱们?|敝司)"
    r"(?:这[家间]|间|家|个)?"
    r"[^。？?]{0,30}(?:公司|企业|工厂|[厂店社场队坊团院](?!地|所)|摊|团队|集团|商户|农户|合作社|个体户|初创|创业|外贸|做|开|种|养|"
    r"渔民|开发商|经销商)|^(?:我们?|咱们?)?手[里上头](?:头|上)?(?:只|就|是)?[有没]"
    r"|^\s*(?:hello[,.!]?\s*|hi[,.!]?\s*)?(?:we(?:'re)? (?!want to know|would like to know|see|read|heard|found)\w+|"
    r"our (?:[\w-]+ ){0,3}(?:company|firm|factory|business|start-?up|farm|group|parent|subsidiary|studio|shop)|"
    r"i(?:'m| am)? (?:run|own|a|an|operate|have)|my (?:company|firm|factory|business|start-?up|farm))\b",
    re.IGNORECASE,
)
# What the speaker wants of the documents: support, or money by some means.
ASKS_SUPPORT = re.compile(
    r"(?:什么|啥|哪些|咩|乜|哪种|边啲)[^，。？?]{0,8}(?:政策|支持|扶持|补贴|措施|办法|帮助|项目|优惠|资助|产品|渠道|贷款|融资|着数|好处|可以|适合|能)|"
    r"(?:有没有|有冇|有无)[^。？?]{0,16}(?:政策|支持|扶持|补贴|奖励|措施|办法|帮助|优惠|资助|渠道|着数|好处|帮手|人帮)|"
    r"(?:能|可以?|可否|能否|怎么|怎样|如何|点样?)[^，。？?]{0,10}(?:申请|享受|拿到?|获得|贷款|借|融资|上市|补贴|支持|扶持)|"
    r"(?:想|需要|缺|要|打算|准备|希望|求)[^。？?]{0,16}(?:贷款|融资|资金|借钱|担保|上市|投资|补贴|保险|租赁|发债|债券|资助|扶持|场地|支持)|"
    r"\b(?:what|which|any|are there|is there)\b[^.?]{0,50}"
    r"\b(?:support|help|polic(?:y|ies)|programmes?|programs?|measures?|schemes?|"
    r"financing|funding|subsid\w+|grants?|incentives?|aid|assistance|rewards?|for us|available|options)\b|"
    r"[-–—:,;.] *(?:financing|funding|support|loans?|subsid\w+|grants?|help|incentives?|options)\s*\?\s*$|"
    r"\b(?:we|i)\b[^.?]{0,20}\b(?:need|want|look(?:ing)? for|seek|would like|hope)\b[^.?]{0,60}"
    r"\b(?:loans?|credit|financ\w+|funding|fund|money|capital|insurance|guarantee|subsid\w+|"
    r"investors?|list|listing|lease|leasing|bonds?|support)\b|"
    r"\b(?:can|could|how (?:can|do)) we\b[^.?]{0,30}\b(?:get|apply|obtain|borrow|raise|fund|finance)\b|"
    r"\bwhat(?: else)? (?:fits|suits|would (?:fit|suit)|is there for|is open to) (?:us|me|our|my)\b",
    re.IGNORECASE,
)


# A third person's description: who, a comma, and a wish.
WHOSE = r"(?:企业|公司|[厂店社院场]|农户|渔民|商户|集团|团队|经销商|开发商|进口商|合作社|组织)"
DESCRIBED = re.compile(
    rf"^[^，,。？?]{{1,24}}{WHOSE}，|^[^，,。？?同和与跟对]{{0,12}}{WHOSE}(?![的里内在对向])"
    r"[^，,。？?\s谁哪几]{0,12}[，,\s]|"
    r"^[^，,。？?]{0,10}[做打开种养跑卖搞][一-鿿]{1,6}的[，,\s]|"
    r"^\s*(?:an?\s)?(?:[\w-]+\s){0,5}(?:company|firm|maker|start-?up|farm|co-?operative|factory|"
    r"exporter|manufacturer|producer|developer)\b",
    re.IGNORECASE,
)
# A wish for money by some means, and whether there is help with it: 想发债，有什么支持.
WISH = re.compile(
    r"^(?:我们?|咱们?|俺们?|本人)?(?:想|打算|准备|希望|计划)(?!知|问|了解|查|请教|咨询|看|听|学)|"
    r"^(?:i|we) (?:want|would like|hope|plan) to (?!know|understand|see|learn|ask)",
    re.IGNORECASE,
)
# Who speaks of a trade without a word of we: 果园能贷款吗, 开茶馆的有什么好处.
SEEKER = re.compile(
    r"^[^，,。？?]{0,14}(?:企业|公司|集团|团队|[民户商农]|合作社|创业者|[厂店场社馆园摊]|[做打开种养跑卖搞办][一-鿿]{1,6}的|村里)"
    r"(?:们)?[，,\s]*(?=能|可|想|要|有|怎|如何|拿|获|享|申|缺|没)|"
    r"^(?:can|could|may|do|does|how (?:can|could|do|does)) [^.?]{0,24}\b"
    r"(?:compan(?:y|ies)|firms?|business(?:es)?|farm(?:s|ers?)?|co-?ops?|shops?|start-?ups?|manufacturers?|exporters?|"
    r"growers?|studios?|factor(?:y|ies))\b",
    re.IGNORECASE,
)
SEEKS = re.compile(
    r"\b(?:get|apply|borrow|receive|obtain|raise|claim|qualify|support|help|grants?)\b", re.IGNORECASE
)
WANTS = re.compile(
    r"想|要(?!求|点)|需要|能不能|能否|可不可以|有没有|怎么[办避防调筹]|缺|打算|准备|希望|怕|担心|"
    r"\b(?:needs?|wants?|would like|looking for|looking to|seek\w*|hop(?:e|es|ing) to|worr\w+|plan(?:s|ning) to|"
    r"thinking (?:of|about)|considering|"
    r"how (?:can|do) we)\b",
    re.IGNORECASE,
)
# Whether somebody may have something, by what way, and to be told how.
MAY = re.compile(
    r"[能可][^，。？?]{1,16}[吗么嘛]|(?:得|行|可|好)(?:不|唔)(?:得|行|可|好)|(?:什么|啥|哪些|哪条|咩)(?:渠道|途径|通道|门路|路子|办法|待遇)|"
    r"(?:钱|资金)(?:从|由|打|去)?(?:哪|边)|怎么|如何|点样?|有没有|有冇|帮忙|待遇|安排|"
    r"\b(?:can|could|may|is there|are there|any|allowed|options?|help|support|how)\b",
    re.IGNORECASE,
)
# What there is for enterprises of a sort, asked by whoever: 对外贸企业有什么扶持政策, what support is there for start-ups.
BENEFICIARY = (
    r"(?:企业|公司|工厂|农户|农民|渔民|牧民|商户|个体户|个体工商户|合作社|创业者|民企|外企|台企|港企|[台港外侨]商|小微|"
    r"团队|机构|(?:银行|券商)(?=(?:想|要|打算|准备)?[来到去]))"
)
ENGLISH_BENEFICIARY = (
    r"\b(?:smes?|start-?ups?|companies|firms|enterprises|businesses|exporters|importers|manufacturers|makers|farmers|"
    r"fishermen|fishers|growers|producers|traders|shops|entrepreneurs|co-?operatives|co-?ops|households)\b"
)
HELP = r"(?:支持|好处|着数|扶持|帮扶|优惠|资助|补贴|补助|奖励|惠企|帮助|政策|措施)"
FOR_SUCH = re.compile(
    rf"(?:哪些|什么|啥|咩|乜嘢?|边啲|有没有|有冇|有无)[^，。？?]{{0,10}}{HELP}[^，。？?]{{0,16}}{BENEFICIARY}|"
    rf"{BENEFICIARY}[^，。？?谁]{{0,10}}(?:哪些|什么|啥|咩|乜嘢?|边啲|有没有|有冇|有无)[^，。？?]{{0,8}}{HELP}|"
    rf"{BENEFICIARY}(?:都|一共)?(?:能|可以?)(?:申请|享受|拿|领|得|获)[到得]?(?:哪些|什么|啥)|"
    r"\b(?:what|which|any|are there|is there|do you (?:have|offer|give))\b[^.?]{0,30}"
    r"\b(?:support|help|programmes?|programs?|measures?|schemes?|subsid\w+|grants?|incentives?|money|financing|funding|loans?)\b"
    rf"[^.?]{{0,30}}{ENGLISH_BENEFICIARY}|"
    rf"\bwhat(?:'s| is)? (?:there|available|on offer) for\b[^.?]{{0,20}}{ENGLISH_BENEFICIARY}",
    re.IGNORECASE,
)
# A trade of which the vocabulary knows nothing, named before the word for its firms.
OF_TRADE = re.compile(
    r"(?<![一-鿿])(?!哪|什么|啥|[这那本我咱贵各]|所有|全部|中小|大型|小微|当地|一般)"
    r"[一-鿿]{2,4}(?:企业|公司|工厂)(?=[都能可有])"
)
# Asked of the texts, not of what they offer: how many, who, which document, since when.
OF_TEXTS = re.compile(
    r"多少|几|谁|多久|部门|单位|任务|文件|哪条|哪一条|目标|规划|何时|什么时候|"
    r"\b(?:how (?:many|much|often)|who|when|tasks?|documents?|departments?|bureaus?|targets?)\b",
    re.IGNORECASE,
)
# Asked of rules: how often, how long, what is meant.
OF_RULES = re.compile(
    r"多久|多长|每[年月周日天]|每隔|一次|分别|是指|什么意思|规定|违反|罚|\b(?:how long|often|mean|fined?|penalt\w+|rules?)\b",
    re.IGNORECASE,
)
# What is asked before a comma tells of nobody: 要有多少家上市公司，….
ASKED = re.compile(r"多少|谁|哪[个些家一]|何时|什么时候|\bhow (?:many|much)\b", re.IGNORECASE)
# What there is in all for the case just told, of which nobody says by what means it may be helped.
GIFT = r"(?:补|奖|资助|扶持|支持|优惠|政策|好处|帮助)"
GIVEN = re.compile(GIFT)
WHICH = r"(?:哪些|哪几|什么|啥|咩|乜嘢?|边啲|几[样种笔项])"
SEVERAL = re.compile(
    rf"{WHICH}[^，。？?]{{0,4}}{GIFT}|[给有领][到了]?{WHICH}钱|(?:申请|享受|拿|领|得|攞)到?[^，。？?]{{0,3}}{WHICH}|{GIFT}[贴助励]?(?:都|会)?有{WHICH}|"
    r"\bwhat (?:can|could|do|may|would|might) (?:we|i) "
    r"(?:qualify for|claim|apply for|get|receive|be eligible|expect)\b|"
    r"\b(?:what|which) (?:kinds? of )?(?:support|help|subsid|grant|reward|incentive|programme|scheme|measure)\w*",
    re.IGNORECASE,
)
BIT = re.compile(r"[，,；;。.？?！!]+\s*")
TOLD = re.compile(r"我|咱|俺|刚|开了|办了|想(?!问|知|了解|查)|\b(?:i|we|my|our)\b", re.IGNORECASE)
SAYS_WHO = re.compile(
    r"(?:我们?|我司|我厂|我哋|俺们?|咱们?|本公司|本企业|敝司)(?:这?[家间]|公司|企业)?(?:就|也|呢)?(?:是|系|做|开|种|养|属于|有|在|刚)|"
    r"(?:we(?:'re| are| have| make| run| own)|i(?:'m| am| run| own)|our (?:company|firm|business|factory))\b",
    re.IGNORECASE,
)
UNTELLING = frozenset({"funds", "subsidy", "guidance"})
GENERAL = UNTELLING | {"loan"}  # needs of which most measures speak
LEAST_TOLD = 6  # characters of a case that is told before anything is asked


def asks(text: str) -> bool:
    """Whether a question, folded to Simplified, gives a profile and asks for measures that fit it, in either order."""
    return _asks(text) or _asks(_case_first(text))


def _case_first(text: str) -> str:
    """A question with what follows it of the asker put before it: 有什么支持，我们是做茶叶的."""
    ask, *rest = [bit for bit in BIT.split(text) if bit.strip()] or [""]
    told = bool(rest) and all(SAYS_WHO.match(bit) for bit in rest)
    return f"{'，'.join(rest)}，{ask}" if told and not SAYS_WHO.match(ask) else ""


def _asks(text: str) -> bool:
    if _of_a_case(text):
        return True
    if SPEAKER.search(text):
        return bool(ASKS_SUPPORT.search(text)) or _wants(text)
    return _described(text) or for_such(text) or _wishes_for_money(text)


def seeks(text: str) -> bool:
    """Whether somebody of a trade may be meant who asks for support; asked where nothing else answers."""
    if not SEEKER.search(text) or OF_TEXTS.search(text):
        return False
    read = profile.read(text)
    return bool(ASKS_SUPPORT.search(text) or SEEKS.search(text)) and bool(read.traits or _means(read))


def _wishes_for_money(text: str) -> bool:
    """Whether money is wished for by some means, and help with it asked after."""
    return (
        WISH.search(text) is not None
        and ASKS_SUPPORT.search(text) is not None
        and not OF_TEXTS.search(text)
        and _means(profile.read(text))
    )


def _means(read: profile.Profile) -> bool:
    """Whether a need says by what means money is to come: a subsidy alone is for anything."""
    return any(not one.matter and one.name not in UNTELLING for one in read.needs)


def _of_a_case(text: str) -> bool:
    """Whether a case is told first, and then asked what there is in all for it."""
    *story, ask = [bit for bit in BIT.split(text) if bit.strip()] or [""]
    told = [bit for bit in story if len(bit) >= LEAST_TOLD]
    return (
        bool(told)
        and SEVERAL.search(ask) is not None
        and TOLD.search(text) is not None
        and not OF_TEXTS.search(SEVERAL.sub("", ask))
    )


def _described(text: str) -> bool:
    """Whether somebody of a trade is told of who wants something of the texts, not who of the bodies does what."""
    of_bodies = kinds.role(text) is not None and kinds.ASKS_UNIT.search(text) is not None
    described = DESCRIBED.search(text)
    if described is None or of_bodies or ASKED.search(described[0]) or kinds.HOW_OFTEN.search(text):
        return False
    if kinds.ARITHMETIC.search(text) and years(text):
        return False  # figures of two times are to be worked with
    asks = ASKS_SUPPORT.search(text) is not None and not OF_TEXTS.search(text)
    return _wants(text) or (asks and text.isascii() and bool(profile.read(text).traits))


def for_such(text: str) -> bool:
    """Whether a stranger asks what there is for enterprises of a sort that can be told from others."""
    if not FOR_SUCH.search(text) or OF_TEXTS.search(text):
        return False
    return bool(profile.read(text).traits) or of_trade(text)


def wishes(text: str) -> bool:
    """Whether support may be asked for, by whoever: in a word of wanting it, with a need or a trade that tells what it is for."""
    if (
        OF_TEXTS.search(text)
        or OF_RULES.search(text)
        or not (ASKS_SUPPORT.search(text) or WANTS.search(text) or MAY.search(text))
    ):
        return False
    read = profile.read(text)
    trade = any(one.trade for one in read.traits)
    return any(trade or one.name not in GENERAL for one in read.needs)


def of_trade(text: str) -> bool:
    """Whether firms of a trade are only named, by words that the vocabulary may not know."""
    return OF_TRADE.search(text) is not None and SPEAKER.search(text) is None


def _wants(text: str) -> bool:
    return WANTS.search(text) is not None and any(not one.matter for one in profile.read(text).needs)
