"""The words of a question -> what kind of answer it asks for. Knows no library: names are found elsewhere."""

from __future__ import annotations

import re

from documents.facts.responsibilities import Role
from documents.numerals import CHINESE
from rag.answer import Kind
from rag.questions.asked.asked_of import FEW
from rag.questions.asked.share_asked import OF_AIM, OF_WHOLE
from rag.questions.asked.together import ADDED

LEAD = re.compile(
    r"牵头|主责|主抓|唱主角|主办|主导|带头|挂帅|话事|打头|领衔|挑头|领头|统筹|\b(?:lead(?:s|ing|er)?|led|"
    r"head(?:s|ed|ing)?|spearhead\w*|runs?|running|(?:main|principal|lead) (?:unit|body|department|office|role))\b",
    re.IGNORECASE,
)
COOPERATE = re.compile(
    r"配合|协办|协同|协助|参与|打下手|帮手|帮忙|搭把手|\b(?:co-?operat\w*|assist\w*|"
    r"participat\w*|lend\w* (?:a )?(?:helping )?hand|(?:chip|pitch)(?:s|es|ing)? in|help\w* out|backs? it up|back(?:s|ing) up|"
    r"(?<=who )(?:works?|working|teams up|partners) (?:together |jointly )?with|"
    r"(?<=who )supports? (?=(?:the )?(?:[\w-]+ ){0,4}?(?:bureau|office|department|commission|administration|authority|PBOC)\b)|"
    r"(?<=who )helps?|(?<=units )help|(?<=bodies )help|(?<=departments )help|(?<=bureaus )help|(?<=agencies )help|"
    r"helpers?|in support|supporting (?:unit|bod|depart|role)\w*)\b",
    re.IGNORECASE,
)
RESPONSIBLE = re.compile(
    r"负责|责任|主管|[局委办厅会府处门]解释|解释(?:的是|权)|管(?=[？?]|$|这|的)|经办|\b(?:responsible|in charge|"
    r"responsibilit\w*|handles?|takes? care|answers? for|looks? after)\b",
    re.IGNORECASE,
)
# Who asks where no other word asked before it, behind a mark, or behind a word that leads to a question. Else it tells of
# people: someone who applies, a banker who moves here.
_ASKED_BEFORE = r"\b(?:what|how|when|where|which|why|can|could|may|must|should|do|does|did|will|would)\b"
_SOMEONE = (
    r"\b(?:(?:an?|my|our|every|each|any|some)(?: [\w-]+){1,3}|"
    r"those|someone|somebody|anyone|anybody|everyone|people|persons?)"
)
_WHO = "|".join(
    (
        rf"^(?:(?!{_ASKED_BEFORE}|{_SOMEONE} who\b)[^?]){{0,300}}?",
        r"(?<=[,;:.?!)–—-] )",
        *(
            rf"(?<=\b{one} )"
            for one in "and or but so then by to with from of on about know me us say tell says exactly".split()
        ),
    )
)
# Who may have or do something are people of a sort; who may decide on it is a body.
_MAY = (
    r" (?:else )?(?:can(?:not|['’]t)?|could|may|might|"
    r"(?:is|are) (?:not )?(?:allowed|permitted|free|entitled|eligible) (?:to|for))(?: not)?"
    r" (?!(?:approve|decide|grant|issue|order|fine|punish|revoke|cancel|withdraw|extend|appoint|certify|confirm|"
    r"interpret|explain|inspect|audit|seize|close|ban|waive|impose|set|change|amend|help|answer)\b)"
)
ASKS_UNIT = re.compile(
    r"(?<!指)(?<!指的是)谁(?!(?:的[一-鿿]{1,10}?)?(?:更|最|比较|[增涨升降跌]得?)?[高低多少大小长短快慢先](?![一-鿿]))|边个|边(?:个|啲)?(?:部门|单位)|(?:哪|边|什么|何|啥)[几一二两三四五六七八九十]?[个些家]?(?:单位|部门|机构|局|委办局|主体|[处科]室?(?=牵头|负责|配合|主办|承办|协办|来?管|[，。？?]|$))|"
    r"哪(?:个|些|家)(?=牵头|配合|负责|协助|参与)|"
    r"(?:牵头|配合|主办|主导|带头|打头|挂帅|协办|负责|主管|[来在]管)(?:的|这[事块])?(?:是|系|有|归)?[哪边](?:[几一二两三四五]|些|啲)?(?:家|个|间)?(?=[，。？?]|$)|"
    r"(?:牵头|配合|责任|主管|主办|协办)(?:单位|部门|[处科]室|方)(?!的|任务|哪些任务)|归哪|找哪|归口|同边个|"
    r"\b(?:lead|leading|responsible|co-?operating|supporting) (?:units?|bod(?:y|ies)|departments?|bureaus?|agenc(?:y|ies))"
    r"(?=\W*(?:(?:pls|plz|please)?\W*$|(?:of|for|on|behind|in charge)\b))|"
    rf"(?:{_WHO})\bwho\b(?!{_MAY})|\bwhom (?:to|should|do|can|must|could|may)\b|"
    r"\bwhose (?:job|task|duty|responsibility|turn|business)\b|\b(?:which|what)\s+(?:\w+\s+){0,2}?"
    r"(?:unit|department|bureau|bod(?:y|ies)|agenc|organi[sz]ation|office|authorit|institution|parties)\w*",
    re.IGNORECASE,
)
# Bodies of a trade, of which a role may be asked: 哪两家银行配合, which companies help.
ASKS_BODY = re.compile(
    r"哪(?:[几一二两三四五些]?[家间个]|些)[一-鿿]{0,4}?(?:银行|公司|企业|集团|协会|法院|交易所|机构)|"
    r"\b(?:which|what) (?:\w+ ){0,2}?(?:banks?|compan(?:y|ies)|firms?|groups?|associations?|courts?|exchanges?)\b",
    re.IGNORECASE,
)
# Who comes to a meeting is told where it is held, and who holds a post where it is made, by no list of bodies.
ATTENDS = re.compile(
    r"(?:谁|边个|什么人|哪(?:位|个人|级)[^，。？]{0,4}?)(?:来|去|嚟)?(?:担任|兼任|出任|当(?![地年日前时场天中然]))|"
    r"(?:长|主任|书记|召集人|主席)(?:应该?|都)?(?:是|系|由)(?:谁|边个|什么人)(?=[^一-鿿]|$|[当做任来])|"
    r"\bwho (?:else )?(?:serves?|acts?|sits?|is appointed|will serve) as\b|"
    r"(?:参加|出席|列席)[^，。？]{0,8}(?:会(?![员会费])|仪式|论坛)|(?:会(?![员会费])|仪式|论坛)[^，。？]{0,8}(?:参加|出席|列席)|"
    r"\b(?:attend\w*|takes? part in|took part in|invited to|comes? to|present at)\b[^?]*"
    r"\b(?:meetings?|conferences?|talks|sessions?|forums?|ceremon(?:y|ies)|signing)\b",
    re.IGNORECASE,
)
WHETHER = re.compile(
    r"是不是|是否|算不算|属不属于|能不能|可不可以|对吗|对不对|系咪|是吗|吗[？?]?\s*$|(?:牵头|配合|主办|协办|负责|参与)的?(?:单位|方)?[，,]?(?:还是|抑或|定系)|"
    r"为何(?:是|由|要由|会由|让)?[^，。？]{1,20}(?:牵头|负责|主办|领衔|挑头|主管)|^\s*(?:is|are|does|do|was|did)\b|\bright\?\s*$|"
    r"^\s*why (?:is|are|does|do|did|was|were|has|have)\b[^?]{1,60}\b(?:lead(?:s|ing)?|responsible|in charge|co-?operat\w*)\b",
    re.IGNORECASE,
)

