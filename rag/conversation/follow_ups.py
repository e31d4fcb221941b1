"""The words by which a question shows that it goes on with the one before it. Knows no library."""

from __future__ import annotations

import re

from documents.numerals import CHINESE
from rag.questions.names.genres import ENDINGS, ENGLISH

CORRECTION = re.compile(
    r"^\s*(?:不对|不是(?:这个)?|错了|我?(?:刚才|刚刚|头先)?(?:说|问|搞|讲|打|写|记|看)错[了咗]?|唔系|唔啱|更正(?:一下)?|等等|"
    r"no(?=\s*(?:[,.;:!—-]|i\b|$))|sorry|actually|wait|oops|correction)"
    r"[，,。.!！;；：:\s—-]*(?:i\s+(?:meant|mean|was asking about|asked about)\s+)?(?:(?:我(?:是|要|"
    r"想)?|[要想])(?:问|说|讲|指|话)[的嘅]?(?:是|系)?|應該是|应该是|是)?\s*|"
    r"^\s*(?:i\s+(?:meant|mean|was asking about)\b|我(?:是|要|想)?(?:问|说|讲|指)的(?:是|系)|"
    r"我的?意思(?:是|系)(?:[想要]?[说问讲指])?|我(?:是|系)(?:[想要])?[说问讲指话](?![的过了不没导师解课务挥派])(?:一下)?)[，,：:]?\s*",
    re.IGNORECASE,
)
FOLLOWS = re.compile(
    r"^\s*(?:那么|那末|那(?!些|份|个单位)|噉|咁|还有(?!效)|另外|再(?:来|说|问|看)|再(?=[，,])|(?:换|改|转)(?:成|做|作|到|为|问|看)(?!什么|哪|谁)|and\b|"
    r"switch to\b|change (?:it |that )?to\b|"
    r"make (?:it|that)\b|what about\b|"
    r"how about\b|then\b|also\b|or\b|but\b|same (?:question )?for\b)[，,\s]*",
    re.IGNORECASE,
)
# What becomes of who does not do what was spoken of: 没办会怎样, 不去备案呢，会罚多少.
UNDONE = re.compile(
    r"^(?:如果|要是|万一|假如|若)?[我他她你]?们?(?P<deed>(?:没有?|不|未|冇|唔|逾|晚|迟|忘|漏|拖|超[期时])[^，。？呢]{0,6}?)(?:了|咗)?(?:的话|呢)?[，,]?\s*"
    r"(?P<asks>(?:那|又|就|是不是)?(?:会|要|得|有)?(?:被|受)?(?:怎么?样|点样|点|如何|咋样|咋办|怎么办|点算|怎么处理|"
    r"(?:有)?(?:什么|啥|咩)(?:后果|处罚|惩罚)|(?:处?罚款?|处罚|扣)(?:多少|几多|几钱|什么|啥|咩)?钱?(?:吗|么|啊|呀)?))\s*[？?]?$|"
    r"^(?:and |so |but )?(?:what )?(?:happens )?if (?:i|we|they|you) (?:don['’]?t|do not|didn['’]?t|fail|forget)\b"
    r"[^?,.]{0,16}\??$",
    re.IGNORECASE,
)
CLOSES = re.compile(
    r"(?:(?:[那这该嗰𠮶](?:边|条|个|项|份|块)|方面)?的?(?:呢|又点|又如何)|[嗰𠮶](?:边|条|个|"
    r"份)(?:呢)?|too|as well|also)\s*[？?。.]*\s*$",
    re.IGNORECASE,
)
PRONOUN = re.compile(
    r"它们?|(?<!其)其(?!他|它|中|实|余)|佢哋?|(?:这|那|该|此|呢|嗰|𠮶)(?:一|两|几)?(?:个|项|条|份|件|"
    r"些|家|种|笔|一)?(?:任务|工作|事|文件|方案|规划|协议|通知|政策|措施|单位|部门|机构|指标|目标|"
    r"计划|会|平台|项目)?(?=[的由是要有在归会能？?，,呢到给对怎谁哪何什几多想可将应打算属需做讲说写]|$)|"
    r"\b(?:its?|they|them|their)\b|\b(?:this|that|these|those)\b(?:\s+(?:task|document|plan|measure|one|"
    r"unit|body|bureau|target|figure|agreement|notice)s?)?",
    re.IGNORECASE,
)
AGAIN = re.compile(r"又(?:是|系)?(?=多少|几|什么|谁|哪|怎|边|点)|也是|同样")
BARE = re.compile(
    r"(?:写|定|说|讲|提|规定|要求)?的?(?:又|也|同样)?(?:是|系|有)?(?:多少|几多|什么|谁|怎么样|怎样|"
    r"点样)[？?]?\s*$"
)
MORE = re.compile(
    r"展开|详细|具体(?:讲|说|介绍)|讲讲|说说|介绍|细说|多讲|再讲|讲多|\b(?:tell me more|more (?:about|"
    r"on|detail)|elaborate|expand|explain|detail|what does it say|say more)\b",
    re.IGNORECASE,
)
ASKS = re.compile(
    r"谁|边[个啲间份条家]|哪|什么|多少|几|怎|如何|何|为啥|吗|多久|多长|点解|点样|乜|咩|\b(?:who|what|which|"
    r"when|where|why|how|is|are|does|do|did|can|should|list|show)\b",
    re.IGNORECASE,
)
# Words that say nothing of what a question is about when they stand alone.
GENERAL = re.compile(
    r"具体|好处|要求|条件|内容|时间|期限|金额|办法|流程|对象|支持|优惠|门槛|材料|电话|联系|企业|机构|"
    r"目标|底数|基数|数字|数值|情况|原因|标准|依据|文号|文件|"
    r"增加|上升|下降|减少|百分点|给|做|写|根据|省里|印发|怎么|申请|找|问|打|负责|牵头|配合|参与|最高|最低|比例|额度|分别|展开|"
    r"讲讲|说说|详细|介绍|完成|年|末|底|又|也|还|就|都|这|那|方式|数|个|条|项|名|份|号|一共|总共|包括|"
    r"涨|升|降|跌|减|[一二三四五六七八九十两几]年|原文|怎|如|何|为|对|到|给|和|与|或|(?<![预决核清结])算|增长|提高|变化|作用|"
    r"\b(?:bureau|office|unit|units|body|bodies|department|task|target|condition|deadline|amount|"
    r"benefit|detail|document|turn|contact|cooperat\w*|lead\w*|"
    r"apply|get|give|gives|offer|more|tell|about|me|us|same|again|exactly|please|year|in|by|on|for|of|"
    r"and|from|with|one|ones|responsible|number|base|figure|value|issued|say|said|mean|else|back|then)\b",
    re.IGNORECASE,
)
PREDICATE = re.compile(
    r"是[^，。？、]{1,12}[吗么][？?]?\s*$|(?:是不是|是否|系咪|[要需用]不[要需用]要?)[^，。？]{1,12}[？?]?\s*$"
)
# A fragment that opens so says more of the topic before, it does not replace it.
ADDS = re.compile(r"占|同比|环比|较|比上|增长|增速|增幅|的")
# The year that was spoken of before.
THEN = re.compile(
    r"(?:当|那个?)时候?|那阵子?|(?:当|那一?)年|同期|\b(?:at (?:the|that) time|back then|(?:in|for) (?:that|the same) year)\b",
    re.IGNORECASE,
)
LINKED = re.compile(
    r"\s*(?:(?:of|on|for|the|in|and|with)\s*)*|['’]s\s+|[的和与里中、“”\"]{0,2}", re.IGNORECASE
)
LINKS = re.compile(r"\s+(?:of|for|on|in|to|with)\s+(?:the\s+)?", re.IGNORECASE)
PART = re.compile(rf"第[{CHINESE}\d]+(?:章|节|部分|编)|\b(?:chapter|section|part) \d", re.IGNORECASE)
TEXT = re.compile(
    rf"《[^》]+》|[一-鿿“”]{{0,8}}(?:{'|'.join(ENDINGS)})|\d+号文|"
    rf"\bthe (?:[\w'-]+ ){{0,4}}(?:{ENGLISH})\b",
    re.IGNORECASE,
)
GROWTH = re.compile(
    r"增长|增加|增幅|提高|上升|翻|多了|差多少|相差|[升涨增降跌减](?:了|幅|多少|几)|"
    r"比(?=[12]\d{3})|\b(?:grow\w*|increase|rise|difference|change|above|below|over|(?:more|less|higher|"
    r"lower) than)\b",
    re.IGNORECASE,
)
# What a matter has, not another matter: 目标规模呢 goes on with the matter before it.
ATTRIBUTE = re.compile(
    r"(?:的|总|具体|目标|年度|最高|最低|贷款|资金|奖励|补贴|投资)*(?:目标|规模|利率|费率|期限|金额|条件|"
    r"比重|占比|增速|增幅|额度|上限|下限|对象|范围|标准|基数|底数|门槛|费用|时间|时限|日期|要求|办法|做法|材料|流程|步骤|好处|意义|单位|部门)(?:值|数)?|"
    r"(?:the )?(?:target|goal|deadline|amount|limit|size|scale|rate|share|condition|base figure|"
    r"baseline|threshold|budget)s?",
    re.IGNORECASE,
)
# How it is now, beside how it shall be.
NOW = re.compile(
    r"(?:现在|目前|眼下|当前|如今|现状)的?|(?:right )?now|today|at present|currently", re.IGNORECASE
)
# What of it is asked: when the one, what the other, how much the rest.
OF_TIME = re.compile(r"(?:时间|时限|期限|日期)$")
OF_KIND = re.compile(r"(?:条件|对象|范围|标准|要求|办法|做法|材料|流程|步骤|好处|意义|单位|部门)$")
LISTING = re.compile(
    r"^\s*(?:那)?(?:具体|分别|都)?(?:是|有|包括)?(?:哪些|哪几[条项个家]|边啲|"
    r"边几[条项个])[？?呢]*\s*$|^\s*(?:请)?(?:全部|逐[条一])?列(?:出|举|一下|全)|"
    r"^\s*(?:please\s+)?(?:list|name|show)\s+(?:me\s+)?(?:them|these|those|all)\b|"
    r"^\s*(?:and\s+)?(?:which|what)\s+(?:ones|are (?:they|these|those))\b",
    re.IGNORECASE,
)
# Narrows the list before: 其中单独牵头的有哪些, 涉及外汇的有几项.
OF_THEM = re.compile(
    r"^\s*(?:那|and\s+)?(?:其中|当中|"
    r"(?:涉及到?|[提谈]到|提及|关于|有关|[和与跟同])[^，。？]{2,16}?的(?:一共|总共)?(?:有|是)?(?=哪|几|多少)|"
    r"(?:which|how many|what) of (?:them|these|"
    r"those)\b|of (?:them|these|those)\b)",
    re.IGNORECASE,
)
COUNTED = re.compile(
    r"(?:一共|总共)?(?:有)?(?:多少|几多|几)(?:项|条|个|家|间|份|种)?|\bhow many\b", re.IGNORECASE
)
# How many they are, in no more words than that.
HOW_MANY = re.compile(
    r"(?:一共|总共|合共|共)?(?:是|系|有)?(?:多少|几多|几)(?:个|家|间)?(?:单位|部门|机构)?|"
    r"how many(?: (?:of them|are they|are there|is that|bodies|units|in (?:all|total)|altogether)){0,3}",
    re.IGNORECASE,
)
# The same with their role: 有几家配合, 配合的有几家.
HOW_MANY_WITH_ROLE = re.compile(
    r"(?:牵头|配合|协办|责任|负责)?的?(?:单位|部门)?(?:一共|总共|共)?(?:是|系|有)?(?:多少|几多|几)(?:个|家|间)?(?:牵头|配合|协办|责任|负责)?的?(?:单位|部门|机构)?|"
    r"how many (?:bodies |units |of them )?(?:lead|co-?operate|help|are responsible)",
    re.IGNORECASE,
)
TARGET = re.compile(r"\s*(?:目标|\btargets?(?: for)?|\bgoals?(?: for)?)\s*", re.IGNORECASE)
# Where two scripts meet, as they do when a follow-up is in another language: words must stay apart.
SCRIPTS = re.compile(r"(?<=[㐀-鿿])(?=[A-Za-z]{3,} |[a-z]{3,})|(?<=[a-z]{3})(?=[㐀-鿿])")
# Asks for a unit without saying for what.
TURN_TO = re.compile(
    r"(?:找|问|联系)(?:谁|哪(?:一?[个家间])?(?:单位|部门|机构|局)?|边)|(?:归|由)?(?:谁|哪个(?:单位|部门|局)|边个)(?:负责|牵头|管|来管)|"
    r"\b(?:who|which (?:bureau|office|unit|department|body))\b.{0,24}\b(?:turn|contact|charge|"
    r"responsible|lead|leads|handles?|go|ask|approach|runs?|talk|speak|call|write)\b",
    re.IGNORECASE,
)
# The same in one word, and a role without its body.
WHO = re.compile(
    r"(?:是|由|归|都有|有)?(?:谁|哪(?:个|些|家|几个|几家)?(?:单位|部门|机构|局)|什么(?:单位|部门|机构))(?:来|在)?(?:做|办|管|弄|搞|负责|牵头)?|"
    r"(?:who|which (?:bureau|unit|body|department|office|agency)s?|which bodies)(?: is it| are they|"
    r" does (?:it|that|this))?",
    re.IGNORECASE,
)
# Who has a part in it besides those who lead, and no more than that.
HELPS = re.compile(
    r"^\s*(?:and |but |so )?who (?:else )?(?:helps|assists|supports|is involved|takes part)(?: out)?"
    r"(?: (?:them|it|(?:with|on|in) (?:it|that|this)))?(?=\s*[?.]?\s*$)",
    re.IGNORECASE,
)
# Whether there are any in a role, and no more than that: they are asked for.
HAS_ROLE = re.compile(
    r"^\s*(?:那|那么)?(?:还)?(?:有没有|有无|有|冇|有冇)(?P<role>(?:责任|牵头|配合|主管|主办|协办|参与)的?(?:单位|部门|[处科]室|方))(?:吗|么|没有|没)?\s*[？?]?$|"
    r"^\s*(?:and |but |so )?(?:is|are) there (?:a |an |any )?(?P<english>(?:lead|responsible|co-?operating|supporting) "
    r"(?:unit|bod(?:y|ie)|department|bureau)s?)\s*\??$",
    re.IGNORECASE,
)
ROLE_ALONE = re.compile(
    r"(?:都有|是|由)?(?:谁|哪些(?:单位|部门)|哪几家)(?:来|在)?(?:牵头|配合|主办|协办|负责)|"
    r"(?:and )?who (?:else )?(?:leads|cooperates|helps(?: out)?|assists|supports|lends (?:a )?(?:helping )?hand|"
    r"(?:chips|pitches) in)(?: (?:on |with )?(?:it|that|this))?|"
    r"(?:责任|牵头|配合|主管|主办|协办|负责)(?:的)?(?:单位|部门|[处科]室|方)?(?:有(?:哪些|谁))?|(?:责任)?(?:单位|部门)(?:有(?:哪些|谁))?|"
    r"(?:the )?(?:lead(?:ing)?|responsible|co-?operating|supporting) (?:units?|bod(?:y|ies)|bureaus?|"
    r"departments?)",
    re.IGNORECASE,
)
