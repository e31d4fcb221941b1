"""The words of a message -> whether it only tells of its asker and asks nothing, and what it asks of that. Knows no library."""

from __future__ import annotations

import re

from rag.applicants import profile
from rag.questions.asked import enterprise

ASKED = re.compile(
    r"[？?]\s*$|[吗么呢]\s*[。.！!]?$|谁|哪|边[个啲间度]|什么|啥|多少|几多|怎|如何|点[样解算]|有没有|有冇|能不能|可不可以|是不是|是否|"
    r"几(?![十百千万个名位人年月家])|其[他它余]|别的|更多|(?<![我们家厂司])还有(?!专利|订单|厂房|发票|设备|土地)|谢|"
    r"^\s*(?:what|which|who|whom|when|where|why|how|is|are|do|does|did|can|could|should|would|will|may|any|tell|show|list|"
    r"explain|give|thanks?|ok(?:ay)?)\b",
    re.IGNORECASE,
)
OWN = re.compile(r"^(?:我|咱|俺|手[上里头]|公司|厂里)", re.IGNORECASE)
SOME = re.compile(r"(?<=有)几(?=[项件台辆条笔套款份张亩])|(?<=了)几(?=[项件台辆条笔套款份张亩])")
# Whether what is told of helps, and no more: 能派上用场吗, can we use those?
OF_USE = re.compile(
    r"[，,。;；]?\s*(?:这[个些]?|那[个些]?)?(?:能(?:不能)?|可(?:不可)?以|会不会|算不算)?(?:也|都)?"
    r"(?:派(?:得)?上(?:什么)?用场|用得[上着]|用(?:不)?(?:得)?上|有(?:没有)?(?:什么)?用处?|顶用|能用|帮得上忙?|有帮助|加分|行不行)"
    r"(?:吗|么|嘛|不|呢)?\s*[？?]?\s*$|"
    r"[,;.]?\s*(?:and )?(?:(?:can|could|may) (?:we|i) (?:use|do anything with) (?:it|them|that|those|these)"
    r"(?: (?:for|as) [a-z ]{2,20})?|"
    r"(?:does|do|would|will|could) (?:it|that|this|those|they) (?:help|count|matter)(?: us| me)?|"
    r"(?:is|are) (?:it|that|they|those) (?:of )?(?:any )?"
    r"(?:use|help|good|useful|relevant)|if (?:that|it) (?:matters|helps))\s*\??\s*$",
    re.IGNORECASE,
)


def told(text: str) -> str:
    """What a message, folded to Simplified, tells of its asker; empty where it asks more than whether that is of use."""
    said = OF_USE.sub("", text.strip())
    # 几项 of one's own are some, and are not asked for.
    plain = SOME.sub("数", said) if OWN.match(said) else said
    return "" if ASKED.search(plain) else plain


def only(text: str) -> bool:
    """Whether somebody tells who he is, and asks nothing at all."""
    speaks = enterprise.SPEAKER.search(text) or enterprise.SAYS_WHO.search(text)
    return speaks is not None and bool(told(text)) and bool(profile.read(text).traits)


def continues(text: str, before: str) -> bool:
    """Whether a message tells more of the case told before, or of its teller, who wished for something before."""
    return of_case(before) or (enterprise.TOLD.search(text) is not None and enterprise.wishes(before))


def of_case(text: str) -> bool:
    """Whether a message tells of its asker's own case, for which it wants or may want support."""
    return (
        only(text)
        or enterprise.asks(text)
        or (enterprise.TOLD.search(text) is not None and enterprise.wishes(text))
    )