# Whether a body has a part in something; with nothing named, it asks for all its tasks.
TAKES_PART = re.compile(r"有没有(?=责任|份(?!额)|参与|负责|牵头|配合)|要不要(?=负责|牵头|配合|参与|管)")

HOW_MUCH = rf"多少|几多|{FEW}(?:成|倍|何|亿|万|家|个|笔|只|项|人|位|名|次|%)|多大|多高|百分之"
FIGURES = re.compile(
    rf"{HOW_MUCH}|"
    r"占比|比重|规模|目标(?:值|是|数|(?=[？?]|$))|指标|基数|余额|总额|额度|金额|上限|"
    r"\bhow (?:much(?! time\b)|many|big|large|high|far)\b|\btarget\b|\bgoal\b|\bfigure\b|"
    r"\bnumber of\b|\bworth\b(?! (?:noting|mention|a look))|\bpercentage\b|\bshare\b|\bbalance\b|\bamount\b|\bvalue\b",
    re.IGNORECASE,
)
# A thing and a year, and nothing else: green loans 2020.
OF_YEAR = re.compile(
    r"^(?!(?:who|what|when|where|which|why|how|is|are|was|were|does|do|did|has|have|will|can|list|name|tell|show)\b)"
    r"(?:[a-z&-]+ ){1,5}(?:(?:in|by|for|at|of|end) ){0,3}20\d\d\W*$",
    re.IGNORECASE,
)
# 占不占额度: a verb and its denial. A figure that is claimed, or asked for besides.
OR_NOT = re.compile(r"(?P<deed>[一-鿿])不(?P=deed)")
FIGURE = re.compile(rf"\d|[{CHINESE}](?!不)|{HOW_MUCH}|\b(?:how|what|which)\b", re.IGNORECASE)
ARITHMETIC = re.compile(
    rf"{ADDED}|"
    r"(?:增长|增加|上升|提高|提升|升高?|加长|延长|拉长|加宽|拓宽|涨|增|多|(?<!最)高|少|差|快|翻)(?:[了出]?(?:多少|几|百分之)|幅|率|得更)|"
    r"相差|差多少|差距|几倍|多少倍|倍数|净增|还差|再[加增]|总共多|(?:一共|总共|合共)(?:新|又)?(?:添|增|减|少了|多了)|翻[一两几]?[番倍]|用.{2,30}?(?:[计算][，,]|相除|来算)|排(?:个)?(?:名|序|行)|"
    r"哪个[一-鿿]{0,4}(?:更|最)|倒推|(?:期初|[五三]年前|起初)[一-鿿]{0,4}(?:多少|几)(?!多?倍)|谁(?:的[一-鿿]{1,10}?)?(?:更|最|[增涨升降跌]得?[多少快慢])|平均|年均|除以|(?<!废)除了?一下|相除|对得上|"
    rf"{OF_WHOLE}|{OF_AIM}|"
    r"\b(?:growth|grow|increase|rise|gain|difference|gap|ratio|"
    r"times(?! (?:in )?(?:a|an|each|every|per) (?:year|month|week|quarter|day)\b)|"
    r"(?:add(?:ed)?|need(?:ed)?|missing|short|lack(?:ed|ing)?)\b.{1,60}\bto (?:reach|meet|hit|attain)|"
    r"multiple|rank|fastest|slowest|faster|larger|smaller|average|per year|"
    r"sum|combined|altogether|"
    r"how (?:much|many)\b.{1,60}\b(?:above|over|below|beyond) (?:that (?:of|in) )?20\d\d|"
    r"twice|double|how (?:much|many) (?:more|less|fewer|bigger|larger|greater|smaller|higher|lower)|percentage points|"
    r"at the (?:start|beginning|outset)|years (?:before|earlier|ago))\b",
    re.IGNORECASE,
)
RHYTHMS = re.compile(
    r"多久|几(?:时|多次|次)|多长时间|频率|频次|周期|每(?:年|月|季|周)|什么时候|何时|几(?:年|月)|"
    r"哪(?:年|天|一天)|截止|期限|之前|到期|有效期|几耐|多密|"
    r"\bhow often\b|\bhow frequently\b|\bhow many times\b|^(?!.*\bhow (?:much(?! time\b)|many|big|large|high)\b).*\bwhen\b|"
    r"\bby what\b(?! (?:percentage|per ?cent|share|amount|factor|margin|rate|proportion)\b)|\bdeadline\b|\bfrequency\b|"
    r"\bhow long\b|\bhow much time\b|\bwhat year\b|\bevery\b",
    re.IGNORECASE,
)
DOCUMENTARY = re.compile(
    r"(?:报告|讲话)[^，。？]{0,4}(?:谁|边个)[作做]|(?:谁|边个)(?:[作做]的?(?:报告|讲话)|签的)|"
    r"文号|发文|印发|出台|颁布|发布(?!会)|签发|成文|主送|抄送|发给|收文|征求意见|"
    r"正式(?:文件|印发|稿)|草案|草稿|生效|失效|过期(?![一-鿿]{0,6}(?:怎么办|咋办|没有?[一-鿿]|未|不|才))|有效|到期|规划期(?!末|内|结束|间|的)|"
    r"(?:哪|几|多少|什么)[一-鿿]{0,3}(?:文件|文)(?!化)|依据|上位|贯彻落实什么|落实(?:的是)?(?:哪|什么)|"
    r"(?:结构|框架|目录|几(?:大)?(?:部分|章|块(?!钱))|哪几(?:部分|章|块))|最新的?(?:文件|一份)|"
    r"\b(?:document number|reference number|issued|issuer|"
    r"issue date|addressed|addressee|draft(?!.*\bhow (?:many|much)\b)|in force|still valid|expired?|structure|structured|"
    r"outline|chapters|implement(?:s|ing)?|basis|newest|latest|which documents?|what documents?|published|printed)\b",
    re.IGNORECASE,
)

