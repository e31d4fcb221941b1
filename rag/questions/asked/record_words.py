"""What may be asked of a document itself, each with the words that ask it. Reads no question."""

from __future__ import annotations

import re
from enum import Enum, auto


class Asked(Enum):
    """What may be asked of a document itself, in the order in which an answer tells it."""

    NUMBER = auto()
    ADDRESSEE = auto()
    NATURE = auto()
    TERM = auto()
    STATUS = auto()
    APPROVAL = auto()
    SIGNATORIES = auto()
    SPEAKERS = auto()
    INTERPRETER = auto()
    ISSUERS = auto()
    DATE = auto()
    PARTS_OF = auto()
    STRUCTURE = auto()
    IMPLEMENTS = auto()
    ANNEXES = auto()
    SOURCE = auto()
    FEEDBACK = auto()
    REPLACES = auto()
    DISCLOSURE = auto()
    NEWEST = auto()
    MENTIONS = auto()


WHO = (
    r"(?:谁|(?<![在喺])哪(?![天年日月里儿])(?:[几些两]?(?:家|个|位)?(?:单位|部门|机构|方|主体)?)|[边邊](?:个|啲|"
    r"几个)?(?:单位|部门)?|[什甚]么(?:单位|部门|机构)|何(?:单位|部门))"
)
WHEN = (
    r"(?:[什啥][么]?时候|何时|几时|哪(?:一)?(?:年|天|日)|几月几[日号]|几号(?![文令楼线码])|几月份?|"
    r"日期|时间|哪个(?:月|年)|边(?:日|年))"
)
ORDINAL = r"(?:第\s*[一二三四五六七八九十\d]{1,3}|[最]?[后尾末](?:一|𠮶|嗰|那|果)?|首|头一)(?:个)?"
DOCUMENT = re.compile(
    r"文件|号文|文本|方案|规划|计划|通知|协议|办法|意见|报道|新闻|条例|草案|文号|[这那哪边𠮶嗰]一?份|公告|措施|要点|细则|规则|规定|政策|[〔\[（(]\d{4}[〕\]）)]第?\d+号|令第|号令|政府令|令(?=[是由的])|基金(?=[^，。？]{0,10}(?:施行|试行|生效|出台|印发|征求|意见))|讲话|机制|总结|分工|签(?:署|约|字)|落款|成文|"
    r"\b(?:documents?|docs?|plans?|notices?|agreements?|draft|reports?|texts?|opinions?|measures|"
    r"regulations?|rules|schemes?|articles?|papers?|reviews?|summar(?:y|ies)|decrees?|circulars?|guidelines?|ordinances?|"
    r"dated|signing)\b|\bno\.?\s*\d",
    re.IGNORECASE,
)

