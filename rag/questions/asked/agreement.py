"""The words by which a question holds places against each other: whether they agree, what each says. Knows no document."""

from __future__ import annotations

import re
from functools import lru_cache

# Whether places agree.
ASKS = re.compile(
    r"一[唔不]一致|一致|[对啱](?:得|唔)上|[不唔]一样|唔同|(?:谁|哪个|边个)(?:更|比较)?[高低多少大小长短](?![一-鿿])|一样(?:吗|么|嘛|不|没|无|冇|定|[？?]|$)|出入|对不上|矛盾|(?<!纠纷)冲突|打架|自相|"
    r"不同(?!类型|层次|种类)(?=[？?，,]|[吧吗嘛](?:[？?，,]|$)|$|在|的?(?:说法|数|口径))|差异|"
    r"(?:是不是|是否|都?是)?同一个?(?:数|口径|说法|标准|目标)|(?:有冇|有没有|是否有|有何|有什么)(?:变化|变动|调整|不同|分别)|[变改]了(?:没|吗)|有无(?:变化|不同)|"
    r"各(?:份|处|个)?(?:文件|材料|地方)?(?:里|是|自|系)?(?:怎么|点样?|如何)(?:说|写|讲|定|规定)|"
    r"(?:两|几|二|三|2|3)(?:个|处|种)(?:不同的?)?(?:数|说法|口径|叫法|名称|写法|版本)|(?<!全)口径|"
    r"(?:前后|两处|各处|各份|两份|几份)[^，。]{0,12}(?:不同|为[什甚]么|统一|写法|说法|叫法|讲法|数)|"
    r"统一(?:吗|么)|究竟|到底|(?:边|哪)个(?:数|啱|对|为准|准)|以(?:哪|边)[一-鿿]{0,4}为准|"
    r"\bone (?:\w+ )?(?:in|at|on|from|of)\b[^?.]{0,60}\banother\b|"
    r"\b(?:another|a different|other) (?:figure|number|value|amount|date)\b|"
    r"\bdifferent (?:figures|numbers|values|amounts|dates)\b|"
    r"\b(?:conflict\w*|inconsisten\w*|consistent\w*|contradict\w*|discrepan\w*|disagree\w*|differ(?:s|ent|ence|ences)?|"
    r"everywhere|throughout|same (?:way|figure|figures|number|numbers|thing|wording)|twice|mismatch\w*|"
    r"two (?:different )?(?:figures|numbers|values|versions)|"
    r"exactly|(?<!\b(?:19|20)\d\d )(?:versus|vs\.?)|at odds|match(?:es)? up|add up|agree (?:on|with))\b",
    re.IGNORECASE,
)
# In the same shop, on the same day: nothing is held against anything.
_HELD = "".join(rf"(?<!\b{one} the )" for one in "in at on of by to from with within during into".split())
SAME = re.compile(
    r"一样|相同|同一[个家间回码笔天日处份件](?=[吗吧么嘛啊呀，,。？?\s]|$)|对(?:得|唔|不)上|夹(?:得|唔)埋|[唔不]夹(?![杂带板])|有[冇没]有?(?:出入|分别|不同|区别)|(?:是不是|是|系)一(?:回事|码事|个数|笔数)|同一(?:个|笔|回)|[都也]这么(?:说|写|讲|定)|都是这[样么个]|"
    rf"\b{_HELD}same\b|\bsame\b(?=[^?]*\b(?:both|two|as|texts?|documents?|papers?|plans?)\b)|"
    r"\b(?:agree(?! to\b)|match|identical|alike|tally|coincide|clash\w*|line up|equal\w*)\b",
    re.IGNORECASE,
)
# Which of them speaks of it, and whether one says so too.
WHICH = re.compile(
    r"(?:哪|边)一?份|也是[^，。？]{0,12}[吗么嘛]|"
    r"\bwhich (?:one )?of (?:the|these|those|its) (?:two )?(?:documents|texts|papers)\b",
    re.IGNORECASE,
)
# These hint at a conflict, but ask for one figure when there is none.
LOOSE = re.compile(r"究竟|到底|\bexactly\b", re.IGNORECASE)
# What each of several places says.
EACH = re.compile(
    r"各(?:自)?(?:是)?(?:怎么|如何|点样?|有(?:[什甚]么|哪些|啥|咩|何)|说|讲|写|提|定)|分别(?:怎么|如何|点样?|是怎|"
    r"有[什甚]么|写|说|讲|提|要)|都(?:要|有|提|讲|支持|写|定|列|规定|说)|比较|对比|相比|异同|有[什甚]么(?:不同|区别|"
    r"分别)|(?:和|与|跟|同)[^，。？]{1,30}(?:区别|不同|差别|比)|"
    r"都[^，。？]{0,16}(?:数|吗)|对照|核对|比对|"
    r"各(?![地级类项部单界种方位个所省市区县镇村校企银])[^，。？各]{0,6}(?:[什甚]么|啥|咩|哪|怎|如何|谁|何|吗)|"
    r"\bcheck\w*\b[^?.]{2,60}\bagainst\b|"
    r"\b(?:compare[ds]?|comparison|versus|vs\.?|differ\w*|both|each|respectively|unlike|while|whereas|than|"
    r"opposed to|in contrast|contrast(?:ed|ing)?)\b",
    re.IGNORECASE,
)
# Which says more of a matter: both are told.
DETAILED = re.compile(
    r"(?:谁|何者|[哪边]一?[个份边])[^，。？]{0,10}?[更较]?(?:具体|详细|详尽|细致?|全面|深入)(?=[一点些的啲呢吗？?，,]|$)|"
    r"\bwhich\b[^?.]{0,80}\bmore (?:detail|specific|thorough|concrete)\w*",
    re.IGNORECASE,
)
# What is asked of one is asked of the other too.
TWICE = re.compile(
    r"一[个份][^，。、]{1,12}[，、]?一[个份]|(?:多少|几|怎么|什么|哪|谁|多[快久长高])[^。]*[，,、；？和][^。]*"
    r"(?:多少|几|怎么|什么|哪|谁|呢|多[快久长高])|各(?:自)?[^，。？]{0,6}[多几]|"
    r"呢[？?]?$|分别|各是|"
    r"\b(?:how|what|which|when|who|where)\b.*\band\b.*\b(?:how|what|which|when|who|where)\b|\band (?:in|under)\b|"
    r"(?:'s? \w+)? and the .*\b(?:figure|aim|target)",
    re.IGNORECASE,
)
# What one has is asked of another: 甲有补贴，乙有吗; has B, like A, such a list.
MIRRORED = re.compile(
    r"[也亦](?:有|是|会|能|可|要|给|提|写|讲|说|设|定|支持|规定|安排)|同样|类似|[像似](?=[^，。？]{2,16}[那这咁]|[^，。？]{2,16}一样)|"
    r"[，,；;][^，,；;？?]{0,16}(?:(?:有[没冇无]有?|没有|冇|是否有)[^，,；;？?]{0,8}|有[吗么嘛咩]|[呢咧])[？?]?$|"
    r"\b(?:do|does|did|is|are|has|have)\b[^?.;]{0,160}?\b(?:also|too|as well|either|likewise|similar\w*|counterpart|equivalent|"
    r"unlike|like|neither|the (?:same )?way|as [\w' -]{3,40} (?:does|do|has|have|is|are))\b",
    re.IGNORECASE,
)
# Which of several that differ is to be followed.
PREVAILS = re.compile(
    r"以(?:哪|谁|边)[^，。？]{0,6}为准|(?<![利作使应适信费引])(?:按照?|依照?|遵照|照|听|信|用|执行)(?:哪|谁|边)[^，。？]{0,8}|"
    r"(?:哪|边)[个份条][^，。？]{0,3}(?:说了算|算数|优先|作准|管用|为准|为先|啱|才对|是?对的?(?=[？?]|$))|谁(?:说了算|为准|优先)|"
    r"(?:按|就)(?:高|低|新|旧|老|原|严)的?(?:来|算|办)?(?:还是|定)|优先(?:适用|执行)(?:哪|谁)|"
    r"\bwhich (?:one |of (?:them|the two) |text |document |rules? |figure |version )?(?:\w+ )?"
    r"(?:prevails?|appl(?:y|ies)|takes? precedence|governs?|counts?|"
    r"(?:should|do|must|shall|can) (?:i|we|one|you) (?:follow|use|apply|rely))\b|"
    r"\btakes? precedence\b|\bprevails?\b",
    re.IGNORECASE,
)
HANDLED = re.compile(
    r"(?:怎么|咋|如何|点样?)(?:算|办|处理|执行|走)(?=[？?，,]|$)|\bwhat (?:applies|then)\b", re.IGNORECASE
)
# That they differ, or bear on one thing at once.
CLASH = re.compile(
    r"[对啱](?:得|唔|不)上|不一致|不一样|不同|唔同|矛盾|冲突|打架|抵触|相撞|撞(?:了|上|车)|出入|重复|叠加|重了|重合|(?:同时|都|两边)符合|两样|一个样[^。？]*一个样|各说各|"
    r"比[^，。？]{1,12}(?:严|松|高|低|多|少)|\b(?:conflict\w*|contradict\w*|differ\w*|disagree\w*|inconsisten\w*|clash\w*|overlap\w*)\b",
    re.IGNORECASE,
)


