"""Words said after an answer that ask nothing of a document: say it again, that is no answer, what then. Reads no question."""

from __future__ import annotations

import re

REPEATED = re.compile(
    r"(?:再|重新?)(?:说|讲|答|回答)(?:一?[遍次下]|过)?|(?:说|讲|答)多(?:一)?[遍次]|(?:再|重)来一?[遍次]|换(?:一)?(?:种|个)(?:说法|讲法|表述|方式(?:说|讲|回答)?)|"
    r"(?:please )?(?:say|tell me|repeat)(?: (?:that|it|this))?(?: once)?(?: more)? again|"
    r"(?:please )?repeat(?: (?:that|it|this))?|"
    r"(?:answer|try)(?: (?:that|it|this))? again|(?:come|say) again|rephrase(?: (?:that|it|this))?",
    re.IGNORECASE,
)
# That the answer is not what was asked for.
AMISS = re.compile(
    r"答非所问|(?:你|您)?(?:根本)?(?:没有?|未)(?:有)?回答(?:我的?)?(?:问题)?|(?:你|您)?(?:没|不)(?:有)?(?:听懂|理解|明白)(?:我的)?(?:问题|意思)|"
    r"(?:我)?(?:问|要|说)的不是(?:这个|这些)|不是(?:这个|这些|问这个)|(?:这|那)?(?:个)?(?:回答|答案)?(?:没(?:什么)?用|没有帮助|不满意|太差|不行|没意思)|"
    r"(?:that|this|you|it)(?: did|['’]s| is|did)?(?: not|n['’]t)(?: really)? "
    r"(?:answer(?: (?:my|the) question)?|helpful|what i (?:asked|meant))|"
    r"(?:that|this)(?: is|['’]s)? not (?:what i (?:asked|meant|want)|helpful)|useless|not helpful|(?:that )?does ?n['’]t help|"
    r"you (?:misunderstood|did ?n['’]t understand)(?: me| my question)?",
    re.IGNORECASE,
)
# 然后呢: what the clause says besides.
ONWARD = re.compile(
    r"(?:那|嗯)?(?:然后|所以|接下来|后来|再然后|之后)(?:呢|怎么样?)+|(?:and )?(?:so|then) ?(?:what)?|and then|what (?:then|next)",
    re.IGNORECASE,
)
# 什么意思: the words behind what was told.
MEANT = re.compile(
    r"(?:这|那)?(?:句话|话|条)?(?:是|系)?(?:什么|啥|咩|何)意思|(?:这|那)?(?:句|条|个)?(?:话)?(?:该|要|应该?)?(?:怎么|如何|怎样)(?:理解|解释|解读)|"
    r"(?:请|能)?(?:再)?(?:解释|说明|解读)(?:一?下|解释|清楚)?|"
    r"what do(?:es)? (?:you|that|it|this) mean(?: by (?:that|it|this))?|meaning",
    re.IGNORECASE,
)
# That nothing more is wanted.
ENOUGH = (
    r"不用了?|算了|没事了?|不(?:问|必|需要)了?|重新开始|重来|清空(?:对话|记录)?|退出|"
    r"太(?:棒|好|赞|厉害|牛)了?|[真很](?:棒|好|不错|厉害)|不错|厉害|never ?mind|"
    r"forget (?:it|that)|start over|(?:that['’]s )?enough|awesome|excellent|well done"
)