LISTS = re.compile(
    r"哪(?:几|[两三四五六七八九十]|些)|邊(?:几|[两三四五六七八九十]|啲)|边(?:几|[两三四五六七八九十]|啲)|"
    r"几(?:条|种|类|块(?!钱)|招|大)|都(?:有|是|包括)(?:啥|什么|哪)|"
    r"分别(?:是|讲|指|做|靠|为)|列(?:全|出|举)|逐(?:项|条|一)|按顺序|依次|包括(?:哪|什么|啥)|"
    r"有(?:啥|什么)(?:内容|事|方式|措施|做法|动作)|各(?:靠|是|讲|做)|"
    r"(?:做|干)(?:哪些|什么|啥|咩)|有哪|"
    r"(?:什么|啥|咩)(?:样的?)?[一-鿿]{1,4}?(?:可以|能够?|不得|不能|不准|不许|不要|不用|免费|须|应当)|"
    r"\b(?:list|name|which|what are|what (?:two|three|four|five|"
    r"six|seven|eight|nine|ten)|what .{0,30}(?:include|consist|cover)|"
    r"(?:in )?order|one by one|components|elements|pillars|principles|each of)\b",
    re.IGNORECASE,
)
DEFINITIONS = re.compile(
    r"什么意思|啥意思|咩意思|是指|指(?:的是)?(?:什么|啥|咩|谁)|何谓|什么(?:叫|是)|"
    r"是(?:个)?(?:什么|啥)(?![时候单部])|点解释|解释|缩写|全称|怎么(?:理解|个)|何为|(?:怎么样?|怎样|如何|点样?)(?:定义|界定|才算)|"
    r"\b(?:(?<!and )what is|what (?:is(?! it\b)|does .{1,40} (?:mean|refer|stand)|"
    r"do .{1,40} (?:mean|stand))|meaning of|stands? for|short for|abbreviat\w*|define|definition|"
    r"spelled out|full name)\b",
    re.IGNORECASE,
)
HOW_OFTEN = re.compile(
    r"多久|频率|频次|周期|隔多|每隔|几(?:多)?次|多长时间(?:一次|开|做)|几耐|多密|"
    r"\bhow (?:often|frequently|regularly)\b|"
    r"\bhow many times (?:in )?(?:a|an|each|every|per) (?:year|month|week|quarter|day)|"
    r"\bfrequency\b|\binterval\b",
    re.IGNORECASE,
)

UNIT_KIND = {
    Role.LEAD: Kind.LEAD_UNIT,
    Role.COOPERATE: Kind.COOPERATING_UNIT,
    Role.RESPONSIBLE: Kind.RESPONSIBLE_UNIT,
}


def role(text: str) -> Role | None:
    """The role that a question speaks of; lead before cooperation before responsibility."""
    for found, pattern in (
        (Role.LEAD, LEAD),
        (Role.COOPERATE, COOPERATE),
        (Role.RESPONSIBLE, RESPONSIBLE),
    ):
        if pattern.search(text):
            return found
    return None


def asks_whether(text: str) -> bool:
    """Whether yes or no is asked for."""
    return bool(WHETHER.search(text))


def asks_if(text: str) -> bool:
    """Whether it is asked if there is a limit, a target or the like at all, and no figure of it."""
    return bool(WHETHER.search(text) or OR_NOT.search(text)) and not FIGURE.search(text)