# Two things of which is asked whether one is as the other: 纸质票和电子票的期限一样吗.
PAIR = re.compile(
    r"(?:^|[，,。；？])(?P<one>[^，,。；？]{2,20}?)(?:和|与|跟|同(?!一|时|样)|及)(?P<other>[^，,。；？]{2,24}?)"
    r"(?:[，,][^，,。；？]{1,16}?)?(?:是不是|是否|系咪|都|是|在|[，,])?(?:一样|相同|不同|一致|同一个|有[冇没]有?(?:分别|区别|不同))|"
    r"\b(?:is|are|do|does|have|has|get|gets) (?:the )?(?P<first>[^,.?]{3,40}?) (?:and|as) (?:the |for )?(?P<second>[^,.?]{3,60}?)"
    r" (?:\w+ ){0,3}(?:the )?same\b|"
    r"\b(?:is|are|do|does|have|has|get|gets) (?:the )?(?P<third>[^,.?]{3,60}?) (?:the )?same (?:\w+ ){0,2}?as "
    r"(?:(?:the|that|for|of|a|an) ){0,3}(?P<fourth>[^,.?]{3,60})",
    re.IGNORECASE,
)


# Texts and their parts, which are no things of which texts speak.
PARTS = re.compile(
    r"开头|最后|前[面后头言]|后[面头]|末尾|结尾|正文|附[件表则录]|表[里中格]|第[一-鿿\d]{1,4}[条章部节]|[说写讲]得|两[份处个]|文件|"
    r"\b(?:annex|appendix|table|text|document|article|chapter)s?\b",
    re.IGNORECASE,
)