PATTERNS: tuple[tuple[Asked, str], ...] = (
    (Asked.NEWEST,
     r"最新|最近(?:的|一份|出台|印发|发布)|最晚|[哪边][一]?[份个](?:文件|文)?(?:比较|较|要)?(?:更?新(?=[一些点啲]|[？?]|$)|更晚)|"
     r"\b(?:newest|latest|most recent)\b|\bwhich\b[^?.]{0,60}\b(?:more recent|newer)\b"),
    (Asked.MENTIONS,
     r"有(?:没有|冇|无)?(?:哪些|任何|边啲|什么)?(?:关于|有关|涉及|针对)[^，。？]{1,16}?的(?:政策)?文件|"
     r"\b(?:is|are) there (?:any|an?|some) (?:\w+ )?(?:documents?|texts?|papers?) "
     r"(?:on|about|concerning|regarding|dealing with)\b|"
     r"(?:有冇|有没有|是否有|有无)(?:边份|哪份|任何)?文件(?:有)?(?:提|讲|说|写|涉及|谈)|"
        r"(?:哪|几|多少|[什甚]么|边)[一-鿿]{0,3}?(?:份|个|些|啲|类)?(?:文件|"
     r"文(?=[里中讲提说]))[一-鿿]{0,4}?(?:提|讲|说|写|涉及|谈|有|出现|规定|包含|支持)|"
     r"(?:提|讲|谈|写|说|涉及|管|关于|有关|针对|规范)[到过及]?[^，。？]{0,16}的(?:文件|文)(?:都|一共)?(?:有|系|是)(?:哪|边)[些几啲]?|"
     r"(?:提|讲|谈|写|说|涉及)[到过及]?[^，。？]{1,16}的(?:都|一共)?(?:有|系|是)(?:哪|边|几|多少)[些几啲]?(?:份|个)?(?:文件|文)|"
     r"(?:文件|材料)(?:里面?|中|当中)[，,]?(?:有)?(?:哪|边|几|多少)[些几啲]?(?:份|个)?(?:都|也)?(?:提|讲|说|写|涉及|谈)|"
     r"(?:看|查|翻|睇)(?:哪|边)[些几啲](?:份|个)?文件|"
     r"(?:在|喺)?(?:哪|边)[些几啲]?(?:份)?(?:文件|文)(?:里|中|裡|度|提|讲|有)|"
     r"\b(?:which|what|how many|any) (?:(?:one|ones|other|of|the|these|your|our|my|all) )*(?:documents?|texts?|"
     r"papers?|files?)\b.{0,30}\b(?:mention|speak|talk|cover|deal|contain|refer|discuss|address|touch|say|"
     r"include)\w*|"
     r"(?:写|提|讲|说)(?:到)?(?:了|过)?的?[，,]?还是[^，。？]{2,16}(?:写|提|讲|说|里)|"
     r"\bwhich (?:one|of (?:them|these|those|the two))\b.{0,60}?\b(?:mention|speak|talk|refer)s?\b|"
     r"\bwhere (?:else )?(?:is|are) .{1,60} mentioned\b"),
    (Asked.NUMBER,
     r"文号|发文字号|几号[文令]|几号文件|文件编号|[什甚]么号|(?:公告|令)号|第?(?:几|多少)号(?:[一-鿿]{0,4}令|公告|通告)|"
     r"(?:令|公告|通告)(?:的)?(?:编?号)?(?:是)?第?(?:几|多少)号|\b(?:document|reference|file|serial|decree|order|"
     r"announcement|official) (?:number|no\b(?!\.?\s*\d))|\bwhich (?:number|no\.?)\b[^?]{0,30}\b(?:decree|order)\b|"
     r"\bnumber of (?:the |its )?(?:(?!(?:in|during|within|over|under|by|from|that|which|does|do|did|has|have|is|are|was|were|"
     r"set|fall|rise|the|a)\b)\w+['’]?s? ){0,8}?(?:document|paper|plan|notice|opinions?|scheme|measures|file|circular)\b"
     r"(?!(?:['’]s)? (?:chapters|parts|tasks|items|articles|sections|clauses|indicators|measures|targets)\b)"),
    (Asked.ADDRESSEE,
     r"主送|抄送|(?:发|写|寄|印发|下发|致|面向|传达)(?:给|到|畀)(?:谁|(?:哪|边|[什甚]么)(?!个?(?:邮箱|"
     r"电邮|网|地址|电话|里|年|天)))|收文(?:单位|方|对象)|发文对象|(?:主送|发送|印发)对象|"
     r"\b(?:addressed|addressees?|recipients?)\b|\bsent to (?:whom|who|which)\b|\bwho(?:m)? (?:is|was|"
     r"are|were) .{0,60}\b(?:sent|written|issued) to\b|\bto whom\b"),
    (Asked.NATURE,
     r"哪[些几一]?[份个篇](?:文件)?[^，。？]{0,2}(?:是|系|属于)[^，。？]{0,3}(?:草案|草稿|征求意见|新闻|报道)|"
     r"(?:协议|文件|通知|规划|方案|政策)?(?:的)?(?:原文|原件|正本|官方文本)(?:吗|么|嘛|嚟|来|呢|还是|"
     r"定系|[？?]|$)|(?<!依据)(?<!根据)(?<!基础)(?:是|系)(?:[什甚]么|咩|哪种|何种|乜)(?:类型|性质|文种|样)?的?(?:文件|文本|东西|"
     r"材料|文种)|"
     r"(?:[什甚]么|咩|何种)性质|\b(?:the|what|its|legal) nature\b|是不是[^，。？]{0,8}(?:报道|新闻|原文)|"
     r"(?:是|系)[^，。？]{0,8}(?:新闻报道|新闻|报道)(?:吗|么|还是)|(?:还是|定系|抑或)[^，。？]{0,4}(?:新闻|报道)|[什甚]么文种|"
     r"\b(?:is|are|was) .{0,80}\b(?:official|original|actual|full|signed|real) (?:text|agreement|"
     r"document|version|policy|regulation)\b|\b(?:is|are) .{0,60}\bnews (?:report|article|story)\b|\b(?:what|"
     r"which) (?:kind|type|sort) of (?:text|document|paper)\b"),
    (Asked.ANNEXES,
     r"附(?:件|表|录)?(?:里|后)?(?:了|有|带|着|列|是|包括|共|一共|都){0,3}(?:哪|几|多少|[什甚]么|啥|咩|边[几啲])(?!里|时)|"
     r"(?:哪[些几]|几|多少|[什甚]么|啥|咩|边[几啲])(?:个|份|项|张)?附(?:件|表|录)|"
     r"\b(?:what|which|how many|any|an|have|has) (?:\w+ ){0,2}?(?:annex(?:es)?|appendi(?:x|ces)|attachments?)\b|"
     r"\bwhat\b.{0,60}\b(?:attached|appended|annexed)\b"),
    (Asked.SOURCE,
     r"(?:哪|边|[什甚]么)(?:一)?(?:家|个|间|份)?(?:报纸|报社|报章|媒体|传媒|刊物|网站)|"
     r"(?:报道|新闻|稿子?|文章)[^，。？]{0,8}(?:来源|出处|出自)|(?:来源|出处)(?:是|系|为|[？?]|$)|"
     r"\b(?:which|what) (?:\w+ )?(?:newspaper|paper|media|outlet|press)\b|\bsource of\b|\bwho reported\b|"
     r"(?:谁|哪(?:一)?家|边个)[^，。？]{0,4}报道(?:的|了|嘅|出来)"),
    (Asked.FEEDBACK,
     r"(?:征求意见|反馈|(?:提|有)(?:的|咗|了)?意见|建议)[^，。？]{0,10}(?:截止|到(?:什么时候|几时|哪[天日]|何时|几[号月])|"
     r"给(?:谁|哪|边)|寄|发[到给]|交[到给]|(?:怎么|点样?|如何|可以)提|向(?:谁|哪|边)|往哪|渠道|方式|地址|邮箱|期限)|"
     rf"(?:截止|{WHEN}|几时)[^，。？]{{0,6}}(?:征求意见|(?:反馈|提)(?:出)?意见|反馈(?=[？?]|$))|(?:怎么|点样?|如何|向(?:谁|哪|边))[^，。？]{{0,4}}(?:反馈|提)(?:出)?意见|"
     r"意见[^，。？]{0,4}(?:截止|期限|(?:怎么|点样?|如何)提|向(?:谁|哪)|寄(?:到|给|去)|发(?:到|给)(?:谁|哪|边))|"
     r"\bcomments?\b(?! (?:on|that) the (?:result|outcome))[^?]{0,60}\b(?:sent|due|submitted|closes?)\b|"
     r"\b(?:deadline|until when|by when|where|how)\b.{0,30}\bcomments?\b"),
    (Asked.REPLACES,
     r"(?:替|取代|代替|废|作废|停|失效|不再执行)(?:代|掉|止|除|用|了|咗|的){0,3}(?:是|系)?(?:什么|哪|边|咩|乜|旧|老|原)|"
     r"(?:哪|什么|边)[^，。？]{0,8}(?:文件|办法|规定|政策|文)[^，。？]{0,4}(?:被|就|同时)?(?:替代|取代|废止|作废|失效)|"
     r"(?:哪|什么|边)[^，。？]{0,4}(?:老|旧|原来?|以前|之前|过去)的?[^，。？]{0,10}(?:不管用|不再|停用|失效|作废|废止|不作数|不算数|退出)|"
     r"\b(?:which|what) (?:old|older|earlier|previous|former|prior)\b[^?]{0,80}\b(?:lapse[sd]?|stop\w*|"
     r"cease\w*|no longer|end(?:s|ed)|expire[sd]?|out of force)\b|"
     r"\b(?:replac|supersed|repeal|revok|abolish|cancel|end|put an end to|d(?:o|id) away with)\w*\b[^?]{0,30}"
     r"\b(?:older|earlier|previous|former|prior)\b[^?]{0,30}\b(?:paper|document|text|notice|measures|rules|"
     r"scheme|plan|regulations?|version)|"
     r"\b(?:replac\w*|supersed\w*|repeal\w*) (?:which|what)\b|\b(?:which|what)\b.{0,60}\b(?:replaces?|supersedes?|repeals?)\b"),
    (Asked.TERM,
     rf"(?:办法|方案|规划|措施|规定|条例|细则|通知|号|令)[^，。？]{{0,4}}{WHEN}[^，。？]{{0,2}}(?:(?:开始|起|正式|才)?(?:实施|执行|实行|试行|施行)|开始|起算?)(?=[？?的呢啊]|$)|"
     rf"{WHEN}(?:开始|起|正式)(?:实施|执行|实行|起?算|(?:[行用]|生效)(?=[？?的啊呀]|$))|(?:公布|发布|颁布|印发|通过)[^？]{{0,8}}{WHEN}(?:实施|执行)|"
     r"起止(?:时间|日期|年限|年份)|(?:规划|实施|执行|施行|适用)(?:周期|年限|时段|期限)(?=[是为呢？?]|$)|"
     r"有效到|管到几时|\b(?:which|what) (?:years?|period|time ?span)\b.{0,60}\b(?:cover|span|run|last)(?:s|ed)?\b|"
     rf"有效期|(?:规划|办法|规定|意见|措施|条例|通知)(?:[管是]|覆盖|涵盖)(?:的是)?哪?(?:几|多少|些)年(?!的?[事，,])|(?:计划|方案)(?:是|覆盖|涵盖|针对)(?:的是)?哪几年|(?:有效|适用|施行|执行|管)(?:到|至|多久)|{WHEN}[^，。？]{{0,10}}(?:生效|失效|到期|过期|"
     r"[施实试]行|废止|起效)|(?:生效|失效|到期|过期|施行|废止)(?:的)?(?:日期|时间|日子)|(?:生效|有效|"
     rf"失效)[^，。？]{{0,4}}(?:多久|多长|几耐|几年)|"
     r"\bhow long\b.{0,80}\b(?:force|valid|effect|last|run|apply|binding)|\b(?:until|till) (?:what|when|which)|"
     r"\bhow many years\b.{0,60}\bvalid\b|"
     r"\bvalid until\b|\beffective date\b|\bexpiry\b|\b(?:when|what (?:date|"
     r"day))\b.{0,60}\b(?:take effect|come into force|expires?|lapse|enter into force|run out)|"
     r"\bwhen (?:does |will |is )?(?:the |this |that )?(?:[\w-]+ ){0,5}?(?:plan|programme|scheme|agreement|measures|notice) "
     r"(?:ends?|finish(?:es)?|over|stops?)\W*$|"
     r"\bperiod of validity\b|(?:^|\bwhat(?:['’]s| is) )(?:the )?(?:period|duration|time ?(?:span|frame)|term) (?:of|covered by) "
     r"(?:the |this |that )?(?:[\w'’]+[- ]){0,6}?(?:plan|scheme|programme|measures|rules|draft)\W*$"),
    (Asked.STATUS,
     r"\blegal (?:state|status|standing|force)\b|\b(?:only|just|merely|still|or) (?:a )?proposal\b|"
     r"(?:是|系|属于?)(?:一?[份个])?[^，。？]{0,3}(?:草案|草稿|初稿|意见稿)(?=[吗么嘛呀？?]|$)|"
     r"(?:还|仍|仲|正)(?:然|係|系)?(?:在|喺)?[^，。？]{0,4}征求意见|征求意见稿?(?:吗|么|还是|定)|(?:当|作|算|系|是|已经?|还|有冇|有没有|未)[^，。？]{0,6}正式|"
     r"正式(?:文件|印发|稿|版|出台|发布|实施|生效)|(?:算|作|还是|定系|唔系)?(?:定稿|终稿|最终稿)|"
     r"(?:只是|还是|是不是|是否|系咪|仲系)[^，。？]{0,10}(?:草案|草稿|意见稿)|"
     r"生效|有效(?:期|吗|么|嘛|[？?]|$)|(?:仍|还|仲|是否|而家)有?有?效|失效|过(?:了|咗)?期|(?<![贷借]款)(?<![贷借]款要)(?<![贷借]款快)(?<!合同)(?<!证)到期(?![末内间])|管用|"
     r"管到|算数|作废|废止|规划期(?!末|内|结束|间|的)|(?:还|仲)[^，。？]{0,6}(?:期内|能用|执行|适用)|"
     r"现行(?:有效|吗)|"
     r"\b(?:in force|in effect|still valid|valid|expired?|expir\w+|final version|finali[sz]ed|"
     r"superseded|repealed|"
     r"(?<!indicators are )(?<!targets are )binding(?!\b[^?]{0,12}\bwhat happens)|still (?:appl\w+|current|running|cover\w*))\b|"
     r"\b(?:is|was|still|"
     r"only|just|merely)\b[^.?]{0,60}\b(?:a |in )draft\b|\bis\b.{0,60}\bofficially\b|\bdraft or\b|"
     r"\bor (?:only |just |still )?a draft\b|\bhas .{0,60} period (?:ended|run out|passed)|"
     r"\bperiod\b.{0,20}\b(?:over|ended)\b|"
     r"\b(?:is|are)\b[^?.]{0,60}\b(?:final|official)\b(?: yet| already| now)?\s*\??$|"
     r"\bhas\b[^?.]{0,60}\bbeen (?:formally |officially |finally )?"
     r"(?:issued|adopted|approved|published|released)\b(?: yet| already)?\s*\??$"),
    (Asked.APPROVAL,
     rf"(?:经|由|得到|获|要|过)?{WHO}[^，。？]{{0,6}}(?:同意|批准|点(?:了|咗|过)?头|审批|审定|拍板|核准|审议|通过(?=[的嘅㗎]?[，、？?]|[的嘅㗎]?$))|"
     r"哪(?:一)?次(?:[一-鿿]{0,4}会议?)[^，。？]{0,4}(?:通过|批准|同意|审定)|"
     rf"(?:同意|批准|审批)(?:的)?(?:是|系)?{WHO}|\b(?:approved by|who approved|whose (?:consent|"
     r"approval)|with whose)\b"),
    (Asked.SIGNATORIES,
     rf"(?:由|是|系|跟|和|与)?{WHO}[^，。？]{{0,10}}签(?:署|约|订|字|的|了|咗|过|$|[？?])|签(?:署|约|订|"
     rf"字)?(?:的)?(?:双方|各方|方|单位|主体)|(?:双方|各方)(?:是|系){WHO}|"
     r"(?<![在喺])(?:是|由)(?:不是)?(?![哪边几何什啥谁])[^，。？在喺]{2,12}签(?:署|约|订|字|的)|^\W*did\b.{1,60}\bsign\b|"
     r"\bwho (?:else |all )?(?:signed|concluded|are the (?:parties|signatories))|\bsignator\w+|"
     r"\b(?:the )?parties to\b|\bsigned by (?:whom|which|who)|\b(?:which|"
     r"what) \w+(?: \w+){0,3} signed\b|\bbetween (?:whom|which)\b"),
    (Asked.SPEAKERS,
     rf"{WHO}(?:代表[^，。？]{{0,8}})?(?:发言|说话|说了话|讲话|致辞|发了言|讲咗话|表态|出席|[作做]的?(?:报告|讲话|说明))|报告[^，。？]{{0,4}}(?:是|由|系)?(?:谁|边个)[作做]|"
     r"\bwho (?:gave|delivered|presented|made|read)\b[^?]{0,60}\b(?:report|speech|address)\b|"
     r"\bwho (?:else )?(?:spoke|said|commented|gave a speech|was quoted|is quoted|represented)\b"),
    (Asked.INTERPRETER,
     rf"{WHO}[^，。？]{{0,6}}解释(?=[，,、。？?的和《\d]|$|权)|"
     rf"解释(?:权|机关|单位|部门|主体)|解释[^，。？]{{0,4}}(?:归|由|找|是|问){WHO}|"
     r"\bwho (?:\w+ ){0,2}interprets?\b|\binterpret\w*\b[^?.]{0,30}\b(?:whom|who|which)\b|"
     r"\b(?:which|what) \w+ (?:\w+ )?interprets?\b"),
    (Asked.ISSUERS,
     rf"(?<!支持)(?<!鼓励)(?<!允许)(?<!引导)(?<!推动)(?<!推荐)(?<![推让帮准助]){WHO}[^，。？,]{{0,8}}?(?:联合|共同|一起|牵头)?(?:发(?:的|嘅|布|出来?|文|$|[？?])|印(?:发|的|出)|"
     r"出台|制定|颁布|编制|编的|出(?:的|嘅)|下发|起草|公布)|(?:发文|印发|制定|发布|编制|起草|"
     r"出台)(?:单位|机关|部门|主体|方|机构)|联合(?:发|印)(?:的|文|了)|"
     rf"盖(?:了)?(?:公)?章的?(?:单位|机关)?(?:是|有)?{WHO}|{WHO}(?:盖|用)(?:了)?(?:公)?章|落款(?:的)?(?:单位|机关|是谁|(?:是|有)哪[几些个])|"
     r"\bput(?:s|ting)? (?:its|their) names? (?:to|on)\b|\b(?:signed|put) off on\b|\bwhose names? (?:stand|is|are)\b|"
     r"\bwho (?:jointly )?(?:issued|published|released|wrote|drew (?:it )?up|drafted|put out)\b|\bissued by\b|\bby whom\b|"
     r"\bissu(?:er|ers|ing (?:body|bodies|authority|authorities|agency|unit|units))\b|\b(?:which|"
     r"what) (?:\w+ ){1,3}?(?:issued|published|released|drew up|put out)\b"),
    (Asked.DATE,
     r"[在喺](?:哪|边|[什甚]么地方|[一-鿿]{2,6})[^，。？]{0,3}签(?:署|约|订|字|的)|签(?:署|约|订|字)?(?:仪式|活动)?的?(?:地点|地方|在哪|[在喺]边)|"
     r"\bwhere\b.{1,70}\bsigned\b|\bsigned (?:in (?!\d)|on (?:the )?\d)|"
     rf"{WHEN}[^，。？]{{0,10}}?(?:印|发(?:出|的|布|文|$|[？?])|出台|签|制定|通过|公布|颁布|成文|落款|"
     r"出来|出炉|定稿|生效|施行|出(?=[的嘅㗎]?[？?]?$))|(?:印发|发布|签署|签订|签约|成文|发文|落款|印制|出台|公布|通过|生效|"
     r"施行|报道)(?:的)?(?:日期|时间|日子|日)|(?:印发|发布|签|出台|制定|公布|发出|印|通过|落款|成文)(?:于|嘅|的|"
     rf"在|系|是|咗|了|出来|嚟){{0,2}}{WHEN}|"
     r"(?:文件?|方案|规划|计划|通知|协议|办法|意见|条例|草案|措施|细则|规定)》?(?:是|系)(?:哪一?|边)年(?:的|嘅|[出发][的嘅])?(?=[，,。？?；;]|$)|"
     r"\b(?:when|what (?:date|day|year)|which (?:date|day|year))\b.{0,70}\b(?:issued|printed|published|"
     r"signed|adopted|released|dated|promulgated|approved|take effect|come into force|written|come out|"
     r"concluded)\b|(?:^|\bwhat(?:['’]s| is| was) )(?:the )?date of (?:the |this |that )?(?:[\w'’]+[- ]){0,6}?"
     r"(?:plan|notice|agreement|document|draft|text|report|opinions?|measures|scheme)\W*$|"
     r"\b(?:issue|printing|publication|signing|adoption) date\b|\bdate of (?:issue|"
     r"printing|publication|sign\w+|adoption)\b"),
    (Asked.PARTS_OF,
     rf"{ORDINAL}(?:大)?(?:章|部分|编|大点)[^，。？]{{0,6}}(?:讲|有|分|包括|内容|哪|列|说|写|规定|系|是)|"
     r"\b(?:last|final|first|second|third|fourth|fifth|sixth|closing|opening) (?:chapter|part)\b|"
     r"\b(?:chapter|part) (?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|"
     r"ten)\b(?=.{0,50}\b(?:about|cover|contain|deal|sections?|consist|divided|include)\w*)"),
    (Asked.STRUCTURE,
     r"(?:[二三四五六七八九十两\d]|各)(?:个)?(?:大)?(?:部分|章|板块)(?:的)?(?:大?标题|题目|名[称字]|叫)|"
     r"(?:部分|章)(?:的)?(?:大?标题|题目|名称)|"
     r"(?:部分|章)[，,]?(?:的)?(?:名[称字]|标题)|[二三四五六七八九十两\d]个?大?(?:部分|章)[，,]?(?:都|各|分别)?(?:叫|是)(?:[什甚]么|啥|咩)|"
     r"\b(?:chapter|part) (?:titles?|headings?|names?)\b|"
     r"\bchapter by chapter\b|\bpart by part\b|\blist\b.{0,24}\b(?:chapters|parts)\b|"
     r"\b(?:parts|chapters)\b.{0,60}\b(?:called|named|titled|headed|headings?|titles?)\b|"
     r"\b(?:titles?|headings?|names?) of (?:the |its |all )*(?:\w+ )?(?:parts|chapters)\b|"
     r"章名|结构(?:是|怎|如何|点|呢|[？?]|$)|框架(?:是|怎|结构)|目录|章节|(?:怎么|点样?|如何|分(?:成|为|"
     r"做)?(?:哪|几|多少))(?:个)?[^，。？]{0,2}(?:分)?(?:大)?(?:章|部分|块(?!钱)|篇)|(?:哪|几|多少)(?:几|"
     r"些|[二三四五六七八九十两\d]{1,3})?(?:个)?(?:大)?(?:部分|章|块(?!钱)|篇)(?=[，,、。？?\s]|$|组成|构成|内容|讲)|(?:各|每)(?:一|"
     r"个)?(?:章|部分)(?:讲|说|是|系|写)|由哪(?:几|些)(?:个)?(?:部分|章)|"
     r"\b(?:structured?|outline|table of contents|laid out|organi[sz]ed into|chapters does|"
     r"main (?:parts|chapters|sections)|what are the (?:\w+ )?(?:parts|chapters)|"
     r"(?:which|what|how many) (?:\w+ )?(?:chapters|parts)|"
     r"divided into)\b"),
    (Asked.DISCLOSURE,
     r"公开(?:方式|属性)|(?:文件|方案|规划|通知|办法|意见|条例|规定|措施|细则|计划|协议|要点|文|[这那]份)(?:是|系|算|属于?|能|可以|不|否|咪|唔|使|向社会|对外|"
     r"主动|依申请){0,4}公开(?=[的嘅㗎吗么啊呀]{0,2}(?:文件)?(?:[，,？?]|还是|定系|$))|"
     r"(?<!单位)(?<!机构)(?<!企业)(?:内部|涉密|保密|机密)(?:文件|资料)(?=[吗么嘛啊呀]|[，,？?]|$)|"
     r"\b(?:it|this|document|plan|notice|text|measures|rules|decree|opinions|scheme|no\.? ?\d{1,4})(?: (?:is|are|been|made))* "
     r"(?:(?:open|available|accessible) to (?:the public|every(?:body|one)|any(?:body|one))|public(?: yet)?\s*\??$)|"
     r"\b(?:can|may) (?:any(?:body|one)|every(?:body|one)|the public) (?:read|see|access|view) "
     r"(?:it|this|the (?:document|plan|text|notice))\b|"
     r"\b(?:confidential|classified|internal|restricted) (?:document|paper|text|use)\b|\bdisclosure (?:status|mode)\b"),
    (Asked.IMPLEMENTS,
     r"(?:对应|依据|落实|贯彻|承接|配套|遵循)的?(?:是|了)?(?:那份|哪份)?(?:省|市|国家|中央|上级|部)[级里]?的?[一-鿿]{0,4}?"
     r"(?:文件|方案|意见|规定|政策|通知|纲要|文)[的是]?(?:叫|名|文号|字号|什么|啥|咩|哪)|"
     r"(?:上级|上位|省里|省级|国家级?|中央)的?(?:文件|方案|意见|政策|依据|通知)的?(?:叫|是什么|是啥|是哪|有哪|名[称字]|文号|字号)|"
     r"依据的?文件|"
     r"\b(?:(?:papers?|documents?|texts?|opinions?)\b|(?:plans?|polic(?:y|ies)|outlines?) (?:that|which)\b)[^?.]{1,80}?"
     r"\b(?:carr(?:y|ies) out|(?:is|are) based on|gives? effect to|rests? on|follows?|implements?)(?:\W*$|, )|"
     r"\b(?:higher-level|upper-level|superior|parent|overarching) (?:documents?|papers?|polic(?:y|ies)|plans?|opinions?)\b|"
     r"(?:落实|贯彻|执行|依据|根据|按照|基于|为了)[^，。？]{0,8}?(?:哪|[什甚]么|边|咩|乜|"
     r"几)(?!个?(?:部门|单位|机构|局|家))[^，。？]{0,6}?(?:文件|政策|规定|意见|精神|要求|纲要|文|的|定|"
     r"[？?]|$)|(?:跟|照|按|随)(?:着|住)?(?:国家|中央|部里|上级|上面|省[里级]?|市[里级]?)?的?(?:哪|[什甚]么|边)[^，。？]{0,4}(?:文件|文|意见|通知)[^，。？]{0,4}(?:走|来|做|定|写|办|的)|"
     r"(?:依据|上位文件|上位法|制定依据|政策依据)(?:的?文号|是|有|系|呢|为|[\s，、？?]|$)|(?:哪|[什甚]么|"
     r"边)[^，。？]{0,6}(?:文件|意见)[^，。？]{0,4}(?:制定|定的|出台|来的)|"
     r"\bon (?:which|what) (?:[a-z-]+ ){0,4}(?:laws?|regulations?|rules|documents?|papers?|policies)\b[^?]*"
     r"\b(?:rest|based|built|founded)\b|"
     r"\bunder (?:which|what)\b[^?]{0,80}\b(?:drawn|made|issued|drafted|adopted|written)\b|"
     r"\b(?:which|what)\b.{0,140}\b(?:implement(?:s|ed|ing)?|based on|carr(?:y|ies|ied|ying) out|basis|"
     r"give effect|gives effect|follow(?:s)? from)\b|\bon what basis\b|\brest(?:s|ed|ing)? on\b|\bbasis (?:of|for)\b"),
)  # fmt: skip
COMPILED = tuple((asked, re.compile(pattern, re.IGNORECASE)) for asked, pattern in PATTERNS)