@lru_cache(maxsize=64)  # one question is read several times
def things(text: str) -> tuple[str, str] | None:
    """The two things that a question holds against each other by name; None where it names no two."""
    match = PAIR.search(text)
    if match is None or PARTS.search(match[0]):
        return None
    named = [one for one in match.groups() if one]
    return named[0], named[1]


@lru_cache(maxsize=64)  # one question is read several times
def strictly(text: str) -> bool:
    """Whether a question asks if places agree and for nothing else."""
    return any(pattern.search(LOOSE.sub("", text)) for pattern in (ASKS, SAME))


@lru_cache(maxsize=64)  # one question is read several times
def holds_together(text: str) -> bool:
    """Whether a question asks of more places than one, in whatever words."""
    return any(pattern.search(text) for pattern in (ASKS, SAME, WHICH, EACH, TWICE, DETAILED))


def mirrored(text: str) -> bool:
    """Whether it is asked of one place whether it has what another is said to have."""
    return MIRRORED.search(text) is not None


def asks_rule(text: str) -> bool:
    """Whether a question asks which of several is to be followed where they differ."""
    asks = PREVAILS.search(text) or HANDLED.search(text)
    return asks is not None and CLASH.search(text) is not None


def without(text: str) -> str:
    """A text without the words that ask whether places agree."""
    return SAME.sub(" ", ASKS.sub(" ", DETAILED.sub(" ", text)))
